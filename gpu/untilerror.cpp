// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/untilerror.h"

#include "gpu/runrange.h"
#include "gpu/summary.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace offtake::sim {
namespace {

double relative(double standardError, double value)
{
    if (standardError == 0)
        return 0;
    return value != 0 ? standardError / std::abs(value) : std::numeric_limits<double>::infinity();
}

SimulationError invalidGoal(std::string message)
{
    return {SimulationErrorCode::InvalidRun, std::move(message)};
}

std::optional<SimulationError> faultOf(
    const Model &model, const RunOptions &options, const PrecisionGoal &goal)
{
    if (!(goal.relativeError > 0) || !std::isfinite(goal.relativeError))
        return invalidGoal("The relative standard error to reach has to be above 0.");
    if (options.paths == 0)
        return invalidGoal("The number of paths is 0; 1 to " + std::to_string(kMaxPaths) + " are allowed.");
    const std::vector<std::string> known = providerIds(model);
    for (const std::string &id : goal.providers) {
        if (std::find(known.begin(), known.end(), id) == known.end())
            return invalidGoal("\"" + id + "\" sells nothing in this model: its error cannot be watched.");
    }
    return std::nullopt;
}

} // namespace

double relativeErrorOf(const Results &results, const std::vector<std::string> &providers)
{
    double worst = 0;
    for (const auto &[id, provider] : results.providers) {
        if (!providers.empty() && std::find(providers.begin(), providers.end(), id) == providers.end())
            continue;
        const HorizonSummary &h = provider.horizon;
        worst = std::max({worst, relative(h.standardError, h.mean),
            relative(h.expectedShortfall.standardError, h.expectedShortfall.value)});
    }
    return worst;
}

SimulationResult<PrecisionOutcome> simulateUntilError(
    const Model &model, const RunOptions &options, const PrecisionGoal &goal, const RunCallbacks &callbacks)
{
    if (auto fault = faultOf(model, options, goal))
        return Unexpected(*std::move(fault));
    const auto plan = buildPlan(model);
    if (!plan)
        return Unexpected(invalidModel(plan.error()));

    RunCallbacks stepCallbacks;
    stepCallbacks.stop = callbacks.stop;
    std::uint64_t done = 0;
    if (callbacks.progress)
        stepCallbacks.progress = [&](std::uint64_t paths, std::uint64_t) {
            callbacks.progress(done + paths, options.paths);
        };
    std::optional<RunOutcome> all;
    PrecisionOutcome outcome;
    for (std::uint64_t until = kFirstPrecisionStep;; until *= 2) {
        RunOptions step = options;
        step.firstPath = options.firstPath + done;
        step.paths = std::min(until, options.paths) - done;
        // As fine as the longest run wants its bins; a summary of fewer paths makes them coarser.
        auto part = simulateRange(*plan, step, stepCallbacks, horizonBits(*plan, options.paths));
        if (!part)
            return Unexpected(std::move(part).error());
        if (all) {
            all->sums.merge(part->sums);
            all->record.seconds += part->record.seconds;
        } else {
            all.emplace(std::move(part).value());
        }
        done += step.paths;
        outcome.results = summarize(*plan, all->sums, options.firstPath, options.seed);
        outcome.results.run = all->record;
        outcome.results.run.pathsPerSecond = static_cast<double>(done) / std::max(all->record.seconds, 1e-9);
        outcome.relativeError = relativeErrorOf(outcome.results, goal.providers);
        outcome.reached = outcome.relativeError < goal.relativeError;
        if (outcome.reached || done == options.paths)
            return outcome;
        if (callbacks.snapshot)
            callbacks.snapshot(outcome.results);
    }
}

} // namespace offtake::sim
