// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/comparison.h"

#include "data/engineerror.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <span>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

constexpr double kZ95 = 1.959963984540054; ///< 97.5 % quantile of the normal distribution
constexpr std::size_t kHistogramCells = 64;
constexpr std::size_t kSections = 32;
constexpr double kT95 = 2.0395134464; ///< 97.5 % quantile of Student's t of kSections - 1 degrees of freedom
constexpr std::size_t kLeastOfSection = 64; ///< paths; fewer tell nothing of a 5 % quantile

/// Horizon revenue by path, and sums by quarter as they come.
struct Runs
{
    std::vector<double> horizon;
    std::vector<std::vector<float>> quarters; ///< [quarter][path]
};

Result<std::size_t> indexOf(const sim::Model &model, const OrganizationId &provider)
{
    const std::vector<std::string> ids = sim::providerIds(model);
    const auto found = std::ranges::find(ids, provider.value().toStdString());
    if (found == ids.end()) {
        return failure(ErrorCode::InvalidInput,
            Text::tr("“%1” earns nothing in one of the two models, so there is nothing to compare.")
                .arg(provider.value()));
    }
    return std::size_t(found - ids.begin());
}

Result<Runs> follow(const sim::Model &model, std::size_t provider, const sim::RunOptions &options,
    const sim::RunCallbacks &callbacks)
{
    const auto quarters = std::size_t(model.quarters);
    Runs runs;
    runs.horizon.reserve(options.paths);
    runs.quarters.assign(quarters, {});
    for (auto &quarter : runs.quarters)
        quarter.reserve(options.paths);
    const auto done = sim::simulatePaths(
        model, options,
        [&](const sim::PathRecord &path) {
            const auto revenue = std::span(path.revenue).subspan(provider * quarters, quarters);
            double sum = 0;
            for (std::size_t q = 0; q < quarters; ++q) {
                runs.quarters[q].push_back(revenue[q]);
                sum += double(revenue[q]);
            }
            runs.horizon.push_back(sum);
        },
        callbacks);
    if (!done)
        return Unexpected(errorOf(done.error()));
    return runs;
}

double meanOf(std::span<const double> values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / double(values.size());
}

/// With N - 1; 0 for a single value.
double deviationOf(std::span<const double> values, double mean)
{
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return values.size() < 2 ? 0 : std::sqrt(squares / double(values.size() - 1));
}

/// The smallest value whose empirical distribution function reaches `level`.
double quantileOf(std::span<const double> sorted, double level)
{
    const double rank = std::ceil(level * double(sorted.size()) - 1e-9);
    return sorted[std::size_t(std::clamp(rank, 1.0, double(sorted.size()))) - 1];
}

PairedComparison::Side sideOf(
    std::span<const double> values, std::vector<double> &sorted, const std::vector<double> &levels)
{
    sorted.assign(values.begin(), values.end());
    std::ranges::sort(sorted);
    PairedComparison::Side side;
    side.mean = meanOf(values);
    side.standardDeviation = deviationOf(values, side.mean);
    side.standardError = side.standardDeviation / std::sqrt(double(values.size()));
    side.minimum = sorted.front();
    side.maximum = sorted.back();
    for (const double level : levels)
        side.quantiles.push_back(quantileOf(sorted, level));
    return side;
}

std::vector<double> quantilesOf(std::span<const double> values, const std::vector<double> &levels)
{
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    std::vector<double> quantiles;
    for (const double level : levels)
        quantiles.push_back(quantileOf(sorted, level));
    return quantiles;
}

/// By sectioning (Asmussen and Glynn, Stochastic Simulation, 2007, III.5): the quantiles of equal sections of
/// the paths differ as those of independent runs of both models do.
std::vector<sim::Estimate> quantileDifferencesOf(std::span<const double> a, std::span<const double> b,
    const PairedComparison::Side &sideA, const PairedComparison::Side &sideB,
    const std::vector<double> &levels)
{
    const std::size_t length = a.size() / kSections;
    if (length < kLeastOfSection)
        return {};
    std::vector<double> squares(levels.size());
    for (std::size_t section = 0; section < kSections; ++section) {
        const auto ofA = quantilesOf(a.subspan(section * length, length), levels);
        const auto ofB = quantilesOf(b.subspan(section * length, length), levels);
        for (std::size_t i = 0; i < levels.size(); ++i)
            squares[i] += std::pow(ofB[i] - ofA[i] - (sideB.quantiles[i] - sideA.quantiles[i]), 2);
    }
    std::vector<sim::Estimate> differences;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const double value = sideB.quantiles[i] - sideA.quantiles[i];
        const double half = kT95 * std::sqrt(squares[i] / double(kSections * (kSections - 1)));
        differences.push_back({value, value - half, value + half});
    }
    return differences;
}

