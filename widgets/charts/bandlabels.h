// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QString>

#include <qcustomplot.h>

namespace offtake {

/// Names of areas that lie on one another in steps of one on the horizontal axis: in the area where it has
/// room, else above all of them with a line that leads to it, else shortened. Places itself while drawing.
class BandLabels : public QCPAbstractItem
{
public:
    struct Band
    {
        QString name;
        QList<double> lower; ///< by step; as many as `upper`
        QList<double> upper;
        QColor text{}; ///< that reads on the area's colour
    };

    explicit BandLabels(QCustomPlot *plot);

    void setBands(const QList<Band> &bands) { m_bands = bands; }
    void setTextColor(qsizetype band, const QColor &color) { m_bands[band].text = color; }
    /// Of names beside the areas and of the lines that lead there.
    void setOutsideColor(const QColor &color) { m_outside = color; }
    /// Names that the last drawing placed, in full.
    const QStringList &placedNames() const { return m_placed; }
    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

protected:
    void draw(QCPPainter *painter) override;

private:
    struct Edges;
    Edges edgesOf(const Band &band, const QRect &area) const;
    static QRectF roomInside(const Edges &edges, const QSizeF &text, int left);
    QRectF roomAbove(const Edges &edges, const QList<double> &skyline, const QSizeF &text,
        const QRect &area) const;
    void drawOutside(QCPPainter *painter, const Band &band, const Edges &edges, const QRectF &place,
        int left) const;
    void drawShortened(QCPPainter *painter, const Band &band, const Edges &edges, int left) const;

    QList<Band> m_bands;
    QColor m_outside;
    QStringList m_placed;
    QList<QRectF> m_taken; ///< by names above the areas, of the drawing under way
};

} // namespace offtake
