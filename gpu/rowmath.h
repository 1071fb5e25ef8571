// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// The loops over one row of a block that every value of a run passes. Compiled for several instruction sets,
/// chosen when the program starts; they work with whole numbers and exact conversions, so all give the same.
namespace offtake::sim {

/// to[i] = value[i] * perUnit, at most `most`, rounded to the nearest whole number; for values of at least 0
/// and results below 2^51.
void toUnits(const float *values, std::size_t count, double perUnit, double most, std::int64_t *to);

struct RowTotals
{
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::int64_t sum = 0;
};
/// Of at least one and at most 2^10 values below 2^53.
RowTotals totalsOf(const std::int64_t *values, std::size_t count);

struct RatioTotals
{
    std::uint64_t owing = 0;
    std::uint64_t one = 0;
};
/// How many of the payment ratios are at least 0, and how many are 1.
RatioTotals ratioTotals(const float *ratios, std::size_t count);

} // namespace offtake::sim
