// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/modelfacts.h"
#include "data/scenarios/scenario.h"
#include "data/scenarios/simulationjob.h"

#include <QObject>

#include <memory>
#include <optional>

namespace offtake {

/// Compiles and simulates the scenarios of one view, in the background: the newest that was asked for wins.
///
/// While a slider moves, a run that has not shown anything yet is not thrown away for the next, which is
/// compiled meanwhile: its coarse result comes first, so that pictures keep coming however fast the hand is.
/// What comes is always of a scenario that was asked for after the one before it.
class ScenarioRun : public QObject
{
    Q_OBJECT
public:
    /// How far a run goes: so many paths, or fewer where the relative standard error of mean and expected
    /// shortfall gets below `precision` before (0 = does not matter).
    struct Effort
    {
        quint64 paths = 262'144;
        double precision = 0;
        quint64 seed = 42;
        bool operator==(const Effort &) const = default;
    };

    explicit ScenarioRun(const QString &storePath, QObject *parent = nullptr);

    void setEffort(const Effort &effort) { m_effort = effort; }
    const Effort &effort() const { return m_effort; }
    /// The store has changed: it is read again with the next scenario.
    void forgetFacts();
    /// Runs a scenario, instead of the present one as soon as that has shown something.
    void submit(const Scenario &scenario);
    void cancel();
    bool isRunning() const;

    /// What the latest results are of.
    const Scenario &scenario() const { return m_scenario; }
    const std::shared_ptr<const CompiledScenario> &compiled() const { return m_compiled; }
    SharedResults results() const { return m_results; }

signals:
    /// A scenario was compiled and its simulation starts.
    void started();
    void progressed(double share);
    /// Coarse results on the way, the final ones just before finished(). The first may know nothing but the
    /// provider of interest, its customers and their exits.
    void refined();
    void finished();
    void canceled();
    void failed(const QString &message);

private:
    struct Compilation
    {
        std::shared_ptr<const ModelFacts> facts;
        std::shared_ptr<const CompiledScenario> compiled;
        std::shared_ptr<const sim::Model> coarse; ///< what the first result is of
    };
    struct Ready
    {
        Scenario scenario;
        Compilation compilation;
    };

    static Result<Compilation> compile(
        const QString &path, const std::shared_ptr<const ModelFacts> &facts, const Scenario &scenario);
    void start(const Scenario &scenario);
    void simulate(const Scenario &scenario, const Compilation &compilation);
    /// The present run has shown something, or never will: on to what is ready.
    void takeNext();

    QString m_storePath;
    Effort m_effort;
    SimulationJob m_job;
    std::shared_ptr<const ModelFacts> m_facts;
    quint64 m_factsAge = 0; ///< facts read before the latest forgetFacts() are not kept
    quint64 m_compilation = 0;
    bool m_isCompiling = false;
    bool m_isUnseen = false;           ///< the simulation that runs has not shown anything yet
    std::optional<Scenario> m_waiting; ///< to be compiled next
    std::optional<Ready> m_ready;      ///< to be simulated once the present run has shown something
    Scenario m_scenario;
    std::shared_ptr<const CompiledScenario> m_compiled;
    SharedResults m_results;
};

} // namespace offtake
