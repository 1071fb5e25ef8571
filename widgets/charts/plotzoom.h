// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>

#include <qcustomplot.h>

class QEvent;

namespace offtake {

/// What part of a plot is seen: wheel and drag zoom into it, with Ctrl along the width alone, with Shift
/// along the height alone, never beyond what the numbers need.
class PlotZoom : public QObject
{
    Q_OBJECT
public:
    explicit PlotZoom(QCustomPlot *plot);

    /// The range that reset() returns to and that zoom stays within.
    void setHome(QCPAxis *axis, double lower, double upper);
    void reset();
    /// Both axes about their middles: below 1 shows less and larger.
    void scale(double factor);
    /// By a share of what is seen.
    void pan(QCPAxis *axis, double share);
    /// Beyond the home range, too: two charts are compared on the same axis.
    void setLimits(QCPAxis *axis, double lower, double upper);

    /// What the axes show now; setShown() brings it back after something else was drawn.
    QMap<QCPAxis *, QCPRange> shown() const;
    void setShown(const QMap<QCPAxis *, QCPRange> &ranges);

    /// To be called with the plot's events before the plot has them.
    void watch(const QEvent *event);

private:
    void zoomInto(const QRect &rect, Qt::Orientations orientations);
    void redraw();

    QCustomPlot *m_plot;
    QMap<QCPAxis *, QCPRange> m_home;
};

} // namespace offtake
