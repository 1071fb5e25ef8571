// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace offtake {

/// A drawing of resources/icons ("undo") in the colour that text has where it is painted, sharp at every
/// size; it follows a change of theme by itself. A null icon for an unknown name.
QIcon themedIcon(const QString &name);

} // namespace offtake
