// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/sensitivity.h"
#include "widgets/latesttask.h"
#include "widgets/scenarios/scenarioview.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace offtake {

class ContributionChart;
class Panel;
class ReverseStressDialog;
class SpiderChart;
class StatisticBox;
class TornadoChart;

/// What moves the result: tornado, spider, who is missing on the worst paths; and the reverse question.
class SensitivityView : public ScenarioView
{
    Q_OBJECT
public:
    explicit SensitivityView(const QString &storePath, QWidget *parent = nullptr);

    QString title() const override;
    void setOutcome(const ScenarioOutcome &outcome) override;
    void cancel() override;

protected:
    void retranslate() override;

private:
    void compute();
    void showSensitivity();
    void askReverse();

    ScenarioOutcome m_outcome;
    Scenario m_computed; ///< what the present sensitivity is of
    Statistic m_computedStatistic;
    std::optional<Sensitivity> m_sensitivity;
    LatestTask m_task;
    QTimer m_rest;
    StatisticBox *m_statistic = nullptr;
    QPushButton *m_reverse = nullptr;
    QLabel *m_note = nullptr;
    TornadoChart *m_tornado = nullptr;
    SpiderChart *m_spider = nullptr;
    ContributionChart *m_contributions = nullptr;
    QList<Panel *> m_panels;
};

} // namespace offtake
