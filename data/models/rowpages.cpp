// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/models/rowpages.h"

#include "data/text/format.h"
#include "data/text/wordtext.h"

#include <algorithm>
#include <memory>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPageRows = 64; ///< about a screen: each row may be a place of its own on the disk
constexpr int kCachedPages = 128;
constexpr int kCellsPerField = 3; ///< value, extra, stored value

double toDouble(const Value &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        return double(*integer);
    return std::holds_alternative<double>(value) ? std::get<double>(value) : 0;
}

} // namespace

RowPages::RowPages(Database &database, const TableDefinition &definition, const QStringList &editedColumns)
    : m_database(database)
    , m_definition(definition)
    , m_editedColumns(editedColumns)
    , m_pages(kCachedPages)
{}

Result<const TableRow *> RowPages::row(const QList<qint64> &keys, int place)
{
    const int page = place / kPageRows;
    if (!m_pages.contains(page)) {
        auto rows = read(keys, page);
        if (!rows)
            return Unexpected(rows.error());
        m_pages.insert(page, new QList<TableRow>(std::move(*rows)));
    }
    return &m_pages.object(page)->at(place % kPageRows);
}

/// SELECT of one row: id, then the cells of every field.
QString RowPages::sql() const
{
    const auto orNull = [](const QString &expression) {
        return expression.isEmpty() ? u"NULL"_s : expression;
    };
    QStringList expressions{u"t.id"_s};
    for (qsizetype i = 0; i < m_definition.fields.size(); ++i) {
        const TableField &field = m_definition.fields[i];
        const QString &column = m_editedColumns.at(i);
        expressions << field.expression << orNull(field.extra)
                    << orNull(column.isEmpty() ? QString() : QString(u"t."_s + column));
    }
    return u"SELECT %1 FROM %2 WHERE t.row_id = ?1"_s.arg(expressions.join(u", "), m_definition.from);
}

Result<QList<TableRow>> RowPages::read(const QList<qint64> &keys, int page)
{
    return m_database.attempt([&] {
        QList<TableRow> rows;
        Query query(m_database, sql());
        const qsizetype end = std::min<qsizetype>(keys.size(), qsizetype(page + 1) * kPageRows);
        for (qsizetype i = qsizetype(page) * kPageRows; i < end; ++i) {
            query.bind(1, Value(keys[i]));
            TableRow row;
            const bool found = query.step();
            row.id = found ? query.text(0) : QString();
            for (int field = 0; field < m_definition.fields.size(); ++field) {
                const int first = 1 + kCellsPerField * field;
                row.values.append(found ? query.value(first) : Value());
                row.extras.append(found ? query.text(first + 1) : QString());
                row.stored.append(found ? query.value(first + 2) : Value());
            }
            query.reset();
            rows.append(std::move(row));
        }
        return rows;
    });
}

bool isNumeric(TableField::Kind kind)
{
    return kind == TableField::Kind::Money || kind == TableField::Kind::Share ||
           kind == TableField::Kind::Number;
}

QString cellDisplay(
    const TableField &field, const Value &value, const QString &extra, const QLocale &locale, bool whole)
{
    using Kind = TableField::Kind;
    if (std::holds_alternative<std::monostate>(value))
        return {};
    switch (field.kind) {
    case Kind::Text:
        return toText(value);
    case Kind::Word:
        return wordText(toText(value));
    case Kind::Money:
        return whole ? format::fullMoney(toDouble(value), extra, locale)
                     : format::shortMoney(toDouble(value), extra, locale);
    case Kind::Date:
        return format::date(QDate::fromString(toText(value), Qt::ISODate), locale);
    case Kind::Share:
        return format::share(toDouble(value), locale);
    case Kind::Number:
        return locale.toString(toDouble(value), 'f', QLocale::FloatingPointShortest);
    case Kind::Link:
        return whole ? extra : toText(value);
    }
    Q_UNREACHABLE();
}

} // namespace offtake
