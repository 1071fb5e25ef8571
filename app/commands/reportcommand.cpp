// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/commonoptions.h"

#include "data/report/reportcontent.h"
#include "data/store/store.h"
#include "data/text/translation.h"
#include "widgets/report/reportdocument.h"
#include "widgets/report/reportpictures.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct ReportArguments : DocumentArguments
{
    std::vector<std::string> scenarios;
    std::string paper = "a4";
    std::string sections;
    bool archival = false;
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

ExitCode runReport(const ReportArguments &arguments)
{
    ReportRequest request{.organization = OrganizationId(fromStd(arguments.organization)),
        .language = effectiveLanguage(fromStd(arguments.language)),
        .paper = arguments.paper == "letter" ? Paper::Letter : Paper::A4,
        .archival = arguments.archival,
        .run = arguments.run};
    const auto asOf = readAsOf(arguments.asOf);
    if (!asOf)
        return ExitCode::Usage;
    if (!arguments.asOf.empty())
        request.asOf = *asOf;
    if (!arguments.sections.empty()) {
        const auto sections = readReportSections(fromStd(arguments.sections));
        if (!sections) {
            console::printError(u"--sections: "_s + sections.error().message);
            return ExitCode::Usage;
        }
        request.sections = *sections;
    }
    auto store = Store::open(fromStd(arguments.store), Store::Mode::ReadOnly);
    if (!store)
        return console::fail(store.error());
    for (const std::string &name : arguments.scenarios) {
        const auto scenario = findScenario(**store, fromStd(name));
        if (!scenario)
            return console::fail(scenario.error());
        request.scenarios.append(scenario->id.value());
    }
    if (request.scenarios.removeDuplicates() > 0) {
        console::printError(Text::tr("report: a scenario is given twice"));
        return ExitCode::Usage;
    }

    // Contract reasons and grounds are told in the report's language from the start.
    const ScopedLanguage language(request.language);
    const auto content = [&] {
        console::ProgressBar bar;
        return gatherReport(
            **store, request, [&bar](double fraction) { bar.show(fraction); }, SignalStop::token());
    }();
    if (!content)
        return console::fail(content.error());
    const auto pdf = renderReport(*content, recordReportPictures(*content), SignalStop::token());
    if (!pdf)
        return console::fail(pdf.error());
    const auto written = writeFile(fromStd(arguments.output), *pdf);
    return written ? ExitCode::Done : console::fail(written.error());
}

} // namespace

void addReportCommand(CLI::App &app, ExitCode &exitCode)
{
    auto *command = app.add_subcommand(
        "report", helpText(QT_TRANSLATE_NOOP("CommandLine", "Write a provider's PDF report")));
    auto arguments = std::make_shared<ReportArguments>();
    addDocumentOptions(*command, *arguments,
        QT_TRANSLATE_NOOP("CommandLine", "Language of the report; yours if not given"),
        QT_TRANSLATE_NOOP("CommandLine", "The PDF to write"));
    command
        ->add_option("--scenario", arguments->scenarios,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "Its id or title; up to four of them")))
        ->required()
        ->expected(1, 4);
    command->add_option("--paper", arguments->paper, helpText(QT_TRANSLATE_NOOP("CommandLine", "Paper size")))
        ->check(CLI::IsMember({"a4", "letter"}))
        ->capture_default_str();
    command->add_option("--sections", arguments->sections,
        helpText(QT_TRANSLATE_NOOP("CommandLine",
            "Sections in their order, separated by commas: cover, brief, concentration, contracts, "
            "scenarios, "
            "stress, comparison, assumptions, method, reproducibility, sources; all of them if not given")));
    command->add_flag("--pdf-a", arguments->archival,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Write PDF/A-1b, for archives")));
    command->callback([arguments, &exitCode] { exitCode = runReport(*arguments); });
}

} // namespace offtake
