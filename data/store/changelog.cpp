// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/changelog.h"

#include "data/store/database.h"
#include "data/store/query.h"
#include "data/store/store.h"
#include "data/text/csv.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ChangeLog)
};

constexpr int kRowsPerCheck = 1024;
const QString kColumns =
    u"row_id, step, happened_at, action, table_name, record_id, old_values, new_values"_s;

LogEntry readEntry(const Query &row)
{
    const auto object = [](const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); };
    QDateTime at = QDateTime::fromString(row.text(2), Qt::ISODate);
    return {.row = row.integer(0),
        .step = row.integer(1),
        .happenedAt = at,
        .action = row.text(3),
        .table = row.text(4),
        .recordId = row.text(5),
        .before = object(row.text(6)),
        .after = object(row.text(7))};
}

QString cell(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return toText(Value(value.toDouble()));
    return {};
}

Unexpected<Error> cannotWrite(const QString &path, const QString &detail)
{
    return failure(
        ErrorCode::ReadOnly, Text::tr("“%1” cannot be written.").arg(QDir::toNativeSeparators(path)), detail);
}

bool writeEntry(CsvWriter &writer, const LogEntry &entry, qint64 &rows)
{
    const QStringList about{QString::number(entry.step), entry.happenedAt.toString(Qt::ISODate), entry.action,
        entry.table, entry.recordId};
    QStringList columns = entry.before.keys();
    for (const QString &column : entry.after.keys()) {
        if (!entry.before.contains(column))
            columns.append(column);
    }
    if (columns.isEmpty())
        columns.append(QString()); // a change of which nothing more is known
    for (const QString &column : std::as_const(columns)) {
        ++rows;
        if (!writer.write(about + QStringList{column, cell(entry.before[column]), cell(entry.after[column])}))
            return false;
    }
    return true;
}

} // namespace

Result<QList<LogEntry>> readLog(Store &store, const LogQuery &wanted)
{
    return store.database().attempt([&] {
        QStringList conditions{u"1"_s};
        if (wanted.beforeRow > 0)
            conditions.append(u"row_id < :before"_s);
        if (!wanted.table.isEmpty())
            conditions.append(u"table_name = :table"_s);
        if (!wanted.recordId.isEmpty())
            conditions.append(u"record_id = :record"_s);
        Query query(store.database(),
            u"SELECT %1 FROM change_log WHERE %2 ORDER BY row_id DESC LIMIT %3"_s.arg(kColumns,
                conditions.join(u" AND "_s), QString::number(wanted.limit > 0 ? wanted.limit : -1)));
        if (wanted.beforeRow > 0)
            query.bind(":before", wanted.beforeRow);
        if (!wanted.table.isEmpty())
            query.bind(":table", wanted.table);
        if (!wanted.recordId.isEmpty())
            query.bind(":record", wanted.recordId);
        QList<LogEntry> entries;
        while (query.step())
            entries.append(readEntry(query));
        return entries;
    });
}

Result<qint64> exportLog(
    Store &store, const QString &path, const std::function<void(double)> &progress, std::stop_token stop)
{
    Database &database = store.database();
    return database.attempt([&]() -> Result<qint64> {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return cannotWrite(path, file.errorString());
        CsvWriter writer(file);
        writer.write({u"step"_s, u"happened_at"_s, u"action"_s, u"table_name"_s, u"record_id"_s, u"column"_s,
            u"old_value"_s, u"new_value"_s});
        Query last(database, u"SELECT coalesce(max(row_id), 1) FROM change_log"_s);
        last.step();
        const auto end = double(last.integer(0));
        last.reset();
        Query query(database, u"SELECT %1 FROM change_log ORDER BY row_id"_s.arg(kColumns));
        qint64 rows = 0;
        for (qint64 read = 0; query.step(); ++read) {
            const LogEntry entry = readEntry(query);
            if (read % kRowsPerCheck == 0) {
                if (stop.stop_requested())
                    return failure(ErrorCode::Canceled, Text::tr("The export was stopped."));
                if (progress)
                    progress(double(entry.row) / end);
            }
            if (!writeEntry(writer, entry, rows))
                return cannotWrite(path, file.errorString());
        }
        if (stop.stop_requested())
            return failure(ErrorCode::Canceled, Text::tr("The export was stopped."));
        if (!file.commit())
            return cannotWrite(path, file.errorString());
        return rows;
    });
}

QJsonObject toJson(const QList<LogEntry> &entries)
{
    QJsonArray list;
    for (const LogEntry &entry : entries) {
        list.append(
            QJsonObject{{u"step"_s, entry.step}, {u"happened_at"_s, entry.happenedAt.toString(Qt::ISODate)},
                {u"action"_s, entry.action}, {u"table"_s, entry.table},
                {u"id"_s, entry.recordId.isEmpty() ? QJsonValue() : QJsonValue(entry.recordId)},
                {u"before"_s, entry.before}, {u"after"_s, entry.after}});
    }
    return {{u"changes"_s, list}};
}

} // namespace offtake
