// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/store.h"
#include "widgets/scenarios/scenariorun.h"
#include "widgets/scenarios/scenariospage.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QEventLoop>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <utility>
#include <vector>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMoves = 200;
constexpr int kFrameMs = 16;

/// Times of one drag in milliseconds.
struct Timing
{
    std::vector<double> latencies; ///< from a move to the first picture of it or of a later one
    double longestStall = 0;       ///< the event loop's longest silence
    // Of each picture, where its time went.
    std::vector<double> compiling;  ///< from asking for the scenario to its compiled model
    std::vector<double> simulating; ///< from there to the first result, in the window's thread
    std::vector<double> engine;     ///< the engine's own part of that
    std::vector<double> drawing;    ///< from the result to the picture
};

double at(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::size_t(share * double(values.size() - 1))];
}

/// Watches what the page shows: counts paints of a chart after each result.
class Watcher : public QObject
{
public:
    Watcher(ScenariosPage &page)
        : m_run(page.findChild<ScenarioRun *>())
        , m_plot(page.findChild<QWidget *>(u"histogramChart"_s)->findChild<QWidget *>(u"plot"_s))
    {
        m_plot->installEventFilter(this);
        connect(m_run, &ScenarioRun::started, this, [this] {
            m_started = now();
            if (!m_isAwaited)
                m_timing.compiling.push_back(m_started - m_asked);
            m_isAwaited = true;
        });
        connect(m_run, &ScenarioRun::refined, this, [this] {
            m_result = m_run->scenario().factors.price.drift;
            m_refined = now();
            if (!std::exchange(m_isAwaited, false))
                return;
            m_timing.simulating.push_back(m_refined - m_started);
            m_timing.engine.push_back(m_run->results()->run.seconds * 1000);
            m_isUndrawn = true;
            m_asked = m_refined; // the next scenario, if one waits, is compiled from here on
        });
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            m_timing.longestStall = std::max(m_timing.longestStall, double(m_sinceBeat.nsecsElapsed()) / 1e6);
            m_sinceBeat.restart();
        });
        m_clock.start();
    }

    void begin()
    {
        m_moves.clear();
        m_timing = {};
        m_isAwaited = m_isUndrawn = false;
        m_sinceBeat.start();
        m_beat.start(1);
    }
    void note(double drift)
    {
        if (m_moves.empty())
            m_asked = now();
        m_moves.push_back({drift, now()});
    }
    std::function<void()> whenSettled; ///< the picture of the newest move stands there
    Timing end()
    {
        m_beat.stop();
        return m_timing;
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, [this, shown = m_result] { painted(shown); });
        return false;
    }

private:
    struct Move
    {
        double drift = 0;
        double time = 0;
    };

    double now() const { return double(m_clock.nsecsElapsed()) / 1e6; }

    /// A picture of `drift` stands there: it answers that move and all before it.
    void painted(double drift)
    {
        if (std::exchange(m_isUndrawn, false))
            m_timing.drawing.push_back(now() - m_refined);
        const auto found = std::ranges::find_if(
            m_moves, [drift](const Move &move) { return std::abs(move.drift - drift) < 1e-9; });
        if (found == m_moves.end())
            return;
        for (auto move = m_moves.begin(); move != std::next(found); ++move)
            m_timing.latencies.push_back(now() - move->time);
        m_moves.erase(m_moves.begin(), std::next(found));
        if (m_moves.empty() && whenSettled)
            whenSettled();
    }

    ScenarioRun *m_run;
    QWidget *m_plot;
    QElapsedTimer m_clock;
    QElapsedTimer m_sinceBeat;
    QTimer m_beat;
    double m_result = 0; ///< the drift that the newest result is of
    double m_asked = 0;
    double m_started = 0;
    double m_refined = 0;
    bool m_isAwaited = false; ///< the first result of the run that started last
    bool m_isUndrawn = false;
    std::vector<Move> m_moves;
    Timing m_timing;
};

/// To and fro over the slider's whole length, a new value each time.
int stepAt(int move, const QSlider &slider)
{
    const int length = slider.maximum();
    const int place = move % (2 * length);
    return place <= length ? place : 2 * length - place;
}

void report(const char *what, const Timing &timing)
{
    std::printf("%-34s median %6.1f ms   95th percentile %6.1f ms   longest %6.1f ms   event loop's longest "
                "stall %6.1f ms   (%zu moves)\n",
        what, at(timing.latencies, 0.5), at(timing.latencies, 0.95), at(timing.latencies, 1),
        timing.longestStall, timing.latencies.size());
    const auto part = [](const char *name, const std::vector<double> &values) {
        std::printf("    %-30s median %6.1f ms   95th percentile %6.1f ms   longest %6.1f ms   (%zu)\n", name,
            at(values, 0.5), at(values, 0.95), at(values, 1), values.size());
    };
    part("compiling the scenario", timing.compiling);
    part("simulating the first result", timing.simulating);
    part("  of it the engine", timing.engine);
    part("drawing it", timing.drawing);
    std::fflush(stdout);
}

} // namespace

/// benchmark_slider: moves the GPU price slider of the Base scenario 200 times, first waiting for each
/// picture, then as a hand does, a move every frame, and prints how long after a move its picture stood
/// there and where the time went.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    applyTheme(ThemeChoice::Light);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.offtake"_s);
    if (!Store::create(path, Store::Contents::Sample))
        return 1;
    ScenariosPage page(path);
    page.resize(1120, 740);
    page.QWidget::show();
    page.show(OrganizationId(u"coreweave"_s), QDate(2026, 6, 30));
    auto *run = page.findChild<ScenarioRun *>();
    if (!QTest::qWaitFor([run] { return run->results() && !run->isRunning(); }, 60'000))
        return 1;
    auto *slider = page.findChild<QSlider *>(u"priceDriftSlider"_s);
    Watcher watcher(page);

    const auto moveTo = [&](int step) {
        watcher.note((step - 80) / 100.0);
        slider->setValue(step);
    };
    // In an event loop of its own, not by QTest::qWaitFor(), which sleeps for 10 ms at a time.
    QEventLoop loop;
    int move = 0;
    watcher.begin();
    watcher.whenSettled = [&] {
        if (move == kMoves)
            loop.quit();
        else
            moveTo(stepAt(move++, *slider));
    };
    QTimer::singleShot(0, &loop, watcher.whenSettled);
    loop.exec();
    watcher.whenSettled = {};
    report("one move, wait for its picture:", watcher.end());

    if (!QTest::qWaitFor([run] { return !run->isRunning(); }, 60'000))
        return 1;
    watcher.begin();
    slider->setSliderDown(true);
    QTimer hand;
    hand.setTimerType(Qt::PreciseTimer);
    move = 0;
    QObject::connect(&hand, &QTimer::timeout, &loop, [&] {
        moveTo(stepAt(move++ + 37, *slider));
        if (move < kMoves)
            return;
        hand.stop();
        slider->setSliderDown(false);
        watcher.whenSettled = [&loop] { loop.quit(); };
    });
    hand.start(kFrameMs);
    loop.exec();
    report("dragged, a move every 16 ms:", watcher.end());
    return 0;
}
