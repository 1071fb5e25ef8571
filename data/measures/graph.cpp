// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/measures/graph.h"

#include <igraph/igraph.h>

#include <algorithm>
#include <cmath>
#include <mutex>

namespace offtake::graph {

namespace {

/// Holds igraph for one thread; its errors come back as codes instead of ending the program.
class Library
{
public:
    Library()
        : m_lock(mutex())
        , m_previous(igraph_set_error_handler(igraph_error_handler_ignore))
    {}
    ~Library() { igraph_set_error_handler(m_previous); }
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

private:
    static std::mutex &mutex()
    {
        static std::mutex only;
        return only;
    }
    std::lock_guard<std::mutex> m_lock;
    igraph_error_handler_t *m_previous;
};

class Graph
{
public:
    Graph(int nodeCount, const QList<Arc> &arcs, bool isDirected)
    {
        igraph_vector_int_t ends;
        igraph_vector_int_init(&ends, arcs.size() * 2);
        for (qsizetype i = 0; i < arcs.size(); ++i) {
            VECTOR(ends)[2 * i] = arcs[i].first;
            VECTOR(ends)[2 * i + 1] = arcs[i].second;
        }
        igraph_create(&m_graph, &ends, nodeCount, isDirected ? IGRAPH_DIRECTED : IGRAPH_UNDIRECTED);
        igraph_vector_int_destroy(&ends);
    }
    ~Graph() { igraph_destroy(&m_graph); }
    Graph(const Graph &) = delete;
    Graph &operator=(const Graph &) = delete;
    const igraph_t *get() const { return &m_graph; }

