// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/histogramchart.h"

#include "data/text/format.h"
#include "widgets/charts/chartitems.h"
#include "widgets/charts/markhandles.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace offtake {

using namespace Qt::StringLiterals;

HistogramChart::HistogramChart(QWidget *parent)
    : Chart(parent)
{
    plot()->xAxis->grid()->setVisible(false);
    m_tailBars = new QCPBars(plot()->xAxis, plot()->yAxis);
    m_bodyBars = new QCPBars(plot()->xAxis, plot()->yAxis);
    for (Mark *mark : {&m_meanMark, &m_valueAtRiskMark, &m_shortfallMark}) {
        mark->line = new QCPItemLine(plot());
        mark->line->start->setTypeX(QCPItemPosition::ptPlotCoords);
        mark->line->start->setTypeY(QCPItemPosition::ptAxisRectRatio);
        mark->line->end->setTypeX(QCPItemPosition::ptPlotCoords);
        mark->line->end->setTypeY(QCPItemPosition::ptAxisRectRatio);
        mark->label = new QCPItemText(plot());
        mark->label->position->setTypeX(QCPItemPosition::ptPlotCoords);
        mark->label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        mark->label->setPadding(QMargins(4, 1, 4, 1));
    }
    m_handles = new MarkHandles(
        plot(),
        [this](double amount) {
            return tr("%1 below %2", "share of paths and amount")
                .arg(format::share(m_distribution.probabilityBelow(amount), locale(), 1),
                    format::shortAmount(amount, locale())); // the currency stands over the chart
        },
        this);
    connect(plot(), &QCustomPlot::afterLayout, this, &HistogramChart::layOutMarks);
    connect(m_handles, &MarkHandles::placed, this, [this] { numbersChanged(); });
    build();
}

void HistogramChart::setMarks(ThresholdMarks *marks)
{
    m_handles->setMarks(marks);
    build();
}

void HistogramChart::setResult(const sim::HorizonSummary &horizon, double tail, const QString &currency)
{
    m_histogram = horizon.histogram;
    m_distribution = Distribution(horizon);
    m_mean = horizon.mean;
    m_valueAtRisk = horizon.valueAtRisk.value;
    m_shortfall = horizon.expectedShortfall.value;
    m_tail = tail;
    m_currency = currency;
    m_total = std::accumulate(m_histogram.counts.cbegin(), m_histogram.counts.cend(), 0.0,
        [](double sum, std::uint64_t count) { return sum + double(count); });
    build();
}

void HistogramChart::setAxesFrozen(bool frozen)
{
    m_frozen = frozen;
    if (!frozen)
        build();
}

double HistogramChart::cellWidth() const
{
    return m_histogram.counts.empty()
               ? 0
               : (m_histogram.high - m_histogram.low) / double(m_histogram.counts.size());
}

double HistogramChart::cellShare(size_t cell) const
{
    return m_total > 0 ? double(m_histogram.counts[cell]) / m_total : 0;
}

double HistogramChart::shownUpTo() const
{
    // A handful of paths with huge revenue would squeeze all others into a third of the plot.
    constexpr double kShown = 0.999;
    double upTo = 0;
    for (size_t cell = 0; cell < m_histogram.counts.size(); ++cell) {
        upTo += cellShare(cell);
        if (upTo >= kShown)
            return m_histogram.low + double(cell + 1) * cellWidth();
    }
    return m_histogram.high;
}

void HistogramChart::setMark(Mark &mark, double value, const QString &text)
{
    mark.value = value;
    mark.label->setText(text);
    mark.line->setVisible(!isEmpty());
    mark.label->setVisible(!isEmpty());
}

/// From left to right each label takes the first line where it covers no other one, and hangs high enough
/// that its line runs through none.
void HistogramChart::layOutMarks()
{
    const QFontMetricsF metrics(plot()->xAxis->tickLabelFont());
    const QRectF within = plot()->axisRect()->rect();
    const double lineHeight = metrics.height() + 1;
    struct Taken
    {
        int row;
        double left;
        double right;
    };
    QList<Taken> taken;
    QList<Mark *> marks{&m_shortfallMark, &m_valueAtRiskMark, &m_meanMark};
    std::ranges::stable_sort(marks, {}, &Mark::value);
    int rows = 0;
    for (Mark *mark : std::as_const(marks)) {
        const double at = plot()->xAxis->coordToPixel(mark->value);
        const QMargins padding = mark->label->padding();
        const double needed =
            metrics.horizontalAdvance(mark->label->text()) + padding.left() + padding.right();
        const bool isLeft = at + needed > within.right() && at - needed >= within.left();
        const Taken place{0, isLeft ? at - needed : at, isLeft ? at : at + needed};
        const auto isBlocked = [&](int row) {
            return std::ranges::any_of(taken, [&](const Taken &other) {
                return (other.row == row && other.left < place.right && place.left < other.right) ||
                       (other.row > row && other.left < at && at < other.right);
            });
        };
        int row = 0;
        while (isBlocked(row))
            ++row;
        taken += {row, place.left, place.right};
        rows = std::max(rows, row + 1);
        const double height = (row + 0.5) * lineHeight / std::max(1.0, within.height());
        mark->line->start->setCoords(mark->value, 1);
        mark->line->end->setCoords(mark->value, height);
        mark->label->position->setCoords(mark->value, height);
        mark->label->setPositionAlignment(Qt::AlignVCenter | (isLeft ? Qt::AlignRight : Qt::AlignLeft));
    }
    m_handles->setFirstLabel(rows * lineHeight + 1);
}

