// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/importer.h"
#include "data/records/recordeditor.h"
#include "data/store/backup.h"
#include "data/store/database.h"
#include "data/store/history.h"
#include "data/store/query.h"
#include "data/store/store.h"
#include "data/upkeep/salvage.h"
#include "faultyvfs.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using offtake::faultyvfs::Fault;

namespace offtake {

/// A full disk, a failing disk and one that turned read-only, at every moment of every kind of work: the
/// error is told, nothing is lost, nothing is half done, and the program goes on with the same open store.
class TestFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void keepsTheStore_data();
    void keepsTheStore();
    void makesNoHalfFiles_data();
    void makesNoHalfFiles();
    void opensOnAFullDisk();

private:
    QString file(const char16_t *name) const { return m_folder->filePath(QString::fromUtf16(name)); }
    static qint64 number(Database &database, const QString &sql)
    {
        Query query(database, sql);
        return query.step() ? query.integer(0) : -1;
    }
    static QString integrity(Database &database)
    {
        Query query(database, u"PRAGMA integrity_check"_s);
        return query.step() ? query.text(0) : QString();
    }
    /// What of a store must be all as before or all as after.
    static QString state(Database &database)
    {
        QString told;
        for (const auto &sql : {u"SELECT count(*) FROM contracts"_s, u"SELECT count(*) FROM history"_s,
                 u"SELECT count(*) FROM change_log"_s, u"SELECT coalesce(sum(undone), 0) FROM history"_s,
                 u"SELECT count(*) FROM history_changes"_s,
                 u"SELECT count(*) FROM organizations WHERE notes = 'edited'"_s})
            told += QString::number(number(database, sql)) + u' ';
        return told;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_rows;
};

void TestFaults::initTestCase()
{
    faultyvfs::install();
    m_rows = "id,provider_id,customer_id,title,signed_on,total_value,currency\n";
    for (int i = 0; i < 400; ++i) {
        const QByteArray n = QByteArray::number(i);
        m_rows += "row-" + n + ",coreweave,microsoft,Agreement number " + n + " of many,2024-0" +
                  QByteArray::number(1 + i % 9) + "-01," + QByteArray::number(1'000'000 + i) + ",USD\n";
    }
}

void TestFaults::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(Store::create(file(u"s.offtake"), Store::Contents::Sample));
    QFile rows(file(u"rows.csv"));
    QVERIFY(rows.open(QIODevice::WriteOnly) && rows.write(m_rows) == m_rows.size());
}

void TestFaults::cleanup()
{
    faultyvfs::clear();
}

void TestFaults::keepsTheStore_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("work");
    const std::pair<const char *, Fault> faults[] = {{"full disk", Fault::Full},
        {"write error", Fault::Write}, {"sync error", Fault::Sync}, {"read error", Fault::Read},
        {"read-only", Fault::ReadOnly}};
    for (const auto &[name, fault] : faults) {
        for (const char *work : {"edit", "import", "undo", "compact"})
            if (fault != Fault::Sync || qstrcmp(work, "undo") != 0) // which syncs nothing: the log is begun
                QTest::addRow("%s, %s", name, work) << fault << QString::fromLatin1(work);
    }
}

void TestFaults::keepsTheStore()
{
    QFETCH(const Fault, fault);
    QFETCH(const QString, work);
    int struck = 0;
    // Later and later moments, until one is beyond the end of the work.
    for (int after = 0; after < 2'000; after += 1 + after / 3) {
        const QString path = m_folder->filePath(u"%1.offtake"_s.arg(after));
        QVERIFY(QFile::copy(file(u"s.offtake"), path));
        auto store = Store::open(path);
        QVERIFY(store);
        Database &database = (*store)->database();
        const auto import = [&]() -> Result<void> {
            const auto report = importCsv(**store, {.table = u"contracts"_s, .path = file(u"rows.csv")});
            return report ? Result<void>() : Unexpected(report.error());
        };
        const auto run = [&]() -> Result<void> {
            if (work == "edit"_L1)
                return RecordEditor(**store).update(
                    u"organizations"_s, u"coreweave"_s, {{u"notes"_s, u"edited"_s}});
            if (work == "import"_L1)
                return import();
            if (work == "undo"_L1) {
                const auto undone = History(database).undo();
                return undone ? Result<void>() : Unexpected(undone.error());
            }
            const auto compacted = compactStore(path);
            return compacted ? Result<void>() : Unexpected(compacted.error());
        };
        if (work == "undo"_L1)
            QVERIFY(import());
        const QString before = state(database);

        faultyvfs::set(fault, after);
        const auto done = run();
        const bool reached = faultyvfs::operations() > after;
        faultyvfs::clear();
        const QString told = done ? u"done"_s : done.error().message + u" / "_s + done.error().detail;
        if (!done) {
            ++struck;
            const ErrorCode code = done.error().code;
            const ErrorCode expected = fault == Fault::Full       ? ErrorCode::NoSpace
                                       : fault == Fault::ReadOnly ? ErrorCode::ReadOnly
                                                                  : ErrorCode::DiskError;
            QVERIFY2(code == expected, qPrintable(told));
            QVERIFY(done.error().message.contains(QFileInfo(path).fileName()));
        }

        // The same open store goes on: what failed is not there, and can be done now.
        const QString now = state(database);
        if (!done && work != "compact"_L1)
            QVERIFY2(now == before, qPrintable(u"%1: %2 became %3: %4"_s.arg(after).arg(before, now, told)));
        if (!done) {
            const auto again = run();
            QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        }
        store->reset();
        auto reopened = Store::open(path);
        QVERIFY2(reopened, reopened ? "" : qPrintable(reopened.error().detail));
        QCOMPARE(integrity((*reopened)->database()), u"ok"_s);
        const qint64 contracts = number((*reopened)->database(), u"SELECT count(*) FROM contracts"_s);
        QCOMPARE(contracts, work == "import"_L1 ? 468 : 68);
        reopened->reset();
        if (!reached)
            break;
        for (const auto &suffix : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(path + suffix);
    }
    QVERIFY2(struck > 0, "the fault never struck");
}

void TestFaults::makesNoHalfFiles_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("work");
    const std::pair<const char *, Fault> faults[] = {
        {"full disk", Fault::Full}, {"write error", Fault::Write}, {"sync error", Fault::Sync}};
    for (const auto &[name, fault] : faults) {
        for (const char *work : {"create", "backup", "recover", "upgrade"})
            QTest::addRow("%s, %s", name, work) << fault << QString::fromLatin1(work);
    }
}

