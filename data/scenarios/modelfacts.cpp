// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/modelfacts.h"

#include "data/store/store.h"

namespace offtake {

bool ModelFacts::isFor(const Scenario &scenario) const
{
    return currency == scenario.currency && knownUntil == scenario.knownUntil;
}

Result<ModelFacts> readModelFacts(Store &store, const Scenario &scenario)
{
    ModelFacts facts;
    facts.currency = scenario.currency;
    facts.knownUntil = scenario.knownUntil;
    const auto noteSource = [&](const SourceId &id) {
        if (id.isEmpty() || facts.sourceDates.contains(id))
            return;
        const auto source = store.source(id);
        facts.sourceDates.insert(id, source ? source->publishedOn : QDate());
    };
    const auto organizations = store.organizations();
    if (!organizations)
        return Unexpected<Error>(organizations.error());
    for (const Organization &organization : *organizations) {
        facts.organizations.insert(organization.id, organization);
        const auto contracts = store.contractsOfProvider(organization.id);
        if (!contracts)
            return Unexpected<Error>(contracts.error());
        for (const Contract &contract : *contracts) {
            facts.contracts.insert(contract.id, contract);
            noteSource(contract.sourceId);
        }
        const auto revenues = store.revenuesOf(organization.id);
        if (!revenues)
            return Unexpected<Error>(revenues.error());
        for (const Revenue &revenue : *revenues)
            noteSource(revenue.sourceId);
        facts.revenues.insert(organization.id, *revenues);
    }
    auto assumptions = readStoredAssumptions(store, scenario.currency, scenario.knownUntil);
    if (!assumptions)
        return Unexpected<Error>(assumptions.error());
    facts.assumptions = std::move(*assumptions);
    return facts;
}

} // namespace offtake
