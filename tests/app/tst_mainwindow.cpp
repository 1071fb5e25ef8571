// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/mainwindow.h"
#include "app/workspace.h"
#include "data/import/importer.h"
#include "data/text/translation.h"
#include "widgets/charts/sharechart.h"
#include "widgets/highlight.h"
#include "widgets/import/importdialog.h"
#include "widgets/noticebar.h"
#include "widgets/overview/metriccard.h"
#include "widgets/style/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QDir>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace offtake;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void overviewShowsTheProvider();
    void cardsTellHowTheyAreMade();
    void simulatesTheOutlook();
    void lightsUpACustomer();
    void sidebarLeadsToEveryPage();
    void contractsFilterByColumnAndSearch();
    void copiesRows();
    void choosesAnotherProvider();
    void searchJumps();
    void speaksSpanishAtRunTime();
    void darkTheme();
    void welcomeAsksWhatIf();
    void foreignFileIsRefusedInPlace();
    void noticesChangesOfAnotherConnection();
    void everyControlHasAName();
    void boxesTellWhatTheyAreFor();
    void pagesFitIntoASmallScreen();
    void sessionComesBack();
    void listsRecentFiles();
    void takesDroppedFiles();

private:
    template <class T>
    T *child(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    void go(int page) { child<QListWidget>(u"sidebar"_s)->setCurrentRow(page); }
    QWidget *page(const QString &name) const { return child<QWidget>(name); }
    QString figureOf(const QString &card) const { return child<MetricCard>(card)->figure(); }
    void openWindow();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    setApplicationNames();
    setLanguage(u"en"_s);
    applyTheme(ThemeChoice::Light);
}

void TestMainWindow::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = std::make_unique<Workspace>();
    QVERIFY(
        m_workspace->create(m_folder->filePath(u"sample.offtake"_s), Store::Contents::Sample).has_value());
    openWindow();
}

void TestMainWindow::openWindow()
{
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_workspace.reset();
    setLanguage(u"en"_s);
    applyTheme(ThemeChoice::Light);
}

void TestMainWindow::overviewShowsTheProvider()
{
    QCOMPARE(child<QComboBox>(u"provider"_s)->currentText(), u"CoreWeave"_s);
    QTRY_VERIFY(figureOf(u"contractedCard"_s).startsWith(u"US$"_s));
    QVERIFY(figureOf(u"topCustomerCard"_s).endsWith(u'%'));
    const ShareChart *shares = child<ShareChart>(u"shareChart"_s);
    QVERIFY(shares->table().contains(QStringList{u"2024"_s, u"Microsoft"_s, u"62.0%"_s}));
    QVERIFY(shares->sentence().contains(u"Microsoft"_s));
    QVERIFY(child<QLabel>(u"statusFile"_s)->text().contains(u"sample.offtake"_s));
}

void TestMainWindow::cardsTellHowTheyAreMade()
{
    QTRY_VERIFY(figureOf(u"contractedCard"_s).startsWith(u"US$"_s));
    for (const auto &name :
        {u"contractedCard"_s, u"topCustomerCard"_s, u"hhiCard"_s, u"backlogCard"_s, u"coverageCard"_s}) {
        QTest::mouseClick(page(name), Qt::LeftButton);
        auto *dialog = child<QDialog>(u"metricDetails"_s);
        QVERIFY(dialog);
        auto *text = dialog->findChild<QTextBrowser *>();
        QVERIFY2(text->toPlainText().contains(figureOf(name)), qPrintable(name));
        QVERIFY2(text->toHtml().contains(u"href=\"http"_s), qPrintable(name)); // a source
        delete dialog;
    }
    page(u"warlCard"_s)->setFocus();
    QTest::keyClick(page(u"warlCard"_s), Qt::Key_Return);
    QVERIFY(child<QDialog>(u"metricDetails"_s));
}

void TestMainWindow::simulatesTheOutlook()
{
    QTRY_VERIFY_WITH_TIMEOUT(figureOf(u"outlookCard"_s).startsWith(u"US$"_s), 60'000);
    QVERIFY(child<MetricCard>(u"outlookCard"_s)->note().contains(u"US$"_s)); // the median beside
}

void TestMainWindow::lightsUpACustomer()
{
    auto *shares = child<ShareChart>(u"shareChart"_s);
    QTRY_VERIFY(!shares->isEmpty());
    QTest::qWait(50);
    const QImage plain = shares->grab().toImage();
    Highlight::instance().choose(OrganizationId(u"openai"_s)); // as a click in another chart or table does
    QTRY_VERIFY(shares->grab().toImage() != plain);
    Highlight::instance().choose({});
    QTRY_COMPARE(shares->grab().toImage(), plain);
    go(1);
    auto *table = page(u"contractsPage"_s)->findChild<QTableView *>(u"table"_s);
    QTest::mouseClick(
        table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(2, 0)).center());
    QVERIFY(!Highlight::instance().organization().isEmpty());
    Highlight::instance().choose({});
}

