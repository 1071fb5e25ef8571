// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/importer.h"

#include "data/columntypes.h"
#include "data/database.h"
#include "data/dialect.h"
#include "data/headers.h"
#include "data/history.h"
#include "data/importplan.h"
#include "data/neworganizations.h"
#include "data/rejectsfile.h"
#include "data/rowfeed.h"
#include "data/rowwriter.h"
#include "data/store.h"

#include <sqlite3.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <array>
#include <memory>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPreviewRows = 1000; ///< of each fate
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
        , m_recorder(database)
        , m_organizations(createOrganizations(database))
        , m_reader(*plan.table, plan.columns, plan.headers, database, options.organizations)
        , m_writer(*plan.table, database, options.onConflict, step, &m_recorder)
        , m_rejects(options.rejectsPath, plan.headers, plan.format.csv.delimiter)
    {
        m_report.table = plan.table->name;
        m_report.dryRun = options.dryRun;
        m_report.dialect = plan.dialect;
        m_report.decimalTold = plan.decimalTold;
        m_report.dateOrderTold = plan.dateOrderTold;
        m_report.ambiguousDate = plan.ambiguousDate;
        m_report.mapping = plan.mapping;
        for (const ColumnReading &reading : plan.columns) {
            const TableColumn &column = plan.table->columns[reading.column];
            if (const QString words = typeWordsOf(reading, column); !words.isEmpty())
                m_report.types.insert(column.name, words);
            if (column.type == ColumnType::Organization)
                m_references.append(reading.column);
            if (column.type == ColumnType::Organizations)
                m_references.append(reading.column);
        }
        m_report.headers = plan.headers;
        m_report.columns = plan.table->columnNames();
        m_report.problems = plan.problems;
    }

    Result<void> read(QIODevice &file, const std::function<void(double)> &progress, std::stop_token stop)
    {
        if (!m_rejects.open())
            return cannotSaveRejects();
        m_writer.expect(m_plan.rows, m_plan.mapping.keys());
        RowFeed feed(file, m_plan, m_reader);
        while (RowFeed::Item *item = feed.next()) {
            if (m_report.rows++ % kRowsPerCheck == 0) {
                if (stop.stop_requested())
                    return canceledImport();
                if (progress)
                    progress(double(feed.bytesRead()) / double(std::max<qint64>(file.size(), 1)));
            }
            if (auto taken = take(*item); !taken)
                return taken;
        }
        if (!feed.errorString().isEmpty())
            return failure(ErrorCode::InvalidInput, feed.errorString());
        m_writer.finish();
        if (!m_organizations.isEmpty()) {
            m_recorder.start();
            m_createdOrganizations = m_organizations.settle(m_report.unknownOrganizations);
            m_recorder.pause();
        }
        return {};
    }

    /// Organisations that were made and stay.
    qint64 createdOrganizations() const { return m_createdOrganizations; }

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

    NewOrganizations createOrganizations(Database &database)
    {
        m_report.unknownOrganizations = m_plan.organizations.unknown(ReferenceIndex::organizations(database));
        m_recorder.start();
        NewOrganizations made(database, m_options, m_report.unknownOrganizations);
        m_recorder.pause();
        return made;
    }

    Result<void> take(RowFeed::Item &item)
    {
        const CsvRow &row = item.row;
        RowReader::Outcome &read = item.read;
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
        const RowWriter::Outcome written =
            m_writer.write(read.values, std::move(item.prepared), row.line, row.record);
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
        if (!m_organizations.isEmpty()) {
            for (const int column : std::as_const(m_references)) {
                for (const QString &id : toText(written.values[column]).split(u';', Qt::SkipEmptyParts))
                    m_organizations.use(id);
            }
        }
        addProblems(read.problems);
        count(written.fate);
        preview(row, written);
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
        case RowFate::Skipped:
            ++m_report.skipped;
            [[fallthrough]];
        case RowFate::Unchanged:
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
        const QString reason = reasons.join(u' ');
        m_rejects.add(row.fields, reason);
        preview(row, {RowFate::Rejected, values, {}, std::nullopt}, reason);
    }

    void addProblems(const QList<ImportProblem> &problems)
    {
        for (const ImportProblem &problem : problems) {
            if (m_report.problems.size() < kMaxProblems)
                m_report.problems.append(problem);
        }
    }

    /// A rejected row that could not be read into values is shown as the file has it.
    void preview(const CsvRow &row, const RowWriter::Outcome &outcome, const QString &reason = {})
    {
        if (m_previewed[size_t(outcome.fate)]++ >= kPreviewRows)
            return;
        const auto texts = [](const QList<Value> &values) {
            QStringList cells;
            for (const Value &value : values)
                cells.append(toText(value));
            return cells;
        };
        ImportRow shown{row.line, outcome.fate, texts(outcome.values), texts(outcome.before), reason};
        if (outcome.values.isEmpty()) {
            shown.cells = QStringList(m_report.columns.size(), QString());
            for (const ColumnReading &reading : m_plan.columns)
                shown.cells[reading.column] = row.fields.value(reading.field);
        }
        m_report.preview.append(shown);
    }

    QString headerOf(const QString &column) const { return m_plan.mapping.value(column, column); }

    const ImportPlan &m_plan;
    const ImportOptions &m_options;
    const std::map<qint64, QString> &m_unresolved;
    ImportReport m_report;
    ChangeRecorder m_recorder;
    NewOrganizations m_organizations; // before the reader, which knows them then
    RowReader m_reader;
    RowWriter m_writer;
    RejectsFile m_rejects;
    QList<int> m_references;                ///< columns that name organisations
    std::array<qsizetype, 5> m_previewed{}; ///< by fate
    qint64 m_createdOrganizations = 0;
};

