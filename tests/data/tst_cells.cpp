// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/celldates.h"
#include "data/import/cellwords.h"
#include "data/text/cellnumbers.h"
#include "data/text/textfold.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace offtake {

/// The readers of single cells: numbers, lengths of time, dates, words.
class TestCells : public QObject
{
    Q_OBJECT
private slots:
    void readsNumbers_data();
    void readsNumbers();
    void refusesNumbers_data();
    void refusesNumbers();
    void readsScaleAndCurrency();
    void weighsDecimalEvidence_data();
    void weighsDecimalEvidence();
    void readsHeaders_data();
    void readsHeaders();
    void readsMonths_data();
    void readsMonths();
    void readsDates_data();
    void readsDates();
    void refusesDates_data();
    void refusesDates();
    void readsSpansByTheirEdge();
    void weighsDateEvidence();
    void readsWords();
    void foldsText();
    void measuresMisspellings();
};

void TestCells::readsNumbers_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QChar>("decimal");
    QTest::addColumn<double>("value");
    const auto row = [](const char *cell, char16_t decimal, double value) {
        QTest::newRow(cell) << QString::fromUtf8(cell) << QChar(decimal) << value;
    };
    row("11900000000", u'.', 11.9e9);
    row("$11.9B", u'.', 11.9e9);
    row("USD 2.9bn", u'.', 2.9e9);
    row("US$ 2.9 billion", u'.', 2.9e9);
    row("2.9bn USD", u'.', 2.9e9);
    row("2.9 billion dollars", u'.', 2.9e9);
    row("$9,700,000,000", u'.', 9.7e9);
    row("300e9", u'.', 300e9);
    row("1.5E-3", u'.', 0.0015);
    row("11.900 millones", u',', 11.9e9);
    row("17.400,5 millones", u',', 17'400'500'000.0);
    row("6.200 M", u',', 6.2e9);
    row("10.000.000.000,00", u',', 10e9);
    row("2,5 mil millones", u',', 2.5e9);
    row("3 miles de millones de euros", u',', 3e9);
    row("1,2 millardos", u',', 1.2e9);
    row("1 billón", u',', 1e12);
    row("1 trillion", u'.', 1e12);
    row("350 M€", u',', 350e6);
    row("350mm", u'.', 350e6);
    row("76k", u'.', 76e3);
    row("(1,234)", u'.', -1234);
    row("1.234,5-", u',', -1234.5);
    row("-5", u'.', -5);
    row("\u2212 5", u'.', -5);
    row("($1.2m)", u'.', -1.2e6);
    row("15 %", u'.', 0.15);
    row("35%", u'.', 0.35);
    row("62,5 %", u',', 0.625);
    row("0.67", u'.', 0.67);
    row(".5", u'.', 0.5);
    row("1\u00a0234\u00a0567,8", u',', 1'234'567.8);
    row("1\u202f234", u'.', 1234);
    row("1'234'567", u'.', 1'234'567);
    row("76,000", u'.', 76000);
    row(" 42 ", u'.', 42);
}

void TestCells::readsNumbers()
{
    QFETCH(const QString, cell);
    QFETCH(const QChar, decimal);
    QFETCH(const double, value);
    const auto number = parseNumber(cell, decimal);
    QVERIFY(number);
    QCOMPARE(number->value, value);
}

void TestCells::refusesNumbers_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QChar>("decimal");
    const auto row = [](const char *cell, char16_t decimal) {
        QTest::newRow(cell) << QString::fromUtf8(cell) << QChar(decimal);
    };
    row("", u'.');
    row("12x", u'.');
    row("x12", u'.');
    row("1 2", u'.');
    row("1,23,4", u'.');
    row("1.2.3", u'.');
    row("12.5", u',');
    row("1.234,5", u'.');
    row("5 apples", u'.');
    row("1e999", u'.');
    row("1e308 millones", u'.');
    row("--5-", u'.');
    row(".", u'.');
    row("$", u'.');
    row("2025-03-10", u'.');
}

