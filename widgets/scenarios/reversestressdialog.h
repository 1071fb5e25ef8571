// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/levers.h"
#include "data/scenarios/sensitivity.h"
#include "widgets/latesttask.h"
#include "widgets/scenarios/scenarioview.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace offtake {

class StatisticBox;

/// Asks for the smallest change of one assumption that brings a statistic to a target, and answers in a
/// sentence.
class ReverseStressDialog : public QDialog
{
    Q_OBJECT
public:
    ReverseStressDialog(const QString &storePath, const ScenarioOutcome &outcome, QWidget *parent = nullptr);

protected:
    void done(int result) override;

private:
    void suggestTarget();
    void find();
    void stop();
    void answer(const Lever &lever, double target, const Result<ReverseStress> &stress);

    QString m_storePath;
    ScenarioOutcome m_outcome;
    QList<Lever> m_levers;
    LatestTask m_task;
    SharedJobState m_job;
    QComboBox *m_lever = nullptr;
    StatisticBox *m_statistic = nullptr;
    QDoubleSpinBox *m_target = nullptr;
    QLabel *m_answer = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_find = nullptr;
};

} // namespace offtake
