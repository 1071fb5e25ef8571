// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/chartkinds.h"
#include "app/commands/commands.h"
#include "data/scenarios/scenario.h"
#include "data/store/store.h"
#include "data/text/translation.h"
#include "widgets/charts/chart.h"
#include "widgets/network/networkpicture.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// The parser lets no other word through.
const ChartKind &kindOf(const ChartArguments &arguments)
{
    return *std::ranges::find(chartKinds(), arguments.kind, &ChartKind::word);
}

std::vector<std::string> kindWords()
{
    std::vector<std::string> words;
    for (const ChartKind &kind : chartKinds())
        words.emplace_back(kind.word);
    return words;
}

/// What can be told wrong before anything is computed; empty if nothing is.
QString faultOf(const ChartArguments &arguments)
{
    const ChartKind &kind = kindOf(arguments);
    if (int(arguments.scenarios.size()) < kind.scenarios) {
        return kind.scenarios == 1
                   ? Text::tr("chart: --kind %1 needs --scenario").arg(fromStd(arguments.kind))
                   : Text::tr("chart: --kind %1 needs --scenario twice").arg(fromStd(arguments.kind));
    }
    const QString suffix = QFileInfo(fromStd(arguments.output)).suffix().toLower();
    if (suffix != "png"_L1 && suffix != "svg"_L1 && suffix != "pdf"_L1)
        return Text::tr("chart: %1 does not end in .png, .svg or .pdf").arg(fromStd(arguments.output));
    return {};
}

/// The network around a provider, suppliers left and customers right; always light.
ExitCode writeNetwork(const ChartTask &task)
{
    const auto network = readNetwork(task.store, task.asOf);
    if (!network)
        return console::fail(network.error());
    NetworkPicture picture;
    picture.network = *network;
    picture.arrows = networkArrows(*network);
    if (!network->node(task.organization)) {
        console::printError(
            Text::tr("The store has nothing on '%1' that a chart of the kind '%2' could show.")
                .arg(task.organization.value(), u"network"_s));
        return ExitCode::Failed;
    }
    LayoutRequest request;
    request.style = NetworkLayout::Provider;
    request.center = task.organization;
    request.boxes = picture.boxes(QGuiApplication::font());
    picture.places = layoutNetwork(*network, picture.arrows, request);
    const auto written = exportNetwork(
        fromStd(task.arguments.output), picture, network->nameOf(task.organization), {}, currentLocale());
    return written ? ExitCode::Done : console::fail(written.error());
}

ExitCode runChart(const ChartArguments &arguments)
{
    if (const QString fault = faultOf(arguments); !fault.isEmpty()) {
        console::printError(fault);
        return ExitCode::Usage;
    }
    const auto asOf = readAsOf(arguments.asOf);
    if (!asOf)
        return ExitCode::Usage;
    auto store = Store::open(fromStd(arguments.store), Store::Mode::ReadOnly);
    if (!store)
        return console::fail(store.error());
    const ScopedLanguage language(effectiveLanguage(fromStd(arguments.language)));
    const auto organization = (*store)->organization(OrganizationId(fromStd(arguments.organization)));
    if (!organization)
        return console::fail(organization.error());
    const ChartKind &kind = kindOf(arguments);
    const ChartTask task{**store, arguments, organization->id, *asOf};
    if (!kind.draw)
        return writeNetwork(task);
    const auto chart = kind.draw(task);
    if (!chart)
        return console::fail(chart.error());
    if ((*chart)->isEmpty()) {
        console::printError(
            Text::tr("The store has nothing on '%1' that a chart of the kind '%2' could show.")
                .arg(organization->id.value(), fromStd(arguments.kind)));
        return ExitCode::Failed;
    }
    (*chart)->setTitle(organization->name);
    const auto written = (*chart)->exportTo(fromStd(arguments.output));
    return written ? ExitCode::Done : console::fail(written.error());
}

} // namespace

void addChartCommand(CLI::App &app, ExitCode &exitCode)
{
    auto *command = app.add_subcommand(
        "chart", helpText(QT_TRANSLATE_NOOP("CommandLine", "Draw a provider's chart as PNG, SVG or PDF")));
    auto arguments = std::make_shared<ChartArguments>();
    addDocumentOptions(*command, *arguments,
        QT_TRANSLATE_NOOP("CommandLine", "Language of the chart; yours if not given"),
        QT_TRANSLATE_NOOP("CommandLine", "The file to write: .png, .svg or .pdf"));
    command
        ->add_option("--kind", arguments->kind,
            helpText(QT_TRANSLATE_NOOP("CommandLine",
                "fan, histogram, exceedance, tornado, spider, contributions, dependency, exits, ratios, "
                "convergence (of a scenario); fans, difference (of two scenarios); shares, runoff, timeline, "
                "network (of stored facts)")))
        ->check(CLI::IsMember(kindWords()))
        ->required();
    command
        ->add_option("--scenario", arguments->scenarios,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "Its id or title; for the charts of a scenario. Up to "
                                                      "four times for fans, twice for a difference: "
                                                      "the second one less the first")))
        ->expected(1, 4);
    command
        ->add_option("--interval", arguments->interval,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "What a fan shows: revenue by quarter or by year")))
        ->check(CLI::IsMember({"quarter", "year"}))
        ->capture_default_str();
    command
        ->add_option("--statistic", arguments->statistic,
            helpText(QT_TRANSLATE_NOOP(
                "CommandLine", "What a tornado or spider moves: mean, a quantile (p5) or a shortfall (es5)")))
        ->capture_default_str();
    command
        ->add_option("--effect", arguments->effect,
            helpText(QT_TRANSLATE_NOOP(
                "CommandLine", "What a dependency chart shows: total, or direct, without what travels on")))
        ->check(CLI::IsMember({"direct", "total"}))
        ->capture_default_str();
    command->callback([arguments, &exitCode] { exitCode = runChart(*arguments); });
}

} // namespace offtake
