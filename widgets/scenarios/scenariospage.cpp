// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/scenariospage.h"

#include "data/text/format.h"
#include "data/report/reporttext.h"
#include "data/scenarios/scenariodifference.h"
#include "data/scenarios/scenarioedits.h"
#include "data/store/store.h"
#include "widgets/scenarios/assumptionspanel.h"
#include "widgets/background.h"
#include "widgets/scenarios/compareview.h"
#include "widgets/scenarios/dependencyview.h"
#include "widgets/scenarios/overridesview.h"
#include "widgets/scenarios/pathsview.h"
#include "widgets/scenarios/resultview.h"
#include "widgets/scenarios/runbar.h"
#include "widgets/scenarios/scenariobar.h"
#include "widgets/scenarios/scenariodialog.h"
#include "widgets/scenarios/scenariolistview.h"
#include "widgets/scenarios/sensitivityview.h"
#include "widgets/style/theme.h"
#include "widgets/charts/thresholdmarks.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace offtake {

using namespace Qt::StringLiterals;

Result<ScenariosPage::ScenarioSet> ScenariosPage::readScenarios(
    const QString &path, const OrganizationId &provider, QDate asOf)
{
    const auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return Unexpected(store.error());
    const auto stored = loadScenarios(**store);
    if (!stored)
        return Unexpected(stored.error());
    const auto organizations = (*store)->organizations();
    if (!organizations)
        return Unexpected(organizations.error());
    const auto runs = loadRuns(**store);
    if (!runs)
        return Unexpected(runs.error());
    ScenarioSet set;
    set.runs = *runs;
    for (const Scenario &scenario : *stored) {
        if (scenario.provider == provider)
            set.scenarios += scenario;
    }
    set.isStored = !set.scenarios.isEmpty();
    if (!set.isStored)
        set.scenarios += baseScenario(provider, asOf);
    for (const Organization &organization : *organizations)
        set.names.insert(organization.id.value(), organization.name);
    return set;
}

ScenariosPage::ScenariosPage(const QString &storePath, QWidget *parent)
    : Page(parent)
    , m_storePath(storePath)
    , m_run(new ScenarioRun(storePath, this))
{
    setObjectName(u"scenariosPage"_s);
    m_splitter = new QSplitter(this);
    m_splitter->setObjectName(u"scenariosSplitter"_s);
    m_splitter->addWidget(createControls());
    m_splitter->addWidget(createResults());
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kPage);
    layout->addWidget(m_splitter);
    connectRun();
    connectEdits();
    retranslate();
}

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
    layout->addWidget(m_sentence);
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
        m_outcome.scenario = m_run->scenario();
        m_outcome.compiled = std::make_shared<const CompiledScenario>(m_run->compiled());
        m_outcome.results.reset();
        if (std::exchange(m_isBaselineWanted, false)) {
            m_assumptions->setBaseline(m_run->scenario(), m_run->compiled().model, m_set.names);
            m_result->marks()->setAmounts(m_run->scenario().thresholds);
            if (!m_leaving.isEmpty())
                m_assumptions->letLeave(std::exchange(m_leaving, {}));
        }
        m_runBar->setProgress(0);
        m_runBar->setRunning(true, false);
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
    });
    connect(m_run, &ScenarioRun::canceled, this, [this] { endRun(false); });
    connect(m_run, &ScenarioRun::failed, this, [this](const QString &message) {
        endRun(false);
        showProblem(message);
    });
    connect(m_runBar, &RunBar::cancelRequested, this, &ScenariosPage::cancel);
    connect(m_runBar, &RunBar::recordRequested, this, &ScenariosPage::record);
    connect(m_runBar, &RunBar::effortChanged, this, [this] {
        m_run->setEffort(m_runBar->effort());
        if (!m_set.scenarios.isEmpty())
            m_run->submit(m_assumptions->scenario());
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &ScenariosPage::showOutcome);
}

