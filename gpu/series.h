// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/rowmath.h"
#include "gpu/zeroed.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace offtake::sim {

/// Everything that is kept of one statistic's values: count, sum, sum of squares, ends, and a histogram of at
/// most 2^bits bins whose width is the smallest power of two that lets them span the values.
///
/// All of it is whole numbers, and the state depends on nothing but the multiset of values: not on their
/// order, nor on how they were split among threads and shards before merge(). Bins are aligned at multiples
/// of their width and keep the least and the greatest value in them, to 2^-16 of their width, so a quantile
/// is off by less than one width, less than 2 (max - min) / (2^bits - 2), and by less than 2^-16 of it where
/// a bin holds one or two values or one value many times. Values are from 0 to below 2^53, at
/// most 2^38 of them.
///
/// `columns` sums of other numbers may be kept per bin (the payers' parts of a revenue, so that means over
/// the worst bins can be taken); column 0 is then the sum of the values' distances from the start of their
/// bin.
class BinnedSeries
{
public:
    struct Bin
    {
        std::uint64_t count = 0;
        std::int64_t low = 0;
        std::int64_t high = 0;
        bool operator==(const Bin &) const = default;
    };

    explicit BinnedSeries(int bits = 12, int columns = 0);
    BinnedSeries(const BinnedSeries &other);
    BinnedSeries(BinnedSeries &&other) noexcept = default;
    BinnedSeries &operator=(const BinnedSeries &other);
    BinnedSeries &operator=(BinnedSeries &&other) noexcept = default;
    ~BinnedSeries() = default;

    /// What the bins of a series take.
    static constexpr std::size_t bytesOf(int bits, std::size_t columns)
    {
        return (sizeof(BinWord) + columns * sizeof(std::uint64_t)) << bits;
    }

    /// Where an empty series takes its bins from when its first value comes; `arena` outlives it. Copies take
    /// theirs from the heap.
    void takeBinsFrom(ZeroedArena *arena) { m_arena = arena; }

    /// At most kMostRowValues values, and what totalsOf() says of them. `parts` holds columns - 1 rows, each
    /// kPartStride numbers after the last.
    void add(
        std::span<const std::int64_t> values, const RowTotals &totals, const std::uint64_t *parts = nullptr);
    /// The same for numbers that are not whole yet; sums[i] += each one's units.
    void addNumbers(std::span<const float> numbers, const Units &units, std::int64_t *sums);
    /// Asks for the bins that have values: to be called some time before add().
    void prefetch() const;
    /// A little over a row: rows a power of two apart would share few places in the nearest cache.
    static constexpr std::size_t kPartStride = kMostRowValues + 8;
    /// The same value `count` times, for a series without columns.
    void addMany(std::int64_t value, std::uint64_t count);
    void merge(const BinnedSeries &other);
    /// The same values in at most 2^bits bins.
    BinnedSeries coarsened(int bits) const;

    std::uint64_t count() const { return m_count; }
    Int128 sum() const { return m_sum; }
    UInt128 squares() const { return m_squares; }
    std::int64_t low() const { return m_low; }
    std::int64_t high() const { return m_high; }
    int bits() const { return m_bits; }
    int columns() const { return m_columns; }
    int shift() const { return m_shift; }

    /// Of the bin with that number, one between those of the lowest and the highest value.
    std::uint64_t countOf(std::int64_t number) const { return countAt(index(number)); }
    Bin bin(std::int64_t number) const { return binAt(index(number), number); }

    /// Calls visit(bin number, bin, columns) for every occupied bin, in rising order.
    template <class Visit>
    void forEach(Visit visit) const
    {
        if (m_count == 0)
            return;
        for (std::int64_t i = m_low >> m_shift; i <= m_high >> m_shift; ++i) {
            const std::size_t at = index(i);
            if (countAt(at) > 0)
                visit(i, binAt(at, i), std::span<const std::uint64_t>(rowAt(at), stride()));
        }
    }

