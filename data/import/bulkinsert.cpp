// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/bulkinsert.h"

#include <sqlite3.h>

#include <bit>
#include <utility>

namespace offtake {

using namespace Qt::StringLiterals;

BulkInsert::BulkInsert(Database &database, const TableInfo &table)
    : m_database(database)
    , m_table(table)
{
    QStringList columns;
    QStringList places;
    for (const TableColumn &column : table.columns) {
        if (column.type == ColumnType::Organizations)
            continue; // these lie in a table of their own
        columns.append(column.name);
        places.append(u"?%1"_s.arg(columns.size()));
    }
    const QByteArray sql =
        u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table.name, columns.join(u", "), places.join(u", "))
            .toUtf8();
    check(sqlite3_prepare_v3(database.handle(), sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT,
        &m_statement, nullptr));
}

BulkInsert::~BulkInsert()
{
    sqlite3_finalize(m_statement);
}

void BulkInsert::replace(int column, const QByteArray &text)
{
    int place = 1;
    for (int i = 0; i < column; ++i)
        place += m_table.columns[i].type == ColumnType::Organizations ? 0 : 1;
    m_replaced.append({place, text});
}

qint64 BulkInsert::run(const EncodedRow &row)
{
    using Kind = EncodedRow::Cell::Kind;
    m_bound.resize(size_t(row.cells.size()));
    for (int i = 0; i < int(row.cells.size()); ++i) {
        const EncodedRow::Cell &cell = row.cells[i];
        const int place = i + 1;
        // Most columns of most files are empty: what is NULL already need not be bound.
        const bool wasBound = std::exchange(m_bound[size_t(i)], char(cell.kind != Kind::Null)) != 0;
        switch (cell.kind) {
        case Kind::Null:
            if (wasBound)
                sqlite3_bind_null(m_statement, place);
            break;
        case Kind::Integer:
            sqlite3_bind_int64(m_statement, place, cell.integer);
            break;
        case Kind::Real:
            sqlite3_bind_double(m_statement, place, std::bit_cast<double>(cell.integer));
            break;
        case Kind::Text:
            check(sqlite3_bind_text(
                m_statement, place, row.texts.constData() + cell.integer, cell.size, SQLITE_STATIC));
            break;
        }
    }
    for (const auto &[replaced, text] : m_replaced) {
        m_bound[size_t(replaced) - 1] = true;
        check(sqlite3_bind_text(m_statement, replaced, text.constData(), int(text.size()), SQLITE_STATIC));
    }
    const int code = sqlite3_step(m_statement);
    const int extended = sqlite3_extended_errcode(m_database.handle());
    sqlite3_reset(m_statement);
    m_replaced.clear();
    if (code == SQLITE_DONE)
        return sqlite3_last_insert_rowid(m_database.handle());
    if (extended == SQLITE_CONSTRAINT_UNIQUE)
        return 0;
    throw SQLite::Exception(m_database.handle(), extended);
}

void BulkInsert::check(int code)
{
    if (code != SQLITE_OK)
        throw SQLite::Exception(m_database.handle(), code);
}

} // namespace offtake
