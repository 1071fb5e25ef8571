// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/commonoptions.h"

#include "data/scenarios/runs.h"
#include "data/scenarios/scenario.h"
#include "data/store/store.h"
#include "data/text/format.h"
#include "gpu/modeljson.h"
#include "gpu/partial.h"
#include "gpu/pathcsv.h"
#include "gpu/resultjson.h"
#include "gpu/simulate.h"
#include "gpu/untilerror.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QLocale>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct SimulateArguments
{
    std::string store;
    std::string scenario;
    std::string model;
    sim::RunOptions options;
    std::string backend = "auto";
    std::string json;
    std::string partial;
    double untilError = 0; ///< 0 = all paths
    sim::PathFiles csv;
    bool record = false;
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

sim::Backend backendOf(const std::string &word)
{
    return word == "cpu" ? sim::Backend::Cpu : word == "cuda" ? sim::Backend::Cuda : sim::Backend::Auto;
}

struct Subject
{
    sim::Model model;
    std::vector<std::string> watched; ///< providers whose precision counts; none = all of them
};

Result<Subject> modelFromFile(const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return Unexpected(bytes.error());
    auto model = sim::readModel(std::string_view(bytes->constData(), size_t(bytes->size())));
    if (model)
        return Subject{*std::move(model), {}};
    QStringList problems;
    for (const sim::ModelProblem &problem : model.error()) {
        const QString reason = fromStd(problem.reason);
        problems.append(problem.place.empty() ? reason : u"%1: %2"_s.arg(fromStd(problem.place), reason));
    }
    return failure(ErrorCode::InvalidInput, u"%1: %2"_s.arg(path, problems.join(u"; "_s)));
}

Result<Subject> modelFromScenario(const QString &path, const QString &name)
{
    auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return Unexpected(store.error());
    const auto scenario = findScenario(**store, name);
    if (!scenario)
        return Unexpected(scenario.error());
    auto compiled = compileScenario(**store, *scenario);
    if (!compiled)
        return Unexpected(compiled.error());
    return Subject{std::move(compiled->model), {scenario->provider.value().toStdString()}};
}

Result<QString> record(
    const SimulateArguments &arguments, const sim::Model &model, const sim::Results &results)
{
    auto store = Store::open(fromStd(arguments.store));
    if (!store)
        return Unexpected(store.error());
    const auto scenario = findScenario(**store, fromStd(arguments.scenario));
    if (!scenario)
        return Unexpected(scenario.error());
    return saveRun(**store, scenario->id, model, results);
}

ExitCode fail(const sim::SimulationError &error)
{
    console::printError(fromStd(error.message));
    return ExitCode::Failed;
}

void printResults(const sim::Results &results, const QString &currency)
{
    const QLocale locale;
    console::print(
        Text::tr("%1 paths from %2, seed %3, %4 quarters; %5, %6 s")
            .arg(locale.toString(qulonglong(results.paths)), locale.toString(qulonglong(results.firstPath)),
                QString::number(results.seed), QString::number(results.quarterCount),
                fromStd(results.run.device), locale.toString(results.run.seconds, 'f', 2)));
    console::print(u"%1%2%3%4%5"_s.arg(Text::tr("Horizon revenue"), -24)
                       .arg(Text::tr("mean"), 16)
                       .arg(Text::tr("median"), 16)
                       .arg(Text::tr("value at risk"), 16)
                       .arg(Text::tr("exp. shortfall"), 16));
    for (const auto &[id, provider] : results.providers) {
        const auto money = [&](double amount) { return format::shortMoney(amount, currency, locale); };
        console::print(u"%1%2%3%4%5"_s.arg(fromStd(id), -24)
                           .arg(money(provider.horizon.mean), 16)
                           .arg(money(provider.horizon.distribution.at(50)), 16)
                           .arg(money(provider.horizon.valueAtRisk.value), 16)
                           .arg(money(provider.horizon.expectedShortfall.value), 16));
    }
}

ExitCode runSimulate(SimulateArguments arguments)
{
    const bool fromModel = !arguments.model.empty();
    if (fromModel == !arguments.store.empty() || fromModel == !arguments.scenario.empty()) {
        console::printError(Text::tr("simulate: give either FILE --scenario NAME or --model model.json"));
        return ExitCode::Usage;
    }
    if (arguments.record && (fromModel || !arguments.partial.empty())) {
        console::printError(Text::tr("simulate: --record needs a store's scenario and no --partial"));
        return ExitCode::Usage;
    }
    const auto subject = fromModel ? modelFromFile(fromStd(arguments.model))
                                   : modelFromScenario(fromStd(arguments.store), fromStd(arguments.scenario));
    if (!subject)
        return console::fail(subject.error());
    const sim::Model &model = subject->model;
    arguments.options.backend = backendOf(arguments.backend);

    console::ProgressBar bar;
    const sim::RunCallbacks callbacks = console::runCallbacks(bar);

    sim::SimulationResult<sim::Results> results = sim::Results{};
    if (arguments.untilError > 0) {
        auto outcome = sim::simulateUntilError(
            model, arguments.options, {arguments.untilError, subject->watched}, callbacks);
        if (!outcome)
            return fail(outcome.error());
        if (!outcome->reached)
            console::printError(
                Text::tr("simulate: the relative standard error is %1 after %2 paths: not reached, "
                         "more paths are needed")
                    .arg(QLocale().toString(outcome->relativeError, 'g', 3),
                        QLocale().toString(qulonglong(outcome->results.paths))));
        arguments.options.paths = outcome->results.paths;
        results = std::move(outcome->results);
    }
    if (arguments.csv.any()) {
        const auto written = sim::writePathFiles(model, arguments.options, arguments.csv, callbacks);
        if (!written)
            return fail(written.error());
        // Whoever only asks for single paths need not wait for the statistics.
        if (arguments.json.empty() && arguments.partial.empty() && !arguments.record)
            return ExitCode::Done;
    }
    if (!arguments.partial.empty())
        results = sim::simulateAndWritePartial(model, arguments.options, arguments.partial, callbacks);
    else if (arguments.untilError == 0)
        results = sim::simulate(model, arguments.options, callbacks);
    if (!results)
        return fail(results.error());
    if (arguments.json.empty() && !arguments.partial.empty())
        return ExitCode::Done;
    if (arguments.record) {
        const auto id = record(arguments, model, *results);
        if (!id)
            return console::fail(id.error());
        console::print(Text::tr("Recorded as %1.").arg(*id));
    }
    if (arguments.json.empty()) {
        printResults(*results, fromStd(model.currency));
        return ExitCode::Done;
    }
    const auto written =
        writeFile(fromStd(arguments.json), QByteArray::fromStdString(sim::writeResults(*results)));
    return written ? ExitCode::Done : console::fail(written.error());
}

ExitCode runMerge(const std::vector<std::string> &partials, const std::string &output)
{
    const auto results = sim::mergePartials(partials);
    if (!results) {
        console::printError(fromStd(results.error()));
        return ExitCode::Failed;
    }
    const auto written = writeFile(fromStd(output), QByteArray::fromStdString(sim::writeResults(*results)));
    return written ? ExitCode::Done : console::fail(written.error());
}

} // namespace

