// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/simulationjob.h"

#include "gpu/resultjson.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

sim::Model smallModel(double value = 1000)
{
    sim::Model model;
    sim::Organization provider;
    provider.id = "provider";
    sim::Organization customer;
    customer.id = "customer";
    customer.annualDefaultProbability = 0.05;
    model.organizations = {provider, customer};
    sim::Contract contract;
    contract.id = "contract";
    contract.provider = "provider";
    contract.customer = "customer";
    contract.ends = 20;
    contract.totalValue = value;
    model.contracts = {contract};
    return model;
}

sim::RunOptions optionsOf(std::uint64_t paths)
{
    sim::RunOptions options;
    options.paths = paths;
    options.backend = sim::Backend::Cpu;
    options.threads = 1;
    return options;
}

/// The most that the engine takes: it never ends during a test.
constexpr std::uint64_t kEndless = std::uint64_t(1) << 32;
constexpr int kPatience = 60000;

} // namespace

class TestSimulationJob : public QObject
{
    Q_OBJECT
private slots:
    void deliversTheResult();
    void refinesOnTheWay();
    void progressIsLimited();
    void signalsComeInItsThread();
    void cancels();
    void replacesTheRunningRun();
    void rapidResubmission();
    void submitsFromASlot();
    void tellsAnInvalidModel();
    void destructorWaits();
    void canceledBeforeItStarts();
};

void TestSimulationJob::deliversTheResult()
{
    SimulationJob job;
    QSignalSpy started(&job, &SimulationJob::started);
    QSignalSpy refined(&job, &SimulationJob::refined);
    QSignalSpy finished(&job, &SimulationJob::finished);
    QVERIFY(!job.isRunning());
    const quint64 run = job.submit(smallModel(), optionsOf(1000));
    QCOMPARE(run, quint64(1));
    QVERIFY(job.isRunning());
    QVERIFY(finished.wait(kPatience));
    QVERIFY(!job.isRunning());
    QCOMPARE(started.size(), 1);
    QVERIFY(!refined.isEmpty());
    QCOMPARE(finished.first().first().toULongLong(), run);
    const auto results = refined.last().at(1).value<SharedResults>();
    QVERIFY(results);
    QCOMPARE(results->paths, std::uint64_t(1000));
    const auto direct = sim::simulate(smallModel(), optionsOf(1000));
    QVERIFY(direct);
    QCOMPARE(results->providers.front().second.horizon.mean, direct->providers.front().second.horizon.mean);
}

void TestSimulationJob::refinesOnTheWay()
{
    SimulationJob job;
    QSignalSpy refined(&job, &SimulationJob::refined);
    QSignalSpy finished(&job, &SimulationJob::finished);
    job.submit(smallModel(), optionsOf(100000));
    QVERIFY(finished.wait(kPatience));
    QVERIFY(refined.size() >= 4); // 2,048, 4,096, 16,384, 65,536 and the whole
    std::uint64_t last = 0;
    for (const auto &arguments : refined) {
        const auto results = arguments.at(1).value<SharedResults>();
        QVERIFY(results->paths > last);
        last = results->paths;
    }
    QCOMPARE(refined.first().at(1).value<SharedResults>()->paths, std::uint64_t(2048));
    QCOMPARE(last, std::uint64_t(100000));
}

void TestSimulationJob::progressIsLimited()
{
    SimulationJob job;
    QSignalSpy progressed(&job, &SimulationJob::progressed);
    QElapsedTimer timer;
    timer.start();
    job.submit(smallModel(), optionsOf(kEndless));
    QTRY_VERIFY_WITH_TIMEOUT(progressed.size() >= 5, kPatience);
    const qint64 elapsed = timer.elapsed();
    job.cancel();
    QVERIFY2(progressed.size() <= elapsed / 50 + 1, qPrintable(QString::number(elapsed)));
    quint64 last = 0;
    for (const auto &arguments : progressed) {
        QVERIFY(arguments.at(1).toULongLong() >= last);
        last = arguments.at(1).toULongLong();
        QCOMPARE(arguments.at(2).toULongLong(), quint64(kEndless));
    }
}

void TestSimulationJob::signalsComeInItsThread()
{
    SimulationJob job;
    QList<QThread *> threads;
    const auto note = [&threads] { threads.append(QThread::currentThread()); };
    // Without a context object the slot runs where the signal is emitted.
    connect(&job, &SimulationJob::started, note);
    connect(&job, &SimulationJob::progressed, note);
    connect(&job, &SimulationJob::refined, note);
    connect(&job, &SimulationJob::finished, note);
    QSignalSpy finished(&job, &SimulationJob::finished);
    job.submit(smallModel(), optionsOf(50000));
    QVERIFY(finished.wait(kPatience));
    QVERIFY(threads.size() >= 3);
    for (QThread *thread : threads)
        QCOMPARE(thread, QThread::currentThread());
}

