// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/convergencechart.h"

#include "data/text/format.h"
#include "widgets/charts/chartitems.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Numbers of paths in the reader's grouping on a logarithmic axis.
class PathTicker : public QCPAxisTickerLog
{
public:
    explicit PathTicker(const QLocale &locale)
        : m_locale(locale)
    {}

protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        return format::number(tick, m_locale);
    }

private:
    QLocale m_locale;
};

/// The first few points jump about so far that they would flatten all the others.
constexpr std::uint64_t kFirstScaled = 512;

} // namespace

ConvergenceChart::ConvergenceChart(QWidget *parent)
    : Chart(parent)
{
    plot()->xAxis->setScaleType(QCPAxis::stLogarithmic);
    plot()->xAxis->grid()->setVisible(false);
    m_low = plot()->addGraph();
    m_high = plot()->addGraph();
    m_line = plot()->addGraph();
    m_high->setChannelFillGraph(m_low);
    build();
}

void ConvergenceChart::setPoints(const QList<ConvergencePoint> &points, const QString &currency)
{
    m_points = points;
    m_currency = currency;
    build();
}

void ConvergenceChart::setEstimate(Estimate estimate)
{
    m_estimate = estimate;
    build();
}

const sim::Estimate &ConvergenceChart::valueOf(const ConvergencePoint &point) const
{
    return m_estimate == Estimate::Mean ? point.mean : point.shortfall;
}

void ConvergenceChart::build()
{
    QVector<double> keys;
    QVector<double> lows;
    QVector<double> highs;
    QVector<double> values;
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (const ConvergencePoint &point : std::as_const(m_points)) {
        const sim::Estimate &value = valueOf(point);
        keys += double(point.paths);
        lows += value.low;
        highs += value.high;
        values += value.value;
        if (point.paths >= kFirstScaled || m_points.size() < 4) {
            least = std::min(least, value.low);
            most = std::max(most, value.high);
        }
    }
    m_low->setData(keys, lows, true);
    m_high->setData(keys, highs, true);
    m_line->setData(keys, values, true);
    if (!(most > least)) {
        least = keys.isEmpty() ? 0 : values.last() - 1;
        most = keys.isEmpty() ? 1 : values.last() + 1;
    }
    plot()->xAxis->setTicker(QSharedPointer<PathTicker>::create(locale()));
    plot()->yAxis->setTicker(QSharedPointer<AmountTicker>::create(locale()));
    setUnit(m_estimate == Estimate::Mean
                ? tr("Mean by number of paths, %1").arg(format::currencySign(m_currency))
                : tr("Expected shortfall by number of paths, %1").arg(format::currencySign(m_currency)));
    setHomeRange(plot()->xAxis, keys.isEmpty() ? 1 : keys.first(),
        keys.isEmpty() ? 10 : std::max(keys.first() * 2, keys.last()));
    const double room = (most - least) * 0.05;
    setHomeRange(plot()->yAxis, least - room, most + room);
    numbersChanged();
}

void ConvergenceChart::applyTheme()
{
    const Theme &colors = theme();
    const QPen edge(mixed(colors.accent, colors.card, 0.45), 1);
    m_low->setPen(edge);
    m_high->setPen(edge);
    m_high->setBrush(mixed(colors.accent, colors.card, 0.16));
    m_line->setPen(QPen(colors.accent, 2));
}

void ConvergenceChart::retranslate()
{
    build();
}

QString ConvergenceChart::toolTipAt(const QPointF &position) const
{
    const double paths = plot()->xAxis->pixelToCoord(position.x());
    const auto nearest = std::ranges::min_element(m_points, {}, [paths](const ConvergencePoint &point) {
        return std::abs(std::log(double(point.paths) / std::max(1.0, paths)));
    });
    if (nearest == m_points.end())
        return {};
    const sim::Estimate &value = valueOf(*nearest);
    const auto money = [this](double amount) { return format::shortMoney(amount, m_currency, locale()); };
    return tr("%n path(s): %1 (95%: %2 to %3)", nullptr, int(nearest->paths))
        .arg(money(value.value), money(value.low), money(value.high));
}

QList<QStringList> ConvergenceChart::table() const
{
    QList<QStringList> rows{{tr("Paths"), tr("Estimate"), tr("95% from"), tr("to")}};
    for (const ConvergencePoint &point : m_points) {
        const sim::Estimate &value = valueOf(point);
        QStringList row{format::number(double(point.paths), locale())};
        for (const double amount : {value.value, value.low, value.high})
            row += format::fullMoney(std::round(amount), m_currency, locale());
        rows += row;
    }
    return rows;
}

} // namespace offtake
