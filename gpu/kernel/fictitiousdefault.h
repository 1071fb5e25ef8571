// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/factors.h"
#include "gpu/kernel/flow.h"

namespace offtake::sim::kernel {

/// By how much of what it owes an organisation must fall short to fall short at all (MODEL.md 6).
inline constexpr float kClearingSlack = 1e-6F;

/// How many whole numbers the clearing works with.
OFFTAKE_KERNEL int workInts(const PlanView &plan)
{
    return 5 * plan.resources + 1;
}

/// The greatest clearing vector of one quarter: Eisenberg and Noe's (2001) fictitious default algorithm, run
/// to its end, so that rings of payments are exact too. Goes on where Clearing's first round ended.
///
/// Cells in: flow, owed, means, fixedIncome, isShort. Out: ratio. The system of those that fall short is an
/// M-matrix whose column sums are what leaks out of it; it is solved by Grassmann, Taksar and Heyman's (1985)
/// elimination, which never subtracts, so single precision keeps its digits in rings that hardly leak. A path
/// whose set does not grow repeats its solution exactly, and who falls short on other paths only changes none
/// of its digits: the paths that are solved together do not touch each other's bytes. `work` has room for
/// the plan's WorkLayout, `active` for workInts() numbers.
template <class L, class Cells, class Work>
class FictitiousDefault
{
public:
    using Real = typename L::Real;
    using Mask = typename L::Mask;
    static constexpr int kVectors = Cells::kVectors;

    OFFTAKE_KERNEL FictitiousDefault(const PlanView &plan, Cells cells, Work work, int *active)
        : m_plan(plan)
        , m_flow(cells.from(plan.cells.flow))
        , m_owed(cells.from(plan.cells.owed))
        , m_means(cells.from(plan.cells.means))
        , m_fixedIncome(cells.from(plan.cells.fixedIncome))
        , m_ratio(cells.from(plan.cells.ratio))
        , m_isShort(cells.from(plan.cells.isShort))
        , m_weight(work.from(plan.work.weight))
        , m_leak(work.from(plan.work.leak))
        , m_right(work.from(plan.work.right))
        , m_inverse(work.from(plan.work.inverse))
        , m_active(active)
        , m_place(active + plan.resources)
        , m_met(active + 2 * plan.resources)
        , m_falls(active + 3 * plan.resources)
        , m_sells(active + 4 * plan.resources)
    {}

    OFFTAKE_KERNEL void run()
    {
        const int resources = m_plan.resources;
        for (int r = 0; r < resources; ++r) {
            m_falls[r] = 0;
            if (m_plan.resource[r].payer < 0)
                continue;
            for (int v = 0; v < kVectors; ++v)
                m_falls[r] |= L::any(isShort(r, v)) ? 1 : 0;
        }
        do {
            collectActive();
            fill();
            eliminate();
            substitute();
        } while (grow());
    }

private:
    OFFTAKE_KERNEL Mask isShort(int r, int v) const { return m_isShort.vector(v)[r] != Real(0.0F); }
    OFFTAKE_KERNEL Work weight(int i, int j) const { return m_weight.from(i * m_plan.resources + j); }
    OFFTAKE_KERNEL bool occupied(int i, int j) const
    {
        const Work cells = weight(i, j);
        bool any = false;
        for (int v = 0; v < kVectors; ++v)
            any = any || L::any(cells.vector(v)[0] != Real(0.0F));
        return any;
    }

    OFFTAKE_KERNEL void collectActive()
    {
        m_count = 0;
        for (int r = 0; r < m_plan.resources; ++r) {
            m_sells[r] = 0;
            m_place[r] = -1;
            if (m_falls[r]) {
                m_place[r] = m_count;
                m_active[m_count++] = r;
            }
        }
    }

    /// weight(i, j): the share of j's payments that i may pay on; leak: the share that leaves the system;
    /// right: what i has whatever the others do.
    OFFTAKE_KERNEL void fill()
    {
        for (int k = 0; k < m_count; ++k) {
            for (int i = 0; i < m_count; ++i) {
                const Work cells = weight(i, k);
                OFFTAKE_UNROLL
                for (int v = 0; v < kVectors; ++v)
                    cells.vector(v)[0] = Real(0.0F);
            }
        }
        for (int k = 0; k < m_count; ++k) {
            fillColumn(k);
            ownMeans(m_active[k], m_right.from(k));
        }
    }

