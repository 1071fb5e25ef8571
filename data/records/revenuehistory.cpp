// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/revenuehistory.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

qint64 daysOf(const QDate &start, const QDate &end)
{
    return start.daysTo(end) + 1;
}

/// Fiscal quarters of 13 weeks and months of 28 to 31 days.
bool isQuarter(const QDate &start, const QDate &end)
{
    const qint64 days = daysOf(start, end);
    return days >= 84 && days <= 98;
}

bool isYear(const QDate &start, const QDate &end)
{
    const qint64 days = daysOf(start, end);
    return days >= 357 && days <= 378;
}

/// Reported and known rows of the segment as quarters or years, in the wanted currency.
QList<QuarterRevenue> knownRows(const QList<Revenue> &revenues, const QString &segment, const QDate &asOf,
    const SourceDates &sourceDates, const CurrencyConverter &converter,
    bool (*hasLength)(const QDate &, const QDate &))
{
    QList<QuarterRevenue> rows;
    for (const Revenue &revenue : revenues) {
        if (revenue.segment != segment || revenue.basis != u"reported" ||
            !hasLength(revenue.periodStart, revenue.periodEnd))
            continue;
        if (!isKnownAt(knownSince(revenue.periodEnd, sourceDates.value(revenue.sourceId)), asOf))
            continue;
        if (const auto amount = converter.convert(revenue.amount, revenue.currency)) {
            rows.append({revenue.periodStart, revenue.periodEnd, *amount, false,
                revenue.sourceId.isEmpty() ? QStringList() : QStringList(revenue.sourceId.value())});
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
        [](const QuarterRevenue &a, const QuarterRevenue &b) { return a.end < b.end; });
    return rows;
}

/// Derives the one missing quarter of `year`, if three others lie inside it without a gap between them.
std::optional<QuarterRevenue> missingQuarter(
    const QuarterRevenue &year, const QList<QuarterRevenue> &quarters)
{
    QList<QuarterRevenue> inside;
    for (const QuarterRevenue &quarter : quarters) {
        if (quarter.start >= year.start && quarter.end <= year.end)
            inside.append(quarter);
    }
    if (inside.size() != 3)
        return std::nullopt;
    QuarterRevenue missing{year.start, year.end, year.amount, true, year.sourceIds};
    QDate expected = year.start;
    bool hasGap = false;
    for (const QuarterRevenue &quarter : inside) {
        if (quarter.start != expected) {
            missing.start = expected;
            missing.end = quarter.start.addDays(-1);
            hasGap = true;
        }
        expected = quarter.end.addDays(1);
        missing.amount -= quarter.amount;
        missing.sourceIds += quarter.sourceIds;
    }
    if (!hasGap)
        missing.start = expected;
    if (!isQuarter(missing.start, missing.end))
        return std::nullopt;
    return missing;
}

/// The newest of `periods` that has one a year before, oldest first.
std::optional<Growth> newestGrowth(const QList<QuarterRevenue> &periods, bool isYear)
{
    constexpr qint64 kTolerance = 14; // days
    for (auto period = periods.crbegin(); period != periods.crend(); ++period) {
        const QDate yearBefore = period->end.addYears(-1);
        for (const QuarterRevenue &before : periods) {
            if (std::abs(before.end.daysTo(yearBefore)) > kTolerance || before.amount <= 0)
                continue;
            Growth growth{isYear, period->start, period->end, period->amount, before.end, before.amount,
                period->isDerived || before.isDerived, period->sourceIds + before.sourceIds};
            growth.sourceIds.removeDuplicates();
            return growth;
        }
    }
    return std::nullopt;
}

} // namespace

QList<QuarterRevenue> reportedYears(const QList<Revenue> &revenues, const QString &segment, const QDate &asOf,
    const SourceDates &sourceDates, const CurrencyConverter &converter)
{
    return knownRows(revenues, segment, asOf, sourceDates, converter, isYear);
}

QList<Growth> revenueGrowth(const QList<Revenue> &revenues, const QString &segment, const QDate &asOf,
    const SourceDates &sourceDates, const CurrencyConverter &converter)
{
    QList<Growth> result;
    if (const auto growth =
            newestGrowth(reportedQuarters(revenues, segment, asOf, sourceDates, converter), false))
        result.append(*growth);
    if (const auto growth =
            newestGrowth(reportedYears(revenues, segment, asOf, sourceDates, converter), true))
        result.append(*growth);
    return result;
}

