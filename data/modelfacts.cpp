// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/modelfacts.h"

#include "data/store.h"

namespace offtake {

Result<ModelFacts> readModelFacts(Store &store, const Scenario &scenario)
{
    ModelFacts facts;
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
            if (contract.sourceId.isEmpty() || facts.sourceDates.contains(contract.sourceId))
                continue;
            const auto source = store.source(contract.sourceId);
            facts.sourceDates.insert(contract.sourceId, source ? source->publishedOn : QDate());
        }
    }
    auto assumptions = readStoredAssumptions(store, scenario.currency, scenario.knownUntil);
    if (!assumptions)
        return Unexpected<Error>(assumptions.error());
    facts.assumptions = std::move(*assumptions);
    return facts;
}

} // namespace offtake
