// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/comparison.h"
#include "data/scenarios/dependence.h"
#include "data/scenarios/intervals.h"
#include "data/store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace offtake;
using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace {

/// One provider with one customer that may default, and a third party's contract that has nothing to do with
/// it.
sim::Model smallModel(double value = 100)
{
    sim::Model model;
    model.quarters = 8;
    for (const std::string &id : {"p"s, "c"s, "d"s}) {
        sim::Organization organization;
        organization.id = id;
        organization.draw = std::uint32_t(id[0]);
        organization.annualDefaultProbability = id[0] == 'c' ? 0.2 : 0;
        model.organizations.push_back(organization);
    }
    sim::Contract contract;
    contract.id = "k"s;
    contract.draw = 7;
    contract.provider = "p"s;
    contract.customer = "c"s;
    contract.ends = 8;
    contract.rate = value;
    model.contracts.push_back(contract);
    return model;
}

bool isNear(double a, double b, double tolerance = 1e-6)
{
    return std::abs(a - b) <= tolerance * std::max({1.0, std::abs(a), std::abs(b)});
}

constexpr sim::RunOptions kRun{.paths = 4096};

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT
private slots:
    void aModelDoesNotDifferFromItself();
    void agreesWithTheTwoRuns();
    void pairingTakesNoiseAway();
    void aCertainDifferenceHasNoError();
    void quantileIntervalsCover();
    void deviationAndConcentrationIntervalsCover();
    void doesNotDependOnThreads();
    void refusesWhatCannotBePaired();
    void canBeCanceled();
    void march2025WithAndWithoutOpenAi();
    void dependenceOfMarch2025();
    void comparesResults();

private:
    const OrganizationId m_provider{u"p"_s};
};

void TestComparison::aModelDoesNotDifferFromItself()
{
    const auto same = compareModels(smallModel(), smallModel(), m_provider, kRun);
    QVERIFY(same.has_value());
    QCOMPARE(same->difference.mean, 0.0);
    QCOMPARE(same->difference.standardError, 0.0);
    QCOMPARE(same->probabilityEqual, 1.0);
    QCOMPARE(same->probabilityBetter.value, 0.0);
    QCOMPARE(same->shortfallDifference.value, 0.0);
    QVERIFY(isNear(same->correlation, 1));
    QCOMPARE(std::accumulate(same->histogram.counts.begin(), same->histogram.counts.end(), 0ULL), 4096ULL);
}

void TestComparison::agreesWithTheTwoRuns()
{
    sim::Model other = smallModel();
    other.organizations[1].annualDefaultProbability = 0.05;
    const auto comparison = compareModels(smallModel(), other, m_provider, kRun);
    QVERIFY(comparison.has_value());
    const auto a = sim::simulate(smallModel(), kRun);
    const auto b = sim::simulate(other, kRun);
    const sim::HorizonSummary &x = sim::find(a->providers, "p")->horizon;
    const sim::HorizonSummary &y = sim::find(b->providers, "p")->horizon;
    QVERIFY(isNear(comparison->a.mean, x.mean));
    QVERIFY(isNear(comparison->b.standardDeviation, y.sd));
    QVERIFY(isNear(comparison->difference.mean, y.mean - x.mean));
    QVERIFY(isNear(comparison->shortfallA, x.expectedShortfall.value, 1e-4));
    QVERIFY(isNear(comparison->shortfallB, y.expectedShortfall.value, 1e-4));
    // Who defaults less never earns the provider less on the same path.
    QVERIFY(comparison->difference.minimum >= 0);
    QVERIFY(comparison->probabilityBetter.value > 0.1);
    double sum = 0;
    for (const PairedComparison::Quarter &quarter : comparison->quarters)
        sum += quarter.difference;
    QVERIFY(isNear(sum, comparison->difference.mean));
}

void TestComparison::pairingTakesNoiseAway()
{
    const auto comparison = compareModels(smallModel(), smallModel(110), m_provider, kRun);
    QVERIFY(comparison.has_value());
    QVERIFY(comparison->difference.standardError < comparison->unpairedStandardError / 5);
    QVERIFY(comparison->correlation > 0.99);
}

void TestComparison::aCertainDifferenceHasNoError()
{
    sim::Model a = smallModel();
    a.organizations[1].annualDefaultProbability = 0;
    sim::Model b = smallModel(110);
    b.organizations[1].annualDefaultProbability = 0;
    const auto comparison = compareModels(a, b, m_provider, kRun);
    QVERIFY(comparison.has_value());
    QVERIFY(isNear(comparison->difference.mean, 80));
    QVERIFY(isNear(comparison->difference.standardError, 0));
    QCOMPARE(comparison->probabilityBetter.value, 1.0);
    for (const double quantile : comparison->difference.quantiles)
        QVERIFY(isNear(quantile, 80));
}

