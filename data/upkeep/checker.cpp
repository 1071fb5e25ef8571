// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/upkeep/checker.h"

#include "data/measures/concentration.h"
#include "data/scenarios/scenariojson.h"
#include "data/store/query.h"
#include "data/store/tables.h"
#include "data/text/cellnumbers.h"
#include "data/text/format.h"
#include "data/text/translation.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Check)
};

constexpr int kMostPerRule = 1000;
/// Published shares are rounded to whole per cent, so that a few of them may miss 1 by this much.
constexpr double kRoundingSlack = 0.015;

} // namespace

void Checker::add(
    const QString &rule, Severity severity, const QString &table, const QString &id, const QString &message)
{
    if (++m_counts[{rule, table}] <= kMostPerRule)
        m_findings.append({rule, severity, table, id, message});
}

QList<Finding> Checker::take()
{
    for (const auto &[place, count] : m_counts.asKeyValueRange()) {
        if (count > kMostPerRule) {
            m_findings.append({place.first, Severity::Warning, place.second, {},
                Text::tr(
                    "%n further row(s) of the same kind are not listed.", nullptr, count - kMostPerRule)});
        }
    }
    return m_findings;
}

QString Checker::idOfRow(const QString &table, qint64 row)
{
    const TableInfo *info = findTable(table);
    if (!info)
        return QString::number(row);
    Query query(m_database, u"SELECT id FROM \"%1\" WHERE row_id = :row"_s.arg(table));
    query.bind(":row", row);
    return query.step() ? query.text(0) : QString::number(row);
}

void Checker::addRows(
    const QString &rule, Severity severity, const QString &table, const QString &sql, const QString &message)
{
    Query query(m_database, sql);
    while (query.step()) {
        QString text = message;
        if (text.contains(u"%2"))
            text = text.arg(query.text(1), query.text(2));
        else if (text.contains(u"%1"))
            text = text.arg(query.text(1));
        add(rule, severity, table, query.text(0), text);
    }
}

void Checker::integrity()
{
    Query query(m_database, u"PRAGMA integrity_check(%1)"_s.arg(kMostPerRule));
    while (query.step()) {
        if (const QString found = query.text(0); found != "ok"_L1)
            add(u"integrity"_s, Severity::Error, {}, {}, Text::tr("SQLite reports: %1").arg(found));
    }
}

void Checker::foreignKeys()
{
    struct Broken
    {
        QString table;
        qint64 row;
        QString parent;
    };
    QList<Broken> broken;
    Query query(m_database, u"SELECT \"table\", rowid, parent FROM pragma_foreign_key_check"_s);
    while (query.step())
        broken.append({query.text(0), query.integer(1), query.text(2)});
    for (const Broken &row : std::as_const(broken)) {
        add(u"foreign_key"_s, Severity::Error, row.table, idOfRow(row.table, row.row),
            Text::tr("It points to a row of %1 that does not exist.").arg(row.parent));
    }
}

void Checker::reversedDates()
{
    const QString reversed = Text::tr("It ends (%2) before it starts (%1).");
    const auto check = [&](const QString &table, const QString &start, const QString &end,
                           const QString &message, Severity severity) {
        addRows(u"end_before_start"_s, severity, table,
            u"SELECT id, %2, %3 FROM %1 WHERE %3 < %2 ORDER BY row_id"_s.arg(table, start, end), message);
    };
    check(u"contracts"_s, u"coalesce(starts_on, signed_on)"_s, u"ends_on"_s, reversed, Severity::Error);
    check(u"revenues"_s, u"period_start"_s, u"period_end"_s, reversed, Severity::Error);
    check(u"revenue_shares"_s, u"period_start"_s, u"period_end"_s, reversed, Severity::Error);
    check(u"financings"_s, u"announced_on"_s, u"closed_on"_s,
        Text::tr("It closed (%2) before it was announced (%1)."), Severity::Warning);
}

void Checker::missingCurrencies()
{
    const QString message = Text::tr("An amount without a currency is in no sum.");
    const std::pair<QString, QString> amounts[] = {{u"contracts"_s, u"total_value"_s},
        {u"revenues"_s, u"amount"_s}, {u"backlogs"_s, u"amount"_s}, {u"financings"_s, u"amount"_s}};
    for (const auto &[table, amount] : amounts) {
        addRows(u"missing_currency"_s, Severity::Error, table,
            u"SELECT id FROM %1 WHERE %2 IS NOT NULL AND currency IS NULL ORDER BY row_id"_s.arg(
                table, amount),
            message);
    }
}

