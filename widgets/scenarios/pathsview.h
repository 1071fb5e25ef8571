// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/pathset.h"
#include "data/scenarios/pathstory.h"
#include "widgets/latesttask.h"
#include "widgets/scenarios/scenarioview.h"

#include <optional>

class QComboBox;
class QDoubleSpinBox;
class QPushButton;
class QSpinBox;

namespace offtake {

class ConvergenceChart;
class FanChart;
class NameBox;
class Panel;
class ResultTable;

/// Single paths of the run, quarter by quarter, and how the estimates settle as paths are added.
class PathsView : public ScenarioView
{
    Q_OBJECT
public:
    explicit PathsView(const QString &storePath, QWidget *parent = nullptr);

    QString title() const override;
    void setOutcome(const ScenarioOutcome &outcome) override;
    bool showsPaths() const override { return true; }
    void cancel() override;

protected:
    void retranslate() override;

private:
    QLayout *createControls();
    void takePaths(const std::shared_ptr<const PathSet> &paths);
    /// Position within the followed paths.
    void goTo(std::size_t path);
    void goToExit();
    void showStory();
    QString eventsOf(const PathStory::Quarter &quarter) const;
    QString nameOf(const OrganizationId &id) const;
    void fillCustomers();
    void fillConvergence();

    ScenarioOutcome m_outcome;
    std::shared_ptr<const PathSet> m_paths;
    std::optional<std::size_t> m_path;
    std::optional<PathStory> m_story;
    LatestTask m_telling;
    QSpinBox *m_number = nullptr;
    QDoubleSpinBox *m_percentile = nullptr;
    QPushButton *m_worst = nullptr;
    NameBox *m_customer = nullptr;
    QPushButton *m_nextExit = nullptr;
    QComboBox *m_estimate = nullptr;
    FanChart *m_fan = nullptr;
    ResultTable *m_events = nullptr;
    ConvergenceChart *m_convergence = nullptr;
    QList<Panel *> m_panels;
};

} // namespace offtake
