// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/sensitivityview.h"

#include "data/report/charttext.h"
#include "data/store/store.h"
#include "widgets/charts/contributionchart.h"
#include "widgets/charts/spiderchart.h"
#include "widgets/charts/tornadochart.h"
#include "widgets/panel.h"
#include "widgets/scenarios/reversestressdialog.h"
#include "widgets/scenarios/statisticbox.h"
#include "widgets/style/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Of each assumption: two ends for the tornado, and what lies between for the spider.
constexpr int kPoints = 5;
/// A swing is told well enough, for all runs share their random numbers.
constexpr quint64 kPaths = 16'384;
constexpr int kRestMs = 300;

Result<Sensitivity> analyze(const QString &path, const SensitivityRequest &request, std::stop_token stop)
{
    const auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return Unexpected(store.error());
    return analyzeSensitivity(**store, request, leversOf(request.scenario), kPoints, {}, stop);
}

} // namespace

SensitivityView::SensitivityView(const QString &storePath, QWidget *parent)
    : ScenarioView(storePath, parent)
    , m_statistic(new StatisticBox)
    , m_reverse(new QPushButton)
    , m_note(new QLabel)
    , m_tornado(new TornadoChart)
    , m_spider(new SpiderChart)
    , m_contributions(new ContributionChart)
{
    m_tornado->setObjectName(u"tornadoChart"_s);
    m_spider->setObjectName(u"spiderChart"_s);
    m_contributions->setObjectName(u"contributionChart"_s);
    m_statistic->setObjectName(u"sensitivityStatistic"_s);
    m_reverse->setObjectName(u"reverseStress"_s);
    for (Chart *chart : QList<Chart *>{m_tornado, m_spider, m_contributions}) {
        watch(chart);
        m_panels += new Panel(chart, this);
    }
    m_note->setWordWrap(true);
    setTextRole(m_note, TextRole::Caption);
    auto *controls = new QHBoxLayout;
    controls->setSpacing(spacing::kBetween);
    controls->addWidget(m_statistic);
    controls->addWidget(m_reverse);
    controls->addWidget(m_note, 1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, spacing::kBetween, 0, 0);
    grid->setSpacing(spacing::kBetween);
    grid->addLayout(controls, 0, 0, 1, 2);
    grid->addWidget(m_panels.at(0), 1, 0, 2, 1);
    grid->addWidget(m_panels.at(1), 1, 1);
    grid->addWidget(m_panels.at(2), 2, 1);
    for (int i : {0, 1})
        grid->setColumnStretch(i, 1);
    for (int i : {1, 2})
        grid->setRowStretch(i, 1);

    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &SensitivityView::compute);
    connect(m_statistic, &QComboBox::currentIndexChanged, this, &SensitivityView::compute);
    connect(m_reverse, &QPushButton::clicked, this, &SensitivityView::askReverse);
    retranslate();
}

QString SensitivityView::title() const
{
    return tr("What moves it");
}

void SensitivityView::cancel()
{
    m_rest.stop();
    m_task.cancel();
}

void SensitivityView::setOutcome(const ScenarioOutcome &outcome)
{
    m_outcome = outcome;
    const sim::ProviderResult *provider = outcome.provider();
    if (!provider)
        return;
    m_contributions->setSentence(
        reporttext::contributionSentence(*outcome.results, outcome.context(), locale()));
    m_contributions->setResult(*provider, outcome.names, outcome.currency());
    const bool isKnown = m_sensitivity && m_computed == outcome.scenario;
    if (isKnown)
        showSensitivity();
    else if (outcome.isFinal)
        m_rest.start();
}

void SensitivityView::compute()
{
    if (!m_outcome.results)
        return;
    const SensitivityRequest request{
        m_outcome.scenario, {}, m_statistic->statistic(), {.paths = kPaths, .seed = m_outcome.results->seed}};
    m_note->setText(tr("Runs the scenario again for every assumption ..."));
    m_task.run(
        this, [path = storePath(), request](std::stop_token stop) { return analyze(path, request, stop); },
        [this, request](Result<Sensitivity> sensitivity) {
            if (!sensitivity) {
                m_note->setText(sensitivity.error().message);
                return;
            }
            m_computed = request.scenario;
            m_computedStatistic = request.statistic;
            m_sensitivity = *std::move(sensitivity);
            showSensitivity();
        });
}

void SensitivityView::showSensitivity()
{
    const reporttext::RunContext context = m_outcome.context();
    m_tornado->setSentence(
        charttext::tornadoSentence(*m_sensitivity, m_computedStatistic, context, locale()));
    m_tornado->setSensitivity(*m_sensitivity);
    m_spider->setSentence(charttext::spiderSentence(*m_sensitivity, m_computedStatistic, context, locale()));
    m_spider->setSensitivity(*m_sensitivity);
    m_note->setText(tr("Each assumption alone goes from its low to its high; all runs draw the same random "
                       "numbers."));
}

void SensitivityView::askReverse()
{
    if (!m_outcome.results)
        return;
    ReverseStressDialog dialog(storePath(), m_outcome, window());
    dialog.exec();
}

void SensitivityView::retranslate()
{
    m_reverse->setText(tr("Reverse stress..."));
    m_reverse->setToolTip(tr("The smallest change of one assumption that brings a statistic to a target."));
    m_tornado->setTitle(tr("One assumption at a time"));
    m_spider->setTitle(tr("From low to high"));
    m_contributions->setTitle(tr("Who is missing on the worst paths"));
    for (qsizetype i = 0; i < m_panels.size(); ++i)
        m_panels.at(i)->setTitle(QList<Chart *>{m_tornado, m_spider, m_contributions}.at(i)->title());
    m_tornado->setEmptyText(tr("Computed when the simulation has come to rest."));
    m_spider->setEmptyText(tr("Computed when the simulation has come to rest."));
    m_contributions->setEmptyText(tr("The first paths are on their way."));
    if (m_sensitivity)
        m_computed = {}; // the names of the assumptions are in the old language
    if (m_outcome.results)
        setOutcome(m_outcome);
}

} // namespace offtake
