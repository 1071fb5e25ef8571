// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/scenario.h"

#include <QByteArray>

namespace offtake {

/// The document of a scenario, `offtake-scenario/1` (docs/scenarios.md): what differs from the defaults, keys
/// in alphabetical order, so that equal scenarios are equal bytes. The id is not part of it.
QByteArray writeScenario(const Scenario &scenario);

/// Reads what writeScenario wrote, or an analyst. An unknown key, a wrong type or a value out of range is an
/// InvalidInput error that names the place ("organizations/openai/recovery").
Result<Scenario> readScenario(const QByteArray &json);

} // namespace offtake
