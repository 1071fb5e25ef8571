// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/expected.h"

#include <cstdint>
#include <string>

namespace offtake::sim {

struct VerifyOptions
{
    std::string model;
    std::uint64_t paths = 16384;
    std::uint64_t firstPath = 0;
    std::uint64_t seed = 42;
};

/// Computes the model's result document with every instruction set of this processor, by one and several
/// threads, as shards in turned order, and on the CUDA device, and compares the bytes with those of one
/// scalar thread. Prints a line each: the same, or the first difference; an engine that this machine lacks is
/// skipped with the reason. True = no difference.
Expected<bool, std::string> verify(const VerifyOptions &options);

} // namespace offtake::sim
