// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/factors.h"

namespace offtake::sim::kernel {

/// By how much of what it owes an organisation must fall short to fall short at all (MODEL.md 6).
inline constexpr float kClearingSlack = 1e-6F;

/// How many whole numbers the clearing works with.
OFFTAKE_KERNEL int workInts(const PlanView &plan)
{
    return 3 * plan.resources + 1;
}

/// The greatest clearing vector of one quarter: Eisenberg and Noe's (2001) fictitious default algorithm, run
/// to its end, so that rings of payments are exact too.
///
/// Cells in: flow, owed, recovered, relet, uncontracted, fundingTerm. Out: ratio. The system of those that
/// fall short is an M-matrix whose column sums are what leaks out of it; it is solved by Grassmann, Taksar
/// and Heyman's (1985) elimination, which never subtracts, so single precision keeps its digits in rings that
/// hardly leak. A path whose set does not grow repeats its solution exactly: neighbouring paths do not touch
/// its bytes. `active` has room for workInts() numbers.
template <class L, class Cells>
class Clearing
{
public:
    using Real = typename L::Real;
    using Mask = typename L::Mask;

    OFFTAKE_KERNEL Clearing(const PlanView &plan, Cells cells, int *active)
        : m_plan(plan)
        , m_at(plan.cells)
        , m_cells(cells)
        , m_active(active)
        , m_place(active + plan.resources)
        , m_met(active + 2 * plan.resources)
    {}

    OFFTAKE_KERNEL void run(int q, const IndexValues<L> &indices)
    {
        bool grew = start(q, indices);
        while (grew) {
            collectActive();
            fill();
            eliminate();
            substitute();
            grew = grow();
        }
    }

private:
    OFFTAKE_KERNEL Mask isShort(int r) const { return m_cells[m_at.isShort + r] != Real(0.0F); }
    OFFTAKE_KERNEL Real &weight(int i, int j) const
    {
        return m_cells[m_at.weight + i * m_plan.resources + j];
    }

    OFFTAKE_KERNEL bool occupied(int i, int j) const { return L::any(weight(i, j) != Real(0.0F)); }

    /// The first round, where everybody else pays in full: computes the means of those that owe anything and
    /// marks who falls short. Whether anybody does on any path.
    OFFTAKE_KERNEL bool start(int q, const IndexValues<L> &indices)
    {
        bool grew = false;
        for (int r = 0; r < m_plan.resources; ++r) {
            const ResourcePlan &resource = m_plan.resource[r];
            if (resource.payer < 0)
                continue;
            m_cells[m_at.ratio + r] = Real(1.0F);
            m_cells[m_at.isShort + r] = Real(0.0F);
            const Real owed = m_cells[m_at.owed + resource.payer];
            if (!L::any(owed > Real(0.0F)))
                continue;
            const Real power =
                L::fma(Real(resource.demandElasticity), indices.lnDeviation, m_cells[m_at.fundingTerm + r]);
            const Real means = Real(m_plan.resourceBase[r * m_plan.quarters + q]) * exponential<L>(power);
            m_cells[m_at.means + r] = means;
            Real income = fixedIncome(resource);
            m_cells[m_at.fixedIncome + r] = income;
            if (resource.provider >= 0) {
                const ProviderPlan &provider = m_plan.provider[resource.provider];
                for (int p = provider.firstPair; p < provider.lastPair; ++p) {
                    if (m_plan.pair[p].customerResource >= 0)
                        income = income + m_cells[m_at.flow + p];
                }
            }
            const Real available = L::fma(Real(resource.receiptsShare), income, means);
            const Mask falls = available < owed * Real(1.0F - kClearingSlack);
            if (L::any(falls)) {
                m_cells[m_at.isShort + r] = L::keep(falls, Real(1.0F));
                grew = true;
            }
        }
        return grew;
    }

