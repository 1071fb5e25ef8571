// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/measures/measures.h"
#include "data/records.h"
#include "data/report/reportsection.h"
#include "data/scenarios/comparison.h"
#include "data/scenarios/scenario.h"
#include "data/scenarios/sensitivity.h"
#include "gpu/results.h"
#include "gpu/simulate.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace offtake {

class ReportCache;
class Store;

enum class Paper { A4, Letter };

/// What a report is asked for.
struct ReportRequest
{
    OrganizationId organization;
    QStringList scenarios; ///< ids, one to four; the first is the one that the others are compared with
    QString language;      ///< "en" or "es"
    Paper paper = Paper::A4;
    QDate asOf;                                          ///< invalid = today
    QList<ReportSection> sections = allReportSections(); ///< in this order; the cover always comes first
    bool archival = false;                               ///< as PDF/A-1b
    sim::RunOptions run;
    std::shared_ptr<ReportCache> cache; ///< of earlier reports, or none

    bool has(ReportSection section) const { return sections.contains(section); }
};

struct ReportScenario
{
    Scenario scenario;
    CompiledScenario compiled;
    sim::Results results;
};

/// What moves the first scenario's bad outcomes, for the section on stress and dependency.
struct ReportStress
{
    Statistic statistic; ///< that the assumptions move
    Sensitivity sensitivity;
    sim::DependencyResult dependency; ///< each customer of the provider forced out in the first quarter
    sim::RunOptions run;              ///< of both: fewer paths than the scenarios have

    /// The sensitivity to those assumptions alone that move the statistic by a thousandth or more.
    Sensitivity moving() const;
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
    std::optional<ReportStress> stress; ///< if asked for and the provider earns something
    /// The second and later scenarios against the first, path by path; none where the two cannot be compared
    /// (another start, length or currency, or nothing earned).
    QList<std::optional<PairedComparison>> comparisons;

    QString nameOf(const QString &organization) const
    {
        return organizationNames.value(organization, organization);
    }
};

/// Computes the content: measures, then every scenario's run, then what the sections asked for need besides.
/// Blocks; for a worker thread with a store of its own. `progress` gets 0..1. Errors: InvalidInput, NotFound,
/// Canceled, the store's and the engine's.
Result<ReportContent> gatherReport(Store &store, const ReportRequest &request,
    const std::function<void(double)> &progress = {}, std::stop_token stop = {});

} // namespace offtake
