// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/mainwindow.h"
#include "app/pages.h"
#include "app/workspace.h"
#include "data/store/database.h"
#include "data/store/query.h"
#include "data/text/translation.h"
#include "tests/support/pseudolanguage.h"
#include "widgets/charts/limitsdialog.h"
#include "widgets/import/importdialog.h"
#include "widgets/overview/metriccard.h"
#include "widgets/scenarios/scenariodialog.h"
#include "widgets/style/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QRegularExpression>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSettleMs = 700; ///< for what a page reads and simulates

QString plain(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

QString placeOf(const QWidget *widget)
{
    QStringList names;
    for (const QWidget *at = widget; at; at = at->parentWidget()) {
        if (!at->objectName().isEmpty() && !at->objectName().startsWith("qt_"_L1))
            names.prepend(at->objectName());
    }
    return names.join(u'/') + u" ("_s + QString::fromLatin1(widget->metaObject()->className()) + u')';
}

} // namespace

/// Every page and dialog in a language whose texts are bracketed, accented and a third longer than English:
/// what has no brackets was never translated, what has no room is cut.
class TestPseudoLanguage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void languageIsMarked();
    void pages_data();
    void pages();
    void emptyStore();
    void menus();
    void dialogs_data();
    void dialogs();
    void cleanupTestCase();

private:
    struct Text
    {
        const QWidget *widget;
        QString what;
        QString text;
        bool isCut = false;
    };
    QList<Text> textsOf(QWidget &root) const;
    QStringList foreignWords(const QString &text) const;
    void check(QWidget &root);
    void addData(const QString &text);
    void readData();
    QDialog *shownDialog() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    PseudoLanguage m_language;
    QSet<QString> m_data; ///< words that the store or the imported file holds: shown as they are
};

