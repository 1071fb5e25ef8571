// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cpu/blockloop.h"

namespace offtake::sim::cpu {

void runScalar(const kernel::PlanView &plan, const kernel::Stress &stress, const kernel::OutputLayout &rows,
    std::uint64_t first, std::size_t paths, std::uint64_t seed, const BlockMemory &memory,
    const SharedRuns &runs)
{
    runBlock<kernel::ScalarLanes, 16>(plan, stress, rows, first, paths, seed, memory, runs);
}

std::uint64_t multiplyAddsScalar(std::uint64_t rounds)
{
    return multiplyAdds<kernel::ScalarLanes>(rounds);
}

} // namespace offtake::sim::cpu
