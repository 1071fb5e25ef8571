// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/modelbuilder.h"

#include "data/text/format.h"
#include "data/text/translation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace offtake {

const ContractOverride &ModelBuilder::overrideOf(const Contract &contract) const
{
    static const ContractOverride kNone;
    const auto found = m_scenario.contracts.constFind(contract.id.value());
    return found == m_scenario.contracts.constEnd() ? kNone : *found;
}

const Contract *ModelBuilder::amendedBy(const Contract &contract) const
{
    const auto found = m_facts.contracts.constFind(contract.amendsContractId);
    return found == m_facts.contracts.constEnd() ? nullptr : &*found;
}

bool ModelBuilder::isKnown(const Contract &contract) const
{
    return isKnownAt(knownSince(contract, sourceDate(contract), amendedBy(contract)), m_scenario.knownUntil);
}

QString ModelBuilder::notChosenReason(const Contract &contract) const
{
    const std::optional<bool> included = overrideOf(contract).included;
    if (!isKnown(contract))
        return tr("not known by %1").arg(format::date(m_scenario.knownUntil, currentLocale()));
    if (included)
        return *included ? QString() : tr("left out by the scenario");
    const bool isOwnLease = contract.kind == u"site_lease" && contract.providerId == m_scenario.provider;
    if (!m_scenario.contractKinds.contains(contract.kind) && !isOwnLease)
        return tr("contracts of this kind are not part of the scenario");
    return notBindingReason(contract);
}

void ModelBuilder::leaveOut(const Contract &contract, const QString &reason)
{
    m_result.leftOut.append({contract.id, reason});
}

void ModelBuilder::selectContracts()
{
    const QMap<ContractId, ContractId> restated = restatedContracts(knownContracts());
    for (const Contract &contract : m_facts.contracts) {
        if (const QString reason = notChosenReason(contract); !reason.isEmpty()) {
            leaveOut(contract, reason);
            continue;
        }
        if (const auto restating = restated.constFind(contract.id); restating != restated.constEnd()) {
            leaveOut(contract, tr("restated by %1").arg(restating->value()));
            continue;
        }
        if (contract.totalValue.value_or(0) <= 0) {
            leaveOut(contract, tr("its value is not known"));
            continue;
        }
        const auto terms = contractTerms(
            contract, sourceDate(contract), amendedBy(contract), m_scenario.assumptions.termMonths);
        if (!terms) {
            leaveOut(contract, tr("no date tells when it starts, or it ends before it starts"));
            continue;
        }
        const auto value = m_converter.convert(*contract.totalValue, contract.currency);
        if (!value) {
            leaveOut(contract, tr("no exchange rate for %1").arg(contract.currency));
            continue;
        }
        m_priced.append({&contract, *terms, *value});
        if (terms->end.date < m_scenario.valuationDate)
            leaveOut(contract, tr("over before the valuation date"));
        else
            addContract(m_priced.last());
    }
}

QList<Contract> ModelBuilder::knownContracts() const
{
    QList<Contract> known;
    for (const Contract &contract : m_facts.contracts) {
        if (isKnown(contract))
            known.append(contract);
    }
    return known;
}

double ModelBuilder::choose(const QString &place, const std::optional<double> &overridden,
    const ParameterValues &stored, const QString &parameter, double rule, const QString &ground)
{
    if (overridden) {
        trace(place, Origin::Overridden, tr("chosen in the scenario"));
        return *overridden;
    }
    if (const auto found = stored.constFind(parameter); found != stored.constEnd()) {
        trace(place, Origin::Stored, tr("assumption stored with the record"));
        return *found;
    }
    trace(place, Origin::Assumed, ground);
    return rule;
}

void ModelBuilder::addContract(const Priced &priced)
{
    const Contract &source = *priced.contract;
    const Assumptions &assumptions = m_scenario.assumptions;
    const ContractOverride &overridden = overrideOf(source);
    const ParameterValues stored = m_facts.assumptions.contracts.value(source.id);
    const QString place = u"contracts/%1/"_s.arg(source.id.value());
    const auto traceDate = [&](const QString &member, const RuledDate &date) {
        trace(place + member, date.isStored ? Origin::Stored : Origin::Assumed, date.ground);
    };

    sim::Contract contract;
    contract.id = source.id.value().toStdString();
    contract.draw = m_contractDraws.of(source.id.value());
    contract.provider = source.providerId.value().toStdString();
    contract.customer = source.customerId.value().toStdString();
    contract.starts = m_origin.position(priced.terms.start.date);
    contract.ends = m_origin.position(priced.terms.end.date.addDays(1));
    contract.totalValue = priced.value;
    traceDate(u"starts"_s, priced.terms.start);
    traceDate(u"ends"_s, priced.terms.end);
    trace(place + u"total_value", Origin::Stored,
        source.currency == m_scenario.currency ? tr("stored value")
                                               : tr("stored value in %1, converted").arg(source.currency));
    contract.takeOrPay = choose(place + u"take_or_pay",
        overridden.takeOrPay ? overridden.takeOrPay : m_scenario.takeOrPay, stored, u"take_or_pay"_s,
        assumptions.takeOrPayOf(source.commitment), tr("by its commitment “%1”").arg(source.commitment));

    const bool isRunning = contract.starts < 0;
    if (isRunning) {
        trace(place + u"ramp", Origin::Assumed, tr("already runs, so neither ramp nor delay"));
    } else {
        const double ramp = choose(place + u"ramp", {}, stored, u"ramp_quarters"_s, assumptions.rampQuarters,
            tr("default of contracts not yet started"));
        contract.ramp = std::min(ramp, contract.ends - contract.starts);
        sim::Delay delay = assumptions.delay;
        delay.mean = choose(place + u"delay", overridden.delayMean, stored, u"delay_mean"_s, delay.mean,
            tr("default of contracts not yet started"));
        if (delay.mean > 0)
            contract.delay = delay;
    }

    sim::Renewal renewal = assumptions.renewal;
    renewal.probability = choose(place + u"renewal", overridden.renewalProbability, stored,
        u"renewal_probability"_s, renewal.probability, tr("default"));
    if (renewal.probability > 0)
        contract.renewal = renewal;
    sim::Relet relet = assumptions.relet;
    relet.share = choose(place + u"relet", {}, stored, u"relet_share"_s, relet.share, tr("default"));
    if (relet.share > 0)
        contract.relet = relet;
    sim::Renegotiation renegotiation = assumptions.renegotiation;
    renegotiation.probability = choose(place + u"renegotiation", {}, stored, u"renegotiation_probability"_s,
        renegotiation.probability, tr("default"));
    if (renegotiation.probability > 0)
        contract.renegotiation = renegotiation;
    sim::Termination termination = overridden.termination.value_or(sim::Termination());
    termination.annualProbability = choose(place + u"termination",
        overridden.termination ? std::optional(termination.annualProbability) : std::nullopt, stored,
        u"termination_annual_probability"_s, 0, tr("none by default"));
    if (termination.annualProbability > 0)
        contract.termination = termination;
    m_result.model.contracts.push_back(std::move(contract));
}

} // namespace offtake
