// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/scenariospage.h"

#include "widgets/charts/thresholdmarks.h"
#include "widgets/scenarios/assumptionspanel.h"
#include "widgets/scenarios/compareview.h"
#include "widgets/scenarios/dependencyview.h"
#include "widgets/scenarios/overridesview.h"
#include "widgets/scenarios/pathsview.h"
#include "widgets/scenarios/resultview.h"
#include "widgets/scenarios/runbar.h"
#include "widgets/scenarios/scenariobar.h"
#include "widgets/scenarios/scenarioeditor.h"
#include "widgets/scenarios/scenariofollowup.h"
#include "widgets/scenarios/scenariolistview.h"
#include "widgets/scenarios/sensitivityview.h"
#include "widgets/steadybox.h"
#include "widgets/style/theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRestMs = 150;

} // namespace

// The parts of the page and what they say to one another; what the page does with it is in scenariospage.cpp.

QWidget *ScenariosPage::createControls()
{
    auto *controls = new QWidget;
    m_bar = new ScenarioBar(controls);
    m_assumptions = new AssumptionsPanel;
    auto *scroll = new QScrollArea(controls);
    scroll->setObjectName(u"pageScroll"_s);
    scroll->setWidget(m_assumptions);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // what it holds has stops enough
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(controls);
    layout->setContentsMargins(0, 0, spacing::kBetween, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_bar);
    layout->addWidget(scroll, 1);
    controls->setMinimumWidth(272);
    return controls;
}

