// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/scenario.h"

#include <QLocale>
#include <QStringList>

namespace offtake {

/// What one scenario assumes otherwise than another, a short text each: "GPU price, drift: -70% (-25%)", with
/// the other's value in brackets. Title and description do not count. Empty where they assume the same.
QStringList scenarioDifferences(const Scenario &scenario, const Scenario &base, const QLocale &locale);

} // namespace offtake
