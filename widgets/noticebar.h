// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace offtake {

/// A message in place: what went wrong or where a file went, until the person closes it or the next one
/// comes.
class NoticeBar : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Information, Problem };

    explicit NoticeBar(QWidget *parent = nullptr);

    /// A way on from what the message tells: a button that closes the bar and acts.
    struct Action
    {
        QString text;
        std::function<void()> act;
    };

    void show(const QString &message, Kind kind, const QList<Action> &actions = {});
    QString message() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QHBoxLayout *m_layout = nullptr;
    QLabel *m_message = nullptr;
    QList<QToolButton *> m_actions;
    QToolButton *m_close = nullptr;
};

} // namespace offtake
