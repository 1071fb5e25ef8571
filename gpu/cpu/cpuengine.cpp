// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cpu/cpuengine.h"

#include "gpu/cpu/agenda.h"
#include "gpu/kernel/path.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <new>
#include <string_view>
#include <thread>

namespace offtake::sim::cpu {
namespace {

/// Paths that the runs of a dependency matrix take turns at: the number of them whose common part stays near.
/// Whole steps of every target.
constexpr std::size_t kStepPaths = 256;

/// Horizon revenue in units, that grows with the quarters of a run and of what goes along with it.
class HorizonSums : public QuarterSink
{
public:
    /// Rows of the latest quarter, and of the sums.
    struct Rows
    {
        const float *own;
        const float *inFull;
        std::size_t stride;
        std::int64_t *sums;
        std::size_t sumStride;
    };

    void start(const AgendaRun &run, const Rows &rows, std::size_t paths)
    {
        m_run = &run;
        m_rows = rows;
        for (const auto *list : {&run.outputs, &run.inFullOutputs}) {
            for (const HorizonOutput &output : *list)
                std::fill_n(rows.sums + output.to * rows.sumStride, paths, 0);
        }
    }
    void take(std::size_t at, std::size_t paths) override
    {
        add(m_run->outputs, m_rows.own + at, at, paths);
        add(m_run->inFullOutputs, m_rows.inFull + at, at, paths);
    }

private:
    void add(
        std::span<const HorizonOutput> outputs, const float *rows, std::size_t at, std::size_t paths) const
    {
        for (const HorizonOutput &output : outputs)
            addUnits(rows + output.from * m_rows.stride, paths, output.units,
                m_rows.sums + output.to * m_rows.sumStride + at);
    }

    const AgendaRun *m_run = nullptr;
    Rows m_rows{};
};

/// What one thread computes blocks in.
class Worker
{
public:
    enum class RatiosAre { Written, Counted };

    /// Computes blocks of up to `mostPaths` paths, the base run in full, and of the others the horizon
    /// revenue, until `stopped`.
    Worker(const Plan &plan, const Target &target, const Agenda &agenda, std::size_t mostPaths,
        std::uint64_t seed, RatiosAre ratios, const bool *stopped)
        : m_plan(plan)
        , m_target(target)
        , m_agenda(agenda)
        , m_seed(seed)
        , m_stopped(stopped)
        , m_stride(mostPaths + kPadding)
        , m_arena(
              (cellCount() + workCount() + rowCount() + keptCount() + stressedRowCount() + inFullRowCount()) *
                  sizeof(float) +
              stressedCount() * sizeof(std::int64_t) + 7 * kCacheLine)
        , m_cells(cellCount(), &m_arena)
        , m_work(workCount(), &m_arena)
        , m_rows(rowCount(), &m_arena, ZeroedArena::Start::Anything)
        , m_kept(keptCount(), &m_arena, ZeroedArena::Start::Anything)
        , m_stressedRows(stressedRowCount(), &m_arena, ZeroedArena::Start::Anything)
        , m_inFullRows(inFullRowCount(), &m_arena, ZeroedArena::Start::Anything)
        , m_stressed(stressedCount(), &m_arena, ZeroedArena::Start::Anything)
        , m_active(static_cast<std::size_t>(kernel::workInts(plan.view)))
        , m_ratioCounts(ratios == RatiosAre::Counted ? 2 * ratioCells() : 0)
    {}

    /// Bytes a path of a block takes; of ratios, few are below 1.
    static std::size_t pathBytes(const Plan &plan, const Agenda &agenda)
    {
        const std::size_t ratios = plan.payer.size() * static_cast<std::size_t>(plan.view.quarters);
        return sizeof(float) * (static_cast<std::size_t>(plan.rows.count) - ratios) +
               sizeof(std::int64_t) * agenda.stressedRows();
    }

