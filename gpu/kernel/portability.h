// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// What differs between the host and the CUDA compiler; the only file that asks which one it is.
#ifdef __CUDACC__
#define OFFTAKE_KERNEL __host__ __device__ inline
#define OFFTAKE_KERNEL_CALL OFFTAKE_KERNEL
#define OFFTAKE_UNROLL
#else
#define OFFTAKE_KERNEL inline
/// For what is long and used in many places: on the CPU a call costs less than the copies.
#define OFFTAKE_KERNEL_CALL __attribute__((noinline)) inline
#ifdef __clang__
#define OFFTAKE_UNROLL _Pragma("unroll")
#else
#define OFFTAKE_UNROLL _Pragma("GCC unroll 16")
#endif
#endif

namespace offtake::sim::kernel {

/// One path at a time: the number type of the device and of CPUs without AVX2.
///
/// Every number type of the kernel offers these names. Mask supports &, | and !; Real the four operations
/// and comparisons; Word wraps around modulo 2^32. Wide is a word in 64 binary digits, of which the upper 32
/// may be anything: products need no packing before they are multiplied again.
struct ScalarLanes
{
    using Real = float;
    using Word = std::uint32_t;
    using Wide = std::uint64_t;
    using Mask = bool;
    static constexpr int kWidth = 1;

    static OFFTAKE_KERNEL Real select(Mask mask, Real a, Real b) { return mask ? a : b; }
    /// mask ? a : 0
    static OFFTAKE_KERNEL Real keep(Mask mask, Real a) { return mask ? a : 0.0F; }
    static OFFTAKE_KERNEL bool any(Mask mask) { return mask; }
    /// The first where they are equal.
    static OFFTAKE_KERNEL Real minimum(Real a, Real b) { return b < a ? b : a; }
    static OFFTAKE_KERNEL Real maximum(Real a, Real b) { return a < b ? b : a; }
    static OFFTAKE_KERNEL void store(float *to, Real value) { *to = value; }
    /// The same for what is not read again soon.
    static OFFTAKE_KERNEL void stream(float *to, Real value) { *to = value; }
    static OFFTAKE_KERNEL std::uint32_t lanesIn(Mask mask) { return mask ? 1 : 0; }
    /// The lanes before the first `count`.
    static OFFTAKE_KERNEL Mask firstLanes(std::size_t count) { return count > 0; }
    /// Stores those of the mask, one after the other; may overwrite what stands in kWidth places from there.
    static OFFTAKE_KERNEL void storeSome(float *to, Mask mask, Real value)
    {
        if (mask)
            *to = value;
    }
    static OFFTAKE_KERNEL Word loadWords(const std::uint32_t *from) { return *from; }
    static OFFTAKE_KERNEL Real asReal(Word bits)
    {
#ifdef __CUDA_ARCH__
        return __uint_as_float(bits);
#else
        return __builtin_bit_cast(float, bits);
#endif
    }
    static OFFTAKE_KERNEL Word asWord(Real value)
    {
#ifdef __CUDA_ARCH__
        return __float_as_uint(value);
#else
        return __builtin_bit_cast(std::uint32_t, value);
#endif
    }
    /// a b + c, rounded once.
    static OFFTAKE_KERNEL Real fma(Real a, Real b, Real c)
    {
#ifdef __CUDA_ARCH__
        return __fmaf_rn(a, b, c);
#else
        return __builtin_fmaf(a, b, c);
#endif
    }
    static OFFTAKE_KERNEL Real sqrt(Real a)
    {
#ifdef __CUDA_ARCH__
        return __fsqrt_rn(a);
#else
        return __builtin_sqrtf(a);
#endif
    }
    /// A word below 2^31 as a number, rounded to nearest.
    static OFFTAKE_KERNEL Real toReal(Word word)
    {
        return static_cast<float>(static_cast<std::int32_t>(word));
    }
    static OFFTAKE_KERNEL Wide widen(Word word)
    {
        return word;
    }
    static OFFTAKE_KERNEL Word narrow(Wide wide)
    {
        return static_cast<Word>(wide);
    }
    /// The halves of the 64-bit product, each in the lower half of a wide word.
    static OFFTAKE_KERNEL void multiply(Wide a, std::uint32_t b, Wide &high, Wide &low)
    {
        low = static_cast<std::uint64_t>(narrow(a)) * b;
        high = low >> 32;
    }
    /// sum_i table[i][index] t^i for i up to kDegree, by Horner's rule.
    template <int kDegree>
    static OFFTAKE_KERNEL Real polynomial(const float (*table)[32], Word index, Real t)
    {
        Real value = table[kDegree][index];
        for (int i = kDegree - 1; i >= 0; --i)
            value = fma(value, t, table[i][index]);
        return value;
    }
    /// word <= bound, unsigned.
    static OFFTAKE_KERNEL Mask atMost(Word word, std::uint32_t bound)
    {
        return word <= bound;
    }
    static OFFTAKE_KERNEL Mask highBit(Word word)
    {
        return (word >> 31) != 0;
    }
};

/// Numbers of one path, each `kStride` times side by side: a step of the CPU takes so many vectors of paths
/// through every loop over the plan, or `kCount` of them. On the device the paths of a launch alternate.
///
/// Without vector(), what is read and written is the first vector's.
template <class Real, int kStride, int kCount = kStride>
class Cells
{
public:
    static constexpr int kVectors = kCount;
    using OneVector = Cells<Real, kStride, 1>;

    OFFTAKE_KERNEL explicit Cells(Real *first = nullptr)
        : m_first(first)
    {}
    OFFTAKE_KERNEL Real &operator[](int i) const { return m_first[i * kStride]; }
    OFFTAKE_KERNEL Cells from(int i) const { return Cells(m_first + i * kStride); }
    OFFTAKE_KERNEL OneVector vector(int v) const { return OneVector(m_first + v); }
    /// The memory of these cells for one vector alone.
    OFFTAKE_KERNEL Cells<Real, 1> packed() const { return Cells<Real, 1>(m_first); }

private:
    Real *m_first;
};

class StridedCells
{
public:
    static constexpr int kVectors = 1;
    using OneVector = StridedCells;

    OFFTAKE_KERNEL StridedCells(float *first, std::size_t stride)
        : m_first(first)
        , m_stride(stride)
    {}
    OFFTAKE_KERNEL float &operator[](int i) const { return m_first[static_cast<std::size_t>(i) * m_stride]; }
    OFFTAKE_KERNEL StridedCells from(int i) const { return {&(*this)[i], m_stride}; }
    OFFTAKE_KERNEL StridedCells vector(int) const { return *this; }

private:
    float *m_first;
    std::size_t m_stride;
};

} // namespace offtake::sim::kernel
