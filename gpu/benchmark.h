// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/expected.h"

#include <cstdint>
#include <string>

namespace offtake::sim {

struct BenchmarkOptions
{
    std::string model;
    std::uint64_t paths = 262144;
    int repeats = 5;
};

/// Prints a table to standard output: paths a second, statistics included, of every engine and instruction
/// set of this machine, by number of threads, each the median of some runs, and its ratio to the first line.
Expected<void, std::string> benchmark(const BenchmarkOptions &options);

} // namespace offtake::sim
