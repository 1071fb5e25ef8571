// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/translation.h"
#include "widgets/charts/chartitems.h"
#include "widgets/charts/dealschart.h"
#include "widgets/charts/limitsdialog.h"
#include "widgets/charts/runoffchart.h"
#include "widgets/highlight.h"
#include "widgets/style/theme.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QTest>

#include <qcustomplot.h>

#include <cmath>
#include <tuple>

using namespace offtake;
using namespace Qt::StringLiterals;

/// What every chart can do: to be read as a table, series hidden, axes set, one organisation lit up, and
/// everybody named.
class TestChartBase : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup() { Highlight::instance().choose({}); }
    void isReadAsATable();
    void hidesSeries();
    void switchesTheLogarithm();
    void takesLimits();
    void zoomsIntoWhatIsDragged_data();
    void zoomsIntoWhatIsDragged();
    void thinsLabelsThatDoNotFit_data();
    void thinsLabelsThatDoNotFit();
    void hasLogarithmicTicks();
    void isSharpAtEveryScale();
    void refusesLimits_data();
    void refusesLimits();
    void lightsUpOneOrganization();
    void choosesByClick();
    void namesEveryArea();
    void namesEveryCustomer();
    void saysWhatIsMissingWithinItsWidth();

private:
    static void fill(RunoffChart &chart)
    {
        chart.setSeries(Quarter(2026, 1),
            {{.customer = OrganizationId(u"microsoft"_s), .name = u"Microsoft"_s, .amounts = {3e9, 2e9, 1e9}},
                {.customer = OrganizationId(u"openai"_s), .name = u"OpenAI"_s, .amounts = {1e9, 1e9, 1e9}}},
            u"USD"_s);
        chart.resize(480, 300);
    }
    static QImage pictureOf(Chart &chart)
    {
        QCoreApplication::processEvents(); // a queued redraw
        return chart.grab().toImage();
    }
    static bool redraw(const Chart &chart)
    {
        return QMetaObject::invokeMethod(
            chart.findChild<QWidget *>(u"plot"_s), "replot", Qt::DirectConnection);
    }
};

void TestChartBase::initTestCase()
{
    setLanguage(u"en"_s);
    applyTheme(ThemeChoice::Light);
}

void TestChartBase::isReadAsATable()
{
    RunoffChart chart;
    fill(chart);
    chart.setTitle(u"Run-off"_s);
    chart.setSentence(u"It ends in 2026."_s);
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&chart);
    QVERIFY(access);
    QCOMPARE(access->role(), QAccessible::Table);
    QCOMPARE(access->text(QAccessible::Name), u"Run-off"_s);
    QCOMPARE(access->text(QAccessible::Description), u"It ends in 2026."_s);
    QAccessibleTableInterface *table = access->tableInterface();
    QVERIFY(table);
    const QList<QStringList> rows = chart.table();
    QCOMPARE(table->rowCount(), int(rows.size()));
    QCOMPARE(table->columnCount(), int(rows.first().size()));
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < rows.at(row).size(); ++column) {
            QAccessibleInterface *cell = table->cellAt(row, column);
            QVERIFY(cell);
            QCOMPARE(cell->text(QAccessible::Name), rows.at(row).at(column));
            QCOMPARE(cell->role(), row == 0 ? QAccessible::ColumnHeader : QAccessible::Cell);
            QCOMPARE(access->indexOfChild(cell), row * table->columnCount() + column);
            QCOMPARE(cell->parent(), access);
        }
    }
    QCOMPARE(table->cellAt(1, 1)->tableCellInterface()->columnHeaderCells().first()->text(QAccessible::Name),
        u"Microsoft"_s);
    QVERIFY(!table->cellAt(99, 0));
    QVERIFY(access->child(3) && !access->child(99));
}

void TestChartBase::hidesSeries()
{
    RunoffChart chart;
    fill(chart);
    const QImage both = pictureOf(chart);
    QCOMPARE(chart.seriesNames(), QStringList({u"Microsoft"_s, u"OpenAI"_s}));
    chart.setSeriesShown(u"Microsoft"_s, false);
    QVERIFY(!chart.isSeriesShown(u"Microsoft"_s));
    QVERIFY(pictureOf(chart) != both);
    QCOMPARE(chart.table().first().size(), 3); // the numbers stay
    chart.setSeriesShown(u"Microsoft"_s, true);
    QCOMPARE(pictureOf(chart), both);
}

