// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/store.h"
#include "widgets/charts/fanchart.h"
#include "widgets/charts/histogramchart.h"
#include "widgets/emptypage.h"
#include "widgets/scenarios/assumptionslider.h"
#include "widgets/scenarios/assumptionspanel.h"
#include "widgets/scenarios/scenariorun.h"
#include "widgets/scenarios/scenariospage.h"
#include "widgets/style/theme.h"
#include "widgets/tables/resulttable.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;
const OrganizationId kCoreWeave(u"coreweave"_s);

} // namespace

class TestScenariosPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void sliderAndBoxFollowEachOther();
    void untouchedPanelGivesTheScenarioBack();
    void panelTellsWhatWasChanged();
    void groundsTellTheirNumbers();
    void slidersTellTheirAmounts();
    void resultsArriveAndFollowTheSlider();
    void askWhatIfACustomerLeaves();
    void providerWithoutContractsSaysSo();
    void everyoneHasResultsOrAReason();

private:
    QTemporaryDir m_folder;
    QString m_path;
};

void TestScenariosPage::initTestCase()
{
    applyTheme(ThemeChoice::Light);
    m_path = m_folder.filePath(u"sample.offtake"_s);
    QVERIFY(Store::create(m_path, Store::Contents::Sample).has_value());
}

void TestScenariosPage::sliderAndBoxFollowEachOther()
{
    AssumptionSlider slider(u"x"_s);
    slider.setScale(-80, 40, 1, 0);
    slider.setDefault(-25);
    slider.reset();
    QSignalSpy changes(&slider, &AssumptionSlider::changed);
    auto *handle = slider.findChild<QSlider *>(u"xSlider"_s);
    auto *box = slider.findChild<QDoubleSpinBox *>(u"xBox"_s);
    QCOMPARE(handle->value(), 55);
    QCOMPARE(box->value(), -25.0);
    handle->setValue(60);
    QCOMPARE(box->value(), -20.0);
    QCOMPARE(changes.size(), 1);
    QVERIFY(!slider.isDefault());
    box->setValue(-30);
    QCOMPARE(handle->value(), 50);
    QCOMPARE(changes.size(), 2);
    slider.reset();
    QCOMPARE(slider.value(), -25.0);
    QCOMPARE(changes.size(), 3);
    slider.setValue(0); // by the program: nobody is told
    QCOMPARE(changes.size(), 3);
}

void TestScenariosPage::untouchedPanelGivesTheScenarioBack()
{
    const auto store = Store::open(m_path);
    const Scenario base = baseScenario(kCoreWeave, QDate(2026, 5, 1));
    const auto compiled = compileScenario(**store, base);
    QVERIFY(compiled.has_value());
    AssumptionsPanel panel;
    panel.setBaseline(base, compiled->model, {});
    QVERIFY(!panel.isChanged());
    const auto again = compileScenario(**store, panel.scenario());
    QVERIFY(again->model == compiled->model);
}

void TestScenariosPage::panelTellsWhatWasChanged()
{
    const auto store = Store::open(m_path);
    const Scenario base = baseScenario(kCoreWeave, QDate(2026, 5, 1));
    const auto compiled = compileScenario(**store, base);
    QVERIFY(compiled.has_value());
    AssumptionsPanel panel;
    panel.setBaseline(base, compiled->model, {});
    QSignalSpy changes(&panel, &AssumptionsPanel::changed);
    panel.findChild<QSlider *>(u"priceDriftSlider"_s)->setValue(0);
    QCOMPARE(panel.scenario().factors.price.drift, -0.8);
    panel.findChild<QDoubleSpinBox *>(u"takeOrPayBox"_s)->setValue(50);
    QCOMPARE(panel.scenario().takeOrPay.value(), 0.5);
    auto *customer = panel.findChild<QComboBox *>(u"customer"_s);
    customer->setCurrentIndex(customer->findData(u"openai"_s));
    panel.findChild<QDoubleSpinBox *>(u"defaultProbabilityBox"_s)->setValue(20);
    QCOMPARE(panel.scenario().organizations.value(u"openai"_s).annualDefaultProbability.value(), 0.2);
    customer->setCurrentIndex(customer->findData(u"microsoft"_s));
    QVERIFY(panel.findChild<QDoubleSpinBox *>(u"defaultProbabilityBox"_s)->value() < 5);
    panel.findChild<QCheckBox *>(u"customerLeaves"_s)->click();
    QCOMPARE(panel.scenario().organizations.value(u"microsoft"_s).forcedExitQuarter.value(), 0);
    QCOMPARE(panel.scenario().organizations.value(u"openai"_s).annualDefaultProbability.value(), 0.2);
    QCOMPARE(changes.size(), 4);
    QVERIFY(panel.isChanged());
    panel.reset();
    QVERIFY(!panel.isChanged());
}

