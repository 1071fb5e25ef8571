// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/pathset.h"

#include "data/engineerror.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PathSet)
};

constexpr double kZ95 = 1.959963984540054; ///< 97.5 % quantile of the normal distribution
constexpr std::size_t kFirstPoint = 64;

sim::Estimate estimateOf(double mean, double sumOfSquares, double count)
{
    const double half = kZ95 * std::sqrt(sumOfSquares / (count - 1) / count);
    return {mean, mean - half, mean + half};
}

/// Mean of max(0, VaR - R) / tail and its error give the shortfall's, as in the result document.
ConvergencePoint pointOf(std::span<const double> values, double tail)
{
    const auto count = double(values.size());
    double mean = 0;
    for (const double value : values)
        mean += value / count;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);

    std::vector<double> partly(values.begin(), values.end());
    const auto rank = std::size_t(std::max(1.0, std::ceil(tail * count - 1e-9))) - 1;
    std::ranges::nth_element(partly, partly.begin() + std::ptrdiff_t(rank));
    const double valueAtRisk = partly[rank];
    const auto part = [&](double value) { return valueAtRisk - std::max(0.0, valueAtRisk - value) / tail; };
    double shortfall = 0;
    for (const double value : values)
        shortfall += part(value) / count;
    double shortfallSquares = 0;
    for (const double value : values)
        shortfallSquares += (part(value) - shortfall) * (part(value) - shortfall);
    return {values.size(), estimateOf(mean, squares, count), estimateOf(shortfall, shortfallSquares, count)};
}

} // namespace

std::span<const float> PathSet::revenueOf(std::size_t path) const
{
    return std::span(revenue).subspan(path * std::size_t(quarters), std::size_t(quarters));
}

std::size_t PathSet::pathAt(double percentile) const
{
    if (order.empty())
        return 0;
    return order[std::size_t(std::lround(std::clamp(percentile, 0.0, 1.0) * double(order.size() - 1)))];
}

double PathSet::percentileOf(std::size_t path) const
{
    const auto below = std::ranges::count_if(horizon, [&](double value) { return value < horizon[path]; });
    return horizon.empty() ? 0 : double(below) / double(horizon.size());
}

std::optional<std::size_t> PathSet::pathWhereExits(
    const OrganizationId &organization, std::optional<std::size_t> after) const
{
    const auto found = std::ranges::find(organizations, organization);
    if (found == organizations.end())
        return {};
    const auto column = std::size_t(found - organizations.begin());
    for (std::size_t step = 0; step < size(); ++step) {
        const std::size_t path = (after ? *after + 1 + step : step) % size();
        if (exits[path * organizations.size() + column] >= 0)
            return path;
    }
    return {};
}

Result<PathSet> followPaths(const sim::Model &model, const OrganizationId &provider,
    const sim::RunOptions &options, const sim::RunCallbacks &callbacks)
{
    const std::vector<std::string> ids = sim::providerIds(model);
    const auto found = std::ranges::find(ids, provider.value().toStdString());
    if (found == ids.end()) {
        return failure(ErrorCode::InvalidInput,
            Text::tr("“%1” earns nothing in the model, so there are no paths to follow.")
                .arg(provider.value()));
    }
    PathSet set;
    set.firstPath = options.firstPath;
    set.seed = options.seed;
    set.quarters = model.quarters;
    for (const sim::Organization &organization : model.organizations)
        set.organizations.emplace_back(QString::fromStdString(organization.id));
    const auto quarters = std::size_t(model.quarters);
    const std::size_t first = std::size_t(found - ids.begin()) * quarters;
    set.revenue.reserve(options.paths * quarters);
    set.horizon.reserve(options.paths);
    set.exits.reserve(options.paths * set.organizations.size());
    const auto done = sim::simulatePaths(
        model, options,
        [&](const sim::PathRecord &path) {
            const auto revenue = std::span(path.revenue).subspan(first, quarters);
            set.revenue.insert(set.revenue.end(), revenue.begin(), revenue.end());
            set.horizon.push_back(std::accumulate(revenue.begin(), revenue.end(), 0.0));
            for (const sim::PathRecord::Exit &exit : path.exits) {
                const bool stays = exit.kind == sim::PathRecord::ExitKind::None;
                set.exits.push_back(stays ? std::int16_t(-1) : std::int16_t(exit.quarter));
            }
        },
        callbacks);
    if (!done)
        return Unexpected(errorOf(done.error()));
    set.order.resize(set.size());
    std::iota(set.order.begin(), set.order.end(), std::size_t(0));
    std::ranges::stable_sort(set.order, {}, [&set](std::size_t path) { return set.horizon[path]; });
    return set;
}

QList<ConvergencePoint> convergenceOf(std::span<const double> values, double tail)
{
    QList<ConvergencePoint> points;
    double at = kFirstPoint;
    for (; std::size_t(at) < values.size(); at *= std::sqrt(2.0))
        points += pointOf(values.first(std::size_t(at)), tail);
    if (values.size() >= kFirstPoint)
        points += pointOf(values, tail);
    return points;
}

} // namespace offtake
