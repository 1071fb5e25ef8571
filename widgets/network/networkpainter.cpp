// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networkpainter.h"

#include "widgets/network/networklabels.h"
#include "widgets/style/organizationcolors.h"
#include "widgets/style/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

constexpr double kLeastWidth = 1.1;
constexpr double kMostWidth = 8;
constexpr double kLane = 13;         ///< pixels between arrows of the same two
constexpr double kRim = 3;           ///< between an arrow's tip and the circle
constexpr double kFadedShare = 0.22; ///< of a colour that steps back

/// About as large as the circle of that radius, and not much further out.
QPainterPath shapePath(NodeShape shape, const QPointF &center, double radius)
{
    const auto polygon = [&](int corners, double reach, double firstDegrees) {
        QPolygonF points;
        for (int corner = 0; corner <= corners; ++corner) {
            const double angle = qDegreesToRadians(firstDegrees + 360.0 * corner / corners);
            points.append(center + QPointF(std::cos(angle), std::sin(angle)) * radius * reach);
        }
        return points;
    };
    QPainterPath path;
    switch (shape) {
    case NodeShape::Provider:
        path.addEllipse(center, radius, radius);
        break;
    case NodeShape::Customer:
        path.addPolygon(polygon(4, 1.25, 45));
        break;
    case NodeShape::ChipVendor:
        path.addPolygon(polygon(4, 1.2, 0));
        break;
    case NodeShape::SiteHost:
        path.addPolygon(polygon(3, 1.3, -90));
        break;
    case NodeShape::Financier:
        path.addPolygon(polygon(6, 1.1, 0));
        break;
    }
    return path;
}

} // namespace

NetworkPainter::NetworkPainter(
    const NetworkPicture &picture, const Theme &theme, const QFont &font, const QLocale &locale)
    : m_picture(picture)
    , m_theme(theme)
    , m_font(font)
    , m_locale(locale)
    , m_radii(picture.radii())
{
    // What does not fade when something is marked: it, and those it deals with.
    if (picture.selected >= 0) {
        const QList<int> neighbors = picture.neighbors(picture.selected);
        m_near = QSet<int>(neighbors.begin(), neighbors.end()) << picture.selected;
    }
    m_near += picture.cycleNodes;
    // Arrows of the same two lie side by side, whatever their direction.
    std::map<std::pair<int, int>, QList<int>> lanes;
    for (int i = 0; i < int(picture.arrows.size()); ++i) {
        const NetworkArrow &arrow = picture.arrows[i];
        m_most = std::max(m_most, arrow.amount);
        lanes[{std::min(arrow.from, arrow.to), std::max(arrow.from, arrow.to)}].append(i);
    }
    m_bends.fill(0, picture.arrows.size());
    for (const auto &[pair, members] : lanes) {
        for (int lane = 0; lane < int(members.size()); ++lane) {
            const NetworkArrow &arrow = picture.arrows[members[lane]];
            const double side = lane - (double(members.size()) - 1) / 2;
            m_bends[members[lane]] = arrow.from < arrow.to ? side : -side;
        }
    }
}

double NetworkPainter::nodeRadius(int node, const NetworkMapping &mapping) const
{
    return NetworkPicture::zoomedRadius(m_radii[node], mapping.zoom);
}

double NetworkPainter::penWidth(const NetworkArrow &arrow) const
{
    if (arrow.amount <= 0 || m_most <= 0)
        return kLeastWidth;
    return kLeastWidth + (kMostWidth - kLeastWidth) * std::sqrt(arrow.amount / m_most);
}

bool NetworkPainter::isProminent(int arrow) const
{
    const NetworkArrow &each = m_picture.arrows[arrow];
    if (m_picture.selected < 0 && m_picture.cycleArrows.isEmpty())
        return true;
    return m_picture.cycleArrows.contains(arrow) || each.from == m_picture.selected ||
           each.to == m_picture.selected;
}

bool NetworkPainter::isFaded(int node) const
{
    if (!m_picture.losses.isEmpty() || m_near.isEmpty())
        return false;
    return !m_near.contains(node) && node != m_picture.hovered && node != m_picture.current;
}

