// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/sensitivity.h"
#include "data/store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace offtake;
using namespace Qt::StringLiterals;

class TestSensitivity : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void statisticsByKey_data();
    void statisticsByKey();
    void leversMoveWhatTheyName();
    void tornadoRanksBySwing();
    void spiderHasAllPoints();
    void theBaseValueGivesTheBaseStatistic();
    void reverseStressMeetsItsTarget_data();
    void reverseStressMeetsItsTarget();
    void reverseStressTellsWhatCannotBeReached();
    void canBeCanceled();
    void refusesWhoEarnsNothing();

private:
    SensitivityRequest request(const QString &statistic = u"mean"_s) const
    {
        return {m_base, {}, *Statistic::of(statistic), {.paths = 2048}};
    }
    Lever lever(const QString &key) const
    {
        const QList<Lever> levers = leversOf(m_base);
        return *std::ranges::find(levers, key, &Lever::key);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    Scenario m_base;
};

void TestSensitivity::initTestCase()
{
    auto store = Store::create(m_folder.filePath(u"s.offtake"_s), Store::Contents::Sample);
    QVERIFY(store.has_value());
    m_store = std::move(*store);
    const auto scenarios = loadScenarios(*m_store);
    QVERIFY(scenarios.has_value());
    m_base = scenarios->first();
}

void TestSensitivity::statisticsByKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isValid");
    for (const char *key : {"mean", "p5", "p99.5", "es5", "es2.5"})
        QTest::newRow(key) << QString::fromLatin1(key) << true;
    for (const char *key : {"", "p", "p0", "p100", "es60", "median", "x5"})
        QTest::newRow(*key ? key : "empty") << QString::fromLatin1(key) << false;
}

void TestSensitivity::statisticsByKey()
{
    QFETCH(QString, key);
    QFETCH(bool, isValid);
    const auto statistic = Statistic::of(key);
    QCOMPARE(statistic.has_value(), isValid);
    if (isValid)
        QCOMPARE(statistic->key(), key);
}

void TestSensitivity::leversMoveWhatTheyName()
{
    const auto compiled = compileScenario(*m_store, m_base);
    QVERIFY(compiled.has_value());
    QStringList keys;
    for (const Lever &lever : leversOf(m_base)) {
        QVERIFY(!keys.contains(lever.key));
        keys.append(lever.key);
        QVERIFY2(lever.minimum <= lever.low && lever.low <= lever.base && lever.base <= lever.high &&
                     lever.high <= lever.maximum,
            qPrintable(lever.key));
        QVERIFY(bool(lever.inScenario) != bool(lever.inModel));
        Scenario moved = m_base;
        sim::Model model = compiled->model;
        if (lever.inScenario) {
            lever.inScenario(moved, lever.base);
            QVERIFY2(moved == m_base, qPrintable(lever.key));
            lever.inScenario(moved, lever.high);
            QVERIFY2(!(moved == m_base), qPrintable(lever.key));
        } else {
            lever.inModel(model, lever.low);
            QVERIFY2(!(model == compiled->model), qPrintable(lever.key));
        }
    }
}

void TestSensitivity::tornadoRanksBySwing()
{
    double last = 0;
    const auto tornado = analyzeSensitivity(
        *m_store, request(u"p5"_s), leversOf(m_base), 2, [&](double share) { last = share; });
    QVERIFY2(tornado.has_value(), tornado ? "" : qPrintable(tornado.error().message));
    QCOMPARE(tornado->responses.size(), leversOf(m_base).size());
    QVERIFY(std::ranges::is_sorted(tornado->responses, std::greater(), &LeverResponse::swing));
    QVERIFY(tornado->responses.first().swing > 0);
    QCOMPARE(last, 1.0);
    const auto defaults = std::ranges::find_if(tornado->responses,
        [](const LeverResponse &response) { return response.lever.key == "default_probability"_L1; });
    // More defaults, a worse tail.
    QVERIFY(defaults->points.first().statistic > defaults->points.last().statistic);
}

