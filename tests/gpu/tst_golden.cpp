// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/modeljson.h"
#include "gpu/simulate.h"
#include "tests/support/modelfile.h"

#include <QFile>
#include <QTest>
#include <nlohmann/json.hpp>

#include <cmath>
#include <map>
#include <set>

using namespace offtake;
using namespace offtake::sim;
using Json = nlohmann::json;

/// The cases of tests/golden, with the tolerances that their README states.
class TestGolden : public QObject
{
    Q_OBJECT

private slots:
    void paths_data() { cases(); }
    void paths();
    void statistics_data() { cases(); }
    void statistics();

private:
    static void cases()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"indices", "student-defaults", "renewal", "clearing", "medium"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
};

void TestGolden::paths()
{
    QFETCH(QString, name);
    const Model model = test::goldenModel(name);
    const std::vector<std::string> providers = providerIds(model);
    const auto quarters = static_cast<std::size_t>(model.quarters);

    std::map<std::string, std::vector<float>> revenue; // [provider][path][quarter]
    std::size_t exits = 0;
    RunOptions options;
    options.paths = 200;
    const auto followed = simulatePaths(model, options, [&](const PathRecord &record) {
        for (std::size_t p = 0; p < providers.size(); ++p)
            revenue[providers[p]].insert(revenue[providers[p]].end(),
                record.revenue.begin() + static_cast<std::ptrdiff_t>(p * quarters),
                record.revenue.begin() + static_cast<std::ptrdiff_t>((p + 1) * quarters));
        for (const PathRecord::Exit &exit : record.exits)
            exits += exit.kind != PathRecord::ExitKind::None ? 1U : 0U;
    });
    QVERIFY2(followed.has_value(), followed ? "" : followed.error().message.c_str());

    std::map<std::string, double> meanCell;
    for (const auto &[id, cells] : revenue) {
        for (const float cell : cells)
            meanCell[id] += static_cast<double>(cell) / static_cast<double>(cells.size());
    }
    QFile file(test::goldenFile(name, "paths.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    file.readLine();
    std::size_t cells = 0;
    std::size_t beyondTypical = 0;
    std::set<int> differing;
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().trimmed().split(',');
        QCOMPARE(fields.size(), 4);
        const std::string id = fields[1].toStdString();
        const auto at = fields[0].toUInt() * quarters + fields[2].toUInt();
        QVERIFY(revenue.contains(id) && at < revenue[id].size());
        const double expected = fields[3].toDouble();
        const double difference = std::abs(static_cast<double>(revenue[id][at]) - expected);
        ++cells;
        if (difference <= 1e-6 * meanCell[id])
            continue;
        beyondTypical += difference > 1e-5 * std::abs(expected) ? 1U : 0U;
        if (difference > 1e-3 * std::abs(expected))
            differing.insert(fields[0].toInt());
    }
    QCOMPARE(cells, 200 * providers.size() * quarters);
    QVERIFY2(differing.empty(), qPrintable(QStringLiteral("%1 paths differ, the first is %2")
                                               .arg(differing.size())
                                               .arg(*differing.begin())));
    QVERIFY2(beyondTypical * 1000 <= cells, qPrintable(QString::number(beyondTypical)));
}

namespace {

/// Collects the figures that are off, with their place, the worst first.
class Comparison
{
public:
    void check(const std::string &place, double actual, double expected, double tolerance)
    {
        if (!(std::abs(actual - expected) <= tolerance))
            m_faults.emplace(-std::abs(actual - expected) / tolerance,
                place + ": " + std::to_string(actual) + " instead of " + std::to_string(expected) +
                    ", tolerance " + std::to_string(tolerance));
    }
    void checkAll(
        const std::string &place, const std::vector<double> &actual, const Json &expected, double tolerance)
    {
        check(place + ".size", static_cast<double>(actual.size()), static_cast<double>(expected.size()), 0);
        for (std::size_t i = 0; i < std::min(actual.size(), expected.size()); ++i) {
            const std::string cell = place + '[' + std::to_string(i) + ']';
            if (expected[i].is_null())
                check(cell + " undefined", std::isnan(actual[i]) ? 1 : 0, 1, 0);
            else
                check(cell, actual[i], expected[i].get<double>(), tolerance);
        }
    }
    std::string report() const
    {
        std::string text;
        std::size_t shown = 0;
        for (const auto &[weight, line] : m_faults) {
            if (++shown <= 20)
                text += line + '\n';
        }
        return text + std::to_string(m_faults.size()) + " figures are off";
    }
    bool clean() const { return m_faults.empty(); }

private:
    std::multimap<double, std::string> m_faults;
};

constexpr double kSeriesBinShare = 2.0 / 4094; // width of a quantile bin over the range, docs/engine.md

void compareSummary(
    Comparison &c, const std::string &place, const Summary &s, const Json &expected, double binShare)
{
    const double mean = expected["mean"].get<double>();
    const double range = expected["maximum"].get<double>() - expected["minimum"].get<double>();
    const double small = 1e-9 * std::abs(mean) + 1e-3;
    c.check(place + ".mean", s.mean, mean, 1e-5 * mean + small);
    c.check(place + ".sd", s.sd, expected["sd"].get<double>(), 1e-5 * mean + small);
    c.check(place + ".standard_error", s.standardError, expected["standard_error"].get<double>(),
        1e-5 * mean + small);
    c.check(place + ".minimum", s.minimum, expected["minimum"].get<double>(),
        1e-3 * expected["minimum"].get<double>() + small);
    c.check(place + ".maximum", s.maximum, expected["maximum"].get<double>(),
        1e-3 * expected["maximum"].get<double>() + small);
    c.checkAll(
        place + ".quantiles", s.quantiles, expected["quantiles"], 1e-4 * mean + binShare * range + small);
}

void compareHorizon(Comparison &c, const std::string &place, const HorizonSummary &h, const Json &e)
{
    const double mean = e["mean"].get<double>();
    // The horizon has 2^16 bins in a run of 65,536 paths.
    const double bin = 2.0 / 65534 * (e["maximum"].get<double>() - e["minimum"].get<double>());
    compareSummary(c, place, h, e, 2.0 / 65534);
    c.check(
        place + ".mean_interval.low", h.meanInterval.low, e["mean_interval"][0].get<double>(), 1e-5 * mean);
    c.check(
        place + ".mean_interval.high", h.meanInterval.high, e["mean_interval"][1].get<double>(), 1e-5 * mean);
    const Json &var = e["value_at_risk"];
    c.check(place + ".var", h.valueAtRisk.value, var["value"].get<double>(), 1e-4 * mean + bin);
    c.check(place + ".var.low", h.valueAtRisk.low, var["low"].get<double>(), 1e-4 * mean + bin);
    c.check(place + ".var.high", h.valueAtRisk.high, var["high"].get<double>(), 1e-4 * mean + bin);
    const Json &es = e["expected_shortfall"];
    c.check(place + ".es", h.expectedShortfall.value, es["value"].get<double>(), 3e-4 * mean);
    c.check(place + ".es.standard_error", h.expectedShortfall.standardError,
        es["standard_error"].get<double>(), 1e-4 * mean);
    c.check(place + ".es.low", h.expectedShortfall.low, es["low"].get<double>(), 3e-4 * mean);
    c.check(place + ".es.high", h.expectedShortfall.high, es["high"].get<double>(), 3e-4 * mean);
    c.check(place + ".below.size", static_cast<double>(h.below.size()),
        static_cast<double>(e["below"].size()), 0);
    for (std::size_t i = 0; i < std::min(h.below.size(), e["below"].size()); ++i) {
        const std::string cell = place + ".below[" + std::to_string(i) + ']';
        c.check(cell, h.below[i].probability.value, e["below"][i]["probability"].get<double>(), 1e-4);
        c.check(cell + ".low", h.below[i].probability.low, e["below"][i]["low"].get<double>(), 1e-4);
        c.check(cell + ".high", h.below[i].probability.high, e["below"][i]["high"].get<double>(), 1e-4);
    }
    for (std::size_t i = 0; i < 64; ++i)
        c.check(place + ".histogram[" + std::to_string(i) + ']',
            static_cast<double>(h.histogram.counts.at(i)), e["histogram"]["counts"][i].get<double>(), 5);
    for (std::size_t i = 0; i <= 100; ++i) {
        const double tolerance =
            i == 0 || i == 100 ? 1e-3 * e["distribution"][i].get<double>() : 1e-4 * mean + bin;
        c.check(place + ".distribution[" + std::to_string(i) + ']', h.distribution.at(i),
            e["distribution"][i].get<double>(), tolerance);
    }
}

void compareContribution(
    Comparison &c, const std::string &place, const Contribution &part, const Json &e, double mean)
{
    c.check(place + ".mean", part.mean, e["mean"].get<double>(), 1e-5 * mean);
    c.check(place + ".share", part.share, e["share"].get<double>(), 2e-5);
    c.check(place + ".shortfall_contribution", part.shortfallContribution,
        e["shortfall_contribution"].get<double>(), 3e-4 * mean);
}

void compareProvider(Comparison &c, const std::string &place, const ProviderResult &p, const Json &e)
{
    for (std::size_t q = 0; q < p.quarters.size(); ++q)
        compareSummary(c, place + ".quarters[" + std::to_string(q) + ']', p.quarters[q], e["quarters"][q],
            kSeriesBinShare);
    c.check(place + ".years.size", static_cast<double>(p.years.size()),
        static_cast<double>(e["years"].size()), 0);
    for (const auto &[year, summary] : p.years)
        compareSummary(c, place + ".years." + std::to_string(year), summary, e["years"][std::to_string(year)],
            kSeriesBinShare);
    compareHorizon(c, place + ".horizon", p.horizon, e["horizon"]);
    const double mean = p.horizon.mean;
    c.check(place + ".customers.size", static_cast<double>(p.customers.size()),
        static_cast<double>(e["customers"].size()), 0);
    double contributions = p.relet.shortfallContribution + p.uncontracted.shortfallContribution;
    for (const auto &[id, part] : p.customers) {
        compareContribution(c, place + ".customers." + id, part, e["customers"][id], mean);
        contributions += part.shortfallContribution;
    }
    compareContribution(c, place + ".re-let", p.relet, e["other"]["re-let"], mean);
    compareContribution(c, place + ".uncontracted", p.uncontracted, e["other"]["uncontracted"], mean);
    c.check(place + " sum of contributions", contributions, mean - p.horizon.expectedShortfall.value,
        1e-6 * mean);
    const Json &concentration = e["concentration"];
    c.check(place + ".concentration.paths", static_cast<double>(p.concentration.paths),
        concentration["paths"].get<double>(), 1);
    if (concentration["mean"].is_number()) {
        c.check(
            place + ".concentration.mean", p.concentration.mean, concentration["mean"].get<double>(), 1e-5);
        c.checkAll(place + ".concentration.quantiles", p.concentration.quantiles, concentration["quantiles"],
            1e-4 + kSeriesBinShare);
    }
}

void compareOrganization(Comparison &c, const std::string &place, const OrganizationResult &o, const Json &e)
{
    const Json &exits = e["exit_probability"];
    c.checkAll(place + ".default", o.exitByDefault, exits["default"], 1e-4);
    c.checkAll(place + ".distress", o.exitByDistress, exits["distress"], 1e-4);
    c.checkAll(place + ".forced", o.exitForced, exits["forced"], 1e-4);
    const Json &ratio = e["payment_ratio"];
    c.check(place + ".payment_ratio given", o.paymentRatio ? 1 : 0, ratio.is_null() ? 0 : 1, 0);
    if (!o.paymentRatio || ratio.is_null())
        return;
    for (std::size_t q = 0; q < o.paymentRatio->owing.size(); ++q)
        c.check(place + ".owing[" + std::to_string(q) + ']', static_cast<double>(o.paymentRatio->owing[q]),
            ratio["owing"][q].get<double>(), 6);
    c.checkAll(place + ".mean", o.paymentRatio->mean, ratio["mean"], 1e-4);
    c.checkAll(place + ".below_one", o.paymentRatio->belowOne, ratio["below_one"], 1e-4);
    c.check(place + ".pooled_mean", o.paymentRatio->pooledMean, ratio["pooled_mean"].get<double>(), 1e-4);
    c.check(place + ".pooled_below_one", o.paymentRatio->pooledBelowOne,
        ratio["pooled_below_one"].get<double>(), 1e-4);
    c.checkAll(place + ".pooled_quantiles", o.paymentRatio->pooledQuantiles, ratio["pooled_quantiles"],
        1e-4 + kSeriesBinShare);
}

void compareDependency(Comparison &c, const Results &results, const Json &e)
{
    c.check("dependency given", results.dependency ? 1 : 0, e.is_null() ? 0 : 1, 0);
    if (!results.dependency || e.is_null())
        return;
    c.check("dependency.customers.size", static_cast<double>(results.dependency->customers.size()),
        static_cast<double>(e["customers"].size()), 0);
    for (const auto &[customer, providers] : results.dependency->customers) {
        for (const auto &[provider, cell] : providers) {
            const Json &cellExpected = e["customers"][customer][provider];
            const double mean = find(results.providers, provider)->horizon.mean;
            const std::string place = "dependency." + customer + '.' + provider;
            c.check(place + ".direct.mean", cell.direct.mean, cellExpected["direct"]["mean"].get<double>(),
                2e-5 * mean);
            c.check(place + ".direct.es", cell.direct.expectedShortfall,
                cellExpected["direct"]["expected_shortfall"].get<double>(), 3e-4 * mean);
            c.check(place + ".total.mean", cell.total.mean, cellExpected["total"]["mean"].get<double>(),
                2e-5 * mean);
            c.check(place + ".total.es", cell.total.expectedShortfall,
                cellExpected["total"]["expected_shortfall"].get<double>(), 3e-4 * mean);
        }
    }
}

} // namespace

void TestGolden::statistics()
{
    QFETCH(QString, name);
    const Model model = test::goldenModel(name);
    QFile file(test::goldenFile(name, "statistics.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Json expected = Json::parse(file.readAll().toStdString());

    RunOptions options;
    options.paths = expected["paths"].get<std::uint64_t>();
    options.seed = expected["seed"].get<std::uint64_t>();
    const auto results = simulate(model, options);
    QVERIFY2(results.has_value(), results ? "" : results.error().message.c_str());

    Comparison comparison;
    comparison.check("providers", static_cast<double>(results->providers.size()),
        static_cast<double>(expected["providers"].size()), 0);
    for (const auto &[id, provider] : results->providers)
        compareProvider(comparison, id, provider, expected["providers"][id]);
    for (const auto &[id, organization] : results->organizations)
        compareOrganization(comparison, id, organization, expected["organizations"][id]);
    compareDependency(comparison, *results, expected["dependency"]);
    QVERIFY2(comparison.clean(), comparison.report().c_str());
}

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
