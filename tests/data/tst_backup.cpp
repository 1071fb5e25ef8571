// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/recordeditor.h"
#include "data/store/backup.h"
#include "data/store/changelog.h"
#include "data/store/database.h"
#include "data/store/history.h"
#include "data/store/query.h"
#include "data/store/store.h"
#include "data/text/csv.h"
#include "data/upkeep/check.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace offtake {

/// Upkeep of a store that is open: copies, compacting, the check's cancelling, and the change log.
class TestBackup : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void copiesAnOpenStore();
    void showsOneMomentWhileOthersWrite();
    void refusesTheStoreItself();
    void replacesOnlyWhenAsked();
    void cancelsWithoutAFile();
    void tellsAFolderThatIsNotThere();
    void compactsWhatWasDeleted();
    void cancelsCompacting();
    void cancelsTheCheck();
    void findsBackupsBeside();
    void readsTheLogInPages();
    void exportsTheLog();

private:
    Database &database() { return m_store->database(); }
    qint64 number(Database &database, const QString &sql)
    {
        Query query(database, sql);
        return query.step() ? query.integer(0) : -1;
    }
    QString file(const char16_t *name) const { return m_folder->filePath(QString::fromUtf16(name)); }
    /// Rows enough for several steps of the copying.
    void grow()
    {
        Transaction transaction(database());
        database().connection().exec(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) "
            "INSERT INTO sources (id, title, publisher) SELECT 'grown-' || i, 'Title of source ' || i, "
            "'A publisher whose name is long enough to fill pages quickly, number ' || (i * 7919) FROM n");
        transaction.commit();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

void TestBackup::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = Store::create(file(u"s.offtake"), Store::Contents::Sample);
    QVERIFY(store);
    m_store = std::move(*store);
}

void TestBackup::copiesAnOpenStore()
{
    database().connection().exec("UPDATE organizations SET notes = 'not yet written back'");
    QList<double> told;
    const auto done =
        backUpStore(m_store->path(), file(u"copy.offtake"), false, [&](double f) { told.append(f); });
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY(!told.isEmpty() && told.last() == 1);
    const auto copy = Store::open(file(u"copy.offtake"), Store::Mode::ReadOnly);
    QVERIFY(copy);
    QCOMPARE((*copy)->info()->rowCounts, m_store->info()->rowCounts);
    QCOMPARE(number((*copy)->database(),
                 u"SELECT count(*) FROM organizations WHERE notes = 'not yet written back'"_s),
        38);
    QVERIFY(!QFile::exists(file(u"copy.offtake.part")));
}

void TestBackup::showsOneMomentWhileOthersWrite()
{
    grow();
    bool wrote = false;
    const auto done = backUpStore(m_store->path(), file(u"copy.offtake"), false, [&](double fraction) {
        if (fraction < 1 && !std::exchange(wrote, true))
            database().connection().exec("DELETE FROM sources WHERE id GLOB 'grown-*'");
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY(wrote);
    const auto copy = Store::open(file(u"copy.offtake"), Store::Mode::ReadOnly);
    QVERIFY(copy);
    QCOMPARE((*copy)->info()->rowCounts.at(u"sources"_s), 60'209);
    QCOMPARE(m_store->info()->rowCounts.at(u"sources"_s), 209);
}

void TestBackup::refusesTheStoreItself()
{
    for (const bool replace : {false, true}) {
        const auto done = backUpStore(m_store->path(), m_store->path(), replace);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::InvalidInput);
    }
    QCOMPARE(m_store->info()->rowCounts.at(u"contracts"_s), 68);
}

void TestBackup::replacesOnlyWhenAsked()
{
    QFile taken(file(u"copy.offtake"));
    QVERIFY(taken.open(QIODevice::WriteOnly) && taken.write("precious") == 8);
    taken.close();
    const auto refused = backUpStore(m_store->path(), taken.fileName());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(QFileInfo(taken.fileName()).size(), 8);
    QVERIFY(backUpStore(m_store->path(), taken.fileName(), true));
    QVERIFY(Store::open(taken.fileName(), Store::Mode::ReadOnly));
}

void TestBackup::cancelsWithoutAFile()
{
    grow();
    std::stop_source source;
    const auto done = backUpStore(
        m_store->path(), file(u"copy.offtake"), false, [&](double) { source.request_stop(); },
        source.get_token());
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Canceled);
    QCOMPARE(QDir(m_folder->path()).entryList({u"copy*"_s}), QStringList());
}

void TestBackup::tellsAFolderThatIsNotThere()
{
    const auto done = backUpStore(m_store->path(), file(u"no/such/copy.offtake"));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::ReadOnly);
    QVERIFY(done.error().message.contains("another folder"_L1));
}

