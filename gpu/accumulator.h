// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/planview.h"
#include "gpu/plan.h"
#include "gpu/series.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <stop_token>
#include <vector>

namespace offtake::sim {

/// The paths of one block: rows of the plan's OutputLayout, one number a path.
struct PathBlock
{
    const float *numbers = nullptr;
    std::size_t rowStride = 0;
    std::size_t paths = 0;      ///< at most kMaxBlockPaths
    kernel::RatioCounts ratios; ///< where the ratios' rows hold but those below 1
    /// Horizon revenue in units of the other variants, where they were computed along: for each variant, a
    /// row for each of its providers.
    const std::int64_t *stressed = nullptr;
    const float *row(int r) const { return numbers + static_cast<std::size_t>(r) * rowStride; }
};
/// Many paths at a time keep a series' bins in the cache while they are added; more would leave the rows
/// themselves too little of it.
inline constexpr std::size_t kMaxBlockPaths = 32768;

/// Work space of one thread that adds blocks.
struct SumScratch
{
    explicit SumScratch(const Plan &plan);

    std::vector<std::int64_t> values; ///< of one piece of a row
    std::vector<float> picked;
    std::vector<std::int64_t> year; ///< of a block
    std::vector<std::int64_t> horizon;
    std::vector<std::uint64_t> parts; ///< of one piece of the rows
    std::vector<char> done;
    /// The part to begin with. Threads that begin at different ones do not take turns at the same sums, whose
    /// memory would go from one processor to the other each time.
    std::size_t begin = 0;
};

/// The runs that make up one simulation: the model itself, and those of the dependency matrix.
struct Variant
{
    kernel::Stress stress;
    int customer = -1; ///< position in Plan::dependencyCustomers, -1 = base
    /// Providers, in the plan's order, whose revenue may differ from that of the base under the same clearing
    /// setting: all of them with clearing on; without it those that c buys from, and c.
    std::vector<int> providers;

    bool touches(int provider) const
    {
        return std::binary_search(providers.begin(), providers.end(), provider);
    }
};
std::vector<Variant> variantsOf(const Plan &plan);

/// How finely horizon revenue is binned for a run of that many paths: the same for all of its shards' merge,
/// whatever theirs was.
int horizonBits(const Plan &plan, std::uint64_t paths);
inline constexpr int kMaxHorizonBits = 16;
inline constexpr int kSeriesBits = 12;

/// Revenue parts are summed in units 2^14 times as coarse as revenue: 2^32 paths of them fit 64 bits.
inline constexpr double kPartUnits = 16384;
/// A number counts as at most so many units: see Plan's unit.
inline constexpr double kMostUnits = 70368744177664.0; // 2^46
/// Payment ratios and concentrations, 0..1, in units.
inline constexpr double kRatioUnit = 1.0 / (std::int64_t{1} << 31);
inline constexpr double kConcentrationUnit = 1.0 / (std::int64_t{1} << 40);

/// All that a run keeps of its paths: whole numbers whose sums do not depend on order, so that threads,
/// devices and shards add up to the same bytes. The size depends on the plan alone, not on the paths.
struct Accumulator
{
    struct Provider
    {
        std::vector<BinnedSeries> quarters;
        std::vector<BinnedSeries> years;
        BinnedSeries horizon;
        /// The same values in fewer bins, whose columns stay in the cache: distance, then what pairs,
        /// re-letting and uncontracted revenue contribute.
        BinnedSeries parts;
        BinnedSeries concentration;
        std::vector<std::int64_t> limits; ///< thresholds in units: a value below is below the threshold
        std::vector<std::uint64_t> below; ///< paths under each threshold
    };
    struct Ratio
    {
        /// Of one quarter: so many paths on which anything is owed, of which on `below` the ratio is below 1;
        /// `sumBelow` is the sum of theirs, in units. `pooled` has them already.
        void add(std::size_t quarter, std::uint64_t owingPaths, std::uint64_t below, std::uint64_t sumBelow);

        std::vector<std::uint64_t> owing; ///< by quarter
        std::vector<std::uint64_t> sum;
        std::vector<std::uint64_t> belowOne;
        BinnedSeries pooled;
    };

    Accumulator(const Plan &plan, int horizonBinBits);

    /// `variant` is the position in variantsOf(plan) of the run that the block belongs to. Several threads
    /// may add at once, each with a scratch of its own: they keep off the providers that others are at. After
    /// a stop some may be left out.
    void add(const Plan &plan, std::size_t variant, const PathBlock &block, SumScratch &scratch,
        const std::stop_token &stop = {});
    void merge(const Accumulator &other);

    std::uint64_t paths = 0;
    std::vector<Provider> providers; ///< in Plan::providers' order
    std::vector<Ratio> ratios;       ///< by payer
    static constexpr std::size_t kExitKinds = 3;
    std::vector<std::uint64_t> exits; ///< [organisation in the plan's order][kind - 1][quarter]
    std::vector<std::vector<BinnedSeries>>
        variants; ///< [variant - 1][provider] horizon revenue, of those it touches

private:
    void addPart(
        const Plan &plan, std::size_t variant, std::size_t part, const PathBlock &block, SumScratch &scratch);
    static void addProvider(const Plan &plan, const ProviderOutline &outline, Provider &provider,
        const PathBlock &block, SumScratch &scratch);
    static void addStressed(const Plan &plan, const ProviderOutline &outline, BinnedSeries &series,
        const PathBlock &block, SumScratch &scratch);
    void addStressed(const PathBlock &block, std::size_t part);
    void addRatios(const Plan &plan, const PathBlock &block, SumScratch &scratch);
    void addExits(const Plan &plan, const PathBlock &block, SumScratch &scratch);

    std::vector<Variant> m_runs;
    std::vector<std::vector<int>> m_stressedRow; // [variant - 1][provider] in PathBlock::stressed, or -1
    std::unique_ptr<ZeroedArena> m_arena;        // of all bins
    std::unique_ptr<std::mutex[]> m_locks;       // one a provider, and one for all else
};

/// Empty accumulators for that many threads, thread t adding to number t modulo their count: a few threads
/// share one, and all of them where it is large, so that memory and merging do not grow with the threads.
std::vector<Accumulator> accumulatorsFor(const Plan &plan, unsigned threads, int horizonBinBits);

/// What the plan's accumulator takes at most.
std::size_t accumulatorBytes(const Plan &plan, int horizonBinBits);

} // namespace offtake::sim
