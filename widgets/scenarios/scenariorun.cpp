// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/scenariorun.h"

#include "data/scenarios/providermodel.h"
#include "data/store/store.h"
#include "widgets/background.h"

#include <utility>

namespace offtake {

ScenarioRun::ScenarioRun(const QString &storePath, QObject *parent)
    : QObject(parent)
    , m_storePath(storePath)
{
    connect(&m_job, &SimulationJob::refined, this, [this](quint64, const SharedResults &results) {
        m_results = results;
        emit refined();
        takeNext();
    });
    connect(&m_job, &SimulationJob::progressed, this, [this](quint64, quint64 done, quint64 total) {
        emit progressed(total > 0 ? double(done) / double(total) : 0);
    });
    connect(&m_job, &SimulationJob::finished, this, [this] { emit finished(); });
    connect(&m_job, &SimulationJob::canceled, this, [this] {
        emit canceled();
        takeNext();
    });
    connect(&m_job, &SimulationJob::failed, this, [this](quint64, const Error &error) {
        emit failed(error.message);
        takeNext();
    });
}

void ScenarioRun::forgetFacts()
{
    m_facts.reset();
    ++m_factsAge;
}

bool ScenarioRun::isRunning() const
{
    return m_isCompiling || m_ready || m_job.isRunning();
}

void ScenarioRun::cancel()
{
    m_waiting.reset();
    ++m_compilation;
    const bool wasReady = std::exchange(m_isCompiling, false) || m_ready;
    m_ready.reset();
    m_isUnseen = false;
    if (m_job.isRunning())
        m_job.cancel();
    else if (wasReady)
        emit canceled();
}

void ScenarioRun::submit(const Scenario &scenario)
{
    if (m_isCompiling)
        m_waiting = scenario;
    else
        start(scenario);
}

void ScenarioRun::takeNext()
{
    m_isUnseen = false;
    if (const auto ready = std::exchange(m_ready, std::nullopt))
        simulate(ready->scenario, ready->compilation);
}

Result<ScenarioRun::Compilation> ScenarioRun::compile(
    const QString &path, const std::shared_ptr<const ModelFacts> &facts, const Scenario &scenario)
{
    Compilation made{facts, nullptr, nullptr};
    if (!made.facts || !made.facts->isFor(scenario)) {
        const auto store = Store::open(path, Store::Mode::ReadOnly);
        if (!store)
            return Unexpected(store.error());
        auto read = readModelFacts(**store, scenario);
        if (!read)
            return Unexpected(read.error());
        made.facts = std::make_shared<const ModelFacts>(*std::move(read));
    }
    auto compiled = compileScenario(*made.facts, scenario);
    if (!compiled)
        return Unexpected(compiled.error());
    made.compiled = std::make_shared<const CompiledScenario>(*std::move(compiled));
    made.coarse = std::make_shared<const sim::Model>(
        modelOfProvider(made.compiled->model, scenario.provider.value().toStdString()));
    return made;
}

void ScenarioRun::start(const Scenario &scenario)
{
    m_isCompiling = true;
    const quint64 number = ++m_compilation;
    runInBackground(
        this, [path = m_storePath, facts = m_facts, scenario] { return compile(path, facts, scenario); },
        [this, number, age = m_factsAge, scenario](Result<Compilation> made) {
            if (number != m_compilation)
                return;
            m_isCompiling = false;
            if (made) {
                if (age == m_factsAge)
                    m_facts = made->facts;
                // The run before comes to its picture first.
                if (m_isUnseen)
                    m_ready = Ready{scenario, *made};
                else
                    simulate(scenario, *made);
            } else {
                emit failed(made.error().message);
            }
            if (m_waiting && !m_isCompiling)
                start(*std::exchange(m_waiting, std::nullopt));
        });
}

void ScenarioRun::simulate(const Scenario &scenario, const Compilation &compilation)
{
    m_scenario = scenario;
    m_compiled = compilation.compiled;
    m_isUnseen = true;
    std::optional<sim::PrecisionGoal> goal;
    if (m_effort.precision > 0)
        goal = sim::PrecisionGoal{m_effort.precision, {scenario.provider.value().toStdString()}};
    m_job.submit(std::shared_ptr<const sim::Model>(m_compiled, &m_compiled->model),
        {.paths = m_effort.paths, .seed = m_effort.seed}, goal, compilation.coarse);
    emit started();
}

} // namespace offtake
