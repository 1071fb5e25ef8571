// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <stop_token>

namespace offtake {

class Database;

struct SearchHit
{
    QString table;
    QString id;
    QString name;    ///< name, title or headline; the parties of a contract without a title
    QString excerpt; ///< where else the words were found: notes, publisher, ticker, ...
    bool operator==(const SearchHit &) const = default;
};

/// Finds records by words of their names, titles, notes, links and ids, over all tables of the reference data
/// and the scenarios. A full-text index (FTS5) covers the rows up to a mark for each table; rows beyond it,
/// fresh from an import, are read through, so that an import need not wait for the index.
class Search
{
public:
    explicit Search(Database &database)
        : m_database(database)
    {}

    /// Records that have words which begin with each word of `text` (any case, accents folded), names before
    /// other texts; at most `limit`. Never fails for what is typed.
    Result<QList<SearchHit>> find(const QString &text, int limit = 50);

    /// Brings the index up to date; cheap if it is. For a thread in the background, or when idle: writes in
    /// many short transactions, and ends early, with what is done, once `stop` is asked for.
    Result<void> catchUp(std::stop_token stop = {});

    /// For writers, inside their transaction: the rows of a changeset were written; the rows of `table` from
    /// `firstRow` on are new. Throw SQLite::Exception.
    void noteChanges(const QByteArray &changes);
    void noteNewRows(const QString &table, qint64 firstRow);

private:
    void clear();
    qint64 mark(const QString &table);

    Database &m_database;
};

} // namespace offtake
