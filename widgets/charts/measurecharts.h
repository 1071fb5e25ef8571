// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/measures/measures.h"
#include "data/records.h"
#include "widgets/charts/dealschart.h"
#include "widgets/charts/runoffchart.h"
#include "widgets/charts/sharechart.h"

#include <QHash>
#include <QMap>

/// From a provider's measures to what its charts draw: the same in the window and in the report.
namespace offtake::measurecharts {

/// Names of organisations by id; an id without one stands for itself.
using Names = QMap<QString, QString>;

/// By id, for what is said on hovering; without them the basis alone is said.
using Sources = QHash<QString, Source>;

/// 2024, Q2 2025, H1 2024, or the two dates.
QString periodName(QDate start, QDate end, const QLocale &locale);
/// Said beside a figure: disclosed, estimated, assumed.
QString basisName(Basis basis);
/// Publisher or title, short enough to stand behind a figure.
QString sourceName(const Source &source);
/// "Sources: SEC, Reuters and 3 more"; empty where none is known.
QString sourceLine(const QStringList &ids, const Sources &sources);

/// The latest `most` periods.
QList<ShareChart::Bar> shareBars(
    const ProviderMeasures &measures, const QLocale &locale, qsizetype most = 8, const Sources &sources = {});
void fillRunOff(RunoffChart &chart, const ProviderMeasures &measures, const Names &names);
QList<DealsChart::Deal> deals(
    const ProviderMeasures &measures, const Names &names, const Sources &sources = {});
void fillDeals(DealsChart &chart, const ProviderMeasures &measures, const Names &names);

} // namespace offtake::measurecharts
