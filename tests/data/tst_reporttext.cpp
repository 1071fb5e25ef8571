// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/report/reporttext.h"
#include "data/store/store.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kSpanish(QLocale::Spanish, QLocale::Spain);

sim::Results exampleResults()
{
    sim::Results results;
    results.paths = 65536;
    results.seed = 42;
    results.quarterCount = 20;
    results.quantiles = {0.05, 0.5, 0.95};
    results.tail = 0.05;
    sim::ProviderResult result;
    result.quarters.resize(20);
    result.quarters.front().mean = 2.1e9;
    result.quarters.back().mean = 2.6e9;
    result.quarters.back().quantiles = {0.9e9, 2.5e9, 4.1e9};
    result.horizon.mean = 41.2e9;
    result.horizon.meanInterval = {41.2e9, 41.1e9, 41.3e9};
    result.horizon.valueAtRisk = {22.8e9, 22.5e9, 23e9};
    result.horizon.expectedShortfall.value = 18.9e9;
    result.horizon.expectedShortfall.low = 18.8e9;
    result.horizon.expectedShortfall.high = 19e9;
    result.customers = {{"microsoft", {10e9, 0.25, 9.1e9}}, {"openai", {12e9, 0.3, 12.4e9}}};
    results.providers = {{"coreweave", result}};
    sim::OrganizationResult microsoft;
    microsoft.exitByDefault.assign(20, 0.0001);
    sim::OrganizationResult openai;
    openai.exitByDefault.assign(20, 0.01);
    openai.exitByDistress.assign(20, 0.002);
    results.organizations = {{"microsoft", microsoft}, {"openai", openai}};
    return results;
}

reporttext::RunContext exampleContext()
{
    return {OrganizationId(u"coreweave"_s), Quarter(2026, 1), u"USD"_s,
        {{u"coreweave"_s, u"CoreWeave"_s}, {u"openai"_s, u"OpenAI"_s}, {u"microsoft"_s, u"Microsoft"_s}}};
}

} // namespace

class TestReportText : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void dependency();
    void periods_data();
    void periods();
    void measuresOfMarch2025();
    void numbersFollowTheLocale();
    void concentrationKinds_data();
    void concentrationKinds();
    void runResults();
    void otherTail();
    void forcedExit();
    void nothingToTell();
    void inBrief();

private:
    ProviderMeasures m_march;
    QMap<QString, QString> m_names{{u"openai"_s, u"OpenAI"_s}, {u"nvidia"_s, u"NVIDIA"_s}};
};

void TestReportText::initTestCase()
{
    QTemporaryDir folder;
    const auto store = Store::create(folder.filePath(u"sample.offtake"_s), Store::Contents::Sample);
    QVERIFY(store);
    const auto measures = computeMeasures(**store, OrganizationId(u"coreweave"_s), QDate(2025, 3, 31));
    QVERIFY(measures);
    m_march = *measures;
}

void TestReportText::dependency()
{
    QCOMPARE(reporttext::dependencySentence(m_march, kEnglish),
        u"Microsoft paid 62% of CoreWeave's revenue in 2024."_s);
    ProviderMeasures estimated = m_march;
    estimated.topCustomer->basis = Basis::Estimated;
    QCOMPARE(reporttext::dependencySentence(estimated, kEnglish),
        u"Microsoft paid an estimated 62% of CoreWeave's revenue in 2024."_s);
}

void TestReportText::periods_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QDate>("end");
    QTest::addColumn<QString>("name");
    QTest::newRow("quarter") << QDate(2025, 4, 1) << QDate(2025, 6, 30) << u"Q2 2025"_s;
    QTest::newRow("fiscal year") << QDate(2025, 1, 27) << QDate(2026, 1, 25) << u"the year to 25 Jan 2026"_s;
    QTest::newRow("fiscal quarter") << QDate(2025, 4, 28) << QDate(2025, 7, 27)
                                    << u"the quarter to 27 Jul 2025"_s;
    QTest::newRow("half") << QDate(2024, 1, 1) << QDate(2024, 6, 30)
                          << u"the period from 1 Jan 2024 to 30 Jun 2024"_s;
}