NetworkPainter::Curve NetworkPainter::curve(int arrow, const NetworkMapping &mapping, double headLength) const
{
    const NetworkArrow &each = m_picture.arrows[arrow];
    const QPointF from = mapping.map(m_picture.places[each.from]);
    const QPointF to = mapping.map(m_picture.places[each.to]);
    const QLineF straight(from, to);
    const double length = straight.length();
    const double start = nodeRadius(each.from, mapping) + 1;
    const double end = nodeRadius(each.to, mapping) + kRim;
    Curve result;
    if (length < start + end + headLength + 2)
        return result;
    const QPointF along = (to - from) / length;
    const QPointF across(-along.y(), along.x());
    // The control point lies twice as far out as the curve's middle.
    const double sideways = m_bends[arrow] * kLane * std::clamp(mapping.zoom, 0.4, 1.5) * 2;
    result.control = (from + to) / 2 + across * sideways;
    const auto towards = [](const QPointF &a, const QPointF &b) {
        const QPointF way = b - a;
        return way / std::hypot(way.x(), way.y());
    };
    result.start = from + towards(from, result.control) * start;
    result.direction = towards(result.control, to);
    result.tip = to - result.direction * end;
    result.end = result.tip - result.direction * headLength;
    result.isValid = true;
    return result;
}

QPainterPath NetworkPainter::arrowPath(int arrow, const NetworkMapping &mapping) const
{
    QPainterPath path;
    const Curve line = curve(arrow, mapping, 0);
    if (line.isValid) {
        path.moveTo(line.start);
        path.quadTo(line.control, line.tip);
    }
    return path;
}

void NetworkPainter::paintArrow(QPainter *painter, int arrow, const NetworkMapping &mapping) const
{
    const NetworkArrow &each = m_picture.arrows[arrow];
    const bool isCycle = m_picture.cycleArrows.contains(arrow);
    double width = penWidth(each) * std::clamp(mapping.zoom, 0.5, 1.3);
    if (isCycle)
        width = std::max(width, 3.5);
    QColor color = lookColor(each.look, m_theme);
    if (!isProminent(arrow))
        color = mixed(color, m_theme.card, kFadedShare);
    else if (m_picture.selected < 0 && !isCycle)
        color = mixed(color, m_theme.card, 0.8);
    const double head = 5 + 1.5 * width;
    const Curve line = curve(arrow, mapping, head);
    if (!line.isValid)
        return;
    QPen pen(color, width, lookStyle(each.look), Qt::FlatCap);
    if (pen.style() != Qt::SolidLine) {
        // Dashes in pixels, not in widths: thick lines would hardly show any.
        const double unit = std::max(1.0, width);
        if (each.look == u"financing")
            pen.setDashPattern({7 / unit, 4 / unit});
        else if (each.look == u"shares")
            pen.setDashPattern({2.5 / unit, 3 / unit});
        else
            pen.setDashPattern({8 / unit, 3 / unit, 2 / unit, 3 / unit});
    }
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    if (m_bends[arrow] == 0) {
        painter->drawLine(line.start, line.end);
    } else {
        QPainterPath path(line.start);
        path.quadTo(line.control, line.end);
        painter->drawPath(path);
    }
    const QPointF across(-line.direction.y(), line.direction.x());
    const double half = 2.5 + 0.75 * width;
    const QPointF corners[] = {line.tip, line.end + across * half, line.end - across * half};
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPolygon(corners, 3);
}

void NetworkPainter::paintNode(QPainter *painter, int node, const NetworkMapping &mapping) const
{
    const QPointF center = mapping.map(m_picture.places[node]);
    const double radius = nodeRadius(node, mapping);
    QColor fill = organizationColor(m_picture.network.nodes[node].id);
    QColor rim = mixed(fill, m_theme.dark ? QColor(Qt::white) : QColor(Qt::black), 0.6);
    if (!m_picture.losses.isEmpty()) {
        const auto &loss = m_picture.losses[node];
        const double share = loss && loss->base > 0 ? std::clamp(-loss->total / loss->base, 0.0, 1.0) : 0;
        fill = loss ? mixed(m_theme.loss, m_theme.card, 0.12 + 0.88 * std::sqrt(share)) : m_theme.card;
        rim = loss ? m_theme.loss : m_theme.muted;
    } else if (isFaded(node)) {
        fill = mixed(fill, m_theme.card, 0.35);
        rim = mixed(rim, m_theme.card, 0.35);
    }
    if (!m_picture.sizeOf(node))
        fill = m_theme.card; // hollow: its size is not known
    const bool isStrong = node == m_picture.selected || m_picture.cycleNodes.contains(node);
    painter->setBrush(fill);
    painter->setPen(QPen(isStrong ? m_theme.text : rim, isStrong ? 2.5 : 1.2));
    painter->drawPath(shapePath(nodeShape(m_picture.network.nodes[node].roles), center, radius));
    if (node == m_picture.forcedOut) {
        const double arm = radius * 0.55;
        painter->setPen(QPen(m_theme.error, 2.5));
        painter->drawLine(center + QPointF(-arm, -arm), center + QPointF(arm, arm));
        painter->drawLine(center + QPointF(-arm, arm), center + QPointF(arm, -arm));
    }
    if (m_picture.pinned.contains(m_picture.network.nodes[node].id)) {
        painter->setBrush(m_theme.text);
        painter->setPen(QPen(m_theme.card, 1));
        painter->drawEllipse(center + QPointF(radius, -radius) * 0.71, 3, 3);
    }
    if (node == m_picture.current || node == m_picture.hovered) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_theme.accent, 2));
        painter->drawEllipse(center, radius + 4, radius + 4);
    }
}

