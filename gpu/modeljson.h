// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/expected.h"
#include "gpu/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace offtake::sim {

/// One fault of a model document: where, and what is allowed there.
struct ModelProblem
{
    std::string place;  ///< e.g. "contracts[3].ramp"
    std::string reason; ///< e.g. "longer than the contract"
};

/// Reads an offtake-model/1 document and checks every rule of MODEL.md section 10.
/// All faults are reported, not only the first; unknown keys are faults.
Expected<Model, std::vector<ModelProblem>> readModel(std::string_view json);

/// The rules of readModel for a model that was built in memory.
std::vector<ModelProblem> checkModel(const Model &model);

/// The canonical document: keys in MODEL.md's order, defaults left out, numbers shortest round-trip.
std::string writeModel(const Model &model);

/// SHA-256 of the canonical document, lower-case hexadecimal.
std::string modelSha256(const Model &model);

} // namespace offtake::sim
