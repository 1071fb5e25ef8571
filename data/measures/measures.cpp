// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/measures/measures.h"

#include "data/measures/concentration.h"
#include "data/records/revenuehistory.h"
#include "data/scenarios/storedassumptions.h"
#include "data/store/store.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Measures)
};

constexpr double kDaysPerYear = 365.25;

/// Stored facts on one provider, read once.
struct Facts
{
    Organization organization;
    QList<Contract> contracts; ///< sold by it
    QList<Contract> purchases; ///< bought by it
    QList<Revenue> revenues;
    QList<RevenueShare> shares;
    QList<Backlog> backlogs;
    QList<Financing> financings;
    SourceDates sourceDates;
    QSet<QString> filings;
    QMap<OrganizationId, QString> names;
    QString currency;            ///< of all sums
    QMap<QString, double> rates; ///< of one unit in it
};

template <class T>
bool take(Result<T> result, T &target, Error &error)
{
    if (!result) {
        error = result.error();
        return false;
    }
    target = std::move(*result);
    return true;
}

void readSource(Store &store, const SourceId &id, Facts &facts)
{
    if (id.isEmpty() || facts.sourceDates.contains(id))
        return;
    // A row without its source still counts; the store's check reports it.
    const Result<Source> source = store.source(id);
    facts.sourceDates.insert(id, source ? source->publishedOn : QDate());
    if (source && source->kind == u"filing")
        facts.filings.insert(id.value());
}

template <class Rows>
void readSources(Store &store, const Rows &rows, Facts &facts)
{
    for (const auto &row : rows)
        readSource(store, row.sourceId, facts);
}

/// The currency in which most of a provider's rows are told.
QString mainCurrency(const Facts &facts)
{
    QMap<QString, int> counts;
    for (const Revenue &revenue : facts.revenues)
        ++counts[revenue.currency];
    for (const Contract &contract : facts.contracts)
        ++counts[contract.currency];
    counts.remove(QString());
    QString best = u"USD"_s;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
        if (each.value() > counts.value(best))
            best = each.key();
    }
    return best;
}

Result<Facts> readFacts(Store &store, const OrganizationId &id, QDate asOf)
{
    Facts facts;
    Error error;
    QList<Contract> all;
    QList<Organization> organizations;
    if (!take(store.organization(id), facts.organization, error) ||
        !take(store.contractsOf(id), all, error) || !take(store.revenuesOf(id), facts.revenues, error) ||
        !take(store.revenueSharesOf(id), facts.shares, error) ||
        !take(store.backlogsOf(id), facts.backlogs, error) ||
        !take(store.financingsOf(id), facts.financings, error) ||
        !take(store.organizations(), organizations, error)) {
        return Unexpected<Error>(error);
    }
    for (const Contract &contract : all)
        (contract.providerId == id ? facts.contracts : facts.purchases).append(contract);
    for (const Organization &organization : organizations)
        facts.names.insert(organization.id, organization.name);
    facts.currency = mainCurrency(facts);
    StoredAssumptions assumptions;
    if (!take(readStoredAssumptions(store, facts.currency, asOf), assumptions, error))
        return Unexpected<Error>(error);
    facts.rates = assumptions.exchangeRates;
    readSources(store, all, facts);
    readSources(store, facts.revenues, facts);
    readSources(store, facts.shares, facts);
    readSources(store, facts.backlogs, facts);
    readSources(store, facts.financings, facts);
    return facts;
}

/// Kinds whose value is no sale of the provider: a promise to buy what stays unsold counts the same computers
/// twice, a framework has no amount, a programme is an intention.
QString notSummedReason(const Contract &contract)
{
    if (contract.kind == u"capacity_backstop")
        return Text::tr("a promise to buy what stays unsold would count the same computers twice");
    if (contract.kind == u"framework")
        return Text::tr("a framework has no amount of its own");
    if (contract.kind == u"site_build")
        return Text::tr("a building programme is an intention, not a price");
    return notBindingReason(contract);
}

/// A contract that is in the sums.
struct CountedContract
{
    const Contract *contract = nullptr;
    ContractTerms terms;
    double value = 0;
    double remaining = 0;
};

Basis basisOf(const Contract &contract)
{
    return contract.valueBasis == u"fixed" ? Basis::Disclosed : Basis::Estimated;
}

