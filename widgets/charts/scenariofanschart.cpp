// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/scenariofanschart.h"

#include "data/text/format.h"
#include "widgets/charts/chartitems.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

std::vector<double> quantileRow(
    const sim::ProviderResult &provider, const std::vector<double> &levels, double level)
{
    const auto found = std::ranges::find_if(
        levels, [level](double candidate) { return std::abs(candidate - level) < 1e-9; });
    std::vector<double> row;
    if (found == levels.end())
        return row;
    const auto index = std::size_t(found - levels.begin());
    for (const sim::Summary &quarter : provider.quarters)
        row.push_back(quarter.quantiles.at(index));
    return row;
}

} // namespace

ScenarioFansChart::ScenarioFansChart(QWidget *parent)
    : Chart(parent)
{
    plot()->xAxis->grid()->setVisible(false);
    m_labels = new EdgeLabels(plot());
    m_labels->setClipToAxisRect(false);
    build();
}

ScenarioFansChart::Fan ScenarioFansChart::fanOf(const QString &name, const QColor &color, Quarter start,
    const sim::Results &results, const sim::ProviderResult &provider)
{
    return {name, color, start, quantileRow(provider, results.quantiles, 0.05),
        quantileRow(provider, results.quantiles, 0.5), quantileRow(provider, results.quantiles, 0.95)};
}

void ScenarioFansChart::setFans(const QList<Fan> &fans, const QString &currency)
{
    m_fans = fans;
    m_currency = currency;
    build();
}

void ScenarioFansChart::build()
{
    while (m_graphs.size() > 3 * m_fans.size())
        plot()->removeGraph(m_graphs.takeLast());
    while (m_graphs.size() < 3 * m_fans.size())
        m_graphs += plot()->addGraph();
    m_start = m_fans.isEmpty() ? Quarter() : m_fans.first().start;
    for (const Fan &fan : std::as_const(m_fans)) {
        if (fan.start - m_start < 0)
            m_start = fan.start;
    }
    double highest = 0;
    double end = 1;
    for (qsizetype i = 0; i < m_fans.size(); ++i) {
        const Fan &fan = m_fans.at(i);
        const std::vector<double> *rows[] = {&fan.p5, &fan.median, &fan.p95};
        for (int line = 0; line < 3; ++line) {
            QVector<double> keys;
            QVector<double> values;
            for (const double value : *rows[line]) {
                keys += double(fan.start - m_start) + double(keys.size()) + 0.5;
                values += value;
                highest = std::max(highest, value);
            }
            if (!keys.isEmpty())
                end = std::max(end, keys.last() + 0.5);
            m_graphs.at(3 * i + line)->setData(keys, values, true);
            nameSeries(m_graphs.at(3 * i + line), fan.name);
        }
    }
    auto ticker = QSharedPointer<QuarterTicker>::create(plot()->xAxis);
    ticker->setFirst(m_start.year() * 4 + m_start.number() - 1, locale());
    ticker->setCount(int(end));
    plot()->xAxis->setTicker(ticker);
    plot()->yAxis->setTicker(QSharedPointer<AmountTicker>::create(locale()));
    setUnit(tr("%1 a quarter: median, thin P5 and P95").arg(format::currencySign(m_currency)));
    // Room at the right for the names.
    setHomeRange(plot()->xAxis, 0, end * 1.55);
    setHomeRange(plot()->yAxis, 0, highest > 0 ? highest * 1.08 : 1);
    numbersChanged();
}

void ScenarioFansChart::applyTheme()
{
    QList<EdgeLabels::Label> labels;
    double end = 0;
    for (qsizetype i = 0; i < m_fans.size(); ++i) {
        const Fan &fan = m_fans.at(i);
        const QColor color = fan.color.isValid() ? fan.color : theme().accent;
        m_graphs.at(3 * i)->setPen(QPen(color, 1, Qt::DashLine));
        m_graphs.at(3 * i + 1)->setPen(QPen(color, 2.5));
        m_graphs.at(3 * i + 2)->setPen(QPen(color, 1, Qt::DashLine));
        if (fan.median.empty() || !isSeriesShown(fan.name))
            continue;
        end = std::max(end, double(fan.start - m_start) + double(fan.median.size()) - 0.5);
        labels += {fan.median.back(), fan.name, theme().text, m_fans.size() > 1 ? color : QColor()};
    }
    m_labels->setLabels(end, labels);
    m_labels->setVisible(!isEmpty());
}

void ScenarioFansChart::retranslate()
{
    build();
}

QString ScenarioFansChart::toolTipAt(const QPointF &position) const
{
    const int key = int(std::floor(plot()->xAxis->pixelToCoord(position.x())));
    QStringList lines;
    for (const Fan &fan : m_fans) {
        const int at = key - (fan.start - m_start);
        if (at < 0 || std::size_t(at) >= fan.median.size())
            continue;
        const auto money = [&](const std::vector<double> &row) {
            return std::size_t(at) < row.size()
                       ? format::shortMoney(row[std::size_t(at)], m_currency, locale())
                       : QString();
        };
        lines += tr("%1: %2 (P5 %3, P95 %4)", "scenario, median")
                     .arg(fan.name, money(fan.median), money(fan.p5), money(fan.p95));
    }
    if (lines.isEmpty())
        return {};
    lines.prepend(format::quarter(m_start + key, locale()));
    return lines.join(u'\n');
}

QList<QStringList> ScenarioFansChart::table() const
{
    QList<QStringList> rows{{tr("Scenario"), tr("Quarter"), tr("P5", "5th percentile"), tr("Median"),
        tr("P95", "95th percentile")}};
    for (const Fan &fan : m_fans) {
        for (std::size_t q = 0; q < fan.median.size(); ++q) {
            QStringList row{fan.name, format::quarter(fan.start + int(q), locale())};
            for (const std::vector<double> *values : {&fan.p5, &fan.median, &fan.p95})
                row += q < values->size() ? format::fullMoney(std::round((*values)[q]), m_currency, locale())
                                          : QString();
            rows += row;
        }
    }
    return rows;
}

} // namespace offtake
