// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/accumulator.h"

#include "gpu/rowmath.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace offtake::sim {
namespace {

constexpr unsigned kThreadsSharing = 4;
/// So many providers a thread, and threads that share an accumulator seldom wait for each other.
constexpr std::size_t kProvidersAThread = 4;

/// Calls work(first, count) for pieces of at most kMostRowValues.
template <class Work>
void forPieces(std::size_t count, Work work)
{
    for (std::size_t at = 0; at < count; at += kMostRowValues)
        work(at, std::min(kMostRowValues, count - at));
}

void addTo(std::vector<std::uint64_t> &sums, const std::vector<std::uint64_t> &values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        sums[i] += values[i];
}

} // namespace

std::vector<Variant> variantsOf(const Plan &plan)
{
    std::vector<int> all(plan.provider.size());
    std::iota(all.begin(), all.end(), 0);
    const int ownClearing = plan.view.clearing;
    std::vector<Variant> variants{{{ownClearing, -1, kernel::kNever}, -1, all}};
    if (plan.dependencyQuarter < 0)
        return variants;
    // Without resources clearing changes nothing: the direct runs are the total ones.
    const bool both = !plan.resource.empty();
    if (both)
        variants.push_back({{1 - ownClearing, -1, kernel::kNever}, -1, all});
    const float quarter = plan.dependencyQuarter < plan.view.quarters
                              ? static_cast<float>(plan.dependencyQuarter)
                              : kernel::kNever;
    for (std::size_t c = 0; c < plan.dependencyCustomers.size(); ++c) {
        const int organization =
            plan.organizations[static_cast<std::size_t>(plan.dependencyCustomers[c])].index;
        std::vector<int> near;
        for (const int provider : all) {
            const kernel::ProviderPlan &own = plan.provider[static_cast<std::size_t>(provider)];
            const auto pair = plan.pair.begin();
            if (own.organization == organization ||
                std::any_of(pair + own.firstPair, pair + own.lastPair,
                    [organization](const kernel::PairPlan &p) { return p.customer == organization; }))
                near.push_back(provider);
        }
        for (const int clearing : {ownClearing, 1 - ownClearing}) {
            if (clearing == ownClearing || both)
                variants.push_back({{clearing, organization, quarter}, static_cast<int>(c),
                    clearing != 0 && both ? all : near});
        }
    }
    return variants;
}

int horizonBits(const Plan &plan, std::uint64_t paths)
{
    constexpr std::size_t kMostBytes = std::size_t{1} << 27;
    int bits = kMaxHorizonBits;
    while (bits > kSeriesBits && BinnedSeries::bytesOf(bits, 0) * plan.providers.size() > kMostBytes)
        --bits;
    return std::clamp(static_cast<int>(std::bit_width(paths > 0 ? paths - 1 : 0)), kSeriesBits, bits);
}

SumScratch::SumScratch(const Plan &plan)
    : values(kMostRowValues)
    , picked(kMostRowValues + 16)
    , year(kMaxBlockPaths)
    , horizon(kMaxBlockPaths)
    , done(plan.providers.size() + 1)
{
    std::size_t most = 0;
    for (const ProviderOutline &outline : plan.providers)
        most = std::max(most, outline.pairs.size() + 2);
    parts.resize(most * BinnedSeries::kPartStride);
}

std::size_t accumulatorBytes(const Plan &plan, int horizonBinBits)
{
    constexpr auto bytesOf = &BinnedSeries::bytesOf;
    const auto quarters = static_cast<std::size_t>(plan.view.quarters);
    const auto years = static_cast<std::size_t>(plan.yearCount());
    std::size_t bytes = plan.payer.size() * bytesOf(kSeriesBits, 0);
    for (const ProviderOutline &outline : plan.providers)
        bytes += (quarters + years + 1) * bytesOf(kSeriesBits, 0) + bytesOf(horizonBinBits, 0) +
                 bytesOf(kSeriesBits, outline.pairs.size() + 3);
    return bytes + (variantsOf(plan).size() - 1) * plan.providers.size() * bytesOf(kSeriesBits, 1);
}

