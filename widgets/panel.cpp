// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panel.h"

#include "widgets/style/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace offtake {

Panel::Panel(QWidget *content, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_header(new QHBoxLayout)
{
    setProperty("card", true);
    setTextRole(m_title, TextRole::Heading);
    m_title->setBuddy(content);
    m_header->addWidget(m_title);
    m_header->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kCard, spacing::kBetween, spacing::kCard, spacing::kBetween);
    layout->setSpacing(spacing::kControl);
    layout->addLayout(m_header);
    layout->addWidget(content, 1);
}

void Panel::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Panel::addControl(QWidget *control)
{
    m_header->addWidget(control);
}

} // namespace offtake
