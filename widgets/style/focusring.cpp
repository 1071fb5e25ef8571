// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/focusring.h"

#include "widgets/style/theme.h"

#include <QEvent>
#include <QPainter>

namespace offtake {

FocusRing::FocusRing(QWidget *target)
    : QWidget(target)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    target->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        setGeometry(parentWidget()->rect());
        raise();
        show();
        break;
    case QEvent::FocusOut:
        hide();
        break;
    case QEvent::Resize:
        setGeometry(parentWidget()->rect());
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::of(palette()).accent);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace offtake
