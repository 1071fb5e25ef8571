// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/database.h"
#include "data/store/history.h"
#include "data/store/migrations.h"
#include "data/store/query.h"
#include "data/store/search.h"
#include "data/store/store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace offtake {

/// Every way in which a file can meet this program's version, and the program's opening of each.
class TestMigrations : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void numbersItsStepsWithoutGaps();
    void createsANewStore();
    void leavesACurrentStoreAlone();
    void upgradesStoredFiles_data();
    void upgradesStoredFiles();
    void upgradesAfterABackup();
    void upgradesOverSeveralSteps();
    void neverOverwritesABackup();
    void rebuildsTablesThatOthersReferTo();
    void undoesAStepThatFails();
    void undoesAStepThatBreaksForeignKeys();
    void refusesANewerStore();
    void refusesAForeignDatabase();
    void refusesWhatIsNoDatabase_data();
    void refusesWhatIsNoDatabase();
    void refusesADamagedStore_data();
    void refusesADamagedStore();
    void refusesAStoreWithoutVersion();
    void leavesNothingBehindWhenItCannotCreate();

private:
    QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void overwrite(const QByteArray &bytes) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    void createSample() const { QVERIFY(Store::create(m_path, Store::Contents::Sample)); }
    std::unique_ptr<Database> open() const
    {
        auto database = Database::open(m_path, Database::Access::ReadWrite, 20ms);
        return database ? std::move(*database) : nullptr;
    }
    /// The program's steps and `more`, which come after them.
    static QList<Migration> extended(const QStringList &more)
    {
        QList<Migration> migrations = storeMigrations();
        for (const QString &sql : more)
            migrations.append({migrations.last().version + 1, sql});
        return migrations;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

qint64 number(Database &database, const QString &sql)
{
    Query query(database, sql);
    return query.step() ? query.integer(0) : -1;
}

} // namespace

void TestMigrations::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"s.offtake"_s);
}

void TestMigrations::numbersItsStepsWithoutGaps()
{
    const QList<Migration> migrations = storeMigrations();
    QVERIFY(!migrations.isEmpty());
    for (qsizetype i = 0; i < migrations.size(); ++i) {
        QCOMPARE(migrations[i].version, i + 1);
        QVERIFY(!migrations[i].sql.isEmpty());
    }
    QCOMPARE(Store::currentVersion(), migrations.size());
}

void TestMigrations::createsANewStore()
{
    auto database = Database::open(m_path, Database::Access::Create);
    QVERIFY(database);
    const auto report = migrate(**database, storeMigrations());
    QVERIFY(report);
    QCOMPARE(report->outcome, MigrationReport::Outcome::Created);
    QCOMPARE(report->to, Store::currentVersion());
    QVERIFY(report->backupPath.isEmpty());
    QCOMPARE((*database)->pragma("application_id"), kApplicationId);
    QCOMPARE((*database)->pragma("user_version"), Store::currentVersion());
}

void TestMigrations::leavesACurrentStoreAlone()
{
    createSample();
    const QByteArray before = content();
    {
        const auto store = Store::open(m_path);
        QVERIFY(store);
    }
    QCOMPARE(content(), before);
    QCOMPARE(migrate(*open(), storeMigrations())->outcome, MigrationReport::Outcome::Current);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"s.offtake"_s});
}

namespace {

/// Every row of every table of a file, as text; tables that are not in `only` are left out.
QMap<QString, QStringList> rowsOf(Database &database, const QStringList &only = {})
{
    QStringList tables;
    Query names(database, u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite*' "
                          "AND name NOT GLOB 'search*' ORDER BY name"_s);
    while (names.step())
        tables.append(names.text(0));
    QMap<QString, QStringList> rows;
    for (const QString &table : std::as_const(tables)) {
        if (!only.isEmpty() && !only.contains(table))
            continue;
        const qint64 columns = number(database, u"SELECT count(*) FROM pragma_table_info('%1')"_s.arg(table));
        QStringList &told = rows[table];
        Query query(database, u"SELECT * FROM %1 ORDER BY row_id"_s.arg(table));
        while (query.step()) {
            QStringList cells;
            for (int i = 0; i < columns; ++i)
                cells.append(query.isNull(i) ? u"NULL"_s : toText(query.value(i)));
            told.append(cells.join(u'|'));
        }
    }
    return rows;
}

} // namespace

void TestMigrations::upgradesStoredFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("version");
    for (int version = 1; version < Store::currentVersion(); ++version) {
        const QByteArray name = "version-" + QByteArray::number(version) + ".offtake";
        QTest::newRow(name.constData())
            << QStringLiteral(OFFTAKE_TEST_DATA "/stores/") + QString::fromLatin1(name) << version;
    }
}

