// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/store/query.h"

#include <QList>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace offtake {

/// Reads a table of a damaged file: from its first row to the first one that SQLite cannot read, from its
/// last row back to one that it cannot read, and between the two by halving the range until nothing is left
/// to try.
class RangeReader
{
public:
    enum class End {
        Whole, ///< every row was read
        Gaps,  ///< ranges of row_id could not be read; rows may have been there
        Canceled,
    };
    using Visit = std::function<void(const QList<Value> &)>;

    RangeReader(Database &database, const QString &table, const QStringList &columns);

    /// Calls `visit` once for each row that can be read, with the values of the columns; not in order.
    /// What `visit` throws is passed on.
    End readAll(const Visit &visit, const std::function<void(double)> &progress, const std::stop_token &stop);

private:
    enum class Order { Up, Down };
    struct Stretch
    {
        qint64 last = 0; ///< row_id of the last row read
        qint64 rows = 0;
        bool broken = false; ///< it ended at something that cannot be read
    };

    /// Reads the rows with low < row_id < high until one cannot be read.
    Stretch read(qint64 low, qint64 high, Order order);
    qint64 mostRows();

    Database &m_database;
    QString m_table;
    QStringList m_columns;
    const Visit *m_visit = nullptr;
    const std::stop_token *m_stop = nullptr;
    int m_probes = 0;
};

} // namespace offtake
