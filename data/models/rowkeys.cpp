// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/models/rowkeys.h"

#include "data/models/columnfilter.h"
#include "data/store/interruption.h"

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsPerLook = 256;

QString orderOf(const TableDefinition &definition, const RowSelection &selection, bool byIndex)
{
    if (selection.sortColumn < 0)
        return u" ORDER BY t.row_id"_s;
    const TableField &field = definition.fields[selection.sortColumn];
    // Ids are written small, and have an index of their own.
    const bool isText = (field.kind == TableField::Kind::Text || field.kind == TableField::Kind::Link) &&
                        field.expression != "t.id"_L1;
    // Rows that are alike follow the order, too, so that an index can be read backwards.
    const QString way = selection.sortOrder == Qt::AscendingOrder ? u"ASC"_s : u"DESC"_s;
    // Without statistics SQLite would rather walk the index of the order than use that of a filter.
    return u" ORDER BY %1%2 %3 NULLS LAST, t.row_id %3"_s.arg(
        byIndex ? field.expression : QString(u'+' + field.expression),
        isText ? u" COLLATE NOCASE"_s : QString(), way);
}

} // namespace

KeyQuery KeyQuery::of(const TableDefinition &definition, const RowSelection &selection, const QLocale &locale,
    Plan plan, const QString &columns)
{
    KeyQuery query;
    QStringList parts;
    if (!selection.filter.isEmpty()) {
        const SqlCondition condition = textCondition(definition, selection.filter);
        parts.append(condition.sql);
        query.values += condition.values;
    }
    for (const auto &[column, text] : selection.columnFilters.asKeyValueRange()) {
        TableField field = definition.fields[column];
        if (plan == Plan::ByOrder) { // a sign that changes nothing keeps SQLite from the column's index
            field.expression.prepend(u'+');
            if (!field.key.isEmpty())
                field.key.prepend(u'+');
        }
        if (const auto condition = columnCondition(field, text, locale)) {
            parts.append(condition->sql);
            query.values += condition->values;
        }
    }
    query.sql = u"SELECT %1 FROM %2"_s.arg(columns, definition.from);
    if (!parts.isEmpty())
        query.sql += u" WHERE "_s + parts.join(u" AND "_s);
    query.sql += orderOf(definition, selection, plan == Plan::ByOrder || !selection.isFiltered());
    return query;
}

Result<KeyList> readKeys(Database &database, const KeyQuery &wanted,
    std::optional<std::chrono::milliseconds> budget, const std::stop_token &stop)
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + budget.value_or(std::chrono::milliseconds(0));
    std::stop_source enough;
    KeyList list;
    auto read = database.attempt([&] {
        const Interruption interruption(database, enough.get_token(), [&](qint64) {
            if (stop.stop_requested() || (budget && Clock::now() >= end))
                enough.request_stop();
        });
        Query query(database, wanted.sql);
        for (qsizetype i = 0; i < wanted.values.size(); ++i)
            query.bind(int(i) + 1, wanted.values[i]);
        while (query.step()) {
            list.keys.append(query.integer(0));
            if (budget && list.keys.size() % kRowsPerLook == 0 && Clock::now() >= end) {
                list.isComplete = false;
                return;
            }
        }
    });
    if (read)
        return list;
    if (read.error().code == ErrorCode::Canceled && !stop.stop_requested()) {
        list.isComplete = false;
        return list;
    }
    return Unexpected(read.error());
}

} // namespace offtake