void TestCells::refusesNumbers()
{
    QFETCH(const QString, cell);
    QFETCH(const QChar, decimal);
    const auto number = parseNumber(cell, decimal);
    QVERIFY2(!number, number ? qPrintable(QString::number(number->value)) : "");
}

void TestCells::readsScaleAndCurrency()
{
    QCOMPARE(parseNumber(u"$11.9B"_s, u'.')->currency, u"USD"_s);
    QVERIFY(parseNumber(u"$11.9B"_s, u'.')->hasScale);
    QCOMPARE(parseNumber(u"EUR 5"_s, u'.')->currency, u"EUR"_s);
    QCOMPARE(parseNumber(u"5 €"_s, u'.')->currency, u"EUR"_s);
    QVERIFY(!parseNumber(u"5"_s, u'.')->hasScale);
    QVERIFY(parseNumber(u"1.234"_s, u'.')->isAmbiguous);
    QVERIFY(!parseNumber(u"1.23"_s, u'.')->isAmbiguous);
    QVERIFY(isCurrencyCode(u"usd"_s));
    QVERIFY(!isCurrencyCode(u"XXQ"_s));
}

void TestCells::weighsDecimalEvidence_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("decimal");
    QTest::newRow("nothing") << QStringList{u"12"_s, u"x"_s} << QString();
    QTest::newRow("ambiguous") << QStringList{u"1.234"_s, u"5.678"_s} << QString();
    QTest::newRow("both signs") << QStringList{u"1.234"_s, u"1.234,5"_s} << u","_s;
    QTest::newRow("repeated group") << QStringList{u"1.234.567"_s} << u","_s;
    QTest::newRow("two decimals") << QStringList{u"1.234"_s, u"1.25"_s} << u"."_s;
    QTest::newRow("leading zero") << QStringList{u"0.125"_s} << u"."_s;
    QTest::newRow("thousands") << QStringList{u"$9,700,000,000"_s} << u"."_s;
    QTest::newRow("a tie") << QStringList{u"1.5"_s, u"1,5"_s} << QString();
}

void TestCells::weighsDecimalEvidence()
{
    QFETCH(const QStringList, cells);
    QFETCH(const QString, decimal);
    DecimalEvidence evidence;
    for (const QString &cell : cells)
        evidence.add(cell);
    const auto found = evidence.decimal();
    QCOMPARE(found ? QString(*found) : QString(), decimal);
}

void TestCells::readsHeaders_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("currency");
    QTest::newRow("plain") << u"Value"_s << 1.0 << QString();
    QTest::newRow("usd m") << u"Value (USD m)"_s << 1e6 << u"USD"_s;
    QTest::newRow("us$bn") << u"Value (US$bn)"_s << 1e9 << u"USD"_s;
    QTest::newRow("millones") << u"Importe en millones de €"_s << 1e6 << u"EUR"_s;
    QTest::newRow("thousands") << u"Revenue, in thousands"_s << 1e3 << QString();
    QTest::newRow("miles de millones") << u"Valor (miles de millones)"_s << 1e9 << QString();
    QTest::newRow("no scale in words") << u"Total contract value"_s << 1.0 << QString();
}

void TestCells::readsHeaders()
{
    QFETCH(const QString, header);
    QFETCH(const double, scale);
    QFETCH(const QString, currency);
    QCOMPARE(scaleInHeader(header), scale);
    QCOMPARE(currencyInHeader(header), currency);
}

void TestCells::readsMonths_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<int>("bare");
    QTest::addColumn<int>("months"); // 0: refused
    const auto row = [](const char *cell, int bare, int months) {
        QTest::newRow(cell) << QString::fromUtf8(cell) << bare << months;
    };
    row("60", 1, 60);
    row("5 years", 1, 60);
    row("5y", 1, 60);
    row("5 años", 1, 60);
    row("5", 12, 60);
    row("18 months", 1, 18);
    row("18 meses", 12, 18);
    row("18m", 1, 18);
    row("1 year 6 months", 1, 18);
    row("1 año y 6 meses", 1, 18);
    row("2.5 years", 1, 30);
    row("1.3 years", 1, 0);
    row("0", 1, 0);
    row("-5", 1, 0);
    row("soon", 1, 0);
    row("5 parsecs", 1, 0);
    row("5000", 1, 0);
}

