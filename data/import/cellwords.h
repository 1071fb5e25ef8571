// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/store/tables.h"

#include <QString>

#include <optional>

namespace offtake {

/// yes/no, true/false, sí/no, verdadero/falso, 1/0, x.
std::optional<bool> parseBoolean(const QString &cell);

/// The store's word for what a cell says in English or Spanish: "comprometido" is committed, "pago
/// garantizado" take_or_pay; for the commitment also yes (take_or_pay) and no (usage), as under a header
/// "Take or pay". None for an unknown word.
std::optional<QString> parseWord(const TableColumn &column, const QString &cell);

/// "n/a", "-", "#N/A", "null": cells that say that there is nothing. Not for text columns.
bool isEmptyMark(const QString &cell);

/// The text that Excel wraps to keep leading zeros: ="00123" is 00123; any other cell as it is.
QString unwrapped(const QString &cell);

} // namespace offtake
