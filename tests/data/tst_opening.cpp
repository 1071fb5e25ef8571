// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/backup.h"
#include "data/store/database.h"
#include "data/store/query.h"
#include "data/store/store.h"
#include "data/upkeep/salvage.h"

#include <sqlite3.h>

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace offtake {

/// What becomes of files that are not as they should be: what is told, and that nothing is written to them;
/// what can be recovered of them.
class TestOpening : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void keepsDamagedFilesAsTheyAre_data();
    void keepsDamagedFilesAsTheyAre();
    void keepsTheLogOfADamagedFile();
    void survivesAnyFlippedBytes();
    void survivesAnyTruncation();
    void tellsAForeignDatabase();
    void tellsAnEmptyFile();
    void tellsAReadOnlyFile();
    void readsAnEarlierVersionWithoutWriting();
    void tellsALockedFile();
    void writesNoMoreOnceDamageIsFound();
    void recoversASoundFileWhole();
    void recoversAroundLostPages();
    void recoversBehindASpoiltHeader();
    void putsPlaceholdersForLostOrganizations();
    void refusesToRecoverWhatIsNoStore();
    void refusesToRecoverOverAFile();
    void cancelsRecovery();

private:
    QByteArray content(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    void overwrite(const QByteArray &bytes) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    /// File, log and index of the log.
    QList<QByteArray> everything() const
    {
        return {content(m_path), content(m_path + "-wal"_L1), content(m_path + "-shm"_L1)};
    }
    /// The page at which a table, or an index, begins.
    static qint64 rootPage(const QString &path, const QString &name)
    {
        auto database = Database::open(path, Database::Access::ReadOnly);
        Query query(**database, u"SELECT rootpage FROM sqlite_schema WHERE name = :name"_s);
        query.bind(":name", name);
        return query.step() ? query.integer(0) : 0;
    }
    /// Pages of a table's rows (leaves), found by their own type byte and the tree's pointers.
    static QList<qint64> leavesOf(const QByteArray &bytes, qint64 page)
    {
        const auto at = [&](qint64 offset) { return uchar(bytes[offset]); };
        const qint64 begin = (page - 1) * 4096;
        if (at(begin) == 13)
            return {page};
        if (at(begin) != 5)
            return {};
        const auto pointer = [&](qint64 offset) {
            return (qint64(at(offset)) << 24) | (at(offset + 1) << 16) | (at(offset + 2) << 8) |
                   at(offset + 3);
        };
        QList<qint64> leaves;
        const int cells = (at(begin + 3) << 8) | at(begin + 4);
        for (int i = 0; i < cells; ++i) {
            const int cell = (at(begin + 12 + 2 * i) << 8) | at(begin + 13 + 2 * i);
            leaves += leavesOf(bytes, pointer(begin + cell));
        }
        return leaves + leavesOf(bytes, pointer(begin + 8));
    }
    static void spoil(QByteArray &bytes, qint64 page)
    {
        for (qint64 i = (page - 1) * 4096; i < page * 4096; ++i)
            bytes[i] = char(0xA5);
    }
    static qint64 number(Database &database, const QString &sql)
    {
        Query query(database, sql);
        return query.step() ? query.integer(0) : -1;
    }

    QTemporaryDir m_samples;
    QByteArray m_sample;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestOpening::initTestCase()
{
    const QString path = m_samples.filePath(u"sample.offtake"_s);
    QVERIFY(Store::create(path, Store::Contents::Sample));
    m_sample = content(path);
    QVERIFY(m_sample.size() > 100'000);
}

void TestOpening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"s.offtake"_s);
    overwrite(m_sample);
}

void TestOpening::keepsDamagedFilesAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("truncated") << m_sample.first(m_sample.size() * 2 / 3);
    QByteArray flipped = m_sample;
    for (qsizetype i = 3 * 4096; i < flipped.size(); i += 97)
        flipped[i] = char(flipped[i] ^ 0x55);
    QTest::newRow("bytes flipped") << flipped;
    QByteArray header = m_sample;
    header.replace(0, 16, QByteArray(16, '\0'));
    QTest::newRow("header spoilt") << header;
    QByteArray contracts = m_sample;
    spoil(contracts,
        leavesOf(m_sample, rootPage(m_samples.filePath(u"sample.offtake"_s), u"contracts"_s)).first());
    QTest::newRow("one page spoilt") << contracts;
}

