// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/planview.h"
#include "gpu/model.h"
#include "gpu/modeljson.h"

#include <cstdint>
#include <string>
#include <vector>

namespace offtake::sim {

/// What the statistics know of one provider.
struct ProviderOutline
{
    std::string id;
    int index = 0;          ///< in the plan's order
    std::vector<int> pairs; ///< its customers' pairs, customers in model order
    std::vector<std::string> customers;
    double unit = 1; ///< a power of two: revenue is summed in whole units of it
    std::vector<double> thresholds;
};

struct OrganizationOutline
{
    std::string id;
    int index = 0;     ///< in the plan's order
    int resource = -1; ///< in the plan's order, -1 = none
    int payer = -1;    ///< in the plan's order, -1 = no customer of any contract
};

/// The checked model, flattened: arrays ready for lanes and device, every threshold computed once, here, in
/// double precision. Immutable after buildPlan; moved, never copied, as `view` points into its own arrays.
struct Plan
{
    Plan() = default;
    Plan(Plan &&) = default;
    Plan &operator=(Plan &&) = default;
    Plan(const Plan &) = delete;
    Plan &operator=(const Plan &) = delete;

    kernel::PlanView view{};
    kernel::OutputLayout rows;

    std::vector<kernel::QuarterPlan> quarter;
    std::vector<kernel::OrganizationPlan> organization;
    std::vector<kernel::ResourcePlan> resource;
    std::vector<kernel::PayerPlan> payer;
    std::vector<kernel::ProviderPlan> provider;
    std::vector<kernel::PairPlan> pair;
    std::vector<kernel::ContractPlan> contract;
    std::vector<int> owedPair;
    std::vector<float> defaultLimit;
    std::vector<float> resourceBase;
    std::vector<float> schedule;
    std::vector<kernel::Threshold> terminationThreshold;
    std::vector<kernel::Draw> creditDraw;
    std::vector<kernel::Draw> resourceDraw;
    std::vector<kernel::Draw> delayDraw;
    std::vector<kernel::Draw> terminationDraw;
    std::vector<kernel::Draw> renegotiationDraw;
    std::vector<kernel::Draw> renewalDraw;

    // For the statistics, in the model's order.
    std::string modelSha256;
    int startYear = 0;
    int startQuarter = 1;
    std::vector<ProviderOutline> providers;
    std::vector<OrganizationOutline> organizations;
    std::vector<double> quantiles;
    double tail = 0.05;
    int dependencyQuarter = -1;           ///< -1: no dependency matrix is asked for
    std::vector<int> dependencyCustomers; ///< positions in `organizations`

    /// Calendar year of quarter q, as an index from the first year.
    int yearIndex(int q) const { return (startQuarter - 1 + q) / 4; }
    int yearCount() const { return yearIndex(view.quarters - 1) + 1; }
};

/// All faults of the model, or its plan.
Expected<Plan, std::vector<ModelProblem>> buildPlan(const Model &model);

} // namespace offtake::sim
