// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/modeljson.h"
#include "tests/support/samplemodels.h"

#include <QTest>

#include <set>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

/// Revenue a quarter that the dates and values alone would give, without any chance.
double scheduledIn(const CompiledScenario &compiled, const std::string &provider, double quarter)
{
    double sum = 0;
    for (const sim::Contract &contract : compiled.model.contracts) {
        if (contract.provider != provider)
            continue;
        const double rate = *contract.totalValue / (contract.ends - contract.starts - contract.ramp / 2);
        const double first = std::max(quarter, contract.starts);
        const double behind = std::min(quarter + 1, contract.ends);
        if (first < behind && contract.ramp == 0)
            sum += rate * (behind - first);
    }
    return sum;
}

} // namespace

class TestModelBuilder : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void everyReadyMadeScenarioCompiles_data();
    void everyReadyMadeScenarioCompiles();
    void baseOfCoreweave();
    void uncontractedRevenueIsOfCapacity();
    void baseLooksLikeTheReportedRevenue();
    void defaultsReachTheModel();
    void reasons();
    void creditOfOrganizations();
    void overrides();
    void correlationStaysBelowOne();
    void drawsStayWhenRowsGo();
    void siteLeasesOfTheProvider();
    void currencies();
    void storedAssumptions();
    void everyNumberIsTraced();
    void sameBytes();
    void faults_data();
    void faults();

private:
    static Scenario scenario(int index = 0) { return SampleModels::scenario(index); }
    CompiledScenario compile(const Scenario &scenario) { return m_models.compile(scenario); }
    void execute(const QString &sql) { m_models.execute(sql); }

    SampleModels m_models;
};

void TestModelBuilder::init()
{
    QVERIFY(m_models.open());
}

void TestModelBuilder::everyReadyMadeScenarioCompiles_data()
{
    QTest::addColumn<int>("index");
    const QList<Scenario> scenarios = readyMadeScenarios();
    for (int i = 0; i < scenarios.size(); ++i)
        QTest::newRow(qPrintable(scenarios[i].id.value())) << i;
}

void TestModelBuilder::everyReadyMadeScenarioCompiles()
{
    QFETCH(int, index);
    const auto compiled = compileScenario(m_models.store(), scenario(index));
    QVERIFY2(compiled, compiled ? "" : qPrintable(compiled.error().message + compiled.error().detail));
    QVERIFY(sim::checkModel(compiled->model).empty());
    // What was built is what a reader of its document gets.
    const auto again = sim::readModel(sim::writeModel(compiled->model));
    QVERIFY(again);
    QVERIFY(*again == compiled->model);
}

void TestModelBuilder::baseOfCoreweave()
{
    const CompiledScenario compiled = compile(scenario());
    QCOMPARE(compiled.model.startYear, 2026);
    QCOMPARE(compiled.model.startQuarter, 3);
    QCOMPARE(compiled.model.quarters, 20);
    QVERIFY(compiled.model.clearing);
    std::set<std::string> own;
    for (const sim::Contract &contract : compiled.model.contracts) {
        if (contract.provider == "coreweave")
            own.insert(contract.id);
    }
    const std::set<std::string> expected{"crwv-meta-2025-09", "crwv-meta-2026-04", "crwv-msft-2023-02",
        "crwv-nvidia-osprey-2023", "crwv-openai-2025-03", "crwv-openai-2025-05", "crwv-openai-2025-09"};
    QVERIFY(own == expected);
    // Other providers of the customers are in too, so that who pays whom means something.
    QVERIFY(contractOf(compiled, "orcl-openai-2025"));
    QVERIFY(contractOf(compiled, "nbis-msft-2025-09"));
    QVERIFY(!organizationOf(compiled, "poolside"));
    QVERIFY(!organizationOf(compiled, "galaxy"));
}

