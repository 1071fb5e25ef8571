// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/series.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace offtake::sim;

namespace {

using Values = std::vector<std::int64_t>;

void addTo(BinnedSeries &series, const Values &values)
{
    for (std::size_t at = 0; at < values.size(); at += kMostRowValues) {
        const std::size_t count = std::min(kMostRowValues, values.size() - at);
        series.add(std::span(values).subspan(at, count), totalsOf(values.data() + at, count));
    }
}

/// All that a series tells of its bins.
std::vector<std::int64_t> contentOf(const BinnedSeries &series)
{
    std::vector<std::int64_t> content{std::int64_t(series.count()), series.low(), series.high(),
        series.shift(), std::int64_t(series.sum())};
    series.forEach([&](std::int64_t number, const BinnedSeries::Bin &bin, std::span<const std::uint64_t>) {
        content.insert(content.end(), {number, std::int64_t(bin.count), bin.low, bin.high});
    });
    return content;
}

/// Revenue-like: many near one place, a long tail, and one value that comes again and again.
Values exampleValues(std::size_t count, std::int64_t unit)
{
    std::mt19937_64 random(7);
    std::lognormal_distribution<double> tail(3, 1);
    Values values;
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(i % 3 == 0 ? 40 * unit : std::int64_t(tail(random) * double(unit)));
    return values;
}

} // namespace

/// What a series keeps of its values (docs/engine.md, 'Quantiles from bins').
class TestSeries : public QObject
{
    Q_OBJECT
private slots:
    void orderAndCutsChangeNothing_data();
    void orderAndCutsChangeNothing();
    void quantilesAreWithinABin();
    void oneValueComesOutAsItIs();
    void columnsAddUp();
    void countsBeyondAWord();
    void numbersAreAsTheirUnits_data();
    void numbersAreAsTheirUnits();
};

void TestSeries::orderAndCutsChangeNothing_data()
{
    QTest::addColumn<qint64>("unit");
    QTest::newRow("bins of some units") << (qint64(1) << 10);
    QTest::newRow("bins of 2^20") << (qint64(1) << 24);
    QTest::newRow("bins of 2^38") << (qint64(1) << 40);
}

