// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/scenario.h"

namespace offtake {

class Store;

/// Makes a copy under a new title, last in the list, with a readable id of its own made from the title.
/// Errors: NotFound, InvalidInput (no title, or one that another scenario has), the store's.
Result<Scenario> duplicateScenario(Store &store, const ScenarioId &id, const QString &title);

/// Changes title and description; the id stays, so runs still name it. Errors as above.
Result<Scenario> renameScenario(
    Store &store, const ScenarioId &id, const QString &title, const QString &description);

/// Deletes it; its recorded runs stay. Errors: NotFound, the store's.
Result<void> deleteScenario(Store &store, const ScenarioId &id);

/// Brings a ready-made scenario back to what it was when the program shipped; adds it where it was deleted.
/// Errors: NotFound (not a ready-made one), the store's.
Result<Scenario> resetScenario(Store &store, const ScenarioId &id);

} // namespace offtake
