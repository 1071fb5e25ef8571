// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/factors.h"

namespace offtake::sim::kernel {

/// Random outcomes of the contracts that are known before the first quarter (MODEL.md 4): delay, termination
/// quarter, whether a trigger would be used, whether it would be renewed.
template <class L, class Cells>
OFFTAKE_KERNEL void startContracts(const PlanView &plan, const typename L::Real (&z)[4],
    const typename Philox<L>::Path &words, std::uint64_t seed, Cells cells)
{
    using Real = typename L::Real;
    using Word = typename L::Word;
    const Cells own = cells.from(plan.cells.contracts);

    Draws<L> delays(words, seed, Stream::Delay);
    for (int i = 0; i < plan.delayDraws; ++i) {
        const ContractPlan &c = plan.contract[plan.delayDraw[i].target];
        const Real eta = normal<L>(delays.word(plan.delayDraw[i].draw), plan.normalTable);
        const Real g = L::fma(Real(c.delayLoading), z[3], Real(c.delayResidual) * eta);
        own[c.delaySlot] = Real(c.delayMean) * exponential<L>(Real(c.delayDispersion) * g);
    }

    Draws<L> terminations(words, seed, Stream::Termination);
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

    Draws<L> renegotiations(words, seed, Stream::Renegotiation);
    for (int i = 0; i < plan.renegotiationDraws; ++i) {
        const ContractPlan &c = plan.contract[plan.renegotiationDraw[i].target];
        const Word word = renegotiations.word(plan.renegotiationDraw[i].draw);
        // A contract whose one chance will fail is as one that has had it.
        own[c.renegotiationSlot] =
            c.renegotiates.any ? L::select(L::atMost(word, c.renegotiates.last), Real(-1.0F), Real(1.0F))
                               : Real(1.0F);
    }

    Draws<L> renewals(words, seed, Stream::Renewal);
    for (int i = 0; i < plan.renewalDraws; ++i) {
        const ContractPlan &c = plan.contract[plan.renewalDraw[i].target];
        const Real epsilon = normal<L>(renewals.word(plan.renewalDraw[i].draw), plan.normalTable);
        const Real latent = L::fma(Real(c.renewalLoading), z[0], Real(c.renewalResidual) * epsilon);
        own[c.renewalSlot] = L::select(latent < Real(c.renewalLimit), Real(-1.0F), Real(0.0F));
    }
}

/// S(q) of a delayed contract: F times the integral of the ramp over the delivered part of the quarter.
template <class L, class Has>
OFFTAKE_KERNEL typename L::Real delayedSchedule(const ContractPlan &c, Has has, int q, typename L::Real delay)
{
    using Real = typename L::Real;
    const Real zero(0.0F);
    const Real length = c.extendsTerm ? Real(c.term) : L::maximum(zero, Real(c.term) - delay);
    const Real end = Real((static_cast<float>(q + 1) - c.startFloor) - c.startRest) - delay;
    const Real high = clamp<L>(end, zero, length);
    const Real low = clamp<L>(end - Real(1.0F), zero, length);
    if ((has & kRamped) == 0)
        return Real(c.rate) * (high - low);
    const Real ramp(c.ramp);
    const Real rampHigh = L::minimum(high, ramp);
    const Real rampLow = L::minimum(low, ramp);
    const Real onRamp = ((rampHigh - rampLow) * (rampHigh + rampLow)) * Real(c.halfInverseRamp);
    const Real full = L::maximum(high, ramp) - L::maximum(low, ramp);
    return Real(c.rate) * (onRamp + full);
}

/// What one contract owes in quarter q, before exits, and what its freed capacity earns.
template <class L>
struct Due
{
    typename L::Real due;
    typename L::Real relet;
};

/// What every contract of a customer sees of quarter q.
template <class L>
struct QuarterState
{
    typename L::Real price;
    typename L::Real usage;        ///< min(1, d(q))
    typename L::Real customerExit; ///< its quarter, as far as known in q
};

/// What a payment is of the scheduled one, whatever its price: take or pay.
template <class L>
OFFTAKE_KERNEL typename L::Real payableShare(const ContractPlan &c, typename L::Real usage)
{
    using Real = typename L::Real;
    return L::fma(Real(c.usageShare), usage, Real(c.takeOrPay));
}

/// When the term is over.
template <class L, class Cells>
OFFTAKE_KERNEL typename L::Real endOf(const ContractPlan &c, Cells own)
{
    using Real = typename L::Real;
    return c.extendsTerm && c.delaySlot >= 0 ? Real(c.end) + own[c.delaySlot] : Real(c.end);
}

/// MODEL.md 4. `has` is a set of Clause, of all that the contract has and the quarter makes matter; a
/// constant one leaves nothing to ask. `scheduled` is S(q) where no delay changes it.
template <class L, class Has, class Cells>
OFFTAKE_KERNEL Due<L> contractDue(
    const ContractPlan &c, Has has, int q, float scheduledOnTime, const QuarterState<L> &state, Cells own)
{
    using Real = typename L::Real;
    const auto quarter = static_cast<float>(q);
    const Real now(quarter);
    const Real zero(0.0F);
    Due<L> result{zero, zero};
    const Real payable = payableShare<L>(c, state.usage);
    if ((has & kRenewed) != 0) {
        result.due = own[c.renewalSlot] * payable;
        return result;
    }
    const Real terminates = (has & kTerminable) != 0 ? own[c.terminationSlot] : Real(kNever);

    if ((has & kDelivers) != 0) {
        const Real scheduled =
            (has & kDelayed) != 0 ? delayedSchedule<L>(c, has, q, own[c.delaySlot]) : Real(scheduledOnTime);
        Real due = scheduled;
        if ((has & kRenegotiated) != 0) {
            Real factor = own[c.renegotiationSlot];
            auto triggered = (factor < zero) & (state.price < Real(c.trigger));
            factor = absolute<L>(factor);
            if (L::any(triggered)) {
                triggered = triggered & (scheduled > zero) & (state.customerExit > now);
                if ((has & kTerminable) != 0)
                    triggered = triggered & (terminates > now);
                const Real cut =
                    L::maximum(zero, Real(1.0F) - Real(c.passThrough) * (Real(1.0F) - state.price));
                factor = L::select(triggered, cut, factor);
                own[c.renegotiationSlot] = L::select(triggered, cut, own[c.renegotiationSlot]);
            }
            due = due * factor;
        }
        due = due * payable;
        if ((has & kTerminable) != 0) {
            const Real fee = Real(c.feeQuarters) * scheduled;
            due = L::keep(terminates >= now, L::select(terminates == now, fee, due));
        }
        result.due = due;
        if ((has & kRelet) != 0) {
            const Real freed =
                (has & kTerminable) != 0 ? L::minimum(terminates, state.customerExit) : state.customerExit;
            result.relet =
                L::keep(freed <= Real(quarter - c.reletLag), (Real(c.reletShare) * scheduled) * state.price);
        }
    }

    if ((has & kRenews) != 0) {
        const Real end = endOf<L>(c, own);
        const auto over = end <= now;
        Real rate = own[c.renewalSlot];
        const auto starts = q == 0 ? over : over & (end > Real(quarter - 1.0F));
        if (L::any(starts)) {
            auto renews = rate < zero;
            if ((has & kTerminable) != 0)
                renews = renews & (terminates >= now);
            const Real newRate = L::keep(renews, (Real(c.rate) * state.price) * Real(c.renewalShare));
            rate = L::select(starts, newRate, rate);
            own[c.renewalSlot] = rate;
        }
        result.due = L::select(over, rate * payable, result.due);
    }
    return result;
}

} // namespace offtake::sim::kernel
