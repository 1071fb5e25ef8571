// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/network/networklayout.h"

#include "data/measures/graph.h"

#include <QLineF>
#include <QRectF>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

constexpr QSizeF kUsualBox(100, 50);
/// Distance between ties' ends that the first layout aims at, in pixels.
constexpr double kSpacing = 110;
constexpr double kGap = 8; ///< between boxes
constexpr int kSeparationRounds = 300;
constexpr double kColumnWidth = 190;
/// Of neighbours within a column, so that each has its name beside the other, not below it.
constexpr double kAside = 0.6;
constexpr double kShape = 1.45; ///< width to height that a picture aims at, as its place in the window has
constexpr int kMostInColumn = 12;

/// Layout work on one network.
class Layouter
{
public:
    Layouter(const Network &network, const QList<NetworkArrow> &arrows, const LayoutRequest &request)
        : m_network(network)
        , m_arrows(arrows)
        , m_request(request)
        , m_count(int(network.nodes.size()))
        , m_fixed(m_count, false)
    {
        // One line between two, whatever its direction and kind.
        std::set<graph::Arc> lines;
        for (const NetworkArrow &arrow : arrows)
            lines.insert({std::min(arrow.from, arrow.to), std::max(arrow.from, arrow.to)});
        m_lines = QList<graph::Arc>(lines.begin(), lines.end());
    }

    QList<QPointF> run()
    {
        QList<QPointF> places = m_request.style == NetworkLayout::Provider ? aroundProvider() : freely();
        for (int node = 0; node < m_count; ++node) {
            const OrganizationId &id = m_network.nodes[node].id;
            if (m_request.pinned.contains(id) && m_request.places.contains(id))
                places[node] = m_request.places.value(id);
        }
        separate(places);
        return places;
    }

private:
    QSizeF box(int node) const { return m_request.boxes.value(node, kUsualBox); }

    QList<QPointF> freely()
    {
        QList<QPointF> places(m_count);
        QList<bool> known(m_count, false);
        for (int node = 0; node < m_count; ++node) {
            const auto found = m_request.places.constFind(m_network.nodes[node].id);
            if (found == m_request.places.cend())
                continue;
            places[node] = *found;
            known[node] = true;
        }
        m_fixed = known;
        if (!known.contains(true))
            return firstLayout();
        if (!known.contains(false))
            return places;
        placeNewcomers(places, known);
        graph::LayoutOptions options;
        options.fixed = m_fixed;
        options.rounds = 50;
        QList<QPointF> scaled = places;
        for (QPointF &place : scaled)
            place /= kSpacing;
        scaled = graph::springLayout(m_count, m_lines, scaled, options);
        for (int node = 0; node < m_count; ++node) {
            if (!m_fixed[node])
                places[node] = scaled[node] * kSpacing;
        }
        return places;
    }

    /// Even lengths for what hangs together; those without a line to anyone stand in a row below.
    QList<QPointF> firstLayout() const
    {
        QList<int> tied;
        QList<int> place(m_count, -1);
        for (const auto &[a, b] : m_lines) {
            for (const int node : {a, b}) {
                if (place[node] < 0) {
                    place[node] = 0;
                    tied.append(node);
                }
            }
        }
        std::sort(tied.begin(), tied.end());
        for (int i = 0; i < int(tied.size()); ++i)
            place[tied[i]] = i;
        QList<graph::Arc> lines;
        for (const auto &[a, b] : m_lines)
            lines.append({place[a], place[b]});
        QList<QPointF> inner = graph::energyLayout(int(tied.size()), lines);
        graph::LayoutOptions options;
        options.rounds = 200;
        inner = graph::springLayout(int(tied.size()), lines, inner, options);
        // The picture fills a wide window: as long lines as wanted, half as wide again as high.
        double length = 0;
        for (const auto &[a, b] : lines)
            length += QLineF(inner[a], inner[b]).length();
        const double scale = lines.isEmpty() || length <= 0 ? 1 : kSpacing * double(lines.size()) / length;
        QList<QPointF> places(m_count);
        QPointF middle;
        for (const QPointF &point : inner)
            middle += point / double(std::max<qsizetype>(1, inner.size()));
        double bottom = 0;
        for (int i = 0; i < int(tied.size()); ++i) {
            const QPointF point = (inner[i] - middle) * scale;
            places[tied[i]] = {point.x() * 1.25, point.y() * 0.85};
            bottom = std::max(bottom, places[tied[i]].y());
        }
        int alone = 0;
        for (int node = 0; node < m_count; ++node) {
            if (place[node] < 0) {
                places[node] = {kSpacing * (alone % kMostInColumn - kMostInColumn / 2.0),
                    bottom + kSpacing * (0.8 + alone / kMostInColumn * 0.5)};
                ++alone;
            }
        }
        return places;
    }

