// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/cpu/lanes.h"

#include <immintrin.h>

namespace offtake::sim::cpu {

/// Eight paths a vector: AVX2 with FMA.
struct Avx2
{
    using Floats = __m256;
    using Words = std::uint32_t __attribute__((vector_size(32)));
    using MaskBits = Words; ///< all ones or all zeros
    static constexpr int kWidth = 8;

    static Floats broadcast(float number) { return _mm256_set1_ps(number); }
    static Words broadcastWord(std::uint32_t number) { return Words{} + number; }
    static MaskBits less(Floats a, Floats b) { return maskOf(_mm256_cmp_ps(a, b, _CMP_LT_OQ)); }
    static MaskBits lessEqual(Floats a, Floats b) { return maskOf(_mm256_cmp_ps(a, b, _CMP_LE_OQ)); }
    static MaskBits equal(Floats a, Floats b) { return maskOf(_mm256_cmp_ps(a, b, _CMP_EQ_OQ)); }
    static MaskBits notEqual(Floats a, Floats b) { return maskOf(_mm256_cmp_ps(a, b, _CMP_NEQ_UQ)); }
    static Floats select(MaskBits mask, Floats a, Floats b) { return _mm256_blendv_ps(b, a, floats(mask)); }
    static Floats keep(MaskBits mask, Floats a) { return _mm256_and_ps(floats(mask), a); }
    static bool any(MaskBits mask) { return bitsOf(mask) != 0; }
    // Where the comparison fails, the instructions return their second operand.
    static Floats minimum(Floats a, Floats b) { return _mm256_min_ps(b, a); }
    static Floats maximum(Floats a, Floats b) { return _mm256_max_ps(b, a); }
    static void store(float *to, Floats value) { _mm256_storeu_ps(to, value); }
    static void stream(float *to, Floats value) { _mm256_stream_ps(to, value); }
    static std::uint32_t lanesIn(MaskBits mask)
    {
        return static_cast<std::uint32_t>(__builtin_popcount(bitsOf(mask)));
    }
    static MaskBits firstLanes(std::size_t count)
    {
        const int many = static_cast<int>(count < kWidth ? count : kWidth);
        return words(_mm256_cmpgt_epi32(_mm256_set1_epi32(many), _mm256_set_epi32(7, 6, 5, 4, 3, 2, 1, 0)));
    }
    static void storeSome(float *to, MaskBits mask, Floats value)
    {
        alignas(32) float numbers[kWidth];
        _mm256_store_ps(numbers, value);
        for (unsigned bits = bitsOf(mask); bits != 0; bits &= bits - 1)
            *to++ = numbers[__builtin_ctz(bits)];
    }
    static Words loadWords(const std::uint32_t *from)
    {
        return words(_mm256_loadu_si256(reinterpret_cast<const __m256i *>(from)));
    }
    static Floats fma(Floats a, Floats b, Floats c) { return _mm256_fmadd_ps(a, b, c); }
    static Floats sqrt(Floats a) { return _mm256_sqrt_ps(a); }
    static Floats toReal(Words word) { return _mm256_cvtepi32_ps(ints(word)); }
    static Words multiplyLower(Words a, std::uint32_t b)
    {
        return words(_mm256_mul_epu32(ints(a), _mm256_set1_epi64x(static_cast<long long>(b))));
    }
    static Words upperHalves(Words a) { return words(_mm256_srli_epi64(ints(a), 32)); }
    static Words interleave(Words even, Words odd)
    {
        return words(_mm256_blend_epi32(ints(even), _mm256_slli_epi64(ints(odd), 32), 0xAA));
    }
    template <int kDegree>
    static Floats polynomial(const float (*table)[32], Words index, Floats t)
    {
        // The uppermost eight columns fit a register, and 97 of 100 vectors of normals need no other.
        const __m256i at = ints(index);
        const bool upper =
            _mm256_movemask_ps(_mm256_castsi256_ps(_mm256_cmpgt_epi32(_mm256_set1_epi32(24), at))) == 0;
        if (__builtin_expect(upper, 1)) {
            Floats value = _mm256_permutevar8x32_ps(_mm256_loadu_ps(table[kDegree] + 24), at);
            for (int i = kDegree - 1; i >= 0; --i)
                value =
                    _mm256_fmadd_ps(value, t, _mm256_permutevar8x32_ps(_mm256_loadu_ps(table[i] + 24), at));
            return value;
        }
        Floats value = _mm256_i32gather_ps(table[kDegree], at, 4);
        for (int i = kDegree - 1; i >= 0; --i)
            value = _mm256_fmadd_ps(value, t, _mm256_i32gather_ps(table[i], at, 4));
        return value;
    }
    static MaskBits atMost(Words word, Words bound)
    {
        return words(_mm256_cmpeq_epi32(_mm256_max_epu32(ints(word), ints(bound)), ints(bound)));
    }
    static MaskBits highBit(Words word) { return words(_mm256_srai_epi32(ints(word), 31)); }

private:
    static unsigned bitsOf(MaskBits mask) { return static_cast<unsigned>(_mm256_movemask_ps(floats(mask))); }
    static __m256i ints(Words word) { return reinterpret_cast<__m256i>(word); }
    static Words words(__m256i bits) { return reinterpret_cast<Words>(bits); }
    static MaskBits maskOf(Floats bits) { return reinterpret_cast<MaskBits>(bits); }
    static Floats floats(MaskBits bits) { return reinterpret_cast<Floats>(bits); }
};

} // namespace offtake::sim::cpu
