// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/store/query.h"
#include "data/records.h"

#include <QList>

namespace offtake {

/// How a record type is selected: the SELECT list with its FROM, to which a WHERE or ORDER BY is added,
/// and the reading of one row of it.
template <class Record>
struct RecordQuery;

template <>
struct RecordQuery<Source>
{
    static QString select();
    static Source read(const Query &row);
};
template <>
struct RecordQuery<Organization>
{
    static QString select();
    static Organization read(const Query &row);
};
template <>
struct RecordQuery<Contract>
{
    static QString select();
    static Contract read(const Query &row);
};
template <>
struct RecordQuery<Revenue>
{
    static QString select();
    static Revenue read(const Query &row);
};
template <>
struct RecordQuery<RevenueShare>
{
    static QString select();
    static RevenueShare read(const Query &row);
};
template <>
struct RecordQuery<Backlog>
{
    static QString select();
    static Backlog read(const Query &row);
};
template <>
struct RecordQuery<Financing>
{
    static QString select();
    static Financing read(const Query &row);
};
template <>
struct RecordQuery<Event>
{
    static QString select();
    static Event read(const Query &row);
};

/// All rows of a prepared query. Throws SQLite::Exception.
template <class Record>
QList<Record> readAll(Query &query)
{
    QList<Record> records;
    while (query.step())
        records.append(RecordQuery<Record>::read(query));
    return records;
}

} // namespace offtake