void NetworkPainter::paint(QPainter *painter, const NetworkMapping &mapping, const QRectF &clip)
{
    m_labels.clear();
    if (m_picture.places.size() != m_picture.network.nodes.size())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto isVisible = [&](int arrow) {
        const NetworkArrow &each = m_picture.arrows[arrow];
        const QPointF a = mapping.map(m_picture.places[each.from]);
        const QPointF b = mapping.map(m_picture.places[each.to]);
        const double aside = std::abs(m_bends[arrow]) * kLane * 2 + 10;
        return QRectF(
            std::min(a.x(), b.x()), std::min(a.y(), b.y()), std::abs(a.x() - b.x()), std::abs(a.y() - b.y()))
            .adjusted(-aside, -aside, aside, aside)
            .intersects(clip);
    };
    for (const bool isOnTop : {false, true}) {
        for (int arrow = 0; arrow < int(m_picture.arrows.size()); ++arrow) {
            if (isProminent(arrow) == isOnTop && isVisible(arrow))
                paintArrow(painter, arrow, mapping);
        }
    }
    for (int node = 0; node < int(m_picture.network.nodes.size()); ++node) {
        const double reach = nodeRadius(node, mapping) + 6;
        if (!m_picture.hidden.contains(node) &&
            clip.adjusted(-reach, -reach, reach, reach).contains(mapping.map(m_picture.places[node])))
            paintNode(painter, node, mapping);
    }
    NetworkLabels labels(*this, m_picture, m_theme, m_font, m_locale);
    labels.paintNames(painter, mapping, clip);
    labels.paintAmounts(painter, mapping, clip);
    m_labels = labels.rects();
    painter->restore();
}

double NetworkPainter::paintLegend(QPainter *painter, const QPointF &corner, double width) const
{
    constexpr double kSample = 26;
    const QFont small = networkFont(m_font, kNetworkSmallPixels);
    const QFontMetricsF metrics(small, painter->device());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(small);
    const double line = metrics.height() + 4;
    QPointF place = corner;
    // Where the next entry stands, broken into lines by the width.
    const auto next = [&](const QString &name) {
        const double needed = kSample + 6 + metrics.horizontalAdvance(name) + 14;
        if (place.x() + needed > corner.x() + width && place.x() > corner.x())
            place = {corner.x(), place.y() + line};
        const QPointF here = place;
        place.rx() += needed;
        painter->setPen(m_theme.text);
        painter->drawText(QRectF(here.x() + kSample + 6, here.y(), needed, metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter, name);
        return here + QPointF(0, metrics.height() / 2);
    };
    for (const QString &look : networkLooks()) {
        const bool isUsed = std::any_of(m_picture.arrows.cbegin(), m_picture.arrows.cend(),
            [&look](const NetworkArrow &arrow) { return arrow.look == look; });
        if (!isUsed)
            continue;
        const QPointF start = next(lookName(look));
        painter->setPen(QPen(lookColor(look, m_theme), 2.2, lookStyle(look), Qt::FlatCap));
        painter->drawLine(start, start + QPointF(kSample, 0));
    }
    std::set<NodeShape> shapes;
    for (const NetworkNode &node : m_picture.network.nodes)
        shapes.insert(nodeShape(node.roles));
    for (const NodeShape shape : shapes) {
        const QPointF start = next(shapeName(shape));
        painter->setBrush(m_theme.card);
        painter->setPen(QPen(m_theme.muted, 1.2));
        painter->drawPath(shapePath(shape, start + QPointF(kSample / 2, 0), 5));
    }
    painter->restore();
    return place.y() - corner.y() + line;
}

} // namespace offtake
