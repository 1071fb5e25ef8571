// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// The loops over one row of a block that every value of a run passes. Compiled for several instruction sets,
/// chosen when the program starts; they work with whole numbers and exact conversions, so all give the same.
namespace offtake::sim {

__extension__ using Int128 = __int128;
__extension__ using UInt128 = unsigned __int128;

/// Rows are worked on in pieces that stay in the nearest cache.
inline constexpr std::size_t kMostRowValues = 512;

/// Of the whole numbers of a row.
struct RowTotals
{
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::int64_t sum = 0;
    UInt128 squares = 0;
};

/// How numbers become whole: value * perUnit, at most `most`, rounded to the nearest; for values of at least
/// 0 and results below 2^51.
struct Units
{
    double perUnit;
    double most;
};
void toUnits(const float *values, std::size_t count, const Units &units, std::int64_t *to);
/// sums[i] += the value's units.
void addUnits(const float *values, std::size_t count, const Units &units, std::int64_t *sums);
/// sums[i] += values[i].
void addRow(const std::int64_t *values, std::size_t count, std::int64_t *sums);
/// Of at least one and at most kMostRowValues values from 0 to 80 times 2^46.
RowTotals totalsOf(const std::int64_t *values, std::size_t count);

/// How a series divides a value: its bin's number modulo 2^bits, and the distance from the bin's start
/// without its lowest `dropped` binary digits.
struct BinSplit
{
    int shift = 0;
    int bits = 0;
    int dropped = 0;
};

/// What every value of a series changes in its bin: its least and its greatest value, as distances from its
/// start, so that they are short, and the lower one inverted, so that an empty bin is all zeros and both only
/// ever rise; and how many came lately, at most kMostRecent. One word, read and written at once.
struct alignas(8) BinWord
{
    static constexpr int kEndBits = 16;
    std::uint16_t notLow;
    std::uint16_t high;
    std::uint32_t recent;
};
inline constexpr std::uint64_t kMostRecent = 0xFFFFFFFF;

inline constexpr std::size_t kBinAhead = 16;

/// At most kMostRowValues values as their bins see them.
struct SplitRow
{
    std::uint32_t number[kMostRowValues + kBinAhead]; ///< of the bin
    /// The distance from the bin's start in the upper half and inverted in the lower: as in a BinWord.
    std::uint32_t ends[kMostRowValues];
    std::size_t count = 0;
};
void splitRow(const std::int64_t *values, std::size_t count, const BinSplit &split, SplitRow &row);
/// toUnits() and splitRow() at once, and sums[i] += the value; what totalsOf() tells of the values.
RowTotals splitUnits(const float *values, std::size_t count, const Units &units, const BinSplit &split,
    std::int64_t *sums, SplitRow &row);

/// Counts the values in their bins, of which there are 2^bits.
void countRow(SplitRow &row, int bits, BinWord *bins);

/// Collects the numbers of at least `from` and below `until`, in their order; returns how many. `to` has room
/// for 16 more.
std::size_t numbersWithin(const float *numbers, std::size_t count, float from, float until, float *to);

} // namespace offtake::sim