class Computation
{
public:
    Computation(const Facts &facts, QDate asOf)
        : m_facts(facts)
        , m_asOf(asOf)
        , m_from(asOf.addDays(1))
        , m_converter(facts.currency, facts.rates)
    {
        m_result.organization = facts.organization.id;
        m_result.name = facts.organization.name;
        m_result.asOf = asOf;
        m_result.currency = m_converter.target();
        for (const Contract &contract : m_facts.contracts)
            m_contractsById.insert(contract.id, &contract);
    }

    ProviderMeasures run()
    {
        countContracts();
        sumContracts();
        addTrailingRevenue();
        addRevenueHistory();
        addBacklogs();
        addShares();
        addCircularLinks();
        m_result.sourceIds.removeDuplicates();
        m_result.sourceIds.sort();
        return m_result;
    }

private:
    void cite(const QString &sourceId)
    {
        if (!sourceId.isEmpty())
            m_result.sourceIds.append(sourceId);
    }

    const Contract *amendedBy(const Contract &contract) const
    {
        return contract.amendsContractId.isEmpty() ? nullptr
                                                   : m_contractsById.value(contract.amendsContractId);
    }

    bool isKnown(const Contract &contract) const
    {
        return isKnownAt(
            knownSince(contract, m_facts.sourceDates.value(contract.sourceId), amendedBy(contract)), m_asOf);
    }

    bool isKnownFigure(const QDate &periodEnd, const SourceId &source) const
    {
        return isKnownAt(knownSince(periodEnd, m_facts.sourceDates.value(source)), m_asOf);
    }

    void leaveOut(const Contract &contract, const QString &reason)
    {
        m_result.leftOut.append({contract.id, reason});
    }

    void countContracts()
    {
        const QMap<ContractId, ContractId> restated = restatedContracts(knownContracts());
        for (const Contract &contract : m_facts.contracts) {
            if (!isKnown(contract))
                continue;
            const auto terms =
                contractTerms(contract, m_facts.sourceDates.value(contract.sourceId), amendedBy(contract));
            if (contract.status != u"terminated")
                addDeal(contract, terms);
            if (contract.equityAmount || !contract.equityFrom.isEmpty()) {
                m_result.equityLinked.append(
                    {contract.id.value(), contract.equityFrom, contract.equityTo, contract.equityAmount});
                cite(contract.sourceId.value());
            }
            const QString reason = notSummedReason(contract);
            if (!reason.isEmpty()) {
                leaveOut(contract, reason);
                continue;
            }
            if (!terms) {
                leaveOut(contract, Text::tr("no date tells when it starts, or it ends before it starts"));
                continue;
            }
            if (terms->end.date < m_from) {
                leaveOut(contract, Text::tr("ended before this date"));
                continue;
            }
            if (!contract.totalValue) {
                ++m_result.undisclosedCount;
                leaveOut(contract, Text::tr("its value was not disclosed"));
                continue;
            }
            if (const auto restating = restated.constFind(contract.id); restating != restated.constEnd()) {
                leaveOut(contract, Text::tr("restated by %1").arg(restating->value()));
                continue;
            }
            const auto value = m_converter.convert(*contract.totalValue, contract.currency);
            if (!value) {
                leaveOut(contract, Text::tr("no exchange rate for %1").arg(contract.currency));
                continue;
            }
            const double remaining = valueBetween(*terms, *value, m_from, terms->end.date.addDays(1));
            m_counted.append({&contract, *terms, *value, remaining});
            m_result.hasEstimates = m_result.hasEstimates || basisOf(contract) != Basis::Disclosed;
            cite(contract.sourceId.value());
            if (!contract.sourceId.isEmpty() &&
                !m_result.contractSourceIds.contains(contract.sourceId.value()))
                m_result.contractSourceIds.append(contract.sourceId.value());
        }
        std::stable_sort(m_result.deals.begin(), m_result.deals.end(),
            [](const Deal &a, const Deal &b) { return a.signedOn < b.signedOn; });
    }

    QList<Contract> knownContracts() const
    {
        QList<Contract> known;
        std::copy_if(m_facts.contracts.begin(), m_facts.contracts.end(), std::back_inserter(known),
            [this](const Contract &contract) { return isKnown(contract); });
        return known;
    }