    OFFTAKE_KERNEL void fillColumn(int k)
    {
        const Real zero(0.0F);
        const Real one(1.0F);
        const int j = m_active[k];
        const int payerIndex = m_plan.resource[j].payer;
        const PayerPlan payer = m_plan.payer[payerIndex];
        const int *const owedPair = m_plan.owedPair;
        const PairPlan *const pairs = m_plan.pair;
        Real scale[kVectors];
        Real leak[kVectors];
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v) {
            scale[v] = one / L::select(isShort(j, v), m_owed.vector(v)[payerIndex], one);
            leak[v] = zero;
        }
        for (int n = payer.firstOwed; n < payer.lastOwed; ++n) {
            const int p = owedPair[n];
            const int receiver = pairs[p].providerResource;
            const Cells flow = m_flow.from(p);
            if (receiver < 0) {
                OFFTAKE_UNROLL
                for (int v = 0; v < kVectors; ++v)
                    leak[v] = leak[v] + owedOf<L>(flow.vector(v)[0]) * scale[v];
                continue;
            }
            m_sells[receiver] = 1;
            const int i = m_place[receiver];
            const Real kept(m_plan.resource[receiver].keptShare);
            const Real passed(m_plan.resource[receiver].receiptsShare);
            const Work to = weight(i >= 0 ? i : 0, k);
            OFFTAKE_UNROLL
            for (int v = 0; v < kVectors; ++v) {
                const Real share = owedOf<L>(flow.vector(v)[0]) * scale[v];
                if (i < 0) { // it falls short on none of these paths
                    leak[v] = leak[v] + share;
                    continue;
                }
                const Mask receiverShort = isShort(receiver, v);
                leak[v] = leak[v] + L::select(receiverShort, share * kept, share);
                to.vector(v)[0] = L::keep(isShort(j, v) & receiverShort, share * passed);
            }
        }
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v)
            m_leak.vector(v)[k] = L::select(isShort(j, v), leak[v], one);
    }

    OFFTAKE_KERNEL void ownMeans(int r, Work right) const
    {
        const ResourcePlan resource = m_plan.resource[r];
        const PairPlan *const pairs = m_plan.pair;
        Real income[kVectors];
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v)
            income[v] = m_fixedIncome.vector(v)[r];
        if (resource.provider >= 0) {
            const ProviderPlan provider = m_plan.provider[resource.provider];
            for (int p = provider.firstPair; p < provider.lastPair; ++p) {
                const int payer = pairs[p].customerResource;
                if (payer < 0)
                    continue;
                const Cells flow = m_flow.from(p);
                OFFTAKE_UNROLL
                for (int v = 0; v < kVectors; ++v)
                    income[v] = income[v] + L::keep(!isShort(payer, v), owedOf<L>(flow.vector(v)[0]));
            }
        }
        const Real share(resource.receiptsShare);
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v)
            right.vector(v)[0] = L::keep(isShort(r, v), L::fma(share, income[v], m_means.vector(v)[r]));
    }

    /// Networks are sparse, and a product with 0 changes no digit: rows that do not meet column k are passed
    /// over.
    OFFTAKE_KERNEL void eliminate()
    {
        const int count = m_count;
        for (int k = 0; k < count; ++k) {
            invertPivot(k);
            const Work inverse = m_inverse.from(k);
            const Work right = m_right.from(k);
            const Work leak = m_leak.from(k);
            int meetings = 0;
            for (int i = k + 1; i < count; ++i) {
                if (!occupied(i, k))
                    continue;
                m_met[meetings++] = i;
                const Work of = weight(i, k);
                const Work to = m_right.from(i);
                for (int v = 0; v < kVectors; ++v)
                    to.vector(v)[0] =
                        L::fma(of.vector(v)[0], right.vector(v)[0] * inverse.vector(v)[0], to.vector(v)[0]);
            }
            for (int j = k + 1; j < count; ++j) {
                if (!occupied(k, j))
                    continue;
                const Work own = weight(k, j);
                const Work to = m_leak.from(j);
                Real passed[kVectors];
                OFFTAKE_UNROLL
                for (int v = 0; v < kVectors; ++v) {
                    passed[v] = own.vector(v)[0] * inverse.vector(v)[0];
                    to.vector(v)[0] = L::fma(leak.vector(v)[0], passed[v], to.vector(v)[0]);
                }
                for (int n = 0; n < meetings; ++n) {
                    const int i = m_met[n];
                    if (i == j)
                        continue;
                    const Work of = weight(i, k);
                    const Work changed = weight(i, j);
                    OFFTAKE_UNROLL
                    for (int v = 0; v < kVectors; ++v)
                        changed.vector(v)[0] = L::fma(of.vector(v)[0], passed[v], changed.vector(v)[0]);
                }
            }
        }
    }

    OFFTAKE_KERNEL void invertPivot(int k)
    {
        const Real zero(0.0F);
        const Real one(1.0F);
        Real pivot[kVectors];
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v)
            pivot[v] = m_leak.vector(v)[k];
        for (int i = k + 1; i < m_count; ++i) {
            const Work of = weight(i, k);
            OFFTAKE_UNROLL
            for (int v = 0; v < kVectors; ++v)
                pivot[v] = pivot[v] + of.vector(v)[0];
        }
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v) {
            // 0 only where a ring pays nobody outside: then nothing of it is lost, and it pays in full.
            const Mask regular = pivot[v] > zero;
            m_inverse.vector(v)[k] = L::keep(regular, one / L::select(regular, pivot[v], one));
        }
    }

    OFFTAKE_KERNEL void substitute()
    {
        const Real zero(0.0F);
        const Real one(1.0F);
        for (int k = m_count - 1; k >= 0; --k) {
            Real payment[kVectors];
            OFFTAKE_UNROLL
            for (int v = 0; v < kVectors; ++v)
                payment[v] = m_right.vector(v)[k];
            for (int j = k + 1; j < m_count; ++j) {
                const Work of = weight(k, j);
                const Work other = m_right.from(j);
                OFFTAKE_UNROLL
                for (int v = 0; v < kVectors; ++v)
                    payment[v] = L::fma(of.vector(v)[0], other.vector(v)[0], payment[v]);
            }
            const int r = m_active[k];
            const Cells owedBy = m_owed.from(m_plan.resource[r].payer);
            const Cells ratio = m_ratio.from(r);
            const Work right = m_right.from(k);
            OFFTAKE_UNROLL
            for (int v = 0; v < kVectors; ++v) {
                const Mask falls = isShort(r, v);
                const Real owed = owedBy.vector(v)[0];
                const Real inverse = m_inverse.vector(v)[k];
                const Real pays = L::select(inverse > zero, payment[v] * inverse, owed);
                const Real paid = L::keep(falls, L::minimum(pays, owed));
                right.vector(v)[0] = paid;
                ratio.vector(v)[0] = L::select(falls, paid / L::select(falls, owed, one), ratio.vector(v)[0]);
            }
        }
    }

    /// Adds those whose means fall short at the present ratios; whether any path's set grew.
    OFFTAKE_KERNEL bool grow()
    {
        bool grew = false;
        for (int r = 0; r < m_plan.resources; ++r) {
            // Who sells to none of those that fall short has what it had.
            if (m_sells[r] && m_plan.resource[r].payer >= 0 && growBy(r)) {
                m_falls[r] = 1;
                grew = true;
            }
        }
        return grew;
    }

    OFFTAKE_KERNEL bool growBy(int r) const
    {
        const ResourcePlan resource = m_plan.resource[r];
        const PairPlan *const pairs = m_plan.pair;
        const Cells owed = m_owed.from(resource.payer);
        // Who owes nothing, or falls short already on every path where it owes, has nothing to find out.
        bool open = false;
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v)
            open = open || L::any((owed.vector(v)[0] > Real(0.0F)) & !isShort(r, v));
        if (!open)
            return false;
        Real income[kVectors];
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v)
            income[v] = m_fixedIncome.vector(v)[r];
        const ProviderPlan provider = m_plan.provider[resource.provider];
        for (int p = provider.firstPair; p < provider.lastPair; ++p) {
            const int payer = pairs[p].customerResource;
            if (payer < 0)
                continue;
            const Cells flow = m_flow.from(p);
            const Cells ratio = m_ratio.from(payer);
            OFFTAKE_UNROLL
            for (int v = 0; v < kVectors; ++v)
                income[v] = L::fma(owedOf<L>(flow.vector(v)[0]), ratio.vector(v)[0], income[v]);
        }
        bool grew = false;
        const Real share(resource.receiptsShare);
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v) {
            const Real available = L::fma(share, income[v], m_means.vector(v)[r]);
            const Mask falls = (available < owed.vector(v)[0] * Real(1.0F - kClearingSlack)) & !isShort(r, v);
            if (L::any(falls)) {
                Real &isShortNow = m_isShort.vector(v)[r];
                isShortNow = L::select(falls, Real(1.0F), isShortNow);
                grew = true;
            }
        }
        return grew;
    }

    const PlanView &m_plan;
    Cells m_flow;
    Cells m_owed;
    Cells m_means;
    Cells m_fixedIncome;
    Cells m_ratio;
    Cells m_isShort;
    Work m_weight;
    Work m_leak;
    Work m_right;
    Work m_inverse;
    int *m_active; ///< who falls short on any path
    int *m_place;  ///< where a resource stands in m_active, or -1
    int *m_met;
    int *m_falls; ///< whether a resource falls short on any path
    int *m_sells; ///< whether it sells to one that does
    int m_count = 0;
};

} // namespace offtake::sim::kernel