void TestScenariosPage::groundsTellTheirNumbers()
{
    const auto store = Store::open(m_path);
    const auto scenarios = loadScenarios(**store);
    AssumptionsPanel panel;
    const auto groundIn = [&](const QString &id) {
        const Scenario scenario = *std::ranges::find(*scenarios, ScenarioId(id), &Scenario::id);
        panel.setBaseline(scenario, compileScenario(**store, scenario)->model, {});
        return panel.findChild<QSlider *>(u"priceDriftSlider"_s)->accessibleDescription();
    };
    QVERIFY(groundIn(u"base"_s).startsWith(u"Default −25% a year: an H100 hour"_s));
    QVERIFY(groundIn(u"gpu-price-collapse"_s)
                .startsWith(u"Scenario −70% a year. Default −25% a year: an H100"_s));
}

/// To a screen reader, too: not the number of the step.
void TestScenariosPage::slidersTellTheirAmounts()
{
    const auto store = Store::open(m_path);
    const auto scenarios = loadScenarios(**store);
    AssumptionsPanel panel;
    panel.setBaseline(scenarios->first(), compileScenario(**store, scenarios->first())->model, {});
    auto *slider = panel.findChild<QSlider *>(u"priceDriftSlider"_s);
    const auto *box = panel.findChild<QDoubleSpinBox *>(u"priceDriftBox"_s);
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(slider);
    QCOMPARE(access->role(), QAccessible::Slider);
    QAccessibleValueInterface *amount = access->valueInterface();
    QVERIFY(amount);
    QCOMPARE(amount->currentValue().toDouble(), -25.0);
    QCOMPARE(amount->minimumValue().toDouble(), box->minimum());
    QCOMPARE(amount->maximumValue().toDouble(), box->maximum());
    amount->setCurrentValue(-40.0);
    QCOMPARE(box->value(), -40.0);
    QCOMPARE(amount->currentValue().toDouble(), -40.0);
}

void TestScenariosPage::resultsArriveAndFollowTheSlider()
{
    ScenariosPage page(m_path);
    page.resize(1100, 700);
    page.QWidget::show();
    QSignalSpy ran(&page, &ScenariosPage::ran);
    page.show(kCoreWeave, QDate(2026, 5, 1));
    QTRY_COMPARE_WITH_TIMEOUT(ran.size(), 1, kPatienceMs);
    QVERIFY(!page.findChild<FanChart *>(u"fanChart"_s)->isEmpty());
    QVERIFY(!page.findChild<HistogramChart *>()->isEmpty());
    QVERIFY(page.findChild<QLabel *>(u"scenarioSentence"_s)->text().contains(u"CoreWeave"_s));
    const auto *statistics = page.findChild<ResultTable *>(u"statistics"_s);
    const auto mean = [statistics] {
        return QLocale::c().toDouble(statistics->item(0, 1)->text().remove(u','));
    };
    const double before = mean();
    QVERIFY(before > 1000); // millions
    const auto *contributions = page.findChild<ResultTable *>(u"contributions"_s);
    QVERIFY(!contributions->findItems(u"Microsoft"_s, Qt::MatchExactly).isEmpty());

    // Take-or-pay down to nothing: the newest of many answers is what stands there.
    auto *slider = page.findChild<QSlider *>(u"takeOrPaySlider"_s);
    for (int step = slider->value(); step >= 0; --step)
        slider->setValue(step);
    QTRY_VERIFY_WITH_TIMEOUT(ran.size() >= 2 && mean() < before, kPatienceMs);
}

