// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCustomPlot;
class QFont;
class QPainter;
class QRectF;

namespace offtake {

struct Theme;

/// Background, axes, grid and zoom frame in the theme's colours: no frame, a light grid, labels in the muted
/// colour.
void styleAxes(QCustomPlot &plot, const Theme &theme, const QFont &font);

/// Draws the plot into `target` as vectors. Type has the size it has on a 96 dpi screen, whatever the
/// device's resolution.
void drawPlot(QCustomPlot &plot, QPainter *painter, const QRectF &target);

} // namespace offtake
