// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/ids.h"

#include <QList>
#include <QStringList>
#include <QWidget>

#include <memory>

class QCPAbstractPlottable;
class QCPAxis;
class QCustomPlot;
class QMenu;
class QPainter;

namespace offtake {

struct Theme;

/// Base of every chart: one sentence above, a plot below, and what all charts can do: values on hovering with
/// their source, zoom (see PlotZoom), limits by number, a logarithmic axis where the numbers allow it, series
/// shown and hidden, reset, theme change, the organisation of Highlight shown strongly, labels thinned to
/// what fits, the same numbers as a table, copy and export.
///
/// Numbers are written in the widget's locale(). A chart computes nothing and works without being shown.
class Chart : public QWidget
{
    Q_OBJECT
public:
    explicit Chart(QWidget *parent = nullptr);
    ~Chart() override;

    /// What the chart is called: accessible name, and the stem of a saved file's name.
    void setTitle(const QString &title);
    QString title() const;

    /// One sentence that says what the chart shows with the present numbers.
    void setSentence(const QString &sentence);
    QString sentence() const;

    /// Said in the middle of an empty plot: what is missing and what to do.
    void setEmptyText(const QString &text);
    virtual bool isEmpty() const = 0;

    /// Where the numbers come from; said under each value on hovering.
    void setSource(const QString &source);

    /// The chart's numbers as text, the header first; what assistive technology reads, too.
    virtual QList<QStringList> table() const = 0;

    /// Draws the plot (without the sentence) into `target`, in light colours and as vectors. Type has the
    /// size it has on a 96 dpi screen, whatever the device's resolution.
    void render(QPainter *painter, const QRectF &target);
    /// PNG, SVG or PDF by the file's suffix, always light.
    Result<void> exportTo(const QString &path);

    /// Names of what can be hidden, in the order of the legend: what nameSeries() named, or what the chart
    /// says; none where all belongs together.
    virtual QStringList seriesNames() const;
    void setSeriesShown(const QString &name, bool shown);
    bool isSeriesShown(const QString &name) const;
    /// Whether the value axis may be logarithmic.
    virtual bool allowsLogarithm() const { return false; }
    void setLogarithmic(bool logarithmic);
    bool isLogarithmic() const;
    /// Ends of the value axis; resetZoom() takes them back.
    void setLimits(double lower, double upper);

public slots:
    void resetZoom();
    void copyPicture();
    void copyData();
    /// Asks for a file and saves the picture there.
    void saveAs();

signals:
    /// A picture could not be written.
    void problemOccurred(const QString &message);

protected:
    QCustomPlot *plot() const;
    /// The theme to draw in: the palette's, or the light one while exporting.
    const Theme &theme() const;
    /// Sets pens and brushes of the chart's own plottables and items; called when the palette changes and,
    /// with the light theme, before an export.
    virtual void applyTheme() = 0;
    /// Writes every text of the plot again: language or locale changed.
    virtual void retranslate() = 0;
    /// Value and unit under the mouse, or nothing.
    virtual QString toolTipAt(const QPointF &position) const = 0;
    /// The axis that the values are read from.
    virtual QCPAxis *valueAxis() const;
    /// Takes a series in or out, or draws the value axis in another way: numbers stay, their picture changes.
    virtual void rebuild() { retranslate(); }
    /// Lets the series be hidden by itself, under this name.
    static void nameSeries(QCPAbstractPlottable *series, const QString &name);
    /// Whose value lies at the position; empty for nobody's.
    virtual OrganizationId organizationAt(const QPointF &) const { return {}; }
    /// An organisation's colour, faint while another one is highlighted.
    QColor shade(const QColor &color, const OrganizationId &organization) const;
    /// The range that resetZoom() returns to and that zoom stays within. A logarithmic value axis that would
    /// begin at 0 begins at `least`, or three decades below its end.
    void setHomeRange(QCPAxis *axis, double lower, double upper, double least = 0);
    /// What the value axis counts, told in the plot's upper left corner, with its scale where that is
    /// logarithmic.
    void setUnit(const QString &unit);
    /// To be called after new numbers: redraws, tells assistive technology.
    void numbersChanged();

    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyWholeTheme();
    void showMenu(const QPoint &position);
    void addLimits(QMenu &menu, QCPAxis *axis, const QString &text);
    void askLimits(QCPAxis *axis);
    void showMenuButton();
    void updateHeader();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace offtake
