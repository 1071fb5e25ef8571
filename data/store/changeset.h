// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/store/query.h"

#include <QByteArray>
#include <QJsonObject>

#include <functional>

struct sqlite3_session;

namespace offtake {

/// Records what is written to the analyst's tables (not the change log, the history, runs, profiles and the
/// search index), by SQLite's session extension. Throws SQLite::Exception.
class ChangeRecorder
{
public:
    explicit ChangeRecorder(Database &database)
        : m_database(database)
    {}
    ~ChangeRecorder();
    Q_DISABLE_COPY_MOVE(ChangeRecorder)

    /// What is written between the two calls is recorded; before the first start() nothing is.
    void start();
    void pause();

    /// What was recorded, joined to one change a row; empty if nothing is different.
    QByteArray changes();

private:
    Database &m_database;
    sqlite3_session *m_session = nullptr;
};

/// One change of a changeset, with what differs.
struct RowChange
{
    enum class Kind { Insert, Update, Delete };
    Kind kind = Kind::Update;
    QString table;
    qint64 rowId = 0;
    QString recordId; ///< readable id, where the table has one
    QJsonObject before;
    QJsonObject after;
};

/// Calls `visit` for every change, in the changeset's order; `database` is asked for the ids of changed rows.
void forEachChange(
    Database &database, const QByteArray &changes, const std::function<void(RowChange)> &visit);

/// The changes that take `changes` back.
QByteArray inverted(const QByteArray &changes);

/// Writes the changes, inside the caller's transaction. Where a row is not as it was when they were recorded
/// (InvalidInput, with its table and id in the detail) nothing is written. What a foreign key has done
/// already by ON UPDATE or ON DELETE CASCADE is no conflict.
Result<void> apply(Database &database, const QByteArray &changes);

} // namespace offtake