void TestModelBuilder::uncontractedRevenueIsOfCapacity()
{
    // Not all that Amazon and Microsoft sell, but their clouds.
    const CompiledScenario compiled = compile(scenario());
    for (const char *id : {"aws", "microsoft", "google", "oracle"}) {
        const sim::Organization *organization = organizationOf(compiled, id);
        QVERIFY(organization->uncontracted);
        QVERIFY2(organization->uncontracted->perQuarter < 50e9, id);
    }
    // A young listed company is no large technology company: all of its revenue counts.
    QCOMPARE(organizationOf(compiled, "cerebras")->uncontracted->perQuarter, 127.5e6);
    // Customers that sell nothing have none.
    QVERIFY(!organizationOf(compiled, "openai")->uncontracted);
}

void TestModelBuilder::baseLooksLikeTheReportedRevenue()
{
    // Valued at the start of 2026 the contracts alone would bring about 2.0bn a quarter; 2.08bn were reported
    // for the first.
    Scenario early = scenario();
    early.valuationDate = QDate(2026, 1, 1);
    const CompiledScenario compiled = compile(early);
    const double first = scheduledIn(compiled, "coreweave", 0);
    const sim::Organization *coreweave = organizationOf(compiled, "coreweave");
    const double uncontracted = coreweave->uncontracted ? coreweave->uncontracted->perQuarter : 0;
    QVERIFY2(first > 1.8e9 && first < 2.3e9, qPrintable(QString::number(first)));
    QVERIFY2(uncontracted < 0.5e9, qPrintable(QString::number(uncontracted)));
    QVERIFY(first + uncontracted > 1.9e9 && first + uncontracted < 2.6e9);
}

void TestModelBuilder::defaultsReachTheModel()
{
    const CompiledScenario compiled = compile(scenario());
    const sim::Factors &factors = compiled.model.factors;
    QVERIFY((factors.demand == sim::IndexFactor{.drift = 0.20, .regimeSd = 0.15, .volatility = 0.20}));
    QVERIFY((factors.price == sim::IndexFactor{.drift = -0.25, .regimeSd = 0.10, .volatility = 0.30}));
    const sim::FactorMatrix correlation{{{1, 0.5, 0.6, 0}, {0.5, 1, 0.3, 0}, {0.6, 0.3, 1, 0}, {0, 0, 0, 1}}};
    QVERIFY(factors.correlation == correlation);
    QCOMPARE(compiled.model.studentDegreesOfFreedom, 0);

    const sim::Contract *begins = contractOf(compiled, "crwv-meta-2026-04"); // in two quarters
    QCOMPARE(begins->ramp, 4.0);
    QVERIFY((begins->delay == sim::Delay{.mean = 1, .cv = 1, .buildLoading = 0.5, .extendsTerm = true}));
    QVERIFY((begins->renewal == sim::Renewal{.probability = 0.5, .demandLoading = 0.5, .discount = 0}));
    QVERIFY((begins->relet == sim::Relet{.share = 0.6, .lag = 2}));
    QVERIFY((
        begins->renegotiation == sim::Renegotiation{.trigger = 0.6, .probability = 0.5, .passThrough = 0.5}));
    QVERIFY(!begins->termination);

    QVERIFY((organizationOf(compiled, "openai")->loadings == sim::Loadings{.demand = 0.4, .funding = 0.5}));
    QVERIFY((organizationOf(compiled, "coreweave")->loadings ==
             sim::Loadings{.demand = 0.4, .price = 0.3, .funding = 0.4}));
    QVERIFY((organizationOf(compiled, "microsoft")->loadings == sim::Loadings{.demand = 0.3}));
    const auto &uncontracted = organizationOf(compiled, "oracle")->uncontracted;
    QVERIFY(uncontracted);
    QCOMPARE(uncontracted->demandElasticity, 1.0);
    QCOMPARE(uncontracted->priceElasticity, 1.0);
}

