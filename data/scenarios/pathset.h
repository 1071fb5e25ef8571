// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/ids.h"
#include "gpu/model.h"
#include "gpu/results.h"
#include "gpu/simulate.h"

#include <QList>

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace offtake {

/// Paths of one run, each with its revenue: what single paths, percentiles and the convergence of the
/// estimates are read from. Amounts in the model's currency.
struct PathSet
{
    std::uint64_t firstPath = 0;
    std::uint64_t seed = 0;
    int quarters = 0;
    std::vector<float> revenue;                ///< the provider's, [path][quarter]
    std::vector<double> horizon;               ///< by path
    std::vector<std::size_t> order;            ///< paths from the lowest horizon revenue to the highest
    std::vector<OrganizationId> organizations; ///< in the model's order
    std::vector<std::int16_t> exits;           ///< [path][organisation]: the quarter, or -1

    std::size_t size() const { return horizon.size(); }
    std::span<const float> revenueOf(std::size_t path) const;
    /// Position of the path at that share of the ranked horizon revenues: 0 is the worst, 1 the best.
    std::size_t pathAt(double percentile) const;
    /// The share of the paths that end below this one.
    double percentileOf(std::size_t path) const;
    /// The first path after `after` (from the start where there is none later) on which it exits.
    std::optional<std::size_t> pathWhereExits(
        const OrganizationId &organization, std::optional<std::size_t> after = {}) const;
};

/// Follows the paths of `options` one by one. Blocks. Errors: InvalidInput (the provider earns nothing in the
/// model), Canceled, the engine's.
Result<PathSet> followPaths(const sim::Model &model, const OrganizationId &provider,
    const sim::RunOptions &options, const sim::RunCallbacks &callbacks = {});

/// What the first `paths` paths tell.
struct ConvergencePoint
{
    std::uint64_t paths = 0;
    sim::Estimate mean;      ///< with its 95 % interval
    sim::Estimate shortfall; ///< of the worst share `tail`
};

/// Estimates after 64, 128, ... (two to a doubling) and all of the values, in their order. Empty below 64
/// values.
QList<ConvergencePoint> convergenceOf(std::span<const double> values, double tail);

} // namespace offtake
