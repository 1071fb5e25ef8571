// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/overview/welcomebar.h"

#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace offtake {

using namespace Qt::StringLiterals;

WelcomeBar::WelcomeBar(QWidget *parent)
    : QFrame(parent)
    , m_sentence(new QLabel(this))
    , m_dependency(new QPushButton(this))
    , m_leaving(new QPushButton(this))
    , m_import(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"welcomeBar"_s);
    m_sentence->setWordWrap(true);
    m_dependency->setObjectName(u"welcomeDependency"_s);
    m_leaving->setObjectName(u"welcomeLeaving"_s);
    m_import->setObjectName(u"welcomeImport"_s);
    m_close->setObjectName(u"welcomeClose"_s);
    m_close->setIcon(themedIcon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setMinimumSize(spacing::kHitTarget, spacing::kHitTarget);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::kPage, spacing::kBetween, spacing::kBetween, spacing::kBetween);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_sentence, 1);
    for (QPushButton *button : {m_dependency, m_leaving, m_import}) {
        button->setMinimumHeight(spacing::kHitTarget);
        layout->addWidget(button);
    }
    layout->addWidget(m_close);
    connect(m_dependency, &QPushButton::clicked, this, &WelcomeBar::dependencyAsked);
    connect(m_leaving, &QPushButton::clicked, this, &WelcomeBar::leavingAsked);
    connect(m_import, &QPushButton::clicked, this, &WelcomeBar::importAsked);
    connect(m_close, &QToolButton::clicked, this, &WelcomeBar::dismissed);
    retranslate();
}

void WelcomeBar::retranslate()
{
    m_sentence->setText(
        tr("Offtake shows whose revenue hangs on whom, and what happens if a customer leaves; this is "
           "a sample of AI-infrastructure deals."));
    m_dependency->setText(tr("See who CoreWeave depends on"));
    m_leaving->setText(tr("Ask: what if Microsoft leaves?"));
    m_import->setText(tr("Import your own CSV"));
    m_close->setToolTip(tr("Do not show this again"));
    m_close->setAccessibleName(tr("Close the welcome bar"));
}

void WelcomeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace offtake
