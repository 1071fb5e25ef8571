// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/bandlabels.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace offtake {

namespace {

constexpr int kSide = 4;     ///< pixels that stay free at both ends of a name
constexpr int kStride = 3;   ///< pixels between the places that are tried
constexpr double kGap = 2;   ///< between a name and the areas below it
constexpr double kRise = 14; ///< that a name may stand above the plot: beside the unit's line
constexpr double kRiseUnderUnit = 4;
constexpr qsizetype kShortest = 6; ///< letters; a stump says less than the colour alone

} // namespace

/// Upper and lower edge of a band by pixel column.
struct BandLabels::Edges
{
    QList<double> top;
    QList<double> bottom;

    double height(qsizetype column) const { return bottom.at(column) - top.at(column); }

    qsizetype tallest() const
    {
        qsizetype best = 0;
        for (qsizetype column = 1; column < top.size(); ++column) {
            if (height(column) > height(best))
                best = column;
        }
        return best;
    }

    /// What is free over a span of columns: from y to y, empty where the steps leave nothing.
    std::pair<double, double> room(qsizetype from, qsizetype count) const
    {
        const double ceiling = *std::max_element(top.cbegin() + from, top.cbegin() + from + count);
        const double floor = *std::min_element(bottom.cbegin() + from, bottom.cbegin() + from + count);
        return {ceiling, floor};
    }
};

BandLabels::BandLabels(QCustomPlot *plot)
    : QCPAbstractItem(plot)
{
    setClipToAxisRect(false); // a name may stand in the line above the plot
}

BandLabels::Edges BandLabels::edgesOf(const Band &band, const QRect &area) const
{
    const QCPAxis *x = mParentPlot->xAxis;
    const QCPAxis *y = mParentPlot->yAxis;
    Edges edges;
    qsizetype last = -1;
    double top = 0;
    double bottom = 0;
    for (int column = 0; column < area.width(); ++column) {
        const auto step = qsizetype(std::floor(x->pixelToCoord(area.left() + column)));
        const bool isInside = step >= 0 && step < band.upper.size();
        if (step != last && isInside) {
            const auto pixel = [&](double value) {
                return std::clamp(y->coordToPixel(value), double(area.top()), double(area.bottom()));
            };
            top = pixel(band.upper.at(step));
            bottom = pixel(band.lower.at(step));
            last = step;
        }
        edges.top += isInside ? top : double(area.bottom());
        edges.bottom += isInside ? bottom : double(area.bottom());
    }
    return edges;
}

/// The middle of the longest stretch where the name has almost as much height as anywhere; empty for none.
QRectF BandLabels::roomInside(const Edges &edges, const QSizeF &text, int left)
{
    const auto span = qsizetype(std::ceil(text.width())) + 2 * kSide;
    QList<double> heights;
    for (qsizetype from = 0; from + span <= edges.top.size(); from += kStride) {
        const auto [ceiling, floor] = edges.room(from, span);
        heights += floor - ceiling;
    }
    const double most = heights.isEmpty() ? 0 : *std::max_element(heights.cbegin(), heights.cend());
    if (most < text.height())
        return {};
    // More height than three lines is no better.
    const double enough = std::max(text.height(), std::min(most, 3 * text.height()) * 0.9);
    qsizetype bestFrom = 0;
    qsizetype bestCount = 0;
    for (qsizetype from = 0; from < heights.size();) {
        qsizetype count = 0;
        while (from + count < heights.size() && heights.at(from + count) >= enough)
            ++count;
        if (count > bestCount) {
            bestFrom = from;
            bestCount = count;
        }
        from += count + 1;
    }
    const qsizetype column = (bestFrom + bestCount / 2) * kStride;
    const auto [ceiling, floor] = edges.room(column, span);
    return {double(left + column + kSide), (ceiling + floor - text.height()) / 2, text.width(), text.height()};
}

/// A place on top of all areas, as near to the band as there is one; empty for none.
QRectF BandLabels::roomAbove(
    const Edges &edges, const QList<double> &skyline, const QSizeF &text, const QRect &area) const
{
    const auto span = qsizetype(std::ceil(text.width())) + 2 * kSide;
    const qsizetype tallest = edges.tallest();
    QRectF best;
    double shortest = std::numeric_limits<double>::max();
    for (qsizetype from = 0; from + span <= skyline.size(); from += kStride) {
        const double below = *std::min_element(skyline.cbegin() + from, skyline.cbegin() + from + span);
        const QRectF place(
            QPointF(double(area.left() + from + kSide), below - kGap - text.height()), text);
        // The line above the plot begins with the unit of the axis.
        const bool isBesideUnit = from > skyline.size() / 3;
        if (place.top() < area.top() - (isBesideUnit ? kRise : kRiseUnderUnit))
            continue;
        const bool isTaken = std::ranges::any_of(
            m_taken, [&place](const QRectF &other) { return other.adjusted(-6, 0, 6, 0).intersects(place); });
        const qsizetype middle = std::min(from + span / 2, edges.top.size() - 1);
        // Over the band where it is at least half as high as anywhere the line is straight and short.
        const bool isOver = edges.height(middle) >= edges.height(tallest) / 2;
        const double aside = isOver ? 0 : double(std::abs(middle - tallest));
        const double distance = aside + edges.top.at(isOver ? middle : tallest) - place.bottom();
        if (!isTaken && aside <= text.width() && distance < shortest) {
            shortest = distance;
            best = place;
        }
    }
    return best;
}

