// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/accumulator.h"
#include "gpu/simulate.h"

namespace offtake::sim {

/// The sums of more paths would no longer fit their whole numbers.
inline constexpr std::uint64_t kMaxPaths = std::uint64_t{1} << 32;

/// The accumulated numbers of one path range: what simulate() summarises and a partial result stores.
struct RunOutcome
{
    Accumulator sums;
    RunRecord record;
};

/// All faults of a model in one error, a line each.
SimulationError invalidModel(const std::vector<ModelProblem> &problems);

/// Runs the plan over the options' range with horizon bins of `bits` (horizonBits()).
SimulationResult<RunOutcome> simulateRange(
    const Plan &plan, const RunOptions &options, const RunCallbacks &callbacks, int bits);

} // namespace offtake::sim
