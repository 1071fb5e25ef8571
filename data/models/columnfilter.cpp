// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/models/columnfilter.h"

#include "data/import/celldates.h"
#include "data/text/cellnumbers.h"
#include "data/text/textfold.h"
#include "data/text/wordtext.h"

#include <QRegularExpression>

#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Any case, accents folded; see Database. The value is a folded word.
QString contains(const QString &expression)
{
    return u"contains_folded(%1, ?)"_s.arg(expression);
}

QString nameOf(const TableField &field)
{
    return field.key.isEmpty() ? field.expression : u"name"_s;
}

/// A condition on the name of the organisation that a column points to becomes one on the column.
SqlCondition byKey(const TableField &field, SqlCondition condition)
{
    if (!field.key.isEmpty())
        condition.sql = u"%1 IN (SELECT id FROM organizations WHERE %2)"_s.arg(field.key, condition.sql);
    return condition;
}

/// Least and greatest value that a text stands for: a date's span, a number and itself.
struct Span
{
    Value low;
    Value high;
};

std::optional<Span> spanOf(const TableField &field, const QString &text, const QLocale &locale)
{
    if (field.kind == TableField::Kind::Date) {
        const DateOrder order =
            locale.dateFormat(QLocale::ShortFormat).startsWith(u'M') ? DateOrder::Mdy : DateOrder::Dmy;
        const auto first = parseDate(text, order, SpanEdge::First);
        const auto last = parseDate(text, order, SpanEdge::Last);
        if (!first || !last)
            return std::nullopt;
        return Span{toValue(*first), toValue(*last)};
    }
    const QChar own = locale.decimalPoint().startsWith(u',') ? u',' : u'.';
    auto number = parseNumber(text, own);
    if (!number)
        number = parseNumber(text, own == u',' ? u'.' : u',');
    if (!number)
        return std::nullopt;
    // Stored numbers are doubles: "0.62" should find what is shown so.
    const double slack = std::abs(number->value) * 1e-9;
    return Span{number->value - slack, number->value + slack};
}

std::optional<SqlCondition> rangeCondition(
    const TableField &field, const QString &text, const QLocale &locale)
{
    static const QRegularExpression compared(u"^(<=|>=|<|>|=)\\s*(.+)$"_s);
    const QString &column = field.expression;
    if (const qsizetype dots = text.indexOf(".."_L1); dots >= 0) {
        const QString from = text.left(dots).trimmed();
        const QString to = text.mid(dots + 2).trimmed();
        const auto low = from.isEmpty() ? std::nullopt : spanOf(field, from, locale);
        const auto high = to.isEmpty() ? std::nullopt : spanOf(field, to, locale);
        if ((!from.isEmpty() && !low) || (!to.isEmpty() && !high) || (!low && !high))
            return std::nullopt;
        if (low && high)
            return SqlCondition{column + u" BETWEEN ? AND ?"_s, {low->low, high->high}};
        return low ? SqlCondition{column + u" >= ?"_s, {low->low}}
                   : SqlCondition{column + u" <= ?"_s, {high->high}};
    }
    const QRegularExpressionMatch match = compared.match(text);
    const QString sign = match.hasMatch() ? match.captured(1) : u"="_s;
    const auto span = spanOf(field, match.hasMatch() ? match.captured(2) : text, locale);
    if (!span)
        return std::nullopt;
    if (sign == "="_L1)
        return SqlCondition{column + u" BETWEEN ? AND ?"_s, {span->low, span->high}};
    const bool fromLow = sign == ">="_L1 || sign == "<"_L1;
    return SqlCondition{u"%1 %2 ?"_s.arg(column, sign), {fromLow ? span->low : span->high}};
}

SqlCondition wordCondition(const TableField &field, const QString &text)
{
    // Several words may be joined in one cell, so each is looked for between its ';'.
    SqlCondition condition;
    QStringList parts;
    for (const QString &word : wordsLike(text)) {
        parts.append(u"instr(';' || %1 || ';', ?) > 0"_s.arg(field.expression));
        condition.values.append(Value(QString(u';' + word + u';')));
    }
    condition.sql = parts.isEmpty() ? u"0"_s : u'(' + parts.join(u" OR ") + u')';
    return condition;
}

} // namespace

SqlCondition textCondition(const TableDefinition &definition, const QString &text)
{
    SqlCondition condition;
    QStringList all;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        QStringList any;
        for (const TableField &field : definition.fields) {
            if (field.kind != TableField::Kind::Text && field.kind != TableField::Kind::Link)
                continue;
            const SqlCondition one = byKey(field, {contains(nameOf(field)), {folded(word)}});
            any.append(one.sql);
            condition.values += one.values;
        }
        all.append(u'(' + any.join(u" OR ") + u')');
    }
    condition.sql = all.join(u" AND ");
    return condition;
}

std::optional<SqlCondition> columnCondition(
    const TableField &field, const QString &typed, const QLocale &locale)
{
    using Kind = TableField::Kind;
    const QString text = typed.trimmed();
    if (text == "="_L1)
        return SqlCondition{u"(%1 IS NULL OR %1 = '')"_s.arg(field.expression), {}};
    switch (field.kind) {
    case Kind::Word:
        return wordCondition(field, text);
    case Kind::Money:
    case Kind::Date:
    case Kind::Share:
    case Kind::Number:
        return rangeCondition(field, text, locale);
    case Kind::Text:
    case Kind::Link:
        break;
    }
    if (text.startsWith(u'='))
        return byKey(field, SqlCondition{nameOf(field) + u" = ? COLLATE NOCASE"_s, {text.mid(1).trimmed()}});
    SqlCondition condition;
    QStringList all;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        all.append(contains(nameOf(field)));
        condition.values.append(folded(word));
    }
    condition.sql = u'(' + all.join(u" AND ") + u')';
    return byKey(field, condition);
}

} // namespace offtake