void TestMainWindow::sidebarLeadsToEveryPage()
{
    auto *sidebar = child<QListWidget>(u"sidebar"_s);
    const QStringList names{u"overviewPage"_s, u"contractsPage"_s, u"organizationsPage"_s, u"revenuePage"_s,
        u"networkPage"_s, u"scenariosPage"_s, u"reportPage"_s, u"sourcesPage"_s};
    QCOMPARE(sidebar->count(), names.size());
    sidebar->setFocus();
    sidebar->setCurrentRow(0);
    for (qsizetype i = 0; i < names.size(); ++i) {
        QCOMPARE(child<QStackedWidget>(u"pages"_s)->currentWidget()->objectName(), names.at(i));
        QVERIFY(!sidebar->currentItem()->text().isEmpty());
        QTest::keyClick(sidebar, Qt::Key_Down);
    }
}

void TestMainWindow::contractsFilterByColumnAndSearch()
{
    go(1);
    QWidget *contracts = page(u"contractsPage"_s);
    auto *table = contracts->findChild<QTableView *>(u"table"_s);
    QCOMPARE(table->model()->rowCount(), 68);
    auto *filter = contracts->findChild<QLineEdit *>(u"filter0"_s);
    QTest::keyClicks(filter, u"coreweave"_s);
    QTRY_VERIFY(table->model()->rowCount() < 68); // after a pause, without Enter
    const int ofProvider = table->model()->rowCount();
    QVERIFY(ofProvider > 0);
    auto *search = contracts->findChild<QLineEdit *>(u"tableSearch"_s);
    QTest::keyClicks(search, u"meta"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(table->model()->rowCount() < ofProvider);
    QTest::mouseClick(contracts->findChild<QWidget *>(u"clearFilters"_s), Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), 68);
    QVERIFY(filter->text().isEmpty());

    // Where nothing is left the table says so, and leads back.
    auto *empty = contracts->findChild<QWidget *>(u"emptyTable"_s);
    QVERIFY(!empty->isVisible());
    QTest::keyClicks(search, u"qqqq"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(table->viewport()->rect().contains(empty->mapTo(table->viewport(), empty->rect().center())));
    QTest::mouseClick(empty->findChild<QPushButton *>(u"emptyStep"_s), Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 68);
    QVERIFY(!empty->isVisible());
}

void TestMainWindow::copiesRows()
{
    go(2);
    auto *table = page(u"organizationsPage"_s)->findChild<QTableView *>(u"table"_s);
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3); // header, row, and the end of the last line
    QVERIFY(lines.first().contains(u'\t'));
    QCOMPARE(lines.first().count(u'\t'), lines.at(1).count(u'\t'));
}

void TestMainWindow::choosesAnotherProvider()
{
    QTRY_VERIFY(figureOf(u"contractedCard"_s).startsWith(u"US$"_s));
    const QString before = figureOf(u"contractedCard"_s);
    auto *providers = child<QComboBox>(u"provider"_s);
    providers->setCurrentIndex(providers->findData(u"oracle"_s));
    QTRY_VERIFY(figureOf(u"contractedCard"_s) != before);
}

void TestMainWindow::searchJumps()
{
    auto *search = child<QLineEdit>(u"search"_s);
    const auto choose = [&](const QString &text, const QString &name) {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        search->clear();
        QTest::keyClicks(search, text);
        const auto offered = [&] {
            for (int row = 0; row < search->completer()->completionModel()->rowCount(); ++row) {
                const QModelIndex index = search->completer()->completionModel()->index(row, 0);
                if (index.data().toString().startsWith(name))
                    return index;
            }
            return QModelIndex();
        };
        QTRY_VERIFY2(offered().isValid(), qPrintable(text));
        emit search->completer()->activated(offered());
        QTRY_VERIFY(search->text().isEmpty());
        search->completer()->popup()->hide();
    };
    const auto isUp = [&](const QString &page) {
        return child<QStackedWidget>(u"pages"_s)->currentWidget()->objectName() == page;
    };
    choose(u"Nebius"_s, u"Nebius"_s); // a provider
    QTRY_COMPARE(child<QComboBox>(u"provider"_s)->currentData().toString(), u"nebius"_s);
    choose(u"sourc"_s, u"Sources"_s); // a page
    QVERIFY(isUp(u"sourcesPage"_s));
    choose(u"five-year openai"_s, u"OpenAI five-year"_s); // a contract
    QVERIFY(isUp(u"contractsPage"_s));
    choose(u"winter"_s, u"AI winter"_s); // a scenario
    QVERIFY(isUp(u"scenariosPage"_s));
    setLanguage(u"es"_s);
    choose(u"winter"_s, u"Invierno"_s); // found by the stored words, called by the reader's
    choose(u"fuentes"_s, u"Fuentes"_s);
    QVERIFY(isUp(u"sourcesPage"_s));
    choose(u"invierno"_s, u"Invierno de la IA"_s); // and by those, too
    QVERIFY(isUp(u"scenariosPage"_s));
    setLanguage(u"en"_s);
    choose(u"dark"_s, u"Dark"_s); // a command
    QTRY_VERIFY(Theme::of(m_window->palette()).dark);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(search, u"qqqq"_s);
    QTRY_VERIFY(search->completer()->completionModel()->index(0, 0).data().toString().contains(u"qqqq"_s));
    QCOMPARE(search->completer()->completionModel()->rowCount(), 1);
}

