// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/compareview.h"

#include "data/engineerror.h"
#include "data/report/charttext.h"
#include "data/scenarios/distribution.h"
#include "data/store/store.h"
#include "data/text/format.h"
#include "widgets/charts/differencechart.h"
#include "widgets/charts/exceedancechart.h"
#include "widgets/charts/scenariofanschart.h"
#include "widgets/namebox.h"
#include "widgets/panel.h"
#include "widgets/style/organizationcolors.h"
#include "widgets/style/theme.h"
#include "widgets/tables/resulttable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostOthers = 3;
constexpr quint64 kPaths = 65'536;
constexpr int kRestMs = 300;
/// Of the category colours those that stand apart from each other and from the accent of the present one.
constexpr std::array kColors{5, 2, 0};

} // namespace

CompareView::CompareView(const QString &storePath, QWidget *parent)
    : ScenarioView(storePath, parent)
    , m_choose(new QToolButton)
    , m_menu(new QMenu(this))
    , m_which(new NameBox)
    , m_note(new QLabel)
    , m_fans(new ScenarioFansChart)
    , m_exceedance(new ExceedanceChart)
    , m_difference(new DifferenceChart)
    , m_table(new ResultTable)
{
    m_choose->setObjectName(u"chooseOthers"_s);
    m_choose->setMenu(m_menu);
    m_choose->setPopupMode(QToolButton::InstantPopup);
    m_choose->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s); // the text has its own
    m_choose->setMinimumHeight(spacing::kHitTarget);
    m_which->setObjectName(u"differenceWhich"_s);
    m_note->setObjectName(u"compareNote"_s);
    m_note->setWordWrap(true);
    setTextRole(m_note, TextRole::Caption);
    m_fans->setObjectName(u"compareFans"_s);
    m_exceedance->setObjectName(u"compareExceedance"_s);
    m_difference->setObjectName(u"differenceChart"_s);
    m_table->setObjectName(u"differences"_s);
    for (Chart *chart : QList<Chart *>{m_fans, m_exceedance, m_difference})
        watch(chart);
    // Names of scenarios are long: the box has a line of its own.
    auto *difference = new QWidget;
    auto *stacked = new QVBoxLayout(difference);
    stacked->setContentsMargins(0, 0, 0, 0);
    stacked->setSpacing(spacing::kControl);
    stacked->addWidget(m_which);
    stacked->addWidget(m_difference, 1);
    for (QWidget *content : QList<QWidget *>{m_fans, m_exceedance, difference, m_table})
        m_panels += new Panel(content, this);

    auto *controls = new QHBoxLayout;
    controls->setSpacing(spacing::kBetween);
    controls->addWidget(m_choose);
    controls->addWidget(m_note, 1);
    const auto row = [this](int first, int firstStretch, int secondStretch) {
        auto *line = new QHBoxLayout;
        line->setSpacing(spacing::kBetween);
        line->addWidget(m_panels.at(first), firstStretch);
        line->addWidget(m_panels.at(first + 1), secondStretch);
        return line;
    };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kBetween, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addLayout(controls);
    layout->addLayout(row(0, 1, 1), 5);
    // The table has a column for each scenario and wants more of the width than the chart beside it.
    layout->addLayout(row(2, 3, 7), 6);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &CompareView::start);
    connect(m_which, &QComboBox::currentIndexChanged, this, &CompareView::showDifference);
    retranslate();
}

QString CompareView::title() const
{
    return tr("Compare");
}

void CompareView::cancel()
{
    m_rest.stop();
    m_task.cancel();
}

void CompareView::setScenarios(const QList<Scenario> &scenarios)
{
    m_scenarios = scenarios;
    fillMenu();
}

void CompareView::fillMenu()
{
    m_menu->clear();
    for (const Scenario &scenario : std::as_const(m_scenarios)) {
        QAction *action = m_menu->addAction(scenarioTitle(scenario));
        action->setCheckable(true);
        action->setData(scenario.id.value());
        action->setChecked(m_chosen.contains(scenario.id.value()));
        connect(action, &QAction::toggled, this, &CompareView::choose);
    }
    m_choose->setEnabled(!m_scenarios.isEmpty());
}

QList<Scenario> CompareView::chosen() const
{
    QList<Scenario> scenarios;
    for (const Scenario &scenario : m_scenarios) {
        if (m_chosen.contains(scenario.id.value()))
            scenarios += scenario;
    }
    return scenarios;
}

void CompareView::choose()
{
    m_chosen.clear();
    for (const QAction *action : m_menu->actions()) {
        if (action->isChecked())
            m_chosen += action->data().toString();
    }
    for (QAction *action : m_menu->actions())
        action->setEnabled(action->isChecked() || m_chosen.size() < kMostOthers);
    start();
}

