// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"
#include "tests/support/windowfixture.h"
#include "widgets/charts/chart.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBrowser>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSettleMs = 700; ///< for what a page reads and simulates

QString nameOf(const QWidget *widget)
{
    QStringList names;
    for (const QWidget *at = widget; at; at = at->parentWidget()) {
        if (!at->objectName().isEmpty() && !at->objectName().startsWith("qt_"_L1))
            names.prepend(at->objectName());
    }
    return names.join(u'/') + u" ("_s + QString::fromLatin1(widget->metaObject()->className()) + u')';
}

/// A part of a larger control that has the focus and the name for it.
bool isPart(const QWidget *widget)
{
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const QAbstractSpinBox *>(above) || qobject_cast<const QComboBox *>(above) ||
            qobject_cast<const QMenuBar *>(above) || qobject_cast<const QLineEdit *>(above))
            return true;
        if (qobject_cast<const QTabBar *>(above) || qobject_cast<const QHeaderView *>(widget))
            return true;
    }
    return qobject_cast<const QScrollBar *>(widget) || widget->inherits("QTableCornerButton");
}

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSlider *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget) ||
           qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const Chart *>(widget) ||
           qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QTabBar *>(widget);
}

/// Of an exclusive group Tab reaches the chosen button alone; arrows lead to the others.
bool isReachedByArrows(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && button->autoExclusive() && !button->isChecked();
}

} // namespace

/// All of the window by keyboard, with names for those who hear it: every control of every page.
class TestKeyboard : public QObject, private WindowFixture
{
    Q_OBJECT
private slots:
    void initTestCase();
    void tabReachesEveryControl_data() { addPages(); }
    void tabReachesEveryControl();
    void focusIsSeen_data() { addPages(); }
    void focusIsSeen();
    void everyControlHasAName_data() { addPages(); }
    void everyControlHasAName();
    void shortcutsAreTheirOwn();
    void mnemonicsAreTheirOwn();
    void listsTheShortcuts();
    void cleanupTestCase() { closeAll(); }

private:
    static void addPages();
    QList<QWidget *> controls() const;
    QList<QWidget *> tabWalk() const;
    /// Calls `check` for the page of the row and for each of its tabs.
    void onEveryTab(int page, const std::function<void()> &check);
};

void TestKeyboard::initTestCase()
{
    setUpProgram();
    createStore();
    openWindow();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestKeyboard::addPages()
{
    QTest::addColumn<int>("page");
    const QList<PageKind> &kinds = pageKinds();
    for (const PageKind &kind : kinds)
        QTest::newRow(qPrintable(kind.icon)) << int(kind.id);
}

QList<QWidget *> TestKeyboard::controls() const
{
    QList<QWidget *> found;
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && isControl(widget) && !isPart(widget))
            found += widget;
    }
    return found;
}

QList<QWidget *> TestKeyboard::tabWalk() const
{
    QList<QWidget *> reached;
    auto *sidebar = m_window->findChild<QListWidget *>(u"sidebar"_s);
    sidebar->setFocus(Qt::TabFocusReason);
    constexpr int kMostSteps = 400;
    for (int step = 0; step < kMostSteps; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        if (!now || now == sidebar)
            return reached << sidebar;
        // A date is walked by day, month and year before Tab leaves it, a text by its links; the cells of a
        // table are not.
        const bool isNextPart = !reached.isEmpty() && now == reached.last() &&
                                (qobject_cast<QDateTimeEdit *>(now) || qobject_cast<QTextBrowser *>(now));
        if (reached.contains(now) && !isNextPart)
            return reached; // held back, or sent round in a circle without the sidebar
        if (!isNextPart)
            reached += now;
    }
    return reached;
}

void TestKeyboard::onEveryTab(int page, const std::function<void()> &check)
{
    m_window->findChild<QListWidget *>(u"sidebar"_s)->setCurrentRow(page);
    QTest::qWait(kSettleMs);
    check();
    for (QTabWidget *tabs : m_window->findChildren<QTabWidget *>()) {
        for (int tab = 1; tabs->isVisible() && tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QTest::qWait(kSettleMs);
            check();
        }
        tabs->setCurrentIndex(0);
    }
}

