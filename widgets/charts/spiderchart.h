// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/sensitivity.h"
#include "widgets/charts/chart.h"

class QCPGraph;

namespace offtake {

class EdgeLabels;

/// How a statistic bends with each assumption between its low and its high: one line an assumption, the
/// scenario in the middle. Those that move it most have names and colours.
class SpiderChart : public Chart
{
    Q_OBJECT
public:
    explicit SpiderChart(QWidget *parent = nullptr);

    /// Of three points a lever or more; two draw straight lines.
    void setSensitivity(const Sensitivity &sensitivity);

    bool isEmpty() const override { return m_sensitivity.responses.isEmpty(); }
    QList<QStringList> table() const override;

protected:
    void applyTheme() override;
    void retranslate() override;
    QString toolTipAt(const QPointF &position) const override;

private:
    void build();

    Sensitivity m_sensitivity;
    QList<QCPGraph *> m_graphs;
    EdgeLabels *m_labels = nullptr;
};

} // namespace offtake
