// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/store/database.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace offtake {

/// Finds the organisation or source that a cell means. Organisations go by id, name or former name, sources
/// by id, link or title; any case, accents folded. A copy of the store's names when it was made.
class ReferenceIndex
{
public:
    /// Throw SQLite::Exception.
    static ReferenceIndex organizations(Database &database);
    static ReferenceIndex sources(Database &database);

    /// Ids that the text means: none, one, or several of the same name.
    QStringList find(const QString &text) const;

    /// The name that was probably meant by a misspelt text; empty if none is near.
    QString nearest(const QString &text) const;

    /// Ids of records whose name is near (misspelt, or the one begins with the other's words); nearest first,
    /// three at most.
    QStringList similar(const QString &text) const;

    /// From now on `text` means `id`, before any name.
    void define(const QString &text, const QString &id) { add(id, text, -1); }

private:
    void add(const QString &id, const QString &name, int rank);

    struct Entry
    {
        QStringList ids;
        QString name;
        int rank = 0; ///< -1 defined, 0 id, 1 name, 2 former name: the lower one wins
    };
    QHash<QString, Entry> m_entries;             ///< by folded text
    mutable QHash<QString, QStringList> m_found; ///< of texts asked before: a file names the same ones often
};

} // namespace offtake
