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
    QString nullMark; ///< a cell that says so holds nothing (`\N`), like `""`; empty = none
};

struct ImportOptions
{
    QString table; ///< a table of the reference data; empty = guessed from the header
    QString path;
    std::optional<QByteArray> contents; ///< read instead of the file: pasted text, which `path` then names
    ImportDialect dialect;
    QMap<QString, QString> mapping; ///< column -> header, over the guess; an empty header = not in the file
    QMap<QString, QString> types;   ///< column -> how its cells are read, see columntypes.h
    bool clearEmpty = false;        ///< an empty cell takes the stored value away instead of leaving it
    QMap<QString, QString> organizations; ///< name in the file -> id of the organisation that it means
    QStringList createOrganizations;      ///< names of the file that become new organisations
    bool createAllOrganizations = false;  ///< all that have no other reading
    OnConflict onConflict = OnConflict::Update;
    bool dryRun = false;
    bool strict = false; ///< one rejected row means nothing is written
    QString rejectsPath; ///< rejected rows with a reason column; empty = not saved
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
    QStringList cells;  ///< in the order of ImportReport::columns, as they would be stored; null = nothing
    QStringList before; ///< of a changed or skipped row: as they are stored
    QString reason;     ///< why the row was rejected
};

/// A name in a column of organisations that the store does not know.
struct UnknownOrganization
{
    QString name;
    qint64 rows = 0;
    qint64 line = 0;        ///< of the first one
    QStringList columns;    ///< of the table, that name it
    QStringList near;       ///< ids of organisations of a similar name, nearest first
    bool isLabel = false;   ///< may stay a label: a share's customer
    bool isCreated = false; ///< by this import
};

struct ImportReport
{
    QString table;
    qint64 rows = 0;
    qint64 accepted = 0;
    qint64 inserted = 0;
    qint64 updated = 0;
    qint64 unchanged = 0; ///< skipped ones included
    qint64 skipped = 0;   ///< differ, but were not to be written
    qint64 rejected = 0;
    bool dryRun = false;
    ImportDialect dialect;    ///< as used, every member set
    bool decimalTold = false; ///< by the file or the options; otherwise taken by custom
    bool dateOrderTold = false;
    qint64 ambiguousDates = 0;      ///< dates with two readings, rejected until the order is told
    QString ambiguousDate;          ///< the first of them
    QMap<QString, QString> mapping; ///< column -> header
    QMap<QString, QString> types;   ///< column -> how its cells were read
    QStringList headers;            ///< of the file
    QStringList columns;            ///< of the table, in its order
    QList<ImportProblem> problems;
    QList<ImportRow> preview; ///< the first 1,000 rows of each fate, in the order of the file
    QList<UnknownOrganization> unknownOrganizations; ///< most rows first
    qint64 changeId = 0;                             ///< for undo; 0 if nothing was written
};

/// The `--json` document of `offtake import`.
QJsonObject toJson(const ImportReport &report);

/// Reads the CSV file, checks every row against `store` and, unless dryRun, writes the accepted rows in one
/// transaction. Blocks; meant for a worker thread with a store of its own.
/// `progress` gets 0..1. Errors: NotFound, InvalidInput (unreadable file), Rejected (strict), Canceled,
/// and the store's own.
Result<ImportReport> importCsv(Store &store, const ImportOptions &options,
    const std::function<void(double)> &progress = {}, std::stop_token stop = {});

struct FolderReport
{
    QList<ImportReport> tables; ///< of the reference data, those that have a file
    qint64 otherRows = 0;       ///< of the other tables (plaintables.h)
};

/// Reads a folder that the export wrote, table by table in the order in which they refer to one another; a
/// table without a file stays as it is. Each file is a step of its own, all or nothing. Stops at the first
/// file that cannot be read. Errors: NotFound (no such folder, or none of our files in it), those of
/// importCsv, InvalidInput with file and line.
Result<FolderReport> importFolder(Store &store, const QString &folder,
    const std::function<void(double)> &progress = {}, std::stop_token stop = {});

/// What can be said of the file before its rows fit: dialect, headers, table and columns (empty where the
/// table is not clear) and the mapping that is guessed, for an analyst to complete. Errors as importCsv.
Result<ImportReport> readCsvHead(const ImportOptions &options);

} // namespace offtake