/// Pages of the database that a big import keeps in memory, instead of writing them out and reading them back
/// for the indexes; afterwards as many as before.
class LargeCache
{
public:
    LargeCache(Database &database, qint64 bytes)
        : m_database(database)
        , m_before(database.pragma("cache_size"))
    {
        constexpr qint64 kSmallFile = 4 * 1024 * 1024;
        constexpr int kKibibytes = 96 * 1024;
        m_large = bytes > kSmallFile;
        if (m_large)
            set(-kKibibytes);
    }
    ~LargeCache()
    {
        if (!m_large)
            return;
        set(m_before);
        sqlite3_db_release_memory(m_database.handle());
    }
    Q_DISABLE_COPY_MOVE(LargeCache)

private:
    void set(qint64 pages)
    {
        const QByteArray sql = "PRAGMA cache_size = " + QByteArray::number(pages);
        sqlite3_exec(m_database.handle(), sql.constData(), nullptr, nullptr, nullptr);
    }

    Database &m_database;
    qint64 m_before;
    bool m_large = false;
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

/// The organisations that names of the file are said to mean, by id. Errors: InvalidInput.
Result<QMap<QString, QString>> resolved(Database &database, const QMap<QString, QString> &meanings)
{
    if (meanings.isEmpty())
        return meanings;
    const ReferenceIndex index = ReferenceIndex::organizations(database);
    QMap<QString, QString> ids;
    for (const auto &[name, meant] : meanings.asKeyValueRange()) {
        const QStringList found = index.find(meant);
        if (found.size() != 1)
            return failure(
                ErrorCode::InvalidInput, QCoreApplication::translate("Import",
                                             "“%1” is to mean “%2”, but the store has no such organisation.")
                                             .arg(name, meant));
        ids.insert(name, found.constFirst());
    }
    return ids;
}

/// Organisations that were created with the rows, one by one: they are few.
void logOrganizations(Database &database, const ImportReport &report, qint64 step)
{
    Query log(database,
        u"INSERT INTO change_log (step, happened_at, action, table_name, record_id, new_values) "
        "SELECT :step, :at, 'insert', 'organizations', id, :new FROM organizations "
        "WHERE name = :name"_s);
    for (const UnknownOrganization &organization : report.unknownOrganizations) {
        if (!organization.isCreated)
            continue;
        const QJsonObject values{{u"name"_s, organization.name}};
        log.bind(":step", step)
            .bind(":at", QDateTime::currentDateTimeUtc().toString(Qt::ISODate))
            .bind(":new", QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact)))
            .bind(":name", organization.name);
        log.run();
    }
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

Result<std::unique_ptr<QIODevice>> openSource(const ImportOptions &options)
{
    const QString shown = QDir::toNativeSeparators(options.path);
    std::unique_ptr<QIODevice> source;
    if (options.contents) {
        auto pasted = std::make_unique<QBuffer>();
        pasted->setData(*options.contents);
        source = std::move(pasted);
    } else if (!QFile::exists(options.path)) {
        return failure(
            ErrorCode::NotFound, QCoreApplication::translate("Import", "There is no file “%1”.").arg(shown));
    } else {
        source = std::make_unique<QFile>(options.path);
    }
    if (!source->open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidInput,
            QCoreApplication::translate("Import", "“%1” cannot be read.").arg(shown), source->errorString());
    return source;
}

} // namespace

Result<ImportReport> readCsvHead(const ImportOptions &options)
{
    const auto source = openSource(options);
    if (!source)
        return Unexpected(source.error());
    const auto plan = makeHeadPlan(**source, options);
    if (!plan)
        return Unexpected(plan.error());
    ImportReport report;
    report.dialect = plan->dialect;
    report.headers = plan->headers;
    report.mapping = plan->mapping;
    if (plan->table) {
        report.table = plan->table->name;
        report.columns = plan->table->columnNames();
    }
    return report;
}

Result<ImportReport> importCsv(Store &store, const ImportOptions &options,
    const std::function<void(double)> &progress, std::stop_token stop)
{
    auto source = openSource(options);
    if (!source)
        return Unexpected(source.error());
    QIODevice &file = **source;

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
        const LargeCache cache(database, file.size());
        const auto meanings = resolved(database, options.organizations);
        if (!meanings)
            return Unexpected(meanings.error());
        ImportOptions settled = options;
        settled.organizations = *meanings;
        std::map<qint64, QString> unresolved;
        for (;;) {
            Transaction transaction(database);
            const qint64 step = history.nextStep();
            ImportRun run(database, *plan, settled, step, unresolved);
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
                if (run.createdOrganizations() > 0)
                    logOrganizations(database, report, step);
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
