// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPointF>
#include <QString>

class QCPItemText;
class QCustomPlot;

namespace offtake {

/// Short texts at places of a plot that come and go with its numbers, such as the value at a bar's end.
class PlotTexts
{
public:
    explicit PlotTexts(QCustomPlot *plot)
        : m_plot(plot)
    {}

    void clear();
    /// At `place` in the plot's coordinates (key and value of its axes), beside it by `alignment`.
    void add(const QPointF &place, const QString &text, Qt::Alignment alignment);
    /// All in the axis' type.
    void paint(const QColor &color);

private:
    QCustomPlot *m_plot;
    QList<QCPItemText *> m_items;
};

/// A name that fits beside a bar: at most so many characters, with an ellipsis.
QString shortened(const QString &name, qsizetype most);

/// A name in two lines, broken at the space nearest to its middle, where it has one.
QStringList inTwoLines(const QString &name);

} // namespace offtake
