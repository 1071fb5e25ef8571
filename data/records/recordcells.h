// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/records/recordeditor.h"
#include "data/store/query.h"
#include "data/store/tables.h"

#include <QLocale>

namespace offtake {

struct TableDefinition;
struct TableField;

/// What the form of a record calls a column, translated.
QString columnTitle(const QString &table, const QString &column);

/// The column of the store that a field of a table on the screen edits; empty for one that is only read.
QString editedColumn(const TableDefinition &table, const TableField &field);

/// A value as a person types it, so that RecordEditor reads the same value back: whole precision, the
/// locale's decimal sign and grouping, ISO dates, shares in per cent, the store's own words.
QString cellText(const TableColumn &column, const Value &value, const QLocale &locale);

/// The same for reading: known words translated, organisations and sources by name. Throws SQLite::Exception.
QString shownValue(Database &database, const TableColumn &column, const Value &value, const QLocale &locale);

/// A record as a form shows it.
struct ShownRecord
{
    /// For editing: organisations and sources by name where they have one, known words as stored.
    RecordEditor::Cells cells;
    RecordEditor::Seen values; ///< what the cells stand for
};

/// Errors: NotFound and the store's own.
Result<ShownRecord> readRecord(Store &store, const QString &table, const QString &id, const QLocale &locale);

/// What rules put where the store holds nothing: column -> value and its ground, translated. Start and end of
/// a contract (see contractTerms); nothing in other tables.
Result<QMap<QString, QString>> assumedCells(
    Store &store, const QString &table, const QString &id, const QLocale &locale);

/// Table and id of the record that a cell refers to; none where it refers to none.
std::optional<std::pair<QString, QString>> referredRecord(
    Store &store, const QString &table, const QString &id, const QString &column);

/// Titles of sources in their order, at most `limit`.
Result<QStringList> sourceTitles(Store &store, int limit);

/// Adds a copy of the record under the first free id of "id-2", "id-3", ...; returns it. One step to undo.
Result<QString> duplicateRecord(Store &store, const QString &table, const QString &id);

} // namespace offtake
