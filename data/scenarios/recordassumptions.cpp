// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/recordassumptions.h"

#include "data/scenarios/assumptions.h"
#include "data/store/history.h"
#include "data/store/query.h"
#include "data/store/store.h"
#include "data/scenarios/storedassumptions.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RecordAssumptions)
};

using Unit = RecordAssumption::Unit;

const QString kContracts = u"contracts"_s;
const QString kOrganizations = u"organizations"_s;

/// The table of the assumptions and its column for the record.
struct Place
{
    QString table;
    QString column;
    QString nameColumn;
};

Place placeOf(const QString &table)
{
    return table == kContracts ? Place{u"contract_assumptions"_s, u"contract_id"_s, u"coalesce(title, id)"_s}
                               : Place{u"organization_assumptions"_s, u"organization_id"_s, u"name"_s};
}

QList<RecordAssumption> contractRules(const Contract &contract)
{
    const Assumptions rules;
    const bool runs = contract.startsOn.isValid() && contract.startsOn <= QDate::currentDate();
    const QString plain = Text::tr("assumption");
    return {
        {u"take_or_pay"_s, Text::tr("Take-or-pay share"), Unit::Share, {},
            rules.takeOrPayOf(contract.commitment), Text::tr("by the commitment")},
        {u"ramp_quarters"_s, Text::tr("Ramp"), Unit::Quarters, {}, runs ? 0.0 : rules.rampQuarters,
            runs ? Text::tr("already running") : Text::tr("not yet started")},
        {u"delay_mean"_s, Text::tr("Mean delay"), Unit::Quarters, {}, runs ? 0.0 : rules.delay.mean,
            runs ? Text::tr("already running") : Text::tr("not yet started")},
        {u"renewal_probability"_s, Text::tr("Renewal probability"), Unit::Share, {},
            rules.renewal.probability, plain},
        {u"relet_share"_s, Text::tr("Share re-let after an exit"), Unit::Share, {}, rules.relet.share, plain},
        {u"renegotiation_probability"_s, Text::tr("Renegotiation probability"), Unit::Share, {},
            rules.renegotiation.probability, plain},
        {u"termination_annual_probability"_s, Text::tr("Early termination a year"), Unit::Share, {}, 0.0,
            plain},
    };
}

QList<RecordAssumption> organizationRules(RatingClass rating)
{
    const QString byRating = Text::tr("by the rating %1").arg(ratingClassName(rating));
    return {
        {u"annual_default_probability"_s, Text::tr("Default probability a year"), Unit::Share, {},
            cumulativeDefaultProbability(rating, 1), byRating},
        {u"recovery"_s, Text::tr("Recovery"), Unit::Share, {}, Assumptions().recovery,
            Text::tr("customary in credit models")},
        {u"resources_per_quarter"_s, Text::tr("Own resources a quarter"), Unit::Money, {}, {},
            Text::tr("without limit")},
        {u"resources_growth"_s, Text::tr("Growth of resources a year"), Unit::Share, {}, {},
            Text::tr("none")},
        {u"receipts_share"_s, Text::tr("Receipts passed on"), Unit::Share, {}, {}, Text::tr("none")},
        {u"uncontracted_per_quarter"_s, Text::tr("Uncontracted revenue a quarter"), Unit::Money, {}, {},
            Text::tr("from the reported revenue")},
    };
}

/// -1..: growth may be negative.
double lowestOf(const QString &parameter)
{
    return parameter == "resources_growth"_L1 ? -1.0 : 0.0;
}

double highestOf(const RecordAssumption &assumption)
{
    if (assumption.parameter == "resources_growth"_L1)
        return 10;
    return assumption.unit == Unit::Share ? 1.0 : std::numeric_limits<double>::max();
}

} // namespace

Result<QList<RecordAssumption>> readRecordAssumptions(Store &store, const QString &table, const QString &id)
{
    QList<RecordAssumption> all;
    if (table == kContracts) {
        const auto contract = store.contract(ContractId(id));
        if (!contract)
            return Unexpected(contract.error());
        all = contractRules(*contract);
    } else if (table == kOrganizations) {
        const auto rating = readRating(store, id);
        if (!rating)
            return Unexpected(rating.error());
        all = organizationRules(
            ratingClass(rating->stored.isEmpty() ? rating->rule : rating->stored).value_or(RatingClass::B));
    } else {
        return all;
    }
    const Place place = placeOf(table);
    Database &database = store.database();
    const auto read = database.attempt([&] {
        Query query(database,
            u"SELECT parameter, value, ground FROM %1 WHERE %2 = :id"_s.arg(place.table, place.column));
        query.bind(":id", id);
        while (query.step()) {
            const auto found = std::ranges::find(all, query.text(0), &RecordAssumption::parameter);
            if (found == all.end())
                continue;
            found->stored = query.real(1);
            found->ground = query.text(2).isEmpty() ? Text::tr("your assumption") : query.text(2);
        }
    });
    return read ? Result<QList<RecordAssumption>>(all) : Unexpected(read.error());
}

