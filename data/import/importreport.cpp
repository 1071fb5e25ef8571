// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/importer.h"
#include "data/import/importprofile.h"

#include <QJsonArray>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const ImportDialect &dialect)
{
    const auto sign = [](std::optional<QChar> c) { return c ? QJsonValue(QString(*c)) : QJsonValue(); };
    return {
        {u"encoding"_s, dialect.encoding},
        {u"delimiter"_s, sign(dialect.delimiter)},
        {u"decimal"_s, sign(dialect.decimal)},
        {u"date_order"_s, dialect.dateOrder ? QJsonValue(wordOf(*dialect.dateOrder)) : QJsonValue()},
        {u"header"_s, dialect.header.value_or(true)},
    };
}

} // namespace

QJsonObject toJson(const ImportReport &report)
{
    QJsonObject mapping;
    for (const auto &[column, header] : report.mapping.asKeyValueRange())
        mapping.insert(column, header);
    QJsonObject types;
    for (const auto &[column, words] : report.types.asKeyValueRange())
        types.insert(column, words);
    QJsonArray unknown;
    for (const UnknownOrganization &organization : report.unknownOrganizations) {
        unknown.append(QJsonObject{
            {u"name"_s, organization.name},
            {u"rows"_s, organization.rows},
            {u"line"_s, organization.line},
            {u"near"_s, QJsonArray::fromStringList(organization.near)},
            {u"label"_s, organization.isLabel},
            {u"created"_s, organization.isCreated},
        });
    }
    QJsonArray problems;
    for (const ImportProblem &problem : report.problems) {
        const bool isError = problem.severity == ImportProblem::Severity::Error;
        problems.append(QJsonObject{
            {u"line"_s, problem.line},
            {u"column"_s, problem.column},
            {u"value"_s, problem.value},
            {u"severity"_s, isError ? u"error"_s : u"warning"_s},
            {u"reason"_s, problem.reason},
        });
    }
    return {
        {u"table"_s, report.table},
        {u"rows"_s, report.rows},
        {u"accepted"_s, report.accepted},
        {u"inserted"_s, report.inserted},
        {u"updated"_s, report.updated},
        {u"unchanged"_s, report.unchanged},
        {u"rejected"_s, report.rejected},
        {u"dry_run"_s, report.dryRun},
        {u"dialect"_s, toJson(report.dialect)},
        {u"mapping"_s, mapping},
        {u"types"_s, types},
        {u"unknown_organizations"_s, unknown},
        {u"problems"_s, problems},
    };
}

} // namespace offtake
