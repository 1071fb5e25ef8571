// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/revenuehistory.h"
#include "data/scenario.h"
#include "data/storedassumptions.h"

#include <QMap>

namespace offtake {

/// Rows of the store that a model is made of, in the order of their ids.
struct ModelFacts
{
    QMap<OrganizationId, Organization> organizations;
    QMap<ContractId, Contract> contracts;
    SourceDates sourceDates;
    StoredAssumptions assumptions;
};

/// Reads them all. Errors: the store's own.
Result<ModelFacts> readModelFacts(Store &store, const Scenario &scenario);

} // namespace offtake
