// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/commonoptions.h"

#include "data/store/changelog.h"
#include "data/store/store.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonDocument>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Arguments
{
    std::string store;
    std::string output;
    std::string table;
    std::string id;
    int limit = 200;
    bool json = false;
};

QString compact(const QJsonObject &values)
{
    return values.isEmpty() ? u"-"_s
                            : QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

ExitCode runLog(const Arguments &arguments)
{
    auto store = Store::open(fromStd(arguments.store), Store::Mode::ReadOnly);
    if (!store)
        return console::fail(store.error());
    if (!arguments.output.empty()) {
        const auto rows = [&] {
            console::ProgressBar bar;
            return exportLog(
                **store, fromStd(arguments.output), [&bar](double fraction) { bar.show(fraction); },
                SignalStop::token());
        }();
        if (!rows)
            return console::fail(rows.error());
        console::print(Text::tr("%n row(s) written.", nullptr, int(*rows)));
        return ExitCode::Done;
    }
    const auto entries = readLog(**store,
        {.limit = arguments.limit, .table = fromStd(arguments.table), .recordId = fromStd(arguments.id)});
    if (!entries)
        return console::fail(entries.error());
    if (arguments.json) {
        console::printJson(toJson(*entries));
        return ExitCode::Done;
    }
    for (const LogEntry &entry : *entries) {
        console::print(u"%1 #%2 %3 %4/%5: %6 > %7"_s.arg(entry.happenedAt.toString(Qt::ISODate),
            QString::number(entry.step), entry.action, entry.table,
            entry.recordId.isEmpty() ? u"*"_s : entry.recordId, compact(entry.before), compact(entry.after)));
    }
    console::print(Text::tr("%n change(s), newest first.", nullptr, int(entries->size())));
    return ExitCode::Done;
}

} // namespace

void addLogCommand(CLI::App &app, ExitCode &exitCode)
{
    auto *command = app.add_subcommand(
        "log", helpText(QT_TRANSLATE_NOOP("CommandLine", "Tell what was changed in a store, newest first")));
    auto arguments = std::make_shared<Arguments>();
    addStoreOption(*command, arguments->store);
    command->add_option("--table", arguments->table,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Changes of this table only")));
    command->add_option(
        "--id", arguments->id, helpText(QT_TRANSLATE_NOOP("CommandLine", "Changes of this record only")));
    command
        ->add_option("--limit", arguments->limit,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "At most so many (200; 0 for all)")))
        ->check(CLI::Validator(CLI::NonNegativeNumber).description(">=0"));
    command->add_option("-o,--output", arguments->output,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Write the whole log as CSV, oldest first")));
    command->add_flag(
        "--json", arguments->json, helpText(QT_TRANSLATE_NOOP("CommandLine", "Print a JSON document")));
    command->callback([arguments, &exitCode] { exitCode = runLog(*arguments); });
}

} // namespace offtake