void TestPseudoLanguage::initTestCase()
{
    setApplicationNames();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    setLanguage(u"en"_s);
    QCoreApplication::installTranslator(&m_language);
    applyTheme(ThemeChoice::Light);
    m_workspace = std::make_unique<Workspace>();
    QVERIFY(m_workspace->create(m_folder.filePath(u"sample.offtake"_s), Store::Contents::Sample).has_value());
    readData();
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestPseudoLanguage::cleanupTestCase()
{
    m_window.reset();
    m_workspace.reset();
    QCoreApplication::removeTranslator(&m_language);
}

void TestPseudoLanguage::addData(const QString &text)
{
    static const QRegularExpression word(u"\\p{L}{2,}"_s);
    auto matches = word.globalMatch(text);
    while (matches.hasNext())
        m_data.insert(matches.next().captured().toLower());
}

void TestPseudoLanguage::readData()
{
    Database &database = m_workspace->store()->database();
    const auto read = database.attempt([&] {
        QStringList tables;
        Query names(database,
            u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'search*' "
            "AND name NOT GLOB 'sqlite*'"_s);
        while (names.step())
            tables += names.text(0);
        for (const QString &table : tables) {
            QStringList columns;
            Query described(database, u"SELECT name FROM pragma_table_info('%1')"_s.arg(table));
            while (described.step())
                columns += described.text(0);
            for (const QString &column : columns) {
                Query values(
                    database, u"SELECT DISTINCT %1 FROM %2 WHERE typeof(%1) = 'text'"_s.arg(column, table));
                while (values.step())
                    addData(values.text(0));
            }
        }
    });
    QVERIFY(read.has_value());
}

/// Words of two letters and more that are neither bracketed nor of the store nor part of a number or date.
QStringList TestPseudoLanguage::foreignWords(const QString &text) const
{
    static const QRegularExpression address(u"\\S*[/@.]\\S*[A-Za-z]\\S*"_s);
    static const QRegularExpression word(u"\\p{L}{2,}"_s);
    QString outside = PseudoLanguage::unbracketed(plain(text));
    outside.replace(address, u" "_s);
    QStringList words;
    auto matches = word.globalMatch(outside);
    while (matches.hasNext()) {
        const QString found = matches.next().captured();
        static const QSet<QString> written{u"US"_s, u"bn"_s, u"tn"_s, u"CSV"_s, u"PDF"_s, u"PNG"_s, u"SVG"_s,
            u"Jan"_s, u"Feb"_s, u"Mar"_s, u"Apr"_s, u"May"_s, u"Jun"_s, u"Jul"_s, u"Aug"_s, u"Sep"_s,
            u"Oct"_s, u"Nov"_s, u"Dec"_s, u"Ctrl"_s, u"Shift"_s, u"Alt"_s, u"Del"_s, u"Ins"_s, u"Return"_s,
            u"Esc"_s, u"English"_s, u"Español"_s, u"Offtake"_s,
            // names of encodings, and a mark that files have for nothing
            u"UTF"_s, u"LE"_s, u"BE"_s, u"ISO"_s, u"windows"_s, u"NULL"_s};
        if (!written.contains(found) && !m_data.contains(found.toLower()))
            words += found;
    }
    return words;
}

QList<TestPseudoLanguage::Text> TestPseudoLanguage::textsOf(QWidget &root) const
{
    QList<Text> texts;
    QList<QWidget *> widgets = root.findChildren<QWidget *>();
    widgets.prepend(&root);
    for (const QWidget *widget : std::as_const(widgets)) {
        if (!widget->isVisible() || widget->objectName() == "statusEngine"_L1)
            continue;
        const QFontMetrics metrics = widget->fontMetrics();
        const auto add = [&](const QString &what, const QString &text, bool isCut = false) {
            if (!text.isEmpty())
                texts += {widget, what, text, isCut};
        };
        add(u"tool tip"_s, widget->toolTip());
        add(u"accessible name"_s, widget->accessibleName());
        add(u"accessible description"_s, widget->accessibleDescription());
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            const bool isCut = label->wordWrap() ? label->heightForWidth(label->width()) > label->height() + 2
                                                 : label->sizeHint().width() > label->width() + 1;
            add(u"label"_s, label->text(), isCut && label->pixmap(Qt::ReturnByValue).isNull());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            add(u"button"_s, button->text(), button->sizeHint().width() > button->width() + 1);
        } else if (const auto *group = qobject_cast<const QGroupBox *>(widget)) {
            add(u"group"_s, group->title(), metrics.horizontalAdvance(group->title()) > group->width());
        } else if (const auto *field = qobject_cast<const QLineEdit *>(widget)) {
            // Qt cuts a long one with an ellipsis: all of it is to be read somewhere, then.
            const QString whole = field->placeholderText();
            const bool isShown = field->text().isEmpty() && !field->toolTip().contains(whole);
            add(u"placeholder"_s, whole, isShown && metrics.horizontalAdvance(whole) > field->width() - 8);
        } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i) {
                const bool isCut = i == box->currentIndex() &&
                                   metrics.horizontalAdvance(box->itemText(i)) > box->width() - 20;
                add(u"choice"_s, box->itemText(i), isCut);
            }
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                add(u"tab"_s, tabs->tabText(i),
                    metrics.horizontalAdvance(tabs->tabText(i)) > tabs->tabRect(i).width());
        } else if (const auto *header = qobject_cast<const QHeaderView *>(widget)) {
            for (int i = 0; header->orientation() == Qt::Horizontal && i < header->count(); ++i) {
                const QString title = header->model()->headerData(i, Qt::Horizontal).toString();
                int width = 0; // of the widest line
                for (const QString &line : title.split(u'\n'))
                    width = std::max(width, metrics.horizontalAdvance(line));
                const bool isCut = !header->isSectionHidden(i) && width > header->sectionSize(i);
                add(u"column"_s, title, isCut);
            }
        } else if (const auto *list = qobject_cast<const QListWidget *>(widget)) {
            for (int i = 0; i < list->count(); ++i) {
                const bool isCut = list->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
                                   !list->wordWrap() &&
                                   list->visualItemRect(list->item(i)).left() + 40 +
                                           metrics.horizontalAdvance(list->item(i)->text()) >
                                       list->viewport()->width();
                add(u"item"_s, list->item(i)->text(), isCut);
            }
        }
    }
    return texts;
}

void TestPseudoLanguage::check(QWidget &root)
{
    const QList<Text> texts = textsOf(root);
    QVERIFY(!texts.isEmpty());
    QStringList faults;
    for (const Text &text : texts) {
        const QStringList foreign = foreignWords(text.text);
        if (!foreign.isEmpty())
            faults += u"not translated (%1): %2 “%3” of %4"_s.arg(
                foreign.join(u", "_s), text.what, text.text, placeOf(text.widget));
        if (text.isCut)
            faults += u"cut: %1 “%2” of %3"_s.arg(text.what, text.text, placeOf(text.widget));
    }
    faults.removeDuplicates();
    for (const QString &fault : std::as_const(faults))
        qWarning("%s", qPrintable(fault));
    QVERIFY2(faults.isEmpty(), qPrintable(QString::number(faults.size())));
}

