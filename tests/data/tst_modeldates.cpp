// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/modeljson.h"
#include "tests/support/samplemodels.h"

#include <QTest>

using namespace offtake;
using namespace Qt::StringLiterals;

/// When contracts begin and end in a model, and what of the store a date lets it know.
class TestModelDates : public QObject
{
    Q_OBJECT
private slots:
    void init() { QVERIFY(m_models.open()); }
    void contractDates();
    void endsByTheRules_data();
    void endsByTheRules();
    void onlyKnownFacts();
    void laterDocumentsChangeNothing();

private:
    static Scenario scenario(int index = 0) { return SampleModels::scenario(index); }
    CompiledScenario compile(const Scenario &scenario) { return m_models.compile(scenario); }
    void execute(const QString &sql) { m_models.execute(sql); }

    SampleModels m_models;
};

void TestModelDates::contractDates()
{
    const CompiledScenario compiled = compile(scenario());
    const Quarter origin(2026, 3);
    const sim::Contract *openAi = contractOf(compiled, "crwv-openai-2025-03");
    QCOMPARE(openAi->starts, origin.position(QDate(2025, 3, 7))); // signed
    QCOMPARE(openAi->ends, origin.position(QDate(2030, 11, 1)));  // stored end, last day included
    QCOMPARE(openAi->totalValue.value_or(0), 11.9e9);
    QCOMPARE(openAi->takeOrPay, 0.85);
    QCOMPARE(openAi->ramp, 0.0);
    QVERIFY(!openAi->delay); // already runs
    QVERIFY(openAi->starts < 0);

    const sim::Contract *meta = contractOf(compiled, "crwv-meta-2026-04");
    QCOMPARE(meta->starts, 2.0);
    QCOMPARE(meta->ramp, 4.0);
    QVERIFY(meta->delay);
    QCOMPARE(meta->delay->mean, 1.0);

    QCOMPARE(contractOf(compiled, "crwv-msft-2023-02")->takeOrPay, 1.0);
    // End less term: four years to the end of August 2027.
    QCOMPARE(contractOf(compiled, "crwv-nvidia-osprey-2023")->starts, origin.position(QDate(2023, 9, 1)));
    // No date of its own but that of its source; sixty months are assumed.
    QCOMPARE(contractOf(compiled, "crwv-openai-2025-05")->starts, origin.position(QDate(2025, 9, 25)));
    QCOMPARE(contractOf(compiled, "crwv-openai-2025-05")->ends, origin.position(QDate(2030, 9, 25)));
    const TraceEntry *ends = traceOf(compiled, u"contracts/crwv-openai-2025-05/ends"_s);
    QVERIFY(ends);
    QVERIFY(ends->origin == TraceEntry::Origin::Assumed);
    QVERIFY(ends->ground.contains(u"60"));
}

void TestModelDates::endsByTheRules_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QDate>("end"); // last day
    QTest::newRow("starts_on before signed_on")
        << u"starts_on = '2025-06-01'"_s << QDate(2025, 6, 1) << QDate(2030, 10, 31);
    QTest::newRow("signed_on, ends_on before the term")
        << u"term_months = 12"_s << QDate(2025, 3, 7) << QDate(2030, 10, 31);
    QTest::newRow("start and term") << u"ends_on = NULL, term_months = 48"_s << QDate(2025, 3, 7)
                                    << QDate(2029, 3, 6);
    QTest::newRow("sixty months") << u"ends_on = NULL, term_months = NULL"_s << QDate(2025, 3, 7)
                                  << QDate(2030, 3, 6);
}

void TestModelDates::endsByTheRules()
{
    QFETCH(QString, change);
    QFETCH(QDate, start);
    QFETCH(QDate, end);
    execute(u"UPDATE contracts SET %1 WHERE id = 'crwv-openai-2025-03'"_s.arg(change));
    const CompiledScenario compiled = compile(scenario());
    const sim::Contract *contract = contractOf(compiled, "crwv-openai-2025-03");
    QVERIFY(contract);
    QCOMPARE(contract->starts, Quarter(2026, 3).position(start));
    QCOMPARE(contract->ends, Quarter(2026, 3).position(end.addDays(1)));
}

void TestModelDates::onlyKnownFacts()
{
    const CompiledScenario with = compile(scenario(6));
    QVERIFY(contractOf(with, "crwv-openai-2025-03"));
    QVERIFY(contractOf(with, "crwv-msft-2023-02"));
    QVERIFY(!contractOf(with, "crwv-meta-2025-09"));
    QVERIFY(!contractOf(with, "orcl-openai-2025"));
    QVERIFY(reasonOf(with, u"crwv-meta-2025-09"_s).contains(u"31 Mar 2025"));
    // 1.92bn of 2024 less 12 months of Microsoft and NVIDIA.
    const double contracted = 10e9 * 366 / 2891 + 1.3e9 * 366 / 1461;
    const sim::Organization *coreweave = organizationOf(with, "coreweave");
    QVERIFY(coreweave->uncontracted);
    QVERIFY(std::abs(coreweave->uncontracted->perQuarter - (1.92e9 - contracted) / 4) < 1e6);

    const CompiledScenario without = compile(scenario(7));
    QVERIFY(!contractOf(without, "crwv-openai-2025-03"));
    QCOMPARE(reasonOf(without, u"crwv-openai-2025-03"_s), u"left out by the scenario"_s);
    // Nothing else differs.
    QCOMPARE(without.model.contracts.size() + 1, with.model.contracts.size());
    QCOMPARE(contractOf(with, "crwv-msft-2023-02")->draw, contractOf(without, "crwv-msft-2023-02")->draw);
}

/// The two of March 2025 are the same models without all that later documents tell.
void TestModelDates::laterDocumentsChangeNothing()
{
    const std::string with = sim::writeModel(compile(scenario(6)).model);
    const std::string without = sim::writeModel(compile(scenario(7)).model);
    const std::string today = sim::writeModel(compile(scenario(0)).model);
    const QString later = u"source_id IN (SELECT id FROM sources WHERE published_on > '2025-03-31')"_s;
    execute(u"DELETE FROM revenue_shares WHERE "_s + later);
    execute(u"DELETE FROM backlogs WHERE "_s + later);
    execute(u"DELETE FROM revenues WHERE "_s + later);
    execute(u"DELETE FROM contracts WHERE "_s + later);
    execute(u"DELETE FROM ratings WHERE as_of > '2025-03-31'"_s);
    QCOMPARE(sim::writeModel(compile(scenario(6)).model), with);
    QCOMPARE(sim::writeModel(compile(scenario(7)).model), without);
    QVERIFY(sim::writeModel(compile(scenario(0)).model) != today);
}

QTEST_GUILESS_MAIN(TestModelDates)
#include "tst_modeldates.moc"
