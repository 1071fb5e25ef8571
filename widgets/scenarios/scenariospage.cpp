// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/scenariospage.h"

#include "data/report/charttext.h"
#include "data/report/reporttext.h"
#include "data/scenarios/scenariodifference.h"
#include "data/text/format.h"
#include "widgets/background.h"
#include "widgets/emptypage.h"
#include "widgets/scenarios/assumptionspanel.h"
#include "widgets/scenarios/compareview.h"
#include "widgets/scenarios/runbar.h"
#include "widgets/scenarios/scenariobar.h"
#include "widgets/scenarios/scenarioeditor.h"
#include "widgets/scenarios/scenariofollowup.h"
#include "widgets/scenarios/scenariolistview.h"
#include "widgets/style/theme.h"

#include <QEvent>
#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace offtake {

using namespace Qt::StringLiterals;

ScenariosPage::ScenariosPage(const QString &storePath, QWidget *parent)
    : Page(parent)
    , m_storePath(storePath)
    , m_run(new ScenarioRun(storePath, this))
    , m_followUp(new ScenarioFollowUp(this))
    , m_editor(new ScenarioEditor(storePath, this))
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
    m_empty = new EmptyPage(this);
    m_empty->hide();
    connect(m_empty, &EmptyPage::stepChosen, this, &ScenariosPage::importRequested);
    layout->addWidget(m_empty);
    connectRun();
    connectEdits();
    connectFollowUp();
    retranslate();
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
    m_splitter->setVisible(!m_provider.isEmpty());
    m_empty->setVisible(m_provider.isEmpty());
    if (m_provider.isEmpty())
        return;
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
    m_list->setScenarios(set);
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

void ScenariosPage::runPanel()
{
    if (m_set.scenarios.isEmpty())
        return;
    if (!m_isBaselineWanted)
        m_run->submit(m_assumptions->scenario());
    else if (!m_run->isRunning())
        chooseScenario(m_bar->currentIndex());
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

void ScenariosPage::takeRuns(const QList<StoredRun> &runs)
{
    m_set.runs = runs;
    m_list->setScenarios(m_set);
    m_runBar->setRecorded(tr("Recorded as %1.").arg(runs.first().id));
    describe();
}

/// Of the stored scenarios' contracts, and of those that were changed since by their parties.
QMap<QString, QString> ScenariosPage::contractTitles() const
{
    QMap<QString, QString> titles = m_set.contractTitles;
    const QMap<QString, ContractOverride> own = m_assumptions->scenario().contracts;
    for (const sim::Contract &contract : m_outcome.compiled->model.contracts) {
        const QString id = QString::fromStdString(contract.id);
        if (!own.contains(id) || titles.contains(id))
            continue;
        const QString provider = QString::fromStdString(contract.provider);
        const QString customer = QString::fromStdString(contract.customer);
        titles.insert(
            id, tr("%1 to %2", "provider, customer")
                    .arg(m_set.names.value(provider, provider), m_set.names.value(customer, customer)));
    }
    return titles;
}

/// What the scenario is, what is changed of it, when it last ran.
void ScenariosPage::describe()
{
    m_describing.stop();
    QStringList lines{tr("Valued at %1, %n quarter(s). %2", nullptr, m_outcome.compiled->model.quarters)
                          .arg(format::date(m_outcome.firstQuarter().firstDay(), locale()),
                              scenarioDescription(m_outcome.scenario))
                          .trimmed()};
    const bool isChanged = m_assumptions->isChanged();
    if (isChanged) {
        const QStringList changes = scenarioDifferences(
            m_assumptions->scenario(), m_assumptions->baseline(), m_set.names, contractTitles(), locale());
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

/// Empty while they are not known; the line keeps its height, or the charts would jump.
void ScenariosPage::showExits()
{
    const bool isKnown = m_exits && m_outcome.results;
    m_exitSentence->setText(isKnown ? charttext::exitCostsSentence(*m_exits,
                                          m_outcome.compiled->model.clearing, m_outcome.context(), locale())
                                    : QString());
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
    m_empty->setReason(
        tr("This store has no provider yet. Import contracts to ask what happens if a customer leaves."),
        tr("Import a CSV file..."));
    m_exitSentence->ensurePolished();
    m_exitSentence->setMinimumHeight(m_exitSentence->fontMetrics().height());
    showExits();
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