void TestOpening::keepsDamagedFilesAsTheyAre()
{
    QFETCH(const QByteArray, bytes);
    overwrite(bytes);
    const auto before = everything();
    for (const Store::Mode mode : {Store::Mode::ReadWrite, Store::Mode::ReadOnly}) {
        const auto store = Store::open(m_path, mode);
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::Damaged);
        QVERIFY(store.error().message.contains("s.offtake"_L1));
        QCOMPARE(everything(), before);
    }
}

/// A program that was killed leaves its log behind; with a damaged file beside it, opening must not write the
/// log back into the file, nor clear it away.
void TestOpening::keepsTheLogOfADamagedFile()
{
    const QString other = m_folder->filePath(u"other.offtake"_s);
    {
        auto store = Store::open(m_path);
        QVERIFY(store);
        (*store)->database().connection().exec("UPDATE organizations SET notes = 'in the log'");
        // As kill -9 leaves it: a copy of the three files in the midst of work.
        for (const auto &suffix : {""_L1, "-wal"_L1, "-shm"_L1})
            QVERIFY(QFile::copy(m_path + suffix, other + suffix));
    }
    m_path = other;
    QByteArray bytes = content(m_path);
    for (qint64 page = 20; page < bytes.size() / 4096 - 1; page += 5)
        spoil(bytes, page);
    overwrite(bytes);
    const auto before = everything();
    QVERIFY(before[1].size() > 4096);
    for (const Store::Mode mode : {Store::Mode::ReadWrite, Store::Mode::ReadOnly}) {
        const auto store = Store::open(m_path, mode);
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::Damaged);
        QCOMPARE(everything(), before);
    }
    // What lies in the log only is recovered as well.
    const QString target = m_folder->filePath(u"new.offtake"_s);
    const auto report = salvage(m_path, target);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(everything(), before);
    const auto recovered = Store::open(target);
    QVERIFY(recovered);
    QVERIFY(number((*recovered)->database(),
                u"SELECT count(*) FROM organizations WHERE notes = 'in the log'"_s) > 30);
}

/// Whatever byte changes: the file opens, or says what is wrong and stays as it is.
void TestOpening::survivesAnyFlippedBytes()
{
    QRandomGenerator random(42);
    int opened = 0;
    int damaged = 0;
    for (int round = 0; round < 150; ++round) {
        QByteArray bytes = m_sample;
        // One in three hits the file's header and schema, where it hurts most.
        const qsizetype end = round % 3 == 0 ? 4096 * 4 : bytes.size();
        for (int flips = 1 + int(random.bounded(8)); flips > 0; --flips)
            bytes[random.bounded(int(end))] = char(random.bounded(256));
        overwrite(bytes);
        const auto store = Store::open(m_path, Store::Mode::ReadOnly);
        if (store) {
            ++opened;
            (void)(*store)->organizations();
            (void)(*store)->info();
            continue;
        }
        damaged += store.error().code == ErrorCode::Damaged ? 1 : 0;
        QVERIFY2(store.error().code == ErrorCode::Damaged || store.error().code == ErrorCode::NotAStore ||
                     store.error().code == ErrorCode::NewerVersion || store.error().code == ErrorCode::Failed,
            qPrintable(store.error().detail));
        QCOMPARE(content(m_path), bytes);
        QVERIFY(!QFile::exists(m_path + "-wal"_L1));
        QVERIFY(!QFile::exists(m_path + "-shm"_L1));
    }
    QVERIFY2(damaged > 20, qPrintable(u"%1 opened, %2 damaged"_s.arg(opened).arg(damaged)));
}

void TestOpening::survivesAnyTruncation()
{
    for (qsizetype size = 1; size < m_sample.size(); size += 1 + size / 3) {
        overwrite(m_sample.first(size));
        const auto store = Store::open(m_path);
        QVERIFY(!store);
        QVERIFY(store.error().code == ErrorCode::Damaged || store.error().code == ErrorCode::NotAStore);
        QCOMPARE(content(m_path), m_sample.first(size));
        QVERIFY(!QFile::exists(m_path + "-wal"_L1));
    }
}

void TestOpening::tellsAForeignDatabase()
{
    QFile::remove(m_path);
    {
        SQLite::Database foreign(m_path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        foreign.exec("PRAGMA journal_mode = WAL; CREATE TABLE songs (title)");
    }
    const auto before = everything();
    const auto store = Store::open(m_path);
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::NotAStore);
    QVERIFY(store.error().message.contains("another program"_L1));
    QCOMPARE(everything(), before);
}

