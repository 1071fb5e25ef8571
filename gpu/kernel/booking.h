// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/flow.h"
#include "gpu/kernel/planview.h"

namespace offtake::sim::kernel {

/// Where the numbers of a step's paths go: row r of the vector v begins at first + r * stride + v * width.
/// `latest`: revenue of the latest quarter alone, a row a provider, read at once.
template <class L>
struct RowWriter
{
    float *first = nullptr;
    std::size_t stride = 0;
    bool latest = false;

    OFFTAKE_KERNEL void write(int row, int v, typename L::Real value) const
    {
        float *const to = first + static_cast<std::size_t>(row) * stride + v * L::kWidth;
        if (latest)
            L::store(to, value);
        else
            L::stream(to, value);
    }
};

/// What a provider earns if everybody pays all that is owed, but for an organisation that is gone: as a
/// customer from that quarter on, as a provider after it; -1 is nobody.
struct InFull
{
    int provider;
    int gone;
    float quarter;
};

/// Revenue, its parts and exits, as a path leaves them (MODEL.md 7). Cells in: flow, ratio, relet,
/// uncontracted, exits; kept from quarter to quarter: part, reletPart, uncontractedPart.
template <class L, class Cells>
class Booking
{
public:
    using Real = typename L::Real;
    using Mask = typename L::Mask;
    static constexpr int kVectors = Cells::kVectors;

    OFFTAKE_KERNEL Booking(
        const PlanView &plan, Cells cells, const OutputLayout &rows, const RowWriter<L> &output)
        : m_plan(plan)
        , m_at(plan.cells)
        , m_cells(cells)
        , m_rows(rows)
        , m_output(output)
    {}

    /// `partsToo`: a run that leaves no parts need not add them up.
    OFFTAKE_KERNEL void bookQuarter(int i, int q, bool partsToo) const
    {
        const int row = m_output.latest ? i : m_rows.revenue + i * m_plan.quarters + q;
        book(i, q, row, partsToo, false, -1);
    }

    /// Into that row.
    OFFTAKE_KERNEL void bookInFull(const InFull &one, int q, int row) const
    {
        const bool left = static_cast<float>(q) > one.quarter;
        if (left && m_plan.provider[one.provider].organization == one.gone) {
            OFFTAKE_UNROLL
            for (int v = 0; v < kVectors; ++v)
                m_output.write(row, v, Real(0.0F));
            return;
        }
        book(one.provider, q, row, false, true, static_cast<float>(q) >= one.quarter ? one.gone : -1);
    }

    /// Parts, concentration and exits at the end of the horizon.
    OFFTAKE_KERNEL void finish() const
    {
        for (int v = 0; v < kVectors; ++v)
            finish(v);
    }

private:
    /// A provider's quarter; `inFull` whatever customers can pay, and nothing of the customer `gone`.
    OFFTAKE_KERNEL void book(int i, int q, int row, bool partsToo, bool inFull, int gone) const
    {
        const PairPlan *const pairs = m_plan.pair;
        const Cells ratios = m_cells.from(m_at.ratio);
        const Cells flow = m_cells.from(m_at.flow);
        const Cells part = m_cells.from(m_at.part);
        const ProviderPlan provider = m_plan.provider[i];
        Real revenue[kVectors];
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v)
            revenue[v] = Real(0.0F);
        if (provider.relets)
            addTo(m_cells.from(m_at.reletPart + i), m_cells.from(m_at.relet + i), partsToo, revenue);
        if (provider.uncontracted > 0)
            addTo(m_cells.from(m_at.uncontractedPart + i), m_cells.from(m_at.uncontracted + i), partsToo,
                revenue);
        for (int p = provider.firstPair; p < provider.lastPair; ++p) {
            const PairPlan &pair = pairs[p];
            if (q < pair.firstActive || q > pair.lastActive)
                continue; // nothing is paid
            if (pair.customer == gone)
                continue;
            const int payer = inFull ? -1 : pair.customerResource;
            const Cells flowing = flow.from(p);
            const Cells sum = part.from(p);
            const Cells ratio = ratios.from(payer >= 0 ? payer : 0);
            OFFTAKE_UNROLL
            for (int v = 0; v < kVectors; ++v) {
                const Real own = flowing.vector(v)[0];
                Real paid = absolute<L>(own);
                if (payer >= 0)
                    paid = L::select(own < Real(0.0F), paid, own * ratio.vector(v)[0]);
                if (partsToo)
                    sum.vector(v)[0] = sum.vector(v)[0] + paid;
                revenue[v] = revenue[v] + paid;
            }
        }
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v)
            m_output.write(row, v, revenue[v]);
    }

    static OFFTAKE_KERNEL void addTo(Cells sum, Cells cells, bool sumToo, Real (&revenue)[kVectors])
    {
        OFFTAKE_UNROLL
        for (int v = 0; v < kVectors; ++v) {
            const Real own = cells.vector(v)[0];
            if (sumToo)
                sum.vector(v)[0] = sum.vector(v)[0] + own;
            revenue[v] = revenue[v] + own;
        }
    }

    OFFTAKE_KERNEL void finish(int v) const
    {
        const Real zero(0.0F);
        const auto cells = m_cells.vector(v);
        for (int i = 0; i < m_plan.providers; ++i) {
            const ProviderPlan &provider = m_plan.provider[i];
            Real total = zero;
            for (int p = provider.firstPair; p < provider.lastPair; ++p) {
                const Real part = cells[m_at.part + p];
                m_output.write(m_rows.part + p, v, part);
                total = total + part;
            }
            const Mask paid = total > zero;
            const Real divisor = L::select(paid, total, Real(1.0F));
            Real index = zero;
            for (int p = provider.firstPair; p < provider.lastPair; ++p) {
                const Real share = cells[m_at.part + p] / divisor;
                index = L::fma(share, share, index);
            }
            m_output.write(
                m_rows.concentration + i, v, L::select(paid, L::minimum(index, Real(1.0F)), Real(-1.0F)));
            m_output.write(m_rows.relet + i, v, cells[m_at.reletPart + i]);
            m_output.write(m_rows.uncontracted + i, v, cells[m_at.uncontractedPart + i]);
        }
        for (int i = 0; i < m_plan.organizations; ++i) {
            const Real quarter = cells[m_at.exitQuarter + i];
            const Real code =
                L::fma(cells[m_at.exitKind + i], Real(static_cast<float>(kExitStride)), quarter);
            m_output.write(m_rows.exit + i, v, L::select(quarter < Real(kNever), code, zero));
        }
    }

    const PlanView &m_plan;
    const CellLayout &m_at;
    Cells m_cells;
    const OutputLayout &m_rows;
    RowWriter<L> m_output;
};

} // namespace offtake::sim::kernel
