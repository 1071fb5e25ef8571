// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>

namespace offtake {

class Store;

enum class OnConflict { Update, Skip, Fail };
enum class DateOrder { Dmy, Mdy, Ymd };

/// How the bytes are read; an empty member is guessed from the file.
struct ImportDialect
{
    QString encoding; ///< "UTF-8", "UTF-16LE", "windows-1252", ...
    std::optional<QChar> delimiter;
    std::optional<QChar> decimal;
    std::optional<DateOrder> dateOrder;
    std::optional<bool> header;
};

struct ImportOptions
{
    QString table; ///< "contracts", "revenues", "revenue_shares"; empty = guessed from the header
    QString path;
    ImportDialect dialect;
    QMap<QString, QString> mapping; ///< column -> header, over the guess
    OnConflict onConflict = OnConflict::Update;
    bool dryRun = false;
    bool strict = false;  ///< one rejected row means nothing is written
    QString rejectsPath;  ///< rejected rows with a reason column; empty = not saved
};

struct ImportProblem
{
    enum class Severity { Warning, Error };
    qint64 line = 0; ///< physical line, from 1, where the row begins (or the quote opened)
    QString column;
    QString value;
    Severity severity = Severity::Error;
    QString reason; ///< translated
};

enum class RowFate { New, Changed, Unchanged, Skipped, Rejected };

/// One row of the file as the import reads it, for the preview.
struct ImportRow
{
    qint64 line = 0;
    RowFate fate = RowFate::New;
    QStringList cells; ///< in the order of ImportReport::columns, as they would be stored
};

struct ImportReport
{
    QString table;
    qint64 rows = 0;
    qint64 accepted = 0;
    qint64 inserted = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
    bool dryRun = false;
    ImportDialect dialect;          ///< as used, every member set
    QMap<QString, QString> mapping; ///< column -> header
    QStringList headers;            ///< of the file
    QStringList columns;            ///< of the table, in its order
    QList<ImportProblem> problems;
    QList<ImportRow> preview; ///< the first 1,000 rows
    qint64 changeId = 0;      ///< for undo; 0 if nothing was written
};

/// The `--json` document of `offtake import`.
QJsonObject toJson(const ImportReport &report);

/// Reads the CSV file, checks every row against `store` and, unless dryRun, writes the accepted rows in one
/// transaction. Blocks; meant for a worker thread with a store of its own.
/// `progress` gets 0..1. Errors: NotFound, InvalidInput (unreadable file), Rejected (strict), Canceled,
/// and the store's own.
Result<ImportReport> importCsv(Store &store, const ImportOptions &options,
    const std::function<void(double)> &progress = {}, std::stop_token stop = {});

} // namespace offtake