Accumulator::Accumulator(const Plan &plan, int horizonBinBits)
    : ratios(plan.payer.size())
    , exits(plan.organization.size() * kExitKinds * static_cast<std::size_t>(plan.view.quarters))
    , m_runs(variantsOf(plan))
    , m_arena(std::make_unique<ZeroedArena>(accumulatorBytes(plan, horizonBinBits)))
    , m_locks(std::make_unique<std::mutex[]>(plan.providers.size() + 1))
{
    const auto quarters = static_cast<std::size_t>(plan.view.quarters);
    const auto take = [this](BinnedSeries &series) { series.takeBinsFrom(m_arena.get()); };
    for (const ProviderOutline &outline : plan.providers) {
        const int columns = 3 + static_cast<int>(outline.pairs.size());
        Provider &provider =
            providers.emplace_back(Provider{.quarters = std::vector(quarters, BinnedSeries(kSeriesBits)),
                .years = std::vector(static_cast<std::size_t>(plan.yearCount()), BinnedSeries(kSeriesBits)),
                .horizon = BinnedSeries(horizonBinBits),
                .parts = BinnedSeries(kSeriesBits, columns),
                .concentration = BinnedSeries(kSeriesBits),
                .limits = {},
                .below = std::vector<std::uint64_t>(outline.thresholds.size())});
        std::for_each(provider.quarters.begin(), provider.quarters.end(), take);
        std::for_each(provider.years.begin(), provider.years.end(), take);
        take(provider.horizon);
        take(provider.parts);
        take(provider.concentration);
        for (const double threshold : outline.thresholds)
            provider.limits.push_back(
                static_cast<std::int64_t>(std::clamp(std::ceil(threshold / outline.unit), -1.0, 9e15)));
    }
    for (Ratio &ratio : ratios) {
        ratio.owing.resize(quarters);
        ratio.sum.resize(quarters);
        ratio.belowOne.resize(quarters);
        take(ratio.pooled);
    }
    int row = 0;
    for (std::size_t v = 1; v < m_runs.size(); ++v) {
        std::vector<int> &rows = m_stressedRow.emplace_back(plan.providers.size(), -1);
        for (std::size_t p = 0; p < plan.providers.size(); ++p) {
            const std::vector<int> &whose = m_runs[v].providers;
            const auto found = std::lower_bound(whose.begin(), whose.end(), plan.providers[p].index);
            if (found != whose.end() && *found == plan.providers[p].index)
                rows[p] = row + static_cast<int>(found - whose.begin());
        }
        row += static_cast<int>(m_runs[v].providers.size());
    }
    variants.resize(m_runs.size() - 1);
    for (auto &series : variants) {
        series.assign(plan.providers.size(), BinnedSeries(kSeriesBits, 1));
        std::for_each(series.begin(), series.end(), take);
    }
}

void Accumulator::add(const Plan &plan, std::size_t variant, const PathBlock &block, SumScratch &scratch,
    const std::stop_token &stop)
{
    const std::size_t parts = providers.size() + 1;
    std::fill_n(scratch.done.begin(), parts, char{0});
    std::size_t left = parts;
    // First whatever is free; what others are at, later.
    for (std::size_t i = 0; i < parts && !stop.stop_requested(); ++i) {
        const std::size_t part = (scratch.begin + i) % parts;
        const std::unique_lock lock(m_locks[part], std::try_to_lock);
        if (!lock)
            continue;
        addPart(plan, variant, part, block, scratch);
        scratch.done[part] = 1;
        --left;
    }
    for (std::size_t part = 0; left > 0 && part < parts && !stop.stop_requested(); ++part) {
        if (scratch.done[part] != 0)
            continue;
        const std::scoped_lock lock(m_locks[part]);
        addPart(plan, variant, part, block, scratch);
        --left;
    }
}

void Accumulator::addPart(
    const Plan &plan, std::size_t variant, std::size_t part, const PathBlock &block, SumScratch &scratch)
{
    if (part == providers.size()) {
        if (variant > 0)
            return;
        paths += block.paths;
        addRatios(plan, block, scratch);
        addExits(plan, block, scratch);
    } else if (variant == 0) {
        addProvider(plan, plan.providers[part], providers[part], block, scratch);
        if (block.stressed)
            addStressed(block, part);
    } else if (m_runs[variant].touches(plan.providers[part].index)) {
        addStressed(plan, plan.providers[part], variants[variant - 1][part], block, scratch);
    }
}

void Accumulator::addStressed(const Plan &plan, const ProviderOutline &outline, BinnedSeries &series,
    const PathBlock &block, SumScratch &scratch)
{
    forPieces(block.paths, [&](std::size_t at, std::size_t n) {
        std::int64_t *const horizon = scratch.horizon.data();
        std::fill_n(horizon, n, 0);
        const int first = plan.rows.revenue + outline.index * plan.view.quarters;
        for (int q = 0; q < plan.view.quarters; ++q)
            addUnits(block.row(first + q) + at, n, {1 / outline.unit, kMostUnits}, horizon);
        series.add(std::span(horizon, n), totalsOf(horizon, n));
    });
}

