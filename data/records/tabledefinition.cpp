// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/tabledefinition.h"

#include <QCoreApplication>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

using Kind = TableField::Kind;

/// Joins that at most double a row's columns, never its rows: SQLite leaves out those that a query ignores.
QString withSource(const char16_t *tableAndJoins)
{
    return QString::fromUtf16(tableAndJoins) + u" LEFT JOIN sources AS s ON s.id = t.source_id"_s;
}

TableField sourceField()
{
    return {u"source"_s, QT_TRANSLATE_NOOP("Tables", "Source"), u"s.title"_s, Kind::Link, u"s.url"_s};
}

TableField notesField()
{
    return {u"notes"_s, QT_TRANSLATE_NOOP("Tables", "Notes"), u"t.notes"_s, Kind::Text, {}, false};
}

TableField idField()
{
    return {u"id"_s, QT_TRANSLATE_NOOP("Tables", "Id"), u"t.id"_s, Kind::Text, {}, false};
}

} // namespace

int TableDefinition::indexOf(const QString &name) const
{
    const auto found = std::ranges::find(fields, name, &TableField::name);
    return found == fields.end() ? -1 : int(found - fields.begin());
}

TableDefinition contractsTable()
{
    return {
        .table = u"contracts"_s,
        .from = withSource(u"contracts AS t LEFT JOIN organizations AS p ON p.id = t.provider_id "
                           "LEFT JOIN organizations AS c ON c.id = t.customer_id"),
        .fields = {{u"provider"_s, QT_TRANSLATE_NOOP("Tables", "Provider"), u"p.name"_s, Kind::Text, {}, true,
                       u"t.provider_id"_s},
            {u"customer"_s, QT_TRANSLATE_NOOP("Tables", "Customer"), u"c.name"_s, Kind::Text, {}, true,
                u"t.customer_id"_s},
            {u"title"_s, QT_TRANSLATE_NOOP("Tables", "Contract"), u"t.title"_s},
            {u"total_value"_s, QT_TRANSLATE_NOOP("Tables", "Value"), u"t.total_value"_s, Kind::Money,
                u"t.currency"_s},
            {u"kind"_s, QT_TRANSLATE_NOOP("Tables", "Kind"), u"t.kind"_s, Kind::Word},
            {u"signed_on"_s, QT_TRANSLATE_NOOP("Tables", "Signed"), u"t.signed_on"_s, Kind::Date},
            {u"starts_on"_s, QT_TRANSLATE_NOOP("Tables", "Starts"), u"t.starts_on"_s, Kind::Date},
            {u"ends_on"_s, QT_TRANSLATE_NOOP("Tables", "Ends"), u"t.ends_on"_s, Kind::Date},
            {u"term_months"_s, QT_TRANSLATE_NOOP("Tables", "Term, months"), u"t.term_months"_s, Kind::Number},
            {u"value_basis"_s, QT_TRANSLATE_NOOP("Tables", "Basis of the value"), u"t.value_basis"_s,
                Kind::Word, {}, false},
            {u"commitment"_s, QT_TRANSLATE_NOOP("Tables", "Commitment"), u"t.commitment"_s, Kind::Word},
            {u"status"_s, QT_TRANSLATE_NOOP("Tables", "Status"), u"t.status"_s, Kind::Word},
            {u"gpu_model"_s, QT_TRANSLATE_NOOP("Tables", "GPU model"), u"t.gpu_model"_s, Kind::Text, {},
                false},
            {u"gpu_count"_s, QT_TRANSLATE_NOOP("Tables", "GPUs"), u"t.gpu_count"_s, Kind::Number, {}, false},
            {u"power_mw"_s, QT_TRANSLATE_NOOP("Tables", "Power, MW"), u"t.power_mw"_s, Kind::Number, {},
                false},
            {u"equity_amount"_s, QT_TRANSLATE_NOOP("Tables", "Equity"), u"t.equity_amount"_s, Kind::Money,
                u"t.currency"_s, false},
            {u"amends"_s, QT_TRANSLATE_NOOP("Tables", "Amends"), u"t.amends_contract_id"_s, Kind::Text, {},
                false},
            sourceField(), notesField(), idField()},
        .sortedBy = u"signed_on"_s,
        .descending = true,
    };
}

