// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/report/charttext.h"
#include "data/store/store.h"
#include "gpu/simulate.h"
#include "widgets/charts/contributionchart.h"
#include "widgets/charts/convergencechart.h"
#include "widgets/charts/dependencychart.h"
#include "widgets/charts/differencechart.h"
#include "widgets/charts/exceedancechart.h"
#include "widgets/charts/exitchart.h"
#include "widgets/charts/fanchart.h"
#include "widgets/charts/histogramchart.h"
#include "widgets/charts/ratiochart.h"
#include "widgets/charts/spiderchart.h"
#include "widgets/charts/thresholdmarks.h"
#include "widgets/charts/tornadochart.h"
#include "widgets/style/theme.h"

#include <QAccessible>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

#include <qcustomplot.h>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

const OrganizationId kCoreWeave(u"coreweave"_s);
constexpr sim::RunOptions kRun{.paths = 2048, .seed = 42};

using Maker = std::function<std::unique_ptr<Chart>()>;

QImage rendered(Chart &chart, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    chart.render(&painter, QRectF(QPointF(0, 0), size));
    return image;
}

int inkOf(const QImage &image)
{
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += image.pixelColor(x, y) != image.pixelColor(0, 0);
    }
    return ink;
}

} // namespace

Q_DECLARE_METATYPE(Maker)

/// The charts of a scenario, drawn from runs of the sample store.
class TestScenarioCharts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup() { applyTheme(ThemeChoice::Light); }
    void draws_data();
    void draws();
    void exportIsLightInADarkWindow_data() { draws_data(); }
    void exportIsLightInADarkWindow();
    void tornadoRanksAndLabels();
    void dependencyShowsTheProviderFirst();
    void directEffectIsWithoutClearing();
    void contributionsAddUp();
    void marksAreShared();
    void markIsDragged();
    void exceedanceReadsAsTheHistogram();
    void exitsOnlyRise();
    void hoveredPathIsDrawn();
    void quarterLabelsStandApart_data();
    void quarterLabelsStandApart();
    void sentencesHaveTheNumbers();

private:
    std::unique_ptr<Chart> make(const QString &kind) const;
    const sim::ProviderResult &provider() const { return *sim::find(m_results.providers, "coreweave"); }
    reporttext::RunContext context() const
    {
        return {kCoreWeave, Quarter(m_model.startYear, m_model.startQuarter), u"USD"_s, m_names};
    }

    QTemporaryDir m_folder;
    sim::Model m_model;
    sim::Results m_results; ///< of 'OpenAI pays only what it has', with dependency
    Sensitivity m_sensitivity;
    PairedComparison m_comparison;
    std::shared_ptr<const PathSet> m_paths;
    QMap<QString, QString> m_names;
};

void TestScenarioCharts::initTestCase()
{
    applyTheme(ThemeChoice::Light);
    auto store = Store::create(m_folder.filePath(u"sample.offtake"_s), Store::Contents::Sample);
    QVERIFY(store.has_value());
    const auto organizations = (*store)->organizations();
    for (const Organization &organization : *organizations)
        m_names.insert(organization.id.value(), organization.name);
    const auto scenarios = loadScenarios(**store);
    QVERIFY(scenarios.has_value());
    const auto named = [&scenarios](const QString &id) {
        return *std::ranges::find(*scenarios, ScenarioId(id), &Scenario::id);
    };
    const Scenario scenario = named(u"openai-pays-what-it-has"_s);
    m_model = compileScenario(**store, scenario)->model;
    m_model.outputs.dependency = sim::Dependency{};
    m_results = sim::simulate(m_model, kRun).value();
    QList<Lever> levers = leversOf(scenario);
    m_sensitivity =
        analyzeSensitivity(**store, {scenario, {}, {}, {.paths = 512}}, levers.first(5), 5).value();
    m_comparison = compareScenarios(**store, named(u"base"_s), scenario, {}, kRun).value();
    m_paths = std::make_shared<const PathSet>(followPaths(m_model, kCoreWeave, kRun).value());
}

