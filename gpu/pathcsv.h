// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/simulate.h"

#include <string>

namespace offtake::sim {

/// Where single paths go; an empty name = not asked for.
struct PathFiles
{
    std::string paths;  ///< path,organization,quarter,revenue: providers, %.9g
    std::string exits;  ///< path,organization,quarter,kind: organisations that exit
    std::string ratios; ///< path,organization,quarter,ratio: organisations with resources
    bool any() const { return !paths.empty() || !exits.empty() || !ratios.empty(); }
};

/// Follows the options' paths and writes them as CSV (RESULT.md). Each file appears whole or not at all; a
/// file that cannot be written is an InvalidRun error that names it.
SimulationResult<void> writePathFiles(const Model &model, const RunOptions &options, const PathFiles &files,
    const RunCallbacks &callbacks = {});

} // namespace offtake::sim
