// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/network/networkpicture.h"

#include <QPainterPath>

namespace offtake {

/// Paints a picture; in any thread.
class NetworkPainter
{
public:
    NetworkPainter(
        const NetworkPicture &picture, const Theme &theme, const QFont &font, const QLocale &locale);

    /// Only what touches `clip` (device pixels) is painted.
    void paint(QPainter *painter, const NetworkMapping &mapping, const QRectF &clip);
    /// A row of the looks that the picture has, in as many lines as the width asks for; returns its height.
    double paintLegend(QPainter *painter, const QPointF &corner, double width) const;

    /// The arrow's line on the device, from rim to rim.
    QPainterPath arrowPath(int arrow, const NetworkMapping &mapping) const;
    double nodeRadius(int node, const NetworkMapping &mapping) const;
    /// What stands out: everything, or what is tied to the choice or the marked cycle; the rest steps back.
    bool isProminent(int arrow) const;
    bool isFaded(int node) const;
    /// The labels placed by the last paint(), for tests: no two overlap.
    const QList<QRectF> &labelRects() const { return m_labels; }

private:
    struct Curve
    {
        QPointF start;
        QPointF control;
        QPointF end;
        QPointF tip;
        QPointF direction; ///< unit vector at the tip
        bool isValid = false;
    };
    Curve curve(int arrow, const NetworkMapping &mapping, double headLength) const;
    double penWidth(const NetworkArrow &arrow) const;
    void paintArrow(QPainter *painter, int arrow, const NetworkMapping &mapping) const;
    void paintNode(QPainter *painter, int node, const NetworkMapping &mapping) const;

    const NetworkPicture &m_picture;
    const Theme &m_theme;
    QFont m_font;
    QLocale m_locale;
    QList<double> m_radii;
    QList<double> m_bends; ///< sideways distance of each arrow's middle, in widths of a lane
    QSet<int> m_near;
    double m_most = 0; ///< greatest amount of an arrow
    QList<QRectF> m_labels;
};

} // namespace offtake
