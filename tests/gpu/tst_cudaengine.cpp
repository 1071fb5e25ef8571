// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/accumulator.h"
#include "gpu/cpu/cpuengine.h"
#include "gpu/cuda/cudaengine.h"
#include "gpu/cuda/devicerun.h"
#include "gpu/resultjson.h"
#include "gpu/summary.h"
#include "tests/support/cudastandin/cuda_runtime.h"
#include "tests/support/largemodel.h"
#include "tests/support/modelfile.h"

#include <QTest>

#include <algorithm>
#include <cstring>

using namespace offtake;
using namespace offtake::sim;

/// The CUDA engine on a stand-in for the CUDA runtime (tests/support/cudastandin): all of its code but the
/// device's own arithmetic.
class TestCudaEngine : public QObject
{
    Q_OBJECT

private slots:
    void init() { cudastandin::device() = {}; }
    void sameBytesAsCpu_data();
    void sameBytesAsCpu();
    void sameRowsAsCpu();
    void largeModel();
    void ownsItsPlan();
    void fewBlocksFit();
    void nothingFits();
    void launchWantsMemory();
    void failures_data();
    void failures();
    void noDevice();
    void stops();

private:
    static std::unique_ptr<Engine> cudaEngine()
    {
        auto made = cuda::makeCudaEngine();
        return made ? std::move(made).value() : nullptr;
    }
    static Plan planOf(Model model) { return buildPlan(std::move(model)).value(); }
    /// Enough for blocks of so many paths, and too little for twice as many.
    static std::size_t memoryFor(const Plan &plan, std::size_t paths)
    {
        const int rows = 2 * plan.rows.count; // on the device, and page-locked
        return paths * sizeof(float) * static_cast<std::size_t>(rows + plan.view.cells.count) * 3 / 2 +
               200000;
    }
    /// The result document of a run, or how it failed.
    static QString outcome(
        Engine &engine, const Plan &plan, const PathRange &range, std::stop_token stop = {});
};

QString TestCudaEngine::outcome(
    Engine &engine, const Plan &plan, const PathRange &range, std::stop_token stop)
{
    std::vector<Accumulator> sums = accumulatorsFor(plan, engine.workers(), 12);
    const auto ran = engine.run(
        plan, range, 9, sums, [](std::uint64_t) {}, stop);
    if (!ran)
        return QString::fromStdString(ran.error().message);
    for (std::size_t i = 1; i < sums.size(); ++i)
        sums[0].merge(sums[i]);
    return QString::fromStdString(writeResults(summarize(plan, sums[0], range.first, 9)));
}

void TestCudaEngine::sameBytesAsCpu_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("dependency");
    QTest::addColumn<std::uint64_t>("paths");
    for (const char *name : {"renewal", "clearing", "medium", "student-defaults"})
        QTest::newRow(name) << test::goldenFile(QString::fromLatin1(name), "model.json") << false
                            << std::uint64_t{3001};
    const QString realistic = QStringLiteral(OFFTAKE_TEST_DATA "/models/realistic.json");
    QTest::newRow("realistic, several launches") << realistic << false << std::uint64_t{9000};
    QTest::newRow("realistic, one path") << realistic << false << std::uint64_t{1};
    QTest::newRow("dependency") << realistic << true << std::uint64_t{1100};
}

void TestCudaEngine::sameBytesAsCpu()
{
    QFETCH(QString, file);
    QFETCH(bool, dependency);
    QFETCH(std::uint64_t, paths);
    QFile document(file);
    QVERIFY(document.open(QIODevice::ReadOnly));
    Model model = readModel(document.readAll().toStdString()).value();
    if (dependency)
        model.outputs.dependency = Dependency{};
    const Plan plan = planOf(std::move(model));
    cpu::CpuEngine cpu(2);
    cudastandin::device().memory = memoryFor(plan, 4096);
    const auto cuda = cudaEngine();
    QVERIFY(cuda);
    QCOMPARE(cuda->device(), std::string("stand-in"));
    // Path numbers beyond 32 binary digits.
    const PathRange range{4294967290, paths};
    QCOMPARE(outcome(*cuda, plan, range), outcome(cpu, plan, range));
    QVERIFY(cudastandin::device().launches >= static_cast<int>(paths / 4096 + 1));
    QCOMPARE(cudastandin::device().used, std::size_t{0});
}

