// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/search.h"

#include "data/store/changeset.h"
#include "data/store/query.h"
#include "data/text/textfold.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <map>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// A table that is searched: what it is called by, and what else is read.
struct Searched
{
    int code; ///< of the table in the index's rowids; lies in the file, so it must not change
    const char *table;
    const char *name;
    const char *details; ///< columns
};

/// Scenarios (code 0) are few and always read through.
constexpr std::array<Searched, 10> kSearched{{
    {1, "organizations", "name", "id former_name ticker notes"},
    {2, "contracts", "coalesce(nullif(title, ''), provider_id || ' – ' || customer_id)",
        "id gpu_model notes"},
    {0, "scenarios", "title", "description"},
    {3, "sources", "title", "id publisher url"},
    {4, "events", "headline", "id"},
    {5, "revenues", "coalesce(nullif(segment, ''), id)", "id notes"},
    {6, "revenue_shares", "coalesce(nullif(customer_label, ''), id)", "id notes"},
    {7, "backlogs", "id", "notes"},
    {8, "financings", "id", "notes"},
    {9, "fleets", "id", "notes"},
}};
constexpr int kCodes = 16; ///< an index rowid is row_id * kCodes + code
/// More changed rows than this and the index is dropped, to be built anew: single deletes are dear.
constexpr qsizetype kMaxSingleRows = 5'000;
constexpr int kRowsPerTransaction = 25'000; ///< of the catching up: about a tenth of a second

/// The columns of the details, joined by spaces.
QString detailsSql(const Searched &searched)
{
    QStringList parts;
    for (const QString &column : QString::fromLatin1(searched.details).split(u' '))
        parts.append(u"coalesce(%1 || ' ', '')"_s.arg(column));
    return parts.join(u" || "_s);
}

QString indexSql(const Searched &searched, const QString &condition)
{
    return u"INSERT INTO search (rowid, name, details) SELECT row_id * %1 + %2, %3, %4 FROM %5 WHERE %6"_s
        .arg(QString::number(kCodes), QString::number(searched.code), QString::fromUtf8(searched.name),
            detailsSql(searched), QString::fromLatin1(searched.table), condition);
}

QStringList wordsOf(const QString &text)
{
    return foldedWords(text).split(u' ', Qt::SkipEmptyParts);
}

/// 0 where every word begins a word of the name, 1 where the details are needed, none where one is missing.
std::optional<int> rankOf(const QStringList &wanted, const QString &name, const QString &details)
{
    const auto begins = [](const QStringList &words, const QString &beginning) {
        return std::ranges::any_of(words, [&](const QString &word) { return word.startsWith(beginning); });
    };
    const QStringList inName = wordsOf(name);
    const QStringList inDetails = wordsOf(details);
    int rank = 0;
    for (const QString &word : wanted) {
        if (begins(inName, word))
            continue;
        if (!begins(inDetails, word))
            return std::nullopt;
        rank = 1;
    }
    return rank;
}

/// Adds the rows behind the mark to the index, so many that another writer need not wait long; false where
/// there is none.
bool indexNextRows(Database &database, const Searched &searched)
{
    const QString table = QString::fromLatin1(searched.table);
    Transaction transaction(database);
    Query marked(
        database, u"SELECT coalesce(max(last_row), 0) FROM search_marks WHERE table_name = :table"_s);
    marked.bind(":table", table).step();
    const qint64 from = marked.integer(0);
    marked.reset();
    Query next(
        database, u"SELECT max(row_id) FROM (SELECT row_id FROM %1 WHERE row_id > :mark ORDER BY row_id "
                  "LIMIT %2)"_s.arg(table)
                      .arg(kRowsPerTransaction));
    next.bind(":mark", from).step();
    if (next.isNull(0))
        return false;
    const qint64 last = next.integer(0);
    next.reset();
    Query(database, indexSql(searched, u"row_id > :mark AND row_id <= :last"_s))
        .bind(":mark", from)
        .bind(":last", last)
        .run();
    Query(database, u"INSERT INTO search_marks (table_name, last_row) VALUES (:table, :last) "
                    "ON CONFLICT (table_name) DO UPDATE SET last_row = excluded.last_row"_s)
        .bind(":table", table)
        .bind(":last", last)
        .run();
    transaction.commit();
    return true;
}

struct RankedHit
{
    int rank = 0;
    SearchHit hit;
};

} // namespace