void TestComparison::quantileIntervalsCover()
{
    sim::Model a = smallModel();
    a.factors.demand = {.drift = 0.1, .regimeSd = 0.1, .volatility = 0.3};
    a.organizations[0].uncontracted = sim::Uncontracted{.perQuarter = 200};
    sim::Model b = a;
    b.organizations[1].annualDefaultProbability = 0.1;
    b.factors.demand.drift = 0.2;
    const auto truth = compareModels(a, b, m_provider, {.paths = 131'072, .seed = 1});
    QVERIFY(truth.has_value());
    constexpr int kSeeds = 40;
    std::vector<int> covered(truth->levels.size());
    for (int seed = 0; seed < kSeeds; ++seed) {
        const auto run = compareModels(a, b, m_provider, {.paths = 4096, .seed = std::uint64_t(100 + seed)});
        QCOMPARE(run->quantileDifferences.size(), run->levels.size());
        for (std::size_t i = 0; i < covered.size(); ++i) {
            const double exact = truth->quantileDifferences[i].value;
            const sim::Estimate &estimate = run->quantileDifferences[i];
            QVERIFY(estimate.low < estimate.high);
            covered[i] += estimate.low <= exact && exact <= estimate.high;
        }
    }
    for (std::size_t i = 0; i < covered.size(); ++i) {
        // 38 of 40 are expected; the outermost per cent of a section is too few paths for that.
        if (truth->levels[i] >= 0.05 && truth->levels[i] <= 0.95)
            QVERIFY2(covered[i] >= 33, qPrintable(u"%1: %2"_s.arg(truth->levels[i]).arg(covered[i])));
    }
    const auto few = compareModels(a, b, m_provider, {.paths = 1024});
    QVERIFY(few->quantileDifferences.empty());
}

void TestComparison::deviationAndConcentrationIntervalsCover()
{
    sim::Model model = smallModel();
    model.factors.demand = {.drift = 0.1, .regimeSd = 0.05, .volatility = 0.1};
    model.organizations[0].uncontracted = sim::Uncontracted{.perQuarter = 200};
    model.organizations[2].annualDefaultProbability = 0.3;
    sim::Contract second = model.contracts[0];
    second.id = "l"s;
    second.draw = 8;
    second.customer = "d"s;
    second.rate = 60;
    model.contracts.push_back(second);
    const auto provider = [&model](std::uint64_t paths, std::uint64_t seed) {
        return *sim::find(sim::simulate(model, {.paths = paths, .seed = seed})->providers, "p");
    };
    const sim::ProviderResult truth = provider(262'144, 1);
    constexpr int kSeeds = 200;
    constexpr double kPaths = 4096;
    int deviations = 0;
    int concentrations = 0;
    for (int seed = 0; seed < kSeeds; ++seed) {
        const sim::ProviderResult run = provider(quint64(kPaths), quint64(100 + seed));
        const sim::Estimate deviation = deviationInterval(run.horizon, kPaths);
        QCOMPARE(deviation.value, run.horizon.sd);
        QVERIFY(deviation.low < deviation.value && deviation.value < deviation.high);
        deviations += deviation.low <= truth.horizon.sd && truth.horizon.sd <= deviation.high;
        const sim::Estimate concentration = concentrationInterval(run.concentration, run.customers.size());
        QVERIFY(concentration.low >= 0.5 && concentration.high <= 1);
        concentrations +=
            concentration.low <= truth.concentration.mean && truth.concentration.mean <= concentration.high;
    }
    // 190 of 200 are expected, with a standard deviation of 3.
    QVERIFY2(deviations >= 180 && deviations <= 199, qPrintable(QString::number(deviations)));
    QVERIFY2(concentrations >= 190, qPrintable(QString::number(concentrations))); // at least 95 %

    // Without any spread there is nothing to be unsure of.
    sim::Model certain = smallModel();
    certain.organizations[1].annualDefaultProbability = 0;
    const auto same = sim::simulate(certain, {.paths = 1024});
    const sim::HorizonSummary &horizon = sim::find(same->providers, "p")->horizon;
    QCOMPARE(deviationInterval(horizon, 1024).low, deviationInterval(horizon, 1024).high);
}

void TestComparison::doesNotDependOnThreads()
{
    sim::RunOptions one = kRun;
    one.threads = 1;
    sim::RunOptions three = kRun;
    three.threads = 3;
    const auto a = compareModels(smallModel(), smallModel(90), m_provider, one);
    const auto b = compareModels(smallModel(), smallModel(90), m_provider, three);
    QVERIFY(a && b);
    QCOMPARE(toJson(*a), toJson(*b));
}

void TestComparison::refusesWhatCannotBePaired()
{
    sim::Model longer = smallModel();
    longer.quarters = 9;
    const auto lengths = compareModels(smallModel(), longer, m_provider, kRun);
    QVERIFY(!lengths.has_value());
    QCOMPARE(lengths.error().code, ErrorCode::InvalidInput);
    const auto nobody = compareModels(smallModel(), smallModel(), OrganizationId(u"c"_s), kRun);
    QVERIFY(!nobody.has_value());
    QVERIFY(nobody.error().message.contains(u"“c”"));
}

void TestComparison::canBeCanceled()
{
    std::stop_source source;
    source.request_stop();
    sim::RunCallbacks callbacks;
    callbacks.stop = source.get_token();
    const auto comparison = compareModels(smallModel(), smallModel(), m_provider, kRun, callbacks);
    QVERIFY(!comparison.has_value());
    QCOMPARE(comparison.error().code, ErrorCode::Canceled);
}

void TestComparison::march2025WithAndWithoutOpenAi()
{
    QTemporaryDir folder;
    auto store = Store::create(folder.filePath(u"s.offtake"_s), Store::Contents::Sample);
    QVERIFY(store.has_value());
    const auto scenarios = loadScenarios(**store);
    const auto scenario = [&](const QString &id) {
        return *std::ranges::find_if(*scenarios, [&](const Scenario &s) { return s.id.value() == id; });
    };
    const auto comparison = compareScenarios(
        **store, scenario(u"march-2025-without-openai"_s), scenario(u"march-2025-with-openai"_s), {}, kRun);
    QVERIFY2(comparison.has_value(), comparison ? "" : qPrintable(comparison.error().message));
    QCOMPARE(comparison->provider, OrganizationId(u"coreweave"_s));
    // The contract is of 11.9bn over five years.
    QVERIFY(comparison->difference.mean > 3e9);
    QVERIFY(comparison->difference.mean < 11.9e9);
    QVERIFY(comparison->difference.standardError < comparison->unpairedStandardError);
}

/// The question that the project was born from: the customers change, the bad cases move with them.
void TestComparison::dependenceOfMarch2025()
{
    QTemporaryDir folder;
    auto store = Store::create(folder.filePath(u"s.offtake"_s), Store::Contents::Sample);
    QVERIFY(store.has_value());
    const auto scenarios = loadScenarios(**store);
    const auto model = [&](const QString &id) {
        return compileScenario(**store, *std::ranges::find_if(*scenarios, [&](const Scenario &s) {
            return s.id.value() == id;
        }))->model;
    };
    const sim::Model without = model(u"march-2025-without-openai"_s);
    const sim::Model with = model(u"march-2025-with-openai"_s);
    const OrganizationId provider(u"coreweave"_s);
    const auto dependence = compareDependence(without, with, provider, kRun);
    QVERIFY2(dependence.has_value(), dependence ? "" : qPrintable(dependence.error().message));

    const Dependence::Payer &first = dependence->payers.first();
    QCOMPARE(first.customer, OrganizationId(u"openai"_s));
    QVERIFY(!first.a); // no such customer without the contract
    QVERIFY(first.b && first.b->share > 0.45 && first.b->share < 0.56);
    QVERIFY(first.b->lossIfForced && *first.b->lossIfForced < 0);
    const Dependence::Payer &second = dependence->payers[1];
    QCOMPARE(second.customer, OrganizationId(u"microsoft"_s));
    QVERIFY(second.a->share > 0.6 && second.b->share < 0.4);
    // Its own contract is the same on both sides.
    QVERIFY(isNear(*second.a->lossIfForced, *second.b->lossIfForced, 1e-6));
    QVERIFY(dependence->concentrationA > dependence->concentrationB);

    // All who pay add up to the whole: the shares to one, the Euler parts to mean less shortfall.
    const auto comparison = compareModels(without, with, provider, kRun);
    double share = 0;
    double missing = 0;
    for (const Dependence::Payer &payer : dependence->payers) {
        share += payer.b->share;
        missing += payer.b->shortfallContribution;
    }
    QVERIFY(isNear(share, 1, 1e-6));
    QVERIFY(isNear(missing, comparison->b.mean - comparison->shortfallB, 1e-3));
    QCOMPARE(dependence->payers[dependence->payers.size() - 2].kind, Dependence::Payer::Relet);
    QCOMPARE(dependence->payers.last().kind, Dependence::Payer::Uncontracted);
}

void TestComparison::comparesResults()
{
    const auto a = sim::simulate(smallModel(), kRun);
    const auto b = sim::simulate(smallModel(110), kRun);
    const auto differences = compareResults(*a, *b);
    QVERIFY(differences.has_value());
    const auto mean = std::ranges::find(*differences, u"mean"_s, &StatisticDifference::statistic);
    QVERIFY(mean != differences->end());
    QVERIFY(isNear(mean->b, 1.1 * mean->a, 1e-4));
    QVERIFY(mean->standardError && *mean->standardError > 0);
    QVERIFY(std::ranges::count(*differences, u"p5"_s, &StatisticDifference::statistic) == 1);
    QVERIFY(!compareResults(*a, sim::Results()).has_value());
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
