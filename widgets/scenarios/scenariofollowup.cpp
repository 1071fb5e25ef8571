// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/scenariofollowup.h"

#include "data/engineerror.h"

#include <algorithm>
#include <utility>

namespace offtake {

namespace {

/// Enough for every hundredth of a percentile, and followed within a moment.
constexpr quint64 kPaths = 16'384;
constexpr int kRestMs = 150;
/// Customers whose exit is priced: those that the heading names.
constexpr std::size_t kPriced = 2;

using SharedPaths = std::shared_ptr<const PathSet>;

/// The customers that pay most in the mean.
std::vector<std::string> greatestCustomers(const sim::ProviderResult &provider)
{
    std::vector<std::pair<double, std::string>> ranked;
    for (const auto &[id, part] : provider.customers)
        ranked.emplace_back(-part.mean, id);
    std::ranges::sort(ranked);
    std::vector<std::string> greatest;
    for (std::size_t i = 0; i < std::min(kPriced, ranked.size()); ++i)
        greatest.push_back(ranked[i].second);
    return greatest;
}

} // namespace

ScenarioFollowUp::ScenarioFollowUp(QObject *parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &ScenarioFollowUp::followPaths);
}

void ScenarioFollowUp::start(const ScenarioOutcome &outcome)
{
    m_task.cancel();
    m_outcome = outcome;
    m_rest.start();
}

void ScenarioFollowUp::cancel()
{
    m_rest.stop();
    m_task.cancel();
}

void ScenarioFollowUp::followPaths()
{
    m_task.run(
        this,
        [compiled = m_outcome.compiled, provider = m_outcome.scenario.provider,
            options = sim::RunOptions{.paths = std::min(kPaths, quint64(m_outcome.results->paths)),
                .firstPath = m_outcome.results->firstPath,
                .seed = m_outcome.results->seed}](std::stop_token stop) -> Result<SharedPaths> {
            auto paths = offtake::followPaths(
                compiled->model, provider, options, {.progress = {}, .snapshot = {}, .stop = stop});
            if (!paths)
                return Unexpected(paths.error());
            return std::make_shared<const PathSet>(*std::move(paths));
        },
        [this](const Result<SharedPaths> &paths) {
            if (!paths) {
                emit failed(paths.error().message);
                return;
            }
            priceExits();
            emit pathsFollowed(*paths);
        });
}

void ScenarioFollowUp::priceExits()
{
    sim::Model model = m_outcome.compiled->model;
    model.outputs.dependency = sim::Dependency{0, greatestCustomers(*m_outcome.provider())};
    if (model.outputs.dependency->customers->empty())
        return;
    m_task.run(
        this,
        [model = std::move(model),
            options = sim::RunOptions{.paths = kPaths, .seed = m_outcome.results->seed}](
            std::stop_token stop) -> Result<SharedResults> {
            auto results = sim::simulate(model, options, {.progress = {}, .snapshot = {}, .stop = stop});
            if (!results)
                return Unexpected(errorOf(results.error()));
            return std::make_shared<const sim::Results>(*std::move(results));
        },
        [this](const Result<SharedResults> &results) {
            if (results)
                emit exitsPriced(*results);
            else
                emit failed(results.error().message);
        });
}

} // namespace offtake
