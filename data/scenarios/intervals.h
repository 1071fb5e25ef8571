// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/distribution.h"
#include "gpu/results.h"

namespace offtake {

/// 95 % confidence intervals of what a result document tells without one. `paths` is the number of them.

/// Of a quantile: between the order statistics whose ranks enclose it with 95 %.
sim::Estimate quantileInterval(const Distribution &distribution, double level, double paths);

/// Of the standard deviation: its large-sample standard error is sd sqrt((kurtosis - 1) / (4 paths)), with
/// the kurtosis of the histogram's cells.
sim::Estimate deviationInterval(const sim::HorizonSummary &horizon, double paths);

/// Of the mean concentration among `customers`, 0..1: at least 95 %. Its spread is not in the document, but a
/// quantity between 1/customers and 1 with mean m varies by no more than (1 - m)(m - 1/customers) (Bhatia and
/// Davis 2000), which gives the widest interval there can be.
sim::Estimate concentrationInterval(const sim::Concentration &concentration, std::size_t customers);

} // namespace offtake
