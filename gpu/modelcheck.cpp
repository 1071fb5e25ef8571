// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/modeljson.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <sstream>

namespace offtake::sim {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kMaxAmount = 1e18; // single precision stays far from its end
constexpr double kMaxRate = 10;     // annual drifts and standard deviations
constexpr double kMaxElasticity = 20;
constexpr double kMaxQuarters = 4000; // any contract date, in quarters from the start
constexpr double kCorrelationSlack = 1e-9;

std::string format(double number)
{
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << number;
    return text.str();
}

/// Collects the faults of one model.
class Checker
{
public:
    std::vector<ModelProblem> problems;

    void fault(std::string place, std::string reason)
    {
        problems.push_back({std::move(place), std::move(reason)});
    }
    void range(const std::string &place, double value, double low, double high)
    {
        if (!(value >= low && value <= high))
            fault(place, format(value) + " is outside " + rangeText(low, high));
    }
    void positive(const std::string &place, double value, double high)
    {
        if (!(value > 0 && value <= high))
            fault(place, format(value) + " is outside the allowed range: above 0, at most " + format(high));
    }
    void whole(const std::string &place, int value, int low, int high)
    {
        if (value < low || value > high)
            range(place, value, low, high == std::numeric_limits<int>::max() ? kInfinity : high);
    }

private:
    static std::string rangeText(double low, double high)
    {
        if (high == kInfinity)
            return "the allowed range: at least " + format(low);
        return "the allowed range " + format(low) + " to " + format(high);
    }
};

std::string at(const char *list, std::size_t index)
{
    return std::string(list) + '[' + std::to_string(index) + ']';
}

void checkIndexFactor(Checker &check, const std::string &place, const IndexFactor &factor)
{
    check.range(place + ".drift", factor.drift, -kMaxRate, kMaxRate);
    check.range(place + ".regime_sd", factor.regimeSd, 0, kMaxRate);
    check.range(place + ".volatility", factor.volatility, 0, kMaxRate);
}

/// Cholesky with zero pivots: positive semidefinite, and a zero pivot's column is zero.
bool isPositiveSemidefinite(const FactorMatrix &c)
{
    FactorMatrix l{};
    for (std::size_t j = 0; j < kFactorCount; ++j) {
        double pivot = c[j][j];
        for (std::size_t k = 0; k < j; ++k)
            pivot -= l[j][k] * l[j][k];
        if (pivot < -kCorrelationSlack)
            return false;
        const bool zero = pivot <= kCorrelationSlack;
        l[j][j] = zero ? 0 : std::sqrt(pivot);
        for (std::size_t i = j + 1; i < kFactorCount; ++i) {
            double rest = c[i][j];
            for (std::size_t k = 0; k < j; ++k)
                rest -= l[i][k] * l[j][k];
            // |rest| <= sqrt(pivot * c_ii) in a semidefinite matrix
            if (zero && std::abs(rest) > 2 * std::sqrt(kCorrelationSlack))
                return false;
            l[i][j] = zero ? 0 : rest / l[j][j];
        }
    }
    return true;
}

void checkCorrelation(Checker &check, const FactorMatrix &c)
{
    const std::string place = "factors.correlation";
    bool shaped = true;
    for (std::size_t i = 0; i < kFactorCount; ++i) {
        for (std::size_t j = 0; j < kFactorCount; ++j) {
            const std::string cell = place + '[' + std::to_string(i) + "][" + std::to_string(j) + ']';
            if (!(c[i][j] >= -1 && c[i][j] <= 1)) {
                check.range(cell, c[i][j], -1, 1);
                shaped = false;
            } else if (i == j && c[i][j] != 1) {
                check.fault(cell, format(c[i][j]) + " on the diagonal, where only 1 is allowed");
                shaped = false;
            } else if (i < j && c[i][j] != c[j][i]) {
                check.fault(cell, "not symmetric: " + format(c[i][j]) + " here, " + format(c[j][i]) +
                                      " at [" + std::to_string(j) + "][" + std::to_string(i) + "]");
                shaped = false;
            }
        }
    }
    if (shaped && !isPositiveSemidefinite(c))
        check.fault(place, "not positive semidefinite: no factors can have these correlations together");
}

void checkLoadings(Checker &check, const std::string &place, const Loadings &loadings, const FactorMatrix &c)
{
    const std::array<double, kFactorCount> b{
        loadings.demand, loadings.price, loadings.funding, loadings.build};
    constexpr std::array<const char *, kFactorCount> kNames{".demand", ".price", ".funding", ".build"};
    double variance = 0;
    for (std::size_t i = 0; i < kFactorCount; ++i) {
        check.range(place + kNames[i], b[i], -kMaxRate, kMaxRate);
        for (std::size_t j = 0; j < kFactorCount; ++j)
            variance += b[i] * c[i][j] * b[j];
    }
    if (variance > 1 + kCorrelationSlack)
        check.fault(place,
            "the factors' part of the variance, b'Cb, is " + format(variance) + "; at most 1 is allowed");
}

void checkDefaultProbabilities(Checker &check, const std::string &place, const Organization &o, int quarters)
{
    check.range(place + ".annual_default_probability", o.annualDefaultProbability, 0, 1);
    const auto &curve = o.cumulativeDefaultProbability;
    if (curve.empty())
        return;
    const std::string curvePlace = place + ".cumulative_default_probability";
    if (o.annualDefaultProbability != 0)
        check.fault(
            curvePlace, "given together with annual_default_probability; only one of them is allowed");
    if (curve.size() != static_cast<std::size_t>(std::max(quarters, 0)))
        check.fault(curvePlace,
            std::to_string(curve.size()) + " values; one per quarter is needed, " + std::to_string(quarters));
    for (std::size_t q = 0; q < curve.size(); ++q) {
        const std::string cell = curvePlace + '[' + std::to_string(q) + ']';
        check.range(cell, curve[q], 0, 1);
        if (q > 0 && curve[q] < curve[q - 1])
            check.fault(
                cell, format(curve[q]) + " is below the quarter before it; the curve may not decrease");
    }
}

void checkOrganization(Checker &check, const std::string &place, const Organization &o, const Model &model)
{
    checkDefaultProbabilities(check, place, o, model.quarters);
    checkLoadings(check, place + ".loadings", o.loadings, model.factors.correlation);
    check.range(place + ".recovery", o.recovery, 0, 1);
    constexpr int kAnyInt = std::numeric_limits<int>::max();
    if (o.forcedExitQuarter)
        check.whole(place + ".forced_exit_quarter", *o.forcedExitQuarter, 0, kAnyInt);
    if (o.resources) {
        const Resources &r = *o.resources;
        const std::string here = place + ".resources";
        check.range(here + ".per_quarter", r.perQuarter, 0, kMaxAmount);
        if (!(r.growth > -1 && r.growth <= 100))
            check.fault(
                here + ".growth", format(r.growth) + " is outside the allowed range: above -1, at most 100");
        check.range(here + ".demand_elasticity", r.demandElasticity, -kMaxElasticity, kMaxElasticity);
        check.range(here + ".dispersion", r.dispersion, 0, kMaxRate);
        check.range(here + ".funding_loading", r.fundingLoading, -1, 1);
        check.range(here + ".receipts_share", r.receiptsShare, 0, 1);
    }
    if (o.distress) {
        check.range(place + ".distress.ratio", o.distress->ratio, 0, 1);
        check.whole(place + ".distress.quarters", o.distress->quarters, 1, kAnyInt);
    }
    if (o.uncontracted) {
        const std::string here = place + ".uncontracted";
        check.range(here + ".per_quarter", o.uncontracted->perQuarter, 0, kMaxAmount);
        check.range(
            here + ".demand_elasticity", o.uncontracted->demandElasticity, -kMaxElasticity, kMaxElasticity);
        check.range(
            here + ".price_elasticity", o.uncontracted->priceElasticity, -kMaxElasticity, kMaxElasticity);
    }
}

void checkTerm(Checker &check, const std::string &place, const Contract &c)
{
    check.range(place + ".starts", c.starts, -kMaxQuarters, kMaxQuarters);
    check.range(place + ".ends", c.ends, -kMaxQuarters, kMaxQuarters);
    const double term = c.ends - c.starts;
    if (!(term > 0))
        check.fault(place + ".ends", format(c.ends) + " is not after starts, " + format(c.starts));
    check.range(place + ".ramp", c.ramp, 0, kMaxQuarters);
    if (c.totalValue && term > 0 && c.ramp > term)
        check.fault(place + ".ramp", "longer than the contract: " + format(c.ramp) +
                                         " quarters; with total_value, 0 to " + format(term) +
                                         " are allowed");
    if (c.rate && c.totalValue)
        check.fault(place + ".rate", "given together with total_value; exactly one of them is needed");
    else if (!c.rate && !c.totalValue)
        check.fault(place + ".rate", "missing; exactly one of rate and total_value is needed");
    if (c.rate)
        check.range(place + ".rate", *c.rate, 0, kMaxAmount);
    if (c.totalValue)
        check.range(place + ".total_value", *c.totalValue, 0, kMaxAmount);
    check.range(place + ".take_or_pay", c.takeOrPay, 0, 1);
}

void checkClauses(Checker &check, const std::string &place, const Contract &c)
{
    if (c.delay) {
        check.range(place + ".delay.mean", c.delay->mean, 0, kMaxQuarters);
        check.range(place + ".delay.cv", c.delay->cv, 0, kMaxQuarters);
        check.range(place + ".delay.build_loading", c.delay->buildLoading, -1, 1);
    }
    if (c.termination) {
        check.range(place + ".termination.annual_probability", c.termination->annualProbability, 0, 1);
        check.range(place + ".termination.fee_quarters", c.termination->feeQuarters, 0, kMaxQuarters);
    }
    if (c.renegotiation) {
        check.range(place + ".renegotiation.trigger", c.renegotiation->trigger, 0, kMaxQuarters);
        check.range(place + ".renegotiation.probability", c.renegotiation->probability, 0, 1);
        check.range(place + ".renegotiation.pass_through", c.renegotiation->passThrough, 0, kMaxQuarters);
    }
    if (c.renewal) {
        check.range(place + ".renewal.probability", c.renewal->probability, 0, 1);
        check.range(place + ".renewal.demand_loading", c.renewal->demandLoading, -1, 1);
        check.range(place + ".renewal.discount", c.renewal->discount, -kMaxQuarters, 1);
    }
    if (c.relet) {
        check.range(place + ".relet.share", c.relet->share, 0, 1);
        check.whole(place + ".relet.lag", c.relet->lag, 0, std::numeric_limits<int>::max());
    }
}

/// Ids and draws are unique within one list.
template <class Item>
void checkIdentities(Checker &check, const char *list, const std::vector<Item> &items)
{
    std::map<std::string, std::size_t> ids;
    std::map<std::uint32_t, std::size_t> draws;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string place = at(list, i);
        if (items[i].id.empty())
            check.fault(place + ".id", "empty; an id is needed");
        else if (const auto [other, isNew] = ids.try_emplace(items[i].id, i); !isNew)
            check.fault(place + ".id",
                "\"" + items[i].id + "\" is also the id of " + at(list, other->second) + "; ids are unique");
        const std::uint32_t draw = items[i].draw.value_or(static_cast<std::uint32_t>(i));
        if (const auto [other, isNew] = draws.try_emplace(draw, i); !isNew)
            check.fault(place + ".draw", std::to_string(draw) + " is also the draw of " +
                                             at(list, other->second) +
                                             "; draws, given or by position, are unique");
    }
}

