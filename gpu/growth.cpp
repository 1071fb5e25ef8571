// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/growth.h"

#include <algorithm>
#include <cmath>

namespace offtake::sim {
namespace {

constexpr int kFactors[] = {1, 2, 4, 8};

/// By position: copies would share their originals' random numbers.
void dropDraws(Model &model)
{
    for (Organization &o : model.organizations)
        o.draw.reset();
    for (Contract &c : model.contracts)
        c.draw.reset();
}

Model withContracts(const Model &model, int factor)
{
    Model grown = model;
    for (int copy = 1; copy < factor; ++copy) {
        for (Contract c : model.contracts) {
            c.id += '#' + std::to_string(copy);
            grown.contracts.push_back(std::move(c));
        }
    }
    // The same dues as before in total, so that as many fall short.
    for (Contract &c : grown.contracts) {
        for (std::optional<double> *amount : {&c.rate, &c.totalValue}) {
            if (*amount)
                **amount /= factor;
        }
    }
    dropDraws(grown);
    return grown;
}

Model withOrganizations(const Model &model, int factor)
{
    Model grown = model;
    for (int copy = 1; copy < factor; ++copy) {
        const std::string suffix = '#' + std::to_string(copy);
        for (Organization o : model.organizations) {
            o.id += suffix;
            grown.organizations.push_back(std::move(o));
        }
        for (Contract c : model.contracts) {
            c.id += suffix;
            c.provider += suffix;
            c.customer += suffix;
            grown.contracts.push_back(std::move(c));
        }
    }
    dropDraws(grown);
    return grown;
}

Model withQuarters(const Model &model, int quarters)
{
    Model grown = model;
    grown.quarters = quarters;
    for (Organization &o : grown.organizations) {
        if (!o.cumulativeDefaultProbability.empty())
            o.cumulativeDefaultProbability.resize(
                static_cast<std::size_t>(quarters), o.cumulativeDefaultProbability.back());
    }
    // Contracts last as long, in proportion, so that as many run in each quarter.
    const double factor = static_cast<double>(quarters) / model.quarters;
    for (Contract &c : grown.contracts) {
        if (c.rate)
            c.ends = c.starts + (c.ends - c.starts) * factor;
    }
    return grown;
}

} // namespace

std::vector<Growth> growthOf(const Model &model, std::uint64_t paths)
{
    Growth inPaths{"paths", {}};
    Growth inContracts{"contracts", {}};
    Growth inQuarters{"quarters", {}};
    Growth inOrganizations{"organizations", {}};
    for (const int factor : kFactors) {
        const std::uint64_t many = paths * static_cast<std::uint64_t>(factor);
        inPaths.steps.push_back({static_cast<double>(many), many, model});
        Model contracts = withContracts(model, factor);
        inContracts.steps.push_back(
            {static_cast<double>(contracts.contracts.size()), paths, std::move(contracts)});
        if (const int quarters = 10 * factor; quarters <= 80)
            inQuarters.steps.push_back({static_cast<double>(quarters), paths, withQuarters(model, quarters)});
        Model organizations = withOrganizations(model, factor);
        inOrganizations.steps.push_back(
            {static_cast<double>(organizations.organizations.size()), paths, std::move(organizations)});
    }
    return {inPaths, inContracts, inQuarters, inOrganizations};
}

double logLogSlope(const std::vector<double> &sizes, const std::vector<double> &costs)
{
    double sumX = 0;
    double sumY = 0;
    double sumXX = 0;
    double sumXY = 0;
    const auto n = static_cast<double>(sizes.size());
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const double x = std::log(sizes[i]);
        const double y = std::log(costs[i]);
        sumX += x;
        sumY += y;
        sumXX += x * x;
        sumXY += x * y;
    }
    return (n * sumXY - sumX * sumY) / (n * sumXX - sumX * sumX);
}

} // namespace offtake::sim