    /// Puts back what was read of a stored series: first the totals, then every occupied bin.
    void restore(
        std::uint64_t count, Int128 sum, UInt128 squares, std::int64_t low, std::int64_t high, int shift);
    void restoreBin(std::int64_t number, const Bin &bin, std::span<const std::uint64_t> columns);

private:
    std::size_t stride() const { return static_cast<std::size_t>(m_columns); }
    std::size_t index(std::int64_t number) const
    {
        return static_cast<std::size_t>(number) & ((std::size_t{1} << m_bits) - 1);
    }
    int dropped() const { return m_shift > BinWord::kEndBits ? m_shift - BinWord::kEndBits : 0; }
    /// The columns of a bin.
    std::uint64_t *rowAt(std::size_t at) const { return m_rows.data() + at * stride(); }
    std::uint64_t countAt(std::size_t at) const
    {
        return m_bins[at].recent + (m_earlier ? m_earlier[at] : std::uint64_t{0});
    }
    Bin binAt(std::size_t at, std::int64_t number) const
    {
        const std::int64_t start = number << m_shift;
        const auto low = static_cast<std::uint16_t>(~m_bins[at].notLow);
        return {countAt(at), start + (static_cast<std::int64_t>(low) << dropped()),
            start + (static_cast<std::int64_t>(m_bins[at].high) << dropped())};
    }
    void count(SplitRow &row, const RowTotals &totals);
    BinSplit split() const { return {m_shift, m_bits, dropped()}; }
    bool covers(const RowTotals &totals) const;
    void addColumns(
        std::span<const std::int64_t> values, const std::uint64_t *parts, const std::uint32_t *slots);
    void makeBins();
    void makeRoomFor(std::uint64_t values);
    void cover(std::int64_t low, std::int64_t high);
    void rebin(int shift);
    void mergeBin(std::int64_t number, const Bin &bin, std::span<const std::uint64_t> columns, int fromShift);

    ZeroedArena *m_arena = nullptr;
    int m_bits;
    int m_columns;
    int m_shift = 0;
    std::uint64_t m_count = 0;
    Int128 m_sum = 0;
    UInt128 m_squares = 0;
    std::int64_t m_low = std::numeric_limits<std::int64_t>::max();
    std::int64_t m_high = std::numeric_limits<std::int64_t>::min();
    // By bin number modulo 2^bits; none before the first value.
    ZeroedArray<BinWord> m_bins;
    ZeroedArray<std::uint64_t> m_rows; ///< columns
    ZeroedArray<std::uint64_t>
        m_earlier;                    ///< what m_bins do not count any more; none up to kMostRecent values
    std::uint64_t m_recentValues = 0; ///< what m_bins count
};

/// The values of a series in rising order, as far as its bins tell: for quantiles and shares below. Reads the
/// series, which must not change meanwhile.
class OrderedView
{
public:
    explicit OrderedView(const BinnedSeries &series);

    /// The value of that rank, 1..count.
    double valueAt(std::uint64_t rank) const;
    /// The smallest value whose empirical distribution function reaches p.
    double quantile(double p) const;
    /// How many values are below x.
    std::uint64_t countBelow(double x) const;
    std::uint64_t count() const { return m_series.count(); }

private:
    /// Values in earlier bins are known for every so many bins; from there bins are walked.
    static constexpr std::int64_t kStride = 64;
    std::uint64_t countBefore(std::int64_t number) const;

    const BinnedSeries &m_series;
    std::int64_t m_first = 0; ///< number of the lowest occupied bin
    std::int64_t m_last = -1;
    std::vector<std::uint64_t> m_before; ///< [n] values in bins before m_first + n kStride
};

/// The rank of the p-quantile of `count` values: ceil(p count), at least 1.
std::uint64_t quantileRank(double p, std::uint64_t count);

} // namespace offtake::sim
