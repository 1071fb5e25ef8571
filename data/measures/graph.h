// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

#include <utility>

namespace offtake {

/// Graph algorithms of igraph over plain numbers. Debian builds igraph for one thread at a time, so every
/// function here takes the same lock; all may be called from any thread.
namespace graph {

/// From and to, counted from 0.
using Arc = std::pair<int, int>;

/// The simple cycles through `start`, each as its nodes from `start` on; shorter ones first. No two are the
/// same. Stops after the length at which `limit` is reached; `isComplete` tells whether there are no others.
struct Cycles
{
    QList<QList<int>> cycles;
    bool isComplete = true;
};
Cycles cyclesThrough(int nodeCount, const QList<Arc> &arcs, int start, int limit);

/// Where nodes lie. `weights` (one an arc) pull; nodes in `fixed` keep their place.
struct LayoutOptions
{
    QList<double> weights;
    QList<bool> fixed;      ///< one a node, or empty
    int rounds = 500;       ///< of Fruchterman-Reingold
    unsigned long seed = 1; ///< of the random numbers
};
/// Fruchterman and Reingold (1991) by igraph from the given places. The same input gives the same places.
QList<QPointF> springLayout(
    int nodeCount, const QList<Arc> &arcs, const QList<QPointF> &places, const LayoutOptions &options);
/// Kamada and Kawai (1989) by igraph, from a circle: even lengths, for a first layout of a connected graph.
QList<QPointF> energyLayout(int nodeCount, const QList<Arc> &arcs);

} // namespace graph
} // namespace offtake
