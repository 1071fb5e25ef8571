// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ids.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

/// Rows of the store as values. Amounts are in whole units of `currency` (ISO 4217), shares are
/// fractions, power is in megawatts, an invalid date or an empty optional means 'not known'.
/// Words (kind, commitment, status, basis, ...) stay as stored; docs/store.md lists them.
namespace offtake {

struct Source
{
    SourceId id;
    QString title;
    QString publisher;
    QString url;
    QDate publishedOn;
    QString kind;
    bool operator==(const Source &) const = default;
};

struct Organization
{
    OrganizationId id;
    QString name;
    QStringList roles;
    QString country; ///< ISO 3166-1 alpha-2
    QString ticker;
    std::optional<int> foundedYear;
    QString formerName;
    QString notes;
    SourceId sourceId;
    bool operator==(const Organization &) const = default;
};

struct Contract
{
    ContractId id;
    OrganizationId providerId;
    OrganizationId customerId;
    QString kind;
    QString title;
    QDate signedOn;
    QDate startsOn;
    QDate endsOn;
    std::optional<int> termMonths;
    std::optional<double> totalValue;
    QString currency;
    QString valueBasis;
    QString commitment;
    QString status;
    ContractId amendsContractId;
    QString gpuModel;
    std::optional<qint64> gpuCount;
    std::optional<double> powerMw;
    std::optional<double> equityAmount;
    OrganizationId equityFrom;
    OrganizationId equityTo;
    QString notes;
    SourceId sourceId;
    bool operator==(const Contract &) const = default;
};

struct Revenue
{
    QString id;
    OrganizationId organizationId;
    QString segment; ///< empty = whole company
    QDate periodStart;
    QDate periodEnd;
    double amount = 0;
    QString currency;
    QString basis;
    QString notes;
    SourceId sourceId;
    bool operator==(const Revenue &) const = default;
};

struct RevenueShare
{
    QString id;
    OrganizationId organizationId;
    OrganizationId customerId; ///< empty where only a label was disclosed
    QString customerLabel;
    QDate periodStart;
    QDate periodEnd;
    double share = 0;
    QString basis;
    QString notes;
    SourceId sourceId;
    bool operator==(const RevenueShare &) const = default;
};

struct Backlog
{
    QString id;
    OrganizationId organizationId;
    QDate asOf;
    QString kind;
    double amount = 0;
    QString currency;
    QString notes;
    SourceId sourceId;
    bool operator==(const Backlog &) const = default;
};

struct Financing
{
    QString id;
    OrganizationId organizationId; ///< gets the money
    OrganizationId counterpartyId; ///< gives it; empty = many or not named
    QString kind;
    QDate announcedOn;
    QDate closedOn;
    std::optional<double> amount;
    QString currency;
    QString notes;
    SourceId sourceId;
    bool operator==(const Financing &) const = default;
};

struct Event
{
    QString id;
    QDate happenedOn;
    QList<OrganizationId> organizationIds;
    QString kind;
    QString headline;
    SourceId sourceId;
    bool operator==(const Event &) const = default;
};

} // namespace offtake
