// SPDX-License-Identifier: GPL-3.0-or-later
// How long the charts take to draw: every chart of every page with what the sample needs, and those that can
// be given 100,000 points with so many. Prints the median and the longest of many draws of each against a frame
// of 16 ms, and says which are over it. What else runs on the machine counts against the longest: the median
// tells the chart's own part. QT_SCALE_FACTOR is obeyed.
#include "app/application.h"
#include "app/mainwindow.h"
#include "app/pages.h"
#include "app/workspace.h"
#include "data/text/translation.h"
#include "widgets/charts/dealschart.h"
#include "widgets/charts/runoffchart.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListWidget>
#include <QSet>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

constexpr int kDraws = 60;
constexpr double kFrameMs = 16;
constexpr int kSettleMs = 2500; ///< for what a page reads and simulates
constexpr int kPoints = 100'000;

double slowest = 0;
QStringList tooSlow;

void time(const QString &name, const Chart &chart)
{
    auto *plot = chart.findChild<QWidget *>(u"plot"_s);
    std::vector<double> draws;
    for (int i = 0; i < kDraws; ++i) {
        QElapsedTimer timer;
        timer.start();
        QMetaObject::invokeMethod(plot, "replot", Qt::DirectConnection);
        draws.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(draws);
    const double median = draws[draws.size() / 2];
    slowest = std::max(slowest, draws.back());
    const bool isOver = draws.back() > kFrameMs;
    if (isOver)
        tooSlow += name;
    std::printf("%-46s %5d x %4d  median %6.2f ms  longest %6.2f ms  %.2f of a frame%s\n", qPrintable(name),
        plot->width(), plot->height(), median, draws.back(), draws.back() / kFrameMs,
        isOver ? "  OVER" : "");
}

void timePages(MainWindow &window)
{
    QSet<const Chart *> timed;
    const auto timeShown = [&](const QString &page) {
        for (const Chart *chart : window.findChildren<Chart *>()) {
            if (chart->isVisible() && !chart->isEmpty() && !timed.contains(chart)) {
                timed.insert(chart);
                time(page + u", "_s + chart->title().section(u':', 0, 0), *chart);
            }
        }
    };
    for (const PageKind &kind : pageKinds()) {
        window.findChild<QListWidget *>(u"sidebar"_s)->setCurrentRow(int(kind.id));
        QTest::qWait(kSettleMs);
        timeShown(kind.title());
        for (QTabWidget *tabs : window.findChildren<QTabWidget *>()) {
            for (int tab = 1; tabs->isVisible() && tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                QTest::qWait(kSettleMs);
                timeShown(kind.title());
            }
        }
    }
}

void timeManyDeals()
{
    QList<DealsChart::Deal> deals;
    for (int i = 0; i < kPoints; ++i) {
        const QString customer = QString::number(i % 50);
        deals += {.customer = OrganizationId(customer),
            .customerName = customer,
            .title = {},
            .signedOn = QDate(2020, 1, 1).addDays(i * 7 % 2000),
            .value = 1e6 * (1 + i * 7919LL % 10'000),
            .note = {}};
    }
    DealsChart chart;
    chart.resize(1200, 700);
    chart.setDeals(deals, u"USD"_s);
    chart.grab();
    time(u"100,000 deals"_s, chart);
}

void timeLongRunOff()
{
    QList<RunoffChart::Series> series;
    constexpr int kSeries = 7;
    for (int i = 0; i < kSeries; ++i) {
        RunoffChart::Series own{.customer = OrganizationId(QString::number(i)),
            .name = QString::number(i),
            .amounts = QList<double>(kPoints / kSeries)};
        for (qsizetype quarter = 0; quarter < own.amounts.size(); ++quarter)
            own.amounts[quarter] = 1e9 * (1 + double(quarter * 7919 % 101) / 101);
        series += own;
    }
    RunoffChart chart;
    chart.resize(1200, 700);
    chart.setSeries(Quarter(2026, 1), series, u"USD"_s);
    chart.grab();
    time(u"Run-off of 100,000 points"_s, chart);
}

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    setApplicationNames();
    setLanguage(u"en"_s);
    applyTheme(ThemeChoice::Light);
    const QTemporaryDir folder;
    Workspace workspace;
    if (const auto made = workspace.create(folder.filePath(u"sample.offtake"_s), Store::Contents::Sample);
        !made) {
        std::fprintf(stderr, "%s\n", qPrintable(made.error().message));
        return 1;
    }
    MainWindow window(workspace);
    window.resize(1920, 1080);
    window.show();
    timePages(window);
    timeManyDeals();
    timeLongRunOff();
    std::printf("longest draw: %.2f ms, %.2f of a frame of 16 ms; over it: %s\n", slowest, slowest / kFrameMs,
        tooSlow.isEmpty() ? "none" : qPrintable(tooSlow.join(u"; "_s)));
    return 0;
}
