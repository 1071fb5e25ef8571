// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/store/tables.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace offtake {

/// Which header holds which column, guessed from English and Spanish names: column -> header. A header
/// serves one column at most; brackets ("Value (USD m)") do not matter.
QMap<QString, QString> guessMapping(const TableInfo &table, const QStringList &headers);

/// The table whose columns the headers fit best; null where no table's required columns are there.
const TableInfo *guessTable(const QStringList &headers);

/// Whether the first record names columns rather than holding data.
bool looksLikeHeader(const QStringList &fields);

} // namespace offtake
