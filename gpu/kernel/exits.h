// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/factors.h"

namespace offtake::sim::kernel {

/// sqrt(nu / W) of the Student-t copula, 1 under the Gaussian one (MODEL.md 3).
template <class L>
OFFTAKE_KERNEL typename L::Real copulaScale(const PlanView &plan, Draws<L> draws)
{
    using Real = typename L::Real;
    if (plan.degreesOfFreedom == 0)
        return Real(1.0F);
    Real sum(0.0F);
    for (int j = 0; j < plan.degreesOfFreedom; ++j) {
        const Real z = normal<L>(draws.word(static_cast<std::uint32_t>(j)), plan.normalTable);
        sum = L::fma(z, z, sum);
    }
    return L::sqrt(Real(plan.degreesAsReal) / sum);
}

OFFTAKE_KERNEL float forcedQuarter(const PlanView &plan, const Stress &stress, int organization)
{
    const float own = plan.organization[organization].forcedQuarter;
    return stress.organization == organization && stress.quarter < own ? stress.quarter : own;
}

/// Exits that are known before the first quarter, all but those of distress, and all exit state at its start
/// (MODEL.md 3). Whatever asks in a quarter compares with that quarter, so an exit to come is as none.
template <class L, class Cells>
OFFTAKE_KERNEL void startExits(const PlanView &plan, const Stress &stress, const typename L::Real (&z)[4],
    typename L::Real scale, Draws<L> credit, Cells cells)
{
    using Real = typename L::Real;
    const CellLayout &at = plan.cells;
    for (int i = 0; i < plan.organizations; ++i) {
        cells[at.exitQuarter + i] = Real(forcedQuarter(plan, stress, i));
        cells[at.exitKind + i] = Real(static_cast<float>(kForcedExit));
    }
    for (int r = 0; r < plan.resources; ++r)
        cells[at.distressCount + r] = Real(0.0F);
    for (int k = 0; k < plan.creditDraws; ++k) {
        const Draw &draw = plan.creditDraw[k];
        const OrganizationPlan &o = plan.organization[draw.target];
        const Real epsilon = normal<L>(credit.word(draw.draw), plan.normalTable);
        Real latent = Real(o.residual) * epsilon;
        for (int f = 0; f < 4; ++f)
            latent = L::fma(Real(o.loading[f]), z[f], latent);
        latent = latent * scale;
        const float *limit = plan.defaultLimit + draw.target * plan.quarters;
        Real quarter(kNever);
        for (int q = plan.quarters - 1; q >= 0; --q)
            quarter = L::select(latent < Real(limit[q]), Real(static_cast<float>(q)), quarter);
        // In the same quarter forced goes before default.
        const Real forced(forcedQuarter(plan, stress, draw.target));
        cells[at.exitQuarter + draw.target] = L::minimum(quarter, forced);
        cells[at.exitKind + draw.target] = L::select(
            quarter < forced, Real(static_cast<float>(kDefaultExit)), Real(static_cast<float>(kForcedExit)));
    }
}

/// Counts quarters of too small payments; a full count is an exit in the next quarter unless there is
/// another by then (MODEL.md 6).
template <class L, class Cells>
OFFTAKE_KERNEL void countDistress(const PlanView &plan, int q, Cells cells)
{
    using Real = typename L::Real;
    const CellLayout &at = plan.cells;
    if (q + 1 == plan.quarters)
        return;
    const Real next(static_cast<float>(q + 1));
    for (int r = 0; r < plan.resources; ++r) {
        const ResourcePlan &resource = plan.resource[r];
        // Who owes nothing pays in full.
        if (resource.distressQuarters == 0 || resource.payer < 0)
            continue;
        const int i = resource.organization;
        for (int v = 0; v < Cells::kVectors; ++v) {
            const auto own = cells.vector(v);
            const auto low = own[at.ratio + r] < Real(resource.distressRatio);
            const Real count = L::keep(low, own[at.distressCount + r] + Real(1.0F));
            own[at.distressCount + r] = count;
            const Real known = own[at.exitQuarter + i];
            const auto exits = (count >= Real(resource.distressQuarters)) & (next < known);
            if (L::any(exits)) {
                own[at.exitQuarter + i] = L::select(exits, next, known);
                own[at.exitKind + i] =
                    L::select(exits, Real(static_cast<float>(kDistressExit)), own[at.exitKind + i]);
            }
        }
    }
}

} // namespace offtake::sim::kernel