void TestChartBase::switchesTheLogarithm()
{
    DealsChart chart;
    chart.resize(480, 300);
    chart.setDeals({{.customer = OrganizationId(u"openai"_s),
                       .customerName = u"OpenAI"_s,
                       .title = u"A"_s,
                       .signedOn = QDate(2025, 3, 10),
                       .value = 11.9e9,
                       .note = {}}},
        u"USD"_s);
    QVERIFY(chart.isLogarithmic());
    const QImage logarithmic = pictureOf(chart);
    QTest::keyClick(&chart, Qt::Key_L);
    QVERIFY(!chart.isLogarithmic());
    QVERIFY(pictureOf(chart) != logarithmic);
    chart.setLogarithmic(true);
    QCOMPARE(pictureOf(chart), logarithmic);
    RunoffChart stacked; // areas on areas: a logarithm would lie
    stacked.setLogarithmic(true);
    QVERIFY(!stacked.isLogarithmic());
}

void TestChartBase::takesLimits()
{
    RunoffChart chart;
    fill(chart);
    const QImage whole = pictureOf(chart);
    chart.setLimits(0, 20e9);
    QVERIFY(pictureOf(chart) != whole);
    chart.resetZoom();
    QCOMPARE(pictureOf(chart), whole);
}

void TestChartBase::zoomsIntoWhatIsDragged_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("keys");
    QTest::addColumn<bool>("alongWidth");
    QTest::addColumn<bool>("alongHeight");
    QTest::newRow("both") << Qt::KeyboardModifiers() << true << true;
    QTest::newRow("Ctrl") << Qt::KeyboardModifiers(Qt::ControlModifier) << true << false;
    QTest::newRow("Shift") << Qt::KeyboardModifiers(Qt::ShiftModifier) << false << true;
}

void TestChartBase::zoomsIntoWhatIsDragged()
{
    QFETCH(Qt::KeyboardModifiers, keys);
    QFETCH(bool, alongWidth);
    QFETCH(bool, alongHeight);
    RunoffChart chart;
    fill(chart);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QCoreApplication::processEvents();
    auto *plot = chart.findChild<QCustomPlot *>(u"plot"_s);
    const QCPRange width = plot->xAxis->range();
    const QCPRange height = plot->yAxis->range();
    const QRect all = plot->axisRect()->rect();
    const QPoint from = all.topLeft() + QPoint(all.width() / 4, all.height() / 4);
    const QPoint to = all.topLeft() + QPoint(all.width() / 2, all.height() * 3 / 4);
    QTest::mousePress(plot, Qt::LeftButton, keys, from);
    for (const QPoint &place : {(from + to) / 2, to}) {
        QMouseEvent move(
            QEvent::MouseMove, place, plot->mapToGlobal(place), Qt::NoButton, Qt::LeftButton, keys);
        QCoreApplication::sendEvent(plot, &move);
    }
    QTest::mouseRelease(plot, Qt::LeftButton, keys, to);
    const double shownWidth = plot->xAxis->range().size() / width.size();
    const double shownHeight = plot->yAxis->range().size() / height.size();
    QVERIFY2(std::abs(shownWidth - (alongWidth ? 0.25 : 1)) < 0.02, qPrintable(QString::number(shownWidth)));
    QVERIFY2(
        std::abs(shownHeight - (alongHeight ? 0.5 : 1)) < 0.02, qPrintable(QString::number(shownHeight)));
    QVERIFY(Highlight::instance().organization().isEmpty()); // a drag is no click
    QTest::keyClick(&chart, Qt::Key_0);
    QCOMPARE(plot->xAxis->range(), width);
    QCOMPARE(plot->yAxis->range(), height);
}

void TestChartBase::thinsLabelsThatDoNotFit_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {170, 240, 320, 480, 900})
        QTest::addRow("%d", width) << width;
}

/// At every width: no two labels of an axis touch, and there are two or more.
void TestChartBase::thinsLabelsThatDoNotFit()
{
    QFETCH(int, width);
    RunoffChart chart;
    QList<double> amounts(24, 1e9);
    chart.setSeries(Quarter(2026, 2), {{.customer = {}, .name = {}, .amounts = amounts}}, u"USD"_s);
    chart.resize(width, 220);
    chart.grab();
    auto *plot = chart.findChild<QCustomPlot *>(u"plot"_s);
    plot->replot();
    QCPAxis *axis = plot->xAxis;
    const QFontMetricsF metrics(axis->tickLabelFont());
    double right = -1e9;
    int labels = 0;
    for (qsizetype i = 0; i < axis->tickVector().size(); ++i) {
        const QString label = axis->tickVectorLabels().at(i);
        if (label.isEmpty())
            continue;
        const double middle = axis->coordToPixel(axis->tickVector().at(i));
        const double half = metrics.horizontalAdvance(label) / 2;
        QVERIFY2(middle - half > right, qPrintable(label));
        QVERIFY2(middle + half <= plot->width() && middle - half >= 0, qPrintable(label));
        right = middle + half;
        ++labels;
    }
    QVERIFY2(labels >= 2, qPrintable(QString::number(labels)));
}

