// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/plotzoom.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace offtake {

namespace {

/// A rectangle thinner than this in pixels was meant along its other side.
constexpr int kThin = 12;

Qt::Orientations orientationsOf(Qt::KeyboardModifiers keys)
{
    if (keys.testFlag(Qt::ControlModifier))
        return Qt::Horizontal;
    return keys.testFlag(Qt::ShiftModifier) ? Qt::Orientations(Qt::Vertical) : Qt::Horizontal | Qt::Vertical;
}

} // namespace

PlotZoom::PlotZoom(QCustomPlot *plot)
    : QObject(plot)
    , m_plot(plot)
{
    m_plot->setInteractions(QCP::iRangeZoom);
    connect(m_plot->selectionRect(), &QCPSelectionRect::accepted, this,
        [this](const QRect &rect, const QMouseEvent *event) {
            zoomInto(rect.normalized(), orientationsOf(event->modifiers()));
        });
}

void PlotZoom::setHome(QCPAxis *axis, double lower, double upper)
{
    if (!m_home.contains(axis)) {
        connect(axis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this,
            [this, axis](const QCPRange &range) {
                const QCPRange home = m_home.value(axis);
                axis->setRange(range.bounded(home.lower, home.upper));
            });
    }
    m_home[axis] = QCPRange(lower, upper);
    axis->setRange(lower, upper);
}

void PlotZoom::reset()
{
    setShown(m_home);
    redraw();
}

void PlotZoom::scale(double factor)
{
    for (auto axis = m_home.cbegin(); axis != m_home.cend(); ++axis)
        axis.key()->scaleRange(factor);
    redraw();
}

void PlotZoom::pan(QCPAxis *axis, double share)
{
    if (axis->scaleType() == QCPAxis::stLogarithmic)
        axis->moveRange(std::pow(axis->range().upper / axis->range().lower, share));
    else
        axis->moveRange(axis->range().size() * share);
    redraw();
}

void PlotZoom::setLimits(QCPAxis *axis, double lower, double upper)
{
    const QCPRange home = m_home.value(axis);
    m_home[axis] = QCPRange(std::min(lower, home.lower), std::max(upper, home.upper));
    axis->setRange(lower, upper);
    m_home[axis] = home;
    redraw();
}

QMap<QCPAxis *, QCPRange> PlotZoom::shown() const
{
    QMap<QCPAxis *, QCPRange> ranges;
    for (auto axis = m_home.cbegin(); axis != m_home.cend(); ++axis)
        ranges.insert(axis.key(), axis.key()->range());
    return ranges;
}

void PlotZoom::setShown(const QMap<QCPAxis *, QCPRange> &ranges)
{
    for (auto axis = ranges.cbegin(); axis != ranges.cend(); ++axis)
        axis.key()->setRange(axis.value());
}

void PlotZoom::watch(const QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        m_plot->axisRect()->setRangeZoom(
            orientationsOf(static_cast<const QWheelEvent *>(event)->modifiers()));
    } else if (event->type() == QEvent::MouseButtonPress) {
        const auto *mouse = static_cast<const QMouseEvent *>(event);
        const bool begins = mouse->button() == Qt::LeftButton &&
                            m_plot->axisRect()->rect().contains(mouse->position().toPoint());
        m_plot->setSelectionRectMode(begins ? QCP::srmCustom : QCP::srmNone);
    }
}

void PlotZoom::zoomInto(const QRect &rect, Qt::Orientations orientations)
{
    const QRect seen = rect & m_plot->axisRect()->rect();
    if (seen.width() < kThin && seen.height() < kThin)
        return;
    if (orientations == (Qt::Horizontal | Qt::Vertical)) {
        if (seen.height() < kThin)
            orientations = Qt::Horizontal;
        else if (seen.width() < kThin)
            orientations = Qt::Vertical;
    }
    QList<QCPAxis *> axes;
    for (auto axis = m_home.cbegin(); axis != m_home.cend(); ++axis) {
        if (orientations.testFlag(axis.key()->orientation()))
            axes += axis.key();
    }
    m_plot->axisRect()->zoom(QRectF(seen), axes);
    redraw();
}

void PlotZoom::redraw()
{
    m_plot->replot(QCustomPlot::rpQueuedRefresh);
}

} // namespace offtake
