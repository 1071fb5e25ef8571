// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/dealschart.h"

#include "data/text/format.h"
#include "widgets/charts/chartitems.h"
#include "widgets/highlight.h"
#include "widgets/style/organizationcolors.h"
#include "widgets/style/theme.h"

#include <QBitArray>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLargestRadius = 24;
constexpr double kLargestShare = 0.15; ///< of the picture's height that a radius may take
constexpr double kSmallestRadius = 4;
constexpr int kMostNames = 60;
constexpr double kAslantGap = 8; ///< between a name over, under or aslant of its bubble and what is beside it
constexpr qsizetype kMostDrawn = 600;

/// In UTC, as is the axis: asking the time zone of each of 100,000 days takes seconds.
double keyOf(QDate date)
{
    constexpr double kSecondsOfADay = 86400;
    return double(QDate(1970, 1, 1).daysTo(date)) * kSecondsOfADay;
}

/// QCPAxis::coordToPixel() with what is the same for all values taken once.
struct Scale
{
    bool isLogarithmic;
    double first; ///< lower end of the range, or its logarithm
    double span;
    double firstPixel;
    double pixels;

    explicit Scale(const QCPAxis &axis)
        : isLogarithmic(axis.scaleType() == QCPAxis::stLogarithmic)
        , first(isLogarithmic ? std::log(axis.range().lower) : axis.range().lower)
        , span(isLogarithmic ? std::log(axis.range().upper) - first : axis.range().size())
        , firstPixel(axis.coordToPixel(axis.range().lower))
        , pixels(axis.coordToPixel(axis.range().upper) - firstPixel)
    {}

    /// Of a value, on a logarithmic axis of its logarithm.
    double pixel(double value) const { return firstPixel + (value - first) / span * pixels; }
};

} // namespace

/// Draws all bubbles, large ones first, and names those whose name finds room.
class DealsChart::Bubbles : public QCPAbstractItem
{
public:
    explicit Bubbles(QCustomPlot *plot)
        : QCPAbstractItem(plot)
    {}

    struct Bubble
    {
        double key = 0;
        double value = 0;
        double logarithm = 0; ///< of the value, as drawing 100,000 has no time to take it anew
        double radius = 0;    ///< pixels, where the picture is high enough for the largest
        bool filled = true;
        QColor fill;
        QString name;
        bool faint = false; ///< another customer is highlighted: drawn below, without its name
        bool shown = true;
    };
    QList<Bubble> bubbles; ///< in the order of the deals
    QColor outline;
    QColor text;
    QStringList placed; ///< names that the last drawing had room for

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

    QPointF center(const Bubble &bubble) const
    {
        return {mParentPlot->xAxis->coordToPixel(bubble.key), mParentPlot->yAxis->coordToPixel(bubble.value)};
    }

    /// A low picture has smaller bubbles, or the upper ones would be cut.
    double radiusOf(const Bubble &bubble) const
    {
        const double share = std::min(1.0, kLargestShare * clipRect().height() / kLargestRadius);
        return std::max(kSmallestRadius, bubble.radius * share);
    }

    /// Index of the smallest bubble at the pixel, or -1.
    qsizetype at(const QPointF &pixel) const
    {
        qsizetype best = -1;
        for (qsizetype i = 0; i < bubbles.size(); ++i) {
            const QPointF distance = pixel - center(bubbles.at(i));
            const double reach = std::max(radiusOf(bubbles.at(i)), 6.0);
            if (bubbles.at(i).shown && QPointF::dotProduct(distance, distance) <= reach * reach &&
                (best < 0 || bubbles.at(i).radius < bubbles.at(best).radius))
                best = i;
        }
        return best;
    }

