// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/measures/networkmeasures.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

QString kindWord(NetworkTie::Kind kind)
{
    switch (kind) {
    case NetworkTie::Kind::Contract:
        return u"contract"_s;
    case NetworkTie::Kind::Shares:
        return u"shares"_s;
    case NetworkTie::Kind::Financing:
        return u"financing"_s;
    case NetworkTie::Kind::Guarantee:
        break;
    }
    return u"guarantee"_s;
}

QJsonArray exposuresJson(const QList<Exposure> &exposures)
{
    QJsonArray array;
    for (const Exposure &exposure : exposures) {
        array.append(QJsonObject{{u"counterparty"_s, exposure.counterparty.value()},
            {u"amount"_s, exposure.amount}, {u"share_of_organization"_s, exposure.shareOfOrganization},
            {u"share_of_counterparty"_s, exposure.shareOfCounterparty},
            {u"basis"_s, basisWord(exposure.basis)},
            {u"sources"_s, QJsonArray::fromStringList(exposure.sourceIds)}});
    }
    return array;
}

QJsonObject cycleJson(const NetworkCycle &cycle, const Network &network)
{
    QJsonArray steps;
    for (const CycleStep &step : cycle.steps) {
        QJsonArray ties;
        for (const qsizetype place : step.ties) {
            const NetworkTie &tie = network.ties[place];
            ties.append(QJsonObject{{u"kind"_s, kindWord(tie.kind)},
                {u"table"_s, tie.isFinancingRow ? u"financings"_s : u"contracts"_s}, {u"id"_s, tie.recordId},
                {u"amount"_s, tie.amount ? QJsonValue(*tie.amount) : QJsonValue()},
                {u"basis"_s, basisWord(tie.basis)}, {u"source"_s, tie.sourceId}});
        }
        steps.append(QJsonObject{{u"from"_s, step.from.value()}, {u"to"_s, step.to.value()},
            {u"amount"_s, step.amount}, {u"undisclosed_count"_s, step.undisclosedCount}, {u"ties"_s, ties}});
    }
    return {{u"steps"_s, steps}, {u"smallest_amount"_s, cycle.smallestAmount()}};
}

} // namespace

QJsonObject toJson(const NetworkMeasures &measures, const Network &network)
{
    QJsonArray cycles;
    for (const NetworkCycle &cycle : measures.cycles.cycles)
        cycles.append(cycleJson(cycle, network));
    QJsonArray endUsers;
    for (const EndUser &user : measures.endUsers) {
        QJsonArray via;
        for (const OrganizationId &reseller : user.via)
            via.append(reseller.value());
        endUsers.append(QJsonObject{{u"organization"_s, user.organization.value()},
            {u"direct_share"_s, user.direct}, {u"look_through_share"_s, user.lookThrough}, {u"via"_s, via},
            {u"basis"_s, basisWord(Basis::Assumed)}});
    }
    QJsonValue vendorFinancing;
    if (measures.vendorFinancing) {
        QJsonArray customers;
        for (const VendorFinancedCustomer &customer : measures.vendorFinancing->customers) {
            customers.append(QJsonObject{{u"customer"_s, customer.customer.value()},
                {u"funded"_s, customer.funded}, {u"undisclosed_count"_s, customer.undisclosedCount},
                {u"remaining_value"_s, customer.remaining}, {u"counted"_s, customer.counted}});
        }
        vendorFinancing = QJsonObject{{u"share"_s, measures.vendorFinancing->share},
            {u"customers"_s, customers}, {u"basis"_s, basisWord(measures.vendorFinancing->basis)},
            {u"sources"_s, QJsonArray::fromStringList(measures.vendorFinancing->sourceIds)}};
    }
    return {{u"exposure_customers"_s, exposuresJson(measures.customers)},
        {u"exposure_suppliers"_s, exposuresJson(measures.suppliers)}, {u"vendor_financed"_s, vendorFinancing},
        {u"end_users"_s, endUsers}, {u"cycles"_s, cycles},
        {u"cycles_complete"_s, measures.cycles.isComplete}};
}

} // namespace offtake
