// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/report/reportcontent.h"

#include "data/engineerror.h"
#include "data/report/reportcache.h"
#include "data/scenarios/levers.h"
#include "data/store/store.h"
#include "gpu/modeljson.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace offtake {

namespace {

constexpr int kMostScenarios = 4;
constexpr int kMostEvents = 8;
/// Some thirty runs make the tornado; at so many paths its bars are told to about a hundredth.
constexpr std::uint64_t kStressPaths = 8192;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportContent)
};

/// Runs, and what cached runs save, for one report.
class ReportRuns
{
public:
    ReportRuns(Store &store, const ReportRequest &request, const std::function<void(double)> &progress,
        const std::stop_token &stop)
        : m_store(store)
        , m_request(request)
        , m_progress(progress)
        , m_stop(stop)
    {
        const auto count = double(request.scenarios.size());
        m_total = count;
        if (request.has(ReportSection::Stress))
            m_total += kStressWork;
        if (request.has(ReportSection::Comparison))
            m_total += 2 * (count - 1);
    }

    Result<ReportScenario> scenario(const Scenario &scenario);
    Result<std::optional<ReportStress>> stress(const ReportScenario &first);
    Result<std::optional<PairedComparison>> comparison(
        const ReportScenario &first, const ReportScenario &other);

private:
    /// The value of the cache, else of `make`, which gets callbacks for `work` of the whole report's work.
    template <class Value, class Make>
    Result<Value> cached(const QByteArray &key, double work, Make make);
    QByteArray keyOf(const char *kind, const std::string &model, const sim::RunOptions &run) const;
    Unexpected<Error> fault(const Error &error, const Scenario &scenario) const;

    static constexpr double kStressWork = 3; ///< in runs of a scenario

    Store &m_store;
    const ReportRequest &m_request;
    std::function<void(double)> m_progress;
    std::stop_token m_stop;
    double m_done = 0; ///< in runs of a scenario
    double m_total = 1;
};

template <class Value, class Make>
Result<Value> ReportRuns::cached(const QByteArray &key, double work, Make make)
{
    if (m_request.cache) {
        if (auto value = m_request.cache->find<Value>(key)) {
            m_done += work;
            return *std::move(value);
        }
    }
    const auto progress = [this, work](double share) {
        if (m_progress)
            m_progress(std::min(1.0, (m_done + share * work) / m_total));
    };
    Result<Value> value = make(progress);
    m_done += work;
    if (value && m_request.cache)
        m_request.cache->keep(key, *value);
    return value;
}

QByteArray ReportRuns::keyOf(const char *kind, const std::string &model, const sim::RunOptions &run) const
{
    return QByteArray(kind) + ' ' + QByteArray::number(qulonglong(run.paths)) + ' ' +
           QByteArray::number(qulonglong(run.seed)) + ' ' + QByteArray::fromStdString(model);
}

Unexpected<Error> ReportRuns::fault(const Error &error, const Scenario &scenario) const
{
    if (error.code == ErrorCode::Canceled)
        return failure(ErrorCode::Canceled, Text::tr("The report was canceled."));
    return failure(ErrorCode::Failed,
        Text::tr("The scenario '%1' cannot be simulated: %2").arg(scenarioTitle(scenario), error.message));
}

sim::RunCallbacks callbacksOf(const std::function<void(double)> &progress, const std::stop_token &stop)
{
    sim::RunCallbacks callbacks;
    callbacks.stop = stop;
    callbacks.progress = [progress](std::uint64_t done, std::uint64_t total) {
        progress(double(done) / double(total));
    };
    return callbacks;
}

Result<sim::Results> simulated(
    const sim::Model &model, const sim::RunOptions &run, const sim::RunCallbacks &callbacks)
{
    auto results = sim::simulate(model, run, callbacks);
    if (!results)
        return Unexpected(errorOf(results.error()));
    return *std::move(results);
}

Result<ReportScenario> ReportRuns::scenario(const Scenario &scenario)
{
    auto compiled = compileScenario(m_store, scenario);
    if (!compiled)
        return Unexpected(compiled.error());
    auto results = cached<sim::Results>(
        keyOf("run", sim::writeModel(compiled->model), m_request.run), 1, [&](const auto &progress) {
            return simulated(compiled->model, m_request.run, callbacksOf(progress, m_stop));
        });
    if (!results)
        return fault(results.error(), scenario);
    return ReportScenario{scenario, *std::move(compiled), *std::move(results)};
}

