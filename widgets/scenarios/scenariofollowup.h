// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/latesttask.h"
#include "widgets/scenarios/scenarioview.h"

#include <QObject>
#include <QTimer>

namespace offtake {

/// What is computed of a scenario once its simulation has come to rest, whatever tab is up: single paths, and
/// what the exits of its greatest customers cost. In the background; a newer start() or cancel() ends it.
class ScenarioFollowUp : public QObject
{
    Q_OBJECT
public:
    explicit ScenarioFollowUp(QObject *parent = nullptr);

    /// Begins after a moment's rest. `outcome` has a provider.
    void start(const ScenarioOutcome &outcome);
    void cancel();

signals:
    void pathsFollowed(const std::shared_ptr<const PathSet> &paths);
    /// `results` hold the dependency of the greatest customers alone.
    void exitsPriced(const SharedResults &results);
    void failed(const QString &message);

private:
    void followPaths();
    void priceExits();

    ScenarioOutcome m_outcome;
    QTimer m_rest;
    LatestTask m_task;
};

} // namespace offtake