void HistogramChart::build()
{
    const double width = cellWidth();
    QVector<double> tailKeys;
    QVector<double> tailShares;
    QVector<double> bodyKeys;
    QVector<double> bodyShares;
    double highest = 0;
    for (size_t cell = 0; cell < m_histogram.counts.size(); ++cell) {
        const double middle = m_histogram.low + (double(cell) + 0.5) * width;
        const bool tail = middle <= m_valueAtRisk;
        (tail ? tailKeys : bodyKeys) += middle;
        (tail ? tailShares : bodyShares) += cellShare(cell);
        highest = std::max(highest, cellShare(cell));
    }
    m_tailBars->setData(tailKeys, tailShares, true);
    m_bodyBars->setData(bodyKeys, bodyShares, true);
    // A run without any spread has cells of no width.
    const double drawn = width > 0 ? width : 1;
    m_tailBars->setWidth(drawn);
    m_bodyBars->setWidth(drawn);

    const double left = m_histogram.low - drawn;
    const double right = shownUpTo() + drawn;
    // Above the bars three lines for the marks' labels.
    const double top = highest > 0 ? highest * 1.46 : 1;
    const bool keep = m_frozen && m_right > m_left;
    m_left = keep ? std::min(m_left, left) : left;
    m_right = keep ? std::max(m_right, right) : right;
    m_top = keep ? std::max(m_top, top) : top;

    const QString level = format::share(m_tail, locale());
    setMark(m_shortfallMark, m_shortfall,
        tr("ES %1: %2", "expected shortfall, level and amount")
            .arg(level, format::shortMoney(m_shortfall, m_currency, locale())));
    setMark(m_valueAtRiskMark, m_valueAtRisk,
        tr("VaR %1: %2", "value at risk, level and amount")
            .arg(level, format::shortMoney(m_valueAtRisk, m_currency, locale())));
    setMark(m_meanMark, m_mean, tr("Mean: %1").arg(format::shortMoney(m_mean, m_currency, locale())));

    plot()->xAxis->setTicker(QSharedPointer<AmountTicker>::create(locale()));
    plot()->xAxis->ticker()->setTickCount(3);
    plot()->yAxis->setTicker(QSharedPointer<ShareTicker>::create(locale(), highest < 0.03 ? 1 : 0));
    const QString sign = format::currencySign(m_currency);
    setUnit(shownUpTo() < m_histogram.high
                ? tr("Share of paths by revenue, %1; the highest 0.1% lie beyond").arg(sign)
                : tr("Share of paths by revenue, %1").arg(sign));
    setHomeRange(plot()->xAxis, m_left, m_right);
    setHomeRange(plot()->yAxis, 0, m_top);
    m_handles->setVisible(!isEmpty());
    m_handles->place();
    numbersChanged();
}

void HistogramChart::applyTheme()
{
    const Theme &colors = theme();
    const auto paint = [&colors](QCPBars *bars, const QColor &color) {
        bars->setBrush(color);
        bars->setPen(QPen(colors.card, 0.5));
    };
    paint(m_tailBars, colors.loss);
    paint(m_bodyBars, mixed(colors.accent, colors.card, 0.65));
    const auto paintMark = [this, &colors](const Mark &mark, const QColor &color, Qt::PenStyle style) {
        mark.line->setPen(QPen(color, 1.5, style));
        mark.label->setFont(plot()->xAxis->tickLabelFont());
        mark.label->setColor(colors.text);
        mark.label->setBrush(colors.card);
    };
    paintMark(m_meanMark, colors.text, Qt::DashLine);
    paintMark(m_valueAtRiskMark, colors.loss, Qt::SolidLine);
    paintMark(m_shortfallMark, colors.loss, Qt::DotLine);
    m_handles->applyTheme(colors);
}

void HistogramChart::retranslate()
{
    build();
}

QString HistogramChart::toolTipAt(const QPointF &position) const
{
    const double value = plot()->xAxis->pixelToCoord(position.x());
    if (value < m_histogram.low || value > m_histogram.high || cellWidth() <= 0)
        return {};
    const auto cell =
        std::min(size_t((value - m_histogram.low) / cellWidth()), m_histogram.counts.size() - 1);
    double upTo = 0;
    for (size_t i = 0; i <= cell; ++i)
        upTo += cellShare(i);
    const double low = m_histogram.low + double(cell) * cellWidth();
    return tr("%1 to %2: %3 of paths\n%4 of paths end below %2")
        .arg(format::shortMoney(low, m_currency, locale()),
            format::shortMoney(low + cellWidth(), m_currency, locale()),
            format::share(cellShare(cell), locale(), 1), format::share(upTo, locale(), 1));
}

bool HistogramChart::eventFilter(QObject *watched, QEvent *event)
{
    return (m_handles && m_handles->handle(event)) || Chart::eventFilter(watched, event);
}

QList<QStringList> HistogramChart::table() const
{
    QList<QStringList> rows{{tr("From"), tr("To"), tr("Share of paths")}};
    for (size_t cell = 0; cell < m_histogram.counts.size(); ++cell) {
        const double low = m_histogram.low + double(cell) * cellWidth();
        rows += {format::fullMoney(std::round(low), m_currency, locale()),
            format::fullMoney(std::round(low + cellWidth()), m_currency, locale()),
            format::share(cellShare(cell), locale(), 2)};
    }
    return rows;
}

} // namespace offtake
