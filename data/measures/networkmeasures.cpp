// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/measures/networkmeasures.h"

#include "data/text/format.h"
#include "data/measures/graph.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NetworkMeasures)
};

/// Resellers of resellers are followed so far; what then still circulates among them is left with them.
constexpr int kResaleDepth = 8;

Basis worse(Basis a, Basis b)
{
    return std::max(a, b);
}

/// Remaining value between each pair of provider and customer.
class Sales
{
public:
    explicit Sales(const Network &network)
    {
        for (const NetworkTie &tie : network.ties) {
            if (!tie.isSummed || tie.remaining.value_or(0) <= 0)
                continue;
            m_sales[tie.from][tie.to] += *tie.remaining;
            m_sold[tie.from] += *tie.remaining;
            m_bought[tie.to] += *tie.remaining;
        }
    }
    const QMap<OrganizationId, double> &of(const OrganizationId &provider) const
    {
        static const QMap<OrganizationId, double> kNone;
        const auto found = m_sales.find(provider);
        return found == m_sales.end() ? kNone : found->second;
    }
    double sold(const OrganizationId &id) const { return m_sold.value(id); }
    double bought(const OrganizationId &id) const { return m_bought.value(id); }

private:
    std::map<OrganizationId, QMap<OrganizationId, double>> m_sales;
    QHash<OrganizationId, double> m_sold;
    QHash<OrganizationId, double> m_bought;
};

/// Exposures to customers (`isSeller`) or to suppliers.
QList<Exposure> exposuresOf(
    const Network &network, const Sales &sales, const OrganizationId &organization, bool isSeller)
{
    QMap<OrganizationId, Exposure> byPartner;
    for (const NetworkTie &tie : network.ties) {
        if (!tie.isSummed || tie.remaining.value_or(0) <= 0 || (isSeller ? tie.from : tie.to) != organization)
            continue;
        Exposure &exposure = byPartner[isSeller ? tie.to : tie.from];
        exposure.amount += *tie.remaining;
        exposure.basis = worse(exposure.basis, tie.basis);
        if (!tie.sourceId.isEmpty() && !exposure.sourceIds.contains(tie.sourceId))
            exposure.sourceIds.append(tie.sourceId);
    }
    QList<Exposure> exposures;
    for (auto each = byPartner.begin(); each != byPartner.end(); ++each) {
        Exposure &exposure = each.value();
        exposure.counterparty = each.key();
        exposure.shareOfOrganization =
            exposure.amount / (isSeller ? sales.sold(organization) : sales.bought(organization));
        exposure.shareOfCounterparty =
            exposure.amount / (isSeller ? sales.bought(each.key()) : sales.sold(each.key()));
        exposures.append(exposure);
    }
    std::stable_sort(exposures.begin(), exposures.end(),
        [](const Exposure &a, const Exposure &b) { return a.amount > b.amount; });
    return exposures;
}

VendorFinancing vendorFinancingOf(const Network &network, const Sales &sales, const OrganizationId &provider)
{
    VendorFinancing result;
    QMap<OrganizationId, VendorFinancedCustomer> customers;
    const QMap<OrganizationId, double> &contracted = sales.of(provider);
    for (const NetworkTie &tie : network.ties) {
        const bool isGift = tie.kind != NetworkTie::Kind::Contract && tie.purchaseRowId.isEmpty();
        if (!isGift || tie.from != provider || !contracted.contains(tie.to))
            continue;
        VendorFinancedCustomer &customer = customers[tie.to];
        customer.customer = tie.to;
        customer.funded += tie.amount.value_or(0);
        customer.undisclosedCount += tie.amount ? 0 : 1;
        result.basis = worse(result.basis, tie.basis);
        if (!tie.sourceId.isEmpty() && !result.sourceIds.contains(tie.sourceId))
            result.sourceIds.append(tie.sourceId);
    }
    for (VendorFinancedCustomer customer : std::as_const(customers)) {
        customer.remaining = contracted.value(customer.customer);
        customer.counted = std::min(customer.remaining, customer.funded);
        result.share += customer.counted / sales.sold(provider);
        result.customers.append(customer);
    }
    std::stable_sort(result.customers.begin(), result.customers.end(),
        [](const VendorFinancedCustomer &a, const VendorFinancedCustomer &b) {
            return a.counted > b.counted;
        });
    return result;
}

