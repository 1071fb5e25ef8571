// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/assumptions.h"
#include "data/scenarios/scenario.h"
#include "data/scenarios/scenariojson.h"
#include "data/store/query.h"
#include "data/store/store.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace offtake;
using namespace Qt::StringLiterals;

class TestScenario : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void base();
    void documentRoundTrip_data();
    void documentRoundTrip();
    void everyMemberIsWritten();
    void defaultsAreLeftOut();
    void refusesFaults_data();
    void refusesFaults();
    void readyMadeScenariosAreStored();
    void savesAndReplaces();
    void refusesToSaveWithoutTitle();
    void tellsADamagedDocument();
    void titles();
    void defaultProbabilityTable_data();
    void defaultProbabilityTable();
    void takeOrPayByCommitment_data();
    void takeOrPayByCommitment();
    void defaultProbabilities_data();
    void defaultProbabilities();
    void defaultCurves();
    void ratingLetters_data();
    void ratingLetters();
    void groups();
    void grounds();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

void TestScenario::initTestCase()
{
    auto store = Store::create(m_folder.filePath(u"sample.offtake"_s), Store::Contents::Sample);
    QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
    m_store = std::move(*store);
}

void TestScenario::base()
{
    const Scenario scenario = baseScenario(OrganizationId(u"coreweave"_s), QDate(2026, 11, 23));
    QCOMPARE(scenario.valuationDate, QDate(2027, 1, 1));
    QCOMPARE(scenario.quarters, 20);
    QVERIFY(scenario.clearing);
    QCOMPARE(scenario.contractKinds, QStringList{u"cloud"_s});
    QCOMPARE(scenario.factors.price.drift, -0.25);
    QCOMPARE(scenario.factors.correlation[0][2], 0.6);
}

void TestScenario::documentRoundTrip_data()
{
    QTest::addColumn<int>("index");
    const QList<Scenario> scenarios = readyMadeScenarios();
    for (int i = 0; i < scenarios.size(); ++i)
        QTest::newRow(qPrintable(scenarios[i].id.value())) << i;
}

void TestScenario::documentRoundTrip()
{
    QFETCH(int, index);
    Scenario scenario = readyMadeScenarios().at(index);
    const QByteArray document = writeScenario(scenario);
    const auto again = readScenario(document);
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    scenario.id = {};
    QVERIFY(*again == scenario);
    QCOMPARE(writeScenario(*again), document);
}

void TestScenario::everyMemberIsWritten()
{
    Scenario scenario;
    scenario.title = u"Title"_s;
    scenario.description = u"¿Qué?"_s;
    scenario.provider = OrganizationId(u"p"_s);
    scenario.valuationDate = QDate(2026, 7, 1);
    scenario.knownUntil = QDate(2026, 6, 30);
    scenario.quarters = 8;
    scenario.currency = u"EUR"_s;
    scenario.factors = defaultFactors();
    scenario.studentDegreesOfFreedom = 5;
    scenario.clearing = false;
    scenario.contractKinds = {u"cloud"_s, u"chips"_s};
    scenario.takeOrPay = 0.9;
    scenario.creditCorrelation = 1.5;
    scenario.exchangeRates = {{u"USD"_s, 0.9}};
    scenario.assumptions.takeOrPay.usage = 0.4;
    scenario.assumptions.termMonths = 48;
    scenario.assumptions.rampQuarters = 2.5;
    scenario.assumptions.delay = {2, 0.5, 0.1, false};
    scenario.assumptions.renewal = {0.4, 0.2, 0.1};
    scenario.assumptions.relet = {0.5, 3};
    scenario.assumptions.renegotiation = {0.7, 0.6, 0.4};
    scenario.assumptions.recovery = 0.3;
    scenario.assumptions.unratedClass = RatingClass::Bb;
    scenario.assumptions.labs.build = 0.1;
    scenario.assumptions.neoclouds.build = 0.2;
    scenario.assumptions.technology.build = 0.3;
    scenario.assumptions.uncontractedDemandElasticity = 0.5;
    scenario.assumptions.uncontractedPriceElasticity = 0.25;
    OrganizationOverride organization;
    organization.annualDefaultProbability = 0.1;
    organization.recovery = 0.0;
    organization.forcedExitQuarter = 3;
    organization.loadings = sim::Loadings{0.1, 0.2, 0.3, 0.4};
    organization.resources = sim::Resources{1e9, 0.1, 1, 0.2, 0.3, 0.5};
    organization.distress = sim::Distress{0.5, 2};
    scenario.organizations = {{u"o"_s, organization}, {u"empty"_s, {}}};
    ContractOverride contract;
    contract.included = false;
    contract.takeOrPay = 0.5;
    contract.renewalProbability = 0.25;
    contract.delayMean = 0.0;
    contract.termination = sim::Termination{0.1, 2};
    scenario.contracts = {{u"c"_s, contract}};
    const auto again = readScenario(writeScenario(scenario));
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QVERIFY(*again == scenario);
}

