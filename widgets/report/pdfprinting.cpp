// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/pdfprinting.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>

#include <algorithm>

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PdfPrinting)
};

/// A page at 1,200 dpi is half a gigabyte; it is rendered and sent in strips of so many lines.
constexpr int kStripLines = 512;

/// Whether it was printed whole.
bool printPage(
    QPdfDocument &document, int page, QPainter &painter, const QRect &paper, const std::stop_token &stop)
{
    const QSize size = document.pagePointSize(page).scaled(paper.size(), Qt::KeepAspectRatio).toSize();
    const QPoint corner((paper.width() - size.width()) / 2, (paper.height() - size.height()) / 2);
    for (int line = 0; line < size.height(); line += kStripLines) {
        if (stop.stop_requested())
            return false;
        const QRect strip(0, line, size.width(), std::min(kStripLines, size.height() - line));
        QPdfDocumentRenderOptions options;
        options.setScaledSize(size);
        options.setScaledClipRect(strip);
        const QImage rendered = document.render(page, strip.size(), options);
        // A page is opaque: what PDFium leaves clear is paper.
        QImage image(rendered.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter(&image).drawImage(0, 0, rendered);
        painter.drawImage(corner + strip.topLeft(), image);
    }
    return true;
}

} // namespace

Result<void> printPdf(const QByteArray &pdf, QPrinter &printer, const std::function<void(double)> &progress,
    std::stop_token stop)
{
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready)
        return failure(ErrorCode::Failed, Text::tr("The pages could not be read for printing."));
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last =
        printer.toPage() > 0 ? std::min(printer.toPage(), document.pageCount()) : document.pageCount();
    QPainter painter;
    if (!painter.begin(&printer))
        return failure(ErrorCode::Failed,
            Text::tr("The printer “%1” does not accept the pages.").arg(printer.printerName()));
    for (int page = first; page < last; ++page) {
        if (page > first && !printer.newPage())
            return failure(ErrorCode::Failed, Text::tr("The printer stopped at page %1.").arg(page + 1));
        const QRect paper(QPoint(0, 0), printer.pageLayout().paintRectPixels(printer.resolution()).size());
        if (!printPage(document, page, painter, paper, stop)) {
            painter.end();
            printer.abort();
            return failure(ErrorCode::Canceled, Text::tr("Printing was canceled."));
        }
        if (progress)
            progress(double(page + 1 - first) / (last - first));
    }
    if (!painter.end())
        return failure(ErrorCode::Failed, Text::tr("The printer did not take the last page."));
    return {};
}

} // namespace offtake
