// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"

#include "data/records/tabledefinition.h"
#include "data/store/store.h"
#include "widgets/network/networkpage.h"
#include "widgets/overview/overviewpage.h"
#include "widgets/report/reportpage.h"
#include "widgets/scenarios/scenariospage.h"
#include "widgets/tables/tablepage.h"

#include <QCoreApplication>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

/// For pages that read through stores of their own.
template <class Kind>
Page *makePage(Store &store)
{
    return new Kind(store.path());
}

template <TableDefinition table()>
Page *makeTablePage(Store &store, const QString &name)
{
    return new TablePage(store, table(), name);
}

} // namespace

const QList<PageKind> &pageKinds()
{
    static const QList<PageKind> kinds{
        {PageId::Overview, [] { return Text::tr("Overview"); }, makePage<OverviewPage>, u"overview"_s},
        {PageId::Contracts, [] { return Text::tr("Contracts"); },
            [](Store &store) { return makeTablePage<contractsTable>(store, u"contractsPage"_s); },
            u"contracts"_s},
        {PageId::Organizations, [] { return Text::tr("Organisations"); },
            [](Store &store) { return makeTablePage<organizationsTable>(store, u"organizationsPage"_s); },
            u"organizations"_s},
        {PageId::Revenue, [] { return Text::tr("Revenue"); },
            [](Store &store) { return makeTablePage<revenuesTable>(store, u"revenuePage"_s); }, u"revenue"_s},
        {PageId::Network, [] { return Text::tr("Network"); },
            [](Store &store) -> Page * { return new NetworkPage(store); }, u"network"_s},
        {PageId::Scenarios, [] { return Text::tr("Scenarios"); }, makePage<ScenariosPage>, u"scenarios"_s},
        {PageId::Report, [] { return Text::tr("Report"); }, makePage<ReportPage>, u"report"_s},
        {PageId::Sources, [] { return Text::tr("Sources"); },
            [](Store &store) { return makeTablePage<sourcesTable>(store, u"sourcesPage"_s); }, u"sources"_s},
    };
    return kinds;
}

std::optional<PageId> pageOfTable(const QString &table)
{
    if (table == contractsTable().table)
        return PageId::Contracts;
    if (table == organizationsTable().table)
        return PageId::Organizations;
    if (table == revenuesTable().table)
        return PageId::Revenue;
    if (table == sourcesTable().table)
        return PageId::Sources;
    if (table == "scenarios"_L1)
        return PageId::Scenarios;
    return std::nullopt;
}

} // namespace offtake
