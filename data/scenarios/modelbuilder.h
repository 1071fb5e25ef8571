// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/records/contractterms.h"
#include "data/scenarios/modelfacts.h"
#include "data/scenarios/scenario.h"

#include <QCoreApplication>
#include <QSet>

namespace offtake {

/// Gives every id a random-number identity for life: the first bytes of its hash. Whoever comes later by id
/// evades a number that is taken.
class DrawNumbers
{
public:
    std::uint32_t of(const QString &id);

private:
    QSet<quint32> m_taken;
};

/// Compiles one scenario with the facts of a store, by the rules of docs/scenarios.md; what compileScenario()
/// does. The contracts are in modelcontracts.cpp, the organisations in modelorganizations.cpp.
class ModelBuilder
{
    Q_DECLARE_TR_FUNCTIONS(ModelBuilder)
public:
    ModelBuilder(const Scenario &scenario, const ModelFacts &facts);
    Result<CompiledScenario> build();

private:
    using Origin = TraceEntry::Origin;

    /// A contract that has a value and dates, whether or not it still runs at the valuation date.
    struct Priced
    {
        const Contract *contract = nullptr;
        ContractTerms terms;
        double value = 0;
    };

    static QMap<QString, double> mergedRates(const Scenario &scenario, const ModelFacts &facts);
    Result<void> checkScenario() const;
    void trace(const QString &place, Origin origin, const QString &ground);
    void setGlobals();
    void setThresholds();
    /// An override that hits nothing is told, not refused: its record may have been deleted since.
    void traceUnusedOverrides();

    const ContractOverride &overrideOf(const Contract &contract) const;
    const Contract *amendedBy(const Contract &contract) const;
    QDate sourceDate(const Contract &contract) const { return m_facts.sourceDates.value(contract.sourceId); }
    bool isKnown(const Contract &contract) const;
    /// Why the scenario's choice of contracts leaves this one out; empty = it is in.
    QString notChosenReason(const Contract &contract) const;
    void leaveOut(const Contract &contract, const QString &reason);
    void selectContracts();
    QList<Contract> knownContracts() const;
    /// A value for one contract: the scenario's, else the store's assumption, else the rule's.
    double choose(const QString &place, const std::optional<double> &overridden,
        const ParameterValues &stored, const QString &parameter, double rule, const QString &ground);
    void addContract(const Priced &priced);

    const OrganizationOverride &overrideOf(const Organization &organization) const;
    void addOrganizations();
    /// Default probabilities, loadings, recovery, resources and stress of one organisation.
    void setCredit(const Organization &source, sim::Organization &organization);
    void setMeans(const OrganizationOverride &overridden, const ParameterValues &stored, const QString &place,
        sim::Organization &organization);
    /// Revenue of the last four reported quarters that no contract of the model explains.
    std::optional<sim::Uncontracted> uncontractedRevenue(const Organization &source);
    RatingClass ratingOf(const Organization &organization) const;

    const Scenario &m_scenario;
    const ModelFacts &m_facts;
    Quarter m_origin;
    CurrencyConverter m_converter;
    QList<Priced> m_priced;
    DrawNumbers m_contractDraws;
    DrawNumbers m_organizationDraws;
    CompiledScenario m_result;
};

} // namespace offtake
