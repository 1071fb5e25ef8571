// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/booking.h"
#include "gpu/kernel/clearing.h"
#include "gpu/kernel/earnings.h"
#include "gpu/kernel/exits.h"
#include "gpu/kernel/flow.h"

namespace offtake::sim::kernel {

/// Paths from beginning to end: MODEL.md 1 to 7. A step takes Cells::kVectors vectors of L::kWidth
/// neighbouring paths each through every loop over the plan, so that what is read and asked of the plan is
/// read and asked once for all of them.
///
/// A pure function of plan, stress, seed and path number. `output` is the first number of the first path in
/// row 0, rows are `rowStride` numbers apart.
template <class L, class Cells>
class Path
{
public:
    using Real = typename L::Real;
    using Word = typename L::Word;
    using Mask = typename L::Mask;
    using OneVector = typename Cells::OneVector;
    static constexpr int kVectors = Cells::kVectors;

    /// Path numbers, of 64 binary digits.
    struct Numbers
    {
        Word low[kVectors];
        Word high[kVectors];
    };

    OFFTAKE_KERNEL Path(const PlanView &plan, const Stress &stress, Cells cells, Cells work, int *active,
        const OutputLayout &rows, float *output, std::size_t rowStride)
        : m_plan(plan)
        , m_stress(stress)
        , m_at(plan.cells)
        , m_cells(cells)
        , m_work(work)
        , m_kept(cells)
        , m_active(active)
        , m_rows(rows)
        , m_writer{output, rowStride, false}
    {}

    /// Counts the payment ratios of the first `paths` paths from now on, and writes none.
    OFFTAKE_KERNEL void countRatios(const RatioCounts &counts, std::size_t paths)
    {
        constexpr std::size_t kWidth = L::kWidth;
        m_ratios = counts;
        for (std::size_t v = 0; v < kVectors; ++v)
            m_counted[v] = L::firstLanes(paths > v * kWidth ? paths - v * kWidth : 0);
    }

    OFFTAKE_KERNEL void run(const Numbers &numbers, std::uint64_t seed)
    {
        start(numbers, seed);
        for (int q = 0; q < m_plan.quarters; ++q)
            simulateQuarter(q);
        finish();
    }

    /// The three parts of run().
    OFFTAKE_KERNEL void start(const Numbers &numbers, std::uint64_t seed)
    {
        for (int v = 0; v < kVectors; ++v) {
            m_words[v] = typename Philox<L>::Path(numbers.low[v], numbers.high[v]);
            const typename Philox<L>::Path &words = m_words[v];
            const OneVector cells = m_cells.vector(v);
            Real z[4];
            staticFactors<L>(m_plan, Draws<L>(words, seed, Stream::Static), z);
            const Real scale = copulaScale<L>(m_plan, Draws<L>(words, seed, Stream::ChiSquare));
            startExits<L>(m_plan, m_stress, z, scale, Draws<L>(words, seed, Stream::Credit), cells);
            startContracts<L>(m_plan, z, words, seed, cells);
            startResources(z, Draws<L>(words, seed, Stream::Resources), cells);
            m_walk[v] = Indices<L>(
                Draws<L>(words, seed, Stream::Demand), Draws<L>(words, seed, Stream::Price), z[0], z[1]);
            if (m_runs == Runs::First)
                copyStart(cells, m_kept.vector(v));
        }
        startSums();
    }
    OFFTAKE_KERNEL void simulateQuarter(int q)
    {
        for (int v = 0; v < kVectors; ++v) {
            if (m_runs == Runs::Again) {
                const OneVector at = keptOfQuarter(q).vector(v);
                m_indices[v] = {at[0], at[1], at[2], at[3], at[4]};
                continue;
            }
            m_indices[v] = m_walk[v].next(m_plan, q);
            if (m_runs == Runs::First)
                keepIndices(m_indices[v], keptOfQuarter(q).vector(v));
        }
        earn(q);
        bookInFull(q);
        if (m_runs != Runs::Again || limited())
            clear(q);
        book(q);
        if (limited())
            countDistress<L>(m_plan, q, m_cells);
    }
    OFFTAKE_KERNEL void finish() const
    {
        if (m_runs != Runs::Again)
            Booking<L, Cells>(m_plan, m_cells, m_rows, m_writer).finish();
    }

    /// Makes this the first of several runs of the same paths: it leaves in `kept`, keptCells() of it, what
    /// no stress changes.
    OFFTAKE_KERNEL void keepIn(Cells kept)
    {
        m_runs = Runs::First;
        m_kept = kept;
    }

