// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/assumptionspanel.h"

#include "widgets/namebox.h"
#include "widgets/scenarios/assumptionslider.h"
#include "widgets/scenarios/assumptionspecs.h"
#include "widgets/style/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// The constant annual probability that gives the model's cumulative one at the horizon.
double annualProbability(const sim::Organization &organization)
{
    const auto &cumulative = organization.cumulativeDefaultProbability;
    if (cumulative.empty())
        return organization.annualDefaultProbability;
    return 1 - std::pow(1 - cumulative.back(), 4.0 / double(cumulative.size()));
}

double contractValue(const sim::Contract &contract)
{
    return contract.totalValue.value_or(contract.rate.value_or(0) * (contract.ends - contract.starts));
}

/// Take-or-pay share of the provider's contracts, by value.
double meanTakeOrPay(const sim::Model &model, const std::string &provider)
{
    double weighted = 0;
    double total = 0;
    for (const sim::Contract &contract : model.contracts) {
        if (contract.provider != provider)
            continue;
        weighted += contract.takeOrPay * contractValue(contract);
        total += contractValue(contract);
    }
    return total > 0 ? weighted / total : 1;
}

/// By which the switch delays what has not started yet.
constexpr double kStressDelay = 4;

} // namespace

AssumptionsPanel::AssumptionsPanel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"assumptions"_s);
    for (const AssumptionSpec &spec : assumptionSpecs()) {
        auto *slider = new AssumptionSlider(spec.objectName, this);
        slider->setScale(spec.lowest, spec.highest, spec.step, spec.decimals);
        m_sliders += slider;
    }
    m_customer = new NameBox(this);
    m_customer->setObjectName(u"customer"_s);
    m_probability = new AssumptionSlider(u"defaultProbability"_s, this);
    m_probability->setScale(0, 60, 0.1, 1);
    m_takeOrPay = new AssumptionSlider(u"takeOrPay"_s, this);
    m_takeOrPay->setScale(0, 100, 1, 0);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, spacing::kBetween, 0);
    layout->setSpacing(spacing::kBetween);
    const auto addGroup = [this, layout](AssumptionSpec::Group group) {
        for (qsizetype i = 0; i < m_sliders.size(); ++i) {
            if (assumptionSpecs().at(i).group == group)
                layout->addWidget(m_sliders.at(i));
        }
    };
    addHeading(layout);
    addGroup(AssumptionSpec::Group::Market);
    addHeading(layout);
    layout->addWidget(m_customer);
    layout->addWidget(m_probability);
    m_leaves = addSwitch(layout, u"customerLeaves"_s);
    addGroup(AssumptionSpec::Group::Counterparties);
    addHeading(layout);
    layout->addWidget(m_takeOrPay);
    addGroup(AssumptionSpec::Group::Contracts);
    addHeading(layout);
    m_clearing = addSwitch(layout, u"clearing"_s);
    addHeading(layout);
    m_stopRenewals = addSwitch(layout, u"stopRenewals"_s);
    m_delayAll = addSwitch(layout, u"delayAll"_s);
    m_halveResources = addSwitch(layout, u"halveResources"_s);
    layout->addStretch(1);

    for (AssumptionSlider *slider : m_sliders + QList<AssumptionSlider *>{m_probability, m_takeOrPay})
        watch(slider);
    for (qsizetype i = 0; i < m_sliders.size(); ++i) {
        connect(m_sliders.at(i), &AssumptionSlider::changed, this, [this, i](double value) {
            const AssumptionSpec &spec = assumptionSpecs().at(i);
            // Back at the default it is the default's very bytes.
            if (m_sliders.at(i)->isDefault())
                spec.set(m_scenario, spec.valueOf(m_baseline));
            else
                spec.set(m_scenario, value);
            emit changed();
        });
    }
    connect(m_takeOrPay, &AssumptionSlider::changed, this, [this](double percent) {
        m_scenario.takeOrPay = m_takeOrPay->isDefault() ? m_baseline.takeOrPay : std::optional(percent / 100);
        emit changed();
    });
    connect(m_probability, &AssumptionSlider::changed, this, &AssumptionsPanel::takeProbability);
    connect(m_leaves, &QCheckBox::toggled, this, &AssumptionsPanel::takeLeaving);
    connect(m_clearing, &QCheckBox::toggled, this, [this](bool on) {
        m_scenario.clearing = on;
        emit changed();
    });
    for (QCheckBox *stress : {m_stopRenewals, m_delayAll, m_halveResources})
        connect(stress, &QCheckBox::toggled, this, &AssumptionsPanel::changed);
    connect(m_customer, &QComboBox::currentIndexChanged, this, &AssumptionsPanel::showCustomer);
    retranslate();
}

QLabel *AssumptionsPanel::addHeading(QVBoxLayout *layout)
{
    auto *heading = new QLabel(this);
    setTextRole(heading, TextRole::Heading);
    layout->addWidget(heading);
    m_headings += heading;
    return heading;
}

