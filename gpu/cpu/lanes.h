// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>

namespace offtake::sim::cpu {

/// Set::kWidth paths side by side in vectors; see ScalarLanes for what the names mean.
///
/// `Set` is an instruction set: its vector types Floats, Words (32-bit, unsigned) and MaskBits, and what has
/// no operator in GCC's and clang's vector extensions.
template <class Set>
struct VectorLanes
{
    using Floats = typename Set::Floats;
    using Words = typename Set::Words;
    using MaskBits = typename Set::MaskBits;
    static constexpr int kWidth = Set::kWidth;

    struct Mask
    {
        MaskBits bits;
        friend Mask operator&(Mask a, Mask b) { return {static_cast<MaskBits>(a.bits & b.bits)}; }
        friend Mask operator|(Mask a, Mask b) { return {static_cast<MaskBits>(a.bits | b.bits)}; }
        Mask operator!() const { return {static_cast<MaskBits>(~bits)}; }
    };

    struct Real
    {
        Floats v;
        Real() = default;
        Real(float number)
            : v(Set::broadcast(number))
        {}
        explicit Real(Floats numbers)
            : v(numbers)
        {}
        friend Real operator+(Real a, Real b) { return Real(a.v + b.v); }
        friend Real operator-(Real a, Real b) { return Real(a.v - b.v); }
        friend Real operator*(Real a, Real b) { return Real(a.v * b.v); }
        friend Real operator/(Real a, Real b) { return Real(a.v / b.v); }
        friend Mask operator<(Real a, Real b) { return {Set::less(a.v, b.v)}; }
        friend Mask operator<=(Real a, Real b) { return {Set::lessEqual(a.v, b.v)}; }
        friend Mask operator>(Real a, Real b) { return {Set::less(b.v, a.v)}; }
        friend Mask operator>=(Real a, Real b) { return {Set::lessEqual(b.v, a.v)}; }
        friend Mask operator==(Real a, Real b) { return {Set::equal(a.v, b.v)}; }
        friend Mask operator!=(Real a, Real b) { return {Set::notEqual(a.v, b.v)}; }
    };

    struct Word
    {
        Words v;
        Word() = default;
        explicit Word(std::uint32_t number)
            : v(Words{} + number)
        {}
        explicit Word(Words numbers)
            : v(numbers)
        {}
        Word operator~() const { return Word(~v); }
        friend Word operator+(Word a, Word b) { return Word(a.v + b.v); }
        friend Word operator-(Word a, Word b) { return Word(a.v - b.v); }
        friend Word operator^(Word a, Word b) { return Word(a.v ^ b.v); }
        friend Word operator&(Word a, Word b) { return Word(a.v & b.v); }
        friend Word operator|(Word a, Word b) { return Word(a.v | b.v); }
        friend Word operator<<(Word a, int bits) { return Word(a.v << bits); }
        friend Word operator>>(Word a, int bits) { return Word(a.v >> bits); }
    };

    /// Words of 64 binary digits: those of the even lanes and those of the odd ones.
    struct Wide
    {
        Words even, odd;
        Wide() = default;
        explicit Wide(std::uint32_t number)
            : even(Set::broadcastWord(number))
            , odd(even)
        {}
        Wide(Words ofEven, Words ofOdd)
            : even(ofEven)
            , odd(ofOdd)
        {}
        friend Wide operator^(Wide a, Wide b) { return {a.even ^ b.even, a.odd ^ b.odd}; }
    };