/// Each path's part in the expected shortfall: their mean is the estimate, their spread its error.
std::vector<double> shortfallParts(std::span<const double> values, double valueAtRisk, double tail)
{
    std::vector<double> parts;
    parts.reserve(values.size());
    for (const double value : values)
        parts.push_back(valueAtRisk - std::max(0.0, valueAtRisk - value) / tail);
    return parts;
}

std::vector<double> differenceOf(std::span<const double> a, std::span<const double> b)
{
    std::vector<double> difference(a.size());
    std::ranges::transform(b, a, difference.begin(), std::minus());
    return difference;
}

/// Wilson (1927).
sim::Estimate proportion(double successes, double count)
{
    const double p = successes / count;
    const double z2 = kZ95 * kZ95;
    const double middle = (p + z2 / (2 * count)) / (1 + z2 / count);
    const double half = kZ95 / (1 + z2 / count) * std::sqrt(p * (1 - p) / count + z2 / (4 * count * count));
    return {p, std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

sim::Histogram histogramOf(std::span<const double> sorted)
{
    sim::Histogram histogram{sorted.front(), sorted.back(), {}};
    histogram.counts.assign(kHistogramCells, 0);
    const double width = (histogram.high - histogram.low) / double(kHistogramCells);
    for (const double value : sorted) {
        const double cell = width > 0 ? (value - histogram.low) / width : 0;
        ++histogram.counts[std::min(std::size_t(cell), kHistogramCells - 1)];
    }
    return histogram;
}

void fillQuarters(PairedComparison &comparison, const Runs &a, const Runs &b)
{
    for (std::size_t q = 0; q < a.quarters.size(); ++q) {
        const std::vector<double> ofA(a.quarters[q].begin(), a.quarters[q].end());
        const std::vector<double> ofB(b.quarters[q].begin(), b.quarters[q].end());
        const std::vector<double> difference = differenceOf(ofA, ofB);
        const double mean = meanOf(difference);
        comparison.quarters.push_back({meanOf(ofA), meanOf(ofB), mean,
            deviationOf(difference, mean) / std::sqrt(double(difference.size()))});
    }
}

void fillStatistics(PairedComparison &comparison, const Runs &a, const Runs &b)
{
    const std::vector<double> difference = differenceOf(a.horizon, b.horizon);
    const auto count = double(difference.size());
    std::vector<double> sorted;
    comparison.a = sideOf(a.horizon, sorted, comparison.levels);
    const double valueAtRiskA = quantileOf(sorted, comparison.tail);
    comparison.b = sideOf(b.horizon, sorted, comparison.levels);
    const double valueAtRiskB = quantileOf(sorted, comparison.tail);
    comparison.difference = sideOf(difference, sorted, comparison.levels);
    comparison.histogram = histogramOf(sorted);

    comparison.quantileDifferences =
        quantileDifferencesOf(a.horizon, b.horizon, comparison.a, comparison.b, comparison.levels);

    const PairedComparison::Side &side = comparison.difference;
    comparison.meanDifference = {
        side.mean, side.mean - kZ95 * side.standardError, side.mean + kZ95 * side.standardError};
    comparison.unpairedStandardError = std::hypot(comparison.a.standardError, comparison.b.standardError);
    const double deviations = comparison.a.standardDeviation * comparison.b.standardDeviation;
    if (deviations > 0) {
        // var(B - A) = var A + var B - 2 cov
        const double covariance = (comparison.a.standardDeviation * comparison.a.standardDeviation +
                                      comparison.b.standardDeviation * comparison.b.standardDeviation -
                                      side.standardDeviation * side.standardDeviation) /
                                  2;
        comparison.correlation = std::clamp(covariance / deviations, -1.0, 1.0);
    }

    const std::vector<double> partsA = shortfallParts(a.horizon, valueAtRiskA, comparison.tail);
    const std::vector<double> partsB = shortfallParts(b.horizon, valueAtRiskB, comparison.tail);
    comparison.shortfallA = meanOf(partsA);
    comparison.shortfallB = meanOf(partsB);
    const std::vector<double> parts = differenceOf(partsA, partsB);
    const double shortfall = meanOf(parts);
    const double error = deviationOf(parts, shortfall) / std::sqrt(count);
    comparison.shortfallDifference = {{shortfall, shortfall - kZ95 * error, shortfall + kZ95 * error}, error};

    const auto better = double(std::ranges::count_if(difference, [](double d) { return d > 0; }));
    const auto equal = double(std::ranges::count(difference, 0.0));
    comparison.probabilityBetter = proportion(better, count);
    comparison.probabilityEqual = equal / count;
}

} // namespace

Result<PairedComparison> compareModels(const sim::Model &a, const sim::Model &b,
    const OrganizationId &provider, const sim::RunOptions &options, const sim::RunCallbacks &callbacks)
{
    if (a.currency != b.currency || a.quarters != b.quarters || a.startYear != b.startYear ||
        a.startQuarter != b.startQuarter) {
        return failure(ErrorCode::InvalidInput,
            Text::tr("Only scenarios of the same valuation date, length and currency can be compared path by "
                     "path: %1-Q%2, %3 quarters, %4 and %5-Q%6, %7 quarters, %8 are not.")
                .arg(QString::number(a.startYear), QString::number(a.startQuarter),
                    QString::number(a.quarters), QString::fromStdString(a.currency),
                    QString::number(b.startYear), QString::number(b.startQuarter),
                    QString::number(b.quarters), QString::fromStdString(b.currency)));
    }
    const auto indexA = indexOf(a, provider);
    if (!indexA)
        return Unexpected(indexA.error());
    const auto indexB = indexOf(b, provider);
    if (!indexB)
        return Unexpected(indexB.error());

    sim::RunCallbacks half{.progress = {}, .snapshot = {}, .stop = callbacks.stop};
    std::uint64_t before = 0;
    if (callbacks.progress) {
        half.progress = [&](std::uint64_t done, std::uint64_t total) {
            callbacks.progress(before + done, 2 * total);
        };
    }
    const auto runsA = follow(a, *indexA, options, half);
    if (!runsA)
        return Unexpected(runsA.error());
    before = options.paths;
    const auto runsB = follow(b, *indexB, options, half);
    if (!runsB)
        return Unexpected(runsB.error());

    PairedComparison comparison;
    comparison.provider = provider;
    comparison.currency = QString::fromStdString(a.currency);
    comparison.startYear = a.startYear;
    comparison.startQuarter = a.startQuarter;
    comparison.paths = options.paths;
    comparison.firstPath = options.firstPath;
    comparison.seed = options.seed;
    comparison.tail = a.outputs.tail;
    comparison.levels = a.outputs.quantiles;
    fillStatistics(comparison, *runsA, *runsB);
    fillQuarters(comparison, *runsA, *runsB);
    return comparison;
}

Result<PairedComparison> compareScenarios(Store &store, const Scenario &a, const Scenario &b,
    OrganizationId provider, const sim::RunOptions &options, const sim::RunCallbacks &callbacks)
{
    if (provider.isEmpty())
        provider = a.provider;
    const auto compiledA = compileScenario(store, a);
    if (!compiledA)
        return Unexpected(compiledA.error());
    const auto compiledB = compileScenario(store, b);
    if (!compiledB)
        return Unexpected(compiledB.error());
    return compareModels(compiledA->model, compiledB->model, provider, options, callbacks);
}

QString quantileKey(double level)
{
    return u'p' + QString::number(level * 100, 'g', 6);
}

Result<QList<StatisticDifference>> compareResults(const sim::Results &a, const sim::Results &b)
{
    QList<StatisticDifference> differences;
    for (const auto &[id, ofA] : a.providers) {
        const sim::ProviderResult *ofB = sim::find(b.providers, id);
        if (!ofB)
            continue;
        const sim::HorizonSummary &x = ofA.horizon;
        const sim::HorizonSummary &y = ofB->horizon;
        const auto add = [&, name = QString::fromStdString(id)](const QString &statistic, double valueA,
                             double valueB, std::optional<double> error = {}) {
            differences.append({name, statistic, valueA, valueB, valueB - valueA, error});
        };
        add(u"mean"_s, x.mean, y.mean, std::hypot(x.standardError, y.standardError));
        add(u"sd"_s, x.sd, y.sd);
        if (a.tail == b.tail) {
            add(u"value_at_risk"_s, x.valueAtRisk.value, y.valueAtRisk.value);
            add(u"expected_shortfall"_s, x.expectedShortfall.value, y.expectedShortfall.value,
                std::hypot(x.expectedShortfall.standardError, y.expectedShortfall.standardError));
        }
        for (std::size_t i = 0; i < a.quantiles.size(); ++i) {
            const auto found = std::ranges::find(b.quantiles, a.quantiles[i]);
            if (found != b.quantiles.end()) {
                add(quantileKey(a.quantiles[i]), x.quantiles.at(i),
                    y.quantiles.at(std::size_t(found - b.quantiles.begin())));
            }
        }
    }
    if (differences.isEmpty())
        return failure(ErrorCode::InvalidInput, Text::tr("The two results have no provider in common."));
    return differences;
}

} // namespace offtake
