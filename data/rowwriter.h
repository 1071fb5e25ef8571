// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/changeset.h"
#include "data/history.h"
#include "data/importer.h"
#include "data/query.h"
#include "data/rowreader.h"
#include "data/tables.h"

#include <QHash>
#include <QList>
#include <QString>

#include <map>
#include <optional>

namespace offtake {

/// Brings the rows of one import into the store: finds the row that each one is, joins what it says with
/// what is stored, applies the rules that need both, and writes. Runs inside the caller's transaction;
/// whether that is committed (or was a dry run) is the caller's matter. Throws SQLite::Exception.
class RowWriter
{
public:
    struct Problem
    {
        QString column; ///< of the table
        QString value;
        QString reason;
    };

    struct Outcome
    {
        RowFate fate = RowFate::New;
        QList<Value> values;            ///< as stored, in the table's order
        std::optional<Problem> problem; ///< set where the fate is Rejected
    };

    /// `step` is the change log's number for this import; 0 = the caller logs. Changes of stored rows are
    /// recorded in `recorder`, unless it is null, new rows are not: newRows() tells them.
    RowWriter(const TableInfo &table, Database &database, OnConflict onConflict, qint64 step,
        ChangeRecorder *recorder = nullptr);

    Outcome write(const RowReader::Told &told, qint64 line, qint64 record);

    History::NewRows newRows() const { return m_newRows; }

    /// Records that amend a contract which neither the store nor the file had at the end, with its id.
    std::map<qint64, QString> unresolvedAmendments();

private:
    struct Existing
    {
        qint64 rowId = 0;
        QList<Value> values;
    };

    QList<Existing> findByKey(const QList<Value> &values);
    QList<Existing> findById(const QString &id);
    static Existing readExisting(const Query &query, qsizetype columns);
    QList<Value> merged(const RowReader::Told &told, const Existing *existing);
    std::optional<Problem> findProblem(const QList<Value> &values, qint64 record);
    qint64 insert(QList<Value> &values);
    void update(const Existing &existing, const QList<Value> &values);
    void linkOrganizations(const QList<Value> &values);
    void logUpdate(const Existing &existing, const QList<Value> &values);
    QString newId(const QList<Value> &values);
    bool idExists(const QString &id);
    const Value &at(const QList<Value> &values, const QString &column) const;
    QString textAt(const QList<Value> &values, const QString &column) const;

    const TableInfo &m_table;
    Database &m_database;
    OnConflict m_onConflict;
    qint64 m_step;
    ChangeRecorder *m_recorder;
    History::NewRows m_newRows;
    int m_id; ///< index of the id column
    Query m_byId;
    Query m_insert;
    Query m_update;
    Query m_log;
    std::map<QString, Query> m_byKey;    ///< by condition
    QHash<qint64, qint64> m_lines;       ///< row_id -> line of the file that wrote it
    QHash<QString, int> m_nextNumber;    ///< of ids with the same beginning
    std::map<qint64, QString> m_awaited; ///< record -> contract that it amends
};

} // namespace offtake
