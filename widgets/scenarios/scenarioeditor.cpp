// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/scenarioeditor.h"

#include "data/scenarios/scenarioedits.h"
#include "data/store/store.h"
#include "widgets/background.h"
#include "widgets/scenarios/scenariodialog.h"
#include "widgets/scenarios/scenarioview.h"

namespace offtake {

ScenarioEditor::ScenarioEditor(const QString &storePath, QWidget *window)
    : QObject(window)
    , m_storePath(storePath)
    , m_window(window)
{}

void ScenarioEditor::edit(const std::function<Result<Scenario>(Store &)> &work)
{
    runInBackground(
        this,
        [path = m_storePath, work]() -> Result<Scenario> {
            const auto store = Store::open(path);
            if (!store)
                return Unexpected(store.error());
            return work(**store);
        },
        [this](const Result<Scenario> &scenario) {
            if (scenario)
                emit edited(scenario->id.value());
            else
                emit failed(scenario.error().message);
        });
}

void ScenarioEditor::save(const Scenario &changed)
{
    edit([changed](Store &store) { return updateScenario(store, changed); });
}

void ScenarioEditor::saveAs(const Scenario &changed)
{
    ScenarioDialog dialog(
        tr("Save as a new scenario"), tr("%1, changed").arg(scenarioTitle(changed)), m_window);
    if (dialog.exec() == QDialog::Accepted)
        edit([changed, title = dialog.title()](Store &store) { return addScenario(store, changed, title); });
}

void ScenarioEditor::duplicate(const Scenario &scenario)
{
    ScenarioDialog dialog(tr("Duplicate"), tr("%1, copy").arg(scenarioTitle(scenario)), m_window);
    if (dialog.exec() == QDialog::Accepted) {
        edit([id = scenario.id, title = dialog.title()](
                 Store &store) { return duplicateScenario(store, id, title); });
    }
}

void ScenarioEditor::rename(const Scenario &scenario)
{
    ScenarioDialog dialog(
        tr("Rename and describe"), scenarioTitle(scenario), scenarioDescription(scenario), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    edit([id = scenario.id, title = dialog.title(), description = dialog.description()](
             Store &store) { return renameScenario(store, id, title, description); });
}

void ScenarioEditor::remove(const Scenario &scenario)
{
    edit([scenario](Store &store) -> Result<Scenario> {
        if (const auto deleted = deleteScenario(store, scenario.id); !deleted)
            return Unexpected(deleted.error());
        return scenario;
    });
}

void ScenarioEditor::record(const ScenarioOutcome &outcome)
{
    runInBackground(
        this,
        [path = m_storePath, outcome]() -> Result<QList<StoredRun>> {
            const auto store = Store::open(path);
            if (!store)
                return Unexpected(store.error());
            const auto saved =
                saveRun(**store, outcome.scenario.id, outcome.compiled->model, *outcome.results);
            if (!saved)
                return Unexpected(saved.error());
            return loadRuns(**store);
        },
        [this](const Result<QList<StoredRun>> &runs) {
            if (runs)
                emit recorded(*runs);
            else
                emit failed(runs.error().message);
        });
}

} // namespace offtake