QList<EndUser> endUsersOf(const Sales &sales, const OrganizationId &provider)
{
    QMap<OrganizationId, EndUser> users;
    QMap<OrganizationId, double> arriving; // shares that reached someone in this round
    const double sold = sales.sold(provider);
    const QMap<OrganizationId, double> &contracted = sales.of(provider);
    for (auto each = contracted.cbegin(); each != contracted.cend(); ++each) {
        arriving[each.key()] = each.value() / sold;
        users[each.key()].direct = each.value() / sold;
    }
    for (int depth = 0; depth < kResaleDepth && !arriving.isEmpty(); ++depth) {
        QMap<OrganizationId, double> passedOn;
        for (auto each = arriving.cbegin(); each != arriving.cend(); ++each) {
            const OrganizationId &customer = each.key();
            const double resold = sales.sold(customer);
            const bool isLast = depth + 1 == kResaleDepth;
            // A reseller cannot pass on more than it buys; what it buys beyond its sales it uses itself.
            const double part =
                isLast || customer == provider ? 0 : std::min(1.0, resold / sales.bought(customer));
            users[customer].lookThrough += each.value() * (1 - part);
            if (part <= 0)
                continue;
            const QMap<OrganizationId, double> &buyers = sales.of(customer);
            for (auto buyer = buyers.cbegin(); buyer != buyers.cend(); ++buyer) {
                passedOn[buyer.key()] += each.value() * part * buyer.value() / resold;
                QList<OrganizationId> &via = users[buyer.key()].via;
                if (!via.contains(customer))
                    via.append(customer);
            }
        }
        arriving = passedOn;
    }
    QList<EndUser> result;
    for (auto each = users.begin(); each != users.end(); ++each) {
        each->organization = each.key();
        if (each->direct > 0 || each->lookThrough > 0)
            result.append(*each);
    }
    std::stable_sort(result.begin(), result.end(),
        [](const EndUser &a, const EndUser &b) { return a.lookThrough > b.lookThrough; });
    return result;
}

/// Orders and sums a step's ties. Shares that were bought are the other side of that money and no further
/// amount; they are told where a step has nothing else.
void tidy(CycleStep &step, const Network &network)
{
    const auto wasBought = [&network](
                               qsizetype place) { return !network.ties[place].purchaseRowId.isEmpty(); };
    if (!std::all_of(step.ties.cbegin(), step.ties.cend(), wasBought))
        step.ties.removeIf(wasBought);
    std::stable_sort(step.ties.begin(), step.ties.end(),
        [&network](qsizetype a, qsizetype b) { return network.ties[a].kind < network.ties[b].kind; });
    for (const qsizetype place : std::as_const(step.ties)) {
        step.amount += network.ties[place].amount.value_or(0);
        step.undisclosedCount += network.ties[place].amount ? 0 : 1;
    }
}

} // namespace

double NetworkCycle::smallestAmount() const
{
    double least = 0;
    for (const CycleStep &step : steps) {
        if (step.amount > 0 && (least == 0 || step.amount < least))
            least = step.amount;
    }
    return least;
}

