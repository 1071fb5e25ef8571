// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/import/dialect.h"
#include "data/import/fileevidence.h"
#include "data/import/importer.h"
#include "data/import/rowreader.h"
#include "data/store/tables.h"

#include <QIODevice>

namespace offtake {

/// All that is decided of a file before its rows are read into values: format, table, mapping, and for every
/// column the decimal sign and the date order, from the evidence of the rows.
struct ImportPlan
{
    const TableInfo *table = nullptr;
    FileFormat format;
    bool header = true;
    QStringList headers; ///< numbers from 1 where the file has none
    QMap<QString, QString> mapping;
    QList<ColumnReading> columns;
    ImportDialect dialect;         ///< as used, every member set
    QList<ImportProblem> problems; ///< readings to be confirmed
    bool decimalTold = false;      ///< otherwise taken by custom
    bool dateOrderTold = false;
    QString ambiguousDate; ///< the first with two readings
    FileEvidence evidence;
    bool isWhole = false; ///< the evidence is of every row, not only of the file's head
    qint64 rows = 0;      ///< as counted, or about as many

    /// Whether rows are read the same way as by `other`.
    bool readsLike(const ImportPlan &other) const;
};

/// Reads the head of the open file, some thousand rows (or all of it, where `whole`), and decides by that.
/// Errors: InvalidInput (empty, unreadable, unknown table, column or header, no column for what every row
/// needs), Canceled.
Result<ImportPlan> makeImportPlan(QIODevice &file, const ImportOptions &options,
    const std::function<void(double)> &progress, std::stop_token stop, bool whole = false);

/// The same plan by the evidence of every row.
Result<ImportPlan> settledPlan(const ImportPlan &plan, FileEvidence &&evidence, const ImportOptions &options);

/// Decides as far as the first row goes: format, header, table and what is guessed of the mapping, though
/// columns may be missing. Errors: InvalidInput.
Result<ImportPlan> makeHeadPlan(QIODevice &file, const ImportOptions &options);

/// The error of a stopped import.
Unexpected<Error> canceledImport();

} // namespace offtake