    /// A newcomer starts among those it deals with, beside the picture if it knows nobody there.
    void placeNewcomers(QList<QPointF> &places, const QList<bool> &known) const
    {
        double right = 0;
        for (int node = 0; node < m_count; ++node) {
            if (known[node])
                right = std::max(right, places[node].x());
        }
        for (int node = 0; node < m_count; ++node) {
            if (known[node])
                continue;
            QPointF sum;
            int count = 0;
            for (const auto &[a, b] : m_lines) {
                const int other = a == node ? b : b == node ? a : -1;
                if (other >= 0 && known[other]) {
                    sum += places[other];
                    ++count;
                }
            }
            // The golden angle keeps newcomers of the same neighbours apart.
            const double angle = 2.399963 * node;
            const QPointF aside(std::cos(angle) * kSpacing / 2, std::sin(angle) * kSpacing / 2);
            places[node] = (count > 0 ? sum / count : QPointF(right + kSpacing, 0)) + aside;
        }
    }

    /// Steps along contracts from the one in the middle; negative = towards suppliers.
    QList<int> columns(int center) const
    {
        constexpr int kNone = 99;
        QList<int> column(m_count, kNone);
        column[center] = 0;
        // Nearest first; of someone who buys and sells, what is worth more decides.
        const auto spread = [&](bool downstream, QList<int> &steps) {
            steps.fill(kNone, m_count);
            steps[center] = 0;
            for (bool hasChanged = true; hasChanged;) {
                hasChanged = false;
                for (const NetworkArrow &arrow : m_arrows) {
                    if (isDashedLook(arrow.look))
                        continue;
                    const int near = downstream ? arrow.from : arrow.to;
                    const int far = downstream ? arrow.to : arrow.from;
                    if (steps[near] != kNone && steps[near] + 1 < steps[far]) {
                        steps[far] = steps[near] + 1;
                        hasChanged = true;
                    }
                }
            }
        };
        QList<int> right;
        QList<int> left;
        spread(true, right);
        spread(false, left);
        QList<double> balance(m_count, 0);
        for (const NetworkArrow &arrow : m_arrows) {
            if (isDashedLook(arrow.look))
                continue;
            if (arrow.from == center)
                balance[arrow.to] += arrow.amount + 1;
            if (arrow.to == center)
                balance[arrow.from] -= arrow.amount + 1;
        }
        for (int node = 0; node < m_count; ++node) {
            if (node == center || (right[node] == kNone && left[node] == kNone))
                continue;
            const bool isRight = right[node] != left[node] ? right[node] < left[node] : balance[node] >= 0;
            column[node] = std::clamp(isRight ? right[node] : -left[node], -2, 2);
        }
        return column;
    }

    QList<QPointF> aroundProvider()
    {
        QList<QPointF> places(m_count);
        const qsizetype center = m_network.nodeIndex.value(m_request.center, -1);
        if (center < 0)
            return freely();
        const QList<int> column = columns(int(center));
        std::map<int, QList<int>> members;
        for (int node = 0; node < m_count; ++node) {
            if (node != center)
                members[column[node]].append(node);
        }
        // From the middle outwards, so that each stands beside those it deals with.
        for (const int number : {1, -1, 2, -2}) {
            QList<int> &nodes = members[number];
            orderBy(nodes, places, number, column);
            const int rows = std::min<int>(kMostInColumn, int(nodes.size()));
            const int ranks = rows == 0 ? 1 : (int(nodes.size()) + rows - 1) / rows;
            // Not quite one below the other, or arrows within a column would run through circles.
            const double aside = ranks == 1 && nodes.size() > 2 ? kAside : 0;
            const double pitch = rowPitch(nodes) * (aside > 0 ? 0.55 : 1);
            const int side = number > 0 ? 1 : -1;
            for (int i = 0; i < int(nodes.size()); ++i) {
                const int rank = i % ranks;
                const double x =
                    m_edge[side > 0 ? 1 : 0] + kColumnWidth * (1 + rank * kAside + aside * (i % 2));
                const double y = pitch * (i / double(ranks) - (int(nodes.size()) - 1) / 2.0 / ranks);
                places[nodes[i]] = {side * x, y};
            }
            if (!nodes.isEmpty())
                m_edge[side > 0 ? 1 : 0] += kColumnWidth * (1 + (ranks - 1) * kAside + aside);
        }
        // Who deals with nobody here by contract, lenders among them, stands in rows below.
        placeBelow(members[99], places, members);
        m_fixed[center] = true;
        return places;
    }