void TestSimulationJob::cancels()
{
    SimulationJob job;
    QSignalSpy refined(&job, &SimulationJob::refined);
    QSignalSpy finished(&job, &SimulationJob::finished);
    QSignalSpy failed(&job, &SimulationJob::failed);
    QSignalSpy canceled(&job, &SimulationJob::canceled);
    const quint64 run = job.submit(smallModel(), optionsOf(kEndless));
    QTRY_VERIFY_WITH_TIMEOUT(!refined.isEmpty(), kPatience);
    job.cancel();
    const qsizetype before = refined.size();
    QTRY_COMPARE_WITH_TIMEOUT(canceled.size(), 1, kPatience);
    QCOMPARE(canceled.first().first().toULongLong(), run);
    QVERIFY(!job.isRunning());
    QCOMPARE(refined.size(), before);
    QVERIFY(finished.isEmpty());
    QVERIFY(failed.isEmpty());
    job.cancel(); // nothing runs: nothing happens
    QCoreApplication::processEvents();
    QCOMPARE(canceled.size(), 1);
}

void TestSimulationJob::replacesTheRunningRun()
{
    SimulationJob job;
    QSignalSpy refined(&job, &SimulationJob::refined);
    QSignalSpy finished(&job, &SimulationJob::finished);
    QSignalSpy canceled(&job, &SimulationJob::canceled);
    job.submit(smallModel(), optionsOf(kEndless));
    QTRY_VERIFY_WITH_TIMEOUT(!refined.isEmpty(), kPatience);
    const quint64 second = job.submit(smallModel(2000), optionsOf(5000));
    refined.clear();
    QVERIFY(finished.wait(kPatience));
    for (const auto &arguments : refined)
        QCOMPARE(arguments.first().toULongLong(), second);
    QCOMPARE(finished.size(), 1);
    QVERIFY(canceled.isEmpty()); // the older run is over without a word
}

void TestSimulationJob::rapidResubmission()
{
    SimulationJob job;
    QSignalSpy started(&job, &SimulationJob::started);
    QSignalSpy finished(&job, &SimulationJob::finished);
    QSignalSpy failed(&job, &SimulationJob::failed);
    quint64 latest = 0;
    bool isStale = false;
    connect(&job, &SimulationJob::refined, this, [&](quint64 run) { isStale = isStale || run != latest; });
    connect(&job, &SimulationJob::progressed, this, [&](quint64 run) { isStale = isStale || run != latest; });
    for (int i = 0; i < 200; ++i) {
        latest = job.submit(smallModel(1000 + i), optionsOf(i == 199 ? 20000 : kEndless));
        if (i % 7 == 0)
            QCoreApplication::processEvents();
    }
    QCOMPARE(latest, quint64(200));
    QVERIFY(finished.wait(kPatience));
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toULongLong(), latest);
    QVERIFY(failed.isEmpty());
    QVERIFY(!isStale);
    QVERIFY(started.last().first().toULongLong() == latest);
}

void TestSimulationJob::submitsFromASlot()
{
    SimulationJob job;
    QSignalSpy finished(&job, &SimulationJob::finished);
    int left = 3;
    connect(&job, &SimulationJob::refined, this, [&] {
        if (left-- > 0)
            job.submit(smallModel(), optionsOf(2000));
    });
    job.submit(smallModel(), optionsOf(2000));
    QVERIFY(finished.wait(kPatience));
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toULongLong(), quint64(4));
}

void TestSimulationJob::tellsAnInvalidModel()
{
    SimulationJob job;
    QSignalSpy failed(&job, &SimulationJob::failed);
    sim::Model model = smallModel();
    model.contracts.front().customer = "nobody";
    job.submit(model, optionsOf(1000));
    QVERIFY(failed.wait(kPatience));
    const auto error = failed.first().at(1).value<Error>();
    QVERIFY(error.code == ErrorCode::InvalidInput);
    QVERIFY2(error.message.contains(u"contracts[0]"), qPrintable(error.message));
    QVERIFY(!job.isRunning());
}

void TestSimulationJob::destructorWaits()
{
    auto job = std::make_unique<SimulationJob>();
    QSignalSpy refined(job.get(), &SimulationJob::refined);
    job->submit(smallModel(), optionsOf(kEndless));
    QTRY_VERIFY_WITH_TIMEOUT(!refined.isEmpty(), kPatience);
    job.reset(); // returns, and nothing comes afterwards
    const qsizetype before = refined.size();
    QCoreApplication::processEvents();
    QCOMPARE(refined.size(), before);
}

void TestSimulationJob::canceledBeforeItStarts()
{
    SimulationJob job;
    QSignalSpy canceled(&job, &SimulationJob::canceled);
    QSignalSpy refined(&job, &SimulationJob::refined);
    const quint64 run = job.submit(smallModel(), optionsOf(kEndless));
    job.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(canceled.size(), 1, kPatience);
    QCOMPARE(canceled.first().first().toULongLong(), run);
    QVERIFY(refined.isEmpty());
}

QTEST_GUILESS_MAIN(TestSimulationJob)
#include "tst_simulationjob.moc"
