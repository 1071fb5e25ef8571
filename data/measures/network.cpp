// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/measures/network.h"

#include "data/records/revenuehistory.h"
#include "data/scenarios/storedassumptions.h"
#include "data/store/recordqueries.h"
#include "data/store/store.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Network)
};

/// What the contract's amount says: fixed figures are disclosed, all others are press or upper bounds.
Basis basisOf(const QString &valueBasis)
{
    return valueBasis == u"fixed" ? Basis::Disclosed : Basis::Estimated;
}

/// Reads one network; throws SQLite::Exception.
class Reader
{
public:
    Reader(Store &store, QDate asOf, CurrencyConverter converter)
        : m_store(store)
        , m_database(store.database())
        , m_asOf(asOf)
        , m_converter(std::move(converter))
    {}

    Network read()
    {
        readSourceDates();
        readRestated();
        readContracts();
        readFinancings();
        markPurchases();
        std::stable_sort(
            m_network.ties.begin(), m_network.ties.end(), [](const NetworkTie &a, const NetworkTie &b) {
                return std::pair(a.knownSince, a.recordId) < std::pair(b.knownSince, b.recordId);
            });
        readNodes();
        m_network.asOf = m_asOf;
        m_network.currency = m_converter.target();
        return m_network;
    }

private:
    void readSourceDates()
    {
        Query query(m_database, u"SELECT id, published_on FROM sources WHERE published_on IS NOT NULL"_s);
        while (query.step())
            m_sourceDates.insert(query.id<SourceId>(0), query.date(1));
    }

    /// The amended row, looked up only where a rule needs its start.
    std::optional<Contract> amendedBy(const Contract &contract)
    {
        if (contract.amendsContractId.isEmpty() || contract.startsOn.isValid() || contract.signedOn.isValid())
            return std::nullopt;
        const auto amended = m_store.contract(contract.amendsContractId);
        return amended ? std::optional(*amended) : std::nullopt;
    }

    bool isKnown(const Contract &contract, const Contract *amended, QDate *since = nullptr) const
    {
        const QDate known = knownSince(contract, m_sourceDates.value(contract.sourceId), amended);
        if (since)
            *since = known;
        return isKnownAt(known, m_asOf);
    }

    void readRestated()
    {
        Query query(m_database, RecordQuery<Contract>::select() +
                                    u"WHERE amends_contract_id IS NOT NULL AND notes LIKE '%restates%'"_s);
        QList<Contract> known;
        for (const Contract &contract : readAll<Contract>(query)) {
            const auto amended = amendedBy(contract);
            if (isKnown(contract, amended ? &*amended : nullptr))
                known.append(contract);
        }
        const QMap<ContractId, ContractId> restated = restatedContracts(known);
        for (auto each = restated.cbegin(); each != restated.cend(); ++each)
            m_restated.insert(each.key());
    }

    void readContracts()
    {
        Query query(m_database,
            RecordQuery<Contract>::select() +
                u"WHERE status <> 'terminated' AND commitment <> 'letter_of_intent' "
                "AND (signed_on IS NULL OR signed_on <= :asOf) AND (ends_on IS NULL OR ends_on > :asOf) "
                "ORDER BY row_id"_s);
        query.bind(":asOf", m_asOf);
        while (query.step()) {
            const Contract contract = RecordQuery<Contract>::read(query);
            const auto amended = amendedBy(contract);
            addContract(contract, amended ? &*amended : nullptr);
        }
    }

    void addContract(const Contract &contract, const Contract *amended)
    {
        NetworkTie tie;
        if (m_restated.contains(contract.id) || !isKnown(contract, amended, &tie.knownSince))
            return;
        tie.recordId = contract.id.value();
        tie.word = contract.kind;
        tie.title = contract.title;
        tie.basis = basisOf(contract.valueBasis);
        tie.sourceId = contract.sourceId.value();
        const auto terms = contractTerms(contract, m_sourceDates.value(contract.sourceId), amended);
        if (terms) {
            if (terms->end.date <= m_asOf)
                return;
            tie.endsOn = terms->end.date;
        }
        if (contract.equityAmount || !contract.equityFrom.isEmpty())
            addShares(contract, tie);
        if (contract.totalValue)
            tie.amount = m_converter.convert(*contract.totalValue, contract.currency);
        if (contract.kind == u"capacity_backstop") {
            tie.kind = NetworkTie::Kind::Guarantee;
            tie.from = contract.customerId;
            tie.to = contract.providerId;
        } else {
            tie.from = contract.providerId;
            tie.to = contract.customerId;
            tie.isSummed =
                terms && tie.amount && contract.kind != u"framework" && contract.kind != u"site_build";
            if (terms && tie.amount) {
                tie.remaining =
                    valueBetween(*terms, *tie.amount, m_asOf.addDays(1), terms->end.date.addDays(1));
            }
        }
        m_network.ties.append(tie);
    }

    void addShares(const Contract &contract, NetworkTie tie)
    {
        tie.kind = NetworkTie::Kind::Shares;
        tie.from = contract.equityFrom;
        tie.to = contract.equityTo;
        tie.endsOn = {};
        if (contract.equityAmount)
            tie.amount = m_converter.convert(*contract.equityAmount, contract.currency);
        if (!tie.from.isEmpty() && !tie.to.isEmpty() && tie.from != tie.to)
            m_network.ties.append(tie);
    }