    /// To be called when radii or faintness changed: what is drawn first lies below.
    void arrange()
    {
        m_order.resize(bubbles.size());
        std::iota(m_order.begin(), m_order.end(), 0);
        std::stable_sort(m_order.begin(), m_order.end(), [this](qsizetype a, qsizetype b) {
            const Bubble &first = bubbles.at(a);
            const Bubble &second = bubbles.at(b);
            return first.faint != second.faint ? first.faint : first.radius > second.radius;
        });
    }

protected:
    void draw(QCPPainter *painter) override
    {
        painter->setAntialiasing(true);
        placed.clear();
        QList<QRectF> taken;
        // Of many thousand bubbles most lie on one another: of those in a cell of a few pixels the largest is
        // drawn, so that there are never more than about kMostDrawn.
        const QRect seen = clipRect().adjusted(-24, -24, 24, 24);
        const bool isCrowded = bubbles.size() > kMostDrawn;
        const int side =
            std::max(1, int(std::sqrt(double(seen.width()) * seen.height() / double(kMostDrawn))));
        const int columns = seen.width() / side + 1;
        QBitArray drawn(isCrowded ? columns * (seen.height() / side + 1) : 0);
        const Scale across(*mParentPlot->xAxis);
        const Scale up(*mParentPlot->yAxis);
        for (const qsizetype index : std::as_const(m_order)) {
            const Bubble &bubble = bubbles.at(index);
            const QPointF middle(
                across.pixel(bubble.key), up.pixel(up.isLogarithmic ? bubble.logarithm : bubble.value));
            const QPoint pixel = middle.toPoint();
            if (!bubble.shown || !seen.contains(pixel))
                continue;
            if (isCrowded) {
                const int cell = (pixel.y() - seen.top()) / side * columns + (pixel.x() - seen.left()) / side;
                if (drawn.testBit(cell))
                    continue;
                drawn.setBit(cell);
            }
            painter->setPen(QPen(bubble.filled ? outline : bubble.fill, bubble.filled ? 1 : 1.5));
            painter->setBrush(bubble.filled ? QBrush(bubble.fill) : QBrush(Qt::NoBrush));
            painter->drawEllipse(middle, radiusOf(bubble), radiusOf(bubble));
            if (taken.size() < kMostNames * 8)
                taken += boxOf(bubble, middle);
        }
        painter->setFont(mParentPlot->yAxis->tickLabelFont());
        painter->setPen(text);
        // Every customer has a name at its largest bubble, with a line to it where there is no room beside;
        // then the others get theirs where it costs nothing. The small ones of very many find no room anyway.
        QSet<QString> named;
        QList<qsizetype> others;
        int tried = 0;
        for (qsizetype i = 0; i < std::min(m_order.size(), kMostDrawn) && tried < kMostNames; ++i) {
            const Bubble &bubble = bubbles.at(m_order.at(i));
            if (bubble.faint || !bubble.shown)
                continue;
            if (named.contains(bubble.name)) {
                others += m_order.at(i);
                continue;
            }
            named.insert(bubble.name);
            drawName(painter, bubble, !isCrowded, taken);
            ++tried;
        }
        for (qsizetype i = 0; i < others.size() && tried < kMostNames; ++i, ++tried)
            drawName(painter, bubbles.at(others.at(i)), false, taken);
    }

    /// What names keep off: a little less than the bubble, whose corners are empty.
    QRectF boxOf(const Bubble &bubble, const QPointF &middle) const
    {
        const double half = radiusOf(bubble) * 0.8;
        const QPointF corner(half, half);
        return {middle - corner, middle + corner};
    }

    /// Where the name finds room, beside the bubble or, if it may stand `apart`, some way off.
    void drawName(QCPPainter *painter, const Bubble &bubble, bool apart, QList<QRectF> &taken)
    {
        const QFontMetricsF metrics(painter->font());
        const QSizeF size(metrics.horizontalAdvance(bubble.name), metrics.height());
        const QPointF middle = center(bubble);
        const QRectF clip = clipRect();
        const QRectF own = boxOf(bubble, middle);
        for (const double away : {0.0, 12.0, 24.0, 36.0}) {
            if (away > 0 && !apart)
                return;
            const double reach = radiusOf(bubble) + away;
            const double above = middle.y() - reach - 1 - size.height();
            const double centered = std::clamp(middle.x() - size.width() / 2, clip.left(),
                std::max(clip.left(), clip.right() - size.width()));
            const QPointF corners[] = {{middle.x() + reach + 3, middle.y() - size.height() / 2},
                {middle.x() - reach - 3 - size.width(), middle.y() - size.height() / 2},
                {centered, middle.y() + reach + 1}, {centered, above},
                {middle.x() + reach * 0.7 + 3, middle.y() - reach * 0.7 - size.height()},
                {middle.x() - reach * 0.7 - 3 - size.width(), middle.y() - reach * 0.7 - size.height()},
                {middle.x() + reach * 0.7 + 3, middle.y() + reach * 0.7},
                {middle.x() - reach * 0.7 - 3 - size.width(), middle.y() + reach * 0.7}};
            // Aslant a name could be that of a neighbour: only where it is the customer's only one.
            for (const QPointF &corner : std::span(corners).first(apart ? std::size(corners) : 4)) {
                const QRectF place(corner, size);
                const double apartFrom = &corner - corners < 2 ? 0 : kAslantGap;
                const QRectF wanted = place.adjusted(-apartFrom, 0, apartFrom, 0);
                const bool isFree = std::ranges::none_of(taken,
                    [&](const QRectF &other) { return other.intersects(other == own ? place : wanted); });
                if (!isFree || !clip.contains(place))
                    continue;
                if (away > 0)
                    drawLeader(painter, bubble, place);
                painter->drawText(place, Qt::AlignCenter | Qt::TextDontClip, bubble.name);
                taken += place;
                placed += bubble.name;
                return;
            }
        }
    }

    /// From the bubble's edge to the nearest side of its name.
    void drawLeader(QCPPainter *painter, const Bubble &bubble, const QRectF &place) const
    {
        const QPointF middle = center(bubble);
        const QPointF end(std::clamp(middle.x(), place.left(), place.right()),
            std::clamp(middle.y(), place.top(), place.bottom()));
        QLineF line(middle, end);
        const double radius = radiusOf(bubble);
        if (line.length() <= radius)
            return;
        line.setP1(line.pointAt(radius / line.length()));
        painter->drawLine(line);
    }

private:
    QList<qsizetype> m_order;
};

