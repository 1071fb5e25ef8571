// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace offtake {

class Database;

/// Copies the database, as it is at this moment whoever writes meanwhile, to the new file `target`: written
/// beside it, synced to the disk, checked to be complete and renamed, so that `target` is whole or not there.
/// `progress` gets 0..1. Errors: AlreadyExists, NoSpace, ReadOnly, DiskError, Damaged (the source), Canceled.
Result<void> copyStore(Database &database, const QString &target,
    const std::function<void(double)> &progress = {}, std::stop_token stop = {});

/// The same for a store that others may have open. `replace`: an existing target is replaced once the copy is
/// complete, but never the store itself (InvalidInput).
Result<void> backUpStore(const QString &path, const QString &target, bool replace = false,
    const std::function<void(double)> &progress = {}, std::stop_token stop = {});

struct CompactReport
{
    qint64 bytesBefore = 0;
    qint64 bytesAfter = 0;
};

/// Rebuilds the store without the space of deleted rows (VACUUM), in one transaction; others may go on
/// reading. Errors: Locked, NoSpace, Canceled and the store's own; the store is then as it was.
Result<CompactReport> compactStore(
    const QString &path, const std::function<void(double)> &progress = {}, std::stop_token stop = {});

/// Copies of a store that lie beside it, newest first: those made before upgrades and those whose name begins
/// with the store's own.
QStringList backupsBeside(const QString &path);

} // namespace offtake