    void addDeal(const Contract &contract, const std::optional<ContractTerms> &terms)
    {
        Deal deal;
        deal.contractId = contract.id.value();
        deal.title = contract.title;
        deal.customer = contract.customerId;
        deal.signedOn =
            contract.signedOn.isValid()
                ? contract.signedOn
                : knownSince(contract, m_facts.sourceDates.value(contract.sourceId), amendedBy(contract));
        if (terms) {
            deal.startsOn = terms->start.date;
            deal.endsOn = terms->end.date;
        }
        if (contract.totalValue)
            deal.value = m_converter.convert(*contract.totalValue, contract.currency);
        deal.basis = basisOf(contract);
        deal.sourceId = contract.sourceId.value();
        m_result.deals.append(deal);
    }

    void sumContracts()
    {
        std::map<std::pair<Quarter, QString>, double> runOff;
        QMap<OrganizationId, double> remainingOf;
        double weightedYears = 0;
        for (const CountedContract &each : m_counted) {
            ++m_result.contractCount;
            m_result.contractedValue += each.value;
            m_result.remainingValue += each.remaining;
            remainingOf[each.contract->customerId] += each.remaining;
            m_result.lastEnd = std::max(m_result.lastEnd, each.terms.end.date);
            weightedYears += each.remaining * double(m_asOf.daysTo(each.terms.end.date)) / kDaysPerYear;
            const Quarter last = Quarter::of(each.terms.end.date);
            for (Quarter quarter = Quarter::of(m_from); quarter <= last; quarter = quarter + 1) {
                const double amount = valueBetween(each.terms, each.value,
                    std::max(m_from, quarter.firstDay()), quarter.lastDay().addDays(1));
                if (amount > 0)
                    runOff[{quarter, each.contract->customerId.value()}] += amount;
            }
        }
        for (const auto &[place, amount] : runOff)
            m_result.runOff.append({place.first, OrganizationId(place.second), amount});
        if (m_result.remainingValue > 0) {
            m_result.warlYears = weightedYears / m_result.remainingValue;
            for (auto each = remainingOf.cbegin(); each != remainingOf.cend(); ++each) {
                m_result.contractedShares.append({each.key(), m_facts.names.value(each.key()), m_from,
                    m_result.lastEnd, each.value() / m_result.remainingValue, Basis::Estimated, {}});
            }
            std::stable_sort(m_result.contractedShares.begin(), m_result.contractedShares.end(),
                [](const CustomerShare &a, const CustomerShare &b) { return a.share > b.share; });
        }
    }

    void addTrailingRevenue()
    {
        const auto trailing = trailingRevenue(m_facts.revenues, {}, m_asOf, m_facts.sourceDates, m_converter);
        if (!trailing)
            return;
        m_result.trailingRevenue = trailing->amount;
        m_result.trailingStart = trailing->start;
        m_result.trailingEnd = trailing->end;
        m_result.trailingSourceIds = trailing->sourceIds;
        m_result.sourceIds += trailing->sourceIds;
        double nextYear = 0;
        for (const CountedContract &each : m_counted)
            nextYear += valueBetween(each.terms, each.value, m_from, m_from.addYears(1));
        if (trailing->amount > 0 && !m_counted.isEmpty())
            m_result.coverage = nextYear / trailing->amount;
    }

    void addRevenueHistory()
    {
        m_result.growth = revenueGrowth(m_facts.revenues, {}, m_asOf, m_facts.sourceDates, m_converter);
        m_result.segments = segmentRevenues(m_facts.revenues, m_asOf, m_facts.sourceDates, m_converter);
        for (const Growth &growth : std::as_const(m_result.growth))
            m_result.sourceIds += growth.sourceIds;
        for (const SegmentRevenue &segment : std::as_const(m_result.segments))
            m_result.sourceIds += segment.sourceIds;
    }

    void addBacklogs()
    {
        for (const Backlog &backlog : m_facts.backlogs) {
            if (!isKnownFigure(backlog.asOf, backlog.sourceId))
                continue;
            m_result.backlogs.append(
                {backlog.kind, backlog.asOf, backlog.amount, backlog.sourceId.value(), backlog.currency});
            cite(backlog.sourceId.value());
        }
        // Of the same day the narrower, audited figure comes last and is the one shown.
        std::stable_sort(m_result.backlogs.begin(), m_result.backlogs.end(),
            [](const ReportedBacklog &a, const ReportedBacklog &b) {
                return std::pair(a.asOf, a.kind == u"rpo") < std::pair(b.asOf, b.kind == u"rpo");
            });
        if (!m_result.backlogs.isEmpty())
            m_result.backlog = m_result.backlogs.last();
    }

