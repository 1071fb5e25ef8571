// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/model.h"

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

/// The model of gpu/MODEL.md once more, in plain double precision and one path at a time, straight from the
/// text. It shares no code with the engine but the model's values, so that both can be wrong only apart.
namespace offtake::twin {

/// The random numbers of one path.
class Draws
{
public:
    virtual ~Draws() = default;
    virtual double uniform(std::uint32_t stream, std::uint32_t draw) = 0;
    virtual double normal(std::uint32_t stream, std::uint32_t draw) = 0;
};

/// Those of MODEL.md 1: Philox4x32-10, normals by Boost.Math.
class PhiloxDraws final : public Draws
{
public:
    PhiloxDraws(std::uint64_t seed, std::uint64_t path)
        : m_seed(seed)
        , m_path(path)
    {}
    double uniform(std::uint32_t stream, std::uint32_t draw) override;
    double normal(std::uint32_t stream, std::uint32_t draw) override;

private:
    std::uint64_t m_seed;
    std::uint64_t m_path;
};

/// Numbers in the order in which they are asked for, as a program without MODEL.md 1 would take them.
class MersenneDraws final : public Draws
{
public:
    explicit MersenneDraws(std::uint64_t seed)
        : m_generator(seed)
    {}
    double uniform(std::uint32_t, std::uint32_t) override { return m_uniform(m_generator); }
    double normal(std::uint32_t, std::uint32_t) override { return m_normal(m_generator); }

private:
    std::mt19937_64 m_generator;
    std::uniform_real_distribution<double> m_uniform;
    std::normal_distribution<double> m_normal;
};

enum class ExitKind { None, Default, Distress, Forced };

/// What one path leaves; organisations in the model's order.
struct Path
{
    std::vector<std::vector<double>> revenue; ///< [organisation][quarter]
    std::vector<std::vector<double>> ratio;   ///< [organisation][quarter]
    std::vector<int> exitQuarter;             ///< beyond the horizon: none
    std::vector<ExitKind> exitKind;
};

class Twin
{
public:
    explicit Twin(const sim::Model &model);

    Path follow(Draws &draws) const;

private:
    struct Organization
    {
        std::uint32_t draw = 0;
        std::array<double, sim::kFactorCount> loading{};
        double ownWeight = 1;             ///< of the idiosyncratic part
        std::vector<double> defaultLimit; ///< by quarter
        std::vector<std::size_t> sales;   ///< contracts as provider
    };
    struct Contract
    {
        std::uint32_t draw = 0;
        std::size_t provider = 0;
        std::size_t customer = 0;
        double rate = 0;
        double renewalLimit = 0;
        std::vector<double> terminationProbability; ///< by quarter
    };
    /// How a contract fares on one path.
    struct Term
    {
        double start = 0; ///< after the delay
        double length = 0;
        int terminated = 0;
        int renewed = 0;
        double factor = 1;
        bool renegotiationDecided = false;
    };
    struct Indices
    {
        std::vector<double> demand;
        std::vector<double> deviation;
        std::vector<double> price;
    };
    struct Quarter; ///< the flows of one quarter

    Indices indices(const std::array<double, sim::kFactorCount> &z, Draws &draws) const;
    void exits(const std::array<double, sim::kFactorCount> &z, Draws &draws, Path &path) const;
    Term term(std::size_t k, const std::array<double, sim::kFactorCount> &z, Draws &draws) const;
    double scheduled(std::size_t k, const Term &term, int q) const;
    double due(std::size_t k, Term &term, int q, const Indices &x, const Path &path, Draws &draws) const;
    void clear(Quarter &flows) const;
    static double received(const Organization &o, std::size_t i, const Quarter &flows);

    sim::Model m_model;
    int m_never; ///< a quarter beyond the horizon
    sim::FactorMatrix m_cholesky{};
    std::vector<Organization> m_organizations;
    std::vector<Contract> m_contracts;
};

} // namespace offtake::twin
