// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/store.h"
#include "widgets/scenarios/scenariorun.h"
#include "widgets/scenarios/scenariospage.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
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
        connect(
            m_run, &ScenarioRun::refined, this, [this] { m_result = m_run->scenario().factors.price.drift; });
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            m_stall = std::max(m_stall, double(m_sinceBeat.nsecsElapsed()) / 1e6);
            m_sinceBeat.restart();
        });
        m_clock.start();
    }

    void begin()
    {
        m_moves.clear();
        m_latencies.clear();
        m_stall = 0;
        m_sinceBeat.start();
        m_beat.start(1);
    }
    void note(double drift) { m_moves.push_back({drift, double(m_clock.nsecsElapsed()) / 1e6}); }
    bool isSettled() const { return m_moves.empty(); }
    Timing end()
    {
        m_beat.stop();
        return {m_latencies, m_stall};
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

    /// A picture of `drift` stands there: it answers that move and all before it.
    void painted(double drift)
    {
        const auto found = std::ranges::find_if(
            m_moves, [drift](const Move &move) { return std::abs(move.drift - drift) < 1e-9; });
        if (found == m_moves.end())
            return;
        const double now = double(m_clock.nsecsElapsed()) / 1e6;
        for (auto move = m_moves.begin(); move != std::next(found); ++move)
            m_latencies.push_back(now - move->time);
        m_moves.erase(m_moves.begin(), std::next(found));
    }

    ScenarioRun *m_run;
    QWidget *m_plot;
    QElapsedTimer m_clock;
    QElapsedTimer m_sinceBeat;
    QTimer m_beat;
    double m_result = 0;
    double m_stall = 0;
    std::vector<Move> m_moves;
    std::vector<double> m_latencies;
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
    std::fflush(stdout);
}

} // namespace

/// benchmark_slider: moves the GPU price slider of the Base scenario 200 times, first waiting for each
/// picture, then as a hand does, a move every frame, and prints how long after a move its picture stood
/// there.
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

    watcher.begin();
    for (int move = 0; move < kMoves; ++move) {
        const int step = stepAt(move, *slider);
        watcher.note((step - 80) / 100.0);
        slider->setValue(step);
        if (!QTest::qWaitFor([&watcher] { return watcher.isSettled(); }, 5000))
            return 1;
    }
    report("one move, wait for its picture:", watcher.end());

    if (!QTest::qWaitFor([run] { return !run->isRunning(); }, 60'000))
        return 1;
    watcher.begin();
    slider->setSliderDown(true);
    QElapsedTimer clock;
    clock.start();
    for (int move = 0; move < kMoves; ++move) {
        const int step = stepAt(move + 37, *slider);
        watcher.note((step - 80) / 100.0);
        slider->setValue(step);
        while (clock.elapsed() < (move + 1) * kFrameMs)
            QTest::qWait(1);
    }
    slider->setSliderDown(false);
    if (!QTest::qWaitFor([&watcher] { return watcher.isSettled(); }, 5000))
        return 1;
    report("dragged, a move every 16 ms:", watcher.end());
    return 0;
}
