// SPDX-License-Identifier: GPL-3.0-or-later
// A chart's menu: limits by number, series, and what leaves the program as a picture or numbers.
#include "widgets/charts/chartprivate.h"
#include "widgets/charts/fittedticker.h"
#include "widgets/charts/limitsdialog.h"
#include "widgets/charts/plotzoom.h"
#include "widgets/picturefile.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Size of exported pictures, in 96 dpi pixels: half of an A4 page's text width and height.
constexpr QSizeF kExportSize(760, 440);

} // namespace

Result<void> Chart::exportTo(const QString &path)
{
    return savePicture(path, d->title, sentence(), kExportSize,
        [this](QPainter *painter, const QRectF &page) { render(painter, page); });
}

void Chart::askLimits(QCPAxis *axis)
{
    const QCPRange range = axis->range();
    const bool isLogarithmic = axis->scaleType() == QCPAxis::stLogarithmic;
    auto *dialog = new LimitsDialog(range.lower, range.upper, isLogarithmic, locale(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, axis] {
        if (const auto limits = dialog->limits())
            d->zoom->setLimits(axis, limits->first, limits->second);
    });
    dialog->open();
}

void Chart::copyPicture()
{
    QGuiApplication::clipboard()->setImage(
        pictureImage(kExportSize, [this](QPainter *painter, const QRectF &page) { render(painter, page); }));
}

void Chart::copyData()
{
    QStringList lines;
    const QList<QStringList> rows = table();
    for (const QStringList &row : rows)
        lines += row.join(u'\t');
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void Chart::saveAs()
{
    QString chosen = tr("PNG picture (*.png)");
    const QString path = QFileDialog::getSaveFileName(this, tr("Save chart"), d->title + ".png"_L1,
        chosen + ";;"_L1 + tr("SVG drawing (*.svg)") + ";;"_L1 + tr("PDF document (*.pdf)"), &chosen);
    if (path.isEmpty())
        return;
    if (const Result<void> written = exportTo(path); !written)
        emit problemOccurred(written.error().message);
}

/// Of an axis of numbers; names and dates have none.
void Chart::addLimits(QMenu &menu, QCPAxis *axis, const QString &text)
{
    const auto ticker = axis->ticker().dynamicCast<FittedTicker>();
    if (ticker && ticker->numbers())
        menu.addAction(text, this, [this, axis] { askLimits(axis); });
}

void Chart::showMenu(const QPoint &position)
{
    QMenu menu(this);
    menu.addAction(tr("Reset zoom"), this, &Chart::resetZoom);
    addLimits(menu, d->plot->yAxis, tr("Limits of the height..."));
    addLimits(menu, d->plot->xAxis, tr("Limits of the width..."));
    if (allowsLogarithm()) {
        QAction *logarithmic = menu.addAction(tr("Logarithmic axis"), this, &Chart::setLogarithmic);
        logarithmic->setCheckable(true);
        logarithmic->setChecked(isLogarithmic());
    }
    if (const QStringList names = seriesNames(); names.size() > 1) {
        QMenu *series = menu.addMenu(tr("Show"));
        for (const QString &name : names) {
            QAction *action =
                series->addAction(name, this, [this, name](bool shown) { setSeriesShown(name, shown); });
            action->setCheckable(true);
            action->setChecked(isSeriesShown(name));
        }
    }
    menu.addSeparator();
    menu.addAction(tr("Copy picture"), this, &Chart::copyPicture);
    menu.addAction(tr("Copy data"), this, &Chart::copyData);
    menu.addAction(tr("Save as PNG, SVG or PDF..."), this, &Chart::saveAs);
    menu.exec(d->plot->mapToGlobal(position));
}

} // namespace offtake
