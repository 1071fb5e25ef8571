// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cpu/cpuengine.h"
#include "gpu/partial.h"
#include "gpu/pathcsv.h"
#include "gpu/resultjson.h"
#include "gpu/simulate.h"
#include "gpu/summary.h"
#include "tests/support/largemodel.h"
#include "tests/support/modelfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace offtake;
using namespace offtake::sim;

/// One run's bytes depend on model, seed and path range alone; runs can be watched, cut into shards and
/// stopped.
class TestSimulate : public QObject
{
    Q_OBJECT

private slots:
    void threads_data();
    void threads();
    void targets();
    void reordering();
    void largeModel();
    void dependencyIsOfSeparateRuns_data();
    void dependencyIsOfSeparateRuns();
    void shards_data();
    void shards();
    void refusedMerges();
    void snapshots();
    void progressRises();
    void cancel();
    void pathsMatchSums();
    void pathFiles();
    void refusedRuns_data();
    void refusedRuns();
    void cudaWithoutDevice();
    void cudaSameBytes();
};

namespace {

QString withoutRun(Results results)
{
    results.run = {};
    return QString::fromStdString(writeResults(results));
}

RunOptions range(std::uint64_t first, std::uint64_t count, unsigned threads = 0)
{
    RunOptions options;
    options.firstPath = first;
    options.paths = count;
    options.threads = threads;
    options.backend = Backend::Cpu;
    return options;
}

QString bytesOf(const Model &model, const RunOptions &options)
{
    const auto results = simulate(model, options);
    if (!results)
        qFatal("%s", results.error().message.c_str());
    return withoutRun(*results);
}

} // namespace

void TestSimulate::threads_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"student-defaults", "clearing", "medium"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestSimulate::threads()
{
    QFETCH(QString, name);
    const Model model = test::goldenModel(name);
    const QString expected = bytesOf(model, range(0, 5001, 1));
    for (const unsigned threads : {2U, 3U, 7U})
        QCOMPARE(bytesOf(model, range(0, 5001, threads)), expected);
}

void TestSimulate::targets()
{
    for (const char *name : {"renewal", "clearing", "medium"}) {
        const auto plan = buildPlan(test::goldenModel(QString::fromLatin1(name)));
        QVERIFY(plan.has_value());
        QStringList outputs;
        for (const cpu::Target &target : cpu::targets()) {
            cpu::CpuEngine engine(2, target);
            std::vector<Accumulator> sums = accumulatorsFor(*plan, engine.workers(), 12);
            QVERIFY(engine.run(*plan, {4294967290, 3000}, 9, sums, [](std::uint64_t) {}, {}).has_value());
            for (std::size_t i = 1; i < sums.size(); ++i)
                sums[0].merge(sums[i]);
            outputs << withoutRun(summarize(*plan, sums[0], 4294967290, 9));
        }
        for (const QString &output : outputs)
            QCOMPARE(output, outputs.first());
    }
}

/// With their draws kept, organisations and contracts may stand in any order.
void TestSimulate::reordering()
{
    Model model = test::goldenModel(QStringLiteral("medium"));
    const auto before = simulate(model, range(0, 3000));
    for (std::uint32_t i = 0; i < model.organizations.size(); ++i)
        model.organizations[i].draw = i;
    for (std::uint32_t i = 0; i < model.contracts.size(); ++i)
        model.contracts[i].draw = i;
    std::reverse(model.organizations.begin(), model.organizations.end());
    std::rotate(model.contracts.begin(), model.contracts.begin() + 5, model.contracts.end());
    const auto after = simulate(model, range(0, 3000));
    QVERIFY(before.has_value() && after.has_value());
    for (const auto &[id, provider] : before->providers) {
        const ProviderResult *other = find(after->providers, id);
        QVERIFY(other);
        QCOMPARE(other->horizon.mean, provider.horizon.mean);
        QCOMPARE(other->horizon.distribution, provider.horizon.distribution);
        QCOMPARE(other->horizon.expectedShortfall.value, provider.horizon.expectedShortfall.value);
        for (const auto &[customer, part] : provider.customers)
            QCOMPARE(find(other->customers, customer)->shortfallContribution, part.shortfallContribution);
    }
}

void TestSimulate::largeModel()
{
    const Model model = test::largeModel();
    const auto one = simulate(model, range(0, 48, 1));
    QVERIFY2(one.has_value(), one ? "" : one.error().message.c_str());
    QCOMPARE(bytesOf(model, range(0, 48, 2)), withoutRun(*one));
    // The network is at work: some fall short.
    const auto fallsShort = [](const auto &item) {
        return item.second.paymentRatio && item.second.paymentRatio->pooledBelowOne > 0;
    };
    QVERIFY(std::any_of(one->organizations.begin(), one->organizations.end(), fallsShort));
}

