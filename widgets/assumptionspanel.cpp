// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/assumptionspanel.h"

#include "widgets/assumptionslider.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
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

} // namespace

AssumptionsPanel::AssumptionsPanel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"assumptions"_s);
    m_price = new AssumptionSlider(u"priceDrift"_s, this);
    m_price->setScale(-80, 40, 1, 0);
    m_customer = new QComboBox(this);
    m_customer->setObjectName(u"customer"_s);
    m_probability = new AssumptionSlider(u"defaultProbability"_s, this);
    m_probability->setScale(0, 60, 0.1, 1);
    m_leaves = new QCheckBox(this);
    m_leaves->setObjectName(u"customerLeaves"_s);
    m_correlation = new AssumptionSlider(u"creditCorrelation"_s, this);
    m_correlation->setScale(0, 2, 0.05, 2);
    m_takeOrPay = new AssumptionSlider(u"takeOrPay"_s, this);
    m_takeOrPay->setScale(0, 100, 1, 0);
    m_clearing = new QCheckBox(this);
    m_clearing->setObjectName(u"clearing"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, spacing::kBetween, 0);
    layout->setSpacing(spacing::kBetween);
    addHeading(layout);
    layout->addWidget(m_price);
    addHeading(layout);
    layout->addWidget(m_customer);
    layout->addWidget(m_probability);
    layout->addWidget(m_leaves);
    layout->addWidget(m_correlation);
    addHeading(layout);
    layout->addWidget(m_takeOrPay);
    addHeading(layout);
    layout->addWidget(m_clearing);
    layout->addStretch(1);

    for (AssumptionSlider *slider : {m_price, m_probability, m_correlation, m_takeOrPay}) {
        connect(slider, &AssumptionSlider::dragStarted, this, [this] { emit dragging(true); });
        connect(slider, &AssumptionSlider::dragEnded, this, [this] { emit dragging(false); });
    }
    for (AssumptionSlider *slider : {m_price, m_correlation, m_takeOrPay})
        connect(slider, &AssumptionSlider::changed, this, &AssumptionsPanel::changed);
    connect(m_probability, &AssumptionSlider::changed, this, [this](double percent) {
        const QString customer = m_customer->currentData().toString();
        if (m_probability->isDefault())
            m_probabilities.remove(customer);
        else
            m_probabilities[customer] = percent / 100;
        emit changed();
    });
    connect(m_leaves, &QCheckBox::toggled, this, [this](bool leaves) {
        const QString customer = m_customer->currentData().toString();
        if (leaves)
            m_leaving.insert(customer);
        else
            m_leaving.remove(customer);
        m_probability->setEnabled(!leaves);
        emit changed();
    });
    connect(m_clearing, &QCheckBox::toggled, this, &AssumptionsPanel::changed);
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

void AssumptionsPanel::setBaseline(
    const Scenario &scenario, const sim::Model &compiled, const QMap<QString, QString> &names)
{
    m_baseline = scenario;
    m_model = compiled;
    const QString chosen = m_customer->currentData().toString();

    // Customers of the provider, the one with the most value first.
    QMap<QString, double> values;
    for (const sim::Contract &contract : compiled.contracts) {
        if (contract.provider == scenario.provider.value().toStdString())
            values[QString::fromStdString(contract.customer)] += contractValue(contract);
    }
    QStringList customers = values.keys();
    std::stable_sort(customers.begin(), customers.end(),
        [&values](const QString &a, const QString &b) { return values.value(a) > values.value(b); });
    {
        const QSignalBlocker quiet(m_customer);
        m_customer->clear();
        for (const QString &customer : std::as_const(customers))
            m_customer->addItem(names.value(customer, customer), customer);
        m_customer->setCurrentIndex(std::max(0, m_customer->findData(chosen)));
    }
    m_correlation->setDefault(scenario.creditCorrelation);
    m_price->setDefault(scenario.factors.price.drift * 100);
    const double takeOrPay =
        scenario.takeOrPay.value_or(meanTakeOrPay(compiled, scenario.provider.value().toStdString()));
    m_takeOrPay->setDefault(takeOrPay * 100);
    const QSignalBlocker quiet(this);
    reset();
}

