// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/sample.h"

#include "data/scenarios/storedassumptions.h"
#include "data/store/query.h"
#include "data/store/tables.h"
#include "data/text/csv.h"

#include <sqlite3.h>

#include <QFile>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// The sample is in the store's own form (plain numbers, ISO dates, ids), so no reading rules are needed.
Value sampleValue(const QString &text, ColumnType type)
{
    if (text.isEmpty())
        return {};
    switch (type) {
    case ColumnType::Amount:
    case ColumnType::Share:
    case ColumnType::Number:
        return text.toDouble();
    case ColumnType::Integer:
    case ColumnType::Months:
        return text.toLongLong();
    default:
        return text;
    }
}

QString insertStatement(const TableInfo &table)
{
    QStringList columns;
    QStringList places;
    for (const TableColumn &column : table.columns) {
        if (column.type == ColumnType::Organizations)
            continue;
        columns.append(column.name);
        places.append(u"?%1"_s.arg(columns.size()));
    }
    return u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table.name, columns.join(u", "), places.join(u", "));
}

void linkOrganizations(Database &database, const QString &event, const QString &organizations)
{
    Query link(database,
        u"INSERT INTO event_organizations (event_id, organization_id, position) VALUES (:event, :organization, :at)"_s);
    int position = 0;
    for (const QString &organization : organizations.split(u';', Qt::SkipEmptyParts)) {
        link.bind(":event", event).bind(":organization", organization).bind(":at", position++);
        link.run();
    }
}

void loadTable(Database &database, const TableInfo &table)
{
    QFile file(u":/offtake/sample/%1.csv"_s.arg(table.name));
    if (!file.open(QIODevice::ReadOnly))
        throw SQLite::Exception("the sample data are not compiled in", SQLITE_INTERNAL);
    CsvReader reader(file, {});
    CsvRow row;
    if (!reader.next(row) || row.fields != table.columnNames())
        throw SQLite::Exception("a sample file has other columns than its table", SQLITE_INTERNAL);

    Query insert(database, insertStatement(table));
    while (reader.next(row)) {
        int place = 0;
        QString organizations;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].type == ColumnType::Organizations)
                organizations = row.fields[i];
            else
                insert.bind(++place, sampleValue(row.fields[i], table.columns[i].type));
        }
        insert.run();
        if (!organizations.isEmpty())
            linkOrganizations(database, row.fields.constFirst(), organizations);
    }
}

} // namespace

Result<void> loadSample(Database &database)
{
    return database.attempt([&] {
        Transaction transaction(database);
        for (const TableInfo &table : referenceTables())
            loadTable(database, table);
        loadSampleAssumptions(database);
        transaction.commit();
    });
}

} // namespace offtake