    /// Income that does not depend on x.
    OFFTAKE_KERNEL Real fixedIncome(const ResourcePlan &resource) const
    {
        if (resource.provider < 0)
            return Real(0.0F);
        const ProviderPlan &provider = m_plan.provider[resource.provider];
        Real income =
            m_cells[m_at.relet + resource.provider] + m_cells[m_at.uncontracted + resource.provider];
        for (int p = provider.firstPair; p < provider.lastPair; ++p) {
            income = income + m_cells[m_at.recovered + p];
            if (m_plan.pair[p].customerResource < 0)
                income = income + m_cells[m_at.flow + p];
        }
        return income;
    }

    /// Adds those whose means fall short at the present ratios; whether any path's set grew.
    OFFTAKE_KERNEL bool grow()
    {
        bool grew = false;
        for (int r = 0; r < m_plan.resources; ++r) {
            const ResourcePlan &resource = m_plan.resource[r];
            // Who sells to none of those that fall short has what it had.
            if (resource.payer < 0 || resource.provider < 0)
                continue;
            const ProviderPlan &provider = m_plan.provider[resource.provider];
            bool meets = false;
            for (int p = provider.firstPair; p < provider.lastPair; ++p) {
                const int payer = m_plan.pair[p].customerResource;
                meets = meets || (payer >= 0 && m_place[payer] >= 0);
            }
            if (!meets)
                continue;
            const Real owed = m_cells[m_at.owed + resource.payer];
            // Who owes nothing, or falls short already on every path where it owes, has nothing to find out.
            if (!L::any((owed > Real(0.0F)) & !isShort(r)))
                continue;
            Real income = m_cells[m_at.fixedIncome + r];
            for (int p = provider.firstPair; p < provider.lastPair; ++p) {
                const int payer = m_plan.pair[p].customerResource;
                if (payer >= 0)
                    income = L::fma(m_cells[m_at.flow + p], m_cells[m_at.ratio + payer], income);
            }
            const Real available = L::fma(Real(resource.receiptsShare), income, m_cells[m_at.means + r]);
            const Mask falls = (available < owed * Real(1.0F - kClearingSlack)) & !isShort(r);
            if (L::any(falls)) {
                m_cells[m_at.isShort + r] = L::select(falls, Real(1.0F), m_cells[m_at.isShort + r]);
                grew = true;
            }
        }
        return grew;
    }

    OFFTAKE_KERNEL void collectActive()
    {
        m_count = 0;
        for (int r = 0; r < m_plan.resources; ++r) {
            m_place[r] = -1;
            if (m_plan.resource[r].payer >= 0 && L::any(isShort(r))) {
                m_place[r] = m_count;
                m_active[m_count++] = r;
            }
        }
    }

    /// weight(i, j): the share of j's payments that i may pay on; leak: the share that leaves the system;
    /// right: what i has whatever the others do.
    OFFTAKE_KERNEL void fill()
    {
        const Real zero(0.0F);
        const Real one(1.0F);
        for (int k = 0; k < m_count; ++k) {
            for (int i = 0; i < m_count; ++i)
                weight(i, k) = zero;
        }
        for (int k = 0; k < m_count; ++k) {
            const int j = m_active[k];
            const int payerIndex = m_plan.resource[j].payer;
            const PayerPlan &payer = m_plan.payer[payerIndex];
            const Mask payerShort = isShort(j);
            const Real scale = one / L::select(payerShort, m_cells[m_at.owed + payerIndex], one);
            Real leak = zero;
            for (int n = payer.firstOwed; n < payer.lastOwed; ++n) {
                const int p = m_plan.owedPair[n];
                const int receiver = m_plan.pair[p].providerResource;
                const Real share = m_cells[m_at.flow + p] * scale;
                if (receiver < 0) {
                    leak = leak + share;
                    continue;
                }
                const ResourcePlan &r = m_plan.resource[receiver];
                const Mask receiverShort = isShort(receiver);
                leak = leak + L::select(receiverShort, share * Real(r.keptShare), share);
                const int i = m_place[receiver];
                if (i >= 0)
                    weight(i, k) = L::select(payerShort & receiverShort, share * Real(r.receiptsShare), zero);
            }
            m_cells[m_at.leak + k] = L::select(payerShort, leak, one);
            m_cells[m_at.right + k] = L::select(payerShort, ownMeans(j), zero);
        }
    }

