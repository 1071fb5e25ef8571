// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/intervals.h"

#include <algorithm>
#include <cmath>

namespace offtake {

namespace {

constexpr double kZ95 = 1.959963984540054; ///< 97.5 % quantile of the normal distribution

/// Fourth central moment over the squared variance; 1 where there is no spread.
double kurtosisOf(const sim::Histogram &histogram)
{
    const double width = (histogram.high - histogram.low) / double(histogram.counts.size());
    const auto sumOver = [&](const auto &value) {
        double sum = 0;
        for (std::size_t cell = 0; cell < histogram.counts.size(); ++cell)
            sum += double(histogram.counts[cell]) * value(histogram.low + (double(cell) + 0.5) * width);
        return sum;
    };
    const double paths = sumOver([](double) { return 1.0; });
    const double mean = sumOver([](double amount) { return amount; }) / paths;
    const double variance = sumOver([mean](double amount) { return std::pow(amount - mean, 2); }) / paths;
    const double fourth = sumOver([mean](double amount) { return std::pow(amount - mean, 4); }) / paths;
    return variance > 0 ? std::max(1.0, fourth / (variance * variance)) : 1;
}

} // namespace

sim::Estimate quantileInterval(const Distribution &distribution, double level, double paths)
{
    const double half = kZ95 * std::sqrt(level * (1 - level) / paths);
    return {distribution.amountAt(level), distribution.amountAt(std::max(0.0, level - half)),
        distribution.amountAt(std::min(1.0, level + half))};
}

sim::Estimate deviationInterval(const sim::HorizonSummary &horizon, double paths)
{
    const double half = kZ95 * horizon.sd * std::sqrt((kurtosisOf(horizon.histogram) - 1) / (4 * paths));
    return {horizon.sd, std::max(0.0, horizon.sd - half), horizon.sd + half};
}

sim::Estimate concentrationInterval(const sim::Concentration &concentration, std::size_t customers)
{
    const double least = 1 / double(std::max<std::size_t>(1, customers));
    const double mean = concentration.mean;
    const double variance = std::max(0.0, (1 - mean) * (mean - least));
    const double half =
        concentration.paths > 0 ? kZ95 * std::sqrt(variance / double(concentration.paths)) : 0;
    return {mean, std::max(least, mean - half), std::min(1.0, mean + half)};
}

} // namespace offtake
