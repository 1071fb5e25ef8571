// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/quarter.h"
#include "data/records.h"
#include "data/records/contractterms.h"

#include <QList>

#include <optional>

namespace offtake {

class Store;

/// What one contract pays by quarter when its value is spread evenly over its days.
struct ContractSchedule
{
    Quarter first;
    QList<double> amounts; ///< in `currency`, from `first` on; empty without value or dates
    QString currency;
    OrganizationId customer;
    QString customerName;
    bool startIsAssumed = false;
    bool endIsAssumed = false;
};

/// The terms of a stored contract; the day of its source and the contract that it amends are looked up.
std::optional<ContractTerms> storedContractTerms(Store &store, const Contract &contract);

/// Errors: NotFound and the store's own.
Result<ContractSchedule> contractSchedule(Store &store, const ContractId &id);

} // namespace offtake
