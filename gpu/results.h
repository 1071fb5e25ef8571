// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// The outcome of one simulation as plain values: offtake-result/1, RESULT.md.
///
/// Amounts are in the model's currency. Vectors named `quarters` have one element per model quarter,
/// vectors named `quantiles` follow Results::quantiles. Ordered containers keep the model's order.
namespace offtake::sim {

template <class T>
using Ordered = std::vector<std::pair<std::string, T>>;

/// The element of that name, or nullptr.
template <class T>
const T *find(const Ordered<T> &items, const std::string &id)
{
    for (const auto &[key, value] : items) {
        if (key == id)
            return &value;
    }
    return nullptr;
}

struct Summary
{
    double mean = 0;
    double sd = 0; ///< with N - 1
    double standardError = 0;
    double minimum = 0;
    double maximum = 0;
    std::vector<double> quantiles;
};

/// An estimate with its 95 % confidence interval.
struct Estimate
{
    double value = 0;
    double low = 0;
    double high = 0;
};

struct ShortfallEstimate : Estimate
{
    double standardError = 0;
};

struct ThresholdProbability
{
    double threshold = 0;
    Estimate probability; ///< of less than the threshold, Wilson interval
};

struct Histogram
{
    double low = 0;
    double high = 0;
    std::vector<std::uint64_t> counts; ///< 64 equal cells
};

/// A payer's part in the horizon revenue; the contributions add up to mean - expected shortfall.
struct Contribution
{
    double mean = 0;
    double share = 0; ///< of the provider's mean
    double shortfallContribution = 0;
};

struct Concentration
{
    std::uint64_t paths = 0; ///< those on which some named customer pays
    double mean = 0;         ///< Herfindahl-Hirschman index, 0..1
    std::vector<double> quantiles;
};

struct HorizonSummary : Summary
{
    Estimate meanInterval;
    Estimate valueAtRisk;
    ShortfallEstimate expectedShortfall;
    std::vector<ThresholdProbability> below;
    Histogram histogram;
    std::vector<double> distribution; ///< 101 values: quantiles 0 %, 1 %, ..., 100 %
};

struct ProviderResult
{
    std::vector<Summary> quarters;
    std::map<int, Summary> years;
    HorizonSummary horizon;
    Ordered<Contribution> customers;
    Contribution relet;
    Contribution uncontracted;
    Concentration concentration;
};

struct PaymentRatio
{
    std::vector<std::uint64_t> owing; ///< per quarter: paths on which it owes something and has not exited
    std::vector<double> mean;         ///< this and the next NaN (null in the document) where nobody owes
    std::vector<double> belowOne;
    double pooledMean = 0;
    double pooledBelowOne = 0;
    std::vector<double> pooledQuantiles;
};

struct OrganizationResult
{
    /// Probability of exiting in that very quarter, by cause.
    std::vector<double> exitByDefault;
    std::vector<double> exitByDistress;
    std::vector<double> exitForced;
    std::optional<PaymentRatio> paymentRatio; ///< customers of some contract
};

struct DependencyChange
{
    double mean = 0;
    double expectedShortfall = 0;
};

struct DependencyCell
{
    DependencyChange direct; ///< both runs without clearing
    DependencyChange total;  ///< both runs with clearing
};

struct DependencyResult
{
    int quarter = 0;
    Ordered<Ordered<DependencyCell>> customers; ///< customer -> provider -> change
};

/// What depends on the machine; everything else is the same bytes everywhere.
struct RunRecord
{
    std::string engine = "offtake";
    std::string version;
    std::string backend;
    std::string device;
    unsigned threads = 0;
    double seconds = 0;
    double pathsPerSecond = 0;
    std::string startedAt; ///< UTC, ISO 8601
};

struct Results
{
    std::string modelSha256;
    std::uint64_t paths = 0;
    std::uint64_t firstPath = 0;
    std::uint64_t seed = 0;
    int quarterCount = 0;
    std::vector<double> quantiles;
    double tail = 0.05;
    double confidence = 0.95;
    Ordered<ProviderResult> providers;
    Ordered<OrganizationResult> organizations;
    std::optional<DependencyResult> dependency;
    RunRecord run;
};

} // namespace offtake::sim