    void readFinancings()
    {
        Query query(m_database,
            RecordQuery<Financing>::select() +
                u"WHERE counterparty_id IS NOT NULL AND counterparty_id <> organization_id ORDER BY row_id"_s);
        while (query.step()) {
            const Financing financing = RecordQuery<Financing>::read(query);
            const QDate known =
                toldOn(financing.announcedOn.isValid() ? financing.announcedOn : financing.closedOn,
                    m_sourceDates.value(financing.sourceId));
            if (!isKnownAt(known, m_asOf))
                continue;
            NetworkTie tie;
            tie.kind =
                financing.kind == u"backstop" ? NetworkTie::Kind::Guarantee : NetworkTie::Kind::Financing;
            tie.isFinancingRow = true;
            tie.recordId = financing.id;
            tie.word = financing.kind;
            tie.from = financing.counterpartyId;
            tie.to = financing.organizationId;
            if (financing.amount)
                tie.amount = m_converter.convert(*financing.amount, financing.currency);
            tie.sourceId = financing.sourceId.value();
            tie.knownSince = known;
            m_network.ties.append(tie);
        }
    }

    /// Shares of a deal that are stored as a financing too: the same two parties, the same amount.
    void markPurchases()
    {
        QMap<std::tuple<QString, QString, double>, QString> purchases;
        for (const NetworkTie &tie : std::as_const(m_network.ties)) {
            if (tie.kind == NetworkTie::Kind::Financing && tie.amount)
                purchases.insert({tie.to.value(), tie.from.value(), *tie.amount}, tie.recordId);
        }
        for (NetworkTie &tie : m_network.ties) {
            if (tie.kind == NetworkTie::Kind::Shares && tie.amount)
                tie.purchaseRowId = purchases.value({tie.from.value(), tie.to.value(), *tie.amount});
        }
    }

    void readNodes()
    {
        QSet<OrganizationId> tied;
        for (const NetworkTie &tie : std::as_const(m_network.ties))
            tied << tie.from << tie.to;
        Query query(m_database, RecordQuery<Organization>::select() + u"ORDER BY name, id"_s);
        while (query.step()) {
            const Organization organization = RecordQuery<Organization>::read(query);
            if (!tied.contains(organization.id))
                continue;
            NetworkNode node;
            node.id = organization.id;
            node.name = organization.name;
            node.roles = organization.roles;
            m_network.nodeIndex.insert(node.id, m_network.nodes.size());
            m_network.nodes.append(node);
        }
        for (const NetworkTie &tie : std::as_const(m_network.ties)) {
            if (!tie.isSummed)
                continue;
            m_network.nodes[m_network.nodeIndex.value(tie.from)].sold += tie.remaining.value_or(0);
            m_network.nodes[m_network.nodeIndex.value(tie.to)].bought += tie.remaining.value_or(0);
        }
        readRevenues();
        readBacklogs();
    }

    void readRevenues()
    {
        Query query(m_database,
            RecordQuery<Revenue>::select() +
                u"WHERE segment IS NULL AND basis = 'reported' ORDER BY organization_id, period_end"_s);
        QHash<OrganizationId, QList<Revenue>> revenues;
        while (query.step()) {
            const Revenue revenue = RecordQuery<Revenue>::read(query);
            if (m_network.nodeIndex.contains(revenue.organizationId))
                revenues[revenue.organizationId].append(revenue);
        }
        for (NetworkNode &node : m_network.nodes) {
            if (const auto found =
                    trailingRevenue(revenues.value(node.id), {}, m_asOf, m_sourceDates, m_converter))
                node.revenue = found->amount;
        }
    }

    void readBacklogs()
    {
        // Of one day the narrower RPO comes last and stays.
        Query query(m_database, RecordQuery<Backlog>::select() + u"ORDER BY as_of, kind = 'rpo', row_id"_s);
        while (query.step()) {
            const Backlog backlog = RecordQuery<Backlog>::read(query);
            const auto place = m_network.nodeIndex.constFind(backlog.organizationId);
            if (place == m_network.nodeIndex.cend() ||
                !isKnownAt(knownSince(backlog.asOf, m_sourceDates.value(backlog.sourceId)), m_asOf))
                continue;
            if (const auto amount = m_converter.convert(backlog.amount, backlog.currency))
                m_network.nodes[*place].backlog = amount;
        }
    }

    Store &m_store;
    Database &m_database;
    QDate m_asOf;
    CurrencyConverter m_converter;
    SourceDates m_sourceDates;
    QSet<ContractId> m_restated;
    Network m_network;
};

} // namespace

const NetworkNode *Network::node(const OrganizationId &id) const
{
    const auto place = nodeIndex.constFind(id);
    return place == nodeIndex.cend() ? nullptr : &nodes[*place];
}

QString Network::nameOf(const OrganizationId &id) const
{
    const NetworkNode *found = node(id);
    return found ? found->name : id.value();
}

Result<Network> readNetwork(Store &store, QDate asOf, QString currency)
{
    if (!asOf.isValid())
        return failure(ErrorCode::InvalidInput, Text::tr("The network needs a date."));
    if (currency.isEmpty()) {
        const auto usual = store.database().attempt([&] {
            Query query(store.database(), u"SELECT currency FROM contracts WHERE currency IS NOT NULL "
                                          "GROUP BY currency ORDER BY count(*) DESC, currency LIMIT 1"_s);
            return query.step() ? query.text(0) : u"USD"_s;
        });
        if (!usual)
            return Unexpected<Error>(usual.error());
        currency = *usual;
    }
    const auto assumptions = readStoredAssumptions(store, currency, asOf);
    if (!assumptions)
        return Unexpected<Error>(assumptions.error());
    return store.database().attempt([&] {
        return Reader(store, asOf, {currency, assumptions->exchangeRates}).read();
    });
}

} // namespace offtake