/// A file as each earlier version of the program wrote it opens with every row that it had.
void TestMigrations::upgradesStoredFiles()
{
    QFETCH(const QString, file);
    QFETCH(const int, version);
    QVERIFY2(QFile::exists(file), "store a file of every version when its schema is succeeded");
    QVERIFY(QFile::copy(file, m_path));
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner));
    const QMap<QString, QStringList> before = rowsOf(*open());
    QCOMPARE(open()->pragma("user_version"), version);
    QVERIFY(before.value(u"contracts"_s).size() > 60);
    QVERIFY(!before.value(u"history"_s).isEmpty());

    auto store = Store::open(m_path);
    QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
    Database &database = (*store)->database();
    QCOMPARE(database.pragma("user_version"), Store::currentVersion());
    QCOMPARE(rowsOf(database, before.keys()), before);
    Query check(database, u"PRAGMA integrity_check"_s);
    QVERIFY(check.step());
    QCOMPARE(check.text(0), u"ok"_s);
    check.reset();
    QCOMPARE(number(database, u"SELECT count(*) FROM pragma_foreign_key_check"_s), 0);

    // The same tables, indexes and rules as in a file that was made anew.
    const auto fresh = Store::create(m_folder->filePath(u"fresh.offtake"_s), Store::Contents::Empty);
    QVERIFY(fresh);
    const auto schemaOf = [](Database &of) {
        QStringList statements;
        Query query(of, u"SELECT type, name, sql FROM sqlite_schema WHERE name NOT GLOB 'search_*' "
                        "ORDER BY type, name"_s);
        while (query.step())
            statements.append(query.text(0) + u' ' + query.text(1) + u' ' + query.text(2));
        return statements;
    };
    QCOMPARE(schemaOf(database), schemaOf((*fresh)->database()));

    // What was done with the earlier version can be undone, and found.
    const auto step = History(database).nextUndo();
    QVERIFY(step && *step);
    QVERIFY(History(database).undo());
    QVERIFY(!Search(database).find(u"coreweave"_s)->isEmpty());

    const auto backup = Database::open(m_path + u".v%1.bak"_s.arg(version), Database::Access::ReadOnly, 20ms);
    QVERIFY(backup);
    QCOMPARE((*backup)->pragma("user_version"), version);
    QCOMPARE(rowsOf(**backup), before);
}

void TestMigrations::upgradesAfterABackup()
{
    createSample();
    const int from = Store::currentVersion();
    const auto database = open();
    const auto report = migrate(
        *database, extended({u"ALTER TABLE contracts ADD COLUMN region TEXT; CREATE TABLE extra (a);"_s}));
    QVERIFY(report);
    QCOMPARE(report->outcome, MigrationReport::Outcome::Upgraded);
    QCOMPARE(report->from, from);
    QCOMPARE(report->to, from + 1);
    QCOMPARE(number(*database, u"SELECT count(*) FROM contracts WHERE region IS NULL"_s), 68);
    QCOMPARE(database->pragma("user_version"), from + 1);
    QCOMPARE(database->pragma("foreign_keys"), 1);

    QCOMPARE(report->backupPath, m_path + u".v%1.bak"_s.arg(from));
    const auto backup = Store::open(report->backupPath);
    QVERIFY(backup);
    QCOMPARE((*backup)->info()->rowCounts.at(u"contracts"_s), 68);
    QCOMPARE((*backup)->info()->version, from);
}

void TestMigrations::upgradesOverSeveralSteps()
{
    createSample();
    const auto database = open();
    const auto report =
        migrate(*database, extended({u"CREATE TABLE extra (a)"_s, u"INSERT INTO extra VALUES (1)"_s,
                               u"UPDATE extra SET a = a + 1"_s}));
    QVERIFY(report);
    QCOMPARE(report->to, Store::currentVersion() + 3);
    QCOMPARE(number(*database, u"SELECT a FROM extra"_s), 2);
}

void TestMigrations::neverOverwritesABackup()
{
    createSample();
    const QString taken = m_path + u".v%1.bak"_s.arg(Store::currentVersion());
    QFile old(taken);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("precious") == 8);
    old.close();
    const auto report = migrate(*open(), extended({u"CREATE TABLE extra (a)"_s}));
    QVERIFY(report);
    QVERIFY(report->backupPath != taken);
    QVERIFY(QFile::exists(report->backupPath));
    QCOMPARE(QFileInfo(taken).size(), 8);
}