void TestMainWindow::speaksSpanishAtRunTime()
{
    QTRY_VERIFY(figureOf(u"contractedCard"_s).startsWith(u"US$"_s));
    child<QAction>(u"language_es"_s)->trigger();
    QTRY_VERIFY(figureOf(u"contractedCard"_s).endsWith(u"US$"_s)); // 68.900 M US$
    QCOMPARE(QSettings().value(u"view/language"_s).toString(), u"es"_s);
    child<QAction>(u"language_en"_s)->trigger();
    QTRY_VERIFY(figureOf(u"contractedCard"_s).startsWith(u"US$"_s));
}

void TestMainWindow::darkTheme()
{
    child<QAction>(u"theme_dark"_s)->trigger();
    QVERIFY(Theme::of(m_window->palette()).dark);
    const ShareChart *shares = child<ShareChart>(u"shareChart"_s);
    QTRY_VERIFY(!shares->isEmpty());
    QTRY_COMPARE(child<ShareChart>(u"shareChart"_s)->grab().toImage().pixelColor(2, shares->height() - 3),
        Theme::night().card);
}

void TestMainWindow::welcomeAsksWhatIf()
{
    QVERIFY(!page(u"welcomeBar"_s)->isVisible());
    m_window->showWelcome();
    QVERIFY(page(u"welcomeBar"_s)->isVisible());
    QTest::mouseClick(child<QPushButton>(u"welcomeLeaving"_s), Qt::LeftButton);
    QCOMPARE(child<QStackedWidget>(u"pages"_s)->currentWidget()->objectName(), u"scenariosPage"_s);
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>(u"scenarioSentence"_s)->text().contains(u"CoreWeave"_s), 60'000);
    QTest::mouseClick(page(u"welcomeClose"_s), Qt::LeftButton);
    QVERIFY(!page(u"welcomeBar"_s)->isVisible());
    m_window->showWelcome(); // closed for good
    QVERIFY(!page(u"welcomeBar"_s)->isVisible());
}

void TestMainWindow::foreignFileIsRefusedInPlace()
{
    const QString path = m_folder->filePath(u"letter.offtake"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear Sir or Madam");
    file.close();
    m_window->openFile(path);
    QVERIFY(child<NoticeBar>(u"noticeBar"_s)->isVisible());
    QVERIFY(!child<NoticeBar>(u"noticeBar"_s)->message().isEmpty());
    QVERIFY(m_workspace->path().endsWith(u"sample.offtake"_s)); // the present file stays
}

void TestMainWindow::noticesChangesOfAnotherConnection()
{
    const int before = child<QComboBox>(u"provider"_s)->count();
    QVERIFY(before > 0);
    go(1);
    auto *table = page(u"contractsPage"_s)->findChild<QTableView *>(u"table"_s);
    const auto other = Store::open(m_workspace->path());
    QVERIFY(other.has_value());
    ImportOptions options;
    options.path = QStringLiteral(OFFTAKE_TEST_DATA "/import-samples/bad-rows-contracts.csv");
    const auto report = importCsv(**other, options);
    QVERIFY(report.has_value());
    QTRY_COMPARE(table->model()->rowCount(), 68 + int(report->inserted));
}

void TestMainWindow::everyControlHasAName()
{
    for (int i = 0; i < child<QListWidget>(u"sidebar"_s)->count(); ++i)
        go(i);
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s))
            continue;
        const bool input = widget->inherits("QLineEdit") || widget->inherits("QComboBox") ||
                           widget->inherits("QAbstractSlider") || widget->inherits("QTableView") ||
                           widget->inherits("QListView");
        if (!input || widget->inherits("QScrollBar") || !widget->parentWidget() ||
            widget->parentWidget()->inherits("QComboBoxPrivateContainer") ||
            widget->parentWidget()->inherits("QAbstractSpinBox"))
            continue;
        const bool named = !widget->accessibleName().isEmpty() || widget->inherits("QCalendarView");
        QVERIFY2(named || widget->objectName().isEmpty(), qPrintable(widget->objectName()));
    }
}

