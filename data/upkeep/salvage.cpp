// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/upkeep/salvage.h"

#include "data/store/database.h"
#include "data/store/interruption.h"
#include "data/store/migrations.h"
#include "data/store/query.h"
#include "data/store/rangereader.h"
#include "data/store/store.h"
#include "data/upkeep/damagedcopy.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

#include <algorithm>
#include <array>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Salvage)
};

/// Parents before their children; what undo needs and what can be made again is left out.
constexpr std::array<const char *, 19> kTables{"sources", "organizations", "contracts", "revenues",
    "revenue_shares", "backlogs", "financings", "fleets", "events", "event_organizations", "exchange_rates",
    "ratings", "organization_assumptions", "contract_assumptions", "scenarios", "runs", "import_profiles",
    "network_positions", "change_log"};

/// Of the whole progress, for copying the damaged file.
constexpr double kCopyShare = 0.1;

Unexpected<Error> isCanceled()
{
    return failure(ErrorCode::Canceled, Text::tr("The recovery was canceled. No file was written."));
}

Unexpected<Error> nothingToRead(const QString &path, const QString &detail)
{
    return failure(ErrorCode::NotAStore,
        Text::tr("“%1” holds nothing of an Offtake store that could be read.")
            .arg(QDir::toNativeSeparators(path)),
        detail);
}

/// Puts readable rows of one damaged store into a new one.
class Salvager
{
public:
    Salvager(Database &from, Database &to, std::stop_token stop)
        : m_from(from)
        , m_to(to)
        , m_stop(std::move(stop))
    {}

    /// By what SQLite could read of the schema.
    bool hasTable(const QString &table)
    {
        Query query(m_from, u"SELECT 1 FROM pragma_table_list WHERE schema = 'main' AND name = :table"_s);
        return query.bind(":table", table).step();
    }

    Result<SalvagedTable> copy(const QString &table, const std::function<void(double)> &progress);
    /// Rows that recovered rows refer to and that are missing.
    void mendReferences(QList<SalvagedTable> &tables);

private:
    QStringList columnsOf(Database &database, const QString &table);
    void countMissing(SalvagedTable &told);
    bool addPlaceholder(const QString &table, const QString &id);

    Database &m_from;
    Database &m_to;
    std::stop_token m_stop;
};

QStringList Salvager::columnsOf(Database &database, const QString &table)
{
    QStringList names;
    Query query(database, u"SELECT name FROM pragma_table_info(:table) ORDER BY cid"_s);
    query.bind(":table", table);
    while (query.step())
        names.append(query.text(0));
    return names;
}

Result<SalvagedTable> Salvager::copy(const QString &table, const std::function<void(double)> &progress)
{
    SalvagedTable told{.table = table};
    QStringList columns = columnsOf(m_from, table);
    const QStringList known = columnsOf(m_to, table);
    columns.removeIf([&](const QString &column) { return !known.contains(column); });

    QStringList marks;
    for (qsizetype i = 0; i < columns.size(); ++i)
        marks.append(u'?' + QString::number(i + 1));
    Query insert(
        m_to, u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, columns.join(u", "_s), marks.join(u", "_s)));
    RangeReader reader(m_from, table, columns);
    const auto end = reader.readAll(
        [&](const QList<Value> &row) {
            for (qsizetype i = 0; i < row.size(); ++i)
                insert.bind(int(i) + 1, row[i]);
            try {
                insert.run();
                ++told.recovered;
            } catch (const SQLite::Exception &exception) {
                insert.reset();
                // A row whose bytes were changed and that breaks the rules now is as lost as one that cannot
                // be read.
                if (exception.getErrorCode() != SQLITE_CONSTRAINT &&
                    exception.getErrorCode() != SQLITE_MISMATCH)
                    throw;
            }
        },
        progress, m_stop);
    if (end == RangeReader::End::Canceled)
        return isCanceled();
    told.countKnown = end == RangeReader::End::Whole;
    countMissing(told);
    return told;
}

