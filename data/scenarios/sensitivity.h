// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/scenarios/levers.h"
#include "data/scenarios/scenario.h"
#include "gpu/simulate.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <stop_token>

namespace offtake {

class Store;

/// The one number of a provider's horizon revenue that an analysis looks at.
struct Statistic
{
    enum class Kind { Mean, Quantile, ExpectedShortfall };
    Kind kind = Kind::Mean;
    double level = 0.05; ///< of the quantile, or the tail of the shortfall

    /// "mean", "p5" (a quantile), "es5" (expected shortfall of the worst 5 %).
    static Result<Statistic> of(const QString &key);
    QString key() const;
    bool operator==(const Statistic &) const = default;
};

/// What all analyses of sensitivity need. Every run draws the same random numbers.
struct SensitivityRequest
{
    Scenario scenario;
    OrganizationId provider; ///< empty = the scenario's
    Statistic statistic;
    sim::RunOptions run;
};

struct SensitivityPoint
{
    double value = 0; ///< of the lever
    double statistic = 0;
};

/// How the statistic moves with one lever while all others stay.
struct LeverResponse
{
    Lever lever;
    QList<SensitivityPoint> points; ///< from low to high
    double swing = 0;               ///< greatest less least statistic, the base's included
};

struct Sensitivity
{
    OrganizationId provider;
    QString currency;
    double base = 0;                ///< the statistic as the scenario is
    QList<LeverResponse> responses; ///< the greatest swing first
};

/// Re-runs the scenario with one lever after the other at `pointCount` values (2 or more, evenly from low to
/// high): two make a tornado, more a spider. Blocks. `progress` gets 0..1.
/// Errors: InvalidInput, Canceled, the store's and the engine's.
Result<Sensitivity> analyzeSensitivity(Store &store, const SensitivityRequest &request,
    const QList<Lever> &levers, int pointCount = 2, const std::function<void(double)> &progress = {},
    std::stop_token stop = {});

/// The smallest change of one lever that brings the statistic to a target.
struct ReverseStress
{
    bool isReachable = false;
    SensitivityPoint base;
    SensitivityPoint found; ///< where reachable
    /// The ends of the lever's bounds, looked at where the target is not reachable.
    SensitivityPoint atMinimum;
    SensitivityPoint atMaximum;
    int runs = 0;
};

/// Looks outward from the base on a grid to either bound for the nearest value at which the statistic passes
/// the target, then halves that cell until it is a 4,096th of the bounds. Errors as above.
Result<ReverseStress> findReverseStress(Store &store, const SensitivityRequest &request, const Lever &lever,
    double target, const std::function<void(double)> &progress = {}, std::stop_token stop = {});

QJsonObject toJson(const Sensitivity &sensitivity, const Statistic &statistic);

} // namespace offtake
