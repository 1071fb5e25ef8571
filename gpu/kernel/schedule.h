// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/factors.h"

namespace offtake::sim::kernel {

/// Random outcomes of the contracts that are known before the first quarter (MODEL.md 4): delay, termination
/// quarter, whether a trigger would be used, whether it would be renewed.
template <class L, class Cells>
OFFTAKE_KERNEL void startContracts(const PlanView &plan, const typename L::Real (&z)[4],
    typename L::Word pathLow, typename L::Word pathHigh, std::uint64_t seed, Cells cells)
{
    using Real = typename L::Real;
    using Word = typename L::Word;
    const Cells own = cells.from(plan.cells.contracts);

    Draws<L> delays(pathLow, pathHigh, seed, Stream::Delay);
    for (int i = 0; i < plan.delayDraws; ++i) {
        const ContractPlan &c = plan.contract[plan.delayDraw[i].target];
        const Real eta = normal<L>(delays.word(plan.delayDraw[i].draw), plan.normalTable);
        const Real g = L::fma(Real(c.delayLoading), z[3], Real(c.delayResidual) * eta);
        own[c.delaySlot] = Real(c.delayMean) * exponential<L>(Real(c.delayDispersion) * g);
    }

    Draws<L> terminations(pathLow, pathHigh, seed, Stream::Termination);
    for (int i = 0; i < plan.terminationDraws; ++i) {
        const ContractPlan &c = plan.contract[plan.terminationDraw[i].target];
        const Word word = terminations.word(plan.terminationDraw[i].draw);
        // The probability rises from quarter to quarter: the quarters without termination come first.
        Real quarter(kNever);
        for (int q = plan.quarters - 1; q >= 0; --q) {
            const Threshold &limit = plan.terminationThreshold[c.termination + q];
            if (limit.any)
                quarter = L::select(L::atMost(word, limit.last), Real(static_cast<float>(q)), quarter);
        }
        own[c.terminationSlot] = quarter;
    }

    Draws<L> renegotiations(pathLow, pathHigh, seed, Stream::Renegotiation);
    for (int i = 0; i < plan.renegotiationDraws; ++i) {
        const ContractPlan &c = plan.contract[plan.renegotiationDraw[i].target];
        const Word word = renegotiations.word(plan.renegotiationDraw[i].draw);
        own[c.renegotiationSlot] = Real(1.0F);
        // A contract whose one chance will fail is as one that has had it.
        own[c.renegotiationSlot + 1] =
            c.renegotiates.any ? L::select(L::atMost(word, c.renegotiates.last), Real(1.0F), Real(0.0F))
                               : Real(0.0F);
    }

    Draws<L> renewals(pathLow, pathHigh, seed, Stream::Renewal);
    for (int i = 0; i < plan.renewalDraws; ++i) {
        const ContractPlan &c = plan.contract[plan.renewalDraw[i].target];
        const Real epsilon = normal<L>(renewals.word(plan.renewalDraw[i].draw), plan.normalTable);
        const Real latent = L::fma(Real(c.renewalLoading), z[0], Real(c.renewalResidual) * epsilon);
        own[c.renewalSlot] = L::select(latent < Real(c.renewalLimit), Real(1.0F), Real(0.0F));
        own[c.renewalSlot + 1] = Real(0.0F);
    }
}

/// S(q) of a delayed contract: F times the integral of the ramp over the delivered part of the quarter.
template <class L>
OFFTAKE_KERNEL typename L::Real delayedSchedule(const ContractPlan &c, int q, typename L::Real delay)
{
    using Real = typename L::Real;
    const Real zero(0.0F);
    const Real ramp(c.ramp);
    const Real length = c.extendsTerm ? Real(c.term) : maximum<L>(zero, Real(c.term) - delay);
    const Real end = Real((static_cast<float>(q + 1) - c.startFloor) - c.startRest) - delay;
    const Real high = clamp<L>(end, zero, length);
    const Real low = clamp<L>(end - Real(1.0F), zero, length);
    const Real rampHigh = minimum<L>(high, ramp);
    const Real rampLow = minimum<L>(low, ramp);
    const Real onRamp = ((rampHigh - rampLow) * (rampHigh + rampLow)) * Real(c.halfInverseRamp);
    const Real full = maximum<L>(high, ramp) - maximum<L>(low, ramp);
    return Real(c.rate) * (onRamp + full);
}

/// What one contract owes in quarter q, before exits, and what its freed capacity earns.
template <class L>
struct Due
{
    typename L::Real due;
    typename L::Real relet;
};

/// MODEL.md 4. `customerExit` is the customer's exit quarter as known in q, `usage` is min(1, d(q)).
template <class L, class Cells>
OFFTAKE_KERNEL Due<L> contractDue(const PlanView &plan, const ContractPlan &c, int q, typename L::Real price,
    typename L::Real usage, typename L::Real customerExit, Cells own)
{
    using Real = typename L::Real;
    const Real now(static_cast<float>(q));
    const Real zero(0.0F);
    const Real delay = c.delaySlot >= 0 ? own[c.delaySlot] : zero;
    const Real terminates = c.terminationSlot >= 0 ? own[c.terminationSlot] : Real(kNever);
    const Real payable = L::fma(Real(c.usageShare), usage, Real(c.takeOrPay));
    Due<L> result{zero, zero};

    if (q >= c.firstQuarter && q <= c.lastQuarter) {
        const Real scheduled =
            c.schedule >= 0 ? Real(plan.schedule[c.schedule + q]) : delayedSchedule<L>(c, q, delay);
        Real due = scheduled;
        if (c.renegotiationSlot >= 0) {
            Real factor = own[c.renegotiationSlot];
            const auto triggered = (own[c.renegotiationSlot + 1] != zero) & (scheduled > zero) &
                                   (terminates > now) & (customerExit > now) & (price < Real(c.trigger));
            const Real cut = maximum<L>(zero, Real(1.0F) - Real(c.passThrough) * (Real(1.0F) - price));
            factor = L::select(triggered, cut, factor);
            own[c.renegotiationSlot] = factor;
            own[c.renegotiationSlot + 1] = L::select(triggered, zero, own[c.renegotiationSlot + 1]);
            due = due * factor;
        }
        due = due * payable;
        if (c.terminationSlot >= 0) {
            const Real fee = Real(c.feeQuarters) * scheduled;
            due = L::select(terminates < now, zero, L::select(terminates == now, fee, due));
        }
        result.due = due;
        if (c.reletShare > 0) {
            const auto freed = minimum<L>(terminates, customerExit) + Real(c.reletLag) <= now;
            result.relet = L::select(freed, (Real(c.reletShare) * scheduled) * price, zero);
        }
    }

    if (c.renewalSlot >= 0 && static_cast<float>(q) >= c.end) {
        const Real end = c.extendsTerm ? Real(c.end) + delay : Real(c.end);
        const auto over = end <= now;
        Real rate = own[c.renewalSlot + 1];
        const auto starts = q == 0 ? over : over & (end > now - Real(1.0F));
        const auto renews = (own[c.renewalSlot] != zero) & !(terminates < now);
        const Real newRate = L::select(renews, (Real(c.rate) * price) * Real(c.renewalShare), zero);
        rate = L::select(starts, newRate, rate);
        own[c.renewalSlot + 1] = rate;
        result.due = L::select(over, rate * payable, result.due);
    }
    return result;
}

} // namespace offtake::sim::kernel
