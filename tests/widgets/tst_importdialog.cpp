// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/importprofile.h"
#include "data/store/store.h"
#include "data/store/tables.h"
#include "data/text/translation.h"
#include "widgets/import/importdialog.h"
#include "widgets/style/theme.h"
#include "widgets/tables/resulttable.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

const QString kSamples = QStringLiteral(OFFTAKE_TEST_DATA "/import-samples/");

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"offtake-tests"_s);
        QStandardPaths::setTestModeEnabled(true);
        applyTheme(ThemeChoice::Light);
        setLanguage(u"en"_s);
    }
    void init();
    void cleanup()
    {
        setLanguage(u"en"_s);
        m_folder.reset();
    }
    void showsProblemsByLine();
    void appliesWhatItShowed();
    void anotherDelimiterIsReadAnew();
    void missingFileSaysSo();
    void showsTheDifference();
    void filtersByWhatHappens();
    void asksForTheDateOrder();
    void mapsColumnsThatNobodyGuessed();
    void createsOnlyWhatIsTicked();
    void readsPastedCells();
    void keepsAProfile();
    void remembersTheLastChoices();
    void savesRejectedRows();
    void speaksSpanish();

private:
    QString write(const QByteArray &text)
    {
        const QString path = m_folder->filePath(u"in%1.csv"_s.arg(++m_files));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
    }
    qint64 contracts() { return (*Store::open(m_path))->info()->rowCounts.at(u"contracts"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    int m_files = 0;
};

void TestImportDialog::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"sample.offtake"_s);
    QVERIFY(Store::create(m_path, Store::Contents::Sample).has_value());
}

void TestImportDialog::showsProblemsByLine()
{
    ImportDialog dialog(m_path);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(!dialog.findChild<QPushButton *>(u"importApply"_s)->isEnabled());
    dialog.setFile(kSamples + u"bad-rows-contracts.csv"_s);
    QTRY_VERIFY(!dialog.isBusy());
    QVERIFY(dialog.findChild<QLabel *>(u"importCounts"_s)->text().contains(u"12 rejected"_s));
    auto *problems = dialog.findChild<ResultTable *>(u"importProblems"_s);
    QVERIFY(problems->rowCount() >= 12);
    QVERIFY(problems->item(0, 1)->text().toInt() >= 1);
    QVERIFY(!problems->item(0, 4)->text().isEmpty());
    QCOMPARE(dialog.findChild<QComboBox *>(u"importTable"_s)->currentData().toString(), u"contracts"_s);
    QCOMPARE(contracts(), 68); // a preview writes nothing

    // A picture for the eye, beside the test program.
    dialog.show();
    QVERIFY(dialog.grab().save(QCoreApplication::applicationDirPath() + u"/importdialog.png"_s));
}

void TestImportDialog::appliesWhatItShowed()
{
    ImportDialog dialog(m_path);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setFile(kSamples + u"bad-rows-contracts.csv"_s);
    auto *apply = dialog.findChild<QPushButton *>(u"importApply"_s);
    QTRY_VERIFY(apply->isEnabled());
    QSignalSpy imported(&dialog, &ImportDialog::imported);
    QTest::mouseClick(apply, Qt::LeftButton);
    QTRY_COMPARE(imported.size(), 1);
    const auto report = imported.first().first().value<ImportReport>();
    QCOMPARE(report.accepted, 4);
    QVERIFY(!report.dryRun);
    QCOMPARE(contracts(), 68 + report.inserted);
}

void TestImportDialog::anotherDelimiterIsReadAnew()
{
    ImportDialog dialog(m_path);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setFile(kSamples + u"sep-line-revenues.csv"_s);
    auto *counts = dialog.findChild<QLabel *>(u"importCounts"_s);
    QTRY_VERIFY(!dialog.isBusy());
    const QString before = counts->text();
    auto *delimiter = dialog.findChild<QComboBox *>(u"importDelimiter"_s);
    const int bar = delimiter->findData(QChar(u'|'));
    QVERIFY(delimiter->currentIndex() != bar);
    delimiter->setCurrentIndex(bar);
    emit delimiter->activated(bar);
    QTRY_VERIFY(!dialog.isBusy() && counts->text() != before);
}

