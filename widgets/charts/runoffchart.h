// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ids.h"
#include "data/quarter.h"
#include "widgets/charts/chart.h"

class QCPGraph;

namespace offtake {

class BandLabels;
class QuarterTicker;

/// What is contracted, quarter by quarter: stacked areas by customer, the seventh and later as 'others'.
class RunoffChart : public Chart
{
    Q_OBJECT
public:
    struct Series
    {
        OrganizationId customer; ///< empty for 'others'
        QString name;
        QList<double> amounts; ///< one a quarter
    };

    explicit RunoffChart(QWidget *parent = nullptr);

    /// All series have the same length and begin at `first`.
    void setSeries(Quarter first, const QList<Series> &series, const QString &currency);
    /// Whose whole names the last drawing found room for.
    QStringList namesShown() const;

    bool isEmpty() const override { return m_series.isEmpty(); }
    QList<QStringList> table() const override;
    QStringList seriesNames() const override;
    /// Name and light colour of each area from the axis up: a key for where a picture is printed.
    QList<std::pair<QString, QColor>> key() const;

protected:
    void applyTheme() override;
    void retranslate() override;
    QString toolTipAt(const QPointF &position) const override;
    OrganizationId organizationAt(const QPointF &position) const override;

private:
    void build();
    qsizetype quarterCount() const { return m_series.isEmpty() ? 0 : m_series.first().amounts.size(); }
    QColor fillOf(qsizetype index) const;

    Quarter m_first;
    QString m_currency;
    QList<Series> m_series; ///< largest first
    QList<QCPGraph *> m_graphs;
    BandLabels *m_names = nullptr;
};

} // namespace offtake
