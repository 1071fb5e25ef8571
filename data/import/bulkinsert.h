// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/store/database.h"
#include "data/import/rowrules.h"

#include <vector>

struct sqlite3_stmt;

namespace offtake {

/// INSERTs of encoded rows into one table, with their texts bound where they lie.
class BulkInsert
{
public:
    /// Throws SQLite::Exception.
    BulkInsert(Database &database, const TableInfo &table);
    ~BulkInsert();
    Q_DISABLE_COPY_MOVE(BulkInsert)

    /// Binds this text instead of the row's own in the next run(), for an id or a label found late.
    void replace(int column, const QByteArray &text);

    /// The new row_id; 0 where another row has the same id or another unique value. Throws SQLite::Exception.
    qint64 run(const EncodedRow &row);

private:
    void check(int code);

    Database &m_database;
    const TableInfo &m_table;
    sqlite3_stmt *m_statement = nullptr;
    QList<std::pair<int, QByteArray>> m_replaced; ///< place, from 1
    std::vector<char> m_bound;                    ///< which places hold a value of the row before
};

} // namespace offtake
