// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/providermodel.h"
#include "data/scenarios/scenario.h"
#include "data/store/store.h"
#include "gpu/simulate.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

constexpr sim::RunOptions kRun{.paths = 2048, .seed = 42};

/// Sums in another order differ in their last bits.
bool isSame(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

} // namespace

/// The part of a model that a moving slider's picture is simulated from.
class TestProviderModel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void tellsTheSameOfTheProvider_data();
    void tellsTheSameOfTheProvider();
    void leavesOutWhatDoesNotConcernIt();
    void keepsRandomNumbersOfUnnumberedContracts();

private:
    sim::Model modelOf(const QString &scenario) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

void TestProviderModel::initTestCase()
{
    auto store = Store::create(m_folder.filePath(u"sample.offtake"_s), Store::Contents::Sample);
    QVERIFY(store);
    m_store = std::move(*store);
}

sim::Model TestProviderModel::modelOf(const QString &scenario) const
{
    const auto scenarios = loadScenarios(*m_store);
    const auto found = std::ranges::find(*scenarios, ScenarioId(scenario), &Scenario::id);
    return compileScenario(*m_store, *found)->model;
}

void TestProviderModel::tellsTheSameOfTheProvider_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("provider");
    // Without limited means, with them (clearing reaches further), and with distress and forced exits.
    for (const char *scenario : {"base", "openai-pays-what-it-has", "microsoft-leaves-coreweave", "ai-winter"}) {
        for (const char *provider : {"coreweave", "oracle"})
            QTest::addRow("%s, %s", scenario, provider)
                << QString::fromLatin1(scenario) << QString::fromLatin1(provider);
    }
}

void TestProviderModel::tellsTheSameOfTheProvider()
{
    QFETCH(QString, scenario);
    QFETCH(QString, provider);
    const sim::Model whole = modelOf(scenario);
    const auto all = sim::simulate(whole, kRun);
    const auto part = sim::simulate(modelOfProvider(whole, provider.toStdString()), kRun);
    QVERIFY(all && part);
    const sim::ProviderResult *expected = sim::find(all->providers, provider.toStdString());
    const sim::ProviderResult *actual = sim::find(part->providers, provider.toStdString());
    QVERIFY(expected && actual);
    QVERIFY(expected->horizon.mean > 1e9);
    QVERIFY(isSame(actual->horizon.mean, expected->horizon.mean));
    QVERIFY(isSame(actual->horizon.expectedShortfall.value, expected->horizon.expectedShortfall.value));
    QVERIFY(actual->horizon.histogram.counts == expected->horizon.histogram.counts);
    QCOMPARE(actual->quarters.size(), expected->quarters.size());
    for (std::size_t q = 0; q < expected->quarters.size(); ++q) {
        for (std::size_t i = 0; i < expected->quarters[q].quantiles.size(); ++i)
            QVERIFY(isSame(actual->quarters[q].quantiles[i], expected->quarters[q].quantiles[i]));
    }
    QCOMPARE(actual->customers.size(), expected->customers.size());
    for (const auto &[id, contribution] : expected->customers)
        QVERIFY(isSame(sim::find(actual->customers, id)->mean, contribution.mean));
    for (const auto &[id, organization] : all->organizations) {
        const sim::OrganizationResult *other = sim::find(part->organizations, id);
        QVERIFY(other);
        QVERIFY(other->exitByDefault == organization.exitByDefault);
        QVERIFY(other->exitByDistress == organization.exitByDistress);
        if (organization.paymentRatio && organization.paymentRatio->pooledBelowOne > 0)
            QVERIFY(isSame(other->paymentRatio->pooledMean, organization.paymentRatio->pooledMean));
    }
}

void TestProviderModel::leavesOutWhatDoesNotConcernIt()
{
    const sim::Model whole = modelOf(u"base"_s);
    const sim::Model part = modelOfProvider(whole, "coreweave");
    QVERIFY(part.contracts.size() * 2 < whole.contracts.size());
    for (const sim::Contract &contract : part.contracts)
        QCOMPARE(contract.provider, std::string("coreweave"));
    QCOMPARE(part.organizations.size(), whole.organizations.size());
    // Where OpenAI's means are limited, what it owes to everyone counts.
    const sim::Model limited = modelOfProvider(modelOf(u"openai-pays-what-it-has"_s), "coreweave");
    QVERIFY(std::ranges::any_of(limited.contracts, [](const sim::Contract &contract) {
        return contract.provider == "oracle" && contract.customer == "openai";
    }));
}

void TestProviderModel::keepsRandomNumbersOfUnnumberedContracts()
{
    sim::Model model = modelOf(u"base"_s);
    for (sim::Contract &contract : model.contracts)
        contract.draw.reset();
    const auto all = sim::simulate(model, kRun);
    const auto part = sim::simulate(modelOfProvider(model, "coreweave"), kRun);
    QVERIFY(all && part);
    QVERIFY(isSame(sim::find(part->providers, "coreweave")->horizon.mean,
        sim::find(all->providers, "coreweave")->horizon.mean));
}

QTEST_GUILESS_MAIN(TestProviderModel)
#include "tst_providermodel.moc"
