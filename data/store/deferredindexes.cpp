// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/deferredindexes.h"

#include "data/store/query.h"

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kManyRows = 10'000;
/// Building an index anew reads the stored rows, too: not worth it for few rows beside many.
constexpr qint64 kMostStoredPerNew = 4;

} // namespace

void DeferredIndexes::drop(const QString &table, const QStringList &columns, qint64 newRows)
{
    if (newRows < kManyRows)
        return;
    Query last(m_database, u"SELECT coalesce(max(row_id), 0) FROM %1"_s.arg(table));
    last.step();
    if (last.integer(0) > kMostStoredPerNew * newRows)
        return;
    last.reset();

    QStringList names;
    Query indexes(m_database,
        u"SELECT name, sql, (SELECT name FROM pragma_index_info(made.name) WHERE seqno = 0) "
        "FROM sqlite_schema AS made WHERE type = 'index' AND tbl_name = :table AND sql IS NOT NULL"_s);
    indexes.bind(":table", table);
    while (indexes.step()) {
        const bool partial = indexes.text(1).contains(u" WHERE "_s);
        if (partial && !columns.contains(indexes.text(2)))
            continue;
        names.append(indexes.text(0));
        m_statements.append(indexes.text(1));
    }
    indexes.reset();
    for (const QString &name : names)
        m_database.connection().exec("DROP INDEX " + name.toStdString());
}

void DeferredIndexes::restore()
{
    for (const QString &statement : m_statements)
        m_database.connection().exec(statement.toStdString());
    m_statements.clear();
}

} // namespace offtake