void TestCells::readsMonths()
{
    QFETCH(const QString, cell);
    QFETCH(const int, bare);
    QFETCH(const int, months);
    QCOMPARE(parseMonths(cell, u'.', bare).value_or(0), months);
}

void TestCells::readsDates_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<DateOrder>("order");
    QTest::addColumn<QDate>("date");
    const QDate day(2025, 3, 10);
    const auto row = [&](const char *cell, DateOrder order = DateOrder::Ymd, QDate date = QDate()) {
        QTest::newRow(cell) << QString::fromUtf8(cell) << order << (date.isValid() ? date : day);
    };
    row("2025-03-10");
    row("2025/3/10");
    row("2025-03-10T00:00:00Z");
    row("2025-03-10 12:30");
    row("10/03/2025", DateOrder::Dmy);
    row("10.3.2025", DateOrder::Dmy);
    row("10-03-25", DateOrder::Dmy);
    row("03/10/2025", DateOrder::Mdy);
    row("25-03-10", DateOrder::Ymd);
    row("Mar 10, 2025");
    row("March 10th, 2025");
    row("10 Mar 2025");
    row("10-mar-25");
    row("10 de marzo de 2025");
    row("10 sept 1999", DateOrder::Dmy, QDate(1999, 9, 10));
    row("10/03/85", DateOrder::Dmy, QDate(1985, 3, 10));
    row("29.02.2024", DateOrder::Dmy, QDate(2024, 2, 29));
}

void TestCells::readsDates()
{
    QFETCH(const QString, cell);
    QFETCH(const DateOrder, order);
    QFETCH(const QDate, date);
    QCOMPARE(parseDate(cell, order).value_or(QDate()), date);
}

void TestCells::refusesDates_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<DateOrder>("order");
    QTest::newRow("no such day") << u"2025-02-30"_s << DateOrder::Ymd;
    QTest::newRow("month 13") << u"10/13/2025"_s << DateOrder::Dmy;
    QTest::newRow("day first under month first") << u"13/10/2025"_s << DateOrder::Mdy;
    QTest::newRow("year first expected") << u"10/03/2025"_s << DateOrder::Ymd;
    QTest::newRow("mixed signs") << u"10/03-2025"_s << DateOrder::Dmy;
    QTest::newRow("three digits") << u"10/03/025"_s << DateOrder::Dmy;
    QTest::newRow("no month") << u"10 foo 2025"_s << DateOrder::Dmy;
    QTest::newRow("number") << u"45726"_s << DateOrder::Dmy;
    QTest::newRow("far away") << u"9999-01-01"_s << DateOrder::Ymd;
    QTest::newRow("words") << u"soon"_s << DateOrder::Dmy;
}

void TestCells::refusesDates()
{
    QFETCH(const QString, cell);
    QFETCH(const DateOrder, order);
    QVERIFY(!parseDate(cell, order));
}

void TestCells::readsSpansByTheirEdge()
{
    const auto both = [](const QString &cell) {
        return std::pair(parseDate(cell, DateOrder::Dmy, SpanEdge::First).value_or(QDate()),
            parseDate(cell, DateOrder::Dmy, SpanEdge::Last).value_or(QDate()));
    };
    QCOMPARE(both(u"2025-02"_s), std::pair(QDate(2025, 2, 1), QDate(2025, 2, 28)));
    QCOMPARE(both(u"febrero de 2024"_s), std::pair(QDate(2024, 2, 1), QDate(2024, 2, 29)));
    QCOMPARE(both(u"Q2 2025"_s), std::pair(QDate(2025, 4, 1), QDate(2025, 6, 30)));
    QCOMPARE(both(u"4T 2025"_s), std::pair(QDate(2025, 10, 1), QDate(2025, 12, 31)));
    QCOMPARE(both(u"2025"_s), std::pair(QDate(2025, 1, 1), QDate(2025, 12, 31)));
    QCOMPARE(parseDate(u"45726"_s, DateOrder::Dmy, SpanEdge::First, true), QDate(2025, 3, 10));
}