void TestScenario::defaultsAreLeftOut()
{
    QCOMPARE(writeScenario(Scenario()), "{\n    \"schema\": \"offtake-scenario/1\"\n}"_ba);
}

void TestScenario::refusesFaults_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("place");
    QTest::newRow("unknown key") << R"("colour": 1)"_ba << u"colour"_s;
    QTest::newRow("deep unknown key") << R"("organizations": {"x": {"pd": 1}})"_ba << u"organizations/x/pd"_s;
    QTest::newRow("wrong type") << R"("quarters": "20")"_ba << u"quarters"_s;
    QTest::newRow("fraction of a quarter") << R"("quarters": 2.5)"_ba << u"quarters"_s;
    QTest::newRow("out of range") << R"("contracts": {"c": {"take_or_pay": 1.1}})"_ba
                                  << u"contracts/c/take_or_pay"_s;
    QTest::newRow("no date") << R"("valuation_date": "2026-02-30")"_ba << u"valuation_date"_s;
    QTest::newRow("no rating") << R"("assumptions": {"unrated_class": "NR"})"_ba
                               << u"assumptions/unrated_class"_s;
    QTest::newRow("matrix too small")
        << R"("factors": {"correlation": [[1]]})"_ba << u"factors/correlation"_s;
    QTest::newRow("a list for an object") << R"("organizations": [])"_ba << u"organizations"_s;
}

void TestScenario::refusesFaults()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, place);
    const auto scenario = readScenario("{\"schema\": \"offtake-scenario/1\", " + members + "}");
    QVERIFY(!scenario);
    QVERIFY(scenario.error().code == ErrorCode::InvalidInput);
    QVERIFY2(scenario.error().message.contains(place + u':'), qPrintable(scenario.error().message));
    QVERIFY(!readScenario("{}"));
    QVERIFY(!readScenario("no json"));
}

void TestScenario::readyMadeScenariosAreStored()
{
    const auto stored = loadScenarios(*m_store);
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().message));
    const QList<Scenario> readyMade = readyMadeScenarios();
    QCOMPARE(stored->size(), readyMade.size());
    for (int i = 0; i < readyMade.size(); ++i) {
        QCOMPARE(stored->at(i).id.value(), readyMade[i].id.value());
        QVERIFY(stored->at(i) == readyMade[i]);
        QVERIFY(!readyMade[i].description.isEmpty());
    }
    QCOMPARE(stored->first().title, u"Base"_s);
}

void TestScenario::savesAndReplaces()
{
    Scenario scenario = baseScenario(OrganizationId(u"nebius"_s), QDate(2026, 6, 1));
    scenario.id = ScenarioId(u"nebius-base"_s);
    scenario.title = u"Nebius"_s;
    QVERIFY(saveScenario(*m_store, scenario));
    scenario.title = u"Nebius, renamed"_s;
    scenario.creditCorrelation = 2;
    QVERIFY(saveScenario(*m_store, scenario));
    const auto stored = loadScenarios(*m_store);
    QVERIFY(stored);
    QCOMPARE(stored->size(), readyMadeScenarios().size() + 1);
    QVERIFY(stored->last() == scenario);
}