void TestOpening::tellsAnEmptyFile()
{
    overwrite({});
    const auto store = Store::open(m_path);
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::NotAStore);
    QVERIFY(store.error().message.contains("empty"_L1));
    QCOMPARE(content(m_path), QByteArray());
}

/// Root may write everywhere: the test goes on as nobody.
void TestOpening::tellsAReadOnlyFile()
{
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup |
                                                QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    const bool wasRoot = geteuid() == 0;
    if (wasRoot)
        QVERIFY(setresuid(65534, 65534, 0) == 0);
    const auto writable = Store::open(m_path);
    const auto readable = Store::open(m_path, Store::Mode::ReadOnly);
    const qint64 contracts =
        readable ? number((*readable)->database(), u"SELECT count(*) FROM contracts"_s) : -1;
    if (wasRoot)
        QVERIFY(setresuid(0, 0, 0) == 0);
    QVERIFY(!writable);
    QCOMPARE(writable.error().code, ErrorCode::ReadOnly);
    QVERIFY(writable.error().message.contains("reading"_L1));
    QVERIFY2(readable, readable ? "" : qPrintable(readable.error().detail));
    QCOMPARE(contracts, 68);
    QVERIFY(!QFile::exists(m_path + "-shm"_L1));
}

void TestOpening::readsAnEarlierVersionWithoutWriting()
{
    QFile::remove(m_path);
    QVERIFY(QFile::copy(QStringLiteral(OFFTAKE_TEST_DATA "/stores/version-1.offtake"), m_path));
    const auto before = everything();
    {
        const auto store = Store::open(m_path, Store::Mode::ReadOnly);
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        QCOMPARE((*store)->info()->version, Store::currentVersion());
        QCOMPARE((*store)->path(), m_path);
        QVERIFY((*store)->contract(ContractId(u"test-cloud-1"_s)));
        const auto written = (*store)->database().attempt(
            [&] { (*store)->database().connection().exec("DELETE FROM events"); });
        QVERIFY(!written);
    }
    QCOMPARE(everything(), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"s.offtake"_s});
}

void TestOpening::tellsALockedFile()
{
    SQLite::Database other(m_path.toStdString(), SQLite::OPEN_READWRITE);
    other.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE sources SET title = title; COMMIT");
    const auto store = Store::open(m_path);
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::Locked);
    QVERIFY(store.error().message.contains("Another program"_L1));
}

/// A large file is not checked whole when it is opened: at the first sign of damage it is only read.
void TestOpening::writesNoMoreOnceDamageIsFound()
{
    auto database = Database::open(m_path, Database::Access::ReadWrite);
    QVERIFY(database);
    QVERIFY((*database)->attempt([&] { (*database)->connection().exec("UPDATE events SET kind = kind"); }));
    (void)(*database)->errorFrom(SQLite::Exception("damaged", SQLITE_CORRUPT));
    const auto written =
        (*database)->attempt([&] { (*database)->connection().exec("UPDATE events SET kind = kind"); });
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::ReadOnly);
}

void TestOpening::recoversASoundFileWhole()
{
    const QString target = m_folder->filePath(u"new.offtake"_s);
    const auto report = salvage(m_path, target);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY(report->isWhole());
    const auto old = Store::open(m_path);
    const auto recovered = Store::open(target);
    QVERIFY(old && recovered);
    auto counts = (*old)->info()->rowCounts;
    auto now = (*recovered)->info()->rowCounts;
    for (const auto &made : {u"history"_s, u"history_changes"_s}) {
        counts.erase(made);
        now.erase(made);
    }
    QCOMPARE(now, counts);
    QCOMPARE(
        QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).filter(u"recover"_s), QStringList());
}