void TestPseudoLanguage::languageIsMarked()
{
    QCOMPARE(PseudoLanguage::bracketed(u"&Open %1 of %n"_s), u"[&Öpéñ %1 öf %n~~]"_s);
    QCOMPARE(PseudoLanguage::unbracketed(u"[öñé] two [thréé]"_s), u" two "_s);
    QVERIFY(foreignWords(u"[À] US$2.5bn, Q1 2025, 3 Mar 2026, Microsoft"_s).isEmpty());
    // Words of no text of the store: what it holds is shown as it is.
    QCOMPARE(foreignWords(u"[À] juggling aardvarks"_s), QStringList({u"juggling"_s, u"aardvarks"_s}));
}

void TestPseudoLanguage::pages_data()
{
    QTest::addColumn<int>("page");
    const QList<PageKind> &kinds = pageKinds();
    for (const PageKind &kind : kinds)
        QTest::newRow(qPrintable(kind.icon)) << int(kind.id);
}

void TestPseudoLanguage::pages()
{
    QFETCH(int, page);
    m_window->findChild<QListWidget *>(u"sidebar"_s)->setCurrentRow(page);
    QTest::qWait(kSettleMs);
    check(*m_window);
    for (QTabWidget *tabs : m_window->findChildren<QTabWidget *>()) {
        for (int tab = 1; tabs->isVisible() && tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QTest::qWait(kSettleMs);
            check(*tabs->currentWidget());
        }
        tabs->setCurrentIndex(0);
    }
}

void TestPseudoLanguage::emptyStore()
{
    Workspace workspace;
    QVERIFY(workspace.create(m_folder.filePath(u"empty.offtake"_s), Store::Contents::Empty).has_value());
    MainWindow window(workspace);
    window.resize(1280, 800);
    window.show();
    window.showWelcome();
    window.showProblem(PseudoLanguage::bracketed(u"A problem."_s));
    for (int page = 0; page < int(pageKinds().size()); ++page) {
        window.findChild<QListWidget *>(u"sidebar"_s)->setCurrentRow(page);
        QTest::qWait(300);
        check(window);
    }
}

void TestPseudoLanguage::menus()
{
    for (const QMenu *menu : m_window->findChildren<QMenu *>()) {
        QVERIFY2(foreignWords(menu->title()).isEmpty(), qPrintable(menu->title()));
        for (const QAction *action : menu->actions())
            QVERIFY2(foreignWords(action->text()).isEmpty(), qPrintable(action->text()));
    }
}

void TestPseudoLanguage::dialogs_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &name : {u"shortcuts"_s, u"about"_s, u"changeLog"_s, u"check"_s, u"import"_s, u"card"_s,
             u"limits"_s, u"scenario"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestPseudoLanguage::dialogs()
{
    QFETCH(QString, name);
    m_window->findChild<QListWidget *>(u"sidebar"_s)->setCurrentRow(0);
    QTest::qWait(300);
    if (auto *action = m_window->findChild<QAction *>(name)) {
        action->trigger();
    } else if (name == "import"_L1) {
        auto *dialog = new ImportDialog(m_workspace->path(), m_window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        const QString path = QStringLiteral(OFFTAKE_TEST_DATA "/import-samples/bad-rows-contracts.csv");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        addData(QString::fromUtf8(file.readLine())); // its heads
        dialog->setFile(path);
        dialog->open();
    } else if (name == "card"_L1) {
        QTest::mouseClick(m_window->findChild<MetricCard *>(u"coverageCard"_s), Qt::LeftButton);
    } else if (name == "limits"_L1) {
        auto *dialog = new LimitsDialog(1, 0, true, QLocale(), m_window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    } else {
        auto *dialog = new ScenarioDialog(
            PseudoLanguage::bracketed(u"Save"_s), u"Microsoft"_s, QString(), m_window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
    QTRY_VERIFY_WITH_TIMEOUT(shownDialog(), 10'000);
    QTest::qWait(600);
    QDialog *dialog = shownDialog();
    QVERIFY2(foreignWords(dialog->windowTitle()).isEmpty(), qPrintable(dialog->windowTitle()));
    check(*dialog);
    dialog->close();
    QTRY_VERIFY(!shownDialog());
}

QDialog *TestPseudoLanguage::shownDialog() const
{
    for (QDialog *dialog : m_window->findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

QTEST_MAIN(TestPseudoLanguage)
#include "tst_pseudolanguage.moc"
