// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/measures/network.h"

#include <QHash>
#include <QList>
#include <QPointF>
#include <QSet>
#include <QSizeF>
#include <QString>

namespace offtake {

/// One arrow of the picture: all ties of one look between two organisations in one direction.
struct NetworkArrow
{
    QString look; ///< a contract's kind as stored, or "shares", "financing", "guarantee"
    int from = 0; ///< places in Network::nodes
    int to = 0;
    QList<qsizetype> ties; ///< places in Network::ties
    double amount = 0;     ///< remaining value of contracts, whole amount of everything else
    int undisclosedCount = 0;
};

/// Every look in the order of the legend: contracts by kind, then what runs dashed.
const QStringList &networkLooks();
/// Whether arrows of that look run dashed: shares, money and guarantees.
bool isDashedLook(const QString &look);
QString lookOf(const NetworkTie &tie);

/// What is shown of a network.
struct NetworkFilter
{
    QSet<QString> hiddenLooks;
    double minimumAmount = 0; ///< of one arrow; those of no told amount are shown at 0 alone
    QDate since;              ///< only ties known from that day on; invalid = all
    bool operator==(const NetworkFilter &) const = default;
};

/// The arrows that the filter lets through, the greatest amounts last, so that they are drawn on top.
QList<NetworkArrow> networkArrows(const Network &network, const NetworkFilter &filter = {});

enum class NetworkLayout {
    Free,     ///< ties pull, everything else keeps apart
    Provider, ///< one in the middle, who sells to it left, who buys from it right
};

struct LayoutRequest
{
    NetworkLayout style = NetworkLayout::Free;
    OrganizationId center; ///< of the Provider layout
    QList<QSizeF> boxes;   ///< what each node needs with its label, around its place; empty = 100 x 50
    QHash<OrganizationId, QPointF> places; ///< where they lay before
    QSet<OrganizationId> pinned;           ///< of these, those that must stay
    bool separates = false; ///< boxes of known nodes that overlap part too: after a change of sizes
};

/// Where each node lies, in pixels at a zoom of one. Known nodes of the Free layout stay where they were, so
/// that the picture is stable; new ones find a place among them. No two boxes overlap unless both are
/// pinned. The same input gives the same places. Blocks: about 0.1 s for 500 nodes.
QList<QPointF> layoutNetwork(
    const Network &network, const QList<NetworkArrow> &arrows, const LayoutRequest &request);

} // namespace offtake
