// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "gpu/simulate.h"

namespace offtake {

/// Why a simulation failed, in a sentence for the analyst; the engine's own words are the detail.
Error errorOf(const sim::SimulationError &error);

} // namespace offtake