    /// False where a stop was asked for in between.
    bool compute(const PathRange &block)
    {
        std::fill(m_ratioCounts.begin(), m_ratioCounts.end(), 0U);
        m_paths = static_cast<std::size_t>(block.count);
        for (std::size_t at = 0; at < m_paths; at += kStepPaths) {
            const std::size_t paths = std::min(kStepPaths, m_paths - at);
            const bool several = !m_agenda.others().empty();
            run(m_agenda.base(), block.first + at, at, paths,
                {m_cells.data(), m_work.data(), m_active.data(), m_rows.data() + at, m_stride, ratioCounts(),
                    m_stopped},
                {.kept = several ? m_kept.data() : nullptr});
            for (const AgendaRun &other : m_agenda.others()) {
                if (stopped()) // and left in between
                    return false;
                run(other, block.first + at, at, paths,
                    {m_cells.data(), m_work.data(), m_active.data(), m_stressedRows.data(), kNearStride, {},
                        m_stopped},
                    {.kept = m_kept.data(),
                        .again = true,
                        .providers = other.providers.data(),
                        .count = static_cast<int>(other.providers.size())});
            }
            if (stopped())
                return false;
        }
        return true;
    }
    PathBlock rows()
    {
        return {m_rows.data(), m_stride, m_paths, ratioCounts(), m_stressed ? m_stressed.data() : nullptr};
    }

private:
    static constexpr std::size_t kCacheLine = 64;
    /// Rows a power of two apart would share few places in the caches.
    static constexpr std::size_t kPadding = 16;
    static constexpr std::size_t kNearStride = kStepPaths + kPadding;

    /// Of the block's path `at`, with number `first`, and those after it.
    void run(const AgendaRun &run, std::uint64_t first, std::size_t at, std::size_t paths,
        const BlockMemory &memory, SharedRuns runs)
    {
        if (m_stressed) {
            m_horizon.start(run,
                {m_stressedRows.data(), m_inFullRows.data(), kNearStride, m_stressed.data() + at, m_stride},
                paths);
            runs.quarters = &m_horizon;
            runs.inFull = {
                run.inFull.data(), static_cast<int>(run.inFull.size()), m_inFullRows.data(), kNearStride};
        }
        m_target.run(m_plan.view, run.stress, m_plan.rows, first, paths, m_seed, memory, runs);
    }

    bool stopped() const { return __atomic_load_n(m_stopped, __ATOMIC_RELAXED); }

    std::size_t ratioCells() const
    {
        return m_plan.payer.size() * static_cast<std::size_t>(m_plan.view.quarters);
    }
    kernel::RatioCounts ratioCounts()
    {
        if (m_ratioCounts.empty())
            return {};
        return {m_ratioCounts.data(), m_ratioCounts.data() + ratioCells(),
            m_rows.data() + static_cast<std::size_t>(m_plan.rows.ratio) * m_stride};
    }
    std::size_t cellCount() const
    {
        return static_cast<std::size_t>(m_plan.view.cells.count) * static_cast<std::size_t>(m_target.width);
    }
    std::size_t workCount() const
    {
        const int paths = kernel::clearsTogether(m_plan.view) ? m_target.width : m_target.vector;
        return static_cast<std::size_t>(m_plan.view.work.count) * static_cast<std::size_t>(paths);
    }
    std::size_t keptCount() const
    {
        using Path = kernel::Path<kernel::ScalarLanes, kernel::Cells<float, 1>>;
        return m_agenda.others().empty()
                   ? 0
                   : static_cast<std::size_t>(Path::keptCells(m_plan.view)) * kStepPaths;
    }
    std::size_t rowCount() const { return static_cast<std::size_t>(m_plan.rows.count) * m_stride; }
    std::size_t stressedRowCount() const
    {
        return m_agenda.others().empty() ? 0 : m_plan.provider.size() * kNearStride;
    }
    std::size_t inFullRowCount() const { return m_agenda.mostInFull() * kNearStride; }
    std::size_t stressedCount() const { return m_agenda.stressedRows() * m_stride; }