QWidget *ScenariosPage::createResults()
{
    auto *results = new QWidget;
    m_sentence = new QLabel(results);
    m_sentence->setObjectName(u"scenarioSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_sentence, TextRole::Heading);
    m_exitSentence = new QLabel(results);
    m_exitSentence->setObjectName(u"exitSentence"_s);
    m_exitSentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_exitSentence, TextRole::Sentence);
    m_problem = new QLabel(results);
    m_problem->setObjectName(u"scenarioProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    setTextRole(m_problem, TextRole::Problem);
    m_tabs = new QTabWidget(results);
    m_tabs->setObjectName(u"scenarioTabs"_s);
    m_tabs->setDocumentMode(true);
    m_result = new ResultView(m_storePath);
    m_compare = new CompareView(m_storePath);
    m_overrides = new OverridesView(m_storePath);
    m_list = new ScenarioListView(m_storePath);
    addTab(m_result);
    addTab(new SensitivityView(m_storePath));
    addTab(new DependencyView(m_storePath));
    addTab(new PathsView(m_storePath));
    addTab(m_compare);
    addTab(m_overrides);
    addTab(m_list);
    m_runBar = new RunBar(results);

    auto *layout = new QVBoxLayout(results);
    layout->setContentsMargins(spacing::kBetween, 0, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(new SteadyBox(m_sentence, results));
    layout->addWidget(m_exitSentence);
    layout->addWidget(m_problem);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_runBar);
    return results;
}

void ScenariosPage::addTab(ScenarioView *view)
{
    m_views += view;
    m_tabs->addTab(view, QString());
    connect(view, &ScenarioView::problemOccurred, this, &ScenariosPage::problemOccurred);
}

void ScenariosPage::connectRun()
{
    connect(m_run, &ScenarioRun::started, this, [this] {
        m_problem->hide();
        for (ScenarioView *view : std::as_const(m_views))
            view->cancel();
        m_followUp->cancel();
        m_outcome.paths.reset();
        m_exits.reset();
        showExits();
        m_outcome.scenario = m_run->scenario();
        m_outcome.compiled = m_run->compiled();
        m_outcome.results.reset();
        if (std::exchange(m_isBaselineWanted, false)) {
            m_assumptions->setBaseline(m_run->scenario(), m_run->compiled()->model, m_set.names);
            m_result->marks()->setAmounts(m_run->scenario().thresholds);
            if (!m_leaving.isEmpty())
                m_assumptions->letLeave(std::exchange(m_leaving, {}));
        }
        m_runBar->setProgress(0);
        m_runBar->setRunning(true, false);
        // While a slider is held that waits for the hand to rest: it lays out the whole left side again.
        if (m_isDragging)
            m_describing.start();
        else
            describe();
        emit jobStarted(tr("Simulation"));
    });
    connect(m_run, &ScenarioRun::progressed, this, [this](double share) {
        m_runBar->setProgress(share);
        emit jobProgressed(share);
    });
    connect(m_run, &ScenarioRun::refined, this, [this] { takeResults(false); });
    connect(m_run, &ScenarioRun::finished, this, [this] {
        takeResults(true);
        m_runBar->setProgress(1);
        endRun(true);
        if (m_outcome.results)
            emit ran(int(m_outcome.results->run.threads), m_outcome.results->run.pathsPerSecond);
        if (m_outcome.provider())
            m_followUp->start(m_outcome);
    });
    connect(m_run, &ScenarioRun::canceled, this, [this] { endRun(false); });
    connect(m_run, &ScenarioRun::failed, this, [this](const QString &message) {
        endRun(false);
        showProblem(message);
    });
    connect(m_runBar, &RunBar::cancelRequested, this, &ScenariosPage::cancel);
    connect(m_runBar, &RunBar::effortChanged, this, [this] {
        m_run->setEffort(m_runBar->effort());
        runPanel();
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &ScenariosPage::showOutcome);
}

void ScenariosPage::connectEdits()
{
    connect(m_assumptions, &AssumptionsPanel::changed, this, &ScenariosPage::runPanel);
    m_describing.setSingleShot(true);
    m_describing.setInterval(kRestMs);
    connect(&m_describing, &QTimer::timeout, this, &ScenariosPage::describe);
    connect(m_assumptions, &AssumptionsPanel::dragging, this, [this](bool active) {
        m_isDragging = active;
        for (ScenarioView *view : std::as_const(m_views))
            view->setAxesFrozen(active);
    });
    connect(m_overrides, &OverridesView::edited, m_assumptions, &AssumptionsPanel::setOverrides);
    connect(m_result->marks(), &ThresholdMarks::edited, this,
        [this] { m_assumptions->setThresholds(m_result->marks()->amounts()); });
    connect(m_list, &ScenarioListView::scenarioActivated, this, [this](const ScenarioId &id) {
        m_bar->setCurrentIndex(m_bar->indexOf(id));
        chooseScenario(m_bar->currentIndex());
        m_tabs->setCurrentIndex(0);
    });
    connect(m_bar, &ScenarioBar::chosen, this, &ScenariosPage::chooseScenario);
    connect(m_bar, &ScenarioBar::resetRequested, m_assumptions, [this] {
        m_assumptions->reset();
        m_result->marks()->setAmounts(m_assumptions->baseline().thresholds);
    });
    // What may be renamed or deleted is the stored scenario, what may be saved the panel's.
    const auto withCurrent = [this](void (ScenarioEditor::*work)(const Scenario &)) {
        return [this, work] {
            if (const Scenario *scenario = current())
                (m_editor->*work)(*scenario);
        };
    };
    connect(m_bar, &ScenarioBar::saveRequested, this, [this] { m_editor->save(m_assumptions->scenario()); });
    connect(m_bar, &ScenarioBar::saveAsRequested, this, [this] {
        if (current())
            m_editor->saveAs(m_assumptions->scenario());
    });
    connect(m_bar, &ScenarioBar::duplicateRequested, this, withCurrent(&ScenarioEditor::duplicate));
    connect(m_bar, &ScenarioBar::renameRequested, this, withCurrent(&ScenarioEditor::rename));
    connect(m_bar, &ScenarioBar::deleteRequested, this, withCurrent(&ScenarioEditor::remove));
    connect(m_runBar, &RunBar::recordRequested, this, [this] {
        if (m_outcome.results && m_outcome.isFinal)
            m_editor->record(m_outcome);
    });
    connect(m_editor, &ScenarioEditor::edited, this, &ScenariosPage::showRecord);
    connect(m_editor, &ScenarioEditor::recorded, this, &ScenariosPage::takeRuns);
    connect(m_editor, &ScenarioEditor::failed, this, &ScenariosPage::problemOccurred);
}

void ScenariosPage::connectFollowUp()
{
    connect(m_followUp, &ScenarioFollowUp::pathsFollowed, this,
        [this](const std::shared_ptr<const PathSet> &paths) {
            m_outcome.paths = paths;
            for (ScenarioView *view : std::as_const(m_views)) {
                if (view->showsPaths())
                    m_stale += view;
            }
            showOutcome();
        });
    connect(m_followUp, &ScenarioFollowUp::exitsPriced, this, [this](const SharedResults &results) {
        m_exits = results;
        showExits();
    });
    connect(m_followUp, &ScenarioFollowUp::failed, this, &ScenariosPage::problemOccurred);
}

} // namespace offtake
