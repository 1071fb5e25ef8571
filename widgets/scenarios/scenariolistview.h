// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/latesttask.h"
#include "widgets/scenarios/scenarioset.h"
#include "widgets/scenarios/scenarioview.h"

class QLabel;
class QPushButton;

namespace offtake {

class Panel;
class ResultTable;

/// All scenarios of the provider with what each differs in from the first, and the recorded runs, each of
/// which can be repeated.
class ScenarioListView : public ScenarioView
{
    Q_OBJECT
public:
    explicit ScenarioListView(const QString &storePath, QWidget *parent = nullptr);

    QString title() const override;
    void setOutcome(const ScenarioOutcome &) override {}

    void setScenarios(const ScenarioSet &set);
    /// "Last run on 23 Nov 2026, 22:41", or that there is none.
    static QString lastRunText(
        const ScenarioId &scenario, const QList<StoredRun> &runs, const QLocale &locale);

signals:
    /// Double-clicked or Enter.
    void scenarioActivated(const ScenarioId &id);

protected:
    void retranslate() override;

private:
    void fill();
    void repeat();

    ScenarioSet m_set;
    LatestTask m_task;
    ResultTable *m_list = nullptr;
    ResultTable *m_runList = nullptr;
    QPushButton *m_repeat = nullptr;
    QLabel *m_answer = nullptr;
    QList<Panel *> m_panels;
};

} // namespace offtake
