// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/commonoptions.h"

#include "data/upkeep/check.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

ExitCode runCheck(const QString &path, bool json)
{
    const auto findings = [&] {
        console::ProgressBar bar;
        return checkStore(
            path, [&bar](double fraction) { bar.show(fraction); }, SignalStop::token());
    }();
    if (!findings)
        return console::fail(findings.error());
    if (json) {
        console::printJson(toJson(*findings));
    } else {
        for (const Finding &finding : *findings) {
            const QString place =
                finding.id.isEmpty() ? finding.table : u"%1/%2"_s.arg(finding.table, finding.id);
            console::print(u"%1: %2: %3 [%4]"_s.arg(place.isEmpty() ? path : place,
                severityText(finding.severity), finding.message, finding.rule));
        }
        console::print(Text::tr("%n finding(s).", nullptr, int(findings->size())));
    }
    const bool hasError = std::ranges::any_of(
        *findings, [](const Finding &finding) { return finding.severity == Finding::Severity::Error; });
    return hasError ? ExitCode::Rejected : ExitCode::Done;
}

} // namespace

void addCheckCommand(CLI::App &app, ExitCode &exitCode)
{
    struct Arguments
    {
        std::string store;
        bool json = false;
    };
    auto *command = app.add_subcommand(
        "check", helpText(QT_TRANSLATE_NOOP("CommandLine",
                     "Look for what is wrong in a store; nothing is changed, exit status 3 on an error")));
    auto arguments = std::make_shared<Arguments>();
    addStoreOption(*command, arguments->store);
    command->add_flag(
        "--json", arguments->json, helpText(QT_TRANSLATE_NOOP("CommandLine", "Print a JSON document")));
    command->callback(
        [arguments, &exitCode] { exitCode = runCheck(fromStd(arguments->store), arguments->json); });
}

} // namespace offtake
