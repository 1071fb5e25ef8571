// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/importer.h"
#include "data/records/recordeditor.h"
#include "data/text/csv.h"
#include "tests/app/editingfixture.h"
#include "widgets/tables/changelogdialog.h"
#include "widgets/tables/tableexport.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace offtake;
using namespace Qt::StringLiterals;

/// What becomes of edits: steps that outlive the window, the log of them, and others who write at the same
/// time.
class TestEditSteps : public QObject, private EditingFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { setUpProgram(); }
    void init() { openSample(); }
    void cleanup() { closeAll(); }
    void undoSurvivesReopening();
    void importIsOneStep();
    void asksWhichOfTwoChangesStays_data();
    void asksWhichOfTwoChangesStays();
    void keepsWhatIsTypedWhileOthersWrite();
    void logsChanges();

private:
    /// As another process does it.
    void writeElsewhere(const QString &column, const QString &text) const
    {
        const auto other = Store::open(m_workspace->path());
        QVERIFY(other.has_value());
        QVERIFY(RecordEditor(**other).update(u"contracts"_s, m_contract, {{column, text}}).has_value());
    }
    QString storedTitle() const { return m_workspace->store()->contract(ContractId(m_contract))->title; }
};

void TestEditSteps::undoSurvivesReopening()
{
    choose(table(1), m_contract);
    const QString before = m_workspace->store()->contract(ContractId(m_contract))->title;
    auto *title = page(1)->findChild<QLineEdit *>(u"field_title"_s);
    title->setText(u"Renamed"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_VERIFY(child<QAction>(u"undo"_s)->isEnabled());
    reopen();
    QTRY_VERIFY(child<QAction>(u"undo"_s)->text().contains(u"Renamed"_s));
    child<QAction>(u"undo"_s)->trigger();
    QTRY_COMPARE(m_workspace->store()->contract(ContractId(m_contract))->title, before);
}

void TestEditSteps::importIsOneStep()
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

void TestEditSteps::asksWhichOfTwoChangesStays_data()
{
    QTest::addColumn<bool>("inTheForm");
    QTest::addColumn<bool>("mine");
    QTest::newRow("cell, mine") << false << true;
    QTest::newRow("cell, theirs") << false << false;
    QTest::newRow("form, mine") << true << true;
    QTest::newRow("form, theirs") << true << false;
}

/// An edit is under way when another process changes the same value: both are told, and the person chooses.
void TestEditSteps::asksWhichOfTwoChangesStays()
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
void TestEditSteps::keepsWhatIsTypedWhileOthersWrite()
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

void TestEditSteps::logsChanges()
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

    const QString path = m_folder.filePath(u"contracts.csv"_s);
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

QTEST_MAIN(TestEditSteps)
#include "tst_editsteps.moc"