void Accumulator::addStressed(const PathBlock &block, std::size_t part)
{
    for (std::size_t v = 0; v < variants.size(); ++v) {
        const int row = m_stressedRow[v][part];
        if (row < 0)
            continue;
        const std::int64_t *const horizon = block.stressed + static_cast<std::size_t>(row) * block.rowStride;
        forPieces(block.paths, [&](std::size_t at, std::size_t n) {
            variants[v][part].add(std::span(horizon + at, n), totalsOf(horizon + at, n));
        });
    }
}

void Accumulator::addProvider(const Plan &plan, const ProviderOutline &outline, Provider &provider,
    const PathBlock &block, SumScratch &scratch)
{
    const double perUnit = 1 / outline.unit;
    std::int64_t *const values = scratch.values.data();
    std::int64_t *const year = scratch.year.data();
    std::int64_t *const horizon = scratch.horizon.data();
    std::fill_n(year, block.paths, 0);
    std::fill_n(horizon, block.paths, 0);
    // All paths of a series before the next series: its bins are in the cache then.
    for (int q = 0; q < plan.view.quarters; ++q) {
        const float *revenue = block.row(plan.rows.revenue + outline.index * plan.view.quarters + q);
        BinnedSeries &quarter = provider.quarters[static_cast<std::size_t>(q)];
        if (q + 1 < plan.view.quarters)
            provider.quarters[static_cast<std::size_t>(q + 1)].prefetch();
        forPieces(block.paths, [&](std::size_t at, std::size_t n) {
            quarter.addNumbers(std::span(revenue + at, n), {perUnit, kMostUnits}, year + at);
        });
        if (q + 1 < plan.view.quarters && plan.yearIndex(q + 1) == plan.yearIndex(q))
            continue;
        forPieces(block.paths, [&](std::size_t at, std::size_t n) {
            provider.years[static_cast<std::size_t>(plan.yearIndex(q))].add(
                std::span(year + at, n), totalsOf(year + at, n));
            addRow(year + at, n, horizon + at);
        });
        std::fill_n(year, block.paths, 0);
    }
    forPieces(block.paths, [&](std::size_t at, std::size_t n) {
        std::uint64_t *part = scratch.parts.data();
        const auto takePart = [&](int row) {
            // Never negative, so the same in both types.
            toUnits(block.row(row) + at, n, {perUnit / kPartUnits, kMostUnits / kPartUnits},
                reinterpret_cast<std::int64_t *>(part));
            part += BinnedSeries::kPartStride;
        };
        for (const int pair : outline.pairs)
            takePart(plan.rows.part + pair);
        takePart(plan.rows.relet + outline.index);
        takePart(plan.rows.uncontracted + outline.index);
        const RowTotals totals = totalsOf(horizon + at, n);
        provider.horizon.add(std::span(horizon + at, n), totals);
        provider.parts.add(std::span(horizon + at, n), totals, scratch.parts.data());
    });
    for (std::size_t t = 0; t < provider.limits.size(); ++t)
        provider.below[t] += static_cast<std::uint64_t>(std::count_if(horizon, horizon + block.paths,
            [limit = provider.limits[t]](std::int64_t v) { return v < limit; }));

    const float *concentration = block.row(plan.rows.concentration + outline.index);
    forPieces(block.paths, [&](std::size_t at, std::size_t n) {
        const std::size_t paying = numbersWithin(concentration + at, n, 0, 2, scratch.picked.data());
        if (paying == 0)
            return;
        toUnits(scratch.picked.data(), paying, {1 / kConcentrationUnit, kMostUnits}, values);
        provider.concentration.add(std::span(values, paying), totalsOf(values, paying));
    });
}

void Accumulator::Ratio::add(
    std::size_t quarter, std::uint64_t owingPaths, std::uint64_t below, std::uint64_t sumBelow)
{
    constexpr auto kOne = static_cast<std::int64_t>(1 / kRatioUnit);
    pooled.addMany(kOne, owingPaths - below);
    owing[quarter] += owingPaths;
    sum[quarter] += sumBelow + (owingPaths - below) * static_cast<std::uint64_t>(kOne);
    belowOne[quarter] += below;
}

