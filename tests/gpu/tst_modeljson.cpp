// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/modeljson.h"
#include "gpu/sha256.h"
#include "tests/support/modelfile.h"

#include <QTest>
#include <nlohmann/json.hpp>

using namespace offtake;
using namespace offtake::sim;
using Json = nlohmann::json;

/// Every rule of MODEL.md section 10: the fault names its place and what is allowed there.
class TestModelJson : public QObject
{
    Q_OBJECT

private slots:
    void goldenModelsRoundTrip_data();
    void goldenModelsRoundTrip();
    void minimalModelHasTheDefaults();
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void allFaultsAreReported();
    void notJson();
    void repeatedKey();
    void checkModelKnowsTheRules();
    void canonicalLeavesDefaultsOut();
    void sha256KnownAnswers();
};

namespace {

/// A model in which everything is given once; the rows change one member of it.
Json fullModel()
{
    return Json::parse(R"({
      "schema": "offtake-model/1", "start": "2026-01-01", "quarters": 2, "currency": "USD",
      "factors": {"demand": {"drift": 0.1, "regime_sd": 0.1, "volatility": 0.2}, "price": {},
        "correlation": [[1, 0.5, 0, 0], [0.5, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]},
      "copula": {"kind": "student_t", "degrees_of_freedom": 5}, "clearing": {"enabled": true},
      "organizations": [
        {"id": "p", "draw": 4, "uncontracted": {"per_quarter": 10}},
        {"id": "c", "draw": 5, "annual_default_probability": 0.1, "loadings": {"demand": 0.5}, "recovery": 0.4,
         "forced_exit_quarter": 1, "resources": {"per_quarter": 100}, "distress": {"ratio": 0.5, "quarters": 2}},
        {"id": "d", "cumulative_default_probability": [0.1, 0.2]}],
      "contracts": [{"id": "k", "provider": "p", "customer": "c", "starts": 0, "ends": 8, "ramp": 2, "total_value": 80,
         "take_or_pay": 0.9, "delay": {"mean": 1}, "termination": {"annual_probability": 0.1},
         "renegotiation": {"trigger": 0.7}, "renewal": {"probability": 0.5}, "relet": {"share": 0.5}},
        {"id": "l", "provider": "p", "customer": "d", "starts": 0, "ends": 8, "rate": 10}],
      "outputs": {"quantiles": [0.5], "tail": 0.1, "thresholds": {"p": [100]},
        "dependency": {"quarter": 1, "customers": ["c"]}}})");
}

Json changed(const char *pointer, const char *value)
{
    Json json = fullModel();
    const Json::json_pointer place{std::string(pointer)};
    if (std::string(value) == "remove") {
        json.at(place.parent_pointer()).erase(place.back());
        return json;
    }
    json[place] = Json::parse(value);
    return json;
}

} // namespace

void TestModelJson::goldenModelsRoundTrip_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"indices", "student-defaults", "renewal", "clearing", "medium"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestModelJson::goldenModelsRoundTrip()
{
    QFETCH(QString, name);
    const Model model = test::goldenModel(name);
    const std::string document = writeModel(model);
    const auto again = readModel(document);
    QVERIFY(again.has_value());
    QVERIFY(*again == model || writeModel(*again) == document);
    QCOMPARE(QString::fromStdString(modelSha256(*again)), QString::fromStdString(modelSha256(model)));
}

void TestModelJson::minimalModelHasTheDefaults()
{
    const auto model = readModel(
        R"({"schema": "offtake-model/1", "start": "2027-10-01", "quarters": 3, "currency": "EUR"})");
    QVERIFY(model.has_value());
    Model expected;
    expected.startYear = 2027;
    expected.startQuarter = 4;
    expected.quarters = 3;
    expected.currency = "EUR";
    QVERIFY(*model == expected);
}

