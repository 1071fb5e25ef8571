// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/referenceindex.h"

#include "data/store/query.h"
#include "data/text/textfold.h"

#include <QMap>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// "coreweave europe" begins with the words of "coreweave", but not with those of "core".
bool beginsWithWords(const QString &text, const QString &words)
{
    return text.startsWith(words) && (text.size() == words.size() || text[words.size()] == u' ');
}

} // namespace

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

QStringList ReferenceIndex::similar(const QString &text) const
{
    constexpr qsizetype kMost = 3;
    constexpr qsizetype kShortest = 4; // of a beginning that says something
    const QString words = foldedWords(text);
    QMap<std::pair<int, QString>, QString> found; // by distance and name
    for (const auto &[candidate, entry] : m_entries.asKeyValueRange()) {
        const QString other = foldedWords(candidate);
        const qsizetype shorter = std::min(words.size(), other.size());
        int distance = 0;
        if (shorter >= kShortest && (beginsWithWords(words, other) || beginsWithWords(other, words)))
            distance = 1;
        else if (qAbs(words.size() - other.size()) > 3 || shorter < kShortest)
            continue;
        else
            distance = editDistance(words, other);
        if (distance <= std::max<qsizetype>(1, shorter / 4))
            found.insert({distance, entry.name}, entry.ids.constFirst());
    }
    QStringList ids;
    for (const QString &id : std::as_const(found)) {
        if (!ids.contains(id) && ids.size() < kMost)
            ids.append(id);
    }
    return ids;
}

} // namespace offtake
