// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cpu/agenda.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace offtake::sim::cpu {
namespace {

bool anyDistress(const Plan &plan)
{
    return std::any_of(plan.resource.begin(), plan.resource.end(),
        [](const kernel::ResourcePlan &resource) { return resource.distressQuarters > 0; });
}

/// Whether the exit of that organisation changes what the provider's contracts free.
bool freesCapacity(const Plan &plan, int organization, int provider)
{
    const kernel::ProviderPlan &own = plan.provider[static_cast<std::size_t>(provider)];
    const auto pair = plan.pair.begin();
    return std::any_of(
        pair + own.firstPair, pair + own.lastPair, [organization](const kernel::PairPlan &one) {
            return one.customer == organization && one.relets != 0;
        });
}

} // namespace

Agenda::Agenda(const Plan &plan, std::span<const Variant> variants)
{
    m_units.resize(plan.provider.size());
    for (const ProviderOutline &outline : plan.providers)
        m_units[static_cast<std::size_t>(outline.index)] = {1 / outline.unit, kMostUnits};
    m_runs.push_back({variants[0].stress, {}, {}, {}, {}});
    std::vector<std::size_t> firstRow(variants.size());
    for (std::size_t v = 1; v < variants.size(); ++v) {
        firstRow[v] = m_rows;
        m_rows += variants[v].providers.size();
    }
    // Without resources every ratio is 1, clearing or not.
    const auto isInFull = [&plan](const Variant &variant) {
        return variant.stress.clearing == 0 || plan.resource.empty();
    };
    const bool distress = anyDistress(plan);

    // The run whose flows are those of the base without clearing, and by organisation the one that clears.
    std::optional<std::size_t> inFullBase;
    if (isInFull(variants[0]) || !distress)
        inFullBase = 0;
    std::vector<std::optional<std::size_t>> clearing(plan.organization.size());
    std::vector<std::size_t> left;
    for (std::size_t v = 1; v < variants.size(); ++v) {
        const Variant &variant = variants[v];
        if (isInFull(variant) && (variant.customer >= 0 || inFullBase)) {
            left.push_back(v);
            continue;
        }
        std::vector<std::size_t> all(variant.providers.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        const std::size_t run = addRun(variant, all, firstRow[v]);
        if (isInFull(variant))
            inFullBase = run;
        else if (variant.customer >= 0)
            clearing[static_cast<std::size_t>(variant.stress.organization)] = run;
    }
    for (const std::size_t v : left) {
        const Variant &variant = variants[v];
        const int organization = variant.stress.organization;
        std::vector<std::size_t> rest;
        for (std::size_t i = 0; i < variant.providers.size(); ++i) {
            const int provider = variant.providers[i];
            if (organization < 0 || !freesCapacity(plan, organization, provider))
                addAlong(*inFullBase, {provider, organization, variant.stress.quarter}, firstRow[v] + i);
            else if (const auto run = clearing[static_cast<std::size_t>(organization)]; run && !distress)
                addAlong(*run, {provider, -1, kernel::kNever}, firstRow[v] + i);
            else
                rest.push_back(i);
        }
        if (!rest.empty())
            addRun(variant, rest, firstRow[v]);
    }
}

std::size_t Agenda::addRun(const Variant &variant, std::span<const std::size_t> which, std::size_t firstRow)
{
    AgendaRun run{variant.stress, {}, {}, {}, {}};
    for (const std::size_t i : which) {
        const auto provider = static_cast<std::size_t>(variant.providers[i]);
        run.providers.push_back(variant.providers[i]);
        run.outputs.push_back({provider, m_units[provider], firstRow + i});
    }
    m_runs.push_back(std::move(run));
    return m_runs.size() - 1;
}

void Agenda::addAlong(std::size_t run, const kernel::InFull &one, std::size_t row)
{
    AgendaRun &with = m_runs[run];
    with.inFullOutputs.push_back({with.inFull.size(), m_units[static_cast<std::size_t>(one.provider)], row});
    with.inFull.push_back(one);
}

std::size_t Agenda::mostInFull() const
{
    std::size_t most = 0;
    for (const AgendaRun &run : m_runs)
        most = std::max(most, run.inFull.size());
    return most;
}

} // namespace offtake::sim::cpu
