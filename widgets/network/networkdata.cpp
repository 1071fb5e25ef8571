// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networkdata.h"

#include "data/store/store.h"

#include <algorithm>

namespace offtake {

namespace {

constexpr int kEventCount = 20;

} // namespace

Result<NetworkData> readNetworkData(const QString &storePath, const OrganizationId &provider, QDate asOf)
{
    const auto store = Store::open(storePath, Store::Mode::ReadOnly);
    if (!store)
        return Unexpected<Error>(store.error());
    auto network = readNetwork(**store, asOf);
    if (!network)
        return Unexpected<Error>(network.error());
    auto scenarios = loadScenarios(**store);
    if (!scenarios)
        return Unexpected<Error>(scenarios.error());
    auto freePlaces = loadNetworkPositions(**store, networkLayoutName({}));
    if (!freePlaces)
        return Unexpected<Error>(freePlaces.error());
    auto providerPlaces = loadNetworkPositions(**store, networkLayoutName(provider));
    if (!providerPlaces)
        return Unexpected<Error>(providerPlaces.error());
    NetworkData data{.network = *std::move(network),
        .cycles = {},
        .scenarios = *std::move(scenarios),
        .freePlaces = *std::move(freePlaces),
        .providerPlaces = *std::move(providerPlaces)};
    data.cycles = findCycles(data.network, provider);
    // The provider's own scenarios stand first.
    std::stable_partition(data.scenarios.begin(), data.scenarios.end(),
        [&provider](const Scenario &scenario) { return scenario.provider == provider; });
    return data;
}

Result<NetworkSelection> readNetworkSelection(
    const QString &storePath, const Network &network, const OrganizationId &id)
{
    const auto store = Store::open(storePath, Store::Mode::ReadOnly);
    if (!store)
        return Unexpected<Error>(store.error());
    auto measures = computeMeasures(**store, id, network.asOf);
    if (!measures)
        return Unexpected<Error>(measures.error());
    auto events = (*store)->eventsOf(id, network.asOf, kEventCount);
    if (!events)
        return Unexpected<Error>(events.error());
    NetworkSelection selection{.measures = *std::move(measures),
        .ties = computeNetworkMeasures(network, id),
        .events = *std::move(events),
        .sources = {}};
    for (const Event &event : std::as_const(selection.events)) {
        if (const auto source = (*store)->source(event.sourceId))
            selection.sources.insert(event.sourceId.value(), *source);
    }
    return selection;
}

} // namespace offtake
