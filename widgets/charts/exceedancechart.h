// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/distribution.h"
#include "widgets/charts/chart.h"

class QCPGraph;
class QCPItemText;

namespace offtake {

class MarkHandles;
class ThresholdMarks;

/// With which probability a provider's horizon revenue exceeds an amount; one curve a scenario.
class ExceedanceChart : public Chart
{
    Q_OBJECT
public:
    struct Curve
    {
        QString name; ///< of the scenario; not written where there is one curve
        QColor color; ///< invalid = the accent
        Distribution distribution;
    };

    explicit ExceedanceChart(QWidget *parent = nullptr);

    void setCurve(const sim::HorizonSummary &horizon, const QString &currency);
    /// The first one is what the marks read.
    void setCurves(const QList<Curve> &curves, const QString &currency);
    /// As FanChart::setAxesFrozen.
    void setAxesFrozen(bool frozen);
    /// Marks shared with other charts.
    void setMarks(ThresholdMarks *marks);

    bool isEmpty() const override;
    bool allowsLogarithm() const override { return true; }
    QList<QStringList> table() const override;

protected:
    void applyTheme() override;
    void retranslate() override;
    QString toolTipAt(const QPointF &position) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void addNames();

    QList<Curve> m_curves;
    QString m_currency;
    bool m_frozen = false;
    double m_left = 0;
    double m_right = 0;
    QList<QCPGraph *> m_graphs;
    QList<QCPItemText *> m_names;
    MarkHandles *m_handles = nullptr;
};

} // namespace offtake
