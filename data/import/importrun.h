// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/import/importplan.h"
#include "data/import/neworganizations.h"
#include "data/import/rejectsfile.h"
#include "data/import/rowfeed.h"
#include "data/import/rowwriter.h"
#include "data/store/changeset.h"

#include <array>
#include <functional>
#include <map>
#include <stop_token>

namespace offtake {

/// One reading of the file into the store, inside the caller's transaction. Throws SQLite::Exception.
class ImportRun
{
public:
    /// `unresolved`: records that amend a contract which an earlier reading did not find; they are rejected.
    ImportRun(Database &database, const ImportPlan &plan, const ImportOptions &options, qint64 step,
        const std::map<qint64, QString> &unresolved);

    /// Reads every row. Errors: InvalidInput, Canceled, Rejected (a difference that was not to be), ReadOnly
    /// (no file for the rejected rows).
    Result<void> read(QIODevice &file, const std::function<void(double)> &progress, std::stop_token stop);

    /// What every row said, where the plan was by the file's head only.
    FileEvidence takeEvidence() { return std::move(m_evidence); }
    /// Whether the rows were read as `whole`, a plan by all of them, says, and nobody was missed.
    bool agreesWith(const ImportPlan &whole) const;
    /// Puts into the report what only the whole file tells.
    void settle(const ImportPlan &whole);

    /// Organisations that were made and stay.
    qint64 createdOrganizations() const { return m_createdOrganizations; }

    /// Rows that amend a contract which turned out not to be there; they must not be accepted.
    std::map<qint64, QString> unresolved() { return m_writer.unresolvedAmendments(); }

    Result<void> saveRejects();
    ImportReport &report() { return m_report; }

    /// What undo needs.
    QByteArray changes() { return m_recorder.changes(); }
    History::NewRows newRows() const { return m_writer.newRows(); }

private:
    Unexpected<Error> cannotSaveRejects() const;
    NewOrganizations createOrganizations(Database &database);
    QList<UnknownOrganization> unknownIn(const ImportPlan &plan) const;
    Result<void> take(RowFeed::Item &item);
    void count(RowFate fate);
    void reject(const CsvRow &row, const QList<ImportProblem> &problems, const QList<Value> &values);
    void addProblems(const QList<ImportProblem> &problems);
    /// A rejected row that could not be read into values is shown as the file has it.
    void preview(const CsvRow &row, const RowWriter::Outcome &outcome, const QString &reason = {});
    QString headerOf(const QString &column) const { return m_plan.mapping.value(column, column); }

    const ImportPlan &m_plan;
    const ImportOptions &m_options;
    const std::map<qint64, QString> &m_unresolved;
    ImportReport m_report;
    FileEvidence m_evidence;
    ReferenceIndex m_known; ///< organisations before the import
    ChangeRecorder m_recorder;
    NewOrganizations m_organizations; // before the reader, which knows them then
    RowReader m_reader;
    RowWriter m_writer;
    RejectsFile m_rejects;
    QList<int> m_references;                ///< columns that name organisations
    std::array<qsizetype, 5> m_previewed{}; ///< by fate
    qint64 m_createdOrganizations = 0;
};

} // namespace offtake