QCheckBox *AssumptionsPanel::addSwitch(QVBoxLayout *layout, const QString &objectName)
{
    auto *box = new QCheckBox(this);
    box->setObjectName(objectName);
    box->setMinimumHeight(spacing::kHitTarget);
    layout->addWidget(box);
    return box;
}

void AssumptionsPanel::watch(AssumptionSlider *slider)
{
    connect(slider, &AssumptionSlider::dragStarted, this, [this] { emit dragging(true); });
    connect(slider, &AssumptionSlider::dragEnded, this, [this] { emit dragging(false); });
}

void AssumptionsPanel::takeProbability(double percent)
{
    const QString customer = m_customer->currentData().toString();
    auto &probability = m_scenario.organizations[customer].annualDefaultProbability;
    if (m_probability->isDefault())
        probability = m_baseline.organizations.value(customer).annualDefaultProbability;
    else
        probability = percent / 100;
    emit changed();
}

void AssumptionsPanel::takeLeaving(bool leaves)
{
    const QString customer = m_customer->currentData().toString();
    auto &forced = m_scenario.organizations[customer].forcedExitQuarter;
    if (leaves)
        forced = m_baseline.organizations.value(customer).forcedExitQuarter.value_or(0);
    else
        forced.reset();
    m_probability->setEnabled(!leaves);
    emit changed();
}

void AssumptionsPanel::setBaseline(
    const Scenario &scenario, const sim::Model &compiled, const QMap<QString, QString> &names)
{
    m_baseline = scenario;
    m_scenario = scenario;
    m_model = compiled;
    fillCustomers(names);
    const Scenario usual = baseScenario(scenario.provider, scenario.valuationDate);
    for (qsizetype i = 0; i < m_sliders.size(); ++i) {
        const AssumptionSpec &spec = assumptionSpecs().at(i);
        m_sliders.at(i)->setDefault(spec.valueOf(scenario), spec.valueOf(usual));
    }
    const double takeOrPay =
        scenario.takeOrPay.value_or(meanTakeOrPay(compiled, scenario.provider.value().toStdString()));
    m_takeOrPay->setDefault(takeOrPay * 100, takeOrPay * 100);
    const bool hasResources = std::ranges::any_of(
        compiled.organizations, [](const sim::Organization &each) { return each.resources.has_value(); });
    const QSignalBlocker quiet(this);
    reset();
    m_halveResources->setEnabled(hasResources);
}

/// Customers of the provider, the one with the most value first.
void AssumptionsPanel::fillCustomers(const QMap<QString, QString> &names)
{
    QMap<QString, double> values;
    for (const sim::Contract &contract : m_model.contracts) {
        if (contract.provider == m_baseline.provider.value().toStdString())
            values[QString::fromStdString(contract.customer)] += contractValue(contract);
    }
    QStringList customers = values.keys();
    std::ranges::stable_sort(customers,
        [&values](const QString &a, const QString &b) { return values.value(a) > values.value(b); });
    const QString chosen = m_customer->currentData().toString();
    const QSignalBlocker quiet(m_customer);
    m_customer->clear();
    for (const QString &customer : std::as_const(customers))
        m_customer->addItem(names.value(customer, customer), customer);
    m_customer->setCurrentIndex(std::max(0, m_customer->findData(chosen)));
}

void AssumptionsPanel::reset()
{
    m_scenario = m_baseline;
    {
        const QSignalBlocker quiet(this);
        for (QCheckBox *stress : {m_stopRenewals, m_delayAll, m_halveResources})
            stress->setChecked(false);
        m_takeOrPay->setValue(m_takeOrPay->defaultValue());
        showScenario();
    }
    emit changed();
}

void AssumptionsPanel::showScenario()
{
    for (qsizetype i = 0; i < m_sliders.size(); ++i)
        m_sliders.at(i)->setValue(assumptionSpecs().at(i).valueOf(m_scenario));
    if (m_scenario.takeOrPay)
        m_takeOrPay->setValue(*m_scenario.takeOrPay * 100);
    const QSignalBlocker quiet(m_clearing);
    m_clearing->setChecked(m_scenario.clearing);
    showCustomer();
}

double AssumptionsPanel::defaultProbability(const QString &customer) const
{
    for (const sim::Organization &organization : m_model.organizations) {
        if (QString::fromStdString(organization.id) == customer)
            return annualProbability(organization);
    }
    return 0;
}

