// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/comparison.h"
#include "widgets/latesttask.h"
#include "widgets/scenarios/scenarioview.h"

#include <QTimer>

class QLabel;
class QMenu;
class QToolButton;

namespace offtake {

class DifferenceChart;
class ExceedanceChart;
class NameBox;
class Panel;
class ResultTable;
class ScenarioFansChart;

/// The present scenario beside up to three saved ones, on the same random numbers.
class CompareView : public ScenarioView
{
    Q_OBJECT
public:
    explicit CompareView(const QString &storePath, QWidget *parent = nullptr);

    QString title() const override;
    void setOutcome(const ScenarioOutcome &outcome) override;
    void cancel() override;

    /// Those that can be chosen: the provider's saved ones.
    void setScenarios(const QList<Scenario> &scenarios);

protected:
    void retranslate() override;

private:
    /// One scenario beside the present one.
    struct Other
    {
        Scenario scenario;
        sim::Model model;
        sim::Results results;
        Result<PairedComparison> comparison = PairedComparison{};
    };

    static Result<QList<Other>> compute(const QString &path, const ScenarioOutcome &present,
        const QList<Scenario> &scenarios, std::stop_token stop);
    QList<Scenario> chosen() const;
    void fillMenu();
    void choose();
    void start();
    void showOthers();
    void showDifference();
    void fillTable();
    QString presentName() const;

    ScenarioOutcome m_outcome;
    std::shared_ptr<const CompiledScenario> m_computed; ///< the present one that the others stand beside
    QList<Scenario> m_scenarios;
    QStringList m_chosen; ///< ids
    QList<Other> m_others;
    LatestTask m_task;
    QTimer m_rest;
    QToolButton *m_choose = nullptr;
    QMenu *m_menu = nullptr;
    NameBox *m_which = nullptr;
    QLabel *m_note = nullptr;
    ScenarioFansChart *m_fans = nullptr;
    ExceedanceChart *m_exceedance = nullptr;
    DifferenceChart *m_difference = nullptr;
    ResultTable *m_table = nullptr;
    QList<Panel *> m_panels;
};

} // namespace offtake
