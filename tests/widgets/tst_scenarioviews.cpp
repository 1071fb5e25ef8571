// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/runs.h"
#include "data/store/history.h"
#include "data/store/store.h"
#include "gpu/modeljson.h"
#include "widgets/charts/convergencechart.h"
#include "widgets/charts/dependencychart.h"
#include "widgets/charts/differencechart.h"
#include "widgets/charts/exitchart.h"
#include "widgets/charts/fanchart.h"
#include "widgets/charts/histogramchart.h"
#include "widgets/charts/ratiochart.h"
#include "widgets/charts/scenariofanschart.h"
#include "widgets/charts/spiderchart.h"
#include "widgets/charts/tornadochart.h"
#include "widgets/scenarios/assumptionspanel.h"
#include "widgets/scenarios/reversestressdialog.h"
#include "widgets/scenarios/scenariorun.h"
#include "widgets/scenarios/scenariospage.h"
#include "widgets/style/theme.h"
#include "widgets/tables/resulttable.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSlider>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <qcustomplot.h>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;
const OrganizationId kCoreWeave(u"coreweave"_s);

} // namespace

/// The tabs of the scenarios page, and what its edits leave in the store.
class TestScenarioViews : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ThemeChoice::Light); }
    void init();
    void cleanup();
    void olderResultsNeverFollowNewerOnes();
    void aPrecisionEndsTheRun();
    void axesDoNotJumpWhileDragging_data();
    void axesDoNotJumpWhileDragging();
    void singlePathsOnHover();
    void headingTellsWhatExitsCost();
    void namesAreNotCut_data();
    void namesAreNotCut();
    void everyStatisticHasAnInterval();
    void stressSwitches();
    void marksAreKeptWithTheScenario();
    void showsWhatMovesIt();
    void showsWhoCostsWhom();
    void walksPaths();
    void comparesScenarios();
    void editsSingleAssumptions();
    void savesAndUndoes();
    void renamesAndDescribes();
    void recordsARunThatRepeats();
    void answersReverseStress();
    void everythingHasAName();

private:
    void openPage();
    void chooseTab(int index) { m_page->findChild<QTabWidget *>(u"scenarioTabs"_s)->setCurrentIndex(index); }
    template <class T>
    T *child(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    QList<Scenario> stored() const { return *loadScenarios(**Store::open(m_path)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<ScenariosPage> m_page;
    ScenarioRun *m_run = nullptr;
};

void TestScenarioViews::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"sample.offtake"_s);
    QVERIFY(Store::create(m_path, Store::Contents::Sample).has_value());
}

void TestScenarioViews::cleanup()
{
    m_page.reset();
}

void TestScenarioViews::openPage()
{
    m_page = std::make_unique<ScenariosPage>(m_path);
    m_page->resize(1120, 740);
    m_page->QWidget::show();
    m_run = m_page->findChild<ScenarioRun *>();
    child<QComboBox>(u"effort"_s)->setCurrentIndex(0);
    m_page->show(kCoreWeave, QDate(2026, 6, 30));
    QTRY_VERIFY_WITH_TIMEOUT(m_run->results() && !m_run->isRunning(), kPatienceMs);
}

void TestScenarioViews::olderResultsNeverFollowNewerOnes()
{
    ScenarioRun run(m_path);
    run.setEffort({.paths = 65'536});
    Scenario scenario = stored().first();
    QList<double> shown;
    connect(&run, &ScenarioRun::refined, this, [&] {
        QCOMPARE(run.results()->modelSha256, sim::modelSha256(run.compiled()->model));
        shown += run.scenario().factors.price.drift;
    });
    QSignalSpy finished(&run, &ScenarioRun::finished);
    // Faster than any result comes, then at a hand's speed until some pictures came on the way.
    int move = 0;
    while (shown.size() < 6 && move < 2000) {
        scenario.factors.price.drift = -(++move) / 4000.0;
        run.submit(scenario);
        if (move > 30)
            QTest::qWait(10);
    }
    QVERIFY2(shown.size() >= 6, "no pictures while the slider moved");
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty() && !run.isRunning(), kPatienceMs);
    QCOMPARE(shown.last(), -move / 4000.0);
    QVERIFY(std::ranges::is_sorted(shown, std::greater()));
}

void TestScenarioViews::aPrecisionEndsTheRun()
{
    ScenarioRun run(m_path);
    run.setEffort({.paths = 1'048'576, .precision = 0.02});
    QSignalSpy finished(&run, &ScenarioRun::finished);
    run.submit(stored().first());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatienceMs);
    QVERIFY(run.results()->paths < 1'048'576);
    QVERIFY(sim::relativeErrorOf(*run.results(), {"coreweave"}) < 0.02);
}

