// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/import/importprofile.h"

#include <optional>

/// How files were read last time, by their columns, in the settings of the person: what was chosen once for a
/// file of the same headers need not be chosen again.
namespace offtake::importmemory {

void remember(const ImportProfile &profile, const QStringList &headers);
std::optional<ImportProfile> recall(const QStringList &headers);

} // namespace offtake::importmemory
