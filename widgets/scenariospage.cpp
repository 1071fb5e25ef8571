// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenariospage.h"

#include "data/format.h"
#include "data/reporttext.h"
#include "data/store.h"
#include "widgets/assumptionspanel.h"
#include "widgets/background.h"
#include "widgets/fanchart.h"
#include "widgets/histogramchart.h"
#include "widgets/organizationcolors.h"
#include "widgets/panel.h"
#include "widgets/resulttable.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Enough for a shortfall within some 0.3 %; a fraction of a second on two cores.
constexpr std::uint64_t kPaths = 262'144;
constexpr std::uint64_t kSeed = 42;

struct ScenarioSet
{
    QList<Scenario> scenarios; ///< of the provider
    QMap<QString, QString> names;
};

Result<ScenarioSet> readScenarios(const QString &path, const OrganizationId &provider, QDate asOf)
{
    const auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return Unexpected<Error>(store.error());
    const auto stored = loadScenarios(**store);
    if (!stored)
        return Unexpected<Error>(stored.error());
    const auto organizations = (*store)->organizations();
    if (!organizations)
        return Unexpected<Error>(organizations.error());
    ScenarioSet set;
    for (const Scenario &scenario : *stored) {
        if (scenario.provider == provider)
            set.scenarios += scenario;
    }
    if (set.scenarios.isEmpty())
        set.scenarios += baseScenario(provider, asOf);
    for (const Organization &organization : *organizations)
        set.names.insert(organization.id.value(), organization.name);
    return set;
}

Result<CompiledScenario> compileAt(const QString &path, const Scenario &scenario)
{
    const auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return Unexpected<Error>(store.error());
    return compileScenario(**store, scenario);
}

Quarter firstQuarter(const sim::Model &model)
{
    return {model.startYear, model.startQuarter};
}

double quantileAt(const sim::Results &results, const sim::Summary &summary, double level)
{
    for (size_t i = 0; i < results.quantiles.size() && i < summary.quantiles.size(); ++i) {
        if (std::abs(results.quantiles[i] - level) < 1e-9)
            return summary.quantiles[i];
    }
    return std::nan("");
}

} // namespace

ScenariosPage::ScenariosPage(const QString &storePath, QWidget *parent)
    : Page(parent)
    , m_storePath(storePath)
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

    connect(m_scenario, &QComboBox::currentIndexChanged, this, &ScenariosPage::chooseScenario);
    connect(m_assumptions, &AssumptionsPanel::changed, this, &ScenariosPage::compileWanted);
    connect(m_assumptions, &AssumptionsPanel::dragging, this, [this](bool active) {
        m_fan->setAxesFrozen(active);
        m_histogram->setAxesFrozen(active);
    });
    connect(m_reset, &QToolButton::clicked, m_assumptions, &AssumptionsPanel::reset);
    connect(m_cancel, &QPushButton::clicked, this, &ScenariosPage::cancel);
    connect(m_byYear, &QToolButton::toggled, this, [this](bool byYear) {
        m_fan->setInterval(byYear ? FanChart::Interval::Year : FanChart::Interval::Quarter);
    });

    connect(&m_job, &SimulationJob::refined, this,
        [this](quint64, const SharedResults &results) { takeResults(results); });
    connect(&m_job, &SimulationJob::progressed, this, [this](quint64, quint64 done, quint64 total) {
        const double share = total > 0 ? double(done) / double(total) : 0;
        m_progress->setValue(int(share * 1000));
        emit jobProgressed(share);
    });
    connect(&m_job, &SimulationJob::finished, this, [this] {
        m_progress->setValue(m_progress->maximum());
        endRun();
        if (m_results)
            emit ran(int(m_results->run.threads), m_results->run.pathsPerSecond);
    });
    connect(&m_job, &SimulationJob::canceled, this, &ScenariosPage::endRun);
    connect(&m_job, &SimulationJob::failed, this, [this](quint64, const Error &error) {
        endRun();
        showProblem(error.message);
    });
    retranslate();
}

