// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/simulate.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace offtake::sim;

/// Payment ratios of one quarter (MODEL.md 6) on networks whose clearing vector is known.
class TestClearing : public QObject
{
    Q_OBJECT

private slots:
    void barucca_data();
    void barucca();
    void seniorDebt();
    void smallNetwork();
    void chain();
    void leakingRings_data();
    void leakingRings();
    void closedRings();
    void receiptsShare();
    void disabled();
    void randomNetworks();
    void properties();
};

namespace {

constexpr const char *kSink = "sink";

Model network(const std::vector<double> &means)
{
    Model model;
    model.quarters = 1;
    for (std::size_t i = 0; i < means.size(); ++i) {
        Organization o;
        o.id = std::to_string(i);
        o.resources = Resources{.perQuarter = means[i]};
        model.organizations.push_back(o);
    }
    model.organizations.push_back({.id = kSink});
    return model;
}

void owe(Model &model, const std::string &debtor, const std::string &creditor, double amount)
{
    Contract c;
    c.id = std::to_string(model.contracts.size());
    c.provider = creditor;
    c.customer = debtor;
    c.ends = 1;
    c.rate = amount;
    model.contracts.push_back(c);
}

PathRecord onePath(const Model &model)
{
    PathRecord result;
    RunOptions options;
    options.paths = 1;
    options.backend = Backend::Cpu;
    const auto done = simulatePaths(model, options, [&](const PathRecord &record) { result = record; });
    if (!done)
        qFatal("%s", done.error().message.c_str());
    return result;
}

std::vector<double> ratios(const Model &model)
{
    const PathRecord record = onePath(model);
    return {record.ratio.begin(), record.ratio.end()};
}

bool near(const std::vector<double> &actual, const std::vector<double> &expected, double tolerance)
{
    if (actual.size() != expected.size())
        return false;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        if (std::abs(actual[i] - expected[i]) > tolerance) {
            qWarning("ratio %zu is %.9g instead of %.9g", i, actual[i], expected[i]);
            return false;
        }
    }
    return true;
}

} // namespace

void TestClearing::barucca_data()
{
    QTest::addColumn<double>("shock");
    QTest::addColumn<std::vector<double>>("expected");
    QTest::newRow("10 %") << 0.1 << std::vector{0.952380952, 1.0, 1.0};
    QTest::newRow("20 %") << 0.2 << std::vector{0.857142857, 0.925170068, 1.0};
    QTest::newRow("30 %") << 0.3 << std::vector{0.756497948, 0.810761514, 0.943228454};
}

/// Three banks that owe each other, and others, ranked equally (Barucca's exercise on Eisenberg and Noe).
void TestClearing::barucca()
{
    QFETCH(double, shock);
    QFETCH(std::vector<double>, expected);
    Model model = network({20 * (1 - shock), 20 * (1 - shock), 10 * (1 - shock)});
    owe(model, "0", "1", 4);
    owe(model, "1", "2", 3);
    owe(model, "2", "0", 2);
    owe(model, "0", kSink, 17);
    owe(model, "1", kSink, 18);
    owe(model, "2", kSink, 8);
    QVERIFY(near(ratios(model), expected, 1e-6));
}

/// The same after a shock of 10 %, when what is owed to others goes first: payments 3, 3, 2 of 4, 3, 2.
void TestClearing::seniorDebt()
{
    Model model = network({18 - 17, 18 - 18, 9 - 8});
    owe(model, "0", "1", 4);
    owe(model, "1", "2", 3);
    owe(model, "2", "0", 2);
    QVERIFY(near(ratios(model), {0.75, 1, 1}, 1e-6));
}

void TestClearing::smallNetwork()
{
    Model model = network({4, 0});
    owe(model, "0", "1", 10);
    owe(model, "0", kSink, 10);
    owe(model, "1", "0", 5);
    QVERIFY(near(ratios(model), {0.4, 0.8}, 1e-6));
}

void TestClearing::chain()
{
    Model model = network({5, 0, 0, 0, 0, 0});
    for (int i = 0; i < 6; ++i)
        owe(model, std::to_string(i), i < 5 ? std::to_string(i + 1) : kSink, 10);
    QVERIFY(near(ratios(model), std::vector<double>(6, 0.5), 1e-6));
}

void TestClearing::leakingRings_data()
{
    QTest::addColumn<double>("outside");
    QTest::addColumn<double>("means");
    QTest::addColumn<double>("expected");
    QTest::newRow("5 % leaks") << 5.0 << 4.0 << 0.8;
    QTest::newRow("1 % leaks") << 1.0 << 0.5 << 0.5;
    QTest::newRow("0.1 % leaks") << 0.1 << 0.05 << 0.5;
    QTest::newRow("no means") << 5.0 << 0.0 << 0.0;
}

/// A ring of 100 each of which the last pays a little outside: iterations from x = 1 creep, elimination does
/// not.
void TestClearing::leakingRings()
{
    QFETCH(double, outside);
    QFETCH(double, means);
    QFETCH(double, expected);
    Model model = network({means, 0, 0});
    owe(model, "0", "1", 100);
    owe(model, "1", "2", 100);
    owe(model, "2", "0", 100 - outside);
    owe(model, "2", kSink, outside);
    QVERIFY(near(ratios(model), {expected, expected, expected}, 1e-5));
}

void TestClearing::closedRings()
{
    Model model = network({0, 0, 0});
    for (int i = 0; i < 3; ++i)
        owe(model, std::to_string(i), std::to_string((i + 1) % 3), 70 + 1e-3);
    QVERIFY(near(ratios(model), {1, 1, 1}, 0));
}

