// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/contractschedule.h"

#include "data/store/store.h"

namespace offtake {

std::optional<ContractTerms> storedContractTerms(Store &store, const Contract &contract)
{
    QDate sourceDate;
    if (!contract.sourceId.isEmpty()) {
        if (const auto source = store.source(contract.sourceId))
            sourceDate = source->publishedOn;
    }
    std::optional<Contract> amended;
    if (!contract.amendsContractId.isEmpty()) {
        if (const auto found = store.contract(contract.amendsContractId))
            amended = *found;
    }
    return contractTerms(contract, sourceDate, amended ? &*amended : nullptr);
}

Result<ContractSchedule> contractSchedule(Store &store, const ContractId &id)
{
    const auto contract = store.contract(id);
    if (!contract)
        return Unexpected(contract.error());
    ContractSchedule schedule;
    schedule.currency = contract->currency;
    schedule.customer = contract->customerId;
    if (const auto customer = store.organization(contract->customerId))
        schedule.customerName = customer->name;
    const auto terms = storedContractTerms(store, *contract);
    if (!terms || !contract->totalValue)
        return schedule;
    schedule.startIsAssumed = !terms->start.isStored;
    schedule.endIsAssumed = !terms->end.isStored;
    schedule.first = Quarter::of(terms->start.date);
    const Quarter last = Quarter::of(terms->end.date);
    for (Quarter quarter = schedule.first; quarter <= last; quarter = quarter + 1)
        schedule.amounts +=
            valueBetween(*terms, *contract->totalValue, quarter.firstDay(), (quarter + 1).firstDay());
    return schedule;
}

} // namespace offtake
