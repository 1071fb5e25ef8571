// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/commandpages.h"
#include "app/commands/commands.h"
#include "app/console.h"
#include "app/usageerrors.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <string>

namespace offtake {

namespace {

/// Subcommands and options that make the run headless, with whether they paint.
struct HeadlessWord
{
    const char *word;
    Invocation invocation;
};
constexpr HeadlessWord kHeadlessWords[] = {
    {"new", Invocation::Plain},
    {"info", Invocation::Plain},
    {"check", Invocation::Plain},
    {"backup", Invocation::Plain},
    {"compact", Invocation::Plain},
    {"recover", Invocation::Plain},
    {"log", Invocation::Plain},
    {"compare", Invocation::Plain},
    {"import", Invocation::Plain},
    {"export", Invocation::Plain},
    {"measures", Invocation::Plain},
    {"scenario", Invocation::Plain},
    {"scenarios", Invocation::Plain},
    {"model", Invocation::Plain},
    {"simulate", Invocation::Plain},
    {"merge", Invocation::Plain},
    {"runs", Invocation::Plain},
    {"tornado", Invocation::Plain},
    {"reverse", Invocation::Plain},
    {"chart", Invocation::Painting},
    {"report", Invocation::Painting},
    {"-h", Invocation::Plain},
    {"--help", Invocation::Plain},
    {"--version", Invocation::Plain},
    {"--man", Invocation::Plain},
    {"--bash-completion", Invocation::Plain},
};

std::string text(const char *source)
{
    return QCoreApplication::translate("CommandLine", source).toStdString();
}

/// The parser's words for what a value is, in the present language and free of C++: UINT is a number too.
void nameTypes(CLI::App &app)
{
    const std::string number = text(QT_TRANSLATE_NOOP("CommandLine", "NUMBER"));
    const std::map<std::string, std::string> names{{"TEXT", text(QT_TRANSLATE_NOOP("CommandLine", "TEXT"))},
        {"INT", number}, {"UINT", number}, {"FLOAT", number}};
    for (CLI::Option *option : app.get_options()) {
        // "TEXT:{en,es}": what follows the colon are the checks, which name themselves.
        const std::string type = option->get_type_name();
        if (const auto name = names.find(type.substr(0, type.find(':'))); name != names.end())
            option->type_name(name->second);
    }
}

} // namespace

Invocation invocationOf(int argc, char **argv)
{
    if (argc < 2)
        return Invocation::Window;
    for (const HeadlessWord &entry : kHeadlessWords) {
        if (std::strcmp(argv[1], entry.word) == 0)
            return entry.invocation;
    }
    return Invocation::Window;
}

int runCommandLine(int argc, char **argv)
{
    CLI::App app(
        text(QT_TRANSLATE_NOOP("CommandLine",
            "Offtake: how much of a provider's revenue hangs on which customer, and what happens if ...")),
        "offtake");
    // The parser's own headings; the subcommands inherit them.
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", text(QT_TRANSLATE_NOOP("CommandLine", "Usage")));
    formatter->label("OPTIONS", text(QT_TRANSLATE_NOOP("CommandLine", "OPTIONS")));
    formatter->label("SUBCOMMAND", text(QT_TRANSLATE_NOOP("CommandLine", "SUBCOMMAND")));
    formatter->label("Positionals", text(QT_TRANSLATE_NOOP("CommandLine", "Arguments")));
    formatter->label("REQUIRED", text(QT_TRANSLATE_NOOP("CommandLine", "REQUIRED")));
    formatter->label("Needs", text(QT_TRANSLATE_NOOP("CommandLine", "needs")));
    formatter->label("Excludes", text(QT_TRANSLATE_NOOP("CommandLine", "not with")));
    app.formatter(formatter);
    app.option_defaults()->group(text(QT_TRANSLATE_NOOP("CommandLine", "Options")));
    app.group(text(QT_TRANSLATE_NOOP("CommandLine", "Subcommands")));
    app.require_subcommand(0, 1);
    app.set_help_flag("-h,--help", text(QT_TRANSLATE_NOOP("CommandLine", "Show this help and exit")));
    app.set_version_flag("--version", "offtake " OFFTAKE_VERSION,
        text(QT_TRANSLATE_NOOP("CommandLine", "Show the version and exit")));
    bool manPage = false;
    bool completion = false;
    auto *man = app.add_flag(
        "--man", manPage, text(QT_TRANSLATE_NOOP("CommandLine", "Print the manual page (for man) and exit")));
    app.add_flag("--bash-completion", completion,
           text(QT_TRANSLATE_NOOP("CommandLine", "Print the completion script for bash and exit")))
        ->excludes(man);
    app.footer(text(
        QT_TRANSLATE_NOOP("CommandLine", "Without a subcommand, offtake [FILE] opens the window.\n"
                                         "Exit status: 0 done, 1 failed, 2 wrong usage, 3 data rejected.")));

    ExitCode exitCode = ExitCode::Done;
    addStoreCommands(app, exitCode);
    addCheckCommand(app, exitCode);
    addUpkeepCommands(app, exitCode);
    addLogCommand(app, exitCode);
    addCompareCommand(app, exitCode);
    addImportCommand(app, exitCode);
    addMeasureCommands(app, exitCode);
    addScenarioCommand(app, exitCode);
    addModelCommand(app, exitCode);
    addSimulateCommands(app, exitCode);
    addRunsCommand(app, exitCode);
    addSensitivityCommands(app, exitCode);
    addChartCommand(app, exitCode);
    addReportCommand(app, exitCode);

    // Made anew: a subcommand copies its parent's help flag before it inherits the heading.
    for (CLI::App *subcommand : app.get_subcommands({})) {
        subcommand->set_help_flag("-h,--help", app.get_help_ptr()->get_description());
        nameTypes(*subcommand);
    }

    try {
        app.parse(argc, argv);
        if (manPage || completion) {
            const QByteArray page = manPage ? manualPage(app) : bashCompletion(app);
            std::fwrite(page.constData(), 1, size_t(page.size()), stdout);
        } else if (app.get_subcommands().empty()) {
            throw CLI::RequiredError::Subcommand(1);
        }
    } catch (const CLI::Success &request) {
        return app.exit(request); // --help, --version
    } catch (const CLI::ParseError &error) {
        console::printError(usageError(app, error));
        return int(ExitCode::Usage);
    }
    return int(exitCode);
}

} // namespace offtake