void TestSensitivity::spiderHasAllPoints()
{
    const auto spider = analyzeSensitivity(*m_store, request(), {lever(u"demand_drift"_s)}, 5);
    QVERIFY(spider.has_value());
    const QList<SensitivityPoint> &points = spider->responses.first().points;
    QCOMPARE(points.size(), 5);
    QVERIFY(std::abs(points[2].value - m_base.factors.demand.drift) < 1e-12);
    QVERIFY(std::ranges::is_sorted(points, {}, &SensitivityPoint::statistic));
}

void TestSensitivity::theBaseValueGivesTheBaseStatistic()
{
    for (Lever lever : leversOf(m_base)) {
        lever.low = lever.base;
        const auto response = analyzeSensitivity(*m_store, request(), {lever});
        QVERIFY(response.has_value());
        QCOMPARE(response->responses.first().points.first().statistic, response->base);
    }
}

void TestSensitivity::reverseStressMeetsItsTarget_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("share"); ///< of the base statistic
    QTest::newRow("demand down") << u"demand_drift"_s << 0.985;
    QTest::newRow("demand up") << u"demand_drift"_s << 1.05;
    QTest::newRow("defaults") << u"default_probability"_s << 0.8;
    QTest::newRow("as it is") << u"demand_drift"_s << 1.0;
}

void TestSensitivity::reverseStressMeetsItsTarget()
{
    QFETCH(QString, key);
    QFETCH(double, share);
    const auto base = analyzeSensitivity(*m_store, request(), {});
    QVERIFY(base.has_value());
    const double target = share * base->base;
    const Lever moved = lever(key);
    const auto stress = findReverseStress(*m_store, request(), moved, target);
    QVERIFY2(stress.has_value(), stress ? "" : qPrintable(stress.error().message));
    QVERIFY2(stress->isReachable, qPrintable(u"%1 to %2, base %3"_s.arg(stress->atMinimum.statistic)
                                                 .arg(stress->atMaximum.statistic)
                                                 .arg(base->base)));
    QVERIFY(std::abs(stress->found.statistic - target) < 0.01 * target);
    QVERIFY(stress->found.value >= moved.minimum && stress->found.value <= moved.maximum);
    // Running the scenario at that value gives that statistic.
    Lever at = moved;
    at.low = at.high = stress->found.value;
    const auto again = analyzeSensitivity(*m_store, request(), {at});
    QCOMPARE(again->responses.first().points.first().statistic, stress->found.statistic);
}

void TestSensitivity::reverseStressTellsWhatCannotBeReached()
{
    const auto stress = findReverseStress(*m_store, request(), lever(u"recovery"_s), 1e15);
    QVERIFY(stress.has_value());
    QVERIFY(!stress->isReachable);
    QCOMPARE(stress->atMinimum.value, 0.0);
    QCOMPARE(stress->atMaximum.value, 1.0);
    QVERIFY(stress->atMaximum.statistic < 1e15);
}

void TestSensitivity::canBeCanceled()
{
    std::stop_source source;
    const auto stopSoon = [&](double share) {
        if (share > 0.2)
            source.request_stop();
    };
    const auto tornado =
        analyzeSensitivity(*m_store, request(), leversOf(m_base), 2, stopSoon, source.get_token());
    QVERIFY(!tornado.has_value());
    QCOMPARE(tornado.error().code, ErrorCode::Canceled);
}

void TestSensitivity::refusesWhoEarnsNothing()
{
    SensitivityRequest nobody = request();
    nobody.provider = OrganizationId(u"nobody"_s);
    const auto tornado = analyzeSensitivity(*m_store, nobody, leversOf(m_base));
    QVERIFY(!tornado.has_value());
    QCOMPARE(tornado.error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestSensitivity)
#include "tst_sensitivity.moc"
