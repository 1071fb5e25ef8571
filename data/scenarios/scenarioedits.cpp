// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/scenarioedits.h"

#include "data/store/history.h"
#include "data/store/query.h"
#include "data/scenarios/scenariojson.h"
#include "data/store/store.h"
#include "data/scenarios/storedassumptions.h"
#include "data/text/textfold.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioEdits)
};

Unexpected<Error> notFound(const ScenarioId &id)
{
    return failure(ErrorCode::NotFound, Text::tr("The store has no scenario “%1”.").arg(id.value()));
}

Result<Scenario> findById(const QList<Scenario> &scenarios, const ScenarioId &id)
{
    const auto found = std::ranges::find(scenarios, id, &Scenario::id);
    if (found == scenarios.end())
        return notFound(id);
    return *found;
}

/// Empty where the title is in order; `own` may keep its title.
QString faultOfTitle(const QList<Scenario> &scenarios, const QString &title, const ScenarioId &own)
{
    if (title.isEmpty())
        return Text::tr("A scenario needs a title.");
    const bool isTaken = std::ranges::any_of(scenarios, [&](const Scenario &other) {
        return other.id != own && (other.title.compare(title, Qt::CaseInsensitive) == 0 ||
                                      scenarioTitle(other).compare(title, Qt::CaseInsensitive) == 0);
    });
    return isTaken ? Text::tr("Another scenario is called “%1”.").arg(title) : QString();
}

/// "Microsoft leaves, slowly" is microsoft-leaves-slowly.
ScenarioId freeId(const QList<Scenario> &scenarios, const QString &title)
{
    QString stem = slug(title);
    if (stem.isEmpty())
        stem = u"scenario"_s;
    ScenarioId id(stem);
    for (int n = 2; std::ranges::find(scenarios, id, &Scenario::id) != scenarios.end(); ++n)
        id = ScenarioId(u"%1-%2"_s.arg(stem).arg(n));
    return id;
}

Result<Scenario> save(Store &store, const Scenario &scenario, HistoryStep::Action action)
{
    Database &database = store.database();
    const auto saved = History(database).perform(
        {.action = action, .table = u"scenarios"_s, .subject = scenarioTitle(scenario)},
        [&]() -> Result<void> {
            writeScenarioRow(database, scenario);
            return {};
        });
    if (!saved)
        return Unexpected(saved.error());
    return scenario;
}

/// The value with what stands at the path replaced; an undefined one is taken away, and with it an object
/// that it leaves empty.
QJsonValue withValue(const QJsonValue &value, const QStringList &path, const QJsonValue &replacement)
{
    if (path.isEmpty())
        return replacement;
    QJsonObject object = value.toObject();
    const QJsonValue inner = withValue(object.value(path.first()), path.mid(1), replacement);
    const bool isGone = inner.isUndefined() || (replacement.isUndefined() && inner == QJsonObject());
    if (isGone)
        object.remove(path.first());
    else
        object.insert(path.first(), inner);
    return object;
}

} // namespace

Result<Scenario> duplicateScenario(Store &store, const ScenarioId &id, const QString &title)
{
    const auto scenarios = loadScenarios(store);
    if (!scenarios)
        return Unexpected(scenarios.error());
    auto copy = findById(*scenarios, id);
    if (!copy)
        return copy;
    const QString trimmed = title.trimmed();
    if (const QString fault = faultOfTitle(*scenarios, trimmed, {}); !fault.isEmpty())
        return failure(ErrorCode::InvalidInput, fault);
    copy->description = scenarioDescription(*copy); // of a ready-made one in the reader's language
    copy->id = freeId(*scenarios, trimmed);
    copy->title = trimmed;
    return save(store, *copy, HistoryStep::Action::Insert);
}

Result<Scenario> addScenario(Store &store, const Scenario &scenario, const QString &title)
{
    const auto scenarios = loadScenarios(store);
    if (!scenarios)
        return Unexpected(scenarios.error());
    const QString trimmed = title.trimmed();
    if (const QString fault = faultOfTitle(*scenarios, trimmed, {}); !fault.isEmpty())
        return failure(ErrorCode::InvalidInput, fault);
    Scenario added = scenario;
    added.description = scenarioDescription(scenario);
    added.id = freeId(*scenarios, trimmed);
    added.title = trimmed;
    return save(store, added, HistoryStep::Action::Insert);
}

