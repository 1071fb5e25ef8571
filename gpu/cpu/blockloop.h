// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/cpu/blockfunction.h"
#include "gpu/kernel/path.h"

#include <algorithm>

namespace offtake::sim::cpu {

template <class Path, class L>
typename Path::Numbers pathNumbers(std::uint64_t first)
{
    typename Path::Numbers numbers;
    for (std::size_t v = 0; v < Path::kVectors; ++v) {
        std::uint32_t low[L::kWidth];
        std::uint32_t high[L::kWidth];
        for (std::size_t lane = 0; lane < L::kWidth; ++lane) {
            const std::uint64_t number = first + v * L::kWidth + lane;
            low[lane] = static_cast<std::uint32_t>(number);
            high[lane] = static_cast<std::uint32_t>(number >> 32);
        }
        numbers.low[v] = L::loadWords(low);
        numbers.high[v] = L::loadWords(high);
    }
    return numbers;
}

/// The block function of one number type, in steps of kVectors vectors. Each target includes it with a type
/// of its own, so that no code compiled for one instruction set is shared with another.
template <class L, int kVectors>
void runBlock(const kernel::PlanView &plan, const kernel::Stress &stress, const kernel::OutputLayout &rows,
    std::uint64_t first, std::size_t paths, std::uint64_t seed, const BlockMemory &memory,
    const SharedRuns &runs)
{
    using Real = typename L::Real;
    using Cells = kernel::Cells<Real, kVectors>;
    using Path = kernel::Path<L, Cells>;
    constexpr std::size_t kStep = std::size_t{L::kWidth} * kVectors;
    const Cells cells(reinterpret_cast<Real *>(memory.cells));
    const Cells work(reinterpret_cast<Real *>(memory.work));
    const auto keptCount = static_cast<std::size_t>(Path::keptCells(plan)) * kVectors;
    for (std::size_t at = 0; at < paths; at += kStep) {
        Path path(plan, stress, cells, work, memory.active, rows, memory.rows + at, memory.rowStride);
        const Cells kept(runs.kept ? reinterpret_cast<Real *>(runs.kept) + at / kStep * keptCount : nullptr);
        if (runs.again) {
            path.startAgain(kept, runs.providers, runs.count);
        } else {
            path.countRatios(memory.ratios, paths - at);
            if (runs.kept)
                path.keepIn(kept);
            path.start(pathNumbers<Path, L>(first + at), seed);
        }
        const SharedRuns::AlsoInFull &inFull = runs.inFull;
        path.alsoInFull(inFull.list, inFull.count, inFull.rows + at, inFull.rowStride);
        for (int q = 0; q < plan.quarters; ++q) {
            // A step of a very large model takes long.
            if (memory.stopped && __atomic_load_n(memory.stopped, __ATOMIC_RELAXED))
                return;
            path.simulateQuarter(q);
            if (runs.quarters)
                runs.quarters->take(at, std::min(kStep, paths - at));
        }
        path.finish();
    }
}

template <class L>
std::uint64_t multiplyAdds(std::uint64_t rounds)
{
    using Real = typename L::Real;
    constexpr std::size_t kChains = 6; // times two vectors: more than the units have in flight
    Real x[kChains];
    for (std::size_t i = 0; i < kChains; ++i)
        x[i] = Real(static_cast<float>(i));
    const Real factor(0.75F);
    const Real addend(0.25F);
    for (std::uint64_t round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < kChains; ++i)
            x[i] = L::fma(x[i], factor, addend);
    }
    float kept[kChains][L::kWidth];
    for (std::size_t i = 0; i < kChains; ++i)
        L::store(kept[i], x[i]);
    // Nothing that is never looked at may be left out.
    asm volatile("" : : "r"(&kept) : "memory");
    return rounds * kChains * 2 * L::kWidth;
}

} // namespace offtake::sim::cpu