void ScenariosPage::connectEdits()
{
    connect(m_assumptions, &AssumptionsPanel::changed, this, [this] {
        if (!m_set.scenarios.isEmpty())
            m_run->submit(m_assumptions->scenario());
    });
    connect(m_assumptions, &AssumptionsPanel::dragging, this, [this](bool active) {
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
    connect(m_bar, &ScenarioBar::saveRequested, this, [this] {
        edit(
            [scenario = m_assumptions->scenario()](Store &store) { return updateScenario(store, scenario); });
    });
    connect(m_bar, &ScenarioBar::saveAsRequested, this, &ScenariosPage::saveAs);
    connect(m_bar, &ScenarioBar::duplicateRequested, this, &ScenariosPage::duplicate);
    connect(m_bar, &ScenarioBar::renameRequested, this, &ScenariosPage::rename);
    connect(m_bar, &ScenarioBar::deleteRequested, this, &ScenariosPage::remove);
}

void ScenariosPage::show(const OrganizationId &provider, QDate asOf)
{
    m_provider = provider;
    m_asOf = asOf;
    refresh();
}

void ScenariosPage::showSubject(const Subject &subject, bool dataChanged)
{
    const bool isSame = subject.provider == m_provider && subject.asOf == m_asOf;
    if (!isSame || dataChanged || !m_run->results())
        show(subject.provider, subject.asOf);
}

void ScenariosPage::refresh()
{
    const quint64 reading = ++m_reading;
    m_run->cancel();
    m_run->forgetFacts();
    if (m_provider.isEmpty()) {
        showProblem(tr("Choose a provider first: this store has none yet."));
        return;
    }
    runInBackground(
        this,
        [path = m_storePath, provider = m_provider, asOf = m_asOf] {
            return readScenarios(path, provider, asOf);
        },
        [this, reading](Result<ScenarioSet> set) {
            if (reading != m_reading)
                return;
            if (!set) {
                showProblem(set.error().message);
                return;
            }
            takeScenarios(*set);
        });
}

void ScenariosPage::takeScenarios(const ScenarioSet &set)
{
    m_set = set;
    m_bar->setScenarios(set.scenarios);
    m_compare->setScenarios(set.isStored ? set.scenarios : QList<Scenario>());
    m_list->setScenarios(set.scenarios, set.runs);
    if (const int wanted = m_bar->indexOf(std::exchange(m_wanted, {})); wanted >= 0)
        m_bar->setCurrentIndex(wanted);
    if (!m_leaving.isEmpty()) {
        askWhatIfLeaves(std::exchange(m_leaving, {}));
        return;
    }
    // The store was written to, but not this scenario: what the person changed of it stays.
    const Scenario *scenario = current();
    if (scenario && *scenario == m_assumptions->baseline() && m_assumptions->isChanged())
        m_run->submit(m_assumptions->scenario());
    else
        chooseScenario(m_bar->currentIndex());
}

const Scenario *ScenariosPage::current() const
{
    const int index = m_bar->currentIndex();
    return index >= 0 && index < m_set.scenarios.size() ? &m_set.scenarios.at(index) : nullptr;
}

void ScenariosPage::chooseScenario(int index)
{
    if (index < 0 || index >= m_set.scenarios.size())
        return;
    m_run->cancel();
    m_isBaselineWanted = true;
    m_run->submit(m_set.scenarios.at(index));
}

void ScenariosPage::askWhatIfLeaves(const OrganizationId &customer)
{
    if (m_set.scenarios.isEmpty()) {
        m_leaving = customer;
        return;
    }
    // Ready-made scenarios are called so: microsoft-leaves-coreweave.
    const ScenarioId readyMade(customer.value() + u"-leaves-"_s + m_provider.value());
    if (const int index = m_bar->indexOf(readyMade); index >= 0) {
        m_bar->setCurrentIndex(index);
        chooseScenario(index);
        return;
    }
    m_leaving = customer;
    chooseScenario(m_bar->currentIndex());
}

void ScenariosPage::showRecord(const QString &id)
{
    m_wanted = ScenarioId(id);
    refresh();
}

void ScenariosPage::cancel()
{
    m_run->cancel();
}

void ScenariosPage::edit(const std::function<Result<Scenario>(Store &)> &work)
{
    runInBackground(
        this,
        [path = m_storePath, work]() -> Result<Scenario> {
            const auto store = Store::open(path);
            if (!store)
                return Unexpected(store.error());
            return work(**store);
        },
        [this](const Result<Scenario> &scenario) {
            if (!scenario) {
                emit problemOccurred(scenario.error().message);
                return;
            }
            m_wanted = scenario->id;
            refresh();
        });
}

void ScenariosPage::saveAs()
{
    if (!current())
        return;
    ScenarioDialog dialog(
        tr("Save as a new scenario"), tr("%1, changed").arg(scenarioTitle(*current())), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    edit([scenario = m_assumptions->scenario(), title = dialog.title()](
             Store &store) { return addScenario(store, scenario, title); });
}

void ScenariosPage::duplicate()
{
    if (!current())
        return;
    ScenarioDialog dialog(tr("Duplicate"), tr("%1, copy").arg(scenarioTitle(*current())), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    edit([id = current()->id, title = dialog.title()](
             Store &store) { return duplicateScenario(store, id, title); });
}

void ScenariosPage::rename()
{
    if (!current())
        return;
    ScenarioDialog dialog(
        tr("Rename and describe"), scenarioTitle(*current()), scenarioDescription(*current()), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    edit([id = current()->id, title = dialog.title(), description = dialog.description()](
             Store &store) { return renameScenario(store, id, title, description); });
}

/// Without a question: it can be undone.
void ScenariosPage::remove()
{
    if (!current())
        return;
    edit([scenario = *current()](Store &store) -> Result<Scenario> {
        if (const auto deleted = deleteScenario(store, scenario.id); !deleted)
            return Unexpected(deleted.error());
        return scenario;
    });
}

void ScenariosPage::record()
{
    if (!m_outcome.results || !m_outcome.isFinal)
        return;
    runInBackground(
        this,
        [path = m_storePath, outcome = m_outcome]() -> Result<QList<StoredRun>> {
            const auto store = Store::open(path);
            if (!store)
                return Unexpected(store.error());
            const auto saved =
                saveRun(**store, outcome.scenario.id, outcome.compiled->model, *outcome.results);
            if (!saved)
                return Unexpected(saved.error());
            return loadRuns(**store);
        },
        [this](const Result<QList<StoredRun>> &runs) {
            if (!runs) {
                emit problemOccurred(runs.error().message);
                return;
            }
            m_set.runs = *runs;
            m_list->setScenarios(m_set.scenarios, m_set.runs);
            m_runBar->setRecorded(tr("Recorded as %1.").arg(runs->first().id));
            describe();
        });
}

/// What the scenario is, what is changed of it, when it last ran.
void ScenariosPage::describe()
{
    QStringList lines{tr("Valued at %1, %n quarter(s). %2", nullptr, m_outcome.compiled->model.quarters)
                          .arg(format::date(m_outcome.firstQuarter().firstDay(), locale()),
                              scenarioDescription(m_outcome.scenario))
                          .trimmed()};
    const bool isChanged = m_assumptions->isChanged();
    if (isChanged) {
        const QStringList changes =
            scenarioDifferences(m_assumptions->scenario(), m_assumptions->baseline(), locale());
        lines += tr("Changed, not saved: %1", "list of assumptions").arg(changes.join(u"; "_s));
    }
    lines += ScenarioListView::lastRunText(m_outcome.scenario.id, m_set.runs, locale());
    m_bar->setDescription(lines.join(u'\n'));
    m_bar->setState(isChanged, m_set.isStored);
}

void ScenariosPage::takeResults(bool isFinal)
{
    m_outcome.results = m_run->results();
    m_outcome.names = m_set.names;
    m_outcome.isFinal = isFinal;
    if (!m_outcome.provider()) {
        showProblem(
            tr("No contract of %1 is simulated in this scenario: none has a value and a customer that "
               "it covers.")
                .arg(m_set.names.value(m_provider.value(), m_provider.value())));
        return;
    }
    const reporttext::RunContext context = m_outcome.context();
    m_sentence->setText(reporttext::histogramSentence(*m_outcome.results, context, locale()));
    m_runBar->setPrecisionText(reporttext::precisionSentence(*m_outcome.results, context, locale()));
    m_stale = {m_views.begin(), m_views.end()};
    showOutcome();
}

void ScenariosPage::showOutcome()
{
    auto *view = static_cast<ScenarioView *>(m_tabs->currentWidget());
    if (m_outcome.results && m_outcome.provider() && m_stale.remove(view))
        view->setOutcome(m_outcome);
}

void ScenariosPage::showProblem(const QString &message)
{
    m_problem->setText(message);
    m_problem->show();
    m_sentence->clear();
}

void ScenariosPage::endRun(bool isWhole)
{
    m_runBar->setRunning(false, isWhole && m_set.isStored);
    emit jobEnded();
}

QByteArray ScenariosPage::saveLayout() const
{
    return m_splitter->saveState();
}

void ScenariosPage::restoreLayout(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void ScenariosPage::retranslate()
{
    for (qsizetype i = 0; i < m_views.size(); ++i)
        m_tabs->setTabText(int(i), m_views.at(i)->title());
    m_tabs->setAccessibleName(tr("What the simulation shows"));
    if (m_outcome.results) {
        describe();
        takeResults(m_outcome.isFinal);
    }
}

void ScenariosPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace offtake
