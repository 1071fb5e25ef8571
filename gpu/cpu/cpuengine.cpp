// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cpu/cpuengine.h"

#include "gpu/kernel/path.h"
#include "gpu/rowmath.h"

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

/// Horizon revenue in units, that grows with the quarters of a run and of the one that goes along with it.
class HorizonSums : public QuarterSink
{
public:
    explicit HorizonSums(const Plan &plan)
        : m_units(plan.provider.size())
    {
        for (const ProviderOutline &outline : plan.providers)
            m_units[static_cast<std::size_t>(outline.index)] = {1 / outline.unit, kMostUnits};
        m_sums.reserve(2 * m_units.size());
    }

    void clear() { m_sums.clear(); }
    /// From now on also of that variant's providers: the latest quarter of number p is in row p of `rows`,
    /// the sums go into a row for each from `to`. Returns where the next variant's begin.
    std::int64_t *add(const Variant &variant, const float *rows, std::size_t rowStride, std::size_t paths,
        std::int64_t *to, std::size_t toStride)
    {
        for (const int provider : variant.providers) {
            const auto p = static_cast<std::size_t>(provider);
            std::fill_n(to, paths, 0);
            m_sums.push_back({rows + p * rowStride, m_units[p], to});
            to += toStride;
        }
        return to;
    }
    void take(std::size_t at, std::size_t paths) override
    {
        for (const Sum &sum : m_sums)
            addUnits(sum.row + at, paths, sum.units, sum.to + at);
    }

private:
    struct Sum
    {
        const float *row;
        Units units;
        std::int64_t *to;
    };
    std::vector<Units> m_units;
    std::vector<Sum> m_sums;
};

/// What one thread computes blocks in.
class Worker
{
public:
    enum class RatiosAre { Written, Counted };

    /// Computes blocks of up to `mostPaths` paths, the first of `variants` in full, and of the others the
    /// horizon revenue, until `stopped`.
    Worker(const Plan &plan, const Target &target, std::span<const Variant> variants, std::size_t mostPaths,
        std::uint64_t seed, RatiosAre ratios, const bool *stopped)
        : m_plan(plan)
        , m_target(target)
        , m_variants(variants)
        , m_seed(seed)
        , m_stopped(stopped)
        , m_stride(mostPaths + kPadding)
        , m_arena((cellCount() + workCount() + rowCount() + keptCount() + 2 * stressedRowCount()) *
                      sizeof(float) +
                  stressedCount() * sizeof(std::int64_t) + 7 * kCacheLine)
        , m_cells(cellCount(), &m_arena)
        , m_work(workCount(), &m_arena)
        , m_rows(rowCount(), &m_arena, ZeroedArena::Start::Anything)
        , m_kept(keptCount(), &m_arena, ZeroedArena::Start::Anything)
        , m_stressedRows(stressedRowCount(), &m_arena, ZeroedArena::Start::Anything)
        , m_inFullRows(stressedRowCount(), &m_arena, ZeroedArena::Start::Anything)
        , m_stressed(stressedCount(), &m_arena, ZeroedArena::Start::Anything)
        , m_horizon(plan)
        , m_distress(std::any_of(plan.resource.begin(), plan.resource.end(),
              [](const kernel::ResourcePlan &resource) { return resource.distressQuarters > 0; }))
        , m_active(static_cast<std::size_t>(kernel::workInts(plan.view)))
        , m_ratioCounts(ratios == RatiosAre::Counted ? 2 * ratioCells() : 0)
    {}

    /// Bytes a path of a block takes; of ratios, few are below 1.
    static std::size_t pathBytes(const Plan &plan, std::span<const Variant> variants)
    {
        const std::size_t ratios = plan.payer.size() * static_cast<std::size_t>(plan.view.quarters);
        std::size_t bytes = sizeof(float) * (static_cast<std::size_t>(plan.rows.count) - ratios);
        for (const Variant &variant : variants.subspan(1))
            bytes += sizeof(std::int64_t) * variant.providers.size();
        return bytes;
    }

