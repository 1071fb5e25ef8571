// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart.h"

#include "widgets/charts/chartaccess.h"
#include "widgets/highlight.h"
#include "widgets/charts/limitsdialog.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QPdfWriter>
#include <QPicture>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QToolTip>
#include <QVBoxLayout>

#include <qcustomplot.h>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr double kScreenDpi = 96;
/// Size of exported pictures, in 96 dpi pixels: half of an A4 page's text width and height.
constexpr QSizeF kExportSize(760, 440);
constexpr int kLabelPixels = 11;

} // namespace

struct Chart::Private
{
    QString title;
    QString emptyText;
    QLabel *sentence = nullptr;
    QCustomPlot *plot = nullptr;
    QCPItemText *emptyLabel = nullptr;
    QCPItemText *unitLabel = nullptr;
    QMap<QCPAxis *, QCPRange> home;
    QSet<QString> hidden; ///< names of series
    bool logarithmic = false;
    QPointF pressed; ///< where a click began
    bool exporting = false;
};

Chart::Chart(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    installChartAccess();
    d->sentence = new QLabel(this);
    d->sentence->setObjectName(u"sentence"_s);
    d->sentence->setWordWrap(true);
    d->sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    d->sentence->hide();
    setTextRole(d->sentence, TextRole::Sentence);

    d->plot = new QCustomPlot(this);
    d->plot->setObjectName(u"plot"_s);
    d->plot->setMinimumSize(160, 110);
    d->plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    d->plot->axisRect()->setRangeDrag(Qt::Horizontal | Qt::Vertical);
    d->plot->axisRect()->setRangeZoom(Qt::Horizontal | Qt::Vertical);
    d->plot->setNoAntialiasingOnDrag(false);
    d->plot->setMouseTracking(true);
    d->plot->installEventFilter(this);
    d->emptyLabel = new QCPItemText(d->plot);
    d->emptyLabel->position->setType(QCPItemPosition::ptAxisRectRatio);
    d->emptyLabel->position->setCoords(0.5, 0.5);
    d->emptyLabel->setVisible(false);
    d->unitLabel = new QCPItemText(d->plot);
    d->unitLabel->setClipToAxisRect(false);
    d->unitLabel->position->setType(QCPItemPosition::ptViewportRatio);
    d->unitLabel->position->setCoords(0, 0);
    d->unitLabel->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    d->unitLabel->setPadding(QMargins(4, 2, 0, 0));
    setUnit({});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kControl);
    layout->addWidget(d->sentence);
    layout->addWidget(d->plot, 1);

    setFocusPolicy(Qt::StrongFocus);
    connect(d->plot, &QCustomPlot::mouseDoubleClick, this, &Chart::resetZoom);
    connect(&Highlight::instance(), &Highlight::changed, this, [this] {
        if (isVisible())
            applyWholeTheme();
    });
    d->plot->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(d->plot, &QWidget::customContextMenuRequested, this, &Chart::showMenu);
}

Chart::~Chart() = default;

void Chart::setTitle(const QString &title)
{
    d->title = title;
    updateHeader();
}

QString Chart::title() const
{
    return d->title;
}

void Chart::setSentence(const QString &sentence)
{
    d->sentence->setText(sentence);
    d->sentence->setVisible(!sentence.isEmpty());
    updateHeader();
}

QString Chart::sentence() const
{
    return d->sentence->text();
}

void Chart::setEmptyText(const QString &text)
{
    d->emptyText = text;
    numbersChanged();
}

QCustomPlot *Chart::plot() const
{
    return d->plot;
}

const Theme &Chart::theme() const
{
    return d->exporting ? Theme::day() : Theme::of(palette());
}

void Chart::setHomeRange(QCPAxis *axis, double lower, double upper)
{
    if (!d->home.contains(axis)) {
        connect(axis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this,
            [this, axis](const QCPRange &range) {
                const QCPRange home = d->home.value(axis);
                axis->setRange(range.bounded(home.lower, home.upper));
            });
    }
    d->home[axis] = QCPRange(lower, upper);
    axis->setRange(lower, upper);
}

void Chart::setUnit(const QString &unit)
{
    d->unitLabel->setText(unit);
    // The unit has a line of its own above the plot.
    d->plot->axisRect()->setMinimumMargins(QMargins(4, unit.isEmpty() ? 6 : 22, 20, 4));
}

void Chart::numbersChanged()
{
    d->unitLabel->setVisible(!isEmpty());
    d->emptyLabel->setText(d->emptyText);
    d->emptyLabel->setVisible(isEmpty());
    for (QCPAxis *axis : d->plot->axisRect()->axes())
        axis->setTickLabels(!isEmpty());
    applyWholeTheme();
    updateHeader();
}

