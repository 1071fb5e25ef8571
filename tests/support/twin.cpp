// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/twin.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/erf.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace offtake::twin {
namespace {

using Vector = std::array<double, sim::kFactorCount>;
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::size_t kDemand = 0;
constexpr std::size_t kPrice = 1;
constexpr std::size_t kFunding = 2;
constexpr std::size_t kBuild = 3;

double yearsAt(int q)
{
    return (q + 1) / 4.0;
}

double share(double loading)
{
    return std::sqrt(std::max(0.0, 1 - loading * loading));
}

/// Philox4x32-10 after Salmon, Moraes, Dror and Shaw (2011), one word of one counter.
std::uint32_t philoxWord(std::uint64_t seed, std::uint64_t path, std::uint32_t stream, std::uint32_t draw)
{
    std::array<std::uint32_t, 4> c{
        static_cast<std::uint32_t>(path), static_cast<std::uint32_t>(path >> 32), draw / 4, stream};
    auto key0 = static_cast<std::uint32_t>(seed);
    auto key1 = static_cast<std::uint32_t>(seed >> 32);
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t a = std::uint64_t{0xD2511F53} * c[0];
        const std::uint64_t b = std::uint64_t{0xCD9E8D57} * c[2];
        c = {static_cast<std::uint32_t>(b >> 32) ^ c[1] ^ key0, static_cast<std::uint32_t>(b),
            static_cast<std::uint32_t>(a >> 32) ^ c[3] ^ key1, static_cast<std::uint32_t>(a)};
        key0 += 0x9E3779B9;
        key1 += 0xBB67AE85;
    }
    return c[draw % 4];
}

/// Phi^-1, with its limits.
double normalLimit(double p)
{
    if (p <= 0)
        return -kInfinity;
    return p >= 1 ? kInfinity : quantile(boost::math::normal(), p);
}

double defaultLimit(double p, int degreesOfFreedom)
{
    if (degreesOfFreedom == 0 || p <= 0 || p >= 1)
        return normalLimit(p);
    return quantile(boost::math::students_t(degreesOfFreedom), p);
}

sim::FactorMatrix cholesky(const sim::FactorMatrix &c)
{
    sim::FactorMatrix l{};
    for (std::size_t j = 0; j < sim::kFactorCount; ++j) {
        double pivot = c[j][j];
        for (std::size_t k = 0; k < j; ++k)
            pivot -= l[j][k] * l[j][k];
        if (pivot < 1e-9)
            continue; // a zero column
        l[j][j] = std::sqrt(pivot);
        for (std::size_t i = j + 1; i < sim::kFactorCount; ++i) {
            double rest = c[i][j];
            for (std::size_t k = 0; k < j; ++k)
                rest -= l[i][k] * l[j][k];
            l[i][j] = rest / l[j][j];
        }
    }
    return l;
}

/// Solves a x = b by Gaussian elimination with partial pivoting.
std::vector<double> solve(std::vector<std::vector<double>> a, std::vector<double> b)
{
    const std::size_t n = b.size();
    for (std::size_t column = 0; column < n; ++column) {
        std::size_t best = column;
        for (std::size_t row = column + 1; row < n; ++row) {
            if (std::abs(a[row][column]) > std::abs(a[best][column]))
                best = row;
        }
        std::swap(a[column], a[best]);
        std::swap(b[column], b[best]);
        for (std::size_t row = column + 1; row < n; ++row) {
            const double ratio = a[row][column] / a[column][column];
            if (ratio == 0)
                continue;
            for (std::size_t k = column; k < n; ++k)
                a[row][k] -= ratio * a[column][k];
            b[row] -= ratio * b[column];
        }
    }
    for (std::size_t row = n; row-- > 0;) {
        for (std::size_t k = row + 1; k < n; ++k)
            b[row] -= a[row][k] * b[k];
        b[row] /= a[row][row];
    }
    return b;
}

} // namespace

double PhiloxDraws::uniform(std::uint32_t stream, std::uint32_t draw)
{
    return (philoxWord(m_seed, m_path, stream, draw) + 0.5) / 4294967296.0;
}

double PhiloxDraws::normal(std::uint32_t stream, std::uint32_t draw)
{
    return -std::sqrt(2.0) * boost::math::erfc_inv(2 * uniform(stream, draw));
}

struct Twin::Quarter
{
    std::vector<double> owed;    ///< L_k by contract
    std::vector<double> debt;    ///< Lbar_i by organisation
    std::vector<double> certain; ///< what an organisation gets whoever pays
    std::vector<double> means;   ///< e_i; infinite without limited resources
    std::vector<double> ratio;   ///< x_i
};

