// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/measures/measures.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace offtake {

class Store;

/// One stored row that ties two organisations.
struct NetworkTie
{
    enum class Kind {
        Contract,  ///< from the provider to the customer: where the goods go
        Shares,    ///< that change hands with a contract: from the issuer to the holder
        Financing, ///< from the one who gives the money to the one who gets it
        Guarantee, ///< from the guarantor to the one whose revenue or lease is backed
    };
    Kind kind = Kind::Contract;
    bool isFinancingRow = false; ///< of the table financings, else of contracts
    QString recordId;
    QString word;  ///< kind as stored: cloud, chips, equity_round, ...
    QString title; ///< of a contract
    OrganizationId from;
    OrganizationId to;
    std::optional<double> amount;    ///< whole amount in the network's currency; none = not disclosed
    std::optional<double> remaining; ///< contracts with an amount: the part after the date
    bool isSummed = false;           ///< a contract that the sums of measures count
    Basis basis = Basis::Disclosed;
    QString sourceId;
    QDate knownSince;
    QDate endsOn;          ///< last day of a contract, as stored or by rule
    QString purchaseRowId; ///< shares: the financing that tells of the same shares as a purchase

    /// Whom value goes to: a contract's payments to the provider, everything else to `to`.
    const OrganizationId &giver() const { return kind == Kind::Contract ? to : from; }
    const OrganizationId &taker() const { return kind == Kind::Contract ? from : to; }
};

/// An organisation with its size by several counts; amounts in the network's currency.
struct NetworkNode
{
    OrganizationId id;
    QString name;
    QStringList roles;
    std::optional<double> revenue; ///< last twelve months, as in the measures
    std::optional<double> backlog; ///< newest reported
    double sold = 0;               ///< remaining value of its sales
    double bought = 0;             ///< remaining value of its purchases
};

/// Who is tied to whom at a date, as far as it was known by then.
struct Network
{
    QDate asOf;
    QString currency;
    QList<NetworkNode> nodes; ///< by name; those with a tie
    QList<NetworkTie> ties;   ///< by date, then record
    QHash<OrganizationId, qsizetype> nodeIndex;

    const NetworkNode *node(const OrganizationId &id) const;
    QString nameOf(const OrganizationId &id) const;
};

/// Reads all ties at a date by the rules of docs/measures.md: contracts known by then that still run, with
/// what they leave; financings and guarantees announced by then. Terminated contracts, letters of intent and
/// rows that another row restates are no ties. Amounts are converted to `currency`; empty = the one that most
/// contracts have. Blocks: for a worker thread. Errors: InvalidInput (no date) and the store's own.
Result<Network> readNetwork(Store &store, QDate asOf, QString currency = {});

} // namespace offtake
