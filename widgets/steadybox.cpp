// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/steadybox.h"

#include <QEvent>
#include <QLabel>

namespace offtake {

SteadyBox::SteadyBox(QLabel *label, QWidget *parent)
    : QWidget(parent)
    , m_label(label)
{
    label->setParent(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(label->wordWrap());
    setSizePolicy(policy);
}

QSize SteadyBox::sizeHint() const
{
    return m_label->sizeHint();
}

QSize SteadyBox::minimumSizeHint() const
{
    return m_label->minimumSizeHint();
}

bool SteadyBox::hasHeightForWidth() const
{
    return m_label->hasHeightForWidth();
}

int SteadyBox::heightForWidth(int width) const
{
    return m_label->heightForWidth(width);
}

bool SteadyBox::event(QEvent *event)
{
    // What a label without a layout around it asks for when its text has changed.
    if (event->type() == QEvent::LayoutRequest) {
        const int needed = hasHeightForWidth() ? heightForWidth(width()) : sizeHint().height();
        if (needed != height())
            updateGeometry();
    }
    return QWidget::event(event);
}

void SteadyBox::resizeEvent(QResizeEvent *event)
{
    m_label->setGeometry(rect());
    QWidget::resizeEvent(event);
}

} // namespace offtake