void TestReportText::periods()
{
    QFETCH(QDate, start);
    QFETCH(QDate, end);
    QFETCH(QString, name);
    ProviderMeasures measures = m_march;
    measures.topCustomer->periodStart = start;
    measures.topCustomer->periodEnd = end;
    QCOMPARE(reporttext::dependencySentence(measures, kEnglish),
        u"Microsoft paid 62% of CoreWeave's revenue in %1."_s.arg(name));
}

void TestReportText::measuresOfMarch2025()
{
    QCOMPARE(reporttext::concentrationSentence(m_march, kEnglish),
        u"The Herfindahl index of 2024 lies between 4,069 and 4,278 of 10,000, highly concentrated either way."_s);
    QCOMPARE(reporttext::backlogSentence(m_march, kEnglish),
        u"CoreWeave reported US$15.1bn of remaining performance obligations at 31 Dec 2024."_s);
    const QString runOff = reporttext::runOffSentence(m_march, kEnglish);
    QVERIFY2(runOff.startsWith(u"After 31 Mar 2025, 3 contract"_s), qPrintable(runOff));
    QVERIFY2(runOff.endsWith(u"the last until 31 Dec 2030."_s), qPrintable(runOff));
    const QString share = reporttext::shareSentence(m_march, kEnglish);
    QVERIFY2(share.startsWith(u"OpenAI accounts for 59%"_s) && share.contains(u"Microsoft for another 37%"_s),
        qPrintable(share));
    const QString equity = reporttext::equitySentence(m_march, m_names, kEnglish);
    QVERIFY2(equity.contains(u"US$350m"_s) && equity.endsWith(u"with OpenAI."_s), qPrintable(equity));
    const QString circular = reporttext::circularSentence(m_march, m_names, kEnglish);
    QVERIFY2(circular.contains(u"OpenAI (US$350m of funding or equity, US$11.9bn of contracts)"_s),
        qPrintable(circular));
    QVERIFY2(circular.contains(u"; NVIDIA (US$100m of funding or equity, US$"_s), qPrintable(circular));
    const QString deals = reporttext::dealsSentence(m_march, m_names, kEnglish);
    QVERIFY2(deals.endsWith(u"is that of 7 Mar 2025 with OpenAI, worth US$11.9bn."_s), qPrintable(deals));
    QVERIFY(reporttext::coverageSentence(m_march, kEnglish).contains(u" is 1."_s) ||
            reporttext::coverageSentence(m_march, kEnglish).contains(u" is 2."_s));
}

void TestReportText::numbersFollowTheLocale()
{
    QVERIFY(reporttext::dependencySentence(m_march, kSpanish).contains(u"62\u00a0%"_s));
    QVERIFY(reporttext::backlogSentence(m_march, kSpanish).contains(u"15.100\u00a0M\u00a0US$"_s));
    QVERIFY(reporttext::concentrationSentence(m_march, kSpanish).contains(u"4.069"_s));
}

void TestReportText::concentrationKinds_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QString>("end");
    QTest::newRow("exact and high") << 5200.0 << 5200.0 << u"is 5,200 of 10,000, highly concentrated."_s;
    QTest::newRow("exact and low") << 900.0 << 900.0 << u"is 900 of 10,000."_s;
    QTest::newRow("open") << 900.0 << 5000.0
                          << u"lies between 900 and 5,000 of 10,000; the rest is not disclosed."_s;
    QTest::newRow("low") << 300.0 << 800.0
                         << u"lies between 300 and 800 of 10,000, little concentrated either way."_s;
}

void TestReportText::concentrationKinds()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(QString, end);
    ProviderMeasures measures = m_march;
    measures.hhi->low = low;
    measures.hhi->high = high;
    QCOMPARE(reporttext::concentrationSentence(measures, kEnglish),
        QString(u"The Herfindahl index of 2024 "_s + end));
}

