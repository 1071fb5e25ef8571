// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/resultjson.h"
#include "gpu/simulate.h"
#include "tests/support/modelfile.h"

#include <QTest>
#include <nlohmann/json.hpp>

using namespace offtake;
using namespace offtake::sim;

/// The offtake-result/1 document (RESULT.md) reads back to what it was written from.
class TestResultJson : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void roundTrip();
    void keysStandInTheirOrder();
    void undefinedRatiosAreNull();
    void refuses_data();
    void refuses();

private:
    std::string m_document;
};

void TestResultJson::initTestCase()
{
    RunOptions options;
    options.paths = 500;
    const auto results = simulate(test::goldenModel(QStringLiteral("medium")), options);
    QVERIFY(results.has_value());
    m_document = writeResults(*results);
}

void TestResultJson::roundTrip()
{
    const auto read = readResults(m_document);
    QVERIFY2(read.has_value(), read ? "" : read.error().c_str());
    QCOMPARE(QString::fromStdString(writeResults(*read)), QString::fromStdString(m_document));
    QCOMPARE(read->providers.size(), std::size_t{3});
    QVERIFY(read->dependency.has_value());
    QCOMPARE(read->run.engine, std::string("offtake"));
    QVERIFY(m_document.ends_with("}\n"));
}

void TestResultJson::keysStandInTheirOrder()
{
    std::size_t last = 0;
    for (const char *key : {"schema", "model_sha256", "paths", "first_path", "seed", "quarters", "quantiles",
             "tail", "confidence", "providers", "organizations", "dependency", "run"}) {
        const std::size_t at = m_document.find("\n \"" + std::string(key) + "\": ");
        QVERIFY2(at != std::string::npos && at >= last, key);
        last = at;
    }
}

void TestResultJson::undefinedRatiosAreNull()
{
    RunOptions options;
    options.paths = 100;
    const auto results = simulate(test::goldenModel(QStringLiteral("indices")), options);
    QVERIFY(results.has_value());
    const std::string document = writeResults(*results);
    const auto bank = nlohmann::json::parse(document)["organizations"]["bank"]["payment_ratio"];
    QVERIFY(bank["mean"][0].is_null());
    QCOMPARE(bank["mean"][1].get<double>(), 1.0);
    const auto read = readResults(document);
    QVERIFY(read.has_value());
    QVERIFY(std::isnan(find(read->organizations, "bank")->paymentRatio->mean[0]));
    QCOMPARE(writeResults(*read), document);
}

void TestResultJson::refuses_data()
{
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("schema") << QByteArray("/schema") << QByteArray("\"offtake-result/2\"")
                            << QByteArray("schema: ");
    QTest::newRow("paths") << QByteArray("/paths") << QByteArray("-1") << QByteArray("paths: a whole number");
    QTest::newRow("tail") << QByteArray("/tail") << QByteArray("null") << QByteArray("tail: a number");
    QTest::newRow("mean") << QByteArray("/providers/cloud-a/horizon/mean") << QByteArray("\"x\"")
                          << QByteArray("providers.cloud-a.horizon.mean: a number");
    QTest::newRow("quarter") << QByteArray("/providers/host/quarters/3") << QByteArray("{}")
                             << QByteArray("providers.host.quarters[3].mean: missing");
    QTest::newRow("run") << QByteArray("/run") << QByteArray("[]") << QByteArray("run: an object");
}

void TestResultJson::refuses()
{
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, reason);
    auto json = nlohmann::json::parse(m_document);
    json[nlohmann::json::json_pointer(pointer.toStdString())] = nlohmann::json::parse(value.toStdString());
    const auto read = readResults(json.dump());
    QVERIFY(!read.has_value());
    QVERIFY2(QByteArray::fromStdString(read.error()).startsWith(reason), read.error().c_str());
    QVERIFY(!readResults("{").has_value());
}

QTEST_GUILESS_MAIN(TestResultJson)
#include "tst_resultjson.moc"
