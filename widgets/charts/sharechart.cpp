// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/sharechart.h"

#include "data/text/format.h"
#include "widgets/charts/chartitems.h"
#include "widgets/style/organizationcolors.h"
#include "widgets/style/theme.h"

#include <cmath>
#include <numeric>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

double disclosed(const ShareChart::Bar &bar)
{
    return std::accumulate(bar.segments.cbegin(), bar.segments.cend(), 0.0,
        [](double sum, const ShareChart::Segment &segment) { return sum + segment.share; });
}

/// What identifies a segment from period to period.
QString keyOf(const ShareChart::Segment &segment)
{
    return segment.customer.isEmpty() ? u'\n' + segment.name : segment.customer.value();
}

} // namespace

ShareChart::ShareChart(QWidget *parent)
    : Chart(parent)
{
    plot()->yAxis->setRangeReversed(true);
    plot()->yAxis->grid()->setVisible(false);
    plot()->xAxis->grid()->setVisible(true);
    build();
}

void ShareChart::setBars(const QList<Bar> &bars)
{
    m_bars = bars;
    build();
}

void ShareChart::build()
{
    // Not clearItems(): the base keeps an item of its own.
    for (QCPBars *bars : std::as_const(m_stack))
        plot()->removePlottable(bars);
    for (int i = plot()->itemCount() - 1; i >= 0; --i) {
        if (dynamic_cast<RectLabel *>(plot()->item(i)))
            plot()->removeItem(i);
    }
    m_stack.clear();
    m_stackCustomers.clear();

    QStringList keys;
    const auto addBars = [this](const OrganizationId &customer) {
        auto *bars = new QCPBars(plot()->yAxis, plot()->xAxis);
        bars->setWidth(0.72);
        bars->setAntialiasedFill(false);
        if (!m_stack.isEmpty())
            bars->moveAbove(m_stack.last());
        m_stack += bars;
        m_stackCustomers += customer;
        return bars;
    };
    for (const Bar &bar : std::as_const(m_bars)) {
        for (const Segment &segment : bar.segments) {
            if (isSeriesShown(segment.name) && !keys.contains(keyOf(segment))) {
                keys += keyOf(segment);
                addBars(segment.customer);
            }
        }
    }
    QCPBars *rest = addBars({});

    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (qsizetype row = 0; row < m_bars.size(); ++row) {
        const Bar &bar = m_bars.at(row);
        ticker->addTick(double(row), bar.period);
        // Bars stack in the order of the keys, so do their labels.
        QList<Segment> ordered = bar.segments;
        ordered.removeIf([this](const Segment &segment) { return !isSeriesShown(segment.name); });
        for (const Segment &segment : std::as_const(ordered))
            m_stack.at(keys.indexOf(keyOf(segment)))->addData(double(row), segment.share);
        if (isSeriesShown(restName()))
            rest->addData(double(row), std::max(0.0, 1 - disclosed(bar)));
        std::sort(ordered.begin(), ordered.end(), [&keys](const Segment &a, const Segment &b) {
            return keys.indexOf(keyOf(a)) < keys.indexOf(keyOf(b));
        });
        double from = 0;
        const auto label = [&](const QString &name, double share, QCPBars *owner) {
            auto *text = new RectLabel(plot(), QRectF(from, double(row) - 0.36, share, 0.72),
                // The share can be read from the axis, the name only here.
                {tr("%1 %2", "customer and share").arg(name, format::share(share, locale())), name,
                    format::share(share, locale())});
            text->setProperty("stack", m_stack.indexOf(owner));
            from += share;
        };
        for (const Segment &segment : std::as_const(ordered))
            label(segment.name, segment.share, m_stack.at(keys.indexOf(keyOf(segment))));
        if (disclosed(bar) < 0.995 && isSeriesShown(restName()))
            label(restName(), 1 - disclosed(bar), rest);
    }
    plot()->yAxis->setTicker(ticker);
    plot()->xAxis->setTicker(QSharedPointer<ShareTicker>::create(locale(), 0));
    setHomeRange(plot()->xAxis, 0, 1);
    setHomeRange(plot()->yAxis, -0.5, std::max(0.5, double(m_bars.size()) - 0.5));
    numbersChanged();
}

