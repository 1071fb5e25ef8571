// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/import/importer.h"

#include <QJsonObject>

namespace offtake {

class Database;

/// How files of one origin are read: what an analyst settles once and uses for next quarter's file.
struct ImportProfile
{
    QString name;
    QString table;
    ImportDialect dialect;
    QMap<QString, QString> mapping;       ///< column -> header; an empty header = not in the file
    QMap<QString, QString> types;         ///< column -> words of columntypes.h
    QMap<QString, QString> organizations; ///< name in the file -> id
    OnConflict onConflict = OnConflict::Update;
    bool clearEmpty = false;

    /// What `report` used of `options`: its mapping, what the file told of its signs and what was chosen. A
    /// guess that rests on nothing is left out, so that the next file may decide it.
    static ImportProfile of(const QString &name, const ImportReport &report, const ImportOptions &options);

    /// Sets all of it in `options` but where these say something themselves.
    void applyTo(ImportOptions &options) const;
};

/// The document `offtake-import-profile/1`: what the store keeps and what a file for a colleague holds.
QJsonObject toJson(const ImportProfile &profile);
/// Errors: InvalidInput (not such a document, an unknown table, column or word).
Result<ImportProfile> importProfileFromJson(const QJsonObject &document);

/// Errors: NotFound, InvalidInput, ReadOnly.
Result<ImportProfile> readProfileFile(const QString &path);
Result<void> writeProfileFile(const QString &path, const ImportProfile &profile);

/// The profiles that a store keeps, by name. Not undone by undo.
class ImportProfiles
{
public:
    explicit ImportProfiles(Database &database)
        : m_database(database)
    {}

    Result<QStringList> names(); ///< sorted
    /// Errors: NotFound (telling which there are), InvalidInput.
    Result<ImportProfile> load(const QString &name);
    /// A profile of the same name is replaced. Errors: InvalidInput (no name), the store's own.
    Result<void> save(const ImportProfile &profile);
    Result<void> remove(const QString &name);

private:
    Database &m_database;
};

QString wordOf(DateOrder order); ///< dmy, mdy, ymd
std::optional<DateOrder> dateOrderOf(const QString &word);
QString wordOf(OnConflict conflict); ///< update, skip, fail
std::optional<OnConflict> onConflictOf(const QString &word);

} // namespace offtake
