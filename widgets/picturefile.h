// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <QImage>
#include <QRectF>
#include <QString>

#include <functional>

class QPainter;

namespace offtake {

/// What charts and the network draw into a picture: once, within the rectangle, as vectors where the painter
/// takes vectors.
using DrawPicture = std::function<void(QPainter *, const QRectF &)>;

/// A drawing of `size` (96 dpi pixels) as an image on white, with two dots for each pixel.
QImage pictureImage(const QSizeF &size, const DrawPicture &draw);

/// Writes the drawing as PNG, SVG or PDF by the file's suffix; SVG and PDF carry the title. A file that is
/// there already is replaced only when the new one is whole.
Result<void> savePicture(const QString &path, const QString &title, const QString &description,
    const QSizeF &size, const DrawPicture &draw);

} // namespace offtake
