// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/windowfixture.h"
#include "widgets/page.h"

#include <QLabel>
#include <QSignalSpy>

using namespace offtake;
using namespace Qt::StringLiterals;

/// What the pages say and offer in a store that has nothing in it.
class TestEmptyPages : public QObject, private WindowFixture
{
    Q_OBJECT
private slots:
    void initTestCase();
    void offerTheNextStep_data();
    void offerTheNextStep();
    void cleanupTestCase() { closeAll(); }

private:
    static QWidget *visible(const QWidget &page, const QString &name)
    {
        for (QWidget *part : page.findChildren<QWidget *>(name)) {
            if (part->isVisible())
                return part;
        }
        return nullptr;
    }
};

void TestEmptyPages::initTestCase()
{
    setUpProgram();
    createStore(Store::Contents::Empty);
    openWindow();
}

void TestEmptyPages::offerTheNextStep_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("name");
    QTest::newRow("overview") << 0 << u"overviewPage"_s;
    QTest::newRow("contracts") << 1 << u"contractsPage"_s;
    QTest::newRow("organisations") << 2 << u"organizationsPage"_s;
    QTest::newRow("revenue") << 3 << u"revenuePage"_s;
    QTest::newRow("network") << 4 << u"networkPage"_s;
    QTest::newRow("scenarios") << 5 << u"scenariosPage"_s;
    QTest::newRow("report") << 6 << u"reportPage"_s;
    QTest::newRow("sources") << 7 << u"sourcesPage"_s;
}

/// What is missing in the language of the screen, and a button that asks for an import; no axes of nothing.
void TestEmptyPages::offerTheNextStep()
{
    QFETCH(int, place);
    QFETCH(QString, name);
    go(place);
    auto *page = m_window->findChild<Page *>(name);
    QVERIFY(page);
    QTRY_VERIFY(visible(*page, u"emptyStep"_s));
    const auto *reason = qobject_cast<QLabel *>(visible(*page, u"emptyReason"_s));
    QVERIFY(reason);
    const QString english = reason->text();
    QVERIFY2(english.contains(u"Import"_s), qPrintable(english));
    setLanguage(u"es"_s);
    QTRY_VERIFY(reason->text().contains(u"import"_s) && reason->text() != english);
    setLanguage(u"en"_s);
    QTRY_COMPARE(reason->text(), english);
    QVERIFY(!visible(*page, u"plot"_s));
    disconnect(page, &Page::importRequested, m_window.get(), nullptr); // would open the dialog
    const QSignalSpy asked(page, &Page::importRequested);
    QTest::mouseClick(visible(*page, u"emptyStep"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

QTEST_MAIN(TestEmptyPages)
#include "tst_emptypages.moc"
