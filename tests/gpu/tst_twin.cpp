// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/modeljson.h"
#include "gpu/simulate.h"
#include "tests/support/modelfile.h"
#include "tests/support/twin.h"

#include <QTest>

#include <cmath>
#include <map>
#include <random>

using namespace offtake;
using namespace offtake::sim;

/// The engine's paths against those of the plain twin, on random models that use everything.
///
/// OFFTAKE_TWIN_MODELS in the environment makes it more models than the default.
class TestTwin : public QObject
{
    Q_OBJECT

private slots:
    void goldenCases_data();
    void goldenCases();
    void randomModels();
};

namespace {

constexpr std::uint64_t kSeed = 42;

/// How many figures were compared, and how many are off by the rule of tests/golden/README.md.
struct Tally
{
    std::uint64_t cells = 0;
    std::uint64_t offCells = 0;
    std::uint64_t ratios = 0;
    std::uint64_t offRatios = 0;
    std::uint64_t exits = 0;
    std::uint64_t offExits = 0;
};

void compare(const Model &model, std::uint64_t paths, std::uint64_t firstPath, Tally &tally)
{
    const twin::Twin plain(model);
    const std::vector<std::string> providers = providerIds(model);
    std::vector<std::size_t> provider;
    std::vector<std::size_t> resourced;
    for (std::size_t i = 0; i < model.organizations.size(); ++i) {
        if (std::find(providers.begin(), providers.end(), model.organizations[i].id) != providers.end())
            provider.push_back(i);
        if (model.organizations[i].resources)
            resourced.push_back(i);
    }
    const auto quarters = static_cast<std::size_t>(model.quarters);
    std::vector<PathRecord> records;
    std::vector<twin::Path> expected;
    RunOptions options;
    options.paths = paths;
    options.firstPath = firstPath;
    options.seed = kSeed;
    options.backend = Backend::Cpu;
    const auto done =
        simulatePaths(model, options, [&](const PathRecord &record) { records.push_back(record); });
    if (!done)
        qFatal("%s\n%s", done.error().message.c_str(), writeModel(model).c_str());
    std::vector<double> meanCell(provider.size(), 0);
    for (std::uint64_t path = 0; path < paths; ++path) {
        twin::PhiloxDraws draws(kSeed, firstPath + path);
        expected.push_back(plain.follow(draws));
        for (std::size_t p = 0; p < provider.size(); ++p) {
            for (const double cell : expected.back().revenue[provider[p]])
                meanCell[p] += cell / static_cast<double>(paths * quarters);
        }
    }
    for (std::size_t path = 0; path < paths; ++path) {
        const twin::Path &e = expected[path];
        for (std::size_t i = 0; i < model.organizations.size(); ++i) {
            const PathRecord::Exit &exit = records[path].exits[i];
            const bool none = e.exitKind[i] == twin::ExitKind::None;
            ++tally.exits;
            if (static_cast<int>(exit.kind) != static_cast<int>(e.exitKind[i]) ||
                (!none && exit.quarter != e.exitQuarter[i]))
                ++tally.offExits;
        }
        for (std::size_t q = 0; q < quarters; ++q) {
            for (std::size_t p = 0; p < provider.size(); ++p) {
                const double cell = e.revenue[provider[p]][q];
                const double difference =
                    std::abs(static_cast<double>(records[path].revenue[p * quarters + q]) - cell);
                ++tally.cells;
                if (difference > 1e-3 * std::abs(cell) && difference > 1e-6 * meanCell[p])
                    ++tally.offCells;
            }
            for (std::size_t r = 0; r < resourced.size(); ++r) {
                const double ratio = e.ratio[resourced[r]][q];
                ++tally.ratios;
                if (std::abs(static_cast<double>(records[path].ratio[r * quarters + q]) - ratio) > 1e-3)
                    ++tally.offRatios;
            }
        }
    }
}

bool passes(const Tally &t, const std::string &where)
{
    qInfo("%s: %llu of %llu cells off, %llu of %llu ratios, %llu of %llu exits", where.c_str(),
        static_cast<unsigned long long>(t.offCells), static_cast<unsigned long long>(t.cells),
        static_cast<unsigned long long>(t.offRatios), static_cast<unsigned long long>(t.ratios),
        static_cast<unsigned long long>(t.offExits), static_cast<unsigned long long>(t.exits));
    return t.offCells * 10000 <= t.cells && t.offRatios * 10000 <= t.ratios &&
           t.offExits * 10000 <= t.exits && t.cells > 0;
}

/// Random choices for one model.
class ModelMaker
{
public:
    explicit ModelMaker(std::uint32_t seed)
        : m_random(seed)
    {}

    Model make()
    {
        Model model;
        model.quarters = whole(1, 24);
        model.studentDegreesOfFreedom = chance(0.4) ? whole(3, 12) : 0;
        model.clearing = chance(0.85);
        model.factors.demand = {number(-0.1, 0.4), number(0, 0.2), number(0, 0.4)};
        model.factors.price = {number(-0.4, 0.1), number(0, 0.2), number(0, 0.4)};
        correlate(model.factors.correlation);
        const int organizations = whole(2, 9);
        for (int i = 0; i < organizations; ++i)
            model.organizations.push_back(organization(i, model.quarters));
        const int contracts = whole(1, 20);
        for (int k = 0; k < contracts; ++k)
            model.contracts.push_back(contract(k, organizations, model.quarters));
        return model;
    }

private:
    static std::string id(std::string prefix, int number) { return prefix.append(std::to_string(number)); }
    bool chance(double p) { return std::bernoulli_distribution(p)(m_random); }
    int whole(int low, int high) { return std::uniform_int_distribution(low, high)(m_random); }
    double number(double low, double high) { return std::uniform_real_distribution(low, high)(m_random); }

