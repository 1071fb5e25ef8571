// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/portability.h"
#include "gpu/rowmath.h"

#include <cstddef>
#include <cstdint>
#include <limits>

/// What the device adds up of a block of paths, as plain structs for host and device (sumlayout.h makes them
/// of a plan). Everything is whole numbers: sums, counts and ends do not depend on the order in which the
/// device's threads get there.
namespace offtake::sim::cuda {

/// A row of numbers to be counted.
struct RowPlan
{
    bool whole =
        false; ///< a row of whole numbers, as quartersKernel leaves them; else one of the OutputLayout
    int row = 0;
    Units units{1, 0}; ///< of one that is not whole yet
    /// Numbers that are not at least `from` and below `until` are left out.
    float from = -std::numeric_limits<float>::infinity();
    float until = std::numeric_limits<float>::infinity();
};

/// Another number of the same path, summed up in the bin of the series' value.
struct PartPlan
{
    int row; ///< of the OutputLayout
    Units units;
};

/// A BinnedSeries (gpu/series.h) and the rows that go into it.
struct SeriesPlan
{
    int firstRow; ///< rows [firstRow, lastRow)
    int lastRow;
    int bits;
    int columns;
    int firstPart;           ///< of columns - 1
    std::size_t firstBin;    ///< of twice 2^bits: bins are widened from one half to the other
    std::size_t firstColumn; ///< of twice columns * 2^bits
};

/// The rows of a provider that belong together.
struct QuartersPlan
{
    int firstRow; ///< revenue of the first quarter in the OutputLayout
    Units units;
};

/// Paths whose whole number is below a limit.
struct LimitPlan
{
    int row; ///< of whole numbers
    std::int64_t limit;
};

/// Of the numbers of a row that are not left out, over all blocks so far.
struct RowSums
{
    UInt128 sum;
    UInt128 squares;
    std::uint64_t count;
    std::uint64_t atLeastZero; ///< whether left out or not
    std::int64_t low;
    std::int64_t high;

    static OFFTAKE_KERNEL RowSums none() { return {0, 0, 0, 0, INT64_MAX, INT64_MIN}; }
    OFFTAKE_KERNEL void add(std::int64_t value)
    {
        sum += static_cast<UInt128>(value);
        squares += static_cast<UInt128>(value) * static_cast<UInt128>(value);
        ++count;
        low = value < low ? value : low;
        high = value > high ? value : high;
    }
    OFFTAKE_KERNEL void add(const RowSums &other)
    {
        sum += other.sum;
        squares += other.squares;
        count += other.count;
        atLeastZero += other.atLeastZero;
        low = other.low < low ? other.low : low;
        high = other.high > high ? other.high : high;
    }
};

/// How a series' bins stand.
struct SeriesState
{
    std::int64_t low;
    std::int64_t high; ///< below low: no value yet
    int shift;         ///< a bin is 2^shift wide
    int half;          ///< which half of its bins they are in

    static OFFTAKE_KERNEL SeriesState none() { return {INT64_MAX, INT64_MIN, 0, 0}; }
    OFFTAKE_KERNEL bool empty() const { return high < low; }
    /// Digits of a distance that a bin's ends do not keep.
    OFFTAKE_KERNEL int dropped() const { return shift > BinWord::kEndBits ? shift - BinWord::kEndBits : 0; }
};

/// As BinWord, in words that the device has atomic operations for.
struct DeviceBin
{
    std::uint64_t count;
    std::uint32_t notLow; ///< 2^16 - 1 - least distance from the bin's start, so that an empty bin is zero
    std::uint32_t high;
};

} // namespace offtake::sim::cuda
