// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QCPItemLine;
class QCPItemText;
class QCustomPlot;
class QEvent;
class QMouseEvent;

namespace offtake {

class ThresholdMarks;
struct Theme;

/// Draws threshold marks as vertical lines over a plot whose x axis counts amounts, and lets the mouse drag
/// them.
class MarkHandles : public QObject
{
    Q_OBJECT
public:
    /// `reading` gives a mark's label: its amount and what the chart says of it.
    MarkHandles(QCustomPlot *plot, std::function<QString(double amount)> reading, QObject *parent);

    /// Shared with other charts; null takes the marks away.
    void setMarks(ThresholdMarks *marks);
    /// Places lines and labels again: marks, numbers, axes or language changed.
    void place();
    /// How far under the plot's upper edge the first label stands, in pixels.
    void setFirstLabel(double down);
    void setVisible(bool visible);
    void applyTheme(const Theme &theme);
    /// Press, move and release on a mark; whether the event was the mark's.
    bool handle(const QEvent *event);

signals:
    /// Lines or labels stand elsewhere: the plot wants drawing.
    void placed();

private:
    struct Item
    {
        QCPItemLine *line = nullptr;
        QCPItemText *label = nullptr;
    };

    void layOut();
    int markAt(const QMouseEvent &event) const;

    QCustomPlot *m_plot;
    std::function<QString(double)> m_reading;
    QPointer<ThresholdMarks> m_marks;
    QList<Item> m_items;
    int m_dragged = -1;
    double m_firstLabel = 0;
    bool m_isVisible = true;
};

} // namespace offtake
