// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/simulate.h"

#include <QTest>

#include <cmath>

using namespace offtake::sim;

/// What theory says of simple models; a simulated figure may be some standard errors off.
class TestClosedForms : public QObject
{
    Q_OBJECT

private slots:
    void jointDefaults_data();
    void jointDefaults();
    void finitePortfolio();
    void certainDefaults();
    void comonotoneDefaults();
    void singleContract_data();
    void singleContract();
    void ramp();
    void usageShare_data();
    void usageShare();
    void indexMeans();
    void renewalShare();
    void coverageOfMeanIntervals();
};

namespace {

constexpr std::uint64_t kPaths = 262144;

RunOptions paths(std::uint64_t count, std::uint64_t seed = 7)
{
    RunOptions options;
    options.paths = count;
    options.seed = seed;
    options.backend = Backend::Cpu;
    return options;
}

Results run(const Model &model, std::uint64_t count = kPaths, std::uint64_t seed = 7)
{
    auto results = simulate(model, paths(count, seed));
    if (!results)
        qFatal("%s", results.error().message.c_str());
    return std::move(results).value();
}

/// One year, one quarter of which decides: cumulative probability p in the first quarter.
Model borrowers(const std::vector<double> &probabilities, double rho, int degreesOfFreedom)
{
    Model model;
    model.quarters = 1;
    model.studentDegreesOfFreedom = degreesOfFreedom;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        Organization o;
        o.id = std::to_string(i);
        o.cumulativeDefaultProbability = {probabilities[i]};
        o.loadings.funding = std::sqrt(rho);
        model.organizations.push_back(o);
    }
    return model;
}

std::vector<double> defaultCounts(const Model &model, std::uint64_t count)
{
    std::vector<double> frequency(model.organizations.size() + 1, 0);
    const auto done = simulatePaths(model, paths(count), [&](const PathRecord &record) {
        std::size_t defaults = 0;
        for (const PathRecord::Exit &exit : record.exits)
            defaults += exit.kind == PathRecord::ExitKind::Default ? 1U : 0U;
        frequency[defaults] += 1 / static_cast<double>(count);
    });
    if (!done)
        qFatal("%s", done.error().message.c_str());
    return frequency;
}

bool isShare(double actual, double p, double n)
{
    const double error = std::sqrt(p * (1 - p) / n);
    if (std::abs(actual - p) <= 4 * error)
        return true;
    qWarning("%.6g instead of %.6g, standard error %.2g", actual, p, error);
    return false;
}

Model contractModel(int quarters)
{
    Model model;
    model.quarters = quarters;
    model.organizations = {{.id = "provider"}, {.id = "customer"}};
    Contract c;
    c.id = "k";
    c.provider = "provider";
    c.customer = "customer";
    c.ends = quarters;
    c.rate = 100;
    model.contracts = {c};
    return model;
}

bool isMean(const Summary &summary, double expected)
{
    if (std::abs(summary.mean - expected) <= 4 * summary.standardError + 1e-6 * std::abs(expected))
        return true;
    qWarning("%.9g instead of %.9g, standard error %.2g", summary.mean, expected, summary.standardError);
    return false;
}

} // namespace

void TestClosedForms::jointDefaults_data()
{
    QTest::addColumn<double>("p1");
    QTest::addColumn<double>("p2");
    QTest::addColumn<double>("rho");
    QTest::addColumn<int>("nu");
    QTest::addColumn<double>("joint");
    // Phi2(Phi^-1(p1), Phi^-1(p2); rho), and the same of the t distribution.
    QTest::newRow("gaussian .05 .05 .3") << 0.05 << 0.05 << 0.3 << 0 << 0.00713462880784;
    QTest::newRow("gaussian .01 .01 .2") << 0.01 << 0.01 << 0.2 << 0 << 0.000338917179073;
    QTest::newRow("gaussian .1 .2 .5") << 0.10 << 0.20 << 0.5 << 0 << 0.0514970906506;
    QTest::newRow("gaussian .02 .08 .25") << 0.02 << 0.08 << 0.25 << 0 << 0.00410452097753;
    QTest::newRow("t 4, .05 .05 .3") << 0.05 << 0.05 << 0.3 << 4 << 0.01186719748;
    QTest::newRow("t 4, .05 .05 0") << 0.05 << 0.05 << 0.0 << 4 << 0.006384483067;
    QTest::newRow("t 4, .01 .01 .3") << 0.01 << 0.01 << 0.3 << 4 << 0.001911027606;
    QTest::newRow("t 10, .01 .01 .3") << 0.01 << 0.01 << 0.3 << 10 << 0.001091653894;
}

