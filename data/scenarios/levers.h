// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/scenario.h"
#include "gpu/model.h"

#include <QList>
#include <QString>

#include <functional>

namespace offtake {

/// One assumption of a scenario that can be moved while all others stay: the low and high of a tornado and
/// the bounds of a reverse stress, all in the assumption's own unit.
struct Lever
{
    QString key;  ///< "price_drift"; docs/scenarios.md lists them
    QString name; ///< translated, with its unit
    double base = 0;
    double low = 0;
    double high = 0;
    double minimum = 0; ///< bounds beyond which the model means nothing
    double maximum = 0;
    /// Sets the value: one of the two. Values that a scenario or the store says of single contracts or
    /// organisations stay; what scales the compiled model reaches all of them.
    std::function<void(Scenario &, double)> inScenario;
    std::function<void(sim::Model &, double)> inModel;
};

/// The levers of a scenario, in the order of the assumptions panel.
QList<Lever> leversOf(const Scenario &scenario);

} // namespace offtake
