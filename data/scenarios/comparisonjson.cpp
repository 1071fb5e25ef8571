// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/comparison.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

template <class Values>
QJsonArray arrayOf(const Values &values)
{
    QJsonArray array;
    for (const auto value : values)
        array.append(double(value));
    return array;
}

QJsonObject toJson(const PairedComparison::Side &side)
{
    return {{u"mean"_s, side.mean}, {u"sd"_s, side.standardDeviation},
        {u"standard_error"_s, side.standardError}, {u"minimum"_s, side.minimum}, {u"maximum"_s, side.maximum},
        {u"quantiles"_s, arrayOf(side.quantiles)}};
}

QJsonObject withShortfall(QJsonObject side, double shortfall)
{
    side.insert(u"expected_shortfall"_s, shortfall);
    return side;
}

} // namespace

QJsonObject toJson(const PairedComparison &comparison)
{
    QJsonObject difference = toJson(comparison.difference);
    difference.insert(
        u"mean_interval"_s, QJsonArray{comparison.meanDifference.low, comparison.meanDifference.high});
    difference.insert(u"unpaired_standard_error"_s, comparison.unpairedStandardError);
    const sim::ShortfallEstimate &shortfall = comparison.shortfallDifference;
    difference.insert(u"expected_shortfall"_s,
        QJsonObject{{u"value"_s, shortfall.value}, {u"standard_error"_s, shortfall.standardError},
            {u"low"_s, shortfall.low}, {u"high"_s, shortfall.high}});
    difference.insert(u"histogram"_s,
        QJsonObject{{u"low"_s, comparison.histogram.low}, {u"high"_s, comparison.histogram.high},
            {u"counts"_s, arrayOf(comparison.histogram.counts)}});
    QJsonArray quarters;
    for (const PairedComparison::Quarter &quarter : comparison.quarters) {
        quarters.append(QJsonObject{{u"mean_a"_s, quarter.meanA}, {u"mean_b"_s, quarter.meanB},
            {u"difference"_s, quarter.difference}, {u"standard_error"_s, quarter.standardError}});
    }
    const sim::Estimate &better = comparison.probabilityBetter;
    return {{u"organization"_s, comparison.provider.value()}, {u"currency"_s, comparison.currency},
        {u"start"_s, u"%1-Q%2"_s.arg(comparison.startYear).arg(comparison.startQuarter)},
        {u"paths"_s, qint64(comparison.paths)}, {u"first_path"_s, qint64(comparison.firstPath)},
        {u"seed"_s, QString::number(comparison.seed)}, {u"tail"_s, comparison.tail},
        {u"quantiles"_s, arrayOf(comparison.levels)},
        {u"a"_s, withShortfall(toJson(comparison.a), comparison.shortfallA)},
        {u"b"_s, withShortfall(toJson(comparison.b), comparison.shortfallB)}, {u"difference"_s, difference},
        {u"correlation"_s, comparison.correlation},
        {u"probability_b_better"_s,
            QJsonObject{{u"value"_s, better.value}, {u"low"_s, better.low}, {u"high"_s, better.high}}},
        {u"probability_equal"_s, comparison.probabilityEqual}, {u"by_quarter"_s, quarters}};
}

QJsonObject toJson(const QList<StatisticDifference> &differences)
{
    QJsonObject providers;
    for (const StatisticDifference &entry : differences) {
        QJsonObject statistics = providers.value(entry.provider).toObject();
        statistics.insert(entry.statistic,
            QJsonObject{{u"a"_s, entry.a}, {u"b"_s, entry.b}, {u"difference"_s, entry.difference},
                {u"standard_error"_s,
                    entry.standardError ? QJsonValue(*entry.standardError) : QJsonValue()}});
        providers.insert(entry.provider, statistics);
    }
    return {{u"providers"_s, providers}};
}

} // namespace offtake
