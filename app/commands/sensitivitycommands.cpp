// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/commonoptions.h"

#include "data/scenarios/sensitivity.h"
#include "data/store/store.h"
#include "data/text/format.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct SensitivityArguments
{
    std::string store;
    std::string scenario;
    std::string organization;
    std::string statistic = "mean";
    std::string lever;
    double target = 0;
    int points = 2;
    sim::RunOptions run;
    bool json = false;
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Opened
{
    std::unique_ptr<Store> store;
    SensitivityRequest request;
};

Result<Opened> open(const SensitivityArguments &arguments)
{
    const auto statistic = Statistic::of(fromStd(arguments.statistic));
    if (!statistic)
        return Unexpected(statistic.error());
    auto store = Store::open(fromStd(arguments.store), Store::Mode::ReadOnly);
    if (!store)
        return Unexpected(store.error());
    const auto scenario = findScenario(**store, fromStd(arguments.scenario));
    if (!scenario)
        return Unexpected(scenario.error());
    return Opened{*std::move(store),
        {*scenario, OrganizationId(fromStd(arguments.organization)), *statistic, arguments.run}};
}

ExitCode runTornado(const SensitivityArguments &arguments)
{
    const auto opened = open(arguments);
    if (!opened)
        return console::fail(opened.error());
    const auto sensitivity = [&] {
        console::ProgressBar bar;
        return analyzeSensitivity(
            *opened->store, opened->request, leversOf(opened->request.scenario), arguments.points,
            [&bar](double fraction) { bar.show(fraction); }, SignalStop::token());
    }();
    if (!sensitivity)
        return console::fail(sensitivity.error());
    if (arguments.json) {
        console::printJson(toJson(*sensitivity, opened->request.statistic));
        return ExitCode::Done;
    }
    const QLocale locale;
    const auto money = [&](double amount) {
        return format::shortMoney(amount, sensitivity->currency, locale);
    };
    console::print(
        Text::tr("%1, %2 of the horizon revenue as the scenario is: %3")
            .arg(sensitivity->provider.value(), opened->request.statistic.key(), money(sensitivity->base)));
    for (const LeverResponse &response : sensitivity->responses) {
        QString line = u"%1%2"_s.arg(response.lever.name, -44).arg(money(response.swing), 12);
        for (const SensitivityPoint &point : response.points)
            line += u"%1: %2"_s.arg(format::number(point.value, locale, 2), 10).arg(money(point.statistic));
        console::print(line);
    }
    return ExitCode::Done;
}

ExitCode runReverse(const SensitivityArguments &arguments)
{
    const auto opened = open(arguments);
    if (!opened)
        return console::fail(opened.error());
    const QList<Lever> levers = leversOf(opened->request.scenario);
    const auto lever = std::ranges::find(levers, fromStd(arguments.lever), &Lever::key);
    if (lever == levers.end()) {
        QStringList known;
        for (const Lever &candidate : levers)
            known.append(candidate.key);
        console::printError(Text::tr("reverse: no assumption '%1'; there are: %2")
                                .arg(fromStd(arguments.lever), known.join(u", "_s)));
        return ExitCode::Usage;
    }
    const auto stress = [&] {
        console::ProgressBar bar;
        return findReverseStress(
            *opened->store, opened->request, *lever, arguments.target,
            [&bar](double fraction) { bar.show(fraction); }, SignalStop::token());
    }();
    if (!stress)
        return console::fail(stress.error());
    if (arguments.json) {
        const auto point = [](const SensitivityPoint &at) {
            return QJsonObject{{u"value"_s, at.value}, {u"statistic"_s, at.statistic}};
        };
        console::printJson({{u"assumption"_s, lever->key}, {u"statistic"_s, opened->request.statistic.key()},
            {u"target"_s, arguments.target}, {u"reachable"_s, stress->isReachable},
            {u"base"_s, point(stress->base)},
            {u"found"_s, stress->isReachable ? QJsonValue(point(stress->found)) : QJsonValue()},
            {u"bounds"_s, QJsonArray{lever->minimum, lever->maximum}}, {u"runs"_s, stress->runs}});
        return ExitCode::Done;
    }
    const QLocale locale;
    const auto number = [&](double value) { return format::number(value, locale, 3); };
    const auto amount = [&](double value) { return format::shortAmount(value, locale); };
    if (stress->isReachable) {
        console::print(Text::tr("%1: from %2 to %3 brings %4 from %5 to %6.")
                           .arg(lever->name, number(stress->base.value), number(stress->found.value),
                               opened->request.statistic.key(), amount(stress->base.statistic),
                               amount(stress->found.statistic)));
    } else {
        console::print(Text::tr("%1: %2 is not reachable between %3 (%4) and %5 (%6).")
                           .arg(lever->name, amount(arguments.target), number(lever->minimum),
                               amount(stress->atMinimum.statistic), number(lever->maximum),
                               amount(stress->atMaximum.statistic)));
    }
    return ExitCode::Done;
}

CLI::App *addCommon(CLI::App *command, const std::shared_ptr<SensitivityArguments> &arguments)
{
    addStoreOption(*command, arguments->store);
    command
        ->add_option(
            "--scenario", arguments->scenario, helpText(QT_TRANSLATE_NOOP("CommandLine", "Its id or title")))
        ->required();
    command->add_option("--organization", arguments->organization,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "The provider's id; the scenario's if not given")));
    command
        ->add_option("--statistic", arguments->statistic,
            helpText(QT_TRANSLATE_NOOP(
                "CommandLine", "Of the horizon revenue: mean, p5 (a quantile), es5 (expected shortfall)")))
        ->capture_default_str();
    addRunOptions(*command, arguments->run);
    command->add_flag(
        "--json", arguments->json, helpText(QT_TRANSLATE_NOOP("CommandLine", "Print a JSON document")));
    return command;
}

} // namespace

void addSensitivityCommands(CLI::App &app, ExitCode &exitCode)
{
    auto moved = std::make_shared<SensitivityArguments>();
    auto *tornado = addCommon(app.add_subcommand("tornado",
                                  helpText(QT_TRANSLATE_NOOP("CommandLine",
                                      "Move one assumption after the other and tell which matters most"))),
        moved);
    tornado
        ->add_option("--points", moved->points,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "Values of each assumption, from low to high")))
        ->check(CLI::Range(2, 101).description("2-101"))
        ->capture_default_str();
    tornado->callback([moved, &exitCode] { exitCode = runTornado(*moved); });

    auto sought = std::make_shared<SensitivityArguments>();
    auto *reverse =
        addCommon(app.add_subcommand("reverse",
                      helpText(QT_TRANSLATE_NOOP("CommandLine",
                          "Find the smallest change of one assumption that brings a statistic to a target"))),
            sought);
    reverse
        ->add_option("--assumption", sought->lever,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "Its key, as tornado --json tells it")))
        ->required();
    reverse
        ->add_option("--target", sought->target,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "The amount to be reached")))
        ->required();
    reverse->callback([sought, &exitCode] { exitCode = runReverse(*sought); });
}

} // namespace offtake
