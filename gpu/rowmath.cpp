// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/rowmath.h"

#include <algorithm>
#include <bit>
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

/// Adding 1.5 * 2^52 rounds to a whole number, which then stands in the low bits.
constexpr double kRounder = 6755399441055744.0;

[[gnu::always_inline]] inline std::int64_t unitsOf(float value, double perUnit, double most)
{
    const double units = static_cast<double>(value) * perUnit;
    const double shifted = (units < most ? units : most) + kRounder;
    return std::bit_cast<std::int64_t>(shifted) - std::bit_cast<std::int64_t>(kRounder);
}

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

OFFTAKE_CLONES void toUnits(
    const float *values, std::size_t count, double perUnit, double most, std::int64_t *to)
{
    for (std::size_t i = 0; i < count; ++i)
        to[i] = unitsOf(values[i], perUnit, most);
}

OFFTAKE_CLONES RowTotals addUnits(const float *__restrict values, std::size_t count, double perUnit,
    double most, std::int64_t *__restrict to, std::int64_t *__restrict sums)
{
    const std::int64_t first = unitsOf(values[0], perUnit, most);
    Totalling totalling{first, first};
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t v = unitsOf(values[i], perUnit, most);
        to[i] = v;
        sums[i] += v;
        totalling.add(v);
    }
    return totalling.totals();
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

/// The number of each value's bin, and its distance from the bin's start in the upper half of a word and
/// inverted in the lower: as the two stand in a BinWord.
OFFTAKE_CLONES void splitRow(const std::int64_t *values, std::size_t count, const BinSplit &split,
    std::uint32_t *number, std::uint32_t *ends)
{
    const int shift = split.shift;
    const int dropped = split.dropped;
    const auto mask = static_cast<std::uint32_t>((std::uint64_t{1} << split.bits) - 1);
    const std::uint64_t within = (std::uint64_t{1} << shift) - 1;
    for (std::size_t i = 0; i < count; ++i) {
        const auto value = static_cast<std::uint64_t>(values[i]);
        const auto distance = static_cast<std::uint32_t>((value & within) >> dropped);
        number[i] = static_cast<std::uint32_t>(value >> shift) & mask;
        ends[i] = (distance << BinWord::kEndBits) | (distance ^ 0xFFFFU);
    }
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

/// The values of a row that are not in its common bin, and the ends that the common bin gains.
struct Uncommon
{
    std::uint32_t number[kMostRowValues + kBinAhead];
    std::uint32_t ends[kMostRowValues + kBinAhead];
    std::size_t count = 0;
    std::uint32_t common = 0;
};

/// The greater of both halves.
std::uint32_t raised(std::uint32_t a, std::uint32_t b)
{
    constexpr std::uint32_t kLower = 0xFFFF;
    return std::max(a & kLower, b & kLower) | std::max(a & ~kLower, b & ~kLower);
}

#ifdef OFFTAKE_X86_TARGETS
[[gnu::target("avx512f,avx512bw")]] void takeCommonAvx512(const std::uint32_t *number,
    const std::uint32_t *ends, std::size_t count, std::uint32_t bin, Uncommon &rest)
{
    const __m512i wanted = _mm512_set1_epi32(static_cast<int>(bin));
    __m512i highest = _mm512_setzero_si512();
    std::size_t at = 0;
    for (std::size_t i = 0; i < count; i += 16) {
        const std::size_t left = count - i;
        const auto there = static_cast<__mmask16>(left < 16 ? (1U << left) - 1 : 0xFFFFU);
        const __m512i numbers = _mm512_maskz_loadu_epi32(there, number + i);
        const __m512i both = _mm512_maskz_loadu_epi32(there, ends + i);
        const __mmask16 common = _mm512_mask_cmpeq_epi32_mask(there, numbers, wanted);
        const auto other = static_cast<__mmask16>(there & ~common);
        highest = _mm512_max_epu16(highest, _mm512_maskz_mov_epi32(common, both));
        _mm512_storeu_si512(rest.number + at, _mm512_maskz_compress_epi32(other, numbers));
        _mm512_storeu_si512(rest.ends + at, _mm512_maskz_compress_epi32(other, both));
        at += static_cast<std::size_t>(__builtin_popcount(other));
    }
    alignas(64) std::uint32_t lanes[16];
    _mm512_store_si512(lanes, highest);
    for (const std::uint32_t lane : lanes)
        rest.common = raised(rest.common, lane);
    rest.count = at;
}
#endif

void takeCommon(const std::uint32_t *number, const std::uint32_t *ends, std::size_t count, std::uint32_t bin,
    Uncommon &rest)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const bool common = number[i] == bin;
        rest.common = raised(rest.common, common ? ends[i] : 0);
        rest.number[at] = number[i];
        rest.ends[at] = ends[i];
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

void countRow(const std::int64_t *values, std::size_t count, const BinSplit &split, BinWord *bins,
    std::uint32_t *number)
{
    constexpr int kNearBits = 12;
    const auto countEachOne = split.bits <= kNearBits ? countEach<Bins::Near> : countEach<Bins::Far>;
    std::uint32_t ends[kMostRowValues];
    splitRow(values, count, split, number, ends);
    const std::uint32_t bin = commonBin(number, count);
    if (bin == kNoBin)
        return countEachOne(number, ends, count, bins);
    Uncommon rest;
#ifdef OFFTAKE_X86_TARGETS
    static const bool hasAvx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw");
    if (hasAvx512)
        takeCommonAvx512(number, ends, count, bin, rest);
    else
#endif
        takeCommon(number, ends, count, bin, rest);
    raise(bins[bin], rest.common, static_cast<std::uint32_t>(count - rest.count));
    countEachOne(rest.number, rest.ends, rest.count, bins);
}

namespace {

#ifdef OFFTAKE_X86_TARGETS
[[gnu::target("avx512f")]] std::size_t numbersWithinAvx512(
    const float *numbers, std::size_t count, float from, float until, float *to)
{
    std::size_t picked = 0;
    for (std::size_t i = 0; i < count; i += 16) {
        const std::size_t rest = count - i;
        const auto there = static_cast<__mmask16>(rest < 16 ? (1U << rest) - 1 : 0xFFFFU);
        const __m512 row = _mm512_maskz_loadu_ps(there, numbers + i);
        const __mmask16 reaches = _mm512_mask_cmp_ps_mask(there, row, _mm512_set1_ps(from), _CMP_GE_OQ);
        const __mmask16 wanted = _mm512_mask_cmp_ps_mask(reaches, row, _mm512_set1_ps(until), _CMP_LT_OQ);
        _mm512_storeu_ps(to + picked, _mm512_maskz_compress_ps(wanted, row));
        picked += static_cast<std::size_t>(__builtin_popcount(wanted));
    }
    return picked;
}
#endif

} // namespace

std::size_t numbersWithin(const float *numbers, std::size_t count, float from, float until, float *to)
{
#ifdef OFFTAKE_X86_TARGETS
    static const bool hasAvx512 = __builtin_cpu_supports("avx512f");
    if (hasAvx512)
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
