// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/accumulator.h"
#include "gpu/cuda/sumplan.h"

#include <span>
#include <vector>

namespace offtake::sim::cuda {

/// Which of the rows and series a run of one variant adds to.
struct VariantPart
{
    int firstRow = 0;
    int lastRow = 0;
    int firstSeries = 0;
    int lastSeries = 0;
};

/// All that the device adds up for an accumulator, and where it goes there.
struct SumLayout
{
    /// `sums` outlives the layout.
    SumLayout(const Plan &plan, Accumulator &sums);

    std::vector<RowPlan> rows;
    std::vector<PartPlan> parts;
    std::vector<SeriesPlan> series;
    std::vector<VariantPart> variants; ///< in variantsOf()'s order
    std::vector<QuartersPlan> providers;
    std::vector<LimitPlan> limits;
    std::size_t bins = 0; ///< of all series
    std::size_t columns = 0;
    int quarters = 0;
    int years = 0;
    int quartersBeforeFirst = 0; ///< of the first calendar year
    int firstExitRow = 0;
    int organizations = 0;

    /// A row of whole numbers for each of a provider's years, then one for the horizon.
    int wholeRows() const { return static_cast<int>(providers.size()) * (years + 1); }
    int horizonRow(std::size_t provider) const { return static_cast<int>(provider) * (years + 1) + years; }

    /// Where a series' bins begin, and where the last one's end.
    std::size_t firstBin(std::size_t s) const { return s < series.size() ? series[s].firstBin : bins; }
    std::size_t firstColumn(std::size_t s) const
    {
        return s < series.size() ? series[s].firstColumn : columns;
    }

    std::vector<BinnedSeries *> targets; ///< of `series`, in the accumulator
    std::vector<std::uint64_t *> below;  ///< of `limits`
    int firstRatioRow = 0;               ///< [payer][quarter] in `rows`

private:
    void addSeries(
        BinnedSeries &target, std::span<const RowPlan> values, std::span<const PartPlan> more = {});
};

/// What the device has added up, but bins.
struct DeviceTotals
{
    std::vector<RowSums> rows;
    std::vector<SeriesState> states;
    std::vector<std::uint64_t> exits; ///< [organisation][kind * kExitStride + quarter]
    std::vector<std::uint64_t> below; ///< by limit
};

/// The bins of some neighbouring series.
struct DeviceBins
{
    std::size_t firstSeries = 0;
    std::size_t lastSeries = 0;
    std::vector<DeviceBin> bins;
    std::vector<std::uint64_t> columns;
};

/// Adds the totals of so many paths to the accumulator that the layout was made for, and those bins.
void addTotals(const SumLayout &layout, const DeviceTotals &totals, std::uint64_t paths, Accumulator &sums);
void addBins(const SumLayout &layout, const DeviceTotals &totals, const DeviceBins &bins);

} // namespace offtake::sim::cuda
