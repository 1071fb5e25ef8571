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
#include "widgets/panel.h"
#include "widgets/style/organizationcolors.h"
#include "widgets/style/theme.h"
#include "widgets/tables/resulttable.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

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
    , m_which(new QComboBox)
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
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_which->setMinimumContentsLength(14);
    m_note->setObjectName(u"compareNote"_s);
    m_note->setWordWrap(true);
    setTextRole(m_note, TextRole::Caption);
    m_fans->setObjectName(u"compareFans"_s);
    m_exceedance->setObjectName(u"compareExceedance"_s);
    m_difference->setObjectName(u"differenceChart"_s);
    m_table->setObjectName(u"differences"_s);
    for (Chart *chart : QList<Chart *>{m_fans, m_exceedance, m_difference})
        watch(chart);
    for (QWidget *content : QList<QWidget *>{m_fans, m_exceedance, m_difference, m_table})
        m_panels += new Panel(content, this);
    m_panels.at(2)->addControl(m_which);

    auto *controls = new QHBoxLayout;
    controls->setSpacing(spacing::kBetween);
    controls->addWidget(m_choose);
    controls->addWidget(m_note, 1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, spacing::kBetween, 0, 0);
    grid->setSpacing(spacing::kBetween);
    grid->addLayout(controls, 0, 0, 1, 2);
    for (int i = 0; i < 4; ++i)
        grid->addWidget(m_panels.at(i), 1 + i / 2, i % 2);
    for (int i : {0, 1}) {
        grid->setColumnStretch(i, 1);
        grid->setRowStretch(1 + i, 1);
    }
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

/// Rows of statistics; of each other scenario its value and the difference with half its 95 % interval.
void CompareView::fillTable()
{
    const sim::ProviderResult *provider = m_outcome.provider();
    const std::string id = m_outcome.scenario.provider.value().toStdString();
    const auto millions = [this](double amount) { return format::number(amount / 1e6, locale()); };
    const auto difference = [&](double value, double error) {
        return tr("%1 ± %2", "difference and half its interval")
            .arg((value > 0 ? u"+"_s : QString()) + millions(value), millions(error));
    };
    const QString tail = format::share(m_outcome.results->tail, locale());
    QStringList header{tr("Total, %1", "unit").arg(millionsUnit(m_outcome.currency())), presentName()};
    const Distribution present(provider->horizon);
    QList<QStringList> rows{{tr("Mean"), millions(provider->horizon.mean)},
        {tr("5th percentile"), millions(present.amountAt(0.05))},
        {tr("Median"), millions(present.amountAt(0.5))},
        {tr("95th percentile"), millions(present.amountAt(0.95))},
        {tr("Expected shortfall %1").arg(tail), millions(provider->horizon.expectedShortfall.value)},
        {tr("Brings more, share of paths"), {}}};
    for (const Other &other : std::as_const(m_others)) {
        const sim::ProviderResult *result = sim::find(other.results.providers, id);
        if (!result)
            continue;
        header += {scenarioTitle(other.scenario), tr("Difference")};
        const Distribution distribution(result->horizon);
        constexpr std::array levels{0.05, 0.5, 0.95};
        rows[0] += millions(result->horizon.mean);
        for (std::size_t i = 0; i < levels.size(); ++i)
            rows[qsizetype(i) + 1] += millions(distribution.amountAt(levels[i]));
        rows[4] += millions(result->horizon.expectedShortfall.value);
        rows[5] += QString();
        if (!other.comparison) {
            for (QStringList &row : rows)
                row += u"–"_s;
            continue;
        }
        const PairedComparison &paired = *other.comparison;
        const auto half = [](const sim::Estimate &estimate) { return (estimate.high - estimate.low) / 2; };
        rows[0] += difference(paired.meanDifference.value, half(paired.meanDifference));
        for (std::size_t i = 0; i < levels.size(); ++i) {
            const auto level = std::ranges::find(paired.levels, levels[i]);
            const auto at = std::size_t(level - paired.levels.begin());
            QString text;
            if (at < paired.quantileDifferences.size()) {
                const sim::Estimate &estimate = paired.quantileDifferences[at];
                text = difference(estimate.value, half(estimate));
            }
            rows[qsizetype(i) + 1] += text;
        }
        rows[4] += difference(paired.shortfallDifference.value, half(paired.shortfallDifference));
        rows[5] += tr("%1 ± %2", "difference and half its interval")
                       .arg(format::share(paired.probabilityBetter.value, locale(), 1),
                           format::share(half(paired.probabilityBetter), locale(), 1));
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
