// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networkpainter.h"
#include "widgets/picturefile.h"
#include "widgets/style/theme.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

/// Size of exported pictures, in 96 dpi pixels.
constexpr QSizeF kExportSize(1200, 800);
constexpr double kMargin = 16;
constexpr double kLegendHeight = 44;

} // namespace

void renderNetwork(
    QPainter *painter, const QRectF &target, const NetworkPicture &picture, const QLocale &locale)
{
    const QFont font = QGuiApplication::font();
    painter->save();
    // In 96 dpi pixels, whatever the device's resolution.
    painter->translate(target.topLeft());
    const double scale =
        std::min(target.width() / kExportSize.width(), target.height() / kExportSize.height());
    painter->scale(scale, scale);
    const QRectF page(QPointF(0, 0), target.size() / scale);
    painter->fillRect(page, Theme::day().card);

    NetworkPainter network(picture, Theme::day(), font, locale);
    const QRectF inner = page.adjusted(kMargin, kMargin, -kMargin, -kMargin - kLegendHeight);
    network.paint(painter, picture.fitting(font, inner), page);
    network.paintLegend(painter, {kMargin, page.bottom() - kLegendHeight}, page.width() - 2 * kMargin);
    painter->restore();
}

Result<void> exportNetwork(const QString &path, const NetworkPicture &picture, const QString &title,
    const QString &description, const QLocale &locale)
{
    return savePicture(path, title, description, kExportSize,
        [&](QPainter *painter, const QRectF &page) { renderNetwork(painter, page, picture, locale); });
}

} // namespace offtake
