// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/accumulator.h"

#include "gpu/rowmath.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace offtake::sim {
namespace {

constexpr double kMaxUnits = 70368744177664.0; // 2^46: see Plan's unit

void addTo(std::vector<std::uint64_t> &sums, const std::vector<std::uint64_t> &values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        sums[i] += values[i];
}

} // namespace

std::vector<Variant> variantsOf(const Plan &plan)
{
    const int ownClearing = plan.view.clearing;
    std::vector<Variant> variants{{{ownClearing, -1, kernel::kNever}, -1}};
    if (plan.dependencyQuarter < 0)
        return variants;
    // Without resources clearing changes nothing: the direct runs are the total ones.
    const bool both = !plan.resource.empty();
    if (both)
        variants.push_back({{1 - ownClearing, -1, kernel::kNever}, -1});
    const float quarter = plan.dependencyQuarter < plan.view.quarters
                              ? static_cast<float>(plan.dependencyQuarter)
                              : kernel::kNever;
    for (std::size_t c = 0; c < plan.dependencyCustomers.size(); ++c) {
        const int organization =
            plan.organizations[static_cast<std::size_t>(plan.dependencyCustomers[c])].index;
        variants.push_back({{ownClearing, organization, quarter}, static_cast<int>(c)});
        if (both)
            variants.push_back({{1 - ownClearing, organization, quarter}, static_cast<int>(c)});
    }
    return variants;
}

int horizonBits(const Plan &plan, std::uint64_t paths)
{
    constexpr std::size_t kMostBytes = std::size_t{1} << 28;
    std::size_t rowBytes = 0;
    for (const ProviderOutline &provider : plan.providers)
        rowBytes += sizeof(BinnedSeries::Bin) + (3 + provider.pairs.size()) * sizeof(std::uint64_t);
    int bits = kMaxHorizonBits;
    while (bits > kSeriesBits && (rowBytes << bits) > kMostBytes)
        --bits;
    return std::clamp(static_cast<int>(std::bit_width(paths > 0 ? paths - 1 : 0)), kSeriesBits, bits);
}

Accumulator::Accumulator(const Plan &plan, int horizonBinBits)
    : ratios(plan.payer.size())
    , exits(plan.organization.size() * 3 * static_cast<std::size_t>(plan.view.quarters))
    , m_values(kMaxBlockPaths)
    , m_picked(kMaxBlockPaths + 16)
    , m_year(kMaxBlockPaths)
    , m_horizon(kMaxBlockPaths)
{
    const auto quarters = static_cast<std::size_t>(plan.view.quarters);
    std::size_t mostParts = 0;
    for (const ProviderOutline &outline : plan.providers) {
        const int columns = 3 + static_cast<int>(outline.pairs.size());
        mostParts = std::max(mostParts, outline.pairs.size() + 2);
        Provider provider{.quarters = std::vector(quarters, BinnedSeries(kSeriesBits)),
            .years = std::vector(static_cast<std::size_t>(plan.yearCount()), BinnedSeries(kSeriesBits)),
            .horizon = BinnedSeries(horizonBinBits, columns),
            .concentration = BinnedSeries(kSeriesBits),
            .limits = {},
            .below = std::vector<std::uint64_t>(outline.thresholds.size())};
        for (const double threshold : outline.thresholds)
            provider.limits.push_back(
                static_cast<std::int64_t>(std::clamp(std::ceil(threshold / outline.unit), -1.0, 9e15)));
        providers.push_back(std::move(provider));
    }
    m_parts.resize(mostParts * kMaxBlockPaths);
    for (Ratio &ratio : ratios) {
        ratio.owing.resize(quarters);
        ratio.sum.resize(quarters);
        ratio.belowOne.resize(quarters);
    }
    variants.resize(variantsOf(plan).size() - 1);
    for (auto &series : variants)
        series.assign(plan.providers.size(), BinnedSeries(kSeriesBits, 1));
}

void Accumulator::add(const Plan &plan, std::size_t variant, const PathBlock &block)
{
    if (variant == 0) {
        paths += block.paths;
        for (std::size_t p = 0; p < providers.size(); ++p)
            addProvider(plan, plan.providers[p], providers[p], block);
        addRatios(plan, block);
        addExits(plan, block);
        return;
    }
    const std::span horizon(m_horizon.data(), block.paths);
    for (std::size_t p = 0; p < providers.size(); ++p) {
        std::fill(horizon.begin(), horizon.end(), 0);
        for (int q = 0; q < plan.view.quarters; ++q) {
            toUnits(block.row(plan.rows.revenue + plan.providers[p].index * plan.view.quarters + q),
                block.paths, 1 / plan.providers[p].unit, kMaxUnits, m_values.data());
            addRow(m_values.data(), block.paths, m_horizon.data());
        }
        variants[variant - 1][p].add(horizon, totalsOf(horizon.data(), horizon.size()));
    }
}

