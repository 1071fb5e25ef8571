// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/runs.h"
#include "data/store/history.h"
#include "widgets/scenarios/assumptionspanel.h"
#include "widgets/style/theme.h"
#include "widgets/tables/resulttable.h"

#include "scenariopagefixture.h"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTimer>
#include <QToolButton>

using namespace offtake;
using namespace Qt::StringLiterals;

/// What the edits of the scenarios page leave in the store.
class TestScenarioRecords : public QObject, protected ScenarioPageFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ThemeChoice::Light); }
    void init() { createStore(); }
    void cleanup() { close(); }
    void marksAreKeptWithTheScenario();
    void savesAndUndoes();
    void renamesAndDescribes();
    void recordsARunThatRepeats();
    void deletesTheScenarioThatRuns();
    void aVeryLongName();
};

void TestScenarioRecords::marksAreKeptWithTheScenario()
{
    openPage();
    child<QAbstractButton>(u"addMark"_s)->click();
    auto *amount = child<QDoubleSpinBox>(u"markAmount0"_s);
    auto *share = child<QDoubleSpinBox>(u"markProbability0"_s);
    QVERIFY(amount && share && amount->value() > 0);
    share->setValue(50);
    const double median = amount->value();
    amount->setValue(30'000);
    QVERIFY(share->value() < 50 && median > 30'000);
    const auto *statistics = child<ResultTable>(u"statistics"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        !statistics->findItems(u"Probability below 30,000"_s, Qt::MatchExactly).isEmpty(), kPatienceMs);
    child<QAction>(u"saveScenario"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(stored().first().thresholds, QList<double>{30e9}, kPatienceMs);
}

void TestScenarioRecords::savesAndUndoes()
{
    openPage();
    const QList<Scenario> before = stored();
    child<QSlider>(u"priceDriftSlider"_s)->setValue(40);
    QTRY_VERIFY_WITH_TIMEOUT(child<QAction>(u"saveScenario"_s)->isEnabled(), kPatienceMs);
    QVERIFY(child<QLabel>(u"scenarioDescription"_s)->text().contains(u"GPU price, drift: \u221240%"_s));
    child<QAction>(u"saveScenario"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(stored().first().factors.price.drift, -0.4, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!child<QAction>(u"saveScenario"_s)->isEnabled(), kPatienceMs);

    QTimer::singleShot(0, this, [] {
        auto *dialog = QApplication::activeModalWidget();
        dialog->findChild<QLineEdit *>(u"scenarioTitle"_s)->setText(u"My own"_s);
        static_cast<QDialog *>(dialog)->accept();
    });
    child<QAction>(u"duplicateScenario"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(
        child<QComboBox>(u"scenario"_s)->currentData().toString(), u"my-own"_s, kPatienceMs);
    child<QAction>(u"deleteScenario"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(child<QComboBox>(u"scenario"_s)->findData(u"my-own"_s), -1, kPatienceMs);
    const auto store = Store::open(m_path);
    History history((*store)->database());
    for (int step = 0; step < 3; ++step)
        QVERIFY(history.undo().has_value());
    QVERIFY(stored() == before);
}

void TestScenarioRecords::renamesAndDescribes()
{
    openPage();
    const QList<Scenario> before = stored();
    auto *box = child<QComboBox>(u"scenario"_s);
    box->setCurrentIndex(box->findData(u"openai-pays-what-it-has"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_run->scenario().id, ScenarioId(u"openai-pays-what-it-has"_s), kPatienceMs);
    QTimer::singleShot(0, this, [] {
        auto *dialog = QApplication::activeModalWidget();
        auto *title = dialog->findChild<QLineEdit *>(u"scenarioTitle"_s);
        QCOMPARE(title->text(), u"OpenAI pays only what it has"_s);
        title->setText(u"  "_s);
        QVERIFY(!dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
        title->setText(u"OpenAI is short of money"_s);
        dialog->findChild<QPlainTextEdit *>(u"scenarioText"_s)->setPlainText(u"Said by me."_s);
        static_cast<QDialog *>(dialog)->accept();
    });
    child<QAction>(u"renameScenario"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(box->currentText(), u"OpenAI is short of money"_s, kPatienceMs);
    QCOMPARE(box->currentData().toString(), u"openai-pays-what-it-has"_s); // the id stays
    QTRY_VERIFY_WITH_TIMEOUT(
        child<QLabel>(u"scenarioDescription"_s)->text().contains(u"Said by me."_s), kPatienceMs);
    chooseTab(6);
    const auto *list = child<ResultTable>(u"scenarioList"_s);
    const int row = box->currentIndex();
    QCOMPARE(list->item(row, 0)->text(), u"OpenAI is short of money"_s);
    QCOMPARE(list->item(row, 1)->text(), u"Said by me."_s);
    // Who is meant is told by name.
    QVERIFY(list->item(row, 2)->text().contains(u"OpenAI: "_s));
    QVERIFY(!list->item(row, 2)->text().contains(u"openai"_s));
    const auto store = Store::open(m_path);
    QVERIFY(History((*store)->database()).undo().has_value());
    QVERIFY(stored() == before);
}

void TestScenarioRecords::recordsARunThatRepeats()
{
    openPage();
    child<QPushButton>(u"recordRun"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!loadRuns(**Store::open(m_path))->isEmpty(), kPatienceMs);
    chooseTab(6);
    auto *runs = child<ResultTable>(u"runList"_s);
    QTRY_COMPARE_WITH_TIMEOUT(runs->rowCount(), 1, kPatienceMs);
    const auto *list = child<ResultTable>(u"scenarioList"_s);
    QCOMPARE(list->rowCount(), 8);
    QCOMPARE(list->item(0, 2)->text(), u"nothing"_s);
    QVERIFY(list->item(0, 3)->text().contains(u"16,384"_s));
    runs->selectRow(0);
    child<QPushButton>(u"repeatRun"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(
        child<QLabel>(u"repeatAnswer"_s)->text().contains(u"same bytes again"_s), kPatienceMs);
}

void TestScenarioRecords::deletesTheScenarioThatRuns()
{
    openPage();
    auto *box = child<QComboBox>(u"scenario"_s);
    child<QComboBox>(u"effort"_s)->setCurrentIndex(child<QComboBox>(u"effort"_s)->count() - 1);
    box->setCurrentIndex(box->findData(u"ai-winter"_s));
    QTRY_VERIFY_WITH_TIMEOUT(
        m_run->isRunning() && m_run->scenario().id == ScenarioId(u"ai-winter"_s), kPatienceMs);
    child<QAction>(u"deleteScenario"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(box->findData(u"ai-winter"_s), -1, kPatienceMs);
    child<QComboBox>(u"effort"_s)->setCurrentIndex(0);
    QTRY_VERIFY_WITH_TIMEOUT(!m_run->isRunning(), kPatienceMs);
    QCOMPARE(m_run->scenario().id, ScenarioId(box->currentData().toString())); // another one stands there
    QVERIFY(child<QLabel>(u"scenarioProblem"_s)->isHidden());
}

/// It ends in dots where it finds no room, is told in full by the tool tip, and widens nothing.
void TestScenarioRecords::aVeryLongName()
{
    openPage();
    auto *box = child<QComboBox>(u"scenario"_s);
    const QSize page = m_page->minimumSizeHint();
    const QString name = u"What if everybody who ever signed anything leaves at once, and nobody follows "_s +
                         u"for years, not even the governments"_s;
    QTimer::singleShot(0, this, [&name] {
        auto *dialog = QApplication::activeModalWidget();
        dialog->findChild<QLineEdit *>(u"scenarioTitle"_s)->setText(name);
        static_cast<QDialog *>(dialog)->accept();
    });
    child<QAction>(u"duplicateScenario"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(box->currentText(), name, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!m_run->isRunning(), kPatienceMs);
    QCOMPARE(m_page->minimumSizeHint().width(), page.width());
    QHelpEvent asked(QEvent::ToolTip, QPoint(5, 5), box->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(box, &asked);
    QCOMPARE(box->toolTip(), name);
    // A short one needs no tip.
    box->setCurrentIndex(box->findData(u"base"_s));
    QCoreApplication::sendEvent(box, &asked);
    QVERIFY(box->toolTip().isEmpty());
}

QTEST_MAIN(TestScenarioRecords)
#include "tst_scenariorecords.moc"
