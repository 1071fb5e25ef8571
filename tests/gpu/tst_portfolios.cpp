// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/planmath.h"
#include "gpu/simulate.h"

#include <QTest>

#include <cmath>

using namespace offtake::sim;

/// Published tables of the one-factor model: the engine's quantile functions reproduce them, and its paths
/// reproduce the portfolios that they stand for.
class TestPortfolios : public QObject
{
    Q_OBJECT

private slots:
    void worstCaseRates_data();
    void worstCaseRates();
    void capitalWeights_data();
    void capitalWeights();
    void lossQuantiles_data();
    void lossQuantiles();
    void studentQuantiles_data();
    void studentQuantiles();
    void simulatedQuantiles_data();
    void simulatedQuantiles();
    void tailDependence_data();
    void tailDependence();
};

namespace {

double normal(double x)
{
    return std::erfc(-x / std::sqrt(2.0)) / 2;
}

/// Loss of an infinitely fine portfolio at that level (Vasicek, 2002).
double lossQuantile(double p, double rho, double level)
{
    return normal((normalQuantile(p) + std::sqrt(rho) * normalQuantile(level)) / std::sqrt(1 - rho));
}

/// Integral over a standard normal factor.
template <class Function>
double overNormal(Function f)
{
    constexpr double kStep = 1.0 / 128;
    double sum = 0;
    for (double z = -9; z <= 9; z += kStep)
        sum += f(z) * std::exp(-z * z / 2);
    return sum * kStep / std::sqrt(2 * M_PI);
}

/// P(at least `defaults` of n borrowers default): binomial given the factor.
double tailProbability(int n, double p, double rho, int defaults)
{
    const double limit = normalQuantile(p);
    return overNormal([&](double z) {
        const double given = normal((limit - std::sqrt(rho) * z) / std::sqrt(1 - rho));
        if (given <= 0 || given >= 1)
            return given <= 0 ? 0.0 : 1.0;
        double fewer = 0;
        for (int k = 0; k < defaults; ++k)
            fewer += std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) +
                              k * std::log(given) + (n - k) * std::log1p(-given));
        return std::max(0.0, 1 - fewer);
    });
}

/// P(both default) under the t copula: given the factor and the chi-square they are independent.
double jointDefault(double p, double rho, int nu)
{
    const double limit = copulaQuantile(p, nu);
    constexpr double kStep = 1.0 / 64;
    double sum = 0;
    double weights = 0;
    for (double x = -16; x <= 5; x += kStep) { // x = ln W
        const double w = std::exp(x);
        const double weight = std::exp(nu / 2.0 * x - w / 2);
        const double scaled = limit * std::sqrt(w / nu);
        weights += weight;
        sum += weight * overNormal([&](double z) {
            const double one = normal((scaled - std::sqrt(rho) * z) / std::sqrt(1 - rho));
            return one * one;
        });
    }
    return sum / weights;
}

/// One provider whose n customers owe 1 each in one quarter, and pay nothing in default.
Model lenders(int n, double p, double rho, int nu, double atLeastDefaults)
{
    Model model;
    model.quarters = 1;
    model.studentDegreesOfFreedom = nu;
    model.organizations.push_back({.id = "provider"});
    for (int i = 0; i < n; ++i) {
        Organization o;
        o.id = std::to_string(i);
        o.cumulativeDefaultProbability = {p};
        o.loadings.funding = std::sqrt(rho);
        model.organizations.push_back(o);
        Contract c;
        c.id = o.id;
        c.provider = "provider";
        c.customer = o.id;
        c.ends = 1;
        c.rate = 1;
        model.contracts.push_back(c);
    }
    model.outputs.thresholds["provider"] = {n - atLeastDefaults + 0.5};
    return model;
}

HorizonSummary horizonOf(const Model &model, std::uint64_t paths)
{
    RunOptions options;
    options.paths = paths;
    options.backend = Backend::Cpu;
    const auto results = simulate(model, options);
    if (!results)
        qFatal("%s", results.error().message.c_str());
    return results->providers[0].second.horizon;
}

} // namespace

