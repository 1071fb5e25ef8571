// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cuda/cudaengine.h"

#include "gpu/cuda/devicerun.h"

#include <algorithm>
#include <atomic>
#include <new>
#include <thread>

namespace offtake::sim::cuda {
namespace {

constexpr std::size_t kLaunchPaths = 65536; // some milliseconds: the time to obey a stop
constexpr std::uint64_t kSliceAlignment = 128;

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

std::size_t launchPaths(std::uint64_t count)
{
    const std::uint64_t rounded = (std::min<std::uint64_t>(count, kLaunchPaths) + kSliceAlignment - 1) /
                                  kSliceAlignment * kSliceAlignment;
    std::size_t paths = 1024;
    while (paths < rounded)
        paths *= 2;
    return paths;
}

SimulationError canceled()
{
    return {SimulationErrorCode::Canceled, "The simulation was canceled."};
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
    {
        auto device = DeviceRun::create(sourceOf(plan), launchPaths(range.count));
        if (!device)
            return Unexpected(errorOf(device.error()));
        const std::vector<Variant> variants = variantsOf(plan);
        for (std::uint64_t at = 0; at < range.count;) {
            const PathRange part{
                range.first + at, std::min<std::uint64_t>((*device)->blockPaths(), range.count - at)};
            for (std::size_t v = 0; v < variants.size(); ++v) {
                const auto added = compute(**device, variants[v].stress, part, seed, stop,
                    [&](const PathBlock &block) { return sum(plan, v, block, sums, stop); });
                if (!added)
                    return added;
            }
            at += part.count;
            advanced(part.count);
        }
        return {};
    }

    SimulationResult<void> trace(const Plan &plan, const PathRange &range, std::uint64_t seed,
        const std::function<void(std::uint64_t first, const PathBlock &)> &sink,
        std::stop_token stop) override
    {
        auto device = DeviceRun::create(sourceOf(plan), launchPaths(range.count));
        if (!device)
            return Unexpected(errorOf(device.error()));
        const kernel::Stress own = variantsOf(plan).front().stress;
        for (std::uint64_t at = 0; at < range.count;) {
            const PathRange part{
                range.first + at, std::min<std::uint64_t>((*device)->blockPaths(), range.count - at)};
            std::uint64_t first = part.first;
            const auto followed = compute(**device, own, part, seed, stop, [&](const PathBlock &block) {
                sink(first, block);
                first += block.paths;
                return true;
            });
            if (!followed)
                return followed;
            at += part.count;
        }
        return {};
    }

private:
    /// Computes the range and hands it to `take`, in order; in smaller blocks where the device's memory turns
    /// out too short for a launch. `take` is false where the host's memory ran out.
    template <class Take>
    static SimulationResult<void> compute(DeviceRun &device, const kernel::Stress &stress,
        const PathRange &range, std::uint64_t seed, const std::stop_token &stop, Take take)
    {
        for (std::uint64_t at = 0; at < range.count;) {
            if (stop.stop_requested())
                return Unexpected(canceled());
            const std::size_t block = device.blockPaths();
            const auto paths = static_cast<std::size_t>(std::min<std::uint64_t>(block, range.count - at));
            const auto computed = device.compute(stress, range.first + at, paths, seed);
            if (!computed) {
                if (computed.error().kind == DeviceFault::Kind::OutOfMemory && device.shrink())
                    continue;
                return Unexpected(errorOf(computed.error()));
            }
            if (!take(PathBlock{device.rows(), block, paths}))
                return Unexpected(SimulationError{
                    SimulationErrorCode::OutOfMemory, "Not enough memory for the simulation."});
            at += paths;
        }
        if (stop.stop_requested()) // perhaps in the midst of adding
            return Unexpected(canceled());
        return {};
    }

    /// Adds a block to the workers' sums, in slices from one counter; false where memory ran out.
    bool sum(const Plan &plan, std::size_t variant, const PathBlock &block, std::span<Accumulator> sums,
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
        return !failed;
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
