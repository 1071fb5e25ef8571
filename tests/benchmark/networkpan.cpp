// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networkview.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <random>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

/// Organisations that deal with a few near ones and many of a few great ones, as real networks do.
Network networkOf(int nodes, int arrows)
{
    std::mt19937 random(1);
    Network network;
    network.asOf = QDate(2026, 7, 1);
    network.currency = u"USD"_s;
    for (int node = 0; node < nodes; ++node) {
        NetworkNode made;
        made.id = OrganizationId(u"organization-%1"_s.arg(node));
        made.name = u"Organisation %1"_s.arg(node);
        network.nodeIndex.insert(made.id, node);
        network.nodes.append(made);
    }
    const QStringList &looks = networkLooks();
    while (network.ties.size() < arrows) {
        const int from = int(std::min(random() % unsigned(nodes), random() % unsigned(nodes)));
        const int to = int(random() % unsigned(nodes));
        const int look = int(random() % unsigned(looks.size()));
        if (from == to)
            continue;
        NetworkTie tie;
        const QString &word = looks[look];
        tie.kind = word == u"shares"      ? NetworkTie::Kind::Shares
                   : word == u"financing" ? NetworkTie::Kind::Financing
                   : word == u"guarantee" ? NetworkTie::Kind::Guarantee
                                          : NetworkTie::Kind::Contract;
        tie.word = word;
        tie.recordId = u"tie-%1"_s.arg(network.ties.size());
        tie.from = network.nodes[from].id;
        tie.to = network.nodes[to].id;
        tie.amount = std::exp(double(random() % 1000) / 100) * 1e6;
        tie.remaining = tie.amount;
        tie.isSummed = tie.kind == NetworkTie::Kind::Contract;
        tie.knownSince = QDate(2025, 1, 1);
        if (tie.isSummed) {
            network.nodes[from].sold += *tie.amount;
            network.nodes[to].bought += *tie.amount;
        }
        network.ties.append(tie);
    }
    return network;
}

} // namespace

/// networkpan [NODES ARROWS [WIDTH HEIGHT]]: pans a network for ten seconds' worth of frames in one window
/// and prints how many frames a second it takes, and how long single frames and the layout last.
int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    const int nodes = argc > 2 ? atoi(argv[1]) : 500;
    const int arrows = argc > 2 ? atoi(argv[2]) : 5000;
    applyTheme(ThemeChoice::Light);

    NetworkPicture picture;
    picture.network = networkOf(nodes, arrows);
    picture.arrows = networkArrows(picture.network);
    LayoutRequest request;
    request.boxes = picture.boxes(QApplication::font());
    QElapsedTimer timer;
    timer.start();
    picture.places = layoutNetwork(picture.network, picture.arrows, request);
    std::printf("layout        %8.1f ms, %d nodes, %d arrows\n", double(timer.nsecsElapsed()) / 1e6, nodes,
        int(picture.arrows.size()));

    NetworkView view;
    view.resize(argc > 4 ? QSize(atoi(argv[3]), atoi(argv[4])) : QSize(1280, 800));
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        return 1;
    view.setPicture(picture, false);
    timer.restart();
    view.repaint();
    const double first = double(timer.nsecsElapsed()) / 1e6;
    while (!view.isDrawn())
        QTest::qWait(1);
    std::printf("full picture  %8.1f ms, %.1f of them in the window's thread\n",
        double(timer.nsecsElapsed()) / 1e6, first);

    for (const double zoom : {1.0, 4.0}) {
        for (double done = 1; done < zoom; done *= 1.25)
            view.zoomIn();
        QTest::qWait(300);
        constexpr int kFrames = 300;
        QList<double> frames;
        for (int frame = 0; frame < kFrames; ++frame) {
            timer.restart();
            // To and fro, 14 pixels a frame: a quick hand.
            view.panBy(QPointF((frame / 75) % 2 == 0 ? -14 : 14, frame % 2 == 0 ? 3 : -3));
            view.repaint();
            QCoreApplication::processEvents(); // the hand's events, and what else a window does
            frames.append(double(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(frames.begin(), frames.end());
        const double sum = std::accumulate(frames.begin(), frames.end(), 0.0);
        std::printf("zoom %.2f     %8.1f frames/s; a frame: median %.1f ms, 95th percentile %.1f ms, longest "
                    "%.1f ms\n",
            view.zoom(), kFrames / sum * 1000, frames[kFrames / 2], frames[kFrames * 95 / 100],
            frames.last());
    }
    return 0;
}
