// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/backup.h"

#include "data/store/database.h"
#include "data/store/interruption.h"
#include "data/store/query.h"
#include "data/store/store.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <memory>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

constexpr int kPagesPerStep = 2048; // 8 MiB: some milliseconds

Unexpected<Error> existsAlready(const QString &path)
{
    return failure(ErrorCode::AlreadyExists,
        Text::tr("“%1” exists already and is not overwritten.").arg(QDir::toNativeSeparators(path)));
}

void removeDatabase(const QString &path)
{
    for (const auto &suffix : {""_L1, "-journal"_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(path + suffix);
}

struct CloseSqlite
{
    void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
};

/// Steps the copying to its end. The error is in the words of the file that it is about.
Result<void> copyPages(Database &database, sqlite3 *copy, const QString &target,
    const std::function<void(double)> &progress, const std::stop_token &stop)
{
    sqlite3_backup *backup = sqlite3_backup_init(copy, "main", database.handle(), "main");
    if (!backup)
        return Unexpected(Database::errorFor(
            sqlite3_extended_errcode(copy), QString::fromUtf8(sqlite3_errmsg(copy)), target));
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !stop.stop_requested()) {
        code = sqlite3_backup_step(backup, kPagesPerStep);
        const int pages = sqlite3_backup_pagecount(backup);
        if (progress && pages > 0)
            progress(1 - double(sqlite3_backup_remaining(backup)) / pages);
    }
    const int finished = sqlite3_backup_finish(backup);
    if (code == SQLITE_DONE && finished == SQLITE_OK)
        return {};
    if (stop.stop_requested())
        return failure(ErrorCode::Canceled, Text::tr("The backup was canceled. No file was written."));
    const int reason = code == SQLITE_OK || code == SQLITE_DONE ? finished : code;
    const bool isSource =
        (reason & 0xff) == SQLITE_CORRUPT || (reason & 0xff) == SQLITE_NOTADB || reason == SQLITE_IOERR_READ;
    return Unexpected(Database::errorFor(
        reason, QString::fromUtf8(sqlite3_errstr(reason)), isSource ? database.path() : target));
}

/// Makes the renaming itself last through a loss of power.
void syncFolderOf(const QString &path)
{
    const int folder = open(
        QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    fsync(folder);
    close(folder);
}

Result<void> copyTo(Database &database, const QString &part, const std::function<void(double)> &progress,
    const std::stop_token &stop)
{
    sqlite3 *raw = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(part).constData(), &raw,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    const std::unique_ptr<sqlite3, CloseSqlite> copy(raw);
    if (opened != SQLITE_OK)
        return failure(ErrorCode::ReadOnly,
            Text::tr("“%1” cannot be written. Choose another folder.")
                .arg(QDir::toNativeSeparators(QFileInfo(part).absolutePath())),
            QString::fromUtf8(sqlite3_errstr(opened)));
    sqlite3_extended_result_codes(raw, 1);
    // No journal: a copy that is not completed is thrown away.
    sqlite3_exec(raw, "PRAGMA journal_mode = OFF; PRAGMA synchronous = FULL", nullptr, nullptr, nullptr);
    return copyPages(database, raw, part, progress, stop);
}

} // namespace

Result<void> copyStore(Database &database, const QString &target, const std::function<void(double)> &progress,
    std::stop_token stop)
{
    if (QFileInfo::exists(target))
        return existsAlready(target);
    return database.attempt([&]() -> Result<void> {
        // Inside a read transaction the copy shows one moment, and need not begin anew when others write.
        const bool own = sqlite3_get_autocommit(database.handle()) != 0;
        if (own)
            database.connection().exec("BEGIN");
        Query(database, u"SELECT count(*) FROM sqlite_schema"_s).step();
        const QString part = target + u".part"_s;
        removeDatabase(part);
        auto copied = copyTo(database, part, progress, stop);
        if (own)
            database.connection().exec("COMMIT");
        if (copied &&
            ::rename(QFile::encodeName(part).constData(), QFile::encodeName(target).constData()) != 0)
            copied = failure(ErrorCode::ReadOnly,
                Text::tr("“%1” cannot be written.").arg(QDir::toNativeSeparators(target)));
        if (!copied)
            removeDatabase(part);
        else
            syncFolderOf(target);
        return copied;
    });
}

Result<void> backUpStore(const QString &path, const QString &target, bool replace,
    const std::function<void(double)> &progress, std::stop_token stop)
{
    const QFileInfo to(target);
    if (to.exists() && to.canonicalFilePath() == QFileInfo(path).canonicalFilePath())
        return failure(
            ErrorCode::InvalidInput, Text::tr("A backup needs another file than the store itself."));
    if (to.exists() && !replace)
        return existsAlready(target);
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return Unexpected(database.error());
    if (!to.exists())
        return copyStore(**database, target, progress, stop);
    const QString beside = target + u".new"_s;
    removeDatabase(beside);
    if (auto copied = copyStore(**database, beside, progress, stop); !copied)
        return copied;
    if (::rename(QFile::encodeName(beside).constData(), QFile::encodeName(target).constData()) == 0) {
        syncFolderOf(target);
        return {};
    }
    QFile::remove(beside);
    return failure(
        ErrorCode::ReadOnly, Text::tr("“%1” cannot be replaced.").arg(QDir::toNativeSeparators(target)));
}

Result<CompactReport> compactStore(
    const QString &path, const std::function<void(double)> &progress, std::stop_token stop)
{
    auto store = Store::open(path);
    if (!store)
        return Unexpected(store.error());
    Database &database = (*store)->database();
    return database.attempt([&]() -> Result<CompactReport> {
        const auto bytes = [&] { return database.pragma("page_count") * database.pragma("page_size"); };
        CompactReport report{.bytesBefore = bytes()};
        // About what VACUUM does: some steps for every row of every table and index.
        double steps = 1;
        QStringList tables;
        Query names(database,
            u"SELECT m.name, (SELECT count(*) FROM pragma_index_list(m.name)) "
            "FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c ON c.name = 'row_id' "
            "WHERE m.type = 'table'"_s);
        while (names.step()) {
            Query last(database, u"SELECT coalesce(max(row_id), 0) FROM %1"_s.arg(names.text(0)));
            last.step();
            steps += double(last.integer(0)) * (4.0 + 4.0 * double(names.integer(1)));
        }
        names.reset();
        if (stop.stop_requested()) // a small store is compacted before SQLite asks
            return Unexpected(Database::errorFor(SQLITE_INTERRUPT, {}, path));
        {
            const Interruption interruption(database, stop, [&](qint64 done) {
                if (progress)
                    progress(std::min(0.98, double(done) / steps));
            });
            database.connection().exec("VACUUM");
        }
        // The file itself shrinks when the log is written back; readers at work delay that to their end.
        database.pragma("wal_checkpoint(TRUNCATE)");
        report.bytesAfter = bytes();
        if (progress)
            progress(1);
        return report;
    });
}

QStringList backupsBeside(const QString &path)
{
    const QFileInfo store(path);
    QStringList found;
    const auto files = store.absoluteDir().entryInfoList(
        {store.fileName() + u"*.bak"_s, store.completeBaseName() + u"*.offtake"_s,
            store.fileName() + u"*.bak*"_s},
        QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        if (file.absoluteFilePath() != store.absoluteFilePath() && !found.contains(file.absoluteFilePath()))
            found.append(file.absoluteFilePath());
    }
    return found;
}

} // namespace offtake
