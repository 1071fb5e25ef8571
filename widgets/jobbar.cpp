// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobbar.h"

#include "widgets/style/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace offtake {

using namespace Qt::StringLiterals;

JobBar::JobBar(QWidget *parent)
    : QWidget(parent)
    , m_what(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
{
    setObjectName(u"jobBar"_s);
    m_progress->setObjectName(u"jobProgress"_s);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(120, 12);
    m_cancel->setObjectName(u"jobCancel"_s);
    m_cancel->setMinimumSize(spacing::kHitTarget, spacing::kHitTarget);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_what);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, &JobBar::canceled);
    m_delay.setSingleShot(true);
    m_delay.setInterval(300);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    retranslate();
    hide();
}

void JobBar::start(const QString &what)
{
    m_what->setText(what);
    m_progress->setAccessibleName(what);
    m_progress->setValue(0);
    if (!isVisible())
        m_delay.start();
}

void JobBar::setProgress(double progress)
{
    m_progress->setValue(int(progress * 1000));
}

void JobBar::finish()
{
    m_delay.stop();
    hide();
}

void JobBar::retranslate()
{
    m_cancel->setText(tr("Cancel"));
}

void JobBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace offtake