std::unique_ptr<Chart> TestScenarioCharts::make(const QString &kind) const
{
    const Quarter start = context().firstQuarter;
    if (kind == u"exceedance") {
        auto chart = std::make_unique<ExceedanceChart>();
        chart->setCurve(provider().horizon, u"USD"_s);
        return chart;
    }
    if (kind == u"tornado") {
        auto chart = std::make_unique<TornadoChart>();
        chart->setSensitivity(m_sensitivity);
        return chart;
    }
    if (kind == u"spider") {
        auto chart = std::make_unique<SpiderChart>();
        chart->setSensitivity(m_sensitivity);
        return chart;
    }
    if (kind == u"contributions") {
        auto chart = std::make_unique<ContributionChart>();
        chart->setResult(provider(), m_names, u"USD"_s);
        return chart;
    }
    if (kind == u"dependency") {
        auto chart = std::make_unique<DependencyChart>();
        chart->setResult(m_results, kCoreWeave, m_names, u"USD"_s);
        return chart;
    }
    if (kind == u"exits") {
        auto chart = std::make_unique<ExitChart>();
        chart->setResult(m_results, kCoreWeave, start, m_names);
        return chart;
    }
    if (kind == u"ratios") {
        auto chart = std::make_unique<RatioChart>();
        chart->setResult(m_results, start, m_names);
        return chart;
    }
    if (kind == u"convergence") {
        auto chart = std::make_unique<ConvergenceChart>();
        chart->setPoints(convergenceOf(m_paths->horizon, 0.05), u"USD"_s);
        return chart;
    }
    if (kind == u"difference") {
        auto chart = std::make_unique<DifferenceChart>();
        chart->setComparison(m_comparison);
        return chart;
    }
    auto chart = std::make_unique<FanChart>();
    chart->setResult(provider(), m_results, start, u"USD"_s);
    chart->setPaths(m_paths);
    chart->setShownPath(m_paths->pathAt(0.05));
    return chart;
}

void TestScenarioCharts::draws_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"exceedance", "tornado", "spider", "contributions", "dependency", "exits",
             "ratios", "convergence", "difference", "path"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestScenarioCharts::draws()
{
    QFETCH(QString, kind);
    const auto chart = make(kind);
    chart->setTitle(u"Title"_s);
    QVERIFY(!chart->isEmpty());
    const QImage image = rendered(*chart, QSize(760, 440));
    QVERIFY(inkOf(image) > 2000);
    QDir(QCoreApplication::applicationDirPath()).mkdir(u"charts"_s);
    image.save(QCoreApplication::applicationDirPath() + u"/charts/scenario-"_s + kind + u".png"_s);
    QVERIFY(chart->table().size() > 2);
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&*chart);
    QCOMPARE(access->tableInterface()->cellAt(1, 0)->text(QAccessible::Name), chart->table().at(1).first());
    QTemporaryDir folder;
    for (const QString &suffix : {u"svg"_s, u"pdf"_s, u"png"_s})
        QVERIFY(chart->exportTo(folder.filePath(u"chart."_s + suffix)).has_value());
    QFile svg(folder.filePath(u"chart.svg"_s));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QVERIFY(!svg.readAll().contains("<image")); // nothing became pixels
}

void TestScenarioCharts::exportIsLightInADarkWindow()
{
    QFETCH(QString, kind);
    const QImage light = rendered(*make(kind), QSize(400, 300));
    applyTheme(ThemeChoice::Dark);
    const auto chart = make(kind);
    chart->setPalette(Theme::night().palette());
    QCOMPARE(rendered(*chart, QSize(400, 300)), light);
}

void TestScenarioCharts::tornadoRanksAndLabels()
{
    const QList<QStringList> rows = make(u"tornado"_s)->table();
    QCOMPARE(rows.size(), 6);
    QCOMPARE(rows.at(1).first(), m_sensitivity.responses.first().lever.name);
    for (qsizetype i = 1; i < m_sensitivity.responses.size(); ++i)
        QVERIFY(m_sensitivity.responses.at(i).swing <= m_sensitivity.responses.at(i - 1).swing);
    for (const LeverResponse &response : m_sensitivity.responses) {
        if (response.lever.key == u"price_drift")
            QCOMPARE(charttext::leverValue(response.lever, -0.5, QLocale::c()), u"\u221250%"_s);
    }
}

void TestScenarioCharts::dependencyShowsTheProviderFirst()
{
    const QList<QStringList> rows = make(u"dependency"_s)->table();
    QCOMPARE(rows.first().at(1), u"CoreWeave"_s);
    QVERIFY(rows.size() > 3);
    QVERIFY(rows.at(1).at(1).startsWith(u'-') || rows.at(1).at(1).startsWith(u"−"_s));
}

