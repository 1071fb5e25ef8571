// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/results.h"

#include <vector>

namespace offtake {

/// The distribution function of a horizon revenue as a result document knows it: its 101 percentiles and
/// the cells of its histogram, with straight lines between them. Amounts are in the
/// model's currency, probabilities 0..1. The same numbers stand behind histogram, exceedance curve and marks.
class Distribution
{
public:
    /// A point of the function: `probability` of at most `amount`.
    struct Point
    {
        double amount = 0;
        double probability = 0;
    };

    Distribution() = default;
    explicit Distribution(const sim::HorizonSummary &horizon);

    bool isEmpty() const { return m_points.empty(); }
    /// Ascending in both; where all paths of a share end at the same amount, the function jumps there.
    const std::vector<Point> &points() const { return m_points; }
    /// Probability of less than or exactly `amount`; 0 without points.
    double probabilityBelow(double amount) const;
    /// The amount that a share `probability` of the paths does not exceed; NaN without points.
    double amountAt(double probability) const;

private:
    std::vector<Point> m_points;
};

} // namespace offtake