    static Real select(Mask mask, Real a, Real b) { return Real(Set::select(mask.bits, a.v, b.v)); }
    static Real keep(Mask mask, Real a) { return Real(Set::keep(mask.bits, a.v)); }
    static bool any(Mask mask) { return Set::any(mask.bits); }
    static Real minimum(Real a, Real b) { return Real(Set::minimum(a.v, b.v)); }
    static Real maximum(Real a, Real b) { return Real(Set::maximum(a.v, b.v)); }
    static void store(float *to, Real value) { Set::store(to, value.v); }
    /// Past the caches, which only works at multiples of the vector's size.
    static void stream(float *to, Real value)
    {
        if (std::bit_cast<std::uintptr_t>(to) % sizeof value.v == 0)
            Set::stream(to, value.v);
        else
            Set::store(to, value.v);
    }
    static std::uint32_t lanesIn(Mask mask) { return Set::lanesIn(mask.bits); }
    static Mask firstLanes(std::size_t count) { return {Set::firstLanes(count)}; }
    static void storeSome(float *to, Mask mask, Real value) { Set::storeSome(to, mask.bits, value.v); }
    static Word loadWords(const std::uint32_t *from) { return Word(Set::loadWords(from)); }
    static Real asReal(Word bits) { return Real(reinterpret_cast<Floats>(bits.v)); }
    static Word asWord(Real value) { return Word(reinterpret_cast<Words>(value.v)); }
    static Real fma(Real a, Real b, Real c) { return Real(Set::fma(a.v, b.v, c.v)); }
    static Real sqrt(Real a) { return Real(Set::sqrt(a.v)); }
    static Real toReal(Word word) { return Real(Set::toReal(word.v)); }
    static Wide widen(Word word) { return {word.v, Set::upperHalves(word.v)}; }
    static Word narrow(Wide wide) { return Word(Set::interleave(wide.even, wide.odd)); }
    static void multiply(Wide a, std::uint32_t b, Wide &high, Wide &low)
    {
        low = {Set::multiplyLower(a.even, b), Set::multiplyLower(a.odd, b)};
        high = {Set::upperHalves(low.even), Set::upperHalves(low.odd)};
    }
    template <int kDegree>
    static Real polynomial(const float (*table)[32], Word index, Real t)
    {
        return Real(Set::template polynomial<kDegree>(table, index.v, t.v));
    }
    static Mask atMost(Word word, std::uint32_t bound)
    {
        return {Set::atMost(word.v, Set::broadcastWord(bound))};
    }
    static Mask highBit(Word word) { return {Set::highBit(word.v)}; }
};

/// Two of L's vectors that take every step together: twice the paths for the same reading of the plan, and
/// two chains of arithmetic that do not wait for each other.
template <class L>
struct TwiceLanes
{
    using Half = L;
    static constexpr int kWidth = 2 * L::kWidth;

    struct Mask
    {
        typename L::Mask a, b;
        friend Mask operator&(Mask x, Mask y) { return {x.a & y.a, x.b & y.b}; }
        friend Mask operator|(Mask x, Mask y) { return {x.a | y.a, x.b | y.b}; }
        Mask operator!() const { return {!a, !b}; }
    };

    struct Real
    {
        typename L::Real a, b;
        Real() = default;
        Real(float number)
            : a(number)
            , b(number)
        {}
        Real(typename L::Real first, typename L::Real second)
            : a(first)
            , b(second)
        {}
        friend Real operator+(Real x, Real y) { return {x.a + y.a, x.b + y.b}; }
        friend Real operator-(Real x, Real y) { return {x.a - y.a, x.b - y.b}; }
        friend Real operator*(Real x, Real y) { return {x.a * y.a, x.b * y.b}; }
        friend Real operator/(Real x, Real y) { return {x.a / y.a, x.b / y.b}; }
        friend Mask operator<(Real x, Real y) { return {x.a < y.a, x.b < y.b}; }
        friend Mask operator<=(Real x, Real y) { return {x.a <= y.a, x.b <= y.b}; }
        friend Mask operator>(Real x, Real y) { return {x.a > y.a, x.b > y.b}; }
        friend Mask operator>=(Real x, Real y) { return {x.a >= y.a, x.b >= y.b}; }
        friend Mask operator==(Real x, Real y) { return {x.a == y.a, x.b == y.b}; }
        friend Mask operator!=(Real x, Real y) { return {x.a != y.a, x.b != y.b}; }
    };

