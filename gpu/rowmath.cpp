// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/rowmath.h"

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

OFFTAKE_CLONES void addRow(const std::int64_t *values, std::size_t count, std::int64_t *sums)
{
    for (std::size_t i = 0; i < count; ++i)
        sums[i] += values[i];
}

OFFTAKE_CLONES RowTotals totalsOf(const std::int64_t *values, std::size_t count)
{
    // Squares from halves of 26 binary digits: products of 32-bit numbers, and sums that fit 64 bits.
    constexpr int kHalf = 26;
    constexpr std::uint64_t kLower = (std::uint64_t{1} << kHalf) - 1;
    std::int64_t low = values[0];
    std::int64_t high = values[0];
    std::int64_t sum = 0;
    std::uint64_t upper = 0;
    std::uint64_t mixed = 0;
    std::uint64_t lower = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t v = values[i];
        low = v < low ? v : low;
        high = v > high ? v : high;
        sum += v;
        const std::uint64_t a = (static_cast<std::uint64_t>(v) >> kHalf) & 0xFFFFFFFFU;
        const std::uint64_t b = static_cast<std::uint64_t>(v) & kLower;
        upper += a * a;
        mixed += a * b;
        lower += b * b;
    }
    const UInt128 squares =
        (static_cast<UInt128>(upper) << (2 * kHalf)) + (static_cast<UInt128>(mixed) << (kHalf + 1)) + lower;
    return {low, high, sum, squares};
}

namespace {

/// The number of each value's bin, and its distance from the bin's start in the upper half of a word and
/// inverted in the lower: as the two stand in a BinSlot.
OFFTAKE_CLONES void splitRow(const std::int64_t *values, std::size_t count, const BinSplit &split,
    std::uint32_t *number, std::uint64_t *ends)
{
    const int shift = split.shift;
    const int dropped = split.dropped;
    const auto mask = static_cast<std::uint32_t>((std::uint64_t{1} << split.bits) - 1);
    const std::uint64_t within = (std::uint64_t{1} << shift) - 1;
    for (std::size_t i = 0; i < count; ++i) {
        const auto value = static_cast<std::uint64_t>(values[i]);
        const std::uint64_t distance = (value & within) >> dropped;
        number[i] = static_cast<std::uint32_t>(value >> shift) & mask;
        ends[i] = (distance << 32) | (distance ^ 0xFFFFFFFFU);
    }
}

#ifdef OFFTAKE_X86_TARGETS
/// A slot is one register: its count plus 1, its ends at least the value's.
[[gnu::target("avx")]] void countSlotsAvx(
    const std::uint32_t *number, const std::uint64_t *ends, std::size_t count, BinSlot *slots)
{
    const __m128i one = _mm_set_epi64x(0, 1);
    for (std::size_t i = 0; i < count; ++i) {
        __builtin_prefetch(slots + number[i + kBinAhead], 1);
        auto *const slot = reinterpret_cast<__m128i *>(slots + number[i]);
        const __m128i upper = _mm_slli_si128(_mm_loadl_epi64(reinterpret_cast<const __m128i *>(ends + i)), 8);
        _mm_store_si128(slot, _mm_add_epi64(_mm_max_epu32(_mm_load_si128(slot), upper), one));
    }
}
#endif

void countSlots(const std::uint32_t *number, const std::uint64_t *ends, std::size_t count, BinSlot *slots)
{
    for (std::size_t i = 0; i < count; ++i) {
        __builtin_prefetch(slots + number[i + kBinAhead], 1);
        BinSlot &slot = slots[number[i]];
        const auto notLow = static_cast<std::uint32_t>(ends[i]);
        const auto high = static_cast<std::uint32_t>(ends[i] >> 32);
        slot.count += 1;
        slot.notLow = notLow > slot.notLow ? notLow : slot.notLow;
        slot.high = high > slot.high ? high : slot.high;
    }
}

} // namespace

