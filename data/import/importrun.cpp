// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/importrun.h"

#include "data/import/columntypes.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPreviewRows = 1000; ///< of each fate
constexpr qsizetype kMaxProblems = 100'000;
constexpr int kRowsPerCheck = 256;

} // namespace

ImportRun::ImportRun(Database &database, const ImportPlan &plan, const ImportOptions &options, qint64 step,
    const std::map<qint64, QString> &unresolved)
    : m_plan(plan)
    , m_options(options)
    , m_unresolved(unresolved)
    , m_known(ReferenceIndex::organizations(database))
    , m_recorder(database)
    , m_organizations(createOrganizations(database))
    , m_reader(*plan.table, plan.columns, plan.headers, database, options.organizations)
    , m_writer(*plan.table, database, options.onConflict, step, &m_recorder)
    , m_rejects(options.rejectsPath, plan.headers, plan.format.csv.delimiter)
{
    m_report.table = plan.table->name;
    m_report.dryRun = options.dryRun;
    m_report.mapping = plan.mapping;
    for (const ColumnReading &reading : plan.columns) {
        const TableColumn &column = plan.table->columns[reading.column];
        if (const QString words = typeWordsOf(reading, column); !words.isEmpty())
            m_report.types.insert(column.name, words);
        if (column.type == ColumnType::Organization || column.type == ColumnType::Organizations)
            m_references.append(reading.column);
    }
    m_report.headers = plan.headers;
    m_report.columns = plan.table->columnNames();
}

Result<void> ImportRun::read(
    QIODevice &file, const std::function<void(double)> &progress, std::stop_token stop)
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
    if (!m_plan.isWhole)
        m_evidence = feed.takeEvidence();
    return {};
}

bool ImportRun::agreesWith(const ImportPlan &whole) const
{
    return whole.readsLike(m_plan) && m_organizations.coversAll(unknownIn(whole));
}

void ImportRun::settle(const ImportPlan &whole)
{
    m_writer.finish();
    if (!m_organizations.isEmpty()) {
        m_recorder.start();
        m_organizations.settle();
        m_recorder.pause();
    }
    m_report.dialect = whole.dialect;
    m_report.decimalTold = whole.decimalTold;
    m_report.dateOrderTold = whole.dateOrderTold;
    m_report.ambiguousDate = whole.ambiguousDate;
    m_report.problems = whole.problems + m_report.problems;
    m_report.unknownOrganizations = unknownIn(whole);
    m_createdOrganizations = m_organizations.mark(m_report.unknownOrganizations);
}

QList<UnknownOrganization> ImportRun::unknownIn(const ImportPlan &plan) const
{
    return plan.evidence.organizations().unknown(m_known);
}

Result<void> ImportRun::saveRejects()
{
    if (m_rejects.commit())
        return {};
    return cannotSaveRejects();
}

Unexpected<Error> ImportRun::cannotSaveRejects() const
{
    return failure(
        ErrorCode::ReadOnly, QCoreApplication::translate("Import",
                                 "The rejected rows could not be saved to “%1”. Nothing was changed.")
                                 .arg(QDir::toNativeSeparators(m_options.rejectsPath)));
}

NewOrganizations ImportRun::createOrganizations(Database &database)
{
    m_recorder.start();
    NewOrganizations made(database, m_options, unknownIn(m_plan));
    m_recorder.pause();
    return made;
}

Result<void> ImportRun::take(RowFeed::Item &item)
{
    const CsvRow &row = item.row;
    RowReader::Outcome &read = item.read;
    if (const auto unresolved = m_unresolved.find(row.record); unresolved != m_unresolved.end()) {
        read.rejected = true;
        read.problems.append(
            {row.line, headerOf(u"amends_contract_id"_s), unresolved->second, ImportProblem::Severity::Error,
                QCoreApplication::translate("Import",
                    "Neither the store nor the accepted rows have the contract that this one amends.")});
    }
    if (read.rejected) {
        reject(row, read.problems, {});
        return {};
    }
    const RowWriter::Outcome written = m_writer.write(read.values, item.prepared, row.line, row.record);
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

void ImportRun::count(RowFate fate)
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

void ImportRun::reject(const CsvRow &row, const QList<ImportProblem> &problems, const QList<Value> &values)
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

void ImportRun::addProblems(const QList<ImportProblem> &problems)
{
    for (const ImportProblem &problem : problems) {
        if (m_report.problems.size() < kMaxProblems)
            m_report.problems.append(problem);
    }
}

void ImportRun::preview(const CsvRow &row, const RowWriter::Outcome &outcome, const QString &reason)
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

} // namespace offtake
