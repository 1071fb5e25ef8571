// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/series.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace offtake::sim {

BinnedSeries::BinnedSeries(int bits, int columns)
    : m_bits(bits)
    , m_columns(columns)
{}

BinnedSeries::BinnedSeries(const BinnedSeries &other)
    : BinnedSeries(other.m_bits, other.m_columns)
{
    merge(other);
    m_shift = other.m_shift; // of a restored series without values
}

BinnedSeries &BinnedSeries::operator=(const BinnedSeries &other)
{
    BinnedSeries copy(other);
    return *this = std::move(copy);
}

void BinnedSeries::add(
    std::span<const std::int64_t> values, const RowTotals &totals, const std::uint64_t *parts)
{
    if (values.empty())
        return;
    if (m_columns == 0 && totals.low == totals.high) {
        addMany(totals.low, values.size());
        return;
    }
    cover(totals.low, totals.high);
    SplitRow row;
    splitRow(values.data(), values.size(), split(), row);
    count(row, totals);
    if (m_columns > 0)
        addColumns(values, parts, row.number);
}

void BinnedSeries::addNumbers(std::span<const float> numbers, const Units &units, std::int64_t *sums)
{
    if (numbers.empty())
        return;
    // In almost all cases the bins that there are will do.
    SplitRow row;
    const RowTotals totals = splitUnits(numbers.data(), numbers.size(), units, split(), sums, row);
    if (totals.low == totals.high) {
        addMany(totals.low, numbers.size());
        return;
    }
    const bool covered = covers(totals);
    cover(totals.low, totals.high);
    if (!covered) {
        std::int64_t values[kMostRowValues];
        toUnits(numbers.data(), numbers.size(), units, values);
        splitRow(values, numbers.size(), split(), row);
    }
    count(row, totals);
}

void BinnedSeries::count(SplitRow &row, const RowTotals &totals)
{
    m_count += row.count;
    m_sum += totals.sum;
    m_squares += totals.squares;
    makeRoomFor(row.count);
    countRow(row, m_bits, m_bins.data());
}

void BinnedSeries::prefetch() const
{
    constexpr int kSecondCache = 2;
    constexpr std::int64_t kBinsInLine = 64 / sizeof(BinWord);
    if (m_count == 0)
        return;
    const std::int64_t last = m_high >> m_shift;
    for (std::int64_t number = m_low >> m_shift; number <= last; number += kBinsInLine)
        __builtin_prefetch(m_bins.data() + index(number), 1, kSecondCache);
}

/// Bins count up to kMostRecent values; then these become earlier ones.
void BinnedSeries::makeRoomFor(std::uint64_t values)
{
    if (values > kMostRecent - m_recentValues) {
        if (!m_earlier)
            m_earlier = ZeroedArray<std::uint64_t>(std::size_t{1} << m_bits);
        for (std::size_t i = 0; i < std::size_t{1} << m_bits; ++i)
            m_earlier[i] += std::exchange(m_bins[i].recent, 0U);
        m_recentValues = 0;
    }
    m_recentValues += values;
}

void BinnedSeries::addMany(std::int64_t value, std::uint64_t count)
{
    if (count == 0)
        return;
    cover(value, value);
    m_count += count;
    m_sum += static_cast<Int128>(value) * static_cast<Int128>(count);
    m_squares += static_cast<UInt128>(static_cast<Int128>(value) * value) * count;
    mergeBin(value >> m_shift, {count, value, value}, {}, m_shift);
}

void BinnedSeries::addColumns(
    std::span<const std::int64_t> values, const std::uint64_t *parts, const std::uint32_t *slots)
{
    constexpr std::size_t kAhead = 24; // the bins of all series do not fit the nearest cache
    const std::size_t width = stride();
    const std::size_t count = values.size();
    const std::uint64_t within = (std::uint64_t{1} << m_shift) - 1;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t *next = rowAt(slots[i + kAhead < count ? i + kAhead : i]);
        __builtin_prefetch(next, 1);
        __builtin_prefetch(next + width - 1, 1);
        std::uint64_t *row = rowAt(slots[i]);
        row[0] += static_cast<std::uint64_t>(values[i]) & within;
        const std::uint64_t *part = parts + i;
        for (std::size_t c = 1; c < width; ++c, part += kPartStride) {
            std::uint64_t added = *part;
            // Left alone, GCC joins two parts in memory, and the sum of both waits for the stores.
            asm("" : "+r"(added));
            row[c] += added;
        }
    }
}