    /// In rows, each under those it deals with; every other row is moved aside, so that fewer arrows run
    /// through circles. As many rows as bring the whole picture near the shape that it aims at.
    void placeBelow(
        QList<int> nodes, QList<QPointF> &places, const std::map<int, QList<int>> &members) const
    {
        if (nodes.isEmpty())
            return;
        QRectF above(-kUsualBox.width() / 2, -kUsualBox.height(), kUsualBox.width(), 2 * kUsualBox.height());
        for (const auto &[number, column] : members) {
            for (const int node : column) {
                if (number != 99)
                    above |= QRectF(places[node] - QPointF(box(node).width(), box(node).height()) / 2, box(node));
            }
        }
        double width = 0;
        double height = 0;
        for (const int node : std::as_const(nodes)) {
            width = std::max(width, std::min(box(node).width(), kUsualBox.width() * 1.2) + kGap);
            height = std::max(height, box(node).height() + kGap);
        }
        const int count = int(nodes.size());
        int rows = 1;
        double best = 0;
        for (int tried = 1; tried <= count; ++tried) {
            const double wide = std::max(above.width(), width * (std::ceil(count / double(tried)) + 0.5));
            const double off = std::abs(std::log(wide / (above.height() + tried * height) / kShape));
            if (tried == 1 || off < best) {
                rows = tried;
                best = off;
            }
        }
        QList<int> partners(m_count, 0);
        QList<double> sum(m_count, 0);
        for (const NetworkArrow &arrow : m_arrows) {
            for (const auto &[node, other] :
                {std::pair(arrow.from, arrow.to), std::pair(arrow.to, arrow.from)}) {
                if (!nodes.contains(other)) {
                    ++partners[node];
                    sum[node] += places[other].x();
                }
            }
        }
        std::stable_sort(nodes.begin(), nodes.end(), [&](int a, int b) {
            return sum[a] / std::max(1, partners[a]) < sum[b] / std::max(1, partners[b]);
        });
        const int inRow = (count + rows - 1) / rows;
        for (int i = 0; i < count; ++i) {
            const int row = i % rows;
            const double aside = rows == 1 ? 0 : row % 2 == 0 ? -0.25 : 0.25;
            places[nodes[i]] = {above.center().x() + width * (i / rows - (inRow - 1) / 2.0 + aside),
                above.bottom() + height * (row + 0.7)};
        }
    }

    double rowPitch(const QList<int> &nodes) const
    {
        double height = kUsualBox.height();
        for (const int node : nodes)
            height = std::max(height, box(node).height());
        return std::min(height + kGap, 110.0);
    }

    /// Orders a column by the mean height of the neighbours that are placed already.
    void orderBy(QList<int> &nodes, const QList<QPointF> &places, int number, const QList<int> &column) const
    {
        QList<int> count(m_count, 0);
        QList<double> height(m_count, 0);
        for (const NetworkArrow &arrow : m_arrows) {
            for (const auto &[node, other] :
                {std::pair(arrow.from, arrow.to), std::pair(arrow.to, arrow.from)}) {
                if (column[other] != 0 && std::abs(column[other]) < std::abs(number)) {
                    ++count[node];
                    height[node] += places[other].y();
                }
            }
        }
        std::stable_sort(nodes.begin(), nodes.end(), [&](int a, int b) {
            return height[a] / std::max(1, count[a]) < height[b] / std::max(1, count[b]);
        });
    }