void BandLabels::drawOutside(
    QCPPainter *painter, const Band &band, const Edges &edges, const QRectF &place, int left) const
{
    const qsizetype tallest = edges.tallest();
    const qsizetype middle =
        std::clamp(qsizetype(place.center().x()) - left, qsizetype(0), edges.top.size() - 1);
    const qsizetype column = edges.height(middle) >= edges.height(tallest) / 2 ? middle : tallest;
    const QPointF end(double(left + column), (edges.top.at(column) + edges.bottom.at(column)) / 2);
    painter->setPen(QPen(m_outside, 1));
    painter->drawLine(QPointF(std::clamp(end.x(), place.left(), place.right()), place.bottom()), end);
    painter->setPen(Qt::NoPen);
    painter->setBrush(band.text);
    painter->drawEllipse(end, 2, 2);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(m_outside);
    painter->drawText(place, Qt::AlignCenter | Qt::TextDontClip, band.name);
}

void BandLabels::drawShortened(QCPPainter *painter, const Band &band, const Edges &edges, int left) const
{
    const QFontMetricsF metrics(painter->font());
    qsizetype from = edges.tallest();
    qsizetype to = from; // the stretch around it that is high enough
    double ceiling = edges.top.at(from);
    double floor = edges.bottom.at(from);
    const auto takes = [&](qsizetype column) {
        return std::min(floor, edges.bottom.at(column)) - std::max(ceiling, edges.top.at(column)) >=
               metrics.ascent();
    };
    const auto take = [&](qsizetype column) {
        floor = std::min(floor, edges.bottom.at(column));
        ceiling = std::max(ceiling, edges.top.at(column));
    };
    for (; from > 0 && takes(from - 1); --from)
        take(from - 1);
    for (; to + 1 < edges.top.size() && takes(to + 1); ++to)
        take(to + 1);
    const QRectF room(double(left + from + kSide), ceiling, double(to - from - 2 * kSide), floor - ceiling);
    const QString text = metrics.elidedText(band.name, Qt::ElideRight, room.width());
    if (room.height() < metrics.ascent() || text.size() < std::min(band.name.size(), kShortest))
        return;
    painter->setPen(band.text);
    painter->drawText(room, Qt::AlignCenter | Qt::TextDontClip, text);
}

void BandLabels::draw(QCPPainter *painter)
{
    m_placed.clear();
    m_taken.clear();
    const QRect area = mParentPlot->axisRect()->rect();
    if (area.width() < 1 || m_bands.isEmpty())
        return;
    painter->setAntialiasing(true);
    painter->setFont(mParentPlot->yAxis->tickLabelFont());
    const QFontMetricsF metrics(painter->font());
    QList<Edges> edges;
    QList<double> skyline(area.width(), double(area.bottom()));
    for (const Band &band : std::as_const(m_bands)) {
        edges += edgesOf(band, area);
        for (int column = 0; column < area.width(); ++column)
            skyline[column] = std::min(skyline.at(column), edges.last().top.at(column));
    }
    // From the top down: the upper areas are the small ones, which have the fewest places to choose from.
    for (qsizetype i = m_bands.size() - 1; i >= 0; --i) {
        const Band &band = m_bands.at(i);
        // Letters need their ascent; what hangs below it may touch the edge.
        const QSizeF text(metrics.horizontalAdvance(band.name), metrics.ascent());
        if (edges.at(i).height(edges.at(i).tallest()) < 1)
            continue; // hidden, or nothing
        if (const QRectF inside = roomInside(edges.at(i), text, area.left()); !inside.isEmpty()) {
            painter->setPen(band.text);
            painter->drawText(inside, Qt::AlignCenter | Qt::TextDontClip, band.name);
        } else if (const QRectF above = roomAbove(edges.at(i), skyline, text, area); !above.isEmpty()) {
            drawOutside(painter, band, edges.at(i), above, area.left());
            m_taken += above;
        } else {
            drawShortened(painter, band, edges.at(i), area.left());
            continue;
        }
        m_placed += band.name;
    }
}

} // namespace offtake
