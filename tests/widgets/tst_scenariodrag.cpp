// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/providermodel.h"
#include "gpu/modeljson.h"
#include "widgets/charts/chart.h"
#include "widgets/charts/fanchart.h"
#include "widgets/style/theme.h"
#include "widgets/tables/resulttable.h"

#include "scenariopagefixture.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

#include <qcustomplot.h>

#include <algorithm>

using namespace offtake;
using namespace Qt::StringLiterals;

/// What happens while a slider moves and until it rests.
class TestScenarioDrag : public QObject, protected ScenarioPageFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ThemeChoice::Light); }
    void init() { createStore(); }
    void cleanup() { close(); }
    void olderResultsNeverFollowNewerOnes();
    void aPrecisionEndsTheRun();
    void axesDoNotJumpWhileDragging_data();
    void axesDoNotJumpWhileDragging();
    void singlePathsOnHover();
    void headingTellsWhatExitsCost();
    void tablesFollowAHeldSlider();
    void dragsWhileScenariosAreCompared();
    void anotherLanguageWhileItRuns();
    void anotherScenarioWhileItRuns();
};

void TestScenarioDrag::olderResultsNeverFollowNewerOnes()
{
    ScenarioRun run(m_path);
    run.setEffort({.paths = 65'536});
    Scenario scenario = stored().first();
    QList<double> shown;
    connect(&run, &ScenarioRun::refined, this, [&] {
        // The first result is of the part that concerns the provider, the later ones of the whole.
        const sim::Model &whole = run.compiled()->model;
        const std::string sha = run.results()->modelSha256;
        QVERIFY(sha == sim::modelSha256(whole) ||
                (run.results()->paths == 2048 &&
                    sha == sim::modelSha256(modelOfProvider(whole, "coreweave"))));
        shown += run.scenario().factors.price.drift;
    });
    QSignalSpy finished(&run, &ScenarioRun::finished);
    // Faster than any result comes, then at a hand's speed until some pictures came on the way.
    int move = 0;
    while (shown.size() < 6 && move < 2000) {
        scenario.factors.price.drift = -(++move) / 4000.0;
        run.submit(scenario);
        if (move > 30)
            QTest::qWait(10);
    }
    QVERIFY2(shown.size() >= 6, "no pictures while the slider moved");
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty() && !run.isRunning(), kPatienceMs);
    QCOMPARE(shown.last(), -move / 4000.0);
    QVERIFY(std::ranges::is_sorted(shown, std::greater()));
}

void TestScenarioDrag::aPrecisionEndsTheRun()
{
    ScenarioRun run(m_path);
    run.setEffort({.paths = 1'048'576, .precision = 0.02});
    QSignalSpy finished(&run, &ScenarioRun::finished);
    run.submit(stored().first());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatienceMs);
    QVERIFY(run.results()->paths < 1'048'576);
    QVERIFY(sim::relativeErrorOf(*run.results(), {"coreweave"}) < 0.02);
}

void TestScenarioDrag::axesDoNotJumpWhileDragging_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("distribution");
    QTest::newRow("fan") << u"fanChart"_s << 0;
    QTest::newRow("histogram") << u"histogramChart"_s << 0;
    QTest::newRow("exceedance") << u"exceedanceChart"_s << 1;
}

void TestScenarioDrag::axesDoNotJumpWhileDragging()
{
    QFETCH(QString, name);
    QFETCH(int, distribution);
    openPage();
    child<QComboBox>(u"distributionKind"_s)->setCurrentIndex(distribution);
    const auto *plot = child<Chart>(name)->findChild<QCustomPlot *>();
    auto *slider = child<QSlider>(u"takeOrPaySlider"_s);
    QList<QList<double>> ends(4);
    connect(m_run, &ScenarioRun::refined, this, [&] {
        // What grows when an axis grows.
        ends[0] += -plot->xAxis->range().lower;
        ends[1] += plot->xAxis->range().upper;
        ends[2] += -plot->yAxis->range().lower;
        ends[3] += plot->yAxis->range().upper;
    });
    slider->setSliderDown(true);
    for (int step = slider->value(); step > 0; step -= 5) {
        slider->setValue(step);
        QTest::qWait(30);
    }
    QVERIFY(ends.first().size() > 3);
    for (const QList<double> &end : std::as_const(ends))
        QVERIFY(std::ranges::is_sorted(end)); // they may grow, never shrink
    slider->setSliderDown(false);
    QTRY_VERIFY_WITH_TIMEOUT(!m_run->isRunning(), kPatienceMs);
}

