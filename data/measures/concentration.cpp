// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/measures/concentration.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

/// A US registrant names every customer of 10 % or more of its revenue (Regulation S-K, item 101).
constexpr double kDisclosureThreshold = 0.10;
constexpr double kHhiScale = 10000;

bool isFullYear(const CustomerShare &share)
{
    constexpr int kShortestYear = 350;
    return share.periodStart.daysTo(share.periodEnd) >= kShortestYear;
}

/// Shares of the newest year that has any, else of the newest period of any length.
QList<CustomerShare> newestFullPeriod(const QList<CustomerShare> &shares)
{
    const CustomerShare *newest = nullptr;
    for (const CustomerShare &share : shares) {
        if (!newest ||
            std::pair(isFullYear(share), share.periodEnd) > std::pair(isFullYear(*newest), newest->periodEnd))
            newest = &share;
    }
    QList<CustomerShare> period;
    for (const CustomerShare &share : shares) {
        if (share.periodStart == newest->periodStart && share.periodEnd == newest->periodEnd)
            period.append(share);
    }
    std::stable_sort(period.begin(), period.end(),
        [](const CustomerShare &a, const CustomerShare &b) { return a.share > b.share; });
    return period;
}

/// Squares of a rest cut into pieces of `largest` and what is left over.
double squaresOfRest(double rest, double largest)
{
    const double pieces = std::floor(rest / largest + 1e-9);
    const double remainder = std::max(0.0, rest - pieces * largest);
    return pieces * largest * largest + remainder * remainder;
}

} // namespace

int customersBehind(const QString &label)
{
    if (!label.contains(u"together", Qt::CaseInsensitive))
        return 1;
    constexpr std::array kNumbers{
        "two"_L1, "three"_L1, "four"_L1, "five"_L1, "six"_L1, "seven"_L1, "eight"_L1, "nine"_L1, "ten"_L1};
    for (size_t i = 0; i < kNumbers.size(); ++i) {
        if (label.startsWith(QString(kNumbers[i] + u' '), Qt::CaseInsensitive))
            return int(i) + 2;
    }
    return int(label.count(u" and "_s)) + int(label.count(u',')) + 1;
}

std::optional<Concentration> concentrationOf(const QList<CustomerShare> &shares, const QSet<QString> &filings)
{
    if (shares.isEmpty())
        return std::nullopt;
    const QList<CustomerShare> period = newestFullPeriod(shares);
    Concentration result;
    result.hhi.periodStart = period.first().periodStart;
    result.hhi.periodEnd = period.first().periodEnd;

    double disclosed = 0;
    double low = 0;
    double high = 0;
    bool fromFiling = true;
    int majorCustomers = 0;
    for (const CustomerShare &share : period) {
        const int customers = customersBehind(share.label);
        disclosed += share.share;
        low += share.share * share.share / customers;
        high += share.share * share.share;
        fromFiling = fromFiling && filings.contains(share.sourceId);
        if (result.top3Count + customers <= 3) {
            result.top3Share += share.share;
            result.top3Count += customers;
        }
        if (customers == 1) {
            if (!result.top)
                result.top = share;
            if (share.share >= kDisclosureThreshold) {
                result.aboveTenPercent.append(share);
                ++majorCustomers;
            }
        }
    }
    const double rest = std::max(0.0, 1 - disclosed);
    const bool isListOfMajors = fromFiling || majorCustomers >= 2;
    high += isListOfMajors ? squaresOfRest(rest, kDisclosureThreshold) : rest * rest;
    result.hhi.low = low * kHhiScale;
    result.hhi.high = high * kHhiScale;
    return result;
}

} // namespace offtake