QList<SegmentRevenue> segmentRevenues(const QList<Revenue> &revenues, const QDate &asOf,
    const SourceDates &sourceDates, const CurrencyConverter &converter)
{
    const auto periodsOf = [&](const QString &segment) {
        return knownRows(revenues, segment, asOf, sourceDates, converter, isQuarter) +
               knownRows(revenues, segment, asOf, sourceDates, converter, isYear);
    };
    const QList<QuarterRevenue> company = periodsOf({});
    QStringList segments;
    for (const Revenue &revenue : revenues) {
        if (!revenue.segment.isEmpty() && !segments.contains(revenue.segment))
            segments.append(revenue.segment);
    }
    QList<SegmentRevenue> result;
    for (const QString &segment : std::as_const(segments)) {
        const QList<QuarterRevenue> periods = periodsOf(segment);
        const auto newest = std::max_element(periods.begin(), periods.end(),
            [](const QuarterRevenue &a, const QuarterRevenue &b) { return a.end < b.end; });
        if (newest == periods.end())
            continue;
        SegmentRevenue row{segment, newest->start, newest->end, newest->amount, {}, newest->sourceIds};
        for (const QuarterRevenue &whole : company) {
            if (whole.start == row.start && whole.end == row.end && whole.amount > 0) {
                row.share = row.amount / whole.amount;
                row.sourceIds += whole.sourceIds;
            }
        }
        row.sourceIds.removeDuplicates();
        result.append(row);
    }
    std::stable_sort(result.begin(), result.end(), [](const SegmentRevenue &a, const SegmentRevenue &b) {
        return std::tuple(b.end, b.amount) < std::tuple(a.end, a.amount);
    });
    return result;
}

QList<QuarterRevenue> reportedQuarters(const QList<Revenue> &revenues, const QString &segment,
    const QDate &asOf, const SourceDates &sourceDates, const CurrencyConverter &converter)
{
    QList<QuarterRevenue> quarters = knownRows(revenues, segment, asOf, sourceDates, converter, isQuarter);
    const QList<QuarterRevenue> years = knownRows(revenues, segment, asOf, sourceDates, converter, isYear);
    for (const QuarterRevenue &year : years) {
        if (const auto missing = missingQuarter(year, quarters)) {
            const auto place = std::find_if(quarters.begin(), quarters.end(),
                [&missing](const QuarterRevenue &each) { return each.end > missing->end; });
            quarters.insert(place, *missing);
        }
    }
    return quarters;
}

std::optional<TrailingRevenue> trailingRevenue(const QList<Revenue> &revenues, const QString &segment,
    const QDate &asOf, const SourceDates &sourceDates, const CurrencyConverter &converter)
{
    const QList<QuarterRevenue> quarters = reportedQuarters(revenues, segment, asOf, sourceDates, converter);
    const QList<QuarterRevenue> years = knownRows(revenues, segment, asOf, sourceDates, converter, isYear);

    std::optional<TrailingRevenue> chain;
    int length = 0;
    for (auto quarter = quarters.crbegin(); quarter != quarters.crend() && length < 4; ++quarter) {
        if (chain && quarter->end.addDays(1) != chain->start)
            break;
        if (!chain)
            chain = TrailingRevenue{TrailingRevenue::Kind::FourQuarters, {}, quarter->end, 0, {}};
        chain->start = quarter->start;
        chain->amount += quarter->amount;
        chain->sourceIds += quarter->sourceIds;
        ++length;
    }
    if (chain)
        chain->sourceIds.removeDuplicates();
    const bool hasFour = length == 4;
    if (!years.isEmpty() && (!chain || !hasFour || years.last().end > chain->end)) {
        const QuarterRevenue &year = years.last();
        return TrailingRevenue{
            TrailingRevenue::Kind::Year, year.start, year.end, year.amount, year.sourceIds};
    }
    if (chain && !hasFour) {
        chain->kind = TrailingRevenue::Kind::Annualized;
        chain->amount *= 4.0 / length;
    }
    return chain;
}

QString capacitySegment(const QList<Revenue> &revenues)
{
    constexpr std::array kWords{"cloud"_L1, "aws"_L1, "data cent"_L1, "hosting"_L1, "high-performance"_L1,
        "high-density"_L1, "colocation"_L1};
    QMap<QString, int> counts;
    for (const Revenue &revenue : revenues) {
        const bool sellsCapacity =
            std::any_of(kWords.begin(), kWords.end(), [&revenue](QLatin1StringView word) {
                return revenue.segment.contains(word, Qt::CaseInsensitive);
            });
        if (sellsCapacity && revenue.basis == u"reported")
            ++counts[revenue.segment];
    }
    QString best;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
        if (best.isEmpty() || each.value() > counts.value(best))
            best = each.key();
    }
    return best;
}

} // namespace offtake