void TestClosedForms::jointDefaults()
{
    QFETCH(double, p1);
    QFETCH(double, p2);
    QFETCH(double, rho);
    QFETCH(int, nu);
    QFETCH(double, joint);
    const Model model = borrowers({p1, p2}, rho, nu);
    QVERIFY(isShare(defaultCounts(model, kPaths)[2], joint, kPaths));
    const Results results = run(model);
    QVERIFY(isShare(results.organizations[0].second.exitByDefault[0], p1, kPaths));
    QVERIFY(isShare(results.organizations[1].second.exitByDefault[0], p2, kPaths));
}

void TestClosedForms::finitePortfolio()
{
    const std::vector<double> counts =
        defaultCounts(borrowers(std::vector<double>(10, 0.05), 0.2, 0), kPaths);
    const std::vector<double> expected{.66196604, .22780902, .074498725, .02440225, .0078960858, .0024653549};
    for (std::size_t k = 0; k < expected.size(); ++k)
        QVERIFY(isShare(counts[k], expected[k], kPaths));
}

void TestClosedForms::certainDefaults()
{
    const std::vector<double> counts = defaultCounts(borrowers({0, 1}, 0.3, 0), 4096);
    QVERIFY(std::abs(counts[1] - 1) < 1e-9);
}

void TestClosedForms::comonotoneDefaults()
{
    const std::vector<double> counts = defaultCounts(borrowers({0.1, 0.1, 0.1}, 1, 0), 16384);
    QCOMPARE(counts[1] + counts[2], 0.0);
    QVERIFY(isShare(counts[3], 0.1, 16384));
}

void TestClosedForms::singleContract_data()
{
    QTest::addColumn<double>("recovery");
    QTest::addColumn<double>("mean");
    QTest::newRow("no recovery") << 0.0 << 1799.880679;
    QTest::newRow("recovery 40 %") << 0.4 << 1807.265771;
}

/// 20 quarters of 100, annual default probability 4 %.
void TestClosedForms::singleContract()
{
    QFETCH(double, recovery);
    QFETCH(double, mean);
    Model model = contractModel(20);
    model.organizations[1].annualDefaultProbability = 0.04;
    model.organizations[1].recovery = recovery;
    const Results results = run(model);
    const HorizonSummary &horizon = results.providers[0].second.horizon;
    QVERIFY(isMean(horizon, mean));
    if (recovery > 0)
        return;
    QVERIFY(std::abs(horizon.sd - 487.979634) < 3);
    // Nothing but whole quarters is paid: the quantiles are exact. 4.97 % of the paths pay 400 or less, so that
    // sampling may put the 5 % quantile a quarter below the 500 of theory.
    QVERIFY(horizon.valueAtRisk.value == 500 || horizon.valueAtRisk.value == 400);
    QCOMPARE(horizon.maximum, 2000.0);
    QVERIFY(
        std::abs(horizon.expectedShortfall.value - 199.484570) < 4 * horizon.expectedShortfall.standardError);
}