void TestMigrations::rebuildsTablesThatOthersReferTo()
{
    createSample();
    const auto database = open();
    const auto report =
        migrate(*database, extended({u"CREATE TABLE new_sources (row_id INTEGER PRIMARY KEY, id TEXT NOT "
                                     u"NULL UNIQUE, title TEXT) STRICT;"
                                     "INSERT INTO new_sources SELECT row_id, id, title FROM sources;"
                                     "DROP TABLE sources; ALTER TABLE new_sources RENAME TO sources;"_s}));
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(number(*database, u"SELECT count(*) FROM contracts JOIN sources ON sources.id = source_id"_s),
        number(*database, u"SELECT count(*) FROM contracts WHERE source_id IS NOT NULL"_s));
}

void TestMigrations::undoesAStepThatFails()
{
    createSample();
    const auto database = open();
    const auto report = migrate(*database,
        extended(
            {u"CREATE TABLE first (a)"_s, u"DELETE FROM events; CREATE TABLE second (a); not SQL at all"_s}));
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Failed);
    // The steps before it stay, with their number; of the step itself there is nothing.
    QCOMPARE(database->pragma("user_version"), Store::currentVersion() + 1);
    QCOMPARE(number(*database, u"SELECT count(*) FROM events"_s), 84);
    QCOMPARE(number(*database, u"SELECT count(*) FROM sqlite_schema WHERE name = 'second'"_s), 0);
    QCOMPARE(database->pragma("foreign_keys"), 1);
}

void TestMigrations::undoesAStepThatBreaksForeignKeys()
{
    createSample();
    const auto database = open();
    const auto report = migrate(*database, extended({u"DELETE FROM organizations WHERE id = 'coreweave'"_s}));
    QVERIFY(!report);
    QCOMPARE(number(*database, u"SELECT count(*) FROM organizations"_s), 38);
    QCOMPARE(database->pragma("user_version"), Store::currentVersion());
}

void TestMigrations::refusesANewerStore()
{
    createSample();
    open()->connection().exec("PRAGMA user_version = 999");
    const QByteArray before = content();
    const auto store = Store::open(m_path);
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::NewerVersion);
    QVERIFY(store.error().message.contains("999"_L1));
    QCOMPARE(content(), before);
}

void TestMigrations::refusesAForeignDatabase()
{
    {
        SQLite::Database foreign(m_path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        foreign.exec("CREATE TABLE songs (title); PRAGMA user_version = 3");
    }
    const QByteArray before = content();
    const auto store = Store::open(m_path);
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::NotAStore);
    QCOMPARE(content(), before);
    const auto migrated = migrate(*open(), storeMigrations());
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().code, ErrorCode::NotAStore);
}

void TestMigrations::refusesWhatIsNoDatabase_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("id,name\n").repeated(1000);
    QTest::newRow("short") << QByteArray("x");
    QTest::newRow("empty") << QByteArray();
}

void TestMigrations::refusesWhatIsNoDatabase()
{
    QFETCH(const QByteArray, bytes);
    overwrite(bytes);
    for (const Store::Mode mode : {Store::Mode::ReadWrite, Store::Mode::ReadOnly}) {
        const auto store = Store::open(m_path, mode);
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::NotAStore);
    }
    QCOMPARE(content(), bytes);
}

void TestMigrations::refusesADamagedStore_data()
{
    QTest::addColumn<bool>("truncate");
    QTest::newRow("truncated") << true;
    QTest::newRow("bytes flipped") << false;
}

void TestMigrations::refusesADamagedStore()
{
    QFETCH(const bool, truncate);
    createSample();
    QByteArray bytes = content();
    if (truncate)
        bytes.truncate(bytes.size() * 2 / 3);
    else
        for (qsizetype i = 3 * 4096; i < bytes.size(); i += 97)
            bytes[i] = char(bytes[i] ^ 0x55);
    overwrite(bytes);
    const auto store = Store::open(m_path);
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::Damaged);
    QCOMPARE(content(), bytes);
}

void TestMigrations::refusesAStoreWithoutVersion()
{
    createSample();
    open()->connection().exec("PRAGMA user_version = 0");
    const auto store = Store::open(m_path);
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::Damaged);
}

void TestMigrations::leavesNothingBehindWhenItCannotCreate()
{
    const auto store =
        Store::create(m_folder->filePath(u"no/such/folder.offtake"_s), Store::Contents::Sample);
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::ReadOnly);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestMigrations)
#include "tst_migrations.moc"
