// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/forceout.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace offtake;
using namespace Qt::StringLiterals;

class TestForceOut : public QObject
{
    Q_OBJECT
private slots:
    void sumsAreTheDependencyMatrix();
    void quartersBeforeTheExitLoseNothing();
    void onePathIsThatPath();
    void refusesWhoBuysNothing();
    void stops();

private:
    /// A chain: c buys from b, b buys from a and pays from what c pays it.
    static sim::Model chain();
};

sim::Model TestForceOut::chain()
{
    sim::Model model;
    model.quarters = 8;
    for (const char *id : {"a", "b", "c"}) {
        sim::Organization organization;
        organization.id = id;
        organization.annualDefaultProbability = 0.05;
        model.organizations.push_back(organization);
    }
    model.organizations[1].resources = sim::Resources{.perQuarter = 5};
    const auto sell = [&model](const char *id, const char *provider, const char *customer, double rate) {
        sim::Contract contract;
        contract.id = id;
        contract.provider = provider;
        contract.customer = customer;
        contract.ends = 8;
        contract.rate = rate;
        model.contracts.push_back(contract);
    };
    sell("ab", "a", "b", 60);
    sell("bc", "b", "c", 80);
    return model;
}

void TestForceOut::sumsAreTheDependencyMatrix()
{
    sim::Model model = chain();
    ForceOutRequest request{.organization = OrganizationId(u"c"_s), .quarter = 2, .path = {}, .run = {}};
    request.run.paths = 4096;
    const auto outcome = forceOut(model, request);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->providers.size(), 2);
    model.outputs.dependency = sim::Dependency{.quarter = 2, .customers = {{"c"}}};
    const auto results = sim::simulate(model, request.run);
    QVERIFY(results);
    for (const auto &[provider, cell] : results->dependency->customers.front().second) {
        const ProviderLoss loss = outcome->providers.value(OrganizationId(QString::fromStdString(provider)));
        QVERIFY(std::abs(loss.directSum - cell.direct.mean) < 1e-3);
        QVERIFY(std::abs(loss.totalSum - cell.total.mean) < 1e-3);
    }
    // a loses nothing directly, but b no longer pays it.
    const ProviderLoss a = outcome->providers.value(OrganizationId(u"a"_s));
    QCOMPARE(a.directSum, 0.0);
    QVERIFY(a.totalSum < -100);
    const ProviderLoss b = outcome->providers.value(OrganizationId(u"b"_s));
    QVERIFY(b.directSum < -300);
}

void TestForceOut::quartersBeforeTheExitLoseNothing()
{
    ForceOutRequest request{.organization = OrganizationId(u"c"_s), .quarter = 3, .path = {}, .run = {}};
    request.run.paths = 2048;
    QList<double> told;
    const auto outcome = forceOut(chain(), request, [&told](double done) { told.append(done); });
    QVERIFY(outcome);
    const ProviderLoss b = outcome->providers.value(OrganizationId(u"b"_s));
    QCOMPARE(b.total.size(), 8);
    for (int quarter = 0; quarter < 8; ++quarter)
        QVERIFY2(quarter < 3 ? b.total[quarter] == 0 : b.total[quarter] < -50,
            qPrintable(QString::number(quarter)));
    QVERIFY(outcome->exits.isEmpty());
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QVERIFY(told.isEmpty() || told.last() <= 1);
}

void TestForceOut::onePathIsThatPath()
{
    ForceOutRequest request{.organization = OrganizationId(u"c"_s), .quarter = 1, .path = 17, .run = {}};
    const auto outcome = forceOut(chain(), request);
    QVERIFY(outcome);
    QCOMPARE(outcome->exits.value(OrganizationId(u"c"_s), -1), 1);
    sim::RunOptions options;
    options.firstPath = 17;
    options.paths = 1;
    QList<double> base;
    QVERIFY(sim::simulatePaths(chain(), options, [&base](const sim::PathRecord &record) {
        for (int quarter = 0; quarter < 8; ++quarter)
            base.append(double(record.revenue[size_t(quarter)]));
    }));
    QCOMPARE(outcome->providers.value(OrganizationId(u"a"_s)).base, base);
}

void TestForceOut::refusesWhoBuysNothing()
{
    ForceOutRequest request{.organization = OrganizationId(u"a"_s), .quarter = 0, .path = {}, .run = {}};
    auto outcome = forceOut(chain(), request);
    QVERIFY(!outcome);
    QVERIFY(outcome.error().code == ErrorCode::InvalidInput);
    request.organization = OrganizationId(u"c"_s);
    request.quarter = 8;
    outcome = forceOut(chain(), request);
    QVERIFY(!outcome);
    QVERIFY(outcome.error().code == ErrorCode::InvalidInput);
}

void TestForceOut::stops()
{
    std::stop_source source;
    source.request_stop();
    ForceOutRequest request{.organization = OrganizationId(u"c"_s), .quarter = 0, .path = {}, .run = {}};
    const auto outcome = forceOut(chain(), request, {}, source.get_token());
    QVERIFY(!outcome);
    QVERIFY(outcome.error().code == ErrorCode::Canceled);
}

QTEST_GUILESS_MAIN(TestForceOut)
#include "tst_forceout.moc"
