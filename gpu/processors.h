// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

namespace offtake::sim {

/// The processors that this program may run on, by number; none where the system does not tell.
std::vector<int> allowedProcessors();

/// Runs `work` in a thread that, with all that it starts, may use those processors alone. False where the
/// system does not allow it; nothing is run then.
bool runOn(const std::vector<int> &processors, const std::function<void()> &work);

} // namespace offtake::sim
