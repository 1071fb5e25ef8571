// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/query.h"
#include "data/scenarios/runs.h"
#include "data/scenarios/scenario.h"
#include "data/scenarios/scenarioedits.h"
#include "data/store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace offtake;
using namespace Qt::StringLiterals;

class TestRuns : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsWhatRepeatsARun();
    void repeatsToTheSameBytes();
    void noticesOtherResults();
    void theNewestComesFirst();
    void outlivesItsScenario();
    void refusesResultsOfAnotherModel();
    void tellsADamagedRecord();
    void deletes();

private:
    QString record(quint64 seed = 42)
    {
        const auto results = sim::simulate(m_model, {.paths = 512, .firstPath = 64, .seed = seed});
        const auto id = saveRun(*m_store, m_scenario, m_model, *results);
        return id ? *id : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    ScenarioId m_scenario;
    sim::Model m_model;
};

void TestRuns::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = Store::create(m_folder->filePath(u"s.offtake"_s), Store::Contents::Sample);
    QVERIFY(store.has_value());
    m_store = std::move(*store);
    const auto scenarios = loadScenarios(*m_store);
    QVERIFY(scenarios.has_value());
    m_scenario = scenarios->first().id;
    m_model = compileScenario(*m_store, scenarios->first())->model;
}

void TestRuns::keepsWhatRepeatsARun()
{
    const quint64 seed = std::numeric_limits<quint64>::max() - 1; // more than the column's type holds
    const QString id = record(seed);
    QVERIFY2(id.startsWith(m_scenario.value() + u'-'), qPrintable(id));
    const auto run = loadRun(*m_store, id);
    QVERIFY2(run.has_value(), run ? "" : qPrintable(run.error().message));
    QCOMPARE(run->run.seed, seed);
    QCOMPARE(run->run.firstPath, 64ULL);
    QCOMPARE(run->run.paths, 512ULL);
    QCOMPARE(run->run.scenario, m_scenario);
    QCOMPARE(run->run.modelSha256.size(), 64);
    QVERIFY(run->run.startedAt.isValid());
    QVERIFY(run->run.engine.startsWith(u"offtake"));
    QVERIFY(run->model == m_model);
}

void TestRuns::repeatsToTheSameBytes()
{
    const QString id = record();
    const auto repeated = repeatRun(*m_store, id, {.threads = 3});
    QVERIFY2(repeated.has_value(), repeated ? "" : qPrintable(repeated.error().message));
    QVERIFY(repeated->isSame);
    QCOMPARE(repeated->results.paths, 512ULL);
}

void TestRuns::noticesOtherResults()
{
    const QString id = record();
    Query other(m_store->database(), u"UPDATE runs SET seed = seed + 1"_s);
    other.run();
    const auto repeated = repeatRun(*m_store, id);
    QVERIFY(repeated.has_value());
    QVERIFY(!repeated->isSame);
}

void TestRuns::theNewestComesFirst()
{
    const QString first = record(1);
    const QString second = record(2);
    QVERIFY(first != second);
    const auto runs = loadRuns(*m_store);
    QVERIFY(runs.has_value());
    QCOMPARE(runs->size(), 2);
    QCOMPARE(runs->first().id, second);
}

void TestRuns::outlivesItsScenario()
{
    const QString id = record();
    QVERIFY(deleteScenario(*m_store, m_scenario).has_value());
    const auto repeated = repeatRun(*m_store, id);
    QVERIFY(repeated && repeated->isSame);
}

void TestRuns::refusesResultsOfAnotherModel()
{
    const auto results = sim::simulate(m_model, {.paths = 64});
    sim::Model other = m_model;
    other.quarters = 4;
    const auto id = saveRun(*m_store, m_scenario, other, *results);
    QVERIFY(!id.has_value());
    QCOMPARE(id.error().code, ErrorCode::InvalidInput);
    QVERIFY(loadRuns(*m_store)->isEmpty());
}

void TestRuns::tellsADamagedRecord()
{
    const QString id = record();
    Query(m_store->database(), u"UPDATE runs SET model = '{}'"_s).run();
    const auto run = loadRun(*m_store, id);
    QVERIFY(!run.has_value());
    QCOMPARE(run.error().code, ErrorCode::Damaged);
}

void TestRuns::deletes()
{
    const QString id = record();
    QVERIFY(deleteRun(*m_store, id).has_value());
    const auto again = deleteRun(*m_store, id);
    QVERIFY(!again.has_value());
    QCOMPARE(again.error().code, ErrorCode::NotFound);
    QCOMPARE(loadRun(*m_store, id).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestRuns)
#include "tst_runs.moc"
