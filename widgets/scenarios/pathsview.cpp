// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/pathsview.h"

#include "data/report/charttext.h"
#include "data/text/format.h"
#include "widgets/charts/convergencechart.h"
#include "widgets/charts/fanchart.h"
#include "widgets/namebox.h"
#include "widgets/panel.h"
#include "widgets/style/theme.h"
#include "widgets/tables/resulttable.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

using SharedPaths = std::shared_ptr<const PathSet>;

} // namespace

PathsView::PathsView(const QString &storePath, QWidget *parent)
    : ScenarioView(storePath, parent)
    , m_fan(new FanChart)
    , m_events(new ResultTable)
    , m_convergence(new ConvergenceChart)
{
    m_fan->setObjectName(u"pathChart"_s);
    m_events->setObjectName(u"pathEvents"_s);
    m_events->setRoomyColumn(1); // the events
    m_events->setWrapsNames(false); // where many customers pay, the table scrolls
    m_convergence->setObjectName(u"convergenceChart"_s);
    watch(m_fan);
    watch(m_convergence);
    for (QWidget *content : QList<QWidget *>{m_fan, m_convergence, m_events})
        m_panels += new Panel(content, this);
    m_estimate = new QComboBox(m_panels.at(1));
    m_estimate->setObjectName(u"convergenceEstimate"_s);
    m_estimate->addItems({{}, {}});
    m_panels.at(1)->addControl(m_estimate);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, spacing::kBetween, 0, 0);
    grid->setSpacing(spacing::kBetween);
    grid->addLayout(createControls(), 0, 0, 1, 2);
    grid->addWidget(m_panels.at(0), 1, 0);
    grid->addWidget(m_panels.at(1), 1, 1);
    // A column for each customer beside the events: the whole width.
    grid->addWidget(m_panels.at(2), 2, 0, 1, 2);
    for (int i : {0, 1}) {
        grid->setColumnStretch(i, 1);
        grid->setRowStretch(1 + i, 1);
    }

    connect(m_estimate, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_convergence->setEstimate(
            index == 0 ? ConvergenceChart::Estimate::Mean : ConvergenceChart::Estimate::Shortfall);
    });
    retranslate();
}

QLayout *PathsView::createControls()
{
    m_number = new QSpinBox(this);
    m_number->setObjectName(u"pathNumber"_s);
    m_number->setGroupSeparatorShown(true);
    m_percentile = new QDoubleSpinBox(this);
    m_percentile->setObjectName(u"pathPercentile"_s);
    m_percentile->setRange(0, 100);
    m_percentile->setDecimals(1);
    m_percentile->setValue(50);
    m_worst = new QPushButton(this);
    m_worst->setObjectName(u"worstPath"_s);
    m_customer = new NameBox(this);
    m_customer->setObjectName(u"exitingCustomer"_s);
    m_customer->setMinimumContentsLength(21); // most names in full
    m_nextExit = new QPushButton(this);
    m_nextExit->setObjectName(u"nextExit"_s);
    for (QAbstractSpinBox *box : QList<QAbstractSpinBox *>{m_number, m_percentile})
        box->setKeyboardTracking(false);
    auto *controls = new QHBoxLayout;
    controls->setSpacing(spacing::kBetween);
    for (QWidget *control : QList<QWidget *>{m_percentile, m_worst, m_number})
        controls->addWidget(control);
    controls->addWidget(m_customer, 1);
    controls->addWidget(m_nextExit);
    controls->addStretch(1);
    connect(m_number, &QSpinBox::valueChanged, this, [this](int number) {
        if (m_paths)
            goTo(std::size_t(number) - std::size_t(m_paths->firstPath));
    });
    connect(m_percentile, &QDoubleSpinBox::valueChanged, this, [this](double percent) {
        if (m_paths)
            goTo(m_paths->pathAt(percent / 100));
    });
    connect(m_worst, &QPushButton::clicked, this, [this] {
        if (m_paths)
            goTo(m_paths->pathAt(0));
    });
    connect(m_nextExit, &QPushButton::clicked, this, &PathsView::goToExit);
    return controls;
}

QString PathsView::title() const
{
    return tr("Paths");
}

void PathsView::cancel()
{
    m_telling.cancel();
}

