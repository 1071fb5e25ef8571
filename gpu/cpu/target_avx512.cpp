// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cpu/avx512.h"
#include "gpu/cpu/blockloop.h"

namespace offtake::sim::cpu {

void runAvx512(const kernel::PlanView &plan, const kernel::Stress &stress, const kernel::OutputLayout &rows,
    std::uint64_t first, std::size_t paths, std::uint64_t seed, const BlockMemory &memory,
    const SharedRuns &runs)
{
    runBlock<TwiceLanes<TwiceLanes<VectorLanes<Avx512>>>, 4>(
        plan, stress, rows, first, paths, seed, memory, runs);
}

std::uint64_t multiplyAddsAvx512(std::uint64_t rounds)
{
    return multiplyAdds<TwiceLanes<VectorLanes<Avx512>>>(rounds);
}

} // namespace offtake::sim::cpu
