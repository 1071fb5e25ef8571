// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scenarios/scenarioview.h"

#include <QTimer>

class QComboBox;
class QStackedWidget;
class QToolButton;

namespace offtake {

class ExceedanceChart;
class FanChart;
class HistogramChart;
class MarkEditor;
class Panel;
class ResultTable;
class ThresholdMarks;

/// What a scenario comes to: revenue in time, the distribution of its total, statistics, who pays.
class ResultView : public ScenarioView
{
    Q_OBJECT
public:
    explicit ResultView(const QString &storePath, QWidget *parent = nullptr);

    QString title() const override;
    void setOutcome(const ScenarioOutcome &outcome) override;
    bool showsPaths() const override { return true; }
    void setAxesFrozen(bool frozen) override;

    /// The thresholds that are read off; edited() asks to keep them with the scenario.
    ThresholdMarks *marks() const { return m_marks; }

protected:
    void retranslate() override;

private:
    void showDistribution();
    void fillTables();
    void fillStatistics(const sim::ProviderResult &provider);
    void fillContributions(const sim::ProviderResult &provider);
    QString millions(double amount) const;

    ScenarioOutcome m_outcome;
    bool m_isFrozen = false; ///< a slider is held
    QTimer m_filling;        ///< the tables follow it, not at every move
    ThresholdMarks *m_marks = nullptr;
    FanChart *m_fan = nullptr;
    HistogramChart *m_histogram = nullptr;
    ExceedanceChart *m_exceedance = nullptr;
    QStackedWidget *m_distributions = nullptr;
    QComboBox *m_distribution = nullptr;
    MarkEditor *m_editor = nullptr;
    ResultTable *m_statistics = nullptr;
    ResultTable *m_contributions = nullptr;
    QToolButton *m_byYear = nullptr;
    QList<Panel *> m_panels;
};

} // namespace offtake
