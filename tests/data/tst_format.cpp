// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/format.h"

#include <QTest>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {
const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kSpanish(QLocale::Spanish, QLocale::Spain);
} // namespace

class TestFormat : public QObject
{
    Q_OBJECT
private slots:
    void shortMoney_data();
    void shortMoney();
    void fullMoney();
    void currencies();
    void share_data();
    void share();
    void dates_data();
    void dates();
    void quarters();
    void interval_data();
    void interval();
    void years();
    void mexicanSeparators();
    void notANumber();
};

void TestFormat::shortMoney_data()
{
    QTest::addColumn<double>("amount");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spanish");
    QTest::newRow("11.9bn") << 11.9e9 << u"US$11.9bn"_s << u"11.900\u00a0M\u00a0US$"_s;
    QTest::newRow("350m") << 350e6 << u"US$350m"_s << u"350\u00a0M\u00a0US$"_s;
    QTest::newRow("small millions") << 4.21e6 << u"US$4.2m"_s << u"4,2\u00a0M\u00a0US$"_s;
    QTest::newRow("rounds alike in both") << 41.234e9 << u"US$41.2bn"_s << u"41.200\u00a0M\u00a0US$"_s;
    QTest::newRow("hundreds of bn") << 249.6e9 << u"US$250bn"_s << u"250.000\u00a0M\u00a0US$"_s;
    QTest::newRow("never billón") << 1e9 << u"US$1.0bn"_s << u"1.000\u00a0M\u00a0US$"_s;
    QTest::newRow("trillions") << 1.4e12 << u"US$1.4tn"_s << u"1.400.000\u00a0M\u00a0US$"_s;
    QTest::newRow("rounds into the next unit") << 999.96e6 << u"US$1.0bn"_s << u"1.000\u00a0M\u00a0US$"_s;
    QTest::newRow("just under it") << 999.4e6 << u"US$999m"_s << u"999\u00a0M\u00a0US$"_s;
    QTest::newRow("rounds to three digits") << 99.96e6 << u"US$100m"_s << u"100\u00a0M\u00a0US$"_s;
    QTest::newRow("thousands") << 41200.0 << u"US$41.2k"_s << u"41.200\u00a0US$"_s;
    QTest::newRow("four digits are grouped") << 9540.0 << u"US$9.5k"_s << u"9.500\u00a0US$"_s;
    QTest::newRow("units") << 950.0 << u"US$950"_s << u"950\u00a0US$"_s;
    QTest::newRow("a price") << 2.35 << u"US$2.35"_s << u"2,35\u00a0US$"_s;
    QTest::newRow("negative") << -9.1e9 << u"\u2212US$9.1bn"_s << u"\u22129.100\u00a0M\u00a0US$"_s;
    QTest::newRow("zero") << 0.0 << u"US$0"_s << u"0\u00a0US$"_s;
}

void TestFormat::shortMoney()
{
    QFETCH(double, amount);
    QTEST(format::shortMoney(amount, u"USD"_s, kEnglish), "english");
    QTEST(format::shortMoney(amount, u"USD"_s, kSpanish), "spanish");
}

void TestFormat::fullMoney()
{
    QCOMPARE(format::fullMoney(11.9e9, u"USD"_s, kEnglish), u"US$11,900,000,000"_s);
    QCOMPARE(format::fullMoney(11.9e9, u"USD"_s, kSpanish), u"11.900.000.000\u00a0US$"_s);
    QCOMPARE(format::fullMoney(-9540, u"USD"_s, kSpanish), u"\u22129.540\u00a0US$"_s);
    QCOMPARE(format::fullMoney(-0.2, u"USD"_s, kEnglish), u"US$0"_s);
}

void TestFormat::currencies()
{
    QCOMPARE(format::shortMoney(2.5e9, u"EUR"_s, kEnglish), u"€2.5bn"_s);
    QCOMPARE(format::shortMoney(2.5e9, u"EUR"_s, kSpanish), u"2.500\u00a0M\u00a0€"_s);
    QCOMPARE(format::shortMoney(2.5e9, u"CHF"_s, kEnglish), u"CHF\u00a02.5bn"_s);
    QCOMPARE(format::currencySign(u"NOK"_s), u"NOK"_s);
}