void CompareView::setOutcome(const ScenarioOutcome &outcome)
{
    m_outcome = outcome;
    if (!outcome.provider())
        return;
    showOthers();
    if (m_computed != outcome.compiled && outcome.isFinal)
        m_rest.start();
}

Result<QList<CompareView::Other>> CompareView::compute(const QString &path, const ScenarioOutcome &present,
    const QList<Scenario> &scenarios, std::stop_token stop)
{
    const auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return Unexpected(store.error());
    const sim::RunOptions options{.paths = kPaths, .seed = present.results->seed};
    const sim::RunCallbacks callbacks{.progress = {}, .snapshot = {}, .stop = stop};
    QList<Other> others;
    for (const Scenario &scenario : scenarios) {
        auto compiled = compileScenario(**store, scenario);
        if (!compiled)
            return Unexpected(compiled.error());
        auto results = sim::simulate(compiled->model, options, callbacks);
        if (!results)
            return Unexpected(errorOf(results.error()));
        Other other{scenario, compiled->model, *std::move(results), PairedComparison{}};
        // Not every pair fits: then the two stand side by side without a difference.
        other.comparison = compareModels(
            present.compiled->model, compiled->model, present.scenario.provider, options, callbacks);
        if (!other.comparison && other.comparison.error().code == ErrorCode::Canceled)
            return Unexpected(other.comparison.error());
        others += other;
    }
    return others;
}

void CompareView::start()
{
    if (!m_outcome.results)
        return;
    if (m_chosen.isEmpty()) {
        m_task.cancel();
        m_others.clear();
        m_computed = m_outcome.compiled;
        showOthers();
        return;
    }
    m_note->setText(tr("Compares on %Ln path(s) ...", nullptr, int(kPaths)));
    m_task.run(
        this,
        [path = storePath(), present = m_outcome, scenarios = chosen()](
            std::stop_token stop) { return compute(path, present, scenarios, stop); },
        [this, compiled = m_outcome.compiled](Result<QList<Other>> others) {
            if (!others) {
                m_note->setText(others.error().message);
                return;
            }
            m_computed = compiled;
            m_others = *std::move(others);
            showOthers();
        });
}

QString CompareView::presentName() const
{
    return scenarioTitle(m_outcome.scenario);
}

void CompareView::showOthers()
{
    const sim::ProviderResult *provider = m_outcome.provider();
    if (!provider)
        return;
    const std::string id = m_outcome.scenario.provider.value().toStdString();
    QList<ScenarioFansChart::Fan> fans{
        ScenarioFansChart::fanOf(presentName(), {}, m_outcome.firstQuarter(), *m_outcome.results, *provider)};
    QList<ExceedanceChart::Curve> curves{{presentName(), {}, Distribution(provider->horizon)}};
    for (qsizetype i = 0; i < m_others.size(); ++i) {
        const Other &other = m_others.at(i);
        const sim::ProviderResult *result = sim::find(other.results.providers, id);
        if (!result)
            continue;
        const QColor color = categoryColors().at(kColors[std::size_t(i) % kColors.size()]);
        const QString name = scenarioTitle(other.scenario);
        fans += ScenarioFansChart::fanOf(
            name, color, Quarter(other.model.startYear, other.model.startQuarter), other.results, *result);
        curves += {name, color, Distribution(result->horizon)};
    }
    m_fans->setFans(fans, m_outcome.currency());
    m_exceedance->setCurves(curves, m_outcome.currency());
    m_exceedance->setSentence(
        charttext::exceedanceSentence(*m_outcome.results, m_outcome.context(), locale()));
    m_fans->setSentence(reporttext::fanSentence(*m_outcome.results, m_outcome.context(), locale()));
    m_note->setText(m_others.isEmpty()
                        ? tr("Choose up to three saved scenarios to stand beside the present one.")
                        : tr("All scenarios draw the same random numbers, path by path: most of the noise "
                             "cancels in the differences."));
    {
        const QSignalBlocker quiet(m_which);
        const QString which = m_which->currentData().toString();
        m_which->clear();
        for (const Other &other : std::as_const(m_others))
            m_which->addItem(scenarioTitle(other.scenario), other.scenario.id.value());
        m_which->setCurrentIndex(std::max(0, m_which->findData(which)));
        m_which->setVisible(m_others.size() > 1);
    }
    showDifference();
    fillTable();
}

void CompareView::showDifference()
{
    const int index = m_which->currentIndex();
    if (index < 0 || index >= m_others.size() || !m_others.at(index).comparison) {
        m_difference->setSentence({});
        m_difference->setEmptyText(index >= 0 && index < m_others.size()
                                       ? m_others.at(index).comparison.error().message
                                       : tr("Choose a scenario to compare with."));
        m_difference->clear();
        return;
    }
    const Other &other = m_others.at(index);
    m_difference->setSentence(charttext::differenceSentence(
        *other.comparison, presentName(), scenarioTitle(other.scenario), m_outcome.context(), locale()));
    m_difference->setComparison(*other.comparison);
}

