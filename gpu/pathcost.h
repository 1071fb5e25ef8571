// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/plan.h"

namespace offtake::sim {

/// What one path costs on average, whatever computes it.
struct PathCost
{
    double flops = 0; ///< additions, multiplications, divisions and roots; a fused multiply-add counts twice
    double operations = 0; ///< those (a fused one once), comparisons, selections, look-ups and those of words
    double rowBytes = 0;   ///< what a path leaves for the sums: written once, read once
};

/// Computes some hundred paths of the plan with numbers that count what is done to them.
PathCost pathCostOf(const Plan &plan);

} // namespace offtake::sim
