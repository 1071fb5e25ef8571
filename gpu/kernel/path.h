// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/clearing.h"
#include "gpu/kernel/exits.h"
#include "gpu/kernel/schedule.h"

namespace offtake::sim::kernel {

/// One path (or L::kWidth neighbouring ones) from beginning to end: MODEL.md 1 to 7.
///
/// A pure function of plan, stress, seed and path number. `output` is the first number of the path in row 0,
/// rows are `rowStride` numbers apart.
template <class L, class Cells>
class Path
{
public:
    using Real = typename L::Real;
    using Word = typename L::Word;
    using Mask = typename L::Mask;

    OFFTAKE_KERNEL Path(const PlanView &plan, const Stress &stress, Cells cells, int *active,
        const OutputLayout &rows, float *output, std::size_t rowStride)
        : m_plan(plan)
        , m_stress(stress)
        , m_at(plan.cells)
        , m_cells(cells)
        , m_kept(cells)
        , m_active(active)
        , m_rows(rows)
        , m_output(output)
        , m_rowStride(rowStride)
    {}

    /// Counts the payment ratios of those lanes from now on, and writes none.
    OFFTAKE_KERNEL void countRatios(const RatioCounts &counts, Mask counted)
    {
        m_ratios = counts;
        m_counted = counted;
    }

    OFFTAKE_KERNEL void run(Word pathLow, Word pathHigh, std::uint64_t seed)
    {
        run(pathLow, pathHigh, seed, m_cells, Runs::One);
    }

    /// The first of several runs of one path: leaves in `kept`, keptCells() of it, what no stress changes.
    OFFTAKE_KERNEL void runAndKeep(Word pathLow, Word pathHigh, std::uint64_t seed, Cells kept)
    {
        run(pathLow, pathHigh, seed, kept, Runs::First);
    }

    /// The run under another stress than the model's own, bit by bit, after runAndKeep(): random numbers,
    /// indices and what follows from them alone are read, not computed. Computes the revenue of those `count`
    /// providers, and writes nothing else; with clearing on they have to be all.
    OFFTAKE_KERNEL void rerun(Cells kept, const int *providers, int count)
    {
        m_runs = Runs::Again;
        m_kept = kept;
        m_chosen = providers;
        m_chosenCount = count;
        for (int i = 0; i < m_at.flow; ++i)
            m_cells[i] = kept[i];
        if (m_stress.organization >= 0)
            forceOut(m_stress.organization);
        startSums();
        for (int q = 0; q < m_plan.quarters; ++q) {
            const Cells at = kept.from(m_at.flow + q * keptInQuarter());
            simulateQuarter(q, IndexValues<L>{at[0], at[1], at[2], at[3], at[4]});
        }
    }

    static OFFTAKE_KERNEL int keptCells(const PlanView &plan)
    {
        return plan.cells.flow + plan.quarters * (IndexValues<L>::kCount + plan.providers);
    }

private:
    enum class Runs { One, First, Again };

    OFFTAKE_KERNEL void run(Word pathLow, Word pathHigh, std::uint64_t seed, Cells kept, Runs runs)
    {
        m_runs = runs;
        m_kept = kept;
        const typename Philox<L>::Path words(pathLow, pathHigh);
        Real z[4];
        staticFactors<L>(m_plan, Draws<L>(words, seed, Stream::Static), z);
        const Real scale = copulaScale<L>(m_plan, Draws<L>(words, seed, Stream::ChiSquare));
        startExits<L>(m_plan, m_stress, z, scale, Draws<L>(words, seed, Stream::Credit), m_cells);
        startContracts<L>(m_plan, z, words, seed, m_cells);
        startResources(z, Draws<L>(words, seed, Stream::Resources));
        if (runs == Runs::First) {
            for (int i = 0; i < m_at.flow; ++i)
                kept[i] = m_cells[i];
        }
        startSums();
        Indices<L> indices(
            m_plan, Draws<L>(words, seed, Stream::Demand), Draws<L>(words, seed, Stream::Price), z[0], z[1]);
        for (int q = 0; q < m_plan.quarters; ++q) {
            indices.next(q);
            if (runs == Runs::First) {
                const Cells at = kept.from(m_at.flow + q * keptInQuarter());
                at[0] = indices.lnDemand;
                at[1] = indices.lnPrice;
                at[2] = indices.lnDeviation;
                at[3] = indices.deviation;
                at[4] = indices.price;
            }
            simulateQuarter(q, indices);
        }
        finish();
    }