void TestSeries::orderAndCutsChangeNothing()
{
    QFETCH(qint64, unit);
    Values values = exampleValues(20'000, unit);
    BinnedSeries forwards;
    addTo(forwards, values);
    const auto expected = contentOf(forwards);

    std::sort(values.begin(), values.end()); // every row widens the bins
    BinnedSeries sorted;
    addTo(sorted, values);
    QVERIFY(contentOf(sorted) == expected);

    std::reverse(values.begin(), values.end());
    const auto cut = values.begin() + 1; // one value alone has the narrowest bins
    BinnedSeries one;
    BinnedSeries others;
    addTo(one, Values(values.begin(), cut));
    addTo(others, Values(cut, values.end()));
    BinnedSeries merged = one;
    merged.merge(others);
    others.merge(one);
    QVERIFY(contentOf(merged) == expected);
    QVERIFY(contentOf(others) == expected);
}

void TestSeries::quantilesAreWithinABin()
{
    Values values = exampleValues(50'000, 1'000'003);
    BinnedSeries series;
    addTo(series, values);
    std::sort(values.begin(), values.end());
    const OrderedView view(series);
    const double width = std::ldexp(1.0, series.shift());
    QVERIFY(width <= 2.0 * double(values.back() - values.front()) / 4094);
    for (const double p : {0.0001, 0.01, 0.05, 0.5, 0.95, 0.999, 1.0}) {
        const double exact = double(values[quantileRank(p, values.size()) - 1]);
        const double got = view.quantile(p);
        QVERIFY2(std::abs(got - exact) < width, qPrintable(QString::number(p)));
        QVERIFY(got >= double(values.front()) && got <= double(values.back()));
    }
    QCOMPARE(view.valueAt(1), double(values.front()));
    QCOMPARE(view.valueAt(values.size()), double(values.back()));
}

void TestSeries::oneValueComesOutAsItIs()
{
    // A third of the values is 40 units; nothing else need be in its bin.
    const std::int64_t unit = std::int64_t(1) << 40;
    Values values = exampleValues(3'000, unit);
    std::erase_if(values, [&](std::int64_t v) { return v != 40 * unit && std::abs(v - 40 * unit) < unit; });
    BinnedSeries series;
    addTo(series, values);
    const auto below = std::count_if(values.begin(), values.end(), [&](auto v) { return v < 40 * unit; });
    const double got = OrderedView(series).valueAt(std::uint64_t(below) + 10);
    QVERIFY(std::abs(got - double(40 * unit)) < std::ldexp(1.0, series.shift() - 16));

    BinnedSeries alone;
    addTo(alone, Values(1'000, 12'345'678'901));
    QCOMPARE(OrderedView(alone).quantile(0.5), 12'345'678'901.0);
    QCOMPARE(alone.count(), std::uint64_t(1'000));
}

void TestSeries::columnsAddUp()
{
    const Values values = exampleValues(5'000, 1 << 20);
    BinnedSeries series(12, 2);
    std::vector<std::uint64_t> parts(BinnedSeries::kPartStride);
    std::uint64_t expected = 0;
    for (std::size_t at = 0; at < values.size(); at += kMostRowValues) {
        const std::size_t count = std::min(kMostRowValues, values.size() - at);
        for (std::size_t i = 0; i < count; ++i) {
            parts[i] = at + i;
            expected += at + i;
        }
        series.add(std::span(values).subspan(at, count), totalsOf(values.data() + at, count), parts.data());
    }
    std::uint64_t found = 0;
    Int128 distances = 0;
    series.forEach([&](std::int64_t number, const BinnedSeries::Bin &bin, auto columns) {
        distances += (Int128(number) << series.shift()) * bin.count + columns[0];
        found += columns[1];
    });
    QCOMPARE(found, expected);
    QVERIFY(distances == series.sum());
}

void TestSeries::countsBeyondAWord()
{
    constexpr std::uint64_t kMany = (std::uint64_t(1) << 33) + 5;
    BinnedSeries series;
    series.addMany(7, 3);
    series.addMany(1'000'000, kMany);
    addTo(series, Values{7, 8, 2'000'000, 1'000'000});
    series.addMany(3'000'000, 4); // widens the bins
    BinnedSeries again;
    again.addMany(3'000'000, 4);
    addTo(again, Values{2'000'000, 1'000'000, 8, 7});
    again.addMany(1'000'000, kMany);
    again.addMany(7, 3);
    QVERIFY(contentOf(series) == contentOf(again));
    QCOMPARE(series.count(), kMany + 11);
    QCOMPARE(series.countOf(1'000'000 >> series.shift()), kMany + 1);
    BinnedSeries copy = series;
    copy.merge(again);
    QCOMPARE(copy.countOf(1'000'000 >> copy.shift()), 2 * (kMany + 1));
    QCOMPARE(OrderedView(copy).valueAt(2 * kMany), 1'000'000.0);
}

void TestSeries::numbersAreAsTheirUnits_data()
{
    QTest::addColumn<double>("perUnit");
    QTest::addColumn<int>("piece");
    for (const double perUnit : {1.0 / 8, 64.0, 4294967296.0}) {
        for (const int piece : {512, 511, 48, 1})
            QTest::addRow("%g a unit, rows of %d", perUnit, piece) << perUnit << piece;
    }
}

/// Numbers that become whole while they are counted: as if they had been made whole first. Rows of one value,
/// values above the most, rows that widen the bins.
void TestSeries::numbersAreAsTheirUnits()
{
    QFETCH(double, perUnit);
    QFETCH(int, piece);
    std::vector<float> numbers;
    for (const std::int64_t value : exampleValues(6000, 1 << 10))
        numbers.push_back(static_cast<float>(value) / 1024 * (1 + static_cast<float>(numbers.size()) / 500));
    std::fill_n(numbers.begin() + 1024, 1024, 17.25F);
    numbers[5000] = 1e12F;
    const Units units{perUnit, 70368744177664.0};

    BinnedSeries whole;
    BinnedSeries counted;
    std::vector<std::int64_t> expected(numbers.size());
    toUnits(numbers.data(), numbers.size(), units, expected.data());
    QCOMPARE(expected[5000], std::int64_t(std::min(1e12F * perUnit, units.most)));
    std::vector<std::int64_t> sums(numbers.size(), 1000);
    const auto length = static_cast<std::size_t>(piece);
    for (std::size_t at = 0; at < numbers.size(); at += length) {
        const std::size_t count = std::min(length, numbers.size() - at);
        whole.add(std::span(expected).subspan(at, count), totalsOf(expected.data() + at, count));
        counted.addNumbers(std::span(numbers).subspan(at, count), units, sums.data() + at);
    }
    QVERIFY(contentOf(counted) == contentOf(whole));
    QVERIFY(counted.squares() == whole.squares());
    for (std::size_t i = 0; i < numbers.size(); ++i)
        QCOMPARE(sums[i], expected[i] + 1000);
}

QTEST_APPLESS_MAIN(TestSeries)
#include "tst_series.moc"
