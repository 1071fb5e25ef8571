// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/importer.h"

#include "data/import/importplan.h"
#include "data/import/importrun.h"
#include "data/store/database.h"
#include "data/store/history.h"
#include "data/store/store.h"

#include <sqlite3.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <memory>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Part of the progress that reading the file's head takes.
constexpr double kHeadPart = 0.05;

/// Pages of the database that a big import keeps in memory, instead of writing them out and reading them back
/// for the indexes; afterwards as many as before.
class LargeCache
{
public:
    LargeCache(Database &database, qint64 bytes)
        : m_database(database)
        , m_before(database.pragma("cache_size"))
    {
        constexpr qint64 kSmallFile = qint64(4) << 20;
        // Beyond this size no cache holds it, and what else is remembered of its rows wants room.
        constexpr qint64 kHugeFile = qint64(256) << 20;
        constexpr int kKibibytes = 96 * 1024;
        constexpr int kKibibytesOfHuge = 64 * 1024;
        m_large = bytes > kSmallFile;
        if (m_large)
            set(bytes > kHugeFile ? -kKibibytesOfHuge : -kKibibytes);
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

    double shown = 0;
    const auto show = [&](double share) {
        shown = std::max(shown, share); // a second reading does not take it back
        if (progress)
            progress(shown);
    };
    auto plan = makeImportPlan(
        file, options, [&](double part) { show(kHeadPart * part); }, stop);
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
                file, [&](double part) { show(kHeadPart + (1 - kHeadPart) * part); }, stop);
            if (!read && read.error().code == ErrorCode::Rejected && !plan->isWhole) {
                // Perhaps only because the head misled: all of the file decides.
                plan = makeImportPlan(file, options, {}, stop, true);
                if (!plan)
                    return Unexpected(plan.error());
                continue;
            }
            if (!read)
                return Unexpected(read.error());
            if (!plan->isWhole) {
                auto whole = settledPlan(*plan, run.takeEvidence(), options);
                if (!whole)
                    return Unexpected(whole.error());
                const bool agrees = run.agreesWith(*whole);
                plan = std::move(whole);
                if (!agrees) {
                    unresolved.clear();
                    continue;
                }
            }
            // Rows that wait for a rejected contract are refused in another reading; each time there are
            // fewer.
            if (const auto more = run.unresolved(); !more.empty()) {
                unresolved.insert(more.begin(), more.end());
                continue;
            }
            run.settle(*plan);
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
            show(1);
            return report;
        }
    });
}

} // namespace offtake
