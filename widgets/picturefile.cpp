// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/picturefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(offtake::PictureFile)
};

constexpr double kScreenDpi = 96;
constexpr int kDots = 2; ///< a pixel, so that type is sharp on paper and on dense screens

} // namespace

QImage pictureImage(const QSizeF &size, const DrawPicture &draw)
{
    QImage image(size.toSize() * kDots, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDevicePixelRatio(kDots);
    QPainter painter(&image);
    draw(&painter, QRectF(QPointF(0, 0), size));
    painter.end();
    return image;
}

Result<void> savePicture(const QString &path, const QString &title, const QString &description,
    const QSizeF &size, const DrawPicture &draw)
{
    const QRectF page(QPointF(0, 0), size);
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
        svg.setSize(size.toSize());
        svg.setViewBox(page);
        svg.setTitle(title);
        svg.setDescription(description);
        QPainter painter(&svg);
        draw(&painter, page);
    } else if (suffix == "pdf"_L1) {
        QPdfWriter pdf(&file);
        pdf.setResolution(1200);
        pdf.setPageSize(QPageSize(size * 72 / kScreenDpi, QPageSize::Point));
        pdf.setPageMargins({});
        pdf.setTitle(title);
        QPainter painter(&pdf);
        draw(&painter, QRectF(0, 0, pdf.width(), pdf.height()));
    } else if (suffix == "png"_L1) {
        QImage image = pictureImage(size, draw);
        image.setDevicePixelRatio(1);
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
