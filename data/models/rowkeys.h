// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/records/tabledefinition.h"
#include "data/store/query.h"

#include <QLocale>
#include <QMap>

#include <chrono>
#include <optional>
#include <stop_token>

namespace offtake {

class Database;

/// Which rows of a table are to be shown, and in which order.
struct RowSelection
{
    QString filter; ///< words that stand in some text column
    QMap<int, QString> columnFilters;
    int sortColumn = -1; ///< -1: in the order in which the rows were made
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    bool isFiltered() const { return !filter.isEmpty() || !columnFilters.isEmpty(); }
};

/// A statement that gives the selected rows in their order, with its values: their keys (row_id), unless
/// other columns are wanted.
struct KeyQuery
{
    enum class Plan {
        ByFilter, ///< SQLite chooses: usually an index of a filtered column, then sorts what is left
        ByOrder,  ///< along the index of the sorted column: the first rows come at once, whatever the filter
    };
    QString sql;
    QList<Value> values;

    static KeyQuery of(const TableDefinition &definition, const RowSelection &selection,
        const QLocale &locale, Plan plan, const QString &columns = QStringLiteral("t.row_id"));
};

struct KeyList
{
    QList<qint64> keys;
    bool isComplete = true; ///< false where the time was up; `keys` are then the first ones
};

/// Runs the query; with a budget only for so long. Canceled once `stop` is asked for.
Result<KeyList> readKeys(Database &database, const KeyQuery &query,
    std::optional<std::chrono::milliseconds> budget = {}, const std::stop_token &stop = {});

} // namespace offtake