void TestScenarioCharts::directEffectIsWithoutClearing()
{
    DependencyChart chart;
    chart.setResult(m_results, kCoreWeave, m_names, u"USD"_s);
    const QList<QStringList> total = chart.table();
    chart.setEffect(DependencyChart::Effect::Direct);
    const QList<QStringList> direct = chart.table();
    QCOMPARE(total.size(), direct.size());
    QVERIFY(total != direct); // OpenAI's means are limited: who else exits changes what it can pay
}

void TestScenarioCharts::contributionsAddUp()
{
    double sum = provider().relet.shortfallContribution + provider().uncontracted.shortfallContribution;
    for (const auto &[id, part] : provider().customers)
        sum += part.shortfallContribution;
    const double missing = provider().horizon.mean - provider().horizon.expectedShortfall.value;
    QVERIFY(std::abs(sum - missing) < 1e-3 * missing);
    QVERIFY(make(u"contributions"_s)->table().size() <= 10);
}

void TestScenarioCharts::marksAreShared()
{
    ThresholdMarks marks;
    HistogramChart histogram;
    ExceedanceChart exceedance;
    histogram.setMarks(&marks);
    exceedance.setMarks(&marks);
    histogram.setResult(provider().horizon, 0.05, u"USD"_s);
    exceedance.setCurve(provider().horizon, u"USD"_s);
    QSignalSpy edited(&marks, &ThresholdMarks::edited);
    const auto labels = [](Chart &chart, const QString &word) {
        int count = 0;
        auto *plot = chart.findChild<QCustomPlot *>();
        for (int i = 0; i < plot->itemCount(); ++i) {
            const auto *text = qobject_cast<QCPItemText *>(plot->item(i));
            count += text && text->text().contains(word);
        }
        return count;
    };
    marks.add(30e9);
    QCOMPARE(labels(histogram, u"below 30.0bn"_s), 1);
    QCOMPARE(labels(exceedance, u"exceed US$30.0bn"_s), 1);
    marks.setAmounts({20e9, 30e9});
    QCOMPARE(labels(exceedance, u"exceed US$"_s), 2);
    marks.remove(0);
    QCOMPARE(labels(histogram, u"below 30.0bn"_s), 1);
    QCOMPARE(edited.size(), 2); // not for those that the scenario brought
    for (int i = 0; i < 10; ++i)
        marks.add(1e9 * i);
    QCOMPARE(marks.amounts().size(), ThresholdMarks::kMost);
}

void TestScenarioCharts::markIsDragged()
{
    ThresholdMarks marks;
    HistogramChart chart;
    chart.resize(500, 320);
    chart.setMarks(&marks);
    chart.setResult(provider().horizon, 0.05, u"USD"_s);
    marks.setAmounts({30e9});
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    auto *plot = chart.findChild<QCustomPlot *>();
    plot->replot();
    QSignalSpy edited(&marks, &ThresholdMarks::edited);
    const int y = plot->axisRect()->bottom() - 10;
    const auto at = [&](double amount) {
        return QPoint(int(std::lround(plot->xAxis->coordToPixel(amount))), y);
    };
    QTest::mousePress(plot, Qt::LeftButton, {}, at(30e9));
    QMouseEvent move(
        QEvent::MouseMove, at(40e9), plot->mapToGlobal(at(40e9)), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(plot, &move);
    QVERIFY(std::abs(marks.amounts().first() - 40e9) < 0.5e9);
    QCOMPARE(edited.size(), 0);
    const QCPRange before = plot->xAxis->range();
    QTest::mouseRelease(plot, Qt::LeftButton, {}, at(40e9));
    QCOMPARE(edited.size(), 1);
    QCOMPARE(plot->xAxis->range(), before); // the mark moved, not the plot
}

void TestScenarioCharts::exceedanceReadsAsTheHistogram()
{
    const Distribution distribution(provider().horizon);
    const double median = distribution.amountAt(0.5);
    QVERIFY(std::abs(distribution.probabilityBelow(median) - 0.5) < 1e-9);
    const QList<QStringList> rows = make(u"exceedance"_s)->table();
    QCOMPARE(rows.size(), 102);
    QCOMPARE(rows.at(1).first(), u"100%"_s);
    QCOMPARE(rows.last().first(), u"0%"_s);
}

void TestScenarioCharts::exitsOnlyRise()
{
    const QList<QStringList> rows = make(u"exits"_s)->table();
    QCOMPARE(rows.size(), m_model.quarters + 1);
    for (qsizetype column = 1; column < rows.first().size(); ++column) {
        double before = 0;
        for (qsizetype row = 1; row < rows.size(); ++row) {
            const double share = rows.at(row).at(column).chopped(1).toDouble();
            QVERIFY(share >= before);
            before = share;
        }
        QVERIFY(before > 0);
    }
}

void TestScenarioCharts::hoveredPathIsDrawn()
{
    FanChart chart;
    chart.resize(500, 320);
    chart.setResult(provider(), m_results, context().firstQuarter, u"USD"_s);
    chart.setPaths(m_paths);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    auto *plot = chart.findChild<QCustomPlot *>();
    plot->replot();
    const auto *graph = plot->graph(plot->graphCount() - 1);
    QCOMPARE(graph->dataCount(), 0);
    const QPointF place(plot->xAxis->coordToPixel(10.5), plot->axisRect()->center().y());
    QMouseEvent move(QEvent::MouseMove, place, plot->mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(plot, &move);
    QCOMPARE(graph->dataCount(), m_model.quarters);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(plot, &leave);
    QCOMPARE(graph->dataCount(), 0);
}

void TestScenarioCharts::quarterLabelsStandApart_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {260, 320, 380, 500, 760, 1200})
        QTest::newRow(qPrintable(QString::number(width))) << width;
}