void TestChartBase::hasLogarithmicTicks()
{
    QCustomPlot plot;
    plot.resize(400, 300);
    QCPAxis *axis = plot.yAxis;
    axis->setScaleType(QCPAxis::stLogarithmic);
    axis->setTicker(QSharedPointer<AmountTicker>::create(QLocale(u"en_US"_s)));
    fitTickers(plot);
    axis->setRange(1e8, 1.2e10);
    plot.replot();
    QCOMPARE(axis->tickVector(), QVector<double>({1e8, 2e8, 5e8, 1e9, 2e9, 5e9, 1e10}));
    QVERIFY(axis->tickVectorLabels().contains(u"1.0bn"_s));
}

/// As many dots as the screen has, whatever its scale (QT_SCALE_FACTOR; the test runs at 1, 1.25 and 2).
void TestChartBase::isSharpAtEveryScale()
{
    RunoffChart chart;
    fill(chart);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    auto *plot = chart.findChild<QCustomPlot *>(u"plot"_s);
    QCOMPARE(plot->bufferDevicePixelRatio(), chart.devicePixelRatioF());
    const QByteArray wanted = qgetenv("QT_SCALE_FACTOR");
    QCOMPARE(chart.devicePixelRatioF(), wanted.isEmpty() ? 1.0 : wanted.toDouble());
    QCOMPARE(chart.grab().toImage().width(), int(std::lround(chart.width() * chart.devicePixelRatioF())));
}

void TestChartBase::refusesLimits_data()
{
    QTest::addColumn<QString>("lower");
    QTest::addColumn<QString>("upper");
    QTest::addColumn<bool>("isLogarithmic");
    QTest::addColumn<bool>("isRange");
    QTest::newRow("amounts") << u"0"_s << u"2.5bn"_s << false << true;
    QTest::newRow("per cent") << u"10%"_s << u"60 %"_s << false << true;
    QTest::newRow("plain") << u"1e+09"_s << u"2e+10"_s << false << true;
    QTest::newRow("turned round") << u"5"_s << u"4"_s << false << false;
    QTest::newRow("equal") << u"5"_s << u"5"_s << false << false;
    QTest::newRow("words") << u"none"_s << u"5"_s << false << false;
    QTest::newRow("log of 0") << u"0"_s << u"5"_s << true << false;
}

void TestChartBase::refusesLimits()
{
    QFETCH(QString, lower);
    QFETCH(QString, upper);
    QFETCH(bool, isLogarithmic);
    QFETCH(bool, isRange);
    LimitsDialog dialog(0, 1, isLogarithmic, QLocale(u"en_US"_s), nullptr);
    dialog.findChild<QLineEdit *>(u"lowerLimit"_s)->setText(lower);
    dialog.findChild<QLineEdit *>(u"upperLimit"_s)->setText(upper);
    QCOMPARE(dialog.limits().has_value(), isRange);
}

void TestChartBase::lightsUpOneOrganization()
{
    RunoffChart chart;
    fill(chart);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    const QImage plain = pictureOf(chart);
    Highlight::instance().hover(OrganizationId(u"openai"_s));
    const QImage lit = pictureOf(chart);
    QVERIFY(lit != plain);
    Highlight::instance().hover({});
    QCOMPARE(pictureOf(chart), plain);
}

void TestChartBase::choosesByClick()
{
    RunoffChart chart;
    fill(chart);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QCoreApplication::processEvents();
    auto *plot = chart.findChild<QWidget *>(u"plot"_s);
    const QPoint low(plot->width() / 3, plot->height() - 60); // in the lowest area, of the largest customer
    QTest::mouseClick(plot, Qt::LeftButton, {}, low);
    QCOMPARE(Highlight::instance().organization(), OrganizationId(u"microsoft"_s));
    QTest::mouseClick(plot, Qt::LeftButton, {}, low);
    QVERIFY(Highlight::instance().organization().isEmpty());
}