void TestModelBuilder::reasons()
{
    const CompiledScenario compiled = compile(scenario());
    QVERIFY(reasonOf(compiled, u"crwv-anthropic-2026-04"_s).contains(u"value"));
    QCOMPARE(reasonOf(compiled, u"crwv-poolside"_s), u"terminated"_s);
    QVERIFY(reasonOf(compiled, u"crwv-nvidia-backstop-2025-09"_s).contains(u"kind"));
    QVERIFY(reasonOf(compiled, u"lambda-nvidia-2025-b"_s).contains(u"date"));
    // Every contract of the store is either in or told why not.
    const auto info = m_models.store().info();
    QCOMPARE(qint64(compiled.model.contracts.size()) + compiled.leftOut.size(),
        info->rowCounts.at(u"contracts"_s));

    Scenario chips = scenario();
    chips.contractKinds = {u"cloud"_s, u"chips"_s};
    QVERIFY(reasonOf(compile(chips), u"nvda-openai-loi-2025-09"_s).contains(u"letter of intent"));

    Scenario late = scenario();
    late.valuationDate = QDate(2030, 1, 1);
    QVERIFY(reasonOf(compile(late), u"crwv-nvidia-osprey-2023"_s).contains(u"over before"));
}

void TestModelBuilder::creditOfOrganizations()
{
    const CompiledScenario compiled = compile(scenario());
    const sim::Organization *microsoft = organizationOf(compiled, "microsoft");
    const sim::Organization *openAi = organizationOf(compiled, "openai");
    const sim::Organization *coreweave = organizationOf(compiled, "coreweave");
    QCOMPARE(microsoft->cumulativeDefaultProbability.size(), size_t(20));
    QCOMPARE(microsoft->cumulativeDefaultProbability[3], 0.0); // AAA
    QCOMPARE(openAi->cumulativeDefaultProbability[3], 0.0376); // B
    QCOMPARE(coreweave->cumulativeDefaultProbability[7], 0.0856);
    QCOMPARE(microsoft->loadings.demand, 0.3);
    QCOMPARE(openAi->loadings.funding, 0.5);
    QCOMPARE(coreweave->loadings.price, 0.3);
    QCOMPARE(openAi->recovery, 0.4);
    QVERIFY(!openAi->resources);
    QVERIFY(traceOf(compiled, u"organizations/openai/default_probability"_s)->ground.contains(u"B"));
}

void TestModelBuilder::overrides()
{
    Scenario changed = scenario();
    changed.takeOrPay = 0.6;
    OrganizationOverride &openAi = changed.organizations[u"openai"_s];
    openAi.annualDefaultProbability = 0.2;
    openAi.recovery = 0.1;
    openAi.forcedExitQuarter = 5;
    openAi.resources = sim::Resources{.perQuarter = 1e9};
    ContractOverride &microsoft = changed.contracts[u"crwv-msft-2023-02"_s];
    microsoft.takeOrPay = 0.9;
    microsoft.renewalProbability = 0.0;
    microsoft.termination = sim::Termination{0.1, 2};
    changed.contracts[u"crwv-meta-2026-04"_s].delayMean = 3.0;
    changed.contracts[u"crwv-nvidia-backstop-2025-09"_s].included = true;
    changed.contracts[u"gone"_s].included = true;
    const CompiledScenario compiled = compile(changed);
    const sim::Organization *organization = organizationOf(compiled, "openai");
    QCOMPARE(organization->annualDefaultProbability, 0.2);
    QVERIFY(organization->cumulativeDefaultProbability.empty());
    QCOMPARE(organization->recovery, 0.1);
    QCOMPARE(organization->forcedExitQuarter.value_or(0), 5);
    QVERIFY(organization->resources);
    const sim::Contract *contract = contractOf(compiled, "crwv-msft-2023-02");
    QCOMPARE(contract->takeOrPay, 0.9);
    QVERIFY(!contract->renewal);
    QCOMPARE(contract->termination->feeQuarters, 2.0);
    QCOMPARE(contractOf(compiled, "crwv-openai-2025-03")->takeOrPay, 0.6);
    QCOMPARE(contractOf(compiled, "crwv-meta-2026-04")->delay->mean, 3.0);
    // The start of this one is not known, so it stays out even though the scenario asks for it.
    QVERIFY(reasonOf(compiled, u"crwv-nvidia-backstop-2025-09"_s).contains(u"date"));
    QVERIFY(traceOf(compiled, u"contracts/crwv-msft-2023-02/take_or_pay"_s)->origin ==
            TraceEntry::Origin::Overridden);
    QVERIFY(traceOf(compiled, u"contracts/gone"_s));
}

