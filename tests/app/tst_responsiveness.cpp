// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"
#include "app/reportexporter.h"
#include "data/import/importer.h"
#include "tests/support/windowfixture.h"
#include "widgets/scenarios/scenariospage.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTableView>
#include <QTimer>

#include <atomic>
#include <ctime>
#include <thread>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRows = 300'000;
/// What one turn of the event loop may take, by the thread's own clock: what other work on the machine takes
/// from it is no fault of the window's.
constexpr qint64 kBoundMs = 50;
/// And by the clock on the wall, which also counts the waiting for locks and files: no more than what a
/// person would call hanging, as a test machine has other work. Both are printed.
constexpr qint64 kHangMs = 250;

/// Processor time of the calling thread.
qint64 threadNs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// The longest time between two turns of the event loop.
class Heartbeat : public QObject
{
public:
    Heartbeat()
        : m_worked(threadNs())
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
        m_since.start();
        m_timer.start(1);
    }
    /// What was before does not count.
    void restart()
    {
        beat();
        m_worst = m_worstWork = 0;
    }
    /// Up to now.
    void beat()
    {
        m_worst = std::max(m_worst, m_since.restart());
        const qint64 worked = threadNs();
        m_worstWork = std::max(m_worstWork, worked - m_worked);
        m_worked = worked;
    }
    qint64 worstMs() const { return m_worst; }
    qint64 worstWorkMs() const { return m_worstWork / 1'000'000; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_worst = 0;
    qint64 m_worked = 0;
    qint64 m_worstWork = 0;
};

} // namespace

/// The window goes on answering while the longest works run.
class TestResponsiveness : public QObject, private WindowFixture
{
    Q_OBJECT
private slots:
    void initTestCase();
    void simulating();
    void reporting();
    void importing();
    void cleanupTestCase() { closeAll(); }

private:
    void importRows(const QString &name, Heartbeat &heart);
    static void tell(const char *work, Heartbeat &heart)
    {
        heart.beat();
        qInfo("longest turn of the event loop while %s: %lld ms, of which %lld ms are its own work", work,
            static_cast<long long>(heart.worstMs()), static_cast<long long>(heart.worstWorkMs()));
        QVERIFY2(heart.worstWorkMs() <= kBoundMs, qPrintable(QString::number(heart.worstWorkMs())));
        QVERIFY2(heart.worstMs() < kHangMs, qPrintable(QString::number(heart.worstMs())));
    }
};

void TestResponsiveness::initTestCase()
{
    setUpProgram();
    createStore();
    openWindow();
    QTest::qWait(500);
}

void TestResponsiveness::simulating()
{
    go(int(PageId::Scenarios));
    auto *scenarios = m_window->findChild<ScenariosPage *>();
    QSignalSpy ended(scenarios, &ScenariosPage::jobEnded);
    QTest::qWait(50); // the page's first layout is no part of the simulation
    Heartbeat heart;
    QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), 120'000);
    tell("a simulation runs", heart);
}

void TestResponsiveness::reporting()
{
    go(0);
    QTest::qWait(500);
    ReportExporter exporter;
    QSignalSpy finished(&exporter, &ReportExporter::finished);
    QSignalSpy failed(&exporter, &ReportExporter::failed);
    ReportRequest request;
    request.organization = OrganizationId(u"coreweave"_s);
    request.scenarios = {u"base"_s};
    request.language = u"en"_s;
    Heartbeat heart;
    exporter.start(m_workspace->path(), request, m_folder.filePath(u"report.pdf"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty() || !failed.isEmpty(), 120'000);
    QVERIFY(failed.isEmpty());
    tell("a report is made", heart);
}

void TestResponsiveness::importing()
{
    // A disk or a host that holds up everybody does not do so each time; a window that waits does.
    constexpr int kAttempts = 3;
    for (int attempt = 1; attempt <= kAttempts; ++attempt) {
        Heartbeat heart;
        importRows(u"many-%1"_s.arg(attempt), heart);
        if (QTest::currentTestFailed())
            return;
        if (heart.worstMs() < kHangMs || attempt == kAttempts)
            return tell("300,000 rows are imported", heart);
    }
}

void TestResponsiveness::importRows(const QString &name, Heartbeat &heart)
{
    const QString path = m_folder.filePath(name + u".csv"_s);
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id,provider_id,customer_id,title,signed_on,total_value,currency\r\n");
        for (int i = 0; i < kRows; ++i) {
            const QDate day = QDate(2015, 1, 1).addDays(i % 3650);
            file.write(u"%1-%2,coreweave,microsoft,Contract %2,%3,%4,USD\r\n"_s.arg(name)
                           .arg(i)
                           .arg(day.toString(Qt::ISODate))
                           .arg(1'000'000 + i)
                           .toUtf8());
        }
    }
    go(1);
    QTest::qWait(300);
    auto *view = m_window->findChild<QWidget *>(u"contractsPage"_s)->findChild<QTableView *>(u"table"_s);
    const int before = view->model()->rowCount();
    std::atomic<qint64> inserted = -1;
    heart.restart();
    std::jthread worker([&, store = m_workspace->path()] {
        qint64 rows = 0;
        {
            const auto opened = Store::open(store);
            ImportOptions options;
            options.path = path;
            const auto report = opened ? importCsv(**opened, options) : Unexpected(opened.error());
            rows = report ? report->inserted : 0;
        } // closed while the window still turns, for the end of the thread is waited for
        inserted = rows;
    });
    QTRY_VERIFY_WITH_TIMEOUT(inserted >= 0, 240'000);
    QCOMPARE(inserted.load(), qint64(kRows));
    QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), before + kRows, 60'000); // the table shows them
    go(0);
    QTest::qWait(2000); // and the overview counts them
    heart.beat();
}

QTEST_MAIN(TestResponsiveness)
#include "tst_responsiveness.moc"
