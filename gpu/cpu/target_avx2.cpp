// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cpu/avx2.h"
#include "gpu/cpu/blockloop.h"

namespace offtake::sim::cpu {

void runAvx2(const kernel::PlanView &plan, const kernel::Stress &stress, const kernel::OutputLayout &rows,
    std::uint64_t first, std::size_t paths, std::uint64_t seed, const BlockMemory &memory,
    const SharedRuns &runs)
{
    runBlock<TwiceLanes<TwiceLanes<VectorLanes<Avx2>>>, 4>(
        plan, stress, rows, first, paths, seed, memory, runs);
}

std::uint64_t multiplyAddsAvx2(std::uint64_t rounds)
{
    return multiplyAdds<TwiceLanes<VectorLanes<Avx2>>>(rounds);
}

} // namespace offtake::sim::cpu