Result<void> writeRecordAssumption(Store &store, const QString &table, const QString &id,
    const QString &parameter, std::optional<double> value)
{
    const auto all = readRecordAssumptions(store, table, id);
    if (!all)
        return Unexpected(all.error());
    const auto found = std::ranges::find(*all, parameter, &RecordAssumption::parameter);
    if (found == all->end())
        return failure(ErrorCode::NotFound, Text::tr("There is no assumption “%1”.").arg(parameter));
    if (value && !(*value >= lowestOf(parameter) && *value <= highestOf(*found))) {
        return failure(ErrorCode::InvalidInput,
            found->unit == Unit::Share ? Text::tr("%1 lies between 0 and 100 %.").arg(found->title)
                                       : Text::tr("%1 is not below 0.").arg(found->title),
            parameter);
    }
    Database &database = store.database();
    const Place place = placeOf(table);
    HistoryStep step{.action = HistoryStep::Action::Update, .table = place.table, .subject = found->title};
    const auto done = History(database).perform(step, [&]() -> Result<void> {
        Query name(database, u"SELECT %1 FROM %2 WHERE id = :id"_s.arg(place.nameColumn, table));
        name.bind(":id", id);
        if (name.step())
            step.subject = u"%1: %2"_s.arg(name.text(0), found->title);
        if (!value) {
            Query(database,
                u"DELETE FROM %1 WHERE %2 = :id AND parameter = :parameter"_s.arg(place.table, place.column))
                .bind(":id", id)
                .bind(":parameter", parameter)
                .run();
            return {};
        }
        Query(database,
            u"INSERT INTO %1 (%2, parameter, value) VALUES (:id, :parameter, :value) "
            u"ON CONFLICT (%2, parameter) DO UPDATE SET value = excluded.value, ground = NULL"_s.arg(
                place.table, place.column))
            .bind(":id", id)
            .bind(":parameter", parameter)
            .bind(":value", *value)
            .run();
        return {};
    });
    return done ? Result<void>() : Unexpected(done.error());
}

Result<RecordRating> readRating(Store &store, const QString &organization)
{
    const auto found = store.organization(OrganizationId(organization));
    if (!found)
        return Unexpected(found.error());
    RecordRating rating;
    rating.rule = ratingClassName(assumedRating(*found, Assumptions().unratedClass)).section(u'/', 0, 0);
    Database &database = store.database();
    const auto read = database.attempt([&] {
        Query query(database, u"SELECT rating_class, agency FROM ratings WHERE organization_id = :id "
                              u"ORDER BY agency = 'assumed', as_of DESC LIMIT 1"_s);
        query.bind(":id", organization);
        if (query.step()) {
            rating.stored = query.text(0);
            rating.agency = query.text(1);
        }
    });
    return read ? Result<RecordRating>(rating) : Unexpected(read.error());
}

Result<void> writeAssumedRating(Store &store, const QString &organization, const QString &ratingClass)
{
    const auto found = store.organization(OrganizationId(organization));
    if (!found)
        return Unexpected(found.error());
    Database &database = store.database();
    const HistoryStep step{.action = HistoryStep::Action::Update,
        .table = u"ratings"_s,
        .subject = u"%1: %2"_s.arg(found->name, Text::tr("Rating"))};
    const auto done = History(database).perform(step, [&]() -> Result<void> {
        Query(database, u"DELETE FROM ratings WHERE organization_id = :id AND agency = 'assumed'"_s)
            .bind(":id", organization)
            .run();
        if (ratingClass.isEmpty())
            return {};
        Query(database, u"INSERT INTO ratings (organization_id, agency, as_of, rating, rating_class) "
                        u"VALUES (:id, 'assumed', :day, :class, :class)"_s)
            .bind(":id", organization)
            .bind(":day", QDate::currentDate())
            .bind(":class", ratingClass)
            .run();
        return {};
    });
    return done ? Result<void>() : Unexpected(done.error());
}

} // namespace offtake
