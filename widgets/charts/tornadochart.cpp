// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/tornadochart.h"

#include "data/report/charttext.h"
#include "data/text/format.h"
#include "widgets/charts/chartitems.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr double kHalfBar = 0.36;

} // namespace

TornadoChart::TornadoChart(QWidget *parent)
    : SensitivityChart(parent)
    , m_texts(plot())
{
    plot()->yAxis->setRangeReversed(true);
    plot()->yAxis->grid()->setVisible(false);
    m_low = new QCPBars(plot()->yAxis, plot()->xAxis);
    m_high = new QCPBars(plot()->yAxis, plot()->xAxis);
    for (QCPBars *bars : {m_low, m_high}) {
        bars->setWidth(2 * kHalfBar);
        bars->setAntialiasedFill(false);
    }
    m_base = new QCPItemLine(plot());
    for (QCPItemPosition *end : {m_base->start, m_base->end}) {
        end->setTypeX(QCPItemPosition::ptPlotCoords);
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    build();
}

QString TornadoChart::money(double amount) const
{
    return format::shortMoney(amount, sensitivity().currency, locale());
}

void TornadoChart::setNameLength(qsizetype most)
{
    m_nameLength = most;
    build();
}

void TornadoChart::build()
{
    const double base = sensitivity().base;
    QVector<double> rows;
    QVector<double> lows;
    QVector<double> highs;
    double least = base;
    double most = base;
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    m_texts.clear();
    for (const LeverResponse &response : sensitivity().responses) {
        const auto row = double(rows.size());
        QStringList lines{response.lever.name};
        if (lines.first().size() > m_nameLength)
            lines = inTwoLines(lines.first());
        for (QString &line : lines)
            line = shortened(line, m_nameLength);
        ticker->addTick(row, lines.join(u'\n'));
        const SensitivityPoint &low = response.points.first();
        const SensitivityPoint &high = response.points.last();
        rows += row;
        lows += low.statistic - base;
        highs += high.statistic - base;
        for (const SensitivityPoint &point : {low, high}) {
            least = std::min(least, point.statistic);
            most = std::max(most, point.statistic);
        }
        // Where both go the same way, the longer bar's end says it.
        const bool sameWay = (low.statistic < base) == (high.statistic < base);
        const auto tell = [&](const SensitivityPoint &point, bool isLeft) {
            m_texts.add({point.statistic, row}, charttext::leverValue(response.lever, point.value, locale()),
                Qt::AlignVCenter | (isLeft ? Qt::AlignRight : Qt::AlignLeft));
        };
        if (response.swing <= 0)
            continue;
        if (!sameWay || std::abs(low.statistic - base) >= std::abs(high.statistic - base))
            tell(low, low.statistic < base || (low.statistic == base && high.statistic > base));
        if (!sameWay || std::abs(high.statistic - base) > std::abs(low.statistic - base))
            tell(high, high.statistic < base || (high.statistic == base && low.statistic > base));
    }
    m_low->setBaseValue(base);
    m_high->setBaseValue(base);
    m_low->setData(rows, lows, true);
    m_high->setData(rows, highs, true);
    m_base->start->setCoords(base, 0);
    m_base->end->setCoords(base, 1);
    m_base->setVisible(!isEmpty());

    plot()->yAxis->setTicker(ticker);
    plot()->xAxis->setTicker(QSharedPointer<AmountTicker>::create(locale()));
    plot()->xAxis->ticker()->setTickCount(2);
    setUnit(tr("%1; the line is the scenario").arg(format::currencySign(sensitivity().currency)));
    // Room at both sides for the values at the bars' ends.
    const double room = most > least ? (most - least) * 0.16 : std::max(1.0, std::abs(base) * 0.1);
    setHomeRange(plot()->xAxis, least - room, most + room);
    setHomeRange(plot()->yAxis, -0.5, std::max(0.5, double(rows.size()) - 0.5));
    numbersChanged();
}

void TornadoChart::applyTheme()
{
    const Theme &colors = theme();
    m_low->setBrush(mixed(colors.accent, colors.card, 0.45));
    m_high->setBrush(colors.accent);
    m_low->setPen(QPen(colors.card, 0.5));
    m_high->setPen(QPen(colors.card, 0.5));
    m_base->setPen(QPen(colors.text, 1.5));
    m_texts.paint(colors.muted);
    plot()->yAxis->setTickLabelColor(colors.text);
    plot()->yAxis->setTickPen(Qt::NoPen);
    plot()->yAxis->setBasePen(Qt::NoPen);
}

QString TornadoChart::toolTipAt(const QPointF &position) const
{
    const auto row = qsizetype(std::lround(plot()->yAxis->pixelToCoord(position.y())));
    if (row < 0 || row >= sensitivity().responses.size())
        return {};
    const LeverResponse &response = sensitivity().responses.at(row);
    QStringList lines{response.lever.name};
    for (const SensitivityPoint &point : {response.points.first(), response.points.last()})
        lines +=
            tr("At %1: %2", "value of an assumption, amount")
                .arg(charttext::leverValue(response.lever, point.value, locale()), money(point.statistic));
    lines += tr("In the scenario, at %1: %2", "value of an assumption, amount")
                 .arg(charttext::leverValue(response.lever, response.lever.base, locale()),
                     money(sensitivity().base));
    return lines.join(u'\n');
}

QList<QStringList> TornadoChart::table() const
{
    QList<QStringList> rows{
        {tr("Assumption"), tr("Low"), tr("Result at low"), tr("High"), tr("Result at high"), tr("Swing")}};
    for (const LeverResponse &response : sensitivity().responses) {
        const SensitivityPoint &low = response.points.first();
        const SensitivityPoint &high = response.points.last();
        rows += {response.lever.name, charttext::leverValue(response.lever, low.value, locale()),
            format::fullMoney(std::round(low.statistic), sensitivity().currency, locale()),
            charttext::leverValue(response.lever, high.value, locale()),
            format::fullMoney(std::round(high.statistic), sensitivity().currency, locale()),
            format::fullMoney(std::round(response.swing), sensitivity().currency, locale())};
    }
    return rows;
}

} // namespace offtake
