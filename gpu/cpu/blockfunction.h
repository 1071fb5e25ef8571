// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/booking.h"
#include "gpu/kernel/planview.h"

#include <cstddef>
#include <cstdint>

namespace offtake::sim::cpu {

/// Work space of one thread; nothing is allocated while paths run.
struct BlockMemory
{
    float *cells = nullptr; ///< 64-byte aligned, cells.count * width numbers
    float *work =
        nullptr; ///< the same, work.count * width numbers; vector where the clearing is of one at a time
    int *active = nullptr; ///< kernel::workInts()
    float *rows = nullptr; ///< rows.count * rowStride numbers
    std::size_t rowStride = 0;
    kernel::RatioCounts ratios;    ///< of the block that the rows belong to; without, every ratio is written
    const bool *stopped = nullptr; ///< set from elsewhere: leave, whatever is done by then
};

/// Who takes what a quarter brought while it is near.
class QuarterSink
{
public:
    virtual ~QuarterSink() = default;
    /// Of `paths` paths from path `at` of the block.
    virtual void take(std::size_t at, std::size_t paths) = 0;
};

/// Several runs of the same paths under different stresses: the first leaves what they have in common.
struct SharedRuns
{
    float *kept = nullptr; ///< 64-byte aligned, kernel::keptCells() * width numbers a vector; null: one run
    bool again = false; ///< not the first: only the latest quarter's revenue is written, provider by provider
    const int *providers = nullptr; ///< whose; all, where clearing is on
    int count = 0;
    /// What others would earn without clearing, along with this run.
    struct AlsoInFull
    {
        const kernel::InFull *list = nullptr;
        int count = 0;
        float *rows = nullptr;
        std::size_t rowStride = 0;
    } inFull;
    QuarterSink *quarters = nullptr;
};

/// Computes `paths` neighbouring paths from `first`; a last, half-filled vector is computed in full, so
/// rowStride is a multiple of the width.
using BlockFunction = void (*)(const kernel::PlanView &plan, const kernel::Stress &stress,
    const kernel::OutputLayout &rows, std::uint64_t first, std::size_t paths, std::uint64_t seed,
    const BlockMemory &memory, const SharedRuns &runs);

/// One instruction set that the path is compiled for.
struct Target
{
    const char *name;
    int width;  ///< paths of a step
    int vector; ///< paths side by side
    BlockFunction run;
    /// Does so many rounds of multiply-adds that do not wait for each other; returns how many floating-point
    /// operations those were, two a multiply-add.
    std::uint64_t (*multiplyAdds)(std::uint64_t rounds);
};

void runScalar(const kernel::PlanView &plan, const kernel::Stress &stress, const kernel::OutputLayout &rows,
    std::uint64_t first, std::size_t paths, std::uint64_t seed, const BlockMemory &memory,
    const SharedRuns &runs);
void runAvx2(const kernel::PlanView &plan, const kernel::Stress &stress, const kernel::OutputLayout &rows,
    std::uint64_t first, std::size_t paths, std::uint64_t seed, const BlockMemory &memory,
    const SharedRuns &runs);
void runAvx512(const kernel::PlanView &plan, const kernel::Stress &stress, const kernel::OutputLayout &rows,
    std::uint64_t first, std::size_t paths, std::uint64_t seed, const BlockMemory &memory,
    const SharedRuns &runs);

std::uint64_t multiplyAddsScalar(std::uint64_t rounds);
std::uint64_t multiplyAddsAvx2(std::uint64_t rounds);
std::uint64_t multiplyAddsAvx512(std::uint64_t rounds);

} // namespace offtake::sim::cpu
