// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/cpu/blockfunction.h"

#include <vector>

namespace offtake::sim::cpu {

/// The targets that this processor runs, the fastest first; all of them compute the same bytes.
/// OFFTAKE_CPU_TARGET in the environment (avx512, avx2, scalar) puts that one first.
const std::vector<Target> &targets();

} // namespace offtake::sim::cpu
