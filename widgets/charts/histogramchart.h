// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/distribution.h"
#include "gpu/results.h"
#include "widgets/charts/chart.h"

class QCPBars;
class QCPItemLine;
class QCPItemText;

namespace offtake {

class MarkHandles;
class ThresholdMarks;

/// Distribution of a provider's horizon revenue with its mean, value at risk and expected shortfall.
class HistogramChart : public Chart
{
    Q_OBJECT
public:
    explicit HistogramChart(QWidget *parent = nullptr);

    /// `tail` is the share that value at risk and shortfall refer to.
    void setResult(const sim::HorizonSummary &horizon, double tail, const QString &currency);
    /// As FanChart::setAxesFrozen.
    void setAxesFrozen(bool frozen);
    /// Marks shared with other charts.
    void setMarks(ThresholdMarks *marks);

    bool isEmpty() const override { return m_total == 0; }
    bool allowsLogarithm() const override { return true; }
    QList<QStringList> table() const override;

protected:
    void applyTheme() override;
    void retranslate() override;
    QString toolTipAt(const QPointF &position) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Mark
    {
        double value = 0;
        QCPItemLine *line = nullptr;
        QCPItemText *label = nullptr;
    };

    void build();
    void setMark(Mark &mark, double value, const QString &text);
    void layOutMarks();
    double cellWidth() const;
    double cellShare(size_t cell) const;
    /// The revenue below which all but the highest paths lie: where the axis ends.
    double shownUpTo() const;

    sim::Histogram m_histogram;
    Distribution m_distribution;
    double m_mean = 0;
    double m_valueAtRisk = 0;
    double m_shortfall = 0;
    double m_tail = 0.05;
    double m_total = 0; ///< paths
    QString m_currency;
    bool m_frozen = false;
    double m_left = 0;
    double m_right = 0;
    double m_top = 0;
    QCPBars *m_tailBars = nullptr;
    QCPBars *m_bodyBars = nullptr;
    Mark m_meanMark;
    Mark m_valueAtRiskMark;
    Mark m_shortfallMark;
    MarkHandles *m_handles = nullptr;
};

} // namespace offtake
