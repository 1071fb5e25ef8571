// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/resultview.h"

#include "data/report/charttext.h"
#include "data/scenarios/intervals.h"
#include "data/text/format.h"
#include "widgets/charts/exceedancechart.h"
#include "widgets/charts/fanchart.h"
#include "widgets/charts/histogramchart.h"
#include "widgets/charts/markeditor.h"
#include "widgets/charts/thresholdmarks.h"
#include "widgets/panel.h"
#include "widgets/style/organizationcolors.h"
#include "widgets/style/theme.h"
#include "widgets/tables/resulttable.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// While a slider is held the numbers of the tables change as often as an eye can read them; charts and
/// sentences follow at every move.
constexpr int kFillMs = 120;

} // namespace

ResultView::ResultView(const QString &storePath, QWidget *parent)
    : ScenarioView(storePath, parent)
    , m_marks(new ThresholdMarks(this))
    , m_fan(new FanChart)
    , m_histogram(new HistogramChart)
    , m_exceedance(new ExceedanceChart)
    , m_distributions(new QStackedWidget)
    , m_statistics(new ResultTable)
    , m_contributions(new ResultTable)
{
    m_fan->setObjectName(u"fanChart"_s);
    m_histogram->setObjectName(u"histogramChart"_s);
    m_exceedance->setObjectName(u"exceedanceChart"_s);
    m_statistics->setObjectName(u"statistics"_s);
    m_contributions->setObjectName(u"contributions"_s);
    for (Chart *chart : QList<Chart *>{m_fan, m_histogram, m_exceedance})
        watch(chart);
    m_histogram->setMarks(m_marks);
    m_exceedance->setMarks(m_marks);
    m_distributions->addWidget(m_histogram);
    m_distributions->addWidget(m_exceedance);

    auto *distribution = new QWidget;
    m_editor = new MarkEditor(m_marks, distribution);
    auto *stacked = new QVBoxLayout(distribution);
    stacked->setContentsMargins(0, 0, 0, 0);
    stacked->setSpacing(spacing::kControl);
    stacked->addWidget(m_distributions, 1);
    stacked->addWidget(m_editor);
    for (QWidget *content : QList<QWidget *>{m_fan, distribution, m_statistics, m_contributions})
        m_panels += new Panel(content, this);

    m_byYear = new QToolButton(m_panels.at(0));
    m_byYear->setObjectName(u"byYear"_s);
    m_byYear->setCheckable(true);
    m_byYear->setMinimumHeight(spacing::kHitTarget);
    m_panels.at(0)->addControl(m_byYear);
    connect(m_byYear, &QToolButton::toggled, this, [this](bool byYear) {
        m_fan->setInterval(byYear ? FanChart::Interval::Year : FanChart::Interval::Quarter);
    });
    m_distribution = new QComboBox(m_panels.at(1));
    m_distribution->setObjectName(u"distributionKind"_s);
    m_distribution->addItems({{}, {}});
    m_panels.at(1)->addControl(m_editor->addButton());
    m_panels.at(1)->addControl(m_distribution);
    connect(m_distribution, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_distributions->setCurrentIndex(index);
        showDistribution();
    });

    m_filling.setSingleShot(true);
    m_filling.setInterval(kFillMs);
    connect(&m_filling, &QTimer::timeout, this, &ResultView::fillTables);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, spacing::kBetween, 0, 0);
    grid->setSpacing(spacing::kBetween);
    for (int i = 0; i < 4; ++i)
        grid->addWidget(m_panels.at(i), i / 2, i % 2);
    grid->setRowStretch(0, 5);
    grid->setRowStretch(1, 4);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    retranslate();
}

QString ResultView::title() const
{
    return tr("Result");
}

void ResultView::setAxesFrozen(bool frozen)
{
    m_fan->setAxesFrozen(frozen);
    m_histogram->setAxesFrozen(frozen);
    m_exceedance->setAxesFrozen(frozen);
    m_isFrozen = frozen;
    if (!frozen && m_filling.isActive())
        fillTables();
}

void ResultView::setOutcome(const ScenarioOutcome &outcome)
{
    m_outcome = outcome;
    const sim::ProviderResult *provider = outcome.provider();
    if (!provider)
        return;
    const reporttext::RunContext context = outcome.context();
    const QString currency = outcome.currency();
    m_fan->setSentence(reporttext::fanSentence(*outcome.results, context, locale()));
    m_fan->setResult(*provider, *outcome.results, outcome.firstQuarter(), currency);
    m_fan->setPaths(outcome.paths);
    showDistribution();
    m_editor->setDistribution(Distribution(provider->horizon), currency);
    if (!m_isFrozen || outcome.isFinal)
        fillTables();
    else if (!m_filling.isActive())
        m_filling.start();
}

void ResultView::fillTables()
{
    m_filling.stop();
    const sim::ProviderResult *provider = m_outcome.provider();
    if (!provider)
        return;
    m_contributions->setToolTip(
        reporttext::contributionSentence(*m_outcome.results, m_outcome.context(), locale()));
    fillStatistics(*provider);
    fillContributions(*provider);
}

/// The one that is seen: the other follows when it comes up.
void ResultView::showDistribution()
{
    const sim::ProviderResult *provider = m_outcome.provider();
    if (!provider)
        return;
    const reporttext::RunContext context = m_outcome.context();
    if (m_distributions->currentWidget() == m_histogram) {
        m_histogram->setSentence(reporttext::shortfallSentence(*m_outcome.results, context, locale()));
        m_histogram->setResult(provider->horizon, m_outcome.results->tail, m_outcome.currency());
    } else {
        m_exceedance->setSentence(charttext::exceedanceSentence(*m_outcome.results, context, locale()));
        m_exceedance->setCurve(provider->horizon, m_outcome.currency());
    }
}