/// Paths one by one, as for files of paths: every number of every row.
void TestCudaEngine::sameRowsAsCpu()
{
    const Plan plan = planOf(test::goldenModel(QStringLiteral("clearing")));
    const auto rowsOf = [&plan](Engine &engine) {
        std::vector<std::vector<float>> rows(static_cast<std::size_t>(plan.rows.count));
        const auto traced = engine.trace(plan, {100, 1500}, 9,
            [&](std::uint64_t, const PathBlock &block) {
                for (std::size_t r = 0; r < rows.size(); ++r)
                    rows[r].insert(rows[r].end(), block.row(static_cast<int>(r)),
                        block.row(static_cast<int>(r)) + block.paths);
            },
            {});
        return traced ? rows : std::vector<std::vector<float>>();
    };
    cpu::CpuEngine cpu(1);
    const auto expected = rowsOf(cpu);
    QCOMPARE(expected.front().size(), std::size_t{1500});
    QVERIFY(rowsOf(*cudaEngine()) == expected);
}

void TestCudaEngine::largeModel()
{
    const Plan plan = planOf(test::largeModel());
    cpu::CpuEngine cpu(2);
    QCOMPARE(outcome(*cudaEngine(), plan, {0, 20}), outcome(cpu, plan, {0, 20}));
}

/// Whatever the device reads of a plan was copied there.
void TestCudaEngine::ownsItsPlan()
{
    Plan plan = planOf(test::goldenModel(QStringLiteral("medium")));
    const cuda::PlanSource source{
        &plan.view, plan.rows, plan.owedPair.size(), plan.schedule.size(), plan.terminationThreshold.size()};
    auto device = cuda::DeviceRun::create(source, 1024);
    QVERIFY(device.has_value());
    const kernel::Stress own = variantsOf(plan).front().stress;
    const auto numbers = [&] {
        const bool computed = (*device)->compute(own, 0, 1024, 9).has_value();
        const std::size_t count = static_cast<std::size_t>(plan.rows.count) * (*device)->blockPaths();
        return computed ? std::vector<float>((*device)->rows(), (*device)->rows() + count)
                        : std::vector<float>();
    };
    const std::vector<float> before = numbers();
    QVERIFY(!before.empty());
    const auto spoil = [](auto &list) {
        std::memset(static_cast<void *>(list.data()), 0xFF, list.size() * sizeof list[0]);
    };
    spoil(plan.quarter);
    spoil(plan.organization);
    spoil(plan.resource);
    spoil(plan.payer);
    spoil(plan.provider);
    spoil(plan.pair);
    spoil(plan.contract);
    spoil(plan.owedPair);
    spoil(plan.defaultLimit);
    spoil(plan.resourceBase);
    spoil(plan.schedule);
    spoil(plan.terminationThreshold);
    spoil(plan.creditDraw);
    spoil(plan.resourceDraw);
    spoil(plan.delayDraw);
    spoil(plan.terminationDraw);
    spoil(plan.renegotiationDraw);
    spoil(plan.renewalDraw);
    QVERIFY(numbers() == before);
}

void TestCudaEngine::fewBlocksFit()
{
    const Plan plan = planOf(test::goldenModel(QStringLiteral("medium")));
    const auto cuda = cudaEngine();
    const PathRange range{0, 9000};
    const QString expected = outcome(*cuda, plan, range);
    QCOMPARE(cudastandin::device().mostThreads, std::size_t{16384});
    cudastandin::device() = {};
    cudastandin::device().memory = memoryFor(plan, 2048);
    QCOMPARE(outcome(*cuda, plan, range), expected);
    QCOMPARE(cudastandin::device().mostThreads, std::size_t{2048});
    QCOMPARE(cudastandin::device().used, std::size_t{0});
}

void TestCudaEngine::nothingFits()
{
    const Plan plan = planOf(test::goldenModel(QStringLiteral("medium")));
    const auto cuda = cudaEngine();
    cudastandin::device().memory = 300000;
    const QString told = outcome(*cuda, plan, {0, 9000});
    QCOMPARE(told,
        QStringLiteral("The CUDA device has too little memory: cudaMalloc(&data, bytes): out of memory."));
    QCOMPARE(cudastandin::device().used, std::size_t{0});
}

