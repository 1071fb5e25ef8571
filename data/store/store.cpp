// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/store.h"

#include "data/store/database.h"
#include "data/store/migrations.h"
#include "data/store/recordqueries.h"
#include "data/store/sample.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <tuple>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Smaller files are checked whole when opened, so that a damaged one is noticed before it is written to.
constexpr qint64 kQuickCheckBytes = 16 * 1024 * 1024;
/// Sums over more contracts take longer than a window may wait.
constexpr qint64 kManyContracts = 100'000;
/// A larger store of an earlier version is not copied to memory to be read.
constexpr qint64 kMemoryBytes = 256 * 1024 * 1024;

Unexpected<Error> isDamaged(const QString &path, const QString &detail)
{
    return failure(ErrorCode::Damaged,
        QCoreApplication::translate("Store", "“%1” is damaged. Open a backup, or recover what can be read.")
            .arg(QDir::toNativeSeparators(path)),
        detail);
}

Unexpected<Error> isForeign(Database &database)
{
    const bool isEmpty = QFileInfo(database.path()).size() == 0;
    const QString message =
        isEmpty ? QCoreApplication::translate("Store", "“%1” is an empty file, not an Offtake store.")
                : QCoreApplication::translate(
                      "Store", "“%1” is a database of another program, not an Offtake store.");
    return failure(ErrorCode::NotAStore, message.arg(QDir::toNativeSeparators(database.path())),
        u"application_id %1"_s.arg(database.pragma("application_id")));
}

/// That the file is an undamaged store of ours.
Result<void> checkWhole(Database &database)
{
    return database.attempt([&]() -> Result<void> {
        if (database.pragma("application_id") != kApplicationId)
            return isForeign(database);
        if (QFileInfo(database.path()).size() > kQuickCheckBytes)
            return {};
        // A row that breaks a rule is no damage: it is read, and told by the store's check.
        database.connection().exec("PRAGMA ignore_check_constraints = ON");
        Query check(database, u"PRAGMA quick_check(1)"_s);
        const QString found = check.step() ? check.text(0) : QString();
        check.reset();
        database.connection().exec("PRAGMA ignore_check_constraints = OFF");
        if (found == "ok"_L1)
            return {};
        // A disk that fails on reading is told among the damage; the file may be sound.
        static const QRegularExpression code(u"error code=(\\d+)"_s);
        constexpr int kReadError = 10; // SQLITE_IOERR
        if (const int reason = code.match(found).captured(1).toInt(); (reason & 0xff) == kReadError)
            return Unexpected(Database::errorFor(reason, found, database.path()));
        return isDamaged(database.path(), found);
    });
}

/// A file whose first bytes are spoilt but that has our mark is a store that was damaged.
bool hasOurMark(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.seek(68) && file.read(4) == "OFTK";
}

/// Looks at the file without changing a byte of it; false where it could not be looked at so.
Result<bool> checkUntouched(const QString &path)
{
    const auto stamp = [&] {
        const QFileInfo file(path);
        const QFileInfo log(path + "-wal"_L1);
        return std::tuple(file.size(), file.lastModified(), log.size(), log.lastModified());
    };
    const auto before = stamp();
    auto database = Database::openUntouched(path);
    if (database && !*database)
        return false;
    const Result<void> whole = database ? checkWhole(**database) : Unexpected(database.error());
    if (whole)
        return true;
    if (stamp() != before)
        return false; // another process began to write: what was read did not belong together
    if (!database && database.error().code == ErrorCode::NotAStore && hasOurMark(path))
        return isDamaged(path, database.error().detail);
    return Unexpected(whole.error());
}

} // namespace

struct Store::Private
{
    std::unique_ptr<Database> database;
    Mode mode = Mode::ReadWrite;

    /// Rows of `Record` under `condition`, whose parameter `:id` is `id`.
    template <class Record, class Key>
    Result<QList<Record>> select(const QString &condition, const Key &id)
    {
        return database->attempt([&] {
            Query query(*database, RecordQuery<Record>::select() + condition);
            query.bind(":id", id);
            return readAll<Record>(query);
        });
    }