void TestSimulate::dependencyIsOfSeparateRuns_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("clearing");
    QTest::addColumn<int>("quarter");
    QTest::addColumn<bool>("distress");
    const QString medium = test::goldenFile(QStringLiteral("medium"), "model.json");
    const QString realistic = QStringLiteral(OFFTAKE_TEST_DATA "/models/realistic.json");
    QTest::newRow("medium") << medium << true << 0 << true;
    QTest::newRow("medium, clearing off") << medium << false << 3 << true;
    QTest::newRow("realistic") << realistic << true << 0 << true;
    QTest::newRow("realistic, later") << realistic << true << 7 << true;
    QTest::newRow("nobody with resources")
        << test::goldenFile(QStringLiteral("renewal"), "model.json") << true << 3 << true;
    QTest::newRow("realistic, nobody in distress") << realistic << true << 2 << false;
    QTest::newRow("realistic, nobody in distress, clearing off") << realistic << false << 0 << false;
}

/// All runs of the matrix share what no stress changes, and give what runs of their own give, to the last
/// bit.
void TestSimulate::dependencyIsOfSeparateRuns()
{
    QFETCH(QString, file);
    QFETCH(bool, clearing);
    QFETCH(int, quarter);
    QFETCH(bool, distress);
    QFile document(file);
    QVERIFY(document.open(QIODevice::ReadOnly));
    Model model = readModel(document.readAll().toStdString()).value();
    model.clearing = clearing;
    model.outputs.dependency.reset();
    for (Organization &o : model.organizations) {
        if (!distress)
            o.distress.reset();
    }
    const auto separate = [&](bool cleared, const std::string &customer) {
        Model stressed = model;
        stressed.clearing = cleared;
        for (Organization &o : stressed.organizations) {
            if (o.id == customer)
                o.forcedExitQuarter = std::min(o.forcedExitQuarter.value_or(quarter), quarter);
        }
        return simulate(stressed, range(40, 3000)).value();
    };
    const Results base[] = {separate(false, {}), separate(true, {})};
    model.outputs.dependency = Dependency{.quarter = quarter, .customers = {}};
    for (const cpu::Target &target : cpu::targets()) {
        cpu::CpuEngine engine(2, target);
        const auto plan = buildPlan(model);
        std::vector<Accumulator> sums = accumulatorsFor(*plan, engine.workers(), 12);
        QVERIFY(engine.run(*plan, {40, 3000}, 42, sums, [](std::uint64_t) {}, {}).has_value());
        for (std::size_t i = 1; i < sums.size(); ++i)
            sums[0].merge(sums[i]);
        const Results results = summarize(*plan, sums[0], 40, 42);
        QVERIFY(results.dependency.has_value());
        QVERIFY(!results.dependency->customers.empty());
        for (const auto &[customer, row] : results.dependency->customers) {
            const Results runs[] = {separate(false, customer), separate(true, customer)};
            for (const auto &[id, cell] : row) {
                for (const int cleared : {0, 1}) {
                    const HorizonSummary &before = find(base[cleared].providers, id)->horizon;
                    const HorizonSummary &after = find(runs[cleared].providers, id)->horizon;
                    const DependencyChange &change = cleared != 0 ? cell.total : cell.direct;
                    QVERIFY(change.mean == after.mean - before.mean);
                    QVERIFY(change.expectedShortfall ==
                            after.expectedShortfall.value - before.expectedShortfall.value);
                }
            }
        }
    }
}

void TestSimulate::shards_data()
{
    QTest::addColumn<QList<int>>("cuts");
    QTest::newRow("one") << QList<int>{0, 6000};
    QTest::newRow("two") << QList<int>{0, 1, 6000};
    QTest::newRow("four") << QList<int>{0, 1700, 1717, 4999, 6000};
}

void TestSimulate::shards()
{
    QFETCH(QList<int>, cuts);
    const Model model = test::goldenModel(QStringLiteral("medium"));
    const QString expected = bytesOf(model, range(100, 6000));
    const QTemporaryDir folder;
    std::vector<std::string> files;
    for (qsizetype i = 1; i < cuts.size(); ++i) {
        files.push_back(folder.filePath(QString::number(i)).toStdString());
        const auto first = static_cast<std::uint64_t>(cuts[i - 1]);
        const auto count = static_cast<std::uint64_t>(cuts[i]) - first;
        const auto part = simulateAndWritePartial(model, range(100 + first, count), files.back());
        QVERIFY2(part.has_value(), part ? "" : part.error().message.c_str());
        QCOMPARE(withoutRun(*part), bytesOf(model, range(100 + first, count)));
    }
    std::reverse(files.begin(), files.end());
    const auto merged = mergePartials(files);
    QVERIFY2(merged.has_value(), merged ? "" : merged.error().c_str());
    QCOMPARE(withoutRun(*merged), expected);
}

