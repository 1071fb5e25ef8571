// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/fittedticker.h"

#include <algorithm>
#include <cmath>

namespace offtake {

namespace {

constexpr double kGap = 8; ///< pixels between two labels

/// 1, 2 and 5 of each decade, of many decades only 1.
QVector<double> logarithmicTicks(const QCPRange &range)
{
    QVector<double> ticks;
    if (range.lower <= 0)
        return ticks;
    const bool isWide = range.upper / range.lower > 1e4;
    for (double decade = std::pow(10, std::floor(std::log10(range.lower))); decade <= range.upper;
         decade *= 10) {
        for (const double step : {1.0, 2.0, 5.0}) {
            const double tick = decade * step;
            if (tick >= range.lower && tick <= range.upper && (step == 1 || !isWide))
                ticks += tick;
        }
    }
    return ticks;
}

} // namespace

FittedTicker::FittedTicker(QCPAxis *axis, QSharedPointer<QCPAxisTicker> ticker)
    : m_axis(axis)
    , m_ticker(std::move(ticker))
{}

void FittedTicker::generate(const QCPRange &range, const QLocale &locale, QChar formatChar, int precision,
    QVector<double> &ticks, QVector<double> *subTicks, QVector<QString> *tickLabels)
{
    const NumberTicker *numbers = this->numbers();
    if (numbers && m_axis->scaleType() == QCPAxis::stLogarithmic) {
        ticks = logarithmicTicks(range);
        if (subTicks)
            subTicks->clear();
        if (tickLabels) {
            tickLabels->clear();
            for (const double tick : std::as_const(ticks))
                tickLabels->append(numbers->label(tick));
        }
    } else {
        m_ticker->generate(range, locale, formatChar, precision, ticks, subTicks, tickLabels);
    }
    if (tickLabels && ticks.size() > 1)
        thin(range, ticks, *tickLabels);
}

void FittedTicker::thin(const QCPRange &range, const QVector<double> &ticks, QVector<QString> &labels) const
{
    // The plot lays itself out only after its ticks are made: what its margins took last time they take
    // again.
    const bool isHorizontal = m_axis->orientation() == Qt::Horizontal;
    const QSize plot = m_axis->parentPlot()->viewport().size();
    const QMargins margins = m_axis->axisRect()->margins();
    const double length = isHorizontal ? plot.width() - margins.left() - margins.right()
                                       : plot.height() - margins.top() - margins.bottom();
    const bool isLogarithmic = m_axis->scaleType() == QCPAxis::stLogarithmic;
    const auto place = [&](double tick) {
        return length * (isLogarithmic ? std::log(tick / range.lower) / std::log(range.upper / range.lower)
                                       : (tick - range.lower) / range.size());
    };
    const QFontMetricsF metrics(m_axis->tickLabelFont());
    const auto extent = [&](qsizetype i) {
        return isHorizontal ? metrics.boundingRect(QRectF(), Qt::AlignCenter, labels.at(i)).width() + kGap
                            : metrics.height() * 0.9;
    };
    // Of the kept labels none reaches into the next; counted from 0, so that they stay while one moves along.
    const double step = isLogarithmic ? 0 : ticks.at(1) - ticks.at(0);
    const auto isKept = [&](qsizetype i, qsizetype stride) {
        const auto number = step > 0 ? qsizetype(std::llround(ticks.at(i) / step)) : i;
        return number % stride == 0;
    };
    const auto fits = [&](qsizetype stride) {
        qsizetype last = -1;
        for (qsizetype i = 0; i < ticks.size(); ++i) {
            if (labels.at(i).isEmpty() || !isKept(i, stride))
                continue;
            if (last >= 0 &&
                std::abs(place(ticks.at(i)) - place(ticks.at(last))) < (extent(i) + extent(last)) / 2)
                return false;
            last = i;
        }
        return true;
    };
    qsizetype stride = 1;
    while (stride < ticks.size() && !fits(stride))
        ++stride;
    for (qsizetype i = 0; i < ticks.size(); ++i) {
        // What the plot's edge would cut is left out, too.
        const double beyond = isHorizontal ? (extent(i) - kGap) / 2 : 0;
        const double at = place(ticks.at(i));
        const bool isCut =
            isHorizontal && (at - beyond < -margins.left() - 1 || at + beyond > length + margins.right() + 1);
        if (!isKept(i, stride) || isCut)
            labels[i].clear();
    }
}

void fitTickers(QCustomPlot &plot)
{
    for (QCPAxis *axis : plot.axisRect()->axes()) {
        if (!axis->ticker().dynamicCast<FittedTicker>())
            axis->setTicker(QSharedPointer<FittedTicker>::create(axis, axis->ticker()));
    }
}

} // namespace offtake
