// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/plan.h"

namespace offtake::sim {

/// Fills a plan's tables of contracts and of their clauses (MODEL.md 4).
class ContractTables
{
public:
    ContractTables(const Model &model, Plan &plan)
        : m_price(model.factors.price)
        , m_quarters(model.quarters)
        , m_plan(plan)
    {}

    /// Appends the contract. Returns the revenue that it stays below on any plausible path.
    double add(const Contract &c, std::uint32_t draw);
    /// Cells of a path's memory that the clauses take.
    int cells() const { return m_cells; }
    /// To be called after the last contract: draws in rising order.
    void sortDraws();

private:
    void addDelay(const Delay &d, std::uint32_t draw, int index, kernel::ContractPlan &plan);
    void addSchedule(const Contract &c, double rate, kernel::ContractPlan &plan);
    void addTermination(
        const Contract &c, std::uint32_t draw, int index, kernel::ContractPlan &plan, double &highFactor);
    void addRenegotiation(const Renegotiation &r, std::uint32_t draw, int index, kernel::ContractPlan &plan,
        double &highFactor);
    void addRenewal(const Renewal &r, std::uint32_t draw, int index, kernel::ContractPlan &plan);

    const IndexFactor &m_price;
    int m_quarters;
    Plan &m_plan;
    int m_cells = 0;
};

} // namespace offtake::sim
