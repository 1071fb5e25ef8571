// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networklabels.h"

#include "data/text/format.h"
#include "widgets/network/networkpainter.h"
#include "widgets/style/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NetworkPicture)
};

/// So many nodes have all their names, whatever the way to a free place.
constexpr int kFewNodes = 80;
constexpr double kFarthest = 120; ///< of a name from its node, in pixels
constexpr double kAwayStep = 12;

QString signedMoney(double amount, const QString &currency, const QLocale &locale)
{
    if (std::abs(amount) < 5e5)
        return format::shortMoney(0, currency, locale);
    return (amount < 0 ? u"−"_s : u"+"_s) + format::shortMoney(std::abs(amount), currency, locale);
}

/// The rectangle of that size that touches `circle`, seen from its middle towards (x, y), each -1, 0 or 1.
QRectF beside(const QRectF &circle, const QSizeF &size, double x, double y, double gap)
{
    const QPointF middle = circle.center();
    // Diagonally a circle leaves more room than its box.
    const double reach = (x != 0 && y != 0 ? 0.71 : 1) * circle.width() / 2 + gap;
    return {middle.x() + x * (reach + size.width() / 2) - size.width() / 2,
        middle.y() + y * (reach + size.height() / 2) - size.height() / 2, size.width(), size.height()};
}

} // namespace

NetworkLabels::NetworkLabels(const NetworkPainter &painter, const NetworkPicture &picture, const Theme &theme,
    const QFont &font, const QLocale &locale)
    : m_painter(painter)
    , m_picture(picture)
    , m_theme(theme)
    , m_font(font)
    , m_locale(locale)
    , m_radii(picture.radii())
{}

/// Where the eye looks: what was chosen, and who loses.
bool NetworkLabels::isMarked(int node) const
{
    const bool isLosing = !m_picture.losses.isEmpty() && m_picture.losses[node].has_value() &&
                          m_picture.losses[node]->total < 0;
    return isLosing || node == m_picture.selected || node == m_picture.current ||
           node == m_picture.hovered || node == m_picture.forcedOut || m_picture.cycleNodes.contains(node);
}

/// What matters most is placed first.
QList<int> NetworkLabels::byRank() const
{
    const auto rank = [this](int node) {
        return std::tuple(!isMarked(node), m_painter.isFaded(node), -m_radii[node], node);
    };
    QList<decltype(rank(0))> ranks;
    QList<int> order;
    for (int node = 0; node < int(m_picture.network.nodes.size()); ++node) {
        ranks.append(rank(node));
        order.append(node);
    }
    std::sort(order.begin(), order.end(), [&ranks](int a, int b) { return ranks[a] < ranks[b]; });
    return order;
}

NetworkLabels::Label NetworkLabels::labelOf(
    int node, const QFontMetricsF &names, const QFontMetricsF &small) const
{
    Label label;
    label.name = networkNameLines(m_picture.network.nodes[node].name, names);
    if (!m_picture.losses.isEmpty() && m_picture.losses[node]) {
        const NodeLoss &loss = *m_picture.losses[node];
        const QString total = signedMoney(loss.total, m_picture.lossCurrency, m_locale);
        const QString direct = signedMoney(loss.direct, m_picture.lossCurrency, m_locale);
        label.loss = total == direct
                         ? total
                         : Text::tr("%1, direct %2", "total loss, direct loss").arg(total, direct);
    }
    double width = small.horizontalAdvance(label.loss);
    for (const QString &line : std::as_const(label.name))
        width = std::max(width, names.horizontalAdvance(line));
    label.size = {width + 4, double(label.name.size()) * names.height() +
                                 (label.loss.isEmpty() ? 0 : small.height())};
    return label;
}

bool NetworkLabels::isFree(const QRectF &rect, int ownNode) const
{
    if (!m_whole.contains(rect))
        return false;
    const auto isHit = [&rect](const QRectF &other) { return other.intersects(rect); };
    if (std::any_of(m_rects.cbegin(), m_rects.cend(), isHit))
        return false;
    for (int node = 0; node < int(m_circles.size()); ++node) {
        if (node != ownNode && isHit(m_circles[node]))
            return false;
    }
    return true;
}

QRectF NetworkLabels::placeBeside(int node, const QSizeF &size) const
{
    const QRectF &circle = m_circles[node];
    constexpr std::pair<double, double> kSides[] = {
        {0, 1}, {0, -1}, {1, 0}, {-1, 0}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}};
    for (const auto &[x, y] : kSides) {
        const QRectF rect = beside(circle, size, x, y, kNetworkNameGap);
        if (isFree(rect, node))
            return rect;
    }
    // Below or above, but not centred.
    for (const double y : {1.0, -1.0}) {
        for (const double share : {0.25, -0.25, 0.4, -0.4}) {
            const QRectF rect =
                beside(circle, size, 0, y, kNetworkNameGap).translated(share * size.width(), 0);
            if (isFree(rect, node))
                return rect;
        }
    }
    return {};
}

QRectF NetworkLabels::placeAway(int node, const QSizeF &size) const
{
    constexpr std::pair<double, double> kSides[] = {
        {1, 1}, {-1, 1}, {1, -1}, {-1, -1}, {0, 1}, {0, -1}, {1, 0}, {-1, 0}};
    for (double gap = kAwayStep; gap <= kFarthest; gap += kAwayStep) {
        for (const auto &[x, y] : kSides) {
            const QRectF rect = beside(m_circles[node], size, x, y, gap);
            if (isFree(rect, node))
                return rect;
        }
    }
    return {};
}