void TestScenarioCharts::quarterLabelsStandApart()
{
    QFETCH(int, width);
    FanChart chart;
    chart.resize(width, 260);
    chart.setResult(provider(), m_results, context().firstQuarter, u"USD"_s);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    auto *plot = chart.findChild<QCustomPlot *>();
    plot->replot();
    const QVector<double> ticks = plot->xAxis->tickVector();
    const QVector<QString> labels = plot->xAxis->tickVectorLabels();
    const QFontMetricsF metrics(plot->xAxis->tickLabelFont());
    int shown = 0;
    double end = -1e9;
    for (qsizetype i = 0; i < ticks.size(); ++i) {
        if (!plot->xAxis->range().contains(ticks.at(i)))
            continue;
        ++shown;
        const double middle = plot->xAxis->coordToPixel(ticks.at(i));
        const double half = metrics.horizontalAdvance(labels.at(i)) / 2;
        QVERIFY(middle - half > end);
        end = middle + half;
    }
    QVERIFY(shown >= 2);
}

void TestScenarioCharts::sentencesHaveTheNumbers()
{
    const QLocale locale(QLocale::English);
    const auto holds = [](const QString &sentence, const QString &part) {
        if (!sentence.contains(part))
            qWarning("%s", qPrintable(sentence));
        return sentence.contains(part) && sentence.endsWith(u'.');
    };
    QVERIFY(holds(
        charttext::exceedanceSentence(m_results, context(), locale), u"CoreWeave earns more than US$"_s));
    QVERIFY(holds(charttext::tornadoSentence(m_sensitivity, {}, context(), locale),
        m_sensitivity.responses.first().lever.name));
    QVERIFY(holds(charttext::spiderSentence(m_sensitivity, {}, context(), locale), u"out of 5"_s));
    QVERIFY(holds(charttext::dependencySentence(m_results, true, context(), locale), u"is forced out"_s));
    QVERIFY(holds(charttext::ratioSentence(m_results, context(), locale), u"OpenAI"_s));
    QVERIFY(holds(
        charttext::convergenceSentence(convergenceOf(m_paths->horizon, 0.05), context(), locale), u"US$"_s));
    QVERIFY(holds(
        charttext::differenceSentence(m_comparison, u"A"_s, u"B"_s, context(), locale), u"“B” brings"_s));
    const auto story = tellPath(m_model, kCoreWeave, 7, kRun.seed);
    QVERIFY(holds(charttext::pathSentence(*story, 0.3, context(), locale), u"On path 7 CoreWeave earns"_s));
}

QTEST_MAIN(TestScenarioCharts)
#include "tst_scenariocharts.moc"
