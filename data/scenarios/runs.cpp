// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/runs.h"

#include "data/engineerror.h"
#include "data/store/query.h"
#include "data/store/store.h"
#include "gpu/modeljson.h"
#include "gpu/resultjson.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Runs)
};

const QString kColumns =
    u"id, scenario_id, model_sha256, seed, first_path, paths, engine, started_at, finished_at"_s;

StoredRun readRun(const Query &query)
{
    return {
        .id = query.text(0),
        .scenario = query.id<ScenarioId>(1),
        .modelSha256 = query.text(2),
        .seed = quint64(query.integer(3)), // the column has its bits
        .firstPath = quint64(query.integer(4)),
        .paths = quint64(query.integer(5)),
        .engine = query.text(6),
        .startedAt = QDateTime::fromString(query.text(7), Qt::ISODate),
        .finishedAt = QDateTime::fromString(query.text(8), Qt::ISODate),
    };
}

QString engineOf(const sim::RunRecord &run)
{
    QString engine = QString::fromStdString(run.engine + ' ' + run.version);
    if (!run.device.empty())
        engine += u", "_s + QString::fromStdString(run.device);
    return engine;
}

/// As a column has it: without the newline that ends a file.
QString documentOf(const std::string &text)
{
    return QString::fromStdString(text).trimmed();
}

/// "base-20261123T203000Z", with a number behind it where two runs began in the same second.
QString freeRunId(Database &database, const ScenarioId &scenario, const QDateTime &startedAt)
{
    const QString stem = u"%1-%2"_s.arg(
        scenario.isEmpty() ? u"model"_s : scenario.value(), startedAt.toString(u"yyyyMMdd'T'hhmmss'Z'"_s));
    QString id = stem;
    for (int n = 2;; ++n) {
        Query query(database, u"SELECT 1 FROM runs WHERE id = :id"_s);
        query.bind(":id", id);
        if (!query.step())
            return id;
        id = u"%1-%2"_s.arg(stem).arg(n);
    }
}

} // namespace

Result<QString> saveRun(
    Store &store, const ScenarioId &scenario, const sim::Model &model, const sim::Results &results)
{
    if (results.modelSha256 != sim::modelSha256(model))
        return failure(ErrorCode::InvalidInput,
            Text::tr("The results are not those of the model and are not recorded."));
    QDateTime startedAt =
        QDateTime::fromString(QString::fromStdString(results.run.startedAt), Qt::ISODate).toUTC();
    if (!startedAt.isValid())
        startedAt = QDateTime::currentDateTimeUtc();
    const QDateTime finishedAt = startedAt.addMSecs(qint64(results.run.seconds * 1000));

    Database &database = store.database();
    return database.attempt([&] {
        Transaction transaction(database);
        const QString id = freeRunId(database, scenario, startedAt);
        Query query(database,
            u"INSERT INTO runs (id, scenario_id, model_sha256, model, seed, first_path, paths, engine, "
            "results, started_at, finished_at) VALUES (:id, :scenario, :sha, :model, :seed, :first, :paths, "
            ":engine, :results, :started, :finished)"_s);
        query.bind(":id", id)
            .bind(":scenario", scenario)
            .bind(":sha", QString::fromStdString(results.modelSha256))
            .bind(":model", documentOf(sim::writeModel(model)))
            .bind(":seed", qint64(results.seed))
            .bind(":first", qint64(results.firstPath))
            .bind(":paths", qint64(results.paths))
            .bind(":engine", engineOf(results.run))
            .bind(":results", documentOf(sim::writeResults(results)))
            .bind(":started", startedAt.toString(Qt::ISODate))
            .bind(":finished", finishedAt.toString(Qt::ISODate));
        query.run();
        transaction.commit();
        return id;
    });
}

Result<QList<StoredRun>> loadRuns(Store &store)
{
    Database &database = store.database();
    return database.attempt([&] {
        Query query(database, u"SELECT %1 FROM runs ORDER BY started_at DESC, row_id DESC"_s.arg(kColumns));
        QList<StoredRun> runs;
        while (query.step())
            runs.append(readRun(query));
        return runs;
    });
}

Result<RunDocuments> loadRun(Store &store, const QString &id)
{
    Database &database = store.database();
    return database.attempt([&]() -> Result<RunDocuments> {
        Query query(database, u"SELECT %1, model, results FROM runs WHERE id = :id"_s.arg(kColumns));
        query.bind(":id", id);
        if (!query.step())
            return failure(ErrorCode::NotFound, Text::tr("The store has no run “%1”.").arg(id));
        const auto damaged = [&](const std::string &detail) {
            return failure(ErrorCode::Damaged, Text::tr("The record of the run “%1” cannot be read.").arg(id),
                QString::fromStdString(detail));
        };
        auto model = sim::readModel(query.text(9).toStdString());
        if (!model) {
            const auto &problems = model.error();
            return damaged(problems.empty() ? std::string() : problems.front().place);
        }
        auto results = sim::readResults(query.text(10).toStdString());
        if (!results)
            return damaged(results.error());
        return RunDocuments{readRun(query), *std::move(model), *std::move(results)};
    });
}

Result<void> deleteRun(Store &store, const QString &id)
{
    Database &database = store.database();
    return database.attempt([&]() -> Result<void> {
        Transaction transaction(database);
        Query query(database, u"DELETE FROM runs WHERE id = :id"_s);
        query.bind(":id", id);
        if (query.run() == 0)
            return failure(ErrorCode::NotFound, Text::tr("The store has no run “%1”.").arg(id));
        transaction.commit();
        return {};
    });
}

Result<RepeatedRun> repeatRun(
    Store &store, const QString &id, const sim::RunOptions &options, const sim::RunCallbacks &callbacks)
{
    const auto recorded = loadRun(store, id);
    if (!recorded)
        return Unexpected(recorded.error());
    sim::RunOptions same = options;
    same.seed = recorded->run.seed;
    same.firstPath = recorded->run.firstPath;
    same.paths = recorded->run.paths;
    auto results = sim::simulate(recorded->model, same, callbacks);
    if (!results)
        return Unexpected(errorOf(results.error()));
    sim::Results onSameMachine = *results;
    onSameMachine.run = recorded->results.run;
    const bool isSame = sim::writeResults(onSameMachine) == sim::writeResults(recorded->results);
    return RepeatedRun{*std::move(results), isSame};
}

} // namespace offtake