    OFFTAKE_KERNEL Real ownMeans(int r) const
    {
        const ResourcePlan &resource = m_plan.resource[r];
        Real income = m_cells[m_at.fixedIncome + r];
        if (resource.provider >= 0) {
            const ProviderPlan &provider = m_plan.provider[resource.provider];
            for (int p = provider.firstPair; p < provider.lastPair; ++p) {
                const int payer = m_plan.pair[p].customerResource;
                if (payer >= 0)
                    income = income + L::select(isShort(payer), Real(0.0F), m_cells[m_at.flow + p]);
            }
        }
        return L::fma(Real(resource.receiptsShare), income, m_cells[m_at.means + r]);
    }

    /// Networks are sparse, and a product with 0 changes no digit: rows that do not meet column k are passed
    /// over.
    OFFTAKE_KERNEL void eliminate()
    {
        for (int k = 0; k < m_count; ++k) {
            const Real leak = m_cells[m_at.leak + k];
            Real pivot = leak;
            for (int i = k + 1; i < m_count; ++i)
                pivot = pivot + weight(i, k);
            // 0 only where a ring pays nobody outside: then nothing of it is lost, and it pays in full.
            const Mask regular = pivot > Real(0.0F);
            const Real inverse =
                L::select(regular, Real(1.0F) / L::select(regular, pivot, Real(1.0F)), Real(0.0F));
            m_cells[m_at.inverse + k] = inverse;
            const Real own = m_cells[m_at.right + k] * inverse;
            int meetings = 0;
            for (int i = k + 1; i < m_count; ++i) {
                if (!occupied(i, k))
                    continue;
                m_met[meetings++] = i;
                m_cells[m_at.right + i] = L::fma(weight(i, k), own, m_cells[m_at.right + i]);
            }
            for (int j = k + 1; j < m_count; ++j) {
                if (!occupied(k, j))
                    continue;
                const Real passed = weight(k, j) * inverse;
                m_cells[m_at.leak + j] = L::fma(leak, passed, m_cells[m_at.leak + j]);
                for (int n = 0; n < meetings; ++n) {
                    const int i = m_met[n];
                    if (i != j)
                        weight(i, j) = L::fma(weight(i, k), passed, weight(i, j));
                }
            }
        }
    }

    OFFTAKE_KERNEL void substitute()
    {
        for (int k = m_count - 1; k >= 0; --k) {
            Real payment = m_cells[m_at.right + k];
            for (int j = k + 1; j < m_count; ++j)
                payment = L::fma(weight(k, j), m_cells[m_at.right + j], payment);
            const int r = m_active[k];
            const Mask falls = isShort(r);
            const Real owed = m_cells[m_at.owed + m_plan.resource[r].payer];
            const Mask regular = m_cells[m_at.inverse + k] > Real(0.0F);
            payment = L::select(regular, payment * m_cells[m_at.inverse + k], owed);
            m_cells[m_at.right + k] = L::select(falls, L::minimum(payment, owed), Real(0.0F));
            const Real ratio = m_cells[m_at.right + k] / L::select(falls, owed, Real(1.0F));
            m_cells[m_at.ratio + r] = L::select(falls, ratio, m_cells[m_at.ratio + r]);
        }
    }

    const PlanView &m_plan;
    const CellLayout &m_at;
    Cells m_cells;
    int *m_active; ///< who falls short on any path
    int *m_place;  ///< where a resource stands in m_active, or -1
    int *m_met;
    int m_count = 0;
};

} // namespace offtake::sim::kernel
