// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace offtake {

/// One column of a table on the screen and the SQL that it is made of.
struct TableField
{
    enum class Kind {
        Text,
        Word,   ///< a word of the store, shown translated
        Money,  ///< whole units of `extra`
        Date,   ///< ISO date
        Share,  ///< fraction
        Number, ///< plain number
        Link,   ///< a text that leads to the address in `extra`
    };

    QString name;      ///< stable: settings remember columns by it
    const char *title; ///< English source in the context "Tables"; translated when shown
    QString expression;
    Kind kind = Kind::Text;
    QString extra{};     ///< SQL: the currency of Money, the address of Link
    bool visible = true; ///< shown unless the analyst chooses otherwise
    /// SQL of the column that points to the organisation whose name this is: a filter looks for the few
    /// organisations first, then for their rows by this column's index.
    QString key{};
};

/// A table on the screen: rows of `table`, one for each row_id, joined with what its columns need.
struct TableDefinition
{
    QString table;
    QString from; ///< SQL; `t` is the table
    QList<TableField> fields;
    QString sortedBy; ///< name of the field that sorts a fresh view
    bool descending = false;

    int indexOf(const QString &name) const;
};

TableDefinition contractsTable();
TableDefinition organizationsTable();
TableDefinition revenuesTable();
TableDefinition sourcesTable();
/// What was written, newest first; only read.
TableDefinition changeLogTable();

} // namespace offtake