    /// Number of arcs from `start` to each node, or to `start` from each; -1 = no way.
    QList<int> distances(int start, igraph_neimode_t mode) const
    {
        igraph_matrix_t matrix;
        igraph_matrix_init(&matrix, 0, 0);
        igraph_distances(&m_graph, &matrix, igraph_vss_1(start), igraph_vss_all(), mode);
        QList<int> result;
        for (igraph_integer_t node = 0; node < igraph_matrix_ncol(&matrix); ++node) {
            const double distance = MATRIX(matrix, 0, node);
            result.append(distance < double(igraph_vcount(&m_graph)) ? int(distance) : -1);
        }
        igraph_matrix_destroy(&matrix);
        return result;
    }

private:
    igraph_t m_graph;
};

/// Adds the cycles of exactly `length` arcs through `start`: the simple paths of one arc less to a node from
/// which an arc leads back.
void addCyclesOf(int length, int nodeCount, const QList<Arc> &arcs, int start, const QList<int> &from,
    const QList<int> &to, QList<QList<int>> &cycles)
{
    // Only nodes that lie on some closed walk of that length; without the others there is less to search.
    QList<Arc> near;
    QList<bool> leadsBack(nodeCount);
    const auto isNear = [&](int node) {
        return from[node] >= 0 && to[node] >= 0 && from[node] + to[node] <= length;
    };
    for (const Arc &arc : arcs) {
        if (!isNear(arc.first) || !isNear(arc.second))
            continue;
        if (arc.second == start)
            leadsBack[arc.first] = true;
        else
            near.append(arc);
    }
    igraph_vector_int_t targets;
    igraph_vector_int_init(&targets, 0);
    for (int node = 0; node < nodeCount; ++node) {
        if (leadsBack[node])
            igraph_vector_int_push_back(&targets, node);
    }
    const Graph graph(nodeCount, near, true);
    igraph_vector_int_t paths;
    igraph_vector_int_init(&paths, 0);
    if (igraph_get_all_simple_paths(graph.get(), &paths, start, igraph_vss_vector(&targets), length - 1,
            IGRAPH_OUT) == IGRAPH_SUCCESS) {
        QList<int> path; // the paths stand one after the other, with -1 behind each
        for (igraph_integer_t i = 0; i < igraph_vector_int_size(&paths); ++i) {
            if (VECTOR(paths)[i] >= 0) {
                path.append(int(VECTOR(paths)[i]));
                continue;
            }
            if (path.size() == length && leadsBack[path.last()])
                cycles.append(path);
            path.clear();
        }
    }
    igraph_vector_int_destroy(&paths);
    igraph_vector_int_destroy(&targets);
}

QList<QPointF> pointsOf(const igraph_matrix_t &matrix)
{
    QList<QPointF> points;
    for (igraph_integer_t node = 0; node < igraph_matrix_nrow(&matrix); ++node)
        points.append({MATRIX(matrix, node, 0), MATRIX(matrix, node, 1)});
    return points;
}

} // namespace

Cycles cyclesThrough(int nodeCount, const QList<Arc> &arcs, int start, int limit)
{
    Cycles result;
    if (start < 0 || start >= nodeCount)
        return result;
    const Library library;
    const Graph whole(nodeCount, arcs, true);
    const QList<int> from = whole.distances(start, IGRAPH_OUT);
    const QList<int> to = whole.distances(start, IGRAPH_IN);
    int onCycles = 0;
    for (int node = 0; node < nodeCount; ++node)
        onCycles += from[node] >= 0 && to[node] >= 0 ? 1 : 0;
    for (int length = 2; length <= onCycles; ++length) {
        if (result.cycles.size() >= limit) {
            result.isComplete = false;
            break;
        }
        addCyclesOf(length, nodeCount, arcs, start, from, to, result.cycles);
    }
    return result;
}

QList<QPointF> springLayout(
    int nodeCount, const QList<Arc> &arcs, const QList<QPointF> &places, const LayoutOptions &options)
{
    if (nodeCount == 0)
        return {};
    const Library library;
    const Graph graph(nodeCount, arcs, false);
    igraph_rng_seed(igraph_rng_default(), options.seed);
    igraph_matrix_t matrix;
    igraph_matrix_init(&matrix, nodeCount, 2);
    igraph_vector_t weights;
    igraph_vector_init(&weights, arcs.size());
    for (qsizetype i = 0; i < arcs.size(); ++i)
        VECTOR(weights)[i] = options.weights.value(i, 1);
    // A fixed node is one whose least and greatest coordinates are the same.
    igraph_vector_t bounds[4];
    const bool isBounded = options.fixed.contains(true);
    for (igraph_vector_t &bound : bounds)
        igraph_vector_init(&bound, nodeCount);
    for (int node = 0; node < nodeCount; ++node) {
        const QPointF place = places.value(node);
        MATRIX(matrix, node, 0) = place.x();
        MATRIX(matrix, node, 1) = place.y();
        const bool isFixed = options.fixed.value(node);
        VECTOR(bounds[0])[node] = isFixed ? place.x() : -IGRAPH_INFINITY;
        VECTOR(bounds[1])[node] = isFixed ? place.x() : IGRAPH_INFINITY;
        VECTOR(bounds[2])[node] = isFixed ? place.y() : -IGRAPH_INFINITY;
        VECTOR(bounds[3])[node] = isFixed ? place.y() : IGRAPH_INFINITY;
    }
    const double startTemperature = std::sqrt(double(std::max(nodeCount, 1))) / 10;
    const bool isDone =
        igraph_layout_fruchterman_reingold(graph.get(), &matrix, true, options.rounds, startTemperature,
            IGRAPH_LAYOUT_NOGRID, &weights, isBounded ? &bounds[0] : nullptr,
            isBounded ? &bounds[1] : nullptr, isBounded ? &bounds[2] : nullptr,
            isBounded ? &bounds[3] : nullptr) == IGRAPH_SUCCESS;
    const QList<QPointF> result = isDone ? pointsOf(matrix) : places;
    for (igraph_vector_t &bound : bounds)
        igraph_vector_destroy(&bound);
    igraph_vector_destroy(&weights);
    igraph_matrix_destroy(&matrix);
    return result;
}

QList<QPointF> energyLayout(int nodeCount, const QList<Arc> &arcs)
{
    if (nodeCount == 0)
        return {};
    const Library library;
    const Graph graph(nodeCount, arcs, false);
    igraph_matrix_t matrix;
    igraph_matrix_init(&matrix, nodeCount, 2);
    igraph_layout_circle(graph.get(), &matrix, igraph_vss_all());
    igraph_layout_kamada_kawai(graph.get(), &matrix, true, std::max(50, 10 * nodeCount), 0, nodeCount,
        nullptr, nullptr, nullptr, nullptr, nullptr);
    const QList<QPointF> result = pointsOf(matrix);
    igraph_matrix_destroy(&matrix);
    return result;
}

} // namespace offtake::graph