void TestPortfolios::worstCaseRates_data()
{
    QTest::addColumn<double>("rho");
    QTest::addColumn<std::vector<double>>("expected");
    QTest::newRow("0.2") << 0.2 << std::vector{2.8, 9.1, 14.6, 18.9, 22.6};
    QTest::newRow("0.4") << 0.4 << std::vector{7.1, 21.1, 31.6, 39.0, 44.9};
    QTest::newRow("0.6") << 0.6 << std::vector{13.5, 38.7, 54.2, 63.8, 70.5};
    QTest::newRow("0.8") << 0.8 << std::vector{23.3, 66.3, 83.6, 90.8, 94.4};
}

/// Hull, Risk Management and Financial Institutions, 2nd edition, table 11.4: at 99.9 %, in per cent.
void TestPortfolios::worstCaseRates()
{
    QFETCH(double, rho);
    QFETCH(std::vector<double>, expected);
    const double probabilities[] = {0.001, 0.005, 0.01, 0.015, 0.02};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(std::abs(100 * lossQuantile(probabilities[i], rho, 0.999) - expected[i]) <= 0.0501,
            qPrintable(QString::number(probabilities[i])));
    // Hull's loan example: 100 million at 2 %, recovery 60 %, correlation 0.1: 12.8 % and 5.13 million.
    QVERIFY(std::abs(40 * lossQuantile(0.02, 0.1, 0.999) - 5.129) < 0.001);
}

void TestPortfolios::capitalWeights_data()
{
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("loss");
    QTest::addColumn<double>("weight");
    QTest::newRow("II 0.03 %") << 0.0003 << 0.45 << 14.4436;
    QTest::newRow("II 0.10 %") << 0.001 << 0.45 << 29.654;
    QTest::newRow("II 0.50 %") << 0.005 << 0.45 << 69.6117;
    QTest::newRow("II 1 %") << 0.01 << 0.45 << 92.3168;
    QTest::newRow("II 2 %") << 0.02 << 0.45 << 114.854;
    QTest::newRow("II 3 %") << 0.03 << 0.45 << 128.438;
    QTest::newRow("III 0.05 %") << 0.0005 << 0.40 << 17.4677;
    QTest::newRow("III 1 %") << 0.01 << 0.40 << 82.0594;
}

/// Risk weights of corporate exposures, maturity 2.5 years (Basel II, annex 5, without its factor of 1.06;
/// Basel III), in per cent.
void TestPortfolios::capitalWeights()
{
    QFETCH(double, p);
    QFETCH(double, loss);
    QFETCH(double, weight);
    const double share = (1 - std::exp(-50 * p)) / (1 - std::exp(-50.0));
    const double rho = 0.12 * share + 0.24 * (1 - share);
    const double b = std::pow(0.11852 - 0.05478 * std::log(p), 2);
    const double capital = loss * (lossQuantile(p, rho, 0.999) - p) / (1 - 1.5 * b);
    QVERIFY2(std::abs(1250 * capital / weight - 1) < 1e-5, qPrintable(QString::number(1250 * capital)));
}

void TestPortfolios::lossQuantiles_data()
{
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("rho");
    QTest::addColumn<std::vector<double>>("expected");
    QTest::newRow("1 %, .1") << 0.01 << 0.1 << std::vector{1.188, 3.823, 7.012, 10.67};
    QTest::newRow("1 %, .4") << 0.01 << 0.4 << std::vector{0.5485, 4.511, 11.04, 18.19};
    QTest::newRow(".1 %, .1") << 0.001 << 0.1 << std::vector{0.9791, 4.086, 8.834, 15.37};
    QTest::newRow(".1 %, .4") << 0.001 << 0.4 << std::vector{0.1171, 3.245, 13.18, 31.75};
}

/// Vasicek's (2002) table: (quantile - p) / standard deviation at 90, 99, 99.9 and 99.99 %.
void TestPortfolios::lossQuantiles()
{
    QFETCH(double, p);
    QFETCH(double, rho);
    QFETCH(std::vector<double>, expected);
    const double square = overNormal([&](double z) {
        const double given = normal((normalQuantile(p) - std::sqrt(rho) * z) / std::sqrt(1 - rho));
        return given * given;
    });
    const double levels[] = {0.9, 0.99, 0.999, 0.9999};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const double distance = (lossQuantile(p, rho, levels[i]) - p) / std::sqrt(square - p * p);
        QVERIFY2(std::abs(distance / expected[i] - 1) < 5e-4, qPrintable(QString::number(distance, 'g', 6)));
    }
}

