// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <QList>
#include <QStringList>
#include <QWidget>

#include <memory>

class QPainter;
class QCustomPlot;

namespace offtake {

/// Base of every chart: one sentence above, a plot below, and what all charts can do: hover values, zoom by
/// wheel and drag, reset, theme change, the same numbers as a table, copy and export.
class Chart : public QWidget
{
    Q_OBJECT
public:
    explicit Chart(QWidget *parent = nullptr);
    ~Chart() override;

    /// One sentence that says what the chart shows with the present numbers.
    void setSentence(const QString &sentence);
    QString sentence() const;

    /// The chart's numbers as text, the header first; also its accessible description.
    virtual QList<QStringList> table() const = 0;

    /// Draws the plot (without the sentence) into `target`, in light colours and as vectors.
    void render(QPainter *painter, const QRectF &target);
    /// PNG, SVG or PDF by the file's suffix, always light.
    Result<void> exportTo(const QString &path);

public slots:
    void resetZoom();
    void copyPicture();
    void copyData();

protected:
    QCustomPlot *plot() const;
    /// Sets pens and brushes from the chart theme; called again when the palette changes and, with the
    /// light theme, before an export.
    virtual void applyTheme() = 0;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace offtake
