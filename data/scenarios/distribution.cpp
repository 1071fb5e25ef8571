// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/distribution.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace offtake {

Distribution::Distribution(const sim::HorizonSummary &horizon)
{
    const std::size_t last = horizon.distribution.size();
    for (std::size_t i = 0; i < last; ++i)
        m_points.push_back({horizon.distribution[i], double(i) / double(last - 1)});
    const sim::Histogram &histogram = horizon.histogram;
    const auto total =
        double(std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::uint64_t(0)));
    std::uint64_t sum = 0;
    for (std::size_t cell = 0; total > 0 && cell < histogram.counts.size(); ++cell) {
        sum += histogram.counts[cell];
        const double share = double(cell + 1) / double(histogram.counts.size());
        m_points.push_back({histogram.low + share * (histogram.high - histogram.low), double(sum) / total});
    }
    std::ranges::sort(m_points, [](const Point &a, const Point &b) {
        return a.probability < b.probability || (a.probability == b.probability && a.amount < b.amount);
    });
    // Quantiles are read from fine bins and may stand a hair beside a cell's edge.
    for (std::size_t i = 1; i < m_points.size(); ++i)
        m_points[i].amount = std::max(m_points[i].amount, m_points[i - 1].amount);
}

double Distribution::probabilityBelow(double amount) const
{
    const auto above = std::ranges::upper_bound(m_points, amount, {}, &Point::amount);
    if (above == m_points.begin())
        return 0;
    if (above == m_points.end())
        return 1;
    const Point &low = *std::prev(above);
    const double share = (amount - low.amount) / (above->amount - low.amount);
    return low.probability + share * (above->probability - low.probability);
}

double Distribution::amountAt(double probability) const
{
    if (m_points.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const auto above = std::ranges::lower_bound(m_points, probability, {}, &Point::probability);
    if (above == m_points.begin())
        return above->amount;
    if (above == m_points.end())
        return m_points.back().amount;
    const Point &low = *std::prev(above);
    const double step = above->probability - low.probability;
    const double share = step > 0 ? (probability - low.probability) / step : 1;
    return low.amount + share * (above->amount - low.amount);
}

} // namespace offtake
