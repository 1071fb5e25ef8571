// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/mainwindow.h"
#include "app/workspace.h"
#include "data/import/importer.h"
#include "data/records/recordeditor.h"
#include "data/text/csv.h"
#include "data/text/translation.h"
#include "data/text/wordtext.h"
#include "widgets/charts/runoffchart.h"
#include "widgets/style/theme.h"
#include "widgets/tables/changelogdialog.h"
#include "widgets/tables/tableexport.h"
#include "widgets/tables/tablepage.h"
#include "widgets/tables/wordsbutton.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace offtake;
using namespace Qt::StringLiterals;

/// Records edited in the window: cells in place, the form, adding, duplicating, deleting, undo and redo.
class TestEditing : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void editsACellAndTakesItBack();
    void readsNumbersAsTheLocaleWritesThem();
    void refusesACellInPlace();
    void editsInTheForm();
    void refusesInTheFormInPlace();
    void addsDuplicatesAndDeletes();
    void undoSurvivesReopening();
    void importIsOneStep();
    void asksWhichOfTwoChangesStays_data();
    void asksWhichOfTwoChangesStays();
    void keepsWhatIsTypedWhileOthersWrite();
    void choosesSeveralWords();
    void assumesInTheForm();
    void showsTheSchedule();
    void jumpsToTheSource();
    void logsChanges();
    void copiesAsHtml();
    void readOnlyIsNotEdited();

private:
    template <class T>
    T *child(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    QWidget *page(int index) const
    {
        child<QListWidget>(u"sidebar"_s)->setCurrentRow(index);
        return child<QStackedWidget>(u"pages"_s)->currentWidget();
    }
    QTableView *table(int index) const { return page(index)->findChild<QTableView *>(u"table"_s); }
    int columnOf(const QTableView *view, const QString &field) const
    {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            if (view->model()->headerData(column, Qt::Horizontal, RecordTableModel::FieldNameRole) == field)
                return column;
        }
        return -1;
    }
    void choose(QTableView *view, const QString &id) const
    {
        const int row = static_cast<RecordTableModel *>(view->model())->rowOf(id);
        QVERIFY(row >= 0);
        view->selectRow(row);
    }
    void openWindow(const QString &path);
    /// As another process does it.
    void writeElsewhere(const QString &column, const QString &text) const
    {
        const auto other = Store::open(m_workspace->path());
        QVERIFY(other.has_value());
        QVERIFY(RecordEditor(**other).update(u"contracts"_s, m_contract, {{column, text}}).has_value());
    }
    QString storedTitle() const { return m_workspace->store()->contract(ContractId(m_contract))->title; }

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    QString m_contract;
};

void TestEditing::initTestCase()
{
    setApplicationNames();
    // Settings of its own: another test may run at the same time.
    QVERIFY(m_settings.isValid());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    setLanguage(u"en"_s);
    applyTheme(ThemeChoice::Light);
}

void TestEditing::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"sample.offtake"_s);
    {
        Workspace workspace;
        QVERIFY(workspace.create(path, Store::Contents::Sample).has_value());
        m_contract = workspace.store()->contractsOf(OrganizationId(u"coreweave"_s))->first().id.value();
    }
    openWindow(path);
}

