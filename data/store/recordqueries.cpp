// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/recordqueries.h"

namespace offtake {

using namespace Qt::StringLiterals;

QString RecordQuery<Source>::select()
{
    return u"SELECT id, title, publisher, url, published_on, kind FROM sources "_s;
}

Source RecordQuery<Source>::read(const Query &row)
{
    return {
        .id = row.id<SourceId>(0),
        .title = row.text(1),
        .publisher = row.text(2),
        .url = row.text(3),
        .publishedOn = row.date(4),
        .kind = row.text(5),
    };
}

QString RecordQuery<Organization>::select()
{
    return u"SELECT id, name, roles, country, ticker, founded_year, former_name, notes, source_id "
           "FROM organizations "_s;
}

Organization RecordQuery<Organization>::read(const Query &row)
{
    return {
        .id = row.id<OrganizationId>(0),
        .name = row.text(1),
        .roles = row.text(2).split(u';', Qt::SkipEmptyParts),
        .country = row.text(3),
        .ticker = row.text(4),
        .foundedYear = row.optionalInt(5),
        .formerName = row.text(6),
        .notes = row.text(7),
        .sourceId = row.id<SourceId>(8),
    };
}

QString RecordQuery<Contract>::select()
{
    return u"SELECT id, provider_id, customer_id, kind, title, signed_on, starts_on, ends_on, term_months, "
           "total_value, currency, value_basis, commitment, status, amends_contract_id, gpu_model, "
           "gpu_count, "
           "power_mw, equity_amount, equity_from, equity_to, notes, source_id FROM contracts "_s;
}

Contract RecordQuery<Contract>::read(const Query &row)
{
    return {
        .id = row.id<ContractId>(0),
        .providerId = row.id<OrganizationId>(1),
        .customerId = row.id<OrganizationId>(2),
        .kind = row.text(3),
        .title = row.text(4),
        .signedOn = row.date(5),
        .startsOn = row.date(6),
        .endsOn = row.date(7),
        .termMonths = row.optionalInt(8),
        .totalValue = row.optionalReal(9),
        .currency = row.text(10),
        .valueBasis = row.text(11),
        .commitment = row.text(12),
        .status = row.text(13),
        .amendsContractId = row.id<ContractId>(14),
        .gpuModel = row.text(15),
        .gpuCount = row.optionalInteger(16),
        .powerMw = row.optionalReal(17),
        .equityAmount = row.optionalReal(18),
        .equityFrom = row.id<OrganizationId>(19),
        .equityTo = row.id<OrganizationId>(20),
        .notes = row.text(21),
        .sourceId = row.id<SourceId>(22),
    };
}

QString RecordQuery<Revenue>::select()
{
    return u"SELECT id, organization_id, segment, period_start, period_end, amount, currency, basis, notes, "
           "source_id FROM revenues "_s;
}

Revenue RecordQuery<Revenue>::read(const Query &row)
{
    return {
        .id = row.text(0),
        .organizationId = row.id<OrganizationId>(1),
        .segment = row.text(2),
        .periodStart = row.date(3),
        .periodEnd = row.date(4),
        .amount = row.real(5),
        .currency = row.text(6),
        .basis = row.text(7),
        .notes = row.text(8),
        .sourceId = row.id<SourceId>(9),
    };
}

QString RecordQuery<RevenueShare>::select()
{
    return u"SELECT id, organization_id, customer_id, customer_label, period_start, period_end, share, "
           u"basis, "
           "notes, source_id FROM revenue_shares "_s;
}

RevenueShare RecordQuery<RevenueShare>::read(const Query &row)
{
    return {
        .id = row.text(0),
        .organizationId = row.id<OrganizationId>(1),
        .customerId = row.id<OrganizationId>(2),
        .customerLabel = row.text(3),
        .periodStart = row.date(4),
        .periodEnd = row.date(5),
        .share = row.real(6),
        .basis = row.text(7),
        .notes = row.text(8),
        .sourceId = row.id<SourceId>(9),
    };
}

QString RecordQuery<Backlog>::select()
{
    return u"SELECT id, organization_id, as_of, kind, amount, currency, notes, source_id FROM backlogs "_s;
}

Backlog RecordQuery<Backlog>::read(const Query &row)
{
    return {
        .id = row.text(0),
        .organizationId = row.id<OrganizationId>(1),
        .asOf = row.date(2),
        .kind = row.text(3),
        .amount = row.real(4),
        .currency = row.text(5),
        .notes = row.text(6),
        .sourceId = row.id<SourceId>(7),
    };
}

QString RecordQuery<Financing>::select()
{
    return u"SELECT id, organization_id, counterparty_id, kind, announced_on, closed_on, amount, currency, "
           "notes, source_id FROM financings "_s;
}

Financing RecordQuery<Financing>::read(const Query &row)
{
    return {
        .id = row.text(0),
        .organizationId = row.id<OrganizationId>(1),
        .counterpartyId = row.id<OrganizationId>(2),
        .kind = row.text(3),
        .announcedOn = row.date(4),
        .closedOn = row.date(5),
        .amount = row.optionalReal(6),
        .currency = row.text(7),
        .notes = row.text(8),
        .sourceId = row.id<SourceId>(9),
    };
}

QString RecordQuery<Event>::select()
{
    return u"SELECT id, happened_on, kind, headline, source_id, "
           "(SELECT group_concat(organization_id, ';') FROM (SELECT organization_id FROM event_organizations "
           "WHERE event_id = events.id ORDER BY position)) FROM events "_s;
}

Event RecordQuery<Event>::read(const Query &row)
{
    QList<OrganizationId> organizations;
    for (const QString &id : row.text(5).split(u';', Qt::SkipEmptyParts))
        organizations.append(OrganizationId(id));
    return {
        .id = row.text(0),
        .happenedOn = row.date(1),
        .organizationIds = organizations,
        .kind = row.text(2),
        .headline = row.text(3),
        .sourceId = row.id<SourceId>(4),
    };
}

} // namespace offtake
