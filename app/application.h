// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;
class QString;

namespace offtake {

/// Shows the main window on the store at `storePath`, or on the last one, or (first start) on a copy of the
/// sample in the user's data folder where it is empty. Sets names, language and theme from the user's
/// settings, then runs the event loop and returns its exit code.
int runWindow(QApplication &application, const QString &storePath);

/// The names under which settings and data are kept; runWindow() sets them, tests may do so before.
void setApplicationNames();

} // namespace offtake
