// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/models/recordtablemodel.h"
#include "data/store/database.h"
#include "data/store/query.h"
#include "data/store/store.h"
#include "tests/support/occupiedpool.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace offtake {

class TestRecordTableModel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void behavesAsAModel_data();
    void behavesAsAModel();
    void showsTextsAndKeepsValues();
    void sortsInTheDatabase();
    void sortsUnknownLast();
    void keepsPersistentIndexesWhenSorting();
    void filtersByWords();
    void filtersColumns_data();
    void filtersColumns();
    void refusesWhatItDoesNotUnderstand();
    void readsPagesFarDown();
    void refreshesAfterWriting();
    void findsRecordsAgain();
    void readsALargeTableBesides();
    void tellsAFailure();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    int m_files = 0;
};

namespace {

QStringList ids(const RecordTableModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found.append(model.recordId(row));
    return found;
}

TableDefinition definitionOf(const QString &table)
{
    for (const TableDefinition &definition :
        {contractsTable(), organizationsTable(), revenuesTable(), sourcesTable()}) {
        if (definition.table == table)
            return definition;
    }
    return {};
}

} // namespace

void TestRecordTableModel::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    auto store = Store::create(m_folder.filePath(u"s%1.offtake"_s.arg(++m_files)), Store::Contents::Sample);
    QVERIFY(store);
    m_store = std::move(*store);
}

void TestRecordTableModel::behavesAsAModel_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<int>("rows");
    QTest::newRow("contracts") << u"contracts"_s << 68;
    QTest::newRow("organizations") << u"organizations"_s << 38;
    QTest::newRow("revenues") << u"revenues"_s << 86;
    QTest::newRow("sources") << u"sources"_s << 209;
}

void TestRecordTableModel::behavesAsAModel()
{
    QFETCH(const QString, table);
    QFETCH(const int, rows);
    RecordTableModel model(*m_store, definitionOf(table));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), rows);
    for (int column = 0; column < model.columnCount(); ++column) {
        model.sort(column, Qt::DescendingOrder);
        QCOMPARE(model.rowCount(), rows);
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    }
    model.setFilter(u"core"_s);
    QVERIFY(model.rowCount() < rows);
    model.clearFilters();
    QCOMPARE(model.rowCount(), rows);
}

void TestRecordTableModel::showsTextsAndKeepsValues()
{
    RecordTableModel model(*m_store, contractsTable());
    const int row = model.rowOf(u"crwv-openai-2025-03"_s);
    QVERIFY(row >= 0);
    const auto cell = [&](const QString &field, int role) {
        return model.index(row, model.definition().indexOf(field)).data(role);
    };
    QCOMPARE(cell(u"provider"_s, Qt::DisplayRole), u"CoreWeave"_s);
    QCOMPARE(cell(u"total_value"_s, Qt::DisplayRole), u"US$11.9bn"_s);
    QCOMPARE(cell(u"total_value"_s, RecordTableModel::SortRole), 11'900'000'000.0);
    QCOMPARE(cell(u"signed_on"_s, Qt::DisplayRole), u"7 Mar 2025"_s);
    QCOMPARE(cell(u"signed_on"_s, RecordTableModel::SortRole), u"2025-03-07"_s);
    QCOMPARE(cell(u"starts_on"_s, Qt::DisplayRole), QVariant());
    QCOMPARE(cell(u"title"_s, RecordTableModel::RecordIdRole), u"crwv-openai-2025-03"_s);
    QVERIFY(cell(u"source"_s, RecordTableModel::LinkRole).toString().startsWith("http"_L1));
    QCOMPARE(cell(u"total_value"_s, Qt::TextAlignmentRole).value<Qt::Alignment>(),
        Qt::AlignRight | Qt::AlignVCenter);
    QCOMPARE(model.sortColumn(), model.definition().indexOf(u"signed_on"_s));
}

void TestRecordTableModel::sortsInTheDatabase()
{
    RecordTableModel model(*m_store, contractsTable());
    const int value = model.definition().indexOf(u"total_value"_s);
    model.sort(value, Qt::DescendingOrder);
    QCOMPARE(model.recordId(0), u"orcl-openai-2025"_s);
    double last = 1e18;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QVariant cell = model.index(row, value).data(RecordTableModel::SortRole);
        if (!cell.isValid())
            break;
        QVERIFY(cell.toDouble() <= last);
        last = cell.toDouble();
    }
}

