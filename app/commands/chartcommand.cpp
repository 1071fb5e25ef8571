// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"

#include "data/engineerror.h"
#include "data/measures/measures.h"
#include "data/scenarios/scenario.h"
#include "data/scenarios/sensitivity.h"
#include "data/store/store.h"
#include "data/text/translation.h"
#include "gpu/simulate.h"
#include "widgets/charts/contributionchart.h"
#include "widgets/charts/dependencychart.h"
#include "widgets/charts/exceedancechart.h"
#include "widgets/charts/exitchart.h"
#include "widgets/charts/fanchart.h"
#include "widgets/charts/histogramchart.h"
#include "widgets/charts/measurecharts.h"
#include "widgets/network/networkpicture.h"
#include "widgets/charts/spiderchart.h"
#include "widgets/charts/tornadochart.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>
#include <array>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct ChartArguments
{
    std::string store;
    std::string scenario;
    std::string organization;
    std::string kind;
    std::string interval = "quarter";
    std::string statistic = "mean";
    std::string effect = "total";
    std::string language;
    std::string asOf;
    std::string output;
    sim::RunOptions run;
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

using Drawn = Result<std::unique_ptr<Chart>>;

/// What the drawing of one chart has at hand.
struct ChartTask
{
    Store &store;
    const ChartArguments &arguments;
    OrganizationId organization;
    QDate asOf;
};

struct SimulatedProvider
{
    sim::Model model;
    sim::Results results;
    const sim::ProviderResult *provider = nullptr;
    QString currency;
};

/// `withDependency` also forces out one customer after the other.
Result<std::shared_ptr<SimulatedProvider>> simulateProvider(
    const ChartTask &task, bool withDependency = false)
{
    const auto scenario = findScenario(task.store, fromStd(task.arguments.scenario));
    if (!scenario)
        return Unexpected(scenario.error());
    auto compiled = compileScenario(task.store, *scenario);
    if (!compiled)
        return Unexpected(compiled.error());
    if (withDependency)
        compiled->model.outputs.dependency = sim::Dependency{};
    console::ProgressBar bar;
    sim::RunCallbacks callbacks;
    callbacks.progress = [&bar](quint64 done, quint64 total) { bar.show(double(done) / double(total)); };
    auto results = sim::simulate(compiled->model, task.arguments.run, callbacks);
    if (!results)
        return Unexpected(errorOf(results.error()));
    auto simulated = std::make_shared<SimulatedProvider>();
    simulated->currency = fromStd(compiled->model.currency);
    simulated->model = std::move(compiled->model);
    simulated->results = *std::move(results);
    simulated->provider = sim::find(simulated->results.providers, task.organization.value().toStdString());
    if (!simulated->provider) {
        return failure(ErrorCode::InvalidInput,
            Text::tr("'%1' earns nothing in the scenario '%2'; there is nothing to draw.")
                .arg(task.organization.value(), scenario->id.value()));
    }
    return simulated;
}

Result<measurecharts::Names> namesIn(Store &store)
{
    const auto organizations = store.organizations();
    if (!organizations)
        return Unexpected(organizations.error());
    measurecharts::Names names;
    for (const Organization &organization : *organizations)
        names.insert(organization.id.value(), organization.name);
    return names;
}

/// A chart of one simulation: `fill` gives it the run and the organisations' names.
template <class SimulatedChart, class Fill>
Drawn drawSimulated(const ChartTask &task, Fill fill, bool withDependency = false)
{
    const auto simulated = simulateProvider(task, withDependency);
    if (!simulated)
        return Unexpected(simulated.error());
    const auto names = namesIn(task.store);
    if (!names)
        return Unexpected(names.error());
    auto chart = std::make_unique<SimulatedChart>();
    chart->setLocale(currentLocale());
    fill(*chart, **simulated, *names);
    return Drawn(std::move(chart));
}

Quarter firstQuarter(const SimulatedProvider &run)
{
    return {run.model.startYear, run.model.startQuarter};
}

Drawn drawFan(const ChartTask &task)
{
    return drawSimulated<FanChart>(
        task, [&task](FanChart &chart, const SimulatedProvider &run, const measurecharts::Names &) {
            const bool byYear = task.arguments.interval == "year";
            chart.setInterval(byYear ? FanChart::Interval::Year : FanChart::Interval::Quarter);
            chart.setResult(*run.provider, run.results, firstQuarter(run), run.currency);
        });
}

Drawn drawHistogram(const ChartTask &task)
{
    return drawSimulated<HistogramChart>(
        task, [](HistogramChart &chart, const SimulatedProvider &run, const measurecharts::Names &) {
            chart.setResult(run.provider->horizon, run.results.tail, run.currency);
        });
}

Drawn drawExceedance(const ChartTask &task)
{
    return drawSimulated<ExceedanceChart>(
        task, [](ExceedanceChart &chart, const SimulatedProvider &run, const measurecharts::Names &) {
            chart.setCurve(run.provider->horizon, run.currency);
        });
}

Drawn drawContributions(const ChartTask &task)
{
    return drawSimulated<ContributionChart>(
        task, [](ContributionChart &chart, const SimulatedProvider &run, const measurecharts::Names &names) {
            chart.setResult(*run.provider, names, run.currency);
        });
}

Drawn drawExits(const ChartTask &task)
{
    return drawSimulated<ExitChart>(
        task, [&task](ExitChart &chart, const SimulatedProvider &run, const measurecharts::Names &names) {
            chart.setResult(run.results, task.organization, firstQuarter(run), names);
        });
}

Drawn drawDependency(const ChartTask &task)
{
    const auto fill = [&task](DependencyChart &chart, const SimulatedProvider &run,
                          const measurecharts::Names &names) {
        const bool isDirect = task.arguments.effect == "direct";
        chart.setEffect(isDirect ? DependencyChart::Effect::Direct : DependencyChart::Effect::Total);
        chart.setResult(run.results, task.organization, names, run.currency);
    };
    return drawSimulated<DependencyChart>(task, fill, true);
}

/// `points` of each assumption.
template <class SensitivityChart>
Drawn drawSensitivity(const ChartTask &task, int points)
{
    const auto scenario = findScenario(task.store, fromStd(task.arguments.scenario));
    if (!scenario)
        return Unexpected(scenario.error());
    const auto statistic = Statistic::of(fromStd(task.arguments.statistic));
    if (!statistic)
        return Unexpected(statistic.error());
    console::ProgressBar bar;
    const auto sensitivity =
        analyzeSensitivity(task.store, {*scenario, task.organization, *statistic, task.arguments.run},
            leversOf(*scenario), points, [&bar](double fraction) { bar.show(fraction); });
    if (!sensitivity)
        return Unexpected(sensitivity.error());
    auto chart = std::make_unique<SensitivityChart>();
    chart->setLocale(currentLocale());
    chart->setSensitivity(*sensitivity);
    return Drawn(std::move(chart));
}

Drawn drawTornado(const ChartTask &task)
{
    return drawSensitivity<TornadoChart>(task, 2);
}

Drawn drawSpider(const ChartTask &task)
{
    return drawSensitivity<SpiderChart>(task, 5);
}

/// A chart of stored facts: `fill` gives it the provider's measures.
template <class MeasureChart, class Fill>
Drawn drawMeasures(const ChartTask &task, Fill fill)
{
    const auto measures = computeMeasures(task.store, task.organization, task.asOf);
    if (!measures)
        return Unexpected(measures.error());
    const auto names = namesIn(task.store);
    if (!names)
        return Unexpected(names.error());
    auto chart = std::make_unique<MeasureChart>();
    chart->setLocale(currentLocale());
    fill(*chart, *measures, *names);
    return Drawn(std::move(chart));
}

Drawn drawShares(const ChartTask &task)
{
    return drawMeasures<ShareChart>(
        task, [](ShareChart &chart, const ProviderMeasures &measures, const measurecharts::Names &) {
            chart.setBars(measurecharts::shareBars(measures, currentLocale()));
        });
}

Drawn drawRunOff(const ChartTask &task)
{
    return drawMeasures<RunoffChart>(task, measurecharts::fillRunOff);
}

Drawn drawTimeline(const ChartTask &task)
{
    return drawMeasures<DealsChart>(task, measurecharts::fillDeals);
}

struct Kind
{
    const char *word;
    bool isSimulated;
    Drawn (*draw)(const ChartTask &);
};
constexpr std::array kKinds{
    Kind{"fan", true, drawFan},
    Kind{"histogram", true, drawHistogram},
    Kind{"exceedance", true, drawExceedance},
    Kind{"tornado", true, drawTornado},
    Kind{"spider", true, drawSpider},
    Kind{"contributions", true, drawContributions},
    Kind{"dependency", true, drawDependency},
    Kind{"exits", true, drawExits},
    Kind{"shares", false, drawShares},
    Kind{"runoff", false, drawRunOff},
    Kind{"timeline", false, drawTimeline},
    Kind{"network", false, nullptr}, // no chart of axes: writeNetwork()
};

/// What can be told wrong before anything is computed; empty if nothing is.
QString faultOf(const ChartArguments &arguments)
{
    const auto *kind = std::ranges::find(kKinds, arguments.kind, &Kind::word);
    if (kind == kKinds.end()) {
        QStringList known;
        for (const Kind &candidate : kKinds)
            known.append(QLatin1String(candidate.word));
        return Text::tr("chart: no kind '%1'; there are: %2")
            .arg(fromStd(arguments.kind), known.join(u", "_s));
    }
    if (kind->isSimulated && arguments.scenario.empty())
        return Text::tr("chart: --kind %1 needs --scenario").arg(fromStd(arguments.kind));
    const QString suffix = QFileInfo(fromStd(arguments.output)).suffix().toLower();
    if (suffix != "png"_L1 && suffix != "svg"_L1 && suffix != "pdf"_L1)
        return Text::tr("chart: %1 does not end in .png, .svg or .pdf").arg(fromStd(arguments.output));
    if (!arguments.asOf.empty() && !QDate::fromString(fromStd(arguments.asOf), Qt::ISODate).isValid())
        return Text::tr("--as-of %1: no date of the form yyyy-mm-dd").arg(fromStd(arguments.asOf));
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
    auto store = Store::open(fromStd(arguments.store), Store::Mode::ReadOnly);
    if (!store)
        return console::fail(store.error());
    const ScopedLanguage language(effectiveLanguage(fromStd(arguments.language)));
    const QDate asOf = arguments.asOf.empty() ? QDate::currentDate()
                                              : QDate::fromString(fromStd(arguments.asOf), Qt::ISODate);
    const auto organization = (*store)->organization(OrganizationId(fromStd(arguments.organization)));
    if (!organization)
        return console::fail(organization.error());
    const auto *kind = std::ranges::find(kKinds, arguments.kind, &Kind::word);
    const ChartTask task{**store, arguments, organization->id, asOf};
    if (!kind->draw)
        return writeNetwork(task);
    const auto chart = kind->draw(task);
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
    command->add_option("FILE", arguments->store, helpText(QT_TRANSLATE_NOOP("CommandLine", "The store")))
        ->required();
    command
        ->add_option("--organization", arguments->organization,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "The provider's id")))
        ->required();
    command
        ->add_option("--kind", arguments->kind,
            helpText(QT_TRANSLATE_NOOP("CommandLine",
                "fan, histogram, exceedance, tornado, spider, contributions, dependency, exits "
                "(of a scenario); shares, runoff, timeline, network (of stored facts)")))
        ->required();
    command->add_option("--scenario", arguments->scenario,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Its id or title; for the charts of a scenario")));
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
    command
        ->add_option("--language", arguments->language,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "Language of the chart; yours if not given")))
        ->check(CLI::IsMember({"en", "es"}));
    command->add_option("--as-of", arguments->asOf,
        helpText(QT_TRANSLATE_NOOP(
            "CommandLine", "Only what was known by that date (yyyy-mm-dd); today if not given")));
    command
        ->add_option(
            "--paths", arguments->run.paths, helpText(QT_TRANSLATE_NOOP("CommandLine", "How many paths")))
        ->capture_default_str();
    command
        ->add_option("--seed", arguments->run.seed,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "Seed of the random numbers")))
        ->capture_default_str();
    command
        ->add_option("-o,--output", arguments->output,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "The file to write: .png, .svg or .pdf")))
        ->required();
    command->callback([arguments, &exitCode] { exitCode = runChart(*arguments); });
}

} // namespace offtake
