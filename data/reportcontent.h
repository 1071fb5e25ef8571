// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/measures.h"
#include "data/records.h"
#include "data/scenario.h"
#include "gpu/results.h"
#include "gpu/simulate.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <stop_token>

namespace offtake {

class Store;

enum class Paper { A4, Letter };

/// What a report is asked for.
struct ReportRequest
{
    OrganizationId organization;
    QStringList scenarios; ///< ids, one to four
    QString language;      ///< "en" or "es"
    Paper paper = Paper::A4;
    QDate asOf; ///< invalid = today
    sim::RunOptions run;
};

struct ReportScenario
{
    Scenario scenario;
    CompiledScenario compiled;
    sim::Results results;
};

/// Every figure of a report, computed once; the same figures stand on the screens.
struct ReportContent
{
    ReportRequest request;
    QString storeName; ///< file name without its folder
    ProviderMeasures measures;
    QList<Event> events;
    QHash<QString, Source> sources;           ///< those the figures cite, by id
    QMap<QString, QString> organizationNames; ///< by id
    QMap<QString, QString> contractTitles;    ///< of the provider's contracts, by id
    QList<ReportScenario> scenarios;

    QString nameOf(const QString &organization) const
    {
        return organizationNames.value(organization, organization);
    }
};

/// Computes the content: measures, then every scenario's run. Blocks; for a worker thread with a store of
/// its own. `progress` gets 0..1. Errors: InvalidInput, NotFound, Canceled, the store's and the engine's.
Result<ReportContent> gatherReport(Store &store, const ReportRequest &request,
    const std::function<void(double)> &progress = {}, std::stop_token stop = {});

} // namespace offtake
