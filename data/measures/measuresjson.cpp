// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/measures/measures.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

QJsonValue dateJson(const QDate &date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue idJson(const QString &id)
{
    return id.isEmpty() ? QJsonValue() : QJsonValue(id);
}

QJsonValue numberJson(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject shareJson(const CustomerShare &share)
{
    return {{u"customer"_s, idJson(share.customer.value())}, {u"label"_s, share.label},
        {u"period_start"_s, dateJson(share.periodStart)}, {u"period_end"_s, dateJson(share.periodEnd)},
        {u"share"_s, share.share}, {u"basis"_s, basisWord(share.basis)},
        {u"source"_s, idJson(share.sourceId)}};
}

QJsonArray sharesJson(const QList<CustomerShare> &shares)
{
    QJsonArray array;
    for (const CustomerShare &share : shares)
        array.append(shareJson(share));
    return array;
}

QJsonObject backlogJson(const ReportedBacklog &backlog)
{
    return {{u"kind"_s, backlog.kind}, {u"as_of"_s, dateJson(backlog.asOf)}, {u"amount"_s, backlog.amount},
        {u"currency"_s, backlog.currency}, {u"source"_s, idJson(backlog.sourceId)}};
}

} // namespace

QString basisWord(Basis basis)
{
    switch (basis) {
    case Basis::Disclosed:
        return u"disclosed"_s;
    case Basis::Estimated:
        return u"estimated"_s;
    case Basis::Assumed:
        break;
    }
    return u"assumed"_s;
}

QJsonObject toJson(const ProviderMeasures &measures)
{
    QJsonArray runOff;
    for (const RunOffCell &cell : measures.runOff) {
        runOff.append(QJsonObject{{u"quarter"_s, QString(QString::number(cell.quarter.year()) + u'Q' +
                                                         QString::number(cell.quarter.number()))},
            {u"customer"_s, cell.customer.value()}, {u"amount"_s, cell.amount}});
    }
    QJsonArray deals;
    for (const Deal &deal : measures.deals) {
        deals.append(QJsonObject{{u"contract"_s, deal.contractId}, {u"title"_s, deal.title},
            {u"customer"_s, deal.customer.value()}, {u"known_since"_s, dateJson(deal.signedOn)},
            {u"starts_on"_s, dateJson(deal.startsOn)}, {u"ends_on"_s, dateJson(deal.endsOn)},
            {u"value"_s, numberJson(deal.value)}, {u"basis"_s, basisWord(deal.basis)},
            {u"source"_s, idJson(deal.sourceId)}});
    }
    QJsonArray equity;
    for (const EquityLink &link : measures.equityLinked) {
        equity.append(QJsonObject{{u"contract"_s, link.contractId}, {u"from"_s, idJson(link.from.value())},
            {u"to"_s, idJson(link.to.value())}, {u"amount"_s, numberJson(link.amount)}});
    }
    QJsonArray circular;
    for (const CircularLink &link : measures.circular) {
        circular.append(QJsonObject{{u"counterparty"_s, link.counterparty.value()},
            {u"contract"_s, link.contractId}, {u"financing"_s, idJson(link.financingId)},
            {u"contract_amount"_s, link.contractAmount}, {u"financing_amount"_s, link.financingAmount}});
    }
    QJsonArray growth;
    for (const Growth &each : measures.growth) {
        growth.append(QJsonObject{{u"period"_s, each.isYear ? u"year"_s : u"quarter"_s},
            {u"period_start"_s, dateJson(each.start)}, {u"period_end"_s, dateJson(each.end)},
            {u"amount"_s, each.amount}, {u"previous_end"_s, dateJson(each.previousEnd)},
            {u"previous_amount"_s, each.previousAmount}, {u"growth"_s, each.rate()},
            {u"basis"_s, basisWord(each.isDerived ? Basis::Estimated : Basis::Disclosed)},
            {u"sources"_s, QJsonArray::fromStringList(each.sourceIds)}});
    }
    QJsonArray segments;
    for (const SegmentRevenue &each : measures.segments) {
        segments.append(QJsonObject{{u"segment"_s, each.segment}, {u"period_start"_s, dateJson(each.start)},
            {u"period_end"_s, dateJson(each.end)}, {u"amount"_s, each.amount},
            {u"share"_s, numberJson(each.share)}, {u"basis"_s, basisWord(Basis::Disclosed)},
            {u"sources"_s, QJsonArray::fromStringList(each.sourceIds)}});
    }
    QJsonArray leftOut;
    for (const LeftOutContract &contract : measures.leftOut)
        leftOut.append(QJsonObject{{u"contract"_s, contract.id.value()}, {u"reason"_s, contract.reason}});
    QJsonArray backlogs;
    for (const ReportedBacklog &backlog : measures.backlogs)
        backlogs.append(backlogJson(backlog));
    QJsonValue top;
    if (measures.topCustomer) {
        QJsonObject object = shareJson(*measures.topCustomer);
        object.insert(u"id"_s, object.take(u"customer"_s));
        top = object;
    }
    QJsonValue hhi;
    if (measures.hhi) {
        hhi = QJsonObject{{u"low"_s, measures.hhi->low}, {u"high"_s, measures.hhi->high},
            {u"period_start"_s, dateJson(measures.hhi->periodStart)},
            {u"period_end"_s, dateJson(measures.hhi->periodEnd)}};
    }
    return {{u"organization"_s, measures.organization.value()}, {u"name"_s, measures.name},
        {u"as_of"_s, dateJson(measures.asOf)}, {u"currency"_s, measures.currency},
        {u"contract_count"_s, measures.contractCount}, {u"undisclosed_count"_s, measures.undisclosedCount},
        {u"contracted_value"_s, measures.contractedValue}, {u"remaining_value"_s, measures.remainingValue},
        {u"last_end"_s, dateJson(measures.lastEnd)}, {u"warl_years"_s, numberJson(measures.warlYears)},
        {u"coverage"_s, numberJson(measures.coverage)},
        {u"trailing_revenue"_s, numberJson(measures.trailingRevenue)},
        {u"trailing_start"_s, dateJson(measures.trailingStart)},
        {u"trailing_end"_s, dateJson(measures.trailingEnd)},
        {u"backlog"_s, measures.backlog ? QJsonValue(backlogJson(*measures.backlog)) : QJsonValue()},
        {u"backlogs"_s, backlogs}, {u"top_customer"_s, top},
        {u"top3_share"_s, numberJson(measures.top3Share)}, {u"top3_count"_s, measures.top3Count},
        {u"hhi"_s, hhi}, {u"shares"_s, sharesJson(measures.shares)},
        {u"above_ten_percent"_s, sharesJson(measures.aboveTenPercent)},
        {u"contracted_shares"_s, sharesJson(measures.contractedShares)}, {u"run_off"_s, runOff},
        {u"deals"_s, deals}, {u"equity_linked"_s, equity}, {u"circular"_s, circular}, {u"growth"_s, growth},
        {u"segments"_s, segments}, {u"left_out"_s, leftOut},
        {u"sources"_s, QJsonArray::fromStringList(measures.sourceIds)}};
}

} // namespace offtake
