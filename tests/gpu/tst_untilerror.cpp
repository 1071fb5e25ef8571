// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/resultjson.h"
#include "gpu/untilerror.h"
#include "tests/support/modelfile.h"

#include <QTest>

#include <cmath>

using namespace offtake;
using namespace offtake::sim;

/// Runs that stop at a precision.
class TestUntilError : public QObject
{
    Q_OBJECT

private slots:
    void stopsAtFirstStep_data();
    void stopsAtFirstStep();
    void watchesChosenProviders();
    void saysWhatWasNotReached();
    void exactModelStopsAtOnce();
    void refusals();
    void progress();
};

namespace {

RunOptions upTo(std::uint64_t paths)
{
    RunOptions options;
    options.paths = paths;
    options.backend = Backend::Cpu;
    return options;
}

std::string bytes(Results results)
{
    results.run = {};
    return writeResults(results);
}

PrecisionOutcome until(const Model &model, std::uint64_t most, const PrecisionGoal &goal)
{
    auto outcome = simulateUntilError(model, upTo(most), goal);
    if (!outcome)
        qFatal("%s", outcome.error().message.c_str());
    return std::move(outcome).value();
}

} // namespace

void TestUntilError::stopsAtFirstStep_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("goal");
    QTest::newRow("loose") << QStringLiteral("medium") << 0.03;
    QTest::newRow("tight") << QStringLiteral("medium") << 0.01;
    QTest::newRow("clearing") << QStringLiteral("clearing") << 0.01;
}

void TestUntilError::stopsAtFirstStep()
{
    QFETCH(QString, name);
    QFETCH(double, goal);
    const Model model = test::goldenModel(name);
    const PrecisionOutcome outcome = until(model, 1000000, {.relativeError = goal});
    QVERIFY(outcome.reached);
    const std::uint64_t paths = outcome.results.paths;
    QVERIFY(paths % kFirstPrecisionStep == 0 && (paths & (paths - 1)) == 0);

    const auto plain = simulate(model, upTo(paths));
    QVERIFY(plain.has_value());
    QVERIFY(bytes(outcome.results) == bytes(*plain));
    QVERIFY(relativeErrorOf(*plain, {}) < goal);
    if (paths > kFirstPrecisionStep) {
        const auto before = simulate(model, upTo(paths / 2));
        QVERIFY(before.has_value());
        QVERIFY(relativeErrorOf(*before, {}) >= goal);
    }
}

void TestUntilError::watchesChosenProviders()
{
    const Model model = test::goldenModel(QStringLiteral("medium"));
    const auto results = simulate(model, upTo(kFirstPrecisionStep));
    QVERIFY(results.has_value());
    double least = INFINITY;
    double greatest = 0;
    std::string calmest;
    for (const std::string &id : providerIds(model)) {
        const double error = relativeErrorOf(*results, {id});
        greatest = std::max(greatest, error);
        if (error < least) {
            least = error;
            calmest = id;
        }
    }
    QCOMPARE(relativeErrorOf(*results, {}), greatest);
    QVERIFY(least < greatest);
    const double between = (least + greatest) / 2;
    QCOMPARE(until(model, 2 * kFirstPrecisionStep, {.relativeError = between, .providers = {calmest}})
                 .results.paths,
        kFirstPrecisionStep);
    QVERIFY(until(model, 2 * kFirstPrecisionStep, {.relativeError = between}).results.paths >
            kFirstPrecisionStep);
}

void TestUntilError::saysWhatWasNotReached()
{
    const Model model = test::goldenModel(QStringLiteral("medium"));
    const PrecisionOutcome outcome = until(model, 10000, {.relativeError = 1e-6});
    QVERIFY(!outcome.reached);
    QVERIFY(outcome.relativeError > 1e-6);
    const auto plain = simulate(model, upTo(10000));
    QVERIFY(plain.has_value());
    QVERIFY(bytes(outcome.results) == bytes(*plain));
}

void TestUntilError::exactModelStopsAtOnce()
{
    Model model;
    model.quarters = 4;
    model.organizations = {{.id = "provider", .uncontracted = Uncontracted{100, 0, 0}}};
    const PrecisionOutcome outcome = until(model, 100000, {.relativeError = 1e-9});
    QVERIFY(outcome.reached);
    QCOMPARE(outcome.results.paths, kFirstPrecisionStep);
}

void TestUntilError::refusals()
{
    const Model model = test::goldenModel(QStringLiteral("medium"));
    const auto message = [&](const RunOptions &options, const PrecisionGoal &goal) {
        const auto outcome = simulateUntilError(model, options, goal);
        return outcome ? std::string() : outcome.error().message;
    };
    QVERIFY(message(upTo(10000), {.relativeError = 0}).find("above 0") != std::string::npos);
    QVERIFY(message(upTo(10000), {.relativeError = std::nan("")}).find("above 0") != std::string::npos);
    QVERIFY(message(upTo(10000), {.providers = {"nobody"}}).find("\"nobody\"") != std::string::npos);
    QVERIFY(message(upTo(0), {}).find("number of paths") != std::string::npos);
}

void TestUntilError::progress()
{
    std::uint64_t last = 0;
    bool rises = true;
    RunCallbacks callbacks;
    callbacks.progress = [&](std::uint64_t done, std::uint64_t total) {
        rises = rises && done > last && total == 20000;
        last = done;
    };
    const auto outcome = simulateUntilError(
        test::goldenModel(QStringLiteral("indices")), upTo(20000), {.relativeError = 1e-7}, callbacks);
    QVERIFY(outcome.has_value());
    QVERIFY(rises);
    QCOMPARE(last, std::uint64_t{20000});
}

QTEST_GUILESS_MAIN(TestUntilError)
#include "tst_untilerror.moc"
