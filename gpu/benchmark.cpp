// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/benchmark.h"

#include "gpu/atomicfile.h"
#include "gpu/cpu/cpuengine.h"
#include "gpu/growth.h"
#include "gpu/machinepeak.h"
#include "gpu/modeljson.h"
#include "gpu/pathcost.h"
#include "gpu/processors.h"
#include "gpu/rival.h"
#include "gpu/summary.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <memory>
#include <thread>

namespace offtake::sim {
namespace {

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

struct TimedRun
{
    Results results;
    double seconds = 0;
};

/// A whole run: paths, sums and summary.
Expected<TimedRun, std::string> timedRun(Engine &engine, const Plan &plan, std::uint64_t paths)
{
    const auto start = std::chrono::steady_clock::now();
    std::vector<Accumulator> sums = accumulatorsFor(plan, engine.workers(), horizonBits(plan, paths));
    const auto ran = engine.run(plan, {0, paths}, 42, sums, [](std::uint64_t) {}, {});
    if (!ran)
        return Unexpected(ran.error().message);
    for (std::size_t worker = 1; worker < sums.size(); ++worker)
        sums[0].merge(sums[worker]);
    TimedRun run{summarize(plan, sums[0], 0, 42), 0};
    run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return run;
}

struct Contender
{
    std::unique_ptr<Engine> engine; ///< or
    std::string rival;              ///< its command
    std::string name;
    std::vector<double> speeds; ///< paths a second, of each repeat
    std::optional<RivalRun> run;
};

std::vector<Contender> contenders(const std::vector<std::string> &rivals)
{
    std::vector<Contender> all;
    const auto add = [&all](std::unique_ptr<Engine> engine) {
        std::string name = engineLabel(*engine);
        all.push_back({std::move(engine), {}, std::move(name), {}, {}});
    };
    const unsigned most = std::max(1U, std::thread::hardware_concurrency());
    std::vector<cpu::Target> targets = cpu::targets();
    std::reverse(targets.begin(), targets.end());
    for (const cpu::Target &target : targets) {
        for (unsigned threads = 1; threads <= most;
             threads = threads < most ? std::min(2 * threads, most) : most + 1)
            add(std::make_unique<cpu::CpuEngine>(threads, target));
    }
    if (auto cuda = makeEngine(Backend::Cuda, 0))
        add(std::move(cuda).value());
    for (const std::string &command : rivals)
        all.push_back({nullptr, command, command, {}, {}});
    return all;
}

/// The greatest distance of a rival's means and shortfalls from the engine's, in standard errors of the
/// difference; both shortfalls' errors are scaled from the engine's by their numbers of paths.
double distanceOf(const RivalRun &rival, const Results &results)
{
    double worst = 0;
    const double scale =
        1 + static_cast<double>(results.paths) / static_cast<double>(std::max<std::uint64_t>(1, rival.paths));
    for (const auto &[id, provider] : results.providers) {
        const auto found = rival.providers.find(id);
        if (found == rival.providers.end())
            return INFINITY;
        const HorizonSummary &h = provider.horizon;
        const auto compare = [&](double actual, double expected, double error) {
            // A shortfall near 0 has no normal error: a ten-thousandth of the mean is allowed.
            const double spread = error * std::sqrt(scale) + 1e-4 * std::abs(h.mean);
            worst = std::max(worst, spread > 0 ? std::abs(actual - expected) / spread : 0);
        };
        compare(found->second.mean, h.mean, h.standardError);
        compare(
            found->second.expectedShortfall, h.expectedShortfall.value, h.expectedShortfall.standardError);
    }
    return worst;
}

/// How much of what the machine can do the fastest engine used.
void printMachine(const Plan &plan, double pathsPerSecond)
{
    const cpu::Target &target = cpu::targets().front();
    const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    const double flops = measuredFlops(target, threads);
    const double bandwidth = measuredBandwidth(threads);
    const PathCost cost = pathCostOf(plan);
    std::printf(
        "a path: %.0f floating-point operations (a fused one is two) among %.0f operations; %.1f kB of "
        "rows written and read\n",
        cost.flops, cost.operations, cost.rowBytes / 1e3);
    std::printf("this machine, measured, %s, %u threads: %.1f GFLOP/s of fused multiply-adds, %.1f GB/s from "
                "memory\n",
        target.name, threads, flops / 1e9, bandwidth / 1e9);
    std::printf(
        "engine at its fastest on the CPU: %.1f GFLOP/s, %.1f %% of that; operations at %.1f %% of the "
        "rate of its multiply-adds; rows at %.1f %% of the memory's\n",
        cost.flops * pathsPerSecond / 1e9, 100 * cost.flops * pathsPerSecond / flops,
        200 * cost.operations * pathsPerSecond / flops, 100 * cost.rowBytes * pathsPerSecond / bandwidth);
}

Expected<void, std::string> printSpeeds(
    const BenchmarkOptions &options, const Plan &plan, std::vector<Contender> &all)
{
    std::optional<Results> reference;
    for (int repeat = 0; repeat < std::max(1, options.repeats); ++repeat) {
        for (Contender &contender : all) {
            if (contender.engine) {
                auto run = timedRun(*contender.engine, plan, options.paths);
                if (!run)
                    return Unexpected(std::move(run).error());
                contender.speeds.push_back(static_cast<double>(options.paths) / run->seconds);
                if (!reference)
                    reference = std::move(run->results);
                continue;
            }
            auto run = runRival(contender.rival, options.model, options.rivalPaths);
            if (!run)
                return Unexpected(std::move(run).error());
            if (run->skipped.empty()) {
                contender.name = run->name;
                contender.speeds.push_back(static_cast<double>(run->paths) / run->seconds);
            }
            contender.run = std::move(run).value();
        }
    }
    double first = 0;
    double fastest = 0;
    std::printf("%-48s %16s %8s\n", "engine", "paths a second", "ratio");
    for (const Contender &contender : all) {
        if (contender.speeds.empty()) {
            std::printf("%-48s skipped: %s\n", contender.name.c_str(), contender.run->skipped.c_str());
            continue;
        }
        const double speed = median(contender.speeds);
        first = first > 0 ? first : speed;
        if (contender.engine && contender.engine->name() == "cpu")
            fastest = std::max(fastest, speed);
        std::printf("%-48s %16.0f %8.2f\n", contender.name.c_str(), speed, speed / first);
    }
    printMachine(plan, fastest);
    for (const Contender &contender : all) {
        if (contender.engine || contender.speeds.empty())
            continue;
        const double distance = distanceOf(*contender.run, *reference);
        std::printf("engine at its fastest on the CPU / %s: %.1f; means and shortfalls within %.1f standard "
                    "errors: %s\n",
            contender.name.c_str(), fastest / median(contender.speeds), distance,
            distance < 5 ? "they agree" : "THEY DIFFER");
    }
    return {};
}

Expected<void, std::string> printGrowth(const BenchmarkOptions &options, const Model &model)
{
    cpu::CpuEngine engine(1);
    std::printf("\ncost growth, %s\n%-16s %8s   %s\n", engineLabel(engine).c_str(), "in", "slope",
        "size: microseconds a path");
    for (const Growth &growth : growthOf(model, std::max<std::uint64_t>(4096, options.paths / 16))) {
        std::vector<double> sizes;
        std::vector<double> costs;
        std::string line;
        for (const GrowthStep &step : growth.steps) {
            const auto plan = buildPlan(step.model);
            if (!plan)
                return Unexpected(plan.error().front().place + ": " + plan.error().front().reason);
            std::vector<double> seconds;
            for (int repeat = 0; repeat < std::max(1, options.repeats); ++repeat) {
                const auto run = timedRun(engine, *plan, step.paths);
                if (!run)
                    return Unexpected(run.error());
                seconds.push_back(run->seconds);
            }
            sizes.push_back(step.size);
            costs.push_back(median(seconds));
            char cell[64];
            std::snprintf(cell, sizeof cell, "  %.0f: %.3f", step.size,
                1e6 * costs.back() / static_cast<double>(step.paths));
            line += cell;
        }
        std::printf("%-16s %8.2f %s\n", growth.name.c_str(), logLogSlope(sizes, costs), line.c_str());
        std::fflush(stdout);
    }
    return {};
}

Expected<void, std::string> printDependency(const BenchmarkOptions &options, const Model &model)
{
    Model matrix = model;
    matrix.outputs.dependency = matrix.outputs.dependency.value_or(Dependency{});
    Model plain = model;
    plain.outputs.dependency.reset();
    const auto plans = std::pair(buildPlan(plain), buildPlan(matrix));
    cpu::CpuEngine engine(0);
    std::vector<double> ratios;
    for (int repeat = 0; repeat < std::max(1, options.repeats); ++repeat) {
        const auto without = timedRun(engine, *plans.first, options.paths);
        if (!without)
            return Unexpected(without.error());
        const auto with = timedRun(engine, *plans.second, options.paths);
        if (!with)
            return Unexpected(with.error());
        ratios.push_back(with->seconds / without->seconds);
    }
    std::printf("\ndependency matrix, %s: %zu runs for %zu customers cost as much as %.2f\n",
        engineLabel(engine).c_str(), variantsOf(*plans.second).size(),
        plans.second->dependencyCustomers.size(), median(ratios));
    return {};
}

/// The speed of one thread each on those processors, paths a second; 0 where the system does not allow that.
double speedOn(const std::vector<int> &processors, const Plan &plan, std::uint64_t paths)
{
    double speed = 0;
    runOn(processors, [&] {
        cpu::CpuEngine engine(static_cast<unsigned>(processors.size()));
        if (const auto run = timedRun(engine, plan, paths))
            speed = static_cast<double>(paths) / run->seconds;
    });
    return speed;
}

/// How much of what each processor does alone they do together: processors of one machine need not be equally
/// fast, and on a shared one they seldom are.
void printScaling(const BenchmarkOptions &options, const Plan &plan)
{
    const std::vector<int> processors = allowedProcessors();
    std::vector<std::vector<double>> alone(processors.size());
    std::vector<double> together;
    std::vector<double> share;
    for (int repeat = 0; repeat < std::max(1, options.repeats); ++repeat) {
        double sum = 0;
        for (std::size_t i = 0; i < processors.size(); ++i) {
            alone[i].push_back(speedOn({processors[i]}, plan, options.paths));
            sum += alone[i].back();
        }
        together.push_back(speedOn(processors, plan, options.paths));
        share.push_back(sum > 0 ? together.back() / sum : 0);
    }
    std::printf("\n%-16s %16s\n", "processor", "paths a second");
    for (std::size_t i = 0; i < processors.size(); ++i)
        std::printf("%-16d %16.0f\n", processors[i], median(alone[i]));
    if (!processors.empty())
        std::printf(
            "%-16s %16.0f   %.1f %% of their sum\n", "together", median(together), 100 * median(share));
}

} // namespace

Expected<void, std::string> benchmark(const BenchmarkOptions &options)
{
    const auto text = readFile(options.model);
    if (!text)
        return Unexpected(text.error());
    const auto model = readModel(*text);
    if (!model)
        return Unexpected(model.error().front().place + ": " + model.error().front().reason);
    const auto plan = buildPlan(*model);
    std::vector<Contender> all = contenders(options.rivals);
    if (auto printed = printSpeeds(options, *plan, all); !printed)
        return printed;
    if (options.scaling)
        printScaling(options, *plan);
    if (options.dependency) {
        if (auto printed = printDependency(options, *model); !printed)
            return printed;
    }
    return options.growth ? printGrowth(options, *model) : Expected<void, std::string>();
}

} // namespace offtake::sim