void TestScenarioViews::axesDoNotJumpWhileDragging_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("distribution");
    QTest::newRow("fan") << u"fanChart"_s << 0;
    QTest::newRow("histogram") << u"histogramChart"_s << 0;
    QTest::newRow("exceedance") << u"exceedanceChart"_s << 1;
}

void TestScenarioViews::axesDoNotJumpWhileDragging()
{
    QFETCH(QString, name);
    QFETCH(int, distribution);
    openPage();
    child<QComboBox>(u"distributionKind"_s)->setCurrentIndex(distribution);
    const auto *plot = child<Chart>(name)->findChild<QCustomPlot *>();
    auto *slider = child<QSlider>(u"takeOrPaySlider"_s);
    QList<QList<double>> ends(4);
    connect(m_run, &ScenarioRun::refined, this, [&] {
        // What grows when an axis grows.
        ends[0] += -plot->xAxis->range().lower;
        ends[1] += plot->xAxis->range().upper;
        ends[2] += -plot->yAxis->range().lower;
        ends[3] += plot->yAxis->range().upper;
    });
    slider->setSliderDown(true);
    for (int step = slider->value(); step > 0; step -= 5) {
        slider->setValue(step);
        QTest::qWait(30);
    }
    QVERIFY(ends.first().size() > 3);
    for (const QList<double> &end : std::as_const(ends))
        QVERIFY(std::ranges::is_sorted(end)); // they may grow, never shrink
    slider->setSliderDown(false);
    QTRY_VERIFY_WITH_TIMEOUT(!m_run->isRunning(), kPatienceMs);
}

void TestScenarioViews::singlePathsOnHover()
{
    openPage();
    const auto *plot = child<FanChart>(u"fanChart"_s)->findChild<QCustomPlot *>();
    const auto *path = plot->graph(plot->graphCount() - 1);
    const auto hover = [&] {
        const QPointF place(plot->xAxis->coordToPixel(10), plot->axisRect()->center().y());
        QMouseEvent move(QEvent::MouseMove, place, plot->mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(const_cast<QCustomPlot *>(plot), &move);
        return path->dataCount();
    };
    QTRY_COMPARE_WITH_TIMEOUT(hover(), 20, kPatienceMs);
    child<QAbstractButton>(u"byYear"_s)->setChecked(true);
    QCOMPARE(hover(), 4); // calendar years that lie within five years from July
    const double year = path->data()->at(0)->value;
    child<QAbstractButton>(u"byYear"_s)->setChecked(false);
    hover();
    QVERIFY(path->data()->at(2)->value < year);
    // Of another scenario they are gone at once.
    child<QSlider>(u"priceDriftSlider"_s)->setValue(40);
    QTRY_COMPARE_WITH_TIMEOUT(path->dataCount(), 0, kPatienceMs);
}

void TestScenarioViews::headingTellsWhatExitsCost()
{
    openPage();
    const auto *sentence = child<QLabel>(u"exitSentence"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!sentence->text().isEmpty(), kPatienceMs);
    QVERIFY2(sentence->text().startsWith(u"The exit of "_s), qPrintable(sentence->text()));
    const int height = sentence->height();
    child<QSlider>(u"priceDriftSlider"_s)->setValue(40);
    QTRY_VERIFY_WITH_TIMEOUT(sentence->text().isEmpty(), kPatienceMs); // not of the scenario before
    QCOMPARE(sentence->height(), height);
}

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
            QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
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

void TestScenarioViews::marksAreKeptWithTheScenario()
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
    QTRY_COMPARE_WITH_TIMEOUT(table->columnCount(), 4, kPatienceMs);
    for (int row = 0; row < table->rowCount(); ++row)
        QVERIFY(table->item(row, 3)->text().contains(u" ± "_s));
    QVERIFY(table->item(0, 3)->text().startsWith(u'-') || table->item(0, 3)->text().startsWith(u"−"_s));
    QVERIFY(!child<DifferenceChart>(u"differenceChart"_s)->isEmpty());
    choose(u"power-delays"_s);
    choose(u"march-2025-with-openai"_s); // of another date: side by side, without a difference
    QTRY_COMPARE_WITH_TIMEOUT(table->columnCount(), 8, kPatienceMs);
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
}

void TestScenarioViews::savesAndUndoes()
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

void TestScenarioViews::renamesAndDescribes()
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

void TestScenarioViews::recordsARunThatRepeats()
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
