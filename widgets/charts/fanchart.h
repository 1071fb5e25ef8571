// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/pathset.h"
#include "data/quarter.h"
#include "gpu/results.h"
#include "widgets/charts/chart.h"

#include <array>
#include <memory>

class QCPGraph;

namespace offtake {

class EdgeLabels;

/// A provider's simulated revenue in time: 5-95 % and 25-75 % bands, median and mean, by quarter or year.
class FanChart : public Chart
{
    Q_OBJECT
public:
    enum class Interval { Quarter, Year };

    explicit FanChart(QWidget *parent = nullptr);

    /// `start` is the model's first quarter.
    void setResult(const sim::ProviderResult &provider, const sim::Results &results, Quarter start,
        const QString &currency);
    /// By year only full calendar years are drawn.
    void setInterval(Interval interval);
    /// While frozen the axes grow where the numbers need it, but never shrink: a dragged slider moves the
    /// curve, not the scale.
    void setAxesFrozen(bool frozen);
    /// Paths of the same run: the one nearest to the mouse is drawn. Null = none.
    void setPaths(std::shared_ptr<const PathSet> paths);
    /// Keeps one of them drawn; none = only the hovered one.
    void setShownPath(std::optional<std::size_t> path);

    bool isEmpty() const override { return m_points.isEmpty(); }
    bool allowsLogarithm() const override { return true; }
    QList<QStringList> table() const override;

protected:
    void applyTheme() override;
    void retranslate() override;
    QString toolTipAt(const QPointF &position) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Line { P5, P25, Median, P75, P95, Mean, LineCount };
    struct Point
    {
        double key = 0;  ///< quarters from the start, at the interval's middle
        Quarter quarter; ///< its first
        std::array<double, LineCount> values{};
    };

    Point pointOf(const sim::Summary &summary, double key, Quarter quarter) const;
    void build();
    /// The point of the quarter or year at the key; null beyond the last.
    const Point *pointNear(double key) const;
    /// What the path brings in the point's quarter or year.
    double amountOf(std::size_t path, const Point &point) const;
    /// The path that passes nearest to the place, in the quarter or year under it.
    std::optional<std::size_t> pathNear(const QPointF &position) const;
    void drawPath();
    QString lineName(Line line) const;
    QString intervalName(const Point &point) const;

    sim::ProviderResult m_provider;
    std::vector<double> m_quantiles;
    Quarter m_start;
    QString m_currency;
    Interval m_interval = Interval::Quarter;
    bool m_frozen = false;
    double m_top = 0; ///< of the value axis
    QList<Point> m_points;
    std::array<QCPGraph *, LineCount> m_graphs{};
    EdgeLabels *m_labels = nullptr;
    std::shared_ptr<const PathSet> m_paths;
    std::optional<std::size_t> m_shownPath;
    std::optional<std::size_t> m_hoveredPath;
    QCPGraph *m_pathGraph = nullptr;
};

} // namespace offtake