    /// False where a stop was asked for in between.
    bool compute(const PathRange &block)
    {
        std::fill(m_ratioCounts.begin(), m_ratioCounts.end(), 0U);
        m_paths = static_cast<std::size_t>(block.count);
        for (std::size_t at = 0; at < m_paths; at += kStepPaths) {
            const std::size_t paths = std::min(kStepPaths, m_paths - at);
            SharedRuns runs;
            if (m_variants.size() > 1) {
                runs.kept = m_kept.data();
                runs.quarters = &m_horizon;
            }
            const bool along = m_variants.size() > 1 && goesAlong(m_variants[0], m_variants[1]);
            std::int64_t *stressed = m_stressed.data() + at;
            m_horizon.clear();
            if (along) {
                runs.inFull = inFullOf(m_variants[1]);
                stressed = sumUp(m_variants[1], m_inFullRows, paths, stressed);
            }
            run(m_variants.front(), block.first + at, paths,
                {m_cells.data(), m_work.data(), m_active.data(), m_rows.data() + at, m_stride, ratioCounts(),
                    m_stopped},
                runs);
            if (!rerun(m_variants.subspan(along ? 2 : 1), block.first + at, paths, runs, stressed))
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

    void run(const Variant &variant, std::uint64_t first, std::size_t paths, const BlockMemory &memory,
        const SharedRuns &runs) const
    {
        m_target.run(m_plan.view, variant.stress, m_plan.rows, first, paths, m_seed, memory, runs);
    }

    bool stopped() const { return __atomic_load_n(m_stopped, __ATOMIC_RELAXED); }

    /// Whether `other` is the same run but for clearing, which it has not, and nobody leaves for lack of it:
    /// then both have the same flows.
    bool goesAlong(const Variant &limited, const Variant &other) const
    {
        return !m_distress && limited.customer == other.customer && limited.stress.clearing != 0 &&
               other.stress.clearing == 0;
    }
    SharedRuns::InFull inFullOf(const Variant &variant) const
    {
        return {variant.providers.data(), static_cast<int>(variant.providers.size()), m_inFullRows.data(),
            kNearStride};
    }

    std::int64_t *sumUp(
        const Variant &variant, const ZeroedArray<float> &rows, std::size_t paths, std::int64_t *to)
    {
        return m_horizon.add(variant, rows.data(), kNearStride, paths, to, m_stride);
    }

    /// Other variants of the step's paths, while what they share with the first is near; `stressed` is where
    /// theirs begin. False where a stop was asked for.
    bool rerun(std::span<const Variant> variants, std::uint64_t first, std::size_t paths, SharedRuns runs,
        std::int64_t *stressed)
    {
        runs.again = true;
        while (!variants.empty()) {
            const bool pair = variants.size() > 1;
            const bool after = pair && goesAlong(variants[0], variants[1]);
            const bool before = pair && goesAlong(variants[1], variants[0]);
            const Variant &variant = variants[before ? 1 : 0];
            m_horizon.clear();
            if (before)
                stressed = sumUp(variants[0], m_inFullRows, paths, stressed);
            stressed = sumUp(variant, m_stressedRows, paths, stressed);
            if (after)
                stressed = sumUp(variants[1], m_inFullRows, paths, stressed);
            runs.inFull = after || before ? inFullOf(variants[before ? 0 : 1]) : SharedRuns::InFull{};
            runs.providers = variant.providers.data();
            runs.count = static_cast<int>(variant.providers.size());
            run(variant, first, paths,
                {m_cells.data(), m_work.data(), m_active.data(), m_stressedRows.data(), kNearStride, {},
                    m_stopped},
                runs);
            if (stopped()) // and left in between
                return false;
            variants = variants.subspan(after || before ? 2 : 1);
        }
        return !stopped();
    }

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
        return m_variants.size() > 1 ? static_cast<std::size_t>(Path::keptCells(m_plan.view)) * kStepPaths
                                     : 0;
    }
    std::size_t rowCount() const { return static_cast<std::size_t>(m_plan.rows.count) * m_stride; }
    std::size_t stressedRowCount() const
    {
        return m_variants.size() > 1 ? m_plan.provider.size() * kNearStride : 0;
    }
    std::size_t stressedCount() const
    {
        std::size_t rows = 0;
        for (const Variant &variant : m_variants.subspan(1))
            rows += variant.providers.size();
        return rows * m_stride;
    }

    const Plan &m_plan;
    const Target &m_target;
    std::span<const Variant> m_variants;
    std::uint64_t m_seed;
    const bool *m_stopped;
    std::size_t m_stride;
    std::size_t m_paths = 0;
    ZeroedArena m_arena;
    ZeroedArray<float> m_cells;
    ZeroedArray<float> m_work;
    ZeroedArray<float> m_rows;
    ZeroedArray<float> m_kept;         // of a step
    ZeroedArray<float> m_stressedRows; // of a step, a variant, and a quarter
    ZeroedArray<float> m_inFullRows;   // of the one that goes along with it
    ZeroedArray<std::int64_t> m_stressed;
    HorizonSums m_horizon;
    bool m_distress; // whether anybody may leave for what others fail to pay
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
std::size_t blockPaths(const Plan &plan, std::span<const Variant> variants)
{
    constexpr std::size_t kMostBytes = std::size_t{1} << 25;
    const std::size_t fit = kMostBytes / Worker::pathBytes(plan, variants);
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
    const StopFlag stopped(stop);
    BlockQueue queue(range, blockPaths(plan, variants), m_threads);
    const std::size_t block = queue.mostPaths();
    std::atomic<bool> failed = false;
    std::mutex progress;
    const auto work = [&](std::size_t index) {
        try {
            Worker worker(plan, m_target, variants, block, seed, Worker::RatiosAre::Counted, stopped.get());
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
        return Unexpected(SimulationError{SimulationErrorCode::Canceled, "The simulation was canceled."});
    if (failed)
        return Unexpected(outOfMemory());
    return {};
}

SimulationResult<void> CpuEngine::trace(const Plan &plan, const PathRange &range, std::uint64_t seed,
    const std::function<void(std::uint64_t first, const PathBlock &)> &sink, std::stop_token stop)
{
    const StopFlag stopped(stop);
    const std::vector<Variant> variants = variantsOf(plan);
    try {
        Worker worker(plan, m_target, std::span(variants).first(1), kStepPaths, seed,
            Worker::RatiosAre::Written, stopped.get());
        for (std::uint64_t at = 0; at < range.count; at += kStepPaths) {
            const PathRange part{range.first + at, std::min<std::uint64_t>(kStepPaths, range.count - at)};
            if (!worker.compute(part))
                return Unexpected(
                    SimulationError{SimulationErrorCode::Canceled, "The simulation was canceled."});
            sink(part.first, worker.rows());
        }
    } catch (const std::bad_alloc &) {
        return Unexpected(outOfMemory());
    }
    return {};
}

} // namespace offtake::sim::cpu