void BinnedSeries::merge(const BinnedSeries &other)
{
    if (other.m_count == 0)
        return;
    cover(other.m_low, other.m_high);
    if (other.m_shift > m_shift)
        rebin(other.m_shift);
    m_count += other.m_count;
    m_sum += other.m_sum;
    m_squares += other.m_squares;
    other.forEach([&](std::int64_t number, const Bin &bin, std::span<const std::uint64_t> columns) {
        mergeBin(number, bin, columns, other.m_shift);
    });
}

BinnedSeries BinnedSeries::coarsened(int bits) const
{
    BinnedSeries result(bits, m_columns);
    result.merge(*this);
    return result;
}

void BinnedSeries::restore(
    std::uint64_t count, Int128 sum, UInt128 squares, std::int64_t low, std::int64_t high, int shift)
{
    m_count = count;
    m_sum = sum;
    m_squares = squares;
    m_low = low;
    m_high = high;
    m_shift = shift;
    makeBins();
}

void BinnedSeries::restoreBin(std::int64_t number, const Bin &bin, std::span<const std::uint64_t> columns)
{
    mergeBin(number, bin, columns, m_shift);
}

void BinnedSeries::makeBins()
{
    const std::size_t bins = std::size_t{1} << m_bits;
    m_bins = ZeroedArray<BinWord>(bins, m_arena);
    m_rows = ZeroedArray<std::uint64_t>(bins * stride(), m_arena);
}

bool BinnedSeries::covers(const RowTotals &totals) const
{
    const std::int64_t low = std::min(totals.low, m_low);
    const std::int64_t high = std::max(totals.high, m_high);
    return m_bins && (high >> m_shift) - (low >> m_shift) < (std::int64_t{1} << m_bits);
}

/// Widens the bins until they span what there is and [low, high] besides.
void BinnedSeries::cover(std::int64_t low, std::int64_t high)
{
    if (!m_bins)
        makeBins();
    low = std::min(low, m_low);
    high = std::max(high, m_high);
    int shift = m_shift;
    while ((high >> shift) - (low >> shift) >= (std::int64_t{1} << m_bits))
        ++shift;
    if (shift != m_shift)
        rebin(shift);
    m_low = low;
    m_high = high;
}

/// In place: fresh bins would be fresh pages too.
void BinnedSeries::rebin(int shift)
{
    const int from = m_shift;
    if (m_count == 0) {
        m_shift = shift;
        return;
    }
    // Kept by the thread: given back each time, its pages would come from the system again each time.
    thread_local std::vector<std::pair<std::int64_t, Bin>> bins;
    thread_local std::vector<std::uint64_t> parts;
    bins.clear();
    parts.clear();
    forEach([&](std::int64_t number, const Bin &bin, std::span<const std::uint64_t> columns) {
        bins.emplace_back(number, bin);
        parts.insert(parts.end(), columns.begin(), columns.end());
        const std::size_t at = index(number);
        m_bins[at] = {};
        std::fill_n(rowAt(at), stride(), std::uint64_t{0});
    });
    m_shift = shift;
    m_recentValues = 0;
    m_earlier = {};
    for (std::size_t i = 0; i < bins.size(); ++i)
        mergeBin(bins[i].first, bins[i].second,
            std::span<const std::uint64_t>(parts).subspan(i * stride(), stride()), from);
}

