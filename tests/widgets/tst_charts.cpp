// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/dealschart.h"
#include "widgets/charts/fanchart.h"
#include "widgets/charts/histogramchart.h"
#include "widgets/charts/runoffchart.h"
#include "widgets/charts/sharechart.h"
#include "widgets/style/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <functional>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

const OrganizationId kMicrosoft(u"microsoft"_s);
const OrganizationId kOpenAi(u"openai"_s);

std::unique_ptr<Chart> shares()
{
    auto chart = std::make_unique<ShareChart>();
    chart->setTitle(u"Who pays"_s);
    chart->setSentence(u"Microsoft paid 62% of CoreWeave's 2024 revenue."_s);
    chart->setBars({{.period = u"2022"_s, .segments = {{{}, u"Largest customer"_s, 0.16, {}}}},
        {.period = u"2023"_s, .segments = {{kMicrosoft, u"Microsoft"_s, 0.35, {}}}},
        {.period = u"2024"_s,
            .segments = {{kMicrosoft, u"Microsoft"_s, 0.62, u"Disclosed"_s},
                {OrganizationId(u"nvidia"_s), u"NVIDIA"_s, 0.15, {}}}}});
    return chart;
}

std::unique_ptr<Chart> runoff()
{
    auto chart = std::make_unique<RunoffChart>();
    chart->setTitle(u"Run-off"_s);
    RunoffChart::Series openAi{kOpenAi, u"OpenAI"_s, {}};
    RunoffChart::Series microsoft{kMicrosoft, u"Microsoft"_s, {}};
    for (int quarter = 0; quarter < 20; ++quarter) {
        openAi.amounts += std::min(quarter * 0.2e9, 0.6e9);
        microsoft.amounts += quarter < 12 ? 0.4e9 : 0;
    }
    chart->setSeries(Quarter(2025, 2), {microsoft, openAi}, u"USD"_s);
    return chart;
}

sim::Summary summaryAround(double mean, double spread)
{
    sim::Summary summary;
    summary.mean = mean;
    summary.minimum = mean - 3 * spread;
    summary.maximum = mean + 3 * spread;
    summary.quantiles = {mean - 2.3 * spread, mean - 1.6 * spread, mean - 1.3 * spread, mean - 0.7 * spread,
        mean + 0.1 * spread, mean + 0.7 * spread, mean + 1.3 * spread, mean + 1.6 * spread,
        mean + 2.3 * spread};
    return summary;
}

sim::ProviderResult providerResult()
{
    sim::ProviderResult provider;
    for (int quarter = 0; quarter < 20; ++quarter)
        provider.quarters.push_back(summaryAround(1e9 + 0.05e9 * quarter, 0.02e9 * quarter));
    for (int year = 2026; year < 2030; ++year)
        provider.years[year] = summaryAround(5e9, 0.3e9);
    static_cast<sim::Summary &>(provider.horizon) = summaryAround(29e9, 3e9);
    provider.horizon.valueAtRisk = {.value = 24e9, .low = 23.8e9, .high = 24.2e9};
    provider.horizon.expectedShortfall.value = 22.5e9;
    provider.horizon.histogram.low = 20e9;
    provider.horizon.histogram.high = 38e9;
    for (int cell = 0; cell < 64; ++cell)
        provider.horizon.histogram.counts.push_back(
            std::uint64_t(1000 * std::exp(-std::pow((cell - 32) / 14.0, 2))));
    return provider;
}

std::unique_ptr<Chart> fan()
{
    auto chart = std::make_unique<FanChart>();
    chart->setTitle(u"Revenue by quarter"_s);
    sim::Results results;
    results.quantiles = {0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99};
    chart->setResult(providerResult(), results, Quarter(2025, 2), u"USD"_s);
    return chart;
}

std::unique_ptr<Chart> histogram()
{
    auto chart = std::make_unique<HistogramChart>();
    chart->setTitle(u"Total"_s);
    chart->setResult(providerResult().horizon, 0.05, u"USD"_s);
    return chart;
}

std::unique_ptr<Chart> deals()
{
    auto chart = std::make_unique<DealsChart>();
    chart->setTitle(u"Deals"_s);
    chart->setDeals(
        {{kOpenAi, u"OpenAI"_s, u"Five years of compute"_s, QDate(2025, 3, 10), 11.9e9, {}},
            {kOpenAi, u"OpenAI"_s, u"Expansion"_s, QDate(2025, 5, 15), 4e9, {}},
            {OrganizationId(u"meta"_s), u"Meta"_s, u"Six years"_s, QDate(2025, 9, 30), 14.2e9, {}},
            {kMicrosoft, u"Microsoft"_s, u"First contract"_s, QDate(2023, 2, 1), std::nullopt, {}},
            {kMicrosoft, u"Microsoft"_s, u"No date"_s, {}, 1e9, {}}},
        u"USD"_s);
    return chart;
}

using Maker = std::function<std::unique_ptr<Chart>()>;

