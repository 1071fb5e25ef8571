// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/measures/measures.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace offtake {

/// How much of a period's revenue hangs on how few customers, from the disclosed shares of that period.
struct Concentration
{
    std::optional<CustomerShare> top; ///< the largest single customer
    double top3Share = 0;
    int top3Count = 0; ///< customers added up in top3Share
    HhiInterval hhi;
    QList<CustomerShare> aboveTenPercent; ///< largest first
};

/// Customers behind one disclosed label: 1, or more where the label tells several together ("Two largest
/// customers together", "Amazon and Microsoft together").
int customersBehind(const QString &label);

/// Measures of the newest full period: the last year with shares, else the last shorter period. None without
/// any share.
///
/// HHI, 0..10,000. Low: the undisclosed rest is spread over customers without number. High: the rest sits
/// with as few customers as the disclosure allows. Where it is a list of the major customers (from a filing,
/// or naming two and more above the US disclosure threshold), none of the rest exceeds 10 %; else the rest is
/// one customer. `filings` are the ids of sources that are filings.
std::optional<Concentration> concentrationOf(
    const QList<CustomerShare> &shares, const QSet<QString> &filings = {});

} // namespace offtake
