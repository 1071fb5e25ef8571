// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/pathstory.h"

#include "data/engineerror.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <utility>

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PathStory)
};

/// The model as if it ended after so many quarters.
sim::Model cutAfter(sim::Model model, int quarters)
{
    model.quarters = quarters;
    model.outputs = {};
    model.outputs.quantiles = {0.5};
    for (sim::Organization &organization : model.organizations) {
        auto &curve = organization.cumulativeDefaultProbability;
        if (!curve.empty())
            curve.resize(std::size_t(quarters));
    }
    return model;
}

sim::RunOptions onePath(std::uint64_t path, std::uint64_t seed)
{
    return {.paths = 1, .firstPath = path, .seed = seed, .backend = sim::Backend::Cpu, .threads = 1};
}

/// Payments up to the end of a quarter.
struct Sums
{
    sim::Ordered<double> customers;
    double relet = 0;
    double uncontracted = 0;
};

Result<Sums> sumsOf(const sim::Model &model, const std::string &provider, const sim::RunOptions &options,
    std::stop_token stop)
{
    const auto results = sim::simulate(model, options, {.progress = {}, .snapshot = {}, .stop = stop});
    if (!results)
        return Unexpected(errorOf(results.error()));
    Sums sums;
    if (const sim::ProviderResult *found = sim::find(results->providers, provider)) {
        for (const auto &[id, part] : found->customers)
            sums.customers.emplace_back(id, part.mean);
        sums.relet = found->relet.mean;
        sums.uncontracted = found->uncontracted.mean;
    }
    return sums;
}

/// Exits and ratios, and the provider's revenue, from the engine's own record of the path.
Result<void> follow(PathStory &story, const sim::Model &model, std::size_t provider,
    const sim::RunOptions &options, std::stop_token stop)
{
    const std::vector<std::string> resourced = sim::resourcedIds(model);
    const auto quarters = std::size_t(model.quarters);
    const auto done = sim::simulatePaths(model, options,
        [&](const sim::PathRecord &record) {
            for (std::size_t q = 0; q < quarters; ++q) {
                PathStory::Quarter &quarter = story.quarters[qsizetype(q)];
                quarter.revenue = double(record.revenue[provider * quarters + q]);
                for (std::size_t r = 0; r < resourced.size(); ++r) {
                    const double ratio = double(record.ratio[r * quarters + q]);
                    if (ratio < 1)
                        quarter.ratios += {OrganizationId(QString::fromStdString(resourced[r])), ratio};
                }
            }
            for (std::size_t o = 0; o < record.exits.size(); ++o) {
                const sim::PathRecord::Exit &exit = record.exits[o];
                const bool happens = exit.kind != sim::PathRecord::ExitKind::None && exit.quarter >= 0 &&
                                     std::size_t(exit.quarter) < quarters;
                if (happens) {
                    story.quarters[exit.quarter].exits +=
                        {OrganizationId(QString::fromStdString(model.organizations[o].id)), exit.kind};
                }
            }
        },
        {.progress = {}, .snapshot = {}, .stop = stop});
    if (!done)
        return Unexpected(errorOf(done.error()));
    return {};
}

} // namespace

Result<PathStory> tellPath(const sim::Model &model, const OrganizationId &provider, std::uint64_t path,
    std::uint64_t seed, std::stop_token stop)
{
    const std::string id = provider.value().toStdString();
    const std::vector<std::string> ids = sim::providerIds(model);
    const auto found = std::ranges::find(ids, id);
    if (found == ids.end()) {
        return failure(ErrorCode::InvalidInput,
            Text::tr("“%1” earns nothing in the model, so there is no path to follow.")
                .arg(provider.value()));
    }
    PathStory story{provider, path, {}};
    story.quarters.resize(model.quarters);
    const sim::RunOptions options = onePath(path, seed);
    if (const auto done = follow(story, model, std::size_t(found - ids.begin()), options, stop); !done)
        return Unexpected(done.error());

    Sums before;
    for (int q = 0; q < model.quarters; ++q) {
        const auto until = sumsOf(cutAfter(model, q + 1), id, options, stop);
        if (!until)
            return Unexpected(until.error());
        PathStory::Quarter &quarter = story.quarters[q];
        for (const auto &[customer, sum] : until->customers) {
            const double *earlier = sim::find(before.customers, customer);
            quarter.payments +=
                {OrganizationId(QString::fromStdString(customer)), sum - (earlier ? *earlier : 0)};
        }
        quarter.relet = until->relet - before.relet;
        quarter.uncontracted = until->uncontracted - before.uncontracted;
        before = *until;
    }
    return story;
}

} // namespace offtake
