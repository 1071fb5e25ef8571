// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/expected.h"
#include "gpu/results.h"

#include <string>
#include <string_view>

namespace offtake::sim {

/// The offtake-result/1 document (RESULT.md), ending with a newline. Everything but its `run` member is
/// the same bytes for the same model, seed and path range.
std::string writeResults(const Results &results);

/// Reads what writeResults wrote; the error names the place.
Expected<Results, std::string> readResults(std::string_view json);

} // namespace offtake::sim