    OFFTAKE_KERNEL void simulateQuarter(int q, const IndexValues<L> &indices)
    {
        earn(q, indices);
        if (m_runs != Runs::Again || limited())
            clear(q, indices);
        book(q);
        if (limited())
            countDistress<L>(m_plan, q, m_cells);
    }

    OFFTAKE_KERNEL int keptInQuarter() const { return IndexValues<L>::kCount + m_plan.providers; }

    /// As startExits() would have done under this stress: in the same quarter forced goes before default.
    OFFTAKE_KERNEL void forceOut(int organization)
    {
        const Real forced(m_stress.quarter);
        const Real quarter = m_cells[m_at.exitQuarter + organization];
        m_cells[m_at.exitKind + organization] = L::select(
            forced <= quarter, Real(static_cast<float>(kForcedExit)), m_cells[m_at.exitKind + organization]);
        m_cells[m_at.exitQuarter + organization] = L::minimum(quarter, forced);
    }

    OFFTAKE_KERNEL int chosenProviders() const
    {
        return m_runs == Runs::Again ? m_chosenCount : m_plan.providers;
    }
    OFFTAKE_KERNEL int chosenProvider(int n) const { return m_runs == Runs::Again ? m_chosen[n] : n; }

    OFFTAKE_KERNEL bool limited() const { return m_stress.clearing != 0; }
    OFFTAKE_KERNEL void write(int row, Real value) const
    {
        float *const to = m_output + static_cast<std::size_t>(row) * m_rowStride;
        if (m_runs == Runs::Again)
            L::store(to, value); // few rows, read at once
        else
            L::stream(to, value);
    }

    OFFTAKE_KERNEL void startResources(const Real (&z)[4], Draws<L> draws)
    {
        for (int k = 0; k < m_plan.resourceDraws; ++k) {
            const Draw &draw = m_plan.resourceDraw[k];
            const ResourcePlan &r = m_plan.resource[draw.target];
            const Real own = normal<L>(draws.word(draw.draw), m_plan.normalTable);
            const Real h = L::fma(Real(r.fundingLoading), z[2], Real(r.fundingResidual) * own);
            m_cells[m_at.fundingTerm + draw.target] = Real(r.dispersion) * h;
        }
    }

    OFFTAKE_KERNEL void startSums()
    {
        for (int p = 0; p < m_plan.pairs; ++p) {
            m_cells[m_at.flow + p] = Real(0.0F);
            m_cells[m_at.recovered + p] = Real(0.0F);
            m_cells[m_at.part + p] = Real(0.0F);
        }
        for (int p = 0; p < m_plan.providers; ++p) {
            m_cells[m_at.reletPart + p] = Real(0.0F);
            m_cells[m_at.uncontractedPart + p] = Real(0.0F);
        }
        for (int r = 0; r < m_plan.resources; ++r) {
            m_cells[m_at.ratio + r] = Real(1.0F);
            m_cells[m_at.isShort + r] = Real(0.0F);
        }
    }