void TestCells::weighsDateEvidence()
{
    const auto orderOf = [](const QStringList &cells) {
        DateEvidence evidence;
        for (const QString &cell : cells)
            evidence.add(cell);
        return evidence.order();
    };
    QCOMPARE(orderOf({u"01/04/2025"_s, u"31/10/2030"_s}), DateOrder::Dmy);
    QCOMPARE(orderOf({u"01/04/2025"_s, u"10/31/2030"_s}), DateOrder::Mdy);
    QCOMPARE(orderOf({u"2025-04-01"_s}), DateOrder::Ymd);
    QVERIFY(!orderOf({u"01/04/2025"_s}));
    QVERIFY(!orderOf({u"13/04/2025"_s, u"04/13/2025"_s}));
    QVERIFY(isAmbiguousDate(u"03/04/2025"_s));
    QVERIFY(!isAmbiguousDate(u"04/04/2025"_s));
    QVERIFY(!isAmbiguousDate(u"2025-03-04"_s));
    DateEvidence serial;
    serial.add(u"45726"_s);
    QVERIFY(serial.isSerial());
    serial.add(u"2025-01-01"_s);
    QVERIFY(!serial.isSerial());
}

void TestCells::readsWords()
{
    const TableInfo *contracts = findTable(u"contracts"_s);
    const TableColumn &commitment = contracts->columns[contracts->indexOf(u"commitment"_s)];
    QCOMPARE(parseWord(commitment, u"comprometido"_s), u"committed"_s);
    QCOMPARE(parseWord(commitment, u"Pago Garantizado"_s), u"take_or_pay"_s);
    QCOMPARE(parseWord(commitment, u"Take-or-Pay"_s), u"take_or_pay"_s);
    QCOMPARE(parseWord(commitment, u"letter of intent"_s), u"letter_of_intent"_s);
    QCOMPARE(parseWord(commitment, u"sí"_s), u"take_or_pay"_s);
    QCOMPARE(parseWord(commitment, u"no"_s), u"usage"_s);
    QVERIFY(!parseWord(commitment, u"maybe"_s));
    const TableColumn &status = contracts->columns[contracts->indexOf(u"status"_s)];
    QVERIFY(!parseWord(status, u"yes"_s));
    QCOMPARE(parseWord(status, u"vigente"_s), u"active"_s);
    QCOMPARE(unwrapped(u"=\"00123\""_s), u"00123"_s);
    QCOMPARE(unwrapped(u"=HYPERLINK(\"x\";\"y\")"_s), u"=HYPERLINK(\"x\";\"y\")"_s);
    QVERIFY(isEmptyMark(u" N/A "_s));
    QVERIFY(!isEmptyMark(u"0"_s));
}

void TestCells::foldsText()
{
    QCOMPARE(folded(u"  Señal   ÀÉ "_s), u"senal ae"_s);
    QCOMPARE(foldedWords(u"Duración (meses)"_s), u"duracion meses"_s);
    QCOMPARE(slug(u"Nebius Group N.V."_s), u"nebius-group-n-v"_s);
}

void TestCells::measuresMisspellings()
{
    QCOMPARE(editDistance(u"coreweave"_s, u"corewaeve"_s), 1);
    QCOMPARE(editDistance(u""_s, u"abc"_s), 3);
    QCOMPARE(editDistance(u"kitten"_s, u"sitting"_s), 3);
    QCOMPARE(editDistance(u"same"_s, u"same"_s), 0);
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestCells)
#include "tst_cells.moc"