void Accumulator::addProvider(
    const Plan &plan, const ProviderOutline &outline, Provider &provider, const PathBlock &block)
{
    const std::size_t n = block.paths;
    const double perUnit = 1 / outline.unit;
    const std::span values(m_values.data(), n);
    const std::span year(m_year.data(), n);
    const std::span horizon(m_horizon.data(), n);
    std::fill(year.begin(), year.end(), 0);
    std::fill(horizon.begin(), horizon.end(), 0);
    for (int q = 0; q < plan.view.quarters; ++q) {
        toUnits(block.row(plan.rows.revenue + outline.index * plan.view.quarters + q), n, perUnit, kMaxUnits,
            values.data());
        provider.quarters[static_cast<std::size_t>(q)].add(values, totalsOf(values.data(), n));
        addRow(values.data(), n, year.data());
        if (q + 1 == plan.view.quarters || plan.yearIndex(q + 1) != plan.yearIndex(q)) {
            provider.years[static_cast<std::size_t>(plan.yearIndex(q))].add(year, totalsOf(year.data(), n));
            addRow(year.data(), n, horizon.data());
            std::fill(year.begin(), year.end(), 0);
        }
    }

    std::size_t part = 0;
    const auto takePart = [&](int row) {
        toUnits(block.row(row), n, perUnit / kPartUnits, kMaxUnits / kPartUnits, m_values.data());
        std::copy_n(m_values.data(), n, m_parts.data() + part * n);
        ++part;
    };
    for (const int pair : outline.pairs)
        takePart(plan.rows.part + pair);
    takePart(plan.rows.relet + outline.index);
    takePart(plan.rows.uncontracted + outline.index);
    provider.horizon.add(horizon, totalsOf(horizon.data(), n), std::span(m_parts.data(), part * n));

    for (std::size_t t = 0; t < provider.limits.size(); ++t)
        provider.below[t] += static_cast<std::uint64_t>(std::count_if(horizon.begin(), horizon.end(),
            [limit = provider.limits[t]](std::int64_t v) { return v < limit; }));

    const float *concentration = block.row(plan.rows.concentration + outline.index);
    std::size_t paying = 0;
    for (std::size_t i = 0; i < n; ++i) {
        m_picked[paying] = concentration[i];
        paying += concentration[i] >= 0 ? 1U : 0U;
    }
    toUnits(m_picked.data(), paying, 1 / kConcentrationUnit, kMaxUnits, m_values.data());
    if (paying > 0)
        provider.concentration.add(std::span(m_values.data(), paying), totalsOf(m_values.data(), paying));
}

/// Most ratios are 1: they are counted, and only the others go one by one.
void Accumulator::addRatios(const Plan &plan, const PathBlock &block)
{
    constexpr auto kOne = static_cast<std::int64_t>(1 / kRatioUnit);
    for (std::size_t r = 0; r < ratios.size(); ++r) {
        for (int q = 0; q < plan.view.quarters; ++q) {
            const float *ratio = block.row(plan.rows.ratio + static_cast<int>(r) * plan.view.quarters + q);
            const RatioTotals totals = ratioTotals(ratio, block.paths);
            const std::size_t belowOne = totals.owing - totals.one;
            std::uint64_t sum = totals.one * static_cast<std::uint64_t>(kOne);
            if (belowOne > 0) {
                ratiosBelowOne(ratio, block.paths, m_picked.data());
                toUnits(m_picked.data(), belowOne, 1 / kRatioUnit, 1 / kRatioUnit, m_values.data());
                const RowTotals low = totalsOf(m_values.data(), belowOne);
                sum += static_cast<std::uint64_t>(low.sum);
                ratios[r].pooled.add(std::span(m_values.data(), belowOne), low);
            }
            ratios[r].pooled.addMany(kOne, totals.one);
            ratios[r].owing[static_cast<std::size_t>(q)] += totals.owing;
            ratios[r].sum[static_cast<std::size_t>(q)] += sum;
            ratios[r].belowOne[static_cast<std::size_t>(q)] += belowOne;
        }
    }
}

void Accumulator::addExits(const Plan &plan, const PathBlock &block)
{
    const auto quarters = static_cast<std::size_t>(plan.view.quarters);
    for (std::size_t o = 0; o < plan.organization.size(); ++o) {
        const float *codes = block.row(plan.rows.exit + static_cast<int>(o));
        for (std::size_t i = 0; i < block.paths; ++i) {
            const auto code = static_cast<std::size_t>(codes[i]);
            if (code > 0)
                ++exits[(o * 3 + code / kernel::kExitStride - 1) * quarters + code % kernel::kExitStride];
        }
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

std::vector<Accumulator> accumulatorsFor(const Plan &plan, unsigned workers, int horizonBinBits)
{
    std::vector<Accumulator> sums;
    sums.reserve(workers);
    for (unsigned worker = 0; worker < workers; ++worker)
        sums.emplace_back(plan, horizonBinBits);
    return sums;
}

} // namespace offtake::sim
