// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace offtake {

/// Running work in the status bar: what it is, how far, and a way to stop it. Hidden while nothing runs, and
/// for the first moment, so that quick answers do not make it flicker.
class JobBar : public QWidget
{
    Q_OBJECT
public:
    explicit JobBar(QWidget *parent = nullptr);

    void start(const QString &what);
    /// 0..1
    void setProgress(double progress);
    void finish();

signals:
    void canceled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QTimer m_delay;
    QLabel *m_what = nullptr;
    QProgressBar *m_progress = nullptr;
    QToolButton *m_cancel = nullptr;
};

} // namespace offtake
