// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/namelists.h"

#include "data/records/recordcells.h"
#include "data/store/store.h"
#include "data/store/tables.h"
#include "widgets/background.h"

#include <QCompleter>
#include <QLineEdit>

namespace offtake {

namespace {

constexpr int kMostSources = 20'000;

struct Names
{
    QStringList organizations;
    QStringList sources;
};

} // namespace

NameLists::NameLists(const QString &storePath, QObject *parent)
    : QObject(parent)
    , m_storePath(storePath)
{
    refresh();
}

void NameLists::refresh()
{
    runInBackground(
        this,
        [path = m_storePath] {
            Names names;
            const auto store = Store::open(path, Store::Mode::ReadOnly);
            if (!store)
                return names;
            if (const auto organizations = (*store)->organizations()) {
                for (const Organization &organization : *organizations)
                    names.organizations += organization.name;
            }
            if (const auto titles = sourceTitles(**store, kMostSources))
                names.sources = *titles;
            return names;
        },
        [this](const Names &names) {
            m_organizations.setStringList(names.organizations);
            m_sources.setStringList(names.sources);
        });
}

void NameLists::complete(QLineEdit *field, ColumnType type)
{
    if (type != ColumnType::Organization && type != ColumnType::Source)
        return;
    auto *completer = new QCompleter(type == ColumnType::Source ? &m_sources : &m_organizations, field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    field->setCompleter(completer);
}

} // namespace offtake
