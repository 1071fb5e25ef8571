// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/modelbuilder.h"

#include "gpu/modeljson.h"
#include "gpu/simulate.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace offtake {

std::uint32_t DrawNumbers::of(const QString &id)
{
    QByteArray text = id.toUtf8();
    for (;;) {
        const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
        const auto number = qFromBigEndian<quint32>(hash.constData());
        if (!m_taken.contains(number)) {
            m_taken.insert(number);
            return number;
        }
        text += '#';
    }
}

ModelBuilder::ModelBuilder(const Scenario &scenario, const ModelFacts &facts)
    : m_scenario(scenario)
    , m_facts(facts)
    , m_origin(Quarter::of(scenario.valuationDate))
    , m_converter(scenario.currency, mergedRates(scenario, facts))
{}

Result<CompiledScenario> ModelBuilder::build()
{
    if (auto valid = checkScenario(); !valid)
        return Unexpected<Error>(valid.error());
    setGlobals();
    selectContracts();
    addOrganizations();
    traceUnusedOverrides();
    setThresholds();
    if (m_result.model.organizations.empty()) {
        return failure(ErrorCode::InvalidInput,
            tr("There is nothing to simulate: no contract with a value and no revenue is left."));
    }
    const std::vector<sim::ModelProblem> problems = sim::checkModel(m_result.model);
    if (!problems.empty()) {
        return failure(ErrorCode::InvalidInput, tr("The scenario's assumptions contradict the model."),
            QString::fromStdString(problems.front().place + ": " + problems.front().reason));
    }
    return std::move(m_result);
}

QMap<QString, double> ModelBuilder::mergedRates(const Scenario &scenario, const ModelFacts &facts)
{
    QMap<QString, double> rates = facts.assumptions.exchangeRates;
    for (auto each = scenario.exchangeRates.cbegin(); each != scenario.exchangeRates.cend(); ++each)
        rates.insert(each.key(), each.value());
    return rates;
}

Result<void> ModelBuilder::checkScenario() const
{
    if (!m_scenario.valuationDate.isValid() || m_scenario.valuationDate != m_origin.firstDay())
        return failure(ErrorCode::InvalidInput, tr("The valuation date must be the first day of a quarter."));
    if (!m_facts.organizations.contains(m_scenario.provider)) {
        return failure(ErrorCode::NotFound,
            tr("The scenario's provider “%1” is not in the store.").arg(m_scenario.provider.value()));
    }
    return {};
}

void ModelBuilder::trace(const QString &place, Origin origin, const QString &ground)
{
    m_result.trace.append({place, origin, ground});
}

void ModelBuilder::setGlobals()
{
    sim::Model &model = m_result.model;
    model.startYear = m_origin.year();
    model.startQuarter = m_origin.number();
    model.quarters = m_scenario.quarters;
    model.currency = m_scenario.currency.toStdString();
    model.factors = m_scenario.factors;
    model.studentDegreesOfFreedom = m_scenario.studentDegreesOfFreedom;
    model.clearing = m_scenario.clearing;
    const sim::Factors usual = defaultFactors();
    const auto origin = [](bool isUsual) { return isUsual ? Origin::Assumed : Origin::Overridden; };
    const QString assumed = tr("default");
    const QString chosen = tr("chosen in the scenario");
    const auto traceFactor = [&](const QString &place, bool isUsual) {
        trace(place, origin(isUsual), isUsual ? assumed : chosen);
    };
    traceFactor(u"factors/demand"_s, model.factors.demand == usual.demand);
    traceFactor(u"factors/price"_s, model.factors.price == usual.price);
    traceFactor(u"factors/correlation"_s, model.factors.correlation == usual.correlation);
    traceFactor(u"copula"_s, model.studentDegreesOfFreedom == 0);
    traceFactor(u"clearing"_s, model.clearing);
}

void ModelBuilder::setThresholds()
{
    sim::Model &model = m_result.model;
    const std::string provider = m_scenario.provider.value().toStdString();
    const std::vector<std::string> sellers = sim::providerIds(model);
    if (!m_scenario.thresholds.isEmpty() && std::ranges::find(sellers, provider) != sellers.end()) {
        model.outputs.thresholds[provider] = {m_scenario.thresholds.begin(), m_scenario.thresholds.end()};
    }
}

void ModelBuilder::traceUnusedOverrides()
{
    const QString ground = tr("no such record in this model; the choice has no effect");
    for (auto each = m_scenario.contracts.cbegin(); each != m_scenario.contracts.cend(); ++each) {
        if (!m_facts.contracts.contains(ContractId(each.key())))
            trace(u"contracts/"_s + each.key(), Origin::Overridden, ground);
    }
    for (auto each = m_scenario.organizations.cbegin(); each != m_scenario.organizations.cend(); ++each) {
        const std::string id = each.key().toStdString();
        const auto &organizations = m_result.model.organizations;
        if (std::none_of(organizations.begin(), organizations.end(),
                [&id](const sim::Organization &organization) { return organization.id == id; }))
            trace(u"organizations/"_s + each.key(), Origin::Overridden, ground);
    }
}

Result<CompiledScenario> compileScenario(Store &store, const Scenario &scenario)
{
    const Result<ModelFacts> facts = readModelFacts(store, scenario);
    if (!facts)
        return Unexpected<Error>(facts.error());
    return compileScenario(*facts, scenario);
}

Result<CompiledScenario> compileScenario(const ModelFacts &facts, const Scenario &scenario)
{
    return ModelBuilder(scenario, facts).build();
}

} // namespace offtake
