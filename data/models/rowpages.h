// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/records/tabledefinition.h"
#include "data/store/query.h"

#include <QCache>
#include <QLocale>
#include <QStringList>

namespace offtake {

class Database;

/// One row of a table on the screen.
struct TableRow
{
    QString id;
    QList<Value> values; ///< by field
    QStringList extras;  ///< currency or address, by field
    QList<Value> stored; ///< of the column that the field edits; nothing where it is only read
};

/// Reads rows of a table by their keys, a page at a time, and keeps the last pages.
class RowPages
{
public:
    /// `editedColumns`: by field the store's column that it edits, or empty. All three outlive the pages.
    RowPages(Database &database, const TableDefinition &definition, const QStringList &editedColumns);

    /// The row at this place of `keys`; empty cells where another connection has deleted it. The pointer is
    /// good until the next call.
    Result<const TableRow *> row(const QList<qint64> &keys, int place);
    void clear() { m_pages.clear(); }

private:
    QString sql() const;
    Result<QList<TableRow>> read(const QList<qint64> &keys, int page);

    Database &m_database;
    const TableDefinition &m_definition;
    const QStringList &m_editedColumns;
    QCache<int, QList<TableRow>> m_pages;
};

bool isNumeric(TableField::Kind kind);
/// A value as a cell shows it: short, or `whole` for who wants all digits or the address behind it.
QString cellDisplay(
    const TableField &field, const Value &value, const QString &extra, const QLocale &locale, bool whole);

} // namespace offtake
