// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfixture.h"

#include "data/store/database.h"
#include "data/store/query.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace offtake {

class TestImportSamples : public ImportFixture
{
    Q_OBJECT
private slots:
    void init() { makeStore(); }
    void readsTheSpanishFile();
    void readsTheAmericanFile();
    void readsExcelUnicodeText();
    void obeysTheSeparatorLine();
    void rejectsBadRows();
    void tellsEveryReason_data();
    void tellsEveryReason();
};

void TestImportSamples::readsTheSpanishFile()
{
    const auto report = import(sample("es-contratos-cp1252.csv"), {});
    QVERIFY2(report, qPrintable(explain(report)));
    QCOMPARE(report->table, u"contracts"_s);
    QVERIFY2(report->accepted == 4 && report->rejected == 0, qPrintable(explain(report)));
    QCOMPARE(report->dialect.encoding, u"windows-1252"_s);
    QCOMPARE(report->dialect.delimiter, u';');
    QCOMPARE(report->dialect.decimal, u',');
    QCOMPARE(report->dialect.dateOrder, DateOrder::Dmy);
    QCOMPARE(cellsOf(*report, u"total_value"_s),
        (QStringList{u"11900000000"_s, u"10000000000"_s, u"17400500000"_s, u"6200000000"_s}));
    QCOMPARE(cellsOf(*report, u"commitment"_s),
        (QStringList{u"committed"_s, u"take_or_pay"_s, u"committed"_s, u"committed"_s}));
    QCOMPARE(cellsOf(*report, u"signed_on"_s),
        (QStringList{u"2025-03-10"_s, u"2023-02-01"_s, u"2025-09-08"_s, u"2025-09-17"_s}));
    QCOMPARE(cellsOf(*report, u"starts_on"_s).constFirst(), u"2025-04-01"_s);
    QCOMPARE(cellsOf(*report, u"term_months"_s).constFirst(), u"60"_s);
    QCOMPARE(cellsOf(*report, u"notes"_s)[2], u"Señal «ñ» y €"_s);
    // The rows with the key of a stored contract are that contract.
    QCOMPARE(cellsOf(*report, u"id"_s), (QStringList{u"coreweave-openai-2025-03"_s, u"crwv-msft-2023-02"_s,
                                            u"nbis-msft-2025-09"_s, u"nscale-microsoft-2025-09"_s}));
    QCOMPARE(report->inserted, 2);
    QCOMPARE(report->updated, 2);
    QCOMPARE(contract(u"nbis-msft-2025-09"_s).totalValue, 17'400'500'000.0);
}

void TestImportSamples::readsTheAmericanFile()
{
    const auto report = import(sample("us-contracts-utf8-bom.csv"), {});
    QVERIFY2(report, qPrintable(explain(report)));
    QCOMPARE(report->table, u"contracts"_s);
    QVERIFY2(report->accepted == 4 && report->rejected == 0, qPrintable(explain(report)));
    QCOMPARE(cellsOf(*report, u"total_value"_s),
        (QStringList{u"11900000000"_s, u"9700000000"_s, u"2900000000"_s, u"300000000000"_s}));
    QCOMPARE(cellsOf(*report, u"currency"_s), QStringList(4, u"USD"_s));
    QCOMPARE(cellsOf(*report, u"term_months"_s), QStringList(4, u"60"_s));
    QCOMPARE(cellsOf(*report, u"signed_on"_s).constFirst(), u"2025-03-10"_s);
    QCOMPARE(cellsOf(*report, u"gpu_count"_s)[1], u"76000"_s);
    QCOMPARE(cellsOf(*report, u"equity_amount"_s)[0], u"350000000"_s);
    QCOMPARE(cellsOf(*report, u"commitment"_s),
        (QStringList{u"take_or_pay"_s, u"take_or_pay"_s, u"take_or_pay"_s, u"usage"_s}));
    QCOMPARE(cellsOf(*report, u"title"_s)[3], u"Stargate \"big one\", phase 1"_s);
    // The user is told of the currencies that no column said.
    const auto told = std::ranges::count_if(
        report->problems, [](const ImportProblem &p) { return p.column == "currency"_L1; });
    QCOMPARE(told, 2);
}

void TestImportSamples::readsExcelUnicodeText()
{
    const auto report = import(sample("excel-unicode-text-utf16.txt"), {});
    QVERIFY2(report, qPrintable(explain(report)));
    QCOMPARE(report->table, u"revenue_shares"_s);
    QVERIFY2(report->accepted == 4 && report->rejected == 0, qPrintable(explain(report)));
    QCOMPARE(report->dialect.encoding, u"UTF-16LE"_s);
    QCOMPARE(cellsOf(*report, u"share"_s), (QStringList{u"0.35"_s, u"0.62"_s, u"0.67"_s, u"0.15"_s}));
    QCOMPARE(cellsOf(*report, u"customer_id"_s)[3], QString());
    QCOMPARE(cellsOf(*report, u"customer_label"_s)[3], u"Customer B"_s);
    QCOMPARE(report->unchanged, 3);
    QCOMPARE(report->inserted, 1);
    QCOMPARE(report->preview[0].fate, RowFate::Unchanged);
}

void TestImportSamples::obeysTheSeparatorLine()
{
    const auto report = import(sample("sep-line-revenues.csv"), u"revenues"_s);
    QVERIFY2(report, qPrintable(explain(report)));
    QCOMPARE(report->rows, 3);
    QVERIFY2(report->accepted == 3 && report->rejected == 0, qPrintable(explain(report)));
}

void TestImportSamples::rejectsBadRows()
{
    const auto report = import(sample("bad-rows-contracts.csv"));
    QVERIFY2(report, qPrintable(explain(report)));
    QVERIFY2(report->accepted == 4 && report->rejected == 12, qPrintable(explain(report)));
    QCOMPARE(report->rows, 16);
    QCOMPARE(contract(u"formula"_s).title, u"=HYPERLINK(\"x\";\"y\")"_s);
    QCOMPARE(contract(u"ok-2"_s).title, u"Quoted, with a comma\nand a line break"_s);
    QCOMPARE(contract(u"coreweave-openai-2025-06"_s).totalValue, 4'000'000'000.0);
    QCOMPARE(count(u"contracts"_s), 72);
}

void TestImportSamples::tellsEveryReason_data()
{
    QTest::addColumn<qint64>("line");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason");
    QTest::newRow("misspelt") << qint64(3) << u"provider_id"_s << u"corewaeve"_s
                              << u"Did you mean “coreweave”?"_s;
    QTest::newRow("itself") << qint64(4) << u"customer_id"_s << u"coreweave"_s << u"sells to itself"_s;
    QTest::newRow("order") << qint64(5) << u"ends_on"_s << u"2025-04-01"_s << u"before the start"_s;
    QTest::newRow("date") << qint64(6) << u"signed_on"_s << u"2025-02-30"_s << u"no such date"_s;
    QTest::newRow("number") << qint64(7) << u"total_value"_s << u"12x"_s << u"not a number"_s;
    QTest::newRow("negative") << qint64(8) << u"total_value"_s << u"-5"_s << u"negative"_s;
    QTest::newRow("currency") << qint64(9) << u"currency"_s << u"XXQ"_s << u"no such currency"_s;
    QTest::newRow("word") << qint64(10) << u"commitment"_s << u"maybe"_s << u"take_or_pay"_s;
    QTest::newRow("twice") << qint64(11) << u"id"_s << u"ok-1"_s << u"line 2"_s;
    QTest::newRow("short") << qint64(12) << u"title"_s << QString() << u"3 of the 10"_s;
    QTest::newRow("long") << qint64(13) << QString() << u"extra"_s << u"12 fields"_s;
    QTest::newRow("unclosed")
        << qint64(18) << u"title"_s
        << u"The quote never ends,2025-03-10,2025-04-01,2030-10-31,1000000,USD,committed\n"_s
        << u"never ends"_s;
}

void TestImportSamples::tellsEveryReason()
{
    QFETCH(const qint64, line);
    QFETCH(const QString, column);
    QFETCH(const QString, value);
    QFETCH(const QString, reason);
    const auto report = import(sample("bad-rows-contracts.csv"));
    QVERIFY(report);
    const auto found = std::ranges::find(report->problems, line, &ImportProblem::line);
    QVERIFY(found != report->problems.end());
    QCOMPARE(found->column, column);
    QCOMPARE(found->value, value);
    QVERIFY2(found->reason.contains(reason), qPrintable(found->reason));
    QCOMPARE(found->severity, ImportProblem::Severity::Error);
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestImportSamples)
#include "tst_importsamples.moc"
