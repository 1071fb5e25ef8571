// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;

namespace offtake {

/// Every shortcut of the menus, and the keys of the charts.
void showShortcuts(QMainWindow &window);
void showAbout(QMainWindow &window);

} // namespace offtake