    /// Dues by pair, recoveries, re-letting and uncontracted revenue (MODEL.md 3 to 5).
    OFFTAKE_KERNEL void earn(int q, const IndexValues<L> &indices)
    {
        const Real now(static_cast<float>(q));
        const Real zero(0.0F);
        QuarterState<L> state{q, indices.price, L::minimum(indices.deviation, Real(1.0F)), {}, {}};
        const Cells own = m_cells.from(m_at.contracts);
        // As far as a compiler knows, writing a cell may change the plan and where cells stand.
        const Cells exitQuarter = m_cells.from(m_at.exitQuarter);
        const Cells flow = m_cells.from(m_at.flow);
        const Cells recoveries = m_cells.from(m_at.recovered);
        const PairPlan *const pairs = m_plan.pair;
        const ContractPlan *const contracts = m_plan.contract;
        const float *const schedule = m_plan.schedule + q;
        for (int n = 0; n < chosenProviders(); ++n) {
            const int i = chosenProvider(n);
            const ProviderPlan &provider = m_plan.provider[i];
            const Mask earns = exitQuarter[provider.organization] >= now;
            Real reletTotal = zero;
            const int lastPair = provider.lastPair;
            for (int p = provider.firstPair; p < lastPair; ++p) {
                const PairPlan &pair = pairs[p];
                if (q < pair.firstActive)
                    continue;
                if (q > pair.lastActive) {
                    flow[p] = zero;
                    recoveries[p] = zero;
                    continue;
                }
                state.customerExit = exitQuarter[pair.customer];
                state.customerStays = state.customerExit > now;
                Real due = zero;
                const int lastContract = pair.lastContract;
                for (int k = pair.firstContract; k < lastContract; ++k) {
                    const Due<L> one = contractDue<L>(contracts[k], schedule, state, own);
                    due = due + one.due;
                    reletTotal = reletTotal + one.relet;
                }
                flow[p] = L::keep(earns & state.customerStays, due);
                Real recovered = zero;
                const Mask leaves = state.customerExit == now;
                if (L::any(leaves)) {
                    const Mask recovers =
                        earns & leaves &
                        (m_cells[m_at.exitKind + pair.customer] != Real(static_cast<float>(kForcedExit)));
                    recovered = L::keep(recovers, due * Real(m_plan.organization[pair.customer].recovery));
                }
                recoveries[p] = recovered;
            }
            m_cells[m_at.relet + i] = L::keep(earns, reletTotal);
            Real uncontracted = zero;
            if (provider.uncontracted > 0)
                uncontracted = L::keep(earns, uncontractedOf(q, i, indices));
            m_cells[m_at.uncontracted + i] = uncontracted;
        }
    }

    /// Uncontracted revenue of a provider that has not exited (MODEL.md 5).
    OFFTAKE_KERNEL Real uncontractedOf(int q, int i, const IndexValues<L> &indices) const
    {
        const int at = m_at.flow + q * keptInQuarter() + IndexValues<L>::kCount + i;
        if (m_runs == Runs::Again)
            return m_kept[at];
        const ProviderPlan &provider = m_plan.provider[i];
        const Real power = L::fma(Real(provider.demandElasticity), indices.lnDemand,
            Real(provider.priceElasticity) * indices.lnPrice);
        const Real amount = Real(provider.uncontracted) * exponential<L>(power);
        if (m_runs == Runs::First)
            m_kept[at] = amount;
        return amount;
    }

