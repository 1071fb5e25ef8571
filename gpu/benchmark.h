// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/expected.h"

#include <cstdint>
#include <string>
#include <vector>

namespace offtake::sim {

struct BenchmarkOptions
{
    std::string model;
    std::uint64_t paths = 262144;
    int repeats = 5;
    std::vector<std::string> rivals; ///< commands (rival.h)
    std::uint64_t rivalPaths = 20000;
    bool growth = false;     ///< also how cost grows with the size of the model
    bool scaling = false;    ///< also what each processor does alone, and all of them together
    bool dependency = false; ///< also what the dependency matrix of all customers costs
};

/// Prints tables to standard output: paths a second, statistics included, of every engine and instruction set
/// of this machine by number of threads, and of the rivals, each the median of some runs, with the ratios to
/// the first line and of the fastest CPU engine to each rival; whether the rivals' means and shortfalls agree
/// with the engine's; the share of the machine's multiply-adds and memory bandwidth, measured in the same
/// run; and, if asked for, log-log slopes of the cost in paths, contracts, quarters and organisations, the cost
/// of a dependency matrix in runs without one, and what processors do together of what they do alone. Runs of the engines and the rivals take turns, so
/// that a machine that slows down slows all of them.
Expected<void, std::string> benchmark(const BenchmarkOptions &options);

} // namespace offtake::sim
