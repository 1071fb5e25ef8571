// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/format.h"
#include "data/scenarios/modelfacts.h"
#include "data/measures/revenuehistory.h"
#include "data/scenarios/scenario.h"
#include "data/text/translation.h"
#include "gpu/modeljson.h"
#include "gpu/simulate.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ModelBuilder)
};

using Origin = TraceEntry::Origin;

/// Gives every id a random-number identity for life: the first bytes of its hash. Whoever comes later by id
/// evades a number that is taken.
class DrawNumbers
{
public:
    std::uint32_t of(const QString &id)
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

private:
    QSet<quint32> m_taken;
};

/// Scales loadings so that the part of the variance that they explain stays below 1.
sim::Loadings capped(sim::Loadings loadings, const sim::FactorMatrix &correlation)
{
    const std::array<double, sim::kFactorCount> b{
        loadings.demand, loadings.price, loadings.funding, loadings.build};
    double explained = 0;
    for (size_t i = 0; i < b.size(); ++i) {
        for (size_t j = 0; j < b.size(); ++j)
            explained += b[i] * correlation[i][j] * b[j];
    }
    constexpr double kMost = 0.99;
    if (explained <= kMost)
        return loadings;
    const double scale = std::sqrt(kMost / explained);
    return {
        loadings.demand * scale, loadings.price * scale, loadings.funding * scale, loadings.build * scale};
}

class ModelBuilder
{
public:
    ModelBuilder(const Scenario &scenario, const ModelFacts &facts)
        : m_scenario(scenario)
        , m_facts(facts)
        , m_origin(Quarter::of(scenario.valuationDate))
        , m_converter(scenario.currency, mergedRates(scenario, facts))
    {}

    Result<CompiledScenario> build()
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
                Text::tr("There is nothing to simulate: no contract with a value and no revenue is left."));
        }
        const std::vector<sim::ModelProblem> problems = sim::checkModel(m_result.model);
        if (!problems.empty()) {
            return failure(ErrorCode::InvalidInput,
                Text::tr("The scenario's assumptions contradict the model."),
                QString::fromStdString(problems.front().place + ": " + problems.front().reason));
        }
        return std::move(m_result);
    }

