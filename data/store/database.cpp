// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/database.h"

#include "data/text/textfold.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <cerrno>
#include <string_view>

#include <sys/resource.h>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxValueBytes = 64 * 1024 * 1024;
constexpr int kMaxSqlBytes = 1024 * 1024;
constexpr int kMaxColumns = 200;
constexpr int kMaxExpressionDepth = 200;

/// SQLite would count all memory it takes, behind a lock that threads share; nobody asks for the count. Said
/// before main(), for it holds only before the library's first use.
[[maybe_unused]] const int kUncountedMemory = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);

/// Who may only read a store in write-ahead logging leaves the log and its index behind, because only a
/// writer can clear them away. So a connection for reading is opened as a writer where it could be one, and
/// then forbidden to write.
bool mayClearUp(const QString &path)
{
    return QFileInfo(path).isWritable() && QFileInfo(QFileInfo(path).absolutePath()).isWritable();
}

int openFlags(const QString &path, Database::Access access)
{
    // A connection belongs to one thread: SQLite need not lock for others.
    const int common = SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX;
    switch (access) {
    case Database::Access::ReadOnly:
        return common | (mayClearUp(path) ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY);
    case Database::Access::ReadWrite:
        return common | SQLite::OPEN_READWRITE;
    case Database::Access::Create:
        return common | SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    }
    Q_UNREACHABLE();
}

/// A folder that cannot be written has no place for the write-ahead log's index. With no log left behind
/// the file is complete, and can be read as one that nobody changes.
bool mustReadImmutable(const QString &path, Database::Access access)
{
    return access == Database::Access::ReadOnly && !QFileInfo(QFileInfo(path).absolutePath()).isWritable() &&
           !QFileInfo::exists(path + "-wal"_L1);
}

std::string uriOf(const QString &path, bool immutable)
{
    QByteArray uri = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded();
    if (immutable)
        uri += "?immutable=1";
    return uri.toStdString();
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

/// contains_folded(text, word): 1 where the word, folded already, stands in the text, any case, accents
/// folded; NULL for NULL. Plain letters, as most texts have, are compared as they lie.
void containsFolded(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto view = [](sqlite3_value *value) {
        const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
        return std::string_view(text ? text : "", text ? size_t(sqlite3_value_bytes(value)) : 0);
    };
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        return sqlite3_result_null(context);
    const std::string_view text = view(values[0]);
    const std::string_view word = view(values[1]);
    const auto isPlain = [](std::string_view of) {
        return std::ranges::all_of(of, [](char c) { return (c & 0x80) == 0; });
    };
    bool found = false;
    if (isPlain(text)) {
        found = std::search(text.begin(), text.end(), word.begin(), word.end(),
                    [](char a, char b) { return lowered(a) == b; }) != text.end() ||
                word.empty();
    } else {
        found = folded(QString::fromUtf8(text.data(), qsizetype(text.size())))
                    .contains(QString::fromUtf8(word.data(), qsizetype(word.size())));
    }
    sqlite3_result_int(context, found ? 1 : 0);
}

void set(sqlite3 *handle, int option, int value)
{
    int now = -1;
    sqlite3_db_config(handle, option, value, &now);
    if (now != value)
        throw SQLite::Exception("SQLite refused a setting of the connection", SQLITE_MISUSE);
}

} // namespace

