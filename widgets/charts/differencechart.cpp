// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/differencechart.h"

#include "data/text/format.h"
#include "widgets/charts/chartitems.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

DifferenceChart::DifferenceChart(QWidget *parent)
    : Chart(parent)
{
    plot()->xAxis->grid()->setVisible(false);
    m_worse = new QCPBars(plot()->xAxis, plot()->yAxis);
    m_better = new QCPBars(plot()->xAxis, plot()->yAxis);
    m_mean = new QCPItemLine(plot());
    m_meanLabel = new QCPItemText(plot());
    for (QCPItemPosition *position : {m_mean->start, m_mean->end, m_meanLabel->position}) {
        position->setTypeX(QCPItemPosition::ptPlotCoords);
        position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    m_meanLabel->setPadding(QMargins(4, 1, 4, 1));
    build();
}

void DifferenceChart::setComparison(const PairedComparison &comparison)
{
    m_comparison = comparison;
    build();
}

void DifferenceChart::clear()
{
    m_comparison = {};
    build();
}

double DifferenceChart::cellWidth() const
{
    const sim::Histogram &histogram = m_comparison.histogram;
    return histogram.counts.empty() ? 0 : (histogram.high - histogram.low) / double(histogram.counts.size());
}

double DifferenceChart::cellShare(std::size_t cell) const
{
    return double(m_comparison.histogram.counts[cell]) / double(m_comparison.paths);
}

void DifferenceChart::build()
{
    const sim::Histogram &histogram = m_comparison.histogram;
    const double width = cellWidth() > 0 ? cellWidth() : 1;
    QVector<double> worseKeys;
    QVector<double> worse;
    QVector<double> betterKeys;
    QVector<double> better;
    double highest = 0;
    for (std::size_t cell = 0; cell < histogram.counts.size(); ++cell) {
        const double middle = histogram.low + (double(cell) + 0.5) * width;
        (middle < 0 ? worseKeys : betterKeys) += middle;
        (middle < 0 ? worse : better) += cellShare(cell);
        highest = std::max(highest, cellShare(cell));
    }
    m_worse->setData(worseKeys, worse, true);
    m_better->setData(betterKeys, better, true);
    m_worse->setWidth(width);
    m_better->setWidth(width);
    const double mean = m_comparison.difference.mean;
    const double left = std::min(histogram.low, 0.0) - width;
    const double right = std::max(histogram.high, 0.0) + width;
    m_mean->start->setCoords(mean, 1);
    m_mean->end->setCoords(mean, 0.06);
    m_meanLabel->position->setCoords(mean, 0.06);
    m_meanLabel->setPositionAlignment(
        Qt::AlignVCenter | (mean > (left + right) / 2 ? Qt::AlignRight : Qt::AlignLeft));
    m_meanLabel->setText(tr("Mean: %1").arg(format::shortMoney(mean, m_comparison.currency, locale())));
    m_mean->setVisible(!isEmpty());
    m_meanLabel->setVisible(!isEmpty());

    plot()->xAxis->setTicker(QSharedPointer<AmountTicker>::create(locale()));
    plot()->xAxis->ticker()->setTickCount(4);
    plot()->yAxis->setTicker(QSharedPointer<ShareTicker>::create(locale(), highest < 0.03 ? 1 : 0));
    setUnit(tr("Share of paths by difference, %1").arg(format::currencySign(m_comparison.currency)));
    setHomeRange(plot()->xAxis, left, right);
    setHomeRange(plot()->yAxis, 0, highest > 0 ? highest * 1.25 : 1);
    numbersChanged();
}

void DifferenceChart::applyTheme()
{
    const Theme &colors = theme();
    m_worse->setBrush(colors.loss);
    m_better->setBrush(colors.accent);
    m_worse->setPen(QPen(colors.card, 0.5));
    m_better->setPen(QPen(colors.card, 0.5));
    m_mean->setPen(QPen(colors.text, 1.5, Qt::DashLine));
    m_meanLabel->setFont(plot()->xAxis->tickLabelFont());
    m_meanLabel->setColor(colors.text);
    m_meanLabel->setBrush(colors.card);
}

void DifferenceChart::retranslate()
{
    build();
}

QString DifferenceChart::toolTipAt(const QPointF &position) const
{
    const double value = plot()->xAxis->pixelToCoord(position.x());
    const sim::Histogram &histogram = m_comparison.histogram;
    if (isEmpty() || cellWidth() <= 0 || value < histogram.low || value > histogram.high)
        return {};
    const auto cell =
        std::min(std::size_t((value - histogram.low) / cellWidth()), histogram.counts.size() - 1);
    const double low = histogram.low + double(cell) * cellWidth();
    const auto money = [this](double amount) {
        return format::shortMoney(amount, m_comparison.currency, locale());
    };
    return tr("%1 to %2: %3 of paths")
        .arg(money(low), money(low + cellWidth()), format::share(cellShare(cell), locale(), 1));
}

QList<QStringList> DifferenceChart::table() const
{
    QList<QStringList> rows{{tr("From"), tr("To"), tr("Share of paths")}};
    const sim::Histogram &histogram = m_comparison.histogram;
    for (std::size_t cell = 0; cell < histogram.counts.size(); ++cell) {
        const double low = histogram.low + double(cell) * cellWidth();
        rows += {format::fullMoney(std::round(low), m_comparison.currency, locale()),
            format::fullMoney(std::round(low + cellWidth()), m_comparison.currency, locale()),
            format::share(cellShare(cell), locale(), 2)};
    }
    return rows;
}

} // namespace offtake
