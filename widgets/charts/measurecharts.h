// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/measures/measures.h"
#include "widgets/charts/dealschart.h"
#include "widgets/charts/runoffchart.h"
#include "widgets/charts/sharechart.h"

#include <QMap>

/// From a provider's measures to what its charts draw: the same in the window and in the report.
namespace offtake::measurecharts {

/// Names of organisations by id; an id without one stands for itself.
using Names = QMap<QString, QString>;

/// 2024, Q2 2025, H1 2024, or the two dates.
QString periodName(QDate start, QDate end, const QLocale &locale);
/// Said beside a figure: disclosed, estimated, assumed.
QString basisName(Basis basis);

/// The latest `most` periods.
QList<ShareChart::Bar> shareBars(const ProviderMeasures &measures, const QLocale &locale, qsizetype most = 8);
void fillRunOff(RunoffChart &chart, const ProviderMeasures &measures, const Names &names);
void fillDeals(DealsChart &chart, const ProviderMeasures &measures, const Names &names);

} // namespace offtake::measurecharts
