// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/organizationlines.h"

#include "data/text/format.h"
#include "widgets/charts/chartitems.h"
#include "widgets/style/organizationcolors.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostLines = 7;

} // namespace

OrganizationLines::OrganizationLines(QWidget *parent)
    : Chart(parent)
{
    plot()->xAxis->grid()->setVisible(false);
    m_labels = new EdgeLabels(plot());
    m_labels->setClipToAxisRect(false);
}

void OrganizationLines::setLines(const QList<Line> &lines, Quarter start, double top)
{
    m_lines = lines.first(std::min(kMostLines, lines.size()));
    m_start = start;
    m_top = top;
    build();
}

void OrganizationLines::build()
{
    while (m_graphs.size() > m_lines.size())
        plot()->removeGraph(m_graphs.takeLast());
    while (m_graphs.size() < m_lines.size())
        m_graphs += plot()->addGraph();
    double highest = 0;
    double least = 1; // that is not 0
    std::size_t count = 1;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        QVector<double> keys;
        QVector<double> values;
        const std::vector<double> &shares = m_lines.at(i).shares;
        for (std::size_t q = 0; q < shares.size(); ++q) {
            keys += double(q) + 0.5;
            values += shares[q]; // the plot leaves gaps at NaN
            if (!std::isnan(shares[q]))
                highest = std::max(highest, shares[q]);
            if (shares[q] > 0)
                least = std::min(least, shares[q]);
        }
        count = std::max(count, shares.size());
        m_graphs.at(i)->setData(keys, values, true);
        nameSeries(m_graphs.at(i), m_lines.at(i).name);
    }
    const double top = m_top > 0 ? m_top : std::min(1.02, std::max(0.01, highest * 1.1));
    auto ticker = QSharedPointer<QuarterTicker>::create(plot()->xAxis);
    ticker->setFirst(m_start.year() * 4 + m_start.number() - 1, locale());
    ticker->setCount(int(count));
    plot()->xAxis->setTicker(ticker);
    plot()->yAxis->setTicker(QSharedPointer<ShareTicker>::create(locale(), top < 0.05 ? 1 : 0));
    setUnit(unitText());
    // Room at the right for the names.
    setHomeRange(plot()->xAxis, 0, double(count) * 1.5);
    setHomeRange(plot()->yAxis, 0, top, std::max(std::min(least, top / 2), top / 10'000) * 0.8);
    numbersChanged();
}

void OrganizationLines::applyTheme()
{
    QList<EdgeLabels::Label> labels;
    double end = 0;
    for (qsizetype i = 0; i < m_graphs.size(); ++i) {
        const Line &line = m_lines.at(i);
        m_graphs.at(i)->setPen(QPen(organizationColor(line.id), 2));
        const auto last = std::find_if(
            line.shares.rbegin(), line.shares.rend(), [](double share) { return !std::isnan(share); });
        if (last == line.shares.rend() || !isSeriesShown(line.name))
            continue;
        end = std::max(end, double(line.shares.size()) - 0.5);
        labels += {*last, line.name, theme().text, organizationColor(line.id)};
    }
    m_labels->setLabels(end, labels);
    m_labels->setVisible(!isEmpty());
}

void OrganizationLines::retranslate()
{
    build();
}

QString OrganizationLines::toolTipAt(const QPointF &position) const
{
    const double key = plot()->xAxis->pixelToCoord(position.x());
    if (key < 0)
        return {};
    const auto quarter = std::size_t(key);
    QStringList lines;
    for (const Line &line : m_lines) {
        if (quarter < line.shares.size() && !std::isnan(line.shares[quarter]))
            lines += tr("%1: %2", "organisation and share")
                         .arg(line.name, format::share(line.shares[quarter], locale(), 1));
    }
    if (lines.isEmpty())
        return {};
    lines.prepend(format::quarter(m_start + int(quarter), locale()));
    return lines.join(u'\n');
}

QList<QStringList> OrganizationLines::table() const
{
    QStringList header{tr("Quarter")};
    std::size_t count = 0;
    for (const Line &line : m_lines) {
        header += line.name;
        count = std::max(count, line.shares.size());
    }
    QList<QStringList> rows{header};
    for (std::size_t q = 0; q < count; ++q) {
        QStringList row{format::quarter(m_start + int(q), locale())};
        for (const Line &line : m_lines) {
            const bool has = q < line.shares.size() && !std::isnan(line.shares[q]);
            row += has ? format::share(line.shares[q], locale(), 2) : QString();
        }
        rows += row;
    }
    return rows;
}

} // namespace offtake
