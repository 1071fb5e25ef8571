// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/benchmark.h"

#include "gpu/atomicfile.h"
#include "gpu/cpu/cpuengine.h"
#include "gpu/modeljson.h"
#include "gpu/summary.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <thread>

namespace offtake::sim {
namespace {

/// Median paths a second of whole runs: paths, sums and summary.
Expected<double, std::string> measure(Engine &engine, const Plan &plan, const BenchmarkOptions &options)
{
    std::vector<double> speeds;
    for (int repeat = 0; repeat < std::max(1, options.repeats); ++repeat) {
        const auto start = std::chrono::steady_clock::now();
        std::vector<Accumulator> sums =
            accumulatorsFor(plan, engine.workers(), horizonBits(plan, options.paths));
        const auto ran = engine.run(plan, {0, options.paths}, 42, sums, [](std::uint64_t) {}, {});
        if (!ran)
            return Unexpected(ran.error().message);
        for (std::size_t worker = 1; worker < sums.size(); ++worker)
            sums[0].merge(sums[worker]);
        const Results results = summarize(plan, sums[0], 0, 42);
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        speeds.push_back(static_cast<double>(results.paths) / seconds.count());
    }
    std::nth_element(
        speeds.begin(), speeds.begin() + static_cast<std::ptrdiff_t>(speeds.size() / 2), speeds.end());
    return speeds[speeds.size() / 2];
}

std::vector<std::unique_ptr<Engine>> engines()
{
    std::vector<std::unique_ptr<Engine>> all;
    const unsigned most = std::max(1U, std::thread::hardware_concurrency());
    std::vector<cpu::Target> targets = cpu::targets();
    std::reverse(targets.begin(), targets.end());
    for (const cpu::Target &target : targets) {
        for (unsigned threads = 1; threads <= most;
             threads = threads < most ? std::min(2 * threads, most) : most + 1)
            all.push_back(std::make_unique<cpu::CpuEngine>(threads, target));
    }
    if (auto cuda = makeEngine(Backend::Cuda, 0))
        all.push_back(std::move(cuda).value());
    return all;
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
    std::printf("%-40s %16s %8s\n", "engine", "paths a second", "ratio");
    double first = 0;
    for (const auto &engine : engines()) {
        const auto speed = measure(*engine, *plan, options);
        if (!speed)
            return Unexpected(speed.error());
        first = first > 0 ? first : *speed;
        std::printf("%-40s %16.0f %8.2f\n", engine->device().c_str(), *speed, *speed / first);
        std::fflush(stdout);
    }
    return {};
}

} // namespace offtake::sim
