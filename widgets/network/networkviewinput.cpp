// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse and the keyboard do to the network, and what lies under the pointer.
#include "widgets/network/networkview.h"

#include "data/text/format.h"
#include "widgets/style/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

constexpr double kDragDistance = 4;
constexpr double kPanStep = 60;
constexpr double kHitDistance = 6;

} // namespace

int NetworkView::nodeAt(const QPointF &point) const
{
    if (m_picture.places.isEmpty())
        return -1;
    const NetworkPainter painter(m_picture, Theme::of(palette()), font(), locale());
    for (int node = int(m_picture.network.nodes.size()) - 1; node >= 0; --node) {
        if (m_picture.hidden.contains(node))
            continue;
        const QPointF way = point - m_mapping.map(m_picture.places[node]);
        // Small circles are still easy to hit.
        const double reach = std::max(painter.nodeRadius(node, m_mapping), spacing::kHitTarget / 2.0);
        if (std::hypot(way.x(), way.y()) <= reach)
            return node;
    }
    return -1;
}

int NetworkView::arrowAt(const QPointF &point) const
{
    if (m_picture.places.isEmpty())
        return -1;
    const NetworkPainter painter(m_picture, Theme::of(palette()), font(), locale());
    int nearest = -1;
    double least = kHitDistance;
    for (int arrow = 0; arrow < int(m_picture.arrows.size()); ++arrow) {
        const QPainterPath path = painter.arrowPath(arrow, m_mapping);
        if (path.isEmpty() || !path.controlPointRect().adjusted(-8, -8, 8, 8).contains(point))
            continue;
        constexpr int kSteps = 24;
        for (int i = 0; i <= kSteps; ++i) {
            const QPointF way = path.pointAtPercent(double(i) / kSteps) - point;
            // Between two samples the line may pass nearer than either.
            const double distance = std::hypot(way.x(), way.y());
            if (distance < least) {
                least = distance;
                nearest = arrow;
            }
        }
    }
    return nearest;
}

QRect NetworkView::nodeRect(int node) const
{
    if (node < 0 || node >= int(m_picture.places.size()))
        return {};
    const NetworkPainter painter(m_picture, Theme::of(palette()), font(), locale());
    const double radius = painter.nodeRadius(node, m_mapping);
    const QPointF center = m_mapping.map(m_picture.places[node]);
    return QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius).toAlignedRect();
}

QString NetworkView::nodeDescription(int node) const
{
    const NetworkNode &each = m_picture.network.nodes[node];
    const QString &currency = m_picture.network.currency;
    QStringList parts;
    if (each.revenue)
        parts +=
            tr("revenue of %1 in twelve months").arg(format::shortMoney(*each.revenue, currency, locale()));
    if (each.backlog)
        parts += tr("backlog of %1").arg(format::shortMoney(*each.backlog, currency, locale()));
    if (each.sold > 0)
        parts += tr("still to sell %1").arg(format::shortMoney(each.sold, currency, locale()));
    if (each.bought > 0)
        parts += tr("still to buy %1").arg(format::shortMoney(each.bought, currency, locale()));
    parts += tr("%n neighbour(s)", nullptr, int(m_picture.neighbors(node).size()));
    if (!m_picture.losses.isEmpty() && m_picture.losses[node]) {
        const NodeLoss &loss = *m_picture.losses[node];
        parts += tr("change of expected revenue %1, direct %2")
                     .arg(format::shortMoney(loss.total, m_picture.lossCurrency, locale()),
                         format::shortMoney(loss.direct, m_picture.lossCurrency, locale()));
    }
    return parts.join(u"; "_s);
}

QString NetworkView::arrowDescription(int arrow) const
{
    const NetworkArrow &each = m_picture.arrows[arrow];
    const QString amount = each.amount > 0
                               ? format::shortMoney(each.amount, m_picture.network.currency, locale())
                               : tr("amount not disclosed");
    QString text = tr("%1: %2 → %3, %4", "kind, from, to, amount")
                       .arg(lookName(each.look), m_picture.network.nodes[each.from].name,
                           m_picture.network.nodes[each.to].name, amount);
    for (const qsizetype tie : each.ties) {
        const NetworkTie &row = m_picture.network.ties[tie];
        if (!row.title.isEmpty())
            text += u"\n"_s + row.title;
    }
    return text;
}

bool NetworkView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QString text;
        if (const int node = nodeAt(help->pos()); node >= 0)
            text = m_picture.network.nodes[node].name + u"\n"_s +
                   nodeDescription(node).replace(u"; "_s, u"\n"_s);
        else if (const int arrow = arrowAt(help->pos()); arrow >= 0)
            text = arrowDescription(arrow);
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void NetworkView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_pressed = m_last = event->position();
    m_hasMoved = false;
    m_dragged = event->button() == Qt::LeftButton ? nodeAt(event->position()) : -1;
    m_drag = m_dragged >= 0 ? Drag::Node : Drag::View;
}

