// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/database.h"
#include "data/store/query.h"
#include "data/store/store.h"
#include "data/store/tables.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace offtake {

class TestStore : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void countsTheSample();
    void readsOrganizations();
    void ordersProvidersByContractedValue();
    void findsOneProvider();
    void readsContracts();
    void readsFacts();
    void readsEventsNewestFirst();
    void tellsAMissingRecord();
    void refusesToOverwrite();
    void noticesAnotherWriter();
    void refusesWritesWhenReadOnly();
    void leavesOneFile();
    void knowsEveryWordOfTheSchema();
    void enforcesRules_data();
    void enforcesRules();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

void TestStore::initTestCase()
{
    auto store = Store::create(m_folder.filePath(u"sample.offtake"_s), Store::Contents::Sample);
    QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
    m_store = std::move(*store);
}

void TestStore::countsTheSample()
{
    const auto info = m_store->info();
    QVERIFY(info);
    QCOMPARE(info->version, Store::currentVersion());
    QCOMPARE(info->applicationId, 0x4F46544B);
    const std::map<QString, qint64> expected{{u"contracts"_s, 68}, {u"organizations"_s, 38},
        {u"sources"_s, 209}, {u"revenues"_s, 86}, {u"revenue_shares"_s, 19}, {u"backlogs"_s, 24},
        {u"financings"_s, 47}, {u"fleets"_s, 18}, {u"events"_s, 84}};
    for (const auto &[table, rows] : expected)
        QCOMPARE(info->rowCounts.at(table), rows);
    QVERIFY(info->bytes > 0);
}

void TestStore::readsOrganizations()
{
    const auto all = m_store->organizations();
    QVERIFY(all);
    QCOMPARE(all->size(), 38);
    QVERIFY(std::ranges::is_sorted(*all, {}, [](const Organization &o) { return o.name.toLower(); }));

    const auto coreweave = m_store->organization(OrganizationId(u"coreweave"_s));
    QVERIFY(coreweave);
    QCOMPARE(coreweave->name, u"CoreWeave"_s);
    QVERIFY(coreweave->roles.contains(u"provider"_s));
    QCOMPARE(coreweave->foundedYear, 2017);
}

void TestStore::ordersProvidersByContractedValue()
{
    const auto providers = m_store->providers();
    QVERIFY(providers);
    QVERIFY(providers->size() > 10);
    QCOMPARE(providers->constFirst().id.value(), u"oracle"_s); // 300bn to OpenAI
}

void TestStore::findsOneProvider()
{
    const auto wanted = m_store->oneProvider(OrganizationId(u"nebius"_s));
    QVERIFY(wanted);
    QCOMPARE(wanted->size(), 1);
    QCOMPARE(wanted->constFirst().id.value(), u"nebius"_s);
    const auto other = m_store->oneProvider(OrganizationId(u"nobody"_s));
    QVERIFY(other);
    QCOMPARE(other->size(), 1);
    const auto providers = m_store->providers();
    QVERIFY(providers);
    QVERIFY(std::ranges::any_of(
        *providers, [&](const Organization &provider) { return provider.id == other->constFirst().id; }));
}

