// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"

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

    /// Drops the indexes of `table` that are neither needed to find rows by `keyColumn` nor for uniqueness,
    /// if `newRows` are many beside the stored ones.
    void drop(const QString &table, const QString &keyColumn, qint64 newRows);
    void restore();

private:
    Database &m_database;
    QStringList m_statements; ///< that make the dropped indexes
};

} // namespace offtake