Result<std::optional<ReportStress>> ReportRuns::stress(const ReportScenario &first)
{
    const std::string provider = m_request.organization.value().toStdString();
    const sim::ProviderResult *result = sim::find(first.results.providers, provider);
    if (!result)
        return std::optional<ReportStress>();
    ReportStress stress;
    stress.statistic = {Statistic::Kind::ExpectedShortfall, first.results.tail};
    stress.run = m_request.run;
    stress.run.paths = std::min<std::uint64_t>(stress.run.paths, kStressPaths);

    sim::Model model = first.compiled.model;
    sim::Dependency dependency{.quarter = 0, .customers = std::vector<std::string>()};
    for (const auto &[customer, contribution] : result->customers)
        dependency.customers->push_back(customer);
    if (!dependency.customers->empty())
        model.outputs.dependency = dependency;
    const std::string document = sim::writeModel(model);
    auto forced = cached<sim::Results>(keyOf("dependency", document, stress.run), 0.2 * kStressWork,
        [&](const auto &progress) { return simulated(model, stress.run, callbacksOf(progress, m_stop)); });
    if (!forced)
        return fault(forced.error(), first.scenario);
    if (forced->dependency)
        stress.dependency = *std::move(forced->dependency);

    // The levers' names are in the report's language.
    const std::string key = m_request.language.toStdString() + ' ' + document;
    auto sensitivity = cached<Sensitivity>(
        keyOf("sensitivity", key, stress.run), 0.8 * kStressWork, [&](const auto &progress) {
            return analyzeSensitivity(m_store,
                {.scenario = first.scenario,
                    .provider = m_request.organization,
                    .statistic = stress.statistic,
                    .run = stress.run},
                leversOf(first.scenario), 2, progress, m_stop);
        });
    if (!sensitivity)
        return fault(sensitivity.error(), first.scenario);
    stress.sensitivity = *std::move(sensitivity);
    return std::optional(std::move(stress));
}

Result<std::optional<PairedComparison>> ReportRuns::comparison(
    const ReportScenario &first, const ReportScenario &other)
{
    const sim::Model &a = first.compiled.model;
    const sim::Model &b = other.compiled.model;
    auto comparison = cached<PairedComparison>(
        keyOf("comparison", sim::writeModel(a) + sim::writeModel(b), m_request.run), 2,
        [&](const auto &progress) {
            return compareModels(a, b, m_request.organization, m_request.run, callbacksOf(progress, m_stop));
        });
    if (comparison)
        return std::optional(*std::move(comparison));
    if (comparison.error().code == ErrorCode::InvalidInput)
        return std::optional<PairedComparison>();
    return fault(comparison.error(), other.scenario);
}

Result<QHash<QString, Source>> citedSources(Store &store, const ReportContent &content)
{
    QStringList ids = content.measures.sourceIds;
    for (const Event &event : content.events)
        ids.append(event.sourceId.value());
    ids.removeDuplicates();
    QHash<QString, Source> sources;
    for (const QString &id : std::as_const(ids)) {
        if (id.isEmpty())
            continue;
        auto source = store.source(SourceId(id));
        if (source)
            sources.insert(id, *std::move(source));
        else if (source.error().code != ErrorCode::NotFound)
            return Unexpected(source.error());
    }
    return sources;
}

} // namespace

Sensitivity ReportStress::moving() const
{
    Sensitivity result = sensitivity;
    result.responses.removeIf([least = std::abs(result.base) / 1000](
                                  const LeverResponse &response) { return response.swing <= least; });
    return result;
}

Result<ReportContent> gatherReport(Store &store, const ReportRequest &request,
    const std::function<void(double)> &progress, std::stop_token stop)
{
    if (request.scenarios.isEmpty() || request.scenarios.size() > kMostScenarios)
        return failure(ErrorCode::InvalidInput, Text::tr("A report shows one to four scenarios."));
    if (request.sections.isEmpty())
        return failure(ErrorCode::InvalidInput, Text::tr("A report needs a section."));

    ReportContent content;
    content.request = request;
    content.storeName = QFileInfo(store.path()).fileName();
    if (!content.request.asOf.isValid())
        content.request.asOf = QDate::currentDate();

    auto measures = computeMeasures(store, request.organization, content.request.asOf);
    if (!measures)
        return Unexpected(measures.error());
    content.measures = *std::move(measures);

    const auto organizations = store.organizations();
    if (!organizations)
        return Unexpected(organizations.error());
    for (const Organization &organization : *organizations)
        content.organizationNames.insert(organization.id.value(), organization.name);

    const auto contracts = store.contractsOfProvider(request.organization);
    if (!contracts)
        return Unexpected(contracts.error());
    for (const Contract &contract : *contracts)
        content.contractTitles.insert(contract.id.value(), contract.title);

    auto events = store.eventsOf(request.organization, content.request.asOf, kMostEvents);
    if (!events)
        return Unexpected(events.error());
    content.events = *std::move(events);

    const auto stored = loadScenarios(store);
    if (!stored)
        return Unexpected(stored.error());
    ReportRuns runs(store, request, progress, stop);
    for (const QString &id : request.scenarios) {
        const auto scenario = std::find_if(stored->begin(), stored->end(),
            [&](const Scenario &candidate) { return candidate.id.value() == id; });
        if (scenario == stored->end())
            return failure(ErrorCode::NotFound, Text::tr("The store has no scenario '%1'.").arg(id));
        auto run = runs.scenario(*scenario);
        if (!run)
            return Unexpected(run.error());
        content.scenarios.append(*std::move(run));
    }
    if (request.has(ReportSection::Stress)) {
        auto stress = runs.stress(content.scenarios.first());
        if (!stress)
            return Unexpected(stress.error());
        content.stress = *std::move(stress);
    }
    if (request.has(ReportSection::Comparison)) {
        for (qsizetype i = 1; i < content.scenarios.size(); ++i) {
            auto comparison = runs.comparison(content.scenarios.first(), content.scenarios[i]);
            if (!comparison)
                return Unexpected(comparison.error());
            content.comparisons.append(*std::move(comparison));
        }
    }

    auto sources = citedSources(store, content);
    if (!sources)
        return Unexpected(sources.error());
    content.sources = *std::move(sources);
    return content;
}

} // namespace offtake