DealsChart::DealsChart(QWidget *parent)
    : Chart(parent)
{
    m_bubbles = new Bubbles(plot());
    plot()->xAxis->grid()->setVisible(false);
    setLogarithmic(true); // deals differ by orders of magnitude
    build();
}

void DealsChart::setDeals(const QList<Deal> &deals, const QString &currency)
{
    m_deals = deals;
    m_deals.removeIf([](const Deal &deal) { return !deal.signedOn.isValid(); });
    std::stable_sort(
        m_deals.begin(), m_deals.end(), [](const Deal &a, const Deal &b) { return a.signedOn < b.signedOn; });
    m_currency = currency;
    build();
}

QStringList DealsChart::namesShown() const
{
    return m_bubbles->placed;
}

void DealsChart::build()
{
    double largest = 0;
    double smallest = 1e300;
    for (const Deal &deal : std::as_const(m_deals)) {
        if (deal.value && *deal.value > 0) {
            largest = std::max(largest, *deal.value);
            smallest = std::min(smallest, *deal.value);
        }
    }
    if (largest <= 0)
        largest = smallest = 1e9;
    const double floor = smallest / 4;
    m_bubbles->bubbles.clear();
    for (const Deal &deal : std::as_const(m_deals)) {
        const bool known = deal.value && *deal.value > 0;
        m_bubbles->bubbles += {.key = keyOf(deal.signedOn),
            .value = known ? *deal.value : floor * 1.5,
            .logarithm = std::log(known ? *deal.value : floor * 1.5),
            .radius = known ? std::max(kSmallestRadius, kLargestRadius * std::sqrt(*deal.value / largest))
                            : kSmallestRadius,
            .filled = known,
            .fill = organizationColor(deal.customer),
            .name = deal.customerName,
            .shown = isSeriesShown(deal.customerName)};
    }

    auto dates = QSharedPointer<QCPAxisTickerDateTime>::create();
    dates->setDateTimeFormat(u"MMM yyyy"_s);
    dates->setDateTimeSpec(Qt::UTC);
    dates->setTickCount(4);
    plot()->setLocale(locale());
    plot()->xAxis->setTicker(dates);
    plot()->yAxis->setTicker(QSharedPointer<AmountTicker>::create(locale()));
    setUnit(format::currencySign(m_currency));

    const double first = m_deals.isEmpty() ? keyOf(QDate(2025, 1, 1)) : keyOf(m_deals.first().signedOn);
    const double last = m_deals.isEmpty() ? keyOf(QDate(2026, 1, 1)) : keyOf(m_deals.last().signedOn);
    const double margin = std::max((last - first) * 0.13, 30.0 * 86400);
    setHomeRange(plot()->xAxis, first - margin, last + margin);
    if (isLogarithmic())
        setHomeRange(plot()->yAxis, floor,
            largest * std::max(3.0, std::pow(largest / floor, kLargestShare / (1 - kLargestShare))));
    else
        setHomeRange(plot()->yAxis, -largest * 0.04, largest * 1.2);
    numbersChanged();
}

void DealsChart::applyTheme()
{
    m_bubbles->outline = theme().card;
    m_bubbles->text = theme().text;
    for (qsizetype i = 0; i < m_bubbles->bubbles.size(); ++i) {
        const OrganizationId &customer = m_deals.at(i).customer;
        Bubbles::Bubble &bubble = m_bubbles->bubbles[i];
        bubble.fill = shade(organizationColor(customer), customer);
        bubble.faint = Highlight::instance().isFaint(customer);
    }
    m_bubbles->arrange();
}

void DealsChart::retranslate()
{
    build();
}

QString DealsChart::toolTipAt(const QPointF &position) const
{
    const qsizetype index = m_bubbles->at(position);
    if (index < 0)
        return {};
    const Deal &deal = m_deals.at(index);
    QStringList lines{deal.title,
        tr("%1, signed %2").arg(deal.customerName, format::date(deal.signedOn, locale())),
        deal.value ? format::fullMoney(*deal.value, m_currency, locale()) : tr("Value not disclosed")};
    if (!deal.note.isEmpty())
        lines += deal.note;
    return lines.join(u'\n');
}

OrganizationId DealsChart::organizationAt(const QPointF &position) const
{
    const qsizetype index = m_bubbles->at(position);
    return index < 0 ? OrganizationId() : m_deals.at(index).customer;
}

QStringList DealsChart::seriesNames() const
{
    QStringList names;
    for (const Deal &deal : m_deals)
        names += deal.customerName;
    names.removeDuplicates();
    names.sort(Qt::CaseInsensitive);
    return names;
}

QList<QStringList> DealsChart::table() const
{
    QList<QStringList> rows{{tr("Signed"), tr("Customer"), tr("Contract"), tr("Value")}};
    for (const Deal &deal : m_deals) {
        rows += {format::date(deal.signedOn, locale()), deal.customerName, deal.title,
            deal.value ? format::fullMoney(*deal.value, m_currency, locale()) : tr("not disclosed")};
    }
    return rows;
}

} // namespace offtake
