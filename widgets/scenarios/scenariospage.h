// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"
#include "widgets/scenarios/scenariorun.h"
#include "widgets/scenarios/scenarioset.h"
#include "widgets/scenarios/scenarioview.h"

#include <QSet>
#include <QTimer>

class QLabel;
class QSplitter;
class QTabWidget;

namespace offtake {

class AssumptionsPanel;
class CompareView;
class EmptyPage;
class OverridesView;
class PathsView;
class ResultView;
class RunBar;
class ScenarioBar;
class ScenarioEditor;
class ScenarioFollowUp;
class ScenarioListView;

/// Scenarios of a provider: assumptions at the left; at the right, in tabs, what a simulation makes of them
/// while the hand still moves.
class ScenariosPage : public Page
{
    Q_OBJECT
public:
    explicit ScenariosPage(const QString &storePath, QWidget *parent = nullptr);

    /// Reads the provider's scenarios and runs the first, or the one that was chosen before.
    void show(const OrganizationId &provider, QDate asOf);
    void refresh();
    void showSubject(const Subject &subject, bool dataChanged) override;
    /// Chooses the ready-made scenario in which this customer leaves; where there is none, lets it leave in
    /// the present one.
    void askWhatIfLeaves(const OrganizationId &customer);
    /// Chooses a stored scenario.
    void showRecord(const QString &id) override;
    void cancel() override;

    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &state) override;

signals:
    void ran(int threads, double pathsPerSecond);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createControls();
    QWidget *createResults();
    void connectRun();
    void connectEdits();
    void connectFollowUp();
    void takeScenarios(const ScenarioSet &set);
    void chooseScenario(int index);
    /// Runs what the panel says, unless the scenario chosen last has yet to come up there.
    void runPanel();
    const Scenario *current() const;
    void takeRuns(const QList<StoredRun> &runs);
    void takeResults(bool isFinal);
    void showOutcome();
    void showExits();
    QMap<QString, QString> contractTitles() const;
    void describe();
    void showProblem(const QString &message);
    void endRun(bool isWhole);
    void addTab(ScenarioView *view);
    void retranslate();

    QString m_storePath;
    OrganizationId m_provider;
    QDate m_asOf;
    ScenarioSet m_set;
    OrganizationId m_leaving;        ///< asked for before the scenarios were read
    ScenarioId m_wanted;             ///< to be chosen once the scenarios are read again
    quint64 m_reading = 0;           ///< answers of older reads are dropped
    bool m_isBaselineWanted = false; ///< the next compiled scenario is what the panel starts from

    ScenarioRun *m_run = nullptr;
    ScenarioFollowUp *m_followUp = nullptr;
    ScenarioEditor *m_editor = nullptr;
    ScenarioOutcome m_outcome;
    bool m_isDragging = false;    ///< a slider is held
    QTimer m_describing;          ///< until the hand rests
    SharedResults m_exits;        ///< with what the greatest customers' exits cost; null while not known
    QSet<ScenarioView *> m_stale; ///< have not seen the latest outcome

    QSplitter *m_splitter = nullptr;
    EmptyPage *m_empty = nullptr; ///< in the splitter's place where there is no provider
    ScenarioBar *m_bar = nullptr;
    AssumptionsPanel *m_assumptions = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_exitSentence = nullptr;
    QLabel *m_problem = nullptr;
    QTabWidget *m_tabs = nullptr;
    ResultView *m_result = nullptr;
    CompareView *m_compare = nullptr;
    OverridesView *m_overrides = nullptr;
    ScenarioListView *m_list = nullptr;
    QList<ScenarioView *> m_views;
    RunBar *m_runBar = nullptr;
};

} // namespace offtake