Twin::Twin(const sim::Model &model)
    : m_model(model)
    , m_never(model.quarters)
    , m_cholesky(cholesky(model.factors.correlation))
{
    std::map<std::string, std::size_t> index;
    for (std::size_t i = 0; i < model.organizations.size(); ++i) {
        const sim::Organization &o = model.organizations[i];
        index[o.id] = i;
        Organization own;
        own.draw = o.draw.value_or(static_cast<std::uint32_t>(i));
        own.loading = {o.loadings.demand, o.loadings.price, o.loadings.funding, o.loadings.build};
        double variance = 0;
        for (std::size_t a = 0; a < sim::kFactorCount; ++a) {
            for (std::size_t b = 0; b < sim::kFactorCount; ++b)
                variance += own.loading[a] * model.factors.correlation[a][b] * own.loading[b];
        }
        own.ownWeight = std::sqrt(std::max(0.0, 1 - variance));
        for (int q = 0; q < model.quarters; ++q) {
            const double p = o.cumulativeDefaultProbability.empty()
                                 ? 1 - std::pow(1 - o.annualDefaultProbability, yearsAt(q))
                                 : o.cumulativeDefaultProbability[static_cast<std::size_t>(q)];
            own.defaultLimit.push_back(defaultLimit(p, model.studentDegreesOfFreedom));
        }
        m_organizations.push_back(std::move(own));
    }
    for (std::size_t k = 0; k < model.contracts.size(); ++k) {
        const sim::Contract &c = model.contracts[k];
        Contract own;
        own.draw = c.draw.value_or(static_cast<std::uint32_t>(k));
        own.provider = index.at(c.provider);
        own.customer = index.at(c.customer);
        m_organizations[own.provider].sales.push_back(k);
        own.rate = c.rate ? *c.rate : *c.totalValue / (c.ends - c.starts - c.ramp / 2);
        own.renewalLimit = c.renewal ? normalLimit(c.renewal->probability) : -kInfinity;
        for (int q = 0; c.termination && q < model.quarters; ++q)
            own.terminationProbability.push_back(
                1 - std::pow(1 - c.termination->annualProbability, yearsAt(q)));
        m_contracts.push_back(std::move(own));
    }
}

Twin::Indices Twin::indices(const Vector &z, Draws &draws) const
{
    Indices x;
    const double r = m_model.factors.correlation[kDemand][kPrice];
    double demandWalk = 0;
    double priceWalk = 0;
    for (int q = 0; q < m_model.quarters; ++q) {
        const double t = yearsAt(q);
        const auto draw = static_cast<std::uint32_t>(q);
        const double innovation = draws.normal(4, draw);
        demandWalk += innovation;
        priceWalk += r * innovation + share(r) * draws.normal(5, draw);
        const auto deviation = [t](const sim::IndexFactor &f, double regime, double walk) {
            return std::exp(f.regimeSd * t * regime + f.volatility * 0.5 * walk -
                            f.regimeSd * f.regimeSd * t * t / 2 - f.volatility * f.volatility * t / 2);
        };
        x.deviation.push_back(deviation(m_model.factors.demand, z[kDemand], demandWalk));
        x.demand.push_back(std::exp(m_model.factors.demand.drift * t) * x.deviation.back());
        x.price.push_back(std::exp(m_model.factors.price.drift * t) *
                          deviation(m_model.factors.price, z[kPrice], priceWalk));
    }
    return x;
}

void Twin::exits(const Vector &z, Draws &draws, Path &path) const
{
    double scale = 1;
    if (m_model.studentDegreesOfFreedom > 0) {
        double chiSquare = 0;
        for (int j = 0; j < m_model.studentDegreesOfFreedom; ++j) {
            const double normal = draws.normal(1, static_cast<std::uint32_t>(j));
            chiSquare += normal * normal;
        }
        scale = std::sqrt(m_model.studentDegreesOfFreedom / chiSquare);
    }
    for (std::size_t i = 0; i < m_organizations.size(); ++i) {
        const Organization &o = m_organizations[i];
        double latent = o.ownWeight * draws.normal(2, o.draw);
        for (std::size_t f = 0; f < sim::kFactorCount; ++f)
            latent += o.loading[f] * z[f];
        latent *= scale;
        for (int q = 0; q < m_never; ++q) {
            if (latent < o.defaultLimit[static_cast<std::size_t>(q)]) {
                path.exitQuarter[i] = q;
                path.exitKind[i] = ExitKind::Default;
                break;
            }
        }
        const auto forced = m_model.organizations[i].forcedExitQuarter;
        if (forced && *forced < m_never && *forced <= path.exitQuarter[i]) {
            path.exitQuarter[i] = *forced;
            path.exitKind[i] = ExitKind::Forced;
        }
    }
}

