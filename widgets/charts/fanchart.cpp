// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/fanchart.h"

#include "data/text/format.h"
#include "widgets/charts/chartitems.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// The quantile of the level, or the nearest one that was asked for.
double quantileAt(const sim::Summary &summary, const std::vector<double> &levels, double level)
{
    size_t nearest = 0;
    for (size_t i = 1; i < levels.size(); ++i) {
        if (std::abs(levels[i] - level) < std::abs(levels[nearest] - level))
            nearest = i;
    }
    return nearest < summary.quantiles.size() ? summary.quantiles[nearest] : summary.mean;
}

} // namespace

FanChart::FanChart(QWidget *parent)
    : Chart(parent)
{
    for (QCPGraph *&graph : m_graphs)
        graph = plot()->addGraph();
    m_graphs[P95]->setChannelFillGraph(m_graphs[P5]);
    m_graphs[P75]->setChannelFillGraph(m_graphs[P25]);
    // Opaque bands: the wide one must lie under the narrow one, and both under median and mean.
    plot()->addLayer(u"band"_s, plot()->layer(u"main"_s), QCustomPlot::limBelow);
    m_graphs[P95]->setLayer(u"band"_s);
    m_graphs[P75]->setLayer(u"band"_s);
    m_pathGraph = plot()->addGraph();
    m_labels = new EdgeLabels(plot());
    m_labels->setClipToAxisRect(false);
    plot()->xAxis->grid()->setVisible(false);
    build();
}

void FanChart::setResult(
    const sim::ProviderResult &provider, const sim::Results &results, Quarter start, const QString &currency)
{
    m_provider = provider;
    m_quantiles = results.quantiles;
    m_start = start;
    m_currency = currency;
    build();
}

void FanChart::setInterval(Interval interval)
{
    m_interval = interval;
    m_top = 0;
    build();
}

void FanChart::setAxesFrozen(bool frozen)
{
    m_frozen = frozen;
    if (!frozen)
        build();
}

void FanChart::setPaths(std::shared_ptr<const PathSet> paths)
{
    if (m_paths == paths)
        return;
    m_paths = std::move(paths);
    m_shownPath.reset();
    m_hoveredPath.reset();
    drawPath();
}

void FanChart::setShownPath(std::optional<std::size_t> path)
{
    m_shownPath = path;
    build();
}

const FanChart::Point *FanChart::pointNear(double key) const
{
    const auto nearest = std::ranges::min_element(
        m_points, {}, [key](const Point &point) { return std::abs(point.key - key); });
    const double reach = m_interval == Interval::Year ? 2 : 0.5;
    return nearest == m_points.end() || std::abs(nearest->key - key) > reach ? nullptr : &*nearest;
}

double FanChart::amountOf(std::size_t path, const Point &point) const
{
    const std::span<const float> revenue = m_paths->revenueOf(path);
    const auto first = std::size_t(point.quarter - m_start);
    const std::size_t count = m_interval == Interval::Year ? 4 : 1;
    double amount = 0;
    for (std::size_t quarter = first; quarter < std::min(first + count, revenue.size()); ++quarter)
        amount += double(revenue[quarter]);
    return amount;
}

std::optional<std::size_t> FanChart::pathNear(const QPointF &position) const
{
    const Point *point = pointNear(plot()->xAxis->pixelToCoord(position.x()));
    if (!m_paths || !point)
        return {};
    const double amount = plot()->yAxis->pixelToCoord(position.y());
    std::optional<std::size_t> nearest;
    double distance = std::numeric_limits<double>::infinity();
    for (std::size_t path = 0; path < m_paths->size(); ++path) {
        const double away = std::abs(amountOf(path, *point) - amount);
        if (away < distance) {
            distance = away;
            nearest = path;
        }
    }
    return nearest;
}

void FanChart::drawPath()
{
    QVector<double> keys;
    QVector<double> values;
    const std::optional<std::size_t> path = m_hoveredPath ? m_hoveredPath : m_shownPath;
    if (m_paths && path && *path < m_paths->size()) {
        for (const Point &point : std::as_const(m_points)) {
            keys += point.key;
            values += amountOf(*path, point);
        }
    }
    m_pathGraph->setData(keys, values, true);
    plot()->replot(QCustomPlot::rpQueuedRefresh);
}

bool FanChart::eventFilter(QObject *watched, QEvent *event)
{
    const std::optional<std::size_t> before = m_hoveredPath;
    if (event->type() == QEvent::MouseMove) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        m_hoveredPath =
            mouse->buttons() == Qt::NoButton ? pathNear(mouse->position()) : std::optional<std::size_t>();
    } else if (event->type() == QEvent::Leave) {
        m_hoveredPath.reset();
    }
    if (m_hoveredPath != before)
        drawPath();
    return Chart::eventFilter(watched, event);
}

FanChart::Point FanChart::pointOf(const sim::Summary &summary, double key, Quarter quarter) const
{
    return {.key = key,
        .quarter = quarter,
        .values = {quantileAt(summary, m_quantiles, 0.05), quantileAt(summary, m_quantiles, 0.25),
            quantileAt(summary, m_quantiles, 0.5), quantileAt(summary, m_quantiles, 0.75),
            quantileAt(summary, m_quantiles, 0.95), summary.mean}};
}