/// Pixels that are not of the background colour.
int inkOf(const QImage &image)
{
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += image.pixelColor(x, y) != image.pixelColor(0, 0);
    }
    return ink;
}

QImage rendered(Chart &chart, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    chart.render(&painter, QRectF(QPointF(0, 0), size));
    return image;
}

} // namespace

Q_DECLARE_METATYPE(Maker)

class TestCharts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ThemeChoice::Light); }
    void cleanup() { applyTheme(ThemeChoice::Light); }
    void draws_data();
    void draws();
    void exportIsLightInADarkWindow_data() { draws_data(); }
    void exportIsLightInADarkWindow();
    void exportsByName();
    void refusesUnknownFormat();
    void copiesTable();
    void shareTable();
    void runoffFoldsTheSmallOnesIntoOthers();
    void fanTable();
    void fanByYearHasFullYearsOnly();
    void fanShowsTheMedianOverItsBands();
    void histogramTable();
    void dealsTable();
    void frozenAxesDoNotShrink();
    void emptyChartsSayWhatToDo();
    void spanishNumbers();
};

void TestCharts::draws_data()
{
    QTest::addColumn<Maker>("make");
    QTest::newRow("shares") << Maker(shares);
    QTest::newRow("runoff") << Maker(runoff);
    QTest::newRow("fan") << Maker(fan);
    QTest::newRow("histogram") << Maker(histogram);
    QTest::newRow("deals") << Maker(deals);
}

void TestCharts::draws()
{
    QFETCH(Maker, make);
    const auto chart = make();
    const QImage image = rendered(*chart, QSize(760, 440));
    QVERIFY(inkOf(image) > 2000);
    // Pictures for the eye, beside the test program.
    QDir(QCoreApplication::applicationDirPath()).mkdir(u"charts"_s);
    image.save(QCoreApplication::applicationDirPath() + u"/charts/"_s +
               QLatin1StringView(QTest::currentDataTag()) + u".png"_s);
    QVERIFY(!chart->isEmpty());
    QVERIFY(!chart->accessibleName().isEmpty());
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(chart.get());
    QCOMPARE(access->tableInterface()->cellAt(1, 0)->text(QAccessible::Name), chart->table().at(1).first());

    // On a page the same chart has the same type size: a sixth of an inch stays one at any resolution.
    QTemporaryDir folder;
    const QString path = folder.filePath(u"page.pdf"_s);
    {
        QPdfWriter pdf(path);
        QPainter painter(&pdf);
        chart->render(&painter, QRectF(0, 0, pdf.width(), pdf.height() / 3.0));
    }
    QVERIFY(QFileInfo(path).size() > 3000);
}

void TestCharts::exportIsLightInADarkWindow()
{
    QFETCH(Maker, make);
    const QImage light = rendered(*make(), QSize(400, 300));
    applyTheme(ThemeChoice::Dark);
    const auto chart = make();
    chart->setPalette(Theme::night().palette());
    QCOMPARE(rendered(*chart, QSize(400, 300)), light);
    chart->resize(400, 300);
    QCOMPARE(chart->grab().toImage().pixelColor(200, 295), Theme::night().card);
}

void TestCharts::exportsByName()
{
    QTemporaryDir folder;
    const auto chart = shares();
    for (const QString &name : {u"a.png"_s, u"a.svg"_s, u"a.pdf"_s}) {
        const Result<void> written = chart->exportTo(folder.filePath(name));
        QVERIFY2(written.has_value(), qPrintable(name));
        QVERIFY(QFileInfo(folder.filePath(name)).size() > 1000);
    }
    QVERIFY(inkOf(QImage(folder.filePath(u"a.png"_s))) > 2000);
    QFile svg(folder.filePath(u"a.svg"_s));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    const QByteArray drawing = svg.readAll();
    QVERIFY(drawing.contains("Microsoft 62%")); // text stays text
    QVERIFY(!drawing.contains("<image"));       // and nothing became pixels
    QFile pdf(folder.filePath(u"a.pdf"_s));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == "%PDF-");
}

void TestCharts::refusesUnknownFormat()
{
    QTemporaryDir folder;
    const Result<void> written = shares()->exportTo(folder.filePath(u"a.bmp"_s));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::InvalidInput);
    QVERIFY(!QFileInfo::exists(folder.filePath(u"a.bmp"_s)));
    const Result<void> nowhere = shares()->exportTo(folder.filePath(u"no/such/folder/a.png"_s));
    QVERIFY(!nowhere);
    QVERIFY(nowhere.error().message.contains(u"a.png"_s));
}

void TestCharts::copiesTable()
{
    shares()->copyData();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith(u"Period\tCustomer\tShare of revenue\n"_s));
    QVERIFY(text.contains(u"2024\tMicrosoft\t62.0%\n"_s));
}

