// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/model.h"

#include <cstdint>
#include <string>
#include <vector>

/// How a model grows in one direction, for the benchmark's slopes.
namespace offtake::sim {

struct GrowthStep
{
    double size = 0; ///< what grows: paths, contracts, quarters, organisations
    std::uint64_t paths = 0;
    Model model;
};

struct Growth
{
    std::string name;
    std::vector<GrowthStep> steps;
};

/// Four sizes by factors of two, in paths, contracts, quarters and organisations with their contracts.
/// Copies of contracts keep their clauses and get draws of their own; copied organisations deal with copies.
std::vector<Growth> growthOf(const Model &model, std::uint64_t paths);

/// Slope of the least-squares line through the logarithms: 1 = linear.
double logLogSlope(const std::vector<double> &sizes, const std::vector<double> &costs);

} // namespace offtake::sim
