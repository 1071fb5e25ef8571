// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/measures/networkmeasures.h"
#include "data/network/networklayout.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QLocale>
#include <QPointF>
#include <QRectF>
#include <QSet>
#include <QSizeF>
#include <QStringList>

#include <optional>

class QFontMetricsF;
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

/// Where a picture lies on the device: point = place * zoom + offset.
struct NetworkMapping
{
    double zoom = 1;
    QPointF offset;
    QPointF map(const QPointF &place) const { return place * zoom + offset; }
    QPointF unmap(const QPointF &point) const { return (point - offset) / zoom; }
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
    /// Of a circle on the device: it changes less than the distances.
    static double zoomedRadius(double radius, double zoom);
    /// Circles and names on the device when the places are multiplied by `zoom`: names keep their size.
    QRectF bounds(const QFont &font, double zoom) const;
    /// Everything within `room`, as large as it gets.
    NetworkMapping fitting(const QFont &font, const QRectF &room) const;
    /// Nodes that share an arrow with this one, each once.
    QList<int> neighbors(int node) const;
};

/// What an organisation mainly is; its shape in the picture.
enum class NodeShape { Provider, Customer, ChipVendor, SiteHost, Financier };
/// By the first role that says more than that it buys.
NodeShape nodeShape(const QStringList &roles);
QString shapeName(NodeShape shape);

/// Colour of a look in the theme; at least 3:1 to the card.
QColor lookColor(const QString &look, const Theme &theme);
Qt::PenStyle lookStyle(const QString &look);
/// "Cloud contract", "Shares", ...
QString lookName(const QString &look);

/// A name's font and that of what stands under it, and the name's distance from the circle.
constexpr int kNetworkNamePixels = 12;
constexpr int kNetworkSmallPixels = 11;
constexpr double kNetworkNameGap = 3;
QFont networkFont(QFont font, int pixels, bool bold = false);
/// A name as it is drawn: a long one in two lines of much the same length; what is longer still is cut, the
/// tables have it in full.
QStringList networkNameLines(const QString &name, const QFontMetricsF &metrics);

/// Draws the whole picture with its legend into a rectangle, in light colours and as vectors.
void renderNetwork(
    QPainter *painter, const QRectF &target, const NetworkPicture &picture, const QLocale &locale);
/// PNG, SVG or PDF by the file's suffix, always light. Errors: InvalidInput (another suffix), ReadOnly.
Result<void> exportNetwork(const QString &path, const NetworkPicture &picture, const QString &title,
    const QString &description, const QLocale &locale);

} // namespace offtake
