// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/rowmath.h"

#include <bit>

/// What rowmath's loops and their AVX-512 twins have in common. Always inlined: code compiled for one
/// instruction set is never shared with another.
namespace offtake::sim {

/// Adding 1.5 * 2^52 rounds to a whole number, which then stands in the low bits.
inline constexpr double kRounder = 6755399441055744.0;

[[gnu::always_inline]] inline std::int64_t unitsOf(float value, const Units &units)
{
    const double scaled = static_cast<double>(value) * units.perUnit;
    const double shifted = (scaled < units.most ? scaled : units.most) + kRounder;
    return std::bit_cast<std::int64_t>(shifted) - std::bit_cast<std::int64_t>(kRounder);
}

/// The parts of a value's word: its number and its distance, next to each other.
struct Splitter
{
    int dropped;
    int rest;
    std::uint32_t within;
    std::uint32_t mask;

    [[gnu::always_inline]] explicit Splitter(const BinSplit &split)
        : dropped(split.dropped)
        , rest(split.shift - split.dropped)
        , within((1U << rest) - 1)
        , mask(static_cast<std::uint32_t>((std::uint64_t{1} << split.bits) - 1))
    {}
    [[gnu::always_inline]] void split(std::int64_t value, std::uint32_t &number, std::uint32_t &ends) const
    {
        const auto word = static_cast<std::uint32_t>(static_cast<std::uint64_t>(value) >> dropped);
        const std::uint32_t distance = word & within;
        number = static_cast<std::uint32_t>(static_cast<std::uint64_t>(value) >> (dropped + rest)) & mask;
        ends = (distance << BinWord::kEndBits) | (distance ^ 0xFFFFU);
    }
};

/// The values of a row that are not in its common bin, and the ends that the common bin gains.
struct Uncommon
{
    std::uint32_t number[kMostRowValues + kBinAhead];
    std::uint32_t ends[kMostRowValues + kBinAhead];
    std::size_t count = 0;
    std::uint32_t common = 0;
};

/// The greater of both halves.
[[gnu::always_inline]] inline std::uint32_t raised(std::uint32_t a, std::uint32_t b)
{
    constexpr std::uint32_t kLower = 0xFFFF;
    return ((a & kLower) > (b & kLower) ? a & kLower : b & kLower) |
           ((a & ~kLower) > (b & ~kLower) ? a & ~kLower : b & ~kLower);
}

#ifdef OFFTAKE_X86_TARGETS
bool hasAvx512();
bool hasAvx512Ifma();
/// splitUnits(), with multiply-adds of 52 binary digits, which make squares of two instructions. `count` is a
/// multiple of 16.
RowTotals splitUnitsIfma(const float *values, std::size_t count, const Units &units, const BinSplit &split,
    std::int64_t *sums, SplitRow &row);
void takeCommonAvx512(const SplitRow &row, std::uint32_t bin, Uncommon &rest);
std::size_t numbersWithinAvx512(const float *numbers, std::size_t count, float from, float until, float *to);
#endif

} // namespace offtake::sim