void Chart::updateHeader()
{
    setAccessibleName(d->title);
    setAccessibleDescription(sentence()); // the numbers are read as a table, see chartaccess.h
}

void Chart::applyWholeTheme()
{
    const Theme &colors = theme();
    QFont font = this->font();
    font.setPixelSize(
        d->exporting ? kLabelPixels : std::max(kLabelPixels, QFontInfo(font).pixelSize() * 17 / 20));
    d->plot->setBackground(QBrush(colors.card));
    for (QCPAxis *axis : d->plot->axisRect()->axes()) {
        axis->setTickLabelFont(font);
        axis->setTickLabelColor(colors.muted);
        axis->setLabelFont(font);
        axis->setLabelColor(colors.muted);
        axis->setBasePen(axis->orientation() == Qt::Horizontal ? QPen(colors.muted, 1) : QPen(Qt::NoPen));
        axis->setTickPen(axis->orientation() == Qt::Horizontal ? QPen(colors.muted, 1) : QPen(Qt::NoPen));
        axis->setSubTicks(false);
        axis->setTickLength(0, 4);
        axis->grid()->setPen(QPen(colors.line, 1));
        axis->grid()->setZeroLinePen(QPen(colors.line, 1));
    }
    for (QCPItemText *label : {d->emptyLabel, d->unitLabel}) {
        label->setFont(font);
        label->setColor(colors.muted);
    }
    applyTheme();
    d->plot->replot(QCustomPlot::rpQueuedRefresh);
}

void Chart::render(QPainter *painter, const QRectF &target)
{
    d->exporting = true;
    const QMap<QCPAxis *, QCPRange> &home = d->home;
    QMap<QCPAxis *, QCPRange> shown;
    for (auto axis = home.cbegin(); axis != home.cend(); ++axis)
        shown.insert(axis.key(), axis.key()->range());
    resetZoom();
    applyWholeTheme();

    const QSizeF device = painter->deviceTransform().mapRect(target).size();
    const double dpi = painter->device()->logicalDpiX();
    const QSize layout = (device * (kScreenDpi / dpi)).toSize().expandedTo(QSize(1, 1));
    // QCustomPlot draws with a painter of its own class only: record it, then replay as vectors.
    QPicture picture;
    QCPPainter recorder(&picture);
    recorder.setMode(QCPPainter::pmVectorized);
    recorder.setMode(QCPPainter::pmNoCaching);
    d->plot->toPainter(&recorder, layout.width(), layout.height());
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

    d->exporting = false;
    for (auto axis = shown.cbegin(); axis != shown.cend(); ++axis)
        axis.key()->setRange(axis.value());
    applyWholeTheme();
}

Result<void> Chart::exportTo(const QString &path)
{
    const QRectF page(QPointF(0, 0), kExportSize);
    const auto cannotWrite = [&path](const QString &detail) {
        return failure(ErrorCode::ReadOnly,
            tr("The picture could not be written to %1. Choose another folder.")
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
        svg.setTitle(d->title);
        svg.setDescription(sentence());
        QPainter painter(&svg);
        render(&painter, page);
    } else if (suffix == "pdf"_L1) {
        QPdfWriter pdf(&file);
        pdf.setResolution(1200);
        pdf.setPageSize(QPageSize(page.size() * 72 / kScreenDpi, QPageSize::Point));
        pdf.setPageMargins({});
        pdf.setTitle(d->title);
        QPainter painter(&pdf);
        render(&painter, QRectF(0, 0, pdf.width(), pdf.height()));
    } else if (suffix == "png"_L1) {
        constexpr int scale = 2;
        QImage image(page.size().toSize() * scale, QImage::Format_RGB32);
        image.fill(Qt::white);
        image.setDevicePixelRatio(scale);
        {
            QPainter painter(&image);
            render(&painter, page);
        }
        image.setDevicePixelRatio(1);
        if (!image.save(&file, "PNG"))
            return cannotWrite(file.errorString());
    } else {
        return failure(
            ErrorCode::InvalidInput, tr("A picture is saved as PNG, SVG or PDF; %1 ends in none of these.")
                                         .arg(QFileInfo(path).fileName()));
    }
    if (!file.commit())
        return cannotWrite(file.errorString());
    return {};
}

QCPAxis *Chart::valueAxis() const
{
    return d->plot->yAxis;
}

void Chart::setSeriesShown(const QString &name, bool shown)
{
    if (shown == isSeriesShown(name))
        return;
    if (shown)
        d->hidden.remove(name);
    else
        d->hidden.insert(name);
    rebuild();
}

bool Chart::isSeriesShown(const QString &name) const
{
    return !d->hidden.contains(name);
}

void Chart::setLogarithmic(bool logarithmic)
{
    if (logarithmic == d->logarithmic || (logarithmic && !allowsLogarithm()))
        return;
    d->logarithmic = logarithmic;
    rebuild();
}

bool Chart::isLogarithmic() const
{
    return d->logarithmic;
}

void Chart::setLimits(double lower, double upper)
{
    QCPAxis *axis = valueAxis();
    // Beyond what the numbers need, too: two charts are compared on the same axis.
    const QCPRange home = d->home.value(axis);
    d->home[axis] = QCPRange(std::min(lower, home.lower), std::max(upper, home.upper));
    axis->setRange(lower, upper);
    d->home[axis] = home;
    d->plot->replot(QCustomPlot::rpQueuedRefresh);
}

QColor Chart::shade(const QColor &color, const OrganizationId &organization) const
{
    const bool isFaint = !d->exporting && Highlight::instance().isFaint(organization);
    return isFaint ? mixed(color, theme().card, 0.3) : color;
}

void Chart::askLimits()
{
    const QCPRange range = valueAxis()->range();
    const bool isLogarithmic = valueAxis()->scaleType() == QCPAxis::stLogarithmic;
    auto *dialog = new LimitsDialog(range.lower, range.upper, isLogarithmic, locale(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const auto limits = dialog->limits())
            setLimits(limits->first, limits->second);
    });
    dialog->open();
}

