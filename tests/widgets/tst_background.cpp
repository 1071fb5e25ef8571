// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/occupiedpool.h"
#include "widgets/background.h"
#include "widgets/latesttask.h"

#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QTest>

using namespace offtake;

/// Qt draws large areas in parts, on its own threads, and waits for them.
class TestBackground : public QObject
{
    Q_OBJECT
private slots:
    void drawsWhileAllThreadsAreBusy();
    void worksWhileQtsThreadsAreBusy();
    void dropsTheAnswerOfAnOlderTask();
};

void TestBackground::drawsWhileAllThreadsAreBusy()
{
    const OccupiedPool busy(backgroundPool());
    QImage image(1280, 800, QImage::Format_RGB32);
    QLinearGradient gradient(0, 0, 0, 800);
    gradient.setColorAt(0, Qt::red);
    gradient.setColorAt(1, Qt::blue);
    QPainter(&image).fillRect(image.rect(), gradient);
    QVERIFY(!busy.gaveUp());
    QVERIFY(image.pixelColor(640, 0).red() > image.pixelColor(640, 799).red());
}

void TestBackground::worksWhileQtsThreadsAreBusy()
{
    const OccupiedPool busy(*QThreadPool::globalInstance());
    int answer = 0;
    QObject context;
    runInBackground(
        &context, [] { return 42; }, [&](int value) { answer = value; });
    QTRY_COMPARE(answer, 42);
    QVERIFY(!busy.gaveUp());
}

void TestBackground::dropsTheAnswerOfAnOlderTask()
{
    QList<int> answers;
    QObject context;
    LatestTask task;
    for (const int number : {1, 2}) {
        task.run(
            &context,
            [number](const std::stop_token &stop) {
                while (number == 1 && !stop.stop_requested())
                    QThread::yieldCurrentThread();
                return number;
            },
            [&](int value) { answers += value; });
    }
    QTRY_VERIFY(!task.isRunning());
    backgroundPool().waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(answers, QList<int>{2});
}

QTEST_MAIN(TestBackground)
#include "tst_background.moc"