void PathsView::setOutcome(const ScenarioOutcome &outcome)
{
    m_outcome = outcome;
    const sim::ProviderResult *provider = outcome.provider();
    if (!provider)
        return;
    m_fan->setResult(*provider, *outcome.results, outcome.firstQuarter(), outcome.currency());
    if (!outcome.paths) {
        m_paths.reset();
        m_fan->setPaths({});
    } else if (m_paths != outcome.paths) {
        takePaths(outcome.paths);
    } else {
        fillConvergence();
        showStory();
    }
}

void PathsView::takePaths(const SharedPaths &paths)
{
    m_paths = paths;
    m_fan->setPaths(paths);
    {
        const QSignalBlocker quiet(m_number);
        m_number->setRange(int(paths->firstPath), int(paths->firstPath + paths->size() - 1));
    }
    fillCustomers();
    fillConvergence();
    goTo(paths->pathAt(m_percentile->value() / 100));
}

/// Who exits on some of the paths: the provider and its customers.
void PathsView::fillCustomers()
{
    const QString chosen = m_customer->currentData().toString();
    m_customer->clear();
    const sim::ProviderResult *provider = m_outcome.provider();
    for (const OrganizationId &id : m_paths->organizations) {
        const bool concerns = id == m_outcome.scenario.provider ||
                              (provider && sim::find(provider->customers, id.value().toStdString()));
        if (concerns && m_paths->pathWhereExits(id))
            m_customer->addItem(nameOf(id), id.value());
    }
    m_customer->setCurrentIndex(std::max(0, m_customer->findData(chosen)));
    m_customer->setEnabled(m_customer->count() > 0);
    m_nextExit->setEnabled(m_customer->count() > 0);
}

/// What the followed paths tell, and the whole run behind them.
void PathsView::fillConvergence()
{
    QList<ConvergencePoint> points = convergenceOf(m_paths->horizon, m_outcome.results->tail);
    const sim::HorizonSummary &horizon = m_outcome.provider()->horizon;
    if (m_outcome.results->paths > m_paths->size())
        points += {m_outcome.results->paths, horizon.meanInterval, horizon.expectedShortfall};
    m_convergence->setSentence(charttext::convergenceSentence(points, m_outcome.context(), locale()));
    m_convergence->setPoints(points, m_outcome.currency());
}

void PathsView::goTo(std::size_t path)
{
    if (!m_paths || path >= m_paths->size())
        return;
    m_path = path;
    m_fan->setShownPath(path);
    const QSignalBlocker quietNumber(m_number);
    const QSignalBlocker quietPercentile(m_percentile);
    m_number->setValue(int(m_paths->firstPath + path));
    m_percentile->setValue(m_paths->percentileOf(path) * 100);
    m_telling.run(
        this,
        [compiled = m_outcome.compiled, provider = m_outcome.scenario.provider,
            number = m_paths->firstPath + path, seed = m_paths->seed](
            std::stop_token stop) { return tellPath(compiled->model, provider, number, seed, stop); },
        [this](Result<PathStory> story) {
            if (!story) {
                emit problemOccurred(story.error().message);
                return;
            }
            m_story = *std::move(story);
            showStory();
        });
}

void PathsView::goToExit()
{
    if (!m_paths)
        return;
    const OrganizationId customer(m_customer->currentData().toString());
    if (const auto path = m_paths->pathWhereExits(customer, m_path))
        goTo(*path);
}

QString PathsView::nameOf(const OrganizationId &id) const
{
    return m_outcome.names.value(id.value(), id.value());
}

QString PathsView::eventsOf(const PathStory::Quarter &quarter) const
{
    QStringList events;
    for (const PathStory::Exit &exit : quarter.exits) {
        switch (exit.kind) {
        case sim::PathRecord::ExitKind::Default:
            events += tr("%1 defaults").arg(nameOf(exit.organization));
            break;
        case sim::PathRecord::ExitKind::Distress:
            events += tr("%1 exits in distress").arg(nameOf(exit.organization));
            break;
        default:
            events += tr("%1 is forced out").arg(nameOf(exit.organization));
        }
    }
    for (const PathStory::Ratio &ratio : quarter.ratios)
        events += tr("%1 pays %2 of what it owes")
                      .arg(nameOf(ratio.organization), format::share(ratio.ratio, locale()));
    return events.join(u"; "_s);
}