void FanChart::build()
{
    m_points.clear();
    const int count = int(m_provider.quarters.size());
    if (m_interval == Interval::Year) {
        for (const auto &[year, summary] : m_provider.years) {
            const int offset = Quarter(year, 1) - m_start;
            if (offset >= 0 && offset + 4 <= count)
                m_points += pointOf(summary, offset + 2.0, Quarter(year, 1));
        }
    } else {
        for (int i = 0; i < count; ++i)
            m_points += pointOf(m_provider.quarters[size_t(i)], i + 0.5, m_start + i);
    }

    double highest = 0;
    for (int line = 0; line < LineCount; ++line) {
        QVector<double> keys;
        QVector<double> values;
        for (const Point &point : std::as_const(m_points)) {
            keys += point.key;
            values += point.values[size_t(line)];
            highest = std::max(highest, values.last());
        }
        m_graphs[size_t(line)]->setData(keys, values, true);
        nameSeries(m_graphs[size_t(line)], lineName(Line(line)));
    }
    if (m_paths && m_shownPath && *m_shownPath < m_paths->size()) {
        for (const Point &point : std::as_const(m_points))
            highest = std::max(highest, amountOf(*m_shownPath, point));
    }
    const double wanted = highest > 0 ? highest * 1.08 : 1;
    m_top = m_frozen ? std::max(m_top, wanted) : wanted;

    auto ticker = QSharedPointer<QuarterTicker>::create(plot()->xAxis);
    ticker->setFirst(m_start.year() * 4 + m_start.number() - 1, locale());
    ticker->setCount(count);
    plot()->xAxis->setTicker(ticker);
    plot()->yAxis->setTicker(QSharedPointer<AmountTicker>::create(locale()));
    setUnit((m_interval == Interval::Year ? tr("%1 a year") : tr("%1 a quarter"))
                .arg(format::currencySign(m_currency)));
    // Room at the right for the lines' names.
    setHomeRange(plot()->xAxis, 0, std::max(1.0, count * 1.22));
    setHomeRange(plot()->yAxis, 0, m_top);
    drawPath();
    numbersChanged();
}

QString FanChart::lineName(Line line) const
{
    switch (line) {
    case P5:
        return tr("P5", "5th percentile");
    case P25:
        return tr("P25", "25th percentile");
    case Median:
        return tr("Median");
    case P75:
        return tr("P75", "75th percentile");
    case P95:
        return tr("P95", "95th percentile");
    default:
        return tr("Mean");
    }
}

void FanChart::applyTheme()
{
    const Theme &colors = theme();
    const QColor edge = mixed(colors.accent, colors.card, 0.45);
    for (const Line line : {P5, P25, P75, P95})
        m_graphs[line]->setPen(QPen(edge, 1));
    m_graphs[P95]->setBrush(mixed(colors.accent, colors.card, 0.14));
    m_graphs[P75]->setBrush(mixed(colors.accent, colors.card, 0.32));
    m_graphs[Median]->setPen(QPen(colors.accent, 2));
    m_graphs[Mean]->setPen(QPen(colors.text, 1.5, Qt::DashLine));
    m_pathGraph->setPen(QPen(colors.loss, 2));
    QList<EdgeLabels::Label> labels;
    if (!m_points.isEmpty()) {
        for (int line = 0; line < LineCount; ++line) {
            if (!isSeriesShown(lineName(Line(line))))
                continue;
            labels += {m_points.last().values[size_t(line)], lineName(Line(line)),
                line == Median ? colors.accent
                : line == Mean ? colors.text
                               : colors.muted};
        }
        m_labels->setLabels(m_points.last().key, labels);
    }
    m_labels->setVisible(!m_points.isEmpty());
}

void FanChart::retranslate()
{
    build();
}

QString FanChart::intervalName(const Point &point) const
{
    return m_interval == Interval::Year ? QString::number(point.quarter.year())
                                        : format::quarter(point.quarter, locale());
}

QString FanChart::toolTipAt(const QPointF &position) const
{
    const Point *nearest = pointNear(plot()->xAxis->pixelToCoord(position.x()));
    if (!nearest)
        return {};
    QStringList lines{intervalName(*nearest)};
    for (const Line line : {P95, P75, Mean, Median, P25, P5})
        lines += tr("%1: %2", "name and amount")
                     .arg(lineName(line), format::shortMoney(nearest->values[line], m_currency, locale()));
    if (const auto path = pathNear(position)) {
        lines += tr("Path %1: %2", "number and amount")
                     .arg(format::number(double(m_paths->firstPath + *path), locale()),
                         format::shortMoney(amountOf(*path, *nearest), m_currency, locale()));
    }
    return lines.join(u'\n');
}

QList<QStringList> FanChart::table() const
{
    QStringList header{m_interval == Interval::Year ? tr("Year") : tr("Quarter")};
    for (int line = 0; line < LineCount; ++line)
        header += lineName(Line(line));
    QList<QStringList> rows{header};
    for (const Point &point : m_points) {
        QStringList row{intervalName(point)};
        for (const double value : point.values)
            row += format::fullMoney(std::round(value), m_currency, locale());
        rows += row;
    }
    return rows;
}

} // namespace offtake
