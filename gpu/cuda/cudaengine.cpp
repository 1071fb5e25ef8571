// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cuda/cudaengine.h"

#include "gpu/cuda/devicerun.h"
#include "gpu/cuda/devicesums.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <new>
#include <thread>

namespace offtake::sim::cuda {
namespace {

/// Paths of a launch at most, and bytes of rows: some milliseconds, the time to obey a stop.
constexpr std::uint64_t kLaunchPaths = std::uint64_t{1} << 19;
constexpr std::uint64_t kLaunchBytes = std::uint64_t{1} << 31;
constexpr std::size_t kFewestLaunchPaths = 1024;

SimulationError errorOf(const DeviceFault &fault)
{
    switch (fault.kind) {
    case DeviceFault::Kind::NoDevice:
        return {SimulationErrorCode::NoDevice, "No CUDA device can be used: " + fault.text + '.'};
    case DeviceFault::Kind::OutOfMemory:
        return {
            SimulationErrorCode::OutOfMemory, "The CUDA device has too little memory: " + fault.text + '.'};
    case DeviceFault::Kind::Failed:
        break;
    }
    return {SimulationErrorCode::DeviceFailed, "The CUDA device failed: " + fault.text + '.'};
}

PlanSource sourceOf(const Plan &plan)
{
    return {
        &plan.view, plan.rows, plan.owedPair.size(), plan.schedule.size(), plan.terminationThreshold.size()};
}

std::size_t launchPaths(const Plan &plan, std::uint64_t count)
{
    const std::uint64_t fit = kLaunchBytes / (sizeof(float) * static_cast<std::uint64_t>(plan.rows.count));
    const std::uint64_t most = std::min(kLaunchPaths, std::bit_floor(std::max<std::uint64_t>(1, fit)));
    return std::max<std::size_t>(kFewestLaunchPaths, std::min(most, std::bit_ceil(count)));
}

bool isOutOfMemory(const DeviceFault &fault)
{
    return fault.kind == DeviceFault::Kind::OutOfMemory;
}

class CudaEngine final : public Engine
{
public:
    explicit CudaEngine(std::string deviceName)
        : m_device(std::move(deviceName))
    {}

    std::string name() const override { return "cuda"; }
    std::string device() const override { return m_device; }
    unsigned threads() const override { return workers(); }
    unsigned workers() const override { return std::max(1U, std::thread::hardware_concurrency()); }

    SimulationResult<void> run(const Plan &plan, const PathRange &range, std::uint64_t seed,
        std::span<Accumulator> sums, const std::function<void(std::uint64_t)> &advanced,
        std::stop_token stop) override
    try {
        const SumLayout layout(plan, sums.front());
        auto deviceSums = DeviceSums::create(layout);
        auto device = DeviceRun::create(sourceOf(plan), launchPaths(plan, range.count));
        if (!device && deviceSums && isOutOfMemory(device.error())) {
            deviceSums = Unexpected(device.error());
            device = DeviceRun::create(sourceOf(plan), launchPaths(plan, range.count));
        }
        // Sums that the device has no room for are the host's.
        if (!deviceSums && !isOutOfMemory(deviceSums.error()))
            return Unexpected(errorOf(deviceSums.error()));
        if (!device)
            return Unexpected(errorOf(device.error()));
        const std::vector<Variant> variants = variantsOf(plan);
        for (std::uint64_t at = 0; at < range.count;) {
            const PathRange part{
                range.first + at, std::min<std::uint64_t>((*device)->blockPaths(), range.count - at)};
            for (std::size_t v = 0; v < variants.size(); ++v) {
                const auto added = compute(**device, variants[v].stress, part, seed, stop,
                    [&](std::size_t paths) -> Expected<void, DeviceFault> {
                        if (deviceSums)
                            return (*deviceSums)
                                ->add(v, (*device)->deviceRows(), (*device)->blockPaths(), paths);
                        auto rows = (*device)->hostRows(paths);
                        if (!rows)
                            return Unexpected(std::move(rows).error());
                        sum(plan, v, {*rows, (*device)->blockPaths(), paths}, sums, stop);
                        return {};
                    });
                if (!added)
                    return added;
            }
            at += part.count;
            advanced(part.count);
        }
        if (!deviceSums)
            return {};
        if (auto taken = (*deviceSums)->addTo(sums.front(), range.count); !taken)
            return Unexpected(errorOf(taken.error()));
        return {};
    } catch (const std::bad_alloc &) {
        return Unexpected(outOfMemory());
    }