/// The sample's shape: one large area, one of middle height, one that is no line of text high, and a sliver.
/// Each has its name, at the size that it has in a window of 1280 x 800, and in Spanish too.
void TestChartBase::namesEveryArea()
{
    RunoffChart chart;
    QList<RunoffChart::Series> series;
    for (const auto &[name, amount, quarters] : {std::tuple(u"Meta Platforms"_s, 1.42e9, 25),
             std::tuple(u"OpenAI"_s, 1.05e9, 16), std::tuple(u"Microsoft"_s, 0.26e9, 16),
             std::tuple(u"NVIDIA"_s, 0.07e9, 4)}) {
        RunoffChart::Series one{.customer = OrganizationId(name), .name = name, .amounts = {}};
        for (int quarter = 0; quarter < 25; ++quarter)
            one.amounts += quarter < quarters ? amount * (1 + 0.02 * (quarter % 3)) : 0;
        series += one;
    }
    chart.setSeries(Quarter(2026, 4), series, u"USD"_s);
    chart.setSentence(u"After 28 Nov 2026, 7 contracts still bring US$54.3bn."_s);
    for (const QSize size : {QSize(514, 220), QSize(514, 170), QSize(900, 400)}) {
        chart.resize(size);
        pictureOf(chart);
        redraw(chart);
        QStringList names = chart.namesShown();
        names.sort();
        QCOMPARE(names, QStringList({u"Meta Platforms"_s, u"Microsoft"_s, u"NVIDIA"_s, u"OpenAI"_s}));
    }
    chart.setSeriesShown(u"Microsoft"_s, false);
    redraw(chart);
    QVERIFY(!chart.namesShown().contains(u"Microsoft"_s));
}

/// Large bubbles side by side in the corner, a small one far off: every customer has a name.
void TestChartBase::namesEveryCustomer()
{
    DealsChart chart;
    QList<DealsChart::Deal> deals;
    for (const auto &[name, date, value] : {std::tuple(u"Microsoft"_s, QDate(2023, 2, 1), 10e9),
             std::tuple(u"NVIDIA"_s, QDate(2023, 9, 1), 1.3e9), std::tuple(u"OpenAI"_s, QDate(2025, 3, 10), 11.9e9),
             std::tuple(u"OpenAI"_s, QDate(2025, 9, 25), 6.5e9), std::tuple(u"OpenAI"_s, QDate(2025, 9, 25), 4e9),
             std::tuple(u"Meta Platforms"_s, QDate(2025, 9, 30), 14.2e9),
             std::tuple(u"Meta Platforms"_s, QDate(2026, 4, 9), 21e9)})
        deals += {.customer = OrganizationId(name),
            .customerName = name,
            .title = {},
            .signedOn = date,
            .value = value,
            .note = {}};
    chart.setDeals(deals, u"USD"_s);
    for (const QSize size : {QSize(514, 200), QSize(400, 180), QSize(900, 400)}) {
        chart.resize(size);
        pictureOf(chart);
        redraw(chart);
        for (const DealsChart::Deal &deal : std::as_const(deals))
            QVERIFY2(chart.namesShown().contains(deal.customerName), qPrintable(deal.customerName));
    }
}

void TestChartBase::saysWhatIsMissingWithinItsWidth()
{
    RunoffChart chart;
    chart.setEmptyText(u"Choose a scenario to compare this one with, or record a run of it first."_s);
    const auto lines = [&chart] {
        for (int i = 0; i < chart.findChild<QCustomPlot *>()->itemCount(); ++i) {
            const auto *text = qobject_cast<QCPItemText *>(chart.findChild<QCustomPlot *>()->item(i));
            if (text && text->visible() && text->text().startsWith(u"Choose"))
                return std::pair(text->text().split(u'\n'), text->font());
        }
        return std::pair(QStringList(), QFont());
    };
    for (const int width : {700, 180}) {
        chart.resize(width, 200);
        chart.setSeries(Quarter(2026, 1), {}, u"USD"_s);
        pictureOf(chart);
        const auto [texts, font] = lines();
        QCOMPARE(texts.size() > 1, width < 200);
        for (const QString &line : texts)
            QVERIFY(QFontMetricsF(font).horizontalAdvance(line) <= width);
        QCOMPARE(texts.join(u' '),
            u"Choose a scenario to compare this one with, or record a run of it first."_s);
    }
}

QTEST_MAIN(TestChartBase)
#include "tst_chartbase.moc"