void TestSimulate::refusedMerges()
{
    const QTemporaryDir folder;
    const auto file = [&](const char *name) {
        return folder.filePath(QString::fromLatin1(name)).toStdString();
    };
    const Model model = test::goldenModel(QStringLiteral("indices"));
    Model other = model;
    other.outputs.tail = 0.1;
    RunOptions otherSeed = range(100, 100);
    otherSeed.seed = 43;
    QVERIFY(simulateAndWritePartial(model, range(0, 100), file("a")).has_value());
    QVERIFY(simulateAndWritePartial(model, range(99, 100), file("overlap")).has_value());
    QVERIFY(simulateAndWritePartial(model, range(101, 100), file("gap")).has_value());
    QVERIFY(simulateAndWritePartial(model, otherSeed, file("seed")).has_value());
    QVERIFY(simulateAndWritePartial(other, range(100, 100), file("model")).has_value());
    const auto reason = [&](const char *second) {
        const auto merged = mergePartials({file("a"), file(second)});
        return merged ? std::string() : merged.error();
    };
    QVERIFY(reason("overlap").find("overlap: both have path 99") != std::string::npos);
    QVERIFY(reason("gap").find("paths 100 to 100 are missing") != std::string::npos);
    QVERIFY(reason("seed").find("different seeds, 42 and 43") != std::string::npos);
    QVERIFY(reason("model").find("different models") != std::string::npos);
    QVERIFY(reason("absent").find("cannot be read") != std::string::npos);

    QFile whole(QString::fromStdString(file("a")));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QByteArray bytes = whole.readAll();
    const auto write = [&](const QByteArray &content) {
        QFile damaged(QString::fromStdString(file("damaged")));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(content);
    };
    write(bytes.left(bytes.size() - 10));
    QVERIFY(reason("damaged").find("damaged") != std::string::npos);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] + 1);
    write(bytes);
    QVERIFY(reason("damaged").find("damaged") != std::string::npos);
    write("hello");
    QVERIFY(reason("damaged").find("not a partial result") != std::string::npos);
    QVERIFY(!mergePartials({}).has_value());
}

void TestSimulate::snapshots()
{
    const Model model = test::goldenModel(QStringLiteral("clearing"));
    std::vector<Results> shots;
    RunCallbacks callbacks;
    callbacks.snapshot = [&](const Results &results) { shots.push_back(results); };
    const auto results = simulate(model, range(0, 20000), callbacks);
    QVERIFY(results.has_value());
    QCOMPARE(withoutRun(*results), bytesOf(model, range(0, 20000)));
    QCOMPARE(shots.size(), std::size_t{2});
    QCOMPARE(shots[0].paths, std::uint64_t{4096});
    QCOMPARE(withoutRun(shots[0]), bytesOf(model, range(0, 4096)));
    QCOMPARE(shots[1].paths, std::uint64_t{16384});
    QCOMPARE(withoutRun(shots[1]), bytesOf(model, range(0, 16384)));
}

void TestSimulate::progressRises()
{
    const Model model = test::goldenModel(QStringLiteral("medium"));
    std::vector<std::uint64_t> seen;
    RunCallbacks callbacks;
    callbacks.progress = [&](std::uint64_t done, std::uint64_t total) {
        QCOMPARE(total, std::uint64_t{30000});
        seen.push_back(done);
    };
    QVERIFY(simulate(model, range(0, 30000), callbacks).has_value());
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    QCOMPARE(seen.back(), std::uint64_t{30000});
}

void TestSimulate::cancel()
{
    const Model model = test::goldenModel(QStringLiteral("medium"));
    std::stop_source source;
    RunCallbacks callbacks;
    callbacks.stop = source.get_token();
    callbacks.progress = [&](std::uint64_t, std::uint64_t) { source.request_stop(); };
    const auto results = simulate(model, range(0, std::uint64_t{1} << 32), callbacks);
    QVERIFY(!results.has_value());
    QCOMPARE(results.error().code, SimulationErrorCode::Canceled);

    const auto followed = simulatePaths(
        model, range(0, 1000), [](const PathRecord &) {}, callbacks);
    QVERIFY(!followed.has_value());
    QCOMPARE(followed.error().code, SimulationErrorCode::Canceled);
}

