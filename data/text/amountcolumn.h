// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace offtake::format {

/// Amounts one below the other in one unit and with one number of decimals, so that their points align.
/// In Spanish the unit is a million, as in format::shortMoney. Add every amount before the first text.
class AmountColumn
{
public:
    AmountColumn(QString currency, const QLocale &locale);

    void add(double amount);
    /// For the column's head: "US$ bn"; es: "M US$".
    QString unit() const;
    /// "12.3"; es: "12.300".
    QString text(double amount) const;
    /// With its sign: "+0.4".
    QString signedText(double amount) const;

private:
    struct Scale
    {
        double unit = 1; ///< by which amounts are divided
        double step = 1; ///< to which they are rounded first
        int decimals = 0;
        QString word;
    };
    Scale scale() const;

    QString m_currency;
    QLocale m_locale;
    double m_largest = 0;
    double m_smallest = 0; ///< but for 0
};

} // namespace offtake::format