TableDefinition organizationsTable()
{
    return {
        .table = u"organizations"_s,
        .from = withSource(u"organizations AS t"),
        .fields = {{u"name"_s, QT_TRANSLATE_NOOP("Tables", "Name"), u"t.name"_s},
            {u"roles"_s, QT_TRANSLATE_NOOP("Tables", "Roles"), u"t.roles"_s, Kind::Word},
            {u"country"_s, QT_TRANSLATE_NOOP("Tables", "Country"), u"t.country"_s},
            {u"ticker"_s, QT_TRANSLATE_NOOP("Tables", "Ticker"), u"t.ticker"_s},
            {u"founded_year"_s, QT_TRANSLATE_NOOP("Tables", "Founded"), u"CAST(t.founded_year AS TEXT)"_s},
            {u"former_name"_s, QT_TRANSLATE_NOOP("Tables", "Former name"), u"t.former_name"_s}, sourceField(),
            notesField(), idField()},
        .sortedBy = u"name"_s,
    };
}

TableDefinition revenuesTable()
{
    return {
        .table = u"revenues"_s,
        .from = withSource(u"revenues AS t LEFT JOIN organizations AS o ON o.id = t.organization_id"),
        .fields = {{u"organization"_s, QT_TRANSLATE_NOOP("Tables", "Organisation"), u"o.name"_s, Kind::Text,
                       {}, true, u"t.organization_id"_s},
            {u"segment"_s, QT_TRANSLATE_NOOP("Tables", "Segment"), u"t.segment"_s},
            {u"period_start"_s, QT_TRANSLATE_NOOP("Tables", "From"), u"t.period_start"_s, Kind::Date},
            {u"period_end"_s, QT_TRANSLATE_NOOP("Tables", "To"), u"t.period_end"_s, Kind::Date},
            {u"amount"_s, QT_TRANSLATE_NOOP("Tables", "Amount"), u"t.amount"_s, Kind::Money, u"t.currency"_s},
            {u"basis"_s, QT_TRANSLATE_NOOP("Tables", "Basis"), u"t.basis"_s, Kind::Word}, sourceField(),
            notesField(), idField()},
        .sortedBy = u"period_end"_s,
        .descending = true,
    };
}

TableDefinition sourcesTable()
{
    return {
        .table = u"sources"_s,
        .from = u"sources AS t"_s,
        .fields = {{u"title"_s, QT_TRANSLATE_NOOP("Tables", "Title"), u"t.title"_s},
            {u"publisher"_s, QT_TRANSLATE_NOOP("Tables", "Publisher"), u"t.publisher"_s},
            {u"kind"_s, QT_TRANSLATE_NOOP("Tables", "Kind"), u"t.kind"_s, Kind::Word},
            {u"published_on"_s, QT_TRANSLATE_NOOP("Tables", "Published"), u"t.published_on"_s, Kind::Date},
            {u"url"_s, QT_TRANSLATE_NOOP("Tables", "Address"), u"t.url"_s, Kind::Link, u"t.url"_s, false},
            idField()},
        .sortedBy = u"title"_s,
    };
}

TableDefinition changeLogTable()
{
    // One line a record: "column: old → new; ..."
    const QString changes =
        u"(SELECT group_concat(k.key || ': ' || "
        "coalesce((SELECT o.value FROM json_each(t.old_values) AS o WHERE o.key = k.key) || ' → ', '') || "
        "coalesce((SELECT n.value FROM json_each(t.new_values) AS n WHERE n.key = k.key), '–'), '; ') "
        "FROM (SELECT key FROM json_each(t.old_values) UNION SELECT key FROM json_each(t.new_values)) AS k)"_s;
    return {
        .table = u"change_log"_s,
        .from = u"(SELECT row_id, row_id AS id, step, datetime(happened_at, 'localtime') AS happened_at, "
                "action, table_name, record_id, old_values, new_values FROM change_log) AS t"_s,
        .fields = {{u"happened_at"_s, QT_TRANSLATE_NOOP("Tables", "When"), u"t.happened_at"_s},
            {u"step"_s, QT_TRANSLATE_NOOP("Tables", "Step"), u"t.step"_s, Kind::Number},
            {u"action"_s, QT_TRANSLATE_NOOP("Tables", "What was done"), u"t.action"_s, Kind::Word},
            {u"table_name"_s, QT_TRANSLATE_NOOP("Tables", "Table"), u"t.table_name"_s, Kind::Word},
            {u"record_id"_s, QT_TRANSLATE_NOOP("Tables", "Record"), u"t.record_id"_s},
            {u"changes"_s, QT_TRANSLATE_NOOP("Tables", "Changes"), changes}},
        .sortedBy = u"step"_s,
        .descending = true,
    };
}

} // namespace offtake
