// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportpreview.h"

#include "widgets/style/focusring.h"
#include "widgets/style/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr double kZoomStep = 1.25;
constexpr double kLeastZoom = 0.2;
constexpr double kMostZoom = 4;
constexpr int kProgressSteps = 1000;

} // namespace

ReportPreview::ReportPreview(QWidget *parent)
    : QWidget(parent)
    , m_view(new QPdfView(this))
    , m_line(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_zoomIn(new QToolButton(this))
    , m_zoomOut(new QToolButton(this))
    , m_fit(new QToolButton(this))
{
    setObjectName(u"reportPreview"_s);
    m_view->setObjectName(u"reportPages"_s);
    m_view->setDocument(&m_document);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    new FocusRing(m_view);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_line->setObjectName(u"reportPreviewLine"_s);
    m_progress->setObjectName(u"reportPreviewProgress"_s);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(160);
    m_cancel->setObjectName(u"cancelPreview"_s);
    m_zoomIn->setText(u"+"_s);
    m_zoomOut->setText(u"−"_s);
    setTextRole(m_line, TextRole::Caption);

    auto *line = new QHBoxLayout;
    line->setSpacing(spacing::kBetween);
    line->addWidget(m_line, 1);
    line->addWidget(m_progress);
    line->addWidget(m_cancel);
    line->addWidget(m_zoomOut);
    line->addWidget(m_zoomIn);
    line->addWidget(m_fit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addLayout(line);
    layout->addWidget(m_view, 1);

    connect(m_cancel, &QPushButton::clicked, this, &ReportPreview::cancelRequested);
    connect(m_zoomIn, &QToolButton::clicked, this, [this] { zoom(kZoomStep); });
    connect(m_zoomOut, &QToolButton::clicked, this, [this] { zoom(1 / kZoomStep); });
    connect(m_fit, &QToolButton::clicked, this, &ReportPreview::fitWidth);
    connect(m_view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, &ReportPreview::tellPage);
    setIdle();
    retranslate();
}

ReportPreview::~ReportPreview()
{
    m_view->setDocument(nullptr);
}

void ReportPreview::setPdf(const QByteArray &pdf)
{
    const int position = m_view->verticalScrollBar()->value();
    m_document.close();
    m_buffer.close();
    m_pdf = pdf;
    m_buffer.setData(m_pdf);
    m_buffer.open(QIODevice::ReadOnly);
    m_document.load(&m_buffer);
    m_view->verticalScrollBar()->setValue(position);
    m_hasMessage = false;
    setIdle();
}

void ReportPreview::setProgress(const QString &what, double share)
{
    m_hasMessage = false;
    m_progress->setValue(int(share * kProgressSteps));
    m_progress->setVisible(true);
    m_cancel->setVisible(true);
    setTextRole(m_line, TextRole::Caption);
    m_line->setText(what);
}

void ReportPreview::setIdle()
{
    m_progress->setVisible(false);
    m_cancel->setVisible(false);
    tellPage();
}

void ReportPreview::showMessage(const QString &message, bool isProblem)
{
    setIdle();
    m_hasMessage = true;
    setTextRole(m_line, isProblem ? TextRole::Problem : TextRole::Caption);
    m_line->setText(message);
}

void ReportPreview::tellPage()
{
    const bool hasPages = m_document.pageCount() > 0;
    for (QToolButton *button : {m_zoomIn, m_zoomOut, m_fit})
        button->setEnabled(hasPages);
    if (m_hasMessage || !m_progress->isHidden())
        return;
    setTextRole(m_line, TextRole::Caption);
    m_line->setText(
        hasPages
            ? tr("Page %1 of %2").arg(m_view->pageNavigator()->currentPage() + 1).arg(m_document.pageCount())
            : QString());
}

void ReportPreview::zoom(double factor)
{
    if (m_view->zoomMode() == QPdfView::ZoomMode::FitToWidth && m_document.pageCount() > 0) {
        // From what is seen, not from the factor of before.
        const double points = m_document.pagePointSize(0).width();
        const double pixels = m_view->viewport()->width() - 2 * m_view->documentMargins().left();
        m_view->setZoomFactor(pixels / (points * logicalDpiX() / 72));
    }
    m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    m_view->setZoomFactor(std::clamp(m_view->zoomFactor() * factor, kLeastZoom, kMostZoom));
}

void ReportPreview::fitWidth()
{
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
}

void ReportPreview::retranslate()
{
    m_view->setAccessibleName(tr("Pages of the report"));
    m_progress->setAccessibleName(tr("Progress of the report"));
    m_cancel->setText(tr("Cancel"));
    m_zoomIn->setToolTip(tr("Zoom in"));
    m_zoomIn->setAccessibleName(tr("Zoom in"));
    m_zoomOut->setToolTip(tr("Zoom out"));
    m_zoomOut->setAccessibleName(tr("Zoom out"));
    m_fit->setText(tr("Fit width"));
    tellPage();
}

void ReportPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace offtake
