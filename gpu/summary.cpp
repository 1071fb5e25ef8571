// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/summary.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace offtake::sim {
namespace {

constexpr double kNormal95 = 1.959963984540054; // Phi^-1(0.975)
constexpr int kHistogramCells = 64;

double sd(const BinnedSeries &series)
{
    const std::uint64_t n = series.count();
    if (n < 2)
        return 0;
    // About the whole part of the mean, so that 128 bits hold every step exactly.
    const Int128 centre = series.sum() / static_cast<Int128>(n);
    const Int128 rest = series.sum() - centre * static_cast<Int128>(n);
    const Int128 about = static_cast<Int128>(series.squares()) - 2 * centre * series.sum() +
                         centre * centre * static_cast<Int128>(n);
    const auto count = static_cast<double>(n);
    const double squares =
        static_cast<double>(about) - static_cast<double>(rest) * static_cast<double>(rest) / count;
    return std::sqrt(std::max(0.0, squares) / (count - 1));
}

double mean(const BinnedSeries &series)
{
    return series.count() > 0 ? static_cast<double>(series.sum()) / static_cast<double>(series.count()) : 0;
}

std::vector<double> quantilesOf(const OrderedView &view, const std::vector<double> &levels, double unit)
{
    std::vector<double> values;
    values.reserve(levels.size());
    for (const double p : levels)
        values.push_back(view.quantile(p) * unit);
    return values;
}

void fillSummary(Summary &summary, const BinnedSeries &series, const OrderedView &view,
    const std::vector<double> &levels, double unit)
{
    summary.mean = mean(series) * unit;
    summary.sd = sd(series) * unit;
    summary.standardError =
        summary.sd / std::sqrt(static_cast<double>(std::max<std::uint64_t>(series.count(), 1)));
    summary.minimum = static_cast<double>(series.count() > 0 ? series.low() : 0) * unit;
    summary.maximum = static_cast<double>(series.count() > 0 ? series.high() : 0) * unit;
    summary.quantiles = quantilesOf(view, levels, unit);
}

Summary summaryOf(const BinnedSeries &series, const std::vector<double> &levels, double unit)
{
    Summary summary;
    fillSummary(summary, series, OrderedView(series), levels, unit);
    return summary;
}

/// Wilson's (1927) score interval.
Estimate wilson(std::uint64_t hits, std::uint64_t paths)
{
    const auto n = static_cast<double>(paths);
    const double p = static_cast<double>(hits) / n;
    const double z2 = kNormal95 * kNormal95;
    const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double half = kNormal95 / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return {p, hits == 0 ? 0 : centre - half, hits == paths ? 1 : centre + half};
}

/// Sums over the worst share `tail` of paths, in units: bins below the value at risk in full, its own bin in
/// the proportion that makes up the share (RESULT.md).
struct Tail
{
    double weight = 0; ///< paths, tail * N
    double mean = 0;
    double squaredShortfall = 0; ///< sum of (VaR - R)^2 over the tail
    std::vector<double> columns; ///< sums of the series' columns
};

Tail tailOf(const BinnedSeries &series, double tail, double valueAtRisk)
{
    Tail result;
    result.weight = tail * static_cast<double>(series.count());
    result.columns.assign(static_cast<std::size_t>(series.columns()), 0);
    double taken = 0;
    double distances = 0; // from the value at risk, so that large revenues lose no digits
    series.forEach(
        [&](std::int64_t number, const BinnedSeries::Bin &bin, std::span<const std::uint64_t> columns) {
            const auto count = static_cast<double>(bin.count);
            const double used = std::min(count, result.weight - taken);
            if (used <= 0)
                return;
            const double start = std::ldexp(static_cast<double>(number), series.shift());
            const double average = start + static_cast<double>(columns[0]) / count;
            const double distance = valueAtRisk - average;
            distances += used * distance;
            result.squaredShortfall += used * distance * distance;
            for (std::size_t c = 1; c < columns.size(); ++c)
                result.columns[c] += used / count * static_cast<double>(columns[c]);
            taken += used;
        });
    result.mean = valueAtRisk - (result.weight > 0 ? distances / result.weight : 0);
    return result;
}

double expectedShortfall(const BinnedSeries &series, double tail)
{
    const OrderedView view(series);
    return tailOf(series, tail, view.quantile(tail)).mean;
}

Histogram histogramOf(const BinnedSeries &series, const OrderedView &view, double unit)
{
    const auto low = static_cast<double>(series.low());
    const auto high = static_cast<double>(series.high());
    Histogram histogram{low * unit, high * unit, {}};
    std::uint64_t before = 0;
    for (int cell = 1; cell <= kHistogramCells; ++cell) {
        const std::uint64_t below = cell == kHistogramCells
                                        ? view.count()
                                        : view.countBelow(low + (high - low) * cell / kHistogramCells);
        histogram.counts.push_back(below - before);
        before = below;
    }
    return histogram;
}

ShortfallEstimate shortfallOf(const Tail &tail, double share, double valueAtRisk, double count, double unit)
{
    ShortfallEstimate estimate;
    estimate.value = tail.mean * unit;
    // max(0, VaR - R) / tail, over all paths.
    const double sum = tail.weight * (valueAtRisk - tail.mean);
    const double variance =
        count > 1 ? std::max(0.0, tail.squaredShortfall - sum * sum / count) / (count - 1) : 0;
    estimate.standardError = std::sqrt(variance / count) / share * unit;
    estimate.low = estimate.value - kNormal95 * estimate.standardError;
    estimate.high = estimate.value + kNormal95 * estimate.standardError;
    return estimate;
}

/// The value at risk and its interval from order statistics: the ranks at 1.96 binomial deviations; the upper
/// one is the first value that more than that many others lie below.
Estimate valueAtRiskOf(const OrderedView &view, double tail, double unit)
{
    const auto n = static_cast<double>(view.count());
    const double half = kNormal95 * std::sqrt(n * tail * (1 - tail));
    const auto rank = [&](double r) {
        return view.valueAt(static_cast<std::uint64_t>(std::clamp(r, 1.0, std::max(n, 1.0)))) * unit;
    };
    return {
        view.quantile(tail) * unit, rank(std::floor(n * tail - half)), rank(std::ceil(n * tail + half) + 1)};
}

void fillContributions(
    ProviderResult &result, const ProviderOutline &outline, const BinnedSeries &parts, const Tail &tail)
{
    std::vector<double> totals(static_cast<std::size_t>(parts.columns()), 0);
    std::vector<UInt128> sums(totals.size(), 0);
    parts.forEach([&](std::int64_t, const BinnedSeries::Bin &, std::span<const std::uint64_t> columns) {
        for (std::size_t c = 1; c < columns.size(); ++c)
            sums[c] += columns[c];
    });
    const auto count = static_cast<double>(parts.count());
    const double unit = outline.unit * kPartUnits;
    const auto contribution = [&](std::size_t column) {
        Contribution part;
        part.mean = static_cast<double>(sums[column]) / count * unit;
        part.share = result.horizon.mean > 0 ? part.mean / result.horizon.mean : 0;
        part.shortfallContribution =
            part.mean - (tail.weight > 0 ? tail.columns[column] / tail.weight * unit : part.mean);
        return part;
    };
    for (std::size_t c = 0; c < outline.customers.size(); ++c)
        result.customers.emplace_back(outline.customers[c], contribution(c + 1));
    result.relet = contribution(outline.customers.size() + 1);
    result.uncontracted = contribution(outline.customers.size() + 2);
}

ProviderResult providerResult(
    const Plan &plan, const ProviderOutline &outline, const Accumulator::Provider &sums, std::uint64_t paths)
{
    ProviderResult result;
    const double unit = outline.unit;
    for (const BinnedSeries &quarter : sums.quarters)
        result.quarters.push_back(summaryOf(quarter, plan.quantiles, unit));
    for (std::size_t y = 0; y < sums.years.size(); ++y)
        result.years[plan.startYear + static_cast<int>(y)] = summaryOf(sums.years[y], plan.quantiles, unit);

    const int bits = std::min(sums.horizon.bits(), horizonBits(plan, paths));
    const BinnedSeries coarser = bits < sums.horizon.bits() ? sums.horizon.coarsened(bits) : BinnedSeries(0);
    const BinnedSeries &series = bits < sums.horizon.bits() ? coarser : sums.horizon;
    const OrderedView view(series);
    HorizonSummary &horizon = result.horizon;
    fillSummary(horizon, series, view, plan.quantiles, unit);
    horizon.meanInterval = {horizon.mean, horizon.mean - kNormal95 * horizon.standardError,
        horizon.mean + kNormal95 * horizon.standardError};
    horizon.valueAtRisk = valueAtRiskOf(view, plan.tail, unit);
    const double valueAtRisk = view.quantile(plan.tail);
    const Tail tail = tailOf(sums.parts, plan.tail, valueAtRisk);
    horizon.expectedShortfall =
        shortfallOf(tail, plan.tail, valueAtRisk, static_cast<double>(series.count()), unit);
    for (std::size_t t = 0; t < outline.thresholds.size(); ++t)
        horizon.below.push_back({outline.thresholds[t], wilson(sums.below[t], paths)});
    horizon.histogram = histogramOf(series, view, unit);
    for (int percent = 0; percent <= 100; ++percent)
        horizon.distribution.push_back(view.quantile(percent / 100.0) * unit);
    fillContributions(result, outline, sums.parts, tail);

    result.concentration.paths = sums.concentration.count();
    result.concentration.mean = mean(sums.concentration) * kConcentrationUnit;
    result.concentration.quantiles =
        quantilesOf(OrderedView(sums.concentration), plan.quantiles, kConcentrationUnit);
    return result;
}

PaymentRatio paymentRatioOf(const Plan &plan, const Accumulator::Ratio &sums)
{
    constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
    const auto share = [](double part, std::uint64_t whole) {
        return whole > 0 ? part / static_cast<double>(whole) : kUndefined;
    };
    PaymentRatio ratio;
    ratio.owing = sums.owing;
    std::uint64_t belowOne = 0;
    for (std::size_t q = 0; q < sums.owing.size(); ++q) {
        ratio.mean.push_back(share(static_cast<double>(sums.sum[q]) * kRatioUnit, sums.owing[q]));
        ratio.belowOne.push_back(share(static_cast<double>(sums.belowOne[q]), sums.owing[q]));
        belowOne += sums.belowOne[q];
    }
    const std::uint64_t pooled = sums.pooled.count();
    ratio.pooledMean = share(static_cast<double>(sums.pooled.sum()) * kRatioUnit, pooled);
    ratio.pooledBelowOne = share(static_cast<double>(belowOne), pooled);
    if (pooled > 0)
        ratio.pooledQuantiles = quantilesOf(OrderedView(sums.pooled), plan.quantiles, kRatioUnit);
    else
        ratio.pooledQuantiles.assign(plan.quantiles.size(), kUndefined);
    return ratio;
}

OrganizationResult organizationResult(
    const Plan &plan, const OrganizationOutline &outline, const Accumulator &sums)
{
    OrganizationResult result;
    const auto quarters = static_cast<std::size_t>(plan.view.quarters);
    const auto byKind = [&](int kind) {
        std::vector<double> probabilities;
        const std::size_t first =
            (static_cast<std::size_t>(outline.index) * 3 + static_cast<std::size_t>(kind) - 1) * quarters;
        for (std::size_t q = 0; q < quarters; ++q)
            probabilities.push_back(
                static_cast<double>(sums.exits[first + q]) / static_cast<double>(sums.paths));
        return probabilities;
    };
    result.exitByDefault = byKind(kernel::kDefaultExit);
    result.exitByDistress = byKind(kernel::kDistressExit);
    result.exitForced = byKind(kernel::kForcedExit);
    if (outline.payer >= 0)
        result.paymentRatio = paymentRatioOf(plan, sums.ratios[static_cast<std::size_t>(outline.payer)]);
    return result;
}

DependencyResult dependencyResult(const Plan &plan, const Accumulator &sums)
{
    struct Figures
    {
        double mean = 0;
        double shortfall = 0;
    };
    const std::vector<Variant> variants = variantsOf(plan);
    // The model's own run in bins as wide as those of the others, so that no change is exactly no change.
    const auto figures = [&](std::size_t variant, std::size_t provider) {
        const BinnedSeries &own =
            variant == 0 ? sums.providers[provider].parts : sums.variants[variant - 1][provider];
        return Figures{mean(own), expectedShortfall(own, plan.tail)};
    };
    DependencyResult result;
    result.quarter = plan.dependencyQuarter;
    for (const int position : plan.dependencyCustomers) {
        auto &row = result.customers.emplace_back(
            plan.organizations[static_cast<std::size_t>(position)].id, Ordered<DependencyCell>{});
        for (const ProviderOutline &provider : plan.providers)
            row.second.emplace_back(provider.id, DependencyCell{});
    }
    for (std::size_t p = 0; p < plan.providers.size(); ++p) {
        Figures base[2];
        for (std::size_t v = 0; v < variants.size(); ++v) {
            const int clearing = variants[v].stress.clearing;
            // Whom it does not touch it leaves as in the base, which stands before it.
            const Figures own = variants[v].touches(plan.providers[p].index) ? figures(v, p) : base[clearing];
            if (variants[v].customer < 0) {
                base[clearing] = own;
                continue;
            }
            const DependencyChange change{(own.mean - base[clearing].mean) * plan.providers[p].unit,
                (own.shortfall - base[clearing].shortfall) * plan.providers[p].unit};
            DependencyCell &cell =
                result.customers[static_cast<std::size_t>(variants[v].customer)].second[p].second;
            if (clearing == 0 || plan.resource.empty())
                cell.direct = change;
            if (clearing == 1 || plan.resource.empty())
                cell.total = change;
        }
    }
    return result;
}

} // namespace

Results summarize(const Plan &plan, const Accumulator &sums, std::uint64_t firstPath, std::uint64_t seed)
{
    Results results;
    results.modelSha256 = plan.modelSha256;
    results.paths = sums.paths;
    results.firstPath = firstPath;
    results.seed = seed;
    results.quarterCount = plan.view.quarters;
    results.quantiles = plan.quantiles;
    results.tail = plan.tail;
    for (std::size_t p = 0; p < plan.providers.size(); ++p)
        results.providers.emplace_back(
            plan.providers[p].id, providerResult(plan, plan.providers[p], sums.providers[p], sums.paths));
    for (const OrganizationOutline &outline : plan.organizations)
        results.organizations.emplace_back(outline.id, organizationResult(plan, outline, sums));
    if (plan.dependencyQuarter >= 0)
        results.dependency = dependencyResult(plan, sums);
    return results;
}

} // namespace offtake::sim
