// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace offtake {

/// What became of one table of a damaged store.
struct SalvagedTable
{
    QString table;
    qint64 recovered = 0;    ///< rows in the new file
    qint64 missing = 0;      ///< rows that are known to have been there and could not be read
    bool countKnown = true;  ///< false where no index tells how many there were: more may be missing
    QStringList missingIds;  ///< of the missing rows, at most kMostIds of them
    qint64 placeholders = 0; ///< rows made up (id as name), because recovered rows refer to them
    qint64 cleared = 0;      ///< references to rows that are missing, emptied

    static constexpr int kMostIds = 1000;
};

struct SalvageReport
{
    QString source;
    QString target;
    QList<SalvagedTable> tables;

    qint64 recovered() const;
    qint64 missing() const;
    bool isWhole() const; ///< every row is there, nothing was made up
};

/// Reads what can be read of the damaged store `source`, by ranges of row_id around what SQLite cannot read,
/// into the new file `target`, and tells what is missing. `source` is only read; the undo steps, which may be
/// about rows that are missing, are not carried over. Works on a sound file too.
/// Errors: NotFound, AlreadyExists (the target), NotAStore (nothing of a store is there to be read),
/// NewerVersion, NoSpace, ReadOnly, Canceled; no file is left behind then. `progress` gets 0..1.
Result<SalvageReport> salvage(const QString &source, const QString &target,
    const std::function<void(double)> &progress = {}, std::stop_token stop = {});

/// The `--json` document of `offtake recover`.
QJsonObject toJson(const SalvageReport &report);

} // namespace offtake
