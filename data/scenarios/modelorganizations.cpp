// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/modelbuilder.h"

#include "data/records/revenuehistory.h"
#include "data/text/format.h"
#include "data/text/translation.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

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

} // namespace

const OrganizationOverride &ModelBuilder::overrideOf(const Organization &organization) const
{
    static const OrganizationOverride kNone;
    const auto found = m_scenario.organizations.constFind(organization.id.value());
    return found == m_scenario.organizations.constEnd() ? kNone : *found;
}

void ModelBuilder::addOrganizations()
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

void ModelBuilder::setCredit(const Organization &source, sim::Organization &organization)
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
        trace(probabilityPlace, Origin::Overridden, tr("chosen in the scenario"));
    } else if (stored.contains(u"annual_default_probability"_s)) {
        organization.annualDefaultProbability = stored.value(u"annual_default_probability"_s);
        trace(probabilityPlace, Origin::Stored, tr("assumption stored with the record"));
    } else if (isRated && rating->isDefaulted) {
        organization.annualDefaultProbability = 1;
        trace(probabilityPlace, Origin::Stored, tr("rated as in default by %1").arg(rating->agency));
    } else {
        organization.cumulativeDefaultProbability = defaultCurve(ratingClass, m_scenario.quarters);
        const QString name = ratingClassName(ratingClass);
        if (isRated && rating->agency != u"assumed")
            trace(probabilityPlace, Origin::Stored, tr("class %1, rated by %2").arg(name, rating->agency));
        else
            trace(probabilityPlace, Origin::Assumed, tr("class %1, assumed").arg(name));
    }

    if (overridden.loadings) {
        organization.loadings = capped(*overridden.loadings, m_scenario.factors.correlation);
        trace(place + u"loadings", Origin::Overridden, tr("chosen in the scenario"));
    } else {
        const sim::Loadings &usual = assumptions.loadingsOf(groupOf(source, ratingClass));
        const double scale = m_scenario.creditCorrelation;
        organization.loadings =
            capped({usual.demand * scale, usual.price * scale, usual.funding * scale, usual.build * scale},
                m_scenario.factors.correlation);
        trace(place + u"loadings", Origin::Assumed, tr("default of its group"));
    }
    organization.recovery = choose(
        place + u"recovery", overridden.recovery, stored, u"recovery"_s, assumptions.recovery, tr("default"));
    if (overridden.forcedExitQuarter) {
        organization.forcedExitQuarter = overridden.forcedExitQuarter;
        trace(place + u"forced_exit_quarter", Origin::Overridden, tr("chosen in the scenario"));
    }
    setMeans(overridden, stored, place, organization);
}

void ModelBuilder::setMeans(const OrganizationOverride &overridden, const ParameterValues &stored,
    const QString &place, sim::Organization &organization)
{
    const QString resourcesPlace = place + u"resources";
    if (overridden.resources) {
        organization.resources = overridden.resources;
        trace(resourcesPlace, Origin::Overridden, tr("chosen in the scenario"));
    } else if (stored.contains(u"resources_per_quarter"_s)) {
        sim::Resources resources;
        resources.perQuarter = stored.value(u"resources_per_quarter"_s);
        resources.growth = stored.value(u"resources_growth"_s, resources.growth);
        resources.receiptsShare = stored.value(u"receipts_share"_s, resources.receiptsShare);
        organization.resources = resources;
        trace(resourcesPlace, Origin::Stored, tr("assumption stored with the record"));
    }
    if (overridden.distress) {
        organization.distress = overridden.distress;
        trace(place + u"distress", Origin::Overridden, tr("chosen in the scenario"));
    }
}

std::optional<sim::Uncontracted> ModelBuilder::uncontractedRevenue(const Organization &source)
{
    const QString place = u"organizations/%1/uncontracted"_s.arg(source.id.value());
    const ParameterValues stored = m_facts.assumptions.organizations.value(source.id);
    sim::Uncontracted uncontracted;
    uncontracted.demandElasticity = m_scenario.assumptions.uncontractedDemandElasticity;
    uncontracted.priceElasticity = m_scenario.assumptions.uncontractedPriceElasticity;
    if (stored.contains(u"uncontracted_per_quarter"_s)) {
        uncontracted.perQuarter = stored.value(u"uncontracted_per_quarter"_s);
        trace(place, Origin::Stored, tr("assumption stored with the record"));
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
        tr("reported revenue from %1 to %2 less what contracts brought in that time")
            .arg(format::date(trailing->start, currentLocale()),
                format::date(trailing->end, currentLocale())));
    if (uncontracted.perQuarter <= 0)
        return std::nullopt;
    return uncontracted;
}

RatingClass ModelBuilder::ratingOf(const Organization &organization) const
{
    const auto rating = m_facts.assumptions.ratings.constFind(organization.id);
    return rating != m_facts.assumptions.ratings.constEnd()
               ? rating->rating
               : assumedRating(organization, m_scenario.assumptions.unratedClass);
}

} // namespace offtake
