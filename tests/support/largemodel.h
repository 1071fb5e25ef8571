// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/model.h"

#include <string>

namespace offtake::test {

/// 500 organisations that owe one another, 5,000 contracts, 80 quarters.
inline sim::Model largeModel()
{
    constexpr std::size_t kOrganizations = 500;
    sim::Model model;
    model.quarters = 80;
    model.studentDegreesOfFreedom = 4;
    model.factors.demand.volatility = 0.2;
    model.factors.price.volatility = 0.2;
    for (std::size_t i = 0; i < kOrganizations; ++i) {
        sim::Organization &o = model.organizations.emplace_back();
        o.id = std::to_string(i);
        o.annualDefaultProbability = 0.02;
        o.loadings.demand = 0.3;
        if (i % 2 == 0)
            o.resources = sim::Resources{
                .perQuarter = 12, .dispersion = 0.3, .fundingLoading = 0.5, .receiptsShare = 0.5};
    }
    for (std::size_t k = 0; k < 5000; ++k) {
        sim::Contract &c = model.contracts.emplace_back();
        c.id = std::to_string(k);
        c.provider = model.organizations[k * 7 % 250].id;
        c.customer = model.organizations[(k * 7 % 250 + 1 + k * 13 % 499) % kOrganizations].id;
        c.starts = static_cast<double>(k % 9) - 4;
        c.ends = c.starts + 30 + static_cast<double>(k % 40);
        c.rate = 1 + static_cast<double>(k % 3);
        c.takeOrPay = 0.8;
        if (k % 5 == 0)
            c.termination = sim::Termination{.annualProbability = 0.05, .feeQuarters = 1};
    }
    return model;
}

} // namespace offtake::test
