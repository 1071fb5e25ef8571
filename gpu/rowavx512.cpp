// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/rowparts.h"

#include <immintrin.h>

namespace offtake::sim {

bool hasAvx512()
{
    static const bool has = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw");
    return has;
}

bool hasAvx512Ifma()
{
    static const bool has =
        hasAvx512() && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512ifma");
    return has;
}

[[gnu::target("avx512f,avx512dq,avx512ifma")]] RowTotals splitUnitsIfma(const float *values,
    std::size_t count, const Units &units, const BinSplit &split, std::int64_t *sums, SplitRow &row)
{
    constexpr int kDigits = 52;
    const Splitter splitter(split);
    const __m512d perUnit = _mm512_set1_pd(units.perUnit);
    const __m512d most = _mm512_set1_pd(units.most);
    const __m512d rounder = _mm512_set1_pd(kRounder);
    const __m512i rounderBits = _mm512_castpd_si512(rounder);
    const __m512i within = _mm512_set1_epi32(static_cast<int>(splitter.within));
    const __m512i mask = _mm512_set1_epi32(static_cast<int>(splitter.mask));
    const __m512i half = _mm512_set1_epi32(0xFFFF);
    const __m512i even = _mm512_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
    const __m128i dropped = _mm_cvtsi32_si128(splitter.dropped);
    const __m128i rest = _mm_cvtsi32_si128(splitter.rest);
    // Numbers of at least 0 stand in the order of their digits.
    __m512i low = _mm512_set1_epi32(0x7FFFFFFF);
    __m512i high = _mm512_setzero_si512();
    __m512i sum = _mm512_setzero_si512();
    __m512i lower = _mm512_setzero_si512();
    __m512i upper = _mm512_setzero_si512();
    for (std::size_t i = 0; i < count; i += 16) {
        const __m512 numbers = _mm512_loadu_ps(values + i);
        low = _mm512_min_epi32(low, _mm512_castps_si512(numbers));
        high = _mm512_max_epi32(high, _mm512_castps_si512(numbers));
        __m512i word[2];
#pragma GCC unroll 2
        for (std::size_t h = 0; h < 2; ++h) {
            const __m256 eight =
                h == 0 ? _mm512_castps512_ps256(numbers) : _mm512_extractf32x8_ps(numbers, 1);
            const __m512d scaled = _mm512_min_pd(_mm512_mul_pd(_mm512_cvtps_pd(eight), perUnit), most);
            const __m512i v =
                _mm512_sub_epi64(_mm512_castpd_si512(_mm512_add_pd(scaled, rounder)), rounderBits);
            std::int64_t *const to = sums + i + 8 * h;
            _mm512_storeu_si512(to, _mm512_add_epi64(_mm512_loadu_si512(to), v));
            sum = _mm512_add_epi64(sum, v);
            lower = _mm512_madd52lo_epu64(lower, v, v);
            upper = _mm512_madd52hi_epu64(upper, v, v);
            word[h] = _mm512_srl_epi64(v, dropped);
        }
        const __m512i both = _mm512_permutex2var_epi32(word[0], even, word[1]);
        const __m512i distance = _mm512_and_si512(both, within);
        _mm512_storeu_si512(row.number + i, _mm512_and_si512(_mm512_srl_epi32(both, rest), mask));
        _mm512_storeu_si512(row.ends + i, _mm512_or_si512(_mm512_slli_epi32(distance, BinWord::kEndBits),
                                              _mm512_xor_si512(distance, half)));
    }
    const auto upperSum = static_cast<UInt128>(_mm512_reduce_add_epi64(upper));
    const auto lowerSum = static_cast<UInt128>(_mm512_reduce_add_epi64(lower));
    return {unitsOf(std::bit_cast<float>(_mm512_reduce_min_epi32(low)), units),
        unitsOf(std::bit_cast<float>(_mm512_reduce_max_epi32(high)), units), _mm512_reduce_add_epi64(sum),
        (upperSum << kDigits) + lowerSum};
}

[[gnu::target("avx512f,avx512bw")]] void takeCommonAvx512(
    const SplitRow &row, std::uint32_t bin, Uncommon &rest)
{
    const std::size_t count = row.count;
    const __m512i wanted = _mm512_set1_epi32(static_cast<int>(bin));
    __m512i highest = _mm512_setzero_si512();
    std::size_t at = 0;
    for (std::size_t i = 0; i < count; i += 16) {
        const std::size_t left = count - i;
        const auto there = static_cast<__mmask16>(left < 16 ? (1U << left) - 1 : 0xFFFFU);
        const __m512i numbers = _mm512_maskz_loadu_epi32(there, row.number + i);
        const __m512i both = _mm512_maskz_loadu_epi32(there, row.ends + i);
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

} // namespace offtake::sim
