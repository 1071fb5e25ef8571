// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartitems.h"

#include "data/text/format.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace offtake {

namespace {

/// Of a label's width, what it and the gap beside it take.
constexpr double kLabelRoom = 1.3;
constexpr double kDash = 9; ///< of a line's colour before its name, in pixels

/// The text in the room: whole, broken at the last space that lets the first line fit, or cut in the second.
QStringList inTwoLines(const QString &text, const QFontMetricsF &metrics, double room)
{
    if (metrics.horizontalAdvance(text) <= room)
        return {text};
    for (qsizetype space = text.lastIndexOf(QLatin1Char(' ')); space > 0;
         space = text.lastIndexOf(QLatin1Char(' '), space - 1)) {
        if (metrics.horizontalAdvance(text.left(space)) <= room)
            return {text.left(space), metrics.elidedText(text.mid(space + 1), Qt::ElideRight, room)};
    }
    return {metrics.elidedText(text, Qt::ElideRight, room)};
}

Quarter quarterOf(int index)
{
    return {index / 4, index % 4 + 1};
}

} // namespace

RectLabel::RectLabel(QCustomPlot *plot, const QRectF &coordinates, const QStringList &texts)
    : QCPAbstractItem(plot)
    , m_coordinates(coordinates.normalized())
    , m_texts(texts)
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
    if (pixels.height() < metrics.ascent())
        return;
    const auto text = std::ranges::find_if(m_texts, [&](const QString &candidate) {
        return metrics.horizontalAdvance(candidate) <= pixels.width();
    });
    if (text == m_texts.cend())
        return;
    painter->setPen(m_color);
    painter->drawText(pixels, Qt::AlignCenter | Qt::TextDontClip, *text);
}

EdgeLabels::EdgeLabels(QCustomPlot *plot)
    : QCPAbstractItem(plot)
{}

void EdgeLabels::setLabels(double key, const QList<Label> &labels)
{
    m_key = key;
    m_labels = labels;
    // From the top down; of equals the later one first, as quantiles come in rising order.
    std::ranges::reverse(m_labels);
    std::ranges::stable_sort(m_labels, std::ranges::greater(), &Label::value);
}

void EdgeLabels::draw(QCPPainter *painter)
{
    painter->setFont(mParentPlot->yAxis->tickLabelFont());
    const QFontMetricsF metrics(painter->font());
    const double left = mParentPlot->xAxis->coordToPixel(m_key) + 6;
    const double right = mParentPlot->viewport().right();
    const double step = metrics.height() * 0.95;
    const auto textLeft = [left](const Label &label) { return left + (label.line.isValid() ? kDash + 4 : 0); };
    QList<QStringList> texts;
    for (const Label &label : std::as_const(m_labels))
        texts += inTwoLines(label.text, metrics, right - textLeft(label));
    // From the top down each keeps its distance from the one above; then from the axis upwards, so that the
    // lowest do not fall off the plot.
    const auto half = [&texts, step](qsizetype i) { return double(texts.at(i).size()) * step / 2; };
    QList<double> places;
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const double wanted = mParentPlot->yAxis->coordToPixel(m_labels.at(i).value);
        places += i == 0 ? wanted : std::max(wanted, places.last() + half(i - 1) + half(i));
    }
    double floor = mParentPlot->axisRect()->bottom();
    for (qsizetype i = places.size() - 1; i >= 0; --i) {
        places[i] = std::min(places[i], floor - half(i));
        floor = places[i] - half(i);
    }
    for (qsizetype i = 0; i < places.size(); ++i) {
        const Label &label = m_labels.at(i);
        double top = places.at(i) - half(i);
        if (label.line.isValid()) {
            painter->setPen(QPen(label.line, 2.5, Qt::SolidLine, Qt::FlatCap));
            painter->drawLine(QLineF(left, top + step / 2, left + kDash, top + step / 2));
        }
        painter->setPen(label.color);
        for (const QString &text : texts.at(i)) {
            painter->drawText(QRectF(textLeft(label), top, right - textLeft(label), step),
                Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
            top += step;
        }
    }
}

void QuarterTicker::setFirst(int firstIndex, const QLocale &locale)
{
    m_first = firstIndex;
    m_locale = locale;
}

double QuarterTicker::getTickStep(const QCPRange &range)
{
    // The axis rectangle has its size of before while a new one is laid out.
    const QMargins margins = m_axis->axisRect()->margins();
    const int pixels = m_axis->parentPlot()->viewport().width() - margins.left() - margins.right();
    const double quarterPixels = std::max(1.0, double(pixels)) / range.size();
    const double label =
        QFontMetricsF(m_axis->tickLabelFont()).horizontalAdvance(getTickLabel(0, m_locale, {}, 0));
    int step = range.size() <= 6 ? 1 : 4;
    while (step * quarterPixels < label * kLabelRoom)
        step += step < 4 ? step : 4;
    return step;
}

QVector<double> QuarterTicker::createTickVector(double tickStep, const QCPRange &range)
{
    // Year ticks stand at first quarters.
    const int step = int(tickStep);
    const int from = int(std::ceil(range.lower)) + m_first;
    QVector<double> ticks;
    const double last = std::min(range.upper, double(m_count));
    for (int index = (from + step - 1) / step * step; index - m_first <= last; index += step)
        ticks += index - m_first;
    return ticks;
}

QString QuarterTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    return format::quarter(quarterOf(int(std::lround(tick)) + m_first), m_locale);
}

double AmountTicker::getTickStep(const QCPRange &range)
{
    // Amounts are written with two or three digits: a step of 2.5 would make 1.3bn of 1.25bn.
    double magnitude = 1;
    const double step = QCPAxisTicker::getTickStep(range);
    return std::abs(getMantissa(step, &magnitude) - 2.5) < 1e-6 ? 2 * magnitude : step;
}

QString AmountTicker::label(double value) const
{
    return format::shortAmount(value, m_locale);
}

double ShareTicker::getTickStep(const QCPRange &range)
{
    const double step = QCPAxisTicker::getTickStep(range);
    const double percent = step * 100;
    const bool isWhole = std::abs(percent - std::round(percent)) < 1e-6;
    m_shownDecimals = std::max(m_decimals, isWhole ? 0 : 1); // 2.5% is no 3%
    return step;
}

QString ShareTicker::label(double value) const
{
    // On a logarithmic axis 0.05% stands beside 50%.
    const bool isSmall = value > 0 && value < 0.01;
    const int needed = isSmall ? int(std::ceil(-std::log10(value * 100) - 1e-9)) : 0;
    return format::share(value, m_locale, std::max(m_shownDecimals, needed));
}

} // namespace offtake