Database::Database(
    const QString &path, const std::string &uri, int flags, std::chrono::milliseconds busyTimeout)
    : m_path(path)
    , m_connection(uri, flags, int(busyTimeout.count()))
{}

Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(
    const QString &path, Access access, std::chrono::milliseconds busyTimeout)
{
    const QFileInfo file(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (access == Access::Create && file.exists())
        return failure(ErrorCode::AlreadyExists,
            QCoreApplication::translate("Database", "“%1” exists already and is not overwritten.")
                .arg(shown));
    if (access != Access::Create && !file.exists())
        return failure(ErrorCode::NotFound,
            QCoreApplication::translate("Database", "There is no file “%1”.").arg(shown));
    if (access != Access::Create && !file.isFile())
        return Unexpected(errorFor(SQLITE_NOTADB, u"not a regular file"_s, path));

    try {
        std::unique_ptr<Database> database(new Database(
            path, uriOf(path, mustReadImmutable(path, access)), openFlags(path, access), busyTimeout));
        database->configure(access);
        if (access == Access::ReadWrite && database->isReadOnly())
            return Unexpected(errorFor(SQLITE_READONLY, u"opened read-only"_s, path));
        return database;
    } catch (const SQLite::Exception &exception) {
        return Unexpected(
            errorFor(exception.getExtendedErrorCode(), QString::fromUtf8(exception.what()), path));
    }
}

Result<std::unique_ptr<Database>> Database::openUntouched(const QString &path)
{
    const auto error = [&](const SQLite::Exception &exception) {
        return Unexpected(
            errorFor(exception.getExtendedErrorCode(), QString::fromUtf8(exception.what()), path));
    };
    const bool hasLog = QFileInfo(path + "-wal"_L1).size() > 0;
    if (QFileInfo(path + "-journal"_L1).size() > 0 || (hasLog && !mayClearUp(path)))
        return std::unique_ptr<Database>();
    try {
        // Without a log the file is complete. With one it is read under an exclusive lock, which needs no
        // index of the log in a file, and closed without clearing the log away.
        std::unique_ptr<Database> database(new Database(path, uriOf(path, !hasLog),
            SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX |
                (hasLog ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY),
            std::chrono::milliseconds(0)));
        database->limit();
        set(database->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1);
        database->m_connection.exec(
            "PRAGMA query_only = ON; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cell_size_check = ON");
        database->m_readOnly = true;
        database->pragma("schema_version");
        return database;
    } catch (const SQLite::Exception &exception) {
        if (exception.getErrorCode() == SQLITE_BUSY || exception.getErrorCode() == SQLITE_LOCKED)
            return std::unique_ptr<Database>();
        return error(exception);
    }
}

Result<std::unique_ptr<Database>> Database::openDamaged(const QString &copy)
{
    try {
        std::unique_ptr<Database> database(new Database(copy, uriOf(copy, false),
            SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX | SQLite::OPEN_READWRITE, kBusyTimeout));
        database->limit();
        // Reads what of a damaged schema can be read, and pages that the header does not count.
        set(database->handle(), SQLITE_DBCONFIG_DEFENSIVE, 0);
        database->m_connection.exec("PRAGMA writable_schema = ON; PRAGMA ignore_check_constraints = ON");
        database->pragma("schema_version");
        return database;
    } catch (const SQLite::Exception &exception) {
        return Unexpected(
            errorFor(exception.getExtendedErrorCode(), QString::fromUtf8(exception.what()), copy));
    }
}

Result<std::unique_ptr<Database>> Database::copyToMemory()
{
    return attempt([this] {
        std::unique_ptr<Database> copy(
            new Database(m_path, ":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, kBusyTimeout));
        SQLite::Backup backup(copy->m_connection, m_connection);
        backup.executeStep();
        copy->configure(Access::ReadWrite);
        return copy;
    });
}

bool Database::isInMemory()
{
    const char *file = sqlite3_db_filename(handle(), "main");
    return !file || *file == '\0';
}

void Database::addFunctions()
{
    // Only for this program's statements: a schema may not use it.
    if (sqlite3_create_function_v2(handle(), "contains_folded", 2,
            SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr, &containsFolded, nullptr,
            nullptr, nullptr) != SQLITE_OK)
        throw SQLite::Exception("SQLite refused a function", SQLITE_MISUSE);
}

void Database::limit()
{
    sqlite3_extended_result_codes(handle(), 1);
    set(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1);
    set(handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    set(handle(), SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    sqlite3_limit(handle(), SQLITE_LIMIT_LENGTH, kMaxValueBytes);
    sqlite3_limit(handle(), SQLITE_LIMIT_SQL_LENGTH, kMaxSqlBytes);
    sqlite3_limit(handle(), SQLITE_LIMIT_COLUMN, kMaxColumns);
    sqlite3_limit(handle(), SQLITE_LIMIT_EXPR_DEPTH, kMaxExpressionDepth);
    sqlite3_limit(handle(), SQLITE_LIMIT_ATTACHED, 1); // VACUUM attaches its copy
}

void Database::configure(Access access)
{
    limit();
    set(handle(), SQLITE_DBCONFIG_ENABLE_FKEY, 1);
    addFunctions();

    // The first read of the file: tells what is no database, damaged or locked.
    pragma("schema_version");
    m_connection.exec("PRAGMA synchronous = NORMAL; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
                      "PRAGMA cache_size = -32768;");
    if (pragma("synchronous") != 1 || pragma("cell_size_check") != 1)
        throw SQLite::Exception("SQLite refused a setting of the connection", SQLITE_MISUSE);
    m_readOnly = access == Access::ReadOnly || sqlite3_db_readonly(handle(), "main") == 1;
    if (m_readOnly)
        m_connection.exec("PRAGMA query_only = ON");
}

Result<void> Database::enableWal()
{
    return attempt([this]() -> Result<void> {
        SQLite::Statement statement(m_connection, "PRAGMA journal_mode = WAL");
        statement.executeStep();
        const std::string mode = statement.getColumn(0).getString();
        if (mode == "wal")
            return {};
        return failure(ErrorCode::Failed,
            QCoreApplication::translate(
                "Database", "The folder of “%1” does not support safe writing (write-ahead logging).")
                .arg(QDir::toNativeSeparators(m_path)),
            "journal_mode is "_L1 + QString::fromStdString(mode));
    });
}

qint64 Database::pragma(const char *name)
{
    SQLite::Statement statement(m_connection, std::string("PRAGMA ") + name);
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

Error Database::errorFrom(const SQLite::Exception &exception)
{
    if (exception.getErrorCode() == SQLITE_CORRUPT)
        sqlite3_exec(handle(), "PRAGMA query_only = ON", nullptr, nullptr, nullptr);
    if (exception.getErrorCode() == SQLITE_IOERR) {
        // A limit on the size of files, a quota, and no space for the log's index end like a failing disk.
        const int reason = sqlite3_system_errno(handle());
        if (reason == EFBIG || reason == EDQUOT || reason == ENOSPC)
            return errorFor(SQLITE_FULL, QString::fromUtf8(exception.what()), m_path);
    }
    return errorFor(
        exception.getExtendedErrorCode() > 0 ? exception.getExtendedErrorCode() : exception.getErrorCode(),
        QString::fromUtf8(exception.what()), m_path);
}

namespace {

/// A limit on the size of files ends like a failing disk, but is one that is full.
bool isAtSizeLimit(const QString &path)
{
    rlimit limit{};
    if (getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return false;
    constexpr quint64 kOneWrite = 64 * 1024;
    for (const auto &suffix : {""_L1, "-wal"_L1}) {
        if (quint64(QFileInfo(path + suffix).size()) + kOneWrite >= limit.rlim_cur)
            return true;
    }
    return false;
}

} // namespace

Error Database::errorFor(int code, const QString &text, const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QString detail = u"%1: %2 (SQLite %3)"_s.arg(path, text).arg(code);
    const auto error = [&](ErrorCode kind, const QString &message) {
        return Error{kind, message.arg(shown), detail};
    };
    switch (code & 0xff) {
    case SQLITE_NOTADB:
        return error(
            ErrorCode::NotAStore, QCoreApplication::translate("Database", "“%1” is not an Offtake store."));
    case SQLITE_CORRUPT:
        return error(ErrorCode::Damaged, QCoreApplication::translate("Database",
                                             "“%1” is damaged. Open a backup, or recover what can be read."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return error(
            ErrorCode::Locked, QCoreApplication::translate("Database",
                                   "Another program is writing to “%1”. Try again when it is done."));
    case SQLITE_FULL:
        return error(ErrorCode::NoSpace, QCoreApplication::translate("Database",
                                             "There is no space left to write “%1”. Nothing was changed."));
    case SQLITE_CANTOPEN:
        if (QFileInfo::exists(path) && !QFileInfo(path).isReadable())
            return error(ErrorCode::ReadOnly,
                QCoreApplication::translate("Database", "You may not read “%1”. Ask its owner for leave."));
        return error(
            ErrorCode::ReadOnly, QCoreApplication::translate("Database",
                                     "“%1” cannot be opened here: its folder cannot be written to."));
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return error(ErrorCode::ReadOnly, QCoreApplication::translate("Database",
                                              "“%1” cannot be written to. It can be opened for reading."));
    case SQLITE_INTERRUPT:
        return error(
            ErrorCode::Canceled, QCoreApplication::translate("Database", "Work on “%1” was stopped."));
    case SQLITE_CONSTRAINT:
        return error(ErrorCode::InvalidInput,
            QCoreApplication::translate("Database", "The change breaks a rule of “%1” and was not saved."));
    case SQLITE_IOERR:
        if (isAtSizeLimit(path))
            return errorFor(SQLITE_FULL, text, path);
        return error(ErrorCode::DiskError,
            QCoreApplication::translate("Database",
                "The disk of “%1” could not be read or written. What was saved before is kept. Try again, or "
                "copy the file to another disk."));
    default:
        return error(
            ErrorCode::Failed, QCoreApplication::translate("Database", "“%1” could not be read or written."));
    }
}

} // namespace offtake
