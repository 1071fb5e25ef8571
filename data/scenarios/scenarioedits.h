// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/scenarios/scenario.h"

#include <QJsonValue>
#include <QList>
#include <QString>

namespace offtake {

class Store;

/// Every edit here is one step that can be undone.

/// Adds a scenario under a title, last in the list, with a readable id of its own made from the title.
/// Errors: InvalidInput (no title, or one that another scenario has), the store's.
Result<Scenario> addScenario(Store &store, const Scenario &scenario, const QString &title);

/// Writes a stored scenario's assumptions; its title and description stay. Errors: NotFound, the store's.
Result<Scenario> updateScenario(Store &store, const Scenario &scenario);

/// Makes a copy under a new title, last in the list, with a readable id of its own made from the title.
/// Errors: NotFound, InvalidInput (no title, or one that another scenario has), the store's.
Result<Scenario> duplicateScenario(Store &store, const ScenarioId &id, const QString &title);

/// Changes title and description; the id stays, so runs still name it. Errors as above.
Result<Scenario> renameScenario(
    Store &store, const ScenarioId &id, const QString &title, const QString &description);

/// Writes it under its own id, over the one that has it. Errors: InvalidInput (no id or title, or a title that
/// another scenario has), the store's.
Result<Scenario> storeScenario(Store &store, const Scenario &scenario);

/// One value of a scenario's document (docs/scenarios.md, "The document").
struct ScenarioOverride
{
    QString path;     ///< "contracts/crwv-msft-2023-02/take_or_pay"
    QJsonValue value; ///< undefined = as stored or by default again
};

/// Sets the values and saves. Errors: NotFound, InvalidInput (a path or value that no scenario has, which
/// names the place; nothing is saved), the store's.
Result<Scenario> overrideScenario(
    Store &store, const ScenarioId &id, const QList<ScenarioOverride> &overrides);

/// Deletes it; its recorded runs stay. Errors: NotFound, the store's.
Result<void> deleteScenario(Store &store, const ScenarioId &id);

/// Brings a ready-made scenario back to what it was when the program shipped; adds it where it was deleted.
/// Errors: NotFound (not a ready-made one), the store's.
Result<Scenario> resetScenario(Store &store, const ScenarioId &id);

} // namespace offtake
