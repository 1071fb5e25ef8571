// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/store/database.h"

#include <QStringList>

class QIODevice;

namespace offtake {

/// A table that is no reference data: rates, ratings, assumptions, scenarios, runs, profiles, the network's
/// positions. Its CSV file has the table's own columns but `row_id`, as they are stored.
struct PlainTable
{
    QString name;
    QStringList key; ///< columns that tell a row
};

/// In the order in which they can be loaded, behind the reference data.
const QList<PlainTable> &plainTables();

/// The columns of a table but its row_id. Throws SQLite::Exception.
QStringList plainColumns(Database &database, const QString &table);

/// Reads a file that the export wrote; a row with the key of a stored one replaces it. Inside the caller's
/// transaction. The number of rows. Errors: InvalidInput with the line (another header, a value that the
/// table does not take). Throws SQLite::Exception.
Result<qint64> readPlainTable(
    Database &database, const PlainTable &table, QIODevice &file, const QString &name);

} // namespace offtake
