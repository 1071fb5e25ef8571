// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/scenariolistview.h"

#include "data/scenarios/scenariodifference.h"
#include "data/store/store.h"
#include "data/text/format.h"
#include "widgets/panel.h"
#include "widgets/style/theme.h"
#include "widgets/tables/resulttable.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShortCharacters = 18; ///< of a line in a column of short texts

} // namespace

ScenarioListView::ScenarioListView(const QString &storePath, QWidget *parent)
    : ScenarioView(storePath, parent)
    , m_list(new ResultTable)
    , m_runList(new ResultTable)
    , m_repeat(new QPushButton)
    , m_answer(new QLabel)
{
    m_list->setObjectName(u"scenarioList"_s);
    m_runList->setObjectName(u"runList"_s);
    m_repeat->setObjectName(u"repeatRun"_s);
    m_answer->setObjectName(u"repeatAnswer"_s);
    m_answer->setWordWrap(true);
    setTextRole(m_answer, TextRole::Caption);
    for (ResultTable *table : {m_list, m_runList}) {
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->setFirstNumberColumn(99); // texts
    }
    m_list->setWordWrap(true);
    m_list->setShowGrid(true); // texts of many lines run into one another
    // As high as the wrapped texts at the columns' present width; a bar that came and went would change that.
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    connect(
        m_list->horizontalHeader(), &QHeaderView::sectionResized, m_list, &QTableView::resizeRowsToContents);
    auto *runs = new QWidget;
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(spacing::kBetween);
    bottom->addWidget(m_repeat);
    bottom->addWidget(m_answer, 1);
    auto *stacked = new QVBoxLayout(runs);
    stacked->setContentsMargins(0, 0, 0, 0);
    stacked->setSpacing(spacing::kBetween);
    stacked->addWidget(m_runList, 1);
    stacked->addLayout(bottom);
    m_panels = {new Panel(m_list, this), new Panel(runs, this)};
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kBetween, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_panels.at(0), 3);
    layout->addWidget(m_panels.at(1), 2);
    connect(m_list, &QTableWidget::cellActivated, this, [this](int row) {
        if (row < m_set.scenarios.size())
            emit scenarioActivated(m_set.scenarios.at(row).id);
    });
    connect(m_runList, &QTableWidget::itemSelectionChanged, this,
        [this] { m_repeat->setEnabled(!m_runList->selectedItems().isEmpty() && !m_task.isRunning()); });
    connect(m_repeat, &QPushButton::clicked, this, &ScenarioListView::repeat);
    m_repeat->setEnabled(false);
    retranslate();
}

QString ScenarioListView::title() const
{
    return tr("Scenarios");
}

void ScenarioListView::setScenarios(const ScenarioSet &set)
{
    m_set = set;
    fill();
}

QString ScenarioListView::lastRunText(
    const ScenarioId &scenario, const QList<StoredRun> &runs, const QLocale &locale)
{
    const auto last = std::ranges::find(runs, scenario, &StoredRun::scenario); // the newest comes first
    if (last == runs.end())
        return tr("No recorded run");
    return tr("%1, %Ln path(s)", nullptr, int(last->paths))
        .arg(locale.toString(last->startedAt.toLocalTime(), QLocale::ShortFormat));
}

void ScenarioListView::fill()
{
    QList<QStringList> rows;
    for (const Scenario &scenario : std::as_const(m_set.scenarios)) {
        const QStringList differences = scenarioDifferences(
            scenario, m_set.scenarios.first(), m_set.names, m_set.contractTitles, locale());
        rows += {scenarioTitle(scenario), scenarioDescription(scenario),
            differences.isEmpty() ? tr("nothing") : differences.join(u'\n'),
            lastRunText(scenario.id, m_set.runs, locale())};
    }
    const QString first = m_set.scenarios.isEmpty() ? QString() : scenarioTitle(m_set.scenarios.first());
    m_list->setRows(
        {tr("Scenario"), tr("Description"), tr("Differs from “%1” in").arg(first), tr("Last run")}, rows);
    // What is short takes a line or two, the rest is for what is said.
    for (const int column : {0, 3}) {
        m_list->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
        m_list->setColumnWidth(column, m_list->fontMetrics().averageCharWidth() * kShortCharacters);
    }
    m_list->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    for (int row = 0; row < m_list->rowCount(); ++row) {
        for (int column = 0; column < m_list->columnCount(); ++column)
            m_list->item(row, column)->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    m_list->resizeRowsToContents();

    rows.clear();
    for (const StoredRun &run : std::as_const(m_set.runs)) {
        const auto scenario = std::ranges::find(m_set.scenarios, run.scenario, &Scenario::id);
        rows += {run.id, scenario == m_set.scenarios.end() ? run.scenario.value() : scenarioTitle(*scenario),
            locale().toString(run.startedAt.toLocalTime(), QLocale::ShortFormat),
            format::number(double(run.paths), locale()), QString::number(run.seed), run.engine};
    }
    m_runList->setRows({tr("Run"), tr("Scenario"), tr("When"), tr("Paths"), tr("Seed"), tr("Engine")}, rows);
    m_repeat->setEnabled(false);
    m_answer->setText(m_set.runs.isEmpty()
                          ? tr("No run is recorded yet. “Record” below keeps a finished run with its model "
                               "and seed, so that it can be repeated.")
                          : QString());
}

void ScenarioListView::repeat()
{
    const int row = m_runList->currentRow();
    if (row < 0 || row >= m_set.runs.size())
        return;
    m_repeat->setEnabled(false);
    m_answer->setText(tr("Simulates the recorded model again ..."));
    m_task.run(
        this,
        [path = storePath(), id = m_set.runs.at(row).id](std::stop_token stop) -> Result<bool> {
            const auto store = Store::open(path, Store::Mode::ReadOnly);
            if (!store)
                return Unexpected(store.error());
            const auto repeated = repeatRun(**store, id, {}, {.progress = {}, .snapshot = {}, .stop = stop});
            if (!repeated)
                return Unexpected(repeated.error());
            return repeated->isSame;
        },
        [this](const Result<bool> &same) {
            m_repeat->setEnabled(true);
            if (!same)
                m_answer->setText(same.error().message);
            else if (*same)
                m_answer->setText(tr("The run gave the same bytes again."));
            else
                m_answer->setText(tr("The run gave other results than recorded: this program or machine "
                                     "computes differently."));
        });
}

void ScenarioListView::retranslate()
{
    m_list->setAccessibleName(tr("Scenarios"));
    m_runList->setAccessibleName(tr("Recorded runs"));
    m_panels.at(0)->setTitle(m_list->accessibleName());
    m_panels.at(1)->setTitle(m_runList->accessibleName());
    m_repeat->setText(tr("Repeat"));
    m_repeat->setToolTip(tr("Simulates the chosen run again and tells whether it gives the same bytes."));
    fill();
}

} // namespace offtake
