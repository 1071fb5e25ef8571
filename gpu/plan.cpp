// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/plan.h"

#include "gpu/plancontracts.h"
#include "gpu/planmath.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace offtake::sim {
namespace {

using kernel::Draw;

/// Builds one plan; the steps follow the kernel's arrays.
class PlanBuilder
{
public:
    explicit PlanBuilder(const Model &model)
        : m_model(model)
        , m_quarters(model.quarters)
    {}

    Plan build()
    {
        orderOrganizations();
        addFactors();
        addProviders();
        for (const int o : m_organizationOrder)
            addOrganization(m_model.organizations[static_cast<std::size_t>(o)]);
        addContracts();
        connectPairs();
        layOutCells();
        layOutRows();
        outline();
        finishView();
        return std::move(m_plan);
    }

private:
    template <class Item>
    static std::vector<int> byDraw(const std::vector<Item> &items)
    {
        std::vector<int> order(items.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(
            order.begin(), order.end(), [&](int a, int b) { return drawOf(items, a) < drawOf(items, b); });
        return order;
    }
    template <class Item>
    static std::uint32_t drawOf(const std::vector<Item> &items, int i)
    {
        return items[static_cast<std::size_t>(i)].draw.value_or(static_cast<std::uint32_t>(i));
    }
    int organizationIndex(const std::string &id) const { return m_indexOfId.at(id); }

    void orderOrganizations()
    {
        m_organizationOrder = byDraw(m_model.organizations);
        for (std::size_t i = 0; i < m_organizationOrder.size(); ++i)
            m_indexOfId[m_model.organizations[static_cast<std::size_t>(m_organizationOrder[i])].id] =
                static_cast<int>(i);
    }

    void addFactors()
    {
        kernel::PlanView &view = m_plan.view;
        const Factors &f = m_model.factors;
        const FactorMatrix l = choleskyFactor(f.correlation);
        for (std::size_t i = 0; i < kFactorCount; ++i) {
            for (std::size_t j = 0; j < kFactorCount; ++j)
                view.cholesky[i][j] = static_cast<float>(l[i][j]);
        }
        view.correlationResidual = static_cast<float>(residual(f.correlation[0][1]));
        view.halfVolatilityDemand = static_cast<float>(f.demand.volatility / 2);
        view.halfVolatilityPrice = static_cast<float>(f.price.volatility / 2);
        view.degreesOfFreedom = m_model.studentDegreesOfFreedom;
        view.degreesAsReal = static_cast<float>(m_model.studentDegreesOfFreedom);
        const auto shift = [](const IndexFactor &x, double t) {
            return -(x.regimeSd * x.regimeSd * t * t + x.volatility * x.volatility * t) / 2;
        };
        for (int q = 0; q < m_quarters; ++q) {
            const double t = yearTime(q);
            m_plan.quarter.push_back(
                {static_cast<float>(f.demand.regimeSd * t), static_cast<float>(f.price.regimeSd * t),
                    static_cast<float>(shift(f.demand, t)), static_cast<float>(f.demand.drift * t),
                    static_cast<float>(shift(f.price, t) + f.price.drift * t)});
        }
    }

    void addProviders()
    {
        std::map<int, bool> sells;
        for (const Organization &o : m_model.organizations) {
            if (o.uncontracted)
                sells[organizationIndex(o.id)] = true;
        }
        for (const Contract &c : m_model.contracts)
            sells[organizationIndex(c.provider)] = true;
        for (const auto &[organization, yes] : sells) {
            m_providerOf[organization] = static_cast<int>(m_plan.provider.size());
            kernel::ProviderPlan provider{};
            provider.organization = organization;
            m_plan.provider.push_back(provider);
        }
        m_highest.assign(m_plan.provider.size(), 0);
    }

    void addOrganization(const Organization &o)
    {
        const int index = static_cast<int>(m_plan.organization.size());
        kernel::OrganizationPlan plan{};
        const std::array<double, kFactorCount> b{
            o.loadings.demand, o.loadings.price, o.loadings.funding, o.loadings.build};
        double variance = 0;
        for (std::size_t i = 0; i < kFactorCount; ++i) {
            plan.loading[i] = static_cast<float>(b[i]);
            for (std::size_t j = 0; j < kFactorCount; ++j)
                variance += b[i] * m_model.factors.correlation[i][j] * b[j];
        }
        plan.residual = static_cast<float>(std::sqrt(std::max(0.0, 1 - variance)));
        plan.recovery = static_cast<float>(o.recovery);
        plan.forcedQuarter = o.forcedExitQuarter && *o.forcedExitQuarter < m_quarters
                                 ? static_cast<float>(*o.forcedExitQuarter)
                                 : kernel::kNever;
        plan.resource = -1;
        for (int q = 0; q < m_quarters; ++q) {
            const double p = o.cumulativeDefaultProbability.empty()
                                 ? probabilityBy(o.annualDefaultProbability, yearTime(q))
                                 : o.cumulativeDefaultProbability[static_cast<std::size_t>(q)];
            plan.mayDefault = plan.mayDefault || p > 0;
            m_plan.defaultLimit.push_back(
                static_cast<float>(copulaQuantile(p, m_model.studentDegreesOfFreedom)));
        }
        const std::uint32_t draw =
            drawOf(m_model.organizations, m_organizationOrder[static_cast<std::size_t>(index)]);
        if (plan.mayDefault)
            m_plan.creditDraw.push_back({draw, index});
        if (o.resources) {
            plan.resource = static_cast<int>(m_plan.resource.size());
            m_plan.resourceDraw.push_back({draw, plan.resource});
            addResources(*o.resources, o.distress, index);
        }
        if (o.uncontracted)
            addUncontracted(*o.uncontracted, index);
        m_plan.organization.push_back(plan);
    }

    void addResources(const Resources &r, const std::optional<Distress> &distress, int organization)
    {
        kernel::ResourcePlan plan{};
        if (distress && distress->quarters < m_quarters) {
            plan.distressRatio = static_cast<float>(distress->ratio);
            plan.distressQuarters = static_cast<float>(distress->quarters);
        }
        plan.organization = organization;
        const auto provider = m_providerOf.find(organization);
        plan.provider = provider == m_providerOf.end() ? -1 : provider->second;
        plan.demandElasticity = static_cast<float>(r.demandElasticity);
        plan.dispersion = static_cast<float>(r.dispersion);
        plan.fundingLoading = static_cast<float>(r.fundingLoading);
        plan.fundingResidual = static_cast<float>(residual(r.fundingLoading));
        plan.receiptsShare = static_cast<float>(r.receiptsShare);
        plan.keptShare = static_cast<float>(1 - r.receiptsShare);
        for (int q = 0; q < m_quarters; ++q)
            m_plan.resourceBase.push_back(
                static_cast<float>(r.perQuarter * std::pow(1 + r.growth, yearTime(q)) *
                                   std::exp(-r.dispersion * r.dispersion / 2)));
        m_plan.resource.push_back(plan);
    }

    void addUncontracted(const Uncontracted &u, int organization)
    {
        const int p = m_providerOf.at(organization);
        kernel::ProviderPlan &provider = m_plan.provider[static_cast<std::size_t>(p)];
        provider.uncontracted = static_cast<float>(u.perQuarter);
        provider.demandElasticity = static_cast<float>(u.demandElasticity);
        provider.priceElasticity = static_cast<float>(u.priceElasticity);
        for (int q = 0; q < m_quarters; ++q) {
            const double t = yearTime(q);
            const double power = highIndex(m_model.factors.demand, t, u.demandElasticity) +
                                 highIndex(m_model.factors.price, t, u.priceElasticity);
            m_highest[static_cast<std::size_t>(p)] += u.perQuarter * std::exp(std::min(power, 50.0));
        }
    }

    void addContracts()
    {
        std::vector<std::tuple<int, int, std::uint32_t, int>> order; // provider, customer, draw, position
        for (std::size_t i = 0; i < m_model.contracts.size(); ++i) {
            const Contract &c = m_model.contracts[i];
            order.emplace_back(m_providerOf.at(organizationIndex(c.provider)), organizationIndex(c.customer),
                drawOf(m_model.contracts, static_cast<int>(i)), static_cast<int>(i));
        }
        std::sort(order.begin(), order.end());
        ContractTables tables(m_model, m_plan);
        for (const auto &[provider, customer, draw, position] : order) {
            const int index = static_cast<int>(m_plan.contract.size());
            if (m_plan.pair.empty() || m_plan.pair.back().provider != provider ||
                m_plan.pair.back().customer != customer)
                addPair(provider, customer, index);
            m_plan.pair.back().lastContract = index + 1;
            m_highest[static_cast<std::size_t>(provider)] +=
                tables.add(m_model.contracts[static_cast<std::size_t>(position)], draw);
            const kernel::ContractPlan &contract = m_plan.contract.back();
            kernel::PairPlan &pair = m_plan.pair.back();
            pair.firstActive = std::min(pair.firstActive, contract.firstActive);
            pair.lastActive = std::max(pair.lastActive, contract.lastActive);
            if (contract.reletShare > 0) {
                pair.relets = 1;
                m_plan.provider[static_cast<std::size_t>(provider)].relets = 1;
            }
        }
        tables.sortDraws();
        m_contractCells = tables.cells();
    }

    void addPair(int provider, int customer, int firstContract)
    {
        const int providerOrganization = m_plan.provider[static_cast<std::size_t>(provider)].organization;
        m_plan.pair.push_back({provider, providerOrganization, customer, -1,
            m_plan.organization[static_cast<std::size_t>(customer)].resource,
            m_plan.organization[static_cast<std::size_t>(providerOrganization)].resource, firstContract,
            firstContract, m_quarters, -1, 0});
    }

    /// Pairs stand by provider, so each provider's are a range; those that a resource owes are listed.
    void connectPairs()
    {
        int next = 0;
        for (std::size_t p = 0; p < m_plan.provider.size(); ++p) {
            m_plan.provider[p].firstPair = next;
            while (next < static_cast<int>(m_plan.pair.size()) &&
                   m_plan.pair[static_cast<std::size_t>(next)].provider == static_cast<int>(p))
                ++next;
            m_plan.provider[p].lastPair = next;
        }
        for (kernel::ResourcePlan &resource : m_plan.resource)
            resource.payer = -1;
        for (std::size_t o = 0; o < m_plan.organization.size(); ++o) {
            kernel::PayerPlan payer{static_cast<int>(o), m_plan.organization[o].resource,
                static_cast<int>(m_plan.owedPair.size()), 0};
            for (std::size_t p = 0; p < m_plan.pair.size(); ++p) {
                if (m_plan.pair[p].customer == static_cast<int>(o))
                    m_plan.owedPair.push_back(static_cast<int>(p));
            }
            payer.lastOwed = static_cast<int>(m_plan.owedPair.size());
            if (payer.firstOwed == payer.lastOwed)
                continue;
            const int index = static_cast<int>(m_plan.payer.size());
            if (payer.resource >= 0)
                m_plan.resource[static_cast<std::size_t>(payer.resource)].payer = index;
            m_payerOf[static_cast<int>(o)] = index;
            for (int n = payer.firstOwed; n < payer.lastOwed; ++n) {
                const int pair = m_plan.owedPair[static_cast<std::size_t>(n)];
                m_plan.pair[static_cast<std::size_t>(pair)].payer = index;
            }
            m_plan.payer.push_back(payer);
        }
    }

    void layOutCells()
    {
        kernel::CellLayout &at = m_plan.view.cells;
        const int organizations = static_cast<int>(m_plan.organization.size());
        const int resources = static_cast<int>(m_plan.resource.size());
        const int providers = static_cast<int>(m_plan.provider.size());
        const int pairs = static_cast<int>(m_plan.pair.size());
        // A dependency matrix needs runs with clearing whatever the model's own setting.
        const int system = m_model.clearing || m_model.outputs.dependency ? resources : 0;
        int next = 0;
        const auto take = [&next](int &at0, int count) {
            at0 = next;
            next += count;
        };
        take(at.exitQuarter, organizations);
        take(at.exitKind, organizations);
        take(at.distressCount, resources);
        take(at.fundingTerm, resources);
        take(at.contracts, m_contractCells);
        take(at.flow, pairs);
        take(at.due, static_cast<int>(m_plan.payer.size()));
        take(at.part, pairs);
        take(at.relet, providers);
        take(at.reletPart, providers);
        take(at.uncontracted, providers);
        take(at.uncontractedPart, providers);
        take(at.owed, static_cast<int>(m_plan.payer.size()));
        take(at.means, resources);
        take(at.fixedIncome, resources);
        take(at.ratio, resources);
        take(at.isShort, resources);
        at.count = next;

        kernel::WorkLayout &work = m_plan.view.work;
        next = 0;
        take(work.weight, system * system);
        take(work.leak, resources);
        take(work.right, resources);
        take(work.inverse, resources);
        work.count = next;
    }

    void layOutRows()
    {
        kernel::OutputLayout &rows = m_plan.rows;
        const int providers = static_cast<int>(m_plan.provider.size());
        int next = 0;
        const auto take = [&next](int &row, int count) {
            row = next;
            next += count;
        };
        take(rows.revenue, providers * m_quarters);
        take(rows.part, static_cast<int>(m_plan.pair.size()));
        take(rows.relet, providers);
        take(rows.uncontracted, providers);
        take(rows.concentration, providers);
        take(rows.ratio, static_cast<int>(m_plan.payer.size()) * m_quarters);
        take(rows.exit, static_cast<int>(m_plan.organization.size()));
        rows.count = next;
    }

    void outline()
    {
        m_plan.modelSha256 = modelSha256(m_model);
        m_plan.startYear = m_model.startYear;
        m_plan.startQuarter = m_model.startQuarter;
        m_plan.quantiles = m_model.outputs.quantiles;
        m_plan.tail = m_model.outputs.tail;
        for (const Organization &o : m_model.organizations) {
            const int index = organizationIndex(o.id);
            const auto payer = m_payerOf.find(index);
            m_plan.organizations.push_back(
                {o.id, index, m_plan.organization[static_cast<std::size_t>(index)].resource,
                    payer == m_payerOf.end() ? -1 : payer->second});
            if (const auto provider = m_providerOf.find(index); provider != m_providerOf.end())
                m_plan.providers.push_back(outlineProvider(o.id, provider->second));
        }
        if (m_model.outputs.dependency)
            outlineDependency(*m_model.outputs.dependency);
    }

    ProviderOutline outlineProvider(const std::string &id, int index) const
    {
        ProviderOutline outline;
        outline.id = id;
        outline.index = index;
        const kernel::ProviderPlan &provider = m_plan.provider[static_cast<std::size_t>(index)];
        for (const Organization &customer : m_model.organizations) {
            for (int p = provider.firstPair; p < provider.lastPair; ++p) {
                if (m_plan.pair[static_cast<std::size_t>(p)].customer == organizationIndex(customer.id)) {
                    outline.pairs.push_back(p);
                    outline.customers.push_back(customer.id);
                }
            }
        }
        // 46 bits for the highest plausible horizon revenue: the square sums of 2^32 paths fit 128 bits.
        const double highest = m_highest[static_cast<std::size_t>(index)];
        outline.unit = highest > 0 ? std::ldexp(1.0, std::ilogb(highest) + 1 - 46) : 1;
        if (const auto thresholds = m_model.outputs.thresholds.find(id);
            thresholds != m_model.outputs.thresholds.end())
            outline.thresholds = thresholds->second;
        return outline;
    }

    void outlineDependency(const Dependency &dependency)
    {
        m_plan.dependencyQuarter = dependency.quarter;
        for (std::size_t i = 0; i < m_model.organizations.size(); ++i) {
            const std::string &id = m_model.organizations[i].id;
            const auto buys = [&](const Contract &c) { return c.customer == id; };
            const bool wanted =
                dependency.customers
                    ? std::count(dependency.customers->begin(), dependency.customers->end(), id) > 0
                    : std::any_of(m_model.contracts.begin(), m_model.contracts.end(), buys);
            if (wanted)
                m_plan.dependencyCustomers.push_back(static_cast<int>(i));
        }
    }

    void finishView()
    {
        kernel::PlanView &view = m_plan.view;
        view.quarters = m_quarters;
        view.clearing = m_model.clearing;
        const auto bind = [](const auto &items, auto &pointer) {
            pointer = items.data();
            return static_cast<int>(items.size());
        };
        bind(m_plan.quarter, view.quarter);
        view.organizations = bind(m_plan.organization, view.organization);
        view.resources = bind(m_plan.resource, view.resource);
        view.payers = bind(m_plan.payer, view.payer);
        view.providers = bind(m_plan.provider, view.provider);
        view.pairs = bind(m_plan.pair, view.pair);
        view.contracts = bind(m_plan.contract, view.contract);
        bind(m_plan.owedPair, view.owedPair);
        bind(m_plan.defaultLimit, view.defaultLimit);
        bind(m_plan.resourceBase, view.resourceBase);
        bind(m_plan.schedule, view.schedule);
        bind(m_plan.terminationThreshold, view.terminationThreshold);
        view.creditDraws = bind(m_plan.creditDraw, view.creditDraw);
        view.resourceDraws = bind(m_plan.resourceDraw, view.resourceDraw);
        view.delayDraws = bind(m_plan.delayDraw, view.delayDraw);
        view.terminationDraws = bind(m_plan.terminationDraw, view.terminationDraw);
        view.renegotiationDraws = bind(m_plan.renegotiationDraw, view.renegotiationDraw);
        view.renewalDraws = bind(m_plan.renewalDraw, view.renewalDraw);
        for (std::size_t i = 0; i <= kernel::kNormalDegree; ++i)
            std::copy_n(kernel::kNormalTable[i], kernel::kNormalOctaves, view.normalTable[i]);
    }

    const Model &m_model;
    const int m_quarters;
    Plan m_plan;
    std::vector<int> m_organizationOrder; ///< positions in the model, by draw
    std::map<std::string, int> m_indexOfId;
    std::map<int, int> m_providerOf; ///< organisation -> provider
    std::map<int, int> m_payerOf;    ///< organisation -> payer
    std::vector<double> m_highest;   ///< horizon revenue of a provider beyond any plausible path
    int m_contractCells = 0;
};

} // namespace

Expected<Plan, std::vector<ModelProblem>> buildPlan(const Model &model)
{
    if (std::vector<ModelProblem> problems = checkModel(model); !problems.empty())
        return Unexpected(std::move(problems));
    return PlanBuilder(model).build();
}

} // namespace offtake::sim