void NetworkView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF point = event->position();
    if (m_drag == Drag::None) {
        const int node = nodeAt(point);
        setCursor(node >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        if (node != m_picture.hovered) {
            m_picture.hovered = node;
            redraw();
            emit currentChanged(idOf(node >= 0 ? node : m_picture.current));
        }
        return;
    }
    m_hasMoved = m_hasMoved || QLineF(m_pressed, point).length() >= kDragDistance;
    if (!m_hasMoved)
        return;
    if (m_drag == Drag::View) {
        setCursor(Qt::ClosedHandCursor);
        panBy(point - m_last);
    } else {
        m_picture.places[m_dragged] += (point - m_last) / m_mapping.zoom;
        m_fits = false;
        redraw();
    }
    m_last = point;
}

void NetworkView::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    setCursor(Qt::ArrowCursor);
    if (drag == Drag::None)
        return;
    if (m_hasMoved) {
        if (drag == Drag::Node)
            emit nodeMoved(idOf(m_dragged), m_picture.places[m_dragged]);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    m_picture.current = m_dragged;
    select(m_dragged);
    redraw();
    announce();
}

void NetworkView::leaveEvent(QEvent *)
{
    if (m_picture.hovered >= 0) {
        m_picture.hovered = -1;
        redraw();
    }
}

void NetworkView::wheelEvent(QWheelEvent *event)
{
    const double steps = event->angleDelta().y() / 120.0;
    if (steps == 0) {
        event->ignore();
        return;
    }
    zoomAt(event->position(), std::pow(1.2, steps));
    event->accept();
}

/// To the neighbour that lies most in that direction; without a current node, to the nearest to the middle.
void NetworkView::walk(const QPointF &direction)
{
    if (m_picture.network.nodes.isEmpty())
        return;
    if (m_picture.current < 0) {
        setCurrent(std::max(0, m_picture.selected));
        return;
    }
    const QPointF from = m_picture.places[m_picture.current];
    int best = -1;
    double bestCost = 0;
    for (const int other : m_picture.neighbors(m_picture.current)) {
        const QPointF way = m_picture.places[other] - from;
        const double along = QPointF::dotProduct(way, direction);
        const double length = std::hypot(way.x(), way.y());
        if (along <= 0.3 * length)
            continue;
        const double cost = length * (2 - along / length);
        if (best < 0 || cost < bestCost) {
            best = other;
            bestCost = cost;
        }
    }
    if (best >= 0)
        setCurrent(best);
}

void NetworkView::step(int by)
{
    const int count = int(m_picture.network.nodes.size());
    int node = m_picture.current;
    for (int i = 0; i < count; ++i) {
        node = node < 0 ? 0 : (node + by + count) % count;
        if (!m_picture.hidden.contains(node)) {
            setCurrent(node);
            return;
        }
    }
}

void NetworkView::keyPressEvent(QKeyEvent *event)
{
    const bool isPanning = event->modifiers() & Qt::ControlModifier;
    const auto move = [&](const QPointF &direction) {
        if (isPanning)
            panBy(-direction * kPanStep);
        else
            walk(direction);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        move({-1, 0});
        return;
    case Qt::Key_Right:
        move({1, 0});
        return;
    case Qt::Key_Up:
        move({0, -1});
        return;
    case Qt::Key_Down:
        move({0, 1});
        return;
    case Qt::Key_Home:
        setCurrent(m_picture.selected >= 0 ? m_picture.selected : m_picture.network.nodes.isEmpty() ? -1 : 0);
        return;
    case Qt::Key_N:
        step(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        select(m_picture.current);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return;
    case Qt::Key_Minus:
        zoomOut();
        return;
    case Qt::Key_0:
        fit();
        return;
    case Qt::Key_P:
        if (m_picture.current >= 0)
            emit pinToggled(idOf(m_picture.current));
        return;
    case Qt::Key_F:
        if (m_picture.current >= 0)
            emit forceOutRequested(idOf(m_picture.current));
        return;
    case Qt::Key_T:
        if (m_picture.current >= 0)
            emit tablesRequested(idOf(m_picture.current));
        return;
    case Qt::Key_Escape:
        if (m_picture.selected < 0 && m_picture.cycleArrows.isEmpty())
            break;
        select(-1);
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void NetworkView::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::MouseFocusReason && m_picture.current < 0)
        setCurrent(m_picture.selected >= 0 ? m_picture.selected : m_picture.network.nodes.isEmpty() ? -1 : 0);
    QWidget::focusInEvent(event);
    update();
}

void NetworkView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const int node = isByKey ? m_picture.current : nodeAt(event->pos());
    emit menuRequested(
        node, isByKey && node >= 0 ? mapToGlobal(nodeRect(node).center()) : event->globalPos());
}

} // namespace offtake