    template <class Record, class Key>
    Result<Record> selectOne(const Key &id)
    {
        auto found = select<Record>(u"WHERE id = :id"_s, id);
        if (!found)
            return Unexpected(found.error());
        if (found->isEmpty())
            return failure(ErrorCode::NotFound,
                QCoreApplication::translate("Store", "The store has no record “%1”.").arg(id.value()));
        return found->constFirst();
    }
};

Store::Store()
    : d(std::make_unique<Private>())
{}

Store::~Store() = default;

int Store::currentVersion()
{
    static const int version = storeMigrations().last().version;
    return version;
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, Mode mode)
{
    const bool readOnly = mode == Mode::ReadOnly;
    if (!QFileInfo(path).isFile() || !QFileInfo(path).isReadable()) {
        const auto refused = Database::open(path, Database::Access::ReadOnly);
        if (!refused)
            return Unexpected(refused.error());
    }
    // Nothing is written before the file is known to be an undamaged store of ours.
    const auto looked = checkUntouched(path);
    if (!looked)
        return Unexpected(looked.error());
    auto database = Database::open(path, readOnly ? Database::Access::ReadOnly : Database::Access::ReadWrite);
    if (!database)
        return Unexpected(database.error());
    if (!*looked) {
        if (auto whole = checkWhole(**database); !whole)
            return Unexpected(whole.error());
    }
    const qint64 version =
        (*database)->attempt([&] { return (*database)->pragma("user_version"); }).value_or(0);
    if (readOnly && version >= 1 && version < currentVersion()) {
        if (QFileInfo(path).size() > kMemoryBytes)
            return failure(ErrorCode::ReadOnly,
                QCoreApplication::translate("Store", "“%1” was written by an older Offtake and must be "
                                                     "upgraded, which needs leave to write to it.")
                    .arg(QDir::toNativeSeparators(path)));
        auto copy = (*database)->copyToMemory();
        if (!copy)
            return Unexpected(copy.error());
        database = std::move(copy);
    }

    auto migrated = migrate(**database, storeMigrations());
    if (!migrated)
        return Unexpected(migrated.error());
    if (!readOnly) {
        if (auto wal = (*database)->enableWal(); !wal)
            return Unexpected(wal.error());
    } else {
        (*database)->connection().exec("PRAGMA query_only = ON"); // of a copy in memory, too
    }
    std::unique_ptr<Store> store(new Store);
    store->d->database = std::move(*database);
    store->d->mode = mode;
    return store;
}

