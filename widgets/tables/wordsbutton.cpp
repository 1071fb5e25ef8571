// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/wordsbutton.h"

#include "data/text/wordtext.h"
#include "widgets/style/theme.h"

#include <QMenu>

#include <algorithm>

namespace offtake {

WordsButton::WordsButton(const QStringList &known, QWidget *parent)
    : QToolButton(parent)
{
    auto *menu = new QMenu(this);
    for (const QString &word : known) {
        QAction *action = menu->addAction(QString());
        action->setCheckable(true);
        action->setData(word);
        connect(action, &QAction::toggled, this, &WordsButton::showText);
    }
    connect(menu, &QMenu::aboutToHide, this, &WordsButton::finished);
    setMenu(menu);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(spacing::kHitTarget);
    // As narrow as its form asks for: what is cut stands in the tool tip.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    retranslate();
}

void WordsButton::setWords(const QString &joined)
{
    const QStringList chosen = joined.split(u';', Qt::SkipEmptyParts);
    for (QAction *action : menu()->actions())
        action->setChecked(chosen.contains(action->data().toString()));
}

QString WordsButton::words() const
{
    QStringList chosen;
    for (const QAction *action : menu()->actions()) {
        if (action->isChecked())
            chosen += action->data().toString();
    }
    return chosen.join(u';');
}

void WordsButton::retranslate()
{
    for (QAction *action : menu()->actions())
        action->setText(wordText(action->data().toString()));
    showText();
}

void WordsButton::showText()
{
    constexpr int kFrameAndArrow = 28;
    const QString whole = wordText(words());
    setToolTip(whole);
    setText(fontMetrics().elidedText(whole, Qt::ElideRight, std::max(0, width() - kFrameAndArrow)));
}

void WordsButton::resizeEvent(QResizeEvent *event)
{
    QToolButton::resizeEvent(event);
    showText();
}

} // namespace offtake
