// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/noticebar.h"

#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace offtake {

using namespace Qt::StringLiterals;

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_message(new QLabel(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"noticeBar"_s);
    m_message->setObjectName(u"noticeMessage"_s);
    m_message->setWordWrap(true);
    m_message->setOpenExternalLinks(true);
    m_message->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_close->setObjectName(u"noticeClose"_s);
    m_close->setIcon(themedIcon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setMinimumSize(spacing::kHitTarget, spacing::kHitTarget);
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(spacing::kPage, spacing::kControl, spacing::kBetween, spacing::kControl);
    m_layout->addWidget(m_message, 1);
    m_layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    retranslate();
    hide();
}

void NoticeBar::show(const QString &message, Kind kind, const QList<Action> &actions)
{
    // Not at once: the button that called may be among them.
    for (QToolButton *button : std::as_const(m_actions)) {
        button->hide();
        button->deleteLater();
    }
    m_actions.clear();
    for (const Action &action : actions) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"noticeAction%1"_s.arg(m_actions.size()));
        button->setText(action.text);
        button->setMinimumHeight(spacing::kHitTarget);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, act = action.act] {
            hide();
            act();
        });
        m_layout->insertWidget(m_layout->indexOf(m_close), button);
        m_actions.append(button);
    }
    setTextRole(m_message, kind == Kind::Problem ? TextRole::Problem : TextRole::Sentence);
    m_message->setText(message);
    m_message->setAccessibleName(message);
    setVisible(true);
}

QString NoticeBar::message() const
{
    return m_message->text();
}

void NoticeBar::retranslate()
{
    m_close->setAccessibleName(tr("Close the message"));
}

void NoticeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace offtake
