// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/database.h"
#include "data/store/query.h"
#include "data/store/store.h"

#include <sqlite3.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace offtake {

class TestDatabase : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void setsAndReadsBackItsPragmas();
    void opensWithoutWriting();
    void rollsBackWithoutCommit();
    void bindsAndReadsValues();
    void mapsCodes_data();
    void mapsCodes();
    void tellsAMissingFile();
    void tellsAFolder();
    void tellsALockedFile();
    void tellsAFullDisk();
    void refusesUntrustedSchemas();
    void passesErrorsAsValues();

private:
    std::unique_ptr<Database> open(const QString &path, Database::Access access = Database::Access::ReadWrite)
    {
        auto database = Database::open(path, access, 20ms);
        return database ? std::move(*database) : nullptr;
    }

    QTemporaryDir m_folder;
    QString m_path;
};

void TestDatabase::initTestCase()
{
    m_path = m_folder.filePath(u"store.offtake"_s);
    QVERIFY(Store::create(m_path, Store::Contents::Sample));
}

void TestDatabase::setsAndReadsBackItsPragmas()
{
    const auto database = open(m_path);
    QVERIFY(database);
    QCOMPARE(database->pragma("foreign_keys"), 1);
    QCOMPARE(database->pragma("trusted_schema"), 0);
    QCOMPARE(database->pragma("synchronous"), 1);
    QCOMPARE(database->pragma("busy_timeout"), 20);
    QVERIFY(database->enableWal());
    Query mode(*database, u"PRAGMA journal_mode"_s);
    QVERIFY(mode.step());
    QCOMPARE(mode.text(0), u"wal"_s);
    int defensive = 0;
    sqlite3_db_config(database->handle(), SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive);
    QCOMPARE(defensive, 1);
}

