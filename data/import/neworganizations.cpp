// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/neworganizations.h"

#include "data/import/cellwords.h"
#include "data/store/query.h"
#include "data/text/textfold.h"

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// A column of names holds some thousand; one that holds more was mapped by mistake.
constexpr qsizetype kMostNames = 50'000;
constexpr qsizetype kMostShown = 1'000;

/// What the new organisation does in the contract that names it.
QString roleIn(const QStringList &columns)
{
    QStringList roles;
    if (columns.contains(u"provider_id"_s))
        roles.append(u"provider"_s);
    if (columns.contains(u"customer_id"_s))
        roles.append(u"customer"_s);
    return roles.join(u';');
}

} // namespace

void OrganizationNames::add(const QString &cell, const TableColumn &column, bool isLabel, qint64 line)
{
    if (column.type != ColumnType::Organizations || !cell.contains(u';'))
        return addName(cell, column, isLabel, line);
    for (const QString &part : cell.split(u';', Qt::SkipEmptyParts))
        addName(part, column, isLabel, line);
}

void OrganizationNames::addName(const QString &name, const TableColumn &column, bool isLabel, qint64 line)
{
    auto mention = m_mentions.find(name);
    if (mention == m_mentions.end()) {
        if (m_mentions.size() >= kMostNames)
            return;
        mention = m_mentions.insert(name, {0, line, {}, true});
    }
    ++mention->rows;
    mention->isLabel = mention->isLabel && isLabel;
    if (!mention->columns.contains(column.name))
        mention->columns.append(column.name);
}

QList<UnknownOrganization> OrganizationNames::unknown(const ReferenceIndex &index) const
{
    QHash<QString, UnknownOrganization> found; // by what the name is when it is compared
    for (const auto &[cell, mention] : m_mentions.asKeyValueRange()) {
        const QString name = unwrapped(cell).trimmed();
        if (isEmptyMark(name) || !index.find(name).isEmpty())
            continue;
        UnknownOrganization &unknown = found[folded(name)];
        if (unknown.name.isEmpty() || mention.line < unknown.line) {
            unknown.name = name;
            unknown.line = mention.line;
        }
        unknown.isLabel = (unknown.rows == 0 || unknown.isLabel) && mention.isLabel;
        unknown.rows += mention.rows;
        for (const QString &column : mention.columns) {
            if (!unknown.columns.contains(column))
                unknown.columns.append(column);
        }
    }
    QList<UnknownOrganization> sorted = found.values();
    std::ranges::sort(sorted, [](const UnknownOrganization &a, const UnknownOrganization &b) {
        return a.rows != b.rows ? a.rows > b.rows : a.line != b.line ? a.line < b.line : a.name < b.name;
    });
    for (qsizetype i = 0; i < std::min(sorted.size(), kMostShown); ++i)
        sorted[i].near = index.similar(sorted[i].name);
    return sorted;
}

NewOrganizations::NewOrganizations(
    Database &database, const ImportOptions &options, const QList<UnknownOrganization> &unknown)
    : m_database(database)
    , m_all(options.createAllOrganizations)
{
    for (const QString &name : options.createOrganizations)
        m_wanted.insert(folded(name));
    for (const QString &name : options.organizations.keys())
        m_meant.insert(folded(name));
    Query taken(database, u"SELECT 1 FROM organizations WHERE id = :id"_s);
    Query insert(database, u"INSERT INTO organizations (id, name, roles) VALUES (:id, :name, :roles)"_s);
    for (const UnknownOrganization &organization : unknown) {
        if (!isWanted(organization))
            continue;
        const QString base = slug(organization.name).isEmpty() ? u"organization"_s : slug(organization.name);
        QString id = base;
        for (int number = 2;; ++number) {
            taken.bind(":id", id);
            const bool isTaken = taken.step();
            taken.reset();
            if (!isTaken)
                break;
            id = u"%1-%2"_s.arg(base).arg(number);
        }
        const QString roles = roleIn(organization.columns);
        insert.bind(":id", id)
            .bind(":name", organization.name)
            .bind(":roles", roles.isEmpty() ? QString() : roles)
            .run();
        m_ids.insert(folded(organization.name), id);
        m_unused.insert(id);
    }
}

void NewOrganizations::settle()
{
    Query remove(m_database, u"DELETE FROM organizations WHERE id = :id"_s);
    for (const QString &id : std::as_const(m_unused))
        remove.bind(":id", id).run();
}

bool NewOrganizations::coversAll(const QList<UnknownOrganization> &unknown) const
{
    return std::ranges::all_of(unknown, [this](const UnknownOrganization &organization) {
        return !isWanted(organization) || m_ids.contains(folded(organization.name));
    });
}

qint64 NewOrganizations::mark(QList<UnknownOrganization> &unknown) const
{
    qint64 created = 0;
    for (UnknownOrganization &organization : unknown) {
        const QString id = m_ids.value(folded(organization.name));
        organization.isCreated = !id.isEmpty() && !m_unused.contains(id);
        created += organization.isCreated ? 1 : 0;
    }
    return created;
}

bool NewOrganizations::isWanted(const UnknownOrganization &organization) const
{
    const QString name = folded(organization.name);
    return !m_meant.contains(name) && ((m_all && !organization.isLabel) || m_wanted.contains(name));
}

} // namespace offtake
