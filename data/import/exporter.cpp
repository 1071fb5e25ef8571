// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/exporter.h"

#include "data/import/plaintables.h"
#include "data/store/database.h"
#include "data/store/query.h"
#include "data/store/store.h"
#include "data/store/tables.h"
#include "data/text/csv.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsPerCheck = 1024;

Unexpected<Error> cannotWrite(const QString &path, const QString &detail)
{
    return failure(ErrorCode::ReadOnly,
        QCoreApplication::translate("Export", "“%1” cannot be written.").arg(QDir::toNativeSeparators(path)),
        detail);
}

/// Spreadsheets run cells that begin with these as formulas.
bool looksLikeFormula(const QString &text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
}

struct ExportedTable
{
    QString name;
    RowsToExport rows;
};

RowsToExport wholeTable(
    const QString &name, const QStringList &columns, const QString &select, const QList<bool> &mayBeRun)
{
    return {.headers = columns,
        .sql = u"SELECT %1 FROM %2 ORDER BY row_id"_s.arg(select, name),
        .values = {},
        .mayBeRun = mayBeRun};
}

ExportedTable exported(const TableInfo &table)
{
    QList<bool> texts;
    for (const TableColumn &column : table.columns)
        texts.append(column.type == ColumnType::Text);
    return {table.name, wholeTable(table.name, table.columnNames(), table.selectList(), texts)};
}

ExportedTable exported(Database &database, const PlainTable &table)
{
    const QStringList columns = plainColumns(database, table.name);
    return {
        table.name, wholeTable(table.name, columns, columns.join(u", "), QList<bool>(columns.size(), true))};
}

} // namespace

Result<qint64> exportRows(
    Database &database, const RowsToExport &rows, const QString &path, bool formulaSafe, std::stop_token stop)
{
    return database.attempt([&]() -> Result<qint64> {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return cannotWrite(path, file.errorString());
        CsvWriter writer(file);
        if (!writer.write(rows.headers))
            return cannotWrite(path, file.errorString());

        Query query(database, rows.sql);
        for (qsizetype i = 0; i < rows.values.size(); ++i)
            query.bind(int(i) + 1, rows.values[i]);
        qint64 written = 0;
        while (query.step()) {
            if (written++ % kRowsPerCheck == 0 && stop.stop_requested())
                return failure(
                    ErrorCode::Canceled, QCoreApplication::translate("Export", "The export was stopped."));
            QStringList fields;
            for (int i = 0; i < rows.headers.size(); ++i) {
                const Value value = query.value(i);
                QString field = toText(value);
                if (formulaSafe && rows.mayBeRun[i] && std::holds_alternative<QString>(value) &&
                    looksLikeFormula(field))
                    field.prepend(u'\'');
                fields.append(field);
            }
            if (!writer.write(fields))
                return cannotWrite(path, file.errorString());
        }
        if (!file.commit())
            return cannotWrite(path, file.errorString());
        return written;
    });
}

Result<ExportReport> exportCsv(Store &store, const ExportOptions &options,
    const std::function<void(double)> &progress, std::stop_token stop)
{
    const bool all = options.table == "all"_L1;
    const auto isWanted = [&](const auto &table) { return all || table.name == options.table; };
    if (std::ranges::none_of(referenceTables(), isWanted) && std::ranges::none_of(plainTables(), isWanted))
        return failure(ErrorCode::InvalidInput,
            QCoreApplication::translate("Export", "There is no table “%1” to export.").arg(options.table));
    if (all && !QDir().mkpath(options.path))
        return cannotWrite(options.path, u"the folder cannot be made"_s);

    Database &database = store.database();
    return database.attempt([&]() -> Result<ExportReport> {
        // One read transaction, so that the files belong together whoever writes meanwhile.
        SQLite::Transaction snapshot(database.connection());
        QList<ExportedTable> tables;
        for (const TableInfo &table : referenceTables()) {
            if (isWanted(table))
                tables.append(exported(table));
        }
        for (const PlainTable &table : plainTables()) {
            if (isWanted(table))
                tables.append(exported(database, table));
        }
        ExportReport report;
        for (const ExportedTable &table : std::as_const(tables)) {
            const QString path = all ? QDir(options.path).filePath(table.name + u".csv"_s) : options.path;
            const auto rows = exportRows(database, table.rows, path, options.formulaSafe, stop);
            if (!rows)
                return Unexpected(rows.error());
            report.files.append(path);
            report.rows += *rows;
            if (progress)
                progress(double(report.files.size()) / double(tables.size()));
        }
        return report;
    });
}

} // namespace offtake
