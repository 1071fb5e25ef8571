// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networkpainter.h"
#include "widgets/style/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NetworkPicture)
};

constexpr double kScreenDpi = 96;
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
    const QRectF bounds = picture.bounds(font);
    NetworkMapping mapping;
    if (!bounds.isEmpty()) {
        mapping.zoom = std::min({inner.width() / bounds.width(), inner.height() / bounds.height(), 1.6});
        mapping.offset = inner.center() - bounds.center() * mapping.zoom;
    }
    network.paint(painter, mapping, page);
    network.paintLegend(painter, {kMargin, page.bottom() - kLegendHeight}, page.width() - 2 * kMargin);
    painter->restore();
}

Result<void> exportNetwork(const QString &path, const NetworkPicture &picture, const QString &title,
    const QString &description, const QLocale &locale)
{
    const QRectF page(QPointF(0, 0), kExportSize);
    const auto cannotWrite = [&path](const QString &detail) {
        return failure(ErrorCode::ReadOnly,
            Text::tr("The picture could not be written to %1. Choose another folder.")
                .arg(QDir::toNativeSeparators(path)),
            detail);
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file.errorString());
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "svg"_L1) {
        QSvgGenerator svg;
        svg.setOutputDevice(&file);
        svg.setResolution(int(kScreenDpi));
        svg.setSize(page.size().toSize());
        svg.setViewBox(page);
        svg.setTitle(title);
        svg.setDescription(description);
        QPainter painter(&svg);
        renderNetwork(&painter, page, picture, locale);
    } else if (suffix == "pdf"_L1) {
        QPdfWriter pdf(&file);
        pdf.setResolution(1200);
        pdf.setPageSize(QPageSize(page.size() * 72 / kScreenDpi, QPageSize::Point));
        pdf.setPageMargins({});
        pdf.setTitle(title);
        QPainter painter(&pdf);
        renderNetwork(&painter, QRectF(0, 0, pdf.width(), pdf.height()), picture, locale);
    } else if (suffix == "png"_L1) {
        constexpr int kScale = 2;
        QImage image(page.size().toSize() * kScale, QImage::Format_RGB32);
        image.fill(Qt::white);
        {
            QPainter painter(&image);
            renderNetwork(&painter, QRectF(image.rect()), picture, locale);
        }
        if (!image.save(&file, "PNG"))
            return cannotWrite(file.errorString());
    } else {
        return failure(ErrorCode::InvalidInput,
            Text::tr("A picture is saved as PNG, SVG or PDF; %1 ends in none of these.")
                .arg(QFileInfo(path).fileName()));
    }
    if (!file.commit())
        return cannotWrite(file.errorString());
    return {};
}

} // namespace offtake
