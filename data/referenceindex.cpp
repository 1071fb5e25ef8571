// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/referenceindex.h"

#include "data/query.h"
#include "data/textfold.h"

namespace offtake {

using namespace Qt::StringLiterals;

ReferenceIndex ReferenceIndex::organizations(Database &database)
{
    ReferenceIndex index;
    Query query(database, u"SELECT id, name, former_name FROM organizations"_s);
    while (query.step()) {
        index.add(query.text(0), query.text(0), 0);
        index.add(query.text(0), query.text(1), 1);
        index.add(query.text(0), query.text(2), 2);
    }
    return index;
}

ReferenceIndex ReferenceIndex::sources(Database &database)
{
    ReferenceIndex index;
    Query query(database, u"SELECT id, url, title FROM sources"_s);
    while (query.step()) {
        index.add(query.text(0), query.text(0), 0);
        index.add(query.text(0), query.text(1), 1);
        index.add(query.text(0), query.text(2), 2);
    }
    return index;
}

void ReferenceIndex::add(const QString &id, const QString &name, int rank)
{
    const QString key = folded(name);
    if (key.isEmpty())
        return;
    Entry &entry = m_entries[key];
    if (entry.ids.isEmpty() || rank < entry.rank)
        entry = {{id}, name, rank};
    else if (rank == entry.rank && !entry.ids.contains(id))
        entry.ids.append(id);
}

QStringList ReferenceIndex::find(const QString &text) const
{
    constexpr qsizetype kRemembered = 10'000;
    if (const auto found = m_found.constFind(text); found != m_found.cend())
        return *found;
    const QStringList ids = m_entries.value(folded(text)).ids;
    if (m_found.size() < kRemembered)
        m_found.insert(text, ids);
    return ids;
}

QString ReferenceIndex::nearest(const QString &text) const
{
    const QString key = folded(text);
    int best = key.size() < 5 ? 2 : 3; // short names are all near one another
    QString name;
    for (const auto &[candidate, entry] : m_entries.asKeyValueRange()) {
        if (qAbs(candidate.size() - key.size()) >= best)
            continue;
        const int distance = editDistance(candidate, key);
        if (distance < best || (distance == best && !name.isEmpty() && entry.name < name)) {
            best = distance;
            name = entry.name;
        }
    }
    return name;
}

} // namespace offtake
