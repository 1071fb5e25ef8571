// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/quarter.h"
#include "gpu/results.h"
#include "widgets/charts/chart.h"

class QCPGraph;

namespace offtake {

class EdgeLabels;

/// The fans of several scenarios over one another: of each its median, and its 5th and 95th percentiles as
/// thin lines, by quarter.
class ScenarioFansChart : public Chart
{
    Q_OBJECT
public:
    struct Fan
    {
        QString name;
        QColor color;
        Quarter start;
        std::vector<double> p5; ///< by quarter
        std::vector<double> median;
        std::vector<double> p95;
    };

    explicit ScenarioFansChart(QWidget *parent = nullptr);

    /// Reads a fan from a result; quantiles that the run lacks leave it empty.
    static Fan fanOf(const QString &name, const QColor &color, Quarter start, const sim::Results &results,
        const sim::ProviderResult &provider);
    void setFans(const QList<Fan> &fans, const QString &currency);

    bool isEmpty() const override { return m_fans.isEmpty(); }
    bool allowsLogarithm() const override { return true; }
    QList<QStringList> table() const override;

protected:
    void applyTheme() override;
    void retranslate() override;
    QString toolTipAt(const QPointF &position) const override;

private:
    void build();

    QList<Fan> m_fans;
    QString m_currency;
    Quarter m_start;            ///< the earliest
    QList<QCPGraph *> m_graphs; ///< three a fan: P5, median, P95
    EdgeLabels *m_labels = nullptr;
};

} // namespace offtake
