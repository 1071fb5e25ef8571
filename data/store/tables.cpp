// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/tables.h"

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

using enum ColumnType;

QStringList words(const char16_t *list)
{
    return QString::fromUtf16(list).split(u' ');
}

const TableColumn kId{u"id"_s, Id};
const TableColumn kNotes{u"notes"_s, Text};
const TableColumn kSource{u"source_id"_s, Source};
const TableColumn kCurrency{u"currency"_s, Currency};

TableColumn basis()
{
    return {u"basis"_s, Word, false, words(u"reported guidance estimate"), u"reported"_s};
}

QList<TableInfo> makeTables()
{
    return {
        {u"sources"_s,
            {kId, {u"title"_s, Text, true}, {u"publisher"_s, Text}, {u"url"_s, Text},
                {u"published_on"_s, Date},
                {u"kind"_s, Word, false, words(u"filing press_release news blog dataset"), u"news"_s}},
            {u"url"_s, u"title"_s}},
        {u"organizations"_s,
            {kId, {u"name"_s, Text, true},
                {u"roles"_s, Words, false,
                    words(u"provider customer chip_vendor investor lender site_host model_lab")},
                {u"country"_s, Text}, {u"ticker"_s, Text}, {u"founded_year"_s, Integer},
                {u"former_name"_s, Text}, kNotes, kSource},
            {u"name"_s}},
        {u"contracts"_s,
            {kId, {u"provider_id"_s, Organization, true}, {u"customer_id"_s, Organization, true},
                {u"kind"_s, Word, false,
                    words(u"cloud chips site_lease site_build equipment_lease capacity_backstop framework"),
                    u"cloud"_s},
                {u"title"_s, Text}, {u"signed_on"_s, Date}, {u"starts_on"_s, Date}, {u"ends_on"_s, Date},
                {u"term_months"_s, Months}, {u"total_value"_s, Amount}, kCurrency,
                {u"value_basis"_s, Word, false, words(u"fixed up_to estimated undisclosed"),
                    u"undisclosed"_s},
                {u"commitment"_s, Word, false,
                    words(u"take_or_pay committed usage letter_of_intent option unknown"), u"unknown"_s},
                {u"status"_s, Word, false, words(u"reported signed active amended completed terminated"),
                    u"signed"_s},
                {u"amends_contract_id"_s, Contract}, {u"gpu_model"_s, Text}, {u"gpu_count"_s, Integer},
                {u"power_mw"_s, Number}, {u"equity_amount"_s, Amount}, {u"equity_from"_s, Organization},
                {u"equity_to"_s, Organization}, kNotes, kSource},
            {u"provider_id"_s, u"customer_id"_s, u"signed_on"_s}},
        {u"revenues"_s,
            {kId, {u"organization_id"_s, Organization, true}, {u"segment"_s, Text},
                {u"period_start"_s, Date, true}, {u"period_end"_s, Date, true}, {u"amount"_s, Amount, true},
                kCurrency, basis(), kNotes, kSource},
            {u"organization_id"_s, u"segment"_s, u"period_start"_s, u"period_end"_s, u"basis"_s}},
        {u"revenue_shares"_s,
            {kId, {u"organization_id"_s, Organization, true}, {u"customer_id"_s, Organization},
                {u"customer_label"_s, Text}, {u"period_start"_s, Date, true}, {u"period_end"_s, Date, true},
                {u"share"_s, Share, true}, basis(), kNotes, kSource},
            {u"organization_id"_s, u"customer_id"_s, u"customer_label"_s, u"period_start"_s,
                u"period_end"_s}},
        {u"backlogs"_s,
            {kId, {u"organization_id"_s, Organization, true}, {u"as_of"_s, Date, true},
                {u"kind"_s, Word, true, words(u"rpo revenue_backlog bookings")}, {u"amount"_s, Amount, true},
                kCurrency, kNotes, kSource},
            {u"organization_id"_s, u"as_of"_s, u"kind"_s}},
        {u"financings"_s,
            {kId, {u"organization_id"_s, Organization, true}, {u"counterparty_id"_s, Organization},
                {u"kind"_s, Word, true,
                    words(u"ipo private_placement equity_round term_loan notes convertible backstop lease")},
                {u"announced_on"_s, Date}, {u"closed_on"_s, Date}, {u"amount"_s, Amount}, kCurrency, kNotes,
                kSource},
            {u"organization_id"_s, u"counterparty_id"_s, u"kind"_s, u"announced_on"_s}},
        {u"fleets"_s,
            {kId, {u"organization_id"_s, Organization, true}, {u"as_of"_s, Date, true},
                {u"data_centers"_s, Integer}, {u"gpus"_s, Integer}, {u"active_mw"_s, Number},
                {u"contracted_mw"_s, Number}, kNotes, kSource},
            {u"organization_id"_s, u"as_of"_s, u"source_id"_s}},
        {u"events"_s,
            {kId, {u"happened_on"_s, Date, true}, {u"organization_ids"_s, Organizations},
                {u"kind"_s, Word, false,
                    words(u"founding pivot deal filing ipo results product dispute other"), u"other"_s},
                {u"headline"_s, Text, true}, kSource},
            {u"happened_on"_s, u"headline"_s}},
    };
}

} // namespace

int TableInfo::indexOf(const QString &column) const
{
    const auto found = std::ranges::find(columns, column, &TableColumn::name);
    return found == columns.end() ? -1 : int(found - columns.begin());
}

QStringList TableInfo::columnNames() const
{
    QStringList names;
    for (const TableColumn &column : columns)
        names.append(column.name);
    return names;
}

QString TableInfo::selectList() const
{
    QStringList expressions;
    for (const TableColumn &column : columns) {
        if (column.type == Organizations)
            expressions.append(u"(SELECT group_concat(organization_id, ';') FROM (SELECT organization_id "
                               u"FROM event_organizations "
                               "WHERE event_id = events.id ORDER BY position))"_s);
        else
            expressions.append(column.name);
    }
    return expressions.join(u", ");
}

const QList<TableInfo> &referenceTables()
{
    static const QList<TableInfo> tables = makeTables();
    return tables;
}

const TableInfo *findTable(const QString &name)
{
    const QList<TableInfo> &tables = referenceTables();
    const auto found = std::ranges::find(tables, name, &TableInfo::name);
    return found == tables.end() ? nullptr : &*found;
}

} // namespace offtake
