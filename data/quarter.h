// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <compare>

namespace offtake {

/// A calendar quarter.
class Quarter
{
public:
    Quarter() = default;
    Quarter(int year, int number)
        : m_index(year * 4 + number - 1)
    {}

    static Quarter of(QDate date) { return {date.year(), (date.month() - 1) / 3 + 1}; }

    int year() const { return m_index / 4; }
    int number() const { return m_index % 4 + 1; } ///< 1..4
    QDate firstDay() const { return {year(), (number() - 1) * 3 + 1, 1}; }
    QDate lastDay() const { return (*this + 1).firstDay().addDays(-1); }

    friend Quarter operator+(Quarter quarter, int count)
    {
        quarter.m_index += count;
        return quarter;
    }
    /// Quarters from this quarter's first day to the start of `date`, fractions by days: 0 on the first day,
    /// negative before it. A contract that ends on a day ends at position(day + 1).
    double position(QDate date) const
    {
        const Quarter other = of(date);
        return (other - *this) + double(other.firstDay().daysTo(date)) /
                                     double(other.firstDay().daysTo((other + 1).firstDay()));
    }

    /// Quarters from b to a.
    friend int operator-(Quarter a, Quarter b) { return a.m_index - b.m_index; }
    friend auto operator<=>(const Quarter &, const Quarter &) = default;

private:
    int m_index = 2026 * 4;
};

} // namespace offtake
