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
    void finitePortfolio_data();
    void finitePortfolio();
    void largePortfolio_data();
    void largePortfolio();
    void certainDefaults();
    void comonotoneDefaults();
    void singleContract_data();
    void singleContract();
    void ramp();
    void usageShare_data();
    void usageShare();
    void indexMeans();
    void renewalShare();
    void lognormalTail();
    void tailPrecision_data();
    void tailPrecision();
    void coverageOfMeanIntervals();
    void coverageOfTailIntervals();
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
    QTest::newRow("gaussian .05 .05 .5") << 0.05 << 0.05 << 0.5 << 0 << 0.0121894287672;
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

void TestClosedForms::finitePortfolio_data()
{
    QTest::addColumn<int>("borrowersCount");
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("rho");
    QTest::addColumn<std::vector<double>>("expected");
    QTest::newRow("10 at 5 %, 0.2") << 10 << 0.05 << 0.2
                                    << std::vector{.66196604, .22780902, .074498725, .02440225, .0078960858,
                                           .0024653549};
    QTest::newRow("5 at 10 %, 0.3") << 5 << 0.1 << 0.3
                                    << std::vector{.65953463, .22611045, .079273107, .026336479, .0073927672,
                                           .0013525656};
}

/// P(k defaults) = E[binomial probability given the factor].
void TestClosedForms::finitePortfolio()
{
    QFETCH(int, borrowersCount);
    QFETCH(double, p);
    QFETCH(double, rho);
    QFETCH(std::vector<double>, expected);
    const std::vector<double> counts =
        defaultCounts(borrowers(std::vector<double>(std::size_t(borrowersCount), p), rho, 0), kPaths);
    for (std::size_t k = 0; k < expected.size(); ++k)
        QVERIFY(isShare(counts[k], expected[k], kPaths));
}

void TestClosedForms::largePortfolio_data()
{
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("rho");
    QTest::addColumn<double>("alpha");
    QTest::addColumn<double>("quantile");
    QTest::addColumn<double>("shortfall");
    QTest::addColumn<double>("sd");
    QTest::newRow(".02 .1 .999") << 0.02 << 0.1 << 0.999 << 0.1282371073 << 0.1495004911 << 0.01697009116;
    QTest::newRow(".01 .1 .99") << 0.01 << 0.1 << 0.99 << 0.04679699236 << 0.05996824571 << 0.009625651591;
    QTest::newRow(".01 .2 .999") << 0.01 << 0.2 << 0.999 << 0.1455252661 << 0.1814355314 << 0.01545694598;
    QTest::newRow(".05 .3 .95") << 0.05 << 0.3 << 0.95 << 0.1869567621 << 0.2740123555 << 0.06807810814;
    QTest::newRow(".05 .3 .99") << 0.05 << 0.3 << 0.99 << 0.3288742101 << 0.4133949381 << 0.06807810814;
}

