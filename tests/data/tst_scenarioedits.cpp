// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/history.h"
#include "data/scenarios/scenarioedits.h"
#include "data/store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace offtake;
using namespace Qt::StringLiterals;

class TestScenarioEdits : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void duplicates();
    void copiesCompileToTheSameModel();
    void refusesTitles_data();
    void refusesTitles();
    void renames();
    void deletesAndResets();
    void unknownIds();
    void everyEditIsUndone();
    void savesAssumptionsWithoutTheTitle();

private:
    QList<Scenario> all() { return *loadScenarios(*m_store); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    const ScenarioId m_base{u"base"_s};
};

void TestScenarioEdits::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = Store::create(m_folder->filePath(u"s.offtake"_s), Store::Contents::Sample);
    QVERIFY(store.has_value());
    m_store = std::move(*store);
}

void TestScenarioEdits::duplicates()
{
    const qsizetype before = all().size();
    const auto copy = duplicateScenario(*m_store, m_base, u" Base, but slower "_s);
    QVERIFY2(copy.has_value(), copy ? "" : qPrintable(copy.error().message));
    QCOMPARE(copy->id, ScenarioId(u"base-but-slower"_s));
    QCOMPARE(copy->title, u"Base, but slower"_s);
    QCOMPARE(all().size(), before + 1);
    QVERIFY(all().last() == *copy);
    // Other titles may make the same id.
    const auto other = duplicateScenario(*m_store, m_base, u"Base: but slower!"_s);
    QCOMPARE(other->id, ScenarioId(u"base-but-slower-2"_s));
}

void TestScenarioEdits::copiesCompileToTheSameModel()
{
    const auto copy = duplicateScenario(*m_store, m_base, u"Copy"_s);
    QVERIFY(compileScenario(*m_store, *copy)->model == compileScenario(*m_store, all().first())->model);
}

void TestScenarioEdits::refusesTitles_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("none") << u"  "_s;
    QTest::newRow("taken") << u"Base"_s;
    QTest::newRow("taken in other letters") << u"ai WINTER"_s;
}

void TestScenarioEdits::refusesTitles()
{
    QFETCH(QString, title);
    const qsizetype before = all().size();
    const auto copy = duplicateScenario(*m_store, m_base, title);
    QVERIFY(!copy.has_value());
    QCOMPARE(copy.error().code, ErrorCode::InvalidInput);
    QCOMPARE(all().size(), before);
}

void TestScenarioEdits::renames()
{
    const auto renamed = renameScenario(*m_store, m_base, u"My base"_s, u"What I think."_s);
    QVERIFY(renamed.has_value());
    QCOMPARE(all().first().id, m_base);
    QCOMPARE(scenarioTitle(all().first()), u"My base"_s);
    QCOMPARE(scenarioDescription(all().first()), u"What I think."_s);
    // A scenario may keep its title.
    QVERIFY(renameScenario(*m_store, m_base, u"My Base"_s, {}).has_value());
}

void TestScenarioEdits::deletesAndResets()
{
    Scenario changed = all().first();
    const Scenario original = changed;
    changed.quarters = 4;
    QVERIFY(saveScenario(*m_store, changed).has_value());
    QVERIFY(resetScenario(*m_store, m_base).has_value());
    QVERIFY(all().first() == original);
    const qsizetype before = all().size();
    QVERIFY(deleteScenario(*m_store, m_base).has_value());
    QCOMPARE(all().size(), before - 1);
    QVERIFY(resetScenario(*m_store, m_base).has_value());
    QCOMPARE(all().size(), before);
}

void TestScenarioEdits::unknownIds()
{
    const ScenarioId nobody(u"nobody"_s);
    QCOMPARE(duplicateScenario(*m_store, nobody, u"x"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(renameScenario(*m_store, nobody, u"x"_s, {}).error().code, ErrorCode::NotFound);
    QCOMPARE(deleteScenario(*m_store, nobody).error().code, ErrorCode::NotFound);
    QCOMPARE(resetScenario(*m_store, nobody).error().code, ErrorCode::NotFound);
}

void TestScenarioEdits::everyEditIsUndone()
{
    const QList<Scenario> before = all();
    Scenario changed = before.first();
    changed.factors.price.drift = -0.5;
    changed.thresholds = {20e9, 30e9};
    QVERIFY(addScenario(*m_store, changed, u"Cheap hours"_s).has_value());
    QVERIFY(updateScenario(*m_store, changed).has_value());
    QVERIFY(duplicateScenario(*m_store, m_base, u"Copy"_s).has_value());
    QVERIFY(renameScenario(*m_store, m_base, u"Ground"_s, u"What if nothing happens?"_s).has_value());
    QVERIFY(deleteScenario(*m_store, before.last().id).has_value());
    const QList<Scenario> after = all();
    History history(m_store->database());
    for (int step = 0; step < 5; ++step) {
        const auto undone = history.undo();
        QVERIFY2(undone.has_value(), undone ? "" : qPrintable(undone.error().message));
        QCOMPARE(undone->table, u"scenarios"_s);
    }
    QVERIFY(all() == before);
    for (int step = 0; step < 5; ++step)
        QVERIFY(history.redo().has_value());
    QVERIFY(all() == after);
    QVERIFY(history.nextUndo()->value().undoText().contains(scenarioTitle(before.last())));
}

void TestScenarioEdits::savesAssumptionsWithoutTheTitle()
{
    Scenario changed = all().first();
    changed.title = u"Something else"_s;
    changed.creditCorrelation = 1.5;
    changed.thresholds = {20e9};
    const auto saved = updateScenario(*m_store, changed);
    QVERIFY(saved.has_value());
    const Scenario stored = all().first();
    QCOMPARE(stored.title, u"Base"_s);
    QCOMPARE(stored.creditCorrelation, 1.5);
    QCOMPARE(stored.thresholds, QList<double>{20e9});
    const auto compiled = compileScenario(*m_store, stored);
    QCOMPARE(compiled->model.outputs.thresholds.at("coreweave"), std::vector<double>{20e9});
    changed.id = ScenarioId(u"nobody"_s);
    QCOMPARE(updateScenario(*m_store, changed).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestScenarioEdits)
#include "tst_scenarioedits.moc"