Twin::Term Twin::term(std::size_t k, const Vector &z, Draws &draws) const
{
    const sim::Contract &c = m_model.contracts[k];
    const Contract &own = m_contracts[k];
    Term t;
    double delay = 0;
    if (c.delay) {
        const double variance = std::log(1 + c.delay->cv * c.delay->cv);
        const double latent =
            c.delay->buildLoading * z[kBuild] + share(c.delay->buildLoading) * draws.normal(6, own.draw);
        delay = c.delay->mean * std::exp(std::sqrt(variance) * latent - variance / 2);
    }
    const bool extends = !c.delay || c.delay->extendsTerm;
    t.start = c.starts + delay;
    t.length = extends ? c.ends - c.starts : std::max(0.0, c.ends - c.starts - delay);

    t.terminated = m_never;
    if (c.termination) {
        const double u = draws.uniform(8, own.draw);
        for (int q = m_never; q-- > 0;) {
            if (u < own.terminationProbability[static_cast<std::size_t>(q)])
                t.terminated = q;
        }
    }
    t.renewed = m_never;
    if (c.renewal) {
        const double latent = c.renewal->demandLoading * z[kDemand] +
                              share(c.renewal->demandLoading) * draws.normal(7, own.draw);
        const double first = std::max(0.0, std::ceil(extends ? c.ends + delay : c.ends));
        if (first < m_never && t.terminated >= first && latent < own.renewalLimit)
            t.renewed = static_cast<int>(first);
    }
    return t;
}

double Twin::scheduled(std::size_t k, const Term &term, int q) const
{
    const double ramp = m_model.contracts[k].ramp;
    const auto delivered = [&](double y) {
        const double x = std::clamp(y, 0.0, term.length);
        if (ramp == 0)
            return x;
        return x < ramp ? x * x / (2 * ramp) : x - ramp / 2;
    };
    return m_contracts[k].rate * (delivered(q + 1 - term.start) - delivered(q - term.start));
}

double Twin::due(std::size_t k, Term &term, int q, const Indices &x, const Path &path, Draws &draws) const
{
    const sim::Contract &c = m_model.contracts[k];
    const auto at = static_cast<std::size_t>(q);
    const double usage = c.takeOrPay + (1 - c.takeOrPay) * std::min(1.0, x.deviation[at]);
    if (q >= term.renewed)
        return m_contracts[k].rate * x.price[static_cast<std::size_t>(term.renewed)] *
               (1 - c.renewal->discount) * usage;
    if (q > term.terminated)
        return 0;
    const double schedule = scheduled(k, term, q);
    if (q == term.terminated)
        return c.termination->feeQuarters * c.takeOrPay * schedule;
    if (c.renegotiation && !term.renegotiationDecided && schedule > 0 &&
        path.exitQuarter[m_contracts[k].customer] > q && x.price[at] < c.renegotiation->trigger) {
        term.renegotiationDecided = true;
        if (draws.uniform(9, m_contracts[k].draw) < c.renegotiation->probability)
            term.factor = std::max(0.0, 1 - c.renegotiation->passThrough * (1 - x.price[at]));
    }
    return schedule * term.factor * usage;
}

double Twin::received(const Organization &o, std::size_t i, const Quarter &flows)
{
    double sum = flows.certain[i];
    for (const std::size_t k : o.sales)
        sum += flows.owed[k]; // scaled by the payer's ratio beforehand
    return sum;
}

/// Fictitious default (Eisenberg and Noe, 2001).
void Twin::clear(Quarter &flows) const
{
    const std::size_t n = m_organizations.size();
    std::vector<bool> shortOf(n, false);
    while (true) {
        bool grown = false;
        for (std::size_t i = 0; i < n; ++i) {
            if (shortOf[i] || flows.means[i] == kInfinity || flows.debt[i] <= 0)
                continue;
            double sales = flows.certain[i];
            for (const std::size_t k : m_organizations[i].sales)
                sales += flows.owed[k] * flows.ratio[m_contracts[k].customer];
            const double means = flows.means[i] + m_model.organizations[i].resources->receiptsShare * sales;
            if (means < flows.debt[i] * (1 - 1e-9)) {
                shortOf[i] = true;
                grown = true;
            }
        }
        if (!grown)
            return;
        std::vector<std::size_t> members;
        std::vector<std::size_t> place(n, n);
        for (std::size_t i = 0; i < n; ++i) {
            if (shortOf[i]) {
                place[i] = members.size();
                members.push_back(i);
            }
        }
        std::vector<std::vector<double>> a(members.size(), std::vector<double>(members.size(), 0));
        std::vector<double> b(members.size());
        for (std::size_t row = 0; row < members.size(); ++row) {
            const std::size_t i = members[row];
            const double received = m_model.organizations[i].resources->receiptsShare;
            a[row][row] += flows.debt[i];
            b[row] = flows.means[i] + received * flows.certain[i];
            for (const std::size_t k : m_organizations[i].sales) {
                const std::size_t customer = m_contracts[k].customer;
                if (shortOf[customer])
                    a[row][place[customer]] -= received * flows.owed[k];
                else
                    b[row] += received * flows.owed[k];
            }
        }
        const std::vector<double> x = solve(std::move(a), std::move(b));
        for (std::size_t row = 0; row < members.size(); ++row)
            flows.ratio[members[row]] = std::clamp(x[row], 0.0, 1.0);
    }
}

