// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace offtake {

/// A frame over a widget while it has the focus: for those that show it in no way of their own. Belongs to
/// the widget; to be made when its other children are there.
class FocusRing : public QWidget
{
public:
    explicit FocusRing(QWidget *target);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace offtake