    const Plan &m_plan;
    const Target &m_target;
    const Agenda &m_agenda;
    std::uint64_t m_seed;
    const bool *m_stopped;
    std::size_t m_stride;
    std::size_t m_paths = 0;
    ZeroedArena m_arena;
    ZeroedArray<float> m_cells;
    ZeroedArray<float> m_work;
    ZeroedArray<float> m_rows;
    ZeroedArray<float> m_kept;         // of a step
    ZeroedArray<float> m_stressedRows; // of a step, a run and a quarter
    ZeroedArray<float> m_inFullRows;   // of what goes along with it
    ZeroedArray<std::int64_t> m_stressed;
    HorizonSums m_horizon;
    std::vector<int> m_active;
    std::vector<std::uint32_t> m_ratioCounts; // owing, then below 1
};

/// Whether a stop was asked for, for loops that know no token.
class StopFlag
{
public:
    explicit StopFlag(const std::stop_token &stop)
        : m_callback(stop, [this] { __atomic_store_n(&m_stopped, true, __ATOMIC_RELAXED); })
    {}
    const bool *get() const { return &m_stopped; }

private:
    bool m_stopped = false;
    std::stop_callback<std::function<void()>> m_callback;
};

/// Paths that are added together: many, so that the bins of a series come from far away seldom. Their rows
/// are written past the caches; a large model has fewer, or every thread would want too much memory.
std::size_t blockPaths(const Plan &plan, const Agenda &agenda)
{
    constexpr std::size_t kMostBytes = std::size_t{1} << 25;
    const std::size_t fit = kMostBytes / Worker::pathBytes(plan, agenda);
    return std::clamp(fit / kStepPaths * kStepPaths, kStepPaths, kMaxBlockPaths);
}

/// Hands out a range's blocks: large ones first, small ones at the end, where no thread should wait long.
class BlockQueue
{
public:
    BlockQueue(const PathRange &range, std::size_t block, unsigned threads)
        : m_range(range)
        , m_block(block)
        , m_threads(threads)
    {}

    /// Room for the largest block: whole steps, as vectors are written whole.
    std::size_t mostPaths() const
    {
        return static_cast<std::size_t>(std::max<std::uint64_t>(sizeAt(0), kStepPaths));
    }

    /// The next block; empty at the end.
    PathRange take()
    {
        std::uint64_t at = m_next;
        std::uint64_t count = 0;
        do {
            count = sizeAt(at);
        } while (count > 0 && !m_next.compare_exchange_weak(at, at + count));
        return {m_range.first + at, count};
    }

private:
    std::uint64_t sizeAt(std::uint64_t at) const
    {
        const std::uint64_t left = m_range.count - at;
        const std::uint64_t share = left / std::uint64_t{m_threads} / kStepPaths * kStepPaths;
        return std::min(std::clamp<std::uint64_t>(share, kStepPaths, m_block), left);
    }

    PathRange m_range;
    std::uint64_t m_block;
    unsigned m_threads;
    std::atomic<std::uint64_t> m_next = 0;
};

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
    const Agenda agenda(plan, variantsOf(plan));
    const StopFlag stopped(stop);
    BlockQueue queue(range, blockPaths(plan, agenda), m_threads);
    const std::size_t block = queue.mostPaths();
    std::atomic<bool> failed = false;
    std::mutex progress;
    const auto work = [&](std::size_t index) {
        try {
            Worker worker(plan, m_target, agenda, block, seed, Worker::RatiosAre::Counted, stopped.get());
            SumScratch scratch(plan);
            scratch.begin = index * (plan.providers.size() + 1) / m_threads;
            while (!failed) {
                const PathRange part = queue.take();
                if (part.count == 0 || !worker.compute(part))
                    return;
                sums[index % sums.size()].add(plan, 0, worker.rows(), scratch, stop);
                const std::scoped_lock lock(progress);
                advanced(part.count);
            }
        } catch (const std::bad_alloc &) {
            failed = true;
        }
    };
    {
        std::vector<std::jthread> threads;
        const std::uint64_t steps = (range.count + kStepPaths - 1) / kStepPaths;
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(m_threads, steps));
        for (std::size_t t = 1; t < wanted; ++t)
            threads.emplace_back(work, t);
        work(0);
    }
    if (stop.stop_requested())
        return Unexpected(canceled());
    if (failed)
        return Unexpected(outOfMemory());
    return {};
}

SimulationResult<void> CpuEngine::trace(const Plan &plan, const PathRange &range, std::uint64_t seed,
    const std::function<void(std::uint64_t first, const PathBlock &)> &sink, std::stop_token stop)
{
    const StopFlag stopped(stop);
    const std::vector<Variant> variants = variantsOf(plan);
    const Agenda agenda(plan, std::span(variants).first(1));
    try {
        Worker worker(plan, m_target, agenda, kStepPaths, seed, Worker::RatiosAre::Written, stopped.get());
        for (std::uint64_t at = 0; at < range.count; at += kStepPaths) {
            const PathRange part{range.first + at, std::min<std::uint64_t>(kStepPaths, range.count - at)};
            if (!worker.compute(part))
                return Unexpected(canceled());
            sink(part.first, worker.rows());
        }
    } catch (const std::bad_alloc &) {
        return Unexpected(outOfMemory());
    }
    return {};
}

} // namespace offtake::sim::cpu
