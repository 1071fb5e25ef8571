// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/commonoptions.h"

#include "data/scenarios/runs.h"
#include "data/store/store.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct RunsArguments
{
    std::string store;
    std::string repeat;
    bool json = false;
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QJsonObject toJson(const StoredRun &run)
{
    return {{u"id"_s, run.id}, {u"scenario"_s, run.scenario.value()}, {u"model_sha256"_s, run.modelSha256},
        {u"seed"_s, QString::number(run.seed)}, {u"first_path"_s, qint64(run.firstPath)},
        {u"paths"_s, qint64(run.paths)}, {u"engine"_s, run.engine},
        {u"started_at"_s, run.startedAt.toString(Qt::ISODate)},
        {u"finished_at"_s, run.finishedAt.toString(Qt::ISODate)}};
}

ExitCode listRuns(Store &store, bool json)
{
    const auto runs = loadRuns(store);
    if (!runs)
        return console::fail(runs.error());
    if (json) {
        QJsonArray list;
        for (const StoredRun &run : *runs)
            list.append(toJson(run));
        console::printJson({{u"runs"_s, list}});
        return ExitCode::Done;
    }
    const QLocale locale;
    for (const StoredRun &run : *runs) {
        console::print(Text::tr("%1: %2 paths, seed %3, %4, model %5")
                           .arg(run.id, locale.toString(run.paths), QString::number(run.seed), run.engine,
                               run.modelSha256.left(12)));
    }
    return ExitCode::Done;
}

ExitCode repeat(Store &store, const QString &id)
{
    const auto repeated = [&] {
        console::ProgressBar bar;
        const sim::RunCallbacks callbacks = console::runCallbacks(bar);
        return repeatRun(store, id, {}, callbacks);
    }();
    if (!repeated)
        return console::fail(repeated.error());
    if (repeated->isSame) {
        console::print(Text::tr("%1: repeated, the same bytes.").arg(id));
        return ExitCode::Done;
    }
    console::printError(Text::tr("%1: repeated, but the results are others than those recorded.").arg(id));
    return ExitCode::Failed;
}

ExitCode runRuns(const RunsArguments &arguments)
{
    auto store = Store::open(fromStd(arguments.store), Store::Mode::ReadOnly);
    if (!store)
        return console::fail(store.error());
    return arguments.repeat.empty() ? listRuns(**store, arguments.json)
                                    : repeat(**store, fromStd(arguments.repeat));
}

} // namespace

void addRunsCommand(CLI::App &app, ExitCode &exitCode)
{
    auto *command = app.add_subcommand(
        "runs", helpText(QT_TRANSLATE_NOOP("CommandLine", "List the recorded runs, or repeat one")));
    auto arguments = std::make_shared<RunsArguments>();
    addStoreOption(*command, arguments->store);
    auto *repeated = command->add_option("--repeat", arguments->repeat,
        helpText(QT_TRANSLATE_NOOP(
            "CommandLine", "Run the one of that id again and compare the results byte for byte")));
    command
        ->add_flag(
            "--json", arguments->json, helpText(QT_TRANSLATE_NOOP("CommandLine", "Print a JSON document")))
        ->excludes(repeated);
    command->callback([arguments, &exitCode] { exitCode = runRuns(*arguments); });
}

} // namespace offtake