void PathsView::showStory()
{
    if (!m_story || !m_paths || !m_path)
        return;
    m_fan->setSentence(
        charttext::pathSentence(*m_story, m_paths->percentileOf(*m_path), m_outcome.context(), locale()));
    const auto millions = [this](double amount) { return format::number(amount / 1e6, locale()); };
    // Columns for those who pay something on the path, the greatest first.
    QMap<QString, double> sums;
    for (const PathStory::Quarter &quarter : std::as_const(m_story->quarters)) {
        for (const PathStory::Payment &payment : quarter.payments)
            sums[payment.customer.value()] += payment.amount;
    }
    QStringList customers = sums.keys();
    customers.removeIf([&sums](const QString &customer) { return sums.value(customer) < 0.5e6; });
    std::ranges::stable_sort(
        customers, [&sums](const QString &a, const QString &b) { return sums.value(a) > sums.value(b); });
    QStringList header{tr("Quarter"), tr("Events"),
        tr("Revenue, %1", "unit").arg(millionsUnit(m_outcome.currency()).replace(u' ', QChar(QChar::Nbsp)))};
    for (const QString &customer : std::as_const(customers))
        header += nameOf(OrganizationId(customer));
    // Nor columns for what nobody pays on this path.
    const auto isPaid = [this](double PathStory::Quarter::*part) {
        return std::ranges::any_of(m_story->quarters,
            [part](const PathStory::Quarter &quarter) { return quarter.*part >= 0.5e6; });
    };
    const bool isRelet = isPaid(&PathStory::Quarter::relet);
    const bool isUncontracted = isPaid(&PathStory::Quarter::uncontracted);
    if (isRelet)
        header += tr("Re-let capacity");
    if (isUncontracted)
        header += tr("Not contracted");
    QList<QStringList> rows;
    for (qsizetype q = 0; q < m_story->quarters.size(); ++q) {
        const PathStory::Quarter &quarter = m_story->quarters.at(q);
        QStringList row{format::quarter(m_outcome.firstQuarter() + int(q), locale()), eventsOf(quarter),
            millions(quarter.revenue)};
        for (const QString &customer : std::as_const(customers)) {
            const auto payment =
                std::ranges::find(quarter.payments, OrganizationId(customer), &PathStory::Payment::customer);
            row += payment == quarter.payments.end() ? QString() : millions(payment->amount);
        }
        if (isRelet)
            row += millions(quarter.relet);
        if (isUncontracted)
            row += millions(quarter.uncontracted);
        rows += row;
    }
    m_events->setFirstNumberColumn(2);
    m_events->setRows(header, rows);
    m_events->setToolTip(tr("Amounts in %1").arg(millionsUnit(m_outcome.currency())));
}

void PathsView::retranslate()
{
    m_percentile->setPrefix(tr("Percentile: ", "prefix of a number box"));
    m_percentile->setAccessibleName(tr("Percentile of the path"));
    m_number->setPrefix(tr("Path: ", "prefix of a number box"));
    m_number->setAccessibleName(tr("Number of the path"));
    m_worst->setText(tr("Worst path"));
    m_customer->setAccessibleName(tr("Who exits"));
    m_nextExit->setText(tr("Next path where it exits"));
    m_estimate->setAccessibleName(tr("Estimate"));
    m_estimate->setItemText(0, tr("Mean"));
    m_estimate->setItemText(1, tr("Expected shortfall"));
    m_fan->setTitle(tr("One path among all"));
    m_convergence->setTitle(tr("Convergence"));
    m_events->setAccessibleName(tr("The path quarter by quarter"));
    m_fan->setEmptyText(tr("The first paths are on their way."));
    m_convergence->setEmptyText(tr("Computed when the simulation has come to rest."));
    m_panels.at(0)->setTitle(m_fan->title());
    m_panels.at(1)->setTitle(m_convergence->title());
    m_panels.at(2)->setTitle(m_events->accessibleName());
    if (m_outcome.results)
        setOutcome(m_outcome);
}

} // namespace offtake
