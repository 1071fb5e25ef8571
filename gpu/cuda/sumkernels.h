// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/cuda/sumplan.h"
#include "gpu/kernel/planview.h"

#include <cuda_runtime.h>

/// A block of paths added up on the device, in kernels that run one after the other:
///
///     quartersKernel  quarters of a provider -> years and horizon, in whole numbers
///     totalsKernel    rows -> sums, squares, ends, of a piece of a row each
///     coverKernel     pieces -> rows and series; bins are widened until they span what came
///     countKernel     values -> bins: 2^12 of them in shared memory, added to the series' own at the end
///     exitsKernel     codes -> how many left how in which quarter
///     limitsKernel    horizon -> paths below a threshold
///
/// Series by series, not path by path: a path goes into hundreds of series, whose bins no near memory holds
/// together. All is whole numbers, so that atomic additions may come in any order. A kernel works with any
/// number of threads a block up to kSumThreads, a power of two.
namespace offtake::sim::cuda {

inline constexpr unsigned kSumThreads = 256;
/// What one block of threads takes of a row: enough that emptying its bins costs little beside it.
inline constexpr std::size_t kPiecePaths = 32768;
/// More bins do not fit the 48 KiB of shared memory that every device has.
inline constexpr int kSharedBits = 12;

/// The paths of a launch, as pathKernel and quartersKernel leave them.
struct BlockRows
{
    const float *numbers; ///< rows of the OutputLayout
    std::int64_t *whole;
    std::size_t stride; ///< between rows of either
    std::size_t paths;
    unsigned pieces; ///< of a row
};

/// Which row (or series) this block of threads is at, and its share of the paths.
struct Piece
{
    unsigned item;
    std::size_t first;
    std::size_t last;

    __device__ explicit Piece(const BlockRows &rows)
        : item(blockIdx.x / rows.pieces)
        , first(blockIdx.x % rows.pieces * kPiecePaths)
        , last(first + kPiecePaths < rows.paths ? first + kPiecePaths : rows.paths)
    {}
};

/// As unitsOf() of rowparts.h, which has no such instruction.
__device__ inline std::int64_t unitsOnDevice(float number, const Units &units)
{
    const double scaled = static_cast<double>(number) * units.perUnit;
    return __double2ll_rn(scaled < units.most ? scaled : units.most);
}

/// The value of path i, false where the row leaves it out. `atLeastZero` counts all.
__device__ inline bool valueOf(
    const RowPlan &row, const BlockRows &rows, std::size_t i, std::int64_t &value, std::uint64_t &atLeastZero)
{
    const std::size_t at = static_cast<std::size_t>(row.row) * rows.stride + i;
    if (row.whole) {
        value = rows.whole[at];
        return true;
    }
    const float number = rows.numbers[at];
    atLeastZero += number >= 0 ? 1 : 0;
    if (!(number >= row.from && number < row.until))
        return false;
    value = unitsOnDevice(number, row.units);
    return true;
}

__device__ inline void addTo(std::uint64_t &sum, std::uint64_t value)
{
    atomicAdd(reinterpret_cast<unsigned long long *>(&sum), static_cast<unsigned long long>(value));
}

/// Most values change no end: reading first is far cheaper than an atomic operation.
__device__ inline void raise(std::uint32_t &end, std::uint32_t value)
{
    if (*const_cast<volatile std::uint32_t *>(&end) < value)
        atomicMax(&end, value);
}

/// Where a value falls in a series: its bin, and its distance from the bin's start.
struct BinPlace
{
    std::size_t bin;
    std::uint64_t distance;
    std::uint32_t notLow;
    std::uint32_t high;

