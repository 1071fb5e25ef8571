// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/simulate.h"

#include "gpu/engine.h"
#include "gpu/runrange.h"
#include "gpu/summary.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <new>

namespace offtake::sim {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kFirstSnapshot = 4096;
constexpr std::uint64_t kSnapshotGrowth = 4;

std::string utcNow()
{
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

/// Counts finished paths and passes them on at most some 20 times a second.
class Progress
{
public:
    Progress(const RunCallbacks &callbacks, std::uint64_t total)
        : m_callbacks(callbacks)
        , m_total(total)
    {}

    void advance(std::uint64_t paths)
    {
        m_done += paths;
        const auto now = Clock::now();
        if (!m_callbacks.progress || (m_done < m_total && now - m_last < std::chrono::milliseconds(50)))
            return;
        m_last = now;
        m_callbacks.progress(m_done, m_total);
    }

private:
    const RunCallbacks &m_callbacks;
    std::uint64_t m_total;
    std::uint64_t m_done = 0;
    Clock::time_point m_last = Clock::now();
};

RunRecord recordOf(
    const Engine &engine, const std::string &startedAt, Clock::time_point start, std::uint64_t paths)
{
    RunRecord record;
    record.version = OFFTAKE_ENGINE_VERSION;
    record.backend = engine.name();
    record.device = engine.device();
    record.threads = engine.threads();
    record.startedAt = startedAt;
    record.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    record.pathsPerSecond = record.seconds > 0 ? static_cast<double>(paths) / record.seconds : 0;
    return record;
}

std::optional<SimulationError> faultOf(const RunOptions &options)
{
    if (options.paths == 0 || options.paths > kMaxPaths)
        return SimulationError{
            SimulationErrorCode::InvalidRun, "The number of paths is " + std::to_string(options.paths) +
                                                 "; 1 to " + std::to_string(kMaxPaths) + " are allowed."};
    if (options.firstPath + (options.paths - 1) < options.firstPath)
        return SimulationError{
            SimulationErrorCode::InvalidRun, "The path range ends beyond the last path number, 2^64 - 1."};
    return std::nullopt;
}

SimulationResult<Plan> planOf(const Model &model)
{
    auto plan = buildPlan(model);
    if (plan)
        return std::move(plan).value();
    return Unexpected(invalidModel(plan.error()));
}

/// The results so far; the sums go on growing.
Results snapshotOf(
    const Plan &plan, std::span<const Accumulator> sums, const RunOptions &options, int horizonBinBits)
{
    if (sums.size() == 1)
        return summarize(plan, sums[0], options.firstPath, options.seed);
    Accumulator all(plan, horizonBinBits);
    for (const Accumulator &one : sums)
        all.merge(one);
    return summarize(plan, all, options.firstPath, options.seed);
}

SimulationResult<RunOutcome> runPlan(
    const Plan &plan, const RunOptions &options, const RunCallbacks &callbacks, int bits)
{
    auto made = makeEngine(options.backend, options.threads);
    if (!made)
        return Unexpected(std::move(made).error());
    Engine &engine = **made;
    const std::string startedAt = utcNow();
    const auto start = Clock::now();

    std::vector<Accumulator> sums = accumulatorsFor(plan, engine.workers(), bits);
    Progress progress(callbacks, options.paths);
    std::uint64_t done = 0;
    std::uint64_t pause = callbacks.snapshot ? kFirstSnapshot : options.paths;
    while (done < options.paths) {
        const std::uint64_t until = std::min(pause, options.paths);
        const auto ran = engine.run(
            plan, {options.firstPath + done, until - done}, options.seed, sums,
            [&progress](std::uint64_t paths) { progress.advance(paths); }, callbacks.stop);
        if (!ran)
            return Unexpected(ran.error());
        done = until;
        pause *= kSnapshotGrowth;
        if (done < options.paths) {
            Results results = snapshotOf(plan, sums, options, bits);
            results.run = recordOf(engine, startedAt, start, done);
            callbacks.snapshot(results);
        }
    }
    for (std::size_t worker = 1; worker < sums.size(); ++worker)
        sums[0].merge(sums[worker]);
    return RunOutcome{std::move(sums[0]), recordOf(engine, startedAt, start, options.paths)};
}

} // namespace

SimulationError invalidModel(const std::vector<ModelProblem> &problems)
{
    std::string message;
    for (const ModelProblem &problem : problems)
        message += (message.empty() ? "" : "\n") + problem.place + ": " + problem.reason;
    return {SimulationErrorCode::InvalidModel, std::move(message)};
}

SimulationResult<RunOutcome> simulateRange(
    const Plan &plan, const RunOptions &options, const RunCallbacks &callbacks, int bits)
{
    if (const auto fault = faultOf(options))
        return Unexpected(*fault);
    try {
        return runPlan(plan, options, callbacks, bits);
    } catch (const std::bad_alloc &) {
        return Unexpected(outOfMemory());
    }
}

SimulationResult<Results> simulate(
    const Model &model, const RunOptions &options, const RunCallbacks &callbacks)
{
    const auto start = Clock::now();
    auto plan = planOf(model);
    if (!plan)
        return Unexpected(std::move(plan).error());
    auto outcome = simulateRange(*plan, options, callbacks, horizonBits(*plan, options.paths));
    if (!outcome)
        return Unexpected(std::move(outcome).error());
    Results results = summarize(*plan, outcome->sums, options.firstPath, options.seed);
    results.run = outcome->record;
    results.run.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    results.run.pathsPerSecond = static_cast<double>(options.paths) / std::max(results.run.seconds, 1e-9);
    return results;
}

SimulationResult<void> simulatePaths(const Model &model, const RunOptions &options,
    const std::function<void(const PathRecord &)> &sink, const RunCallbacks &callbacks)
{
    if (const auto fault = faultOf(options))
        return Unexpected(*fault);
    auto plan = planOf(model);
    if (!plan)
        return Unexpected(std::move(plan).error());
    auto engine = makeEngine(options.backend, options.threads);
    if (!engine)
        return Unexpected(std::move(engine).error());

    const auto quarters = static_cast<std::size_t>(plan->view.quarters);
    std::vector<const OrganizationOutline *> resourced;
    for (const OrganizationOutline &o : plan->organizations) {
        if (o.resource >= 0)
            resourced.push_back(&o);
    }
    PathRecord record;
    record.revenue.resize(plan->providers.size() * quarters);
    record.ratio.assign(resourced.size() * quarters, 1.0F);
    record.exits.resize(plan->organizations.size());
    Progress progress(callbacks, options.paths);
    const auto takeBlock = [&](std::uint64_t first, const PathBlock &block) {
        for (std::size_t i = 0; i < block.paths; ++i) {
            record.path = first + i;
            for (std::size_t p = 0; p < plan->providers.size(); ++p) {
                for (std::size_t q = 0; q < quarters; ++q)
                    record.revenue[p * quarters + q] =
                        block.row(plan->rows.revenue + plan->providers[p].index * plan->view.quarters +
                                  static_cast<int>(q))[i];
            }
            for (std::size_t r = 0; r < resourced.size(); ++r) {
                for (std::size_t q = 0; q < quarters && resourced[r]->payer >= 0; ++q) {
                    const float ratio =
                        block.row(plan->rows.ratio + resourced[r]->payer * plan->view.quarters +
                                  static_cast<int>(q))[i];
                    record.ratio[r * quarters + q] = ratio < 0 ? 1.0F : ratio; // nothing owed is paid in full
                }
            }
            for (std::size_t o = 0; o < plan->organizations.size(); ++o) {
                const auto code =
                    static_cast<int>(block.row(plan->rows.exit + plan->organizations[o].index)[i]);
                record.exits[o] = {static_cast<PathRecord::ExitKind>(code / kernel::kExitStride),
                    code % kernel::kExitStride};
            }
            sink(record);
        }
        progress.advance(block.paths);
    };
    return (*engine)->trace(
        *plan, {options.firstPath, options.paths}, options.seed, takeBlock, callbacks.stop);
}

std::vector<std::string> providerIds(const Model &model)
{
    std::vector<std::string> ids;
    for (const Organization &o : model.organizations) {
        const auto sells = [&](const Contract &c) { return c.provider == o.id; };
        if (o.uncontracted || std::any_of(model.contracts.begin(), model.contracts.end(), sells))
            ids.push_back(o.id);
    }
    return ids;
}

std::vector<std::string> resourcedIds(const Model &model)
{
    std::vector<std::string> ids;
    for (const Organization &o : model.organizations) {
        if (o.resources)
            ids.push_back(o.id);
    }
    return ids;
}

std::string describeBackend(Backend backend)
{
    const auto engine = makeEngine(backend, 0);
    return engine ? (*engine)->device() : engine.error().message;
}

} // namespace offtake::sim
