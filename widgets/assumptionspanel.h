// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenario.h"

#include <QMap>
#include <QSet>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace offtake {

class AssumptionSlider;

/// The assumptions of a scenario as controls. It starts from a scenario and what it compiled to, and tells
/// the scenario that the person made of it; what was not touched stays as it was.
class AssumptionsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit AssumptionsPanel(QWidget *parent = nullptr);

    /// `compiled` is what `scenario` compiles to unchanged: it gives the defaults. Forgets earlier changes.
    void setBaseline(
        const Scenario &scenario, const sim::Model &compiled, const QMap<QString, QString> &names);
    Scenario scenario() const;
    /// Whether anything differs from the baseline.
    bool isChanged() const;

    /// Lets this customer leave at the start, as its switch does; nothing if it is none of the provider's.
    void letLeave(const OrganizationId &customer);

public slots:
    void reset();

signals:
    void changed();
    void dragging(bool active);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addHeading(QVBoxLayout *layout);
    void showCustomer();
    void retranslate();
    double defaultProbability(const QString &customer) const;

    Scenario m_baseline;
    sim::Model m_model;
    QMap<QString, double> m_probabilities; ///< changed annual ones, by customer
    QSet<QString> m_leaving;               ///< customers forced out at once

    QList<QLabel *> m_headings;
    AssumptionSlider *m_price = nullptr;
    QComboBox *m_customer = nullptr;
    AssumptionSlider *m_probability = nullptr;
    QCheckBox *m_leaves = nullptr;
    AssumptionSlider *m_correlation = nullptr;
    AssumptionSlider *m_takeOrPay = nullptr;
    QCheckBox *m_clearing = nullptr;
};

} // namespace offtake