void TestScenario::refusesToSaveWithoutTitle()
{
    Scenario scenario;
    scenario.id = ScenarioId(u"x"_s);
    const auto saved = saveScenario(*m_store, scenario);
    QVERIFY(!saved);
    QVERIFY(saved.error().code == ErrorCode::InvalidInput);
}

void TestScenario::tellsADamagedDocument()
{
    auto store = Store::create(m_folder.filePath(u"damaged.offtake"_s), Store::Contents::Sample);
    QVERIFY(store);
    Query((*store)->database(), u"UPDATE scenarios SET document = '{\"schema\": 1}' WHERE id = 'base'"_s)
        .run();
    const auto scenarios = loadScenarios(**store);
    QVERIFY(!scenarios);
    QVERIFY(scenarios.error().message.contains(u"Base"_s));
}

void TestScenario::titles()
{
    Scenario scenario = readyMadeScenarios().at(1);
    QCOMPARE(scenarioTitle(scenario), u"Microsoft leaves CoreWeave"_s); // no translator is installed here
    scenario.title = u"Mine"_s;
    QCOMPARE(scenarioTitle(scenario), u"Mine"_s);
    QVERIFY(scenarioDescription(scenario).startsWith(u"What if"_s));
}

void TestScenario::defaultProbabilityTable_data()
{
    QTest::addColumn<QList<double>>("percent"); // after 1 to 6 years
    QTest::newRow("AAA") << QList<double>{0.00, 0.03, 0.13, 0.24, 0.35, 0.46};
    QTest::newRow("AA") << QList<double>{0.02, 0.06, 0.13, 0.23, 0.33, 0.44};
    QTest::newRow("A") << QList<double>{0.06, 0.15, 0.25, 0.38, 0.53, 0.69};
    QTest::newRow("BBB") << QList<double>{0.18, 0.51, 0.88, 1.33, 1.78, 2.24};
    QTest::newRow("BB") << QList<double>{0.72, 2.24, 4.02, 5.80, 7.45, 8.97};
    QTest::newRow("B") << QList<double>{3.76, 8.56, 12.66, 15.87, 18.32, 20.32};
    QTest::newRow("CCC/C") << QList<double>{26.78, 35.88, 40.96, 44.06, 46.42, 47.38};
}

