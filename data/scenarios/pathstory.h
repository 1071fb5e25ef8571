// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/ids.h"
#include "gpu/model.h"
#include "gpu/simulate.h"

#include <QList>

#include <stop_token>

namespace offtake {

/// What happens on one path, quarter by quarter, seen from one provider. Amounts in the model's currency.
struct PathStory
{
    struct Payment
    {
        OrganizationId customer;
        double amount = 0;
    };
    struct Exit
    {
        OrganizationId organization;
        sim::PathRecord::ExitKind kind = sim::PathRecord::ExitKind::None;
    };
    /// What an organisation with limited means pays of what it owes; only where it is less than all.
    struct Ratio
    {
        OrganizationId organization;
        double ratio = 1;
    };
    struct Quarter
    {
        double revenue = 0;
        QList<Payment> payments; ///< under contracts, in the model's order
        double relet = 0;        ///< from capacity that was let again
        double uncontracted = 0;
        QList<Exit> exits; ///< in this very quarter, of whomever
        QList<Ratio> ratios;
    };

    OrganizationId provider;
    std::uint64_t path = 0;
    QList<Quarter> quarters;
};

/// Runs one path again. Who paid what in a quarter is what the path gives up to its end less what it gives up
/// to its beginning: the model is cut short after 1, 2, ... quarters, which changes nothing of the quarters
/// before. Takes milliseconds. Errors: InvalidInput (the provider earns nothing in the model), Canceled, the
/// engine's.
Result<PathStory> tellPath(const sim::Model &model, const OrganizationId &provider, std::uint64_t path,
    std::uint64_t seed, std::stop_token stop = {});

} // namespace offtake