    /// Payment ratios of the organisations with resources (MODEL.md 6).
    OFFTAKE_KERNEL void clear(int q, const IndexValues<L> &indices)
    {
        const Real zero(0.0F);
        const int payers = m_plan.payers;
        const PayerPlan *const payerPlan = m_plan.payer;
        const Cells owedBy = m_cells.from(m_at.owed);
        const Cells flow = m_cells.from(m_at.flow);
        const int *const owedPair = m_plan.owedPair;
        for (int i = 0; i < payers; ++i) {
            const PayerPlan &payer = payerPlan[i];
            Real owed = zero;
            for (int n = payer.firstOwed; n < payer.lastOwed; ++n)
                owed = owed + flow[owedPair[n]];
            owedBy[i] = owed;
        }
        if (limited())
            Clearing<L, Cells>(m_plan, m_cells, m_active).run(q, indices);
        if (m_runs == Runs::Again)
            return;
        const Cells ratios = m_cells.from(m_at.ratio);
        const int quarters = m_plan.quarters;
        for (int i = 0, at = q; i < payers; ++i, at += quarters) {
            const int r = payerPlan[i].resource;
            const Real ratio = r >= 0 ? ratios[r] : Real(1.0F);
            const Mask owing = owedBy[i] > zero;
            if (m_ratios.owing)
                countRatio(at, owing & m_counted, r >= 0, ratio);
            else
                write(m_rows.ratio + at, L::select(owing, ratio, Real(-1.0F)));
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
        L::storeSome(m_ratios.row + static_cast<std::size_t>(at) * m_rowStride + before, low, ratio);
        m_ratios.belowOne[at] = before + L::lanesIn(low);
    }

    /// Revenue of the quarter and its parts.
    OFFTAKE_KERNEL void book(int q)
    {
        const PairPlan *const pairs = m_plan.pair;
        const Cells flow = m_cells.from(m_at.flow);
        const Cells ratio = m_cells.from(m_at.ratio);
        const Cells recovered = m_cells.from(m_at.recovered);
        const Cells parts = m_cells.from(m_at.part);
        for (int n = 0; n < chosenProviders(); ++n) {
            const int i = chosenProvider(n);
            const ProviderPlan &provider = m_plan.provider[i];
            const Real relet = m_cells[m_at.relet + i];
            const Real uncontracted = m_cells[m_at.uncontracted + i];
            Real revenue = relet + uncontracted;
            const int lastPair = provider.lastPair;
            for (int p = provider.firstPair; p < lastPair; ++p) {
                const PairPlan &pair = pairs[p];
                if (q < pair.firstActive || q > pair.lastActive)
                    continue; // nothing is paid
                const int payer = pair.customerResource;
                Real paid = flow[p];
                if (payer >= 0)
                    paid = paid * ratio[payer];
                paid = paid + recovered[p];
                parts[p] = parts[p] + paid;
                revenue = revenue + paid;
            }
            m_cells[m_at.reletPart + i] = m_cells[m_at.reletPart + i] + relet;
            m_cells[m_at.uncontractedPart + i] = m_cells[m_at.uncontractedPart + i] + uncontracted;
            write(m_rows.revenue + i * m_plan.quarters + q, revenue);
        }
    }

    OFFTAKE_KERNEL void finish() const
    {
        const Real zero(0.0F);
        for (int i = 0; i < m_plan.providers; ++i) {
            const ProviderPlan &provider = m_plan.provider[i];
            Real total = zero;
            for (int p = provider.firstPair; p < provider.lastPair; ++p) {
                const Real part = m_cells[m_at.part + p];
                write(m_rows.part + p, part);
                total = total + part;
            }
            const Mask paid = total > zero;
            const Real divisor = L::select(paid, total, Real(1.0F));
            Real index = zero;
            for (int p = provider.firstPair; p < provider.lastPair; ++p) {
                const Real share = m_cells[m_at.part + p] / divisor;
                index = L::fma(share, share, index);
            }
            write(m_rows.concentration + i, L::select(paid, L::minimum(index, Real(1.0F)), Real(-1.0F)));
            write(m_rows.relet + i, m_cells[m_at.reletPart + i]);
            write(m_rows.uncontracted + i, m_cells[m_at.uncontractedPart + i]);
        }
        for (int i = 0; i < m_plan.organizations; ++i) {
            const Real quarter = m_cells[m_at.exitQuarter + i];
            const Real code =
                L::fma(m_cells[m_at.exitKind + i], Real(static_cast<float>(kExitStride)), quarter);
            write(m_rows.exit + i, L::select(quarter < Real(kNever), code, zero));
        }
    }

    const PlanView &m_plan;
    const Stress &m_stress;
    const CellLayout &m_at;
    Cells m_cells;
    Cells m_kept;
    Runs m_runs = Runs::One;
    RatioCounts m_ratios;
    Mask m_counted{};
    const int *m_chosen = nullptr; // of rerun()
    int m_chosenCount = 0;
    int *m_active;
    const OutputLayout &m_rows;
    float *m_output;
    std::size_t m_rowStride;
};

} // namespace offtake::sim::kernel
