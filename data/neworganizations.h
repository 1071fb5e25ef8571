// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/importer.h"
#include "data/referenceindex.h"
#include "data/tables.h"

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
    /// Names of `unknown` that `options` wants created become organisations; marks them there.
    NewOrganizations(Database &database, const ImportOptions &options, QList<UnknownOrganization> &unknown);

    bool isEmpty() const { return m_unused.isEmpty() && m_used == 0; }
    /// An accepted row refers to `id`.
    void use(const QString &id)
    {
        if (m_unused.remove(id))
            ++m_used;
    }
    /// Deletes what was not used; the number of those that stay.
    qint64 settle(QList<UnknownOrganization> &unknown);

private:
    Database &m_database;
    QHash<QString, QString> m_names; ///< by id
    QSet<QString> m_unused;          ///< ids
    qint64 m_used = 0;
};

} // namespace offtake