/// Work that makes a file: it is whole or not there, and what it was made from is as it was.
void TestFaults::makesNoHalfFiles()
{
    QFETCH(const Fault, fault);
    QFETCH(const QString, work);
    int struck = 0;
    for (int after = 0; after < 4'000; after += 1 + after / 2) {
        const QString source = m_folder->filePath(u"source-%1.offtake"_s.arg(after));
        const QString target = m_folder->filePath(u"target-%1.offtake"_s.arg(after));
        const QString from = work == "upgrade"_L1
                                 ? QStringLiteral(OFFTAKE_TEST_DATA "/stores/version-1.offtake")
                                 : file(u"s.offtake");
        QVERIFY(QFile::copy(from, source));
        QFile::setPermissions(source, QFile::ReadOwner | QFile::WriteOwner);
        faultyvfs::set(fault, after);
        const Result<void> done = [&]() -> Result<void> {
            if (work == "create"_L1) {
                const auto created = Store::create(target, Store::Contents::Sample);
                return created ? Result<void>() : Unexpected(created.error());
            }
            if (work == "backup"_L1)
                return backUpStore(source, target);
            if (work == "upgrade"_L1) {
                const auto opened = Store::open(source);
                return opened ? Result<void>() : Unexpected(opened.error());
            }
            const auto recovered = salvage(source, target);
            return recovered ? Result<void>() : Unexpected(recovered.error());
        }();
        const bool reached = faultyvfs::operations() > after;
        faultyvfs::clear();
        if (!done) {
            ++struck;
            QVERIFY2(done.error().code == (fault == Fault::Full ? ErrorCode::NoSpace : ErrorCode::DiskError),
                qPrintable(done.error().message + done.error().detail));
            QVERIFY(!QFile::exists(target));
        } else if (work != "upgrade"_L1) {
            const auto made = Store::open(target);
            QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
            QCOMPARE(number((*made)->database(), u"SELECT count(*) FROM contracts"_s), 68);
        }
        // The file it came from opens, and is upgraded now if it was not then.
        const auto opened = Store::open(source);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QVERIFY(number((*opened)->database(), u"SELECT count(*) FROM contracts"_s) >= 68);
        QCOMPARE((*opened)->info()->version, Store::currentVersion());
        for (const QString &left : QDir(m_folder->path()).entryList({u"*.part"_s, u"*.new"_s}))
            QFAIL(qPrintable(left));
        for (const QString &backup : QDir(m_folder->path()).entryList({u"source-*.bak"_s})) {
            const auto whole = Database::open(m_folder->filePath(backup), Database::Access::ReadOnly);
            QVERIFY(whole);
            QCOMPARE(number(**whole, u"SELECT count(*) FROM contracts"_s), 70);
        }
        if (!reached)
            break;
    }
    QVERIFY2(struck > 0, "the fault never struck");
}

/// Nothing can be written, but all can be read.
void TestFaults::opensOnAFullDisk()
{
    faultyvfs::set(Fault::Full);
    const auto store = Store::open(file(u"s.offtake"), Store::Mode::ReadOnly);
    QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
    QCOMPARE((*store)->info()->rowCounts.at(u"contracts"_s), 68);
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestFaults)
#include "tst_faults.moc"
