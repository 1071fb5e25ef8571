// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scenarios/scenariorun.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace offtake {

/// How far the simulation goes and how precise it is by now; to stop it and to keep its record.
class RunBar : public QWidget
{
    Q_OBJECT
public:
    explicit RunBar(QWidget *parent = nullptr);

    ScenarioRun::Effort effort() const;
    void setPrecisionText(const QString &text);
    void setProgress(double share);
    /// While a run goes on it can be stopped; when it has ended, recorded.
    void setRunning(bool running, bool canBeRecorded);
    /// Said beside the record button: what was recorded.
    void setRecorded(const QString &text);

signals:
    void effortChanged();
    void cancelRequested();
    void recordRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_precision = nullptr;
    QComboBox *m_effort = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_record = nullptr;
};

} // namespace offtake
