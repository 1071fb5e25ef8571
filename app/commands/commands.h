// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console.h"
#include "data/error.h"

#include <QString>

#include <memory>
#include <string>

namespace CLI {
class App;
}

/// The subcommands. Each function adds some to the parser; the one that is chosen runs while the arguments
/// are parsed and leaves its outcome in `exitCode`.
namespace offtake {

class Store;
struct Scenario;

void addStoreCommands(CLI::App &app, ExitCode &exitCode);       ///< new, info, export
void addCheckCommand(CLI::App &app, ExitCode &exitCode);        ///< check
void addUpkeepCommands(CLI::App &app, ExitCode &exitCode);      ///< backup, compact, recover
void addLogCommand(CLI::App &app, ExitCode &exitCode);          ///< log
void addCompareCommand(CLI::App &app, ExitCode &exitCode);      ///< compare
void addImportCommand(CLI::App &app, ExitCode &exitCode);       ///< import
void addMeasureCommands(CLI::App &app, ExitCode &exitCode);     ///< measures, scenarios
void addModelCommand(CLI::App &app, ExitCode &exitCode);        ///< model
void addScenarioCommand(CLI::App &app, ExitCode &exitCode);     ///< scenario
void addSimulateCommands(CLI::App &app, ExitCode &exitCode);    ///< simulate, merge
void addSensitivityCommands(CLI::App &app, ExitCode &exitCode); ///< tornado, reverse
void addChartCommand(CLI::App &app, ExitCode &exitCode);        ///< chart
void addRunsCommand(CLI::App &app, ExitCode &exitCode);         ///< runs
void addReportCommand(CLI::App &app, ExitCode &exitCode);       ///< report

/// The stored scenario of that id or title; the error lists those there are.
Result<Scenario> findScenario(Store &store, const QString &name);

/// Help text of an option in the present language.
std::string helpText(const char *source);

inline QString fromStd(const std::string &value)
{
    return QString::fromStdString(value);
}

} // namespace offtake