void TestOpening::recoversAroundLostPages()
{
    QByteArray bytes = m_sample;
    const QList<qint64> leaves =
        leavesOf(m_sample, rootPage(m_samples.filePath(u"sample.offtake"_s), u"contracts"_s));
    QVERIFY(leaves.size() >= 5);
    spoil(bytes, leaves[1]);
    spoil(bytes, leaves[3]);
    overwrite(bytes);
    const auto before = everything();
    const QString target = m_folder->filePath(u"new.offtake"_s);
    const auto report = salvage(m_path, target);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(everything(), before);
    const auto table = std::ranges::find(report->tables, u"contracts"_s, &SalvagedTable::table);
    QVERIFY(table != report->tables.end());
    // Two pages of rows are lost, not what lies between and behind them, and each lost row is named.
    QVERIFY(table->missing > 0);
    QVERIFY2(table->recovered > 68 * (leaves.size() - 3) / leaves.size(),
        qPrintable(QString::number(table->recovered)));
    QCOMPARE(table->recovered + table->missing, 68);
    QVERIFY(table->countKnown);
    QCOMPARE(table->missingIds.size(), table->missing);
    QVERIFY(!report->isWhole());

    const auto recovered = Store::open(target);
    QVERIFY(recovered);
    Database &database = (*recovered)->database();
    QCOMPARE(number(database, u"SELECT count(*) FROM contracts"_s), table->recovered);
    QCOMPARE(number(database, u"SELECT count(*) FROM pragma_foreign_key_check"_s), 0);
    QCOMPARE(number(database, u"SELECT count(*) FROM events"_s), 84);
    for (const QString &id : table->missingIds)
        QVERIFY(!(*recovered)->contract(ContractId(id)));
}

void TestOpening::recoversBehindASpoiltHeader()
{
    QByteArray bytes = m_sample;
    bytes.replace(0, 60, QByteArray(60, '\xff'));
    overwrite(bytes);
    const QString target = m_folder->filePath(u"new.offtake"_s);
    const auto report = salvage(m_path, target);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY(report->isWhole());
    QCOMPARE(content(m_path), bytes);
}

/// A contract is kept although the organisation that it names is lost.
void TestOpening::putsPlaceholdersForLostOrganizations()
{
    QByteArray bytes = m_sample;
    const QList<qint64> leaves =
        leavesOf(m_sample, rootPage(m_samples.filePath(u"sample.offtake"_s), u"organizations"_s));
    spoil(bytes, leaves.first());
    overwrite(bytes);
    const QString target = m_folder->filePath(u"new.offtake"_s);
    const auto report = salvage(m_path, target);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    const auto table = std::ranges::find(report->tables, u"organizations"_s, &SalvagedTable::table);
    QVERIFY(table->missing > 0);
    QVERIFY(table->placeholders > 0);
    const auto recovered = Store::open(target);
    QVERIFY(recovered);
    QCOMPARE(number((*recovered)->database(), u"SELECT count(*) FROM contracts"_s), 68);
    QCOMPARE(number((*recovered)->database(), u"SELECT count(*) FROM pragma_foreign_key_check"_s), 0);
    QCOMPARE(number((*recovered)->database(),
                 u"SELECT count(*) FROM organizations WHERE notes LIKE 'Recovered%'"_s),
        table->placeholders);
}

void TestOpening::refusesToRecoverWhatIsNoStore()
{
    const QString target = m_folder->filePath(u"new.offtake"_s);
    for (const QByteArray &bytes : {QByteArray("id,name\n").repeated(1000), QByteArray(), QByteArray("x")}) {
        overwrite(bytes);
        const auto report = salvage(m_path, target);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::NotAStore);
        QVERIFY(!QFile::exists(target));
        QCOMPARE(content(m_path), bytes);
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
        QStringList{u"s.offtake"_s});
}

void TestOpening::refusesToRecoverOverAFile()
{
    const QString target = m_folder->filePath(u"new.offtake"_s);
    QFile taken(target);
    QVERIFY(taken.open(QIODevice::WriteOnly) && taken.write("precious") == 8);
    taken.close();
    const auto report = salvage(m_path, target);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(content(target), QByteArray("precious"));
}

void TestOpening::cancelsRecovery()
{
    const QString target = m_folder->filePath(u"new.offtake"_s);
    // Before anything, while the file is copied, and while its tables are read.
    for (const double moment : {0.0, 0.05, 0.3, 0.9}) {
        std::stop_source source;
        if (moment == 0)
            source.request_stop();
        const auto stopThere = [&](double fraction) {
            if (fraction >= moment)
                source.request_stop();
        };
        const auto report = salvage(m_path, target, stopThere, source.get_token());
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Canceled);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
            QStringList{u"s.offtake"_s});
    }
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestOpening)
#include "tst_opening.moc"
