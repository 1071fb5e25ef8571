// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <QList>
#include <QString>

#include <optional>

namespace offtake {

class Store;

/// One number that every scenario assumes of an organisation or a contract unless it says otherwise.
struct RecordAssumption
{
    enum class Unit { Share, Quarters, Money, Number };

    QString parameter; ///< as docs/scenarios.md lists them
    QString title;     ///< translated
    Unit unit = Unit::Number;
    std::optional<double> stored; ///< what the analyst has said
    std::optional<double> rule;   ///< what holds without; none where the rule is to leave it out
    QString ground;               ///< translated; of the stored value or the rule
};

/// Those of a record of "organizations" or "contracts", in a fixed order; none for other tables.
Result<QList<RecordAssumption>> readRecordAssumptions(Store &store, const QString &table, const QString &id);

/// Stores a value, or takes the stored one away (none), as one step to undo. Errors: InvalidInput for a value
/// out of its range (shares and probabilities 0 to 1, the others at least 0), NotFound, and the store's own.
Result<void> writeRecordAssumption(Store &store, const QString &table, const QString &id,
    const QString &parameter, std::optional<double> value);

/// The rating class that an organisation has in scenarios: of the newest stored rating, else by rule.
struct RecordRating
{
    QString stored; ///< class as stored ("BBB", "D"), empty for none
    QString agency;
    QString rule; ///< class that holds without a rating
};
Result<RecordRating> readRating(Store &store, const QString &organization);

/// Stores the analyst's own rating (agency "assumed", of today) or takes it away (empty), as one step to
/// undo. An agency's rating goes before it.
Result<void> writeAssumedRating(Store &store, const QString &organization, const QString &ratingClass);

} // namespace offtake