void TestClearing::receiptsShare()
{
    // 0 has only half of the 10 that it is paid: 5 of the 20 that it owes.
    Model model = network({0, 100});
    model.organizations[0].resources->receiptsShare = 0.5;
    owe(model, "1", "0", 10);
    owe(model, "0", kSink, 20);
    QVERIFY(near(ratios(model), {0.25, 1}, 1e-6));
}

void TestClearing::disabled()
{
    Model model = network({0, 0});
    model.clearing = false;
    owe(model, "0", "1", 10);
    owe(model, "1", kSink, 10);
    QVERIFY(near(ratios(model), {1, 1}, 0));
}

/// Against plain iteration in double precision from x = 1, long enough to stand still.
void TestClearing::randomNetworks()
{
    std::mt19937 random(20260101);
    std::uniform_real_distribution<double> uniform;
    for (int trial = 0; trial < 300; ++trial) {
        const int n = 2 + trial % 8;
        std::vector<double> means;
        for (int i = 0; i < n; ++i)
            means.push_back(uniform(random) < 0.3 ? 0 : 120 * uniform(random));
        Model model = network(means);
        std::vector<std::vector<double>> owed(
            static_cast<std::size_t>(n), std::vector<double>(static_cast<std::size_t>(n), 0));
        std::vector<double> total(static_cast<std::size_t>(n), 0);
        for (int i = 0; i < n; ++i) {
            const auto debtor = static_cast<std::size_t>(i);
            const double outside = 1 + 60 * uniform(random);
            owe(model, std::to_string(i), kSink, outside);
            total[debtor] = outside;
            for (int j = 0; j < n; ++j) {
                if (i == j || uniform(random) < 0.5)
                    continue;
                const double amount = 100 * uniform(random);
                owe(model, std::to_string(i), std::to_string(j), amount);
                owed[debtor][static_cast<std::size_t>(j)] = amount;
                total[debtor] += amount;
            }
        }
        std::vector<double> x(static_cast<std::size_t>(n), 1);
        for (int round = 0; round < 20000; ++round) {
            for (std::size_t j = 0; j < x.size(); ++j) {
                double available = means[j];
                for (std::size_t i = 0; i < x.size(); ++i)
                    available += owed[i][j] * x[i];
                x[j] = std::min(1.0, available / total[j]);
            }
        }
        QVERIFY2(near(ratios(model), x, 1e-5), qPrintable(QString::number(trial)));
    }
}

/// What a clearing vector is by definition, on random networks with rings: nobody pays more than it has
/// (limited liability) or owes, who pays less pays all it has (absolute priority), what is paid arrives, more
/// means never lower a ratio, and names and order play no part.
void TestClearing::properties()
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> uniform;
    for (int trial = 0; trial < 200; ++trial) {
        const auto n = static_cast<std::size_t>(3 + trial % 10);
        std::vector<double> means(n);
        for (double &one : means)
            one = uniform(random) < 0.4 ? 0 : 80 * uniform(random);
        Model model = network(means);
        std::vector<std::vector<double>> owed(n, std::vector<double>(n + 1, 0));
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j <= n; ++j) {
                if (i == j || (j != (i + 1) % n && uniform(random) < 0.6))
                    continue;
                owed[i][j] = j < n ? 100 * uniform(random) : 5 * uniform(random);
                owe(model, std::to_string(i), j < n ? std::to_string(j) : std::string(kSink), owed[i][j]);
            }
        }
        const PathRecord record = onePath(model);
        const std::vector<double> x{record.ratio.begin(), record.ratio.end()};
        const std::vector<std::string> providers = providerIds(model);
        for (std::size_t i = 0; i < n; ++i) {
            double due = 0;
            for (const double amount : owed[i])
                due += amount;
            double received = 0;
            for (std::size_t j = 0; j < n; ++j)
                received += owed[j][i] * x[j];
            QVERIFY(x[i] >= 0 && x[i] <= 1);
            QVERIFY2(x[i] * due <= means[i] + received + 1e-5 * due, qPrintable(QString::number(trial)));
            if (x[i] < 1)
                QVERIFY2(std::abs(x[i] * due - means[i] - received) <= 1e-5 * due,
                    qPrintable(QString::number(trial)));
            const auto provider = std::find(providers.begin(), providers.end(), std::to_string(i));
            QVERIFY(provider != providers.end());
            const double revenue =
                static_cast<double>(record.revenue[static_cast<std::size_t>(provider - providers.begin())]);
            QVERIFY2(
                std::abs(revenue - received) <= 1e-5 * (1 + received), qPrintable(QString::number(trial)));
        }
        Model richer = model;
        richer.organizations[static_cast<std::size_t>(trial) % n].resources->perQuarter += 10;
        const std::vector<double> more = ratios(richer);
        for (std::size_t i = 0; i < n; ++i)
            QVERIFY2(more[i] >= x[i] - 2e-5, qPrintable(QString::number(trial)));
        Model turned = model;
        for (std::uint32_t i = 0; i < turned.organizations.size(); ++i)
            turned.organizations[i].draw = i;
        for (std::uint32_t k = 0; k < turned.contracts.size(); ++k)
            turned.contracts[k].draw = k;
        std::reverse(turned.organizations.begin(), turned.organizations.end());
        std::reverse(turned.contracts.begin(), turned.contracts.end());
        std::vector<double> backwards = ratios(turned);
        std::reverse(backwards.begin(), backwards.end());
        QCOMPARE(backwards, x);
    }
}

QTEST_GUILESS_MAIN(TestClearing)
#include "tst_clearing.moc"
