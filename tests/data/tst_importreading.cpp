// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfixture.h"

#include "data/store/database.h"
#include "data/store/query.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace offtake {

class TestImportReading : public ImportFixture
{
    Q_OBJECT
private slots:
    void init() { makeStore(); }
    void asksForAnAmbiguousDateOrder();
    void takesTheDateOrderOfOtherColumns();
    void readsScaleAndCurrencyFromHeaders();
    void flagsSuspectScales();
    void readsRowsWithoutHeader();
    void readsAColumnAsTold_data();
    void readsAColumnAsTold();
    void tellsHowColumnsWereRead();
    void refusesWordsThatDoNotFit();
    void keepsTextsAsTheyStand();
    void tellsEmptyFromNothing();
    void readsPastedText();
    void letsTheLastRowDecide_data();
    void letsTheLastRowDecide();
    void createsWhomOnlyTheLastRowNames();
    void failsOnDifferencesAsAllRowsAreRead();
};

void TestImportReading::asksForAnAmbiguousDateOrder()
{
    const QString path = write("provider_id,customer_id,signed_on\ncoreweave,meta,03/04/2025\n");
    const auto asked = import(path);
    QVERIFY(asked);
    QCOMPARE(asked->rejected, 1);
    QVERIFY(asked->problems[0].reason.contains("two ways"_L1));

    const auto told = importCsv(*m_store,
        {.table = u"contracts"_s, .path = path, .dialect = {.dateOrder = DateOrder::Mdy}, .dryRun = true});
    QVERIFY(told);
    QCOMPARE(cellsOf(*told, u"signed_on"_s), QStringList{u"2025-03-04"_s});
}

void TestImportReading::takesTheDateOrderOfOtherColumns()
{
    const auto report = import(write("provider_id,customer_id,signed_on,starts_on,ends_on\n"
                                     "coreweave,meta,03/04/2025,13/05/2025,01/02/2030\n"));
    QVERIFY2(report && report->accepted == 1, qPrintable(explain(report)));
    QCOMPARE(cellsOf(*report, u"signed_on"_s), QStringList{u"2025-04-03"_s});
    QCOMPARE(cellsOf(*report, u"ends_on"_s), QStringList{u"2030-02-01"_s});
}

void TestImportReading::readsScaleAndCurrencyFromHeaders()
{
    const auto report =
        import(write("Provider,Customer,Title,Value (USD m),Term (years)\nCoreWeave,Meta,A,250.5,5\n"));
    QVERIFY2(report && report->accepted == 1, qPrintable(explain(report)));
    QCOMPARE(cellsOf(*report, u"total_value"_s), QStringList{u"250500000"_s});
    QCOMPARE(cellsOf(*report, u"currency"_s), QStringList{u"USD"_s});
    QCOMPARE(cellsOf(*report, u"term_months"_s), QStringList{u"60"_s});
}

void TestImportReading::flagsSuspectScales()
{
    const auto report = import(write("Provider,Customer,Title,Value,Currency\nCoreWeave,Meta,A,11.9B,USD\n"
                                     "CoreWeave,Meta,B,11.9,USD\nCoreWeave,Meta,C,2B,USD\n"));
    QVERIFY2(report && report->accepted == 3, qPrintable(explain(report)));
    QCOMPARE(report->problems.size(), 1);
    QCOMPARE(report->problems[0].line, 3);
    QCOMPARE(report->problems[0].severity, ImportProblem::Severity::Warning);
}

void TestImportReading::readsRowsWithoutHeader()
{
    const auto report = importCsv(
        *m_store, {.table = u"revenues"_s,
                      .path = write("coreweave,2030-01-01,2030-03-31,5,USD\n"),
                      .dialect = {.header = false},
                      .mapping = {{u"organization_id"_s, u"1"_s}, {u"period_start"_s, u"2"_s},
                          {u"period_end"_s, u"3"_s}, {u"amount"_s, u"4"_s}, {u"currency"_s, u"5"_s}}});
    QVERIFY2(report && report->inserted == 1, qPrintable(explain(report)));
    QCOMPARE(cellsOf(*report, u"id"_s), QStringList{u"coreweave-2030q1"_s});
}

