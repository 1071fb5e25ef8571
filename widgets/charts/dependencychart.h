// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ids.h"
#include "gpu/results.h"
#include "widgets/charts/chart.h"

#include <QMap>

namespace offtake {

class HeatCells;

/// Who costs whom: what each provider loses where a customer is forced out, the customers that cost the
/// provider of interest most on top, that provider first.
class DependencyChart : public Chart
{
    Q_OBJECT
public:
    /// Without or with the shortfalls that travel on through clearing.
    enum class Effect { Direct, Total };

    explicit DependencyChart(QWidget *parent = nullptr);

    /// `results` without a dependency leave the chart empty.
    void setResult(const sim::Results &results, const OrganizationId &provider,
        const QMap<QString, QString> &names, const QString &currency);
    void setEffect(Effect effect);
    Effect effect() const { return m_effect; }

    bool isEmpty() const override { return m_customers.isEmpty() || m_providers.isEmpty(); }
    QList<QStringList> table() const override;

protected:
    void applyTheme() override;
    void retranslate() override;
    QString toolTipAt(const QPointF &position) const override;

private:
    void build();
    void choose();
    /// Change of the provider's mean revenue where the customer is forced out.
    double change(const QString &customer, const QString &provider) const;
    QString nameOf(const QString &id) const;

    sim::DependencyResult m_dependency;
    QString m_provider;
    QMap<QString, QString> m_names;
    QString m_currency;
    Effect m_effect = Effect::Total;
    QStringList m_customers; ///< rows
    QStringList m_providers; ///< columns
    HeatCells *m_cells = nullptr;
};

} // namespace offtake
