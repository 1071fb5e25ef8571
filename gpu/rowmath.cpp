// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/rowmath.h"

#include "gpu/rowparts.h"

#ifdef OFFTAKE_X86_TARGETS
#include <immintrin.h>
#endif

// ThreadSanitizer is not set up yet when the loader asks which clone to take.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__)
#define OFFTAKE_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define OFFTAKE_CLONES
#endif

namespace offtake::sim {

namespace {

/// What is known of the numbers so far. Squares from halves of 26 binary digits: products of 32-bit numbers,
/// and sums that fit 64 bits.
struct Totalling
{
    static constexpr int kHalf = 26;
    std::int64_t low;
    std::int64_t high;
    std::int64_t sum = 0;
    std::uint64_t upper = 0;
    std::uint64_t mixed = 0;
    std::uint64_t lower = 0;

    [[gnu::always_inline]] void add(std::int64_t v)
    {
        constexpr std::uint64_t kLower = (std::uint64_t{1} << kHalf) - 1;
        low = v < low ? v : low;
        high = v > high ? v : high;
        sum += v;
        const std::uint64_t a = (static_cast<std::uint64_t>(v) >> kHalf) & 0xFFFFFFFFU;
        const std::uint64_t b = static_cast<std::uint64_t>(v) & kLower;
        upper += a * a;
        mixed += a * b;
        lower += b * b;
    }
    RowTotals totals() const
    {
        const UInt128 squares = (static_cast<UInt128>(upper) << (2 * kHalf)) +
                                (static_cast<UInt128>(mixed) << (kHalf + 1)) + lower;
        return {low, high, sum, squares};
    }
};

} // namespace

OFFTAKE_CLONES void toUnits(const float *values, std::size_t count, const Units &units, std::int64_t *to)
{
    const Units own = units;
    for (std::size_t i = 0; i < count; ++i)
        to[i] = unitsOf(values[i], own);
}

OFFTAKE_CLONES void addUnits(
    const float *__restrict values, std::size_t count, const Units &units, std::int64_t *__restrict sums)
{
    const Units own = units;
    for (std::size_t i = 0; i < count; ++i)
        sums[i] += unitsOf(values[i], own);
}

OFFTAKE_CLONES void addRow(const std::int64_t *values, std::size_t count, std::int64_t *sums)
{
    for (std::size_t i = 0; i < count; ++i)
        sums[i] += values[i];
}

OFFTAKE_CLONES RowTotals totalsOf(const std::int64_t *values, std::size_t count)
{
    Totalling totalling{values[0], values[0]};
    for (std::size_t i = 0; i < count; ++i)
        totalling.add(values[i]);
    return totalling.totals();
}

namespace {

OFFTAKE_CLONES RowTotals splitUnitsAnywhere(const float *__restrict values, std::size_t count,
    const Units &units, const BinSplit &split, std::int64_t *__restrict sums,
    std::uint32_t *__restrict number, std::uint32_t *__restrict ends)
{
    const Units own = units;
    const Splitter splitter(split);
    const std::int64_t first = unitsOf(values[0], own);
    Totalling totalling{first, first};
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t v = unitsOf(values[i], own);
        sums[i] += v;
        totalling.add(v);
        splitter.split(v, number[i], ends[i]);
    }
    return totalling.totals();
}

OFFTAKE_CLONES void splitRowTo(const std::int64_t *values, std::size_t count, const BinSplit &split,
    std::uint32_t *number, std::uint32_t *ends)
{
    const Splitter splitter(split);
    for (std::size_t i = 0; i < count; ++i)
        splitter.split(values[i], number[i], ends[i]);
}

void raise(BinWord &bin, std::uint32_t ends, std::uint32_t counted)
{
    const auto notLow = static_cast<std::uint16_t>(ends);
    const auto high = static_cast<std::uint16_t>(ends >> BinWord::kEndBits);
    bin.notLow = notLow > bin.notLow ? notLow : bin.notLow;
    bin.high = high > bin.high ? high : bin.high;
    bin.recent += counted;
}

/// Those of a series that is small and was asked for ahead are near.
enum class Bins { Near, Far };

#ifdef OFFTAKE_X86_TARGETS
template <Bins kBins>
[[gnu::target("avx")]] void countEachAvx(const std::uint32_t *__restrict number,
    const std::uint32_t *__restrict ends, std::size_t count, BinWord *__restrict bins)
{
    const __m128i one = _mm_set_epi32(0, 0, 1, 0);
#pragma GCC unroll 8
    for (std::size_t i = 0; i < count; ++i) {
        if constexpr (kBins == Bins::Far)
            __builtin_prefetch(bins + number[i + kBinAhead], 1);
        auto *const bin = reinterpret_cast<__m128i *>(bins + number[i]);
        const __m128i own = _mm_cvtsi32_si128(static_cast<int>(ends[i]));
        _mm_storel_epi64(bin, _mm_add_epi32(_mm_max_epu16(_mm_loadl_epi64(bin), own), one));
    }
}
#endif

constexpr std::uint32_t kNoBin = 0xFFFFFFFFU;

/// The bin that so many of a row's values share, as a sample tells, that counting one after the other would
/// wait for itself: each addition to a bin has to see the one before. kNoBin: there is none.
std::uint32_t commonBin(const std::uint32_t *number, std::size_t count)
{
    constexpr std::size_t kSample = 16;
    constexpr std::size_t kCandidates = 4;
    constexpr int kMany = 4;
    if (count < 4 * kSample)
        return kNoBin;
    const std::size_t step = count / kSample;
    std::uint32_t common = kNoBin;
    int most = kMany - 1;
    for (std::size_t c = 0; c < kCandidates; ++c) {
        int equal = 0;
        for (std::size_t i = 0; i < kSample; ++i)
            equal += number[i * step] == number[c * step] ? 1 : 0;
        if (equal > most) {
            most = equal;
            common = number[c * step];
        }
    }
    return common;
}

void takeCommon(const SplitRow &row, std::uint32_t bin, Uncommon &rest)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < row.count; ++i) {
        const bool common = row.number[i] == bin;
        rest.common = raised(rest.common, common ? row.ends[i] : 0);
        rest.number[at] = row.number[i];
        rest.ends[at] = row.ends[i];
        at += common ? 0U : 1U;
    }
    rest.count = at;
}

