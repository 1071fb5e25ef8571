// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/scenarios/scenario.h"
#include "gpu/results.h"
#include "gpu/simulate.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <vector>

namespace offtake {

/// What two models give one provider, compared path by path: both runs draw the same random numbers for the
/// same organisations and contracts, so that most of the noise cancels. Every difference is B less A. Amounts
/// are in the models' currency; intervals are of 95 %.
struct PairedComparison
{
    /// The provider's horizon revenue under one model, or the difference.
    struct Side
    {
        double mean = 0;
        double standardDeviation = 0; ///< with N - 1
        double standardError = 0;     ///< of the mean
        double minimum = 0;
        double maximum = 0;
        std::vector<double> quantiles; ///< at `levels`
    };
    /// One model quarter's revenue.
    struct Quarter
    {
        double meanA = 0;
        double meanB = 0;
        double difference = 0;
        double standardError = 0; ///< of the difference
    };

    OrganizationId provider;
    QString currency;
    int startYear = 0;
    int startQuarter = 0; ///< 1..4
    std::uint64_t paths = 0;
    std::uint64_t firstPath = 0;
    std::uint64_t seed = 0;
    double tail = 0.05;
    std::vector<double> levels; ///< of the quantiles: those of model A
    Side a;
    Side b;
    Side difference;
    sim::Estimate meanDifference;
    /// Of the two runs' quantiles at `levels`; empty where the paths are too few for their intervals.
    std::vector<sim::Estimate> quantileDifferences;
    double unpairedStandardError = 0; ///< what the mean's would be if the runs were independent
    double correlation = 0;           ///< of the two revenues; 0 where one does not vary
    double shortfallA = 0;            ///< expected shortfall: mean of the worst share `tail` of the paths
    double shortfallB = 0;
    sim::ShortfallEstimate shortfallDifference;
    sim::Estimate probabilityBetter; ///< of B above A on the same path, Wilson interval
    double probabilityEqual = 0;
    sim::Histogram histogram; ///< of the difference
    std::vector<Quarter> quarters;
};

/// Simulates both models on the paths of `options`. Blocks; the outcome depends on neither backend nor
/// threads. Errors: InvalidInput (different currency, start or length; a provider that one of them lacks),
/// Canceled, the engine's.
Result<PairedComparison> compareModels(const sim::Model &a, const sim::Model &b,
    const OrganizationId &provider, const sim::RunOptions &options, const sim::RunCallbacks &callbacks = {});

/// Compiles and compares two scenarios for a provider; an empty one is the provider of interest of the first.
Result<PairedComparison> compareScenarios(Store &store, const Scenario &a, const Scenario &b,
    OrganizationId provider, const sim::RunOptions &options, const sim::RunCallbacks &callbacks = {});

/// One statistic of a provider's horizon revenue in two results whose paths are not at hand.
struct StatisticDifference
{
    QString provider;
    QString statistic; ///< "mean", "sd", "value_at_risk", "expected_shortfall", "p5", ...
    double a = 0;
    double b = 0;
    double difference = 0;
    std::optional<double> standardError; ///< as if the runs were independent: too large where they are not
};

/// The providers and quantile levels that both results have. Error: InvalidInput where they share no
/// provider.
Result<QList<StatisticDifference>> compareResults(const sim::Results &a, const sim::Results &b);

/// The `--json` documents of `offtake compare`.
QJsonObject toJson(const PairedComparison &comparison);
QJsonObject toJson(const QList<StatisticDifference> &differences);

/// "p5", "p99.5": a quantile's key.
QString quantileKey(double level);

} // namespace offtake
