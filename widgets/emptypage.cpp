// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/emptypage.h"

#include "widgets/style/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace offtake {

using namespace Qt::StringLiterals;

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_reason(new QLabel(this))
    , m_step(new QPushButton(this))
{
    m_reason->setObjectName(u"emptyReason"_s);
    m_reason->setAlignment(Qt::AlignCenter);
    m_reason->setWordWrap(true);
    m_step->setObjectName(u"emptyStep"_s);
    m_step->setMinimumHeight(spacing::kHitTarget + spacing::kControl);
    connect(m_step, &QPushButton::clicked, this, &EmptyPage::stepChosen);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::kBetween);
    layout->addStretch(2);
    layout->addWidget(m_reason);
    layout->addWidget(m_step, 0, Qt::AlignCenter);
    layout->addStretch(3);
}

void EmptyPage::setReason(const QString &reason, const QString &step)
{
    m_reason->setText(reason);
    m_step->setText(step);
    m_step->setMinimumWidth(m_step->sizeHint().width() + 2 * spacing::kBetween);
    m_step->setVisible(!step.isEmpty());
}

} // namespace offtake
