// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <immintrin.h>

namespace offtake::sim::cpu::avx2 {

/// Eight paths side by side; see ScalarLanes for what the names mean.
struct Mask
{
    __m256 bits; ///< all ones or all zeros
    friend Mask operator&(Mask a, Mask b) { return {_mm256_and_ps(a.bits, b.bits)}; }
    friend Mask operator|(Mask a, Mask b) { return {_mm256_or_ps(a.bits, b.bits)}; }
    Mask operator!() const { return {_mm256_xor_ps(bits, _mm256_castsi256_ps(_mm256_set1_epi32(-1)))}; }
};

struct Real
{
    __m256 v;
    Real() = default;
    Real(float number) : v(_mm256_set1_ps(number)) {}
    explicit Real(__m256 numbers) : v(numbers) {}
    friend Real operator+(Real a, Real b) { return Real(_mm256_add_ps(a.v, b.v)); }
    friend Real operator-(Real a, Real b) { return Real(_mm256_sub_ps(a.v, b.v)); }
    friend Real operator*(Real a, Real b) { return Real(_mm256_mul_ps(a.v, b.v)); }
    friend Real operator/(Real a, Real b) { return Real(_mm256_div_ps(a.v, b.v)); }
    friend Mask operator<(Real a, Real b) { return {_mm256_cmp_ps(a.v, b.v, _CMP_LT_OQ)}; }
    friend Mask operator<=(Real a, Real b) { return {_mm256_cmp_ps(a.v, b.v, _CMP_LE_OQ)}; }
    friend Mask operator>(Real a, Real b) { return b < a; }
    friend Mask operator>=(Real a, Real b) { return b <= a; }
    friend Mask operator==(Real a, Real b) { return {_mm256_cmp_ps(a.v, b.v, _CMP_EQ_OQ)}; }
    friend Mask operator!=(Real a, Real b) { return {_mm256_cmp_ps(a.v, b.v, _CMP_NEQ_UQ)}; }
};

struct Word
{
    __m256i v;
    Word() = default;
    explicit Word(std::uint32_t number) : v(_mm256_set1_epi32(static_cast<int>(number))) {}
    explicit Word(__m256i numbers) : v(numbers) {}
    Word operator~() const { return Word(_mm256_xor_si256(v, _mm256_set1_epi32(-1))); }
    friend Word operator+(Word a, Word b) { return Word(_mm256_add_epi32(a.v, b.v)); }
    friend Word operator-(Word a, Word b) { return Word(_mm256_sub_epi32(a.v, b.v)); }
    friend Word operator^(Word a, Word b) { return Word(_mm256_xor_si256(a.v, b.v)); }
    friend Word operator&(Word a, Word b) { return Word(_mm256_and_si256(a.v, b.v)); }
    friend Word operator|(Word a, Word b) { return Word(_mm256_or_si256(a.v, b.v)); }
    friend Word operator<<(Word a, int bits) { return Word(_mm256_slli_epi32(a.v, bits)); }
    friend Word operator>>(Word a, int bits) { return Word(_mm256_srli_epi32(a.v, bits)); }
};

struct Lanes
{
    using Real = avx2::Real;
    using Word = avx2::Word;
    using Mask = avx2::Mask;
    static constexpr int kWidth = 8;

    static Real select(Mask mask, Real a, Real b) { return Real(_mm256_blendv_ps(b.v, a.v, mask.bits)); }
    static bool any(Mask mask) { return _mm256_movemask_ps(mask.bits) != 0; }
    static void store(float *to, Real value) { _mm256_storeu_ps(to, value.v); }
    static Word loadWords(const std::uint32_t *from)
    {
        return Word(_mm256_loadu_si256(reinterpret_cast<const __m256i *>(from)));
    }
    static Real asReal(Word bits) { return Real(_mm256_castsi256_ps(bits.v)); }
    static Word asWord(Real value) { return Word(_mm256_castps_si256(value.v)); }
    static Real fma(Real a, Real b, Real c) { return Real(_mm256_fmadd_ps(a.v, b.v, c.v)); }
    static Real sqrt(Real a) { return Real(_mm256_sqrt_ps(a.v)); }
    static Real toReal(Word word) { return Real(_mm256_cvtepi32_ps(word.v)); }
    static void multiply(Word a, std::uint32_t b, Word &high, Word &low)
    {
        const __m256i factor = _mm256_set1_epi64x(static_cast<long long>(b));
        const __m256i even = _mm256_mul_epu32(a.v, factor);
        const __m256i odd = _mm256_mul_epu32(_mm256_srli_epi64(a.v, 32), factor);
        high = Word(_mm256_blend_epi32(_mm256_srli_epi64(even, 32), odd, 0xAA));
        low = Word(_mm256_blend_epi32(even, _mm256_slli_epi64(odd, 32), 0xAA));
    }
    static Real lookup(const float *table, Word index) { return Real(_mm256_i32gather_ps(table, index.v, 4)); }
    static Mask atMost(Word word, std::uint32_t bound)
    {
        const __m256i limit = _mm256_set1_epi32(static_cast<int>(bound));
        return {_mm256_castsi256_ps(_mm256_cmpeq_epi32(_mm256_max_epu32(word.v, limit), limit))};
    }
    static Mask highBit(Word word) { return {_mm256_castsi256_ps(_mm256_srai_epi32(word.v, 31))}; }
};

} // namespace offtake::sim::cpu::avx2