void checkParties(
    Checker &check, const std::string &place, const Contract &c, const std::set<std::string> &ids)
{
    for (const auto &[name, id] : {std::pair(".provider", c.provider), std::pair(".customer", c.customer)}) {
        if (!ids.contains(id))
            check.fault(place + name, "\"" + id + "\" is not the id of an organization");
    }
    if (c.provider == c.customer)
        check.fault(
            place + ".customer", "the same organization as the provider; two different ones are needed");
}

void checkOutputs(Checker &check, const Model &model, const std::set<std::string> &ids)
{
    const Outputs &out = model.outputs;
    for (std::size_t i = 0; i < out.quantiles.size(); ++i)
        check.range(at("outputs.quantiles", i), out.quantiles[i], 0, 1);
    if (!(out.tail > 0 && out.tail < 1))
        check.fault("outputs.tail", format(out.tail) + " is outside the allowed range: above 0, below 1");
    std::set<std::string> providers;
    for (const Organization &o : model.organizations) {
        if (o.uncontracted)
            providers.insert(o.id);
    }
    for (const Contract &c : model.contracts)
        providers.insert(c.provider);
    for (const auto &[id, values] : out.thresholds) {
        const std::string place = "outputs.thresholds." + id;
        if (!providers.contains(id))
            check.fault(place, "not the id of an organization that sells or has uncontracted revenue");
        for (std::size_t i = 0; i < values.size(); ++i)
            check.range(at(place.c_str(), i), values[i], -80 * kMaxAmount, 80 * kMaxAmount);
    }
    if (!out.dependency)
        return;
    check.whole("outputs.dependency.quarter", out.dependency->quarter, 0, std::numeric_limits<int>::max());
    if (!out.dependency->customers)
        return;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < out.dependency->customers->size(); ++i) {
        const std::string &id = (*out.dependency->customers)[i];
        const std::string place = at("outputs.dependency.customers", i);
        if (!ids.contains(id))
            check.fault(place, "\"" + id + "\" is not the id of an organization");
        else if (!seen.insert(id).second)
            check.fault(place, "\"" + id + "\" stands twice");
    }
}

} // namespace

