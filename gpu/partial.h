// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/simulate.h"

#include <string>
#include <vector>

/// Shards: the exact sums of one path range as a file, and the result of the whole from any number of them.
///
/// A partial result holds the model and whole numbers only (format offtake-partial/2, docs/engine.md).
/// Merging the shards of a range, in any order, gives the same bytes as one run over it, apart from the `run`
/// member.
namespace offtake::sim {

/// simulate(), and the same run's partial result in a file, which appears whole or not at all.
SimulationResult<Results> simulateAndWritePartial(const Model &model, const RunOptions &options,
    const std::string &path, const RunCallbacks &callbacks = {});

/// The bytes of such a file, for those who send them elsewhere.
SimulationResult<std::string> simulatePartial(
    const Model &model, const RunOptions &options, const RunCallbacks &callbacks = {});

struct NamedPartial
{
    std::string name; ///< for messages
    std::string bytes;
};

/// mergePartials() of partial results that lie in memory.
Expected<Results, std::string> mergePartialBytes(std::vector<NamedPartial> partials);

/// The result of all the paths of these partial results. Refused, with a sentence that names the files:
/// another model or seed, ranges that overlap or leave a gap, files that are not partial results or damaged.
Expected<Results, std::string> mergePartials(const std::vector<std::string> &paths);

} // namespace offtake::sim
