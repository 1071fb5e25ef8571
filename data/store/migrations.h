// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/store/database.h"

#include <QList>
#include <QString>

namespace offtake {

/// 'OFTK' at offset 68 of the file: how a store is told from other SQLite files.
inline constexpr qint64 kApplicationId = 0x4F46544B;

/// One step of the schema: SQL text that takes a store from version - 1 to version.
struct Migration
{
    int version = 0;
    QString sql;
};

/// The program's own steps, oldest first, numbered 1, 2, ... (resources/schema).
QList<Migration> storeMigrations();

struct MigrationReport
{
    enum class Outcome { Current, Created, Upgraded };
    Outcome outcome = Outcome::Current;
    int from = 0;
    int to = 0;
    QString backupPath; ///< of an upgrade
};

/// Brings a store to the last of `migrations`. Each step is one transaction that also sets the version
/// number, so that a crash leaves the store at a version that exists; an existing store is copied to
/// `<file>.v<N>.bak` first (not one in memory). Forward only.
/// Errors: NotAStore (another program's database), NewerVersion, Damaged, and SQLite's own; the store is
/// then as it was before the step that failed.
Result<MigrationReport> migrate(Database &database, const QList<Migration> &migrations);

} // namespace offtake
