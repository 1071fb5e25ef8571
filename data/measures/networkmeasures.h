// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/measures/network.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace offtake {

/// What one organisation gives another on a cycle: payments, money, shares or a guarantee.
struct CycleStep
{
    OrganizationId from;
    OrganizationId to;
    QList<qsizetype> ties; ///< places in Network::ties, contracts first
    double amount = 0;     ///< sum of what was disclosed
    int undisclosedCount = 0;
};

/// Value that comes back to where it went out.
struct NetworkCycle
{
    QList<CycleStep> steps;        ///< the first leaves the organisation that was asked for
    double smallestAmount() const; ///< the least disclosed step: no more than that can go round
};

struct NetworkCycles
{
    QList<NetworkCycle> cycles; ///< shorter before longer, then the greater smallest step
    bool isComplete = true;     ///< false: there are longer ones that are not listed
};

/// The cycles of contracts, shares, financings and guarantees through an organisation, of any length. Each
/// has at least one contract: shares against their price are no cycle. Ties between the same two are one
/// step.
NetworkCycles findCycles(const Network &network, const OrganizationId &organization, int limit = 200);

/// One trading partner: what is still to be delivered between the two, against all that either has.
struct Exposure
{
    OrganizationId counterparty;
    double amount = 0;              ///< remaining value of the contracts between the two
    double shareOfOrganization = 0; ///< of all the organisation's remaining sales (or purchases)
    double shareOfCounterparty = 0; ///< of all the counterparty's remaining purchases (or sales)
    Basis basis = Basis::Disclosed;
    QStringList sourceIds;
};

/// A customer whom the provider funds, guarantees or gives shares.
struct VendorFinancedCustomer
{
    OrganizationId customer;
    double funded = 0;
    int undisclosedCount = 0; ///< ties of no told amount
    double remaining = 0;     ///< of its contracts
    double counted = 0;       ///< the lesser of the two
};

struct VendorFinancing
{
    double share = 0; ///< of the remaining value
    QList<VendorFinancedCustomer> customers;
    Basis basis = Basis::Disclosed;
    QStringList sourceIds;
};

/// Who uses what a provider sells, when customers that resell are looked through.
struct EndUser
{
    OrganizationId organization;
    double direct = 0;      ///< share of the provider's remaining value that it buys itself
    double lookThrough = 0; ///< what it keeps of that, and what resellers pass on to it
    QList<OrganizationId> via;
};

/// Measures that need more than one organisation's rows. Amounts are in the network's currency.
struct NetworkMeasures
{
    OrganizationId organization;
    QList<Exposure> customers; ///< largest first
    QList<Exposure> suppliers;
    std::optional<VendorFinancing> vendorFinancing; ///< none without remaining sales
    QList<EndUser> endUsers;                        ///< largest first; empty without remaining sales
    NetworkCycles cycles;
};

/// docs/measures.md defines each. An organisation without ties has none of them.
NetworkMeasures computeNetworkMeasures(const Network &network, const OrganizationId &organization);

/// Keys of the `--json` document of `offtake measures` beside those of ProviderMeasures.
QJsonObject toJson(const NetworkMeasures &measures, const Network &network);

/// "OpenAI pays CoreWeave US$22.4bn (3 contracts)": one step in words.
QString cycleStepText(const CycleStep &step, const Network &network, const QLocale &locale);
/// "CoreWeave → OpenAI → CoreWeave".
QString cycleTitle(const NetworkCycle &cycle, const Network &network);

} // namespace offtake
