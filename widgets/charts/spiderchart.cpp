// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/spiderchart.h"

#include "data/report/charttext.h"
#include "data/text/format.h"
#include "widgets/charts/chartitems.h"
#include "widgets/style/organizationcolors.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kNamed = 6; ///< lines with a name and a colour

/// -1 at the lever's low, 0 at its base, 1 at its high.
double wayOf(const Lever &lever, double value)
{
    const double end = value < lever.base ? lever.base - lever.low : lever.high - lever.base;
    return end > 0 ? (value - lever.base) / end : 0;
}

} // namespace

SpiderChart::SpiderChart(QWidget *parent)
    : SensitivityChart(parent)
{
    plot()->xAxis->grid()->setVisible(false);
    m_labels = new EdgeLabels(plot());
    m_labels->setClipToAxisRect(false);
    build();
}

void SpiderChart::build()
{
    while (m_graphs.size() > sensitivity().responses.size())
        plot()->removeGraph(m_graphs.takeLast());
    while (m_graphs.size() < sensitivity().responses.size())
        m_graphs += plot()->addGraph();
    double least = sensitivity().base;
    double most = sensitivity().base;
    for (qsizetype i = 0; i < m_graphs.size(); ++i) {
        const LeverResponse &response = sensitivity().responses.at(i);
        QVector<double> ways{0};
        QVector<double> values{sensitivity().base};
        for (const SensitivityPoint &point : response.points) {
            if (point.value == response.lever.base)
                continue;
            ways += wayOf(response.lever, point.value);
            values += point.statistic;
            least = std::min(least, point.statistic);
            most = std::max(most, point.statistic);
        }
        m_graphs.at(i)->setData(ways, values, false);
    }
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    ticker->addTick(-1, tr("low"));
    ticker->addTick(0, tr("scenario"));
    ticker->addTick(1, tr("high"));
    plot()->xAxis->setTicker(ticker);
    plot()->yAxis->setTicker(QSharedPointer<AmountTicker>::create(locale()));
    setUnit(
        tr("%1, each assumption from its low to its high").arg(format::currencySign(sensitivity().currency)));
    const double room = most > least ? (most - least) * 0.05 : std::max(1.0, std::abs(most) * 0.1);
    // Room at the right for the lines' names.
    setHomeRange(plot()->xAxis, -1.1, 3.8);
    setHomeRange(plot()->yAxis, least - room, most + room);
    numbersChanged();
}

void SpiderChart::applyTheme()
{
    const Theme &colors = theme();
    QList<EdgeLabels::Label> labels;
    for (qsizetype i = 0; i < m_graphs.size(); ++i) {
        const LeverResponse &response = sensitivity().responses.at(i);
        const bool isNamed = i < kNamed;
        m_graphs.at(i)->setPen(
            isNamed ? QPen(categoryColors().at(i % categoryColors().size()), 2) : QPen(colors.muted, 1));
        if (isNamed)
            labels += {response.points.last().statistic, response.lever.name, colors.text,
                m_graphs.at(i)->pen().color()};
    }
    m_labels->setLabels(1, labels);
    m_labels->setVisible(!isEmpty());
}

QString SpiderChart::toolTipAt(const QPointF &position) const
{
    const double way = plot()->xAxis->pixelToCoord(position.x());
    if (way < -1.1 || way > 1.1)
        return {};
    const LeverResponse *nearest = nullptr;
    const SensitivityPoint *at = nullptr;
    double distance = 14; // pixels
    for (const LeverResponse &response : sensitivity().responses) {
        for (const SensitivityPoint &point : response.points) {
            const QPointF place(plot()->xAxis->coordToPixel(wayOf(response.lever, point.value)),
                plot()->yAxis->coordToPixel(point.statistic));
            const double away = std::hypot(place.x() - position.x(), place.y() - position.y());
            if (away < distance) {
                distance = away;
                nearest = &response;
                at = &point;
            }
        }
    }
    if (!nearest)
        return {};
    return tr("%1 at %2: %3", "assumption, its value, amount")
        .arg(nearest->lever.name, charttext::leverValue(nearest->lever, at->value, locale()),
            format::shortMoney(at->statistic, sensitivity().currency, locale()));
}

QList<QStringList> SpiderChart::table() const
{
    QList<QStringList> rows{{tr("Assumption"), tr("Value"), tr("Result")}};
    for (const LeverResponse &response : sensitivity().responses) {
        for (const SensitivityPoint &point : response.points) {
            rows += {response.lever.name, charttext::leverValue(response.lever, point.value, locale()),
                format::fullMoney(std::round(point.statistic), sensitivity().currency, locale())};
        }
    }
    return rows;
}

} // namespace offtake