    void addShares()
    {
        for (const RevenueShare &share : m_facts.shares) {
            if (!isKnownFigure(share.periodEnd, share.sourceId))
                continue;
            const QString name = m_facts.names.value(share.customerId);
            const Basis basis = share.basis == u"reported" ? Basis::Disclosed : Basis::Estimated;
            m_result.shares.append({share.customerId, name.isEmpty() ? share.customerLabel : name,
                share.periodStart, share.periodEnd, share.share, basis, share.sourceId.value()});
            cite(share.sourceId.value());
        }
        std::stable_sort(m_result.shares.begin(), m_result.shares.end(),
            [](const CustomerShare &a, const CustomerShare &b) {
                return std::tuple(a.periodEnd, a.periodStart, -a.share) <
                       std::tuple(b.periodEnd, b.periodStart, -b.share);
            });
        const auto concentration = concentrationOf(m_result.shares, m_facts.filings);
        if (!concentration)
            return;
        m_result.topCustomer = concentration->top;
        m_result.hhi = concentration->hhi;
        m_result.aboveTenPercent = concentration->aboveTenPercent;
        if (concentration->top3Count > 0) {
            m_result.top3Share = concentration->top3Share;
            m_result.top3Count = concentration->top3Count;
        }
    }

    /// What flows between the provider and another organisation by contract, either way, and the contract of
    /// the greatest value among them.
    std::pair<double, QString> tradeWith(const OrganizationId &other) const
    {
        double sum = 0;
        double largest = -1;
        QString contractId;
        const auto add = [&](const Contract &contract, const OrganizationId &party) {
            if (party != other || !isKnown(contract) || !notBindingReason(contract).isEmpty())
                return;
            const double value =
                m_converter.convert(contract.totalValue.value_or(0), contract.currency).value_or(0);
            sum += value;
            if (value > largest) {
                largest = value;
                contractId = contract.id.value();
            }
        };
        for (const Contract &contract : m_facts.contracts)
            add(contract, contract.customerId);
        for (const Contract &contract : m_facts.purchases)
            add(contract, contract.providerId);
        return {sum, contractId};
    }

    void addCircularLinks()
    {
        QSet<QPair<QString, double>> told; // the shares of a deal are often a financing row as well
        for (const Financing &financing : m_facts.financings) {
            const bool isReceived = financing.organizationId == m_facts.organization.id;
            const OrganizationId other = isReceived ? financing.counterpartyId : financing.organizationId;
            const QDate known =
                toldOn(financing.announcedOn.isValid() ? financing.announcedOn : financing.closedOn,
                    m_facts.sourceDates.value(financing.sourceId));
            if (other.isEmpty() || !isKnownAt(known, m_asOf))
                continue;
            const auto [amount, contractId] = tradeWith(other);
            if (contractId.isEmpty())
                continue;
            const double funded =
                m_converter.convert(financing.amount.value_or(0), financing.currency).value_or(0);
            m_result.circular.append({other, contractId, financing.id, amount, funded});
            told.insert({other.value(), funded});
            cite(financing.sourceId.value());
        }
        for (const EquityLink &link : m_result.equityLinked) {
            const OrganizationId other = link.from == m_facts.organization.id ? link.to : link.from;
            const double value = link.amount.value_or(0);
            if (other.isEmpty() || told.contains({other.value(), value}))
                continue;
            const auto [amount, contractId] = tradeWith(other);
            if (!contractId.isEmpty())
                m_result.circular.append({other, contractId, {}, amount, value});
        }
    }

    const Facts &m_facts;
    QDate m_asOf;
    QDate m_from; ///< the first day that is still to come
    CurrencyConverter m_converter;
    QHash<ContractId, const Contract *> m_contractsById; ///< of m_facts
    QList<CountedContract> m_counted;
    ProviderMeasures m_result;
};

} // namespace

Result<ProviderMeasures> computeMeasures(Store &store, const OrganizationId &organization, QDate asOf)
{
    if (!asOf.isValid())
        return failure(ErrorCode::InvalidInput, Text::tr("The measures need a date."));
    const Result<Facts> facts = readFacts(store, organization, asOf);
    if (!facts)
        return Unexpected<Error>(facts.error());
    return Computation(*facts, asOf).run();
}

} // namespace offtake
