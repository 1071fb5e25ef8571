// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/sensitivity.h"
#include "widgets/charts/chart.h"
#include "widgets/charts/plottexts.h"

class QCPBars;
class QCPItemLine;

namespace offtake {

/// What a statistic of the horizon revenue becomes when one assumption after the other goes to its low and
/// to its high: the greatest swing on top, the scenario's own value as a line.
class TornadoChart : public Chart
{
    Q_OBJECT
public:
    explicit TornadoChart(QWidget *parent = nullptr);

    void setSensitivity(const Sensitivity &sensitivity);

    bool isEmpty() const override { return m_sensitivity.responses.isEmpty(); }
    QList<QStringList> table() const override;

protected:
    void applyTheme() override;
    void retranslate() override;
    QString toolTipAt(const QPointF &position) const override;

private:
    void build();
    QString money(double amount) const;

    Sensitivity m_sensitivity;
    QCPBars *m_low = nullptr;  ///< statistic where the assumption is low
    QCPBars *m_high = nullptr; ///< and where it is high
    QCPItemLine *m_base = nullptr;
    PlotTexts m_texts;
};

} // namespace offtake
