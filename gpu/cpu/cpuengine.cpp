// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cpu/cpuengine.h"

#include "gpu/kernel/clearing.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <memory>
#include <mutex>
#include <new>
#include <string_view>
#include <thread>

namespace offtake::sim::cpu {
namespace {

constexpr std::size_t kAlignment = 64;
// One vector writes to every row: rows a power of two apart would share a few sets of the cache.
constexpr std::size_t kRowPadding = 16;

struct AlignedDelete
{
    void operator()(float *numbers) const { ::operator delete[](numbers, std::align_val_t(kAlignment)); }
};
using AlignedFloats = std::unique_ptr<float[], AlignedDelete>;

AlignedFloats alignedFloats(std::size_t count)
{
    return AlignedFloats(static_cast<float *>(
        ::operator new[](std::max<std::size_t>(count, 1) * sizeof(float), std::align_val_t(kAlignment))));
}

/// What one thread computes a block in.
class Worker
{
public:
    Worker(const Plan &plan, const Target &target, std::size_t blockPaths, std::uint64_t seed)
        : m_plan(plan)
        , m_target(target)
        , m_seed(seed)
        , m_cells(alignedFloats(
              static_cast<std::size_t>(plan.view.cells.count) * static_cast<std::size_t>(target.width)))
        , m_rows(alignedFloats(static_cast<std::size_t>(plan.rows.count) * (blockPaths + kRowPadding)))
        , m_active(static_cast<std::size_t>(kernel::workInts(plan.view)))
        , m_memory{m_cells.get(), m_active.data(), m_rows.get(), blockPaths + kRowPadding}
    {}

    PathBlock compute(const kernel::Stress &stress, const PathRange &block)
    {
        m_target.run(m_plan.view, stress, m_plan.rows, block.first, block.count, m_seed, m_memory);
        return {m_rows.get(), m_memory.rowStride, static_cast<std::size_t>(block.count)};
    }

private:
    const Plan &m_plan;
    const Target &m_target;
    std::uint64_t m_seed;
    AlignedFloats m_cells;
    AlignedFloats m_rows;
    std::vector<int> m_active;
    BlockMemory m_memory;
};

/// Paths of one block: enough that the sums go series by series through the cache, few enough that a stop is
/// obeyed within 20 ms even where the model is large and the vector narrow.
std::size_t blockPaths(const Plan &plan, const Target &target)
{
    const auto steps =
        static_cast<std::size_t>(plan.view.quarters) *
        (plan.contract.size() + plan.pair.size() + plan.organization.size() + plan.provider.size() + 8);
    constexpr std::size_t kMostSteps = std::size_t{1} << 19; // some 10 ms of one path at a time
    const auto width = static_cast<std::size_t>(target.width);
    const std::size_t vectors = std::bit_floor(kMostSteps / steps + 1);
    return std::clamp<std::size_t>(vectors * width, std::max<std::size_t>(16, width), 512);
}

SimulationError outOfMemory()
{
    return {SimulationErrorCode::OutOfMemory, "Not enough memory for the simulation."};
}

} // namespace

CpuEngine::CpuEngine(unsigned threads, const Target &target)
    : m_threads(threads > 0 ? std::min(threads, 1024U) : std::max(1U, std::thread::hardware_concurrency()))
    , m_target(target)
{}

std::string CpuEngine::device() const
{
    // Without words of a language: windows and reports show it as it stands.
    if (std::string_view(m_target.name) == "avx512")
        return "CPU, AVX-512";
    return std::string_view(m_target.name) == "avx2" ? "CPU, AVX2" : "CPU";
}

SimulationResult<void> CpuEngine::run(const Plan &plan, const PathRange &range, std::uint64_t seed,
    std::span<Accumulator> sums, const std::function<void(std::uint64_t)> &advanced, std::stop_token stop)
{
    const std::vector<Variant> variants = variantsOf(plan);
    const std::size_t block = blockPaths(plan, m_target);
    std::atomic<std::uint64_t> next = 0;
    std::atomic<bool> failed = false;
    std::mutex progress;
    const auto work = [&](std::size_t index) {
        try {
            Worker worker(plan, m_target, block, seed);
            while (!failed) {
                const std::uint64_t at = next.fetch_add(block);
                if (at >= range.count)
                    return;
                const PathRange part{range.first + at, std::min<std::uint64_t>(block, range.count - at)};
                for (std::size_t v = 0; v < variants.size(); ++v) {
                    if (stop.stop_requested())
                        return;
                    sums[index].add(plan, v, worker.compute(variants[v].stress, part));
                }
                const std::scoped_lock lock(progress);
                advanced(part.count);
            }
        } catch (const std::bad_alloc &) {
            failed = true;
        }
    };
    {
        std::vector<std::jthread> threads;
        const std::uint64_t blocks = (range.count + block - 1) / block;
        const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(sums.size(), blocks));
        for (std::size_t t = 1; t < wanted; ++t)
            threads.emplace_back(work, t);
        work(0);
    }
    if (stop.stop_requested())
        return Unexpected(SimulationError{SimulationErrorCode::Canceled, "The simulation was canceled."});
    if (failed)
        return Unexpected(outOfMemory());
    return {};
}

SimulationResult<void> CpuEngine::trace(const Plan &plan, const PathRange &range, std::uint64_t seed,
    const std::function<void(std::uint64_t first, const PathBlock &)> &sink, std::stop_token stop)
{
    const std::size_t block = blockPaths(plan, m_target);
    const kernel::Stress own = variantsOf(plan).front().stress;
    try {
        Worker worker(plan, m_target, block, seed);
        for (std::uint64_t at = 0; at < range.count; at += block) {
            if (stop.stop_requested())
                return Unexpected(
                    SimulationError{SimulationErrorCode::Canceled, "The simulation was canceled."});
            const PathRange part{range.first + at, std::min<std::uint64_t>(block, range.count - at)};
            sink(part.first, worker.compute(own, part));
        }
    } catch (const std::bad_alloc &) {
        return Unexpected(outOfMemory());
    }
    return {};
}

} // namespace offtake::sim::cpu