void TestDatabase::opensWithoutWriting()
{
    const QString path = m_folder.filePath(u"plain.db"_s);
    {
        SQLite::Database plain(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        plain.exec("CREATE TABLE t (a)");
    }
    const auto content = [&] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = content();
    QVERIFY(open(path));
    QCOMPARE(content(), before);
}

void TestDatabase::rollsBackWithoutCommit()
{
    const auto database = open(m_path);
    const auto count = [&] {
        Query query(*database, u"SELECT count(*) FROM events"_s);
        query.step();
        return query.integer(0);
    };
    const qint64 before = count();
    {
        Transaction transaction(*database);
        database->connection().exec("DELETE FROM events");
        QCOMPARE(count(), 0);
    }
    QCOMPARE(count(), before);
}

void TestDatabase::bindsAndReadsValues()
{
    const auto database = open(m_path);
    Query query(*database, u"SELECT :text, :date, :number, :real, :none, :empty"_s);
    query.bind(":text", u"señal €"_s).bind(":date", QDate(2025, 3, 10)).bind(":number", qint64(1) << 53);
    query.bind(":real", 0.62).bind(":none", std::optional<int>()).bind(":empty", u""_s);
    QVERIFY(query.step());
    QCOMPARE(query.text(0), u"señal €"_s);
    QCOMPARE(query.date(1), QDate(2025, 3, 10));
    QCOMPARE(query.integer(2), qint64(1) << 53);
    QCOMPARE(query.real(3), 0.62);
    QVERIFY(query.isNull(4));
    QVERIFY(!query.optionalInt(4));
    QVERIFY(!query.isNull(5));
    QVERIFY(query.value(3) == Value(0.62));
    QCOMPARE(toText(Value(11.9e9)), u"11900000000"_s);
    QCOMPARE(toText(Value(0.62)), u"0.62"_s);
    QVERIFY(toText(Value()).isNull());
}

void TestDatabase::mapsCodes_data()
{
    QTest::addColumn<int>("sqlite");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("NOTADB") << SQLITE_NOTADB << ErrorCode::NotAStore;
    QTest::newRow("CORRUPT") << SQLITE_CORRUPT_INDEX << ErrorCode::Damaged;
    QTest::newRow("BUSY") << SQLITE_BUSY_SNAPSHOT << ErrorCode::Locked;
    QTest::newRow("LOCKED") << SQLITE_LOCKED << ErrorCode::Locked;
    QTest::newRow("FULL") << SQLITE_FULL << ErrorCode::NoSpace;
    QTest::newRow("READONLY") << SQLITE_READONLY_DBMOVED << ErrorCode::ReadOnly;
    QTest::newRow("CANTOPEN") << SQLITE_CANTOPEN << ErrorCode::ReadOnly;
    QTest::newRow("INTERRUPT") << SQLITE_INTERRUPT << ErrorCode::Canceled;
    QTest::newRow("CONSTRAINT") << SQLITE_CONSTRAINT_CHECK << ErrorCode::InvalidInput;
    QTest::newRow("IOERR") << SQLITE_IOERR_READ << ErrorCode::DiskError;
}

void TestDatabase::mapsCodes()
{
    QFETCH(const int, sqlite);
    QFETCH(const ErrorCode, code);
    const Error error = Database::errorFor(sqlite, u"raw"_s, u"/some/file.offtake"_s);
    QCOMPARE(error.code, code);
    QVERIFY(error.message.contains("file.offtake"_L1));
    QVERIFY(error.detail.contains("raw"_L1));
}

void TestDatabase::tellsAMissingFile()
{
    const auto database = Database::open(m_folder.filePath(u"nothing"_s), Database::Access::ReadWrite);
    QVERIFY(!database);
    QCOMPARE(database.error().code, ErrorCode::NotFound);
}

void TestDatabase::tellsAFolder()
{
    const auto database = Database::open(m_folder.path(), Database::Access::ReadOnly);
    QVERIFY(!database);
    QCOMPARE(database.error().code, ErrorCode::NotAStore);
}

void TestDatabase::tellsALockedFile()
{
    const auto writer = open(m_path);
    const auto other = open(m_path);
    QVERIFY(writer && other);
    Transaction held(*writer);
    const auto waited = other->attempt([&] { Transaction second(*other); });
    QVERIFY(!waited);
    QCOMPARE(waited.error().code, ErrorCode::Locked);
}

void TestDatabase::tellsAFullDisk()
{
    const auto database = open(m_path);
    database->connection().exec("PRAGMA max_page_count = 1"); // SQLite rounds it up to the present size
    const auto written = database->attempt([&] {
        Transaction transaction(*database);
        database->connection().exec(
            "INSERT INTO sources (id, title) VALUES ('large', CAST(zeroblob(1000000) AS TEXT) || 'x')");
    });
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::NoSpace);
}

/// A file from elsewhere may carry views or triggers with functions that do more than compute.
void TestDatabase::refusesUntrustedSchemas()
{
    const QString path = m_folder.filePath(u"hostile.db"_s);
    {
        SQLite::Database plain(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        plain.exec("CREATE VIEW v AS SELECT load_extension('x')");
    }
    const auto database = open(path);
    QVERIFY(database);
    const auto read = database->attempt([&] { Query(*database, u"SELECT * FROM v"_s).step(); });
    QVERIFY(!read);
    const auto edited = database->attempt([&] {
        database->connection().exec("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''");
    });
    QVERIFY(!edited);
}

void TestDatabase::passesErrorsAsValues()
{
    const auto database = open(m_path);
    QCOMPARE(*database->attempt([] { return 5; }), 5);
    const Result<int> own =
        database->attempt([]() -> Result<int> { return failure(ErrorCode::Rejected, u"no"_s); });
    QVERIFY(!own);
    QCOMPARE(own.error().code, ErrorCode::Rejected);
    const Result<void> wrong = database->attempt([&] { database->connection().exec("no SQL"); });
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::Failed);
    QVERIFY(wrong.error().detail.contains("syntax"_L1));
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestDatabase)
#include "tst_database.moc"
