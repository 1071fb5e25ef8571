// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/assumptions.h"
#include "data/error.h"
#include "data/ids.h"

#include <QDate>
#include <QMap>
#include <QString>

#include <optional>

namespace offtake {

class Database;
class Store;
struct Scenario;

/// A rating as stored, in our classes; `isDefaulted` for the class D.
struct StoredRating
{
    RatingClass rating = RatingClass::B;
    bool isDefaulted = false;
    QString agency;
    QDate asOf;
    QString notes;
};

/// What the analyst assumes of one organisation or contract in every scenario: parameter -> value.
/// docs/scenarios.md lists the parameters.
using ParameterValues = QMap<QString, double>;

/// Everything in the store that is assumed rather than told, read at once.
struct StoredAssumptions
{
    QMap<OrganizationId, StoredRating> ratings; ///< the newest of each, agencies before 'assumed'
    QMap<OrganizationId, ParameterValues> organizations;
    QMap<ContractId, ParameterValues> contracts;
    QMap<QString, double> exchangeRates; ///< of one unit in the currency asked for
};

/// Ratings and rates known at `asOf` (invalid = the newest), rates towards `currency`.
Result<StoredAssumptions> readStoredAssumptions(Store &store, const QString &currency, const QDate &asOf);

/// Writes or replaces one scenario. Inside the caller's transaction; throws SQLite::Exception.
void writeScenarioRow(Database &database, const Scenario &scenario);

/// Part of loadSample: the assumed ratings and the ready-made scenarios. Inside the caller's transaction;
/// throws SQLite::Exception.
void loadSampleAssumptions(Database &database);

} // namespace offtake
