// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/simulationjob.h"
#include "widgets/scenarios/scenarioview.h"

#include <QTimer>

class QComboBox;

namespace offtake {

class DependencyChart;
class ExitChart;
class Panel;
class RatioChart;

/// Who costs whom: what each exit costs every provider, who exits when, and who pays only in part.
class DependencyView : public ScenarioView
{
    Q_OBJECT
public:
    explicit DependencyView(const QString &storePath, QWidget *parent = nullptr);

    QString title() const override;
    void setOutcome(const ScenarioOutcome &outcome) override;
    void cancel() override;

protected:
    void retranslate() override;

private:
    void compute();
    void showDependency();

    ScenarioOutcome m_outcome;
    std::shared_ptr<const CompiledScenario> m_computed; ///< what the present matrix is of
    SharedResults m_dependency;
    SimulationJob m_job;
    QTimer m_rest;
    QComboBox *m_effect = nullptr;
    DependencyChart *m_matrix = nullptr;
    ExitChart *m_exits = nullptr;
    RatioChart *m_ratios = nullptr;
    QList<Panel *> m_panels;
};

} // namespace offtake