    /// In place of start(): a run under another stress than the model's own, bit by bit, after one with
    /// keepIn(): random numbers, indices and what follows from them alone are read, not computed. Leaves the
    /// latest quarter's revenue of those `count` providers, and nothing else; with clearing on they have to
    /// be all.
    OFFTAKE_KERNEL void startAgain(Cells kept, const int *providers, int count)
    {
        m_runs = Runs::Again;
        m_kept = kept;
        m_chosen = providers;
        m_chosenCount = count;
        m_writer.latest = true;
        for (int v = 0; v < kVectors; ++v) {
            copyStart(kept.vector(v), m_cells.vector(v));
            if (m_stress.organization >= 0)
                forceOut(m_stress.organization, m_cells.vector(v));
        }
        startSums();
    }

    /// Leaves also what is on that list of the latest quarter, a row each, as it is before clearing. Where
    /// clearing drives nobody out that is what a run without it gives, bit by bit.
    OFFTAKE_KERNEL void alsoInFull(const InFull *list, int count, float *output, std::size_t rowStride)
    {
        m_inFull = list;
        m_inFullCount = count;
        m_inFullWriter = {output, rowStride, true};
    }

    static OFFTAKE_KERNEL int keptCells(const PlanView &plan)
    {
        return plan.cells.flow + plan.quarters * (IndexValues<L>::kCount + plan.providers);
    }

private:
    enum class Runs { One, First, Again };

    OFFTAKE_KERNEL void copyStart(OneVector from, OneVector to) const
    {
        for (int i = 0; i < m_at.flow; ++i)
            to[i] = from[i];
    }

    static OFFTAKE_KERNEL void keepIndices(const IndexValues<L> &indices, OneVector to)
    {
        to[0] = indices.lnDemand;
        to[1] = indices.lnPrice;
        to[2] = indices.lnDeviation;
        to[3] = indices.deviation;
        to[4] = indices.price;
    }

    /// Indices, then uncontracted revenue by provider.
    OFFTAKE_KERNEL Cells keptOfQuarter(int q) const
    {
        return m_kept.from(m_at.flow + q * (IndexValues<L>::kCount + m_plan.providers));
    }

    /// As startExits() would have done under this stress: in the same quarter forced goes before default.
    OFFTAKE_KERNEL void forceOut(int organization, OneVector cells) const
    {
        const Real forced(m_stress.quarter);
        const Real quarter = cells[m_at.exitQuarter + organization];
        cells[m_at.exitKind + organization] = L::select(
            forced <= quarter, Real(static_cast<float>(kForcedExit)), cells[m_at.exitKind + organization]);
        cells[m_at.exitQuarter + organization] = L::minimum(quarter, forced);
    }

    OFFTAKE_KERNEL int chosenProviders() const
    {
        return m_runs == Runs::Again ? m_chosenCount : m_plan.providers;
    }
    OFFTAKE_KERNEL int chosenProvider(int n) const { return m_runs == Runs::Again ? m_chosen[n] : n; }

    OFFTAKE_KERNEL bool limited() const { return m_stress.clearing != 0; }
    OFFTAKE_KERNEL void startResources(const Real (&z)[4], Draws<L> draws, OneVector cells) const
    {
        for (int k = 0; k < m_plan.resourceDraws; ++k) {
            const Draw &draw = m_plan.resourceDraw[k];
            const ResourcePlan &r = m_plan.resource[draw.target];
            const Real own = normal<L>(draws.word(draw.draw), m_plan.normalTable);
            const Real h = L::fma(Real(r.fundingLoading), z[2], Real(r.fundingResidual) * own);
            cells[m_at.fundingTerm + draw.target] = Real(r.dispersion) * h;
        }
    }

    OFFTAKE_KERNEL void fill(int first, int count, Real value) const
    {
        for (int v = 0; v < kVectors; ++v) {
            const OneVector to = m_cells.vector(v);
            for (int i = first; i < first + count; ++i)
                to[i] = value;
        }
    }

    OFFTAKE_KERNEL void startSums() const
    {
        fill(m_at.flow, m_plan.pairs, Real(0.0F));
        if (m_runs != Runs::Again) {
            fill(m_at.part, m_plan.pairs, Real(0.0F));
            fill(m_at.reletPart, m_plan.providers, Real(0.0F));
            fill(m_at.uncontractedPart, m_plan.providers, Real(0.0F));
        }
        fill(m_at.relet, m_plan.providers, Real(0.0F));
        fill(m_at.uncontracted, m_plan.providers, Real(0.0F));
        fill(m_at.ratio, m_plan.resources, Real(1.0F));
        fill(m_at.isShort, m_plan.resources, Real(0.0F));
    }