Result<Scenario> updateScenario(Store &store, const Scenario &scenario)
{
    const auto scenarios = loadScenarios(store);
    if (!scenarios)
        return Unexpected(scenarios.error());
    const auto stored = findById(*scenarios, scenario.id);
    if (!stored)
        return stored;
    Scenario updated = scenario;
    updated.title = stored->title;
    updated.description = stored->description;
    return save(store, updated, HistoryStep::Action::Update);
}

Result<Scenario> renameScenario(
    Store &store, const ScenarioId &id, const QString &title, const QString &description)
{
    const auto scenarios = loadScenarios(store);
    if (!scenarios)
        return Unexpected(scenarios.error());
    auto scenario = findById(*scenarios, id);
    if (!scenario)
        return scenario;
    const QString trimmed = title.trimmed();
    if (const QString fault = faultOfTitle(*scenarios, trimmed, id); !fault.isEmpty())
        return failure(ErrorCode::InvalidInput, fault);
    scenario->title = trimmed;
    scenario->description = description.trimmed();
    return save(store, *scenario, HistoryStep::Action::Update);
}

Result<void> deleteScenario(Store &store, const ScenarioId &id)
{
    const auto scenarios = loadScenarios(store);
    if (!scenarios)
        return Unexpected(scenarios.error());
    const auto scenario = findById(*scenarios, id);
    if (!scenario)
        return Unexpected(scenario.error());
    Database &database = store.database();
    const auto removed = History(database).perform(
        {.action = HistoryStep::Action::Delete, .table = u"scenarios"_s, .subject = scenarioTitle(*scenario)},
        [&]() -> Result<void> {
            Query query(database, u"DELETE FROM scenarios WHERE id = :id"_s);
            query.bind(":id", id);
            return query.run() == 0 ? Result<void>(notFound(id)) : Result<void>();
        });
    if (!removed)
        return Unexpected(removed.error());
    return {};
}

Result<Scenario> storeScenario(Store &store, const Scenario &scenario)
{
    const auto scenarios = loadScenarios(store);
    if (!scenarios)
        return Unexpected(scenarios.error());
    if (scenario.id.isEmpty())
        return failure(ErrorCode::InvalidInput, Text::tr("A scenario needs an id."));
    if (const QString fault = faultOfTitle(*scenarios, scenario.title.trimmed(), scenario.id);
        !fault.isEmpty())
        return failure(ErrorCode::InvalidInput, fault);
    const bool isKnown = findById(*scenarios, scenario.id).has_value();
    return save(store, scenario, isKnown ? HistoryStep::Action::Update : HistoryStep::Action::Insert);
}

Result<Scenario> overrideScenario(
    Store &store, const ScenarioId &id, const QList<ScenarioOverride> &overrides)
{
    const auto scenarios = loadScenarios(store);
    if (!scenarios)
        return Unexpected(scenarios.error());
    const auto scenario = findById(*scenarios, id);
    if (!scenario)
        return scenario;
    QJsonValue document = QJsonDocument::fromJson(writeScenario(*scenario)).object();
    for (const ScenarioOverride &override : overrides)
        document = withValue(document, override.path.split(u'/'), override.value);
    auto changed = readScenario(QJsonDocument(document.toObject()).toJson());
    if (!changed)
        return changed;
    changed->id = id;
    if (const QString fault = faultOfTitle(*scenarios, changed->title.trimmed(), id); !fault.isEmpty())
        return failure(ErrorCode::InvalidInput, fault);
    return save(store, *changed, HistoryStep::Action::Update);
}

Result<Scenario> resetScenario(Store &store, const ScenarioId &id)
{
    const auto readyMade = findById(readyMadeScenarios(), id);
    return readyMade ? save(store, *readyMade, HistoryStep::Action::Update) : readyMade;
}

} // namespace offtake
