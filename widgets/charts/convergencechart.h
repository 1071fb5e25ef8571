// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/pathset.h"
#include "widgets/charts/chart.h"

class QCPGraph;

namespace offtake {

/// How an estimate settles as paths are added: the estimate and its 95 % confidence band.
class ConvergenceChart : public Chart
{
    Q_OBJECT
public:
    enum class Estimate { Mean, Shortfall };

    explicit ConvergenceChart(QWidget *parent = nullptr);

    /// In the order of their numbers of paths.
    void setPoints(const QList<ConvergencePoint> &points, const QString &currency);
    void setEstimate(Estimate estimate);
    Estimate estimate() const { return m_estimate; }

    bool isEmpty() const override { return m_points.isEmpty(); }
    QList<QStringList> table() const override;

protected:
    void applyTheme() override;
    void retranslate() override;
    QString toolTipAt(const QPointF &position) const override;

private:
    void build();
    const sim::Estimate &valueOf(const ConvergencePoint &point) const;

    QList<ConvergencePoint> m_points;
    QString m_currency;
    Estimate m_estimate = Estimate::Mean;
    QCPGraph *m_low = nullptr;
    QCPGraph *m_high = nullptr;
    QCPGraph *m_line = nullptr;
};

} // namespace offtake
