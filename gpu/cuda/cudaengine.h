// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/engine.h"

namespace offtake::sim::cuda {

/// Paths and their sums on the first CUDA device; the same bytes as the CPU engine.
/// NoDevice, with the failing call, where there is no driver or device.
SimulationResult<std::unique_ptr<Engine>> makeCudaEngine();

} // namespace offtake::sim::cuda