void TestScenario::defaultProbabilityTable()
{
    QFETCH(QList<double>, percent);
    const auto rating = ratingClass(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(rating);
    for (qsizetype year = 0; year < percent.size(); ++year)
        QCOMPARE(cumulativeDefaultProbability(*rating, double(year + 1)) + 1, percent[year] / 100 + 1);
}

void TestScenario::takeOrPayByCommitment_data()
{
    QTest::addColumn<double>("share");
    QTest::newRow("take_or_pay") << 1.0;
    QTest::newRow("committed") << 0.85;
    QTest::newRow("unknown") << 0.7;
    QTest::newRow("usage") << 0.3;
    QTest::newRow("option") << 0.25;
}

void TestScenario::takeOrPayByCommitment()
{
    QFETCH(double, share);
    QCOMPARE(Assumptions().takeOrPayOf(QString::fromLatin1(QTest::currentDataTag())), share);
}

void TestScenario::defaultProbabilities_data()
{
    QTest::addColumn<QString>("rating");
    QTest::addColumn<double>("years");
    QTest::addColumn<double>("probability");
    QTest::newRow("B, a year") << u"B"_s << 1.0 << 0.0376;
    QTest::newRow("B, half a year") << u"B"_s << 0.5 << 1 - std::sqrt(1 - 0.0376);
    QTest::newRow("BBB, three years") << u"BBB"_s << 3.0 << 0.0088;
    QTest::newRow("AAA, a year") << u"AAA"_s << 1.0 << 0.0;
    QTest::newRow("CCC/C, six years") << u"CCC"_s << 6.0 << 0.4738;
    // Survival of the sixth year goes on.
    QTest::newRow("BB, seven years") << u"BB"_s << 7.0 << 1 - 0.9103 * 0.9103 / 0.9255;
    QTest::newRow("nothing yet") << u"B"_s << 0.0 << 0.0;
}

void TestScenario::defaultProbabilities()
{
    QFETCH(QString, rating);
    QFETCH(double, years);
    QFETCH(double, probability);
    const double computed = cumulativeDefaultProbability(*ratingClass(rating), years);
    QVERIFY2(std::abs(computed - probability) < 1e-12, qPrintable(QString::number(computed)));
}

void TestScenario::defaultCurves()
{
    for (int rating = 0; rating < kRatingClassCount; ++rating) {
        const std::vector<double> curve = defaultCurve(RatingClass(rating), 80);
        QCOMPARE(curve.size(), size_t(80));
        QVERIFY(std::is_sorted(curve.begin(), curve.end()));
        QVERIFY(curve.back() < 1);
        if (rating > 1) // the table itself has AA below AAA after six years
            QVERIFY(curve[79] >= defaultCurve(RatingClass(rating - 1), 80)[79]);
    }
    QCOMPARE(defaultCurve(RatingClass::B, 4).back(), 0.0376);
}

void TestScenario::ratingLetters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rating");
    QTest::newRow("S&P") << u"BBB-"_s << u"BBB"_s;
    QTest::newRow("Moody's") << u"Ba2"_s << u"BB"_s;
    QTest::newRow("Moody's highest") << u"Aaa"_s << u"AAA"_s;
    QTest::newRow("DBRS") << u"A(low)"_s << u"A"_s;
    QTest::newRow("low") << u"Caa1"_s << u"CCC/C"_s;
    QTest::newRow("own name") << u"CCC/C"_s << u"CCC/C"_s;
    QTest::newRow("not rated") << u"NR"_s << QString();
    QTest::newRow("default") << u"SD"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestScenario::ratingLetters()
{
    QFETCH(QString, text);
    QFETCH(QString, rating);
    const auto parsed = ratingClass(text);
    QCOMPARE(parsed ? ratingClassName(*parsed) : QString(), rating);
}

void TestScenario::groups()
{
    Organization lab;
    lab.roles = {u"customer"_s, u"model_lab"_s};
    QVERIFY(assumedRating(lab, RatingClass::B) == RatingClass::B);
    QVERIFY(groupOf(lab, RatingClass::B) == Group::Lab);
    QVERIFY(groupOf(lab, RatingClass::Aa) == Group::Technology);
    lab.ticker = u"META"_s;
    QVERIFY(assumedRating(lab, RatingClass::B) == RatingClass::A);
    Organization cloud;
    cloud.roles = {u"provider"_s};
    cloud.ticker = u"CRWV"_s;
    QVERIFY(assumedRating(cloud, RatingClass::Ccc) == RatingClass::Ccc);
    QVERIFY(groupOf(cloud, RatingClass::B) == Group::Neocloud);
}

void TestScenario::grounds()
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const auto lines = assumptionGrounds(Assumptions(), defaultFactors(), english);
    QVERIFY(lines.size() >= 12);
    for (const AssumptionGround &line : lines)
        QVERIFY(!line.name.isEmpty() && !line.value.isEmpty() && !line.ground.isEmpty());
    Assumptions changed;
    changed.recovery = 0.2;
    const auto other = assumptionGrounds(changed, defaultFactors(), english);
    const auto recovery = std::find_if(other.begin(), other.end(),
        [](const AssumptionGround &line) { return line.name.startsWith(u"Recovery"); });
    QCOMPARE(recovery->value, u"20%"_s);
    QCOMPARE(recovery->ground, u"chosen in this scenario"_s);
}

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