void BinnedSeries::mergeBin(
    std::int64_t number, const Bin &bin, std::span<const std::uint64_t> columns, int fromShift)
{
    const std::int64_t wide = number >> (m_shift - fromShift);
    const std::int64_t start = wide << m_shift;
    const std::size_t at = index(wide);
    BinWord &own = m_bins[at];
    own.notLow = std::max(own.notLow, static_cast<std::uint16_t>(~((bin.low - start) >> dropped())));
    own.high = std::max(own.high, static_cast<std::uint16_t>((bin.high - start) >> dropped()));
    for (std::uint64_t left = bin.count; left > 0;) {
        const std::uint64_t now = std::min(left, kMostRecent);
        makeRoomFor(now);
        own.recent += static_cast<std::uint32_t>(now);
        left -= now;
    }
    if (m_columns == 0)
        return;
    std::uint64_t *row = rowAt(at);
    row[0] += columns[0] + static_cast<std::uint64_t>((number << fromShift) - start) * bin.count;
    for (std::size_t c = 1; c < stride(); ++c)
        row[c] += columns[c];
}

OrderedView::OrderedView(const BinnedSeries &series)
    : m_series(series)
{
    if (series.count() == 0)
        return;
    m_first = series.low() >> series.shift();
    m_last = series.high() >> series.shift();
    m_before.reserve(static_cast<std::size_t>((m_last - m_first) / kStride + 1));
    std::uint64_t before = 0;
    for (std::int64_t at = m_first; at <= m_last; at += kStride) {
        m_before.push_back(before);
        const std::int64_t end = std::min(at + kStride, m_last + 1);
        for (std::int64_t number = at; number < end; ++number)
            before += series.countOf(number);
    }
}

double OrderedView::valueAt(std::uint64_t rank) const
{
    if (count() == 0)
        return 0;
    rank = std::clamp<std::uint64_t>(rank, 1, count());
    const auto after = std::partition_point(
        m_before.begin(), m_before.end(), [rank](std::uint64_t before) { return before < rank; });
    std::int64_t number = m_first + (after - m_before.begin() - 1) * kStride;
    std::uint64_t before = *(after - 1);
    while (before + m_series.countOf(number) < rank)
        before += m_series.countOf(number++);
    const BinnedSeries::Bin bin = m_series.bin(number);
    // A bin's ends are cut downwards; no value lies outside the series' own.
    const auto low = static_cast<double>(std::max(bin.low, m_series.low()));
    if (rank == count())
        return static_cast<double>(m_series.high());
    if (bin.count == 1 || bin.low == bin.high)
        return low;
    // The least and the greatest value of the bin are known; the others are spread between them.
    return low + (static_cast<double>(bin.high) - low) * static_cast<double>(rank - before - 1) /
                     static_cast<double>(bin.count - 1);
}

double OrderedView::quantile(double p) const
{
    return valueAt(quantileRank(p, count()));
}

std::uint64_t OrderedView::countBefore(std::int64_t number) const
{
    const std::int64_t piece = (number - m_first) / kStride;
    std::uint64_t before = m_before[static_cast<std::size_t>(piece)];
    for (std::int64_t i = m_first + piece * kStride; i < number; ++i)
        before += m_series.countOf(i);
    return before;
}

std::uint64_t OrderedView::countBelow(double x) const
{
    if (count() == 0)
        return 0;
    if (x > static_cast<double>(m_series.high()))
        return count();
    // Only the bin that x lies in may be cut by it.
    const std::int64_t number = static_cast<std::int64_t>(std::floor(x)) >> m_series.shift();
    if (number < m_first)
        return 0;
    const std::uint64_t before = countBefore(number);
    const BinnedSeries::Bin bin = m_series.bin(number);
    if (bin.count == 0 || static_cast<double>(bin.low) >= x)
        return before;
    if (static_cast<double>(bin.high) < x)
        return before + bin.count;
    const double share =
        (x - static_cast<double>(bin.low)) / (static_cast<double>(bin.high) - static_cast<double>(bin.low));
    const auto within = static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(bin.count - 1)));
    return before + std::clamp<std::uint64_t>(within, 1, bin.count - 1);
}

std::uint64_t quantileRank(double p, std::uint64_t count)
{
    // Less than a rounding of p count above a whole number is that whole number.
    const double rank = std::ceil(p * static_cast<double>(count) - 1e-6);
    return std::clamp<std::uint64_t>(
        rank < 1 ? 1 : static_cast<std::uint64_t>(rank), 1, std::max<std::uint64_t>(count, 1));
}

} // namespace offtake::sim
