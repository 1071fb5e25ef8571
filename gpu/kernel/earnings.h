// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/schedule.h"

#include <utility>

namespace offtake::sim::kernel {

/// Uncontracted revenue of a provider that has not exited (MODEL.md 5).
template <class L>
OFFTAKE_KERNEL typename L::Real uncontractedOf(const ProviderPlan &provider, const IndexValues<L> &indices)
{
    using Real = typename L::Real;
    const Real power = L::fma(
        Real(provider.demandElasticity), indices.lnDemand, Real(provider.priceElasticity) * indices.lnPrice);
    return Real(provider.uncontracted) * exponential<L>(power);
}

/// What contracts bring in one quarter, before anybody falls short (MODEL.md 3 and 4). Cells out: flow,
/// relet.
template <class L, class Cells>
class Earnings
{
public:
    using Real = typename L::Real;
    using Mask = typename L::Mask;
    static constexpr int kVectors = Cells::kVectors;

    /// `indices` of the quarter, one a vector.
    OFFTAKE_KERNEL Earnings(
        const PlanView &plan, const Stress &stress, Cells cells, int q, const IndexValues<L> *indices)
        : m_plan(plan)
        , m_cells(cells)
        , m_quarter(q)
        , m_goneCustomer(static_cast<float>(q) >= stress.quarter ? stress.organization : -1)
        , m_goneProvider(static_cast<float>(q) > stress.quarter ? stress.organization : -1)
    {
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v) {
            m_price[v] = indices[v].price;
            m_usage[v] = L::minimum(indices[v].deviation, Real(1.0F));
        }
        for (int i = 0; i < plan.payers; ++i)
            findDueShare(i);
    }

    OFFTAKE_KERNEL void ofProvider(int provider) const
    {
        const ProviderPlan plan = m_plan.provider[provider];
        const PairPlan *const pairs = m_plan.pair;
        const ContractPlan *const contracts = m_plan.contract;
        const int q = m_quarter;
        const Cells exitQuarter = m_cells.from(m_plan.cells.exitQuarter);
        const Cells flow = m_cells.from(m_plan.cells.flow);
        const Cells due = m_cells.from(m_plan.cells.due);
        Place place{due, flow, m_cells.from(m_plan.cells.relet + provider),
            exitQuarter.from(plan.organization), exitQuarter, false};
        if (plan.relets)
            setZero(place.relet);
        if (plan.organization == m_goneProvider) {
            for (int p = plan.firstPair; p < plan.lastPair; ++p)
                setZero(flow.from(p));
            return;
        }
        for (int p = plan.firstPair; p < plan.lastPair; ++p) {
            const PairPlan &pair = pairs[p];
            if (q < pair.firstActive)
                continue;
            place.flow = flow.from(p);
            if (q > pair.lastActive) {
                setZero(place.flow);
                continue;
            }
            place.dueShare = due.from(pair.payer);
            if (pair.customer == m_goneCustomer && pair.relets == 0) {
                setZero(place.flow);
                continue;
            }
            place.customerExit = exitQuarter.from(pair.customer);
            place.alone = pair.lastContract - pair.firstContract == 1;
            if (place.alone) {
                ofContract(contracts[pair.firstContract], place);
                continue;
            }
            setZero(place.flow);
            for (int k = pair.firstContract; k < pair.lastContract; ++k)
                ofContract(contracts[k], place);
            OFFTAKE_UNROLL
            for (int v = 0; v < kVectors; ++v)
                place.flow.vector(v)[0] = flowOf(place, v, place.flow.vector(v)[0]);
        }
        if (plan.relets) {
            OFFTAKE_UNROLL
            for (int v = 0; v < kVectors; ++v)
                place.relet.vector(v)[0] = L::keep(place.earns(v, q), place.relet.vector(v)[0]);
        }
    }

private:
    /// Where what a contract brings goes.
    struct Place
    {
        Cells dueShare;
        Cells flow;
        Cells relet;
        Cells providerExit;
        Cells customerExit;
        bool alone; ///< the pair's only contract: what it owes is what the pair owes

        OFFTAKE_KERNEL Mask earns(int v, int q) const
        {
            return providerExit.vector(v)[0] >= Real(static_cast<float>(q));
        }
    };

