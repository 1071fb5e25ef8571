// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/import/importer.h"
#include "data/import/referenceindex.h"
#include "data/store/tables.h"

#include <QHash>
#include <QSet>

namespace offtake {

/// The names that a file has in its columns of organisations, gathered while it is read for the first time.
class OrganizationNames
{
public:
    void add(const QString &cell, const TableColumn &column, bool isLabel, qint64 line);

    /// Those that `index` does not know, with organisations of a similar name; most rows first.
    QList<UnknownOrganization> unknown(const ReferenceIndex &index) const;

private:
    struct Mention
    {
        qint64 rows = 0;
        qint64 line = 0;
        QStringList columns;
        bool isLabel = true; ///< wherever it stands
    };
    void addName(const QString &name, const TableColumn &column, bool isLabel, qint64 line);

    QHash<QString, Mention> m_mentions;
};

/// Makes the organisations that the import was told to make, before its rows are read, and takes back those
/// that no accepted row needs. Inside the caller's transaction; throws SQLite::Exception.
class NewOrganizations
{
public:
    /// Names of `unknown` that `options` wants created become organisations.
    NewOrganizations(
        Database &database, const ImportOptions &options, const QList<UnknownOrganization> &unknown);

    bool isEmpty() const { return m_ids.isEmpty(); }
    /// An accepted row refers to `id`.
    void use(const QString &id) { m_unused.remove(id); }
    /// Deletes what was not used.
    void settle();

    /// Whether every name of `unknown` that is wanted was made, used or not.
    bool coversAll(const QList<UnknownOrganization> &unknown) const;
    /// Sets which of `unknown` were made and stay; how many.
    qint64 mark(QList<UnknownOrganization> &unknown) const;

private:
    bool isWanted(const UnknownOrganization &organization) const;

    Database &m_database;
    QSet<QString> m_wanted; ///< folded names
    QSet<QString> m_meant;
    bool m_all = false;
    QHash<QString, QString> m_ids; ///< by folded name
    QSet<QString> m_unused;        ///< ids
};

} // namespace offtake