void TestModelBuilder::correlationStaysBelowOne()
{
    Scenario changed = scenario();
    changed.creditCorrelation = 2;
    const CompiledScenario compiled = compile(changed); // checkModel would refuse more than 1
    QVERIFY(!compiled.model.organizations.empty());
    QCOMPARE(organizationOf(compiled, "microsoft")->loadings.demand, 0.6);
    const sim::Loadings &lab = organizationOf(compiled, "openai")->loadings;
    QVERIFY(lab.funding < 1.0 && lab.funding > 0.5);
    QVERIFY(std::abs(lab.funding / lab.demand - 0.5 / 0.4) < 1e-12);
    changed.creditCorrelation = 0;
    QCOMPARE(organizationOf(compile(changed), "openai")->loadings.funding, 0.0);
}

void TestModelBuilder::drawsStayWhenRowsGo()
{
    const CompiledScenario before = compile(scenario());
    execute(u"DELETE FROM contracts WHERE id = 'aws-anthropic-2026-04'"_s);
    const CompiledScenario after = compile(scenario());
    QVERIFY(!contractOf(after, "aws-anthropic-2026-04"));
    std::set<std::uint32_t> draws;
    for (const sim::Contract &contract : after.model.contracts) {
        QCOMPARE(contract.draw, contractOf(before, contract.id)->draw);
        draws.insert(*contract.draw);
    }
    QCOMPARE(draws.size(), after.model.contracts.size());
    for (const sim::Organization &organization : after.model.organizations)
        QCOMPARE(organization.draw, organizationOf(before, organization.id)->draw);
}

void TestModelBuilder::siteLeasesOfTheProvider()
{
    Scenario host = scenario();
    host.provider = OrganizationId(u"applied-digital"_s);
    const CompiledScenario compiled = compile(host);
    QVERIFY(contractOf(compiled, "apld-crwv-2025-05"));
    QVERIFY(!contractOf(compiled, "corz-crwv-2024-06")); // another lessor
    QVERIFY(organizationOf(compiled, "hyperscaler-apld-2"));
}

void TestModelBuilder::currencies()
{
    execute(u"UPDATE contracts SET currency = 'EUR' WHERE id = 'crwv-msft-2023-02'"_s);
    QVERIFY(reasonOf(compile(scenario()), u"crwv-msft-2023-02"_s).contains(u"EUR"));
    execute(
        u"INSERT INTO exchange_rates (currency, base_currency, as_of, rate) VALUES ('USD', 'EUR', '2026-01-01', 0.8)"_s);
    QCOMPARE(contractOf(compile(scenario()), "crwv-msft-2023-02")->totalValue.value_or(0), 12.5e9);
    Scenario own = scenario();
    own.exchangeRates = {{u"EUR"_s, 1.1}};
    QCOMPARE(contractOf(compile(own), "crwv-msft-2023-02")->totalValue.value_or(0), 11e9);
}

