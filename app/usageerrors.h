// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace offtake {

/// What is wrong with the arguments, in one sentence of the present language: the parser's own sentences are
/// English. Names the subcommand whose help tells more.
QString usageError(const CLI::App &app, const CLI::ParseError &error);

} // namespace offtake
