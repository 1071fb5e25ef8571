// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/cpu/lanes.h"

#include <immintrin.h>

namespace offtake::sim::cpu {

/// Sixteen paths a vector: AVX-512 F, DQ, VL and BW.
struct Avx512
{
    using Floats = __m512;
    using Words = std::uint32_t __attribute__((vector_size(64)));
    using MaskBits = __mmask16;
    static constexpr int kWidth = 16;

    static Floats broadcast(float number) { return _mm512_set1_ps(number); }
    static Words broadcastWord(std::uint32_t number) { return Words{} + number; }
    static MaskBits less(Floats a, Floats b) { return _mm512_cmp_ps_mask(a, b, _CMP_LT_OQ); }
    static MaskBits lessEqual(Floats a, Floats b) { return _mm512_cmp_ps_mask(a, b, _CMP_LE_OQ); }
    static MaskBits equal(Floats a, Floats b) { return _mm512_cmp_ps_mask(a, b, _CMP_EQ_OQ); }
    static MaskBits notEqual(Floats a, Floats b) { return _mm512_cmp_ps_mask(a, b, _CMP_NEQ_UQ); }
    static Floats select(MaskBits mask, Floats a, Floats b) { return _mm512_mask_blend_ps(mask, b, a); }
    static Floats keep(MaskBits mask, Floats a) { return _mm512_maskz_mov_ps(mask, a); }
    static bool any(MaskBits mask) { return mask != 0; }
    // Where the comparison fails, the instructions return their second operand.
    static Floats minimum(Floats a, Floats b) { return _mm512_min_ps(b, a); }
    static Floats maximum(Floats a, Floats b) { return _mm512_max_ps(b, a); }
    static void store(float *to, Floats value) { _mm512_storeu_ps(to, value); }
    static void stream(float *to, Floats value) { _mm512_stream_ps(to, value); }
    static std::uint32_t lanesIn(MaskBits mask)
    {
        return static_cast<std::uint32_t>(__builtin_popcount(mask));
    }
    static MaskBits firstLanes(std::size_t count)
    {
        return static_cast<MaskBits>(count < kWidth ? (1U << count) - 1 : 0xFFFFU);
    }
    static void storeSome(float *to, MaskBits mask, Floats value)
    {
        // Compressing into memory is slow where the processor does it in microcode.
        _mm512_storeu_ps(to, _mm512_maskz_compress_ps(mask, value));
    }
    static Words loadWords(const std::uint32_t *from) { return words(_mm512_loadu_si512(from)); }
    static Floats fma(Floats a, Floats b, Floats c) { return _mm512_fmadd_ps(a, b, c); }
    static Floats sqrt(Floats a) { return _mm512_sqrt_ps(a); }
    static Floats toReal(Words word) { return _mm512_cvtepi32_ps(ints(word)); }
    /// The product of the lower half of each 64 binary digits.
    static Words multiplyLower(Words a, std::uint32_t b)
    {
        return words(_mm512_mul_epu32(ints(a), _mm512_set1_epi64(static_cast<long long>(b))));
    }
    /// The upper half of each 64 binary digits, in place of the lower.
    static Words upperHalves(Words a) { return words(_mm512_srli_epi64(ints(a), 32)); }
    /// Lower halves of `even` in the even lanes, of `odd` in the odd ones.
    static Words interleave(Words even, Words odd)
    {
        return words(_mm512_mask_blend_epi32(0xAAAA, ints(even), _mm512_slli_epi64(ints(odd), 32)));
    }
    template <int kDegree>
    static Floats polynomial(const float (*table)[32], Words index, Floats t)
    {
        Floats value = column(table[kDegree], index);
        for (int i = kDegree - 1; i >= 0; --i)
            value = _mm512_fmadd_ps(value, t, column(table[i], index));
        return value;
    }
    static MaskBits atMost(Words word, Words bound)
    {
        return _mm512_cmple_epu32_mask(ints(word), ints(bound));
    }
    static MaskBits highBit(Words word) { return _mm512_movepi32_mask(ints(word)); }

private:
    static __m512i ints(Words word) { return reinterpret_cast<__m512i>(word); }
    static Words words(__m512i bits) { return reinterpret_cast<Words>(bits); }
    static Floats column(const float *row, Words index)
    {
        return _mm512_permutex2var_ps(_mm512_loadu_ps(row), ints(index), _mm512_loadu_ps(row + 16));
    }
};

} // namespace offtake::sim::cpu
