// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/simulate.h"

#include <string>
#include <vector>

/// Runs that end by themselves once their figures are precise enough.
namespace offtake::sim {

/// Path counts at which precision is looked at: this and its doubles.
inline constexpr std::uint64_t kFirstPrecisionStep = 4096;

struct PrecisionGoal
{
    double relativeError = 0.01;        ///< above 0
    std::vector<std::string> providers; ///< whose figures are watched; none = all of them
};

struct PrecisionOutcome
{
    Results results;
    double relativeError = 0; ///< the greatest of the watched ones; infinite where an estimate is 0
    bool reached = false;
};

/// The greatest relative standard error of mean and expected shortfall of the horizon revenue. A figure that
/// is 0 on every path, or whose standard error is 0, counts as exact.
double relativeErrorOf(const Results &results, const std::vector<std::string> &providers);

/// Simulates until relativeErrorOf() is below the goal, looked at after 4,096, 8,192, 16,384, ... paths,
/// and at most options.paths. The result equals simulate() of as many paths. Fixed steps keep it
/// reproducible: the path count depends on model, seed, first path and goal alone. As the stop depends on the
/// figures themselves, intervals are slightly too narrow (Chow and Robbins, 1965: by less as the goal falls).
SimulationResult<PrecisionOutcome> simulateUntilError(const Model &model, const RunOptions &options,
    const PrecisionGoal &goal, const RunCallbacks &callbacks = {});

} // namespace offtake::sim