void TestBackup::compactsWhatWasDeleted()
{
    grow();
    database().connection().exec("DELETE FROM sources WHERE id GLOB 'grown-*'");
    const auto rowIds = number(database(), u"SELECT sum(row_id) FROM contracts"_s);
    const auto report = compactStore(m_store->path());
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY(report->bytesAfter < report->bytesBefore / 4);
    QVERIFY(QFileInfo(m_store->path()).size() <= report->bytesAfter);
    QCOMPARE(number(database(), u"SELECT count(*) FROM contracts"_s), 68);
    QCOMPARE(number(database(), u"SELECT sum(row_id) FROM contracts"_s), rowIds);
}

void TestBackup::cancelsCompacting()
{
    grow();
    const auto pages = database().pragma("page_count");
    std::stop_source source;
    const auto report = compactStore(
        m_store->path(), [&](double) { source.request_stop(); }, source.get_token());
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Canceled);
    QCOMPARE(database().pragma("page_count"), pages);
    QCOMPARE(number(database(), u"SELECT count(*) FROM sources"_s), 60'209);
}

/// Also within one rule: the one over SQLite's own integrity takes longest.
void TestBackup::cancelsTheCheck()
{
    grow();
    std::stop_source source;
    std::jthread impatient([&source] {
        std::this_thread::sleep_for(std::chrono::milliseconds(15));
        source.request_stop();
    });
    const auto findings = checkStore(m_store->path(), {}, source.get_token());
    QVERIFY(!findings);
    QCOMPARE(findings.error().code, ErrorCode::Canceled);
}

void TestBackup::findsBackupsBeside()
{
    QVERIFY(backupsBeside(m_store->path()).isEmpty());
    QVERIFY(backUpStore(m_store->path(), file(u"s.offtake.v1.bak")));
    QVERIFY(backUpStore(m_store->path(), file(u"s 2026-11-23.offtake")));
    QVERIFY(backUpStore(m_store->path(), file(u"other.offtake")));
    const QStringList found = backupsBeside(m_store->path());
    QCOMPARE(found.size(), 2);
    QVERIFY(found.contains(file(u"s.offtake.v1.bak")));
    QVERIFY(found.contains(file(u"s 2026-11-23.offtake")));
}

void TestBackup::readsTheLogInPages()
{
    RecordEditor editor(*m_store);
    for (const char16_t *name : {u"One", u"Two", u"Three"})
        QVERIFY(editor.update(u"organizations"_s, u"coreweave"_s, {{u"name"_s, QString::fromUtf16(name)}}));
    QVERIFY(History(database()).undo());
    const auto all = readLog(*m_store, {.table = u"organizations"_s, .recordId = u"coreweave"_s});
    QVERIFY(all);
    QCOMPARE(all->size(), 4);
    QCOMPARE(all->at(0).action, u"undo"_s);
    QCOMPARE(all->at(0).after[u"name"_s].toString(), u"Two"_s);
    QCOMPARE(all->at(1).before[u"name"_s].toString(), u"Two"_s);
    QCOMPARE(all->at(1).after[u"name"_s].toString(), u"Three"_s);
    QVERIFY(all->at(1).happenedAt.isValid());
    QVERIFY(all->at(1).step > all->at(2).step);

    const auto first = readLog(*m_store, {.limit = 3});
    const auto rest = readLog(*m_store, {.beforeRow = first->last().row, .limit = 100});
    QVERIFY(first && rest);
    QCOMPARE(first->size(), 3);
    QVERIFY(rest->isEmpty() || rest->first().row < first->last().row);
    QVERIFY(std::ranges::is_sorted(*first, std::ranges::greater(), &LogEntry::row));
}

void TestBackup::exportsTheLog()
{
    RecordEditor editor(*m_store);
    QVERIFY(editor.update(
        u"organizations"_s, u"coreweave"_s, {{u"name"_s, u"Core, \"Weave\""_s}, {u"country"_s, u"DE"_s}}));
    const auto rows = exportLog(*m_store, file(u"log.csv"));
    QVERIFY(rows);
    QFile exported(file(u"log.csv"));
    QVERIFY(exported.open(QIODevice::ReadOnly));
    CsvReader reader(exported, {});
    CsvRow row;
    QVERIFY(reader.next(row));
    QCOMPARE(
        row.fields.join(u','), u"step,happened_at,action,table_name,record_id,column,old_value,new_value"_s);
    QStringList last;
    qint64 read = 0;
    while (reader.next(row)) {
        ++read;
        if (row.fields[5] == "name"_L1)
            last = row.fields;
    }
    QCOMPARE(read, *rows);
    QCOMPARE(last.mid(2, 6), (QStringList{u"update"_s, u"organizations"_s, u"coreweave"_s, u"name"_s,
                                 u"CoreWeave"_s, u"Core, \"Weave\""_s}));
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestBackup)
#include "tst_backup.moc"
