// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/planmath.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace offtake::sim {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

} // namespace

double yearTime(int q)
{
    return (q + 1) / 4.0;
}

double probabilityBy(double annual, double t)
{
    return annual >= 1 ? 1 : -std::expm1(t * std::log1p(-annual));
}

kernel::Threshold threshold(double probability)
{
    const double words = std::ceil(probability * 4294967296.0 - 0.5);
    if (words <= 0)
        return {};
    return {static_cast<std::uint32_t>(std::min(words, 4294967296.0) - 1), 1};
}

double normalQuantile(double p)
{
    if (p <= 0)
        return -kInfinity;
    if (p >= 1)
        return kInfinity;
    return boost::math::quantile(boost::math::normal(), p);
}

double copulaQuantile(double p, int degreesOfFreedom)
{
    if (degreesOfFreedom == 0 || p <= 0 || p >= 1)
        return normalQuantile(p);
    return boost::math::quantile(boost::math::students_t(degreesOfFreedom), p);
}

double residual(double loading)
{
    return std::sqrt(std::max(0.0, 1 - loading * loading));
}

FactorMatrix choleskyFactor(const FactorMatrix &c)
{
    FactorMatrix l{};
    for (std::size_t j = 0; j < kFactorCount; ++j) {
        double pivot = c[j][j];
        for (std::size_t k = 0; k < j; ++k)
            pivot -= l[j][k] * l[j][k];
        if (pivot <= 1e-9)
            continue;
        l[j][j] = std::sqrt(pivot);
        for (std::size_t i = j + 1; i < kFactorCount; ++i) {
            double rest = c[i][j];
            for (std::size_t k = 0; k < j; ++k)
                rest -= l[i][k] * l[j][k];
            l[i][j] = rest / l[j][j];
        }
    }
    return l;
}

double ramped(double y, double length, double ramp)
{
    const double x = std::clamp(y, 0.0, length);
    return x < ramp ? x * x / (2 * ramp) : x - ramp / 2;
}

double highIndex(const IndexFactor &factor, double t, double elasticity)
{
    const double sd =
        std::sqrt(factor.regimeSd * factor.regimeSd * t * t + factor.volatility * factor.volatility * t);
    return elasticity * factor.drift * t + std::abs(elasticity) * 7 * sd;
}

} // namespace offtake::sim
