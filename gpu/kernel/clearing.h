// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/fictitiousdefault.h"

namespace offtake::sim::kernel {

/// Whether the system of those that fall short is solved for all vectors of a step at once. The work space of
/// a large one would be too large.
OFFTAKE_KERNEL bool clearsTogether(const PlanView &plan)
{
    constexpr int kMostResources = 32;
    return plan.resources <= kMostResources;
}

/// Payment ratios of the organisations with resources in one quarter (MODEL.md 6): the first round, where
/// everybody pays in full, and then the others.
///
/// Cells in: flow, owed, relet, uncontracted, fundingTerm. Out: ratio.
template <class L, class Cells>
class Clearing
{
public:
    using Real = typename L::Real;
    using Mask = typename L::Mask;
    static constexpr int kVectors = Cells::kVectors;

    OFFTAKE_KERNEL Clearing(const PlanView &plan, Cells cells, Cells work, int *active)
        : m_plan(plan)
        , m_at(plan.cells)
        , m_cells(cells)
        , m_work(work)
        , m_active(active)
    {}

    /// `indices` of the quarter, one a vector.
    OFFTAKE_KERNEL void run(int q, const IndexValues<L> *indices)
    {
        bool falls[kVectors] = {};
        for (int r = 0; r < m_plan.resources; ++r) {
            if (m_plan.resource[r].payer >= 0)
                firstRound(q, r, indices, falls);
        }
        if (kVectors == 1 || clearsTogether(m_plan)) {
            bool any = false;
            for (int v = 0; v < kVectors; ++v)
                any = any || falls[v];
            if (any)
                FictitiousDefault<L, Cells, Cells>(m_plan, m_cells, m_work, m_active).run();
        } else if constexpr (kVectors > 1) {
            using Narrow = decltype(m_work.packed());
            for (int v = 0; v < kVectors; ++v) {
                if (falls[v])
                    FictitiousDefault<L, typename Cells::OneVector, Narrow>(
                        m_plan, m_cells.vector(v), m_work.packed(), m_active)
                        .run();
            }
        }
    }

private:
    /// Computes the means of an organisation that owes anything and marks it where it falls short.
    OFFTAKE_KERNEL void firstRound(int q, int r, const IndexValues<L> *indices, bool (&falls)[kVectors])
    {
        const ResourcePlan &resource = m_plan.resource[r];
        const Cells owed = m_cells.from(m_at.owed + resource.payer);
        const Cells ratio = m_cells.from(m_at.ratio + r);
        const Cells isShort = m_cells.from(m_at.isShort + r);
        bool owes = false;
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v) {
            ratio.vector(v)[0] = Real(1.0F);
            isShort.vector(v)[0] = Real(0.0F);
            owes = owes || L::any(owed.vector(v)[0] > Real(0.0F));
        }
        if (!owes)
            return;
        Real income[kVectors];
        addIncome(resource, m_cells.from(m_at.fixedIncome + r), income);
        const Cells means = m_cells.from(m_at.means + r);
        const Cells fundingTerm = m_cells.from(m_at.fundingTerm + r);
        const Real base(m_plan.resourceBase[r * m_plan.quarters + q]);
        const Real elasticity(resource.demandElasticity);
        const Real share(resource.receiptsShare);
        for (int v = 0; v < kVectors; ++v) {
            const Real power = L::fma(elasticity, indices[v].lnDeviation, fundingTerm.vector(v)[0]);
            const Real own = base * exponential<L>(power);
            means.vector(v)[0] = own;
            const Real available = L::fma(share, income[v], own);
            const Mask fallsShort = available < owed.vector(v)[0] * Real(1.0F - kClearingSlack);
            if (L::any(fallsShort)) {
                isShort.vector(v)[0] = L::keep(fallsShort, Real(1.0F));
                falls[v] = true;
            }
        }
    }

    /// Income where all pay in full, and what of it does not depend on others' ratios.
    OFFTAKE_KERNEL void addIncome(const ResourcePlan &resource, Cells fixedIncome, Real (&income)[kVectors])
    {
        if (resource.provider < 0) {
            OFFTAKE_UNROLL
            for (int v = 0; v < kVectors; ++v)
                fixedIncome.vector(v)[0] = income[v] = Real(0.0F);
            return;
        }
        const ProviderPlan &provider = m_plan.provider[resource.provider];
        const Cells relet = m_cells.from(m_at.relet + resource.provider);
        const Cells uncontracted = m_cells.from(m_at.uncontracted + resource.provider);
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v)
            income[v] = relet.vector(v)[0] + uncontracted.vector(v)[0];
        for (int p = provider.firstPair; p < provider.lastPair; ++p) {
            const Cells flow = m_cells.from(m_at.flow + p);
            const bool fixed = m_plan.pair[p].customerResource < 0;
            OFFTAKE_UNROLL
            for (int v = 0; v < kVectors; ++v) {
                const Real flowing = flow.vector(v)[0];
                income[v] = income[v] + (fixed ? absolute<L>(flowing) : recoveredOf<L>(flowing));
            }
        }
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v)
            fixedIncome.vector(v)[0] = income[v];
        for (int p = provider.firstPair; p < provider.lastPair; ++p) {
            if (m_plan.pair[p].customerResource < 0)
                continue;
            const Cells flow = m_cells.from(m_at.flow + p);
            OFFTAKE_UNROLL
            for (int v = 0; v < kVectors; ++v)
                income[v] = income[v] + owedOf<L>(flow.vector(v)[0]);
        }
    }

    const PlanView &m_plan;
    const CellLayout &m_at;
    Cells m_cells;
    Cells m_work;
    int *m_active;
};

} // namespace offtake::sim::kernel
