// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/store/database.h"

namespace offtake {

/// Fills an empty store with the reference data that is compiled in (resources/sample).
Result<void> loadSample(Database &database);

} // namespace offtake
