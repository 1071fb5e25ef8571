// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartitems.h"

#include "data/text/format.h"

#include <algorithm>
#include <cmath>

namespace offtake {

namespace {

Quarter quarterOf(int index)
{
    return {index / 4, index % 4 + 1};
}

} // namespace

RectLabel::RectLabel(
    QCustomPlot *plot, const QRectF &coordinates, const QString &text, const QString &shortText)
    : QCPAbstractItem(plot)
    , m_coordinates(coordinates.normalized())
    , m_text(text)
    , m_shortText(shortText)
{}

void RectLabel::draw(QCPPainter *painter)
{
    const QCPAxis *x = mParentPlot->xAxis;
    const QCPAxis *y = mParentPlot->yAxis;
    const QRectF pixels =
        QRectF(QPointF(x->coordToPixel(m_coordinates.left()), y->coordToPixel(m_coordinates.top())),
            QPointF(x->coordToPixel(m_coordinates.right()), y->coordToPixel(m_coordinates.bottom())))
            .normalized()
            .adjusted(4, 1, -4, -1);
    painter->setFont(y->tickLabelFont());
    const QFontMetricsF metrics(painter->font());
    if (pixels.height() < metrics.height() * 0.95)
        return;
    QString text = m_text;
    if (metrics.horizontalAdvance(text) > pixels.width()) {
        text = m_shortText.isEmpty() ? metrics.elidedText(text, Qt::ElideRight, pixels.width()) : m_shortText;
        // A stump says less than the colour alone.
        const bool stump = m_shortText.isEmpty() && text.size() < std::min<qsizetype>(m_text.size(), 6);
        if (stump || metrics.horizontalAdvance(text) > pixels.width())
            return;
    }
    painter->setPen(m_color);
    painter->drawText(pixels, Qt::AlignCenter | Qt::TextDontClip, text);
}

EdgeLabels::EdgeLabels(QCustomPlot *plot)
    : QCPAbstractItem(plot)
{}

void EdgeLabels::setLabels(double key, const QList<Label> &labels)
{
    m_key = key;
    m_labels = labels;
    std::sort(
        m_labels.begin(), m_labels.end(), [](const Label &a, const Label &b) { return a.value > b.value; });
}

void EdgeLabels::draw(QCPPainter *painter)
{
    painter->setFont(mParentPlot->yAxis->tickLabelFont());
    const QFontMetricsF metrics(painter->font());
    const double left = mParentPlot->xAxis->coordToPixel(m_key) + 6;
    const double step = metrics.height() * 0.95;
    // From the top down each keeps its distance from the one above; then from the axis upwards, so that the
    // lowest do not fall off the plot.
    QList<double> places;
    for (const Label &label : std::as_const(m_labels)) {
        const double wanted = mParentPlot->yAxis->coordToPixel(label.value);
        places += places.isEmpty() ? wanted : std::max(wanted, places.last() + step);
    }
    double floor = mParentPlot->axisRect()->bottom() - step / 2;
    for (qsizetype i = places.size() - 1; i >= 0; --i) {
        places[i] = std::min(places[i], floor);
        floor = places[i] - step;
    }
    for (qsizetype i = 0; i < places.size(); ++i) {
        painter->setPen(m_labels.at(i).color);
        painter->drawText(QRectF(left, places.at(i) - step / 2, 200, step),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, m_labels.at(i).text);
    }
}

void QuarterTicker::setFirst(int firstIndex, const QLocale &locale)
{
    m_first = firstIndex;
    m_locale = locale;
}

double QuarterTicker::getTickStep(const QCPRange &range)
{
    const double quarters = range.size();
    if (quarters <= 6)
        return 1;
    return 4 * std::max(1.0, std::ceil(quarters / 4 / m_mostYears));
}

QVector<double> QuarterTicker::createTickVector(double tickStep, const QCPRange &range)
{
    // Year ticks stand at first quarters.
    const int step = int(tickStep);
    const int from = int(std::ceil(range.lower)) + m_first;
    QVector<double> ticks;
    for (int index = (from + step - 1) / step * step; index - m_first <= range.upper; index += step)
        ticks += index - m_first;
    return ticks;
}

QString QuarterTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    return format::quarter(quarterOf(int(std::lround(tick)) + m_first), m_locale);
}

QString AmountTicker::label(double value) const
{
    return format::shortAmount(value, m_locale);
}

QString ShareTicker::label(double value) const
{
    return format::share(value, m_locale, m_decimals);
}

} // namespace offtake
