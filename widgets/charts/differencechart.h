// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/comparison.h"
#include "widgets/charts/chart.h"

class QCPBars;
class QCPItemLine;
class QCPItemText;

namespace offtake {

/// Distribution of the difference between two scenarios on the same path: losses in the colour of losses.
class DifferenceChart : public Chart
{
    Q_OBJECT
public:
    explicit DifferenceChart(QWidget *parent = nullptr);

    void setComparison(const PairedComparison &comparison);
    void clear();

    bool isEmpty() const override { return m_comparison.paths == 0; }
    QList<QStringList> table() const override;

protected:
    void applyTheme() override;
    void retranslate() override;
    QString toolTipAt(const QPointF &position) const override;

private:
    void build();
    double cellWidth() const;
    double cellShare(std::size_t cell) const;

    PairedComparison m_comparison;
    QCPBars *m_worse = nullptr;
    QCPBars *m_better = nullptr;
    QCPItemLine *m_mean = nullptr;
    QCPItemText *m_meanLabel = nullptr;
};

} // namespace offtake