    __device__ BinPlace(std::int64_t value, const SeriesState &state, int bits)
        : bin((static_cast<std::uint64_t>(value) >> state.shift) & ((std::uint64_t{1} << bits) - 1))
        , distance(static_cast<std::uint64_t>(value) & ((std::uint64_t{1} << state.shift) - 1))
        , notLow(0xFFFFU - static_cast<std::uint32_t>(distance >> state.dropped()))
        , high(static_cast<std::uint32_t>(distance >> state.dropped()))
    {}
};

/// One thread a path: neighbours read neighbouring numbers of a row.
__global__ void __launch_bounds__(kSumThreads)
    quartersKernel(BlockRows rows, const QuartersPlan *providers, int quarters, int years, int before)
{
    const Piece piece(rows);
    const QuartersPlan provider = providers[piece.item];
    std::int64_t *const own =
        rows.whole + static_cast<std::size_t>(piece.item) * static_cast<std::size_t>(years + 1) * rows.stride;
    for (std::size_t i = piece.first + threadIdx.x; i < piece.last; i += blockDim.x) {
        std::int64_t horizon = 0;
        std::int64_t year = 0;
        for (int q = 0; q < quarters; ++q) {
            year +=
                unitsOnDevice(rows.numbers[static_cast<std::size_t>(provider.firstRow + q) * rows.stride + i],
                    provider.units);
            if (q + 1 < quarters && (before + q + 1) % 4 != 0)
                continue;
            own[static_cast<std::size_t>((before + q) / 4) * rows.stride + i] = year;
            horizon += year;
            year = 0;
        }
        own[static_cast<std::size_t>(years) * rows.stride + i] = horizon;
    }
}

/// sums[row - firstRow][piece]
__global__ void __launch_bounds__(kSumThreads)
    totalsKernel(BlockRows rows, const RowPlan *plans, int firstRow, RowSums *sums)
{
    __shared__ RowSums shared[kSumThreads];
    const Piece piece(rows);
    const RowPlan plan = plans[firstRow + static_cast<int>(piece.item)];
    RowSums own = RowSums::none();
    std::int64_t value = 0;
    for (std::size_t i = piece.first + threadIdx.x; i < piece.last; i += blockDim.x) {
        if (valueOf(plan, rows, i, value, own.atLeastZero))
            own.add(value);
    }
    shared[threadIdx.x] = own;
    for (unsigned half = blockDim.x / 2; half > 0; half /= 2) {
        __syncthreads();
        if (threadIdx.x < half)
            shared[threadIdx.x].add(shared[threadIdx.x + half]);
    }
    if (threadIdx.x == 0)
        sums[blockIdx.x] = shared[0];
}

/// What the threads of a block share about a series, in global memory.
struct SeriesMemory
{
    const SeriesPlan *plans;
    SeriesState *states;
    DeviceBin *bins;
    std::uint64_t *columns;

