// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/fileevidence.h"

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

bool isNumeric(ColumnType type)
{
    return type == ColumnType::Amount || type == ColumnType::Share || type == ColumnType::Number ||
           type == ColumnType::Integer || type == ColumnType::Months;
}

/// Cells that name organisations; a share's customer may stay a label.
bool namesOrganizations(ColumnType type)
{
    return type == ColumnType::Organization || type == ColumnType::Organizations;
}

void gather(ColumnEvidence &evidence, ColumnType type, const QString &cell, qint64 line)
{
    if (cell.isEmpty())
        return;
    if (type == ColumnType::Date) {
        const bool wasAmbiguous = evidence.dates.hasAmbiguous();
        evidence.dates.add(cell);
        if (!wasAmbiguous && evidence.dates.hasAmbiguous())
            evidence.ambiguousDate = cell;
        return;
    }
    const bool wasAmbiguous = evidence.decimals.hasAmbiguous();
    evidence.decimals.add(cell);
    if (!wasAmbiguous && evidence.decimals.hasAmbiguous()) {
        evidence.ambiguousLine = line;
        evidence.ambiguousCell = cell;
    }
    if (type == ColumnType::Amount) {
        ++evidence.amounts;
        evidence.scaled += cell.back().isLetter() ? 1 : 0;
    }
}

} // namespace

FileEvidence::FileEvidence(const TableInfo &table, const QList<ColumnReading> &columns, qsizetype fields)
    : m_columns(columns.size())
    , m_fields(fields)
{
    const bool hasLabel = table.indexOf(u"customer_label"_s) >= 0;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const TableColumn &column = table.columns[columns[i].column];
        const bool names = namesOrganizations(column.type);
        if (names || column.type == ColumnType::Date || isNumeric(column.type))
            m_telling.append(
                {columns[i].field, int(i), &column, names, hasLabel && column.name == "customer_id"_L1});
    }
}

void FileEvidence::add(const CsvRow &row)
{
    ++m_rows;
    if (row.fields.size() != m_fields || row.unclosed)
        return;
    for (const Telling &telling : std::as_const(m_telling)) {
        const QString &cell = row.fields[telling.field];
        if (telling.namesOrganizations)
            m_organizations.add(cell, *telling.column, telling.mayBeLabel, row.line);
        else
            gather(m_columns[telling.place], telling.column->type, cell, row.line);
    }
}

QList<int> FileEvidence::tellingFields() const
{
    QList<int> fields;
    for (const Telling &telling : m_telling)
        fields.append(telling.field);
    return fields;
}

} // namespace offtake
