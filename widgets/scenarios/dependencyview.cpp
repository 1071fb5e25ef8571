// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/dependencyview.h"

#include "data/report/charttext.h"
#include "widgets/charts/dependencychart.h"
#include "widgets/charts/exitchart.h"
#include "widgets/charts/ratiochart.h"
#include "widgets/panel.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Each customer forced out is a run of its own, with and without clearing.
constexpr quint64 kPaths = 16'384;
constexpr int kRestMs = 300;

} // namespace

DependencyView::DependencyView(const QString &storePath, QWidget *parent)
    : ScenarioView(storePath, parent)
    , m_effect(new QComboBox)
    , m_matrix(new DependencyChart)
    , m_exits(new ExitChart)
    , m_ratios(new RatioChart)
{
    m_matrix->setObjectName(u"dependencyChart"_s);
    m_exits->setObjectName(u"exitChart"_s);
    m_ratios->setObjectName(u"ratioChart"_s);
    for (Chart *chart : QList<Chart *>{m_matrix, m_exits, m_ratios}) {
        watch(chart);
        m_panels += new Panel(chart, this);
    }
    m_effect->setObjectName(u"dependencyEffect"_s);
    m_effect->addItem(QString(), int(DependencyChart::Effect::Total));
    m_effect->addItem(QString(), int(DependencyChart::Effect::Direct));
    m_panels.at(0)->addControl(m_effect);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, spacing::kBetween, 0, 0);
    grid->setSpacing(spacing::kBetween);
    grid->addWidget(m_panels.at(0), 0, 0, 1, 2);
    grid->addWidget(m_panels.at(1), 1, 0);
    grid->addWidget(m_panels.at(2), 1, 1);
    for (int i : {0, 1}) {
        grid->setColumnStretch(i, 1);
        grid->setRowStretch(i, 1);
    }
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &DependencyView::compute);
    connect(m_effect, &QComboBox::currentIndexChanged, this, [this] {
        m_matrix->setEffect(DependencyChart::Effect(m_effect->currentData().toInt()));
        showDependency();
    });
    connect(&m_job, &SimulationJob::refined, this, [this](quint64, const SharedResults &results) {
        m_dependency = results;
        showDependency();
    });
    connect(&m_job, &SimulationJob::failed, this,
        [this](quint64, const Error &error) { m_matrix->setEmptyText(error.message); });
    retranslate();
}

QString DependencyView::title() const
{
    return tr("Who costs whom");
}

void DependencyView::cancel()
{
    m_rest.stop();
    m_job.cancel();
}

void DependencyView::setOutcome(const ScenarioOutcome &outcome)
{
    m_outcome = outcome;
    if (!outcome.provider())
        return;
    const reporttext::RunContext context = outcome.context();
    m_exits->setSentence(reporttext::exitSentence(*outcome.results, context, locale()));
    m_exits->setResult(*outcome.results, outcome.scenario.provider, outcome.firstQuarter(), outcome.names);
    m_ratios->setSentence(charttext::ratioSentence(*outcome.results, context, locale()));
    m_ratios->setResult(*outcome.results, outcome.firstQuarter(), outcome.names);
    if (m_computed == outcome.compiled)
        showDependency();
    else if (outcome.isFinal)
        m_rest.start();
}

void DependencyView::compute()
{
    if (!m_outcome.results)
        return;
    m_computed = m_outcome.compiled;
    sim::Model model = m_outcome.compiled->model;
    model.outputs.dependency = sim::Dependency{};
    m_job.submit(std::move(model), {.paths = kPaths, .seed = m_outcome.results->seed});
}

void DependencyView::showDependency()
{
    if (!m_dependency || !m_outcome.results)
        return;
    const bool isTotal = m_matrix->effect() == DependencyChart::Effect::Total;
    m_matrix->setSentence(
        charttext::dependencySentence(*m_dependency, isTotal, m_outcome.context(), locale()));
    m_matrix->setResult(*m_dependency, m_outcome.scenario.provider, m_outcome.names, m_outcome.currency());
}

void DependencyView::retranslate()
{
    m_effect->setItemText(0, tr("Total effect"));
    m_effect->setItemText(1, tr("Direct effect"));
    m_effect->setAccessibleName(tr("Which effect the matrix shows"));
    m_effect->setToolTip(tr("Direct: what it paid itself. Total: with the shortfalls that travel on from "
                            "those who then pay less."));
    m_matrix->setTitle(tr("If one is forced out"));
    m_matrix->setEmptyText(tr("Computed when the simulation has come to rest."));
    m_exits->setTitle(tr("Who exits when"));
    m_exits->setEmptyText(tr("Nobody exits in this scenario."));
    m_ratios->setTitle(tr("Who pays in part"));
    m_ratios->setEmptyText(tr("Nobody's means are limited here."));
    const QList<Chart *> charts{m_matrix, m_exits, m_ratios};
    for (qsizetype i = 0; i < charts.size(); ++i)
        m_panels.at(i)->setTitle(charts.at(i)->title());
    if (m_outcome.results)
        setOutcome(m_outcome);
}

} // namespace offtake
