// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/ids.h"
#include "gpu/model.h"
#include "gpu/results.h"
#include "gpu/simulate.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace offtake {

class Store;

/// A recorded run without its two documents: what a list shows.
struct StoredRun
{
    QString id;
    ScenarioId scenario; ///< as it was called then; empty for a bare model
    QString modelSha256;
    quint64 seed = 0;
    quint64 firstPath = 0;
    quint64 paths = 0;
    QString engine; ///< "offtake 0.1.0, CPU, 2 threads"
    QDateTime startedAt;
    QDateTime finishedAt;
};

/// A recorded run, with all that is needed to repeat it.
struct RunDocuments
{
    StoredRun run;
    sim::Model model;
    sim::Results results;
};

/// What became of a run that was repeated from its record.
struct RepeatedRun
{
    sim::Results results;
    bool isSame = false; ///< byte for byte, but for what depends on the machine (the document's `run`)
};

/// Records a run: the model, what identifies its random numbers, and what it gave. Gives its id, made of the
/// scenario and the time. Errors: InvalidInput (the results are not those of the model), the store's.
Result<QString> saveRun(
    Store &store, const ScenarioId &scenario, const sim::Model &model, const sim::Results &results);

/// Newest first.
Result<QList<StoredRun>> loadRuns(Store &store);
/// Errors: NotFound, Damaged (a document that cannot be read), the store's.
Result<RunDocuments> loadRun(Store &store, const QString &id);
Result<void> deleteRun(Store &store, const QString &id);

/// Simulates the recorded model again on the recorded paths and seed; only backend and threads of `options`
/// are used. Errors: those of loadRun and of the engine.
Result<RepeatedRun> repeatRun(Store &store, const QString &id, const sim::RunOptions &options = {},
    const sim::RunCallbacks &callbacks = {});

} // namespace offtake