void ShareChart::applyTheme()
{
    const auto fill = [this](qsizetype index) {
        if (index == m_stack.size() - 1)
            return shade(theme().rest, {});
        const OrganizationId &customer = m_stackCustomers.at(index);
        const QColor color =
            customer.isEmpty() ? mixed(theme().muted, theme().card, 0.6) : organizationColor(customer);
        return shade(color, customer);
    };
    for (qsizetype i = 0; i < m_stack.size(); ++i) {
        m_stack.at(i)->setBrush(fill(i));
        m_stack.at(i)->setPen(QPen(theme().card, 1));
    }
    for (int i = 0; i < plot()->itemCount(); ++i) {
        if (auto *label = dynamic_cast<RectLabel *>(plot()->item(i)))
            label->setColor(textOn(fill(label->property("stack").toInt())));
    }
    plot()->yAxis->setTickLabelColor(theme().text);
}

void ShareChart::retranslate()
{
    build();
}

std::pair<const ShareChart::Bar *, const ShareChart::Segment *> ShareChart::segmentAt(
    const QPointF &position, double *rest) const
{
    const double share = plot()->xAxis->pixelToCoord(position.x());
    const double row = plot()->yAxis->pixelToCoord(position.y());
    const auto index = qsizetype(std::lround(row));
    if (index < 0 || index >= m_bars.size() || share < 0 || share > 1 || std::abs(row - double(index)) > 0.36)
        return {};
    const Bar &bar = m_bars.at(index);
    double from = 0;
    for (qsizetype i = 0; i < m_stack.size() - 1; ++i) {
        const auto cells = m_stack.at(i)->data();
        const auto found = cells->findBegin(double(index), false);
        if (found == cells->constEnd() || found->key != double(index))
            continue;
        from += found->value;
        if (share >= from)
            continue;
        for (const Segment &segment : bar.segments) {
            if (segment.customer == m_stackCustomers.at(i) && segment.share == found->value)
                return {&bar, &segment};
        }
    }
    const double undisclosed = isSeriesShown(restName()) ? 1 - disclosed(bar) : 0;
    if (share > from + undisclosed)
        return {}; // beside what is shown
    if (rest)
        *rest = undisclosed;
    return {&bar, nullptr};
}

QString ShareChart::toolTipAt(const QPointF &position) const
{
    double rest = 0;
    const auto [bar, segment] = segmentAt(position, &rest);
    if (!bar)
        return {};
    if (!segment)
        return tr("Not disclosed: %1 of revenue, %2").arg(format::share(rest, locale(), 1), bar->period);
    const QString value = tr("%1: %2 of revenue, %3")
                              .arg(segment->name, format::share(segment->share, locale(), 1), bar->period);
    return segment->note.isEmpty() ? value : value + u'\n' + segment->note;
}

OrganizationId ShareChart::organizationAt(const QPointF &position) const
{
    const Segment *segment = segmentAt(position).second;
    return segment ? segment->customer : OrganizationId();
}

QString ShareChart::restName()
{
    return tr("not disclosed");
}

QStringList ShareChart::seriesNames() const
{
    QStringList names;
    for (const Bar &bar : m_bars) {
        for (const Segment &segment : bar.segments)
            names += segment.name;
    }
    names.removeDuplicates();
    return names.isEmpty() ? names : names << restName();
}

QCPAxis *ShareChart::valueAxis() const
{
    return plot()->xAxis;
}

QList<QStringList> ShareChart::table() const
{
    QList<QStringList> rows{{tr("Period"), tr("Customer"), tr("Share of revenue")}};
    for (const Bar &bar : m_bars) {
        for (const Segment &segment : bar.segments)
            rows += {bar.period, segment.name, format::share(segment.share, locale(), 1)};
        if (disclosed(bar) < 0.995)
            rows += {bar.period, restName(), format::share(1 - disclosed(bar), locale(), 1)};
    }
    return rows;
}

} // namespace offtake
