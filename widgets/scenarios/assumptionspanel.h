// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/scenario.h"

#include <QMap>
#include <QWidget>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace offtake {

class AssumptionSlider;
class NameBox;

/// The assumptions of a scenario as controls, by groups: market, counterparties, contracts, payments, stress.
/// It starts from a scenario and what it compiled to, and tells the scenario that the person made of it; what
/// was not touched stays as it was.
class AssumptionsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit AssumptionsPanel(QWidget *parent = nullptr);

    /// `compiled` is what `scenario` compiles to unchanged: it gives the defaults. Forgets earlier changes.
    void setBaseline(
        const Scenario &scenario, const sim::Model &compiled, const QMap<QString, QString> &names);
    const Scenario &baseline() const { return m_baseline; }
    /// With the stress switches that are on.
    Scenario scenario() const;
    /// Whether anything differs from the baseline.
    bool isChanged() const;

    /// Lets this customer leave at the start, as its switch does; nothing if it is none of the provider's.
    void letLeave(const OrganizationId &customer);
    /// What is said of single organisations and contracts, and which thresholds are watched.
    void setOverrides(const QMap<QString, OrganizationOverride> &organizations,
        const QMap<QString, ContractOverride> &contracts);
    void setThresholds(const QList<double> &thresholds);

public slots:
    void reset();

signals:
    void changed();
    void dragging(bool active);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addHeading(QVBoxLayout *layout);
    QCheckBox *addSwitch(QVBoxLayout *layout, const QString &objectName);
    void watch(AssumptionSlider *slider);
    void fillCustomers(const QMap<QString, QString> &names);
    void takeProbability(double percent);
    void takeLeaving(bool leaves);
    void showCustomer();
    /// The controls as the scenario has it.
    void showScenario();
    void retranslate();
    double defaultProbability(const QString &customer) const;
    void halveResources(Scenario &scenario) const;

    Scenario m_baseline;
    Scenario m_scenario; ///< what the person made of it, without the stress switches
    sim::Model m_model;  ///< of the baseline

    QList<QLabel *> m_headings;
    QList<AssumptionSlider *> m_sliders; ///< in the order of assumptionSpecs()
    NameBox *m_customer = nullptr;
    AssumptionSlider *m_probability = nullptr;
    QCheckBox *m_leaves = nullptr;
    AssumptionSlider *m_takeOrPay = nullptr;
    QCheckBox *m_clearing = nullptr;
    QCheckBox *m_stopRenewals = nullptr;
    QCheckBox *m_delayAll = nullptr;
    QCheckBox *m_halveResources = nullptr;
};

} // namespace offtake
