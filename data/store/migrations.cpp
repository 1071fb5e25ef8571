// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/migrations.h"

#include "data/store/backup.h"
#include "data/store/query.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// The first number of a file that is not taken, so that no backup is ever overwritten.
QString freeBackupPath(const QString &path, int version)
{
    QString candidate = u"%1.v%2.bak"_s.arg(path).arg(version);
    for (int n = 2; QFileInfo::exists(candidate); ++n)
        candidate = u"%1.v%2-%3.bak"_s.arg(path).arg(version).arg(n);
    return candidate;
}

void runStep(Database &database, const Migration &migration)
{
    // A step may rebuild a table: foreign keys are checked at its end instead of on the way.
    database.connection().exec("PRAGMA foreign_keys = OFF");
    {
        Transaction transaction(database);
        database.connection().exec(migration.sql.toStdString());
        Query broken(database, u"SELECT count(*) FROM pragma_foreign_key_check"_s);
        broken.step();
        if (broken.integer(0) > 0)
            throw SQLite::Exception("a migration broke foreign keys", SQLITE_CONSTRAINT_FOREIGNKEY);
        broken.reset();
        database.connection().exec("PRAGMA user_version = " + std::to_string(migration.version));
        transaction.commit();
    }
    database.connection().exec("PRAGMA foreign_keys = ON");
}

bool hasTables(Database &database)
{
    Query query(database, u"SELECT count(*) FROM sqlite_schema"_s);
    query.step();
    return query.integer(0) > 0;
}

} // namespace

QList<Migration> storeMigrations()
{
    QList<Migration> migrations;
    const QDir folder(u":/offtake/schema"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        Q_UNUSED(opened);
        migrations.append({name.left(4).toInt(), QString::fromUtf8(file.readAll())});
    }
    return migrations;
}

Result<MigrationReport> migrate(Database &database, const QList<Migration> &migrations)
{
    using Outcome = MigrationReport::Outcome;
    const QString shown = QDir::toNativeSeparators(database.path());
    MigrationReport report{.outcome = Outcome::Current, .from = 0, .to = migrations.last().version};

    auto prepared = database.attempt([&]() -> Result<void> {
        const qint64 application = database.pragma("application_id");
        const qint64 version = database.pragma("user_version");
        const bool isNew = application == 0 && version == 0 && !hasTables(database);
        if (!isNew && application != kApplicationId)
            return failure(ErrorCode::NotAStore,
                QCoreApplication::translate(
                    "Store", "“%1” is a database of another program, not an Offtake store.")
                    .arg(shown),
                u"application_id %1"_s.arg(application));
        if (version > report.to)
            return failure(ErrorCode::NewerVersion,
                QCoreApplication::translate("Store", "“%1” was written by a newer Offtake (store version %2; "
                                                     "this program knows %3). Update Offtake.")
                    .arg(shown)
                    .arg(version)
                    .arg(report.to));
        if (!isNew && version < 1)
            return failure(ErrorCode::Damaged,
                QCoreApplication::translate("Store", "“%1” says that it has no version: it is damaged.")
                    .arg(shown),
                u"user_version %1"_s.arg(version));
        report.from = int(version);
        if (version == report.to)
            return {};
        report.outcome = isNew ? Outcome::Created : Outcome::Upgraded;
        if (!isNew && !database.isInMemory()) {
            report.backupPath = freeBackupPath(database.path(), report.from);
            if (auto copied = copyStore(database, report.backupPath); !copied)
                return Unexpected(copied.error());
        }
        return {};
    });
    if (!prepared)
        return Unexpected(prepared.error());

    for (const Migration &migration : migrations) {
        if (migration.version <= report.from)
            continue;
        auto done = database.attempt([&] { runStep(database, migration); });
        if (!done) {
            (void)database.attempt([&] { database.connection().exec("PRAGMA foreign_keys = ON"); });
            Error error = done.error();
            error.detail += u" (migration %1)"_s.arg(migration.version);
            return Unexpected(error);
        }
    }
    return report;
}

} // namespace offtake
