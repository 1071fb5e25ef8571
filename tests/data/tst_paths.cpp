// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/distribution.h"
#include "data/scenarios/pathset.h"
#include "data/scenarios/pathstory.h"
#include "data/scenarios/scenario.h"
#include "data/store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

const OrganizationId kCoreWeave(u"coreweave"_s);
constexpr sim::RunOptions kRun{.paths = 2048, .seed = 42};

bool isNear(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance * std::max({1.0, std::abs(a), std::abs(b)});
}

} // namespace

/// Single paths of a run, and what is read from many of them.
class TestPaths : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void pathsAreThoseOfTheRun();
    void percentilesRankThePaths();
    void findsPathsOnWhichSomebodyExits();
    void storyAddsUpToThePath_data();
    void storyAddsUpToThePath();
    void refusesAProviderWithoutRevenue();
    void convergenceEndsAtTheRunsEstimates();
    void distributionAgreesWithTheRun();
    void distributionWithoutSpreadJumps();

private:
    sim::Model modelOf(const QString &scenario) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    sim::Model m_base;
};

void TestPaths::initTestCase()
{
    auto store = Store::create(m_folder.filePath(u"sample.offtake"_s), Store::Contents::Sample);
    QVERIFY(store.has_value());
    m_store = *std::move(store);
    m_base = modelOf(u"base"_s);
    QVERIFY(!m_base.contracts.empty());
}

sim::Model TestPaths::modelOf(const QString &id) const
{
    const auto scenarios = loadScenarios(*m_store);
    for (const Scenario &scenario : *scenarios) {
        if (scenario.id.value() == id)
            return compileScenario(*m_store, scenario)->model;
    }
    return {};
}

void TestPaths::pathsAreThoseOfTheRun()
{
    const auto set = followPaths(m_base, kCoreWeave, kRun);
    QVERIFY(set.has_value());
    QCOMPARE(set->size(), std::size_t(kRun.paths));
    const auto results = sim::simulate(m_base, kRun);
    const sim::HorizonSummary &horizon = sim::find(results->providers, "coreweave")->horizon;
    const double mean = std::accumulate(set->horizon.begin(), set->horizon.end(), 0.0) / double(set->size());
    QVERIFY(isNear(mean, horizon.mean, 1e-5));
    QVERIFY(isNear(set->horizon[set->pathAt(0)], horizon.minimum, 1e-5));
    QVERIFY(isNear(set->horizon[set->pathAt(1)], horizon.maximum, 1e-5));
}

void TestPaths::percentilesRankThePaths()
{
    const auto set = followPaths(m_base, kCoreWeave, kRun);
    QVERIFY(set.has_value());
    const std::size_t middle = set->pathAt(0.5);
    QVERIFY(std::abs(set->percentileOf(middle) - 0.5) < 0.01);
    QVERIFY(set->horizon[set->pathAt(0.05)] < set->horizon[middle]);
    QCOMPARE(set->percentileOf(set->pathAt(0)), 0.0);
}

void TestPaths::findsPathsOnWhichSomebodyExits()
{
    const auto set = followPaths(m_base, kCoreWeave, kRun);
    QVERIFY(set.has_value());
    const OrganizationId openAi(u"openai"_s);
    const auto first = set->pathWhereExits(openAi);
    QVERIFY(first.has_value());
    const auto next = set->pathWhereExits(openAi, first);
    QVERIFY(next.has_value() && *next != *first);
    const auto story = tellPath(m_base, kCoreWeave, *next, kRun.seed);
    QVERIFY(story.has_value());
    bool exits = false;
    for (const PathStory::Quarter &quarter : story->quarters) {
        for (const PathStory::Exit &exit : quarter.exits)
            exits = exits || exit.organization == openAi;
    }
    QVERIFY(exits);
    QVERIFY(!set->pathWhereExits(OrganizationId(u"nobody"_s)).has_value());
}

void TestPaths::storyAddsUpToThePath_data()
{
    QTest::addColumn<QString>("scenario");
    for (const QString &scenario :
        {u"base"_s, u"openai-pays-what-it-has"_s, u"ai-winter"_s, u"power-delays"_s})
        QTest::newRow(qPrintable(scenario)) << scenario;
}