void TestEditing::openWindow(const QString &path)
{
    m_window.reset();
    m_workspace = std::make_unique<Workspace>();
    QVERIFY(m_workspace->open(path).has_value());
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestEditing::cleanup()
{
    m_window.reset();
    m_workspace.reset();
}

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

void TestEditing::undoSurvivesReopening()
{
    choose(table(1), m_contract);
    const QString before = m_workspace->store()->contract(ContractId(m_contract))->title;
    auto *title = page(1)->findChild<QLineEdit *>(u"field_title"_s);
    title->setText(u"Renamed"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_VERIFY(child<QAction>(u"undo"_s)->isEnabled());
    openWindow(m_workspace->path());
    QTRY_VERIFY(child<QAction>(u"undo"_s)->text().contains(u"Renamed"_s));
    child<QAction>(u"undo"_s)->trigger();
    QTRY_COMPARE(m_workspace->store()->contract(ContractId(m_contract))->title, before);
}

void TestEditing::importIsOneStep()
{
    {
        const auto store = Store::open(m_workspace->path());
        ImportOptions options;
        options.path = QStringLiteral(OFFTAKE_TEST_DATA "/import-samples/bad-rows-contracts.csv");
        QVERIFY(importCsv(**store, options).has_value());
    }
    auto *undo = child<QAction>(u"undo"_s);
    QTRY_VERIFY2(
        undo->text().startsWith(u"Undo import of bad-rows-contracts.csv"_s), qPrintable(undo->text()));
    auto *view = table(1);
    undo->trigger();
    QTRY_COMPARE(view->model()->rowCount(), 68);
}

void TestEditing::asksWhichOfTwoChangesStays_data()
{
    QTest::addColumn<bool>("inTheForm");
    QTest::addColumn<bool>("mine");
    QTest::newRow("cell, mine") << false << true;
    QTest::newRow("cell, theirs") << false << false;
    QTest::newRow("form, mine") << true << true;
    QTest::newRow("form, theirs") << true << false;
}

/// An edit is under way when another process changes the same value: both are told, and the person chooses.
void TestEditing::asksWhichOfTwoChangesStays()
{
    QFETCH(bool, inTheForm);
    QFETCH(bool, mine);
    auto *view = table(1);
    choose(view, m_contract);
    const auto *model = static_cast<RecordTableModel *>(view->model());
    const auto cell = [&] { return model->index(model->rowOf(m_contract), columnOf(view, u"title"_s)); };
    QPointer<QLineEdit> editor;
    if (inTheForm) {
        editor = page(1)->findChild<QLineEdit *>(u"field_title"_s);
        editor->setFocus();
    } else {
        view->setFocus();
        view->setCurrentIndex(cell());
        QTest::keyClick(view, Qt::Key_F2);
        editor = view->viewport()->findChild<QLineEdit *>();
    }
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"Mine"_s);
    writeElsewhere(u"title"_s, u"Theirs"_s);
    QTRY_COMPARE(cell().data().toString(), u"Theirs"_s); // the view has heard of it
    QVERIFY(editor);
    QCOMPARE(editor->text(), u"Mine"_s);
    QTest::keyClick(editor, Qt::Key_Return);

    QMessageBox *question = nullptr;
    QTRY_VERIFY((question = m_window->findChild<QMessageBox *>(u"conflictQuestion"_s)));
    QTRY_VERIFY(question->isVisible());
    QVERIFY2(question->text().contains(u"“Theirs”"_s), qPrintable(question->text()));
    QVERIFY2(question->informativeText().contains(u"“Mine”"_s), qPrintable(question->informativeText()));
    QCOMPARE(storedTitle(), u"Theirs"_s); // nothing is written before the choice
    for (QAbstractButton *button : question->buttons()) {
        if ((question->buttonRole(button) == QMessageBox::AcceptRole) == mine)
            button->click();
    }
    const QString chosen = mine ? u"Mine"_s : u"Theirs"_s;
    QTRY_COMPARE(cell().data().toString(), chosen);
    QTRY_COMPARE(page(1)->findChild<QLineEdit *>(u"field_title"_s)->text(), chosen);
    QCOMPARE(storedTitle(), chosen);
    QTRY_VERIFY(!m_window->findChild<QMessageBox *>(u"conflictQuestion"_s));
}

/// Another process writes to the record, but not to what is being typed: no question, nothing lost.
void TestEditing::keepsWhatIsTypedWhileOthersWrite()
{
    choose(table(1), m_contract);
    auto *title = page(1)->findChild<QLineEdit *>(u"field_title"_s);
    auto *notes = page(1)->findChild<QPlainTextEdit *>(u"field_notes"_s);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, u"Half a ti"_s);
    writeElsewhere(u"notes"_s, u"Noted elsewhere"_s);
    QTRY_COMPARE(notes->toPlainText(), u"Noted elsewhere"_s);
    QCOMPARE(title->text(), u"Half a ti"_s);
    QTest::keyClicks(title, u"tle"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_COMPARE(storedTitle(), u"Half a title"_s);
    QCOMPARE(m_workspace->store()->contract(ContractId(m_contract))->notes, u"Noted elsewhere"_s);
    QVERIFY(!m_window->findChild<QMessageBox *>(u"conflictQuestion"_s));
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

void TestEditing::logsChanges()
{
    choose(table(1), m_contract);
    auto *title = page(1)->findChild<QLineEdit *>(u"field_title"_s);
    const QString before = title->text();
    title->setText(u"=1+1"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_VERIFY(child<QAction>(u"undo"_s)->isEnabled());
    child<QAction>(u"changeLog"_s)->trigger();
    auto *dialog = m_window->findChild<ChangeLogDialog *>();
    QVERIFY(dialog);
    auto *view = dialog->findChild<QTableView *>(u"table"_s);
    QCOMPARE(view->model()->rowCount(), 1);
    const QString changes = view->model()->index(0, columnOf(view, u"changes"_s)).data().toString();
    QCOMPARE(changes, u"title: %1 → =1+1"_s.arg(before));
    QCOMPARE(view->model()->index(0, columnOf(view, u"action"_s)).data().toString(), u"changed"_s);
    QCOMPARE(view->model()->index(0, columnOf(view, u"record_id"_s)).data().toString(), m_contract);
    child<QAction>(u"undo"_s)->trigger();
    QTRY_COMPARE(view->model()->rowCount(), 2); // undoing is logged, and the open log hears of it

    const QString path = m_folder->filePath(u"contracts.csv"_s);
    QVERIFY(child<QAction>(u"redo"_s) != nullptr);
    QTRY_VERIFY(child<QAction>(u"redo"_s)->isEnabled());
    child<QAction>(u"redo"_s)->trigger();
    auto *contracts = table(1);
    QTRY_COMPARE(
        contracts->model()->index(contracts->currentIndex().row(), columnOf(contracts, u"title"_s)).data(),
        u"=1+1"_s);
    TableExport exporting(contracts);
    const QSignalSpy written(&exporting, &TableExport::succeeded);
    exporting.write(TableExport::What::Shown, path);
    QTRY_COMPARE(written.count(), 1);
    QVERIFY2(written.first().first().toString().contains(u"contracts.csv"_s), "says where the file went");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    CsvReader reader(file, {});
    CsvRow row;
    int rows = 0;
    bool isSafe = false;
    while (reader.next(row)) {
        ++rows;
        isSafe = isSafe || row.fields.contains(u"'=1+1"_s);
        QVERIFY(!row.fields.contains(u"=1+1"_s));
    }
    QCOMPARE(rows, 69);
    QVERIFY(isSafe);
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
    openWindow(m_workspace->path());
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