void TestImportDialog::missingFileSaysSo()
{
    ImportDialog dialog(m_path);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setFile(m_folder->filePath(u"none.csv"_s));
    QTRY_VERIFY(!dialog.isBusy());
    QVERIFY(dialog.findChild<QLabel *>(u"importCounts"_s)->text().contains(u"none.csv"_s));
    QVERIFY(!dialog.findChild<QPushButton *>(u"importApply"_s)->isEnabled());
}

void TestImportDialog::showsTheDifference()
{
    ImportDialog dialog(m_path);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setFile(write("id,total_value,notes\ncrwv-openai-2025-03,12000000000,\n"));
    QTRY_VERIFY(!dialog.isBusy());
    auto *table = dialog.findChild<QComboBox *>(u"importTable"_s);
    table->setCurrentIndex(table->findData(u"contracts"_s));
    emit table->activated(table->currentIndex());
    QTRY_VERIFY(!dialog.isBusy());
    const QAbstractItemModel *rows = dialog.findChild<QTableView *>(u"importPreview"_s)->model();
    QCOMPARE(rows->rowCount(), 1);
    QCOMPARE(rows->index(0, 0).data().toString(), u"changed"_s);
    // Columns are called as on the pages, not as in the database.
    QStringList titles;
    for (int column = 0; column < rows->columnCount(); ++column)
        titles += rows->headerData(column, Qt::Horizontal).toString();
    QVERIFY2(titles.contains(u"Value\ntotal_value"_s) || titles.contains(u"Value"_s), qPrintable(titles.join(u'|')));
    const auto *mapping = dialog.findChild<QTableWidget *>(u"importMapping"_s);
    QCOMPARE(mapping->item(findTable(u"contracts"_s)->indexOf(u"provider_id"_s), 0)->text(),
        u"Provider (needed)"_s);
    QStringList cells;
    for (int column = 0; column < rows->columnCount(); ++column)
        cells.append(rows->index(0, column).data().toString());
    QVERIFY2(cells.contains(u"11900000000 → 12000000000"_s), qPrintable(cells.join(u'|')));
    QCOMPARE(contracts(), 68);
}

void TestImportDialog::filtersByWhatHappens()
{
    ImportDialog dialog(m_path);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setFile(kSamples + u"bad-rows-contracts.csv"_s);
    QTRY_VERIFY(!dialog.isBusy());
    const QAbstractItemModel *rows = dialog.findChild<QTableView *>(u"importPreview"_s)->model();
    QCOMPARE(rows->rowCount(), 16);
    dialog.findChild<QToolButton *>(u"showRows%1"_s.arg(int(RowFate::Rejected)))->click();
    QCOMPARE(rows->rowCount(), 12);
    for (int row = 0; row < rows->rowCount(); ++row)
        QVERIFY(!rows->index(row, 2).data().toString().isEmpty()); // the reason
    dialog.findChild<QToolButton *>(u"showRows%1"_s.arg(int(RowFate::New)))->click();
    QCOMPARE(rows->rowCount(), 4);
}

void TestImportDialog::asksForTheDateOrder()
{
    ImportDialog dialog(m_path);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setFile(write("provider_id,customer_id,title,signed_on\ncoreweave,meta,A,03/04/2025\n"));
    QTRY_VERIFY(!dialog.isBusy());
    auto *question = dialog.findChild<QFrame *>(u"importQuestion"_s);
    QVERIFY(!question->isHidden());
    dialog.show();
    QTest::qWait(50);
    QVERIFY(dialog.grab().save(QCoreApplication::applicationDirPath() + u"/importdialog-question.png"_s));
    QVERIFY(!dialog.findChild<QPushButton *>(u"importApply"_s)->isEnabled());
    auto *dayFirst = dialog.findChild<QPushButton *>(u"importDayFirst"_s);
    QVERIFY2(dayFirst->text().contains(u"April"_s), qPrintable(dayFirst->text()));
    dayFirst->click();
    QTRY_VERIFY(!dialog.isBusy());
    QVERIFY(question->isHidden());
    QVERIFY(dialog.findChild<QPushButton *>(u"importApply"_s)->isEnabled());
}

