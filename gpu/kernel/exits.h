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

/// Latent variables of the organisations that may default, and all exit state at its start.
template <class L, class Cells>
OFFTAKE_KERNEL void startExits(const PlanView &plan, const typename L::Real (&z)[4], typename L::Real scale,
    Draws<L> credit, Cells cells)
{
    using Real = typename L::Real;
    const CellLayout &at = plan.cells;
    for (int i = 0; i < plan.organizations; ++i) {
        cells[at.exitQuarter + i] = Real(kNever);
        cells[at.exitKind + i] = Real(0.0F);
        cells[at.distressCount + i] = Real(0.0F);
        cells[at.distressExit + i] = Real(kNever);
    }
    for (int k = 0; k < plan.creditDraws; ++k) {
        const Draw &draw = plan.creditDraw[k];
        const OrganizationPlan &o = plan.organization[draw.target];
        const Real epsilon = normal<L>(credit.word(draw.draw), plan.normalTable);
        Real latent = Real(o.residual) * epsilon;
        for (int f = 0; f < 4; ++f)
            latent = L::fma(Real(o.loading[f]), z[f], latent);
        cells[at.latent + draw.target] = latent * scale;
    }
}

/// Exits of quarter q: forced goes before default, default before distress (MODEL.md 3).
template <class L, class Cells>
OFFTAKE_KERNEL void stepExits(const PlanView &plan, const Stress &stress, int q, Cells cells)
{
    using Real = typename L::Real;
    using Mask = typename L::Mask;
    const CellLayout &at = plan.cells;
    const auto now = static_cast<float>(q);
    for (int i = 0; i < plan.organizations; ++i) {
        const OrganizationPlan &o = plan.organization[i];
        const bool forced = o.forcedQuarter == now || (stress.organization == i && stress.quarter == now);
        if (!forced && !o.mayDefault && o.distressQuarters == 0)
            continue;
        Real quarter = cells[at.exitQuarter + i];
        Real kind = cells[at.exitKind + i];
        const Mask stays = quarter == Real(kNever);
        const Real limit(plan.defaultLimit[i * plan.quarters + q]);
        Mask exits = stays;
        Real cause(static_cast<float>(kForcedExit));
        if (!forced) {
            const Mask distressed = cells[at.distressExit + i] == Real(now);
            Mask defaults = distressed;
            if (o.mayDefault) {
                defaults = cells[at.latent + i] < limit;
                cause = L::select(defaults, Real(static_cast<float>(kDefaultExit)),
                    Real(static_cast<float>(kDistressExit)));
                defaults = defaults | distressed;
            } else {
                cause = Real(static_cast<float>(kDistressExit));
            }
            exits = stays & defaults;
        }
        cells[at.exitQuarter + i] = L::select(exits, Real(now), quarter);
        cells[at.exitKind + i] = L::select(exits, cause, kind);
    }
}

/// Counts quarters of too small payments; a full count is an exit in the next quarter (MODEL.md 6).
template <class L, class Cells>
OFFTAKE_KERNEL void countDistress(const PlanView &plan, int q, Cells cells)
{
    using Real = typename L::Real;
    const CellLayout &at = plan.cells;
    for (int r = 0; r < plan.resources; ++r) {
        const int i = plan.resource[r].organization;
        const OrganizationPlan &o = plan.organization[i];
        if (o.distressQuarters == 0)
            continue;
        const auto low = cells[at.ratio + r] < Real(o.distressRatio);
        const Real count = L::select(low, cells[at.distressCount + i] + Real(1.0F), Real(0.0F));
        const auto full = (count >= Real(o.distressQuarters)) & (cells[at.distressExit + i] == Real(kNever));
        cells[at.distressCount + i] = count;
        cells[at.distressExit + i] =
            L::select(full, Real(static_cast<float>(q + 1)), cells[at.distressExit + i]);
    }
}

} // namespace offtake::sim::kernel