/// Most ratios are 1: they are counted, and only the others go one by one.
void Accumulator::addRatios(const Plan &plan, const PathBlock &block, SumScratch &scratch)
{
    for (std::size_t r = 0; r < ratios.size(); ++r) {
        Ratio &own = ratios[r];
        for (std::size_t q = 0; q < own.owing.size(); ++q) {
            const std::size_t cell = r * own.owing.size() + q;
            const float *const row = block.row(plan.rows.ratio + static_cast<int>(cell));
            std::uint64_t owing = 0;
            std::uint64_t belowOne = 0;
            std::uint64_t sum = 0;
            const auto addBelowOne = [&](const float *low, std::size_t count) {
                if (count == 0)
                    return;
                toUnits(low, count, {1 / kRatioUnit, 1 / kRatioUnit}, scratch.values.data());
                const RowTotals totals = totalsOf(scratch.values.data(), count);
                sum += static_cast<std::uint64_t>(totals.sum);
                own.pooled.add(std::span(scratch.values.data(), count), totals);
            };
            if (block.ratios.owing) {
                owing = block.ratios.owing[cell];
                belowOne = block.ratios.belowOne[cell];
                forPieces(belowOne, [&](std::size_t at, std::size_t n) { addBelowOne(row + at, n); });
            } else {
                forPieces(block.paths, [&](std::size_t at, std::size_t n) {
                    const std::size_t low = numbersWithin(row + at, n, 0, 1, scratch.picked.data());
                    addBelowOne(scratch.picked.data(), low);
                    belowOne += low;
                    owing += static_cast<std::uint64_t>(
                        std::count_if(row + at, row + at + n, [](float ratio) { return ratio >= 0; }));
                });
            }
            own.add(q, owing, belowOne, sum);
        }
    }
}

void Accumulator::addExits(const Plan &plan, const PathBlock &block, SumScratch &scratch)
{
    const auto quarters = static_cast<std::size_t>(plan.view.quarters);
    for (std::size_t o = 0; o < plan.organization.size(); ++o) {
        const float *const row = block.row(plan.rows.exit + static_cast<int>(o));
        forPieces(block.paths, [&](std::size_t at, std::size_t n) {
            const std::size_t gone = numbersWithin(row + at, n, 1, kernel::kExitCodes, scratch.picked.data());
            for (std::size_t i = 0; i < gone; ++i) {
                const auto code = static_cast<std::size_t>(scratch.picked[i]);
                ++exits[(o * kExitKinds + code / kernel::kExitStride - 1) * quarters +
                        code % kernel::kExitStride];
            }
        });
    }
}

void Accumulator::merge(const Accumulator &other)
{
    paths += other.paths;
    for (std::size_t p = 0; p < providers.size(); ++p) {
        Provider &own = providers[p];
        const Provider &more = other.providers[p];
        for (std::size_t q = 0; q < own.quarters.size(); ++q)
            own.quarters[q].merge(more.quarters[q]);
        for (std::size_t y = 0; y < own.years.size(); ++y)
            own.years[y].merge(more.years[y]);
        own.horizon.merge(more.horizon);
        own.parts.merge(more.parts);
        own.concentration.merge(more.concentration);
        addTo(own.below, more.below);
    }
    for (std::size_t r = 0; r < ratios.size(); ++r) {
        addTo(ratios[r].owing, other.ratios[r].owing);
        addTo(ratios[r].sum, other.ratios[r].sum);
        addTo(ratios[r].belowOne, other.ratios[r].belowOne);
        ratios[r].pooled.merge(other.ratios[r].pooled);
    }
    addTo(exits, other.exits);
    for (std::size_t v = 0; v < variants.size(); ++v) {
        for (std::size_t p = 0; p < variants[v].size(); ++p)
            variants[v][p].merge(other.variants[v][p]);
    }
}

std::vector<Accumulator> accumulatorsFor(const Plan &plan, unsigned threads, int horizonBinBits)
{
    const auto parts = static_cast<unsigned>(std::min<std::size_t>(plan.providers.size(), 1024));
    const unsigned sharing =
        std::clamp(parts / static_cast<unsigned>(kProvidersAThread), 1U, kThreadsSharing);
    const std::size_t bytes = accumulatorBytes(plan, horizonBinBits);
    unsigned count = std::max(1U, (threads + sharing - 1) / sharing);
    if (bytes > ZeroedArena::kMostHugeBytes)
        count = 1;
    std::vector<Accumulator> sums;
    sums.reserve(count);
    for (unsigned i = 0; i < count; ++i)
        sums.emplace_back(plan, horizonBinBits);
    return sums;
}

} // namespace offtake::sim
