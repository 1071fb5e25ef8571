// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/importer.h"
#include "data/import/plaintables.h"
#include "data/store/changeset.h"
#include "data/store/database.h"
#include "data/store/history.h"
#include "data/store/store.h"
#include "data/store/tables.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// As the export writes: nothing is guessed, and an empty field holds nothing.
ImportOptions exact(const TableInfo &table, const QString &path)
{
    ImportOptions options{.table = table.name, .path = path};
    options.dialect = {u"UTF-8"_s, u',', u'.', DateOrder::Ymd, true, {}};
    options.clearEmpty = true;
    for (const TableColumn &column : table.columns) {
        if (column.type == ColumnType::Text)
            options.types.insert(column.name, u"text"_s);
    }
    return options;
}

/// The tables that are no reference data, in one transaction; what undo covers of them is one step.
Result<qint64> readPlainTables(Store &store, const QDir &folder)
{
    Database &database = store.database();
    return database.attempt([&]() -> Result<qint64> {
        Transaction transaction(database);
        ChangeRecorder recorder(database);
        recorder.start();
        qint64 rows = 0;
        for (const PlainTable &table : plainTables()) {
            const QString name = table.name + u".csv"_s;
            QFile file(folder.filePath(name));
            if (!file.exists())
                continue;
            if (!file.open(QIODevice::ReadOnly))
                return failure(
                    ErrorCode::InvalidInput, Text::tr("“%1” cannot be read.").arg(name), file.errorString());
            const auto read = readPlainTable(database, table, file, name);
            if (!read)
                return Unexpected(read.error());
            rows += *read;
        }
        const QByteArray changes = recorder.changes();
        recorder.pause();
        if (!changes.isEmpty()) {
            History history(database);
            history.keep({.step = history.nextStep(),
                             .action = HistoryStep::Action::Import,
                             .table = u"scenarios"_s,
                             .subject = folder.dirName(),
                             .rows = rows},
                changes, {});
        }
        transaction.commit();
        return rows;
    });
}

} // namespace

Result<FolderReport> importFolder(
    Store &store, const QString &path, const std::function<void(double)> &progress, std::stop_token stop)
{
    const QDir folder(path);
    QList<const TableInfo *> tables;
    for (const TableInfo &table : referenceTables()) {
        if (folder.exists(table.name + u".csv"_s))
            tables.append(&table);
    }
    const bool anyPlain = std::ranges::any_of(
        plainTables(), [&](const PlainTable &table) { return folder.exists(table.name + u".csv"_s); });
    if (tables.isEmpty() && !anyPlain)
        return failure(ErrorCode::NotFound,
            Text::tr("“%1” is no folder with tables of a store.").arg(QDir::toNativeSeparators(path)));
    FolderReport report;
    for (const TableInfo *table : std::as_const(tables)) {
        const double done = double(report.tables.size());
        auto read = importCsv(
            store, exact(*table, folder.filePath(table->name + u".csv"_s)),
            [&](double share) {
                if (progress)
                    progress((done + share) / double(tables.size() + 1));
            },
            stop);
        // A file without rows is a table without rows.
        if (!read)
            return Unexpected(read.error());
        report.tables.append(std::move(*read));
    }
    const auto rows = readPlainTables(store, folder);
    if (!rows)
        return Unexpected(rows.error());
    report.otherRows = *rows;
    if (progress)
        progress(1);
    return report;
}

} // namespace offtake
