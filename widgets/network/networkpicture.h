// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/network/networklayout.h"
#include "data/measures/networkmeasures.h"

#include <QColor>
#include <QFont>
#include <QLineF>
#include <QList>
#include <QLocale>
#include <QPainterPath>
#include <QPen>
#include <QPointF>
#include <QRectF>
#include <QSet>
#include <QSizeF>

#include <optional>

class QPainter;

namespace offtake {

struct Theme;

/// What an organisation's circle is sized by.
enum class NodeSize { Revenue, Backlog, Exposure };

/// Loss of expected revenue of one node, in the picture's `lossCurrency`; negative amounts are losses.
struct NodeLoss
{
    double direct = 0;
    double total = 0;
    double base = 0; ///< expected revenue without the event, for the tint
};

/// Everything that is drawn of a network: plain values, so that a picture can be painted anywhere.
struct NetworkPicture
{
    Network network;
    QList<NetworkArrow> arrows;
    QList<QPointF> places; ///< pixels at a zoom of one, one a node
    NodeSize size = NodeSize::Exposure;
    QSet<OrganizationId> pinned;
    QSet<int> hidden; ///< nodes that the filter leaves without an arrow

    int current = -1;  ///< has the keyboard's ring
    int selected = -1; ///< its arrows stand out and carry their amounts
    int hovered = -1;
    QSet<int> cycleNodes; ///< of the highlighted cycle
    QSet<int> cycleArrows;
    int forcedOut = -1;
    QList<std::optional<NodeLoss>> losses; ///< one a node, or empty
    QString lossCurrency;

    /// The size figure of a node; none where it is not known.
    std::optional<double> sizeOf(int node) const;
    QList<double> radii() const;
    /// What each node needs with its label, around its place.
    QList<QSizeF> boxes(const QFont &font) const;
    QRectF bounds(const QFont &font) const;
    /// Nodes that share an arrow with this one, each once.
    QList<int> neighbors(int node) const;
};

/// Colour of a look in the theme; at least 3:1 to the card.
QColor lookColor(const QString &look, const Theme &theme);
Qt::PenStyle lookStyle(const QString &look);
/// "Cloud contract", "Shares", ...
QString lookName(const QString &look);

/// Where a picture lies on the device: point = place * zoom + offset.
struct NetworkMapping
{
    double zoom = 1;
    QPointF offset;
    QPointF map(const QPointF &place) const { return place * zoom + offset; }
    QPointF unmap(const QPointF &point) const { return (point - offset) / zoom; }
};

/// Paints a picture. Coarse leaves out smoothing, bends, dashes and small labels: for while it moves.
class NetworkPainter
{
public:
    enum class Detail { Coarse, Full };

    NetworkPainter(
        const NetworkPicture &picture, const Theme &theme, const QFont &font, const QLocale &locale);

    /// Only what touches `clip` (device pixels) is painted.
    void paint(QPainter *painter, const NetworkMapping &mapping, const QRectF &clip, Detail detail);
    /// A row of the looks that the picture has, in as many lines as the width asks for; returns its height.
    double paintLegend(QPainter *painter, const QPointF &corner, double width) const;

    /// The arrow's line on the device, from rim to rim.
    QPainterPath arrowPath(int arrow, const NetworkMapping &mapping) const;
    double nodeRadius(int node, const NetworkMapping &mapping) const;
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
    bool isProminent(int arrow) const;
    bool isFaded(int node) const;
    void paintArrow(QPainter *painter, int arrow, const NetworkMapping &mapping, Detail detail) const;
    void paintNode(QPainter *painter, int node, const NetworkMapping &mapping, Detail detail) const;
    void paintLabels(QPainter *painter, const NetworkMapping &mapping, const QRectF &clip, Detail detail);
    void paintAmounts(QPainter *painter, const NetworkMapping &mapping, const QRectF &clip);
    void pill(QPainter *painter, const QRectF &rect, const QString &text, const QColor &color);

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

/// Draws the whole picture with its legend into a rectangle, in light colours and as vectors.
void renderNetwork(
    QPainter *painter, const QRectF &target, const NetworkPicture &picture, const QLocale &locale);
/// PNG, SVG or PDF by the file's suffix, always light. Errors: InvalidInput (another suffix), ReadOnly.
Result<void> exportNetwork(const QString &path, const NetworkPicture &picture, const QString &title,
    const QString &description, const QLocale &locale);

} // namespace offtake