void TestPaths::storyAddsUpToThePath()
{
    QFETCH(QString, scenario);
    const sim::Model model = modelOf(scenario);
    const auto set = followPaths(model, kCoreWeave, {.paths = 256, .firstPath = 1000, .seed = 7});
    QVERIFY(set.has_value());
    int reletQuarters = 0;
    QList<std::size_t> paths{set->pathAt(0), set->pathAt(0.05), set->pathAt(0.5), set->pathAt(1)};
    // Where a customer exits, its capacity is let again as long as the provider is there.
    std::optional<std::size_t> exit;
    for (int i = 0; i < 8; ++i) {
        exit = set->pathWhereExits(OrganizationId(u"openai"_s), exit);
        QVERIFY(exit.has_value());
        paths += *exit;
    }
    for (const std::size_t path : std::as_const(paths)) {
        const auto story = tellPath(model, kCoreWeave, set->firstPath + path, set->seed);
        QVERIFY(story.has_value());
        QCOMPARE(story->quarters.size(), model.quarters);
        for (qsizetype q = 0; q < story->quarters.size(); ++q) {
            const PathStory::Quarter &quarter = story->quarters.at(q);
            double sum = quarter.relet + quarter.uncontracted;
            for (const PathStory::Payment &payment : quarter.payments)
                sum += payment.amount;
            const double expected = double(set->revenueOf(path)[std::size_t(q)]);
            QVERIFY(isNear(quarter.revenue, expected, 1e-6));
            // Sums of twenty quarters in single precision.
            QVERIFY2(std::abs(sum - expected) <= 1e-5 * std::max(1.0, set->horizon[path]),
                qPrintable(u"quarter %1: %2 instead of %3"_s.arg(q).arg(sum).arg(expected)));
            reletQuarters += quarter.relet > 0;
        }
    }
    QVERIFY(reletQuarters > 0);
}

void TestPaths::refusesAProviderWithoutRevenue()
{
    const OrganizationId nobody(u"nobody"_s);
    QCOMPARE(followPaths(m_base, nobody, kRun).error().code, ErrorCode::InvalidInput);
    QCOMPARE(tellPath(m_base, nobody, 0, 42).error().code, ErrorCode::InvalidInput);
}

void TestPaths::convergenceEndsAtTheRunsEstimates()
{
    const auto set = followPaths(m_base, kCoreWeave, kRun);
    QVERIFY(set.has_value());
    const QList<ConvergencePoint> points = convergenceOf(set->horizon, 0.05);
    QVERIFY(points.size() >= 10);
    const auto results = sim::simulate(m_base, kRun);
    const sim::HorizonSummary &horizon = sim::find(results->providers, "coreweave")->horizon;
    const ConvergencePoint &last = points.last();
    QCOMPARE(last.paths, kRun.paths);
    QVERIFY(isNear(last.mean.value, horizon.mean, 1e-5));
    QVERIFY(isNear(last.mean.low, horizon.meanInterval.low, 1e-4));
    QVERIFY(isNear(last.shortfall.value, horizon.expectedShortfall.value, 2e-3));
    QVERIFY(isNear(last.shortfall.high, horizon.expectedShortfall.high, 2e-3));
    // The band narrows with the root of the paths.
    const auto width = [](const sim::Estimate &estimate) { return estimate.high - estimate.low; };
    QVERIFY(width(points.first().mean) > 3 * width(last.mean));
    QVERIFY(convergenceOf(std::span(set->horizon).first(10), 0.05).isEmpty());
}

void TestPaths::distributionAgreesWithTheRun()
{
    const auto results = sim::simulate(m_base, kRun);
    const sim::HorizonSummary &horizon = sim::find(results->providers, "coreweave")->horizon;
    const Distribution distribution(horizon);
    QVERIFY(std::abs(distribution.probabilityBelow(horizon.valueAtRisk.value) - 0.05) < 0.005);
    QVERIFY(isNear(distribution.amountAt(0.05), horizon.valueAtRisk.value, 0.01));
    QCOMPARE(distribution.probabilityBelow(horizon.minimum - 1), 0.0);
    QCOMPARE(distribution.probabilityBelow(horizon.maximum + 1), 1.0);
    double before = 0;
    for (int percent = 0; percent <= 100; ++percent) {
        const double amount = distribution.amountAt(percent / 100.0);
        QVERIFY(amount >= before);
        before = amount;
    }
}

void TestPaths::distributionWithoutSpreadJumps()
{
    sim::HorizonSummary horizon;
    horizon.distribution.assign(101, 5.0);
    horizon.histogram = {5, 5, std::vector<std::uint64_t>(64, 0)};
    horizon.histogram.counts[0] = 100;
    const Distribution distribution(horizon);
    QCOMPARE(distribution.probabilityBelow(4.9), 0.0);
    QCOMPARE(distribution.probabilityBelow(5), 1.0);
    QCOMPARE(distribution.amountAt(0.3), 5.0);
    QVERIFY(Distribution().isEmpty());
    QVERIFY(std::isnan(Distribution().amountAt(0.5)));
}

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
