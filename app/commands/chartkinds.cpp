// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/chartkinds.h"

#include "app/commands/commands.h"
#include "data/engineerror.h"
#include "data/measures/measures.h"
#include "data/scenarios/comparison.h"
#include "data/scenarios/pathset.h"
#include "data/scenarios/scenario.h"
#include "data/scenarios/sensitivity.h"
#include "data/store/store.h"
#include "data/text/translation.h"
#include "gpu/simulate.h"
#include "widgets/charts/contributionchart.h"
#include "widgets/charts/convergencechart.h"
#include "widgets/charts/dependencychart.h"
#include "widgets/charts/differencechart.h"
#include "widgets/charts/exceedancechart.h"
#include "widgets/charts/exitchart.h"
#include "widgets/charts/fanchart.h"
#include "widgets/charts/histogramchart.h"
#include "widgets/charts/measurecharts.h"
#include "widgets/charts/ratiochart.h"
#include "widgets/charts/scenariofanschart.h"
#include "widgets/charts/spiderchart.h"
#include "widgets/charts/tornadochart.h"
#include "widgets/style/organizationcolors.h"

#include <QCoreApplication>

#include <array>

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct SimulatedProvider
{
    Scenario scenario;
    sim::Model model;
    sim::Results results;
    const sim::ProviderResult *provider = nullptr;
    QString currency;
};

/// Of the scenario at `place`; `withDependency` also forces out one customer after the other.
Result<std::shared_ptr<SimulatedProvider>> simulateProvider(
    const ChartTask &task, bool withDependency = false, std::size_t place = 0)
{
    const auto scenario = findScenario(task.store, fromStd(task.arguments.scenarios[place]));
    if (!scenario)
        return Unexpected(scenario.error());
    auto compiled = compileScenario(task.store, *scenario);
    if (!compiled)
        return Unexpected(compiled.error());
    if (withDependency)
        compiled->model.outputs.dependency = sim::Dependency{};
    console::ProgressBar bar;
    auto results = sim::simulate(compiled->model, task.arguments.run, console::runCallbacks(bar));
    if (!results)
        return Unexpected(errorOf(results.error()));
    auto simulated = std::make_shared<SimulatedProvider>();
    simulated->scenario = *scenario;
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
    const auto scenario = findScenario(task.store, fromStd(task.arguments.scenarios.front()));
    if (!scenario)
        return Unexpected(scenario.error());
    const auto statistic = Statistic::of(fromStd(task.arguments.statistic));
    if (!statistic)
        return Unexpected(statistic.error());
    console::ProgressBar bar;
    const auto sensitivity = analyzeSensitivity(
        task.store, {*scenario, task.organization, *statistic, task.arguments.run}, leversOf(*scenario),
        points, [&bar](double fraction) { bar.show(fraction); }, SignalStop::token());
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

Drawn drawRatios(const ChartTask &task)
{
    return drawSimulated<RatioChart>(
        task, [](RatioChart &chart, const SimulatedProvider &run, const measurecharts::Names &names) {
            chart.setResult(run.results, firstQuarter(run), names);
        });
}

Drawn drawConvergence(const ChartTask &task)
{
    const auto scenario = findScenario(task.store, fromStd(task.arguments.scenarios.front()));
    if (!scenario)
        return Unexpected(scenario.error());
    const auto compiled = compileScenario(task.store, *scenario);
    if (!compiled)
        return Unexpected(compiled.error());
    console::ProgressBar bar;
    const auto paths =
        followPaths(compiled->model, task.organization, task.arguments.run, console::runCallbacks(bar));
    if (!paths)
        return Unexpected(paths.error());
    auto chart = std::make_unique<ConvergenceChart>();
    chart->setLocale(currentLocale());
    chart->setPoints(
        convergenceOf(paths->horizon, compiled->model.outputs.tail), fromStd(compiled->model.currency));
    return Drawn(std::move(chart));
}

/// Of the second scenario less the first one, path by path.
Drawn drawDifference(const ChartTask &task)
{
    const auto a = findScenario(task.store, fromStd(task.arguments.scenarios[0]));
    if (!a)
        return Unexpected(a.error());
    const auto b = findScenario(task.store, fromStd(task.arguments.scenarios[1]));
    if (!b)
        return Unexpected(b.error());
    console::ProgressBar bar;
    const auto comparison = compareScenarios(
        task.store, *a, *b, task.organization, task.arguments.run, console::runCallbacks(bar));
    if (!comparison)
        return Unexpected(comparison.error());
    auto chart = std::make_unique<DifferenceChart>();
    chart->setLocale(currentLocale());
    chart->setComparison(*comparison);
    return Drawn(std::move(chart));
}

Drawn drawFans(const ChartTask &task)
{
    QList<ScenarioFansChart::Fan> fans;
    QString currency;
    for (std::size_t place = 0; place < task.arguments.scenarios.size(); ++place) {
        const auto run = simulateProvider(task, false, place);
        if (!run)
            return Unexpected(run.error());
        const SimulatedProvider &simulated = **run;
        currency = simulated.currency;
        fans +=
            ScenarioFansChart::fanOf(scenarioTitle(simulated.scenario), categoryColors().at(qsizetype(place)),
                firstQuarter(simulated), simulated.results, *simulated.provider);
    }
    auto chart = std::make_unique<ScenarioFansChart>();
    chart->setLocale(currentLocale());
    chart->setFans(fans, currency);
    return Drawn(std::move(chart));
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

constexpr std::array kKinds{
    ChartKind{"fan", 1, drawFan},
    ChartKind{"histogram", 1, drawHistogram},
    ChartKind{"exceedance", 1, drawExceedance},
    ChartKind{"tornado", 1, drawTornado},
    ChartKind{"spider", 1, drawSpider},
    ChartKind{"contributions", 1, drawContributions},
    ChartKind{"dependency", 1, drawDependency},
    ChartKind{"exits", 1, drawExits},
    ChartKind{"ratios", 1, drawRatios},
    ChartKind{"convergence", 1, drawConvergence},
    ChartKind{"fans", 2, drawFans},
    ChartKind{"difference", 2, drawDifference},
    ChartKind{"shares", 0, drawShares},
    ChartKind{"runoff", 0, drawRunOff},
    ChartKind{"timeline", 0, drawTimeline},
    ChartKind{"network", 0, nullptr},
};

} // namespace

std::span<const ChartKind> chartKinds()
{
    return kKinds;
}

} // namespace offtake