    SimulationResult<void> trace(const Plan &plan, const PathRange &range, std::uint64_t seed,
        const std::function<void(std::uint64_t first, const PathBlock &)> &sink,
        std::stop_token stop) override
    {
        auto device = DeviceRun::create(sourceOf(plan), launchPaths(plan, range.count));
        if (!device)
            return Unexpected(errorOf(device.error()));
        std::uint64_t first = range.first;
        return compute(**device, variantsOf(plan).front().stress, range, seed, stop,
            [&](std::size_t paths) -> Expected<void, DeviceFault> {
                auto rows = (*device)->hostRows(paths);
                if (!rows)
                    return Unexpected(std::move(rows).error());
                sink(first, {*rows, (*device)->blockPaths(), paths});
                first += paths;
                return {};
            });
    }

private:
    /// Computes the range in blocks and calls `take` with the paths of each, in order; in smaller blocks
    /// where the device's memory turns out too short, for which `take` has taken nothing yet.
    template <class Take>
    static SimulationResult<void> compute(DeviceRun &device, const kernel::Stress &stress,
        const PathRange &range, std::uint64_t seed, const std::stop_token &stop, Take take)
    {
        for (std::uint64_t at = 0; at < range.count;) {
            if (stop.stop_requested())
                return Unexpected(canceled());
            const auto paths =
                static_cast<std::size_t>(std::min<std::uint64_t>(device.blockPaths(), range.count - at));
            auto done = device.compute(stress, range.first + at, paths, seed);
            if (done)
                done = take(paths);
            if (done)
                at += paths;
            else if (!isOutOfMemory(done.error()) || !device.shrink())
                return Unexpected(errorOf(done.error()));
        }
        if (stop.stop_requested()) // perhaps in the midst of adding
            return Unexpected(canceled());
        return {};
    }

    /// Adds a block to the workers' sums, in slices from one counter.
    void sum(const Plan &plan, std::size_t variant, const PathBlock &block, std::span<Accumulator> sums,
        const std::stop_token &stop)
    {
        std::atomic<std::size_t> next = 0;
        std::atomic<bool> failed = false;
        const auto work = [&](std::size_t worker) {
            try {
                SumScratch scratch(plan);
                for (std::size_t at = 0; (at = next.fetch_add(kMaxBlockPaths)) < block.paths;)
                    sums[worker % sums.size()].add(plan, variant,
                        {block.numbers + at, block.rowStride, std::min(kMaxBlockPaths, block.paths - at)},
                        scratch, stop);
            } catch (const std::bad_alloc &) {
                failed = true;
            }
        };
        {
            std::vector<std::jthread> threads;
            for (std::size_t worker = 1; worker < workers() && worker * kMaxBlockPaths < block.paths;
                 ++worker)
                threads.emplace_back(work, worker);
            work(0);
        }
        if (failed)
            throw std::bad_alloc();
    }

    std::string m_device;
};

} // namespace

SimulationResult<std::unique_ptr<Engine>> makeCudaEngine()
{
    auto name = deviceName();
    if (!name)
        return Unexpected(errorOf(name.error()));
    return std::unique_ptr<Engine>(std::make_unique<CudaEngine>(std::move(name).value()));
}

} // namespace offtake::sim::cuda
