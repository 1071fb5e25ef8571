// SPDX-License-Identifier: GPL-3.0-or-later
// largestore FILE [CONTRACTS [REVENUES [ORGANIZATIONS]]]: makes a store of a million contracts and a million
// revenues of five thousand organisations, unless told otherwise; the same rows every time.
#include "data/store/database.h"
#include "data/store/query.h"
#include "data/store/store.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// Numbers without a pattern that an index would like: `n` of a fixed seed (splitmix64, Steele et al., 2014).
quint64 mixed(quint64 n)
{
    n += 0x9E3779B97F4A7C15ULL;
    n = (n ^ (n >> 30)) * 0xBF58476D1CE4E5B9ULL;
    n = (n ^ (n >> 27)) * 0x94D049BB133111EBULL;
    return n ^ (n >> 31);
}

QString day(quint64 n)
{
    return QDate(2010, 1, 1).addDays(qint64(n % 5800)).toString(Qt::ISODate);
}

void fill(offtake::Database &database, qint64 contracts, qint64 revenues, qint64 organizations)
{
    using namespace offtake;
    const auto organization = [&](quint64 n) { return u"organization-%1"_s.arg(n % quint64(organizations)); };
    const QStringList kinds{u"cloud"_s, u"chips"_s, u"site_lease"_s, u"equipment_lease"_s};
    const QStringList statuses{u"reported"_s, u"signed"_s, u"active"_s, u"completed"_s};
    Transaction transaction(database);
    Query source(database, u"INSERT INTO sources (id, title, url) VALUES (?1, ?2, ?3)"_s);
    for (qint64 i = 0; i < 1000; ++i)
        source.bind(1, u"source-%1"_s.arg(i))
            .bind(2, u"Filing no. %1"_s.arg(i))
            .bind(3, u"https://example.org/%1"_s.arg(i))
            .run();
    Query one(database,
        u"INSERT INTO organizations (id, name, roles, country) VALUES (?1, ?2, 'provider', 'US')"_s);
    for (qint64 i = 0; i < organizations; ++i)
        one.bind(1, organization(quint64(i)))
            .bind(2, u"%1 Compute %2"_s.arg(QChar(ushort(u'A' + i % 26))).arg(i))
            .run();
    Query contract(database,
        u"INSERT INTO contracts (id, provider_id, customer_id, kind, title, signed_on, starts_on, "
        u"term_months, "
        "total_value, currency, value_basis, commitment, status, source_id) VALUES "
        "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'USD', 'fixed', 'take_or_pay', ?10, ?11)"_s);
    for (qint64 i = 0; i < contracts; ++i) {
        const quint64 n = mixed(quint64(i));
        contract.bind(1, u"contract-%1"_s.arg(i))
            .bind(2, organization(n))
            .bind(3, organization(n + 1 + n % 17))
            .bind(4, kinds[qsizetype(n >> 8) & 3])
            .bind(5, u"Capacity agreement no. %1"_s.arg(i))
            .bind(6, day(n >> 10))
            .bind(7, day((n >> 10) + 90))
            .bind(8, qint64(12 + (n >> 20) % 109))
            .bind(9, double((n >> 24) % 100'000) * 1e5)
            .bind(10, statuses[qsizetype(n >> 16) & 3])
            .bind(11, u"source-%1"_s.arg(n % 1000))
            .run();
    }
    Query revenue(database,
        u"INSERT INTO revenues (id, organization_id, segment, period_start, period_end, amount, currency, "
        "source_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'USD', ?7)"_s);
    for (qint64 i = 0; i < revenues; ++i) {
        const quint64 n = mixed(quint64(i) + 0x5EED);
        const QDate start = QDate(2000, 1, 1).addMonths(int(3 * ((n >> 12) % 104)));
        revenue.bind(1, u"revenue-%1"_s.arg(i))
            .bind(2, organization(n))
            .bind(3, u"Segment %1"_s.arg(i))
            .bind(4, start.toString(Qt::ISODate))
            .bind(5, start.addMonths(3).addDays(-1).toString(Qt::ISODate))
            .bind(6, double((n >> 24) % 1'000'000) * 1e4)
            .bind(7, u"source-%1"_s.arg(n % 1000))
            .run();
    }
    transaction.commit();
}

} // namespace

int main(int argc, char **argv)
{
    using namespace offtake;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: largestore FILE [CONTRACTS [REVENUES [ORGANIZATIONS]]]\n", stderr);
        return 2;
    }
    const qint64 contracts = arguments.value(2, u"1000000"_s).toLongLong();
    const qint64 revenues = arguments.value(3, u"1000000"_s).toLongLong();
    const qint64 organizations = std::max<qint64>(50, arguments.value(4, u"5000"_s).toLongLong());
    auto store = Store::create(arguments[1], Store::Contents::Empty);
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().message));
        return 1;
    }
    Database &database = (*store)->database();
    const auto filled = database.attempt([&] { fill(database, contracts, revenues, organizations); });
    if (!filled)
        std::fprintf(stderr, "%s\n", qPrintable(filled.error().detail));
    return filled ? 0 : 1;
}
