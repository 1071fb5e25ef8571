// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/ids.h"

#include <QDate>
#include <QString>

#include <stop_token>

namespace offtake {

class Store;

/// A provider's revenue over the horizon of the Base scenario, simulated from what was known at a date.
struct RevenueOutlook
{
    double p5 = 0; ///< one path in twenty stays below
    double p50 = 0;
    QString currency;
    int quarters = 0;
    quint64 paths = 0;
    quint64 seed = 0;
};

/// The Base scenario with its defaults, valued at the first quarter after `asOf`, with rows known
/// by then. The same store and date give the same numbers. Takes a fraction of a second; any thread.
/// Errors: Canceled, those of compileScenario(), the engine's as Failed.
Result<RevenueOutlook> revenueOutlook(
    Store &store, const OrganizationId &provider, const QDate &asOf, std::stop_token stop = {});

} // namespace offtake