void TestPortfolios::studentQuantiles_data()
{
    QTest::addColumn<int>("nu");
    QTest::addColumn<double>("quantile");
    QTest::newRow("3") << 3 << -2.3533634348;
    QTest::newRow("4") << 4 << -2.13184678633;
    QTest::newRow("5") << 5 << -2.01504837333;
    QTest::newRow("10") << 10 << -1.81246112281;
    QTest::newRow("30") << 30 << -1.69726088659;
}

void TestPortfolios::studentQuantiles()
{
    QFETCH(int, nu);
    QFETCH(double, quantile);
    QVERIFY2(std::abs(copulaQuantile(0.05, nu) - quantile) < 1e-9,
        qPrintable(QString::number(copulaQuantile(0.05, nu), 'g', 12)));
}

void TestPortfolios::simulatedQuantiles_data()
{
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("rho");
    QTest::newRow("2 %, .2") << 0.02 << 0.2;
    QTest::newRow("1 %, .4") << 0.01 << 0.4;
    QTest::newRow("1.5 %, .8") << 0.015 << 0.8;
}

/// Hull's worst cases on paths: of 200 loans, as many defaults as the table's rate have their exact
/// probability, which comes close to 0.1 %.
void TestPortfolios::simulatedQuantiles()
{
    QFETCH(double, p);
    QFETCH(double, rho);
    constexpr int kLoans = 200;
    constexpr double kPaths = 262144;
    const int defaults = static_cast<int>(std::ceil(kLoans * lossQuantile(p, rho, 0.999)));
    const double exact = tailProbability(kLoans, p, rho, defaults);
    QVERIFY2(exact > 0.0005 && exact < 0.002, qPrintable(QString::number(exact)));
    const HorizonSummary h =
        horizonOf(lenders(kLoans, p, rho, 0, defaults), static_cast<std::uint64_t>(kPaths));
    const double found = h.below.at(0).probability.value;
    QVERIFY2(std::abs(found - exact) < 4 * std::sqrt(exact / kPaths),
        qPrintable(QString::number(found) + u' ' + QString::number(exact)));
    QVERIFY(std::abs(h.mean - kLoans * (1 - p)) < 4 * h.standardError);
}

void TestPortfolios::tailDependence_data()
{
    QTest::addColumn<int>("nu");
    QTest::addColumn<double>("rho");
    QTest::addColumn<double>("limit"); // 2 t_{nu+1}(-sqrt((nu+1)(1-rho)/(1+rho)))
    QTest::newRow("4, .5") << 4 << 0.5 << 0.25317;
    QTest::newRow("4, .3") << 4 << 0.3 << 0.16175748;
    QTest::newRow("4, 0") << 4 << 0.0 << 0.075586818;
    QTest::newRow("10, .5") << 10 << 0.5 << 0.081864231;
}

/// P(both | one) tends to the coefficient of tail dependence (Demarta and McNeil, 2005). It does so slowly:
/// the paths are compared with the exact quotient at 0.2 %, and the quotient with its limit far out.
void TestPortfolios::tailDependence()
{
    QFETCH(int, nu);
    QFETCH(double, rho);
    QFETCH(double, limit);
    QVERIFY2(std::abs(jointDefault(1e-11, rho, nu) / 1e-11 / limit - 1) < (nu == 4 ? 0.01 : 0.06),
        qPrintable(QString::number(jointDefault(1e-11, rho, nu) / 1e-11)));
    constexpr double kP = 0.002;
    constexpr double kPaths = 1048576;
    const double exact = jointDefault(kP, rho, nu);
    const HorizonSummary h = horizonOf(lenders(2, kP, rho, nu, 2), static_cast<std::uint64_t>(kPaths));
    const double found = h.below.at(0).probability.value;
    QVERIFY2(std::abs(found - exact) < 4 * std::sqrt(exact / kPaths),
        qPrintable(QString::number(found) + u' ' + QString::number(exact)));
}

QTEST_GUILESS_MAIN(TestPortfolios)
#include "tst_portfolios.moc"
