// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <QList>
#include <QString>

namespace offtake {

/// What can still be done with a file that could not be opened.
enum class WayOn {
    TryAgain,     ///< what was in the way may be gone
    OpenReadOnly, ///< it can be read
    OpenBackup,   ///< a copy lies beside it
    Recover,      ///< what can be read of it, into a new file (data/upkeep/salvage.h)
};

/// The ways on from `error`, best first; empty where there is none.
QList<WayOn> waysOn(const Error &error, const QString &path);

} // namespace offtake
