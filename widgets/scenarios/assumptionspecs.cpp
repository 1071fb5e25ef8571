// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/assumptionspecs.h"

#include <QCoreApplication>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AssumptionsPanel)
};

QString percent()
{
    return u"%"_s;
}

QString percentAYear()
{
    return Text::tr("% a year");
}

QString times()
{
    return u"×"_s;
}

QString assumed()
{
    return Text::tr("an assumption.");
}

} // namespace

double AssumptionSpec::valueOf(const Scenario &scenario) const
{
    return member(const_cast<Scenario &>(scenario)) * scale; // only read
}

void AssumptionSpec::set(Scenario &scenario, double value) const
{
    member(scenario) = value / scale;
}

const QList<AssumptionSpec> &assumptionSpecs()
{
    using Place = AssumptionSpec::Group;
    static const QList<AssumptionSpec> specs{
        {u"priceDrift"_s, Place::Market, -80, 40, 1, 0, 100,
            [](Scenario &s) -> double & { return s.factors.price.drift; },
            [] { return Text::tr("GPU price drift"); }, percentAYear,
            [] { return Text::tr("an H100 hour fell from US$8 in 2023 to US$1.70 in late 2025."); }},
        {u"priceVolatility"_s, Place::Market, 0, 100, 1, 0, 100,
            [](Scenario &s) -> double & { return s.factors.price.volatility; },
            [] { return Text::tr("GPU price volatility"); }, percentAYear,
            [] { return Text::tr("as the H100's rental price since 2023."); }},
        {u"demandDrift"_s, Place::Market, -50, 60, 1, 0, 100,
            [](Scenario &s) -> double & { return s.factors.demand.drift; },
            [] { return Text::tr("Demand drift"); }, percentAYear, assumed},
        {u"demandVolatility"_s, Place::Market, 0, 100, 1, 0, 100,
            [](Scenario &s) -> double & { return s.factors.demand.volatility; },
            [] { return Text::tr("Demand volatility"); }, percentAYear, assumed},
        {u"creditCorrelation"_s, Place::Counterparties, 0, 2, 0.05, 2, 1,
            [](Scenario &s) -> double & { return s.creditCorrelation; },
            [] { return Text::tr("Credit correlation"); }, times,
            [] { return Text::tr("scales how much all customers hang on the same factors."); }},
        {u"recovery"_s, Place::Counterparties, 0, 100, 1, 0, 100,
            [](Scenario &s) -> double & { return s.assumptions.recovery; },
            [] { return Text::tr("Recovery"); }, percent,
            [] { return Text::tr("customary in credit models."); }},
        {u"renewalProbability"_s, Place::Contracts, 0, 100, 1, 0, 100,
            [](Scenario &s) -> double & { return s.assumptions.renewal.probability; },
            [] { return Text::tr("Renewal probability"); }, percent, assumed},
        {u"reletShare"_s, Place::Contracts, 0, 100, 1, 0, 100,
            [](Scenario &s) -> double & { return s.assumptions.relet.share; },
            [] { return Text::tr("Let again after an end"); }, percent, assumed},
        {u"renegotiationProbability"_s, Place::Contracts, 0, 100, 1, 0, 100,
            [](Scenario &s) -> double & { return s.assumptions.renegotiation.probability; },
            [] { return Text::tr("Renegotiation when prices fall"); }, percent, assumed},
        {u"delayMean"_s, Place::Contracts, 0, 8, 0.25, 2, 1,
            [](Scenario &s) -> double & { return s.assumptions.delay.mean; },
            [] { return Text::tr("Mean delay, quarters"); }, [] { return QString(); },
            [] { return Text::tr("an assumption, of contracts that have not started yet."); }},
    };
    return specs;
}

} // namespace offtake