void TestStore::readsContracts()
{
    const auto contract = m_store->contract(ContractId(u"crwv-openai-2025-03"_s));
    QVERIFY(contract);
    QCOMPARE(contract->totalValue, 11'900'000'000.0);
    QCOMPARE(contract->equityAmount, 350'000'000.0);
    QCOMPARE(contract->endsOn, QDate(2030, 10, 31));
    QCOMPARE(contract->startsOn, QDate());
    QCOMPARE(contract->equityTo.value(), u"openai"_s);

    const OrganizationId coreweave(u"coreweave"_s);
    const auto sold = m_store->contractsOfProvider(coreweave);
    const auto any = m_store->contractsOf(coreweave);
    QVERIFY(sold && any);
    QVERIFY(sold->size() >= 10);
    QVERIFY(any->size() > sold->size()); // it also leases sites
    for (const Contract &c : *sold)
        QCOMPARE(c.providerId, coreweave);
}

void TestStore::readsFacts()
{
    const OrganizationId coreweave(u"coreweave"_s);
    const auto shares = m_store->revenueSharesOf(coreweave);
    QVERIFY(shares);
    QCOMPARE(shares->size(), 7);
    QCOMPARE(shares->constFirst().share, 0.16);
    QVERIFY(!m_store->revenuesOf(coreweave)->isEmpty());
    QVERIFY(!m_store->backlogsOf(coreweave)->isEmpty());
    QVERIFY(!m_store->financingsOf(coreweave)->isEmpty());
    const auto source = m_store->source(shares->constFirst().sourceId);
    QVERIFY(source);
    QVERIFY(source->url.startsWith("http"_L1));
}

void TestStore::readsEventsNewestFirst()
{
    const OrganizationId coreweave(u"coreweave"_s);
    const QDate until(2025, 3, 31);
    const auto events = m_store->eventsOf(coreweave, until, 5);
    QVERIFY(events);
    QCOMPARE(events->size(), 5);
    QVERIFY(events->constFirst().happenedOn <= until);
    QVERIFY(std::ranges::is_sorted(*events, std::greater(), &Event::happenedOn));
    QVERIFY(events->constFirst().organizationIds.contains(coreweave));
    QVERIFY(m_store->eventsOf(coreweave, {}, 1000)->constFirst().happenedOn > until);
}

void TestStore::tellsAMissingRecord()
{
    const auto missing = m_store->contract(ContractId(u"nothing"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(missing.error().message.contains("nothing"_L1));
}

void TestStore::refusesToOverwrite()
{
    const auto again = Store::create(m_store->path(), Store::Contents::Empty);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
}

void TestStore::noticesAnotherWriter()
{
    const qint64 before = m_store->dataVersion();
    QCOMPARE(m_store->dataVersion(), before);
    auto other = Store::open(m_store->path());
    QVERIFY(other);
    (*other)->database().connection().exec(
        "UPDATE sources SET publisher = publisher || '.' WHERE row_id = 1");
    QVERIFY(m_store->dataVersion() != before);
}

void TestStore::refusesWritesWhenReadOnly()
{
    auto store = Store::open(m_store->path(), Store::Mode::ReadOnly);
    QVERIFY(store);
    QCOMPARE((*store)->organizations()->size(), 38);
    const auto written =
        (*store)->database().attempt([&] { (*store)->database().connection().exec("DELETE FROM events"); });
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::ReadOnly);
}

/// Reading a store leaves neither log nor index beside it, and the file as it was.
void TestStore::leavesOneFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"one.offtake"_s);
    const auto files = [&] { return QDir(folder.path()).entryList(QDir::Files); };
    const auto bytes = [&] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(Store::create(path, Store::Contents::Sample));
    QCOMPARE(files(), QStringList(u"one.offtake"_s));
    const QByteArray before = bytes();
    {
        const auto store = Store::open(path, Store::Mode::ReadOnly);
        QVERIFY(store);
        QCOMPARE((*store)->info()->rowCounts.at(u"contracts"_s), 68);
    }
    QCOMPARE(files(), QStringList(u"one.offtake"_s));
    QCOMPARE(bytes(), before);
}

/// The words of data/store/tables.h and the CHECKs of the schema say the same.
void TestStore::knowsEveryWordOfTheSchema()
{
    Database &database = m_store->database();
    for (const TableInfo &table : referenceTables()) {
        for (const TableColumn &column : table.columns) {
            if (column.type != ColumnType::Word)
                continue;
            for (const QString &word : column.words) {
                const auto set = database.attempt([&] {
                    Transaction transaction(database);
                    Query update(database, u"UPDATE %1 SET %2 = :word"_s.arg(table.name, column.name));
                    update.bind(":word", word).run();
                });
                QVERIFY2(set, qPrintable(table.name + u'.' + column.name + u' ' + word));
            }
        }
    }
}

void TestStore::enforcesRules_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("unknown word") << QByteArray("UPDATE contracts SET kind = 'maybe'");
    QTest::newRow("no such day") << QByteArray("UPDATE contracts SET signed_on = '2025-02-30'");
    QTest::newRow("negative value") << QByteArray("UPDATE contracts SET total_value = -5");
    QTest::newRow("sells to itself") << QByteArray("UPDATE contracts SET provider_id = customer_id");
    QTest::newRow("ends before it starts")
        << QByteArray("UPDATE contracts SET starts_on = '2030-01-01', ends_on = '2029-01-01'");
    QTest::newRow("share above one") << QByteArray("UPDATE revenue_shares SET share = 1.2");
    QTest::newRow("currency") << QByteArray("UPDATE revenues SET currency = 'dollars'");
    QTest::newRow("no such organisation") << QByteArray("UPDATE revenues SET organization_id = 'nobody'");
    QTest::newRow("organisation in use") << QByteArray("DELETE FROM organizations WHERE id = 'coreweave'");
    QTest::newRow("text in a number") << QByteArray("UPDATE contracts SET total_value = '12x'");
    QTest::newRow("not JSON") << QByteArray(
        "INSERT INTO scenarios (id, title, document, created_at, updated_at) VALUES ('a', 'a', '{', '', '')");
}

void TestStore::enforcesRules()
{
    QFETCH(const QByteArray, sql);
    Database &database = m_store->database();
    const auto done = database.attempt([&] {
        Transaction transaction(database);
        database.connection().exec(sql.constData());
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::InvalidInput);
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestStore)
#include "tst_store.moc"
