// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart.h"
#include "widgets/style/theme.h"
#include "widgets/wrappedtext.h"

#include <QSet>

#include <qcustomplot.h>

class QLabel;
class QToolButton;

namespace offtake {

class PlotZoom;
class SteadyBox;

struct Chart::Private
{
    QString title;
    QString emptyText;
    QLabel *sentence = nullptr;
    SteadyBox *sentenceBox = nullptr; ///< around it
    QCustomPlot *plot = nullptr;
    QCPItemText *emptyLabel = nullptr;
    QCPItemText *unitLabel = nullptr;
    PlotZoom *zoom = nullptr;
    QToolButton *menuButton = nullptr; ///< there while the mouse is over the chart
    QString source;
    QSet<QString> hidden; ///< names of series
    bool logarithmic = false;
    QPointF pressed; ///< where a click began
    bool exporting = false;

    void fitEmptyText(int width)
    {
        emptyLabel->setText(wrapped(emptyText, QFontMetrics(emptyLabel->font()), width - 2 * spacing::kPage));
    }
};

} // namespace offtake
