// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/reversestressdialog.h"

#include "data/report/charttext.h"
#include "data/scenarios/distribution.h"
#include "data/store/store.h"
#include "data/text/format.h"
#include "widgets/scenarios/statisticbox.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMillion = 1e6;
constexpr quint64 kPaths = 65'536;

/// The statistic as the present results have it.
double valueOf(const Statistic &statistic, const sim::HorizonSummary &horizon)
{
    switch (statistic.kind) {
    case Statistic::Kind::Quantile:
        return Distribution(horizon).amountAt(statistic.level);
    case Statistic::Kind::ExpectedShortfall:
        return horizon.expectedShortfall.value;
    default:
        return horizon.mean;
    }
}

} // namespace

ReverseStressDialog::ReverseStressDialog(
    const QString &storePath, const ScenarioOutcome &outcome, QWidget *parent)
    : QDialog(parent)
    , m_storePath(storePath)
    , m_outcome(outcome)
    , m_levers(leversOf(outcome.scenario))
    , m_job(std::make_shared<JobState>())
    , m_lever(new QComboBox(this))
    , m_statistic(new StatisticBox(this))
    , m_target(new QDoubleSpinBox(this))
    , m_answer(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_find(new QPushButton(tr("Find"), this))
{
    setObjectName(u"reverseStressDialog"_s);
    setWindowTitle(tr("Reverse stress"));
    auto *question =
        new QLabel(tr("How far must one assumption go until the result is no better than a target?"), this);
    question->setWordWrap(true);
    m_lever->setObjectName(u"reverseLever"_s);
    for (const Lever &lever : std::as_const(m_levers))
        m_lever->addItem(lever.name, lever.key);
    m_statistic->setObjectName(u"reverseStatistic"_s);
    m_statistic->setCurrentIndex(1);
    m_target->setObjectName(u"reverseTarget"_s);
    m_target->setRange(0, 1e9);
    m_target->setDecimals(0);
    m_target->setGroupSeparatorShown(true);
    m_target->setSuffix(u' ' + millionsUnit(outcome.currency()));
    m_answer->setObjectName(u"reverseAnswer"_s);
    m_answer->setWordWrap(true);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_answer->setMinimumHeight(60);
    m_answer->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the search"));
    m_find->setObjectName(u"reverseFind"_s);
    m_find->setDefault(true);

    auto *form = new QFormLayout;
    form->addRow(tr("&Assumption"), m_lever);
    form->addRow(tr("&Statistic"), m_statistic);
    form->addRow(tr("&Target"), m_target);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_find, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(question);
    layout->addLayout(form);
    layout->addWidget(m_progress);
    layout->addWidget(m_answer, 1);
    layout->addWidget(buttons);
    setMinimumWidth(460);

    connect(m_statistic, &QComboBox::currentIndexChanged, this, &ReverseStressDialog::suggestTarget);
    connect(m_find, &QPushButton::clicked, this, &ReverseStressDialog::find);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, [this] {
        if (m_task.isRunning())
            m_progress->setValue(int(m_job->progress * 1000));
    });
    clock->start(100);
    suggestTarget();
}

/// Nine tenths of what it is: a question that has an answer most of the time.
void ReverseStressDialog::suggestTarget()
{
    if (const sim::ProviderResult *provider = m_outcome.provider())
        m_target->setValue(std::round(0.9 * valueOf(m_statistic->statistic(), provider->horizon) / kMillion));
}

void ReverseStressDialog::find()
{
    if (m_task.isRunning()) {
        stop();
        return;
    }
    const Lever lever = m_levers.at(m_lever->currentIndex());
    const double target = m_target->value() * kMillion;
    const SensitivityRequest request{
        m_outcome.scenario, {}, m_statistic->statistic(), {.paths = kPaths, .seed = m_outcome.results->seed}};
    m_job = std::make_shared<JobState>();
    m_find->setText(tr("Stop"));
    m_answer->setText(tr("Looks outward from the scenario ..."));
    m_task.run(
        this,
        [path = m_storePath, request, lever, target, job = m_job](
            std::stop_token stop) -> Result<ReverseStress> {
            const auto store = Store::open(path, Store::Mode::ReadOnly);
            if (!store)
                return Unexpected(store.error());
            return findReverseStress(
                **store, request, lever, target, [job](double share) { job->progress = share; }, stop);
        },
        [this, lever, target](const Result<ReverseStress> &stress) { answer(lever, target, stress); });
}

void ReverseStressDialog::stop()
{
    m_task.cancel();
    m_find->setText(tr("Find"));
    m_progress->setValue(0);
    m_answer->setText(tr("The search was stopped."));
}

void ReverseStressDialog::answer(const Lever &lever, double target, const Result<ReverseStress> &stress)
{
    m_find->setText(tr("Find"));
    m_progress->setValue(m_progress->maximum());
    if (!stress) {
        m_answer->setText(stress.error().message);
        return;
    }
    const auto money = [this](double amount) {
        return format::shortMoney(amount, m_outcome.currency(), locale());
    };
    const auto value = [&](double number) { return charttext::leverValue(lever, number, locale()); };
    const QString statistic = charttext::statisticName(m_statistic->statistic(), locale());
    if (stress->isReachable) {
        m_answer->setText(tr("“%1” has to go from %2 to %3: %4 then is %5 instead of %6.")
                              .arg(lever.name, value(stress->base.value), value(stress->found.value),
                                  statistic, money(stress->found.statistic), money(stress->base.statistic)));
    } else {
        m_answer->setText(
            tr("Not reachable by “%1” alone: between %2 and %3 it brings %4 to %5 and %6, not to "
               "%7.")
                .arg(lever.name, value(lever.minimum), value(lever.maximum), statistic,
                    money(stress->atMinimum.statistic), money(stress->atMaximum.statistic), money(target)));
    }
}

void ReverseStressDialog::done(int result)
{
    m_task.cancel();
    QDialog::done(result);
}

} // namespace offtake
