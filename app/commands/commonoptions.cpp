// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commonoptions.h"

#include "app/commands/commands.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

namespace offtake {

void addStoreOption(CLI::App &command, std::string &store)
{
    command.add_option("FILE", store, helpText(QT_TRANSLATE_NOOP("CommandLine", "The store")))->required();
}

void addRunOptions(CLI::App &command, sim::RunOptions &run)
{
    command.add_option("--paths", run.paths, helpText(QT_TRANSLATE_NOOP("CommandLine", "How many paths")))
        ->capture_default_str();
    command
        .add_option(
            "--seed", run.seed, helpText(QT_TRANSLATE_NOOP("CommandLine", "Seed of the random numbers")))
        ->capture_default_str();
}

void addAsOfOption(CLI::App &command, std::string &asOf)
{
    command.add_option("--as-of", asOf,
        helpText(QT_TRANSLATE_NOOP(
            "CommandLine", "Only what was known by that date (yyyy-mm-dd); today if not given")));
}

std::optional<QDate> readAsOf(const std::string &text)
{
    if (text.empty())
        return QDate::currentDate();
    const QDate date = QDate::fromString(fromStd(text), Qt::ISODate);
    if (date.isValid())
        return date;
    console::printError(
        QCoreApplication::translate("CommandLine", "--as-of %1: no date of the form yyyy-mm-dd")
            .arg(fromStd(text)));
    return std::nullopt;
}

void addDocumentOptions(
    CLI::App &command, DocumentArguments &arguments, const char *languageHelp, const char *outputHelp)
{
    addStoreOption(command, arguments.store);
    command
        .add_option("--organization", arguments.organization,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "The provider's id")))
        ->required();
    command.add_option("--language", arguments.language, helpText(languageHelp))
        ->check(CLI::IsMember({"en", "es"}));
    addAsOfOption(command, arguments.asOf);
    addRunOptions(command, arguments.run);
    command.add_option("-o,--output", arguments.output, helpText(outputHelp))->required();
}

} // namespace offtake