Path Twin::follow(Draws &draws) const
{
    const std::size_t n = m_organizations.size();
    const auto quarters = static_cast<std::size_t>(m_never);
    Path path;
    path.revenue.assign(n, std::vector<double>(quarters, 0));
    path.ratio.assign(n, std::vector<double>(quarters, 1));
    path.exitQuarter.assign(n, m_never);
    path.exitKind.assign(n, ExitKind::None);

    Vector own{};
    for (std::size_t f = 0; f < sim::kFactorCount; ++f)
        own[f] = draws.normal(0, static_cast<std::uint32_t>(f));
    Vector z{};
    for (std::size_t i = 0; i < sim::kFactorCount; ++i) {
        for (std::size_t j = 0; j <= i; ++j)
            z[i] += m_cholesky[i][j] * own[j];
    }
    const Indices x = indices(z, draws);
    exits(z, draws, path);
    std::vector<Term> terms;
    for (std::size_t k = 0; k < m_contracts.size(); ++k)
        terms.push_back(term(k, z, draws));
    std::vector<double> dispersion(n, 1);
    for (std::size_t i = 0; i < n; ++i) {
        if (const auto &r = m_model.organizations[i].resources; r && m_model.clearing) {
            const double latent = r->fundingLoading * z[kFunding] +
                                  share(r->fundingLoading) * draws.normal(3, m_organizations[i].draw);
            dispersion[i] = std::exp(r->dispersion * latent - r->dispersion * r->dispersion / 2);
        }
    }

    std::vector<int> distressCount(n, 0);
    for (int q = 0; q < m_never; ++q) {
        const auto at = static_cast<std::size_t>(q);
        Quarter flows;
        flows.owed.assign(m_contracts.size(), 0);
        flows.debt.assign(n, 0);
        flows.certain.assign(n, 0);
        flows.means.assign(n, kInfinity);
        flows.ratio.assign(n, 1);
        for (std::size_t k = 0; k < m_contracts.size(); ++k) {
            const Contract &c = m_contracts[k];
            const double amount = due(k, terms[k], q, x, path, draws);
            if (path.exitQuarter[c.provider] < q)
                continue;
            const int customerExit = path.exitQuarter[c.customer];
            if (customerExit > q) {
                flows.owed[k] = amount;
                flows.debt[c.customer] += amount;
            } else if (customerExit == q && path.exitKind[c.customer] != ExitKind::Forced) {
                flows.certain[c.provider] += m_model.organizations[c.customer].recovery * amount;
            }
            if (const auto &relet = m_model.contracts[k].relet) {
                const int freed = std::min(terms[k].terminated, customerExit);
                if (freed < m_never && q - freed >= relet->lag)
                    flows.certain[c.provider] += relet->share * scheduled(k, terms[k], q) * x.price[at];
            }
        }
        for (std::size_t i = 0; i < n; ++i) {
            const sim::Organization &o = m_model.organizations[i];
            if (o.uncontracted && path.exitQuarter[i] >= q)
                flows.certain[i] += o.uncontracted->perQuarter *
                                    std::pow(x.demand[at], o.uncontracted->demandElasticity) *
                                    std::pow(x.price[at], o.uncontracted->priceElasticity);
            if (o.resources && m_model.clearing)
                flows.means[i] = o.resources->perQuarter * std::pow(1 + o.resources->growth, yearsAt(q)) *
                                 std::pow(x.deviation[at], o.resources->demandElasticity) * dispersion[i];
        }
        clear(flows);
        for (std::size_t i = 0; i < n; ++i)
            path.ratio[i][at] = flows.ratio[i];
        for (std::size_t k = 0; k < m_contracts.size(); ++k)
            flows.owed[k] *= flows.ratio[m_contracts[k].customer];
        for (std::size_t i = 0; i < n; ++i)
            path.revenue[i][at] = received(m_organizations[i], i, flows);

        for (std::size_t i = 0; i < n; ++i) {
            const auto &distress = m_model.organizations[i].distress;
            if (!distress || path.exitQuarter[i] <= q)
                continue;
            distressCount[i] = flows.ratio[i] < distress->ratio ? distressCount[i] + 1 : 0;
            if (distressCount[i] == distress->quarters && q + 1 < m_never && path.exitQuarter[i] > q + 1) {
                path.exitQuarter[i] = q + 1;
                path.exitKind[i] = ExitKind::Distress;
            }
        }
    }
    return path;
}

} // namespace offtake::twin
