// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/cpu/blockfunction.h"
#include "gpu/kernel/path.h"

namespace offtake::sim::cpu {

/// The block function of one number type. Each target includes it with a type of its own, so that no code
/// compiled for one instruction set is shared with another.
template <class L>
void runBlock(const kernel::PlanView &plan, const kernel::Stress &stress, const kernel::OutputLayout &rows,
    std::uint64_t first, std::size_t paths, std::uint64_t seed, const BlockMemory &memory)
{
    using Real = typename L::Real;
    using Cells = kernel::Cells<Real>;
    const Cells cells(reinterpret_cast<Real *>(memory.cells));
    for (std::size_t at = 0; at < paths; at += L::kWidth) {
        std::uint32_t low[L::kWidth];
        std::uint32_t high[L::kWidth];
        for (std::size_t lane = 0; lane < L::kWidth; ++lane) {
            const std::uint64_t path = first + at + lane;
            low[lane] = static_cast<std::uint32_t>(path);
            high[lane] = static_cast<std::uint32_t>(path >> 32);
        }
        kernel::Path<L, Cells>(plan, stress, cells, memory.active, rows, memory.rows + at, memory.rowStride)
            .run(L::loadWords(low), L::loadWords(high), seed);
    }
}

} // namespace offtake::sim::cpu
