// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/plotdrawing.h"

#include "widgets/style/theme.h"

#include <QPicture>

#include <qcustomplot.h>

namespace offtake {

namespace {

constexpr double kScreenDpi = 96;

} // namespace

void styleAxes(QCustomPlot &plot, const Theme &theme, const QFont &font)
{
    plot.setBackground(QBrush(theme.card));
    for (QCPAxis *axis : plot.axisRect()->axes()) {
        const QPen pen = axis->orientation() == Qt::Horizontal ? QPen(theme.muted, 1) : QPen(Qt::NoPen);
        axis->setTickLabelFont(font);
        axis->setTickLabelColor(theme.muted);
        axis->setLabelFont(font);
        axis->setLabelColor(theme.muted);
        axis->setBasePen(pen);
        axis->setTickPen(pen);
        axis->setSubTicks(false);
        axis->setTickLength(0, 4);
        axis->grid()->setPen(QPen(theme.line, 1));
        axis->grid()->setZeroLinePen(QPen(theme.line, 1));
    }
    QColor veil = theme.accent;
    veil.setAlphaF(0.15F);
    plot.selectionRect()->setPen(QPen(theme.accent, 1));
    plot.selectionRect()->setBrush(veil);
}

void drawPlot(QCustomPlot &plot, QPainter *painter, const QRectF &target)
{
    const QSizeF device = painter->deviceTransform().mapRect(target).size();
    const double dpi = painter->device()->logicalDpiX();
    const QSize layout = (device * (kScreenDpi / dpi)).toSize().expandedTo(QSize(1, 1));
    // QCustomPlot draws with a painter of its own class only: record it, then replay as vectors.
    QPicture picture;
    QCPPainter recorder(&picture);
    recorder.setMode(QCPPainter::pmVectorized);
    recorder.setMode(QCPPainter::pmNoCaching);
    plot.toPainter(&recorder, layout.width(), layout.height());
    recorder.end();

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(target.topLeft());
    painter->scale(target.width() / layout.width(), target.height() / layout.height());
    // drawPicture() scales by the ratio of resolutions on its own; the layout is in 96 dpi pixels already.
    painter->scale(double(picture.logicalDpiX()) / dpi,
        double(picture.logicalDpiY()) / painter->device()->logicalDpiY());
    painter->drawPicture(0, 0, picture);
    painter->restore();
}

} // namespace offtake
