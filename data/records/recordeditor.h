// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/store/history.h"
#include "data/store/query.h"
#include "data/records.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace offtake {

class Store;
struct TableInfo;

/// Writes single records of the reference data, by the rules of the import (docs/store.md), each call one
/// step that can be undone. Errors: InvalidInput with a sentence that names the column, AlreadyExists,
/// NotFound, and the store's own; nothing is written then.
class RecordEditor
{
public:
    explicit RecordEditor(Store &store);

    /// Column -> text as a person writes it ("$1.2bn", "10 March 2025", a name for an organisation); an empty
    /// text takes the value away. Numbers are read with `decimal`.
    using Cells = QMap<QString, QString>;
    void setDecimal(QChar decimal) { m_decimal = decimal; }

    /// Adds a record; without an id it gets a readable one. Returns the id.
    Result<QString> insert(const QString &table, const Cells &cells);
    /// Changes what `cells` name; the cell `id` renames the record, and what refers to it follows.
    /// With `seen`, the values as the person saw them when the edit began: Conflict where one of the cells
    /// holds another value by now, which is not the new one either; the error's detail names the column.
    using Seen = QMap<QString, Value>;
    Result<void> update(const QString &table, const QString &id, const Cells &cells, const Seen &seen = {});
    /// A stored value, as `seen` has it.
    Result<Value> stored(const QString &table, const QString &id, const QString &column);
    /// Refused where other records refer to one of them.
    Result<void> remove(const QString &table, const QStringList &ids);

    /// Adds the record, or makes the stored one of its id equal to it.
    Result<QString> save(const Source &source);
    Result<QString> save(const Organization &organization);
    Result<QString> save(const Contract &contract);
    Result<QString> save(const Revenue &revenue);
    Result<QString> save(const RevenueShare &share);
    Result<QString> save(const Backlog &backlog);
    Result<QString> save(const Financing &financing);
    Result<QString> save(const Event &event);

private:
    enum class Wanted { New, Stored };
    Result<QString> write(
        const TableInfo &table, const Cells &cells, QChar decimal, Wanted wanted, const Seen &seen = {});
    Result<QString> saveCells(const QString &table, const Cells &cells);
    Result<bool> exists(const TableInfo &table, const QString &id);

    Store &m_store;
    QChar m_decimal = u'.';
};

} // namespace offtake
