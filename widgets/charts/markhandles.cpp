// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/markhandles.h"

#include "widgets/charts/thresholdmarks.h"
#include "widgets/style/theme.h"

#include <QMouseEvent>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace offtake {

namespace {

/// Pixels to either side at which a mark is taken hold of.
constexpr double kReach = 6;

} // namespace

MarkHandles::MarkHandles(QCustomPlot *plot, std::function<QString(double amount)> reading, QObject *parent)
    : QObject(parent)
    , m_plot(plot)
    , m_reading(std::move(reading))
{
    // Labels keep a line's height from one another, whatever share of the plot's height that is.
    connect(plot, &QCustomPlot::afterLayout, this, &MarkHandles::layOut);
}

void MarkHandles::setMarks(ThresholdMarks *marks)
{
    if (m_marks)
        m_marks->disconnect(this);
    m_marks = marks;
    if (marks) {
        connect(marks, &ThresholdMarks::changed, this, [this] {
            place();
            emit placed();
        });
    }
    place();
}

void MarkHandles::setVisible(bool visible)
{
    m_isVisible = visible;
}

void MarkHandles::place()
{
    const qsizetype count = m_marks && m_isVisible ? m_marks->amounts().size() : 0;
    while (m_items.size() > count) {
        m_plot->removeItem(m_items.last().line);
        m_plot->removeItem(m_items.last().label);
        m_items.removeLast();
    }
    while (m_items.size() < count) {
        Item item{new QCPItemLine(m_plot), new QCPItemText(m_plot)};
        for (QCPItemPosition *position : {item.line->start, item.line->end, item.label->position}) {
            position->setTypeX(QCPItemPosition::ptPlotCoords);
            position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        }
        item.label->setPadding(QMargins(4, 1, 4, 1));
        item.label->setClipToAxisRect(false); // a long one may reach over the axis' labels
        m_items += item;
    }
    for (qsizetype i = 0; i < count; ++i)
        m_items.at(i).label->setText(m_reading(m_marks->amounts().at(i)));
    layOut();
}

void MarkHandles::setFirstLabel(double down)
{
    m_firstLabel = down;
    layOut();
}

void MarkHandles::layOut()
{
    const QCPRange shown = m_plot->xAxis->range();
    const double plotHeight = std::max(1, m_plot->axisRect()->height());
    for (qsizetype i = 0; m_marks && i < std::min(m_items.size(), m_marks->amounts().size()); ++i) {
        const double amount = m_marks->amounts().at(i);
        const Item &item = m_items.at(i);
        const QMargins padding = item.label->padding();
        const double lineHeight = QFontMetricsF(m_plot->xAxis->tickLabelFont()).height() + padding.top() +
                                  padding.bottom() + 1; // and the frame
        const double height = (m_firstLabel + (double(i) + 0.5) * lineHeight) / plotHeight;
        item.line->start->setCoords(amount, 1);
        item.line->end->setCoords(amount, height);
        item.label->position->setCoords(amount, height);
        // On the side where the text has its room, else where there is more.
        const double at = m_plot->xAxis->coordToPixel(amount);
        const double needed =
            QFontMetricsF(m_plot->xAxis->tickLabelFont()).horizontalAdvance(item.label->text()) +
            item.label->padding().left() + item.label->padding().right();
        const double beyond = m_plot->viewport().right() - at;
        const bool left =
            amount > shown.center() ? at >= needed || at > beyond : beyond < needed && at > beyond;
        item.label->setPositionAlignment(Qt::AlignVCenter | (left ? Qt::AlignRight : Qt::AlignLeft));
    }
}

void MarkHandles::applyTheme(const Theme &theme)
{
    for (const Item &item : std::as_const(m_items)) {
        item.line->setPen(QPen(theme.text, 1.5));
        item.line->setHead(QCPLineEnding(QCPLineEnding::esDisc, 7, 7));
        item.label->setFont(m_plot->xAxis->tickLabelFont());
        item.label->setColor(theme.text);
        item.label->setBrush(theme.card);
        item.label->setPen(QPen(theme.muted, 1));
    }
}

int MarkHandles::markAt(const QMouseEvent &event) const
{
    int nearest = -1;
    double distance = kReach;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const QPointF at = m_items.at(i).label->position->pixelPosition();
        const double away = std::abs(at.x() - event.position().x());
        if (away <= distance && event.position().y() >= at.y() - 10) {
            nearest = int(i);
            distance = away;
        }
    }
    return nearest;
}

bool MarkHandles::handle(const QEvent *event)
{
    if (!m_marks || m_items.isEmpty())
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto &mouse = *static_cast<const QMouseEvent *>(event);
        if (mouse.button() == Qt::LeftButton)
            m_dragged = markAt(mouse);
        return m_dragged >= 0;
    }
    case QEvent::MouseMove: {
        const auto &mouse = *static_cast<const QMouseEvent *>(event);
        if (m_dragged >= 0) {
            const QCPRange shown = m_plot->xAxis->range();
            const double amount = m_plot->xAxis->pixelToCoord(mouse.position().x());
            m_marks->move(m_dragged, std::clamp(amount, shown.lower, shown.upper));
            return true;
        }
        const bool isOver = mouse.buttons() == Qt::NoButton && markAt(mouse) >= 0;
        m_plot->setCursor(isOver ? Qt::SplitHCursor : Qt::ArrowCursor);
        return false;
    }
    case QEvent::MouseButtonRelease:
        if (m_dragged < 0)
            return false;
        m_dragged = -1;
        m_marks->release();
        return true;
    default:
        return false;
    }
}

} // namespace offtake
