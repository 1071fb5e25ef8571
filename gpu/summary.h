// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/accumulator.h"
#include "gpu/results.h"

namespace offtake::sim {

/// What a run's accumulated numbers say: every statistic of RESULT.md. Depends on the plan, the path range
/// and the values alone; `results.run` is left empty.
Results summarize(const Plan &plan, const Accumulator &sums, std::uint64_t firstPath, std::uint64_t seed);

} // namespace offtake::sim
