// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace CLI {
class App;
}

namespace offtake {

/// The manual page in the present language, as troff with the man macros in ASCII, made from the parser's own
/// definitions.
QByteArray manualPage(const CLI::App &app);

/// A completion script for bash, made from the same: subcommands, options, the values of an option where they
/// are few, files elsewhere.
QByteArray bashCompletion(const CLI::App &app);

} // namespace offtake