    /// Dues by pair, recoveries, re-letting and uncontracted revenue (MODEL.md 3 to 5).
    OFFTAKE_KERNEL void earn(int q)
    {
        Earnings<L, Cells> earnings(m_plan, m_stress, m_cells, q, m_indices);
        for (int n = 0; n < chosenProviders(); ++n) {
            const int i = chosenProvider(n);
            const ProviderPlan &provider = m_plan.provider[i];
            earnings.ofProvider(i);
            if (provider.uncontracted == 0)
                continue;
            const Cells uncontracted = m_cells.from(m_at.uncontracted + i);
            const Cells kept = keptOfQuarter(q).from(IndexValues<L>::kCount + i);
            for (int v = 0; v < kVectors; ++v) {
                const Real amount =
                    m_runs == Runs::Again ? kept.vector(v)[0] : uncontractedOf<L>(provider, m_indices[v]);
                if (m_runs == Runs::First)
                    kept.vector(v)[0] = amount;
                const Mask earns = m_cells.vector(v)[m_at.exitQuarter + provider.organization] >=
                                   Real(static_cast<float>(q));
                uncontracted.vector(v)[0] = L::keep(earns, amount);
            }
        }
    }

    /// Payment ratios of the organisations with resources (MODEL.md 6).
    OFFTAKE_KERNEL void clear(int q)
    {
        const Cells flow = m_cells.from(m_at.flow);
        const Cells owedBy = m_cells.from(m_at.owed);
        const PayerPlan *const payers = m_plan.payer;
        const int *const pairs = m_plan.owedPair;
        const int count = m_plan.payers;
        for (int i = 0; i < count; ++i) {
            Real owed[kVectors];
            OFFTAKE_UNROLL
            for (int v = 0; v < kVectors; ++v)
                owed[v] = Real(0.0F);
            for (int n = payers[i].firstOwed; n < payers[i].lastOwed; ++n) {
                const Cells of = flow.from(pairs[n]);
                OFFTAKE_UNROLL
                for (int v = 0; v < kVectors; ++v)
                    owed[v] = owed[v] + owedOf<L>(of.vector(v)[0]);
            }
            OFFTAKE_UNROLL
            for (int v = 0; v < kVectors; ++v)
                owedBy.vector(v)[i] = owed[v];
        }
        if (limited())
            Clearing<L, Cells>(m_plan, m_cells, m_work, m_active).run(q, m_indices);
        if (m_runs == Runs::Again)
            return;
        for (int i = 0, at = q; i < m_plan.payers; ++i, at += m_plan.quarters)
            takeRatios(i, at);
    }

    OFFTAKE_KERNEL void takeRatios(int payer, int at)
    {
        const int r = m_plan.payer[payer].resource;
        const Cells owedBy = m_cells.from(m_at.owed + payer);
        const Cells ratios = m_cells.from(m_at.ratio + (r >= 0 ? r : 0));
        for (int v = 0; v < kVectors; ++v) {
            const Real ratio = r >= 0 ? ratios.vector(v)[0] : Real(1.0F);
            const Mask owing = owedBy.vector(v)[0] > Real(0.0F);
            if (m_ratios.owing)
                countRatio(at, owing & m_counted[v], r >= 0, ratio);
            else
                m_writer.write(m_rows.ratio + at, v, L::select(owing, ratio, Real(-1.0F)));
        }
    }

    OFFTAKE_KERNEL void countRatio(int at, Mask owing, bool mayFall, Real ratio)
    {
        m_ratios.owing[at] += L::lanesIn(owing);
        if (!mayFall)
            return;
        const Mask low = owing & (ratio < Real(1.0F));
        if (!L::any(low))
            return;
        const std::uint32_t before = m_ratios.belowOne[at];
        L::storeSome(m_ratios.row + static_cast<std::size_t>(at) * m_writer.stride + before, low, ratio);
        m_ratios.belowOne[at] = before + L::lanesIn(low);
    }

    OFFTAKE_KERNEL void book(int q) const
    {
        const Booking<L, Cells> booking(m_plan, m_cells, m_rows, m_writer);
        for (int n = 0; n < chosenProviders(); ++n)
            booking.bookQuarter(chosenProvider(n), q, m_runs != Runs::Again);
    }

    OFFTAKE_KERNEL void bookInFull(int q) const
    {
        const Booking<L, Cells> booking(m_plan, m_cells, m_rows, m_inFullWriter);
        for (int n = 0; n < m_inFullCount; ++n)
            booking.bookInFull(m_inFull[n], q, n);
    }

    const PlanView &m_plan;
    const Stress &m_stress;
    const CellLayout &m_at;
    Cells m_cells;
    Cells m_work;
    Cells m_kept;
    Runs m_runs = Runs::One;
    typename Philox<L>::Path m_words[kVectors];
    Indices<L> m_walk[kVectors];
    IndexValues<L> m_indices[kVectors]; // of the quarter
    RatioCounts m_ratios;
    Mask m_counted[kVectors]{};
    const int *m_chosen = nullptr; // of startAgain()
    int m_chosenCount = 0;
    const InFull *m_inFull = nullptr;
    int m_inFullCount = 0;
    RowWriter<L> m_inFullWriter;
    int *m_active;
    const OutputLayout &m_rows;
    RowWriter<L> m_writer;
};

} // namespace offtake::sim::kernel
