// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/dependence.h"

#include "data/engineerror.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

using Payer = Dependence::Payer;

constexpr double kHhiScale = 10000;

Result<sim::Results> simulateForced(sim::Model model, const std::string &provider,
    const sim::RunOptions &options, const sim::RunCallbacks &callbacks)
{
    std::vector<std::string> customers;
    for (const sim::Contract &contract : model.contracts) {
        if (contract.provider == provider &&
            std::ranges::find(customers, contract.customer) == customers.end())
            customers.push_back(contract.customer);
    }
    model.outputs.dependency = sim::Dependency{.quarter = 0, .customers = customers};
    auto results = sim::simulate(model, options, callbacks);
    if (!results)
        return Unexpected(errorOf(results.error()));
    if (!sim::find(results->providers, provider)) {
        return failure(ErrorCode::InvalidInput,
            QCoreApplication::translate(
                "Comparison", "“%1” earns nothing in one of the two models, so there is nothing to compare.")
                .arg(QString::fromStdString(provider)));
    }
    return *std::move(results);
}

PayerDependence dependenceOf(const sim::Contribution &contribution)
{
    return {contribution.share, contribution.shortfallContribution, {}};
}

Payer &payerOf(QList<Payer> &payers, Payer::Kind kind, const OrganizationId &customer = {})
{
    const auto found = std::ranges::find_if(
        payers, [&](const Payer &payer) { return payer.kind == kind && payer.customer == customer; });
    if (found != payers.end())
        return *found;
    payers.append(Payer{.kind = kind, .customer = customer, .a = {}, .b = {}});
    return payers.last();
}

/// Writes what one model tells of the payers; `side` is &Payer::a or &Payer::b.
void fill(QList<Payer> &payers, const sim::Results &results, const std::string &provider,
    std::optional<PayerDependence> Payer::*side)
{
    const sim::ProviderResult &earned = *sim::find(results.providers, provider);
    for (const auto &[id, contribution] : earned.customers) {
        PayerDependence dependence = dependenceOf(contribution);
        if (const auto *changes = sim::find(results.dependency->customers, id)) {
            if (const sim::DependencyCell *cell = sim::find(*changes, provider))
                dependence.lossIfForced = cell->total.mean;
        }
        payerOf(payers, Payer::Customer, OrganizationId(QString::fromStdString(id))).*side = dependence;
    }
    payerOf(payers, Payer::Relet).*side = dependenceOf(earned.relet);
    payerOf(payers, Payer::Uncontracted).*side = dependenceOf(earned.uncontracted);
}

} // namespace

Result<Dependence> compareDependence(const sim::Model &a, const sim::Model &b, const OrganizationId &provider,
    const sim::RunOptions &options, const sim::RunCallbacks &callbacks)
{
    const std::string id = provider.value().toStdString();
    const auto resultsA = simulateForced(a, id, options, callbacks);
    if (!resultsA)
        return Unexpected(resultsA.error());
    const auto resultsB = simulateForced(b, id, options, callbacks);
    if (!resultsB)
        return Unexpected(resultsB.error());
    Dependence dependence;
    fill(dependence.payers, *resultsA, id, &Payer::a);
    fill(dependence.payers, *resultsB, id, &Payer::b);
    const auto rank = [](const Payer &payer) {
        return std::tuple(payer.kind, payer.b ? -payer.b->share : 0, payer.a ? -payer.a->share : 0);
    };
    std::ranges::stable_sort(dependence.payers, {}, rank);
    dependence.concentrationA = kHhiScale * sim::find(resultsA->providers, id)->concentration.mean;
    dependence.concentrationB = kHhiScale * sim::find(resultsB->providers, id)->concentration.mean;
    return dependence;
}

QJsonArray toJson(const QList<Dependence::Payer> &payers)
{
    const auto sideOf = [](const std::optional<PayerDependence> &side) -> QJsonValue {
        if (!side)
            return {};
        return QJsonObject{{u"share"_s, side->share},
            {u"shortfall_contribution"_s, side->shortfallContribution},
            {u"loss_if_forced"_s, side->lossIfForced ? QJsonValue(*side->lossIfForced) : QJsonValue()}};
    };
    QJsonArray array;
    for (const Payer &payer : payers) {
        const QString kind = payer.kind == Payer::Customer ? u"customer"_s
                             : payer.kind == Payer::Relet  ? u"relet"_s
                                                           : u"uncontracted"_s;
        array.append(QJsonObject{{u"kind"_s, kind},
            {u"customer"_s, payer.customer.isEmpty() ? QJsonValue() : QJsonValue(payer.customer.value())},
            {u"a"_s, sideOf(payer.a)}, {u"b"_s, sideOf(payer.b)}});
    }
    return array;
}

} // namespace offtake