void NetworkLabels::paintNames(QPainter *painter, const NetworkMapping &mapping, const QRectF &clip)
{
    const int nodes = int(m_picture.network.nodes.size());
    for (int node = 0; node < nodes; ++node) {
        const QPointF center = mapping.map(m_picture.places[node]);
        const double radius =
            m_picture.hidden.contains(node) ? 0 : m_painter.nodeRadius(node, mapping);
        m_circles.append({center.x() - radius, center.y() - radius, 2 * radius, 2 * radius});
    }
    // Above the topmost circle a name finds the margin that the window leaves around the picture.
    m_whole = m_picture.bounds(m_font, mapping.zoom)
                  .translated(mapping.offset)
                  .adjusted(-kNetworkNameGap, -kAwayStep, kNetworkNameGap, kNetworkNameGap);
    const QFont plain = networkFont(m_font, kNetworkNamePixels);
    const QFont strong = networkFont(m_font, kNetworkNamePixels, true);
    const QFont small = networkFont(m_font, kNetworkSmallPixels);
    const QFontMetricsF smallMetrics(small, painter->device());
    for (const int node : byRank()) {
        if (m_picture.hidden.contains(node) ||
            !clip.adjusted(-200, -40, 200, 40).contains(m_circles[node].center()))
            continue;
        const bool isStrong = node == m_picture.selected || m_picture.cycleNodes.contains(node);
        const QFontMetricsF metrics(isStrong ? strong : plain, painter->device());
        const Label label = labelOf(node, metrics, smallMetrics);
        QRectF rect = placeBeside(node, label.size);
        if (rect.isEmpty() && (nodes <= kFewNodes || isMarked(node))) {
            rect = placeAway(node, label.size);
            if (!rect.isEmpty()) {
                const QPointF middle = m_circles[node].center();
                const QPointF end(std::clamp(middle.x(), rect.left(), rect.right()),
                    std::clamp(middle.y(), rect.top(), rect.bottom()));
                const QLineF whole(middle, end);
                painter->setPen(QPen(m_theme.muted, 0.8));
                painter->drawLine(whole.pointAt(m_circles[node].width() / 2 / whole.length()), end);
            }
        }
        if (rect.isEmpty())
            continue;
        // A halo of the card keeps arrows from crossing letters.
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.card);
        painter->drawRoundedRect(rect, 3, 3);
        painter->setPen(m_painter.isFaded(node) ? mixed(m_theme.text, m_theme.card, 0.55) : m_theme.text);
        painter->setFont(isStrong ? strong : plain);
        double top = rect.top();
        for (const QString &line : label.name) {
            painter->drawText(QRectF(rect.left(), top, rect.width(), metrics.height()), Qt::AlignCenter, line);
            top += metrics.height();
        }
        if (!label.loss.isEmpty()) {
            painter->setFont(small);
            painter->setPen(m_theme.text);
            painter->drawText(
                QRectF(rect.left(), top, rect.width(), smallMetrics.height()), Qt::AlignCenter, label.loss);
        }
        m_rects.append(rect);
    }
}

void NetworkLabels::paintAmounts(QPainter *painter, const NetworkMapping &mapping, const QRectF &clip)
{
    if (m_picture.selected < 0 && m_picture.cycleArrows.isEmpty())
        return;
    const QFont small = networkFont(m_font, kNetworkSmallPixels);
    const QFontMetricsF metrics(small, painter->device());
    painter->setFont(small);
    // On the arrow; beside it where it is too short for that.
    QList<std::pair<double, double>> places;
    for (const double aside : {0.0, 0.9, -0.9}) {
        for (const double share : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82})
            places.append({share, aside});
    }
    // The greatest amounts come last in the list and first here.
    for (int arrow = int(m_picture.arrows.size()) - 1; arrow >= 0; --arrow) {
        const NetworkArrow &each = m_picture.arrows[arrow];
        if (!m_painter.isProminent(arrow) || each.amount <= 0)
            continue;
        const QPainterPath path = m_painter.arrowPath(arrow, mapping);
        if (path.isEmpty())
            continue;
        const QString text = format::shortMoney(each.amount, m_picture.network.currency, m_locale);
        const QSizeF box(metrics.horizontalAdvance(text) + 6, metrics.height());
        for (const auto &[share, aside] : places) {
            const double angle = qDegreesToRadians(path.angleAtPercent(share));
            // Angles run against the clock, y downwards.
            const QPointF across(std::sin(angle), std::cos(angle));
            const QPointF middle = path.pointAtPercent(share) + across * aside * box.height();
            const QRectF rect(middle - QPointF(box.width() / 2, box.height() / 2), box);
            if (!clip.contains(rect) || !isFree(rect, -1))
                continue;
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.card);
            painter->drawRoundedRect(rect, 3, 3);
            painter->setPen(lookColor(each.look, m_theme));
            painter->drawText(rect, Qt::AlignCenter, text);
            m_rects.append(rect);
            break;
        }
    }
}

} // namespace offtake