/// What single paths show adds up to what the run reports.
void TestSimulate::pathsMatchSums()
{
    const Model model = test::goldenModel(QStringLiteral("medium"));
    const auto results = simulate(model, range(50, 1000));
    QVERIFY(results.has_value());
    const auto quarters = static_cast<std::size_t>(model.quarters);
    std::vector<double> means(results->providers.size() * quarters, 0);
    std::uint64_t defaults = 0;
    std::uint64_t expectedPath = 50;
    QVERIFY(simulatePaths(model, range(50, 1000), [&](const PathRecord &record) {
        QCOMPARE(record.path, expectedPath++);
        for (std::size_t i = 0; i < means.size(); ++i)
            means[i] += static_cast<double>(record.revenue[i]) / 1000;
        for (const float ratio : record.ratio)
            QVERIFY(ratio >= 0 && ratio <= 1);
        defaults += record.exits[0].kind == PathRecord::ExitKind::Default ? 1U : 0U;
    }).has_value());
    QCOMPARE(expectedPath, std::uint64_t{1050});
    for (std::size_t i = 0; i < means.size(); ++i) {
        const double mean = results->providers[i / quarters].second.quarters[i % quarters].mean;
        QVERIFY(std::abs(means[i] - mean) <= 1e-9 * mean);
    }
    double reported = 0;
    for (const double p : results->organizations[0].second.exitByDefault)
        reported += p;
    QVERIFY(std::abs(reported * 1000 - static_cast<double>(defaults)) < 1e-6);
}

void TestSimulate::pathFiles()
{
    const Model model = test::goldenModel(QStringLiteral("medium"));
    const QTemporaryDir folder;
    const auto file = [&](const char *name) {
        return folder.filePath(QString::fromLatin1(name)).toStdString();
    };
    QVERIFY(writePathFiles(model, range(0, 3), {file("paths"), file("exits"), file("ratios")}).has_value());
    const auto lines = [&](const char *name) {
        QFile csv(QString::fromStdString(file(name)));
        return csv.open(QIODevice::ReadOnly) ? csv.readAll().split('\n') : QList<QByteArray>();
    };
    QCOMPARE(lines("paths").size(), 3 * 3 * 16 + 2);
    QCOMPARE(lines("paths").first(), QByteArray("path,organization,quarter,revenue"));
    QCOMPARE(lines("ratios").size(), 3 * 3 * 16 + 2);
    QCOMPARE(lines("exits"), (QList<QByteArray>{"path,organization,quarter,kind", "0,cloud-b,5,default",
                                 "0,lab-a,2,default", ""}));
    const auto refused = writePathFiles(model, range(0, 1), {"/nowhere/paths.csv", {}, {}});
    QVERIFY(!refused.has_value());
    QVERIFY(refused.error().message.find("/nowhere/paths.csv") == 0);
    // Nothing is left beside the files.
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3);
}

void TestSimulate::refusedRuns_data()
{
    QTest::addColumn<quint64>("first");
    QTest::addColumn<quint64>("count");
    QTest::newRow("no paths") << quint64{0} << quint64{0};
    QTest::newRow("too many") << quint64{0} << (quint64{1} << 32) + 1;
    QTest::newRow("beyond the last path") << ~quint64{0} << quint64{2};
}

void TestSimulate::refusedRuns()
{
    QFETCH(quint64, first);
    QFETCH(quint64, count);
    const auto results = simulate(test::goldenModel(QStringLiteral("indices")), range(first, count));
    QVERIFY(!results.has_value());
    QCOMPARE(results.error().code, SimulationErrorCode::InvalidRun);

    Model invalid;
    invalid.quarters = 0;
    const auto refused = simulate(invalid, range(0, 10));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, SimulationErrorCode::InvalidModel);
    QVERIFY(refused.error().message.find("quarters: ") == 0);
}

void TestSimulate::cudaWithoutDevice()
{
    RunOptions options = range(0, 100);
    options.backend = Backend::Cuda;
    const auto results = simulate(test::goldenModel(QStringLiteral("indices")), options);
    if (results)
        QSKIP("a CUDA device is present");
    QCOMPARE(results.error().code, SimulationErrorCode::NoDevice);
    QVERIFY(results.error().message.find("CUDA") != std::string::npos);
    options.backend = Backend::Auto;
    QVERIFY(simulate(test::goldenModel(QStringLiteral("indices")), options).has_value());
}

void TestSimulate::cudaSameBytes()
{
    const Model model = test::goldenModel(QStringLiteral("medium"));
    RunOptions options = range(0, 100000);
    options.backend = Backend::Cuda;
    const auto results = simulate(model, options);
    if (!results && results.error().code == SimulationErrorCode::NoDevice)
        QSKIP("no CUDA device");
    QVERIFY2(results.has_value(), results ? "" : results.error().message.c_str());
    QCOMPARE(withoutRun(*results), bytesOf(model, range(0, 100000)));
}

QTEST_GUILESS_MAIN(TestSimulate)
#include "tst_simulate.moc"