void TestModelJson::refuses_data()
{
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *pointer, const char *value, const char *place, const char *reason) {
        QTest::addRow("%s = %s", pointer, value)
            << QByteArray(pointer) << QByteArray(value) << QByteArray(place) << QByteArray(reason);
    };
    row("/schema", "remove", "schema", "required");
    row("/schema", "\"offtake-model/2\"", "schema", "offtake-model/1");
    row("/extra", "1", "extra", "unknown key");
    row("/start", "remove", "start", "required");
    row("/start", "\"2026-02-01\"", "start", "first day of a calendar quarter");
    row("/start", "\"2026-01-02\"", "start", "first day");
    row("/start", "\"\"", "start", "first day");
    row("/start", "5", "start", "text");
    row("/quarters", "0", "quarters", "1 to 80");
    row("/quarters", "81", "quarters", "1 to 80");
    row("/quarters", "1.5", "quarters", "whole number");
    row("/currency", "\"usd\"", "currency", "ISO 4217");
    row("/currency", "remove", "currency", "required");
    row("/factors/demand/regime_sd", "-0.1", "factors.demand.regime_sd", "0 to");
    row("/factors/demand/volatility", "\"x\"", "factors.demand.volatility", "number");
    row("/factors/demand/vol", "1", "factors.demand.vol", "unknown key");
    row("/factors/correlation", "[[1,0],[0,1]]", "factors.correlation", "4 lists of 4");
    row("/factors/correlation/0/0", "0.9", "factors.correlation[0][0]", "diagonal");
    row("/factors/correlation/0/1", "0.4", "factors.correlation[0][1]", "not symmetric");
    row("/factors/correlation", "[[1,0.9,0.9,0],[0.9,1,-0.9,0],[0.9,-0.9,1,0],[0,0,0,1]]",
        "factors.correlation", "positive semidefinite");
    row("/factors/correlation", "[[1,1,0.5,0],[1,1,0.4,0],[0.5,0.4,1,0],[0,0,0,1]]", "factors.correlation",
        "positive semidefinite");
    row("/copula/kind", "\"clayton\"", "copula.kind", "gaussian");
    row("/copula/degrees_of_freedom", "2", "copula.degrees_of_freedom", "3 to 30");
    row("/copula/degrees_of_freedom", "31", "copula.degrees_of_freedom", "3 to 30");
    row("/copula", R"({"kind": "gaussian", "degrees_of_freedom": 4})", "copula.degrees_of_freedom",
        "unknown key");
    row("/clearing/enabled", "1", "clearing.enabled", "true or false");
    row("/organizations", "{}", "organizations", "list");
    row("/organizations/1/id", "\"p\"", "organizations[1].id", "unique");
    row("/organizations/1/id", "\"\"", "organizations[1].id", "empty");
    row("/organizations/1/id", "remove", "organizations[1].id", "required");
    row("/organizations/1/draw", "4", "organizations[1].draw", "unique");
    row("/organizations/1/draw", "2", "organizations[2].draw", "unique");
    row("/organizations/1/draw", "4294967296", "organizations[1].draw", "4294967295");
    row("/organizations/1/draw", "-1", "organizations[1].draw", "whole number");
    row("/organizations/1/annual_default_probability", "1.1", "organizations[1].annual_default_probability",
        "0 to 1");
    row("/organizations/2/annual_default_probability", "0.1",
        "organizations[2].cumulative_default_probability", "only one");
    row("/organizations/2/cumulative_default_probability", "[0.2, 0.1]",
        "organizations[2].cumulative_default_probability[1]", "may not decrease");
    row("/organizations/2/cumulative_default_probability", "[0.2]",
        "organizations[2].cumulative_default_probability", "one per quarter");
    row("/organizations/2/cumulative_default_probability", "[]",
        "organizations[2].cumulative_default_probability", "one value per quarter");
    row("/organizations/1/loadings/demand", "1.1", "organizations[1].loadings", "at most 1");
    row("/organizations/1/loadings/supply", "0.1", "organizations[1].loadings.supply", "unknown key");
    row("/organizations/1/recovery", "-0.1", "organizations[1].recovery", "0 to 1");
    row("/organizations/1/forced_exit_quarter", "-1", "organizations[1].forced_exit_quarter", "at least 0");
    row("/organizations/1/resources", "{}", "organizations[1].resources.per_quarter", "required");
    row("/organizations/1/resources/per_quarter", "-1", "organizations[1].resources.per_quarter", "0 to");
    row("/organizations/1/resources/growth", "-1", "organizations[1].resources.growth", "above -1");
    row("/organizations/1/resources/dispersion", "-1", "organizations[1].resources.dispersion", "0 to");
    row("/organizations/1/resources/funding_loading", "1.5", "organizations[1].resources.funding_loading",
        "-1 to 1");
    row("/organizations/1/resources/receipts_share", "1.5", "organizations[1].resources.receipts_share",
        "0 to 1");
    row("/organizations/1/distress/ratio", "2", "organizations[1].distress.ratio", "0 to 1");
    row("/organizations/1/distress/quarters", "0", "organizations[1].distress.quarters", "at least 1");
    row("/organizations/1/distress", "{}", "organizations[1].distress.ratio", "required");
    row("/organizations/0/uncontracted", "{}", "organizations[0].uncontracted.per_quarter", "required");
    row("/organizations/0/uncontracted/per_quarter", "-1", "organizations[0].uncontracted.per_quarter",
        "0 to");
    row("/contracts/0/provider", "\"x\"", "contracts[0].provider", "not the id");
    row("/contracts/0/customer", "\"p\"", "contracts[0].customer", "two different");
    row("/contracts/0/starts", "remove", "contracts[0].starts", "required");
    row("/contracts/0/ends", "0", "contracts[0].ends", "not after starts");
    row("/contracts/0/ramp", "9", "contracts[0].ramp", "longer than the contract");
    row("/contracts/0/ramp", "-1", "contracts[0].ramp", "0 to");
    row("/contracts/0/rate", "1", "contracts[0].rate", "exactly one");
    row("/contracts/0/total_value", "remove", "contracts[0].rate", "exactly one");
    row("/contracts/0/total_value", "-1", "contracts[0].total_value", "0 to");
    row("/contracts/0/total_value", "1e999", "document", "not JSON");
    row("/contracts/0/take_or_pay", "1.1", "contracts[0].take_or_pay", "0 to 1");
    row("/contracts/1/draw", "0", "contracts[1].draw", "unique");
    row("/contracts/1/id", "\"k\"", "contracts[1].id", "unique");
    row("/contracts/0/delay/mean", "-1", "contracts[0].delay.mean", "0 to");
    row("/contracts/0/delay", "{}", "contracts[0].delay.mean", "required");
    row("/contracts/0/delay/cv", "-1", "contracts[0].delay.cv", "0 to");
    row("/contracts/0/delay/build_loading", "-2", "contracts[0].delay.build_loading", "-1 to 1");
    row("/contracts/0/delay/extends_term", "0", "contracts[0].delay.extends_term", "true or false");
    row("/contracts/0/termination/annual_probability", "2", "contracts[0].termination.annual_probability",
        "0 to 1");
    row("/contracts/0/termination/fee_quarters", "-1", "contracts[0].termination.fee_quarters", "0 to");
    row("/contracts/0/renegotiation/trigger", "-1", "contracts[0].renegotiation.trigger", "0 to");
    row("/contracts/0/renegotiation/probability", "2", "contracts[0].renegotiation.probability", "0 to 1");
    row("/contracts/0/renewal/probability", "2", "contracts[0].renewal.probability", "0 to 1");
    row("/contracts/0/renewal/demand_loading", "2", "contracts[0].renewal.demand_loading", "-1 to 1");
    row("/contracts/0/renewal/discount", "1.5", "contracts[0].renewal.discount", "to 1");
    row("/contracts/0/relet/share", "1.5", "contracts[0].relet.share", "0 to 1");
    row("/contracts/0/relet/lag", "-1", "contracts[0].relet.lag", "at least 0");
    row("/contracts/0/relet/lag", "0.5", "contracts[0].relet.lag", "whole number");
    row("/contracts/0/colour", "1", "contracts[0].colour", "unknown key");
    row("/outputs/quantiles", "[1.5]", "outputs.quantiles[0]", "0 to 1");
    row("/outputs/quantiles", "0.5", "outputs.quantiles", "list of numbers");
    row("/outputs/tail", "0", "outputs.tail", "above 0");
    row("/outputs/tail", "1", "outputs.tail", "below 1");
    row("/outputs/thresholds", R"({"c": [1]})", "outputs.thresholds.c", "sells");
    row("/outputs/dependency/quarter", "-1", "outputs.dependency.quarter", "at least 0");
    row("/outputs/dependency/customers", R"(["x"])", "outputs.dependency.customers[0]", "not the id");
    row("/outputs/dependency/customers", R"(["c", "c"])", "outputs.dependency.customers[1]", "twice");
    row("/outputs/dependency/customers", "1", "outputs.dependency.customers", "list");
}