void TestModelBuilder::storedAssumptions()
{
    execute(
        u"INSERT INTO ratings (organization_id, agency, as_of, rating, rating_class) "
        "VALUES ('openai', 'S&P', '2026-01-01', 'BB+', 'BB'), ('microsoft', 'S&P', '2020-01-01', 'A', 'A')"_s);
    execute(u"INSERT INTO organization_assumptions (organization_id, parameter, value) "
            "VALUES ('meta', 'annual_default_probability', 0.01)"_s);
    execute(u"INSERT INTO contract_assumptions (contract_id, parameter, value) "
            "VALUES ('crwv-openai-2025-03', 'take_or_pay', 0.95)"_s);
    const CompiledScenario compiled = compile(scenario());
    QCOMPARE(organizationOf(compiled, "openai")->cumulativeDefaultProbability[3], 0.0072);
    // What an agency says stands before what is assumed, though it is older.
    QCOMPARE(organizationOf(compiled, "microsoft")->cumulativeDefaultProbability[3], 0.0006);
    QCOMPARE(organizationOf(compiled, "meta")->annualDefaultProbability, 0.01);
    QCOMPARE(contractOf(compiled, "crwv-openai-2025-03")->takeOrPay, 0.95);
    QVERIFY(traceOf(compiled, u"contracts/crwv-openai-2025-03/take_or_pay"_s)->origin ==
            TraceEntry::Origin::Stored);
    QVERIFY(traceOf(compiled, u"organizations/openai/default_probability"_s)->ground.contains(u"S&P"));
    // Ratings of the future are not known in March 2025.
    QCOMPARE(organizationOf(compile(scenario(6)), "openai")->cumulativeDefaultProbability[3], 0.0376);
}

void TestModelBuilder::everyNumberIsTraced()
{
    const CompiledScenario compiled = compile(scenario());
    for (const sim::Contract &contract : compiled.model.contracts) {
        const QString place = u"contracts/"_s + QString::fromStdString(contract.id);
        for (const auto &member : {u"/starts"_s, u"/ends"_s, u"/total_value"_s, u"/take_or_pay"_s, u"/ramp"_s,
                 u"/renewal"_s, u"/relet"_s, u"/renegotiation"_s, u"/termination"_s}) {
            const TraceEntry *entry = traceOf(compiled, place + member);
            QVERIFY2(entry && !entry->ground.isEmpty(), qPrintable(place + member));
        }
    }
    for (const sim::Organization &organization : compiled.model.organizations) {
        const QString place = u"organizations/"_s + QString::fromStdString(organization.id);
        for (const auto &member : {u"/default_probability"_s, u"/loadings"_s, u"/recovery"_s})
            QVERIFY2(traceOf(compiled, place + member), qPrintable(place + member));
        if (organization.uncontracted)
            QVERIFY(traceOf(compiled, place + u"/uncontracted"_s));
    }
}

void TestModelBuilder::sameBytes()
{
    const std::string first = sim::writeModel(compile(scenario()).model);
    QVERIFY(first == sim::writeModel(compile(scenario()).model));
    QTemporaryDir folder;
    auto other = Store::create(folder.filePath(u"other.offtake"_s), Store::Contents::Sample);
    QVERIFY(other);
    const auto compiled = compileScenario(**other, scenario());
    QVERIFY(compiled);
    QVERIFY(first == sim::writeModel(compiled->model));
}

void TestModelBuilder::faults_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<double>("drift");
    QTest::addColumn<int>("code");
    QTest::newRow("unknown provider") << u"nobody"_s << QDate(2026, 7, 1) << 0.2 << int(ErrorCode::NotFound);
    QTest::newRow("inside a quarter")
        << u"coreweave"_s << QDate(2026, 7, 2) << 0.2 << int(ErrorCode::InvalidInput);
    QTest::newRow("no date") << u"coreweave"_s << QDate() << 0.2 << int(ErrorCode::InvalidInput);
    QTest::newRow("no number") << u"coreweave"_s << QDate(2026, 7, 1) << qQNaN()
                               << int(ErrorCode::InvalidInput);
}

void TestModelBuilder::faults()
{
    QFETCH(QString, provider);
    QFETCH(QDate, date);
    QFETCH(double, drift);
    QFETCH(int, code);
    Scenario faulty = scenario();
    faulty.provider = OrganizationId(provider);
    faulty.valuationDate = date;
    faulty.factors.demand.drift = drift;
    const auto compiled = compileScenario(m_models.store(), faulty);
    QVERIFY(!compiled);
    QCOMPARE(int(compiled.error().code), code);
    QVERIFY(!compiled.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestModelBuilder)
#include "tst_modelbuilder.moc"