    /// Pushes overlapping boxes apart along the shorter way; fixed ones stay.
    void separate(QList<QPointF> &places) const
    {
        const auto isPinned = [this](int node) {
            return m_request.pinned.contains(m_network.nodes[node].id) ||
                   (m_request.style == NetworkLayout::Provider &&
                       m_network.nodes[node].id == m_request.center);
        };
        QList<bool> pinned(m_count);
        for (int node = 0; node < m_count; ++node)
            pinned[node] = isPinned(node);
        QList<int> order(m_count);
        for (int round = 0; round < kSeparationRounds; ++round) {
            std::iota(order.begin(), order.end(), 0);
            std::sort(order.begin(), order.end(), [&places](int a, int b) {
                return std::pair(places[a].x(), a) < std::pair(places[b].x(), b);
            });
            bool hasMoved = false;
            for (int i = 0; i < m_count; ++i) {
                const int a = order[i];
                for (int j = i + 1; j < m_count; ++j) {
                    const int b = order[j];
                    const QPointF between = places[b] - places[a];
                    if (between.x() > m_widest + kGap)
                        break;
                    const double dx = (box(a).width() + box(b).width()) / 2 + kGap - std::abs(between.x());
                    const double dy = (box(a).height() + box(b).height()) / 2 + kGap - std::abs(between.y());
                    const bool stay =
                        (pinned[a] && pinned[b]) || (m_fixed[a] && m_fixed[b] && !m_request.separates);
                    if (dx <= 0 || dy <= 0 || stay)
                        continue;
                    QPointF push = dx < dy ? QPointF(between.x() < 0 ? -dx : dx, 0)
                                           : QPointF(0, between.y() < 0 ? -dy : dy);
                    const double shareOfB = pinned[a] ? 1 : pinned[b] ? 0 : 0.5;
                    // Newcomers give way to those whose place is known.
                    const bool yields = m_fixed[a] != m_fixed[b] && !pinned[a] && !pinned[b];
                    const double toB = yields ? (m_fixed[a] ? 1 : 0) : shareOfB;
                    places[b] += push * toB;
                    places[a] -= push * (1 - toB);
                    hasMoved = true;
                }
            }
            if (!hasMoved)
                break;
        }
    }

    double widest() const
    {
        double most = kUsualBox.width();
        for (const QSizeF &size : m_request.boxes)
            most = std::max(most, size.width());
        return most;
    }

    const Network &m_network;
    const QList<NetworkArrow> &m_arrows;
    const LayoutRequest &m_request;
    int m_count;
    QList<bool> m_fixed; ///< known before: they give way last
    QList<graph::Arc> m_lines;
    double m_edge[2] = {0, 0}; ///< how far out the columns reach: left, right
    double m_widest = widest();
};

} // namespace

const QStringList &networkLooks()
{
    static const QStringList looks{u"cloud"_s, u"chips"_s, u"site_lease"_s, u"site_build"_s,
        u"equipment_lease"_s, u"framework"_s, u"financing"_s, u"shares"_s, u"guarantee"_s};
    return looks;
}

bool isDashedLook(const QString &look)
{
    return look == u"shares" || look == u"financing" || look == u"guarantee";
}

QString lookOf(const NetworkTie &tie)
{
    switch (tie.kind) {
    case NetworkTie::Kind::Contract:
        return tie.word;
    case NetworkTie::Kind::Shares:
        return u"shares"_s;
    case NetworkTie::Kind::Financing:
        return u"financing"_s;
    case NetworkTie::Kind::Guarantee:
        break;
    }
    return u"guarantee"_s;
}

QList<NetworkArrow> networkArrows(const Network &network, const NetworkFilter &filter)
{
    std::map<std::tuple<int, int, QString>, NetworkArrow> arrows;
    for (qsizetype i = 0; i < network.ties.size(); ++i) {
        const NetworkTie &tie = network.ties[i];
        const QString look = lookOf(tie);
        // Shares that were bought are drawn as the money that bought them.
        if (!tie.purchaseRowId.isEmpty() || filter.hiddenLooks.contains(look) ||
            (filter.since.isValid() && tie.knownSince < filter.since))
            continue;
        const int from = int(network.nodeIndex.value(tie.from));
        const int to = int(network.nodeIndex.value(tie.to));
        NetworkArrow &arrow = arrows[{from, to, look}];
        arrow.look = look;
        arrow.from = from;
        arrow.to = to;
        arrow.ties.append(i);
        const std::optional<double> amount =
            tie.kind == NetworkTie::Kind::Contract ? tie.remaining : tie.amount;
        arrow.amount += amount.value_or(0);
        arrow.undisclosedCount += amount ? 0 : 1;
    }
    QList<NetworkArrow> result;
    for (const auto &[key, arrow] : arrows) {
        if (arrow.amount >= filter.minimumAmount)
            result.append(arrow);
    }
    std::stable_sort(result.begin(), result.end(),
        [](const NetworkArrow &a, const NetworkArrow &b) { return a.amount < b.amount; });
    return result;
}

QList<QPointF> layoutNetwork(
    const Network &network, const QList<NetworkArrow> &arrows, const LayoutRequest &request)
{
    if (network.nodes.isEmpty())
        return {};
    return Layouter(network, arrows, request).run();
}

} // namespace offtake
