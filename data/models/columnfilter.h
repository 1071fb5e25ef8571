// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/records/tabledefinition.h"
#include "data/store/query.h"

#include <QLocale>

#include <optional>

namespace offtake {

/// A condition with its values in the order of its '?'.
struct SqlCondition
{
    QString sql;
    QList<Value> values;
};

/// Rows in which every word of `text` stands in one of the text columns.
SqlCondition textCondition(const TableDefinition &definition, const QString &text);

/// What the analyst typed into a column's filter. Texts: words to be contained, or "=exactly this". Numbers
/// and dates: "5bn", ">1e9", "<=50%", "2025-01..2025-06", "2025..", "Q1 2025"; a date may be a month, a
/// quarter or a year. "=" alone: empty cells. None where the text is not understood.
std::optional<SqlCondition> columnCondition(
    const TableField &field, const QString &text, const QLocale &locale);

} // namespace offtake
