// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace offtake {

/// Stands in a page's place while there is nothing to show: what is missing, and the next step as a button.
class EmptyPage : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyPage(QWidget *parent = nullptr);

    /// Without a step there is no button.
    void setReason(const QString &reason, const QString &step = {});

signals:
    void stepChosen();

private:
    QLabel *m_reason = nullptr;
    QPushButton *m_step = nullptr;
};

} // namespace offtake
