// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/network/networkpositions.h"
#include "data/scenarios/scenario.h"
#include "widgets/network/networkside.h"

namespace offtake {

/// What the network page shows at a date, read in one go on a worker thread.
struct NetworkData
{
    Network network;
    NetworkCycles cycles; ///< of the provider
    QList<Scenario> scenarios;
    NetworkPositions freePlaces;
    NetworkPositions providerPlaces;
};
/// Reads through a store of its own; any thread.
Result<NetworkData> readNetworkData(const QString &storePath, const OrganizationId &provider, QDate asOf);
Result<NetworkSelection> readNetworkSelection(
    const QString &storePath, const Network &network, const OrganizationId &id);

} // namespace offtake
