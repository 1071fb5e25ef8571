// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/scenario.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

constexpr auto kContext = "ReadyMadeScenarios";

struct Words
{
    const char *id;
    const char *title;
    const char *description;
};

constexpr Words kBase{"base", QT_TRANSLATE_NOOP("ReadyMadeScenarios", "Base"),
    QT_TRANSLATE_NOOP(
        "ReadyMadeScenarios", "What does CoreWeave earn if nothing but the usual happens? Every default.")};
constexpr Words kMicrosoftLeaves{"microsoft-leaves-coreweave",
    QT_TRANSLATE_NOOP("ReadyMadeScenarios", "Microsoft leaves CoreWeave"),
    QT_TRANSLATE_NOOP("ReadyMadeScenarios", "What if Microsoft ends its contract with CoreWeave at once, "
                                            "without a fee? The freed capacity is let again at "
                                            "market prices.")};
constexpr Words kOpenAiPays{"openai-pays-what-it-has",
    QT_TRANSLATE_NOOP("ReadyMadeScenarios", "OpenAI pays only what it has"),
    QT_TRANSLATE_NOOP("ReadyMadeScenarios",
        "What if OpenAI can pay its providers only from its revenue and the funds it raised? It pays all of "
        "them the "
        "same share of what is due, and exits after a year of paying less than half.")};
constexpr Words kAiWinter{"ai-winter", QT_TRANSLATE_NOOP("ReadyMadeScenarios", "AI winter"),
    QT_TRANSLATE_NOOP("ReadyMadeScenarios", "What if demand shrinks by a fifth a year and funding dries up? "
                                            "Labs and neoclouds are rated CCC, exits come "
                                            "together (Student-t copula), and little is renewed.")};
constexpr Words kPriceCollapse{"gpu-price-collapse",
    QT_TRANSLATE_NOOP("ReadyMadeScenarios", "GPU price collapse"),
    QT_TRANSLATE_NOOP("ReadyMadeScenarios", "What if an hour of a GPU gets cheaper by half every year? More "
                                            "customers renegotiate, and renewals and "
                                            "re-letting earn little.")};
constexpr Words kPowerDelays{"power-delays", QT_TRANSLATE_NOOP("ReadyMadeScenarios", "Power delays"),
    QT_TRANSLATE_NOOP("ReadyMadeScenarios", "What if sites get their power a year late? Contracts not yet "
                                            "started begin four quarters later in the mean, "
                                            "many of them together.")};
constexpr Words kMarchWith{"march-2025-with-openai",
    QT_TRANSLATE_NOOP("ReadyMadeScenarios", "March 2025, with the OpenAI contract"),
    QT_TRANSLATE_NOOP("ReadyMadeScenarios", "Does the contract of US$11.9bn with OpenAI make CoreWeave less "
                                            "dependent? Only what was known at the end of "
                                            "March 2025.")};
constexpr Words kMarchWithout{"march-2025-without-openai",
    QT_TRANSLATE_NOOP("ReadyMadeScenarios", "March 2025, without the OpenAI contract"),
    QT_TRANSLATE_NOOP("ReadyMadeScenarios", "The same day without the contract: what CoreWeave would hang "
                                            "on. Compare it with the scenario that has the "
                                            "contract.")};

constexpr std::array kAll{&kBase, &kMicrosoftLeaves, &kOpenAiPays, &kAiWinter, &kPriceCollapse, &kPowerDelays,
    &kMarchWith, &kMarchWithout};

/// The sample's newest facts are of June 2026.
Scenario sampleScenario(const Words &words, QDate valuationDate = QDate(2026, 7, 1))
{
    Scenario scenario = baseScenario(OrganizationId(u"coreweave"_s), valuationDate.addDays(-1));
    scenario.id = ScenarioId(QString::fromLatin1(words.id));
    scenario.title = QString::fromUtf8(words.title);
    scenario.description = QString::fromUtf8(words.description);
    return scenario;
}

Scenario microsoftLeaves()
{
    Scenario scenario = sampleScenario(kMicrosoftLeaves);
    scenario.contracts[u"crwv-msft-2023-02"_s].termination =
        sim::Termination{.annualProbability = 1, .feeQuarters = 0};
    return scenario;
}

/// Means of a quarter: a run rate of 24bn a year (March 2026) is 6bn; the 110bn raised in February 2026
/// spread over three years are 9.2bn. Growth and dispersion are assumptions.
Scenario openAiPays()
{
    Scenario scenario = sampleScenario(kOpenAiPays);
    OrganizationOverride &openAi = scenario.organizations[u"openai"_s];
    openAi.resources = sim::Resources{.perQuarter = 15.2e9,
        .growth = 0.4,
        .demandElasticity = 1,
        .dispersion = 0.5,
        .fundingLoading = 0.6,
        .receiptsShare = 0};
    openAi.distress = sim::Distress{.ratio = 0.5, .quarters = 4};
    return scenario;
}

Scenario aiWinter()
{
    Scenario scenario = sampleScenario(kAiWinter);
    scenario.factors.demand.drift = -0.2;
    scenario.studentDegreesOfFreedom = 4;
    scenario.creditCorrelation = 1.3;
    scenario.assumptions.unratedClass = RatingClass::Ccc;
    scenario.assumptions.recovery = 0.2;
    scenario.assumptions.renewal.probability = 0.2;
    scenario.assumptions.relet.share = 0.4;
    return scenario;
}

Scenario priceCollapse()
{
    Scenario scenario = sampleScenario(kPriceCollapse);
    scenario.factors.price.drift = -0.7;
    scenario.factors.price.volatility = 0.4;
    scenario.assumptions.renegotiation.probability = 0.8;
    return scenario;
}

Scenario powerDelays()
{
    Scenario scenario = sampleScenario(kPowerDelays);
    scenario.assumptions.delay.mean = 4;
    scenario.assumptions.delay.buildLoading = 0.8;
    return scenario;
}

Scenario march2025(const Words &words, bool withOpenAi)
{
    Scenario scenario = sampleScenario(words, QDate(2025, 4, 1));
    scenario.knownUntil = QDate(2025, 3, 31);
    if (!withOpenAi)
        scenario.contracts[u"crwv-openai-2025-03"_s].included = false;
    return scenario;
}

/// The text in the reader's language while it is still the one that shipped.
QString localized(const Scenario &scenario, const QString &text, const char *Words::*member)
{
    for (const Words *words : kAll) {
        if (scenario.id.value() == QLatin1StringView(words->id) && text == QString::fromUtf8(words->*member))
            return QCoreApplication::translate(kContext, words->*member);
    }
    return text;
}

} // namespace

QList<Scenario> readyMadeScenarios()
{
    return {sampleScenario(kBase), microsoftLeaves(), openAiPays(), aiWinter(), priceCollapse(),
        powerDelays(), march2025(kMarchWith, true), march2025(kMarchWithout, false)};
}

QString scenarioTitle(const Scenario &scenario)
{
    return localized(scenario, scenario.title, &Words::title);
}

QString scenarioDescription(const Scenario &scenario)
{
    return localized(scenario, scenario.description, &Words::description);
}

} // namespace offtake
