// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/ids.h"
#include "data/records/contractterms.h"
#include "data/scenarios/assumptions.h"
#include "gpu/model.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace offtake {

class Store;

/// What a scenario says of one organisation over its stored or default assumptions; empty = as stored.
struct OrganizationOverride
{
    std::optional<double> annualDefaultProbability;
    std::optional<double> recovery;
    std::optional<int> forcedExitQuarter;
    std::optional<sim::Loadings> loadings;
    std::optional<sim::Resources> resources;
    std::optional<sim::Distress> distress;
    bool operator==(const OrganizationOverride &) const = default;
};

/// What a scenario says of one contract; empty = as stored.
struct ContractOverride
{
    std::optional<bool> included;
    std::optional<double> takeOrPay;
    std::optional<double> renewalProbability;
    std::optional<double> delayMean;             ///< quarters
    std::optional<sim::Termination> termination; ///< none = the customer never ends it early
    bool operator==(const ContractOverride &) const = default;
};

/// The assumptions of one scenario. Defaults and their grounds: docs/scenarios.md.
struct Scenario
{
    ScenarioId id;
    QString title;
    QString description;
    OrganizationId provider; ///< of interest
    QDate valuationDate;     ///< first day of a quarter
    QDate knownUntil;        ///< only rows known by then; invalid = all
    int quarters = 20;
    QString currency = QStringLiteral("USD");
    sim::Factors factors;
    int studentDegreesOfFreedom = 0;
    bool clearing = true;
    QStringList contractKinds{QStringLiteral("cloud")};
    /// Replaces every contract's take-or-pay share; none = by commitment.
    std::optional<double> takeOrPay;
    double creditCorrelation = 1;        ///< scales the organisations' loadings, 0..2
    Assumptions assumptions;             ///< for all organisations and contracts that nothing else is said of
    QMap<QString, double> exchangeRates; ///< one unit of that currency in `currency`; over the stored rates
    QMap<QString, OrganizationOverride> organizations; ///< by organisation id
    QMap<QString, ContractOverride> contracts;         ///< by contract id
    /// Amounts that the analyst watches: the model tells how probable less horizon revenue of the provider
    /// is.
    QList<double> thresholds;
    bool operator==(const Scenario &) const = default;
};

/// Where a number of the model comes from.
struct TraceEntry
{
    enum class Origin { Stored, Assumed, Overridden };
    QString place; ///< e.g. "contracts/crwv-msft-2023-02/ends"
    Origin origin = Origin::Stored;
    QString ground; ///< translated: the rule or the source
};

struct CompiledScenario
{
    sim::Model model;
    QList<TraceEntry> trace;
    QList<LeftOutContract> leftOut;
};

/// The Base scenario: every default, for a provider, valued at the start of the quarter after `today`.
Scenario baseScenario(const OrganizationId &provider, QDate today);

/// Title and description as the reader sees them: those of the ready-made scenarios in the language of the
/// screen as long as the analyst has not changed them.
QString scenarioTitle(const Scenario &scenario);
QString scenarioDescription(const Scenario &scenario);

/// The scenarios that ship with the sample store, in English (readymadescenarios.cpp).
QList<Scenario> readyMadeScenarios();

/// The scenarios stored in the file (the ready-made ones in a new store).
Result<QList<Scenario>> loadScenarios(Store &store);
Result<void> saveScenario(Store &store, const Scenario &scenario);

/// Turns stored facts and a scenario into a model (product rules in docs/scenarios.md). The same store
/// and scenario give the same bytes. Errors: InvalidInput, NotFound and the store's own.
Result<CompiledScenario> compileScenario(Store &store, const Scenario &scenario);

struct ModelFacts;
/// The same from facts that were read before (data/scenarios/modelfacts.h), for a scenario that they are for: takes no
/// store and may run in any thread.
Result<CompiledScenario> compileScenario(const ModelFacts &facts, const Scenario &scenario);

} // namespace offtake
