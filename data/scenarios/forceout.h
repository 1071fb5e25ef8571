// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/ids.h"
#include "data/quarter.h"
#include "gpu/simulate.h"

#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <optional>
#include <stop_token>

namespace offtake {

/// What is asked: an organisation goes in a quarter of the model, all else by the same random numbers.
struct ForceOutRequest
{
    OrganizationId organization;
    int quarter = 0;
    std::optional<quint64> path; ///< that one path alone; none = the mean over run.paths
    sim::RunOptions run;
};

/// What a forced exit costs one provider by quarter, in the model's currency; losses are negative.
struct ProviderLoss
{
    QList<double> base;   ///< expected revenue without the exit, with clearing
    QList<double> direct; ///< change when nobody else falls short: both runs without clearing
    QList<double> total;  ///< change with clearing in both runs
    double baseSum = 0;   ///< over the horizon
    double directSum = 0;
    double totalSum = 0;
};

struct ForceOut
{
    ForceOutRequest request;
    QString currency;
    Quarter firstQuarter; ///< of the model
    int quarters = 0;
    QMap<OrganizationId, ProviderLoss> providers; ///< everyone who earns in the model
    /// Who leaves in which quarter with the forced exit; of a single path only.
    QMap<OrganizationId, int> exits;
};

/// Runs the model with and without the organisation, with and without clearing. The horizon's sums of the
/// mean are the dependency matrix of RESULT.md. Blocks. `progress` gets 0..1. Errors: InvalidInput (the
/// organisation buys nothing in the model, a quarter beyond it), Canceled, the engine's.
Result<ForceOut> forceOut(const sim::Model &model, const ForceOutRequest &request,
    const std::function<void(double)> &progress = {}, std::stop_token stop = {});

} // namespace offtake