void TestReportText::runResults()
{
    const sim::Results results = exampleResults();
    const reporttext::RunContext context = exampleContext();
    QCOMPARE(reporttext::histogramSentence(results, context, kEnglish),
        u"CoreWeave's revenue by 2030 is US$41.2bn on average; one path in twenty stays under US$22.8bn."_s);
    QCOMPARE(reporttext::fanSentence(results, context, kEnglish),
        u"CoreWeave's quarterly revenue goes from US$2.1bn in Q1 2026 to US$2.6bn in Q4 2030 on average. "
        "Nine paths in ten end between US$900m and US$4.1bn a quarter."_s);
    QCOMPARE(reporttext::shortfallSentence(results, context, kEnglish),
        u"In the worst 5% of the paths CoreWeave's revenue averages US$18.9bn, US$22.3bn less than over all paths."_s);
    QCOMPARE(reporttext::contributionSentence(results, context, kEnglish),
        u"OpenAI accounts for the largest part of the shortfall in the bad paths: US$12.4bn of the US$22.3bn missing there."_s);
    QCOMPARE(reporttext::exitSentence(results, context, kEnglish),
        u"Of CoreWeave's customers, OpenAI exits most often: in 24% of the paths by 2030."_s);
    QCOMPARE(reporttext::precisionSentence(results, context, kEnglish),
        u"65,536 paths with seed 42 give the mean to ±0.2% and the expected shortfall to ±0.5% (95% confidence)."_s);
}

void TestReportText::otherTail()
{
    sim::Results results = exampleResults();
    results.tail = 0.01;
    results.quarterCount = 18;
    QCOMPARE(reporttext::histogramSentence(results, exampleContext(), kEnglish),
        u"CoreWeave's revenue by Q2 2030 is US$41.2bn on average; 1% of the paths stay under US$22.8bn."_s);
}

void TestReportText::forcedExit()
{
    sim::DependencyCell cell;
    cell.direct.mean = -10.2e9;
    cell.total.mean = -10.9e9;
    sim::DependencyResult dependency;
    dependency.customers = {{"openai", {{"coreweave", cell}}}};
    QCOMPARE(reporttext::forcedExitSentence(dependency, exampleContext(), kEnglish),
        u"If OpenAI left in the first quarter, CoreWeave's revenue would be US$10.2bn lower on average; with what is lost through other payers, US$10.9bn lower."_s);
    // Two amounts that read the same are told once.
    dependency.customers.front().second.front().second.total.mean = -10.21e9;
    QCOMPARE(reporttext::forcedExitSentence(dependency, exampleContext(), kEnglish),
        u"If OpenAI left in the first quarter, CoreWeave's revenue would be US$10.2bn lower on average; hardly anything more would be lost through other payers."_s);
}

void TestReportText::nothingToTell()
{
    const ProviderMeasures empty;
    QVERIFY(reporttext::dependencySentence(empty, kEnglish).isEmpty());
    QVERIFY(reporttext::runOffSentence(empty, kEnglish).isEmpty());
    QVERIFY(reporttext::shareSentence(empty, kEnglish).isEmpty());
    QVERIFY(reporttext::concentrationSentence(empty, kEnglish).isEmpty());
    QVERIFY(reporttext::backlogSentence(empty, kEnglish).isEmpty());
    QVERIFY(reporttext::coverageSentence(empty, kEnglish).isEmpty());
    QVERIFY(reporttext::equitySentence(empty, {}, kEnglish).isEmpty());
    QVERIFY(reporttext::circularSentence(empty, {}, kEnglish).isEmpty());
    QVERIFY(reporttext::dealsSentence(empty, {}, kEnglish).isEmpty());
    const sim::Results none;
    QVERIFY(reporttext::histogramSentence(none, exampleContext(), kEnglish).isEmpty());
    QVERIFY(reporttext::fanSentence(none, exampleContext(), kEnglish).isEmpty());
    QVERIFY(reporttext::contributionSentence(none, exampleContext(), kEnglish).isEmpty());
}

void TestReportText::inBrief()
{
    const sim::Results results = exampleResults();
    const QStringList with = reporttext::inBrief(m_march, &results, u"Base"_s, exampleContext(), kEnglish);
    QVERIFY(with.size() >= 4 && with.size() <= 8);
    const QStringList without = reporttext::inBrief(m_march, nullptr, {}, exampleContext(), kEnglish);
    QVERIFY(without.size() >= 4 && without.size() <= 8);
    for (const QString &sentence : with + without) {
        QVERIFY(sentence.endsWith(u'.'));
        QVERIFY2(!sentence.contains(u'%') || !sentence.contains(QRegularExpression(u"%[0-9n]"_s)),
            qPrintable(sentence));
    }
}

QTEST_GUILESS_MAIN(TestReportText)
#include "tst_reporttext.moc"