void TestKeyboard::tabReachesEveryControl()
{
    QFETCH(int, page);
    QStringList missed;
    onEveryTab(page, [&] {
        const QList<QWidget *> reached = tabWalk();
        if (!reached.contains(m_window->findChild<QListWidget *>(u"sidebar"_s)))
            missed += u"Tab does not come round: it ends at "_s + nameOf(reached.last());
        for (const QWidget *control : controls()) {
            const bool byMenuKey = control->objectName() == "chartMenu"_L1;
            if (!byMenuKey && !isReachedByArrows(control) && !reached.contains(control))
                missed += nameOf(control);
        }
    });
    missed.removeDuplicates();
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void TestKeyboard::focusIsSeen()
{
    QFETCH(int, page);
    m_window->findChild<QListWidget *>(u"sidebar"_s)->setCurrentRow(page);
    QTest::qWait(kSettleMs);
    QStringList unseen;
    for (QWidget *control : tabWalk()) {
        if (qobject_cast<QLineEdit *>(control) || qobject_cast<QAbstractSpinBox *>(control))
            continue; // they have the text's cursor
        control->setFocus(Qt::TabFocusReason);
        const QImage with = control->grab().toImage();
        control->clearFocus();
        const QImage without = control->grab().toImage();
        if (with == without)
            unseen += nameOf(control);
    }
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));
}

void TestKeyboard::everyControlHasAName()
{
    QFETCH(int, page);
    QStringList nameless;
    onEveryTab(page, [&] {
        for (QWidget *control : controls()) {
            QAccessibleInterface *access = QAccessible::queryAccessibleInterface(control);
            QVERIFY2(access, qPrintable(nameOf(control)));
            QVERIFY2(access->role() != QAccessible::NoRole, qPrintable(nameOf(control)));
            const bool isNamed = !access->text(QAccessible::Name).trimmed().isEmpty();
            if (!isNamed && !qobject_cast<QTabBar *>(control)) // its tabs have names
                nameless += nameOf(control);
        }
    });
    nameless.removeDuplicates();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestKeyboard::shortcutsAreTheirOwn()
{
    QHash<QString, QString> taken;
    for (const QAction *action : m_window->menuBar()->findChildren<QAction *>() +
                                     m_window->findChildren<QAction *>(Qt::FindDirectChildrenOnly)) {
        for (const QKeySequence &key : action->shortcuts()) {
            const QString before = taken.value(key.toString());
            QVERIFY2(before.isEmpty() || before == action->objectName(),
                qPrintable(key.toString() + u": "_s + before + u", "_s + action->objectName()));
            taken.insert(key.toString(), action->objectName());
        }
    }
    QVERIFY(taken.size() > 10);
}

void TestKeyboard::mnemonicsAreTheirOwn()
{
    for (const QString &language : languages()) {
        setLanguage(language);
        const auto check = [&](const QString &place, const QList<QAction *> &actions) {
            QHash<QChar, QString> taken;
            for (const QAction *action : actions) {
                const QKeySequence key = QKeySequence::mnemonic(action->text());
                if (key.isEmpty())
                    continue;
                const QChar letter = key.toString().back();
                QVERIFY2(!taken.contains(letter), qPrintable(language + u", "_s + place + u": "_s +
                                                             taken.value(letter) + u", "_s + action->text()));
                taken.insert(letter, action->text());
            }
        };
        check(u"menu bar"_s, m_window->menuBar()->actions());
        for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>())
            check(menu->title(), menu->actions());
    }
    setLanguage(u"en"_s);
}

void TestKeyboard::listsTheShortcuts()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *dialog = m_window->findChild<QDialog *>(u"shortcutList"_s);
    QVERIFY(dialog);
    const QString list = dialog->findChild<QTextBrowser *>()->toPlainText();
    for (const QAction *action : m_window->menuBar()->findChildren<QAction *>()) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(key.isEmpty() || list.contains(key), qPrintable(key));
    }
    // Those of tables are no menu's.
    for (const QKeySequence &key : {QKeySequence(Qt::Key_F2), QKeySequence(Qt::Key_Insert),
             QKeySequence(Qt::CTRL | Qt::Key_D), QKeySequence(QKeySequence::Copy)})
        QVERIFY2(list.contains(key.toString(QKeySequence::NativeText)), qPrintable(key.toString()));
    dialog->close();
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