/// Two rows for each statistic: what it is in each scenario, and under it the others' difference from the
/// present one with half its 95 % interval.
void CompareView::fillTable()
{
    const sim::ProviderResult *provider = m_outcome.provider();
    const std::string id = m_outcome.scenario.provider.value().toStdString();
    const auto millions = [this](double amount) { return format::number(amount / 1e6, locale()); };
    const auto difference = [&](const sim::Estimate &estimate) {
        return tr("%1 ± %2", "difference and half its interval")
            .arg((estimate.value > 0 ? u"+"_s : QString()) + millions(estimate.value),
                millions((estimate.high - estimate.low) / 2));
    };
    constexpr std::array levels{0.05, 0.5, 0.95};
    constexpr std::size_t kStatistics = 5;
    const auto statistics = [&](const sim::HorizonSummary &horizon) {
        const Distribution distribution(horizon);
        return std::array<double, kStatistics>{horizon.mean, distribution.amountAt(levels[0]),
            distribution.amountAt(levels[1]), distribution.amountAt(levels[2]),
            horizon.expectedShortfall.value};
    };
    QStringList header{tr("Total, %1", "unit").arg(millionsUnit(m_outcome.currency())), presentName()};
    const QString names[] = {tr("Mean"), tr("5th percentile"), tr("Median"), tr("95th percentile"),
        tr("Expected shortfall %1").arg(format::share(m_outcome.results->tail, locale()))};
    const bool isAlone = m_others.isEmpty();
    const qsizetype perStatistic = isAlone ? 1 : 2;
    QList<QStringList> rows;
    const auto own = statistics(provider->horizon);
    for (std::size_t i = 0; i < kStatistics; ++i) {
        rows += QStringList{names[i], millions(own[i])};
        if (!isAlone)
            rows += QStringList{u"\u2003"_s + tr("difference"), QString()};
    }
    if (!isAlone)
        rows += QStringList{tr("Brings more, share of paths"), QString()};
    for (const Other &other : std::as_const(m_others)) {
        const sim::ProviderResult *result = sim::find(other.results.providers, id);
        if (!result)
            continue;
        header += scenarioTitle(other.scenario);
        const auto values = statistics(result->horizon);
        for (std::size_t i = 0; i < kStatistics; ++i)
            rows[qsizetype(i) * perStatistic] += millions(values[i]);
        if (!other.comparison) {
            for (std::size_t i = 0; i < kStatistics; ++i)
                rows[qsizetype(i) * perStatistic + 1] += u"–"_s;
            rows.last() += u"–"_s;
            continue;
        }
        const PairedComparison &paired = *other.comparison;
        rows[1] += difference(paired.meanDifference);
        for (std::size_t i = 0; i < levels.size(); ++i) {
            const auto level = std::ranges::find(paired.levels, levels[i]);
            const auto at = std::size_t(level - paired.levels.begin());
            rows[qsizetype(i + 1) * perStatistic + 1] +=
                at < paired.quantileDifferences.size() ? difference(paired.quantileDifferences[at]) : QString();
        }
        rows[qsizetype(kStatistics - 1) * perStatistic + 1] += difference(paired.shortfallDifference);
        const sim::Estimate &better = paired.probabilityBetter;
        rows.last() += tr("%1 ± %2", "difference and half its interval")
                           .arg(format::share(better.value, locale(), 1),
                               format::share((better.high - better.low) / 2, locale(), 1));
    }
    m_table->setRows(header, rows);
}

void CompareView::retranslate()
{
    m_choose->setText(tr("Compare with...") + u" ▾"_s);
    m_choose->setAccessibleName(tr("Scenarios to compare with"));
    m_which->setAccessibleName(tr("Whose difference is drawn"));
    m_fans->setTitle(tr("Revenue in time"));
    m_exceedance->setTitle(tr("Probability of exceeding an amount"));
    m_difference->setTitle(tr("Difference on the same path"));
    m_table->setAccessibleName(tr("Differences"));
    for (Chart *chart : QList<Chart *>{m_fans, m_exceedance})
        chart->setEmptyText(tr("The first paths are on their way."));
    const QString titles[] = {
        m_fans->title(), m_exceedance->title(), m_difference->title(), m_table->accessibleName()};
    for (qsizetype i = 0; i < m_panels.size(); ++i)
        m_panels.at(i)->setTitle(titles[i]);
    fillMenu();
    if (m_outcome.results)
        setOutcome(m_outcome);
}

} // namespace offtake