void TestScenarioDrag::singlePathsOnHover()
{
    openPage();
    const auto *plot = child<FanChart>(u"fanChart"_s)->findChild<QCustomPlot *>();
    const auto *path = plot->graph(plot->graphCount() - 1);
    const auto hover = [&] {
        const QPointF place(plot->xAxis->coordToPixel(10), plot->axisRect()->center().y());
        QMouseEvent move(QEvent::MouseMove, place, plot->mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(const_cast<QCustomPlot *>(plot), &move);
        return path->dataCount();
    };
    QTRY_COMPARE_WITH_TIMEOUT(hover(), 20, kPatienceMs);
    child<QAbstractButton>(u"byYear"_s)->setChecked(true);
    QCOMPARE(hover(), 4); // calendar years that lie within five years from July
    const double year = path->data()->at(0)->value;
    child<QAbstractButton>(u"byYear"_s)->setChecked(false);
    hover();
    QVERIFY(path->data()->at(2)->value < year);
    // Of another scenario they are gone at once.
    child<QSlider>(u"priceDriftSlider"_s)->setValue(40);
    QTRY_COMPARE_WITH_TIMEOUT(path->dataCount(), 0, kPatienceMs);
}

void TestScenarioDrag::headingTellsWhatExitsCost()
{
    openPage();
    const auto *sentence = child<QLabel>(u"exitSentence"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!sentence->text().isEmpty(), kPatienceMs);
    QVERIFY2(sentence->text().startsWith(u"The exit of "_s), qPrintable(sentence->text()));
    const int height = sentence->height();
    child<QSlider>(u"priceDriftSlider"_s)->setValue(40);
    QTRY_VERIFY_WITH_TIMEOUT(sentence->text().isEmpty(), kPatienceMs); // not of the scenario before
    QCOMPARE(sentence->height(), height);
}

/// Not at every move, but long before the hand lets go.
void TestScenarioDrag::tablesFollowAHeldSlider()
{
    openPage();
    const auto *statistics = child<ResultTable>(u"statistics"_s);
    const QString before = statistics->item(0, 1)->text();
    auto *slider = child<QSlider>(u"takeOrPaySlider"_s);
    slider->setSliderDown(true);
    slider->setValue(10);
    QTRY_VERIFY_WITH_TIMEOUT(statistics->item(0, 1)->text() != before, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>(u"scenarioDescription"_s)->text().contains(u"Take-or-pay"_s),
        kPatienceMs); // nor does what has changed wait for the release
    QTRY_VERIFY_WITH_TIMEOUT(!m_run->isRunning(), kPatienceMs);
    const QString held = statistics->item(0, 1)->text();
    slider->setSliderDown(false);
    QCOMPARE(statistics->item(0, 1)->text(), held);
}

void TestScenarioDrag::dragsWhileScenariosAreCompared()
{
    openPage();
    chooseTab(4);
    const auto *table = child<ResultTable>(u"differences"_s);
    for (QAction *action : child<QToolButton>(u"chooseOthers"_s)->menu()->actions()) {
        if (action->data().toString() == u"ai-winter"_s)
            action->setChecked(true);
    }
    QTRY_COMPARE_WITH_TIMEOUT(table->columnCount(), 3, kPatienceMs);
    const QString mean = table->item(0, 1)->text();
    const QString difference = table->item(1, 2)->text();
    auto *slider = child<QSlider>(u"takeOrPaySlider"_s);
    slider->setSliderDown(true);
    for (int step = slider->value(); step > 20; step -= 10) {
        slider->setValue(step);
        QTest::qWait(20);
        QCOMPARE(table->columnCount(), 3);
    }
    slider->setSliderDown(false);
    QTRY_VERIFY_WITH_TIMEOUT(table->item(0, 1)->text() != mean, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(table->item(1, 2)->text() != difference, kPatienceMs); // of the new present one
}

void TestScenarioDrag::anotherLanguageWhileItRuns()
{
    openPage();
    QSignalSpy finished(m_run, &ScenarioRun::finished);
    for (int tab = 0; tab < 7; ++tab) {
        chooseTab(tab);
        finished.clear();
        child<QSlider>(u"priceDriftSlider"_s)->setValue(20 + tab);
        // Before, in the middle of and after the coarse result.
        QTest::qWait(tab * 10);
        QWidgetList widgets = m_page->findChildren<QWidget *>();
        widgets += m_page.get();
        for (QWidget *widget : std::as_const(widgets)) {
            QEvent change(QEvent::LanguageChange);
            QCoreApplication::sendEvent(widget, &change);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty() && !m_run->isRunning(), kPatienceMs);
        QCOMPARE(m_run->scenario().factors.price.drift, (20 + tab - 80) / 100.0);
    }
    QVERIFY(child<QLabel>(u"scenarioProblem"_s)->isHidden());
}

/// Faster than any of them comes to an end: the last one asked for is what stands there.
void TestScenarioDrag::anotherScenarioWhileItRuns()
{
    openPage();
    auto *box = child<QComboBox>(u"scenario"_s);
    for (int round = 0; round < 2; ++round) {
        for (int index = 0; index < box->count(); ++index) {
            box->setCurrentIndex(index);
            child<QSlider>(u"demandDriftSlider"_s)->setValue(30 + index);
            QTest::qWait(round * 30);
        }
    }
    const ScenarioId last(box->currentData().toString());
    QTRY_VERIFY_WITH_TIMEOUT(m_run->scenario().id == last && !m_run->isRunning(), kPatienceMs);
    QVERIFY(child<QLabel>(u"scenarioProblem"_s)->isHidden());
    QVERIFY(!child<Chart>(u"fanChart"_s)->isEmpty());
}

QTEST_MAIN(TestScenarioDrag)
#include "tst_scenariodrag.moc"
