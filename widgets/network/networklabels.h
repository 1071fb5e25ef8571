// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/network/networkpicture.h"

namespace offtake {

class NetworkPainter;

/// Places the names of nodes, their losses and the amounts of arrows in a picture, so that none lies on
/// another or on a node. A name stands beside its node; where no place is free there, further away at the end
/// of a thin line. In a crowd, only what matters goes that far; other names are left out until it is zoomed in.
class NetworkLabels
{
public:
    NetworkLabels(const NetworkPainter &painter, const NetworkPicture &picture, const Theme &theme,
        const QFont &font, const QLocale &locale);

    void paintNames(QPainter *painter, const NetworkMapping &mapping, const QRectF &clip);
    /// Of the prominent arrows, where something is chosen; after the names.
    void paintAmounts(QPainter *painter, const NetworkMapping &mapping, const QRectF &clip);
    const QList<QRectF> &rects() const { return m_rects; }

private:
    /// One node's texts, with what they need.
    struct Label
    {
        QStringList name;
        QString loss;
        QSizeF size;
    };

    bool isMarked(int node) const;
    QList<int> byRank() const;
    Label labelOf(int node, const QFontMetricsF &names, const QFontMetricsF &small) const;
    bool isFree(const QRectF &rect, int ownNode) const;
    /// Where the label finds room; an empty rectangle where it does not.
    QRectF placeBeside(int node, const QSizeF &size) const;
    QRectF placeAway(int node, const QSizeF &size) const;

    const NetworkPainter &m_painter;
    const NetworkPicture &m_picture;
    const Theme &m_theme;
    QFont m_font;
    QLocale m_locale;
    QList<double> m_radii;
    QRectF m_whole;          ///< of the picture: no name leads out of one that fits the window
    QList<QRectF> m_circles; ///< one a node, empty where it is hidden
    QList<QRectF> m_rects;
};

} // namespace offtake
