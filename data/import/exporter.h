// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/store/query.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace offtake {

class Database;
class Store;

struct ExportOptions
{
    QString table; ///< a table of the reference data or of plaintables.h, or "all" of both
    QString path;  ///< a file; for "all" a folder, made if it is not there, one file a table
    /// Puts an apostrophe before texts that a spreadsheet would run as a formula (= + - @). Numbers and dates
    /// are left alone. Such a file does not import back to the same texts.
    bool formulaSafe = false;
};

struct ExportReport
{
    QStringList files;
    qint64 rows = 0;
};

/// Rows on their way out of the store: a statement, and what its columns are called in the file.
struct RowsToExport
{
    QStringList headers;
    QString sql;
    QList<Value> values;  ///< of the statement's parameters, ?1 onwards
    QList<bool> mayBeRun; ///< by column: holds texts that a spreadsheet might run as formulas
};

/// Writes the rows as CSV: whole values, plain numbers, ISO dates; the file whole or not at all. Returns how
/// many there were. Errors: ReadOnly (cannot write), Canceled, the store's own.
Result<qint64> exportRows(Database &database, const RowsToExport &rows, const QString &path, bool formulaSafe,
    std::stop_token stop = {});

/// Writes tables as the sample data are written: UTF-8, RFC 4180, one header, ISO dates, plain numbers, so
/// that a folder of them imports back to an equal store (importFolder). Each file is written whole or not at
/// all; an existing one is replaced. Errors: InvalidInput (no such table), ReadOnly (cannot write), Canceled,
/// the store's own.
Result<ExportReport> exportCsv(Store &store, const ExportOptions &options,
    const std::function<void(double)> &progress = {}, std::stop_token stop = {});

} // namespace offtake
