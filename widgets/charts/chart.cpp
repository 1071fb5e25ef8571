// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart.h"

#include "widgets/charts/chartaccess.h"
#include "widgets/charts/chartprivate.h"
#include "widgets/charts/fittedticker.h"
#include "widgets/charts/plotdrawing.h"
#include "widgets/charts/plotzoom.h"
#include "widgets/highlight.h"
#include "widgets/steadybox.h"
#include "widgets/style/focusring.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QLabel>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLabelPixels = 11;
constexpr double kKeyZoom = 0.8; ///< by + and -
constexpr double kKeyPan = 0.1;  ///< by an arrow: share of what is seen

const char *const kSeriesProperty = "series";

} // namespace

Chart::Chart(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    installChartAccess();
    d->sentence = new QLabel(this);
    d->sentence->setObjectName(u"sentence"_s);
    d->sentence->setWordWrap(true);
    d->sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    d->sentenceBox = new SteadyBox(d->sentence, this);
    d->sentenceBox->hide();
    setTextRole(d->sentence, TextRole::Sentence);

    d->plot = new QCustomPlot(this);
    d->plot->setObjectName(u"plot"_s);
    d->plot->setMinimumSize(160, 110);
    d->zoom = new PlotZoom(d->plot);
    d->plot->setMouseTracking(true);
    d->plot->installEventFilter(this);
    d->emptyLabel = new QCPItemText(d->plot);
    d->emptyLabel->position->setType(QCPItemPosition::ptAxisRectRatio);
    d->emptyLabel->position->setCoords(0.5, 0.5);
    d->emptyLabel->setTextAlignment(Qt::AlignCenter);
    d->emptyLabel->setVisible(false);
    d->unitLabel = new QCPItemText(d->plot);
    d->unitLabel->setClipToAxisRect(false);
    d->unitLabel->position->setType(QCPItemPosition::ptViewportRatio);
    d->unitLabel->position->setCoords(0, 0);
    d->unitLabel->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    d->unitLabel->setPadding(QMargins(4, 2, 0, 0));
    setUnit({});
    d->menuButton = new QToolButton(d->plot);
    d->menuButton->setObjectName(u"chartMenu"_s);
    d->menuButton->setText(u"⋯"_s);
    d->menuButton->setAutoRaise(true);
    d->menuButton->setFocusPolicy(Qt::NoFocus); // the chart has the focus, and the menu key
    d->menuButton->setCursor(Qt::ArrowCursor);
    d->menuButton->resize(spacing::kHitTarget, spacing::kHitTarget);
    d->menuButton->hide();
    connect(d->menuButton, &QToolButton::clicked, this,
        [this] { showMenu(d->menuButton->geometry().bottomLeft()); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kControl);
    layout->addWidget(d->sentenceBox);
    layout->addWidget(d->plot, 1);

    setFocusPolicy(Qt::StrongFocus);
    new FocusRing(this);
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
    d->sentenceBox->setVisible(!sentence.isEmpty());
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

void Chart::setSource(const QString &source)
{
    d->source = source;
}

void Chart::setHomeRange(QCPAxis *axis, double lower, double upper, double least)
{
    if (axis == valueAxis()) {
        axis->setScaleType(isLogarithmic() ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        if (isLogarithmic() && lower <= 0)
            lower = least > 0 ? least : upper / 1000;
    }
    d->zoom->setHome(axis, lower, upper);
}

void Chart::setUnit(const QString &unit)
{
    d->unitLabel->setText(isLogarithmic() && !unit.isEmpty() ? tr("%1, logarithmic").arg(unit) : unit);
    // The unit has a line of its own above the plot.
    d->plot->axisRect()->setMinimumMargins(QMargins(4, unit.isEmpty() ? 6 : 22, 20, 4));
}

void Chart::numbersChanged()
{
    d->unitLabel->setVisible(!isEmpty());
    d->emptyLabel->setVisible(isEmpty());
    // Axes of nothing would look like a picture that failed.
    for (QCPAxis *axis : {d->plot->xAxis, d->plot->yAxis})
        axis->setVisible(!isEmpty());
    fitTickers(*d->plot);
    for (int i = 0; i < d->plot->plottableCount(); ++i) {
        if (const QVariant name = d->plot->plottable(i)->property(kSeriesProperty); name.isValid())
            d->plot->plottable(i)->setVisible(isSeriesShown(name.toString()));
    }
    applyWholeTheme();
    d->fitEmptyText(width());
    updateHeader();
}

void Chart::updateHeader()
{
    setAccessibleName(d->title);
    d->menuButton->setToolTip(tr("Limits, series, copy, save"));
    d->menuButton->setAccessibleName(tr("Menu of the chart “%1”").arg(d->title));
    setAccessibleDescription(sentence()); // the numbers are read as a table, see chartaccess.h
}

void Chart::applyWholeTheme()
{
    const Theme &colors = theme();
    QFont font = this->font();
    font.setPixelSize(
        d->exporting ? kLabelPixels : std::max(kLabelPixels, QFontInfo(font).pixelSize() * 17 / 20));
    styleAxes(*d->plot, colors, font);
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
    const QMap<QCPAxis *, QCPRange> shown = d->zoom->shown();
    resetZoom();
    applyWholeTheme();

    drawPlot(*d->plot, painter, target);
    d->exporting = false;
    d->zoom->setShown(shown);
    applyWholeTheme();
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

void Chart::nameSeries(QCPAbstractPlottable *series, const QString &name)
{
    series->setProperty(kSeriesProperty, name);
}

QStringList Chart::seriesNames() const
{
    QStringList names;
    for (int i = 0; i < d->plot->plottableCount(); ++i) {
        if (const QVariant name = d->plot->plottable(i)->property(kSeriesProperty); name.isValid())
            names += name.toString();
    }
    names.removeDuplicates();
    return names;
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
    d->zoom->setLimits(valueAxis(), lower, upper);
}

QColor Chart::shade(const QColor &color, const OrganizationId &organization) const
{
    const bool isFaint = !d->exporting && Highlight::instance().isFaint(organization);
    return isFaint ? mixed(color, theme().card, 0.3) : color;
}

void Chart::resetZoom()
{
    d->zoom->reset();
}

void Chart::showMenuButton()
{
    const bool isWanted = !isEmpty() && (d->plot->underMouse() || d->menuButton->underMouse());
    d->menuButton->move(d->plot->width() - d->menuButton->width(), 0);
    d->menuButton->setVisible(isWanted);
}

void Chart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->fitEmptyText(width());
    showMenuButton();
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
        d->zoom->scale(kKeyZoom);
        break;
    case Qt::Key_Minus:
        d->zoom->scale(1 / kKeyZoom);
        break;
    case Qt::Key_0:
    case Qt::Key_Home:
        resetZoom();
        break;
    case Qt::Key_Left:
        d->zoom->pan(d->plot->xAxis, -kKeyPan);
        break;
    case Qt::Key_Right:
        d->zoom->pan(d->plot->xAxis, kKeyPan);
        break;
    case Qt::Key_Up:
        d->zoom->pan(d->plot->yAxis, d->plot->yAxis->rangeReversed() ? -kKeyPan : kKeyPan);
        break;
    case Qt::Key_Down:
        d->zoom->pan(d->plot->yAxis, d->plot->yAxis->rangeReversed() ? kKeyPan : -kKeyPan);
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
    d->zoom->watch(event);
    switch (event->type()) {
    case QEvent::Enter:
        showMenuButton();
        break;
    case QEvent::MouseButtonPress:
        d->pressed = static_cast<QMouseEvent *>(event)->position();
        break;
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
        QString text = isHovering ? toolTipAt(mouse->position()) : QString();
        if (!text.isEmpty() && !d->source.isEmpty())
            text += u'\n' + d->source;
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
        d->menuButton->hide();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace offtake
