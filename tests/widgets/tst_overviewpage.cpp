// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/store.h"
#include "data/text/translation.h"
#include "widgets/factlist.h"
#include "widgets/overview/metricdetails.h"
#include "widgets/overview/overviewlists.h"
#include "widgets/overview/overviewpage.h"
#include "widgets/style/theme.h"

#include <QAccessible>
#include <QDialog>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace offtake;
using namespace Qt::StringLiterals;

/// The lists of the overview and what its cards tell, with the sample store.
class TestOverviewPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void listsShowWhatHasRoom_data();
    void listsShowWhatHasRoom();
    void theRestIsOneStepAway();
    void linksAreTold();
    void aPartnerHasOneRow();
    void sharesAreInPercent();

private:
    QList<FactList *> lists() const
    {
        QList<FactList *> lists;
        for (const QString &name : {u"aboveTenPercent"_s, u"circularLinks"_s, u"events"_s})
            lists += m_page->findChild<FactList *>(name);
        return lists;
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<OverviewPage> m_page;
};

void TestOverviewPage::initTestCase()
{
    setLanguage(u"en"_s);
    applyTheme(ThemeChoice::Light);
    m_path = m_folder.filePath(u"sample.offtake"_s);
    QVERIFY(Store::create(m_path, Store::Contents::Sample).has_value());
    m_page = std::make_unique<OverviewPage>(m_path);
    QSignalSpy shown(m_page.get(), &OverviewPage::shown);
    m_page->QWidget::show();
    m_page->show(OrganizationId(u"coreweave"_s), QDate(2026, 7, 1));
    QVERIFY(shown.wait(20'000));
}

void TestOverviewPage::listsShowWhatHasRoom_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size"); // what the window of that size leaves to a page
    for (const QString &language : {u"en"_s, u"es"_s}) {
        for (const QSize &size : {QSize(1110, 720), QSize(1110, 640), QSize(2390, 1360)})
            QTest::addRow("%s, %d lines", qPrintable(language), size.height()) << language << size;
    }
}

/// No list scrolls within its card; where not all has room, the last line says how many there are.
void TestOverviewPage::listsShowWhatHasRoom()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    setLanguage(language);
    // Shrinking step by step, as a window does: bars that came for a moment must not stay.
    for (int more = 100; more >= 0; more -= 20) {
        m_page->resize(size + QSize(0, more));
        QTest::qWait(20); // layouts settle
    }
    const OverviewData data = *readOverview(m_path, OrganizationId(u"coreweave"_s), QDate(2026, 7, 1));
    const qsizetype counts[] = {aboveFacts(data, m_page->locale()).size(),
        circularFacts(data, m_page->locale()).size(), eventFacts(data, m_page->locale()).size()};
    QVERIFY(counts[2] > 20); // more than has room anywhere but on a large screen
    for (qsizetype i = 0; i < lists().size(); ++i) {
        const FactList *list = lists().at(i);
        QVERIFY(list->shownCount() > 0);
        QVERIFY2(list->verticalScrollBar()->maximum() == 0, qPrintable(list->objectName()));
        QVERIFY2(list->horizontalScrollBar()->maximum() == 0, qPrintable(list->objectName()));
        const QString link = u"All %1 "_s.arg(counts[i]);
        if (language == u"en"_s)
            QCOMPARE(list->toPlainText().contains(link), list->shownCount() < counts[i]);
    }
    QCOMPARE(lists().at(1)->shownCount(), counts[1]); // the links all have room
    QVERIFY(lists().at(2)->shownCount() >= 3);
    setLanguage(u"en"_s);
}

void TestOverviewPage::theRestIsOneStepAway()
{
    m_page->resize(1110, 720);
    QTest::qWait(50);
    FactList *events = lists().at(2);
    events->setFocus();
    // The last link of the list, by keyboard from the end.
    QTest::keyClick(events, Qt::Key_Backtab, Qt::ShiftModifier);
    QTest::keyClick(events, Qt::Key_Return);
    const auto *dialog = m_page->findChild<QDialog *>(u"allFacts"_s);
    QVERIFY(dialog && dialog->isVisible());
    const OverviewData data = *readOverview(m_path, OrganizationId(u"coreweave"_s), QDate(2026, 7, 1));
    const auto *all = dialog->findChild<FactList *>();
    QVERIFY(all);
    QCOMPARE(all->accessibleName(), events->accessibleName());
    QCOMPARE(all->shownCount(), data.events.size());
    QVERIFY(all->toPlainText().contains(data.events.last().headline));
    QVERIFY(!events->toPlainText().contains(data.events.last().headline));
    delete dialog;
}

/// A screen reader finds the link that Tab came to as the selected text.
void TestOverviewPage::linksAreTold()
{
    m_page->resize(1110, 720);
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    FactList *above = lists().at(0);
    const auto selected = [above] {
        QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(above)->textInterface();
        int start = 0;
        int end = 0;
        text->selection(0, &start, &end);
        return text->text(start, end);
    };
    above->setFocus(Qt::TabFocusReason);
    const OverviewData data = *readOverview(m_path, OrganizationId(u"coreweave"_s), QDate(2026, 7, 1));
    const FactList::Fact fact = aboveFacts(data, m_page->locale()).first();
    QTest::keyClick(above, Qt::Key_Tab);
    QCOMPARE(selected(), fact.text);
    QTest::keyClick(above, Qt::Key_Tab);
    QCOMPARE(selected(), fact.sourceName);
}

/// However many fundings there are; and the fundings are added up.
void TestOverviewPage::aPartnerHasOneRow()
{
    const OverviewData data = *readOverview(m_path, OrganizationId(u"coreweave"_s), QDate(2026, 7, 1));
    QVERIFY(data.measures.circular.size() > 2);
    QSet<OrganizationId> partners;
    const QList<FactList::Fact> facts = circularFacts(data, localeOf(u"en"_s));
    for (const FactList::Fact &fact : facts) {
        QVERIFY2(!partners.contains(fact.organization), qPrintable(fact.text));
        partners.insert(fact.organization);
        if (fact.organization.value() == u"nvidia"_s)
            QCOMPARE(fact.figures, (QStringList{u"1.3bn"_s, u"2.1bn"_s})); // 100 million and 2 billion
    }
    QVERIFY(facts.first().text == u"OpenAI"_s); // the largest contracts
}

/// What the screen shows in percent is not explained as a fraction; the document has a fraction.
void TestOverviewPage::sharesAreInPercent()
{
    const OverviewData data = *readOverview(m_path, OrganizationId(u"coreweave"_s), QDate(2026, 7, 1));
    const QString text = metricDetails(Metric::TopCustomer, data, localeOf(u"en"_s));
    QVERIFY2(text.contains(u"% of revenue"_s), qPrintable(text));
    for (int metric = 0; metric <= int(Metric::Outlook); ++metric)
        QVERIFY(!metricDetails(Metric(metric), data, localeOf(u"en"_s)).contains(u"fraction"_s));
    for (const QJsonValue &note : toJson(data.notes)) {
        if (note[u"key"_s] == u"top_customer"_s)
            QCOMPARE(note[u"unit"_s].toString(), u"fraction"_s);
    }
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
