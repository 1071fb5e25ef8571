// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/celldates.h"

#include "data/quarter.h"
#include "data/text/textfold.h"

#include <QHash>
#include <QRegularExpression>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Three numbers parted by one sign, perhaps with a time behind.
const QRegularExpression &numericForm()
{
    static const QRegularExpression form(
        u"^([0-9]{1,4})([-/. ])([0-9]{1,2})\\2([0-9]{1,4})(?:[T ]+[0-9]{1,2}:[0-9]{2}.*)?$"_s);
    return form;
}

const QRegularExpression &serialForm()
{
    static const QRegularExpression form(u"^([2-7][0-9]{4})(?:[.,][0-9]+)?$"_s);
    return form;
}

/// 2025-03-10, which most cells are, without the general form; invalid for any other.
QDate isoDate(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    const auto digits = [&](qsizetype from, qsizetype count) {
        int number = 0;
        for (const QChar c : text.sliced(from, count)) {
            if (c < u'0' || c > u'9')
                return -1;
            number = 10 * number + (c.unicode() - u'0');
        }
        return number;
    };
    return {digits(0, 4), digits(5, 2), digits(8, 2)};
}

int fullYear(const QString &digits)
{
    const int year = digits.toInt();
    if (digits.size() > 2)
        return year;
    return year < 70 ? 2000 + year : 1900 + year;
}

/// The month of an English or Spanish name or its abbreviation; 0 for none.
int monthOf(const QString &word)
{
    static const QHash<QString, int> months{{u"jan"_s, 1}, {u"ene"_s, 1}, {u"january"_s, 1}, {u"enero"_s, 1},
        {u"feb"_s, 2}, {u"february"_s, 2}, {u"febrero"_s, 2}, {u"mar"_s, 3}, {u"march"_s, 3}, {u"marzo"_s, 3},
        {u"apr"_s, 4}, {u"abr"_s, 4}, {u"april"_s, 4}, {u"abril"_s, 4}, {u"may"_s, 5}, {u"mayo"_s, 5},
        {u"jun"_s, 6}, {u"june"_s, 6}, {u"junio"_s, 6}, {u"jul"_s, 7}, {u"july"_s, 7}, {u"julio"_s, 7},
        {u"aug"_s, 8}, {u"ago"_s, 8}, {u"august"_s, 8}, {u"agosto"_s, 8}, {u"sep"_s, 9}, {u"sept"_s, 9},
        {u"set"_s, 9}, {u"september"_s, 9}, {u"septiembre"_s, 9}, {u"setiembre"_s, 9}, {u"oct"_s, 10},
        {u"october"_s, 10}, {u"octubre"_s, 10}, {u"nov"_s, 11}, {u"november"_s, 11}, {u"noviembre"_s, 11},
        {u"dec"_s, 12}, {u"dic"_s, 12}, {u"december"_s, 12}, {u"diciembre"_s, 12}};
    return months.value(word, 0);
}

std::optional<QDate> valid(QDate date)
{
    return date.isValid() && date.year() >= 1900 && date.year() <= 2200 ? std::optional(date) : std::nullopt;
}

std::optional<QDate> edgeOf(QDate first, QDate last, SpanEdge edge)
{
    return valid(edge == SpanEdge::First ? first : last);
}

std::optional<QDate> edgeOfMonth(int year, int month, SpanEdge edge)
{
    const QDate first(year, month, 1);
    return edgeOf(first, first.addDays(first.daysInMonth() - 1), edge);
}

std::optional<QDate> numericDate(const QRegularExpressionMatch &match, DateOrder order)
{
    const QString a = match.captured(1);
    const int b = match.captured(3).toInt();
    const QString c = match.captured(4);
    if (a.size() == 4)
        return c.size() <= 2 ? valid(QDate(a.toInt(), b, c.toInt())) : std::nullopt;
    if (a.size() > 2 || (c.size() != 2 && c.size() != 4))
        return std::nullopt;
    switch (order) {
    case DateOrder::Dmy:
        return valid(QDate(fullYear(c), b, a.toInt()));
    case DateOrder::Mdy:
        return valid(QDate(fullYear(c), a.toInt(), b));
    case DateOrder::Ymd:
        return c.size() == 2 ? valid(QDate(fullYear(a), b, c.toInt())) : std::nullopt;
    }
    Q_UNREACHABLE();
}