void AssumptionsPanel::showCustomer()
{
    const QString customer = m_customer->currentData().toString();
    const bool any = !customer.isEmpty();
    const double usual = defaultProbability(customer);
    const OrganizationOverride override = m_scenario.organizations.value(customer);
    const OrganizationOverride before = m_baseline.organizations.value(customer);
    const bool isMoved = override.annualDefaultProbability != before.annualDefaultProbability;
    m_probability->setDefault(usual * 100, usual * 100);
    m_probability->setValue((isMoved ? override.annualDefaultProbability.value_or(usual) : usual) * 100);
    const QSignalBlocker quiet(m_leaves);
    m_leaves->setChecked(override.forcedExitQuarter.has_value());
    m_customer->setEnabled(any);
    m_leaves->setEnabled(any);
    m_probability->setEnabled(any && !override.forcedExitQuarter);
}

void AssumptionsPanel::letLeave(const OrganizationId &customer)
{
    const int index = m_customer->findData(customer.value());
    if (index < 0)
        return;
    m_customer->setCurrentIndex(index);
    m_leaves->setChecked(true);
}

void AssumptionsPanel::setOverrides(const QMap<QString, OrganizationOverride> &organizations,
    const QMap<QString, ContractOverride> &contracts)
{
    if (organizations == m_scenario.organizations && contracts == m_scenario.contracts)
        return;
    m_scenario.organizations = organizations;
    m_scenario.contracts = contracts;
    showCustomer();
    emit changed();
}

void AssumptionsPanel::setThresholds(const QList<double> &thresholds)
{
    if (thresholds == m_scenario.thresholds)
        return;
    m_scenario.thresholds = thresholds;
    emit changed();
}

/// Resources of the scenario, and those that the store has.
void AssumptionsPanel::halveResources(Scenario &scenario) const
{
    for (const sim::Organization &organization : m_model.organizations) {
        if (!organization.resources)
            continue;
        auto &resources = scenario.organizations[QString::fromStdString(organization.id)].resources;
        if (!resources)
            resources = organization.resources;
        resources->perQuarter /= 2;
    }
}

Scenario AssumptionsPanel::scenario() const
{
    Scenario scenario = m_scenario;
    if (m_stopRenewals->isChecked()) {
        scenario.assumptions.renewal.probability = 0;
        for (ContractOverride &contract : scenario.contracts) {
            if (contract.renewalProbability)
                contract.renewalProbability = 0;
        }
    }
    if (m_delayAll->isChecked()) {
        scenario.assumptions.delay.mean += kStressDelay;
        for (ContractOverride &contract : scenario.contracts) {
            if (contract.delayMean)
                *contract.delayMean += kStressDelay;
        }
    }
    if (m_halveResources->isChecked())
        halveResources(scenario);
    // An override that says nothing is none: the document stays that of an untouched scenario.
    const auto drop = [](auto &overrides, const auto &before) {
        for (auto each = overrides.begin(); each != overrides.end();) {
            const bool isEmpty = *each == std::decay_t<decltype(*each)>{} && !before.contains(each.key());
            each = isEmpty ? overrides.erase(each) : std::next(each);
        }
    };
    drop(scenario.organizations, m_baseline.organizations);
    drop(scenario.contracts, m_baseline.contracts);
    return scenario;
}

bool AssumptionsPanel::isChanged() const
{
    return !(scenario() == m_baseline);
}

void AssumptionsPanel::retranslate()
{
    const QString headings[] = {
        tr("Market"), tr("Counterparties"), tr("Contracts"), tr("Payments"), tr("Stress")};
    for (qsizetype i = 0; i < m_headings.size(); ++i)
        m_headings.at(i)->setText(headings[i]);
    for (qsizetype i = 0; i < m_sliders.size(); ++i) {
        const AssumptionSpec &spec = assumptionSpecs().at(i);
        m_sliders.at(i)->setTexts(spec.name(), spec.unit(), spec.ground());
    }
    m_probability->setTexts(tr("Probability of default"), tr("% a year"),
        tr("of the customer chosen above, by its rating."));
    m_leaves->setText(tr("Force out at the start"));
    m_leaves->setToolTip(
        tr("The customer pays nothing from the first quarter on; its capacity is let again."));
    m_takeOrPay->setTexts(tr("Take-or-pay share"), u"%"_s,
        tr("the contracts' own shares, by value. What is due without use."));
    m_clearing->setText(tr("Customers pay only what they have"));
    m_clearing->setToolTip(
        tr("Clearing: an organisation with limited resources pays from them and from what it "
           "receives itself; shortfalls travel on."));
    m_stopRenewals->setText(tr("Stop renewals"));
    m_stopRenewals->setToolTip(tr("No contract is renewed when it ends."));
    m_delayAll->setText(tr("Delay all by a year"));
    m_delayAll->setToolTip(tr("Contracts that have not started yet begin four quarters later in the mean."));
    m_halveResources->setText(tr("Halve resources"));
    m_halveResources->setToolTip(tr("Whoever pays only what it has has half as much. There is nobody of that "
                                    "kind where this is grey."));
    m_customer->setAccessibleName(tr("Customer"));
}

void AssumptionsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace offtake
