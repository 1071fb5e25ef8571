// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cuda/sumlayout.h"

namespace offtake::sim::cuda {
namespace {

/// The values of a series that has any, as the device left them.
BinnedSeries seriesOf(const SeriesPlan &plan, const DeviceTotals &totals, const SeriesState &state,
    const DeviceBin *allBins, const std::uint64_t *allColumns)
{
    RowSums all = RowSums::none();
    for (int row = plan.firstRow; row < plan.lastRow; ++row)
        all.add(totals.rows[static_cast<std::size_t>(row)]);
    BinnedSeries series(plan.bits, plan.columns);
    series.restore(all.count, static_cast<Int128>(all.sum), all.squares, state.low, state.high, state.shift);
    const std::size_t half = std::size_t{1} << plan.bits;
    const auto columns = static_cast<std::size_t>(plan.columns);
    const auto side = static_cast<std::size_t>(state.half);
    const DeviceBin *const bins = allBins + side * half;
    const std::uint64_t *const sums = allColumns + side * half * columns;
    for (std::int64_t number = state.low >> state.shift; number <= state.high >> state.shift; ++number) {
        const std::size_t at = static_cast<std::size_t>(number) & (half - 1);
        const DeviceBin &bin = bins[at];
        if (bin.count == 0)
            continue;
        const std::int64_t start = number << state.shift;
        const auto distance = [&](std::uint32_t end) {
            return static_cast<std::int64_t>(end) << state.dropped();
        };
        series.restoreBin(number,
            {bin.count, start + distance(0xFFFFU - bin.notLow), start + distance(bin.high)},
            std::span(sums + at * columns, columns));
    }
    return series;
}

} // namespace

void SumLayout::addSeries(
    BinnedSeries &target, std::span<const RowPlan> values, std::span<const PartPlan> more)
{
    SeriesPlan plan{static_cast<int>(rows.size()), 0, target.bits(), target.columns(),
        static_cast<int>(parts.size()), bins, columns};
    rows.insert(rows.end(), values.begin(), values.end());
    parts.insert(parts.end(), more.begin(), more.end());
    plan.lastRow = static_cast<int>(rows.size());
    series.push_back(plan);
    targets.push_back(&target);
    const std::size_t both = std::size_t{2} << plan.bits;
    bins += both;
    columns += both * static_cast<std::size_t>(plan.columns);
}

SumLayout::SumLayout(const Plan &plan, Accumulator &sums)
    : quarters(plan.view.quarters)
    , years(plan.yearCount())
    , quartersBeforeFirst(plan.startQuarter - 1)
    , firstExitRow(plan.rows.exit)
    , organizations(plan.view.organizations)
{
    const auto wholeRow = [](int row) { return RowPlan{.whole = true, .row = row}; };
    for (std::size_t p = 0; p < plan.providers.size(); ++p) {
        const ProviderOutline &outline = plan.providers[p];
        Accumulator::Provider &own = sums.providers[p];
        const Units units{1 / outline.unit, kMostUnits};
        const Units partUnits{units.perUnit / kPartUnits, units.most / kPartUnits};
        const int revenue = plan.rows.revenue + outline.index * quarters;
        providers.push_back({revenue, units});
        const int horizon = horizonRow(p);
        for (int q = 0; q < quarters; ++q)
            addSeries(
                own.quarters[static_cast<std::size_t>(q)], {{RowPlan{.row = revenue + q, .units = units}}});
        for (int y = 0; y < years; ++y)
            addSeries(own.years[static_cast<std::size_t>(y)], {{wholeRow(horizon - years + y)}});
        addSeries(own.horizon, {{wholeRow(horizon)}});
        std::vector<PartPlan> more;
        for (const int pair : outline.pairs)
            more.push_back({plan.rows.part + pair, partUnits});
        more.push_back({plan.rows.relet + outline.index, partUnits});
        more.push_back({plan.rows.uncontracted + outline.index, partUnits});
        addSeries(own.parts, {{wholeRow(horizon)}}, more);
        addSeries(own.concentration, {{RowPlan{.row = plan.rows.concentration + outline.index,
                                         .units = {1 / kConcentrationUnit, kMostUnits},
                                         .from = 0,
                                         .until = 2}}});
        for (std::size_t t = 0; t < own.limits.size(); ++t) {
            limits.push_back({horizon, own.limits[t]});
            below.push_back(&own.below[t]);
        }
    }
    firstRatioRow = static_cast<int>(rows.size());
    for (std::size_t r = 0; r < sums.ratios.size(); ++r) {
        std::vector<RowPlan> belowOne;
        for (int q = 0; q < quarters; ++q)
            belowOne.push_back({.row = plan.rows.ratio + static_cast<int>(r) * quarters + q,
                .units = {1 / kRatioUnit, 1 / kRatioUnit},
                .from = 0,
                .until = 1});
        addSeries(sums.ratios[r].pooled, belowOne);
    }
    const std::vector<Variant> runs = variantsOf(plan);
    for (std::size_t v = 0; v < runs.size(); ++v) {
        VariantPart part;
        if (v > 0) {
            part.firstRow = static_cast<int>(rows.size());
            part.firstSeries = static_cast<int>(series.size());
            for (std::size_t p = 0; p < plan.providers.size(); ++p) {
                if (runs[v].touches(plan.providers[p].index))
                    addSeries(sums.variants[v - 1][p], {{wholeRow(horizonRow(p))}});
            }
        }
        part.lastRow = static_cast<int>(rows.size());
        part.lastSeries = static_cast<int>(series.size());
        variants.push_back(part);
    }
}

void addTotals(const SumLayout &layout, const DeviceTotals &totals, std::uint64_t paths, Accumulator &sums)
{
    sums.paths += paths;
    for (std::size_t t = 0; t < layout.below.size(); ++t)
        *layout.below[t] += totals.below[t];
    const auto quarters = static_cast<std::size_t>(layout.quarters);
    const RowSums *row = totals.rows.data() + layout.firstRatioRow;
    for (Accumulator::Ratio &ratio : sums.ratios) {
        for (std::size_t q = 0; q < quarters; ++q, ++row)
            ratio.add(q, row->atLeastZero, row->count, static_cast<std::uint64_t>(row->sum));
    }
    for (std::size_t o = 0; o < static_cast<std::size_t>(layout.organizations); ++o) {
        for (std::size_t kind = 1; kind <= Accumulator::kExitKinds; ++kind) {
            for (std::size_t q = 0; q < quarters; ++q)
                sums.exits[(o * Accumulator::kExitKinds + kind - 1) * quarters + q] +=
                    totals.exits[o * kernel::kExitCodes + kind * kernel::kExitStride + q];
        }
    }
}

void addBins(const SumLayout &layout, const DeviceTotals &totals, const DeviceBins &bins)
{
    for (std::size_t s = bins.firstSeries; s < bins.lastSeries; ++s) {
        const SeriesState &state = totals.states[s];
        if (state.empty())
            continue;
        layout.targets[s]->merge(seriesOf(layout.series[s], totals, state,
            bins.bins.data() + (layout.firstBin(s) - layout.firstBin(bins.firstSeries)),
            bins.columns.data() + (layout.firstColumn(s) - layout.firstColumn(bins.firstSeries))));
    }
}

} // namespace offtake::sim::cuda
