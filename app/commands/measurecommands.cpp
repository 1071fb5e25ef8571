// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"

#include "data/format.h"
#include "data/measures.h"
#include "data/scenario.h"
#include "data/store.h"
#include "gpu/modeljson.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void printLine(const QString &label, const QString &value)
{
    console::print(u"%1 %2"_s.arg(label, -28).arg(value));
}

void printMeasures(const ProviderMeasures &measures)
{
    const QLocale locale;
    const auto money = [&](double amount) { return format::shortMoney(amount, measures.currency, locale); };
    console::print(Text::tr("%1 as of %2").arg(measures.name, format::date(measures.asOf, locale)));
    printLine(Text::tr("Contracted value"), money(measures.contractedValue));
    printLine(Text::tr("Remaining value"), money(measures.remainingValue));
    if (measures.backlog) {
        printLine(Text::tr("Backlog as reported"),
            Text::tr("%1 at %2")
                .arg(money(measures.backlog->amount), format::date(measures.backlog->asOf, locale)));
    }
    if (measures.topCustomer) {
        printLine(Text::tr("Top customer"),
            u"%1 %2"_s.arg(measures.topCustomer->label, format::share(measures.topCustomer->share, locale)));
    }
    if (measures.top3Share)
        printLine(Text::tr("Top three customers"), format::share(*measures.top3Share, locale));
    if (measures.hhi) {
        printLine(Text::tr("HHI"), u"%1–%2"_s.arg(locale.toString(measures.hhi->low, 'f', 0),
                                       locale.toString(measures.hhi->high, 'f', 0)));
    }
    if (measures.warlYears)
        printLine(Text::tr("Remaining life (WARL)"), format::years(*measures.warlYears, locale));
    if (measures.coverage)
        printLine(Text::tr("Coverage, next 12 months"), locale.toString(*measures.coverage, 'f', 1) + u'x');
}

ExitCode runMeasures(const QString &path, const QString &organization, const QString &asOfText, bool json)
{
    QDate asOf = QDate::currentDate();
    if (!asOfText.isEmpty()) {
        asOf = QDate::fromString(asOfText, Qt::ISODate);
        if (!asOf.isValid()) {
            console::printError(Text::tr("--as-of %1: no date of the form yyyy-mm-dd").arg(asOfText));
            return ExitCode::Usage;
        }
    }
    auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return console::fail(store.error());
    const auto measures = computeMeasures(**store, OrganizationId(organization), asOf);
    if (!measures)
        return console::fail(measures.error());
    if (json)
        console::printJson(toJson(*measures));
    else
        printMeasures(*measures);
    return ExitCode::Done;
}

ExitCode runScenarios(const QString &path, bool json)
{
    auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return console::fail(store.error());
    const auto scenarios = loadScenarios(**store);
    if (!scenarios)
        return console::fail(scenarios.error());
    QJsonArray list;
    for (const Scenario &scenario : *scenarios) {
        if (json) {
            list.append(QJsonObject{{u"id"_s, scenario.id.value()}, {u"title"_s, scenarioTitle(scenario)},
                {u"description"_s, scenarioDescription(scenario)}, {u"provider"_s, scenario.provider.value()},
                {u"valuation_date"_s, scenario.valuationDate.toString(Qt::ISODate)},
                {u"quarters"_s, scenario.quarters}});
        } else {
            printLine(scenario.id.value(), scenarioTitle(scenario));
        }
    }
    if (json)
        console::printJson({{u"scenarios"_s, list}});
    return ExitCode::Done;
}

ExitCode runModel(const QString &path, const QString &name, const QString &output)
{
    auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return console::fail(store.error());
    const auto scenario = findScenario(**store, name);
    if (!scenario)
        return console::fail(scenario.error());
    const auto compiled = compileScenario(**store, *scenario);
    if (!compiled)
        return console::fail(compiled.error());
    const auto written = writeFile(output, QByteArray::fromStdString(sim::writeModel(compiled->model)));
    if (!written)
        return console::fail(written.error());
    console::print(Text::tr("%1: %n contract(s) simulated.", nullptr, int(compiled->model.contracts.size()))
                       .arg(output));
    for (const LeftOutContract &contract : compiled->leftOut)
        console::print(Text::tr("%1 left out: %2").arg(contract.id.value(), contract.reason));
    return ExitCode::Done;
}

} // namespace

Result<Scenario> findScenario(Store &store, const QString &name)
{
    const auto scenarios = loadScenarios(store);
    if (!scenarios)
        return Unexpected(scenarios.error());
    QStringList known;
    for (const Scenario &scenario : *scenarios) {
        if (scenario.id.value() == name || scenario.title.compare(name, Qt::CaseInsensitive) == 0 ||
            scenarioTitle(scenario).compare(name, Qt::CaseInsensitive) == 0)
            return scenario;
        known.append(scenario.id.value());
    }
    return failure(ErrorCode::NotFound,
        Text::tr("%1: no scenario '%2'; there are: %3").arg(store.path(), name, known.join(u", "_s)));
}

void addMeasureCommands(CLI::App &app, ExitCode &exitCode)
{
    struct Arguments
    {
        std::string store;
        std::string organization;
        std::string asOf;
        std::string scenario;
        std::string output;
        bool json = false;
    };
    const std::string storeHelp = helpText(QT_TRANSLATE_NOOP("CommandLine", "The store"));
    const std::string jsonHelp = helpText(QT_TRANSLATE_NOOP("CommandLine", "Print a JSON document"));

    auto *measures = app.add_subcommand("measures",
        helpText(
            QT_TRANSLATE_NOOP("CommandLine", "A provider's dependency on its customers, from stored facts")));
    auto asked = std::make_shared<Arguments>();
    measures->add_option("FILE", asked->store, storeHelp)->required();
    measures
        ->add_option("--organization", asked->organization,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "The provider's id")))
        ->required();
    measures->add_option("--as-of", asked->asOf,
        helpText(QT_TRANSLATE_NOOP(
            "CommandLine", "Only what was known by that date (yyyy-mm-dd); today if not given")));
    measures->add_flag("--json", asked->json, jsonHelp);
    measures->callback([asked, &exitCode] {
        exitCode = runMeasures(
            fromStd(asked->store), fromStd(asked->organization), fromStd(asked->asOf), asked->json);
    });

    auto *scenarios = app.add_subcommand(
        "scenarios", helpText(QT_TRANSLATE_NOOP("CommandLine", "List the stored scenarios")));
    auto listed = std::make_shared<Arguments>();
    scenarios->add_option("FILE", listed->store, storeHelp)->required();
    scenarios->add_flag("--json", listed->json, jsonHelp);
    scenarios->callback(
        [listed, &exitCode] { exitCode = runScenarios(fromStd(listed->store), listed->json); });

    auto *model = app.add_subcommand("model",
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Write the simulation model that a scenario compiles to")));
    auto compiled = std::make_shared<Arguments>();
    model->add_option("FILE", compiled->store, storeHelp)->required();
    model
        ->add_option(
            "--scenario", compiled->scenario, helpText(QT_TRANSLATE_NOOP("CommandLine", "Its id or title")))
        ->required();
    model
        ->add_option(
            "-o,--output", compiled->output, helpText(QT_TRANSLATE_NOOP("CommandLine", "The file to write")))
        ->required();
    model->callback([compiled, &exitCode] {
        exitCode = runModel(fromStd(compiled->store), fromStd(compiled->scenario), fromStd(compiled->output));
    });
}

} // namespace offtake
