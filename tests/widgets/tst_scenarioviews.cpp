// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/convergencechart.h"
#include "widgets/charts/dependencychart.h"
#include "widgets/charts/differencechart.h"
#include "widgets/charts/exitchart.h"
#include "widgets/charts/fanchart.h"
#include "widgets/charts/ratiochart.h"
#include "widgets/charts/scenariofanschart.h"
#include "widgets/charts/spiderchart.h"
#include "widgets/charts/tornadochart.h"
#include "widgets/scenarios/assumptionspanel.h"
#include "widgets/scenarios/reversestressdialog.h"
#include "widgets/style/theme.h"
#include "widgets/tables/resulttable.h"

#include "scenariopagefixture.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include <qcustomplot.h>

using namespace offtake;
using namespace Qt::StringLiterals;

/// The tabs of the scenarios page: charts, tables and single assumptions.
class TestScenarioViews : public QObject, protected ScenarioPageFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ThemeChoice::Light); }
    void init() { createStore(); }
    void cleanup() { close(); }
    void namesAreNotCut_data();
    void namesAreNotCut();
    void everyStatisticHasAnInterval();
    void stressSwitches();
    void showsWhatMovesIt();
    void showsWhoCostsWhom();
    void walksPaths();
    void comparesScenarios();
    void editsSingleAssumptions();
    void answersReverseStress();
    void everythingHasAName();
};

void TestScenarioViews::namesAreNotCut_data()
{
    QTest::addColumn<double>("size");
    QTest::addColumn<int>("width");
    for (const double size : {0.8, 1.0, 1.2, 1.5}) {
        for (const int width : {1120, 1000})
            QTest::addRow("%g of the font, %d wide", size, width) << size << width;
    }
}

