// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cuda/devicesums.h"

#include "gpu/cuda/devicebuffer.h"
#include "gpu/cuda/launches.h"
#include "gpu/cuda/sumkernels.h"

namespace offtake::sim::cuda {

struct DeviceSums::State
{
    explicit State(const SumLayout &sumLayout)
        : layout(sumLayout)
    {}

    const SumLayout &layout;
    std::size_t rowStride = 0;
    DeviceBuffer<RowPlan> rowPlans;
    DeviceBuffer<PartPlan> partPlans;
    DeviceBuffer<SeriesPlan> seriesPlans;
    DeviceBuffer<QuartersPlan> providers;
    DeviceBuffer<LimitPlan> limits;
    DeviceBuffer<RowSums> rows;
    DeviceBuffer<SeriesState> states;
    DeviceBuffer<DeviceBin> bins;
    DeviceBuffer<std::uint64_t> columns;
    DeviceBuffer<std::uint64_t> exits;
    DeviceBuffer<std::uint64_t> below;
    // Of one block:
    DeviceBuffer<std::int64_t> whole;
    DeviceBuffer<RowSums> pieces;

    Expected<void, DeviceFault> allocate();
    Expected<void, DeviceFault> prepare(std::size_t stride);
    Expected<void, DeviceFault> addBlock(std::size_t variant, const BlockRows &block) const;
    std::size_t exitCounts() const
    {
        return static_cast<std::size_t>(layout.organizations) * std::size_t{kernel::kExitCodes};
    }
};

namespace {

/// So many bins come to the host at a time: 32 MB.
constexpr std::size_t kFetchedBins = std::size_t{1} << 21;

std::size_t piecesOf(std::size_t paths)
{
    return (paths + kPiecePaths - 1) / kPiecePaths;
}

template <class T>
Expected<void, DeviceFault> copyTo(DeviceBuffer<T> &buffer, const std::vector<T> &values)
{
    return buffer.copyFrom(values.data(), values.size());
}

} // namespace

Expected<void, DeviceFault> DeviceSums::State::allocate()
{
    const std::vector<RowSums> noRows(layout.rows.size(), RowSums::none());
    const std::vector<SeriesState> noStates(layout.series.size(), SeriesState::none());
    for (auto &done :
        {copyTo(rowPlans, layout.rows), copyTo(partPlans, layout.parts), copyTo(seriesPlans, layout.series),
            copyTo(providers, layout.providers), copyTo(limits, layout.limits), copyTo(rows, noRows),
            copyTo(states, noStates), bins.allocateZeros(layout.bins), columns.allocateZeros(layout.columns),
            exits.allocateZeros(exitCounts()), below.allocateZeros(layout.limits.size())}) {
        if (!done)
            return done;
    }
    return {};
}

DeviceSums::DeviceSums(std::unique_ptr<State> state)
    : m_state(std::move(state))
{}

DeviceSums::~DeviceSums() = default;

Expected<std::unique_ptr<DeviceSums>, DeviceFault> DeviceSums::create(const SumLayout &layout)
{
    auto state = std::make_unique<State>(layout);
    if (auto allocated = state->allocate(); !allocated)
        return Unexpected(std::move(allocated).error());
    return std::unique_ptr<DeviceSums>(new DeviceSums(std::move(state)));
}

/// Makes room for blocks of so many paths; what was added stays.
Expected<void, DeviceFault> DeviceSums::State::prepare(std::size_t stride)
{
    if (rowStride == stride)
        return {};
    rowStride = 0;
    whole = {};
    pieces = {};
    if (auto allocated = whole.allocate(static_cast<std::size_t>(layout.wholeRows()) * stride); !allocated)
        return allocated;
    if (auto allocated = pieces.allocate(layout.rows.size() * piecesOf(stride)); !allocated)
        return allocated;
    rowStride = stride;
    return {};
}

Expected<void, DeviceFault> DeviceSums::State::addBlock(std::size_t variant, const BlockRows &block) const
{
    const VariantPart &part = layout.variants[variant];
    const std::size_t ofRow = block.pieces;
    const SeriesMemory memory{seriesPlans.get(), states.get(), bins.get(), columns.get()};
    const auto rowCount = static_cast<std::size_t>(part.lastRow - part.firstRow);
    const auto seriesCount = static_cast<std::size_t>(part.lastSeries - part.firstSeries);
    Launches launches;
    launches.run("launch of quartersKernel", quartersKernel, layout.providers.size() * ofRow, kSumThreads,
        block, providers.get(), layout.quarters, layout.years, layout.quartersBeforeFirst);
    launches.run("launch of totalsKernel", totalsKernel, rowCount * ofRow, kSumThreads, block, rowPlans.get(),
        part.firstRow, pieces.get());
    launches.run("launch of coverKernel", coverKernel, seriesCount, kSumThreads, memory, part.firstSeries,
        part.firstRow, pieces.get(), block.pieces, rows.get());
    launches.run("launch of countKernel", countKernel, seriesCount * ofRow, kSumThreads, block, memory,
        part.firstSeries, rowPlans.get(), partPlans.get());
    if (variant == 0) {
        launches.run("launch of exitsKernel", exitsKernel,
            static_cast<std::size_t>(layout.organizations) * ofRow, kSumThreads, block, layout.firstExitRow,
            exits.get());
        launches.run("launch of limitsKernel", limitsKernel, layout.limits.size() * ofRow, kSumThreads, block,
            limits.get(), below.get());
    }
    return launches.finish("sums of a block");
}

Expected<void, DeviceFault> DeviceSums::add(
    std::size_t variant, const float *rows, std::size_t rowStride, std::size_t paths)
{
    State &s = *m_state;
    if (auto prepared = s.prepare(rowStride); !prepared)
        return prepared;
    const auto added =
        s.addBlock(variant, {rows, s.whole.get(), rowStride, paths, static_cast<unsigned>(piecesOf(paths))});
    if (added)
        return {};
    // Some kernels may have added the block: smaller ones are no way out.
    return Unexpected(DeviceFault{DeviceFault::Kind::Failed, added.error().text});
}

Expected<void, DeviceFault> DeviceSums::addTo(Accumulator &sums, std::uint64_t paths) const
{
    const State &s = *m_state;
    DeviceTotals totals;
    for (auto &copied : {s.rows.copyTo(totals.rows, 0, s.layout.rows.size()),
             s.states.copyTo(totals.states, 0, s.layout.series.size()),
             s.exits.copyTo(totals.exits, 0, s.exitCounts()),
             s.below.copyTo(totals.below, 0, s.layout.limits.size())}) {
        if (!copied)
            return copied;
    }
    addTotals(s.layout, totals, paths, sums);
    // Bins of a large model may want more memory than the host should give.
    DeviceBins bins;
    while (bins.lastSeries < s.layout.series.size()) {
        bins.firstSeries = bins.lastSeries;
        const std::size_t first = s.layout.firstBin(bins.firstSeries);
        const std::size_t firstColumn = s.layout.firstColumn(bins.firstSeries);
        do
            ++bins.lastSeries;
        while (bins.lastSeries < s.layout.series.size() &&
               s.layout.firstBin(bins.lastSeries + 1) - first <= kFetchedBins);
        for (auto &copied : {s.bins.copyTo(bins.bins, first, s.layout.firstBin(bins.lastSeries) - first),
                 s.columns.copyTo(
                     bins.columns, firstColumn, s.layout.firstColumn(bins.lastSeries) - firstColumn)}) {
            if (!copied)
                return copied;
        }
        addBins(s.layout, totals, bins);
    }
    return {};
}

} // namespace offtake::sim::cuda