    __device__ DeviceBin *binsOf(const SeriesPlan &plan, int half) const
    {
        return bins + plan.firstBin + (static_cast<std::size_t>(half) << plan.bits);
    }
    __device__ std::uint64_t *columnsOf(const SeriesPlan &plan, int half) const
    {
        return columns + plan.firstColumn +
               (static_cast<std::size_t>(half) * static_cast<std::size_t>(plan.columns) << plan.bits);
    }
};

/// Puts the bins of `from` into the wider ones of `to`, in the other half of the series' memory. For all
/// threads of a block.
__device__ inline void widen(
    const SeriesMemory &memory, const SeriesPlan &plan, const SeriesState &from, const SeriesState &to)
{
    DeviceBin *const bins = memory.binsOf(plan, from.half);
    DeviceBin *const wide = memory.binsOf(plan, to.half);
    std::uint64_t *const columns = memory.columnsOf(plan, from.half);
    std::uint64_t *const wideColumns = memory.columnsOf(plan, to.half);
    const std::size_t count = std::size_t{1} << plan.bits;
    const auto width = static_cast<std::size_t>(plan.columns);
    for (std::size_t i = threadIdx.x; i < count; i += blockDim.x)
        wide[i] = {0, 0, 0};
    for (std::size_t i = threadIdx.x; i < count * width; i += blockDim.x)
        wideColumns[i] = 0;
    __syncthreads();
    const std::int64_t first = from.low >> from.shift;
    const std::int64_t last = from.high >> from.shift;
    for (std::int64_t number = first + threadIdx.x; number <= last; number += blockDim.x) {
        const std::size_t at = static_cast<std::size_t>(number) & (count - 1);
        const DeviceBin bin = bins[at];
        if (bin.count == 0)
            continue;
        const std::int64_t start = number << from.shift;
        const BinPlace low(
            start + (static_cast<std::int64_t>(0xFFFFU - bin.notLow) << from.dropped()), to, plan.bits);
        const BinPlace high(start + (static_cast<std::int64_t>(bin.high) << from.dropped()), to, plan.bits);
        DeviceBin &into = wide[low.bin];
        addTo(into.count, bin.count);
        raise(into.notLow, low.notLow);
        raise(into.high, high.high);
        for (std::size_t c = 0; c < width; ++c) {
            // The distances of the first column are from the start of the bin.
            const std::uint64_t moved =
                c == 0 ? BinPlace(start, to, plan.bits).distance * bin.count : std::uint64_t{0};
            addTo(wideColumns[low.bin * width + c], columns[at * width + c] + moved);
        }
    }
}

/// One block of threads a series.
__global__ void __launch_bounds__(kSumThreads) coverKernel(SeriesMemory memory, int firstSeries, int firstRow,
    const RowSums *pieces, unsigned piecesOfRow, RowSums *sums)
{
    __shared__ std::int64_t lows[kSumThreads];
    __shared__ std::int64_t highs[kSumThreads];
    const int series = firstSeries + static_cast<int>(blockIdx.x);
    const SeriesPlan plan = memory.plans[series];
    const SeriesState before = memory.states[series];
    std::int64_t low = before.low;
    std::int64_t high = before.high;
    for (int row = plan.firstRow + static_cast<int>(threadIdx.x); row < plan.lastRow;
         row += static_cast<int>(blockDim.x)) {
        RowSums own = sums[row];
        for (unsigned piece = 0; piece < piecesOfRow; ++piece)
            own.add(pieces[static_cast<std::size_t>(row - firstRow) * piecesOfRow + piece]);
        sums[row] = own;
        low = own.low < low ? own.low : low;
        high = own.high > high ? own.high : high;
    }
    lows[threadIdx.x] = low;
    highs[threadIdx.x] = high;
    for (unsigned half = blockDim.x / 2; half > 0; half /= 2) {
        __syncthreads();
        if (threadIdx.x < half) {
            const unsigned other = threadIdx.x + half;
            lows[threadIdx.x] = lows[other] < lows[threadIdx.x] ? lows[other] : lows[threadIdx.x];
            highs[threadIdx.x] = highs[other] > highs[threadIdx.x] ? highs[other] : highs[threadIdx.x];
        }
    }
    __syncthreads();
    SeriesState after{lows[0], highs[0], before.shift, before.half};
    if (after.empty())
        return;
    while ((after.high >> after.shift) - (after.low >> after.shift) >= (std::int64_t{1} << plan.bits))
        ++after.shift;
    if (after.shift != before.shift && !before.empty()) {
        after.half = 1 - before.half;
        widen(memory, plan, before, after);
    }
    if (threadIdx.x == 0)
        memory.states[series] = after;
}

/// A piece of every row of a series.
__global__ void __launch_bounds__(kSumThreads) countKernel(
    BlockRows rows, SeriesMemory memory, int firstSeries, const RowPlan *rowPlans, const PartPlan *partPlans)
{
    // As arrays and not as an array of bins: neighbouring bins lie in neighbouring banks.
    __shared__ std::uint32_t counts[1 << kSharedBits];
    __shared__ std::uint32_t notLows[1 << kSharedBits];
    __shared__ std::uint32_t highs[1 << kSharedBits];
    const Piece piece(rows);
    const SeriesPlan plan = memory.plans[firstSeries + static_cast<int>(piece.item)];
    const SeriesState state = memory.states[firstSeries + static_cast<int>(piece.item)];
    if (state.empty())
        return;
    DeviceBin *const bins = memory.binsOf(plan, state.half);
    std::uint64_t *const columns = memory.columnsOf(plan, state.half);
    const auto width = static_cast<std::size_t>(plan.columns);
    const unsigned sharedBins = plan.bits <= kSharedBits && plan.columns == 0 ? 1U << plan.bits : 0U;
    for (unsigned i = threadIdx.x; i < sharedBins; i += blockDim.x)
        counts[i] = notLows[i] = highs[i] = 0;
    __syncthreads();
    std::uint64_t atLeastZero = 0;
    std::int64_t value = 0;
    for (int r = plan.firstRow; r < plan.lastRow; ++r) {
        const RowPlan row = rowPlans[r];
        for (std::size_t i = piece.first + threadIdx.x; i < piece.last; i += blockDim.x) {
            if (!valueOf(row, rows, i, value, atLeastZero))
                continue;
            const BinPlace place(value, state, plan.bits);
            if (sharedBins > 0) {
                atomicAdd(&counts[place.bin], 1U);
                raise(notLows[place.bin], place.notLow);
                raise(highs[place.bin], place.high);
                continue;
            }
            addTo(bins[place.bin].count, 1);
            raise(bins[place.bin].notLow, place.notLow);
            raise(bins[place.bin].high, place.high);
            std::uint64_t *const column = columns + place.bin * width;
            for (std::size_t c = 0; c < width; ++c) {
                std::uint64_t added = place.distance;
                if (c > 0) {
                    const PartPlan part = partPlans[static_cast<std::size_t>(plan.firstPart) + c - 1];
                    added = static_cast<std::uint64_t>(unitsOnDevice(
                        rows.numbers[static_cast<std::size_t>(part.row) * rows.stride + i], part.units));
                }
                addTo(column[c], added);
            }
        }
    }
    __syncthreads();
    for (unsigned i = threadIdx.x; i < sharedBins; i += blockDim.x) {
        if (counts[i] == 0)
            continue;
        addTo(bins[i].count, counts[i]);
        raise(bins[i].notLow, notLows[i]);
        raise(bins[i].high, highs[i]);
    }
}

/// exits[organisation][code]
__global__ void __launch_bounds__(kSumThreads)
    exitsKernel(BlockRows rows, int firstExitRow, std::uint64_t *exits)
{
    __shared__ std::uint32_t counts[kernel::kExitCodes];
    const Piece piece(rows);
    const float *const row =
        rows.numbers + static_cast<std::size_t>(firstExitRow + static_cast<int>(piece.item)) * rows.stride;
    for (unsigned i = threadIdx.x; i < kernel::kExitCodes; i += blockDim.x)
        counts[i] = 0;
    __syncthreads();
    for (std::size_t i = piece.first + threadIdx.x; i < piece.last; i += blockDim.x) {
        if (row[i] > 0)
            atomicAdd(&counts[static_cast<unsigned>(row[i])], 1U);
    }
    __syncthreads();
    for (unsigned i = threadIdx.x; i < kernel::kExitCodes; i += blockDim.x) {
        if (counts[i] > 0)
            addTo(exits[piece.item * std::size_t{kernel::kExitCodes} + i], counts[i]);
    }
}

__global__ void __launch_bounds__(kSumThreads)
    limitsKernel(BlockRows rows, const LimitPlan *limits, std::uint64_t *below)
{
    __shared__ std::uint32_t count;
    const Piece piece(rows);
    const LimitPlan plan = limits[piece.item];
    if (threadIdx.x == 0)
        count = 0;
    __syncthreads();
    std::uint32_t own = 0;
    for (std::size_t i = piece.first + threadIdx.x; i < piece.last; i += blockDim.x)
        own += rows.whole[static_cast<std::size_t>(plan.row) * rows.stride + i] < plan.limit ? 1U : 0U;
    if (own > 0)
        atomicAdd(&count, own);
    __syncthreads();
    if (threadIdx.x == 0 && count > 0)
        addTo(below[piece.item], count);
}

} // namespace offtake::sim::cuda
