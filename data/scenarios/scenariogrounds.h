// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/assumptions.h"
#include "data/scenarios/scenario.h"

#include <QLocale>
#include <QMap>

namespace offtake {

/// What a scenario sets besides its general assumptions, as lines of the same table: dates, copula, clearing,
/// and what it says of single organisations and contracts. Lines that every scenario has come first and in
/// the same order; names by id, the id stands for a missing one.
QList<AssumptionGround> scenarioGrounds(const Scenario &scenario,
    const QMap<QString, QString> &organizationNames, const QMap<QString, QString> &contractTitles,
    const QLocale &locale);

} // namespace offtake