void TestImportReading::readsAColumnAsTold_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("read");
    QTest::newRow("day first") << u"signed_on"_s << u"dmy"_s << QByteArray("03/04/2025") << u"2025-04-03"_s;
    QTest::newRow("month first") << u"signed_on"_s << u"mdy"_s << QByteArray("03/04/2025") << u"2025-03-04"_s;
    QTest::newRow("day number") << u"signed_on"_s << u"serial"_s << QByteArray("45306") << u"2024-01-15"_s;
    QTest::newRow("comma") << u"power_mw"_s << u"comma"_s << QByteArray("1.234") << u"1234"_s;
    QTest::newRow("point") << u"power_mw"_s << u"point"_s << QByteArray("1.234") << u"1.234"_s;
    QTest::newRow("billions") << u"total_value"_s << u"billions"_s << QByteArray("11.9") << u"11900000000"_s;
    QTest::newRow("both") << u"total_value"_s << u"comma thousands"_s << QByteArray("\"1.250,5\"")
                          << u"1250500"_s;
    QTest::newRow("years") << u"term_months"_s << u"years"_s << QByteArray("5") << u"60"_s;
}

void TestImportReading::readsAColumnAsTold()
{
    QFETCH(const QString, column);
    QFETCH(const QString, words);
    QFETCH(const QByteArray, cell);
    QFETCH(const QString, read);
    const auto report =
        importCsv(*m_store, {.table = u"contracts"_s,
                                .path = write("provider_id,customer_id,title,currency," + column.toLatin1() +
                                              "\ncoreweave,meta,One,USD," + cell + '\n'),
                                .types = {{column, words}}});
    QVERIFY2(report && report->accepted == 1, qPrintable(explain(report)));
    QCOMPARE(cellsOf(*report, column), QStringList{read});
}

void TestImportReading::tellsHowColumnsWereRead()
{
    const auto report = import(sample("es-contratos-cp1252.csv"));
    QVERIFY2(report, qPrintable(explain(report)));
    QCOMPARE(report->types.value(u"signed_on"_s), u"dmy"_s);
    QCOMPARE(report->types.value(u"total_value"_s), u"comma units"_s);
    QVERIFY(report->decimalTold && report->dateOrderTold);
}

void TestImportReading::refusesWordsThatDoNotFit()
{
    const auto report =
        importCsv(*m_store, {.table = u"contracts"_s,
                                .path = write("provider_id,customer_id,title\ncoreweave,meta,A\n"),
                                .types = {{u"title"_s, u"dmy"_s}}});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::InvalidInput);
    QVERIFY2(report.error().message.contains(u"title"_s), qPrintable(report.error().message));
}

void TestImportReading::keepsTextsAsTheyStand()
{
    const QByteArray text = "provider_id,customer_id,title,notes\ncoreweave,meta,007,\"=\"\"00123\"\"\"\n";
    const auto usual = importCsv(*m_store, {.table = u"contracts"_s, .path = write(text), .dryRun = true});
    QVERIFY(usual);
    QCOMPARE(cellsOf(*usual, u"title"_s), QStringList{u"007"_s});
    QCOMPARE(cellsOf(*usual, u"notes"_s), QStringList{u"00123"_s});
    const auto told = importCsv(*m_store,
        {.table = u"contracts"_s, .path = write(text), .types = {{u"notes"_s, u"text"_s}}, .dryRun = true});
    QVERIFY(told);
    QCOMPARE(cellsOf(*told, u"notes"_s), QStringList{u"=\"00123\""_s});
}

void TestImportReading::tellsEmptyFromNothing()
{
    const QByteArray text = "id,notes,ends_on\ncrwv-openai-2025-03,\\N,\n";
    ImportOptions options{.table = u"contracts"_s, .path = write(text)};
    options.dialect.nullMark = u"\\N"_s;
    options.dryRun = true;
    const QString ends = contract(u"crwv-openai-2025-03"_s).endsOn.toString(Qt::ISODate);
    const auto kept = importCsv(*m_store, options);
    QVERIFY2(kept, qPrintable(explain(kept)));
    QVERIFY(cellsOf(*kept, u"notes"_s).constFirst().isNull());
    QCOMPARE(cellsOf(*kept, u"ends_on"_s), QStringList{ends});
    options.clearEmpty = true;
    const auto cleared = importCsv(*m_store, options);
    QVERIFY2(cleared, qPrintable(explain(cleared)));
    QVERIFY(cellsOf(*cleared, u"ends_on"_s).constFirst().isNull());
    // A text that is there and empty is another thing.
    const auto empty = import(write("id,notes\ncrwv-openai-2025-03,\"\"\n"));
    QVERIFY(empty);
    QVERIFY(!cellsOf(*empty, u"notes"_s).constFirst().isNull());
}

