// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/normaltable.h"

namespace offtake::sim::kernel {

template <class L>
OFFTAKE_KERNEL typename L::Real clamp(typename L::Real a, typename L::Real low, typename L::Real high)
{
    return L::minimum(L::maximum(a, low), high);
}

template <class L>
OFFTAKE_KERNEL typename L::Real absolute(typename L::Real a)
{
    return L::asReal(L::asWord(a) & typename L::Word(0x7FFFFFFFU));
}

/// e^x, relative error at most 2e-7 for |x| <= 50. Beyond, the value at +-50: an index or a pay-out of
/// e^50 times its plan is beyond any model, and so no product leaves single precision.
template <class L>
OFFTAKE_KERNEL typename L::Real exponential(typename L::Real x)
{
    using Real = typename L::Real;
    x = clamp<L>(x, Real(-50.0F), Real(50.0F));
    // Adding 1.5 * 2^23 rounds to a whole number, which then stands in the low bits.
    const Real kRounder(12582912.0F);
    const Real shifted = L::fma(x, Real(1.44269504F), kRounder);
    const Real n = shifted - kRounder;
    Real r = L::fma(n, Real(-0.693359375F), x);
    r = L::fma(n, Real(2.12194440e-4F), r);
    Real p(1.0F / 5040);
    p = L::fma(p, r, Real(1.0F / 720));
    p = L::fma(p, r, Real(1.0F / 120));
    p = L::fma(p, r, Real(1.0F / 24));
    p = L::fma(p, r, Real(1.0F / 6));
    p = L::fma(p, r, Real(0.5F));
    p = L::fma(p, r, Real(1.0F));
    p = L::fma(p, r, Real(1.0F));
    const auto exponent = (L::asWord(shifted) - L::asWord(kRounder)) << 23;
    return L::asReal(L::asWord(p) + exponent);
}

/// Phi^-1((word + 1/2) / 2^32), absolute error at most 1e-6 (MODEL.md 1 allows 4e-6).
///
/// The word is folded to its smaller half and split by octave; no logarithm, no square root.
template <class L>
OFFTAKE_KERNEL typename L::Real normal(typename L::Word word, const float (*table)[kNormalOctaves])
{
    using Real = typename L::Real;
    using Word = typename L::Word;
    const auto upper = L::highBit(word);
    const Word folded = L::asWord(L::select(upper, L::asReal(~word), L::asReal(word)));
    // Rounding to a number may reach 2^31, an octave too far.
    const Real f = L::minimum(L::toReal(folded) + Real(0.5F), Real(2147483520.0F));
    const Word octave = (L::asWord(f) >> 23) - Word(126U);
    const Real t = L::asReal((L::asWord(f) & Word(0x007FFFFFU)) | Word(0x3F800000U)) - Real(1.5F);
    const Real z = L::template polynomial<kNormalDegree>(table, octave, t);
    return L::select(upper, Real(0.0F) - z, z);
}

} // namespace offtake::sim::kernel
