// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace offtake {

/// What kind of application object the arguments ask for; looked at before one exists.
enum class Invocation {
    Window,   ///< no subcommand: a QApplication with a display
    Plain,    ///< a subcommand that paints nothing: QCoreApplication
    Painting, ///< a subcommand that draws charts or pages: QApplication on the offscreen platform
};

Invocation invocationOf(int argc, char **argv);

/// Parses the arguments and runs the subcommand; returns the process's exit code: 0 done, 1 failed,
/// 2 wrong usage, 3 data rejected. Needs an application object of the invocation's kind.
int runCommandLine(int argc, char **argv);

} // namespace offtake