    /// C = (1 - r) 1 + r v v', v of signs: positive definite.
    void correlate(FactorMatrix &c)
    {
        const double r = chance(0.7) ? number(0, 0.8) : 0;
        std::array<double, kFactorCount> sign{};
        for (double &s : sign)
            s = chance(0.5) ? 1 : -1;
        for (std::size_t i = 0; i < kFactorCount; ++i) {
            for (std::size_t j = 0; j < kFactorCount; ++j)
                c[i][j] = i == j ? 1 : r * sign[i] * sign[j];
        }
    }

    Organization organization(int i, int quarters)
    {
        Organization o;
        o.id = id("o", i);
        if (chance(0.3))
            o.draw = static_cast<std::uint32_t>(1000 + whole(0, 1000) * 16 + i);
        if (chance(0.5)) {
            o.annualDefaultProbability = chance(0.1) ? whole(0, 1) : number(0, 0.3);
        } else if (chance(0.5)) {
            double p = 0;
            for (int q = 0; q < quarters; ++q)
                o.cumulativeDefaultProbability.push_back(p = std::min(1.0, p + number(0, 0.03)));
        }
        // |b| <= 1 / 4 each: b'Cb <= 1 whatever the correlations.
        if (chance(0.7))
            o.loadings = {number(-0.25, 0.25), number(-0.25, 0.25), number(-0.25, 0.25), number(-0.25, 0.25)};
        o.recovery = chance(0.5) ? number(0, 1) : 0;
        if (chance(0.1))
            o.forcedExitQuarter = whole(0, quarters + 2);
        if (chance(0.6))
            o.resources = Resources{number(0, 150), number(-0.1, 0.3), number(-1, 2), number(0, 0.6),
                number(-1, 1), chance(0.3) ? 1 : number(0, 1)};
        if (chance(0.4))
            o.distress = Distress{number(0.3, 1), whole(1, 3)};
        if (chance(0.4))
            o.uncontracted = Uncontracted{number(0, 50), number(-1, 2), number(-1, 2)};
        return o;
    }

    Contract contract(int k, int organizations, int quarters)
    {
        Contract c;
        c.id = id("k", k);
        if (chance(0.3))
            c.draw = static_cast<std::uint32_t>(1000 + whole(0, 1000) * 32 + k);
        const int provider = whole(0, organizations - 1);
        const int customer = (provider + whole(1, organizations - 1)) % organizations;
        c.provider = id("o", provider);
        c.customer = id("o", customer);
        c.starts = chance(0.5) ? whole(-6, quarters) : number(-6, quarters);
        const double term = chance(0.5) ? whole(1, 24) : number(0.3, 24);
        c.ends = c.starts + term;
        c.ramp = chance(0.5) ? number(0, term) : 0;
        if (chance(0.5))
            c.rate = number(1, 100);
        else
            c.totalValue = number(10, 1000);
        c.takeOrPay = chance(0.5) ? number(0, 1) : 1;
        if (c.starts >= 0 && chance(0.5))
            c.delay = Delay{number(0, 4), number(0, 1.5), number(-1, 1), chance(0.5)};
        if (chance(0.4))
            c.termination = Termination{number(0, 0.3), chance(0.5) ? number(0, 4) : 0};
        if (chance(0.4))
            c.renegotiation = Renegotiation{number(0.4, 1.2), number(0, 1), number(0, 1.5)};
        if (chance(0.5))
            c.renewal = Renewal{chance(0.1) ? whole(0, 1) : number(0, 1), number(-1, 1), number(-0.2, 0.5)};
        if (chance(0.5))
            c.relet = Relet{number(0, 1), whole(0, 3)};
        return c;
    }

    std::mt19937 m_random;
};

} // namespace

void TestTwin::goldenCases_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"indices", "student-defaults", "renewal", "clearing", "medium"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestTwin::goldenCases()
{
    QFETCH(QString, name);
    Tally tally;
    compare(test::goldenModel(name), 2000, 0, tally);
    QVERIFY(passes(tally, name.toStdString()));
}

void TestTwin::randomModels()
{
    bool given = false;
    const int models = std::max(200, qEnvironmentVariableIntValue("OFFTAKE_TWIN_MODELS", &given));
    Tally all;
    for (int seed = 0; seed < models; ++seed) {
        const Model model = ModelMaker(static_cast<std::uint32_t>(seed)).make();
        Tally tally;
        compare(model, 64, static_cast<std::uint64_t>(seed) << 33, tally);
        // One path that falls on the other side of a threshold is no fault; half a model is.
        if (tally.offCells * 50 > tally.cells)
            QFAIL(qPrintable(QStringLiteral("seed %1: %2 of %3 cells are off\n%4")
                                 .arg(seed)
                                 .arg(tally.offCells)
                                 .arg(tally.cells)
                                 .arg(QString::fromStdString(writeModel(model)))));
        all.cells += tally.cells;
        all.offCells += tally.offCells;
        all.ratios += tally.ratios;
        all.offRatios += tally.offRatios;
        all.exits += tally.exits;
        all.offExits += tally.offExits;
    }
    QVERIFY(passes(all, std::to_string(models) + " models"));
}

QTEST_GUILESS_MAIN(TestTwin)
#include "tst_twin.moc"