void TestImportDialog::mapsColumnsThatNobodyGuessed()
{
    ImportDialog dialog(m_path);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setFile(write("Anbieter,Kunde,title\ncoreweave,meta,A\n"));
    QTRY_VERIFY(!dialog.isBusy());
    auto *table = dialog.findChild<QComboBox *>(u"importTable"_s);
    table->setCurrentIndex(table->findData(u"contracts"_s));
    emit table->activated(table->currentIndex());
    QTRY_VERIFY(!dialog.isBusy());
    for (const auto &[column, header] :
        {std::pair(u"provider_id"_s, u"Anbieter"_s), std::pair(u"customer_id"_s, u"Kunde"_s)}) {
        auto *box = dialog.findChild<QComboBox *>(u"map_"_s + column);
        QVERIFY2(box, qPrintable(column));
        box->setCurrentIndex(box->findData(header));
        emit box->activated(box->currentIndex());
        QTRY_VERIFY(!dialog.isBusy());
    }
    QVERIFY(dialog.findChild<QPushButton *>(u"importApply"_s)->isEnabled());
}

void TestImportDialog::createsOnlyWhatIsTicked()
{
    ImportDialog dialog(m_path);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setFile(write("provider_id,customer_id,title\ncoreweave,Acme,A\ncoreweave,Bolt,B\n"));
    QTRY_VERIFY(!dialog.isBusy());
    auto *names = dialog.findChild<QTableWidget *>(u"importOrganizations"_s);
    QCOMPARE(names->rowCount(), 2);
    QCOMPARE(names->item(0, 0)->checkState(), Qt::Unchecked);
    QVERIFY(!dialog.findChild<QPushButton *>(u"importApply"_s)->isEnabled());
    dialog.findChild<QTabWidget *>(u"importTabs"_s)->setCurrentIndex(2);
    dialog.show();
    QTest::qWait(50);
    QVERIFY(
        dialog.grab().save(QCoreApplication::applicationDirPath() + u"/importdialog-organizations.png"_s));
    names->item(0, 0)->setCheckState(Qt::Checked);
    auto *apply = dialog.findChild<QPushButton *>(u"importApply"_s);
    QTRY_VERIFY(!dialog.isBusy() && apply->isEnabled());
    apply->click();
    QTRY_VERIFY(!dialog.isBusy());
    QCOMPARE(contracts(), 69);
    QVERIFY((*Store::open(m_path))->organization(OrganizationId(u"acme"_s)));
    QVERIFY(!(*Store::open(m_path))->organization(OrganizationId(u"bolt"_s)));
}

void TestImportDialog::readsPastedCells()
{
    QGuiApplication::clipboard()->setText(u"Provider\tCustomer\tDeal\nCoreWeave\tMeta\tPasted\n"_s);
    ImportDialog dialog(m_path);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.paste();
    QTRY_VERIFY(!dialog.isBusy());
    QVERIFY(dialog.findChild<QPushButton *>(u"importApply"_s)->isEnabled());
    QGuiApplication::clipboard()->clear();
    dialog.paste();
    QVERIFY(!dialog.findChild<QLabel *>(u"importCounts"_s)->text().isEmpty());
}

