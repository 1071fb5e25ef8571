// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/scenario.h"

#include <QLocale>
#include <QMap>
#include <QStringList>

namespace offtake {

/// What one scenario assumes otherwise than another, a short text each: "GPU price, drift: -70% (-25%)", with
/// the other's value in brackets; all that is said of one organisation or contract in one text. Names by id,
/// the id stands for a missing one. Title and description do not count. Empty where they assume the same.
QStringList scenarioDifferences(const Scenario &scenario, const Scenario &base,
    const QMap<QString, QString> &organizationNames, const QMap<QString, QString> &contractTitles,
    const QLocale &locale);

} // namespace offtake
