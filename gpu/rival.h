// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/expected.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

/// Other programs that simulate the same model, for the benchmark's ratios.
namespace offtake::sim {

/// What a rival says of one run.
struct RivalRun
{
    struct Provider
    {
        double mean = 0;
        double standardError = 0;
        double expectedShortfall = 0;
    };
    std::string skipped; ///< why it could not run; empty = it did
    std::string name;
    std::uint64_t paths = 0;
    double seconds = 0;
    std::map<std::string, Provider> providers; ///< of the horizon revenue
};

/// Runs `command --model model --paths paths` and reads its output, one JSON object (tests/benchmark/).
Expected<RivalRun, std::string> runRival(
    const std::string &command, const std::string &model, std::uint64_t paths);

} // namespace offtake::sim