QWidget *ScenariosPage::createControls()
{
    auto *controls = new QWidget;
    m_scenario = new QComboBox(controls);
    m_scenario->setObjectName(u"scenario"_s);
    m_scenario->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scenario->setMinimumContentsLength(16);
    m_reset = new QToolButton(controls);
    m_reset->setObjectName(u"resetAssumptions"_s);
    m_reset->setMinimumHeight(spacing::kHitTarget);
    m_description = new QLabel(controls);
    m_description->setObjectName(u"scenarioDescription"_s);
    m_description->setWordWrap(true);
    setTextRole(m_description, TextRole::Caption);
    m_assumptions = new AssumptionsPanel;
    auto *scroll = new QScrollArea(controls);
    scroll->setObjectName(u"pageScroll"_s);
    scroll->setWidget(m_assumptions);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *top = new QHBoxLayout;
    top->setSpacing(spacing::kControl);
    top->addWidget(m_scenario, 1);
    top->addWidget(m_reset);
    auto *layout = new QVBoxLayout(controls);
    layout->setContentsMargins(0, 0, spacing::kBetween, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addLayout(top);
    layout->addWidget(m_description);
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
    m_fan = new FanChart;
    m_fan->setObjectName(u"fanChart"_s);
    m_histogram = new HistogramChart;
    m_histogram->setObjectName(u"histogramChart"_s);
    for (Chart *chart : QList<Chart *>{m_fan, m_histogram})
        connect(chart, &Chart::problemOccurred, this, &ScenariosPage::problemOccurred);
    m_statistics = new ResultTable;
    m_statistics->setObjectName(u"statistics"_s);
    m_contributions = new ResultTable;
    m_contributions->setObjectName(u"contributions"_s);
    for (QWidget *content : QList<QWidget *>{m_fan, m_histogram, m_statistics, m_contributions})
        m_panels += new Panel(content, results);
    m_byYear = new QToolButton(m_panels.first());
    m_byYear->setObjectName(u"byYear"_s);
    m_byYear->setCheckable(true);
    m_byYear->setMinimumHeight(spacing::kHitTarget);
    m_panels.first()->addControl(m_byYear);

    m_precision = new QLabel(results);
    m_precision->setObjectName(u"precision"_s);
    m_precision->setWordWrap(true);
    setTextRole(m_precision, TextRole::Caption);
    m_progress = new QProgressBar(results);
    m_progress->setObjectName(u"runProgress"_s);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(160, 12);
    m_cancel = new QPushButton(results);
    m_cancel->setObjectName(u"cancelRun"_s);
    m_cancel->setEnabled(false);

    auto *charts = new QGridLayout;
    charts->setSpacing(spacing::kBetween);
    charts->addWidget(m_panels.at(0), 0, 0);
    charts->addWidget(m_panels.at(1), 0, 1);
    charts->addWidget(m_panels.at(2), 1, 0);
    charts->addWidget(m_panels.at(3), 1, 1);
    charts->setRowStretch(0, 5);
    charts->setRowStretch(1, 4);
    charts->setColumnStretch(0, 1);
    charts->setColumnStretch(1, 1);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(spacing::kBetween);
    bottom->addWidget(m_precision, 1);
    bottom->addWidget(m_progress);
    bottom->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(results);
    layout->setContentsMargins(spacing::kBetween, 0, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_sentence);
    layout->addWidget(m_problem);
    layout->addLayout(charts, 1);
    layout->addLayout(bottom);
    return results;
}

void ScenariosPage::show(const OrganizationId &provider, QDate asOf)
{
    m_provider = provider;
    m_asOf = asOf;
    refresh();
}

void ScenariosPage::showSubject(const Subject &subject, bool)
{
    show(subject.provider, subject.asOf);
}

void ScenariosPage::refresh()
{
    const quint64 reading = ++m_reading;
    m_job.cancel();
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
            m_names = set->names;
            takeScenarios(set->scenarios);
        });
}

void ScenariosPage::takeScenarios(const QList<Scenario> &scenarios)
{
    const QString chosen = m_scenario->currentData().toString();
    m_scenarios = scenarios;
    {
        const QSignalBlocker quiet(m_scenario);
        m_scenario->clear();
        for (const Scenario &scenario : scenarios)
            m_scenario->addItem(scenarioTitle(scenario), scenario.id.value());
        m_scenario->setCurrentIndex(std::max(0, m_scenario->findData(chosen)));
    }
    if (m_leaving.isEmpty())
        chooseScenario(m_scenario->currentIndex());
    else
        askWhatIfLeaves(std::exchange(m_leaving, {}));
}