void TestCharts::shareTable()
{
    const QList<QStringList> rows = shares()->table();
    QCOMPARE(rows.size(), 8);
    QCOMPARE(rows.at(1), (QStringList{u"2022"_s, u"Largest customer"_s, u"16.0%"_s}));
    QCOMPARE(rows.at(2), (QStringList{u"2022"_s, u"not disclosed"_s, u"84.0%"_s}));
    QCOMPARE(rows.last(), (QStringList{u"2024"_s, u"not disclosed"_s, u"23.0%"_s}));
}

void TestCharts::runoffFoldsTheSmallOnesIntoOthers()
{
    QCOMPARE(runoff()->table().first(), (QStringList{u"Quarter"_s, u"OpenAI"_s, u"Microsoft"_s}));
    QCOMPARE(runoff()->table().at(3), (QStringList{u"Q4 2025"_s, u"US$400,000,000"_s, u"US$400,000,000"_s}));

    RunoffChart chart;
    QList<RunoffChart::Series> many;
    for (int i = 0; i < 9; ++i)
        many += {OrganizationId(u"c%1"_s.arg(i)), u"C%1"_s.arg(i), {100.0 - i}};
    chart.setSeries(Quarter(2025, 1), many, u"USD"_s);
    const QList<QStringList> rows = chart.table();
    QCOMPARE(rows.first().size(), 8);
    QCOMPARE(rows.first().last(), u"Others"_s);
    QCOMPARE(rows.at(1).last(), u"US$279"_s); // 94 + 93 + 92
}

void TestCharts::fanTable()
{
    const QList<QStringList> rows = fan()->table();
    QCOMPARE(rows.size(), 21);
    QCOMPARE(rows.first(),
        (QStringList{u"Quarter"_s, u"P5"_s, u"P25"_s, u"Median"_s, u"P75"_s, u"P95"_s, u"Mean"_s}));
    QCOMPARE(rows.at(2).first(), u"Q3 2025"_s);
    QCOMPARE(rows.at(2).at(1), u"US$1,018,000,000"_s); // 1.05bn - 1.6 * 20m
    QCOMPARE(rows.at(2).last(), u"US$1,050,000,000"_s);
}

void TestCharts::fanByYearHasFullYearsOnly()
{
    const auto chart = fan();
    static_cast<FanChart *>(chart.get())->setInterval(FanChart::Interval::Year);
    const QList<QStringList> rows = chart->table();
    QCOMPARE(rows.size(), 5); // 2026 to 2029; 2025 and 2030 are cut by the horizon
    QCOMPARE(rows.at(1).first(), u"2026"_s);
}

void TestCharts::fanShowsTheMedianOverItsBands()
{
    // In the middle of the plot the median's colour is that of the line alone.
    const QImage image = rendered(*fan(), QSize(760, 440));
    bool isSeen = false;
    for (int y = 0; y < image.height(); ++y)
        isSeen = isSeen || image.pixelColor(image.width() / 2, y) == Theme::day().accent;
    QVERIFY(isSeen);
}

void TestCharts::histogramTable()
{
    const QList<QStringList> rows = histogram()->table();
    QCOMPARE(rows.size(), 65);
    QCOMPARE(rows.at(1).first(), u"US$20,000,000,000"_s);
    QCOMPARE(rows.last().at(1), u"US$38,000,000,000"_s);
}

void TestCharts::dealsTable()
{
    const QList<QStringList> rows = deals()->table();
    QCOMPARE(rows.size(), 5); // the deal without a date is left out
    QCOMPARE(
        rows.at(1), (QStringList{u"1 Feb 2023"_s, u"Microsoft"_s, u"First contract"_s, u"not disclosed"_s}));
    QCOMPARE(rows.at(2).last(), u"US$11,900,000,000"_s);
}

void TestCharts::frozenAxesDoNotShrink()
{
    // The picture of small numbers differs between a fresh chart and one whose axes were held by large ones.
    sim::HorizonSummary small = providerResult().horizon;
    small.histogram.low = 27e9;
    small.histogram.high = 30e9;
    HistogramChart held;
    held.setResult(providerResult().horizon, 0.05, u"USD"_s);
    held.setAxesFrozen(true);
    held.setResult(small, 0.05, u"USD"_s);
    HistogramChart fresh;
    fresh.setResult(small, 0.05, u"USD"_s);
    QVERIFY(rendered(held, QSize(400, 300)) != rendered(fresh, QSize(400, 300)));
    held.setAxesFrozen(false);
    QCOMPARE(rendered(held, QSize(400, 300)), rendered(fresh, QSize(400, 300)));
}

void TestCharts::emptyChartsSayWhatToDo()
{
    ShareChart chart;
    chart.setEmptyText(u"No shares are disclosed"_s);
    QVERIFY(chart.isEmpty());
    QVERIFY(inkOf(rendered(chart, QSize(400, 300))) > 100);
}

void TestCharts::spanishNumbers()
{
    const auto chart = shares();
    chart->setLocale(QLocale(QLocale::Spanish, QLocale::Spain));
    QVERIFY(chart->table().at(1).last().startsWith(u"16,0"_s));
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