void AssumptionsPanel::reset()
{
    {
        const QSignalBlocker quiet(this);
        m_probabilities.clear();
        m_leaving.clear();
        for (auto each = m_baseline.organizations.cbegin(); each != m_baseline.organizations.cend(); ++each) {
            if (each->forcedExitQuarter)
                m_leaving.insert(each.key());
        }
        for (AssumptionSlider *slider : {m_price, m_correlation, m_takeOrPay})
            slider->reset();
        m_clearing->setChecked(m_baseline.clearing);
        showCustomer();
    }
    emit changed();
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
    m_probability->setDefault(usual * 100);
    m_probability->setValue(m_probabilities.value(customer, usual) * 100);
    const QSignalBlocker quiet(m_leaves);
    m_leaves->setChecked(m_leaving.contains(customer));
    m_customer->setEnabled(any);
    m_leaves->setEnabled(any);
    m_probability->setEnabled(any && !m_leaving.contains(customer));
}

void AssumptionsPanel::letLeave(const OrganizationId &customer)
{
    const int index = m_customer->findData(customer.value());
    if (index < 0)
        return;
    m_customer->setCurrentIndex(index);
    m_leaves->setChecked(true);
}

Scenario AssumptionsPanel::scenario() const
{
    Scenario scenario = m_baseline;
    if (!m_price->isDefault())
        scenario.factors.price.drift = m_price->value() / 100;
    if (!m_correlation->isDefault())
        scenario.creditCorrelation = m_correlation->value();
    if (!m_takeOrPay->isDefault())
        scenario.takeOrPay = m_takeOrPay->value() / 100;
    scenario.clearing = m_clearing->isChecked();
    for (auto each = m_probabilities.cbegin(); each != m_probabilities.cend(); ++each)
        scenario.organizations[each.key()].annualDefaultProbability = each.value();
    for (auto each = scenario.organizations.begin(); each != scenario.organizations.end(); ++each) {
        if (!m_leaving.contains(each.key()))
            each->forcedExitQuarter.reset();
    }
    for (const QString &customer : m_leaving) {
        auto &forced = scenario.organizations[customer].forcedExitQuarter;
        if (!forced)
            forced = 0;
    }
    return scenario;
}

bool AssumptionsPanel::isChanged() const
{
    const Scenario now = scenario();
    return !(now.factors.price == m_baseline.factors.price) ||
           now.creditCorrelation != m_baseline.creditCorrelation || now.takeOrPay != m_baseline.takeOrPay ||
           now.clearing != m_baseline.clearing || now.organizations != m_baseline.organizations;
}

void AssumptionsPanel::retranslate()
{
    const QString headings[] = {tr("Market"), tr("Counterparties"), tr("Contracts"), tr("Payments")};
    for (qsizetype i = 0; i < m_headings.size(); ++i)
        m_headings.at(i)->setText(headings[i]);
    m_price->setTexts(tr("GPU price drift"), tr("% a year"), tr("Mean change of the rental price."));
    m_probability->setTexts(
        tr("Probability of default"), tr("% a year"), tr("Of the customer chosen above."));
    m_leaves->setText(tr("Leaves at the start"));
    m_leaves->setToolTip(
        tr("The customer pays nothing from the first quarter on; its capacity is let again."));
    m_correlation->setTexts(
        tr("Credit correlation"), u"×"_s, tr("Scales how much all customers hang on the same factors."));
    m_takeOrPay->setTexts(tr("Take-or-pay share"), u"%"_s,
        tr("What is due without use. The mark: the contracts' own shares, by value."));
    m_clearing->setText(tr("Customers pay only what they have"));
    m_clearing->setToolTip(
        tr("Clearing: an organisation with limited resources pays from them and from what it "
           "receives itself; shortfalls travel on."));
    m_customer->setAccessibleName(tr("Customer"));
}

void AssumptionsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace offtake