void ScenariosPage::chooseScenario(int index)
{
    if (index < 0 || index >= m_scenarios.size())
        return;
    const Scenario scenario = m_scenarios.at(index);
    const quint64 reading = ++m_reading;
    m_compiling = false;
    m_compileAgain = false;
    runInBackground(
        this, [path = m_storePath, scenario] { return compileAt(path, scenario); },
        [this, reading, scenario](Result<CompiledScenario> compiled) {
            if (reading != m_reading)
                return;
            if (!compiled) {
                showProblem(compiled.error().message);
                return;
            }
            m_assumptions->setBaseline(scenario, compiled->model, m_names);
            m_running = scenario;
            submit(*compiled);
            if (!m_leaving.isEmpty())
                m_assumptions->letLeave(std::exchange(m_leaving, {}));
        });
}

void ScenariosPage::compileWanted()
{
    if (m_scenarios.isEmpty())
        return;
    if (m_compiling) {
        m_compileAgain = true;
        return;
    }
    m_compiling = true;
    const Scenario scenario = m_assumptions->scenario();
    runInBackground(
        this, [path = m_storePath, scenario] { return compileAt(path, scenario); },
        [this, reading = m_reading, scenario](Result<CompiledScenario> compiled) {
            if (reading != m_reading)
                return;
            m_compiling = false;
            if (std::exchange(m_compileAgain, false)) {
                compileWanted();
                return;
            }
            if (!compiled) {
                showProblem(compiled.error().message);
                return;
            }
            m_running = scenario;
            submit(*compiled);
        });
}

void ScenariosPage::submit(const CompiledScenario &compiled)
{
    m_problem->hide();
    m_model = compiled.model;
    m_job.submit(compiled.model, {.paths = kPaths, .seed = kSeed});
    m_progress->setValue(0);
    m_cancel->setEnabled(true);
    describe();
    emit jobStarted(tr("Simulation"));
}

void ScenariosPage::describe()
{
    m_description->setText(
        tr("Valued at %1, %n quarter(s). %2", nullptr, m_model.quarters)
            .arg(format::date(firstQuarter(m_model).firstDay(), locale()), scenarioDescription(m_running))
            .trimmed());
}

void ScenariosPage::takeResults(const SharedResults &results)
{
    m_results = results;
    const sim::ProviderResult *provider = sim::find(results->providers, m_provider.value().toStdString());
    if (!provider) {
        showProblem(
            tr("No contract of %1 is simulated in this scenario: none has a value and a customer that "
               "it covers.")
                .arg(m_names.value(m_provider.value(), m_provider.value())));
        return;
    }
    const QString currency = QString::fromStdString(m_model.currency);
    m_fan->setResult(*provider, *results, firstQuarter(m_model), currency);
    m_histogram->setResult(provider->horizon, results->tail, currency);
    fillTexts();
    fillStatistics(*provider);
    fillContributions(*provider);
}

void ScenariosPage::fillTexts()
{
    const reporttext::RunContext context{.provider = m_provider,
        .firstQuarter = firstQuarter(m_model),
        .currency = QString::fromStdString(m_model.currency),
        .names = m_names};
    m_sentence->setText(reporttext::histogramSentence(*m_results, context, locale()));
    m_fan->setSentence(reporttext::fanSentence(*m_results, context, locale()));
    m_histogram->setSentence(reporttext::shortfallSentence(*m_results, context, locale()));
    m_precision->setText(reporttext::precisionSentence(*m_results, context, locale()));
    m_contributions->setToolTip(reporttext::contributionSentence(*m_results, context, locale()));
}

