// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace offtake {

/// What a column holds, for reading cells, for writing them and for showing them.
enum class ColumnType {
    Id, ///< the record's own readable id
    Text,
    Word,   ///< one of TableColumn::words
    Words,  ///< several of them, joined by ';'
    Date,   ///< ISO date
    Amount, ///< whole units of the row's currency
    Share,  ///< fraction 0..1
    Number, ///< real number, e.g. megawatts
    Integer,
    Months,
    Currency,      ///< ISO 4217
    Organization,  ///< id of an organisation
    Organizations, ///< several, joined by ';'; a link table, not a column, in the store
    Source,        ///< id of a source
    Contract,      ///< id of a contract
};

struct TableColumn
{
    QString name;
    ColumnType type = ColumnType::Text;
    bool required = false;
    QStringList words;     ///< the store's own words, of Word and Words
    QString defaultWord{}; ///< of a new row that does not say
};

/// A table of the reference data, as its CSV file has it (resources/sample/README.md).
struct TableInfo
{
    QString name;
    QList<TableColumn> columns;
    QStringList key; ///< columns that tell which row a row without an id is; empty = none

    int indexOf(const QString &column) const;
    QStringList columnNames() const;
    /// The SELECT list of the columns in their order; a link table's rows come joined by ';'.
    QString selectList() const;
};

/// The tables of the reference data in the order in which they can be loaded.
const QList<TableInfo> &referenceTables();
/// Null for an unknown name.
const TableInfo *findTable(const QString &name);

} // namespace offtake