void TestImportDialog::keepsAProfile()
{
    ImportProfile profile;
    profile.name = u"Anbieter"_s;
    profile.table = u"contracts"_s;
    profile.mapping = {{u"provider_id"_s, u"A"_s}, {u"customer_id"_s, u"B"_s}, {u"title"_s, u"C"_s}};
    QVERIFY(ImportProfiles((*Store::open(m_path))->database()).save(profile));
    ImportDialog dialog(m_path);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setFile(write("A,B,C\ncoreweave,meta,x\n"));
    auto *box = dialog.findChild<QComboBox *>(u"importProfile"_s);
    QTRY_VERIFY(!dialog.isBusy() && box->findData(u"Anbieter"_s) >= 0);
    QVERIFY(!dialog.findChild<QPushButton *>(u"importApply"_s)->isEnabled());
    box->setCurrentIndex(box->findData(u"Anbieter"_s));
    emit box->activated(box->currentIndex());
    QTRY_VERIFY(dialog.findChild<QPushButton *>(u"importApply"_s)->isEnabled());
    QTRY_COMPARE(box->currentData().toString(), u"Anbieter"_s);
}

void TestImportDialog::remembersTheLastChoices()
{
    const QByteArray text = "Who;Whom;What;When\ncoreweave;meta;x;03/04/2025\n";
    for (int turn = 0; turn < 2; ++turn) {
        ImportDialog dialog(m_path);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setFile(write(QByteArray(text).replace("x", QByteArray::number(turn))));
        QTRY_VERIFY(!dialog.isBusy());
        auto *apply = dialog.findChild<QPushButton *>(u"importApply"_s);
        if (turn == 1) {
            // Nothing is asked again.
            QTRY_VERIFY(!dialog.isBusy() && apply->isEnabled());
            return;
        }
        QVERIFY(!apply->isEnabled());
        auto *table = dialog.findChild<QComboBox *>(u"importTable"_s);
        table->setCurrentIndex(table->findData(u"contracts"_s));
        emit table->activated(table->currentIndex());
        QTRY_VERIFY(!dialog.isBusy());
        for (const auto &[column, header] :
            {std::pair(u"provider_id"_s, u"Who"_s), std::pair(u"customer_id"_s, u"Whom"_s),
                std::pair(u"title"_s, u"What"_s), std::pair(u"signed_on"_s, u"When"_s)}) {
            auto *box = dialog.findChild<QComboBox *>(u"map_"_s + column);
            box->setCurrentIndex(box->findData(header));
            emit box->activated(box->currentIndex());
            QTRY_VERIFY(!dialog.isBusy());
        }
        dialog.findChild<QPushButton *>(u"importMonthFirst"_s)->click();
        QTRY_VERIFY(!dialog.isBusy() && apply->isEnabled());
        apply->click();
        QTRY_VERIFY(!dialog.isBusy());
    }
}

void TestImportDialog::savesRejectedRows()
{
    ImportDialog dialog(m_path);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setFile(kSamples + u"bad-rows-contracts.csv"_s);
    QTRY_VERIFY(!dialog.isBusy());
    QVERIFY(dialog.findChild<QPushButton *>(u"importSaveRejects"_s)->isEnabled());
    dialog.setFile(kSamples + u"us-contracts-utf8-bom.csv"_s);
    QTRY_VERIFY(!dialog.isBusy());
    QVERIFY(!dialog.findChild<QPushButton *>(u"importSaveRejects"_s)->isEnabled());
}

void TestImportDialog::speaksSpanish()
{
    ImportDialog dialog(m_path);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setFile(kSamples + u"es-contratos-cp1252.csv"_s);
    QTRY_VERIFY(!dialog.isBusy());
    setLanguage(u"es"_s);
    applyTheme(ThemeChoice::Dark);
    dialog.show();
    QTest::qWait(50);
    QVERIFY(dialog.grab().save(QCoreApplication::applicationDirPath() + u"/importdialog-es.png"_s));
    dialog.findChild<QTabWidget *>(u"importTabs"_s)->setCurrentIndex(1);
    QTest::qWait(50);
    QVERIFY(dialog.grab().save(QCoreApplication::applicationDirPath() + u"/importdialog-columns.png"_s));
    applyTheme(ThemeChoice::Light);
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
