// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/importer.h"

#include "data/cellwords.h"
#include "data/database.h"
#include "data/deferredindexes.h"
#include "data/dialect.h"
#include "data/headers.h"
#include "data/history.h"
#include "data/importplan.h"
#include "data/rejectsfile.h"
#include "data/rowfeed.h"
#include "data/rowwriter.h"
#include "data/store.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPreviewRows = 1000;
constexpr qsizetype kMaxProblems = 100'000;
constexpr int kRowsPerCheck = 256;
/// Part of the progress that the first reading (what the columns hold) takes.
constexpr double kSurveyPart = 0.25;

/// One reading of the file into the store, inside the caller's transaction.
class ImportRun
{
public:
    ImportRun(Database &database, const ImportPlan &plan, const ImportOptions &options, qint64 step,
        const std::map<qint64, QString> &unresolved)
        : m_plan(plan)
        , m_options(options)
        , m_unresolved(unresolved)
        , m_reader(*plan.table, plan.columns, plan.headers, database)
        , m_recorder(database)
        , m_writer(*plan.table, database, options.onConflict, step, &m_recorder)
        , m_indexes(database)
        , m_rejects(options.rejectsPath, plan.headers, plan.format.csv.delimiter)
    {
        m_report.table = plan.table->name;
        m_report.dryRun = options.dryRun;
        m_report.dialect = plan.dialect;
        m_report.mapping = plan.mapping;
        m_report.headers = plan.headers;
        m_report.columns = plan.table->columnNames();
        m_report.problems = plan.problems;
    }

    Result<void> read(QFile &file, const std::function<void(double)> &progress, std::stop_token stop)
    {
        if (!m_rejects.open())
            return cannotSaveRejects();
        m_indexes.drop(m_plan.table->name, m_plan.table->key.value(0), m_plan.rows);
        RowFeed feed(file, m_plan, m_reader);
        while (RowFeed::Item *item = feed.next()) {
            if (m_report.rows++ % kRowsPerCheck == 0) {
                if (stop.stop_requested())
                    return canceledImport();
                if (progress)
                    progress(double(feed.bytesRead()) / double(std::max<qint64>(file.size(), 1)));
            }
            if (auto taken = take(item->row, item->read); !taken)
                return taken;
        }
        if (!feed.errorString().isEmpty())
            return failure(ErrorCode::InvalidInput, feed.errorString());
        m_indexes.restore();
        return {};
    }

    /// Rows that amend a contract which turned out not to be there; they must not be accepted.
    std::map<qint64, QString> unresolved() { return m_writer.unresolvedAmendments(); }

    Result<void> saveRejects()
    {
        if (m_rejects.commit())
            return {};
        return cannotSaveRejects();
    }

    ImportReport &report() { return m_report; }

    /// What undo needs.
    QByteArray changes() { return m_recorder.changes(); }
    History::NewRows newRows() const { return m_writer.newRows(); }

private:
    Unexpected<Error> cannotSaveRejects() const
    {
        return failure(
            ErrorCode::ReadOnly, QCoreApplication::translate("Import",
                                     "The rejected rows could not be saved to “%1”. Nothing was changed.")
                                     .arg(QDir::toNativeSeparators(m_options.rejectsPath)));
    }

    Result<void> take(const CsvRow &row, RowReader::Outcome &read)
    {
        if (const auto unresolved = m_unresolved.find(row.record); unresolved != m_unresolved.end()) {
            read.rejected = true;
            read.problems.append({row.line, headerOf(u"amends_contract_id"_s), unresolved->second,
                ImportProblem::Severity::Error,
                QCoreApplication::translate("Import",
                    "Neither the store nor the accepted rows have the contract that this one amends.")});
        }
        if (read.rejected) {
            reject(row, read.problems, {});
            return {};
        }
        const RowWriter::Outcome written = m_writer.write(read.values, row.line, row.record);
        if (written.fate == RowFate::Rejected) {
            read.problems.append({row.line, headerOf(written.problem->column), written.problem->value,
                ImportProblem::Severity::Error, written.problem->reason});
            reject(row, read.problems, written.values);
            return {};
        }
        if (written.fate == RowFate::Skipped && m_options.onConflict == OnConflict::Fail)
            return failure(ErrorCode::Rejected,
                QCoreApplication::translate("Import",
                    "Line %1 differs from the stored record “%2”, and differences were not to be written. "
                    "Nothing was changed.")
                    .arg(row.line)
                    .arg(toText(written.values.constFirst())));
        addProblems(read.problems);
        count(written.fate);
        preview(row, written.fate, written.values);
        return {};
    }

    void count(RowFate fate)
    {
        ++m_report.accepted;
        switch (fate) {
        case RowFate::New:
            ++m_report.inserted;
            break;
        case RowFate::Changed:
            ++m_report.updated;
            break;
        case RowFate::Unchanged:
        case RowFate::Skipped:
            ++m_report.unchanged;
            break;
        case RowFate::Rejected:
            Q_UNREACHABLE();
        }
    }

