// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/series.h"

#include "gpu/rowmath.h"

#include <algorithm>
#include <cmath>

namespace offtake::sim {

BinnedSeries::BinnedSeries(int bits, int columns)
    : m_bits(bits)
    , m_columns(columns)
    , m_bins(std::size_t{1} << bits)
    , m_parts((std::size_t{1} << bits) * static_cast<std::size_t>(columns))
{}

void BinnedSeries::add(std::span<const std::int64_t> values, std::span<const std::uint64_t> parts)
{
    if (values.empty())
        return;
    const RowTotals totals = totalsOf(values.data(), values.size());
    if (m_columns == 0 && totals.low == totals.high) {
        addMany(totals.low, values.size());
        return;
    }
    cover(totals.low, totals.high);
    m_count += values.size();
    m_sum += totals.sum;

    // Copies of the members, which the compiler would read again after every store.
    const int shift = m_shift;
    const std::size_t mask = (std::size_t{1} << m_bits) - 1;
    Bin *const bins = m_bins.data();
    constexpr std::size_t kAhead = 24; // the bins of all series do not fit the nearest cache
    UInt128 squares = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::int64_t soon = values[i + kAhead < values.size() ? i + kAhead : i];
        __builtin_prefetch(bins + (static_cast<std::size_t>(soon >> shift) & mask), 1);
        const std::int64_t v = values[i];
        squares += static_cast<UInt128>(static_cast<Int128>(v) * v);
        Bin &bin = bins[static_cast<std::size_t>(v >> shift) & mask];
        const std::uint64_t count = bin.count;
        bin.count = count + 1;
        const bool isFirst = count == 0;
        bin.low = isFirst | (v < bin.low) ? v : bin.low;
        bin.high = isFirst | (v > bin.high) ? v : bin.high;
    }
    m_squares += squares;
    if (m_columns > 0)
        addColumns(values, parts);
}

void BinnedSeries::addMany(std::int64_t value, std::uint64_t count)
{
    if (count == 0)
        return;
    cover(value, value);
    m_count += count;
    m_sum += static_cast<Int128>(value) * static_cast<Int128>(count);
    m_squares += static_cast<UInt128>(static_cast<Int128>(value) * value) * count;
    Bin &bin = m_bins[index(value >> m_shift)];
    bin.low = bin.count == 0 ? value : std::min(bin.low, value);
    bin.high = bin.count == 0 ? value : std::max(bin.high, value);
    bin.count += count;
}

void BinnedSeries::addColumns(std::span<const std::int64_t> values, std::span<const std::uint64_t> parts)
{
    constexpr std::size_t kAhead = 12;
    const std::size_t width = stride();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::int64_t soon = values[i + kAhead < values.size() ? i + kAhead : i];
        const std::uint64_t *next = m_parts.data() + index(soon >> m_shift) * width;
        __builtin_prefetch(next, 1);
        __builtin_prefetch(next + width - 1, 1);
        const std::int64_t number = values[i] >> m_shift;
        std::uint64_t *columns = m_parts.data() + index(number) * width;
        columns[0] += static_cast<std::uint64_t>(values[i] - (number << m_shift));
        for (std::size_t c = 1; c < width; ++c)
            columns[c] += parts[(c - 1) * values.size() + i];
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
}

void BinnedSeries::restoreBin(std::int64_t number, const Bin &bin, std::span<const std::uint64_t> columns)
{
    mergeBin(number, bin, columns, m_shift);
}

/// Widens the bins until they span what there is and [low, high] besides.
void BinnedSeries::cover(std::int64_t low, std::int64_t high)
{
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

void BinnedSeries::rebin(int shift)
{
    if (m_count > 0) {
        BinnedSeries wider(m_bits, m_columns);
        wider.m_shift = shift;
        forEach([&](std::int64_t number, const Bin &bin, std::span<const std::uint64_t> columns) {
            wider.mergeBin(number, bin, columns, m_shift);
        });
        m_bins.swap(wider.m_bins);
        m_parts.swap(wider.m_parts);
    }
    m_shift = shift;
}

void BinnedSeries::mergeBin(
    std::int64_t number, const Bin &bin, std::span<const std::uint64_t> columns, int fromShift)
{
    const std::int64_t wide = number >> (m_shift - fromShift);
    const std::size_t at = index(wide);
    Bin &own = m_bins[at];
    own.low = own.count == 0 ? bin.low : std::min(own.low, bin.low);
    own.high = own.count == 0 ? bin.high : std::max(own.high, bin.high);
    own.count += bin.count;
    if (m_columns == 0)
        return;
    const std::int64_t distance = (number << fromShift) - (wide << m_shift);
    std::uint64_t *to = m_parts.data() + at * stride();
    to[0] += columns[0] + static_cast<std::uint64_t>(distance) * bin.count;
    for (std::size_t c = 1; c < stride(); ++c)
        to[c] += columns[c];
}

OrderedView::OrderedView(const BinnedSeries &series)
    : m_count(series.count())
{
    std::uint64_t before = 0;
    series.forEach([&](std::int64_t, const BinnedSeries::Bin &bin, std::span<const std::uint64_t>) {
        m_steps.push_back({before, bin});
        before += bin.count;
    });
}

double OrderedView::valueAt(std::uint64_t rank) const
{
    if (m_steps.empty())
        return 0;
    const auto after = std::partition_point(
        m_steps.begin(), m_steps.end(), [rank](const Step &step) { return step.before < rank; });
    const Step &step = after == m_steps.begin() ? *after : *(after - 1);
    const BinnedSeries::Bin &bin = step.bin;
    const std::uint64_t place = std::clamp<std::uint64_t>(rank - step.before, 1, bin.count);
    const auto low = static_cast<double>(bin.low);
    if (bin.count == 1 || bin.low == bin.high)
        return low;
    // The least and the greatest value of the bin are known; the others are spread between them.
    return low + (static_cast<double>(bin.high) - low) * static_cast<double>(place - 1) /
                     static_cast<double>(bin.count - 1);
}

double OrderedView::quantile(double p) const
{
    return valueAt(quantileRank(p, m_count));
}

std::uint64_t OrderedView::countBelow(double x) const
{
    const auto after = std::partition_point(m_steps.begin(), m_steps.end(),
        [x](const Step &step) { return static_cast<double>(step.bin.low) < x; });
    if (after == m_steps.begin())
        return 0;
    const Step &step = *(after - 1);
    const BinnedSeries::Bin &bin = step.bin;
    if (static_cast<double>(bin.high) < x)
        return step.before + bin.count;
    const double share =
        (x - static_cast<double>(bin.low)) / (static_cast<double>(bin.high) - static_cast<double>(bin.low));
    const auto within = static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(bin.count - 1)));
    return step.before + std::clamp<std::uint64_t>(within, 1, bin.count - 1);
}

std::uint64_t quantileRank(double p, std::uint64_t count)
{
    // Less than a rounding of p count above a whole number is that whole number.
    const double rank = std::ceil(p * static_cast<double>(count) - 1e-6);
    return std::clamp<std::uint64_t>(
        rank < 1 ? 1 : static_cast<std::uint64_t>(rank), 1, std::max<std::uint64_t>(count, 1));
}

} // namespace offtake::sim