/// The index over the readable ids lies in other pages than the rows: it often knows what was there.
void Salvager::countMissing(SalvagedTable &told)
{
    const auto read = m_from.attempt([&] {
        Query index(m_from,
            u"SELECT i.name, c.name FROM pragma_index_list('%1') AS i, pragma_index_info(i.name) AS c "
            "WHERE i.origin = 'u' AND c.name = 'id'"_s.arg(told.table));
        if (!index.step())
            return;
        const QString name = index.text(0);
        index.reset();
        Query ids(m_from, u"SELECT id, row_id FROM %1 INDEXED BY \"%2\" ORDER BY id"_s.arg(told.table, name));
        Query there(m_to, u"SELECT 1 FROM %1 WHERE row_id = :row"_s.arg(told.table));
        while (ids.step()) {
            const bool found = there.bind(":row", ids.integer(1)).step();
            there.reset();
            if (found)
                continue;
            ++told.missing;
            if (told.missingIds.size() < SalvagedTable::kMostIds)
                told.missingIds.append(ids.text(0));
        }
        told.countKnown = true;
    });
    if (!read)
        told.countKnown = false;
}

bool Salvager::addPlaceholder(const QString &table, const QString &id)
{
    const QString note = Text::tr("Recovered: only the id of this record was found.");
    if (table == "organizations"_L1) {
        Query(m_to, u"INSERT INTO organizations (id, name, notes) VALUES (:id, :id, :note)"_s)
            .bind(":id", id)
            .bind(":note", note)
            .run();
        return true;
    }
    if (table == "sources"_L1) {
        Query(m_to, u"INSERT INTO sources (id, title, publisher) VALUES (:id, :id, :note)"_s)
            .bind(":id", id)
            .bind(":note", note)
            .run();
        return true;
    }
    return false;
}

void Salvager::mendReferences(QList<SalvagedTable> &tables)
{
    struct Broken
    {
        QString table;
        qint64 row = 0;
        QString parent;
        QString column;
        bool required = false;
    };
    QList<Broken> all;
    {
        Query broken(m_to,
            u"SELECT f.\"table\", f.rowid, f.parent, k.\"from\", "
            "(SELECT \"notnull\" FROM pragma_table_info(f.\"table\") WHERE name = k.\"from\") "
            "FROM pragma_foreign_key_check AS f, pragma_foreign_key_list(f.\"table\") AS k ON k.id = f.fkid"_s);
        while (broken.step())
            all.append(
                {broken.text(0), broken.integer(1), broken.text(2), broken.text(3), broken.integer(4) != 0});
    }
    const auto tableNamed = [&](const QString &name) {
        return std::ranges::find(tables, name, &SalvagedTable::table);
    };
    for (const Broken &broken : std::as_const(all)) {
        Query value(m_to, u"SELECT %1 FROM %2 WHERE row_id = :row"_s.arg(broken.column, broken.table));
        value.bind(":row", broken.row);
        if (!value.step())
            continue;
        const QString id = value.text(0);
        value.reset();
        Query there(m_to, u"SELECT 1 FROM %1 WHERE id = :id"_s.arg(broken.parent));
        if (there.bind(":id", id).step())
            continue; // another row brought the stand-in already
        there.reset();
        if (addPlaceholder(broken.parent, id)) {
            ++tableNamed(broken.parent)->placeholders;
        } else if (broken.required) {
            Query(m_to, u"DELETE FROM %1 WHERE row_id = :row"_s.arg(broken.table))
                .bind(":row", broken.row)
                .run();
            --tableNamed(broken.table)->recovered;
            ++tableNamed(broken.table)->missing;
        } else {
            Query(m_to, u"UPDATE %1 SET %2 = NULL WHERE row_id = :row"_s.arg(broken.table, broken.column))
                .bind(":row", broken.row)
                .run();
            ++tableNamed(broken.table)->cleared;
        }
    }
}

void removeStore(const QString &path)
{
    for (const auto &suffix : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(path + suffix);
}

Result<SalvageReport> salvageInto(Database &from, const QString &source, const QString &target,
    const std::function<void(double)> &progress, std::stop_token stop)
{
    auto created = Store::create(target, Store::Contents::Empty);
    if (!created)
        return Unexpected(created.error());
    Database &to = (*created)->database();
    SalvageReport report{.source = source, .target = target, .tables = {}};
    const auto copied = to.attempt([&]() -> Result<void> {
        to.connection().exec("PRAGMA foreign_keys = OFF");
        Transaction transaction(to);
        const Interruption reading(from, stop);
        const Interruption writing(to, stop);
        Salvager salvager(from, to, stop);
        for (size_t i = 0; i < kTables.size(); ++i) {
            const QString name = QString::fromLatin1(kTables[i]);
            if (!salvager.hasTable(name)) {
                if (name != "network_positions"_L1 || from.pragma("user_version") != 1)
                    report.tables.append({.table = name, .countKnown = false}); // lost with the schema
                continue;
            }
            auto table = salvager.copy(
                name, [&](double fraction) { progress((double(i) + fraction) / double(kTables.size())); });
            if (!table)
                return Unexpected(table.error());
            report.tables.append(*table);
            progress(double(i + 1) / double(kTables.size()));
        }
        salvager.mendReferences(report.tables);
        if (stop.stop_requested())
            return isCanceled();
        transaction.commit();
        to.connection().exec("PRAGMA foreign_keys = ON");
        return {};
    });
    if (copied)
        return report;
    created->reset();
    removeStore(target);
    return stop.stop_requested() ? isCanceled() : Unexpected(copied.error());
}

} // namespace

