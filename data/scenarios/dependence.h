// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/ids.h"
#include "gpu/model.h"
#include "gpu/simulate.h"

#include <QJsonArray>
#include <QList>
#include <QString>

#include <optional>

namespace offtake {

/// One who pays a provider, or revenue without a contract, in a model.
struct PayerDependence
{
    double share = 0;                   ///< of the provider's expected horizon revenue
    double shortfallContribution = 0;   ///< Euler allocation: what is missing of it on the worst paths
    std::optional<double> lossIfForced; ///< change of the expected revenue if it leaves in the first quarter
};

/// On whom a provider depends in two models, side by side.
struct Dependence
{
    struct Payer
    {
        enum Kind { Customer, Relet, Uncontracted };
        Kind kind = Customer;
        OrganizationId customer;          ///< empty unless kind is Customer
        std::optional<PayerDependence> a; ///< none where that model has no such payer
        std::optional<PayerDependence> b;
    };

    QList<Payer> payers;       ///< customers by their share in B, A, then the two others
    double concentrationA = 0; ///< mean Herfindahl-Hirschman index over the customers, 0..10,000
    double concentrationB = 0;
};

/// Simulates both models with each customer of the provider forced out in turn. Blocks. Errors: InvalidInput
/// (the provider earns nothing in one of them), Canceled, the engine's.
Result<Dependence> compareDependence(const sim::Model &a, const sim::Model &b, const OrganizationId &provider,
    const sim::RunOptions &options, const sim::RunCallbacks &callbacks = {});

/// The `payers` of `offtake compare --json`.
QJsonArray toJson(const QList<Dependence::Payer> &payers);

} // namespace offtake
