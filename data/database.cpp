// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/database.h"

#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxValueBytes = 64 * 1024 * 1024;
constexpr int kMaxSqlBytes = 1024 * 1024;
constexpr int kMaxColumns = 200;
constexpr int kMaxExpressionDepth = 200;

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

std::string uriOf(const QString &path, Database::Access access)
{
    QByteArray uri = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded();
    if (mustReadImmutable(path, access))
        uri += "?immutable=1";
    return uri.toStdString();
}

} // namespace

Database::Database(const QString &path, Access access, std::chrono::milliseconds busyTimeout)
    : m_path(path)
    , m_connection(uriOf(path, access), openFlags(path, access), int(busyTimeout.count()))
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
        std::unique_ptr<Database> database(new Database(path, access, busyTimeout));
        database->configure(access);
        if (access == Access::ReadWrite && database->isReadOnly())
            return Unexpected(errorFor(SQLITE_READONLY, u"opened read-only"_s, path));
        return database;
    } catch (const SQLite::Exception &exception) {
        return Unexpected(
            errorFor(exception.getExtendedErrorCode(), QString::fromUtf8(exception.what()), path));
    }
}

void Database::configure(Access access)
{
    sqlite3_extended_result_codes(handle(), 1);
    const auto set = [this](int option, int value) {
        int now = -1;
        sqlite3_db_config(handle(), option, value, &now);
        if (now != value)
            throw SQLite::Exception("SQLite refused a setting of the connection", SQLITE_MISUSE);
    };
    set(SQLITE_DBCONFIG_DEFENSIVE, 1);
    set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    set(SQLITE_DBCONFIG_ENABLE_FKEY, 1);
    set(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    sqlite3_limit(handle(), SQLITE_LIMIT_LENGTH, kMaxValueBytes);
    sqlite3_limit(handle(), SQLITE_LIMIT_SQL_LENGTH, kMaxSqlBytes);
    sqlite3_limit(handle(), SQLITE_LIMIT_COLUMN, kMaxColumns);
    sqlite3_limit(handle(), SQLITE_LIMIT_EXPR_DEPTH, kMaxExpressionDepth);
    sqlite3_limit(handle(), SQLITE_LIMIT_ATTACHED, 1); // VACUUM INTO attaches the copy

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

Error Database::errorFrom(const SQLite::Exception &exception) const
{
    return errorFor(
        exception.getExtendedErrorCode() > 0 ? exception.getExtendedErrorCode() : exception.getErrorCode(),
        QString::fromUtf8(exception.what()), m_path);
}

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
    default:
        return error(
            ErrorCode::Failed, QCoreApplication::translate("Database", "“%1” could not be read or written."));
    }
}

} // namespace offtake
