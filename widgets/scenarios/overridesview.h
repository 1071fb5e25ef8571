// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scenarios/scenarioview.h"

class QTableWidget;
class QTableWidgetItem;
class QLabel;

namespace offtake {

class Panel;

/// The assumptions of single organisations and contracts, in tables to edit: what the model has, and in bold
/// what the scenario itself says. An emptied cell goes back to what is stored or assumed.
class OverridesView : public ScenarioView
{
    Q_OBJECT
public:
    explicit OverridesView(const QString &storePath, QWidget *parent = nullptr);

    QString title() const override;
    void setOutcome(const ScenarioOutcome &outcome) override;
    void setAxesFrozen(bool frozen) override { m_isFrozen = frozen; }

signals:
    void edited(const QMap<QString, OrganizationOverride> &organizations,
        const QMap<QString, ContractOverride> &contracts);

protected:
    void retranslate() override;

private:
    void fillOrganizations();
    void fillContracts();
    void addExcluded();
    void addLeftOut();
    void takeOrganization(const QTableWidgetItem &item);
    void takeContract(const QTableWidgetItem &item);
    void take(QTableWidgetItem *item);
    QString nameOf(const std::string &id) const;
    QString groundOf(const QString &place) const;

    ScenarioOutcome m_outcome;
    bool m_isFrozen = false; ///< a slider is held: what it changes is filled in once it rests
    bool m_isFilling = false;
    QTableWidget *m_organizations = nullptr;
    QTableWidget *m_contracts = nullptr;
    QLabel *m_leftOut = nullptr;
    QList<Panel *> m_panels;
};

} // namespace offtake
