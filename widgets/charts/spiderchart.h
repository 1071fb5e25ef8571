// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/sensitivitychart.h"

class QCPGraph;

namespace offtake {

class EdgeLabels;

/// How a statistic bends with each assumption between its low and its high: one line an assumption, the
/// scenario in the middle. Those that move it most have names and colours. Three
/// points an assumption or more bend the lines.
class SpiderChart : public SensitivityChart
{
    Q_OBJECT
public:
    explicit SpiderChart(QWidget *parent = nullptr);

    QList<QStringList> table() const override;

protected:
    void applyTheme() override;
    void build() override;
    QString toolTipAt(const QPointF &position) const override;

private:
    QList<QCPGraph *> m_graphs;
    EdgeLabels *m_labels = nullptr;
};

} // namespace offtake
