// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace offtake {

/// Holds a label whose text changes many times a second: the page around it is laid out again only where the
/// text needs another height, not for every text.
class SteadyBox : public QWidget
{
    Q_OBJECT
public:
    explicit SteadyBox(QLabel *label, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *m_label;
};

} // namespace offtake
