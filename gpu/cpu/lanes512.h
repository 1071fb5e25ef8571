// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <immintrin.h>

namespace offtake::sim::cpu::avx512 {

/// Sixteen paths side by side; see ScalarLanes for what the names mean.
struct Mask
{
    __mmask16 bits;
    friend Mask operator&(Mask a, Mask b) { return {static_cast<__mmask16>(a.bits & b.bits)}; }
    friend Mask operator|(Mask a, Mask b) { return {static_cast<__mmask16>(a.bits | b.bits)}; }
    Mask operator!() const { return {static_cast<__mmask16>(~bits)}; }
};

struct Real
{
    __m512 v;
    Real() = default;
    Real(float number) : v(_mm512_set1_ps(number)) {}
    explicit Real(__m512 numbers) : v(numbers) {}
    friend Real operator+(Real a, Real b) { return Real(_mm512_add_ps(a.v, b.v)); }
    friend Real operator-(Real a, Real b) { return Real(_mm512_sub_ps(a.v, b.v)); }
    friend Real operator*(Real a, Real b) { return Real(_mm512_mul_ps(a.v, b.v)); }
    friend Real operator/(Real a, Real b) { return Real(_mm512_div_ps(a.v, b.v)); }
    friend Mask operator<(Real a, Real b) { return {_mm512_cmp_ps_mask(a.v, b.v, _CMP_LT_OQ)}; }
    friend Mask operator<=(Real a, Real b) { return {_mm512_cmp_ps_mask(a.v, b.v, _CMP_LE_OQ)}; }
    friend Mask operator>(Real a, Real b) { return b < a; }
    friend Mask operator>=(Real a, Real b) { return b <= a; }
    friend Mask operator==(Real a, Real b) { return {_mm512_cmp_ps_mask(a.v, b.v, _CMP_EQ_OQ)}; }
    friend Mask operator!=(Real a, Real b) { return {_mm512_cmp_ps_mask(a.v, b.v, _CMP_NEQ_UQ)}; }
};

struct Word
{
    __m512i v;
    Word() = default;
    explicit Word(std::uint32_t number) : v(_mm512_set1_epi32(static_cast<int>(number))) {}
    explicit Word(__m512i numbers) : v(numbers) {}
    Word operator~() const { return Word(_mm512_xor_si512(v, _mm512_set1_epi32(-1))); }
    friend Word operator+(Word a, Word b) { return Word(_mm512_add_epi32(a.v, b.v)); }
    friend Word operator-(Word a, Word b) { return Word(_mm512_sub_epi32(a.v, b.v)); }
    friend Word operator^(Word a, Word b) { return Word(_mm512_xor_si512(a.v, b.v)); }
    friend Word operator&(Word a, Word b) { return Word(_mm512_and_si512(a.v, b.v)); }
    friend Word operator|(Word a, Word b) { return Word(_mm512_or_si512(a.v, b.v)); }
    friend Word operator<<(Word a, unsigned bits) { return Word(_mm512_slli_epi32(a.v, bits)); }
    friend Word operator>>(Word a, unsigned bits) { return Word(_mm512_srli_epi32(a.v, bits)); }
};

struct Lanes
{
    using Real = avx512::Real;
    using Word = avx512::Word;
    using Mask = avx512::Mask;
    static constexpr int kWidth = 16;

    static Real select(Mask mask, Real a, Real b) { return Real(_mm512_mask_blend_ps(mask.bits, b.v, a.v)); }
    static bool any(Mask mask) { return mask.bits != 0; }
    static void store(float *to, Real value) { _mm512_storeu_ps(to, value.v); }
    static Word loadWords(const std::uint32_t *from) { return Word(_mm512_loadu_si512(from)); }
    static Real asReal(Word bits) { return Real(_mm512_castsi512_ps(bits.v)); }
    static Word asWord(Real value) { return Word(_mm512_castps_si512(value.v)); }
    static Real fma(Real a, Real b, Real c) { return Real(_mm512_fmadd_ps(a.v, b.v, c.v)); }
    static Real sqrt(Real a) { return Real(_mm512_sqrt_ps(a.v)); }
    static Real toReal(Word word) { return Real(_mm512_cvtepi32_ps(word.v)); }
    static void multiply(Word a, std::uint32_t b, Word &high, Word &low)
    {
        const __m512i factor = _mm512_set1_epi64(static_cast<long long>(b));
        const __m512i even = _mm512_mul_epu32(a.v, factor);
        const __m512i odd = _mm512_mul_epu32(_mm512_srli_epi64(a.v, 32), factor);
        high = Word(_mm512_mask_blend_epi32(0xAAAA, _mm512_srli_epi64(even, 32), odd));
        low = Word(_mm512_mask_blend_epi32(0xAAAA, even, _mm512_slli_epi64(odd, 32)));
    }
    static Real lookup(const float *table, Word index)
    {
        return Real(_mm512_permutex2var_ps(_mm512_loadu_ps(table), index.v, _mm512_loadu_ps(table + 16)));
    }
    static Mask atMost(Word word, std::uint32_t bound)
    {
        return {_mm512_cmple_epu32_mask(word.v, _mm512_set1_epi32(static_cast<int>(bound)))};
    }
    static Mask highBit(Word word) { return {_mm512_movepi32_mask(word.v)}; }
};

} // namespace offtake::sim::cpu::avx512