void Checker::unknownWordsOf(const TableInfo &table, const TableColumn &column)
{
    QSet<QString> unknown;
    {
        Query words(m_database,
            u"SELECT DISTINCT \"%1\" FROM %2 WHERE \"%1\" IS NOT NULL"_s.arg(column.name, table.name));
        while (words.step()) {
            const QStringList parts =
                column.type == ColumnType::Words ? words.text(0).split(u';') : QStringList{words.text(0)};
            const bool isKnown = std::ranges::all_of(parts, [&](const QString &part) {
                return column.type == ColumnType::Currency ? isCurrencyCode(part)
                                                           : column.words.contains(part);
            });
            if (!isKnown)
                unknown.insert(words.text(0));
        }
    }
    QStringList sorted(unknown.cbegin(), unknown.cend());
    sorted.sort();
    for (const QString &word : std::as_const(sorted)) {
        Query rows(m_database,
            u"SELECT id FROM %2 WHERE \"%1\" = :word ORDER BY row_id"_s.arg(column.name, table.name));
        rows.bind(":word", word);
        const QString message = column.type == ColumnType::Currency
                                    ? Text::tr("“%1” is no currency in use (ISO 4217).").arg(word)
                                    : Text::tr("“%1” is no word that %2 knows; there are: %3.")
                                          .arg(word, column.name, column.words.join(u", "_s));
        while (rows.step())
            add(u"unknown_word"_s, Severity::Error, table.name, rows.text(0), message);
    }
}

void Checker::unknownWords()
{
    for (const TableInfo &table : referenceTables()) {
        for (const TableColumn &column : table.columns) {
            if (!column.words.isEmpty() || column.type == ColumnType::Currency)
                unknownWordsOf(table, column);
        }
    }
}

void Checker::missingSources()
{
    for (const TableInfo &table : referenceTables()) {
        for (const TableColumn &column : table.columns) {
            if (column.type != ColumnType::Source)
                continue;
            addRows(u"missing_source"_s, Severity::Warning, table.name,
                u"SELECT id FROM %1 WHERE %2 IS NULL ORDER BY row_id"_s.arg(table.name, column.name),
                Text::tr("It names no source."));
        }
    }
}

void Checker::sharesAboveOne()
{
    struct Period
    {
        QStringList key;
        QString firstId;
        double sum = 0;
    };
    Period period;
    const auto close = [&] {
        if (period.sum > 1 + kRoundingSlack) {
            add(u"shares_above_one"_s, Severity::Error, u"revenue_shares"_s, period.firstId,
                Text::tr("The shares of %1 from %2 to %3 add up to %4.")
                    .arg(period.key[0], period.key[1], period.key[2],
                        format::share(period.sum, currentLocale())));
        }
    };
    Query query(m_database,
        u"SELECT organization_id, period_start, period_end, basis, id, customer_label, share "
        "FROM revenue_shares ORDER BY organization_id, period_start, period_end, basis, share DESC, id"_s);
    while (query.step()) {
        const QStringList key{query.text(0), query.text(1), query.text(2), query.text(3)};
        if (key != period.key) {
            close();
            period = {key, query.text(4), 0};
        }
        // A share told for several together repeats shares that may be told one by one as well.
        if (customersBehind(query.text(5)) == 1)
            period.sum += query.real(6);
    }
    close();
}

void Checker::overlappingRevenues()
{
    struct Span
    {
        QString id;
        QString start; ///< ISO dates compare as texts
        QString end;
    };
    QStringList group;
    QList<Span> open; ///< each contains the next one
    // Guidance is given again and again for the same period.
    Query query(m_database,
        u"SELECT organization_id, segment, basis, id, period_start, period_end FROM revenues "
        "WHERE basis <> 'guidance' "
        "ORDER BY organization_id, segment, basis, period_start, period_end DESC, id"_s);
    while (query.step()) {
        const QStringList key{query.text(0), query.text(1), query.text(2)};
        if (key != group) {
            group = key;
            open.clear();
        }
        const Span span{query.text(3), query.text(4), query.text(5)};
        while (!open.isEmpty() && open.constLast().end < span.start)
            open.removeLast();
        if (!open.isEmpty()) {
            const Span &around = open.constLast();
            if (around.start == span.start && around.end == span.end) {
                add(u"overlapping_revenues"_s, Severity::Error, u"revenues"_s, span.id,
                    Text::tr("The same period is told in %1 already.").arg(around.id));
            } else if (around.end < span.end) {
                add(u"overlapping_revenues"_s, Severity::Warning, u"revenues"_s, span.id,
                    Text::tr("Its period (%1 to %2) overlaps with that of %3 (%4 to %5) in part.")
                        .arg(span.start, span.end, around.id, around.start, around.end));
            }
        }
        open.append(span);
    }
}

void Checker::documents()
{
    Query query(m_database, u"SELECT id, document FROM scenarios ORDER BY row_id"_s);
    while (query.step()) {
        if (const auto scenario = readScenario(query.text(1).toUtf8()); !scenario)
            add(u"unreadable_scenario"_s, Severity::Error, u"scenarios"_s, query.text(0),
                scenario.error().message);
    }
}

} // namespace offtake