void TestClosedForms::ramp()
{
    Model model = contractModel(20);
    model.contracts[0].rate.reset();
    model.contracts[0].totalValue = 1000;
    model.contracts[0].ramp = 4;
    const ProviderResult provider = run(model, 16).providers[0].second;
    const std::vector<double> expected{
        6.94444444, 20.8333333, 34.7222222, 48.6111111, 55.5555556, 55.5555556};
    for (std::size_t q = 0; q < expected.size(); ++q)
        QVERIFY(std::abs(provider.quarters[q].mean - expected[q]) < 1e-5);
    QVERIFY(std::abs(provider.horizon.mean - 1000) < 1e-4);
    QVERIFY(provider.horizon.sd < 1e-6);
    QCOMPARE(provider.horizon.quantiles[0], provider.horizon.quantiles[8]);
}

void TestClosedForms::usageShare_data()
{
    QTest::addColumn<double>("sd");
    QTest::addColumn<double>("share");
    // E[min(1, D)] = 2 Phi(-s/2)
    QTest::newRow("0.2") << 0.2 << 0.920344325446;
    QTest::newRow("0.3") << 0.3 << 0.88076461526;
    QTest::newRow("0.5") << 0.5 << 0.802587348634;
}

void TestClosedForms::usageShare()
{
    QFETCH(double, sd);
    QFETCH(double, share);
    Model model = contractModel(4);
    model.factors.demand.volatility = sd;
    model.factors.demand.drift = 0.4; // takes no part in the deviation
    model.contracts[0].takeOrPay = 0;
    QVERIFY(isMean(run(model).providers[0].second.quarters[3], 100 * share));
}

void TestClosedForms::indexMeans()
{
    Model model;
    model.quarters = 12;
    model.factors.demand = {.drift = 0.3, .regimeSd = 0.1, .volatility = 0.2};
    model.factors.price = {.drift = -0.2, .regimeSd = 0.05, .volatility = 0.25};
    model.factors.correlation[0][1] = model.factors.correlation[1][0] = 0.6;
    model.organizations = {{.id = "demand", .uncontracted = Uncontracted{100, 1, 0}},
        {.id = "price", .uncontracted = Uncontracted{100, 0, 1}}};
    const Results results = run(model);
    for (int q = 0; q < 12; ++q) {
        const double t = (q + 1) / 4.0;
        QVERIFY(isMean(
            results.providers[0].second.quarters[static_cast<std::size_t>(q)], 100 * std::exp(0.3 * t)));
        QVERIFY(isMean(
            results.providers[1].second.quarters[static_cast<std::size_t>(q)], 100 * std::exp(-0.2 * t)));
    }
}

void TestClosedForms::renewalShare()
{
    Model model = contractModel(8);
    model.factors.demand.volatility = 0.2;
    model.contracts[0].ends = 3.5;
    model.contracts[0].renewal = Renewal{.probability = 0.35, .demandLoading = 0.6, .discount = 0.1};
    const ProviderResult provider = run(model).providers[0].second;
    QCOMPARE(provider.quarters[3].mean, 50.0); // nothing is earned between end and renewal
    QVERIFY(isMean(provider.quarters[4], 0.35 * 90));
    QVERIFY(isMean(provider.quarters[7], 0.35 * 90));
}

void TestClosedForms::coverageOfMeanIntervals()
{
    Model model = contractModel(4);
    model.factors.demand.volatility = 0.3;
    model.contracts[0].takeOrPay = 0;
    model.organizations[0].uncontracted = Uncontracted{50, 1, 0};
    // Sum over the quarters of 100 E[min(1, d)] + 50, d lognormal with variance 0.09 t.
    double exact = 0;
    for (int q = 0; q < 4; ++q)
        exact += 100 * std::erfc(0.3 * std::sqrt((q + 1) / 4.0) / 2 / std::sqrt(2.0)) + 50;
    int covered = 0;
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        const Estimate interval = run(model, 512, seed).providers[0].second.horizon.meanInterval;
        covered += interval.low <= exact && exact <= interval.high ? 1 : 0;
    }
    QVERIFY2(covered >= 936 && covered <= 964, qPrintable(QString::number(covered)));
}

QTEST_GUILESS_MAIN(TestClosedForms)
#include "tst_closedforms.moc"