/// Qt tells screen readers a box's chosen text only; what it is for comes with its label, seen or not.
void TestMainWindow::boxesTellWhatTheyAreFor()
{
    const auto spokenOf = [](QComboBox *box) {
        const auto relations = QAccessible::queryAccessibleInterface(box)->relations(QAccessible::Label);
        return relations.isEmpty() ? QString() : relations.first().first->text(QAccessible::Name);
    };
    for (int i = 0; i < child<QListWidget>(u"sidebar"_s)->count(); ++i) {
        go(i);
        QCoreApplication::processEvents();
        for (QComboBox *box : m_window->findChildren<QComboBox *>()) {
            if (!box->isVisible())
                continue;
            const QString spoken = spokenOf(box);
            QVERIFY2(spoken.contains(box->currentText()), qPrintable(box->objectName()));
            QVERIFY2(spoken.size() > box->currentText().size() + 2, qPrintable(box->objectName()));
        }
    }
    auto *provider = child<QComboBox>(u"provider"_s);
    QCOMPARE(spokenOf(provider), u"Provider: CoreWeave"_s);
    setLanguage(u"es"_s);
    QTRY_COMPARE(spokenOf(provider), u"Proveedor: CoreWeave"_s);
    setLanguage(u"en"_s);
    // A card of the overview opens what made its figure.
    QAccessibleInterface *card = QAccessible::queryAccessibleInterface(page(u"hhiCard"_s));
    QCOMPARE(card->role(), QAccessible::Button);
    QVERIFY(card->text(QAccessible::Name).contains(u"HHI"_s));
    go(0);
    QTRY_VERIFY(figureOf(u"hhiCard"_s).contains(u','));
    card->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(child<QDialog>(u"metricDetails"_s));
}

/// In both languages the window can be as narrow as 1280 pixels, whatever page has been up.
void TestMainWindow::pagesFitIntoASmallScreen()
{
    for (const QString &language : {u"en"_s, u"es"_s}) {
        setLanguage(language);
        for (int i = 0; i < child<QListWidget>(u"sidebar"_s)->count(); ++i) {
            go(i);
            QTest::qWait(100); // layouts settle
            const QSize least = m_window->minimumSizeHint();
            QVERIFY2(least.width() <= 1280 && least.height() <= 720,
                qPrintable(
                    u"%1, page %2: %3 by %4"_s.arg(language).arg(i).arg(least.width()).arg(least.height())));
        }
    }
    setLanguage(u"en"_s);
}

void TestMainWindow::sessionComesBack()
{
    auto *providers = child<QComboBox>(u"provider"_s);
    providers->setCurrentIndex(providers->findData(u"nebius"_s));
    go(3);
    m_window->close();
    openWindow();
    QCOMPARE(child<QStackedWidget>(u"pages"_s)->currentWidget()->objectName(), u"revenuePage"_s);
    QCOMPARE(child<QComboBox>(u"provider"_s)->currentData().toString(), u"nebius"_s);
}

void TestMainWindow::listsRecentFiles()
{
    const QString first = m_workspace->path();
    const QString second = m_folder->filePath(u"second.offtake"_s);
    QVERIFY(m_workspace->create(second, Store::Contents::Empty).has_value());
    auto *menu = child<QMenu>(u"recentMenu"_s);
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 2);
    QCOMPARE(menu->actions().at(0)->text(), QDir::toNativeSeparators(second)); // the newest first
    menu->actions().at(1)->trigger();
    QCOMPARE(m_workspace->path(), first);
    QVERIFY(QFile::remove(second));
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1); // what is gone is not offered
}

void TestMainWindow::takesDroppedFiles()
{
    const auto drop = [this](const QString &path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
    };
    drop(QStringLiteral(OFFTAKE_TEST_DATA "/import-samples/sep-line-revenues.csv"));
    auto *dialog = m_window->findChild<ImportDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->findChild<QLineEdit *>(u"importPath"_s)->text().endsWith(u"sep-line-revenues.csv"_s));
    QTRY_VERIFY(!dialog->isBusy());
    delete dialog;

    const QString other = m_folder->filePath(u"other.offtake"_s);
    QVERIFY(Store::create(other, Store::Contents::Sample).has_value());
    drop(other);
    QCOMPARE(m_workspace->path(), other);
    QMimeData text; // words are no file
    text.setText(u"a"_s);
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