Result<QList<SearchHit>> Search::find(const QString &text, int limit)
{
    const QStringList wanted = wordsOf(text);
    if (wanted.isEmpty() || limit <= 0)
        return QList<SearchHit>();
    QStringList terms;
    for (const QString &word : wanted)
        terms.append(u"\"%1\"*"_s.arg(word));
    const QString match = terms.join(u' ');

    return m_database.attempt([&] {
        QList<RankedHit> hits;
        for (const Searched &searched : kSearched) {
            const QString table = QString::fromLatin1(searched.table);
            const QString columns = u"SELECT id, %1, %2 FROM %3 "_s.arg(
                QString::fromUtf8(searched.name), detailsSql(searched), table);
            const auto take = [&](Query &query) {
                for (int found = 0; found < limit && query.step();) {
                    const auto rank = rankOf(wanted, query.text(1), query.text(2));
                    if (!rank)
                        continue;
                    ++found;
                    hits.append({*rank, {table, query.text(0), query.text(1),
                                            *rank == 0 ? QString() : query.text(2).simplified()}});
                }
            };
            if (searched.code > 0) {
                // The current texts are compared once more, so that no hit is stale.
                Query indexed(m_database,
                    columns + u"WHERE row_id IN (SELECT rowid / %1 FROM search WHERE search MATCH "
                              "'{name details} : (' || :match || ')' AND rowid % %1 = %2 ORDER BY "
                              "bm25(search, 10, 1) LIMIT :limit) AND row_id <= :mark"_s.arg(kCodes)
                                  .arg(searched.code));
                indexed.bind(":match", match).bind(":limit", limit).bind(":mark", mark(table));
                take(indexed);
            }
            Query fresh(m_database, columns + u"WHERE row_id > :mark"_s);
            fresh.bind(":mark", searched.code > 0 ? mark(table) : 0);
            take(fresh);
        }
        std::ranges::stable_sort(hits, {}, &RankedHit::rank);
        QList<SearchHit> best;
        for (const RankedHit &ranked : hits.first(std::min<qsizetype>(limit, hits.size())))
            best.append(ranked.hit);
        return best;
    });
}

Result<void> Search::catchUp(std::stop_token stop)
{
    return m_database.attempt([&] {
        QList<const Searched *> behind;
        for (const Searched &searched : kSearched) {
            Query last(m_database,
                u"SELECT coalesce(max(row_id), 0) FROM %1"_s.arg(QString::fromLatin1(searched.table)));
            last.step();
            if (searched.code > 0 && last.integer(0) > mark(QString::fromLatin1(searched.table)))
                behind.append(&searched);
        }
        for (const Searched *searched : behind) {
            while (!stop.stop_requested() && indexNextRows(m_database, *searched)) {
            }
        }
    });
}

void Search::noteChanges(const QByteArray &changes)
{
    QSet<std::pair<int, qint64>> rows;
    std::map<QString, qint64> marks;
    for (const Searched &searched : kSearched)
        marks[QString::fromLatin1(searched.table)] = mark(QString::fromLatin1(searched.table));
    forEachChange(m_database, changes, [&](const RowChange &change) {
        const auto searched = std::ranges::find_if(
            kSearched, [&](const Searched &one) { return change.table == QLatin1StringView(one.table); });
        if (searched != kSearched.end() && searched->code > 0 && rows.size() <= kMaxSingleRows &&
            change.rowId <= marks[change.table])
            rows.insert({int(searched - kSearched.begin()), change.rowId});
    });
    if (rows.size() > kMaxSingleRows)
        return clear();
    Query remove(m_database, u"DELETE FROM search WHERE rowid = :row"_s);
    for (const auto &[place, row] : rows) {
        const Searched &searched = kSearched[size_t(place)];
        remove.bind(":row", row * kCodes + searched.code).run();
        Query(m_database, indexSql(searched, u"row_id = :row"_s)).bind(":row", row).run();
    }
}

void Search::noteNewRows(const QString &table, qint64 firstRow)
{
    Query(
        m_database, u"UPDATE search_marks SET last_row = min(last_row, :before) WHERE table_name = :table"_s)
        .bind(":before", firstRow - 1)
        .bind(":table", table)
        .run();
}

/// Deleting all rows would be slow; the definition is the schema's own.
void Search::clear()
{
    Query definition(m_database, u"SELECT sql FROM sqlite_schema WHERE name = 'search'"_s);
    definition.step();
    const std::string sql = definition.text(0).toStdString();
    definition.reset();
    m_database.connection().exec("DROP TABLE search");
    m_database.connection().exec(sql);
    m_database.connection().exec("DELETE FROM search_marks");
}

qint64 Search::mark(const QString &table)
{
    Query query(m_database, u"SELECT last_row FROM search_marks WHERE table_name = :table"_s);
    query.bind(":table", table);
    return query.step() ? query.integer(0) : 0;
}

} // namespace offtake
