// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/simulate.h"

#include <QDate>

#include <optional>
#include <string>

namespace CLI {
class App;
}

/// Options that several subcommands have.
namespace offtake {

/// What the subcommands that write a document on a provider are told: chart, report.
struct DocumentArguments
{
    std::string store;
    std::string organization;
    std::string language;
    std::string asOf;
    std::string output;
    sim::RunOptions run;
};
/// `languageHelp` and `outputHelp` are source texts of the context CommandLine.
void addDocumentOptions(
    CLI::App &command, DocumentArguments &arguments, const char *languageHelp, const char *outputHelp);

/// FILE.
void addStoreOption(CLI::App &command, std::string &store);
/// --paths and --seed.
void addRunOptions(CLI::App &command, sim::RunOptions &run);
/// --as-of; readAsOf() reads it.
void addAsOfOption(CLI::App &command, std::string &asOf);
/// Today where `text` is empty; none where it is no date, which is then told on standard error.
std::optional<QDate> readAsOf(const std::string &text);

} // namespace offtake