qint64 SalvageReport::recovered() const
{
    qint64 sum = 0;
    for (const SalvagedTable &table : tables)
        sum += table.recovered;
    return sum;
}

qint64 SalvageReport::missing() const
{
    qint64 sum = 0;
    for (const SalvagedTable &table : tables)
        sum += table.missing;
    return sum;
}

bool SalvageReport::isWhole() const
{
    return std::ranges::all_of(tables, [](const SalvagedTable &table) {
        return table.missing == 0 && table.countKnown && table.placeholders == 0 && table.cleared == 0;
    });
}

Result<SalvageReport> salvage(const QString &source, const QString &target,
    const std::function<void(double)> &progress, std::stop_token stop)
{
    const QFileInfo file(source);
    if (!file.isFile())
        return failure(
            ErrorCode::NotFound, Text::tr("There is no file “%1”.").arg(QDir::toNativeSeparators(source)));
    if (QFileInfo::exists(target))
        return failure(ErrorCode::AlreadyExists,
            Text::tr("“%1” exists already and is not overwritten.").arg(QDir::toNativeSeparators(target)));

    // Beside the new file there is space for a copy, and a copy may be mended where the original is kept.
    QTemporaryDir folder(QFileInfo(target).absolutePath() + u"/.offtake-recover-XXXXXX"_s);
    const QString copy = folder.filePath(u"damaged.offtake"_s);
    const auto copying = [&progress](double fraction) {
        if (progress)
            progress(kCopyShare * fraction);
    };
    if (!folder.isValid())
        return failure(ErrorCode::NoSpace,
            Text::tr("No folder could be made beside “%1”.").arg(QDir::toNativeSeparators(target)),
            folder.errorString());
    if (auto copied = copyDamaged(source, copy, copying, stop); !copied)
        return Unexpected(copied.error());

    auto from = Database::openDamaged(copy);
    if (!from)
        return from.error().code == ErrorCode::Damaged || from.error().code == ErrorCode::NotAStore
                   ? nothingToRead(source, from.error().detail)
                   : Unexpected(from.error());
    const auto isStore = (*from)->attempt([&]() -> Result<void> {
        Query ours(**from, u"SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND name IN "
                           "('contracts', 'organizations', 'change_log', 'revenues')"_s);
        ours.step();
        if (ours.integer(0) == 0)
            return nothingToRead(source, u"no table of a store"_s);
        const qint64 application = (*from)->pragma("application_id");
        const qint64 version = (*from)->pragma("user_version");
        if (application == kApplicationId && version > Store::currentVersion() && version < 1000)
            return failure(ErrorCode::NewerVersion,
                Text::tr("“%1” was written by a newer Offtake (store version %2). Recover it with that one.")
                    .arg(QDir::toNativeSeparators(source))
                    .arg(version));
        return {};
    });
    if (!isStore)
        return isStore.error().code == ErrorCode::Damaged ? nothingToRead(source, isStore.error().detail)
                                                          : Unexpected(isStore.error());
    const auto reading = [&progress](double fraction) {
        if (progress)
            progress(kCopyShare + (1 - kCopyShare) * fraction);
    };
    return salvageInto(**from, source, target, reading, stop);
}

QJsonObject toJson(const SalvageReport &report)
{
    QJsonArray tables;
    for (const SalvagedTable &table : report.tables) {
        tables.append(QJsonObject{{u"table"_s, table.table}, {u"recovered"_s, table.recovered},
            {u"missing"_s, table.missing}, {u"count_known"_s, table.countKnown},
            {u"missing_ids"_s, QJsonArray::fromStringList(table.missingIds)},
            {u"placeholders"_s, table.placeholders}, {u"cleared"_s, table.cleared}});
    }
    return {{u"source"_s, report.source}, {u"target"_s, report.target}, {u"whole"_s, report.isWhole()},
        {u"recovered"_s, report.recovered()}, {u"missing"_s, report.missing()}, {u"tables"_s, tables}};
}

} // namespace offtake