namespace {

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

/// The values of a row that are not in its common bin, and what that bin gains.
struct Uncommon
{
    std::uint32_t number[kMostRowValues + kBinAhead];
    std::uint64_t ends[kMostRowValues + kBinAhead];
    std::size_t count = 0;
    BinSlot common{};
};

#ifdef OFFTAKE_X86_TARGETS
[[gnu::target("avx512f,avx512vl")]] void takeCommonAvx512(const std::uint32_t *number,
    const std::uint64_t *ends, std::size_t count, std::uint32_t bin, Uncommon &rest)
{
    const __m256i wanted = _mm256_set1_epi32(static_cast<int>(bin));
    __m512i highest = _mm512_setzero_si512();
    std::size_t at = 0;
    for (std::size_t i = 0; i < count; i += 8) {
        const std::size_t left = count - i;
        const auto there = static_cast<__mmask8>(left < 8 ? (1U << left) - 1 : 0xFFU);
        const __m256i numbers = _mm256_maskz_loadu_epi32(there, number + i);
        const __m512i both = _mm512_maskz_loadu_epi64(there, ends + i);
        const __mmask8 common = _mm256_mask_cmpeq_epi32_mask(there, numbers, wanted);
        const auto other = static_cast<__mmask8>(there & ~common);
        // With a mask of all: GCC 12's plain form reads a variable that it leaves unset on purpose.
        highest = _mm512_maskz_max_epu32(0xFFFF, highest, _mm512_maskz_mov_epi64(common, both));
        _mm256_storeu_si256(
            reinterpret_cast<__m256i *>(rest.number + at), _mm256_maskz_compress_epi32(other, numbers));
        _mm512_storeu_si512(rest.ends + at, _mm512_maskz_compress_epi64(other, both));
        at += static_cast<std::size_t>(__builtin_popcount(other));
    }
    alignas(64) std::uint32_t lanes[16];
    _mm512_store_si512(lanes, highest);
    for (std::size_t i = 0; i < 16; i += 2) {
        rest.common.notLow = lanes[i] > rest.common.notLow ? lanes[i] : rest.common.notLow;
        rest.common.high = lanes[i + 1] > rest.common.high ? lanes[i + 1] : rest.common.high;
    }
    rest.count = at;
    rest.common.count = count - at;
}
#endif

void takeCommon(const std::uint32_t *number, const std::uint64_t *ends, std::size_t count, std::uint32_t bin,
    Uncommon &rest)
{
    std::size_t at = 0;
    std::uint32_t notLow = 0;
    std::uint32_t high = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const bool common = number[i] == bin;
        const std::uint64_t own = common ? ends[i] : 0;
        const auto ownNotLow = static_cast<std::uint32_t>(own);
        const auto ownHigh = static_cast<std::uint32_t>(own >> 32);
        notLow = ownNotLow > notLow ? ownNotLow : notLow;
        high = ownHigh > high ? ownHigh : high;
        rest.number[at] = number[i];
        rest.ends[at] = ends[i];
        at += common ? 0U : 1U;
    }
    rest.count = at;
    rest.common = {count - at, notLow, high};
}

void countEach(std::uint32_t *number, const std::uint64_t *ends, std::size_t count, BinSlot *slots)
{
    for (std::size_t i = 0; i < kBinAhead; ++i)
        number[count + i] = 0;
#ifdef OFFTAKE_X86_TARGETS
    static const bool hasAvx = __builtin_cpu_supports("avx");
    if (hasAvx)
        return countSlotsAvx(number, ends, count, slots);
#endif
    countSlots(number, ends, count, slots);
}

} // namespace

void countRow(const std::int64_t *values, std::size_t count, const BinSplit &split, BinSlot *slots,
    std::uint32_t *number)
{
    std::uint64_t ends[kMostRowValues];
    splitRow(values, count, split, number, ends);
    const std::uint32_t bin = commonBin(number, count);
    if (bin == kNoBin)
        return countEach(number, ends, count, slots);
    Uncommon rest;
#ifdef OFFTAKE_X86_TARGETS
    static const bool hasAvx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl");
    if (hasAvx512)
        takeCommonAvx512(number, ends, count, bin, rest);
    else
#endif
        takeCommon(number, ends, count, bin, rest);
    BinSlot &slot = slots[bin];
    slot.count += rest.common.count;
    slot.notLow = rest.common.notLow > slot.notLow ? rest.common.notLow : slot.notLow;
    slot.high = rest.common.high > slot.high ? rest.common.high : slot.high;
    countEach(rest.number, rest.ends, rest.count, slots);
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

namespace {

#ifdef OFFTAKE_X86_TARGETS
[[gnu::target("avx512f")]] std::size_t pickBelowOneAvx512(const float *ratios, std::size_t count, float *to)
{
    std::size_t picked = 0;
    for (std::size_t i = 0; i < count; i += 16) {
        const std::size_t rest = count - i;
        const auto there = static_cast<__mmask16>(rest < 16 ? (1U << rest) - 1 : 0xFFFFU);
        const __m512 row = _mm512_maskz_loadu_ps(there, ratios + i);
        const __mmask16 notNegative = _mm512_mask_cmp_ps_mask(there, row, _mm512_setzero_ps(), _CMP_GE_OQ);
        const __mmask16 wanted = _mm512_mask_cmp_ps_mask(notNegative, row, _mm512_set1_ps(1.0F), _CMP_LT_OQ);
        _mm512_storeu_ps(to + picked, _mm512_maskz_compress_ps(wanted, row));
        picked += static_cast<std::size_t>(__builtin_popcount(wanted));
    }
    return picked;
}
#endif

std::size_t pickBelowOne(const float *ratios, std::size_t count, float *to)
{
    std::size_t picked = 0;
    for (std::size_t i = 0; i < count; ++i) {
        to[picked] = ratios[i];
        picked += static_cast<std::size_t>(ratios[i] >= 0) & static_cast<std::size_t>(ratios[i] < 1);
    }
    return picked;
}

} // namespace

std::size_t ratiosBelowOne(const float *ratios, std::size_t count, float *to)
{
#ifdef OFFTAKE_X86_TARGETS
    static const bool hasAvx512 = __builtin_cpu_supports("avx512f");
    if (hasAvx512)
        return pickBelowOneAvx512(ratios, count, to);
#endif
    return pickBelowOne(ratios, count, to);
}

} // namespace offtake::sim