void ScenariosPage::fillStatistics(const sim::ProviderResult &provider)
{
    const sim::HorizonSummary &horizon = provider.horizon;
    const auto millions = [this](double amount) {
        return std::isnan(amount) ? QString() : format::number(amount / 1e6, locale());
    };
    const auto row = [&millions](const QString &name, double value) {
        return QStringList{name, millions(value), {}, {}};
    };
    const auto estimate = [&millions](const QString &name, const sim::Estimate &value) {
        return QStringList{name, millions(value.value), millions(value.low), millions(value.high)};
    };
    const QString tail = format::share(m_results->tail, locale());
    QList<QStringList> rows{estimate(tr("Mean"), horizon.meanInterval),
        row(tr("Median"), quantileAt(*m_results, horizon, 0.5)),
        estimate(tr("Value at risk %1").arg(tail), horizon.valueAtRisk),
        estimate(tr("Expected shortfall %1").arg(tail), horizon.expectedShortfall),
        row(tr("95th percentile"), quantileAt(*m_results, horizon, 0.95)),
        row(tr("Standard deviation"), horizon.sd), row(tr("Lowest path"), horizon.minimum),
        row(tr("Highest path"), horizon.maximum)};
    for (const sim::ThresholdProbability &below : horizon.below) {
        rows += {tr("Probability below %1").arg(millions(below.threshold)),
            format::share(below.probability.value, locale(), 2),
            format::share(below.probability.low, locale(), 2),
            format::share(below.probability.high, locale(), 2)};
    }
    rows += {tr("Customer concentration (HHI)"),
        format::number(provider.concentration.mean * 10'000, locale()), {}, {}};
    m_statistics->setRows({tr("Total to the horizon"), moneyUnit(), tr("95% from"), tr("to")}, rows);
}

QString ScenariosPage::moneyUnit() const
{
    return tr("%1 m", "millions of a currency")
        .arg(format::currencySign(QString::fromStdString(m_model.currency)));
}

void ScenariosPage::fillContributions(const sim::ProviderResult &provider)
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
        lines += {m_names.value(customer, customer), organizationColor(OrganizationId(customer)), part};
    }
    std::stable_sort(
        lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.part.mean > b.part.mean; });
    const QColor rest = Theme::of(palette()).rest;
    if (provider.relet.mean != 0)
        lines += {tr("Let again"), rest, provider.relet};
    if (provider.uncontracted.mean != 0)
        lines += {tr("Uncontracted"), rest, provider.uncontracted};

    QList<QStringList> rows;
    QList<QColor> marks;
    for (const Line &line : std::as_const(lines)) {
        rows += {line.name, format::number(line.part.mean / 1e6, locale()),
            format::share(line.part.share, locale(), 1),
            format::number(line.part.shortfallContribution / 1e6, locale())};
        marks += line.mark;
    }
    m_contributions->setRows({tr("Customer, %1", "unit").arg(moneyUnit()), tr("Mean"), tr("Share"),
                                 tr("Lost in worst %1").arg(format::share(m_results->tail, locale()))},
        rows);
    m_contributions->setMarks(marks);
}

void ScenariosPage::askWhatIfLeaves(const OrganizationId &customer)
{
    if (m_scenarios.isEmpty()) {
        m_leaving = customer;
        return;
    }
    // Ready-made scenarios are called so: microsoft-leaves-coreweave.
    const QString readyMade = customer.value() + u"-leaves-"_s + m_provider.value();
    if (const int index = m_scenario->findData(readyMade); index >= 0) {
        const QSignalBlocker quiet(m_scenario);
        m_scenario->setCurrentIndex(index);
        chooseScenario(index);
        return;
    }
    m_leaving = customer;
    chooseScenario(m_scenario->currentIndex());
}

void ScenariosPage::cancel()
{
    m_job.cancel();
}

void ScenariosPage::showProblem(const QString &message)
{
    m_problem->setText(message);
    m_problem->show();
    m_sentence->clear();
}

void ScenariosPage::endRun()
{
    m_cancel->setEnabled(false);
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
    m_scenario->setAccessibleName(tr("Scenario"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("All assumptions back to the scenario's"));
    m_fan->setTitle(tr("Revenue in time"));
    m_fan->setEmptyText(tr("The first paths are on their way."));
    m_histogram->setTitle(tr("Total to the horizon"));
    m_histogram->setEmptyText(tr("The first paths are on their way."));
    const QString titles[] = {
        m_fan->title(), m_histogram->title(), tr("Statistics"), tr("Who pays, who is missing")};
    for (qsizetype i = 0; i < m_panels.size(); ++i)
        m_panels.at(i)->setTitle(titles[i]);
    m_statistics->setAccessibleName(titles[2]);
    m_contributions->setAccessibleName(titles[3]);
    m_byYear->setText(tr("By year"));
    m_progress->setAccessibleName(tr("Progress of the simulation"));
    m_cancel->setText(tr("Cancel"));
    for (int i = 0; i < m_scenario->count(); ++i)
        m_scenario->setItemText(i, scenarioTitle(m_scenarios.at(i)));
    if (m_results) {
        describe();
        takeResults(m_results);
    }
}

void ScenariosPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace offtake
