// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ids.h"
#include "data/quarter.h"
#include "widgets/charts/chart.h"

class QCPGraph;

namespace offtake {

class EdgeLabels;

/// Base of charts that draw a share of every quarter, one line an organisation.
class OrganizationLines : public Chart
{
    Q_OBJECT
public:
    explicit OrganizationLines(QWidget *parent = nullptr);

    bool isEmpty() const override { return m_lines.isEmpty(); }
    /// Rare exits differ by orders of magnitude.
    bool allowsLogarithm() const override { return true; }
    QList<QStringList> table() const override;

protected:
    struct Line
    {
        OrganizationId id;
        QString name;
        std::vector<double> shares; ///< by quarter; NaN where there is none
    };

    /// At most seven are drawn, in this order. `top` of the axis, 0 = as the numbers want it.
    void setLines(const QList<Line> &lines, Quarter start, double top);
    virtual QString unitText() const = 0;

    void applyTheme() override;
    void retranslate() override;
    QString toolTipAt(const QPointF &position) const override;
    /// The unit is the subclass's: called once it is made.
    void build();

private:
    QList<Line> m_lines;
    Quarter m_start;
    double m_top = 0;
    QList<QCPGraph *> m_graphs;
    EdgeLabels *m_labels = nullptr;
};

} // namespace offtake
