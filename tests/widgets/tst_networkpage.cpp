// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/network/networkpositions.h"
#include "widgets/network/forceoutbar.h"
#include "widgets/style/theme.h"

#include "networkpagefixture.h"

#include <QAccessible>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace offtake;
using namespace Qt::StringLiterals;

/// What the page shows, and how it is walked, filtered and arranged.
class TestNetworkPage : public QObject, protected NetworkPageFixture
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { open(); }
    void cleanup() { close(); }
    void showsEveryTie();
    void shapesTellRoles_data();
    void shapesTellRoles();
    void labelsDoNotOverlap_data();
    void labelsDoNotOverlap();
    void walksByKeyboard();
    void choosesAndMarksTheCycle();
    void filters();
    void movesAndPins();
    void readOnlyKeepsPositions();
    void providerStandsInTheMiddle();
    void everythingFitsInSight_data();
    void everythingFitsInSight();
    void isAccessible();
    void colorsStandOut_data();
    void colorsStandOut();
    void exports_data();
    void exports();
};

void TestNetworkPage::initTestCase()
{
    applyTheme(ThemeChoice::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestNetworkPage::showsEveryTie()
{
    const NetworkPicture &picture = view()->picture();
    QVERIFY(picture.network.nodes.size() > 30);
    QCOMPARE(picture.places.size(), picture.network.nodes.size());
    qsizetype drawn = 0;
    for (const NetworkArrow &arrow : picture.arrows)
        drawn += arrow.ties.size();
    qsizetype bought = 0;
    for (const NetworkTie &tie : picture.network.ties)
        bought += tie.purchaseRowId.isEmpty() ? 0 : 1;
    QCOMPARE(drawn + bought, picture.network.ties.size());
    QCOMPARE(child<QTableWidget>(u"networkTies"_s)->rowCount(), int(drawn));
    QVERIFY(child<QLabel>(u"networkSentence"_s)->text().contains(u"CoreWeave stands on"_s));
    QVERIFY(child<QTreeWidget>(u"networkCycles"_s)->topLevelItemCount() > 1);

    // Before anything was signed there is nothing, and it is said.
    QVERIFY(show(QDate(2001, 1, 1)));
    QVERIFY(view()->picture().network.nodes.isEmpty());
    QVERIFY(!view()->grab().isNull());
}

void TestNetworkPage::shapesTellRoles_data()
{
    QTest::addColumn<NodeShape>("shape");
    QTest::newRow("coreweave") << NodeShape::Provider;
    QTest::newRow("openai") << NodeShape::Customer; // customer and model lab
    QTest::newRow("core-scientific") << NodeShape::SiteHost;
    QTest::newRow("amd") << NodeShape::ChipVendor;
    QTest::newRow("softbank") << NodeShape::Financier;
}

void TestNetworkPage::shapesTellRoles()
{
    QFETCH(NodeShape, shape);
    const int place = node(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(place >= 0);
    QVERIFY(nodeShape(view()->picture().network.nodes[place].roles) == shape);
    QVERIFY(!shapeName(shape).isEmpty());
}

void TestNetworkPage::labelsDoNotOverlap_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {0.2, 0.5, 0.8, 1.0, 1.6, 3.0})
        QTest::newRow(qPrintable(QString::number(zoom))) << zoom;
}

void TestNetworkPage::labelsDoNotOverlap()
{
    QFETCH(double, zoom);
    NetworkPicture picture = view()->picture();
    picture.selected = node(u"openai"_s);
    NetworkPainter painter(picture, Theme::day(), QApplication::font(), QLocale());
    QImage image(1600, 1200, QImage::Format_RGB32);
    QPainter canvas(&image);
    const NetworkMapping mapping{zoom, QPointF(800, 600) - picture.places[picture.selected] * zoom};
    painter.paint(&canvas, mapping, QRectF(image.rect()));
    const QList<QRectF> labels = painter.labelRects();
    QVERIFY(labels.size() >= 2);
    for (qsizetype a = 0; a < labels.size(); ++a) {
        for (qsizetype b = 0; b < a; ++b)
            QVERIFY(!labels[a].intersects(labels[b]));
    }
}

void TestNetworkPage::walksByKeyboard()
{
    NetworkView *picture = view();
    picture->setCurrent(node(u"coreweave"_s));
    picture->setFocus();
    QSet<int> reached;
    for (const int key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
        picture->setCurrent(node(u"coreweave"_s));
        QTest::keyClick(picture, Qt::Key(key));
        const int now = picture->picture().current;
        if (now != node(u"coreweave"_s)) {
            QVERIFY(picture->picture().neighbors(node(u"coreweave"_s)).contains(now));
            reached.insert(now);
        }
    }
    QVERIFY(reached.size() >= 2);
    QCOMPARE(picture->picture().selected, -1);
    QTest::keyClick(picture, Qt::Key_Return);
    QCOMPARE(picture->picture().selected, picture->picture().current);
    QTest::keyClick(picture, Qt::Key_Escape);
    QCOMPARE(picture->picture().selected, -1);
    // N passes everyone once.
    QSet<int> passed;
    for (int i = 0; i < int(picture->picture().network.nodes.size()); ++i) {
        QTest::keyClick(picture, Qt::Key_N);
        passed.insert(picture->picture().current);
    }
    QCOMPARE(passed.size(), picture->picture().network.nodes.size());

    const double before = picture->zoom();
    QTest::keyClick(picture, Qt::Key_Plus);
    QVERIFY(picture->zoom() > before);
    QTest::keyClick(picture, Qt::Key_0);
    QCOMPARE(picture->zoom(), before);

    QSignalSpy tables(m_page.get(), &Page::recordRequested);
    picture->setCurrent(node(u"openai"_s));
    QTest::keyClick(picture, Qt::Key_T);
    QCOMPARE(tables.size(), 1);
    QCOMPARE(tables.first().first().value<RecordLink>().id, u"openai"_s);
}

void TestNetworkPage::choosesAndMarksTheCycle()
{
    m_page->choose(OrganizationId(u"coreweave"_s));
    QTRY_VERIFY(!view()->picture().cycleArrows.isEmpty());
    QVERIFY(view()->picture().cycleNodes.contains(node(u"coreweave"_s)));
    QVERIFY(child<QPushButton>(u"networkOpen"_s)->isEnabled());
    auto *cycles = child<QTreeWidget>(u"networkCycles"_s);
    for (int i = 0; i < cycles->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = cycles->topLevelItem(i);
        if (item->childCount() == 0)
            continue;
        cycles->setCurrentItem(item);
        QCOMPARE(view()->picture().cycleNodes.size(), item->childCount());
        QVERIFY(view()->picture().cycleArrows.size() >= item->childCount() - 1);
        QVERIFY(item->child(0)->text(0).contains(u"→"_s));
    }
    auto *search = child<QLineEdit>(u"networkSearch"_s);
    search->setText(u"open"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(view()->picture().selected, node(u"openai"_s));
}

void TestNetworkPage::filters()
{
    const qsizetype all = view()->picture().arrows.size();
    const QList<QPointF> places = view()->picture().places;
    child<QComboBox>(u"networkAmount"_s)->setCurrentIndex(3); // from 10bn
    const NetworkPicture &picture = view()->picture();
    QVERIFY(picture.arrows.size() < all && !picture.arrows.isEmpty());
    for (const NetworkArrow &arrow : picture.arrows) {
        QVERIFY(arrow.amount >= 1e10);
        QVERIFY(!picture.hidden.contains(arrow.from) && !picture.hidden.contains(arrow.to));
    }
    QVERIFY(!picture.hidden.isEmpty());
    QCOMPARE(picture.places, places); // nothing jumps
    child<QComboBox>(u"networkAmount"_s)->setCurrentIndex(0);
    auto *since = child<QComboBox>(u"networkSince"_s);
    since->setCurrentIndex(since->findData(2026));
    for (const NetworkArrow &arrow : view()->picture().arrows) {
        for (const qsizetype tie : arrow.ties)
            QVERIFY(view()->picture().network.ties[tie].knownSince >= QDate(2026, 1, 1));
    }
    since->setCurrentIndex(0);
    QCOMPARE(view()->picture().arrows.size(), all);
}

void TestNetworkPage::movesAndPins()
{
    NetworkView *picture = view();
    const QPoint from = picture->nodeRect(node(u"nvidia"_s)).center();
    const QPointF before = picture->picture().places[node(u"nvidia"_s)];
    QTest::mousePress(picture, Qt::LeftButton, {}, from);
    QTest::mouseMove(picture, from + QPoint(20, 10));
    QTest::mouseMove(picture, from + QPoint(40, 30));
    QTest::mouseRelease(picture, Qt::LeftButton, {}, from + QPoint(40, 30));
    const QPointF moved = picture->picture().places[node(u"nvidia"_s)];
    QVERIFY(QLineF(before, moved).length() > 20);
    QVERIFY(picture->picture().pinned.contains(OrganizationId(u"nvidia"_s)));
    const auto stored = loadNetworkPositions(*m_store, networkLayoutName({}));
    QVERIFY(stored);
    QCOMPARE(stored->places.value(OrganizationId(u"nvidia"_s)), moved);
    QCOMPARE(stored->pinned, QSet<OrganizationId>{OrganizationId(u"nvidia"_s)});
    QVERIFY(stored->places.size() > 30); // all others too: the picture stays put

    // Another window finds everyone in the same place.
    NetworkPage other(*m_store);
    QSignalSpy shown(&other, &NetworkPage::shown);
    other.showSubject({OrganizationId(u"coreweave"_s), u"CoreWeave"_s, QDate(2026, 7, 1)}, false);
    QVERIFY(shown.wait(10000));
    QCOMPARE(other.findChild<NetworkView *>(u"networkView"_s)->picture().places, picture->picture().places);

    picture->setCurrent(node(u"nvidia"_s));
    QTest::keyClick(picture, Qt::Key_P);
    QVERIFY(loadNetworkPositions(*m_store, networkLayoutName({}))->pinned.isEmpty());
}

void TestNetworkPage::readOnlyKeepsPositions()
{
    auto opened = Store::open(m_store->path(), Store::Mode::ReadOnly);
    QVERIFY(opened);
    NetworkPage page(**opened);
    page.resize(1100, 700);
    QSignalSpy shown(&page, &NetworkPage::shown);
    QSignalSpy problems(&page, &Page::problemOccurred);
    const Subject subject{OrganizationId(u"coreweave"_s), u"CoreWeave"_s, QDate(2026, 7, 1)};
    page.showSubject(subject, false);
    QVERIFY(shown.wait(10000));
    auto *picture = page.findChild<NetworkView *>(u"networkView"_s);
    emit picture->nodeMoved(OrganizationId(u"meta"_s), {1234, 567});
    page.showSubject(subject, true);
    QVERIFY(shown.wait(10000));
    const qsizetype meta = picture->picture().network.nodeIndex.value(OrganizationId(u"meta"_s));
    QCOMPARE(picture->picture().places[meta], QPointF(1234, 567));
    QCOMPARE(problems.size(), 0);
}

void TestNetworkPage::providerStandsInTheMiddle()
{
    QSignalSpy shown(m_page.get(), &NetworkPage::shown);
    child<QComboBox>(u"networkLayout"_s)->setCurrentIndex(1);
    QVERIFY(shown.wait(10000));
    const NetworkPicture &picture = view()->picture();
    const double middle = picture.places[node(u"coreweave"_s)].x();
    for (const char *customer : {"microsoft", "openai", "meta"})
        QVERIFY2(picture.places[node(QString::fromLatin1(customer))].x() > middle + 100, customer);
    for (const char *supplier : {"core-scientific", "applied-digital"})
        QVERIFY2(picture.places[node(QString::fromLatin1(supplier))].x() < middle - 100, supplier);
}

void TestNetworkPage::everythingFitsInSight_data()
{
    QTest::addColumn<int>("layout");
    QTest::addColumn<int>("width");
    for (const int layout : {0, 1}) {
        for (const int width : {1000, 1130, 2000})
            QTest::addRow("layout %d, %d wide", layout, width) << layout << width;
    }
}

void TestNetworkPage::everythingFitsInSight()
{
    QFETCH(int, layout);
    QFETCH(int, width);
    if (layout == 1) {
        QSignalSpy shown(m_page.get(), &NetworkPage::shown);
        child<QComboBox>(u"networkLayout"_s)->setCurrentIndex(layout);
        QVERIFY(shown.wait(10000));
    }
    m_page->resize(width, 700);
    QCoreApplication::processEvents();
    const NetworkPicture &picture = view()->picture();
    NetworkPainter painter(picture, Theme::day(), view()->font(), QLocale());
    QImage image(view()->size(), QImage::Format_RGB32);
    QPainter canvas(&image);
    painter.paint(&canvas, view()->mapping(), QRectF(image.rect()));
    for (const QRectF &label : painter.labelRects()) {
        QVERIFY2(label.left() >= 0 && label.right() <= image.width(),
            qPrintable(u"%1 to %2 of %3"_s.arg(label.left()).arg(label.right()).arg(image.width())));
    }
    // The tabs beside it are all to be seen, and the tables have no column out of sight.
    const auto *tabs = child<QTabWidget>(u"networkTabs"_s);
    QVERIFY(tabs->tabBar()->sizeHint().width() <= tabs->width());
    child<QTabWidget>(u"networkTabs"_s)->setCurrentWidget(child<QTableWidget>(u"networkTies"_s));
    QCoreApplication::processEvents();
    const auto *ties = child<QTableWidget>(u"networkTies"_s);
    QVERIFY2(ties->horizontalHeader()->length() <= ties->viewport()->width(),
        qPrintable(u"%1 of %2"_s.arg(ties->horizontalHeader()->length()).arg(ties->viewport()->width())));
}

void TestNetworkPage::isAccessible()
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QVERIFY(!list->text(QAccessible::Name).isEmpty());
    QVERIFY(list->text(QAccessible::Description).contains(u"Enter"_s));
    QCOMPARE(list->childCount(), int(view()->picture().network.nodes.size()));
    QAccessibleInterface *item = list->child(node(u"openai"_s));
    QVERIFY(item && item->isValid());
    QCOMPARE(item->text(QAccessible::Name), u"OpenAI"_s);
    QVERIFY(item->text(QAccessible::Description).contains(u"still to buy US$"_s));
    QCOMPARE(list->indexOfChild(item), node(u"openai"_s));
    QCOMPARE(item->parent(), list);
    item->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(view()->picture().selected, node(u"openai"_s));
    QVERIFY(item->state().selected);
    for (QWidget *widget : m_page->findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<QComboBox *>(widget) || qobject_cast<QLineEdit *>(widget) ||
                               qobject_cast<QSlider *>(widget) || qobject_cast<QTableWidget *>(widget);
        if (isControl && !widget->objectName().startsWith(u"qt_"_s))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestNetworkPage::colorsStandOut_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestNetworkPage::colorsStandOut()
{
    QFETCH(bool, dark);
    const Theme &theme = dark ? Theme::night() : Theme::day();
    for (const QString &look : networkLooks())
        QVERIFY2(contrastRatio(lookColor(look, theme), theme.card) >= 3, qPrintable(look));
}

void TestNetworkPage::exports_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("png") << u"png"_s << QByteArray("\x89PNG");
    QTest::newRow("svg") << u"svg"_s << QByteArray("<?xml");
    QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF");
}

void TestNetworkPage::exports()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, start);
    const QString path = m_folder.filePath(u"network."_s + suffix);
    QVERIFY(exportNetwork(path, view()->picture(), u"CoreWeave"_s, u"A network"_s, QLocale()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(start));
    QVERIFY(bytes.size() > 8000);
    if (suffix == u"svg"_s)
        QVERIFY(bytes.contains("CoreWeave"));
    QVERIFY(!exportNetwork(m_folder.filePath(u"network.gif"_s), view()->picture(), {}, {}, QLocale()));
    QVERIFY(!exportNetwork(u"/nowhere/network."_s + suffix, view()->picture(), {}, {}, QLocale()));
}

QTEST_MAIN(TestNetworkPage)
#include "tst_networkpage.moc"
