// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ids.h"
#include "widgets/charts/chart.h"

class QCPBars;

namespace offtake {

/// Customer shares by period: one stacked bar a period, what nobody disclosed as the rest.
class ShareChart : public Chart
{
    Q_OBJECT
public:
    struct Segment
    {
        OrganizationId customer; ///< empty where only a label was disclosed
        QString name;
        double share = 0; ///< fraction of the period's revenue
        QString note;     ///< said on hovering: basis and source
    };
    struct Bar
    {
        QString period;
        QList<Segment> segments; ///< those that add up, largest first
    };

    explicit ShareChart(QWidget *parent = nullptr);

    /// Oldest period first; it stands at the top.
    void setBars(const QList<Bar> &bars);

    bool isEmpty() const override { return m_bars.isEmpty(); }
    QList<QStringList> table() const override;
    QStringList seriesNames() const override;

protected:
    void applyTheme() override;
    void retranslate() override;
    QString toolTipAt(const QPointF &position) const override;
    QCPAxis *valueAxis() const override;
    OrganizationId organizationAt(const QPointF &position) const override;

private:
    void build();
    /// Of what nobody disclosed.
    static QString restName();
    /// The segment at the position; its bar as well. Null for none, or for the rest (then only the bar).
    std::pair<const Bar *, const Segment *> segmentAt(const QPointF &position, double *rest = nullptr) const;

    QList<Bar> m_bars;
    QList<QCPBars *> m_stack; ///< one per name in order of first appearance, the rest last
    QList<OrganizationId> m_stackCustomers;
};

} // namespace offtake