void TestRecordTableModel::sortsUnknownLast()
{
    RecordTableModel model(*m_store, contractsTable());
    const int value = model.definition().indexOf(u"total_value"_s);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        model.sort(value, order);
        QVERIFY(model.index(0, value).data(RecordTableModel::SortRole).isValid());
        QVERIFY(!model.index(model.rowCount() - 1, value).data(RecordTableModel::SortRole).isValid());
    }
}

void TestRecordTableModel::keepsPersistentIndexesWhenSorting()
{
    RecordTableModel model(*m_store, contractsTable());
    const QPersistentModelIndex kept(model.index(model.rowOf(u"crwv-meta-2025-09"_s), 2));
    model.sort(0, Qt::AscendingOrder);
    QCOMPARE(kept.data(RecordTableModel::RecordIdRole), u"crwv-meta-2025-09"_s);
    QCOMPARE(kept.column(), 2);
}

void TestRecordTableModel::filtersByWords()
{
    RecordTableModel model(*m_store, contractsTable());
    model.setFilter(u"coreweave openai"_s);
    QVERIFY(model.rowCount() > 0);
    QVERIFY(ids(model).contains(u"crwv-openai-2025-03"_s));
    QVERIFY(!ids(model).contains(u"orcl-openai-2025"_s));
    QVERIFY(m_store->database().attempt([&] {
        m_store->database().connection().exec(
            "UPDATE contracts SET title = 'Señal de Ámsterdam' WHERE id = 'crwv-openai-2025-03'");
    }));
    for (const char16_t *words : {u"senal AMSTERDAM", u"SEÑAL ámster", u"señal"}) {
        model.setFilter(QString::fromUtf16(words));
        QCOMPARE(ids(model), QStringList{u"crwv-openai-2025-03"_s});
    }
    model.setFilter(u"100%_"_s); // signs of LIKE are only signs
    QCOMPARE(model.rowCount(), 0);
}

void TestRecordTableModel::filtersColumns_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rows");
    QTest::newRow("more than") << u"total_value"_s << u">1e11"_s << 3;
    QTest::newRow("at least") << u"total_value"_s << u">=100bn"_s << 6;
    QTest::newRow("exactly") << u"total_value"_s << u"11.9bn"_s << 1;
    QTest::newRow("between") << u"total_value"_s << u"11bn..12bn"_s << 2;
    QTest::newRow("month") << u"signed_on"_s << u"2025-03"_s << 1;
    QTest::newRow("half a year") << u"signed_on"_s << u"2025-01..2025-06"_s << 1;
    QTest::newRow("before") << u"signed_on"_s << u"<2024"_s << 1;
    QTest::newRow("quarter") << u"signed_on"_s << u"Q1 2025"_s << 1;
    QTest::newRow("word") << u"commitment"_s << u"letter"_s << 1;
    QTest::newRow("text") << u"provider"_s << u"coreweave"_s << 10;
    QTest::newRow("exact text") << u"customer"_s << u"=openai"_s << 15;
    QTest::newRow("empty") << u"signed_on"_s << u"="_s << 27;
}

void TestRecordTableModel::filtersColumns()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    QFETCH(const int, rows);
    RecordTableModel model(*m_store, contractsTable());
    QVERIFY(model.setColumnFilter(model.definition().indexOf(field), text));
    QCOMPARE(model.rowCount(), rows);
}

void TestRecordTableModel::refusesWhatItDoesNotUnderstand()
{
    RecordTableModel model(*m_store, contractsTable());
    QVERIFY(!model.setColumnFilter(model.definition().indexOf(u"total_value"_s), u">much"_s));
    QVERIFY(!model.setColumnFilter(model.definition().indexOf(u"signed_on"_s), u"soon"_s));
    QVERIFY(!model.setColumnFilter(99, u"1"_s));
    QCOMPARE(model.rowCount(), 68);
}

