// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/records.h"
#include "data/records/contractterms.h"

#include <QList>
#include <QMap>

#include <optional>

namespace offtake {

/// What an organisation earned in one reported quarter; `isDerived` where it is a year less three quarters.
struct QuarterRevenue
{
    QDate start;
    QDate end;
    double amount = 0;
    bool isDerived = false;
    QStringList sourceIds;
};

/// The last twelve months as far as they were reported.
struct TrailingRevenue
{
    enum class Kind {
        FourQuarters, ///< four quarters that follow one another
        Year,         ///< the last reported year
        Annualized,   ///< fewer quarters, scaled to four
    };
    Kind kind = Kind::FourQuarters;
    QDate start;
    QDate end;
    double amount = 0; ///< a year's
    QStringList sourceIds;
};

/// Dates of sources by id.
using SourceDates = QMap<SourceId, QDate>;

/// Reported quarters of one segment (empty = the company), oldest first, missing ones derived from the year
/// where three of four are known. Guidance and estimates are left out, and what was not known at `asOf`
/// (invalid = everything counts) or has no exchange rate.
QList<QuarterRevenue> reportedQuarters(const QList<Revenue> &revenues, const QString &segment,
    const QDate &asOf, const SourceDates &sourceDates, const CurrencyConverter &converter);

/// Reported years of one segment, oldest first; otherwise as reportedQuarters().
QList<QuarterRevenue> reportedYears(const QList<Revenue> &revenues, const QString &segment, const QDate &asOf,
    const SourceDates &sourceDates, const CurrencyConverter &converter);

/// A reported period against the one a year before.
struct Growth
{
    bool isYear = false; ///< else a quarter
    QDate start;
    QDate end;
    double amount = 0;
    QDate previousEnd;
    double previousAmount = 0;
    bool isDerived = false; ///< one of the two is a year less three quarters
    QStringList sourceIds;
    double rate() const { return amount / previousAmount - 1; }
};

/// Growth of the newest quarter and of the newest year that have a period a year before them (within two
/// weeks, for fiscal periods of whole weeks) with revenue; at most one of each, the quarter first.
QList<Growth> revenueGrowth(const QList<Revenue> &revenues, const QString &segment, const QDate &asOf,
    const SourceDates &sourceDates, const CurrencyConverter &converter);

/// What one segment brought in its newest reported period.
struct SegmentRevenue
{
    QString segment;
    QDate start;
    QDate end;
    double amount = 0;
    std::optional<double>
        share; ///< of the whole company's revenue of that very period, where that is reported
    QStringList sourceIds;
};

/// Every segment's newest reported quarter or year, by the newest period, then the greatest amount.
QList<SegmentRevenue> segmentRevenues(const QList<Revenue> &revenues, const QDate &asOf,
    const SourceDates &sourceDates, const CurrencyConverter &converter);

/// The newest of: four quarters in a row, a reported year, fewer quarters scaled up.
std::optional<TrailingRevenue> trailingRevenue(const QList<Revenue> &revenues, const QString &segment,
    const QDate &asOf, const SourceDates &sourceDates, const CurrencyConverter &converter);

/// The segment in which an organisation sells computing capacity: the one of its segments with the most
/// reported rows whose name tells cloud, data centers, hosting or high-performance computing; empty = the
/// whole company.
QString capacitySegment(const QList<Revenue> &revenues);

} // namespace offtake
