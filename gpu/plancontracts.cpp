// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/plancontracts.h"

#include "gpu/planmath.h"

#include <algorithm>
#include <cmath>

namespace offtake::sim {

using kernel::Draw;

double ContractTables::add(const Contract &c, std::uint32_t draw)
{
    const int index = static_cast<int>(m_plan.contract.size());
    kernel::ContractPlan plan{};
    const double term = c.ends - c.starts;
    const double rate = c.rate ? *c.rate : *c.totalValue / (term - c.ramp / 2);
    plan.rate = static_cast<float>(rate);
    plan.takeOrPay = static_cast<float>(c.takeOrPay);
    plan.usageShare = static_cast<float>(1 - c.takeOrPay);
    plan.ramp = static_cast<float>(c.ramp);
    plan.halfInverseRamp = c.ramp > 0 ? static_cast<float>(1 / (2 * c.ramp)) : 0;
    plan.startFloor = static_cast<float>(std::floor(c.starts));
    plan.startRest = static_cast<float>(c.starts - std::floor(c.starts));
    plan.term = static_cast<float>(term);
    plan.end = static_cast<float>(c.ends);
    plan.extendsTerm = !c.delay || c.delay->extendsTerm;
    plan.delaySlot = plan.terminationSlot = plan.renegotiationSlot = plan.renewalSlot = -1;
    plan.schedule = -1;
    plan.firstQuarter = std::max(0, static_cast<int>(std::floor(c.starts)));
    plan.lastQuarter = std::min(m_quarters, static_cast<int>(std::ceil(c.ends))) - 1;
    if (c.delay && c.delay->mean > 0)
        addDelay(*c.delay, draw, index, plan);
    else
        addSchedule(c, rate, plan);
    double highFactor = 1;
    if (c.termination && c.termination->annualProbability > 0)
        addTermination(c, draw, index, plan, highFactor);
    if (c.renegotiation)
        addRenegotiation(*c.renegotiation, draw, index, plan, highFactor);
    plan.firstActive = plan.firstQuarter;
    plan.lastActive = plan.lastQuarter;
    if (c.renewal)
        addRenewal(*c.renewal, draw, index, plan);
    if (c.relet) {
        plan.reletShare = static_cast<float>(c.relet->share);
        if (plan.reletShare > 0)
            plan.clauses |= kernel::kRelet;
        plan.reletLag = static_cast<float>(std::min(c.relet->lag, m_quarters));
    }
    m_plan.contract.push_back(plan);

    double highest = 0;
    for (int q = 0; q < m_quarters; ++q) {
        const double price = std::exp(std::min(highIndex(m_price, yearTime(q), 1), 50.0));
        double factor = highFactor;
        if (c.renewal)
            factor = std::max(factor, price * (1 - c.renewal->discount));
        if (c.relet)
            factor = std::max(factor, 0.0) + c.relet->share * price;
        highest += rate * factor;
    }
    return highest;
}

void ContractTables::addDelay(const Delay &d, std::uint32_t draw, int index, kernel::ContractPlan &plan)
{
    const double variance = std::log1p(d.cv * d.cv);
    plan.clauses |= kernel::kDelayed | (plan.ramp > 0 ? kernel::kRamped : 0U);
    plan.delaySlot = m_cells++;
    plan.delayMean = static_cast<float>(d.mean * std::exp(-variance / 2));
    plan.delayDispersion = static_cast<float>(std::sqrt(variance));
    plan.delayLoading = static_cast<float>(d.buildLoading);
    plan.delayResidual = static_cast<float>(residual(d.buildLoading));
    if (d.extendsTerm)
        plan.lastQuarter = m_quarters - 1;
    m_plan.delayDraw.push_back({draw, index});
}

void ContractTables::addSchedule(const Contract &c, double rate, kernel::ContractPlan &plan)
{
    plan.schedule = static_cast<int>(m_plan.schedule.size());
    const double term = c.ends - c.starts;
    for (int q = 0; q < m_quarters; ++q)
        m_plan.schedule.push_back(static_cast<float>(
            rate * (ramped(q + 1 - c.starts, term, c.ramp) - ramped(q - c.starts, term, c.ramp))));
}

void ContractTables::addTermination(
    const Contract &c, std::uint32_t draw, int index, kernel::ContractPlan &plan, double &highFactor)
{
    plan.clauses |= kernel::kTerminable;
    plan.terminationSlot = m_cells++;
    plan.termination = static_cast<int>(m_plan.terminationThreshold.size());
    for (int q = 0; q < m_quarters; ++q)
        m_plan.terminationThreshold.push_back(
            threshold(probabilityBy(c.termination->annualProbability, yearTime(q))));
    plan.feeQuarters = static_cast<float>(c.termination->feeQuarters * c.takeOrPay);
    m_plan.terminationDraw.push_back({draw, index});
    highFactor = std::max(highFactor, c.termination->feeQuarters);
}

void ContractTables::addRenegotiation(
    const Renegotiation &r, std::uint32_t draw, int index, kernel::ContractPlan &plan, double &highFactor)
{
    plan.clauses |= kernel::kRenegotiated;
    plan.renegotiationSlot = m_cells++;
    plan.renegotiates = threshold(r.probability);
    plan.trigger = static_cast<float>(r.trigger);
    plan.passThrough = static_cast<float>(r.passThrough);
    m_plan.renegotiationDraw.push_back({draw, index});
    highFactor = std::max(highFactor, 1 + r.passThrough * std::max(0.0, r.trigger - 1));
}

void ContractTables::addRenewal(const Renewal &r, std::uint32_t draw, int index, kernel::ContractPlan &plan)
{
    plan.renewalSlot = m_cells++;
    plan.renewalLimit = static_cast<float>(normalQuantile(r.probability));
    plan.renewalLoading = static_cast<float>(r.demandLoading);
    plan.renewalResidual = static_cast<float>(residual(r.demandLoading));
    plan.renewalShare = static_cast<float>(1 - r.discount);
    // A delay that extends the term only makes it later.
    const int renewed = std::max(0, static_cast<int>(std::floor(plan.end)));
    if (renewed < m_quarters) {
        plan.firstActive = std::min(plan.firstActive, renewed);
        plan.lastActive = m_quarters - 1;
    }
    m_plan.renewalDraw.push_back({draw, index});
}

void ContractTables::sortDraws()
{
    for (auto *list :
        {&m_plan.delayDraw, &m_plan.terminationDraw, &m_plan.renegotiationDraw, &m_plan.renewalDraw})
        std::sort(list->begin(), list->end(), [](const Draw &a, const Draw &b) { return a.draw < b.draw; });
}

} // namespace offtake::sim
