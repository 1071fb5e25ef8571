// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/records/revenuehistory.h"
#include "data/scenarios/scenario.h"
#include "data/scenarios/storedassumptions.h"

#include <QMap>

namespace offtake {

/// Rows of the store that a model is made of, in the order of their ids, as they are known at a day.
struct ModelFacts
{
    QMap<OrganizationId, Organization> organizations;
    QMap<ContractId, Contract> contracts;
    QMap<OrganizationId, QList<Revenue>> revenues;
    SourceDates sourceDates; ///< of what is above
    StoredAssumptions assumptions;
    QString currency; ///< of the exchange rates
    QDate knownUntil; ///< of ratings and rates; invalid = the newest

    /// Whether the scenario can be compiled from them; else they must be read again.
    bool isFor(const Scenario &scenario) const;
};

/// Reads them all. Errors: the store's own.
Result<ModelFacts> readModelFacts(Store &store, const Scenario &scenario);

} // namespace offtake
