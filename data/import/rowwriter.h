// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/fingerprints.h"
#include "data/import/bulkinsert.h"
#include "data/import/importer.h"
#include "data/import/rowlines.h"
#include "data/import/rowrules.h"
#include "data/store/changeset.h"
#include "data/store/deferredindexes.h"
#include "data/store/history.h"
#include "data/store/query.h"

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
    using Problem = RowProblem;

    struct Outcome
    {
        RowFate fate = RowFate::New;
        QList<Value> values;            ///< as stored, in the table's order
        QList<Value> before;            ///< of a changed or skipped row: as they were stored
        std::optional<Problem> problem; ///< set where the fate is Rejected
    };

    /// `step` is the change log's number for this import; 0 = the caller logs. Changes of stored rows are
    /// recorded in `recorder`, unless it is null, new rows are not: newRows() tells them.
    RowWriter(const TableInfo &table, Database &database, OnConflict onConflict, qint64 step,
        ChangeRecorder *recorder = nullptr);

    /// About `rows` rows will come, which tell `columns`: remembers what is stored, so that new rows are
    /// known as such without a look-up, and takes off the indexes that are cheaper to build behind them.
    void expect(qint64 rows, const QStringList &columns);
    /// No more rows come: forgets what was remembered for finding them and builds those indexes.
    void finish();

    /// `row` was prepared from `told`, perhaps in another thread; it gets the id and the label that only the
    /// store tells. `line` and `record` of the file.
    Outcome write(const RowReader::Told &told, PreparedRow &row, qint64 line, qint64 record);
    /// For one row.
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

    QList<Existing> find(const PreparedRow &row);
    QList<Existing> findByKey(const QList<Value> &values);
    QList<Existing> findById(const QString &id);
    static Existing readExisting(const Query &query, qsizetype columns);
    Outcome writeOver(const RowReader::Told &told, const Existing &existing, qint64 line, qint64 record);
    std::optional<Problem> usedBefore(const PreparedRow &row, qint64 rowId) const;
    void awaitAmended(const QList<Value> &values, qint64 record);
    qint64 insert(PreparedRow &row);
    void update(const Existing &existing, const QList<Value> &values);
    void linkOrganizations(const QList<Value> &values);
    void logUpdate(const Existing &existing, const QList<Value> &values);
    QByteArray giveId(PreparedRow &row, bool isTaken);
    bool isFree(const QString &id, const QByteArray &utf8);
    bool idExists(const QString &id);

    const TableInfo &m_table;
    Database &m_database;
    RowRules m_rules;
    OnConflict m_onConflict;
    qint64 m_step;
    ChangeRecorder *m_recorder;
    History::NewRows m_newRows;
    int m_id; ///< indexes of columns
    int m_label;
    int m_amends;
    int m_organizations;
    Query m_byId;
    Query m_update;
    Query m_log;
    Query m_nameOf;
    BulkInsert m_insert;
    DeferredIndexes m_indexes;
    std::map<QString, Query> m_byKey; ///< by condition

    bool m_remembers = false; ///< the two that follow hold what is stored
    Fingerprints m_ids;
    Fingerprints m_keys; ///< also of the rows that were added

    RowLines m_lines;                    ///< of all rows that the file has
    QHash<QString, int> m_nextNumber;    ///< of ids whose beginning was taken
    std::map<qint64, QString> m_awaited; ///< record -> contract that it amends
};

} // namespace offtake
