// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/runoffchart.h"

#include "data/text/format.h"
#include "widgets/charts/bandlabels.h"
#include "widgets/charts/chartitems.h"
#include "widgets/style/organizationcolors.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostSeries = 7;
/// Beyond, several quarters are drawn as one step of their mean: ragged edges of many thousand corners take
/// longer than a frame to fill.
constexpr qsizetype kMostSteps = 300;

/// The amounts of every `block` quarters, the last block perhaps of fewer.
QVector<double> means(const QList<double> &amounts, qsizetype block)
{
    QVector<double> means;
    for (qsizetype from = 0; from < amounts.size(); from += block) {
        const qsizetype to = std::min(from + block, amounts.size());
        means += std::accumulate(amounts.cbegin() + from, amounts.cbegin() + to, 0.0) / double(to - from);
    }
    return means;
}

double total(const QList<double> &amounts)
{
    return std::accumulate(amounts.cbegin(), amounts.cend(), 0.0);
}

} // namespace

RunoffChart::RunoffChart(QWidget *parent)
    : Chart(parent)
{
    plot()->xAxis->grid()->setVisible(false);
    m_names = new BandLabels(plot());
    m_names->setLayer(u"legend"_s); // above the areas, which are made anew
    build();
}

void RunoffChart::setSeries(Quarter first, const QList<Series> &series, const QString &currency)
{
    m_first = first;
    m_currency = currency;
    m_series = series;
    std::stable_sort(m_series.begin(), m_series.end(),
        [](const Series &a, const Series &b) { return total(a.amounts) > total(b.amounts); });
    if (m_series.size() > kMostSeries) {
        Series others{.customer = {}, .name = {}, .amounts = QList<double>(quarterCount(), 0.0)};
        for (qsizetype i = kMostSeries - 1; i < m_series.size(); ++i) {
            for (qsizetype quarter = 0; quarter < quarterCount(); ++quarter)
                others.amounts[quarter] += m_series.at(i).amounts.at(quarter);
        }
        m_series.resize(kMostSeries - 1);
        m_series += others;
    }
    build();
}

QStringList RunoffChart::namesShown() const
{
    return m_names->placedNames();
}

void RunoffChart::build()
{
    for (QCPGraph *graph : std::as_const(m_graphs))
        plot()->removeGraph(graph);
    m_graphs.clear();
    QList<BandLabels::Band> bands;

    const qsizetype count = quarterCount();
    const qsizetype block = std::max<qsizetype>(1, (count + kMostSteps - 1) / kMostSteps);
    QVector<double> keys;
    for (qsizetype from = 0; from < count; from += block)
        keys += double(from);
    keys += double(count);
    QList<double> below(count, 0.0);
    for (qsizetype index = 0; index < m_series.size(); ++index) {
        Series &series = m_series[index];
        if (series.customer.isEmpty())
            series.name = tr("Others");
        QList<double> above = below;
        for (qsizetype quarter = 0; isSeriesShown(series.name) && quarter < count; ++quarter)
            above[quarter] += series.amounts.at(quarter);
        QVector<double> values = means(above, block);
        values += count > 0 ? values.last() : 0;
        QCPGraph *graph = plot()->addGraph();
        graph->setLineStyle(QCPGraph::lsStepLeft);
        graph->setAntialiasedFill(block == 1);
        graph->setData(keys, values, true);
        if (!m_graphs.isEmpty())
            graph->setChannelFillGraph(m_graphs.last());
        m_graphs += graph;
        bands += {.name = series.name, .lower = below, .upper = above};
        below = above;
    }
    m_names->setBands(bands);

    auto ticker = QSharedPointer<QuarterTicker>::create(plot()->xAxis);
    ticker->setFirst(m_first.year() * 4 + m_first.number() - 1, locale());
    plot()->xAxis->setTicker(ticker);
    plot()->yAxis->setTicker(QSharedPointer<AmountTicker>::create(locale()));
    setUnit(tr("%1 a quarter").arg(format::currencySign(m_currency)));
    const double highest = below.isEmpty() ? 1 : *std::max_element(below.cbegin(), below.cend());
    setHomeRange(plot()->xAxis, 0, std::max(1.0, double(count)));
    const double headroom = m_series.size() > 1 ? 1.16 : 1.08; // for names that stand above the areas
    setHomeRange(plot()->yAxis, 0, highest > 0 ? highest * headroom : 1);
    numbersChanged();
}

QColor RunoffChart::fillOf(qsizetype index) const
{
    const OrganizationId &customer = m_series.at(index).customer;
    return shade(customer.isEmpty() ? theme().rest : organizationColor(customer), customer);
}

void RunoffChart::applyTheme()
{
    for (qsizetype i = 0; i < m_graphs.size(); ++i) {
        m_graphs.at(i)->setBrush(fillOf(i));
        m_graphs.at(i)->setPen(QPen(theme().card, 1));
    }
    for (qsizetype i = 0; i < m_graphs.size(); ++i)
        m_names->setTextColor(i, textOn(fillOf(i)));
    m_names->setOutsideColor(theme().text);
}

void RunoffChart::retranslate()
{
    build();
}

QString RunoffChart::toolTipAt(const QPointF &position) const
{
    const auto quarter = qsizetype(std::floor(plot()->xAxis->pixelToCoord(position.x())));
    if (quarter < 0 || quarter >= quarterCount())
        return {};
    QStringList lines;
    double sum = 0;
    for (const Series &series : m_series) {
        const double amount = series.amounts.at(quarter);
        sum += amount;
        if (amount > 0)
            lines += tr("%1: %2", "name and amount")
                         .arg(series.name, format::shortMoney(amount, m_currency, locale()));
    }
    lines.prepend(tr("%1: %2 contracted")
                      .arg(format::quarter(m_first + int(quarter), locale()),
                          format::shortMoney(sum, m_currency, locale())));
    return lines.join(u'\n');
}

QStringList RunoffChart::seriesNames() const
{
    QStringList names;
    for (const Series &series : m_series)
        names += series.name;
    return names;
}

QList<std::pair<QString, QColor>> RunoffChart::key() const
{
    QList<std::pair<QString, QColor>> key;
    for (const Series &series : m_series)
        key +=
            {series.name, series.customer.isEmpty() ? Theme::day().rest : organizationColor(series.customer)};
    return key;
}

OrganizationId RunoffChart::organizationAt(const QPointF &position) const
{
    const auto quarter = qsizetype(std::floor(plot()->xAxis->pixelToCoord(position.x())));
    double left = plot()->yAxis->pixelToCoord(position.y());
    if (quarter < 0 || quarter >= quarterCount() || left < 0)
        return {};
    for (const Series &series : m_series) {
        left -= isSeriesShown(series.name) ? series.amounts.at(quarter) : 0;
        if (left < 0)
            return series.customer;
    }
    return {};
}

QList<QStringList> RunoffChart::table() const
{
    QStringList header{tr("Quarter")};
    for (const Series &series : m_series)
        header += series.name;
    QList<QStringList> rows{header};
    for (qsizetype quarter = 0; quarter < quarterCount(); ++quarter) {
        QStringList row{format::quarter(m_first + int(quarter), locale())};
        for (const Series &series : m_series)
            row += format::fullMoney(series.amounts.at(quarter), m_currency, locale());
        rows += row;
    }
    return rows;
}

} // namespace offtake