/// Loss distribution of a large homogeneous portfolio (Vasicek, 2002), here of 2,000 borrowers.
void TestClosedForms::largePortfolio()
{
    QFETCH(double, p);
    QFETCH(double, rho);
    QFETCH(double, alpha);
    QFETCH(double, quantile);
    QFETCH(double, shortfall);
    QFETCH(double, sd);
    constexpr double kBorrowers = 2000;
    constexpr double kRuns = 65536;
    const std::vector<double> counts = defaultCounts(
        borrowers(std::vector<double>(std::size_t(kBorrowers), p), rho, 0), std::uint64_t(kRuns));
    double mean = 0;
    double square = 0;
    double beyond = 0;
    double lossBeyond = 0;
    double squareBeyond = 0;
    for (std::size_t k = 0; k < counts.size(); ++k) {
        const double loss = static_cast<double>(k) / kBorrowers;
        mean += loss * counts[k];
        square += loss * loss * counts[k];
        if (loss > quantile) {
            beyond += counts[k];
            lossBeyond += loss * counts[k];
            squareBeyond += loss * loss * counts[k];
        }
    }
    QVERIFY(std::abs(mean - p) < 4 * sd / std::sqrt(kRuns));
    // A finite portfolio adds the mean variance of one borrower given the factor.
    const double exactSd = std::sqrt(sd * sd + (p - p * p - sd * sd) / kBorrowers);
    QVERIFY(std::abs(std::sqrt(square - mean * mean) / exactSd - 1) < 0.03);
    // It also puts a little more weight beyond the quantile: 4 % of the tail at most here.
    const double tail = 1 - alpha;
    QVERIFY2(std::abs(beyond - tail) < 4 * std::sqrt(tail * alpha / kRuns) + 0.04 * tail,
        qPrintable(QString::number(beyond)));
    const double meanBeyond = lossBeyond / beyond;
    const double error = std::sqrt((squareBeyond / beyond - meanBeyond * meanBeyond) / (beyond * kRuns));
    QVERIFY2(std::abs(meanBeyond - shortfall) < 4 * error + 0.01 * shortfall,
        qPrintable(QString::number(meanBeyond)));
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
    model.outputs.thresholds["provider"] = {2000};
    const Results results = run(model);
    const HorizonSummary &horizon = results.providers[0].second.horizon;
    QVERIFY(isMean(horizon, mean));
    QVERIFY(isShare(1 - horizon.below.at(0).probability.value, 0.815372698, kPaths)); // paid in full
    if (recovery > 0)
        return;
    QVERIFY(std::abs(horizon.sd - 487.979634) < 3);
    // Nothing but whole quarters is paid: the quantiles are exact. 4.97 % of the paths pay 400 or less, so
    // that sampling may put the 5 % quantile a quarter below the 500 of theory.
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

namespace {

/// One quarter of lognormal revenue of mean 100 and log-standard deviation 1/2.
Model lognormalModel()
{
    Model model;
    model.quarters = 1;
    model.factors.demand.volatility = 1;
    model.organizations = {{.id = "provider", .uncontracted = Uncontracted{100, 1, 0}}};
    return model;
}
constexpr double kLognormalQuantile = 38.77374617;  // 5 %
constexpr double kLognormalShortfall = 31.96455194; // mean of the worst 5 %

} // namespace

void TestClosedForms::lognormalTail()
{
    const HorizonSummary h = run(lognormalModel()).providers[0].second.horizon;
    QVERIFY(isMean(h, 100));
    // Four instead of 1.96 standard errors.
    const double width = (h.valueAtRisk.high - h.valueAtRisk.low) / 2;
    QVERIFY(std::abs(h.valueAtRisk.value - kLognormalQuantile) < 2.05 * width);
    QVERIFY(
        std::abs(h.expectedShortfall.value - kLognormalShortfall) < 4 * h.expectedShortfall.standardError);
}

void TestClosedForms::tailPrecision_data()
{
    QTest::addColumn<quint64>("count");
    QTest::addColumn<double>("relativeError");
    QTest::newRow("10,000") << quint64{10000} << 0.099;
    QTest::newRow("100,000") << quint64{100000} << 0.0315;
    QTest::newRow("1,000,000") << quint64{1000000} << 0.00995;
}

/// How well a run knows a tail probability of 1 %, and the value at risk there: the standard error of the
/// 1 % quantile of a normal is 3.733 standard deviations / sqrt(paths), here of the logarithm.
void TestClosedForms::tailPrecision()
{
    QFETCH(quint64, count);
    QFETCH(double, relativeError);
    constexpr double kNormal95 = 1.959963984540054;
    Model model = lognormalModel();
    model.outputs.tail = 0.01;
    model.outputs.thresholds["provider"] = {100 * std::exp(-0.125 - 0.5 * 2.3263478740408408)};
    const HorizonSummary h = run(model, count).providers[0].second.horizon;
    const Estimate &below = h.below.at(0).probability;
    QVERIFY2(std::abs(below.value / 0.01 - 1) < 4 * relativeError, qPrintable(QString::number(below.value)));
    const double found = (below.high - below.low) / (2 * kNormal95 * below.value);
    QVERIFY2(std::abs(found / relativeError - 1) < 0.25, qPrintable(QString::number(found)));
    if (count != 100000)
        return;
    const double error = std::log(h.valueAtRisk.high / h.valueAtRisk.low) / (2 * kNormal95);
    const double expected = 3.733 * 0.5 / std::sqrt(static_cast<double>(count));
    QVERIFY2(std::abs(error / expected - 1) < 0.4, qPrintable(QString::number(error / expected)));
}

/// The intervals of value at risk, expected shortfall and a threshold's probability hold the truth on 95 % of
/// the seeds, as do those of the mean.
void TestClosedForms::coverageOfTailIntervals()
{
    constexpr int kSeeds = 4000;
    Model model = lognormalModel();
    model.outputs.thresholds["provider"] = {60};
    const double below = std::erfc(-(std::log(0.6) + 0.125) / 0.5 / std::sqrt(2.0)) / 2;
    int mean = 0;
    int valueAtRisk = 0;
    int shortfall = 0;
    int threshold = 0;
    const auto holds = [](const Estimate &e, double exact) { return e.low <= exact && exact <= e.high; };
    for (std::uint64_t seed = 0; seed < std::uint64_t{kSeeds}; ++seed) {
        const HorizonSummary h = run(model, 8192, seed).providers[0].second.horizon;
        mean += holds(h.meanInterval, 100) ? 1 : 0;
        valueAtRisk += holds(h.valueAtRisk, kLognormalQuantile) ? 1 : 0;
        shortfall += holds(h.expectedShortfall, kLognormalShortfall) ? 1 : 0;
        threshold += holds(h.below.at(0).probability, below) ? 1 : 0;
    }
    qInfo("covered: mean %d, value at risk %d, shortfall %d, threshold %d", mean, valueAtRisk, shortfall,
        threshold);
    for (const int covered : {mean, valueAtRisk, shortfall, threshold})
        QVERIFY(covered >= 0.936 * kSeeds && covered <= 0.964 * kSeeds);
}

QTEST_GUILESS_MAIN(TestClosedForms)
#include "tst_closedforms.moc"