void addSimulateCommands(CLI::App &app, ExitCode &exitCode)
{
    auto *simulate = app.add_subcommand(
        "simulate", helpText(QT_TRANSLATE_NOOP("CommandLine", "Run a scenario or a model document")));
    auto arguments = std::make_shared<SimulateArguments>();
    simulate->add_option("FILE", arguments->store, helpText(QT_TRANSLATE_NOOP("CommandLine", "The store")));
    simulate->add_option(
        "--scenario", arguments->scenario, helpText(QT_TRANSLATE_NOOP("CommandLine", "Its id or title")));
    simulate->add_option("--model", arguments->model,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "A model document instead of a store")));
    addRunOptions(*simulate, arguments->options);
    simulate->add_option("--first-path", arguments->options.firstPath,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Number of the first path, for shards")));
    simulate
        ->add_option("--backend", arguments->backend,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "Where it runs; the numbers are the same")))
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();
    simulate->add_option("--threads", arguments->options.threads,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "CPU threads; 0 for one per hardware thread")));
    simulate->add_option("--json", arguments->json,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Write the result document to this file")));
    simulate->add_option("--paths-csv", arguments->csv.paths,
        helpText(
            QT_TRANSLATE_NOOP("CommandLine", "Write revenue by path, provider and quarter to this file")));
    simulate->add_option("--exits-csv", arguments->csv.exits,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Write the exits of every path to this file")));
    simulate->add_option("--ratios-csv", arguments->csv.ratios,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Write payment ratios by path and quarter to this file")));
    auto *partial = simulate->add_option("--partial", arguments->partial,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Write the exact sums of this path range, for merge")));
    simulate
        ->add_option("--until-error", arguments->untilError,
            helpText(QT_TRANSLATE_NOOP("CommandLine",
                "Stop, at most at --paths, once mean and expected shortfall of the provider of interest, or "
                "of "
                "every provider of a model document, have a smaller relative standard error")))
        ->check(CLI::Validator(CLI::PositiveNumber).description(">0"))
        ->excludes(partial);
    simulate->add_flag("--record", arguments->record,
        helpText(
            QT_TRANSLATE_NOOP("CommandLine", "Record the run in the store, so that it can be repeated")));
    simulate->callback([arguments, &exitCode] { exitCode = runSimulate(*arguments); });

    struct MergeArguments
    {
        std::vector<std::string> partials;
        std::string json;
    };
    auto *merge = app.add_subcommand(
        "merge", helpText(QT_TRANSLATE_NOOP("CommandLine", "Join shards to the result of the whole run")));
    auto merged = std::make_shared<MergeArguments>();
    merge
        ->add_option("PARTIAL", merged->partials,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "Files written by simulate --partial")))
        ->required();
    merge
        ->add_option("--json", merged->json,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "Write the result document to this file")))
        ->required();
    merge->callback([merged, &exitCode] { exitCode = runMerge(merged->partials, merged->json); });
}

} // namespace offtake