void TestImportReading::readsPastedText()
{
    ImportOptions options{.path = u"clipboard"_s};
    options.contents = "Provider\tCustomer\tDeal\nCoreWeave\tMeta\tPasted\n";
    const auto report = importCsv(*m_store, options);
    QVERIFY2(report && report->accepted == 1, qPrintable(explain(report)));
    QCOMPARE(report->dialect.delimiter, u'\t');
    QCOMPARE(cellsOf(*report, u"title"_s), QStringList{u"Pasted"_s});
}

/// More rows than the head of a file by which it is read at first.
constexpr int kManyRows = 12'000;

void TestImportReading::letsTheLastRowDecide_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("last");
    QTest::addColumn<QString>("read");
    QTest::newRow("day first") << u"signed_on"_s << QByteArray("03/04/2025") << QByteArray("13/04/2025")
                               << u"2025-04-03"_s;
    QTest::newRow("month first") << u"signed_on"_s << QByteArray("03/04/2025") << QByteArray("04/13/2025")
                                 << u"2025-03-04"_s;
    QTest::newRow("comma") << u"power_mw"_s << QByteArray("1.234") << QByteArray("\"1,5\"") << u"1234"_s;
    QTest::newRow("no day numbers") << u"signed_on"_s << QByteArray("2025") << QByteArray("2025-05-01")
                                    << u"2025-01-01"_s;
}

void TestImportReading::letsTheLastRowDecide()
{
    QFETCH(const QString, column);
    QFETCH(const QByteArray, cell);
    QFETCH(const QByteArray, last);
    QFETCH(const QString, read);
    QByteArray text = "id,provider_id,customer_id," + column.toLatin1() + '\n';
    for (int i = 0; i < kManyRows; ++i)
        text += "c" + QByteArray::number(i) + ",coreweave,meta," + cell + '\n';
    text += "last,coreweave,meta," + last + '\n';
    const auto report = import(write(text));
    QVERIFY2(report && report->accepted == kManyRows + 1, qPrintable(explain(report).left(500)));
    QCOMPARE(cellsOf(*report, column).constFirst(), read);
    QCOMPARE(report->rows, kManyRows + 1);
    QCOMPARE(count(u"contracts"_s), 68 + kManyRows + 1);
}

void TestImportReading::createsWhomOnlyTheLastRowNames()
{
    QByteArray text = "id,provider_id,customer_id\n";
    for (int i = 0; i < kManyRows; ++i)
        text += "c" + QByteArray::number(i) + ",coreweave,meta\n";
    text += "last,coreweave,Latecomer\n";
    ImportOptions options{.table = u"contracts"_s, .path = write(text)};
    const auto rejected = importCsv(*m_store, options);
    QVERIFY2(rejected && rejected->rejected == 1, qPrintable(explain(rejected)));
    QCOMPARE(rejected->unknownOrganizations.size(), 1);
    options.createAllOrganizations = true;
    const auto created = importCsv(*m_store, options);
    QVERIFY2(created && created->inserted == 1, qPrintable(explain(created)));
    QVERIFY(created->unknownOrganizations[0].isCreated);
}

void TestImportReading::failsOnDifferencesAsAllRowsAreRead()
{
    // By the head alone 1.234 is 1.234; the last row makes it 1234, which is what is stored.
    QByteArray text = "id,provider_id,customer_id,power_mw\n";
    for (int i = 0; i < kManyRows; ++i)
        text += "c" + QByteArray::number(i) + ",coreweave,meta,1234\n";
    QVERIFY(import(write(text)));
    text.replace(",1234\n", ",1.234\n");
    text += "last,coreweave,meta,\"1,5\"\n";
    const auto report =
        importCsv(*m_store, {.table = u"contracts"_s, .path = write(text), .onConflict = OnConflict::Fail});
    QVERIFY2(report, qPrintable(explain(report)));
    QCOMPARE(report->inserted, 1);
    QCOMPARE(report->unchanged, kManyRows);
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestImportReading)
#include "tst_importreading.moc"