void TestModelJson::refuses()
{
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, reason);
    // A number beyond double precision cannot pass through the JSON library on its way in.
    const bool beyondDouble = value == "1e999";
    std::string document =
        changed(pointer.constData(), beyondDouble ? "123456789" : value.constData()).dump();
    if (beyondDouble)
        document.replace(document.find("123456789"), 9, "1e999");
    const auto model = readModel(document);
    QVERIFY(!model.has_value());
    const ModelProblem &first = model.error().front();
    QCOMPARE(QByteArray::fromStdString(first.place), place);
    QVERIFY2(QByteArray::fromStdString(first.reason).contains(reason), first.reason.c_str());
}

void TestModelJson::accepts_data()
{
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *pointer, const char *value) {
        QTest::addRow("%s = %s", pointer, value) << QByteArray(pointer) << QByteArray(value);
    };
    row("/quarters", "2");
    row("/factors/correlation", "[[1,1,0.5,0],[1,1,0.5,0],[0.5,0.5,1,0],[0,0,0,1]]"); // a zero pivot
    row("/organizations/1/loadings/demand", "1");
    row("/organizations/1/forced_exit_quarter", "1000000");
    row("/organizations/1/forced_exit_quarter", "null");
    row("/organizations/1/draw", "4294967295");
    row("/contracts/0/ramp", "8");
    row("/contracts/0/starts", "-5.5");
    row("/contracts/0/delay", "null");
    row("/contracts/0/renewal/discount", "-0.5");
    row("/outputs/dependency", "null");
    row("/outputs/dependency/customers", "\"all\"");
    row("/contracts", "[]");
}

