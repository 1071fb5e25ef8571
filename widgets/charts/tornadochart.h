// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/plottexts.h"
#include "widgets/charts/sensitivitychart.h"

class QCPBars;
class QCPItemLine;

namespace offtake {

/// What a statistic of the horizon revenue becomes when one assumption after the other goes to its low and
/// to its high: the greatest swing on top, the scenario's own value as a line.
class TornadoChart : public SensitivityChart
{
    Q_OBJECT
public:
    explicit TornadoChart(QWidget *parent = nullptr);

    /// Names of more characters stand on two lines; 22 unless told.
    void setNameLength(qsizetype most);

    QList<QStringList> table() const override;

protected:
    void applyTheme() override;
    void build() override;
    QString toolTipAt(const QPointF &position) const override;

private:
    QString money(double amount) const;

    qsizetype m_nameLength = 22;
    QCPBars *m_low = nullptr;  ///< statistic where the assumption is low
    QCPBars *m_high = nullptr; ///< and where it is high
    QCPItemLine *m_base = nullptr;
    PlotTexts m_texts;
};

} // namespace offtake
