// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/measures/revenueoutlook.h"

#include "data/engineerror.h"
#include "data/scenarios/scenario.h"
#include "data/store/store.h"
#include "gpu/simulate.h"

namespace offtake {

namespace {

/// The fifth percentile to about one per cent of itself; a quarter of the scenarios' usual number.
constexpr std::uint64_t kPaths = 16'384;

} // namespace

Result<RevenueOutlook> revenueOutlook(
    Store &store, const OrganizationId &provider, const QDate &asOf, std::stop_token stop)
{
    Scenario scenario = baseScenario(provider, asOf);
    scenario.knownUntil = asOf;
    const auto compiled = compileScenario(store, scenario);
    if (!compiled)
        return Unexpected(compiled.error());
    const sim::RunOptions options{.paths = kPaths};
    sim::RunCallbacks callbacks;
    callbacks.stop = std::move(stop);
    const auto results = sim::simulate(compiled->model, options, callbacks);
    if (!results)
        return Unexpected(errorOf(results.error()));
    const sim::ProviderResult *found = sim::find(results->providers, provider.value().toStdString());
    if (!found)
        return failure(ErrorCode::NotFound, {});
    return RevenueOutlook{.p5 = found->horizon.distribution.at(5),
        .p50 = found->horizon.distribution.at(50),
        .currency = scenario.currency,
        .quarters = scenario.quarters,
        .paths = kPaths,
        .seed = options.seed};
}

} // namespace offtake