void TestModelJson::accepts()
{
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, value);
    const auto model = readModel(changed(pointer.constData(), value.constData()).dump());
    QVERIFY2(model.has_value(),
        model ? "" : (model.error().front().place + ": " + model.error().front().reason).c_str());
    const auto again = readModel(writeModel(*model));
    QVERIFY(again.has_value());
    QCOMPARE(writeModel(*again), writeModel(*model));
}

void TestModelJson::allFaultsAreReported()
{
    Json json = fullModel();
    json["quarters"] = 2.5;
    json["contracts"][0]["ramp"] = 20;
    json["outputs"]["tail"] = 7;
    json["organizations"][0]["colour"] = "red";
    const auto model = readModel(json.dump());
    QVERIFY(!model.has_value());
    QStringList places;
    for (const ModelProblem &problem : model.error())
        places << QString::fromStdString(problem.place);
    for (const char *place : {"quarters", "contracts[0].ramp", "outputs.tail", "organizations[0].colour"})
        QVERIFY2(places.contains(QLatin1String(place)), place);
}

void TestModelJson::notJson()
{
    for (const char *text : {"", "{", "[1, 2", "{\"a\": nan}", "\xff\xfe"}) {
        const auto model = readModel(text);
        QVERIFY(!model.has_value());
        QCOMPARE(model.error().size(), std::size_t{1});
        QCOMPARE(model.error().front().place, std::string("document"));
    }
    QCOMPARE(readModel("[]").error().front().reason, std::string("an object is needed"));
}

void TestModelJson::repeatedKey()
{
    const auto model = readModel(R"({"quarters": 3, "quarters": 4})");
    QVERIFY(!model.has_value());
    QCOMPARE(model.error().front().place, std::string("key \"quarters\""));
}

void TestModelJson::checkModelKnowsTheRules()
{
    auto model = readModel(fullModel().dump());
    QVERIFY(model.has_value());
    QVERIFY(checkModel(*model).empty());
    model->contracts[1].totalValue = 5;
    model->organizations[0].recovery = std::nan("");
    const std::vector<ModelProblem> problems = checkModel(*model);
    QCOMPARE(problems.size(), std::size_t{2});
    QCOMPARE(problems[0].place, std::string("organizations[0].recovery"));
    QCOMPARE(problems[1].place, std::string("contracts[1].rate"));
}

void TestModelJson::canonicalLeavesDefaultsOut()
{
    Model model;
    model.organizations.push_back({.id = "a", .draw = 0U});
    QCOMPARE(QString::fromStdString(writeModel(model)).simplified(),
        QStringLiteral(
            R"({ "schema": "offtake-model/1", "start": "2026-01-01", "quarters": 20, "currency": "USD", "organizations": [ {"id": "a"} ], "contracts": [] })"));
}

void TestModelJson::sha256KnownAnswers()
{
    // FIPS 180-4 examples.
    QCOMPARE(sha256(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(sha256("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
        std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
}

QTEST_GUILESS_MAIN(TestModelJson)
#include "tst_modeljson.moc"