template <Bins kBins>
void countEach(std::uint32_t *number, const std::uint32_t *ends, std::size_t count, BinWord *bins)
{
    for (std::size_t i = 0; i < kBinAhead; ++i)
        number[count + i] = 0;
#ifdef OFFTAKE_X86_TARGETS
    static const bool hasAvx = __builtin_cpu_supports("avx");
    if (hasAvx)
        return countEachAvx<kBins>(number, ends, count, bins);
#endif
    for (std::size_t i = 0; i < count; ++i) {
        if constexpr (kBins == Bins::Far)
            __builtin_prefetch(bins + number[i + kBinAhead], 1);
        raise(bins[number[i]], ends[i], 1);
    }
}

} // namespace

void splitRow(const std::int64_t *values, std::size_t count, const BinSplit &split, SplitRow &row)
{
    row.count = count;
    splitRowTo(values, count, split, row.number, row.ends);
}

RowTotals splitUnits(const float *values, std::size_t count, const Units &units, const BinSplit &split,
    std::int64_t *sums, SplitRow &row)
{
    row.count = count;
#ifdef OFFTAKE_X86_TARGETS
    if (hasAvx512Ifma() && count % 16 == 0)
        return splitUnitsIfma(values, count, units, split, sums, row);
#endif
    return splitUnitsAnywhere(values, count, units, split, sums, row.number, row.ends);
}

void countRow(SplitRow &row, int bits, BinWord *bins)
{
    constexpr int kNearBits = 12;
    const auto countEachOne = bits <= kNearBits ? countEach<Bins::Near> : countEach<Bins::Far>;
    const std::uint32_t bin = commonBin(row.number, row.count);
    if (bin == kNoBin)
        return countEachOne(row.number, row.ends, row.count, bins);
    Uncommon rest;
#ifdef OFFTAKE_X86_TARGETS
    if (hasAvx512())
        takeCommonAvx512(row, bin, rest);
    else
#endif
        takeCommon(row, bin, rest);
    raise(bins[bin], rest.common, static_cast<std::uint32_t>(row.count - rest.count));
    countEachOne(rest.number, rest.ends, rest.count, bins);
}

std::size_t numbersWithin(const float *numbers, std::size_t count, float from, float until, float *to)
{
#ifdef OFFTAKE_X86_TARGETS
    if (hasAvx512())
        return numbersWithinAvx512(numbers, count, from, until, to);
#endif
    std::size_t picked = 0;
    for (std::size_t i = 0; i < count; ++i) {
        to[picked] = numbers[i];
        picked += static_cast<std::size_t>(numbers[i] >= from) & static_cast<std::size_t>(numbers[i] < until);
    }
    return picked;
}

} // namespace offtake::sim
