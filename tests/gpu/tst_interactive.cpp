// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cpu/cpuengine.h"
#include "gpu/simulate.h"
#include "tests/support/modelfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>
#include <optional>
#include <thread>

using namespace offtake;
using namespace offtake::sim;

namespace {

std::atomic<std::uint64_t> allocations = 0;

} // namespace

void *operator new(std::size_t size)
{
    ++allocations;
    if (void *memory = std::malloc(size > 0 ? size : 1))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

/// What a window that simulates while someone turns knobs relies on: stops at once, snapshots, no memory that
/// grows with the paths.
class TestInteractive : public QObject
{
    Q_OBJECT

private slots:
    void stopsWithin20Milliseconds_data();
    void stopsWithin20Milliseconds();
    void pathLoopDoesNotAllocate();
    void memoryDoesNotGrowWithPaths();
};

namespace {

Model realisticModel()
{
    QFile file(QStringLiteral(OFFTAKE_TEST_DATA "/models/realistic.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    auto model = readModel(file.readAll().toStdString());
    if (!model)
        qFatal("%s", model.error().front().reason.c_str());
    return std::move(model).value();
}

Model modelOf(const QString &name)
{
    Model model = name == u"medium" ? test::goldenModel(name) : realisticModel();
    if (name == u"dependency")
        model.outputs.dependency = Dependency{};
    return model;
}

/// What the program's memory was at most, in MB, since it started; 0 where the system does not tell.
double peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

void TestInteractive::stopsWithin20Milliseconds_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"medium", "realistic", "dependency"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// From the request to the return of simulate(), at many moments of a run. Half of the stops have to keep the
/// limit, so that a busy machine does not decide; the others are reported.
void TestInteractive::stopsWithin20Milliseconds()
{
    QFETCH(QString, name);
    const Model model = modelOf(name);
    RunOptions options;
    options.paths = std::uint64_t{1} << 32;
    options.backend = Backend::Cpu;
    std::vector<double> milliseconds;
    for (int moment = 0; moment < 21; ++moment) {
        std::stop_source source;
        RunCallbacks callbacks;
        callbacks.stop = source.get_token();
        callbacks.snapshot = [](const Results &) {};
        QElapsedTimer sinceStop;
        std::optional<SimulationErrorCode> code;
        std::jthread runner([&] {
            const auto results = simulate(model, options, callbacks);
            if (!results)
                code = results.error().code;
        });
        QThread::usleep(static_cast<unsigned long>(20000 + 3700 * moment));
        sinceStop.start();
        source.request_stop();
        runner.join();
        milliseconds.push_back(static_cast<double>(sinceStop.nsecsElapsed()) / 1e6);
        QVERIFY(code == SimulationErrorCode::Canceled);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    const double median = milliseconds[milliseconds.size() / 2];
    qInfo("%s: stopped within %.1f ms (median), %.1f ms (longest)", qPrintable(name), median,
        milliseconds.back());
#if !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
    QVERIFY2(median < 20, qPrintable(QString::number(median)));
#endif
}

/// Ten times as many paths, over the same values, take as many allocations: those of the start.
void TestInteractive::pathLoopDoesNotAllocate()
{
    const auto plan = buildPlan(realisticModel());
    QVERIFY(plan.has_value());
    cpu::CpuEngine engine(1);
    std::vector<Accumulator> sums = accumulatorsFor(*plan, 1, horizonBits(*plan, 40960));
    const auto allocationsOf = [&](std::uint64_t paths) {
        const std::uint64_t before = allocations;
        const auto ran = engine.run(*plan, {0, paths}, 42, sums, [](std::uint64_t) {}, {});
        return ran ? allocations - before : 0;
    };
    QVERIFY(allocationsOf(40960) > 0); // bins, and the end of their widening
    const std::uint64_t few = allocationsOf(4096);
    QVERIFY(few > 0 && few < 100);
    QCOMPARE(allocationsOf(40960), few);
}

/// Ten million paths are to take less than 300 MB. Their sums are those of any run of more than 2^16 paths.
void TestInteractive::memoryDoesNotGrowWithPaths()
{
    const Model model = realisticModel();
    const auto plan = buildPlan(model);
    QVERIFY(plan.has_value());
    QCOMPARE(horizonBits(*plan, 10000000), horizonBits(*plan, 65537));
    QCOMPARE(accumulatorBytes(*plan, horizonBits(*plan, 10000000)),
        accumulatorBytes(*plan, horizonBits(*plan, 65537)));
    RunOptions options;
    options.paths = 65537;
    options.threads = 2;
    options.backend = Backend::Cpu;
    QVERIFY(simulate(model, options).has_value());
    qInfo("at most %.0f MB", peakMegabytes());
#if !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
    QVERIFY2(peakMegabytes() < 300, qPrintable(QString::number(peakMegabytes())));
#endif
}

QTEST_GUILESS_MAIN(TestInteractive)
#include "tst_interactive.moc"
