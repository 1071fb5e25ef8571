// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/cpu/blockfunction.h"

namespace offtake::sim {

/// Fused multiply-adds that do not wait for each other, on all of so many threads for some tenths of a
/// second: floating-point operations a second, two a multiply-add.
double measuredFlops(const cpu::Target &target, unsigned threads);

/// Reading memory of far more than the caches, on all of so many threads: bytes a second.
double measuredBandwidth(unsigned threads);

} // namespace offtake::sim
