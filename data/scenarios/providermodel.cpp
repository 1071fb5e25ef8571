// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/providermodel.h"

#include <set>

namespace offtake {

sim::Model modelOfProvider(const sim::Model &model, const std::string &provider)
{
    // Who pays from limited means shares them out among all whom it owes, and receives from others.
    std::set<std::string> limited;
    for (const sim::Organization &organization : model.organizations) {
        if (organization.resources)
            limited.insert(organization.id);
    }
    sim::Model part = model;
    // A contract without a random-number identity has its place as one; that is about to change.
    for (std::size_t i = 0; i < part.contracts.size(); ++i) {
        if (!part.contracts[i].draw)
            part.contracts[i].draw = std::uint32_t(i);
    }
    std::erase_if(part.contracts, [&](const sim::Contract &contract) {
        return contract.provider != provider && !limited.contains(contract.provider) &&
               !limited.contains(contract.customer);
    });
    for (sim::Organization &organization : part.organizations) {
        if (organization.id != provider && !limited.contains(organization.id))
            organization.uncontracted.reset();
    }
    std::erase_if(part.outputs.thresholds,
        [&provider](const auto &threshold) { return threshold.first != provider; });
    return part;
}

} // namespace offtake
