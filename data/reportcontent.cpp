// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/reportcontent.h"

#include "data/store.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace offtake {

namespace {

constexpr int kMostScenarios = 4;
constexpr int kMostEvents = 8;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportContent)
};

Result<ReportScenario> runScenario(Store &store, const Scenario &scenario, const sim::RunOptions &options,
    const std::function<void(double)> &progress, const std::stop_token &stop)
{
    auto compiled = compileScenario(store, scenario);
    if (!compiled)
        return Unexpected(compiled.error());
    sim::RunCallbacks callbacks;
    callbacks.stop = stop;
    callbacks.progress = [&](std::uint64_t done, std::uint64_t total) {
        if (progress)
            progress(double(done) / double(total));
    };
    auto results = sim::simulate(compiled->model, options, callbacks);
    if (!results) {
        const bool canceled = results.error().code == sim::SimulationErrorCode::Canceled;
        return failure(canceled ? ErrorCode::Canceled : ErrorCode::Failed,
            canceled ? Text::tr("The report was canceled.")
                     : Text::tr("The scenario '%1' cannot be simulated: %2")
                           .arg(scenarioTitle(scenario), QString::fromStdString(results.error().message)));
    }
    return ReportScenario{scenario, *std::move(compiled), *std::move(results)};
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

Result<ReportContent> gatherReport(Store &store, const ReportRequest &request,
    const std::function<void(double)> &progress, std::stop_token stop)
{
    if (request.scenarios.isEmpty() || request.scenarios.size() > kMostScenarios)
        return failure(ErrorCode::InvalidInput, Text::tr("A report shows one to four scenarios."));

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
    const auto count = double(request.scenarios.size());
    for (const QString &id : request.scenarios) {
        const auto scenario = std::find_if(stored->begin(), stored->end(),
            [&](const Scenario &candidate) { return candidate.id.value() == id; });
        if (scenario == stored->end())
            return failure(ErrorCode::NotFound, Text::tr("The store has no scenario '%1'.").arg(id));
        const auto done = double(content.scenarios.size());
        auto run = runScenario(
            store, *scenario, request.run,
            [&](double fraction) {
                if (progress)
                    progress((done + fraction) / count);
            },
            stop);
        if (!run)
            return Unexpected(run.error());
        content.scenarios.append(*std::move(run));
    }

    auto sources = citedSources(store, content);
    if (!sources)
        return Unexpected(sources.error());
    content.sources = *std::move(sources);
    return content;
}

} // namespace offtake