void Chart::resetZoom()
{
    for (auto axis = d->home.cbegin(); axis != d->home.cend(); ++axis)
        axis.key()->setRange(axis.value());
    d->plot->replot(QCustomPlot::rpQueuedRefresh);
}

void Chart::copyPicture()
{
    QImage image(kExportSize.toSize() * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    image.fill(Qt::white);
    QPainter painter(&image);
    render(&painter, QRectF(QPointF(0, 0), kExportSize));
    painter.end();
    QGuiApplication::clipboard()->setImage(image);
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

void Chart::showMenu(const QPoint &position)
{
    QMenu menu(this);
    menu.addAction(tr("Reset zoom"), this, &Chart::resetZoom);
    menu.addAction(tr("Limits..."), this, &Chart::askLimits);
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

void Chart::zoomBy(double factor)
{
    for (auto axis = d->home.cbegin(); axis != d->home.cend(); ++axis)
        axis.key()->scaleRange(factor);
    d->plot->replot(QCustomPlot::rpQueuedRefresh);
}

void Chart::panBy(double share)
{
    QCPAxis *axis = d->plot->xAxis;
    axis->moveRange(axis->range().size() * share);
    d->plot->replot(QCustomPlot::rpQueuedRefresh);
}

void Chart::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        applyWholeTheme();
        break;
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        retranslate();
        updateHeader();
        d->plot->replot(QCustomPlot::rpQueuedRefresh);
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyData();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Plus:
        zoomBy(0.8);
        break;
    case Qt::Key_Minus:
        zoomBy(1.25);
        break;
    case Qt::Key_0:
    case Qt::Key_Home:
        resetZoom();
        break;
    case Qt::Key_Left:
        panBy(-0.1);
        break;
    case Qt::Key_Right:
        panBy(0.1);
        break;
    case Qt::Key_L:
        setLogarithmic(!isLogarithmic());
        break;
    case Qt::Key_Menu:
        showMenu(d->plot->rect().center());
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool Chart::eventFilter(QObject *watched, QEvent *event)
{
    const auto orientations = [](Qt::KeyboardModifiers keys) -> Qt::Orientations {
        if (keys.testFlag(Qt::ControlModifier))
            return Qt::Horizontal;
        return keys.testFlag(Qt::ShiftModifier) ? Qt::Orientations(Qt::Vertical)
                                                : Qt::Horizontal | Qt::Vertical;
    };
    switch (event->type()) {
    case QEvent::Wheel:
        d->plot->axisRect()->setRangeZoom(orientations(static_cast<QWheelEvent *>(event)->modifiers()));
        break;
    case QEvent::MouseButtonPress: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        d->plot->axisRect()->setRangeDrag(orientations(mouse->modifiers()));
        d->pressed = mouse->position();
        break;
    }
    case QEvent::MouseButtonRelease: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const bool isClick =
            mouse->button() == Qt::LeftButton &&
            (mouse->position() - d->pressed).manhattanLength() < QApplication::startDragDistance();
        if (isClick && !isEmpty())
            Highlight::instance().toggle(organizationAt(mouse->position()));
        break;
    }
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const bool isHovering = mouse->buttons() == Qt::NoButton && !isEmpty();
        const QString text = isHovering ? toolTipAt(mouse->position()) : QString();
        if (isHovering)
            Highlight::instance().hover(organizationAt(mouse->position()));
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(mouse->globalPosition().toPoint(), text, d->plot);
        break;
    }
    case QEvent::Leave:
        Highlight::instance().hover({});
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace offtake