QString ResultView::millions(double amount) const
{
    return std::isnan(amount) ? QString() : format::number(amount / 1e6, locale());
}

void ResultView::fillStatistics(const sim::ProviderResult &provider)
{
    const sim::HorizonSummary &horizon = provider.horizon;
    const Distribution distribution(horizon);
    const auto paths = double(m_outcome.results->paths);
    const auto estimate = [this](const QString &name, const sim::Estimate &value) {
        return QStringList{name, millions(value.value), millions(value.low), millions(value.high)};
    };
    const auto quantile = [&](const QString &name, double level) {
        return estimate(name, quantileInterval(distribution, level, paths));
    };
    const QString tail = format::share(m_outcome.results->tail, locale());
    QList<QStringList> rows{estimate(tr("Mean"), horizon.meanInterval), quantile(tr("Median"), 0.5),
        estimate(tr("Value at risk %1").arg(tail), horizon.valueAtRisk),
        estimate(tr("Expected shortfall %1").arg(tail), horizon.expectedShortfall),
        quantile(tr("25th percentile"), 0.25), quantile(tr("75th percentile"), 0.75),
        quantile(tr("95th percentile"), 0.95)};
    for (const sim::ThresholdProbability &below : horizon.below) {
        rows += {tr("Probability below %1").arg(millions(below.threshold)),
            format::share(below.probability.value, locale(), 2),
            format::share(below.probability.low, locale(), 2),
            format::share(below.probability.high, locale(), 2)};
    }
    rows += estimate(tr("Standard deviation"), deviationInterval(horizon, paths));
    const auto lowest = int(rows.size());
    rows += QStringList{tr("Lowest path"), millions(horizon.minimum), u"–"_s, u"–"_s};
    rows += QStringList{tr("Highest path"), millions(horizon.maximum), u"–"_s, u"–"_s};
    const sim::Estimate concentration =
        concentrationInterval(provider.concentration, provider.customers.size());
    const auto points = [this](double index) { return format::number(index * 10'000, locale()); };
    rows += {tr("Concentration (HHI)"), points(concentration.value), points(concentration.low),
        points(concentration.high)};
    m_statistics->setRows(
        {tr("Total to the horizon"), millionsUnit(m_outcome.currency()), tr("95% from"), tr("to")}, rows);
    for (int row = 0; row < m_statistics->rowCount(); ++row) {
        const bool isExtreme = row == lowest || row == lowest + 1;
        const QString note =
            isExtreme ? tr("An extreme has no interval: with more paths it only moves further out.")
            : row == lowest + 2
                ? tr("At least 95%: the widest interval that paths of this mean and number can have.")
                : QString();
        for (const int column : {2, 3})
            m_statistics->setNote(row, column, note);
    }
}

void ResultView::fillContributions(const sim::ProviderResult &provider)
{
    struct Line
    {
        QString name;
        QColor mark;
        sim::Contribution part;
    };
    QList<Line> lines;
    for (const auto &[id, part] : provider.customers) {
        const QString customer = QString::fromStdString(id);
        lines +=
            {m_outcome.names.value(customer, customer), organizationColor(OrganizationId(customer)), part};
    }
    std::ranges::stable_sort(lines, [](const Line &a, const Line &b) { return a.part.mean > b.part.mean; });
    const QColor rest = Theme::of(palette()).rest;
    if (provider.relet.mean != 0)
        lines += {tr("Re-let capacity"), rest, provider.relet};
    if (provider.uncontracted.mean != 0)
        lines += {tr("Not contracted"), rest, provider.uncontracted};

    QList<QStringList> rows;
    QList<QColor> marks;
    for (const Line &line : std::as_const(lines)) {
        rows += {line.name, millions(line.part.mean), format::share(line.part.share, locale(), 1),
            millions(line.part.shortfallContribution)};
        marks += line.mark;
    }
    m_contributions->setRows(
        {tr("Customer, %1", "unit").arg(millionsUnit(m_outcome.currency())), tr("Mean"), tr("Share"),
            tr("Lost in worst %1").arg(format::share(m_outcome.results->tail, locale()))},
        rows);
    m_contributions->setMarks(marks);
}

void ResultView::retranslate()
{
    m_fan->setTitle(tr("Revenue in time"));
    m_histogram->setTitle(tr("Total to the horizon"));
    m_exceedance->setTitle(tr("Probability of exceeding an amount"));
    for (Chart *chart : QList<Chart *>{m_fan, m_histogram, m_exceedance})
        chart->setEmptyText(tr("The first paths are on their way."));
    const QString titles[] = {
        m_fan->title(), m_histogram->title(), tr("Statistics"), tr("Who pays, who is missing")};
    for (qsizetype i = 0; i < m_panels.size(); ++i)
        m_panels.at(i)->setTitle(titles[i]);
    m_statistics->setAccessibleName(titles[2]);
    m_contributions->setAccessibleName(titles[3]);
    m_byYear->setText(tr("By year"));
    m_distribution->setAccessibleName(tr("How the distribution is drawn"));
    m_distribution->setItemText(0, tr("Histogram"));
    m_distribution->setItemText(1, tr("Exceedance"));
    if (m_outcome.results)
        setOutcome(m_outcome);
}

} // namespace offtake
