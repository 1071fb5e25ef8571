// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/levers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Levers)
};

constexpr double kMostHazard = 20; ///< times the base: nearly everyone defaults at once

/// `step` to either side of the base, within the bounds.
Lever stepped(const QString &key, const QString &name, double base, double step, double minimum,
    double maximum, std::function<void(Scenario &, double)> set)
{
    return {key, name, base, std::max(minimum, base - step), std::min(maximum, base + step), minimum, maximum,
        std::move(set), {}};
}

/// A factor on what the model has; its base is 1.
Lever scaled(const QString &key, const QString &name, double low, double high, double maximum,
    std::function<void(sim::Model &, double)> set)
{
    return {key, name, 1, low, high, 0, maximum, {}, std::move(set)};
}

/// The probability when the hazard rate is `factor` times as high.
double withHazard(double probability, double factor)
{
    return 1 - std::pow(1 - probability, factor);
}

void scaleDefaults(sim::Model &model, double factor)
{
    for (sim::Organization &organization : model.organizations) {
        organization.annualDefaultProbability = withHazard(organization.annualDefaultProbability, factor);
        for (double &probability : organization.cumulativeDefaultProbability)
            probability = withHazard(probability, factor);
    }
}

void scaleTakeOrPay(sim::Model &model, double factor)
{
    for (sim::Contract &contract : model.contracts)
        contract.takeOrPay = std::min(1.0, contract.takeOrPay * factor);
}

void scaleUncontracted(sim::Model &model, double factor)
{
    for (sim::Organization &organization : model.organizations) {
        if (organization.uncontracted)
            organization.uncontracted->perQuarter *= factor;
    }
}

void scaleResources(sim::Model &model, double factor)
{
    for (sim::Organization &organization : model.organizations) {
        if (organization.resources)
            organization.resources->perQuarter *= factor;
    }
}

} // namespace

QList<Lever> leversOf(const Scenario &scenario)
{
    const Assumptions &assumed = scenario.assumptions;
    QList<Lever> levers{
        stepped(u"demand_drift"_s, Text::tr("Demand, drift a year"), scenario.factors.demand.drift, 0.2, -1,
            1, [](Scenario &s, double value) { s.factors.demand.drift = value; }),
        stepped(u"demand_volatility"_s, Text::tr("Demand, volatility a year"),
            scenario.factors.demand.volatility, 0.1, 0, 1,
            [](Scenario &s, double value) { s.factors.demand.volatility = value; }),
        stepped(u"price_drift"_s, Text::tr("GPU price, drift a year"), scenario.factors.price.drift, 0.25,
            -1.5, 1, [](Scenario &s, double value) { s.factors.price.drift = value; }),
        stepped(u"price_volatility"_s, Text::tr("GPU price, volatility a year"),
            scenario.factors.price.volatility, 0.15, 0, 1,
            [](Scenario &s, double value) { s.factors.price.volatility = value; }),
        scaled(u"default_probability"_s, Text::tr("Default hazard of everyone, times"), 0.5, 2, kMostHazard,
            scaleDefaults),
        stepped(u"credit_correlation"_s, Text::tr("Credit correlation, times"), scenario.creditCorrelation,
            0.5, 0, 2, [](Scenario &s, double value) { s.creditCorrelation = value; }),
        stepped(u"recovery"_s, Text::tr("Recovery"), assumed.recovery, 0.2, 0, 1,
            [](Scenario &s, double value) { s.assumptions.recovery = value; }),
        scaled(u"take_or_pay"_s, Text::tr("Take-or-pay shares, times"), 0.75, 1.25, 4, scaleTakeOrPay),
        stepped(u"renewal_probability"_s, Text::tr("Renewal probability"), assumed.renewal.probability, 0.2,
            0, 1, [](Scenario &s, double value) { s.assumptions.renewal.probability = value; }),
        stepped(u"relet_share"_s, Text::tr("Re-let share"), assumed.relet.share, 0.2, 0, 1,
            [](Scenario &s, double value) { s.assumptions.relet.share = value; }),
        stepped(u"renegotiation_probability"_s, Text::tr("Renegotiation probability"),
            assumed.renegotiation.probability, 0.3, 0, 1,
            [](Scenario &s, double value) { s.assumptions.renegotiation.probability = value; }),
        stepped(u"delay_mean"_s, Text::tr("Mean delay, quarters"), assumed.delay.mean, 2, 0, 8,
            [](Scenario &s, double value) { s.assumptions.delay.mean = value; }),
        scaled(u"uncontracted"_s, Text::tr("Uncontracted revenue, times"), 0.8, 1.2, 4, scaleUncontracted),
    };
    const bool hasResources = std::ranges::any_of(scenario.organizations,
        [](const OrganizationOverride &override) { return override.resources.has_value(); });
    if (hasResources && scenario.clearing) {
        levers.append(scaled(u"resources"_s, Text::tr("Resources of who pays only what it has, times"), 0.75,
            1.25, 4, scaleResources));
    }
    return levers;
}

} // namespace offtake
