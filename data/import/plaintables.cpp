// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/plaintables.h"

#include "data/store/query.h"
#include "data/text/csv.h"

#include <sqlite3.h>

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

struct PlainColumn
{
    QString name;
    QString type; ///< INTEGER, REAL or TEXT: the tables are STRICT
};

QList<PlainColumn> columnsOf(Database &database, const QString &table)
{
    QList<PlainColumn> columns;
    Query query(database, u"SELECT name, type FROM pragma_table_info('%1') ORDER BY cid"_s.arg(table));
    while (query.step()) {
        if (query.text(0) != "row_id"_L1)
            columns.append({query.text(0), query.text(1)});
    }
    return columns;
}

Unexpected<Error> wrong(const QString &file, qint64 line, const QString &reason, const QString &detail = {})
{
    return failure(ErrorCode::InvalidInput,
        Text::tr("%1, line %2: %3 Nothing of this file was read.").arg(file).arg(line).arg(reason), detail);
}

/// None where the text is no number of the column's type.
std::optional<Value> valueOf(const QString &field, const QString &type)
{
    if (field.isNull())
        return Value();
    bool ok = true;
    if (type == "INTEGER"_L1) {
        const qint64 number = field.toLongLong(&ok);
        return ok ? std::optional<Value>(number) : std::nullopt;
    }
    if (type == "REAL"_L1) {
        const double number = field.toDouble(&ok);
        return ok ? std::optional<Value>(number) : std::nullopt;
    }
    return Value(field);
}

} // namespace

const QList<PlainTable> &plainTables()
{
    static const QList<PlainTable> tables{
        {u"exchange_rates"_s, {u"currency"_s, u"base_currency"_s, u"as_of"_s}},
        {u"ratings"_s, {u"organization_id"_s, u"agency"_s, u"as_of"_s}},
        {u"organization_assumptions"_s, {u"organization_id"_s, u"parameter"_s}},
        {u"contract_assumptions"_s, {u"contract_id"_s, u"parameter"_s}},
        {u"scenarios"_s, {u"id"_s}},
        {u"runs"_s, {u"id"_s}},
        {u"import_profiles"_s, {u"name"_s}},
        {u"network_positions"_s, {u"layout"_s, u"organization_id"_s}},
    };
    return tables;
}

QStringList plainColumns(Database &database, const QString &table)
{
    QStringList names;
    for (const PlainColumn &column : columnsOf(database, table))
        names.append(column.name);
    return names;
}

Result<qint64> readPlainTable(
    Database &database, const PlainTable &table, QIODevice &file, const QString &name)
{
    const QList<PlainColumn> known = columnsOf(database, table.name);
    CsvReader reader(file, {});
    CsvRow row;
    if (!reader.next(row))
        return qint64(0);
    QList<PlainColumn> columns;
    QStringList places;
    QStringList updates;
    for (const QString &header : std::as_const(row.fields)) {
        const auto column = std::ranges::find(known, header, &PlainColumn::name);
        if (column == known.end())
            return wrong(
                name, row.line, Text::tr("the table %1 has no column “%2”.").arg(table.name, header));
        columns.append(*column);
        places.append(u"?%1"_s.arg(columns.size()));
        if (!table.key.contains(header))
            updates.append(u"%1 = excluded.%1"_s.arg(header));
    }
    for (const QString &column : table.key) {
        if (!row.fields.contains(column))
            return wrong(name, row.line, Text::tr("the column “%1” is missing.").arg(column));
    }
    QString sql = u"INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (%4) DO "_s.arg(
        table.name, row.fields.join(u", "), places.join(u", "), table.key.join(u", "));
    sql += updates.isEmpty() ? u"NOTHING"_s : u"UPDATE SET "_s + updates.join(u", ");
    Query insert(database, sql);
    qint64 rows = 0;
    while (reader.next(row)) {
        if (row.fields.size() != columns.size() || row.unclosed)
            return wrong(name, row.line,
                Text::tr("the row has %1 of the %2 fields.").arg(row.fields.size()).arg(columns.size()));
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const auto value = valueOf(row.fields[i], columns[i].type);
            if (!value)
                return wrong(name, row.line,
                    Text::tr("“%1” is no number, as %2 needs.").arg(row.fields[i], columns[i].name));
            insert.bind(int(i) + 1, *value);
        }
        try {
            insert.run();
        } catch (const SQLite::Exception &exception) {
            if ((exception.getErrorCode() & 0xff) != SQLITE_CONSTRAINT)
                throw;
            return wrong(name, row.line, Text::tr("the row breaks a rule of the table."),
                QString::fromUtf8(exception.what()));
        }
        ++rows;
    }
    if (!reader.errorString().isEmpty())
        return failure(ErrorCode::InvalidInput, u"%1: %2"_s.arg(name, reader.errorString()));
    return rows;
}

} // namespace offtake
