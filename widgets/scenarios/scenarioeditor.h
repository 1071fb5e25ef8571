// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/scenarios/runs.h"
#include "data/scenarios/scenario.h"

#include <QObject>

#include <functional>

class QWidget;

namespace offtake {

struct ScenarioOutcome;

/// What the scenarios page writes to the store, in the background and as one undoable step each; asks for
/// titles where they are needed.
class ScenarioEditor : public QObject
{
    Q_OBJECT
public:
    ScenarioEditor(const QString &storePath, QWidget *window);

    void save(const Scenario &changed);
    void saveAs(const Scenario &changed);
    void duplicate(const Scenario &scenario);
    void rename(const Scenario &scenario);
    /// Without a question: it can be undone.
    void remove(const Scenario &scenario);
    /// Keeps the run's record.
    void record(const ScenarioOutcome &outcome);

signals:
    /// The store has changed; this scenario is the one to be shown.
    void edited(const QString &id);
    /// All recorded runs, the new one first.
    void recorded(const QList<StoredRun> &runs);
    void failed(const QString &message);

private:
    void edit(const std::function<Result<Scenario>(Store &)> &work);

    QString m_storePath;
    QWidget *m_window = nullptr;
};

} // namespace offtake
