// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/elementary.h"
#include "gpu/kernel/philox.h"
#include "gpu/kernel/planview.h"

namespace offtake::sim::kernel {

/// Static factors of a path (MODEL.md 2): Z = C z, C the lower Cholesky factor.
template <class L>
OFFTAKE_KERNEL void staticFactors(const PlanView &plan, Draws<L> draws, typename L::Real (&z)[4])
{
    using Real = typename L::Real;
    Real independent[4];
    for (int i = 0; i < 4; ++i)
        independent[i] = normal<L>(draws.word(static_cast<std::uint32_t>(i)), plan.normalTable);
    for (int i = 0; i < 4; ++i) {
        z[i] = Real(plan.cholesky[i][0]) * independent[0];
        for (int j = 1; j <= i; ++j)
            z[i] = L::fma(Real(plan.cholesky[i][j]), independent[j], z[i]);
    }
}

/// Demand and price in one quarter (MODEL.md 2).
template <class L>
struct IndexValues
{
    using Real = typename L::Real;
    static constexpr int kCount = 5;

    Real lnDemand{0.0F};
    Real lnPrice{0.0F};
    Real lnDeviation{0.0F};
    Real deviation{1.0F}; ///< d(q), of mean 1
    Real price{1.0F};     ///< P(q)
};

/// Demand and price, quarter after quarter.
template <class L>
class Indices
{
public:
    using Real = typename L::Real;

    Indices() = default;
    OFFTAKE_KERNEL Indices(Draws<L> demandDraws, Draws<L> priceDraws, Real regimeDemand, Real regimePrice)
        : m_demand(demandDraws)
        , m_price(priceDraws)
        , m_regimeDemand(regimeDemand)
        , m_regimePrice(regimePrice)
    {}

    OFFTAKE_KERNEL IndexValues<L> next(const PlanView &plan, int q)
    {
        const auto draw = static_cast<std::uint32_t>(q);
        const QuarterPlan &quarter = plan.quarter[q];
        const Real xi = normal<L>(m_demand.word(draw), plan.normalTable);
        const Real own = normal<L>(m_price.word(draw), plan.normalTable);
        const Real xiPrice = L::fma(Real(plan.cholesky[1][0]), xi, Real(plan.correlationResidual) * own);
        m_walkDemand = m_walkDemand + xi;
        m_walkPrice = m_walkPrice + xiPrice;
        const Real walkDemand =
            L::fma(Real(plan.halfVolatilityDemand), m_walkDemand, Real(quarter.shiftDemand));
        const Real walkPrice = L::fma(Real(plan.halfVolatilityPrice), m_walkPrice, Real(quarter.shiftPrice));
        IndexValues<L> values;
        values.lnDeviation = L::fma(Real(quarter.regimeDemand), m_regimeDemand, walkDemand);
        values.lnDemand = values.lnDeviation + Real(quarter.driftDemand);
        values.lnPrice = L::fma(Real(quarter.regimePrice), m_regimePrice, walkPrice);
        values.deviation = exponential<L>(values.lnDeviation);
        values.price = exponential<L>(values.lnPrice);
        return values;
    }

private:
    Draws<L> m_demand;
    Draws<L> m_price;
    Real m_regimeDemand{0.0F};
    Real m_regimePrice{0.0F};
    Real m_walkDemand{0.0F};
    Real m_walkPrice{0.0F};
};

} // namespace offtake::sim::kernel
