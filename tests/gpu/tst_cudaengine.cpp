// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/accumulator.h"
#include "gpu/cpu/cpuengine.h"
#include "gpu/cuda/cudaengine.h"
#include "gpu/cuda/devicerun.h"
#include "gpu/cuda/devicesums.h"
#include "gpu/resultjson.h"
#include "gpu/summary.h"
#include "tests/support/cudastandin/cuda_runtime.h"
#include "tests/support/largemodel.h"
#include "tests/support/modelfile.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>

using namespace offtake;
using namespace offtake::sim;

/// The CUDA engine on a stand-in for the CUDA runtime (tests/support/cudastandin): all of its code but the
/// device's own arithmetic.
class TestCudaEngine : public QObject
{
    Q_OBJECT

private slots:
    void init() { cudastandin::device() = {}; }
    void cleanup();
    void sameBytesAsCpu_data();
    void sameBytesAsCpu();
    void sameRowsAsCpu();
    void sumsAsOnTheHost();
    void largeModel();
    void ownsItsPlan();
    void fewBlocksFit();
    void sumsDoNotFit();
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
    enum class Adds { Device, Host };
    /// Enough for blocks of so many paths, and too little for twice as many.
    static std::size_t memoryFor(const Plan &plan, std::size_t paths, Adds adds);
    /// Threads of the largest launch of pathKernel: as many as paths, unless those are very many.
    static std::size_t pathThreads() { return cudastandin::device().mostThreads[128]; }
    static bool addedOnDevice() { return cudastandin::device().mostThreads.contains(256); }
    /// The result document of a run, or how it failed.
    static QString outcome(
        Engine &engine, const Plan &plan, const PathRange &range, std::stop_token stop = {});
};

void TestCudaEngine::cleanup()
{
    QVERIFY(!cudastandin::device().barriersMissed);
    QCOMPARE(cudastandin::device().used, std::size_t{0});
}

std::size_t TestCudaEngine::memoryFor(const Plan &plan, std::size_t paths, Adds adds)
{
    // On the device, and page-locked where the host adds.
    const int rows = plan.rows.count * (adds == Adds::Host ? 2 : 1);
    std::size_t path = sizeof(float) * static_cast<std::size_t>(rows + plan.view.cells.count);
    std::size_t bytes = 200000;
    if (adds == Adds::Device) {
        Accumulator sums(plan, 12);
        const cuda::SumLayout layout(plan, sums);
        path += sizeof(std::int64_t) * static_cast<std::size_t>(layout.wholeRows());
        bytes += layout.bins * sizeof(cuda::DeviceBin) + layout.columns * sizeof(std::uint64_t);
    }
    return paths * path * 3 / 2 + bytes;
}

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
    // Thresholds, parts, distress, terms that nobody owes anything in.
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
    cudastandin::device().memory = memoryFor(plan, 4096, Adds::Device);
    const auto cuda = cudaEngine();
    QVERIFY(cuda);
    QCOMPARE(cuda->device(), std::string("stand-in"));
    // Path numbers beyond 32 binary digits.
    const PathRange range{4294967290, paths};
    QCOMPARE(outcome(*cuda, plan, range), outcome(cpu, plan, range));
    QVERIFY(addedOnDevice());
    QVERIFY(pathThreads() <= 4096);
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

/// Rows of growing numbers: bins are widened at every block, back and forth between both halves.
void TestCudaEngine::sumsAsOnTheHost()
{
    const Plan plan = planOf(test::goldenModel(QStringLiteral("medium")));
    constexpr std::size_t kPaths = 700;
    constexpr std::size_t kStride = 1024;
    const auto rowCount = static_cast<std::size_t>(plan.rows.count);
    Accumulator host(plan, 14);
    Accumulator device(plan, 14);
    const cuda::SumLayout layout(plan, device);
    const auto sums = cuda::DeviceSums::create(layout);
    QVERIFY(sums.has_value());
    std::mt19937 random(7);
    std::uniform_real_distribution<float> uniform(0, 1);
    std::vector<float> rows(rowCount * kStride, -7.0F); // beyond the paths nothing is to be read
    SumScratch scratch(plan);
    void *deviceRows = nullptr;
    QCOMPARE(cudaMalloc(&deviceRows, rows.size() * sizeof(float)), cudaSuccess);
    for (int block = 0; block < 6; ++block) {
        const float scale = std::pow(5.0F, static_cast<float>(block)) * 1e6F;
        const auto quarters = static_cast<unsigned>(plan.view.quarters);
        for (std::size_t r = 0; r < rowCount; ++r) {
            const int row = static_cast<int>(r);
            for (std::size_t i = 0; i < kPaths; ++i) {
                float &number = rows[r * kStride + i];
                if (row >= plan.rows.exit)
                    number = random() % 3 == 0 ? static_cast<float>((1 + random() % 3) * kernel::kExitStride +
                                                                    random() % quarters)
                                               : 0.0F;
                else if (row >= plan.rows.concentration)
                    number = random() % 4 == 0 ? -1.0F : uniform(random);
                else
                    number = scale * uniform(random) * uniform(random);
                if (row >= plan.rows.ratio && row < plan.rows.exit && random() % 2 == 0)
                    number = 1;
            }
        }
        host.add(plan, 0, {rows.data(), kStride, kPaths}, scratch);
        cudaMemcpy(deviceRows, rows.data(), rows.size() * sizeof(float), cudaMemcpyHostToDevice);
        QVERIFY((*sums)->add(0, static_cast<const float *>(deviceRows), kStride, kPaths).has_value());
    }
    cudaFree(deviceRows);
    QVERIFY((*sums)->addTo(device, 6 * kPaths).has_value());
    QCOMPARE(QString::fromStdString(writeResults(summarize(plan, device, 0, 9))),
        QString::fromStdString(writeResults(summarize(plan, host, 0, 9))));
}

