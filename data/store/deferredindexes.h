// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/store/database.h"

#include <QStringList>

namespace offtake {

/// Takes the indexes off a table that is about to get many rows, and builds them again behind the rows, which
/// is cheaper than keeping them up with every row. Inside the caller's transaction: if that is rolled back,
/// the indexes are as they were. Throws SQLite::Exception.
class DeferredIndexes
{
public:
    explicit DeferredIndexes(Database &database)
        : m_database(database)
    {}

    /// Drops the indexes of `table` that are not for uniqueness, if `newRows` are many beside the stored
    /// ones. A partial index over a column that is none of `columns` stays: it gets nothing.
    void drop(const QString &table, const QStringList &columns, qint64 newRows);
    /// Builds them again; nothing where they are there.
    void restore();

private:
    Database &m_database;
    QStringList m_statements; ///< that make the dropped indexes
};

} // namespace offtake
