// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"
#include "tests/support/windowfixture.h"

#include <QAccessible>
#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace offtake;
using namespace Qt::StringLiterals;

/// What the tables show at first, and that a person's own arrangement stays.
class TestTableLayout : public QObject, private WindowFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { setUpProgram(); }
    void init();
    void cleanup();
    void fitsTheUsualWindow_data();
    void fitsTheUsualWindow();
    void tellsOfItsFilters();
    void showsMoreWhereThereIsRoom();
    void givesTheTitleOfASourceTheRoom();
    void keepsWhatThePersonArranged();
    void resetsTheLayout();

private:
    QTableView *table() const { return currentPage()->findChild<QTableView *>(u"table"_s); }
    QHeaderView *header() const { return table()->horizontalHeader(); }
    int shownColumns() const { return header()->count() - header()->hiddenSectionCount(); }
    bool fits() const
    {
        return table()->viewport()->width() > 600 && table()->horizontalScrollBar()->maximum() == 0 &&
               header()->length() > table()->viewport()->width() - 8;
    }
    QAction *choiceOf(int column) const
    {
        return currentPage()->findChild<QToolButton *>(u"columnChooser"_s)->menu()->actions().at(column);
    }
};

void TestTableLayout::init()
{
    QSettings().clear();
    createStore();
    openWindow();
}

void TestTableLayout::cleanup()
{
    closeAll();
    setLanguage(u"en"_s);
}

void TestTableLayout::fitsTheUsualWindow_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<int>("leastColumns");
    QTest::newRow("contracts") << int(PageId::Contracts) << 6;
    QTest::newRow("organisations") << int(PageId::Organizations) << 5;
    QTest::newRow("revenue") << int(PageId::Revenue) << 7;
    QTest::newRow("sources") << int(PageId::Sources) << 4;
}

void TestTableLayout::fitsTheUsualWindow()
{
    QFETCH(const int, place);
    QFETCH(const int, leastColumns);
    go(place);
    QTRY_VERIFY(fits());
    QVERIFY(shownColumns() >= leastColumns);
    setLanguage(u"es"_s); // longer words
    QTRY_VERIFY(fits());
    QVERIFY(shownColumns() >= leastColumns);
    for (int column = 0; column < header()->count(); ++column) {
        QCOMPARE(choiceOf(column)->isChecked(), !header()->isSectionHidden(column));
        const auto *filter = table()->parentWidget()->findChild<QLineEdit *>(u"filter%1"_s.arg(column));
        QCOMPARE(filter->isVisible(), !header()->isSectionHidden(column));
    }
}

void TestTableLayout::tellsOfItsFilters()
{
    // From the page downwards, as a screen reader goes: into a table it finds nothing but cells.
    go(int(PageId::Contracts));
    QTRY_VERIFY(fits());
    QAccessibleInterface *pane = QAccessible::queryAccessibleInterface(table()->parentWidget());
    QAccessibleInterface *filters = nullptr;
    for (int i = 0; i < pane->childCount(); ++i) {
        if (pane->child(i)->text(QAccessible::Name) == u"Filters"_s)
            filters = pane->child(i);
    }
    QVERIFY(filters);
    QCOMPARE(filters->childCount(), header()->count());
    QCOMPARE(filters->child(0)->role(), QAccessible::EditableText);
    QVERIFY(filters->child(0)->text(QAccessible::Name).startsWith(u"Filter of "_s));
    // Each stands under the title of its column, whatever the view is scrolled and moved to.
    m_window->resize(900, 700);
    table()->horizontalScrollBar()->setValue(40);
    const auto *filter = table()->parentWidget()->findChild<QLineEdit *>(u"filter1"_s);
    const auto leftOf = [this](const QWidget *widget, int x) {
        return widget->mapTo(table()->parentWidget(), QPoint(x, 0)).x();
    };
    QTRY_COMPARE(leftOf(filter, -1), leftOf(header()->viewport(), header()->sectionViewportPosition(1)));
    QVERIFY(filter->mapTo(table()->parentWidget(), QPoint(0, filter->height())).y() <=
            table()->viewport()->mapTo(table()->parentWidget(), QPoint()).y());
}

void TestTableLayout::showsMoreWhereThereIsRoom()
{
    go(int(PageId::Contracts));
    QTRY_VERIFY(fits());
    const int few = shownColumns();
    m_window->resize(2200, 800);
    QTRY_VERIFY(fits() && shownColumns() > few + 2);
    m_window->resize(1280, 800);
    QTRY_VERIFY(fits() && shownColumns() == few);
}

void TestTableLayout::givesTheTitleOfASourceTheRoom()
{
    go(int(PageId::Sources));
    QTRY_VERIFY(fits());
    QVERIFY(header()->sectionSize(0) * 3 > header()->length()); // a third of all
}

void TestTableLayout::keepsWhatThePersonArranged()
{
    go(int(PageId::Contracts));
    QTRY_VERIFY(fits());
    const int last = header()->count() - 1;
    QVERIFY(header()->isSectionHidden(last));
    choiceOf(last)->trigger();
    header()->resizeSection(0, 333);
    setLanguage(u"es"_s);
    m_window->resize(1400, 800);
    QTest::qWait(50);
    QVERIFY(!header()->isSectionHidden(last));
    QCOMPARE(header()->sectionSize(0), 333);
    m_window->close();
    openWindow();
    QVERIFY(!header()->isSectionHidden(last));
    QCOMPARE(header()->sectionSize(0), 333);
}

void TestTableLayout::resetsTheLayout()
{
    go(int(PageId::Contracts));
    QTRY_VERIFY(fits());
    const int usual = header()->sectionSize(0);
    header()->resizeSection(0, usual + 77);
    m_window->resize(1000, 700);
    m_window->close();
    openWindow();
    QCOMPARE(header()->sectionSize(0), usual + 77); // kept
    child<QAction>(u"resetLayout"_s)->trigger();
    QCOMPARE(currentPage()->objectName(), u"contractsPage"_s);
    QTRY_VERIFY(fits());
    QCOMPARE(header()->sectionSize(0), usual);
    QCOMPARE(m_window->size(), QSize(1280, 800));
    m_window->close();
    openWindow();
    QTRY_VERIFY(fits());
    QCOMPARE(header()->sectionSize(0), usual);
}

QTEST_MAIN(TestTableLayout)
#include "tst_tablelayout.moc"