Result<std::unique_ptr<Store>> Store::create(const QString &path, Contents contents)
{
    auto database = Database::open(path, Database::Access::Create);
    if (!database)
        return Unexpected(database.error());
    std::unique_ptr<Store> store(new Store);
    store->d->database = std::move(*database);

    const auto fill = [&]() -> Result<void> {
        Database &connection = *store->d->database;
        if (auto wal = connection.enableWal(); !wal)
            return wal;
        if (auto migrated = migrate(connection, storeMigrations()); !migrated)
            return Unexpected(migrated.error());
        if (contents == Contents::Sample)
            return loadSample(connection);
        return {};
    };
    if (auto filled = fill(); !filled) {
        store.reset();
        for (const auto &suffix : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(path + suffix);
        return Unexpected(filled.error());
    }
    return store;
}

QString Store::path() const
{
    return d->database->path();
}

Store::Mode Store::mode() const
{
    return d->mode;
}

Database &Store::database()
{
    return *d->database;
}

qint64 Store::dataVersion()
{
    return d->database->attempt([this] { return d->database->pragma("data_version"); }).value_or(0);
}

Result<Store::Info> Store::info()
{
    return d->database->attempt([this] {
        Info info;
        info.path = path();
        info.applicationId = d->database->pragma("application_id");
        info.version = int(d->database->pragma("user_version"));
        QStringList tables;
        Query names(*d->database,
            u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@' "
            "AND name NOT GLOB 'search*'"_s);
        while (names.step())
            tables.append(names.text(0));
        for (const QString &table : tables) {
            Query count(*d->database, u"SELECT count(*) FROM \"%1\""_s.arg(table));
            count.step();
            info.rowCounts[table] = count.integer(0);
        }
        info.bytes = d->database->pragma("page_count") * d->database->pragma("page_size");
        return info;
    });
}

Result<QList<Organization>> Store::organizations()
{
    return d->database->attempt([this] {
        Query query(
            *d->database, RecordQuery<Organization>::select() + u"ORDER BY name COLLATE NOCASE, id"_s);
        return readAll<Organization>(query);
    });
}

Result<QList<Organization>> Store::providers()
{
    return d->database->attempt([this] {
        if (hasManyContracts()) {
            Query byName(*d->database,
                RecordQuery<Organization>::select() +
                    u"WHERE EXISTS (SELECT 1 FROM contracts WHERE provider_id = organizations.id AND "
                    "contracts.kind IN ('cloud', 'chips', 'site_lease', 'capacity_backstop')) "
                    "ORDER BY name COLLATE NOCASE, id"_s);
            return readAll<Organization>(byName);
        }
        Query query(*d->database,
            RecordQuery<Organization>::select() +
                u"JOIN (SELECT provider_id, total(total_value) AS contracted FROM contracts "
                "WHERE kind IN ('cloud', 'chips', 'site_lease', 'capacity_backstop') GROUP BY provider_id) "
                "ON provider_id = id ORDER BY contracted DESC, name COLLATE NOCASE, id"_s);
        return readAll<Organization>(query);
    });
}

Result<QList<Organization>> Store::oneProvider(const OrganizationId &wanted)
{
    return d->database->attempt([&] {
        Query query(*d->database,
            RecordQuery<Organization>::select() +
                u"WHERE id = coalesce((SELECT id FROM organizations WHERE id = :id), "
                "(SELECT provider_id FROM contracts "
                "WHERE kind IN ('cloud', 'chips', 'site_lease', 'capacity_backstop') LIMIT 1))"_s);
        query.bind(":id", wanted);
        return readAll<Organization>(query);
    });
}

bool Store::hasManyContracts()
{
    const auto last = d->database->attempt([this] {
        Query query(*d->database, u"SELECT coalesce(max(row_id), 0) FROM contracts"_s);
        query.step();
        return query.integer(0);
    });
    return last && *last > kManyContracts;
}

Result<Organization> Store::organization(const OrganizationId &id)
{
    return d->selectOne<Organization>(id);
}

Result<Source> Store::source(const SourceId &id)
{
    return d->selectOne<Source>(id);
}

Result<QList<Contract>> Store::contractsOf(const OrganizationId &id)
{
    return d->select<Contract>(
        u"WHERE provider_id = :id OR customer_id = :id ORDER BY signed_on IS NULL, signed_on, id"_s, id);
}

Result<QList<Contract>> Store::contractsOfProvider(const OrganizationId &id)
{
    return d->select<Contract>(u"WHERE provider_id = :id ORDER BY signed_on IS NULL, signed_on, id"_s, id);
}

Result<Contract> Store::contract(const ContractId &id)
{
    return d->selectOne<Contract>(id);
}

Result<QList<Revenue>> Store::revenuesOf(const OrganizationId &id)
{
    return d->select<Revenue>(
        u"WHERE organization_id = :id ORDER BY period_end, period_start, segment IS NOT NULL, segment, id"_s,
        id);
}

Result<QList<RevenueShare>> Store::revenueSharesOf(const OrganizationId &id)
{
    return d->select<RevenueShare>(
        u"WHERE organization_id = :id ORDER BY period_end, period_start, share DESC, id"_s, id);
}

Result<QList<Backlog>> Store::backlogsOf(const OrganizationId &id)
{
    return d->select<Backlog>(u"WHERE organization_id = :id ORDER BY as_of, kind, id"_s, id);
}

Result<QList<Financing>> Store::financingsOf(const OrganizationId &id)
{
    return d->select<Financing>(
        u"WHERE organization_id = :id OR counterparty_id = :id ORDER BY announced_on IS NULL, announced_on, id"_s,
        id);
}

Result<QList<Event>> Store::eventsOf(const OrganizationId &id, QDate until, int limit)
{
    return d->database->attempt([&] {
        Query query(*d->database,
            RecordQuery<Event>::select() +
                u"WHERE id IN (SELECT event_id FROM event_organizations WHERE organization_id = :id) "
                "AND (:until IS NULL OR happened_on <= :until) ORDER BY happened_on DESC, id LIMIT :limit"_s);
        query.bind(":id", id).bind(":until", until).bind(":limit", limit);
        return readAll<Event>(query);
    });
}

} // namespace offtake
