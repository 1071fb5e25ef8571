// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/pathcost.h"

#include "gpu/accumulator.h"
#include "gpu/kernel/path.h"

#include <cstdint>
#include <vector>

namespace offtake::sim {
namespace {

using kernel::ScalarLanes;

struct Counts
{
    std::uint64_t flops = 0;
    std::uint64_t operations = 0;
};
thread_local Counts counts;

void count(std::uint64_t flops)
{
    counts.flops += flops;
    ++counts.operations;
}

/// ScalarLanes that count.
struct CountingLanes
{
    static constexpr int kWidth = 1;

    struct Mask
    {
        bool set;
        friend Mask operator&(Mask a, Mask b) { return counted(a.set && b.set); }
        friend Mask operator|(Mask a, Mask b) { return counted(a.set || b.set); }
        Mask operator!() const { return counted(!set); }
    };
    static Mask counted(bool set)
    {
        count(0);
        return {set};
    }

    struct Real
    {
        float v;
        Real() = default;
        Real(float number)
            : v(number)
        {}
        static Real made(float number)
        {
            count(1);
            return number;
        }
        friend Real operator+(Real a, Real b) { return made(a.v + b.v); }
        friend Real operator-(Real a, Real b) { return made(a.v - b.v); }
        friend Real operator*(Real a, Real b) { return made(a.v * b.v); }
        friend Real operator/(Real a, Real b) { return made(a.v / b.v); }
        friend Mask operator<(Real a, Real b) { return counted(a.v < b.v); }
        friend Mask operator<=(Real a, Real b) { return counted(a.v <= b.v); }
        friend Mask operator>(Real a, Real b) { return counted(a.v > b.v); }
        friend Mask operator>=(Real a, Real b) { return counted(a.v >= b.v); }
        friend Mask operator==(Real a, Real b) { return counted(a.v == b.v); }
        friend Mask operator!=(Real a, Real b) { return counted(a.v != b.v); }
    };

    struct Word
    {
        std::uint32_t v;
        Word() = default;
        explicit Word(std::uint32_t number)
            : v(number)
        {}
        static Word made(std::uint32_t number)
        {
            count(0);
            return Word(number);
        }
        Word operator~() const { return made(~v); }
        friend Word operator+(Word a, Word b) { return made(a.v + b.v); }
        friend Word operator-(Word a, Word b) { return made(a.v - b.v); }
        friend Word operator^(Word a, Word b) { return made(a.v ^ b.v); }
        friend Word operator&(Word a, Word b) { return made(a.v & b.v); }
        friend Word operator|(Word a, Word b) { return made(a.v | b.v); }
        friend Word operator<<(Word a, int bits) { return made(a.v << bits); }
        friend Word operator>>(Word a, int bits) { return made(a.v >> bits); }
    };

    struct Wide
    {
        std::uint64_t v;
        Wide() = default;
        explicit Wide(std::uint64_t number)
            : v(number)
        {}
        friend Wide operator^(Wide a, Wide b)
        {
            count(0);
            return Wide(a.v ^ b.v);
        }
    };

    static Real other(float number)
    {
        count(0);
        return number;
    }
    static Real select(Mask mask, Real a, Real b) { return other(mask.set ? a.v : b.v); }
    static Real keep(Mask mask, Real a) { return other(ScalarLanes::keep(mask.set, a.v)); }
    static bool any(Mask mask) { return mask.set; }
    static Real minimum(Real a, Real b) { return other(ScalarLanes::minimum(a.v, b.v)); }
    static Real maximum(Real a, Real b) { return other(ScalarLanes::maximum(a.v, b.v)); }
    static void store(float *to, Real value) { *to = value.v; }
    static void stream(float *to, Real value) { store(to, value); }
    static std::uint32_t lanesIn(Mask mask) { return ScalarLanes::lanesIn(mask.set); }
    static Mask firstLanes(std::size_t count) { return {count > 0}; }
    static void storeSome(float *to, Mask mask, Real value) { ScalarLanes::storeSome(to, mask.set, value.v); }
    static Word loadWords(const std::uint32_t *from) { return Word(*from); }
    static Real asReal(Word bits) { return ScalarLanes::asReal(bits.v); }
    static Word asWord(Real value) { return Word(ScalarLanes::asWord(value.v)); }
    static Real fma(Real a, Real b, Real c)
    {
        count(2);
        return ScalarLanes::fma(a.v, b.v, c.v);
    }
    static Real sqrt(Real a)
    {
        count(1);
        return ScalarLanes::sqrt(a.v);
    }
    static Real toReal(Word word) { return other(ScalarLanes::toReal(word.v)); }
    static Wide widen(Word word) { return Wide(word.v); }
    static Word narrow(Wide wide) { return Word(static_cast<std::uint32_t>(wide.v)); }
    static void multiply(Wide a, std::uint32_t b, Wide &high, Wide &low)
    {
        count(0);
        count(0);
        ScalarLanes::multiply(a.v, b, high.v, low.v);
    }
    template <int kDegree>
    static Real polynomial(const float (*table)[32], Word index, Real t)
    {
        Real value = other(table[kDegree][index.v]);
        for (int i = kDegree - 1; i >= 0; --i)
            value = fma(value, t, other(table[i][index.v]));
        return value;
    }
    static Mask atMost(Word word, std::uint32_t bound) { return counted(word.v <= bound); }
    static Mask highBit(Word word) { return counted((word.v >> 31) != 0); }
};

} // namespace

PathCost pathCostOf(const Plan &plan)
{
    constexpr std::uint32_t kPaths = 256;
    using Real = CountingLanes::Real;
    using Cells = kernel::Cells<Real, 1>;
    std::vector<Real> cells(static_cast<std::size_t>(plan.view.cells.count), Real(0.0F));
    std::vector<Real> work(static_cast<std::size_t>(plan.view.work.count), Real(0.0F));
    std::vector<int> active(static_cast<std::size_t>(kernel::workInts(plan.view)));
    std::vector<float> rows(static_cast<std::size_t>(plan.rows.count));
    const kernel::Stress own = variantsOf(plan).front().stress;
    counts = {};
    for (std::uint32_t path = 0; path < kPaths; ++path)
        kernel::Path<CountingLanes, Cells>(
            plan.view, own, Cells(cells.data()), Cells(work.data()), active.data(), plan.rows, rows.data(), 1)
            .run({{CountingLanes::Word(path)}, {CountingLanes::Word(0U)}}, 42);
    return {static_cast<double>(counts.flops) / kPaths, static_cast<double>(counts.operations) / kPaths,
        2.0 * sizeof(float) * static_cast<double>(plan.rows.count - plan.view.payers * plan.view.quarters)};
}

} // namespace offtake::sim
