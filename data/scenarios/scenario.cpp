// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/scenario.h"

#include "data/store/query.h"
#include "data/scenarios/scenariojson.h"
#include "data/store/store.h"
#include "data/scenarios/storedassumptions.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Scenario)
};

} // namespace

Scenario baseScenario(const OrganizationId &provider, QDate today)
{
    Scenario scenario;
    scenario.id = ScenarioId(u"base"_s);
    scenario.title = u"Base"_s;
    scenario.provider = provider;
    scenario.valuationDate = (Quarter::of(today) + 1).firstDay();
    scenario.factors = defaultFactors();
    return scenario;
}

Result<QList<Scenario>> loadScenarios(Store &store)
{
    Database &database = store.database();
    return database.attempt([&]() -> Result<QList<Scenario>> {
        Query query(database, u"SELECT id, title, description, document FROM scenarios ORDER BY row_id"_s);
        QList<Scenario> scenarios;
        while (query.step()) {
            Result<Scenario> scenario = readScenario(query.text(3).toUtf8());
            if (!scenario) {
                Error error = scenario.error();
                error.message = Text::tr("Scenario “%1”: %2").arg(query.text(1), error.message);
                return Unexpected<Error>(error);
            }
            // The columns are what lists and searches go by, so they win over the document.
            scenario->id = query.id<ScenarioId>(0);
            scenario->title = query.text(1);
            scenario->description = query.text(2);
            scenarios.append(*scenario);
        }
        return scenarios;
    });
}

Result<void> saveScenario(Store &store, const Scenario &scenario)
{
    if (scenario.id.isEmpty() || scenario.title.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, Text::tr("A scenario needs an id and a title."));
    Database &database = store.database();
    return database.attempt([&] {
        Transaction transaction(database);
        writeScenarioRow(database, scenario);
        transaction.commit();
    });
}

void writeScenarioRow(Database &database, const Scenario &scenario)
{
    Query query(database,
        u"INSERT INTO scenarios (id, title, description, document, created_at, updated_at) "
        "VALUES (:id, :title, :description, :document, :now, :now) "
        "ON CONFLICT (id) DO UPDATE SET title = excluded.title, description = excluded.description, "
        "document = excluded.document, updated_at = excluded.updated_at"_s);
    query.bind(":id", scenario.id)
        .bind(":title", scenario.title)
        .bind(":description", scenario.description.isNull() ? u""_s : scenario.description)
        .bind(":document", QString::fromUtf8(writeScenario(scenario)))
        .bind(":now", QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    query.run();
}

} // namespace offtake
