// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

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

    void show(const QString &message, Kind kind);
    QString message() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_message = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace offtake