NetworkCycles findCycles(const Network &network, const OrganizationId &organization, int limit)
{
    NetworkCycles result;
    const qsizetype start = network.nodeIndex.value(organization, -1);
    if (start < 0)
        return result;
    std::map<graph::Arc, CycleStep> steps;
    for (qsizetype i = 0; i < network.ties.size(); ++i) {
        const NetworkTie &tie = network.ties[i];
        const graph::Arc arc{
            int(network.nodeIndex.value(tie.giver())), int(network.nodeIndex.value(tie.taker()))};
        CycleStep &step = steps[arc];
        step.from = tie.giver();
        step.to = tie.taker();
        step.ties.append(i);
    }
    QList<graph::Arc> arcs;
    for (auto &[arc, step] : steps) {
        tidy(step, network);
        arcs.append(arc);
    }
    const graph::Cycles found = graph::cyclesThrough(int(network.nodes.size()), arcs, int(start), limit);
    result.isComplete = found.isComplete;
    for (const QList<int> &nodes : found.cycles) {
        NetworkCycle cycle;
        bool hasContract = false;
        for (qsizetype i = 0; i < nodes.size(); ++i) {
            const CycleStep &step = steps.at({nodes[i], nodes[(i + 1) % nodes.size()]});
            hasContract = hasContract || network.ties[step.ties.first()].kind == NetworkTie::Kind::Contract;
            cycle.steps.append(step);
        }
        if (hasContract)
            result.cycles.append(cycle);
    }
    std::stable_sort(
        result.cycles.begin(), result.cycles.end(), [](const NetworkCycle &a, const NetworkCycle &b) {
            return std::pair(a.steps.size(), -a.smallestAmount()) <
                   std::pair(b.steps.size(), -b.smallestAmount());
        });
    return result;
}

NetworkMeasures computeNetworkMeasures(const Network &network, const OrganizationId &organization)
{
    const Sales sales(network);
    NetworkMeasures measures;
    measures.organization = organization;
    measures.customers = exposuresOf(network, sales, organization, true);
    measures.suppliers = exposuresOf(network, sales, organization, false);
    if (sales.sold(organization) > 0) {
        measures.vendorFinancing = vendorFinancingOf(network, sales, organization);
        measures.endUsers = endUsersOf(sales, organization);
    }
    measures.cycles = findCycles(network, organization);
    return measures;
}

QString cycleTitle(const NetworkCycle &cycle, const Network &network)
{
    QStringList names;
    for (const CycleStep &step : cycle.steps)
        names.append(network.nameOf(step.from));
    if (!cycle.steps.isEmpty())
        names.append(network.nameOf(cycle.steps.first().from));
    return names.join(u" → "_s);
}

QString cycleStepText(const CycleStep &step, const Network &network, const QLocale &locale)
{
    const QString from = network.nameOf(step.from);
    const QString to = network.nameOf(step.to);
    QStringList parts;
    for (const auto kind : {NetworkTie::Kind::Contract, NetworkTie::Kind::Shares, NetworkTie::Kind::Financing,
             NetworkTie::Kind::Guarantee}) {
        double sum = 0;
        int count = 0;
        for (const qsizetype place : step.ties) {
            const NetworkTie &tie = network.ties[place];
            if (tie.kind != kind)
                continue;
            sum += tie.amount.value_or(0);
            ++count;
        }
        if (count == 0)
            continue;
        const QString amount =
            sum > 0 ? format::shortMoney(sum, network.currency, locale) : Text::tr("an undisclosed amount");
        switch (kind) {
        case NetworkTie::Kind::Contract:
            parts += Text::tr("pays %1 under %n contract(s)", nullptr, count).arg(amount);
            break;
        case NetworkTie::Kind::Shares:
            parts += Text::tr("gives shares worth %1").arg(amount);
            break;
        case NetworkTie::Kind::Financing:
            parts += Text::tr("funds with %1").arg(amount);
            break;
        case NetworkTie::Kind::Guarantee:
            parts += Text::tr("guarantees %1").arg(amount);
            break;
        }
    }
    return Text::tr("%1 → %2: %3", "giver, taker, what").arg(from, to, parts.join(u"; "_s));
}

} // namespace offtake