void TestFormat::share_data()
{
    QTest::addColumn<double>("fraction");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spanish");
    QTest::newRow("62") << 0.62 << 0 << u"62%"_s << u"62\u00a0%"_s;
    QTest::newRow("decimals") << 0.0455 << 2 << u"4.55%"_s << u"4,55\u00a0%"_s;
    QTest::newRow("whole") << 1.0 << 0 << u"100%"_s << u"100\u00a0%"_s;
    QTest::newRow("growth") << 12.341 << 0 << u"1,234%"_s << u"1.234\u00a0%"_s;
    QTest::newRow("negative") << -0.25 << 0 << u"\u221225%"_s << u"\u221225\u00a0%"_s;
}

void TestFormat::share()
{
    QFETCH(double, fraction);
    QFETCH(int, decimals);
    QTEST(format::share(fraction, kEnglish, decimals), "english");
    QTEST(format::share(fraction, kSpanish, decimals), "spanish");
}

void TestFormat::dates_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spanish");
    QTest::newRow("March") << QDate(2025, 3, 10) << u"10 Mar 2025"_s << u"10 mar 2025"_s;
    QTest::newRow("May") << QDate(2026, 5, 1) << u"1 May 2026"_s << u"1 may 2026"_s;
    QTest::newRow("December") << QDate(2024, 12, 31) << u"31 Dec 2024"_s << u"31 dic 2024"_s;
    QTest::newRow("none") << QDate() << QString() << QString();
}

void TestFormat::dates()
{
    QFETCH(QDate, date);
    QTEST(format::date(date, kEnglish), "english");
    QTEST(format::date(date, kSpanish), "spanish");
    QTEST(format::date(date, QLocale::c()), "english");
}

void TestFormat::quarters()
{
    QCOMPARE(format::quarter(Quarter(2025, 1), kEnglish), u"Q1 2025"_s);
    QCOMPARE(format::quarter(Quarter(2025, 1), kSpanish), u"T1 2025"_s);
}

void TestFormat::interval_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spanish");
    QTest::newRow("sketch") << 41.2e9 << 40.9e9 << 41.5e9 << u"41.2bn (40.9–41.5)"_s
                            << u"41.200\u00a0M (40.900–41.500)"_s;
    QTest::newRow("one unit for all three")
        << 1.2e9 << 0.9e9 << 1.5e9 << u"1.2bn (0.9–1.5)"_s << u"1.200\u00a0M (900–1.500)"_s;
    QTest::newRow("narrow") << 41.234e9 << 41.221e9 << 41.247e9 << u"41.23bn (41.22–41.25)"_s
                            << u"41.230\u00a0M (41.220–41.250)"_s;
    QTest::newRow("point") << 350e6 << 350e6 << 350e6 << u"350m (350–350)"_s << u"350\u00a0M (350–350)"_s;
}

void TestFormat::interval()
{
    QFETCH(double, value);
    QFETCH(double, low);
    QFETCH(double, high);
    QTEST(format::interval(value, low, high, kEnglish), "english");
    QTEST(format::interval(value, low, high, kSpanish), "spanish");
}

void TestFormat::years()
{
    QCOMPARE(format::years(4.8, kEnglish), u"4.8\u00a0y"_s);
    QCOMPARE(format::years(4.8, kSpanish), u"4,8\u00a0años"_s);
}

void TestFormat::mexicanSeparators()
{
    // Words and order are Spanish, separators those of the country.
    const QLocale mexico(QLocale::Spanish, QLocale::Mexico);
    QCOMPARE(format::shortMoney(11.9e9, u"USD"_s, mexico), u"11,900\u00a0M\u00a0US$"_s);
}

void TestFormat::notANumber()
{
    QCOMPARE(format::shortMoney(qQNaN(), u"USD"_s, kEnglish), u"–"_s);
    QCOMPARE(format::share(qInf(), kSpanish), u"–"_s);
}

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