void TestScenarioViews::namesAreNotCut()
{
    QFETCH(double, size);
    QFETCH(int, width);
    const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSizeF(usual.pointSizeF() * size);
    QApplication::setFont(font);
    const auto restore = qScopeGuard([&usual] { QApplication::setFont(usual); });
    openPage();
    m_page->resize(width, 740);
    QCoreApplication::processEvents();
    for (const QString &name : {u"statistics"_s, u"contributions"_s}) {
        const auto *table = child<ResultTable>(name);
        for (int row = 0; row < table->rowCount(); ++row) {
            const QTableWidgetItem *cell = table->item(row, 0);
            const int icon = cell->icon().isNull() ? 0 : table->iconSize().width();
            const QRect room(0, 0, table->columnWidth(0) - icon - 4, 10'000);
            const QRect needed = table->fontMetrics().boundingRect(
                room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, cell->text());
            QVERIFY2(needed.width() <= room.width() && needed.height() <= table->rowHeight(row),
                qPrintable(u"%1: %2 x %3 in %4 x %5"_s.arg(cell->text())
                               .arg(needed.width())
                               .arg(needed.height())
                               .arg(room.width())
                               .arg(table->rowHeight(row))));
        }
        for (int column = 0; column < table->columnCount(); ++column) {
            const QString head = table->horizontalHeaderItem(column)->text();
            const QSize needed = table->horizontalHeader()->fontMetrics().size(0, head);
            QVERIFY2(needed.width() < table->columnWidth(column), qPrintable(head));
        }
        // Up to there everything stands beside everything; beyond, the table scrolls.
        if (size <= 1.2)
            QVERIFY2(table->horizontalHeader()->length() <= table->viewport()->width(),
                qPrintable(u"%1: %2 of %3"_s.arg(name)
                               .arg(table->horizontalHeader()->length())
                               .arg(table->viewport()->width())));
    }
}

void TestScenarioViews::everyStatisticHasAnInterval()
{
    openPage();
    const auto *table = child<ResultTable>(u"statistics"_s);
    int extremes = 0;
    for (int row = 0; row < table->rowCount(); ++row) {
        const auto number = [&](int column) {
            QString text = table->item(row, column)->text();
            return text.remove(u'%').remove(u',').trimmed().toDouble();
        };
        if (table->item(row, 2)->text() == u"–"_s) {
            ++extremes;
            QVERIFY(table->item(row, 2)->toolTip().contains(u"no interval"_s));
            QVERIFY(!table->item(row, 3)->data(Qt::AccessibleDescriptionRole).toString().isEmpty());
        } else {
            QVERIFY2(number(2) <= number(1) && number(1) <= number(3) && number(2) < number(3),
                qPrintable(table->item(row, 0)->text()));
        }
    }
    QCOMPARE(extremes, 2);
}

void TestScenarioViews::stressSwitches()
{
    openPage();
    auto *panel = m_page->findChild<AssumptionsPanel *>();
    const double mean = sim::find(m_run->results()->providers, "coreweave")->horizon.mean;
    child<QCheckBox>(u"stopRenewals"_s)->setChecked(true);
    child<QCheckBox>(u"delayAll"_s)->setChecked(true);
    QCOMPARE(panel->scenario().assumptions.renewal.probability, 0.0);
    QCOMPARE(panel->scenario().assumptions.delay.mean, 5.0);
    QVERIFY(!child<QCheckBox>(u"halveResources"_s)->isEnabled()); // nobody's are limited in Base
    QTRY_VERIFY_WITH_TIMEOUT(
        !m_run->isRunning() && m_run->scenario().assumptions.delay.mean == 5.0, kPatienceMs);
    QVERIFY(sim::find(m_run->results()->providers, "coreweave")->horizon.mean < mean);
    panel->reset();
    QVERIFY(!panel->isChanged());
    QVERIFY(!child<QCheckBox>(u"delayAll"_s)->isChecked());

    auto *box = child<QComboBox>(u"scenario"_s);
    box->setCurrentIndex(box->findData(u"openai-pays-what-it-has"_s));
    auto *halve = child<QCheckBox>(u"halveResources"_s);
    QTRY_VERIFY_WITH_TIMEOUT(halve->isEnabled(), kPatienceMs);
    halve->setChecked(true);
    QCOMPARE(panel->scenario().organizations.value(u"openai"_s).resources->perQuarter, 7.6e9);
}

void TestScenarioViews::showsWhatMovesIt()
{
    openPage();
    chooseTab(1);
    const auto *tornado = child<TornadoChart>(u"tornadoChart"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!tornado->isEmpty(), kPatienceMs);
    QVERIFY(tornado->sentence().contains(u"moves the mean most"_s));
    QVERIFY(!child<SpiderChart>(u"spiderChart"_s)->isEmpty());
    QVERIFY(tornado->table().size() >= 13);
    child<QComboBox>(u"sensitivityStatistic"_s)->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(tornado->sentence().contains(u"5% quantile"_s), kPatienceMs);
}

void TestScenarioViews::showsWhoCostsWhom()
{
    openPage();
    chooseTab(2);
    auto *matrix = child<DependencyChart>(u"dependencyChart"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!matrix->isEmpty(), kPatienceMs);
    QVERIFY(matrix->sentence().contains(u"is forced out"_s));
    QVERIFY(!child<ExitChart>(u"exitChart"_s)->isEmpty());
    QVERIFY(child<RatioChart>(u"ratioChart"_s)->isEmpty()); // all pay in full in Base
    child<QComboBox>(u"dependencyEffect"_s)->setCurrentIndex(1);
    QCOMPARE(matrix->effect(), DependencyChart::Effect::Direct);
}

void TestScenarioViews::walksPaths()
{
    openPage();
    chooseTab(3);
    const auto *events = child<ResultTable>(u"pathEvents"_s);
    const auto *fan = child<FanChart>(u"pathChart"_s);
    QTRY_COMPARE_WITH_TIMEOUT(events->rowCount(), 20, kPatienceMs);
    QVERIFY(!child<ConvergenceChart>(u"convergenceChart"_s)->isEmpty());
    const QString median = fan->sentence();
    child<QPushButton>(u"worstPath"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(fan->sentence() != median, kPatienceMs);
    QCOMPARE(child<QDoubleSpinBox>(u"pathPercentile"_s)->value(), 0.0);
    auto *customer = child<QComboBox>(u"exitingCustomer"_s);
    customer->setCurrentIndex(customer->findData(u"openai"_s));
    child<QPushButton>(u"nextExit"_s)->click();
    const auto exits = [events] {
        for (int row = 0; row < events->rowCount(); ++row) {
            if (events->item(row, 1)->text().contains(u"OpenAI defaults"_s))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(exits(), kPatienceMs);
}

void TestScenarioViews::comparesScenarios()
{
    openPage();
    chooseTab(4);
    auto *menu = child<QToolButton>(u"chooseOthers"_s)->menu();
    const auto choose = [menu](const QString &id) {
        for (QAction *action : menu->actions()) {
            if (action->data().toString() == id)
                action->setChecked(true);
        }
    };
    choose(u"ai-winter"_s);
    const auto *table = child<ResultTable>(u"differences"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->columnCount(), 3, kPatienceMs);
    // Of every statistic the value, and under it the difference with its error; last, the share of paths.
    QCOMPARE(table->rowCount(), 11);
    for (int row = 0; row < table->rowCount(); ++row) {
        const bool isValue = row % 2 == 0 && row < 10;
        QCOMPARE(table->item(row, 2)->text().contains(u" ± "_s), !isValue);
        QCOMPARE(table->item(row, 1)->text().isEmpty(), !isValue);
    }
    QVERIFY(table->item(1, 2)->text().startsWith(u'-') || table->item(1, 2)->text().startsWith(u"−"_s));
    QVERIFY(!child<DifferenceChart>(u"differenceChart"_s)->isEmpty());
    choose(u"power-delays"_s);
    choose(u"march-2025-with-openai"_s); // of another date: side by side, without a difference
    QTRY_COMPARE_WITH_TIMEOUT(table->columnCount(), 5, kPatienceMs);
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width()); // none out of sight
    QCOMPARE(child<ScenarioFansChart>(u"compareFans"_s)->table().last().size(), 5);
    int enabled = 0;
    for (const QAction *action : menu->actions())
        enabled += action->isEnabled();
    QCOMPARE(enabled, 3); // not a fifth
}

void TestScenarioViews::editsSingleAssumptions()
{
    openPage();
    chooseTab(5);
    auto *contracts = child<QTableWidget>(u"contractOverrides"_s);
    auto *organizations = child<QTableWidget>(u"organizationOverrides"_s);
    QTRY_VERIFY_WITH_TIMEOUT(contracts->rowCount() > 5 && organizations->rowCount() > 5, kPatienceMs);
    const QString contract = contracts->item(0, 2)->data(Qt::UserRole).toString();
    contracts->item(0, 2)->setText(u"10"_s);
    const auto *panel = m_page->findChild<AssumptionsPanel *>();
    QCOMPARE(panel->scenario().contracts.value(contract).takeOrPay.value(), 0.1);
    QTRY_VERIFY_WITH_TIMEOUT(contracts->item(0, 2)->font().bold(), kPatienceMs);
    contracts->item(0, 2)->setText({});
    QVERIFY(!panel->isChanged());
    QTRY_VERIFY_WITH_TIMEOUT(!contracts->item(0, 2)->font().bold(), kPatienceMs);
    contracts->item(0, 1)->setCheckState(Qt::Unchecked);
    QCOMPARE(panel->scenario().contracts.value(contract).included, std::optional(false));
    const auto changes = [this] { return child<QLabel>(u"scenarioDescription"_s)->text(); };
    QTRY_VERIFY_WITH_TIMEOUT(changes().contains(u"included no"_s), kPatienceMs);
    const auto excluded = [&]() -> QTableWidgetItem * {
        for (int row = 0; row < contracts->rowCount(); ++row) {
            QTableWidgetItem *cell = contracts->item(row, 1);
            if (cell && cell->data(Qt::UserRole) == contract && cell->flags() & Qt::ItemIsUserCheckable &&
                cell->checkState() == Qt::Unchecked && row > 0)
                return cell;
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(excluded(), kPatienceMs);
    excluded()->setCheckState(Qt::Checked);
    QVERIFY(!panel->isChanged());
    // Those that the model leaves out say why, where the keyboard gets to.
    const int last = contracts->rowCount() - 1;
    QVERIFY(contracts->item(last, 1)->data(Qt::CheckStateRole).isNull());
    QVERIFY(!contracts->item(last, 6)->text().isEmpty());
    for (const QTableWidget *table : {organizations, contracts})
        QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
}

void TestScenarioViews::answersReverseStress()
{
    openPage();
    ScenarioOutcome outcome;
    outcome.scenario = m_run->scenario();
    outcome.compiled = m_run->compiled();
    outcome.results = m_run->results();
    ReverseStressDialog dialog(m_path, outcome);
    auto *lever = dialog.findChild<QComboBox *>(u"reverseLever"_s);
    lever->setCurrentIndex(lever->findData(u"default_probability"_s));
    dialog.findChild<QPushButton *>(u"reverseFind"_s)->click();
    const auto *answer = dialog.findChild<QLabel *>(u"reverseAnswer"_s);
    QTRY_VERIFY_WITH_TIMEOUT(answer->text().contains(u"has to go from 1"_s), kPatienceMs);
    dialog.findChild<QDoubleSpinBox *>(u"reverseTarget"_s)->setValue(1e9);
    dialog.findChild<QPushButton *>(u"reverseFind"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(answer->text().contains(u"Not reachable"_s), kPatienceMs);
}

void TestScenarioViews::everythingHasAName()
{
    openPage();
    auto *tabs = child<QTabWidget>(u"scenarioTabs"_s);
    child<QToolButton>(u"chooseOthers"_s)->menu()->actions().at(3)->setChecked(true);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        // Pictures for the eye, beside the test program.
        QTest::qWait(1500);
        QDir(QCoreApplication::applicationDirPath()).mkdir(u"charts"_s);
        m_page->grab().save(
            QCoreApplication::applicationDirPath() + u"/charts/page-tab%1.png"_s.arg(tab + 1));
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            const bool isReached =
                widget->isVisible() && widget->focusPolicy() & Qt::TabFocus &&
                (qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget) ||
                    qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const Chart *>(widget) ||
                    qobject_cast<const QSlider *>(widget));
            if (isReached)
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }
}

QTEST_MAIN(TestScenarioViews)
#include "tst_scenarioviews.moc"