    static OFFTAKE_KERNEL void setZero(Cells cells)
    {
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v)
            cells.vector(v)[0] = Real(0.0F);
    }

    /// All of a due as long as the customer stays; in the quarter of its exit minus what is recovered.
    OFFTAKE_KERNEL void findDueShare(int payer) const
    {
        const int organization = m_plan.payer[payer].organization;
        const Cells exit = m_cells.from(m_plan.cells.exitQuarter + organization);
        const Cells kind = m_cells.from(m_plan.cells.exitKind + organization);
        const Cells due = m_cells.from(m_plan.cells.due + payer);
        const Real recovered(0.0F - m_plan.organization[organization].recovery);
        const Real now(static_cast<float>(m_quarter));
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v) {
            const Real quarter = exit.vector(v)[0];
            const Mask recovers =
                (quarter == now) & (kind.vector(v)[0] != Real(static_cast<float>(kForcedExit)));
            due.vector(v)[0] = L::select(quarter > now, Real(1.0F), L::keep(recovers, recovered));
        }
    }

    OFFTAKE_KERNEL Real flowOf(const Place &place, int v, Real due) const
    {
        return L::keep(place.earns(v, m_quarter), due * place.dueShare.vector(v)[0]);
    }

    OFFTAKE_KERNEL void ofContract(const ContractPlan &c, const Place &place) const
    {
        const int q = m_quarter;
        if (q < c.firstActive || q > c.lastActive)
            return;
        const bool delivers = q >= c.firstQuarter && q <= c.lastQuarter;
        if (c.renewalSlot >= 0 && static_cast<float>(q) >= c.end) {
            if (isOver(c))
                addDues(*this, c, Clauses<kRenewed>(), place);
            else
                addDues(*this, c, c.clauses | kRenews | (delivers ? kDelivers : 0U), place);
        } else if (delivers) {
            if constexpr (kVectors == 1)
                addDues(*this, c, c.clauses | kDelivers, place);
            else
                addDuesBySet(std::make_index_sequence<kClauseSets>(), *this, c, place);
        } else if (place.alone) {
            setZero(place.flow);
        }
    }

    /// Whether the term was over before this quarter on every path.
    OFFTAKE_KERNEL bool isOver(const ContractPlan &c) const
    {
        if (m_quarter == 0)
            return false;
        const Cells own = m_cells.from(m_plan.cells.contracts);
        const Real before(static_cast<float>(m_quarter) - 1.0F);
        bool over = true;
        for (int v = 0; v < kVectors; ++v)
            over = over && !L::any(endOf<L>(c, own.vector(v)) > before);
        return over;
    }

    /// A constant set of clauses.
    template <unsigned kSet>
    struct Clauses
    {
        constexpr OFFTAKE_KERNEL operator unsigned() const { return kSet; }
    };

    template <std::size_t kSet>
    static void addDuesOf(const Earnings &earnings, const ContractPlan &c, const Place &place)
    {
        addDues(earnings, c, Clauses<static_cast<unsigned>(kSet) | kDelivers>(), place);
    }

    /// A loop of its own for every set of clauses, which asks nothing inside.
    template <std::size_t... kSets>
    static void addDuesBySet(
        std::index_sequence<kSets...>, const Earnings &earnings, const ContractPlan &c, const Place &place)
    {
        using AddDues = void (*)(const Earnings &, const ContractPlan &, const Place &);
        static constexpr AddDues kOfSet[] = {&addDuesOf<kSets>...};
        kOfSet[c.clauses](earnings, c, place);
    }

    template <class Has>
    static OFFTAKE_KERNEL void addDues(
        const Earnings &earnings, const ContractPlan &contract, Has has, const Place &where)
    {
        // As far as a compiler knows, writing a cell may change the plan and all that says where cells are.
        const ContractPlan c = contract;
        const Place place = where;
        const int q = earnings.m_quarter;
        const Cells own = earnings.m_cells.from(earnings.m_plan.cells.contracts);
        const float scheduled = c.schedule >= 0 ? earnings.m_plan.schedule[c.schedule + q] : 0.0F;
        for (int v = 0; v < kVectors; ++v) {
            const QuarterState<L> state{
                earnings.m_price[v], earnings.m_usage[v], place.customerExit.vector(v)[0]};
            const Due<L> one = contractDue<L>(c, has, q, scheduled, state, own.vector(v));
            Real &flow = place.flow.vector(v)[0];
            flow = place.alone ? earnings.flowOf(place, v, one.due) : flow + one.due;
            if ((has & kRelet) != 0) {
                Real &relet = place.relet.vector(v)[0];
                relet = relet + one.relet;
            }
        }
    }

    const PlanView &m_plan;
    Cells m_cells;
    int m_quarter;
    // Forced out on every path by now: nothing of theirs flows any more, nor is anything recovered.
    int m_goneCustomer;
    int m_goneProvider;
    Real m_price[kVectors];
    Real m_usage[kVectors];
};

} // namespace offtake::sim::kernel