void TestRecordTableModel::readsPagesFarDown()
{
    Database &database = m_store->database();
    QVERIFY(database.attempt([&] {
        database.connection().exec(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
            "INSERT INTO contracts (id, provider_id, customer_id, title, total_value, currency) "
            "SELECT printf('many-%05d', i), 'coreweave', 'meta', 'Many', 1e13 + i, 'USD' FROM n");
    }));
    RecordTableModel model(*m_store, contractsTable());
    model.sort(model.definition().indexOf(u"total_value"_s), Qt::DescendingOrder);
    QCOMPARE(model.rowCount(), 20068);
    QCOMPARE(model.recordId(0), u"many-20000"_s);
    QCOMPARE(model.recordId(19'999), u"many-00001"_s);
    QCOMPARE(model.recordId(10'000), u"many-10000"_s);
    QCOMPARE(model.recordId(0), u"many-20000"_s);
}

void TestRecordTableModel::refreshesAfterWriting()
{
    RecordTableModel model(*m_store, organizationsTable());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QPersistentModelIndex kept(model.index(5, 0));
    const QString keptId = model.recordId(5);
    Database &database = m_store->database();
    QVERIFY(database.attempt(
        [&] { database.connection().exec("INSERT INTO organizations (id, name) VALUES ('aaa', 'AAA')"); }));
    QCOMPARE(model.rowCount(), 38);
    model.refresh();
    // Views keep what they show: only the new row is told.
    QCOMPARE(resets.size(), 0);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.rowCount(), 39);
    QCOMPARE(model.recordId(0), u"aaa"_s);
    QCOMPARE(kept.row(), 6);
    QCOMPARE(model.recordId(6), keptId);

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(database.attempt(
        [&] { database.connection().exec("UPDATE organizations SET country = 'FR' WHERE id = 'aaa'"); }));
    model.refresh();
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(0, 2).data(), u"FR"_s);

    QVERIFY(database.attempt([&] {
        database.connection().exec("DELETE FROM organizations WHERE id = 'aaa'; "
                                   "UPDATE organizations SET name = 'zzz' WHERE id = '" +
                                   keptId.toStdString() + "'");
    }));
    model.refresh();
    QCOMPARE(model.rowCount(), 38);
    QCOMPARE(model.rowOf(keptId), 37);
}

void TestRecordTableModel::findsRecordsAgain()
{
    RecordTableModel model(*m_store, sourcesTable());
    const QString id = model.recordId(100);
    model.sort(1, Qt::DescendingOrder);
    QCOMPARE(model.recordId(model.rowOf(id)), id);
    QCOMPARE(model.rowOf(u"nothing"_s), -1);
}

/// More rows than are read at once: the first ones come at once, all of them in the end. The other thread is
/// none of those that Qt draws on.
void TestRecordTableModel::readsALargeTableBesides()
{
    const OccupiedPool busy(*QThreadPool::globalInstance());
    Database &database = m_store->database();
    QVERIFY(database.attempt([&] {
        database.connection().exec(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400000) "
            "INSERT INTO revenues (id, organization_id, segment, period_start, period_end, amount, currency) "
            "SELECT printf('many-%06d', i), 'coreweave', 'Part ' || i, '2024-01-01', '2024-03-31', i, 'USD' "
            "FROM n");
    }));
    RecordTableModel model(*m_store, revenuesTable());
    QVERIFY(model.rowCount() >= 256);
    QTRY_VERIFY_WITH_TIMEOUT(!model.isLoading(), 60'000);
    QVERIFY(!busy.gaveUp());
    QCOMPARE(model.rowCount(), 400'086);

    // By an index: the first rows stand at once. Without one the former rows stay until the new ones are
    // there.
    model.sort(model.definition().indexOf(u"amount"_s), Qt::DescendingOrder);
    QVERIFY(model.rowCount() >= 256);
    QVERIFY(!model.recordId(0).startsWith("many"_L1)); // billions
    QTRY_VERIFY_WITH_TIMEOUT(!model.isLoading(), 60'000);
    QCOMPARE(model.rowCount(), 400'086);
    model.sort(model.definition().indexOf(u"segment"_s), Qt::AscendingOrder);
    QCOMPARE(model.rowCount(), 400'086);
    QTRY_VERIFY_WITH_TIMEOUT(!model.isLoading(), 60'000);
    QVERIFY(model.setColumnFilter(model.definition().indexOf(u"segment"_s), u"=part 77777"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!model.isLoading(), 60'000);
    QCOMPARE(ids(model), QStringList{u"many-077777"_s});

    // What the other thread found is what there is, also after another writer was at work.
    QVERIFY(
        database.attempt([&] { database.connection().exec("DELETE FROM revenues WHERE amount < 1000"); }));
    model.clearFilters();
    model.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!model.isLoading(), 60'000);
    int left = 0;
    Query count(database, u"SELECT count(*) FROM revenues"_s);
    if (count.step())
        left = int(count.integer(0));
    QCOMPARE(model.rowCount(), left);
}

void TestRecordTableModel::tellsAFailure()
{
    RecordTableModel model(*m_store, organizationsTable());
    QSignalSpy failures(&model, &RecordTableModel::failed);
    Database &database = m_store->database();
    QVERIFY(
        database.attempt([&] { database.connection().exec("ALTER TABLE organizations RENAME TO gone"); }));
    model.refresh();
    QCOMPARE(failures.size(), 1);
    QCOMPARE(model.rowCount(), 0);
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestRecordTableModel)
#include "tst_recordtablemodel.moc"