/// Dates with a month in words, and spans: month, quarter, year.
std::optional<QDate> wordedDate(const QString &cell, SpanEdge edge)
{
    static const QRegularExpression dayFirst(
        u"^([0-9]{1,2})(?:st|nd|rd|th)? (?:de )?([a-z]+) (?:de |del )?([0-9]{2}|[0-9]{4})$"_s);
    static const QRegularExpression monthFirst(u"^([a-z]+) ([0-9]{1,2})(?:st|nd|rd|th)? ([0-9]{4})$"_s);
    static const QRegularExpression month(u"^([a-z]+) (?:de |del )?([0-9]{4})$"_s);
    static const QRegularExpression yearMonth(u"^([0-9]{4}) ([0-9]{1,2})$"_s);
    static const QRegularExpression quarterFirst(u"^(?:[qt]([1-4])|([1-4])[qt]) ?(?:de )?([0-9]{4})$"_s);
    static const QRegularExpression yearFirst(u"^([0-9]{4}) ?[qt]([1-4])$"_s);
    static const QRegularExpression year(u"^([0-9]{4})$"_s);

    const QString text = foldedWords(cell);
    if (const auto m = dayFirst.match(text); m.hasMatch())
        return valid(QDate(fullYear(m.captured(3)), monthOf(m.captured(2)), m.captured(1).toInt()));
    if (const auto m = monthFirst.match(text); m.hasMatch())
        return valid(QDate(m.captured(3).toInt(), monthOf(m.captured(1)), m.captured(2).toInt()));
    if (const auto m = month.match(text); m.hasMatch() && monthOf(m.captured(1)) > 0)
        return edgeOfMonth(m.captured(2).toInt(), monthOf(m.captured(1)), edge);
    if (const auto m = yearMonth.match(text); m.hasMatch())
        return edgeOfMonth(m.captured(1).toInt(), m.captured(2).toInt(), edge);
    if (const auto m = quarterFirst.match(text); m.hasMatch()) {
        const Quarter quarter(m.captured(3).toInt(), QString(m.captured(1) + m.captured(2)).toInt());
        return edgeOf(quarter.firstDay(), quarter.lastDay(), edge);
    }
    if (const auto m = yearFirst.match(text); m.hasMatch()) {
        const Quarter quarter(m.captured(1).toInt(), m.captured(2).toInt());
        return edgeOf(quarter.firstDay(), quarter.lastDay(), edge);
    }
    if (const auto m = year.match(text); m.hasMatch())
        return edgeOf(QDate(m.captured(1).toInt(), 1, 1), QDate(m.captured(1).toInt(), 12, 31), edge);
    return std::nullopt;
}

} // namespace

void DateEvidence::add(const QString &cell)
{
    const QString text = cell.trimmed();
    if (text.isEmpty())
        return;
    ++m_cells;
    if (isoDate(text).isValid()) {
        ++m_yearFirst;
        return;
    }
    if (serialForm().match(text).hasMatch()) {
        ++m_serial;
        return;
    }
    const QRegularExpressionMatch match = numericForm().match(text);
    if (!match.hasMatch())
        return;
    if (match.capturedLength(1) == 4) {
        ++m_yearFirst;
        return;
    }
    const int a = match.captured(1).toInt();
    const int b = match.captured(3).toInt();
    if (a > 12 && b <= 12)
        ++m_dayFirst;
    else if (b > 12 && a <= 12)
        ++m_monthFirst;
    else if (isAmbiguousDate(text))
        ++m_ambiguous;
}

void DateEvidence::add(const DateEvidence &other)
{
    m_cells += other.m_cells;
    m_dayFirst += other.m_dayFirst;
    m_monthFirst += other.m_monthFirst;
    m_yearFirst += other.m_yearFirst;
    m_ambiguous += other.m_ambiguous;
    m_serial += other.m_serial;
}

std::optional<DateOrder> DateEvidence::order() const
{
    if (m_dayFirst != m_monthFirst)
        return m_dayFirst > m_monthFirst ? DateOrder::Dmy : DateOrder::Mdy;
    if (m_dayFirst == 0 && m_ambiguous == 0 && m_yearFirst > 0)
        return DateOrder::Ymd;
    return std::nullopt;
}

bool isAmbiguousDate(const QString &cell)
{
    const QString text = cell.trimmed();
    if (isoDate(text).isValid())
        return false;
    const QRegularExpressionMatch match = numericForm().match(text);
    if (!match.hasMatch() || match.capturedLength(1) == 4)
        return false;
    const int a = match.captured(1).toInt();
    const int b = match.captured(3).toInt();
    return a <= 12 && b <= 12 && a != b;
}

std::optional<QDate> parseDate(const QString &cell, DateOrder order, SpanEdge edge, bool serial)
{
    const QString text = cell.trimmed();
    if (serial) {
        const QRegularExpressionMatch match = serialForm().match(text);
        return match.hasMatch() ? valid(QDate(1899, 12, 30).addDays(match.captured(1).toInt()))
                                : std::nullopt;
    }
    if (const QDate iso = isoDate(text); iso.isValid())
        return valid(iso);
    if (const QRegularExpressionMatch match = numericForm().match(text); match.hasMatch())
        return numericDate(match, order);
    return wordedDate(text, edge);
}

} // namespace offtake
