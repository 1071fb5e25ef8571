// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/records.h"

#include <QList>
#include <QString>

#include <map>
#include <memory>

namespace offtake {

class Database;

/// One open .offtake file: a SQLite connection, its schema up to date, and the typed reads and writes
/// on it. A Store belongs to the thread that opened it; another thread opens its own.
class Store
{
public:
    enum class Mode { ReadWrite, ReadOnly };
    enum class Contents { Empty, Sample };

    /// Schema version this program writes (PRAGMA user_version).
    static int currentVersion();

    /// Opens and, if it is older, migrates (after a backup beside the file; ReadOnly: in memory). A damaged
    /// or foreign file, its log and its log's index stay as they are to the byte.
    /// Errors: NotFound, NotAStore, NewerVersion, Damaged, ReadOnly, Locked, NoSpace, DiskError.
    static Result<std::unique_ptr<Store>> open(const QString &path, Mode mode = Mode::ReadWrite);
    /// Makes a new file; refuses to overwrite (AlreadyExists).
    static Result<std::unique_ptr<Store>> create(const QString &path, Contents contents);

    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    QString path() const;
    Mode mode() const;
    Database &database();

    /// Changes when another connection has written (PRAGMA data_version).
    qint64 dataVersion();

    struct Info
    {
        QString path;
        qint64 applicationId = 0;
        int version = 0;
        std::map<QString, qint64> rowCounts; ///< by table
        qint64 bytes = 0;
    };
    Result<Info> info();

    /// Whole small tables, ordered by name or date. Bounded tables only; contracts and revenues of a
    /// large store are paged by RecordTableModel instead.
    Result<QList<Organization>> organizations();
    /// Organisations that sell in a cloud, chips or site contract, most contracted value first;
    /// by name where the contracts are very many.
    Result<QList<Organization>> providers();
    /// The organisation `wanted`, else one provider; none where there is none. At once, however large the
    /// store.
    Result<QList<Organization>> oneProvider(const OrganizationId &wanted);
    /// So many that providers() takes longer than a window may wait.
    bool hasManyContracts();
    Result<Organization> organization(const OrganizationId &id);
    Result<Source> source(const SourceId &id);
    /// As provider or as customer.
    Result<QList<Contract>> contractsOf(const OrganizationId &id);
    Result<QList<Contract>> contractsOfProvider(const OrganizationId &id);
    Result<Contract> contract(const ContractId &id);
    Result<QList<Revenue>> revenuesOf(const OrganizationId &id);
    Result<QList<RevenueShare>> revenueSharesOf(const OrganizationId &id);
    Result<QList<Backlog>> backlogsOf(const OrganizationId &id);
    Result<QList<Financing>> financingsOf(const OrganizationId &id); ///< given or received
    /// Newest first, at most `limit`, none after `until` (if valid).
    Result<QList<Event>> eventsOf(const OrganizationId &id, QDate until, int limit);

private:
    Store();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace offtake
