// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <stop_token>

namespace offtake {

class Store;

/// One line of the change log: a record that a step wrote, or the rest of a step that wrote very many.
struct LogEntry
{
    qint64 row = 0;       ///< key of the line, rising in time
    qint64 step = 0;      ///< what was done together
    QDateTime happenedAt; ///< UTC
    QString action;       ///< insert, update, delete, import, undo, redo
    QString table;
    QString recordId;   ///< empty where the line stands for many records
    QJsonObject before; ///< changed columns only
    QJsonObject after;
};

struct LogQuery
{
    qint64 beforeRow = 0; ///< lines older than this one, for the next page; 0 = from the newest
    int limit = 200;      ///< lines; 0 = all
    QString table;        ///< empty = every table
    QString recordId;     ///< empty = every record
};

/// The change log, newest first.
Result<QList<LogEntry>> readLog(Store &store, const LogQuery &query = {});

/// Writes the whole log, oldest first, as CSV: step, happened_at, action, table_name, record_id, column,
/// old_value, new_value; one row a changed column. Written whole or not at all. Returns the number of rows.
/// Errors: ReadOnly (cannot be written), Canceled, the store's own.
Result<qint64> exportLog(Store &store, const QString &path, const std::function<void(double)> &progress = {},
    std::stop_token stop = {});

/// The `--json` document of `offtake log`.
QJsonObject toJson(const QList<LogEntry> &entries);

} // namespace offtake
