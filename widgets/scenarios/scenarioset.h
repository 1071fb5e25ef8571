// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/runs.h"
#include "data/scenarios/scenario.h"

#include <QMap>

namespace offtake {

/// What the scenarios page knows of a provider's scenarios.
struct ScenarioSet
{
    QList<Scenario> scenarios;
    QList<StoredRun> runs;                 ///< all of the store, the newest first
    QMap<QString, QString> names;          ///< of organisations, by id
    QMap<QString, QString> contractTitles; ///< by id
    bool isStored = true;                  ///< else the Base scenario stands in for a provider without one
};

/// Blocks. Errors: the store's own.
Result<ScenarioSet> readScenarios(const QString &path, const OrganizationId &provider, QDate asOf);

} // namespace offtake