    void reject(const CsvRow &row, const QList<ImportProblem> &problems, const QList<Value> &values)
    {
        ++m_report.rejected;
        addProblems(problems);
        QStringList reasons;
        for (const ImportProblem &problem : problems) {
            if (problem.severity == ImportProblem::Severity::Error)
                reasons.append(
                    problem.column.isEmpty() ? problem.reason : problem.column + u": "_s + problem.reason);
        }
        m_rejects.add(row.fields, reasons.join(u' '));
        preview(row, RowFate::Rejected, values);
    }

    void addProblems(const QList<ImportProblem> &problems)
    {
        for (const ImportProblem &problem : problems) {
            if (m_report.problems.size() < kMaxProblems)
                m_report.problems.append(problem);
        }
    }

    /// A rejected row that could not be read into values is shown as the file has it.
    void preview(const CsvRow &row, RowFate fate, const QList<Value> &values)
    {
        if (m_report.preview.size() >= kPreviewRows)
            return;
        ImportRow shown{row.line, fate, QStringList(m_report.columns.size(), QString())};
        if (values.isEmpty()) {
            for (const ColumnReading &reading : m_plan.columns)
                shown.cells[reading.column] = row.fields.value(reading.field);
        } else {
            for (qsizetype i = 0; i < values.size(); ++i)
                shown.cells[i] = toText(values[i]);
        }
        m_report.preview.append(shown);
    }

    QString headerOf(const QString &column) const { return m_plan.mapping.value(column, column); }

    const ImportPlan &m_plan;
    const ImportOptions &m_options;
    const std::map<qint64, QString> &m_unresolved;
    RowReader m_reader;
    ChangeRecorder m_recorder;
    RowWriter m_writer;
    DeferredIndexes m_indexes;
    RejectsFile m_rejects;
    ImportReport m_report;
};

/// New records are counted in one row of the change log; changed ones have a row each (RowWriter).
void logImport(Database &database, const ImportReport &report, const QString &path, qint64 step)
{
    Query log(database, u"INSERT INTO change_log (step, happened_at, action, table_name, new_values) "
                        "VALUES (:step, :at, 'import', :table, :new)"_s);
    const QJsonObject values{{u"file"_s, QFileInfo(path).fileName()}, {u"inserted"_s, report.inserted},
        {u"updated"_s, report.updated}};
    log.bind(":step", step)
        .bind(":at", QDateTime::currentDateTimeUtc().toString(Qt::ISODate))
        .bind(":table", report.table)
        .bind(":new", QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact)));
    log.run();
}

Error strictError(const ImportReport &report)
{
    QStringList lines;
    for (const ImportProblem &problem : report.problems) {
        if (problem.severity == ImportProblem::Severity::Error)
            lines.append(QCoreApplication::translate("Import", "line %1, %2, “%3”: %4")
                             .arg(problem.line)
                             .arg(problem.column, problem.value, problem.reason));
    }
    return {ErrorCode::Rejected,
        QCoreApplication::translate(
            "Import", "%n row(s) were rejected, so nothing was written.", nullptr, int(report.rejected)),
        lines.join(u'\n')};
}

} // namespace

Result<ImportReport> importCsv(Store &store, const ImportOptions &options,
    const std::function<void(double)> &progress, std::stop_token stop)
{
    QFile file(options.path);
    const QString shown = QDir::toNativeSeparators(options.path);
    if (!file.exists())
        return failure(
            ErrorCode::NotFound, QCoreApplication::translate("Import", "There is no file “%1”.").arg(shown));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidInput,
            QCoreApplication::translate("Import", "“%1” cannot be read.").arg(shown), file.errorString());

    const auto plan = makeImportPlan(
        file, options,
        [&](double part) {
            if (progress)
                progress(kSurveyPart * part);
        },
        stop);
    if (!plan)
        return Unexpected(plan.error());

    Database &database = store.database();
    History history(database);
    return database.attempt([&]() -> Result<ImportReport> {
        std::map<qint64, QString> unresolved;
        for (;;) {
            Transaction transaction(database);
            const qint64 step = history.nextStep();
            ImportRun run(database, *plan, options, step, unresolved);
            const auto read = run.read(
                file,
                [&](double part) {
                    if (progress)
                        progress(kSurveyPart + (1 - kSurveyPart) * part);
                },
                stop);
            if (!read)
                return Unexpected(read.error());
            // Rows that wait for a rejected contract are refused in another reading; each time there are
            // fewer.
            if (const auto more = run.unresolved(); !more.empty()) {
                unresolved.insert(more.begin(), more.end());
                continue;
            }
            ImportReport report = std::move(run.report());
            if (auto saved = run.saveRejects(); !saved)
                return Unexpected(saved.error());
            if (options.strict && report.rejected > 0)
                return Unexpected(strictError(report));
            if (!options.dryRun && report.inserted + report.updated > 0) {
                logImport(database, report, options.path, step);
                history.keep({.step = step,
                                 .action = HistoryStep::Action::Import,
                                 .table = report.table,
                                 .subject = QFileInfo(options.path).fileName(),
                                 .rows = report.inserted + report.updated},
                    run.changes(), run.newRows());
                transaction.commit();
                report.changeId = step;
            }
            if (progress)
                progress(1);
            return report;
        }
    });
}

} // namespace offtake
