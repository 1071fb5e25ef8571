// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "gpu/simulate.h"
#include "gpu/untilerror.h"

#include <QObject>

#include <memory>
#include <optional>

namespace offtake {

using SharedResults = std::shared_ptr<const sim::Results>;

/// Runs simulations in the background for one view. Lives in the GUI thread; every signal comes there.
///
/// A new submission replaces the running one: nothing of an older run is signalled after submit()
/// returned. The destructor cancels and waits. Results of a few paths come first, so that a slider's picture
/// follows the hand; then the run rests for a moment, lest it slow down what draws them, and goes on.
class SimulationJob : public QObject
{
    Q_OBJECT
public:
    explicit SimulationJob(QObject *parent = nullptr);
    ~SimulationJob() override;

    /// Starts (or replaces) the run and returns its number, counting from 1. With a goal it ends as soon as
    /// the goal is reached, after options.paths at the latest. Where `coarse` is given, the first result is of
    /// it instead: the part of the model that a moving picture shows.
    quint64 submit(
        sim::Model model, const sim::RunOptions &options, const std::optional<sim::PrecisionGoal> &goal = {});
    quint64 submit(std::shared_ptr<const sim::Model> model, const sim::RunOptions &options,
        const std::optional<sim::PrecisionGoal> &goal = {}, std::shared_ptr<const sim::Model> coarse = {});
    void cancel();
    bool isRunning() const;

signals:
    void started(quint64 run);
    void progressed(quint64 run, quint64 done, quint64 total);
    /// A coarse result while the run goes on, and the final one just before finished().
    void refined(quint64 run, const offtake::SharedResults &results);
    void finished(quint64 run);
    void canceled(quint64 run);
    void failed(quint64 run, const offtake::Error &error);

private slots:
    void deliver();

private:
    void finish(quint64 run, const SharedResults &results, const Error &error);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace offtake
