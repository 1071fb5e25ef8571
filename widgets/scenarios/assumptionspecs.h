// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/scenario.h"

#include <QList>
#include <QString>

namespace offtake {

/// One assumption of a whole scenario as the panel shows it: what it is, where its value stands, and how far
/// it can be moved. Values are in the unit shown, such as per cent.
struct AssumptionSpec
{
    enum class Group { Market, Counterparties, Contracts };

    QString objectName;
    Group group = Group::Market;
    double lowest = 0;
    double highest = 1;
    double step = 1;
    int decimals = 0;
    double scale = 1; ///< shown value of the scenario's 1
    double &(*member)(Scenario &) = nullptr;
    /// Translated at the call.
    QString (*name)() = nullptr;
    QString (*unit)() = nullptr;
    QString (*ground)() = nullptr; ///< of the default, as the end of a sentence

    double valueOf(const Scenario &scenario) const;
    void set(Scenario &scenario, double value) const;
};

/// In the order of the panel.
const QList<AssumptionSpec> &assumptionSpecs();

} // namespace offtake