void TestScenariosPage::askWhatIfACustomerLeaves()
{
    ScenariosPage page(m_path);
    QSignalSpy ran(&page, &ScenariosPage::ran);
    page.show(kCoreWeave, QDate(2026, 5, 1));
    page.askWhatIfLeaves(OrganizationId(u"microsoft"_s));
    QTRY_VERIFY_WITH_TIMEOUT(ran.size() >= 1, kPatienceMs);
    QCOMPARE(page.findChild<QComboBox *>(u"scenario"_s)->currentData().toString(),
        u"microsoft-leaves-coreweave"_s);
    // A customer without a ready-made scenario leaves in the present one.
    page.askWhatIfLeaves(OrganizationId(u"openai"_s));
    const auto *assumptions = page.findChild<AssumptionsPanel *>();
    QTRY_VERIFY(assumptions->scenario().organizations.value(u"openai"_s).forcedExitQuarter.has_value());
}

void TestScenariosPage::providerWithoutContractsSaysSo()
{
    ScenariosPage page(m_path);
    const auto *empty = page.findChild<EmptyPage *>();
    const auto *controls = page.findChild<QWidget *>(u"scenariosSplitter"_s);
    page.show({}, QDate(2026, 5, 1));
    QVERIFY(!empty->isHidden());
    QVERIFY(controls->isHidden());
    QVERIFY(!empty->findChild<QLabel *>(u"emptyReason"_s)->text().isEmpty());
    page.show(kCoreWeave, QDate(2026, 5, 1));
    QVERIFY(empty->isHidden());
    QVERIFY(!controls->isHidden());
}

/// Whoever is looked at, with many contracts, one or none: numbers stand there, or what is missing.
void TestScenariosPage::everyoneHasResultsOrAReason()
{
    ScenariosPage page(m_path);
    page.resize(1120, 740);
    page.QWidget::show();
    page.findChild<QComboBox *>(u"effort"_s)->setCurrentIndex(0);
    const auto *run = page.findChild<ScenarioRun *>();
    const auto *problem = page.findChild<QLabel *>(u"scenarioProblem"_s);
    const auto *sentence = page.findChild<QLabel *>(u"scenarioSentence"_s);
    const auto *tabs = page.findChild<QTabWidget *>(u"scenarioTabs"_s);
    int withResults = 0;
    for (const char *id : {"coreweave", "cerebras", "nscale", "oracle", "softbank", "spacex", "coreweave"}) {
        const OrganizationId provider(QString::fromLatin1(id));
        page.show(provider, QDate(2026, 6, 30));
        const auto isOf = [&] { return run->scenario().provider == provider && !run->isRunning(); };
        QTRY_VERIFY2_WITH_TIMEOUT(isOf(), id, kPatienceMs);
        const bool hasResults =
            run->results() && sim::find(run->results()->providers, provider.value().toStdString());
        QCOMPARE(problem->isVisible(), !hasResults);
        QCOMPARE(sentence->text().isEmpty(), !hasResults);
        withResults += hasResults;
        for (int tab = 0; tab < tabs->count(); ++tab)
            page.findChild<QTabWidget *>(u"scenarioTabs"_s)->setCurrentIndex(tab);
    }
    QVERIFY(withResults >= 3 && withResults < 7);
}

QTEST_MAIN(TestScenariosPage)
#include "tst_scenariospage.moc"