void TestCudaEngine::largeModel()
{
    const Plan plan = planOf(test::largeModel());
    cpu::CpuEngine cpu(2);
    const PathRange range{0, 8};
    const QString expected = outcome(cpu, plan, range);
    QCOMPARE(outcome(*cudaEngine(), plan, range), expected); // 8 GB of bins do not fit: the host adds
    QVERIFY(!addedOnDevice());
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
        const auto rows = (*device)->hostRows(1024);
        return computed && rows ? std::vector<float>(*rows, *rows + count) : std::vector<float>();
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
    QCOMPARE(pathThreads(), std::size_t{16384});
    cudastandin::device() = {};
    cudastandin::device().memory = memoryFor(plan, 2048, Adds::Device);
    QCOMPARE(outcome(*cuda, plan, range), expected);
    QCOMPARE(pathThreads(), std::size_t{2048});
    QVERIFY(addedOnDevice());
}

/// Then the host adds.
void TestCudaEngine::sumsDoNotFit()
{
    const Plan plan = planOf(test::goldenModel(QStringLiteral("medium")));
    const auto cuda = cudaEngine();
    const PathRange range{0, 9000};
    const QString expected = outcome(*cuda, plan, range);
    QVERIFY(addedOnDevice());
    cudastandin::device() = {};
    cudastandin::device().memory = memoryFor(plan, 1024, Adds::Host);
    QCOMPARE(outcome(*cuda, plan, range), expected);
    QVERIFY(!addedOnDevice());
}

void TestCudaEngine::nothingFits()
{
    const Plan plan = planOf(test::goldenModel(QStringLiteral("medium")));
    const auto cuda = cudaEngine();
    cudastandin::device().memory = 300000;
    const QString told = outcome(*cuda, plan, {0, 9000});
    QCOMPARE(told,
        QStringLiteral("The CUDA device has too little memory: cudaMalloc(&data, bytes): out of memory."));
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
    QCOMPARE(pathThreads(), std::size_t{8192});

    // A block that is half added already cannot be computed again.
    device.failing = "cudaLaunchKernelEx";
    device.failingAfter = 2;
    QCOMPARE(outcome(*cuda, plan, range),
        QStringLiteral("The CUDA device failed: launch of totalsKernel: too many resources requested for "
                       "launch."));

    device.failing = "cudaLaunchKernelEx";
    device.failingAfter = 0;
    device.failsAlways = true;
    QCOMPARE(outcome(*cuda, plan, range),
        QStringLiteral("The CUDA device has too little memory: launch of pathKernel: too many resources "
                       "requested for launch."));
}

void TestCudaEngine::failures_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("after");
    QTest::addColumn<QString>("told");
    QTest::newRow("empty bins") << "cudaMemset" << 0 << "cudaMemset(m_data, 0, ";
    QTest::newRow("first copy") << "cudaMemcpy" << 0 << "cudaMemcpy(m_data, host, ";
    QTest::newRow("a later copy") << "cudaMemcpy" << 7 << "cudaMemcpy(m_data, host, ";
    QTest::newRow("launch") << "cudaLaunchKernelEx" << 0 << "launch of pathKernel: ";
    QTest::newRow("years") << "cudaLaunchKernelEx" << 1 << "launch of quartersKernel: ";
    QTest::newRow("totals") << "cudaLaunchKernelEx" << 2 << "launch of totalsKernel: ";
    QTest::newRow("widening") << "cudaLaunchKernelEx" << 3 << "launch of coverKernel: ";
    QTest::newRow("counting") << "cudaLaunchKernelEx" << 4 << "launch of countKernel: ";
    QTest::newRow("exits") << "cudaLaunchKernelEx" << 5 << "launch of exitsKernel: ";
    QTest::newRow("limits") << "cudaLaunchKernelEx" << 6 << "launch of limitsKernel: ";
    QTest::newRow("second block") << "cudaLaunchKernelEx" << 7 << "launch of pathKernel: ";
    QTest::newRow("while it runs") << "cudaStreamSynchronize" << 0 << "pathKernel: ";
    QTest::newRow("while it adds") << "cudaStreamSynchronize" << 1 << "sums of a block: ";
    QTest::newRow("results") << "cudaMemcpy to host" << 0 << "cudaMemcpy(host.data(), m_data + first, ";
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
    device.memory = memoryFor(plan, 2048, Adds::Device);
    device.failing = call.toStdString();
    device.failingAfter = after;
    const QString outcomeOf = outcome(*cuda, plan, {0, 5000});
    QVERIFY2(outcomeOf.startsWith(QStringLiteral("The CUDA device failed: ") + told), qPrintable(outcomeOf));
    QVERIFY2(outcomeOf.endsWith(QStringLiteral(": an illegal memory access was encountered.")),
        qPrintable(outcomeOf));
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
