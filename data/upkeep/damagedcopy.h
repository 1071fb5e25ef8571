// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <QString>

#include <functional>
#include <stop_token>

namespace offtake {

/// Copies a damaged store with its log to a place where it may be changed, and makes its first bytes those of
/// a SQLite file again, as far as the format fixes them. `progress` gets 0..1. Errors: Canceled, NoSpace (it
/// cannot be read or written whole), Failed.
Result<void> copyDamaged(const QString &source, const QString &copy,
    const std::function<void(double)> &progress, const std::stop_token &stop);

} // namespace offtake
