// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QHBoxLayout;

namespace offtake {

/// A card with a heading over its content.
class Panel : public QFrame
{
    Q_OBJECT
public:
    explicit Panel(QWidget *content, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// A small control at the right of the heading.
    void addControl(QWidget *control);

private:
    QLabel *m_title = nullptr;
    QHBoxLayout *m_header = nullptr;
};

} // namespace offtake
