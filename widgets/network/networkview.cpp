// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networkview.h"

#include "widgets/background.h"
#include "widgets/style/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace offtake {

namespace {

constexpr double kLeastZoom = 0.05;
constexpr double kMostZoom = 6;
constexpr double kFitMargin = 14;
/// What a frame holds beyond each edge, as a share of the widget.
constexpr double kFrameMargin = 0.25;
/// A new frame is asked for when less than this part of the margin is left.
constexpr double kReserve = 0.5;
/// Painted at once; more arrows than these take longer than the eye should wait.
constexpr qsizetype kQuickArrows = 300;

/// In any thread.
NetworkFrame renderFrame(const NetworkPicture &picture, const NetworkMapping &mapping, const QRectF &area,
    double ratio, const Theme &theme, const QFont &font, const QLocale &locale)
{
    NetworkFrame frame{QImage((area.size() * ratio).toSize(), QImage::Format_RGB32), area.topLeft(), mapping};
    frame.image.setDevicePixelRatio(ratio);
    frame.image.fill(theme.card);
    QPainter painter(&frame.image);
    painter.translate(-area.topLeft());
    NetworkPainter(picture, theme, font, locale).paint(&painter, mapping, area);
    return frame;
}

} // namespace

NetworkView::NetworkView(QWidget *parent)
    : QWidget(parent)
{
    installNetworkAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

NetworkView::~NetworkView() = default;

void NetworkView::setPicture(const NetworkPicture &picture, bool keepsView)
{
    const OrganizationId current = idOf(m_picture.current);
    const OrganizationId chosen = idOf(m_picture.selected);
    m_picture = picture;
    const auto placeOf = [this](const OrganizationId &id) {
        return int(m_picture.network.nodeIndex.value(id, -1));
    };
    m_picture.current = placeOf(current);
    m_picture.selected = placeOf(chosen);
    m_picture.hovered = -1;
    m_drag = Drag::None;
    if (!keepsView)
        m_frame = {}; // of something else
    if (!keepsView || m_fits)
        fit();
    else
        redraw();
    announce();
}

void NetworkView::setLosses(
    const QList<std::optional<NodeLoss>> &losses, const QString &currency, int forcedOut)
{
    m_picture.lossCurrency = currency;
    m_picture.losses = losses;
    m_picture.forcedOut = forcedOut;
    redraw();
}

void NetworkView::setCycle(const QSet<int> &nodes, const QSet<int> &arrows)
{
    m_picture.cycleNodes = nodes;
    m_picture.cycleArrows = arrows;
    redraw();
}

void NetworkView::select(int node)
{
    if (node == m_picture.selected)
        return;
    m_picture.selected = node;
    m_picture.cycleNodes.clear();
    m_picture.cycleArrows.clear();
    redraw();
    emit selected(idOf(node));
}

void NetworkView::setCurrent(int node)
{
    if (node == m_picture.current)
        return;
    m_picture.current = node;
    const int legend = int(std::ceil(m_legendHeight));
    if (node >= 0 && !rect().adjusted(20, 20, -20, -20 - legend).contains(nodeRect(node)))
        centerOn(node);
    else
        redraw();
    announce();
    emit currentChanged(idOf(node));
}

void NetworkView::centerOn(int node)
{
    if (node < 0 || node >= int(m_picture.places.size()))
        return;
    m_mapping.offset = QRectF(rect()).center() - m_picture.places[node] * m_mapping.zoom;
    m_fits = false;
    redraw();
}

OrganizationId NetworkView::idOf(int node) const
{
    return node >= 0 && node < int(m_picture.network.nodes.size()) ? m_picture.network.nodes[node].id
                                                                   : OrganizationId();
}

void NetworkView::fit()
{
    m_fits = true;
    renderLegend();
    const QRectF room =
        QRectF(rect()).adjusted(kFitMargin, kFitMargin, -kFitMargin, -kFitMargin - m_legendHeight);
    m_mapping = m_picture.fitting(font(), room);
    redraw();
}

/// The legend's lines depend on the width and on which kinds there are.
void NetworkView::renderLegend()
{
    const Theme &theme = Theme::of(palette());
    const NetworkPainter legend(m_picture, theme, font(), locale());
    const QPointF corner(spacing::kBetween, spacing::kControl);
    const double room = width() - 2 * spacing::kBetween;
    QPixmap scratch(1, 1);
    QPainter measuring(&scratch);
    m_legendHeight = legend.paintLegend(&measuring, corner, room) + spacing::kControl;
    const double ratio = devicePixelRatioF();
    m_legend = QPixmap((QSizeF(width(), m_legendHeight) * ratio).toSize());
    m_legend.setDevicePixelRatio(ratio);
    m_legend.fill(theme.card);
    QPainter painter(&m_legend);
    legend.paintLegend(&painter, corner, room);
}

void NetworkView::zoomAt(const QPointF &point, double factor)
{
    const QPointF place = m_mapping.unmap(point);
    m_mapping.zoom = std::clamp(m_mapping.zoom * factor, kLeastZoom, kMostZoom);
    m_mapping.offset = point - place * m_mapping.zoom;
    m_fits = false;
    update();
}

void NetworkView::panBy(const QPointF &distance)
{
    m_mapping.offset += distance;
    m_fits = false;
    update();
}

void NetworkView::redraw()
{
    m_isStale = true;
    m_legend = {};
    update();
}

QRectF NetworkFrame::coveredBy(const NetworkMapping &now) const
{
    const QPointF place = mapping.unmap(origin);
    return {now.map(place), image.deviceIndependentSize() * (now.zoom / mapping.zoom)};
}

/// Asks for a frame where the present one shows something else or will soon end.
void NetworkView::refreshFrame()
{
    const QSizeF margin = QSizeF(size()) * kFrameMargin;
    const auto around = [this](const QSizeF &more) {
        return QRectF(rect()).adjusted(-more.width(), -more.height(), more.width(), more.height());
    };
    const bool isGood = !m_isStale && !m_frame.image.isNull() && m_frame.mapping.zoom == m_mapping.zoom &&
                        m_frame.coveredBy(m_mapping).contains(around(margin * kReserve));
    if (isGood || m_isRendering)
        return;
    m_isStale = false;
    const auto render = [picture = m_picture, mapping = m_mapping, area = around(margin),
                            ratio = devicePixelRatioF(), &theme = Theme::of(palette()), font = font(),
                            locale = locale()] {
        return renderFrame(picture, mapping, area, ratio, theme, font, locale);
    };
    if (m_picture.arrows.size() <= kQuickArrows) {
        m_frame = render();
        return;
    }
    m_isRendering = true;
    runInBackground(this, render, [this](const NetworkFrame &frame) {
        m_isRendering = false;
        m_frame = frame;
        update(); // and on to the next one, where something has changed since
    });
}

void NetworkView::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    if (m_picture.network.nodes.isEmpty()) {
        painter.fillRect(rect(), theme.card);
        return;
    }
    refreshFrame();
    const QRectF covered = m_frame.image.isNull() ? QRectF() : m_frame.coveredBy(m_mapping);
    if (!covered.contains(QRectF(rect())))
        painter.fillRect(rect(), theme.card);
    if (!m_frame.image.isNull() && m_frame.mapping.zoom == m_mapping.zoom)
        painter.drawImage(covered.topLeft(), m_frame.image);
    else if (!m_frame.image.isNull())
        painter.drawImage(covered, m_frame.image); // until that of the new zoom is there
    if (m_legend.isNull())
        renderLegend();
    painter.drawPixmap(QPointF(0, height() - m_legendHeight), m_legend);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void NetworkView::resizeEvent(QResizeEvent *)
{
    if (m_fits)
        fit();
    else
        redraw();
}

void NetworkView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        redraw();
    QWidget::changeEvent(event);
}

/// Tells assistive technology which node is the current one.
void NetworkView::announce()
{
    if (!QAccessible::isActive() || m_picture.current < 0)
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(m_picture.current);
    QAccessible::updateAccessibility(&event);
}

} // namespace offtake
