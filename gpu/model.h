// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// The input of one simulation as plain values: offtake-model/1, MODEL.md section 10.
///
/// Amounts are in one currency, time is in quarters from the model's start, probabilities and shares
/// are fractions. Every default is the document's.
namespace offtake::sim {

/// Demand or price index: E[X(t)] = exp(drift t), t in years (MODEL.md 2).
struct IndexFactor
{
    double drift = 0;      ///< annual log-drift
    double regimeSd = 0;   ///< annual standard deviation of the path's regime
    double volatility = 0; ///< annual volatility
    bool operator==(const IndexFactor &) const = default;
};

/// Static factors in the order of every vector and matrix over them.
enum class Factor { Demand, Price, Funding, Build };
inline constexpr int kFactorCount = 4;
using FactorMatrix = std::array<std::array<double, kFactorCount>, kFactorCount>;

inline constexpr FactorMatrix kIdentityCorrelation{
    {{{1, 0, 0, 0}}, {{0, 1, 0, 0}}, {{0, 0, 1, 0}}, {{0, 0, 0, 1}}}};

struct Factors
{
    IndexFactor demand;
    IndexFactor price;
    FactorMatrix correlation = kIdentityCorrelation;
    bool operator==(const Factors &) const = default;
};

struct Loadings
{
    double demand = 0;
    double price = 0;
    double funding = 0;
    double build = 0;
    bool operator==(const Loadings &) const = default;
};

/// What an organisation can pay from (MODEL.md 6).
struct Resources
{
    double perQuarter = 0; ///< amount a quarter
    double growth = 0;     ///< annual
    double demandElasticity = 0;
    double dispersion = 0;
    double fundingLoading = 0;
    double receiptsShare = 1;
    bool operator==(const Resources &) const = default;
};

/// Exit after `quarters` quarters running with a payment ratio below `ratio` (MODEL.md 6).
struct Distress
{
    double ratio = 0;
    int quarters = 1;
    bool operator==(const Distress &) const = default;
};

/// Revenue without a contract (MODEL.md 5).
struct Uncontracted
{
    double perQuarter = 0; ///< amount a quarter
    double demandElasticity = 1;
    double priceElasticity = 1;
    bool operator==(const Uncontracted &) const = default;
};

struct Organization
{
    std::string id;
    std::optional<std::uint32_t> draw; ///< random-number identity; none = position in the input
    double annualDefaultProbability = 0;
    /// One per quarter, non-decreasing; if not empty it stands instead of the annual probability.
    std::vector<double> cumulativeDefaultProbability;
    Loadings loadings;
    double recovery = 0;
    std::optional<int> forcedExitQuarter;
    std::optional<Resources> resources;
    std::optional<Distress> distress;
    std::optional<Uncontracted> uncontracted;
    bool operator==(const Organization &) const = default;
};

struct Delay
{
    double mean = 0; ///< quarters
    double cv = 0;
    double buildLoading = 0;
    bool extendsTerm = true;
    bool operator==(const Delay &) const = default;
};

struct Termination
{
    double annualProbability = 0;
    double feeQuarters = 0;
    bool operator==(const Termination &) const = default;
};

struct Renegotiation
{
    double trigger = 0; ///< price index
    double probability = 1;
    double passThrough = 1;
    bool operator==(const Renegotiation &) const = default;
};

struct Renewal
{
    double probability = 0;
    double demandLoading = 0;
    double discount = 0;
    bool operator==(const Renewal &) const = default;
};

struct Relet
{
    double share = 0;
    int lag = 0; ///< quarters
    bool operator==(const Relet &) const = default;
};

struct Contract
{
    std::string id;
    std::optional<std::uint32_t> draw; ///< random-number identity; none = position in the input
    std::string provider;              ///< organization id
    std::string customer;              ///< organization id, another one
    double starts = 0;                 ///< quarters from the model's start, may be negative
    double ends = 0;
    double ramp = 0;                  ///< quarters
    std::optional<double> rate;       ///< amount a quarter at full ramp; exactly one of rate ...
    std::optional<double> totalValue; ///< ... and amount of the whole contract
    double takeOrPay = 1;
    std::optional<Delay> delay;
    std::optional<Termination> termination;
    std::optional<Renegotiation> renegotiation;
    std::optional<Renewal> renewal;
    std::optional<Relet> relet;
    bool operator==(const Contract &) const = default;
};

/// The runs in which one customer is forced out (MODEL.md 8, dependency matrix).
struct Dependency
{
    int quarter = 0;
    std::optional<std::vector<std::string>> customers; ///< none = every customer of a contract
    bool operator==(const Dependency &) const = default;
};

struct Outputs
{
    std::vector<double> quantiles{0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99};
    double tail = 0.05;
    std::map<std::string, std::vector<double>> thresholds; ///< by provider, of the horizon revenue
    std::optional<Dependency> dependency;
    bool operator==(const Outputs &) const = default;
};

struct Model
{
    int startYear = 2026;
    int startQuarter = 1; ///< 1..4
    int quarters = 20;    ///< 1..80
    std::string currency = "USD";
    Factors factors;
    int studentDegreesOfFreedom = 0; ///< 0 = Gaussian copula, else 3..30
    bool clearing = true;
    std::vector<Organization> organizations;
    std::vector<Contract> contracts;
    Outputs outputs;
    bool operator==(const Model &) const = default;
};

} // namespace offtake::sim
