// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store.h"
#include "widgets/importdialog.h"
#include "widgets/resulttable.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

const QString kSamples = QStringLiteral(OFFTAKE_TEST_DATA "/import-samples/");

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ThemeChoice::Light); }
    void init();
    void cleanup() { m_folder.reset(); }
    void showsProblemsByLine();
    void appliesWhatItShowed();
    void anotherDelimiterIsReadAnew();
    void missingFileSaysSo();

private:
    qint64 contracts() { return (*Store::open(m_path))->info()->rowCounts.at(u"contracts"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestImportDialog::init()
{
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

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
