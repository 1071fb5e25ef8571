// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/scenarioset.h"

#include "data/store/store.h"

#include <utility>

namespace offtake {

Result<ScenarioSet> readScenarios(const QString &path, const OrganizationId &provider, QDate asOf)
{
    const auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return Unexpected(store.error());
    const auto stored = loadScenarios(**store);
    if (!stored)
        return Unexpected(stored.error());
    const auto organizations = (*store)->organizations();
    if (!organizations)
        return Unexpected(organizations.error());
    const auto runs = loadRuns(**store);
    if (!runs)
        return Unexpected(runs.error());
    ScenarioSet set;
    set.runs = *runs;
    for (const Scenario &scenario : *stored) {
        if (scenario.provider == provider)
            set.scenarios += scenario;
    }
    set.isStored = !set.scenarios.isEmpty();
    if (!set.isStored)
        set.scenarios += baseScenario(provider, asOf);
    // Only of those that a scenario says something of: a store may hold a million.
    for (const Scenario &scenario : std::as_const(set.scenarios)) {
        for (auto each = scenario.contracts.cbegin(); each != scenario.contracts.cend(); ++each) {
            if (const auto contract = (*store)->contract(ContractId(each.key())))
                set.contractTitles.insert(each.key(), contract->title);
        }
    }
    for (const Organization &organization : *organizations)
        set.names.insert(organization.id.value(), organization.name);
    return set;
}

} // namespace offtake
