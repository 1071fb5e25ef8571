// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/ids.h"
#include "data/quarter.h"
#include "data/records/contractterms.h"
#include "data/records/revenuehistory.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace offtake {

class Store;

/// Where a figure comes from: told by a filing or company, estimated by press, or by our own rule.
enum class Basis { Disclosed, Estimated, Assumed };
/// "disclosed", "estimated", "assumed": as in the JSON documents.
QString basisWord(Basis basis);

struct CustomerShare
{
    OrganizationId customer; ///< empty where only a label was disclosed
    QString label;           ///< the customer's name or the disclosed label
    QDate periodStart;
    QDate periodEnd;
    double share = 0; ///< fraction of the period's revenue
    Basis basis = Basis::Disclosed;
    QString sourceId;
};

struct RunOffCell
{
    Quarter quarter;
    OrganizationId customer;
    double amount = 0;
};

/// A contract as the overview's bubble chart and the run-off see it.
struct Deal
{
    QString contractId;
    QString title;
    OrganizationId customer;
    QDate signedOn;
    QDate startsOn;              ///< as used: stored or by rule
    QDate endsOn;                ///< as used: stored or by rule
    std::optional<double> value; ///< in the measures' currency
    Basis basis = Basis::Disclosed;
    QString sourceId;
};

struct ReportedBacklog
{
    QString kind; ///< rpo, revenue_backlog, bookings
    QDate asOf;
    double amount = 0;
    QString sourceId;
    QString currency;
};

/// Herfindahl-Hirschman index of the latest full period's shares, 0..10,000; an interval where a rest is
/// undisclosed (product rule: low, the rest spread thin; high, none of it above 10 % in a filing, else one).
struct HhiInterval
{
    double low = 0;
    double high = 0;
    QDate periodStart;
    QDate periodEnd;
};

struct EquityLink
{
    QString contractId;
    OrganizationId from;
    OrganizationId to;
    std::optional<double> amount;
};

/// The same two organisations on both ends: one funds or owns the other that buys from it.
struct CircularLink
{
    OrganizationId counterparty;
    QString contractId;
    QString financingId; ///< or empty where the link is equity in the contract itself
    double contractAmount = 0;
    double financingAmount = 0;
};

/// Revenue dependency of one provider at a date, from stored facts alone.
struct ProviderMeasures
{
    OrganizationId organization;
    QString name;
    QDate asOf;
    QString currency;
    int contractCount = 0;      ///< counted in the contracted value
    int undisclosedCount = 0;   ///< in force or to come, but of a value that nobody told
    double contractedValue = 0; ///< whole value of the contracts that are in force or to come
    double remainingValue = 0;
    QDate lastEnd;                         ///< of the remaining contracts
    std::optional<double> warlYears;       ///< weighted average remaining life
    std::optional<double> coverage;        ///< contracted next twelve months / last twelve months' revenue
    std::optional<double> trailingRevenue; ///< last four reported quarters or the last year
    QDate trailingStart;
    QDate trailingEnd;
    QStringList trailingSourceIds;
    QList<Growth> growth;                   ///< the newest quarter's and the newest year's, on a year before
    QList<SegmentRevenue> segments;         ///< the newest reported period of each
    std::optional<ReportedBacklog> backlog; ///< the newest; RPO before a company's own definition
    QList<ReportedBacklog> backlogs;        ///< all known, oldest first
    std::optional<CustomerShare> topCustomer;
    std::optional<double> top3Share; ///< of those disclosed, so 'at least' where they are fewer than three
    int top3Count = 0;               ///< customers that top3Share adds up
    std::optional<HhiInterval> hhi;
    QList<CustomerShare> shares;           ///< reported by the as-of date, oldest period first
    QList<CustomerShare> aboveTenPercent;  ///< of the latest full period
    QList<CustomerShare> contractedShares; ///< share of the remaining value
    QList<RunOffCell> runOff;
    QList<Deal> deals;
    QList<EquityLink> equityLinked;
    QList<CircularLink> circular;
    QList<LeftOutContract> leftOut; ///< known contracts that are in no sum, with the reason
    QStringList contractSourceIds;  ///< of the contracts in the sums
    bool hasEstimates = false;      ///< some contract's value is not a fixed, disclosed one
    QStringList sourceIds;          ///< of everything above
};

/// Computes every measure for a provider as known at `asOf` (rows signed, reported or announced later do
/// not count). Errors: NotFound and the store's own.
Result<ProviderMeasures> computeMeasures(Store &store, const OrganizationId &organization, QDate asOf);

/// The `--json` document of `offtake measures`.
QJsonObject toJson(const ProviderMeasures &measures);

} // namespace offtake