std::vector<ModelProblem> checkModel(const Model &model)
{
    Checker check;
    if (model.startYear < 1900 || model.startYear > 2999 || model.startQuarter < 1 || model.startQuarter > 4)
        check.fault("start", "not the first day of a calendar quarter of the years 1900 to 2999");
    check.whole("quarters", model.quarters, 1, 80);
    if (model.currency.size() != 3 || !std::all_of(model.currency.begin(), model.currency.end(),
                                          [](char c) { return c >= 'A' && c <= 'Z'; }))
        check.fault(
            "currency", "\"" + model.currency + "\" is not an ISO 4217 code of three capital letters");
    checkIndexFactor(check, "factors.demand", model.factors.demand);
    checkIndexFactor(check, "factors.price", model.factors.price);
    checkCorrelation(check, model.factors.correlation);
    if (model.studentDegreesOfFreedom != 0)
        check.whole("copula.degrees_of_freedom", model.studentDegreesOfFreedom, 3, 30);

    std::set<std::string> ids;
    for (std::size_t i = 0; i < model.organizations.size(); ++i) {
        ids.insert(model.organizations[i].id);
        checkOrganization(check, at("organizations", i), model.organizations[i], model);
    }
    checkIdentities(check, "organizations", model.organizations);
    for (std::size_t i = 0; i < model.contracts.size(); ++i) {
        const std::string place = at("contracts", i);
        checkParties(check, place, model.contracts[i], ids);
        checkTerm(check, place, model.contracts[i]);
        checkClauses(check, place, model.contracts[i]);
    }
    checkIdentities(check, "contracts", model.contracts);
    checkOutputs(check, model, ids);
    return check.problems;
}

} // namespace offtake::sim
