// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/store.h"
#include "data/text/translation.h"
#include "widgets/report/orderedchecklist.h"
#include "widgets/report/reportpage.h"
#include "widgets/report/reportpreview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPdfView>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace offtake;
using namespace Qt::StringLiterals;

constexpr int kLong = 60'000; ///< a run of 65,536 paths on a busy machine

/// Choosing what the report holds, and seeing it.
class TestReportPage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<ReportPage> m_page;

    OrderedChecklist *sections() const { return m_page->findChild<OrderedChecklist *>(u"reportSections"_s); }
    OrderedChecklist *scenarios() const
    {
        return m_page->findChild<OrderedChecklist *>(u"reportScenarios"_s);
    }
    ReportPreview *preview() const { return m_page->findChild<ReportPreview *>(); }
    int pageCount() const { return m_page->findChild<QPdfView *>()->document()->pageCount(); }

private slots:
    void initTestCase()
    {
        setLanguage(u"en"_s);
        m_path = m_folder.filePath(u"sample.offtake"_s);
        QVERIFY(Store::create(m_path, Store::Contents::Sample));
    }

    void init()
    {
        m_page = std::make_unique<ReportPage>(m_path);
        m_page->resize(1100, 800);
        m_page->setVisible(true);
    }

    void cleanup() { m_page.reset(); }

    void thePreviewFollowsTheChoice()
    {
        QSignalSpy ready(m_page.get(), &ReportPage::previewReady);
        m_page->showSubject({OrganizationId(u"coreweave"_s), u"CoreWeave"_s, QDate(2026, 6, 30)}, true);
        QVERIFY(ready.wait(kLong));
        QCOMPARE(m_page->request().scenarios, QStringList{u"base"_s});
        const int all = pageCount();
        QVERIFY2(all > 6, qPrintable(QString::number(all)));
        QVERIFY(m_page->findChild<QPushButton *>(u"exportReport"_s)->isEnabled());
        QVERIFY(m_page->findChild<QPushButton *>(u"printReport"_s)->isEnabled());

        // Fewer sections, fewer pages; what was simulated is not simulated again.
        for (int row = 0; row < sections()->count(); ++row)
            sections()->item(row)->setCheckState(row < 3 ? Qt::Checked : Qt::Unchecked);
        QVERIFY(
            !m_page->findChild<QPushButton *>(u"printReport"_s)->isEnabled()); // it is older than the choice
        QElapsedTimer timer;
        timer.start();
        QVERIFY(ready.wait(kLong));
        QVERIFY2(pageCount() < all, qPrintable(QString::number(pageCount())));
        qInfo("preview of other sections after %lld ms, the wait for the next tick included",
            static_cast<long long>(timer.elapsed()));
    }

    void nothingChosenIsSaid()
    {
        QSignalSpy ready(m_page.get(), &ReportPage::previewReady);
        m_page->showSubject({OrganizationId(u"coreweave"_s), u"CoreWeave"_s, QDate(2026, 6, 30)}, true);
        QTRY_VERIFY_WITH_TIMEOUT(scenarios()->count() > 4, kLong);
        for (int row = 0; row < scenarios()->count(); ++row)
            scenarios()->item(row)->setCheckState(Qt::Checked);
        QVERIFY(!m_page->findChild<QPushButton *>(u"exportReport"_s)->isEnabled());
        const auto *line = m_page->findChild<QLabel *>(u"reportPreviewLine"_s);
        QTRY_VERIFY(line->text().contains(u"one to four"_s));
    }

    void sectionsMoveByKeyboardAndComeBack()
    {
        const QStringList usual = sections()->keys();
        QCOMPARE(usual.size(), allReportSections().size());
        sections()->setCurrentRow(2);
        QSignalSpy changed(sections(), &OrderedChecklist::changed);
        QTest::keyClick(sections(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(sections()->keys().at(1), usual.at(2));
        QCOMPARE(sections()->currentRow(), 1);
        sections()->item(0)->setCheckState(Qt::Unchecked);
        const QByteArray layout = m_page->saveLayout();
        const QStringList keys = sections()->keys();
        const QStringList checked = sections()->checkedKeys();
        m_page = std::make_unique<ReportPage>(m_path);
        m_page->restoreLayout(layout);
        QCOMPARE(sections()->keys(), keys);
        QCOMPARE(sections()->checkedKeys(), checked);
        m_page->restoreLayout("nonsense");
        QCOMPARE(sections()->keys(), keys);
    }

    void cancelingKeepsWhatIsShown()
    {
        QSignalSpy ready(m_page.get(), &ReportPage::previewReady);
        m_page->showSubject({OrganizationId(u"coreweave"_s), u"CoreWeave"_s, QDate(2026, 6, 30)}, true);
        auto *cancel = m_page->findChild<QPushButton *>(u"cancelPreview"_s);
        QTRY_VERIFY_WITH_TIMEOUT(cancel->isVisible(), kLong);
        cancel->click();
        QVERIFY(!cancel->isVisible());
        QVERIFY(!ready.wait(1500));
        // The next change makes the pages after all.
        auto *paper = m_page->findChild<QComboBox *>(u"reportPaper"_s);
        paper->setCurrentIndex(1 - paper->currentIndex()); // which of the two is first chosen hangs on the locale
        QVERIFY(ready.wait(kLong));
    }

    void printing()
    {
        for (int row = 0; row < sections()->count(); ++row)
            sections()->item(row)->setCheckState(row < 3 ? Qt::Checked : Qt::Unchecked);
        QSignalSpy ready(m_page.get(), &ReportPage::previewReady);
        m_page->showSubject({OrganizationId(u"coreweave"_s), u"CoreWeave"_s, QDate(2026, 6, 30)}, true);
        QVERIFY(ready.wait(kLong));
        auto printer = std::make_shared<QPrinter>();
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(m_folder.filePath(u"printed.pdf"_s));
        printer->setResolution(150);
        QSignalSpy started(m_page.get(), &Page::jobStarted);
        QSignalSpy ended(m_page.get(), &Page::jobEnded);
        m_page->printTo(printer);
        QCOMPARE(started.size(), 1);
        QVERIFY(ended.wait(kLong));
        QPdfDocument printed;
        QCOMPARE(printed.load(m_folder.filePath(u"printed.pdf"_s)), QPdfDocument::Error::None);
        QCOMPARE(printed.pageCount(), pageCount());
    }
};

QTEST_MAIN(TestReportPage)
#include "tst_reportpage.moc"
