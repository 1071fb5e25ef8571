// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace offtake {

/// First start: one sentence on what this is and three things to try; goes away for good when closed.
class WelcomeBar : public QFrame
{
    Q_OBJECT
public:
    explicit WelcomeBar(QWidget *parent = nullptr);

signals:
    void dependencyAsked();
    void leavingAsked();
    void importAsked();
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_sentence = nullptr;
    QPushButton *m_dependency = nullptr;
    QPushButton *m_leaving = nullptr;
    QPushButton *m_import = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace offtake
