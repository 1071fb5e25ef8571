// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/wordtext.h"
#include "tests/app/editingfixture.h"
#include "widgets/charts/runoffchart.h"
#include "widgets/tables/wordsbutton.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>

using namespace offtake;
using namespace Qt::StringLiterals;

/// Records edited in the window: cells in place, the form, adding, duplicating and deleting.
class TestEditing : public QObject, private EditingFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { setUpProgram(); }
    void init() { openSample(); }
    void cleanup() { closeAll(); }
    void editsACellAndTakesItBack();
    void readsNumbersAsTheLocaleWritesThem();
    void refusesACellInPlace();
    void editsInTheForm();
    void refusesInTheFormInPlace();
    void addsDuplicatesAndDeletes();
    void choosesSeveralWords();
    void assumesInTheForm();
    void showsTheSchedule();
    void jumpsToTheSource();
    void copiesAsHtml();
    void readOnlyIsNotEdited();
};

void TestEditing::editsACellAndTakesItBack()
{
    auto *view = table(1);
    choose(view, m_contract);
    const auto cell = [&] {
        return view->model()->index(view->currentIndex().row(), columnOf(view, u"total_value"_s));
    };
    const QString before = cell().data().toString();
    view->setFocus();
    view->setCurrentIndex(cell());
    QTest::keyClick(view, Qt::Key_F2);
    auto *editor = view->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->setText(u"$12.34bn"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(cell().data().toString().startsWith(u"US$12.3bn"_s));
    auto *undo = child<QAction>(u"undo"_s);
    QTRY_VERIFY(undo->isEnabled());
    QVERIFY2(undo->text().startsWith(u"Undo changing “"_s), qPrintable(undo->text()));
    undo->trigger();
    QTRY_COMPARE(cell().data().toString(), before);
    auto *redo = child<QAction>(u"redo"_s);
    QTRY_VERIFY(redo->isEnabled());
    QVERIFY(!undo->isEnabled());
    redo->trigger();
    QTRY_VERIFY(cell().data().toString().startsWith(u"US$12.3bn"_s));
}

void TestEditing::readsNumbersAsTheLocaleWritesThem()
{
    setLanguage(u"es"_s);
    auto *view = table(1);
    choose(view, m_contract);
    const auto cell = [&] {
        return view->model()->index(view->currentIndex().row(), columnOf(view, u"total_value"_s));
    };
    const QString before = cell().data().toString();
    for (const auto &[typed, shown] : {std::pair(u"98,5 M"_s, u"98,5\u00a0M\u00a0US$"_s),
             std::pair(u"1.234.500.000"_s, u"1.200\u00a0M\u00a0US$"_s)}) {
        view->setFocus();
        view->setCurrentIndex(cell());
        QTest::keyClick(view, Qt::Key_F2);
        auto *editor = view->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->setText(typed);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(cell().data().toString() != before);
        QTRY_COMPARE(cell().data().toString(), shown);
    }
    setLanguage(u"en"_s);
}

void TestEditing::refusesACellInPlace()
{
    auto *view = table(1);
    choose(view, m_contract);
    view->setFocus();
    view->setCurrentIndex(view->model()->index(view->currentIndex().row(), columnOf(view, u"signed_on"_s)));
    QTest::keyClick(view, Qt::Key_F2);
    auto *editor = view->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->setText(u"31 February 2025"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    auto *reason = view->viewport()->findChild<QLabel *>(u"cellProblem"_s);
    QTRY_VERIFY(reason->isVisible());
    QVERIFY(!reason->text().isEmpty());
    QTRY_VERIFY(view->viewport()->findChild<QLineEdit *>());
    QCOMPARE(view->viewport()->findChildren<QLineEdit *>().last()->text(), u"31 February 2025"_s);
    QVERIFY(!child<QAction>(u"undo"_s)->isEnabled());
    QTest::keyClick(view->viewport()->findChildren<QLineEdit *>().last(), Qt::Key_Escape);
    QTRY_VERIFY(!reason->isVisible());
}

void TestEditing::editsInTheForm()
{
    auto *view = table(1);
    choose(view, m_contract);
    auto *title = page(1)->findChild<QLineEdit *>(u"field_title"_s);
    title->setFocus();
    title->setText(u"Another title"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_COMPARE(
        view->model()->index(view->currentIndex().row(), columnOf(view, u"title"_s)).data().toString(),
        u"Another title"_s);
    auto *status = page(1)->findChild<QComboBox *>(u"field_status"_s);
    status->setCurrentIndex(status->findData(u"terminated"_s));
    emit status->activated(status->currentIndex());
    QTRY_COMPARE(m_workspace->store()->contract(ContractId(m_contract))->status, u"terminated"_s);
}

void TestEditing::refusesInTheFormInPlace()
{
    choose(table(1), m_contract);
    auto *end = page(1)->findChild<QLineEdit *>(u"field_ends_on"_s);
    end->setFocus();
    end->setText(u"some day"_s);
    QTest::keyClick(end, Qt::Key_Return);
    const auto isTold = [&] {
        for (const QLabel *label : page(1)->findChildren<QLabel *>()) {
            const bool isProblem =
                label->objectName().startsWith(u"problem_"_s) || label->objectName() == u"recordProblem"_s;
            if (isProblem && label->isVisible() && !label->text().isEmpty())
                return true;
        }
        return false;
    };
    QTRY_VERIFY(isTold());
    QCOMPARE(end->text(), u"some day"_s); // what was typed is not lost
    QVERIFY(!child<QAction>(u"undo"_s)->isEnabled());
}

void TestEditing::addsDuplicatesAndDeletes()
{
    auto *view = table(2);
    const int rows = view->model()->rowCount();
    page(2)->findChild<QAction *>(u"addRow"_s)->trigger();
    page(2)->findChild<QPushButton *>(u"addRecord"_s)->click(); // without a name
    QTRY_VERIFY(page(2)->findChild<QLabel *>(u"problem_name"_s)->isVisible());
    page(2)->findChild<QLineEdit *>(u"field_name"_s)->setText(u"Example Compute"_s);
    page(2)->findChild<QPushButton *>(u"addRecord"_s)->click();
    QTRY_COMPARE(view->model()->rowCount(), rows + 1);
    QTRY_COMPARE(view->currentIndex().siblingAtColumn(0).data().toString(), u"Example Compute"_s);
    page(2)->findChild<QAction *>(u"duplicateRow"_s)->trigger();
    QTRY_COMPARE(view->model()->rowCount(), rows + 2);
    // Both at once.
    auto *model = static_cast<RecordTableModel *>(view->model());
    QItemSelection both;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data() == u"Example Compute"_s)
            both.select(model->index(row, 0), model->index(row, model->columnCount() - 1));
    }
    view->selectionModel()->select(both, QItemSelectionModel::ClearAndSelect);
    page(2)->findChild<QAction *>(u"deleteRows"_s)->trigger();
    QTRY_COMPARE(view->model()->rowCount(), rows);
    QTRY_VERIFY(child<QAction>(u"undo"_s)->text().startsWith(u"Undo deleting"_s));
    child<QAction>(u"undo"_s)->trigger();
    QTRY_COMPARE(view->model()->rowCount(), rows + 2);
}

void TestEditing::choosesSeveralWords()
{
    QTableView *view = table(2);
    choose(view, u"coreweave"_s);
    auto *roles = child<WordsButton>(u"field_roles"_s);
    const auto stored = [&] {
        const auto organization = m_workspace->store()->organization(OrganizationId(u"coreweave"_s));
        return organization ? organization->roles : QStringList();
    };
    const QStringList before = stored();
    QVERIFY(before.contains(u"provider"_s) && !before.contains(u"investor"_s));
    QVERIFY(roles->toolTip().contains(wordText(u"provider"_s)));
    bool isOffered = false;
    QTimer::singleShot(100, roles, [roles, &isOffered] {
        isOffered = roles->menu()->isVisible();
        for (QAction *action : roles->menu()->actions()) {
            if (action->data() == u"investor"_s)
                action->trigger();
        }
        roles->menu()->close();
    });
    QTest::keyClick(roles, Qt::Key_Space); // returns when the list is closed
    QVERIFY(isOffered);
    QTRY_VERIFY(stored().contains(u"investor"_s));
    QCOMPARE(stored().size(), before.size() + 1);
    QTRY_VERIFY(roles->toolTip().contains(wordText(u"investor"_s)));
}

void TestEditing::assumesInTheForm()
{
    choose(table(1), m_contract);
    auto *share = page(1)->findChild<QLineEdit *>(u"assumption_take_or_pay"_s);
    QVERIFY(share);
    QVERIFY(share->text().isEmpty());
    QVERIFY2(share->placeholderText().contains(u'%'), qPrintable(share->placeholderText()));
    share->setText(u"35"_s);
    QTest::keyClick(share, Qt::Key_Return);
    QTRY_COMPARE(page(1)->findChild<QLineEdit *>(u"assumption_take_or_pay"_s)->text(), u"35%"_s);
    QTRY_VERIFY(child<QAction>(u"undo"_s)->isEnabled());
    child<QAction>(u"undo"_s)->trigger();
    QTRY_VERIFY(page(1)->findChild<QLineEdit *>(u"assumption_take_or_pay"_s)->text().isEmpty());
}

void TestEditing::showsTheSchedule()
{
    choose(table(1), m_contract);
    auto *chart = page(1)->findChild<RunoffChart *>(u"scheduleChart"_s);
    QVERIFY(!chart->isEmpty());
    QVERIFY(chart->table().size() > 4);
    QVERIFY2(chart->sentence().contains(u"quarter"_s), qPrintable(chart->sentence()));
}

void TestEditing::jumpsToTheSource()
{
    choose(table(1), m_contract);
    const QString source = m_workspace->store()->contract(ContractId(m_contract))->sourceId.value();
    QVERIFY(!source.isEmpty());
    page(1)->findChild<QWidget *>(u"jump_source_id"_s)->setFocus();
    QTest::keyClick(page(1)->findChild<QWidget *>(u"jump_source_id"_s), Qt::Key_Space);
    QCOMPARE(child<QStackedWidget>(u"pages"_s)->currentWidget()->objectName(), u"sourcesPage"_s);
    auto *view = child<QStackedWidget>(u"pages"_s)->currentWidget()->findChild<QTableView *>(u"table"_s);
    QCOMPARE(static_cast<RecordTableModel *>(view->model())->recordId(view->currentIndex().row()), source);
}

void TestEditing::copiesAsHtml()
{
    auto *view = table(2);
    view->setFocus();
    view->selectRow(0);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->hasHtml());
    QVERIFY(copied->html().contains(u"<td>"_s));
    QCOMPARE(copied->html().count(u"<tr>"_s), 2);
    QCOMPARE(copied->text().count(u'\n'), 2);
}

void TestEditing::readOnlyIsNotEdited()
{
    m_workspace->editor().setStore(m_workspace->path(), true);
    reopen();
    m_workspace->editor().setStore(m_workspace->path(), true);
    emit m_workspace->opened(); // the pages anew, as after opening such a file
    auto *view = table(1);
    choose(view, m_contract);
    QVERIFY(!page(1)->findChild<QAction *>(u"addRow"_s)->isEnabled());
    QVERIFY(!page(1)->findChild<QAction *>(u"deleteRows"_s)->isEnabled());
    QVERIFY(page(1)->findChild<QLineEdit *>(u"field_title"_s)->isReadOnly());
    QVERIFY(!view->currentIndex().flags().testFlag(Qt::ItemIsEditable));
}

QTEST_MAIN(TestEditing)
#include "tst_editing.moc"
