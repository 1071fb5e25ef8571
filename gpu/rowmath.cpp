// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/rowmath.h"

#include <bit>

// ThreadSanitizer is not set up yet when the loader asks which clone to take.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__)
#define OFFTAKE_CLONES __attribute__((target_clones("arch=skylake-avx512", "arch=haswell", "default")))
#else
#define OFFTAKE_CLONES
#endif

namespace offtake::sim {

OFFTAKE_CLONES void toUnits(
    const float *values, std::size_t count, double perUnit, double most, std::int64_t *to)
{
    // Adding 1.5 * 2^52 rounds to a whole number, which then stands in the low bits.
    constexpr double kRounder = 6755399441055744.0;
    for (std::size_t i = 0; i < count; ++i) {
        const double units = static_cast<double>(values[i]) * perUnit;
        const double shifted = (units < most ? units : most) + kRounder;
        to[i] = std::bit_cast<std::int64_t>(shifted) - std::bit_cast<std::int64_t>(kRounder);
    }
}

OFFTAKE_CLONES RowTotals totalsOf(const std::int64_t *values, std::size_t count)
{
    RowTotals totals{values[0], values[0], 0};
    for (std::size_t i = 0; i < count; ++i) {
        totals.low = values[i] < totals.low ? values[i] : totals.low;
        totals.high = values[i] > totals.high ? values[i] : totals.high;
        totals.sum += values[i];
    }
    return totals;
}

OFFTAKE_CLONES RatioTotals ratioTotals(const float *ratios, std::size_t count)
{
    std::uint32_t owing = 0;
    std::uint32_t one = 0;
    for (std::size_t i = 0; i < count; ++i) {
        owing += ratios[i] >= 0 ? 1U : 0U;
        one += ratios[i] == 1 ? 1U : 0U;
    }
    return {owing, one};
}

} // namespace offtake::sim