    struct Word
    {
        typename L::Word a, b;
        Word() = default;
        explicit Word(std::uint32_t number)
            : a(number)
            , b(number)
        {}
        Word(typename L::Word first, typename L::Word second)
            : a(first)
            , b(second)
        {}
        Word operator~() const { return {~a, ~b}; }
        friend Word operator+(Word x, Word y) { return {x.a + y.a, x.b + y.b}; }
        friend Word operator-(Word x, Word y) { return {x.a - y.a, x.b - y.b}; }
        friend Word operator^(Word x, Word y) { return {x.a ^ y.a, x.b ^ y.b}; }
        friend Word operator&(Word x, Word y) { return {x.a & y.a, x.b & y.b}; }
        friend Word operator|(Word x, Word y) { return {x.a | y.a, x.b | y.b}; }
        friend Word operator<<(Word x, int bits) { return {x.a << bits, x.b << bits}; }
        friend Word operator>>(Word x, int bits) { return {x.a >> bits, x.b >> bits}; }
    };

    struct Wide
    {
        typename L::Wide a, b;
        Wide() = default;
        explicit Wide(std::uint32_t number)
            : a(number)
            , b(number)
        {}
        Wide(typename L::Wide first, typename L::Wide second)
            : a(first)
            , b(second)
        {}
        friend Wide operator^(Wide x, Wide y) { return {x.a ^ y.a, x.b ^ y.b}; }
    };

    static Real select(Mask mask, Real x, Real y)
    {
        return {L::select(mask.a, x.a, y.a), L::select(mask.b, x.b, y.b)};
    }
    static Real keep(Mask mask, Real x) { return {L::keep(mask.a, x.a), L::keep(mask.b, x.b)}; }
    static bool any(Mask mask) { return L::any(mask.a | mask.b); }
    static Real minimum(Real x, Real y) { return {L::minimum(x.a, y.a), L::minimum(x.b, y.b)}; }
    static Real maximum(Real x, Real y) { return {L::maximum(x.a, y.a), L::maximum(x.b, y.b)}; }
    static void store(float *to, Real value)
    {
        L::store(to, value.a);
        L::store(to + L::kWidth, value.b);
    }
    static void stream(float *to, Real value)
    {
        L::stream(to, value.a);
        L::stream(to + L::kWidth, value.b);
    }
    static std::uint32_t lanesIn(Mask mask) { return L::lanesIn(mask.a) + L::lanesIn(mask.b); }
    static Mask firstLanes(std::size_t count)
    {
        constexpr std::size_t kHalf = L::kWidth;
        return {L::firstLanes(count), L::firstLanes(count > kHalf ? count - kHalf : 0)};
    }
    static void storeSome(float *to, Mask mask, Real value)
    {
        L::storeSome(to, mask.a, value.a);
        L::storeSome(to + L::lanesIn(mask.a), mask.b, value.b);
    }
    static Word loadWords(const std::uint32_t *from)
    {
        return {L::loadWords(from), L::loadWords(from + L::kWidth)};
    }
    static Real asReal(Word bits) { return {L::asReal(bits.a), L::asReal(bits.b)}; }
    static Word asWord(Real value) { return {L::asWord(value.a), L::asWord(value.b)}; }
    static Real fma(Real x, Real y, Real z) { return {L::fma(x.a, y.a, z.a), L::fma(x.b, y.b, z.b)}; }
    static Real sqrt(Real x) { return {L::sqrt(x.a), L::sqrt(x.b)}; }
    static Real toReal(Word word) { return {L::toReal(word.a), L::toReal(word.b)}; }
    static Wide widen(Word x) { return {L::widen(x.a), L::widen(x.b)}; }
    static Word narrow(Wide x) { return {L::narrow(x.a), L::narrow(x.b)}; }
    static void multiply(Wide x, std::uint32_t y, Wide &high, Wide &low)
    {
        L::multiply(x.a, y, high.a, low.a);
        L::multiply(x.b, y, high.b, low.b);
    }
    template <int kDegree>
    static Real polynomial(const float (*table)[32], Word index, Real t)
    {
        return {L::template polynomial<kDegree>(table, index.a, t.a),
            L::template polynomial<kDegree>(table, index.b, t.b)};
    }
    static Mask atMost(Word word, std::uint32_t bound)
    {
        return {L::atMost(word.a, bound), L::atMost(word.b, bound)};
    }
    static Mask highBit(Word word) { return {L::highBit(word.a), L::highBit(word.b)}; }
};

} // namespace offtake::sim::cpu