void TestCudaEngine::launchWantsMemory()
{
    const Plan plan = planOf(test::goldenModel(QStringLiteral("medium")));
    const auto cuda = cudaEngine();
    const PathRange range{0, 9000};
    const QString expected = outcome(*cuda, plan, range);
    cudastandin::Device &device = cudastandin::device();
    device = {};
    device.failing = "cudaLaunchKernelEx";
    device.error = cudaErrorLaunchOutOfResources;
    QCOMPARE(outcome(*cuda, plan, range), expected);
    QCOMPARE(device.mostThreads, std::size_t{8192});

    device.failing = "cudaLaunchKernelEx";
    device.failsAlways = true;
    QCOMPARE(outcome(*cuda, plan, range),
        QStringLiteral("The CUDA device has too little memory: launch of pathKernel: too many resources "
                       "requested for launch."));
    QCOMPARE(device.used, std::size_t{0});
}

void TestCudaEngine::failures_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("after");
    QTest::addColumn<QString>("told");
    QTest::newRow("first copy") << "cudaMemcpy" << 0 << "cudaMemcpy(m_data, host, ";
    QTest::newRow("a later copy") << "cudaMemcpy" << 7 << "cudaMemcpy(m_data, host, ";
    QTest::newRow("launch") << "cudaLaunchKernelEx" << 0 << "launch of pathKernel: ";
    QTest::newRow("second launch") << "cudaLaunchKernelEx" << 1 << "launch of pathKernel: ";
    QTest::newRow("while it runs") << "cudaStreamSynchronize" << 0 << "pathKernel: ";
    QTest::newRow("rows") << "cudaMemcpy2D" << 0 << "cudaMemcpy2D(s.hostRows.get(), ";
}

/// What fails is named, and nothing stays behind.
void TestCudaEngine::failures()
{
    QFETCH(QString, call);
    QFETCH(int, after);
    QFETCH(QString, told);
    const Plan plan = planOf(test::goldenModel(QStringLiteral("medium")));
    const auto cuda = cudaEngine();
    cudastandin::Device &device = cudastandin::device();
    device.memory = memoryFor(plan, 2048);
    device.failing = call.toStdString();
    device.failingAfter = after;
    const QString outcomeOf = outcome(*cuda, plan, {0, 5000});
    QVERIFY2(outcomeOf.startsWith(QStringLiteral("The CUDA device failed: ") + told), qPrintable(outcomeOf));
    QVERIFY2(outcomeOf.endsWith(QStringLiteral(": an illegal memory access was encountered.")),
        qPrintable(outcomeOf));
    QCOMPARE(device.used, std::size_t{0});
}

void TestCudaEngine::noDevice()
{
    cudastandin::Device &device = cudastandin::device();
    for (const cudaError_t error : {cudaErrorNoDevice, cudaErrorInsufficientDriver}) {
        device.failing = "cudaGetDeviceCount";
        device.error = error;
        const auto made = cuda::makeCudaEngine();
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().code, SimulationErrorCode::NoDevice);
        QCOMPARE(
            made.error().message, std::string("No CUDA device can be used: cudaGetDeviceCount(&count): ") +
                                      cudaGetErrorString(error) + '.');
    }
    // A device older than the compiled code.
    device.failing = "cudaFuncGetAttributes";
    device.error = cudaErrorNoKernelImageForDevice;
    QCOMPARE(cuda::makeCudaEngine().error().code, SimulationErrorCode::NoDevice);
}

void TestCudaEngine::stops()
{
    const Plan plan = planOf(test::goldenModel(QStringLiteral("medium")));
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(outcome(*cudaEngine(), plan, {0, 70000}, stop.get_token()),
        QStringLiteral("The simulation was canceled."));
    QCOMPARE(cudastandin::device().launches, 0);
    QCOMPARE(cudastandin::device().used, std::size_t{0});
}

QTEST_GUILESS_MAIN(TestCudaEngine)
#include "tst_cudaengine.moc"