private:
    /// A contract that has a value and dates, whether or not it still runs at the valuation date.
    struct Priced
    {
        const Contract *contract = nullptr;
        ContractTerms terms;
        double value = 0;
    };

    static QMap<QString, double> mergedRates(const Scenario &scenario, const ModelFacts &facts)
    {
        QMap<QString, double> rates = facts.assumptions.exchangeRates;
        for (auto each = scenario.exchangeRates.cbegin(); each != scenario.exchangeRates.cend(); ++each)
            rates.insert(each.key(), each.value());
        return rates;
    }

    Result<void> checkScenario() const
    {
        if (!m_scenario.valuationDate.isValid() || m_scenario.valuationDate != m_origin.firstDay())
            return failure(
                ErrorCode::InvalidInput, Text::tr("The valuation date must be the first day of a quarter."));
        if (!m_facts.organizations.contains(m_scenario.provider)) {
            return failure(ErrorCode::NotFound, Text::tr("The scenario's provider “%1” is not in the store.")
                                                    .arg(m_scenario.provider.value()));
        }
        return {};
    }

    void trace(const QString &place, Origin origin, const QString &ground)
    {
        m_result.trace.append({place, origin, ground});
    }

    void setGlobals()
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
        const QString assumed = Text::tr("default");
        const QString chosen = Text::tr("chosen in the scenario");
        const auto traceFactor = [&](const QString &place, bool isUsual) {
            trace(place, origin(isUsual), isUsual ? assumed : chosen);
        };
        traceFactor(u"factors/demand"_s, model.factors.demand == usual.demand);
        traceFactor(u"factors/price"_s, model.factors.price == usual.price);
        traceFactor(u"factors/correlation"_s, model.factors.correlation == usual.correlation);
        traceFactor(u"copula"_s, model.studentDegreesOfFreedom == 0);
        traceFactor(u"clearing"_s, model.clearing);
    }

    // Contracts ---------------------------------------------------------------------------------------

    const ContractOverride &overrideOf(const Contract &contract) const
    {
        static const ContractOverride kNone;
        const auto found = m_scenario.contracts.constFind(contract.id.value());
        return found == m_scenario.contracts.constEnd() ? kNone : *found;
    }

    const Contract *amendedBy(const Contract &contract) const
    {
        const auto found = m_facts.contracts.constFind(contract.amendsContractId);
        return found == m_facts.contracts.constEnd() ? nullptr : &*found;
    }

    QDate sourceDate(const Contract &contract) const { return m_facts.sourceDates.value(contract.sourceId); }

    /// Why the scenario's choice of contracts leaves this one out; empty = it is in.
    QString notChosenReason(const Contract &contract) const
    {
        const std::optional<bool> included = overrideOf(contract).included;
        if (!isKnownAt(
                knownSince(contract, sourceDate(contract), amendedBy(contract)), m_scenario.knownUntil)) {
            return Text::tr("not known by %1").arg(format::date(m_scenario.knownUntil, currentLocale()));
        }
        if (included)
            return *included ? QString() : Text::tr("left out by the scenario");
        const bool isOwnLease = contract.kind == u"site_lease" && contract.providerId == m_scenario.provider;
        if (!m_scenario.contractKinds.contains(contract.kind) && !isOwnLease)
            return Text::tr("contracts of this kind are not part of the scenario");
        return notBindingReason(contract);
    }

    void leaveOut(const Contract &contract, const QString &reason)
    {
        m_result.leftOut.append({contract.id, reason});
    }

    void selectContracts()
    {
        const QMap<ContractId, ContractId> restated = restatedContracts(knownContracts());
        for (const Contract &contract : m_facts.contracts) {
            if (const QString reason = notChosenReason(contract); !reason.isEmpty()) {
                leaveOut(contract, reason);
                continue;
            }
            if (const auto restating = restated.constFind(contract.id); restating != restated.constEnd()) {
                leaveOut(contract, Text::tr("restated by %1").arg(restating->value()));
                continue;
            }
            if (contract.totalValue.value_or(0) <= 0) {
                leaveOut(contract, Text::tr("its value is not known"));
                continue;
            }
            const auto terms = contractTerms(
                contract, sourceDate(contract), amendedBy(contract), m_scenario.assumptions.termMonths);
            if (!terms) {
                leaveOut(contract, Text::tr("no date tells when it starts, or it ends before it starts"));
                continue;
            }
            const auto value = m_converter.convert(*contract.totalValue, contract.currency);
            if (!value) {
                leaveOut(contract, Text::tr("no exchange rate for %1").arg(contract.currency));
                continue;
            }
            m_priced.append({&contract, *terms, *value});
            if (terms->end.date < m_scenario.valuationDate)
                leaveOut(contract, Text::tr("over before the valuation date"));
            else
                addContract(m_priced.last());
        }
    }

    QList<Contract> knownContracts() const
    {
        QList<Contract> known;
        for (const Contract &contract : m_facts.contracts) {
            if (isKnownAt(
                    knownSince(contract, sourceDate(contract), amendedBy(contract)), m_scenario.knownUntil))
                known.append(contract);
        }
        return known;
    }

    /// A value for one contract: the scenario's, else the store's assumption, else the rule's.
    double choose(const QString &place, const std::optional<double> &overridden,
        const ParameterValues &stored, const QString &parameter, double rule, const QString &ground)
    {
        if (overridden) {
            trace(place, Origin::Overridden, Text::tr("chosen in the scenario"));
            return *overridden;
        }
        if (const auto found = stored.constFind(parameter); found != stored.constEnd()) {
            trace(place, Origin::Stored, Text::tr("assumption stored with the record"));
            return *found;
        }
        trace(place, Origin::Assumed, ground);
        return rule;
    }

    void addContract(const Priced &priced)
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
            source.currency == m_scenario.currency
                ? Text::tr("stored value")
                : Text::tr("stored value in %1, converted").arg(source.currency));
        contract.takeOrPay =
            choose(place + u"take_or_pay", overridden.takeOrPay ? overridden.takeOrPay : m_scenario.takeOrPay,
                stored, u"take_or_pay"_s, assumptions.takeOrPayOf(source.commitment),
                Text::tr("by its commitment “%1”").arg(source.commitment));

        const bool isRunning = contract.starts < 0;
        if (isRunning) {
            trace(place + u"ramp", Origin::Assumed, Text::tr("already runs, so neither ramp nor delay"));
        } else {
            const double ramp = choose(place + u"ramp", {}, stored, u"ramp_quarters"_s,
                assumptions.rampQuarters, Text::tr("default of contracts not yet started"));
            contract.ramp = std::min(ramp, contract.ends - contract.starts);
            sim::Delay delay = assumptions.delay;
            delay.mean = choose(place + u"delay", overridden.delayMean, stored, u"delay_mean"_s, delay.mean,
                Text::tr("default of contracts not yet started"));
            if (delay.mean > 0)
                contract.delay = delay;
        }

        sim::Renewal renewal = assumptions.renewal;
        renewal.probability = choose(place + u"renewal", overridden.renewalProbability, stored,
            u"renewal_probability"_s, renewal.probability, Text::tr("default"));
        if (renewal.probability > 0)
            contract.renewal = renewal;
        sim::Relet relet = assumptions.relet;
        relet.share =
            choose(place + u"relet", {}, stored, u"relet_share"_s, relet.share, Text::tr("default"));
        if (relet.share > 0)
            contract.relet = relet;
        sim::Renegotiation renegotiation = assumptions.renegotiation;
        renegotiation.probability = choose(place + u"renegotiation", {}, stored,
            u"renegotiation_probability"_s, renegotiation.probability, Text::tr("default"));
        if (renegotiation.probability > 0)
            contract.renegotiation = renegotiation;
        sim::Termination termination = overridden.termination.value_or(sim::Termination());
        termination.annualProbability = choose(place + u"termination",
            overridden.termination ? std::optional(termination.annualProbability) : std::nullopt, stored,
            u"termination_annual_probability"_s, 0, Text::tr("none by default"));
        if (termination.annualProbability > 0)
            contract.termination = termination;
        m_result.model.contracts.push_back(std::move(contract));
    }

    // Organisations -----------------------------------------------------------------------------------

    const OrganizationOverride &overrideOf(const Organization &organization) const
    {
        static const OrganizationOverride kNone;
        const auto found = m_scenario.organizations.constFind(organization.id.value());
        return found == m_scenario.organizations.constEnd() ? kNone : *found;
    }

    void addOrganizations()
    {
        QSet<QString> sellers{m_scenario.provider.value()};
        QSet<QString> parties;
        for (const sim::Contract &contract : m_result.model.contracts) {
            sellers.insert(QString::fromStdString(contract.provider));
            parties.insert(QString::fromStdString(contract.provider));
            parties.insert(QString::fromStdString(contract.customer));
        }
        for (const Organization &source : m_facts.organizations) {
            const QString id = source.id.value();
            sim::Organization organization;
            if (sellers.contains(id))
                organization.uncontracted = uncontractedRevenue(source);
            if (!parties.contains(id) && !organization.uncontracted)
                continue;
            organization.id = id.toStdString();
            organization.draw = m_organizationDraws.of(id);
            setCredit(source, organization);
            m_result.model.organizations.push_back(std::move(organization));
        }
    }

    /// Default probabilities, loadings, recovery, resources and stress of one organisation.
    void setCredit(const Organization &source, sim::Organization &organization)
    {
        const Assumptions &assumptions = m_scenario.assumptions;
        const OrganizationOverride &overridden = overrideOf(source);
        const ParameterValues stored = m_facts.assumptions.organizations.value(source.id);
        const QString place = u"organizations/%1/"_s.arg(source.id.value());

        const auto rating = m_facts.assumptions.ratings.constFind(source.id);
        const bool isRated = rating != m_facts.assumptions.ratings.constEnd();
        const RatingClass ratingClass =
            isRated ? rating->rating : assumedRating(source, assumptions.unratedClass);
        const QString probabilityPlace = place + u"default_probability";
        if (overridden.annualDefaultProbability) {
            organization.annualDefaultProbability = *overridden.annualDefaultProbability;
            trace(probabilityPlace, Origin::Overridden, Text::tr("chosen in the scenario"));
        } else if (stored.contains(u"annual_default_probability"_s)) {
            organization.annualDefaultProbability = stored.value(u"annual_default_probability"_s);
            trace(probabilityPlace, Origin::Stored, Text::tr("assumption stored with the record"));
        } else if (isRated && rating->isDefaulted) {
            organization.annualDefaultProbability = 1;
            trace(
                probabilityPlace, Origin::Stored, Text::tr("rated as in default by %1").arg(rating->agency));
        } else {
            organization.cumulativeDefaultProbability = defaultCurve(ratingClass, m_scenario.quarters);
            const QString name = ratingClassName(ratingClass);
            if (isRated && rating->agency != u"assumed")
                trace(probabilityPlace, Origin::Stored,
                    Text::tr("class %1, rated by %2").arg(name, rating->agency));
            else
                trace(probabilityPlace, Origin::Assumed, Text::tr("class %1, assumed").arg(name));
        }

        if (overridden.loadings) {
            organization.loadings = capped(*overridden.loadings, m_scenario.factors.correlation);
            trace(place + u"loadings", Origin::Overridden, Text::tr("chosen in the scenario"));
        } else {
            const sim::Loadings &usual = assumptions.loadingsOf(groupOf(source, ratingClass));
            const double scale = m_scenario.creditCorrelation;
            organization.loadings = capped(
                {usual.demand * scale, usual.price * scale, usual.funding * scale, usual.build * scale},
                m_scenario.factors.correlation);
            trace(place + u"loadings", Origin::Assumed, Text::tr("default of its group"));
        }
        organization.recovery = choose(place + u"recovery", overridden.recovery, stored, u"recovery"_s,
            assumptions.recovery, Text::tr("default"));
        if (overridden.forcedExitQuarter) {
            organization.forcedExitQuarter = overridden.forcedExitQuarter;
            trace(place + u"forced_exit_quarter", Origin::Overridden, Text::tr("chosen in the scenario"));
        }
        setMeans(overridden, stored, place, organization);
    }

    void setMeans(const OrganizationOverride &overridden, const ParameterValues &stored, const QString &place,
        sim::Organization &organization)
    {
        const QString resourcesPlace = place + u"resources";
        if (overridden.resources) {
            organization.resources = overridden.resources;
            trace(resourcesPlace, Origin::Overridden, Text::tr("chosen in the scenario"));
        } else if (stored.contains(u"resources_per_quarter"_s)) {
            sim::Resources resources;
            resources.perQuarter = stored.value(u"resources_per_quarter"_s);
            resources.growth = stored.value(u"resources_growth"_s, resources.growth);
            resources.receiptsShare = stored.value(u"receipts_share"_s, resources.receiptsShare);
            organization.resources = resources;
            trace(resourcesPlace, Origin::Stored, Text::tr("assumption stored with the record"));
        }
        if (overridden.distress) {
            organization.distress = overridden.distress;
            trace(place + u"distress", Origin::Overridden, Text::tr("chosen in the scenario"));
        }
    }

    /// Revenue of the last four reported quarters that no contract of the model explains.
    std::optional<sim::Uncontracted> uncontractedRevenue(const Organization &source)
    {
        const QString place = u"organizations/%1/uncontracted"_s.arg(source.id.value());
        const ParameterValues stored = m_facts.assumptions.organizations.value(source.id);
        sim::Uncontracted uncontracted;
        uncontracted.demandElasticity = m_scenario.assumptions.uncontractedDemandElasticity;
        uncontracted.priceElasticity = m_scenario.assumptions.uncontractedPriceElasticity;
        if (stored.contains(u"uncontracted_per_quarter"_s)) {
            uncontracted.perQuarter = stored.value(u"uncontracted_per_quarter"_s);
            trace(place, Origin::Stored, Text::tr("assumption stored with the record"));
            return uncontracted;
        }

        QList<Revenue> revenues = m_facts.revenues.value(source.id);
        revenues.removeIf(
            [this](const Revenue &revenue) { return revenue.periodEnd >= m_scenario.valuationDate; });

        // The whole of a large company's revenue is mostly something else than capacity.
        const QString segment = capacitySegment(revenues);
        const bool sellsOtherThings =
            groupOf(source, ratingOf(source)) == Group::Technology && source.id != m_scenario.provider;
        std::optional<TrailingRevenue> trailing;
        if (!segment.isEmpty())
            trailing =
                trailingRevenue(revenues, segment, m_scenario.knownUntil, m_facts.sourceDates, m_converter);
        if (!trailing && !sellsOtherThings)
            trailing = trailingRevenue(revenues, {}, m_scenario.knownUntil, m_facts.sourceDates, m_converter);
        if (!trailing)
            return std::nullopt;

        const QDate behind = trailing->end.addDays(1);
        double contracted = 0;
        for (const Priced &priced : m_priced) {
            if (priced.contract->providerId == source.id)
                contracted += valueBetween(priced.terms, priced.value, trailing->start, behind);
        }
        // What the contracts bring in the period is a year's worth only if the period is a year.
        const double years = double(trailing->start.daysTo(behind)) / 365.25;
        const double perQuarter = (trailing->amount - contracted / std::max(years, 0.25)) / 4;
        // Whole units of the currency: more digits would only pretend to be known.
        uncontracted.perQuarter = std::max(0.0, std::round(perQuarter));
        trace(place, Origin::Assumed,
            Text::tr("reported revenue from %1 to %2 less what contracts brought in that time")
                .arg(format::date(trailing->start, currentLocale()),
                    format::date(trailing->end, currentLocale())));
        if (uncontracted.perQuarter <= 0)
            return std::nullopt;
        return uncontracted;
    }

    RatingClass ratingOf(const Organization &organization) const
    {
        const auto rating = m_facts.assumptions.ratings.constFind(organization.id);
        return rating != m_facts.assumptions.ratings.constEnd()
                   ? rating->rating
                   : assumedRating(organization, m_scenario.assumptions.unratedClass);
    }

    void setThresholds()
    {
        sim::Model &model = m_result.model;
        const std::string provider = m_scenario.provider.value().toStdString();
        const std::vector<std::string> sellers = sim::providerIds(model);
        if (!m_scenario.thresholds.isEmpty() && std::ranges::find(sellers, provider) != sellers.end()) {
            model.outputs.thresholds[provider] = {m_scenario.thresholds.begin(), m_scenario.thresholds.end()};
        }
    }

    /// An override that hits nothing is told, not refused: its record may have been deleted since.
    void traceUnusedOverrides()
    {
        const QString ground = Text::tr("no such record in this model; the choice has no effect");
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

    const Scenario &m_scenario;
    const ModelFacts &m_facts;
    Quarter m_origin;
    CurrencyConverter m_converter;
    QList<Priced> m_priced;
    DrawNumbers m_contractDraws;
    DrawNumbers m_organizationDraws;
    CompiledScenario m_result;
};

} // namespace

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
