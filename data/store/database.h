// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>

#include <QString>

#include <chrono>
#include <concepts>
#include <memory>
#include <type_traits>

namespace offtake {

/// One SQLite connection, set up as every store needs it: WAL, foreign keys on, schema not trusted,
/// defensive, lengths limited; each setting is read back. Belongs to the thread that opened it.
///
/// Inside the layer SQLite's errors travel as SQLite::Exception; attempt() is the border where they
/// become an Error, so that no exception leaves data/.
class Database
{
public:
    enum class Access { ReadOnly, ReadWrite, Create };
    static constexpr std::chrono::milliseconds kBusyTimeout{2500};

    /// Opens without writing a byte (Create: an empty file). Errors: NotFound, NotAStore, Damaged,
    /// ReadOnly, Locked, AlreadyExists, NoSpace.
    static Result<std::unique_ptr<Database>> open(
        const QString &path, Access access, std::chrono::milliseconds busyTimeout = kBusyTimeout);

    /// For looking at a file that may be damaged, without changing it, its log or its log's index by a byte.
    /// Nothing (no error) where that cannot be had, because another connection is at work on the file.
    static Result<std::unique_ptr<Database>> openUntouched(const QString &path);
    /// For reading what can be read of a damaged file: a copy of one's own, which may be written to.
    static Result<std::unique_ptr<Database>> openDamaged(const QString &copy);
    /// A copy of the database in memory, for reading one that must not be written to but has to be upgraded.
    Result<std::unique_ptr<Database>> copyToMemory();

    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    const QString &path() const { return m_path; }
    bool isReadOnly() const { return m_readOnly; }
    /// A copy that no other connection can see; see copyToMemory().
    bool isInMemory();
    SQLite::Database &connection() { return m_connection; }
    sqlite3 *handle() { return m_connection.getHandle(); }

    /// Switches to write-ahead logging and checks that SQLite obeyed. Writes to the file: only for one
    /// that is known to be ours.
    Result<void> enableWal();

    /// Value of a PRAGMA that answers one number.
    qint64 pragma(const char *name);

    /// Runs `work`, which may throw SQLite::Exception, and returns its value, or the error in words.
    /// Work that returns a Result passes it on.
    template <std::invocable Work>
    auto attempt(Work &&work)
    {
        using Value = std::invoke_result_t<Work>;
        using Outcome = typename OutcomeOf<Value>::type;
        try {
            if constexpr (std::is_void_v<Value>) {
                work();
                return Outcome();
            } else {
                return Outcome(work());
            }
        } catch (const SQLite::Exception &exception) {
            return Outcome(Unexpected<Error>(errorFrom(exception)));
        }
    }

    /// From a damaged file on, this connection writes no more: what it would write rests on what it read.
    Error errorFrom(const SQLite::Exception &exception);

    /// The Error for a SQLite result code, primary or extended.
    static Error errorFor(int code, const QString &text, const QString &path);

private:
    template <class Value>
    struct OutcomeOf
    {
        using type = Result<Value>;
    };
    template <class Value>
    struct OutcomeOf<Result<Value>>
    {
        using type = Result<Value>;
    };

    Database(const QString &path, const std::string &uri, int flags, std::chrono::milliseconds busyTimeout);
    void configure(Access access);
    void addFunctions();
    void limit();

    QString m_path;
    SQLite::Database m_connection;
    bool m_readOnly = false;
};

/// A write transaction, taken at once, rolled back in the destructor unless committed.
class Transaction : public SQLite::Transaction
{
public:
    explicit Transaction(Database &database)
        : SQLite::Transaction(database.connection(), SQLite::TransactionBehavior::IMMEDIATE)
    {}
};

} // namespace offtake
