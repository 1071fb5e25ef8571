// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/measures/concentration.h"
#include "data/measures/measures.h"
#include "data/store/query.h"
#include "data/store/store.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

bool isNear(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance * std::max({1.0, std::abs(a), std::abs(b)});
}

CustomerShare shareOf(const QString &label, double share, int year)
{
    return {{}, label, QDate(year, 1, 1), QDate(year, 12, 31), share, Basis::Disclosed, u"s"_s};
}

} // namespace

class TestMeasures : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void coreweaveAtTheEndOfMarch2025();
    void coreweaveToday();
    void shareOfYear_data();
    void shareOfYear();
    void openAiContract();
    void amendmentsAddUp();
    void runOffAddsUpToWhatRemains();
    void tellsWhatIsLeftOut();
    void circularLinks();
    void citesNoLaterSource_data();
    void citesNoLaterSource();
    void backlogByDate_data();
    void backlogByDate();
    void everyOrganizationOfTheSample();
    void json();
    void otherCurrencies();
    void unknownOrganization();
    void invalidDate();
    void concentration_data();
    void concentration();
    void labelsOfSeveral_data();
    void labelsOfSeveral();

private:
    ProviderMeasures measure(QDate asOf, const QString &organization = u"coreweave"_s)
    {
        auto measures = computeMeasures(*m_store, OrganizationId(organization), asOf);
        return measures ? *measures : ProviderMeasures();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

void TestMeasures::initTestCase()
{
    auto store = Store::create(m_folder.filePath(u"sample.offtake"_s), Store::Contents::Sample);
    QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
    m_store = std::move(*store);
}

void TestMeasures::coreweaveAtTheEndOfMarch2025()
{
    const ProviderMeasures measures = measure(QDate(2025, 3, 31));
    QCOMPARE(measures.name, u"CoreWeave"_s);
    QCOMPARE(measures.currency, u"USD"_s);
    // Microsoft 10bn, NVIDIA 1.3bn and OpenAI 11.9bn; nothing signed later.
    QCOMPARE(measures.contractCount, 3);
    QCOMPARE(measures.contractedValue, 23.2e9);
    QCOMPARE(measures.lastEnd, QDate(2030, 12, 31));
    QVERIFY(measures.topCustomer);
    QCOMPARE(measures.topCustomer->customer.value(), u"microsoft"_s);
    QCOMPARE(measures.topCustomer->share, 0.62);
    QCOMPARE(measures.topCustomer->periodEnd, QDate(2024, 12, 31));
    QVERIFY(measures.topCustomer->basis == Basis::Disclosed);
    QVERIFY(isNear(measures.top3Share.value_or(0), 0.77));
    QCOMPARE(measures.top3Count, 2);
    QCOMPARE(measures.aboveTenPercent.size(), 2);
    QCOMPARE(measures.aboveTenPercent[1].customer.value(), u"nvidia"_s);
    QCOMPARE(measures.aboveTenPercent[1].share, 0.15);
    QVERIFY(measures.hhi);
    QVERIFY(isNear(measures.hhi->low, 4069));
    QVERIFY(isNear(measures.hhi->high, 4278));
    QVERIFY(isNear(measures.trailingRevenue.value_or(0), 1.92e9));
    QCOMPARE(measures.trailingEnd, QDate(2024, 12, 31));
    QVERIFY(measures.backlog);
    QCOMPARE(measures.backlog->amount, 15.1e9);
    QVERIFY(!measures.sourceIds.isEmpty());
}

void TestMeasures::coreweaveToday()
{
    const ProviderMeasures measures = measure(QDate(2026, 7, 1));
    // 10 + 11.9 + 4 + 6.5 + 14.2 + 21 + 1.3
    QVERIFY(isNear(measures.contractedValue, 68.9e9));
    QCOMPARE(measures.contractCount, 7);
    QCOMPARE(measures.undisclosedCount, 1); // Anthropic
    QVERIFY(measures.remainingValue < measures.contractedValue);
    QVERIFY(measures.remainingValue > 0.5 * measures.contractedValue);
    QCOMPARE(measures.topCustomer->share, 0.67);
    QVERIFY(isNear(measures.hhi->low, 4489));
    QVERIFY(isNear(measures.hhi->high, 5578));
    // Last quarter of 2025 = year less three quarters; then the first of 2026.
    QVERIFY(isNear(*measures.trailingRevenue, 5130e6 - 981.6e6 + 2080e6));
    QCOMPARE(measures.trailingEnd, QDate(2026, 3, 31));
    QCOMPARE(measures.backlog->amount, 99.4e9);
    double shares = 0;
    for (const CustomerShare &share : measures.contractedShares)
        shares += share.share;
    QVERIFY(isNear(shares, 1));
    QCOMPARE(measures.contractedShares.first().customer.value(), u"meta"_s);
}

void TestMeasures::shareOfYear_data()
{
    QTest::addColumn<QDate>("asOf");
    QTest::addColumn<double>("share");
    QTest::newRow("2022") << QDate(2023, 6, 30) << 0.16;
    QTest::newRow("2023") << QDate(2024, 6, 30) << 0.35;
    QTest::newRow("2024") << QDate(2025, 9, 30) << 0.62;
    QTest::newRow("2025") << QDate(2026, 3, 31) << 0.67;
}

void TestMeasures::shareOfYear()
{
    QFETCH(QDate, asOf);
    const ProviderMeasures measures = measure(asOf);
    QVERIFY(measures.topCustomer);
    QTEST(measures.topCustomer->share, "share");
}

void TestMeasures::openAiContract()
{
    const ProviderMeasures measures = measure(QDate(2025, 3, 31));
    const auto deal = std::find_if(measures.deals.begin(), measures.deals.end(),
        [](const Deal &each) { return each.contractId == u"crwv-openai-2025-03"; });
    QVERIFY(deal != measures.deals.end());
    QCOMPARE(deal->value.value_or(0), 11.9e9);
    QCOMPARE(deal->startsOn, QDate(2025, 3, 7));
    QCOMPARE(deal->endsOn, QDate(2030, 10, 31));
    QCOMPARE(measures.equityLinked.size(), 1);
    QCOMPARE(measures.equityLinked.first().amount.value_or(0), 350e6);
    QCOMPARE(measures.equityLinked.first().to.value(), u"openai"_s);

    const ProviderMeasures before = measure(QDate(2025, 3, 6));
    QCOMPARE(before.contractCount, 2);
    QVERIFY(before.equityLinked.isEmpty());
}

void TestMeasures::amendmentsAddUp()
{
    const ProviderMeasures before = measure(QDate(2025, 9, 24));
    const ProviderMeasures after = measure(QDate(2025, 9, 25));
    // The May expansion is known from its source of 25 September 2025, like the expansion of that day.
    QVERIFY(isNear(after.contractedValue - before.contractedValue, 10.5e9));
}

void TestMeasures::runOffAddsUpToWhatRemains()
{
    const ProviderMeasures measures = measure(QDate(2025, 3, 31));
    const double sum = std::accumulate(measures.runOff.begin(), measures.runOff.end(), 0.0,
        [](double total, const RunOffCell &cell) { return total + cell.amount; });
    QVERIFY(isNear(sum, measures.remainingValue));
    QVERIFY(measures.runOff.first().quarter == Quarter(2025, 2));
    QVERIFY(measures.runOff.last().quarter == Quarter(2030, 4));
    // Straight line: Microsoft's 10bn over the 2,891 days from 1 February 2023 to 31 December 2030.
    const auto microsoft = std::find_if(measures.runOff.begin(), measures.runOff.end(),
        [](const RunOffCell &cell) { return cell.customer.value() == u"microsoft"; });
    QVERIFY(isNear(microsoft->amount, 10e9 * 91 / 2891));
    QVERIFY(measures.coverage.value_or(0) > 1 && *measures.coverage < 2.5);
    QVERIFY(measures.warlYears.value_or(0) > 5 && *measures.warlYears < 5.6);
}

void TestMeasures::tellsWhatIsLeftOut()
{
    const ProviderMeasures measures = measure(QDate(2026, 7, 1));
    QStringList ids;
    for (const LeftOutContract &contract : measures.leftOut) {
        QVERIFY(!contract.reason.isEmpty());
        ids.append(contract.id.value());
    }
    QVERIFY(ids.contains(u"crwv-anthropic-2026-04"_s)); // undisclosed
    QVERIFY(ids.contains(u"crwv-poolside"_s));          // terminated
    QVERIFY(!ids.contains(u"crwv-meta-2026-04"_s));
}

void TestMeasures::circularLinks()
{
    const ProviderMeasures measures = measure(QDate(2026, 7, 1));
    QMap<QString, double> funding;
    for (const CircularLink &link : measures.circular)
        funding[link.counterparty.value()] += link.financingAmount;
    QVERIFY(isNear(funding.value(u"nvidia"_s), 2.1e9));
    QVERIFY(isNear(funding.value(u"openai"_s), 350e6)); // told once, as financing and as shares of the deal
    QCOMPARE(funding.size(), 2);
}

void TestMeasures::citesNoLaterSource_data()
{
    QTest::addColumn<QDate>("asOf");
    for (const QDate &asOf : {QDate(2024, 12, 31), QDate(2025, 3, 31), QDate(2025, 12, 31), QDate(2026, 7, 1)})
        QTest::newRow(qPrintable(asOf.toString(Qt::ISODate))) << asOf;
}

/// Nothing that only a later document tells is in a figure of a date.
void TestMeasures::citesNoLaterSource()
{
    QFETCH(QDate, asOf);
    const auto organizations = m_store->organizations();
    QVERIFY(organizations);
    int cited = 0;
    for (const Organization &organization : *organizations) {
        for (const QString &id : measure(asOf, organization.id.value()).sourceIds) {
            const auto source = m_store->source(SourceId(id));
            QVERIFY(source);
            QVERIFY2(!source->publishedOn.isValid() || source->publishedOn <= asOf,
                qPrintable(organization.id.value() + u": "_s + id));
            ++cited;
        }
    }
    QVERIFY(cited > 0);
}

void TestMeasures::backlogByDate_data()
{
    QTest::addColumn<QDate>("asOf");
    QTest::addColumn<double>("amount");
    QTest::addColumn<QString>("kind");
    QTest::newRow("end of 2024") << QDate(2025, 3, 31) << 15.1e9 << u"rpo"_s;
    QTest::newRow("RPO before the wider backlog") << QDate(2026, 1, 15) << 50e9 << u"rpo"_s;
    QTest::newRow("end of 2025") << QDate(2026, 4, 15) << 60.7e9 << u"rpo"_s;
    QTest::newRow("first quarter of 2026") << QDate(2026, 7, 1) << 99.4e9 << u"revenue_backlog"_s;
}

void TestMeasures::backlogByDate()
{
    QFETCH(QDate, asOf);
    const ProviderMeasures measures = measure(asOf);
    QVERIFY(measures.backlog);
    QTEST(measures.backlog->amount, "amount");
    QTEST(measures.backlog->kind, "kind");
}

void TestMeasures::everyOrganizationOfTheSample()
{
    const auto organizations = m_store->organizations();
    QVERIFY(organizations);
    for (const Organization &organization : *organizations) {
        const auto measures = computeMeasures(*m_store, organization.id, QDate(2026, 7, 1));
        QVERIFY2(measures, qPrintable(organization.name));
        QVERIFY(measures->remainingValue <= measures->contractedValue * (1 + 1e-12));
        if (measures->hhi)
            QVERIFY(measures->hhi->low <= measures->hhi->high && measures->hhi->high <= 10000);
    }
}

void TestMeasures::json()
{
    const QJsonObject object = toJson(measure(QDate(2025, 3, 31)));
    QCOMPARE(object[u"organization"].toString(), u"coreweave"_s);
    QCOMPARE(object[u"as_of"].toString(), u"2025-03-31"_s);
    QCOMPARE(object[u"contracted_value"].toDouble(), 23.2e9);
    QCOMPARE(object[u"top_customer"][u"id"].toString(), u"microsoft"_s);
    QCOMPARE(object[u"top_customer"][u"share"].toDouble(), 0.62);
    QCOMPARE(object[u"backlog"][u"kind"].toString(), u"rpo"_s);
    QCOMPARE(object[u"run_off"][0][u"quarter"].toString(), u"2025Q2"_s);
    QCOMPARE(object[u"equity_linked"][0][u"amount"].toDouble(), 350e6);
    QCOMPARE(object[u"shares"].toArray().size(), 4);
    QVERIFY(!object[u"above_ten_percent"][0][u"source"].toString().isEmpty());

    // A provider without shares, revenue or backlog has nulls, not zeros.
    const QJsonObject crusoe = toJson(measure(QDate(2026, 7, 1), u"crusoe"_s));
    for (const QString &key : {u"hhi"_s, u"top_customer"_s, u"coverage"_s, u"backlog"_s, u"top3_share"_s})
        QVERIFY2(crusoe[key].isNull(), qPrintable(key));
}

void TestMeasures::otherCurrencies()
{
    const auto created = Store::create(m_folder.filePath(u"currencies.offtake"_s), Store::Contents::Sample);
    QVERIFY(created);
    Store &store = **created;
    const auto contracted = [&store] {
        const auto measures = computeMeasures(store, OrganizationId(u"coreweave"_s), QDate(2025, 3, 31));
        return measures ? measures->contractedValue : -1;
    };
    Query(store.database(), u"UPDATE contracts SET currency = 'EUR' WHERE id = 'crwv-msft-2023-02'"_s).run();
    QCOMPARE(contracted(), 13.2e9); // told, not summed
    Query(store.database(),
        u"INSERT INTO exchange_rates (currency, base_currency, as_of, rate) VALUES ('EUR', 'USD', '2025-03-01', 1.1)"_s)
        .run();
    QVERIFY(isNear(contracted(), 24.2e9));
}

void TestMeasures::unknownOrganization()
{
    const auto measures = computeMeasures(*m_store, OrganizationId(u"nobody"_s), QDate(2025, 3, 31));
    QVERIFY(!measures);
    QVERIFY(measures.error().code == ErrorCode::NotFound);
}

void TestMeasures::invalidDate()
{
    const auto measures = computeMeasures(*m_store, OrganizationId(u"coreweave"_s), QDate());
    QVERIFY(!measures);
    QVERIFY(measures.error().code == ErrorCode::InvalidInput);
}

void TestMeasures::concentration_data()
{
    QTest::addColumn<QList<double>>("shares");
    QTest::addColumn<bool>("filing");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("all disclosed") << QList<double>{0.6, 0.4} << false << 5200.0 << 5200.0;
    QTest::newRow("one told, the rest may be one") << QList<double>{0.67} << false << 4489.0 << 5578.0;
    QTest::newRow("one told by a filing") << QList<double>{0.67} << true << 4489.0 << 4798.0;
    QTest::newRow("two major customers told") << QList<double>{0.62, 0.15} << false << 4069.0 << 4278.0;
    QTest::newRow("one major, one small") << QList<double>{0.5, 0.05} << false << 2525.0 << 4550.0;
}

void TestMeasures::concentration()
{
    QFETCH(QList<double>, shares);
    QFETCH(bool, filing);
    QFETCH(double, low);
    QFETCH(double, high);
    QList<CustomerShare> told{shareOf(u"old"_s, 0.9, 2023)};
    for (double share : shares)
        told.append(shareOf(u"x"_s, share, 2024));
    const auto result = concentrationOf(told, filing ? QSet<QString>{u"s"_s} : QSet<QString>());
    QVERIFY(result);
    QVERIFY2(isNear(result->hhi.low, low), qPrintable(QString::number(result->hhi.low)));
    QVERIFY2(isNear(result->hhi.high, high), qPrintable(QString::number(result->hhi.high)));
    QVERIFY(result->top);
    QCOMPARE(result->top->share, shares.first());
    QVERIFY(!concentrationOf({}));
}

void TestMeasures::labelsOfSeveral_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<int>("customers");
    QTest::newRow("name") << u"Marks and Spencer"_s << 1;
    QTest::newRow("number") << u"Four customers above 10% together"_s << 4;
    QTest::newRow("names") << u"Amazon and Microsoft together"_s << 2;
}

void TestMeasures::labelsOfSeveral()
{
    QFETCH(QString, label);
    QTEST(customersBehind(label), "customers");
}

QTEST_GUILESS_MAIN(TestMeasures)
#include "tst_measures.moc"
