// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/storedassumptions.h"

#include "data/scenarios/scenario.h"
#include "data/store/query.h"
#include "data/store/store.h"
#include "data/text/csv.h"

#include <sqlite3.h>

#include <QFile>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

/// How the store marks a rating that no agency gave.
constexpr auto kAssumedAgency = "assumed"_L1;

void readRatings(Database &database, const QDate &asOf, StoredAssumptions &target)
{
    Query query(database,
        u"SELECT organization_id, agency, as_of, rating_class, notes FROM ratings "
        "WHERE :until IS NULL OR as_of <= :until ORDER BY agency <> :assumed, as_of, agency DESC"_s);
    query.bind(":until", asOf).bind(":assumed", QString(kAssumedAgency));
    while (query.step()) {
        StoredRating rating;
        rating.agency = query.text(1);
        rating.asOf = query.date(2);
        rating.notes = query.text(4);
        const QString word = query.text(3);
        rating.isDefaulted = word == u"D";
        rating.rating = ratingClass(word).value_or(RatingClass::Ccc);
        target.ratings.insert(query.id<OrganizationId>(0), rating); // the last row wins
    }
}

template <class Key>
void readParameters(Database &database, const QString &sql, QMap<Key, ParameterValues> &target)
{
    Query query(database, sql);
    while (query.step())
        target[query.id<Key>(0)].insert(query.text(1), query.real(2));
}

/// Rates are stored one way round; the other way is the inverse.
void readRates(Database &database, const QString &currency, const QDate &asOf, StoredAssumptions &target)
{
    Query query(database, u"SELECT currency, base_currency, rate FROM exchange_rates WHERE :currency IN "
                          u"(currency, base_currency) "
                          "AND (:until IS NULL OR as_of <= :until) ORDER BY as_of"_s);
    query.bind(":currency", currency).bind(":until", asOf);
    while (query.step()) {
        const bool isBase = query.text(1) == currency;
        const double rate = query.real(2);
        target.exchangeRates.insert(query.text(isBase ? 0 : 1), isBase ? rate : 1 / rate);
    }
}

void loadSampleRatings(Database &database)
{
    QFile file(u":/offtake/sample/ratings.csv"_s);
    if (!file.open(QIODevice::ReadOnly))
        throw SQLite::Exception("the sample's ratings are not compiled in", SQLITE_INTERNAL);
    CsvReader reader(file, {});
    CsvRow row;
    const QStringList columns{u"organization_id"_s, u"agency"_s, u"as_of"_s, u"rating"_s, u"rating_class"_s,
        u"notes"_s, u"source_id"_s};
    if (!reader.next(row) || row.fields != columns)
        throw SQLite::Exception("the sample's ratings have other columns than their table", SQLITE_INTERNAL);
    Query insert(
        database, u"INSERT INTO ratings (%1) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"_s.arg(columns.join(u", ")));
    while (reader.next(row)) {
        for (int i = 0; i < columns.size(); ++i)
            insert.bind(i + 1, toValue(row.fields[i]));
        insert.run();
    }
}

} // namespace

Result<StoredAssumptions> readStoredAssumptions(Store &store, const QString &currency, const QDate &asOf)
{
    Database &database = store.database();
    return database.attempt([&] {
        StoredAssumptions result;
        readRatings(database, asOf, result);
        readParameters(database, u"SELECT organization_id, parameter, value FROM organization_assumptions"_s,
            result.organizations);
        readParameters(
            database, u"SELECT contract_id, parameter, value FROM contract_assumptions"_s, result.contracts);
        readRates(database, currency, asOf, result);
        return result;
    });
}

void loadSampleAssumptions(Database &database)
{
    loadSampleRatings(database);
    for (const Scenario &scenario : readyMadeScenarios())
        writeScenarioRow(database, scenario);
}

} // namespace offtake
