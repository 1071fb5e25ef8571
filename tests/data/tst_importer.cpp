// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/database.h"
#include "data/importer.h"
#include "data/query.h"
#include "data/store.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace offtake {

class TestImporter : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void readsTheSpanishFile();
    void readsTheAmericanFile();
    void readsExcelUnicodeText();
    void obeysTheSeparatorLine();
    void rejectsBadRows();
    void tellsEveryReason_data();
    void tellsEveryReason();
    void writesNothingOnADryRun();
    void rejectsImportAgainAfterRepair();
    void unrepairedRejectsStayRejected();
    void tellsWhenRejectsCannotBeSaved();
    void isAllOrNothingWhenStrict();
    void keepsStoredRowsOnSkip();
    void failsOnTheFirstDifference();
    void asksForAnAmbiguousDateOrder();
    void takesTheDateOrderOfOtherColumns();
    void keepsWhatTheFileDoesNotSay();
    void updatesPartOfARow();
    void acceptsAmendmentsInAnyOrder();
    void refusesAmendmentsOfRejectedRows();
    void readsScaleAndCurrencyFromHeaders();
    void flagsSuspectScales();
    void readsRowsWithoutHeader();
    void importsTwiceWithoutChange();
    void rollsBackWhenStopped();
    void keepsTheIndexesOfABigImport();
    void logsOneStep();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void writesTheJsonDocument();

private:
    QString sample(const char *name) const
    {
        return QStringLiteral(OFFTAKE_TEST_DATA "/import-samples/") + QString::fromLatin1(name);
    }
    QString write(const QByteArray &text)
    {
        const QString path = m_folder->filePath(u"input%1.csv"_s.arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        return path;
    }
    Result<ImportReport> import(const QString &path, const QString &table = u"contracts"_s)
    {
        return importCsv(*m_store, {.table = table, .path = path});
    }
    Contract contract(const QString &id) { return m_store->contract(ContractId(id)).value_or(Contract()); }
    qint64 count(const QString &table) { return m_store->info()->rowCounts.at(table); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    int m_files = 0;
};

namespace {

QString explain(const Result<ImportReport> &report)
{
    if (!report)
        return report.error().message + u' ' + report.error().detail;
    QString text = u"%1 accepted, %2 rejected"_s.arg(report->accepted).arg(report->rejected);
    for (const ImportProblem &problem : report->problems)
        text += u"\n%1 %2 '%3': %4"_s.arg(problem.line).arg(problem.column, problem.value, problem.reason);
    return text;
}

QStringList cellsOf(const ImportReport &report, const QString &column)
{
    QStringList cells;
    for (const ImportRow &row : report.preview)
        cells.append(row.cells[report.columns.indexOf(column)]);
    return cells;
}

} // namespace

void TestImporter::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = Store::create(m_folder->filePath(u"s.offtake"_s), Store::Contents::Sample);
    QVERIFY(store);
    m_store = std::move(*store);
}

void TestImporter::readsTheSpanishFile()
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

void TestImporter::readsTheAmericanFile()
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

void TestImporter::readsExcelUnicodeText()
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

void TestImporter::obeysTheSeparatorLine()
{
    const auto report = import(sample("sep-line-revenues.csv"), u"revenues"_s);
    QVERIFY2(report, qPrintable(explain(report)));
    QCOMPARE(report->rows, 3);
    QVERIFY2(report->accepted == 3 && report->rejected == 0, qPrintable(explain(report)));
}

void TestImporter::rejectsBadRows()
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

void TestImporter::tellsEveryReason_data()
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

void TestImporter::tellsEveryReason()
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

void TestImporter::writesNothingOnADryRun()
{
    const auto report = importCsv(
        *m_store, {.table = u"contracts"_s, .path = sample("bad-rows-contracts.csv"), .dryRun = true});
    QVERIFY(report);
    QVERIFY(report->dryRun);
    QCOMPARE(report->accepted, 4);
    QCOMPARE(report->changeId, 0);
    QCOMPARE(count(u"contracts"_s), 68);
    QCOMPARE(count(u"change_log"_s), 0);
}

void TestImporter::rejectsImportAgainAfterRepair()
{
    const QString rejects = m_folder->filePath(u"rejects.csv"_s);
    const auto first = importCsv(*m_store,
        {.table = u"contracts"_s, .path = sample("bad-rows-contracts.csv"), .rejectsPath = rejects});
    QVERIFY(first);
    QFile file(rejects);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    QVERIFY(text.contains("commitment,reason\r\n"));
    text.replace("corewaeve", "CoreWeave").replace("12x", "12").replace("2025-02-30", "2025-02-28");
    const auto second = import(write(text));
    QVERIFY2(second, qPrintable(explain(second)));
    // The three repaired rows, and the second "ok-1", which is alone in its file now.
    QVERIFY2(second->accepted == 4, qPrintable(explain(second)));
    QCOMPARE(contract(u"bad-number"_s).totalValue, 12.0);
}

void TestImporter::unrepairedRejectsStayRejected()
{
    const QString rejects = m_folder->filePath(u"rejects.csv"_s);
    QVERIFY(importCsv(*m_store,
        {.table = u"contracts"_s, .path = sample("bad-rows-contracts.csv"), .rejectsPath = rejects}));
    const auto again = import(rejects);
    QVERIFY2(again, qPrintable(explain(again)));
    // All but the second "ok-1", which is alone in its file now and changes the stored row.
    QVERIFY2(again->rejected == 11, qPrintable(explain(again)));
}

void TestImporter::tellsWhenRejectsCannotBeSaved()
{
    const QString path = m_folder->filePath(u"no/such/folder.csv"_s);
    const auto report = importCsv(
        *m_store, {.table = u"contracts"_s, .path = sample("bad-rows-contracts.csv"), .rejectsPath = path});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::ReadOnly);
    QVERIFY(report.error().message.contains("folder.csv"_L1));
    QCOMPARE(count(u"contracts"_s), 68);
}

void TestImporter::isAllOrNothingWhenStrict()
{
    const auto report = importCsv(
        *m_store, {.table = u"contracts"_s, .path = sample("bad-rows-contracts.csv"), .strict = true});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Rejected);
    QVERIFY(report.error().detail.contains("line 18"_L1));
    QCOMPARE(count(u"contracts"_s), 68);
}

void TestImporter::keepsStoredRowsOnSkip()
{
    const QString path = write("id,total_value\ncrwv-openai-2025-03,1\n");
    const auto report =
        importCsv(*m_store, {.table = u"contracts"_s, .path = path, .onConflict = OnConflict::Skip});
    QVERIFY2(report, qPrintable(explain(report)));
    QCOMPARE(report->unchanged, 1);
    QCOMPARE(report->preview[0].fate, RowFate::Skipped);
    QCOMPARE(contract(u"crwv-openai-2025-03"_s).totalValue, 11'900'000'000.0);
}

void TestImporter::failsOnTheFirstDifference()
{
    const QString path = write("id,total_value\ncrwv-openai-2025-03,1\n");
    const auto report =
        importCsv(*m_store, {.table = u"contracts"_s, .path = path, .onConflict = OnConflict::Fail});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Rejected);
    QVERIFY(report.error().message.contains("2"_L1));
}

void TestImporter::asksForAnAmbiguousDateOrder()
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

void TestImporter::takesTheDateOrderOfOtherColumns()
{
    const auto report = import(write("provider_id,customer_id,signed_on,starts_on,ends_on\n"
                                     "coreweave,meta,03/04/2025,13/05/2025,01/02/2030\n"));
    QVERIFY2(report && report->accepted == 1, qPrintable(explain(report)));
    QCOMPARE(cellsOf(*report, u"signed_on"_s), QStringList{u"2025-04-03"_s});
    QCOMPARE(cellsOf(*report, u"ends_on"_s), QStringList{u"2030-02-01"_s});
}

void TestImporter::keepsWhatTheFileDoesNotSay()
{
    const Contract before = contract(u"crwv-openai-2025-03"_s);
    // An empty field says nothing, an empty quoted one says that there is nothing.
    const auto report = import(write("id,ends_on,total_value,notes\ncrwv-openai-2025-03,\"\",,\n"));
    QVERIFY2(report, qPrintable(explain(report)));
    QCOMPARE(report->updated, 1);
    const Contract after = contract(u"crwv-openai-2025-03"_s);
    QCOMPARE(after.totalValue, before.totalValue);
    QCOMPARE(after.notes, before.notes);
    QVERIFY(before.endsOn.isValid());
    QVERIFY(!after.endsOn.isValid());
}

void TestImporter::updatesPartOfARow()
{
    const auto report = import(write("id,starts_on\ncrwv-openai-2025-03,2031-01-01\n"));
    QVERIFY2(report && report->rejected == 1, qPrintable(explain(report))); // ends in 2030
    const auto fine = import(write("id,starts_on\ncrwv-openai-2025-03,2025-10-01\n"));
    QVERIFY2(fine && fine->updated == 1, qPrintable(explain(fine)));
    const auto unknown = import(write("id,starts_on\nnobody-knows,2025-10-01\n"));
    QVERIFY2(unknown && unknown->rejected == 1, qPrintable(explain(unknown)));
    QCOMPARE(unknown->problems[0].column, u"provider_id"_s);
}

void TestImporter::acceptsAmendmentsInAnyOrder()
{
    const auto report = import(write("id,provider_id,customer_id,amends_contract_id\n"
                                     "second,coreweave,meta,first\nfirst,coreweave,meta,\n"));
    QVERIFY2(report && report->accepted == 2, qPrintable(explain(report)));
    QCOMPARE(contract(u"second"_s).amendsContractId.value(), u"first"_s);
}

void TestImporter::refusesAmendmentsOfRejectedRows()
{
    const auto report = import(write("id,provider_id,customer_id,amends_contract_id\n"
                                     "third,coreweave,meta,second\nsecond,coreweave,meta,first\n"
                                     "first,coreweave,coreweave,\nfine,coreweave,meta,\n"));
    QVERIFY2(report && report->accepted == 1 && report->rejected == 3, qPrintable(explain(report)));
    QCOMPARE(count(u"contracts"_s), 69);
}

void TestImporter::readsScaleAndCurrencyFromHeaders()
{
    const auto report =
        import(write("Provider,Customer,Title,Value (USD m),Term (years)\nCoreWeave,Meta,A,250.5,5\n"));
    QVERIFY2(report && report->accepted == 1, qPrintable(explain(report)));
    QCOMPARE(cellsOf(*report, u"total_value"_s), QStringList{u"250500000"_s});
    QCOMPARE(cellsOf(*report, u"currency"_s), QStringList{u"USD"_s});
    QCOMPARE(cellsOf(*report, u"term_months"_s), QStringList{u"60"_s});
}

void TestImporter::flagsSuspectScales()
{
    const auto report = import(write("Provider,Customer,Title,Value,Currency\nCoreWeave,Meta,A,11.9B,USD\n"
                                     "CoreWeave,Meta,B,11.9,USD\nCoreWeave,Meta,C,2B,USD\n"));
    QVERIFY2(report && report->accepted == 3, qPrintable(explain(report)));
    QCOMPARE(report->problems.size(), 1);
    QCOMPARE(report->problems[0].line, 3);
    QCOMPARE(report->problems[0].severity, ImportProblem::Severity::Warning);
}

void TestImporter::readsRowsWithoutHeader()
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

void TestImporter::importsTwiceWithoutChange()
{
    QVERIFY(import(sample("us-contracts-utf8-bom.csv")));
    const qint64 rows = count(u"contracts"_s);
    const auto again = import(sample("us-contracts-utf8-bom.csv"));
    QVERIFY2(again && again->unchanged == 4, qPrintable(explain(again)));
    QCOMPARE(count(u"contracts"_s), rows);
}

void TestImporter::rollsBackWhenStopped()
{
    QByteArray text = "provider_id,customer_id,title\n";
    for (int i = 0; i < 5000; ++i)
        text += "coreweave,meta,Contract " + QByteArray::number(i) + '\n';
    std::stop_source source;
    const auto report = importCsv(
        *m_store, {.table = u"contracts"_s, .path = write(text)},
        [&](double done) {
            if (done > 0.5)
                source.request_stop();
        },
        source.get_token());
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Canceled);
    QCOMPARE(count(u"contracts"_s), 68);
    QVERIFY(import(write(text))->inserted == 5000);
}

/// A big import takes indexes off for its time: they are back afterwards, and also after one that stopped.
void TestImporter::keepsTheIndexesOfABigImport()
{
    constexpr int kRows = 12'000;
    QByteArray text = "id,provider,customer,signed_on,total_value,currency\n";
    for (int i = 0; i < kRows; ++i)
        text += QByteArray("big-%1,CoreWeave,Microsoft,2024-%2-%3,%4,USD\n")
                    .replace("%1", QByteArray::number(i))
                    .replace("%2", QByteArray::number(1 + i % 12).rightJustified(2, '0'))
                    .replace("%3", QByteArray::number(1 + i / 12 % 28).rightJustified(2, '0'))
                    .replace("%4", QByteArray::number(1'000'000 + i));
    const QString path = write(text);
    const auto indexes = [this] {
        QStringList names;
        Query query(m_store->database(),
            u"SELECT name || sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY 1"_s);
        while (query.step())
            names.append(query.text(0));
        return names;
    };
    const QStringList before = indexes();
    const qint64 stored = count(u"contracts"_s);

    std::stop_source stop;
    const auto stopped = importCsv(
        *m_store, {.table = u"contracts"_s, .path = path},
        [&](double part) {
            if (part > 0.5)
                stop.request_stop();
        },
        stop.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Canceled);
    QCOMPARE(indexes(), before);
    QCOMPARE(count(u"contracts"_s), stored);

    const auto report = import(path);
    QVERIFY2(report, qPrintable(explain(report)));
    QCOMPARE(report->inserted, kRows);
    QCOMPARE(indexes(), before);
    Query check(m_store->database(), u"PRAGMA integrity_check"_s);
    QVERIFY(check.step());
    QCOMPARE(check.text(0), u"ok"_s);
}

void TestImporter::logsOneStep()
{
    const auto report = import(sample("es-contratos-cp1252.csv"));
    QVERIFY(report && report->changeId == 1);
    Database &database = m_store->database();
    const auto logged = database.attempt([&] {
        Query query(database,
            u"SELECT count(*), sum(action = 'update'), max(old_values) FROM change_log WHERE step = 1"_s);
        query.step();
        return std::tuple(query.integer(0), query.integer(1), query.text(2));
    });
    QVERIFY(logged);
    QCOMPARE(std::get<0>(*logged), 3);
    QCOMPARE(std::get<1>(*logged), 2);
    QVERIFY(std::get<2>(*logged).contains("17400000000"_L1));
}

void TestImporter::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty") << QByteArray() << u"contracts"_s << u"no rows"_s;
    QTest::newRow("binary") << QByteArray("\x01\x02,\x03\n") << u"contracts"_s << u"not a text file"_s;
    QTest::newRow("no such table") << QByteArray("a,b\n1,2\n") << u"nothing"_s << u"no table"_s;
    QTest::newRow("no such columns") << QByteArray("a,b\nx,y\n") << u"contracts"_s << u"provider_id"_s;
    QTest::newRow("unknown headers") << QByteArray("a,b\nx,y\n") << QString() << u"Choose the table"_s;
}

void TestImporter::refusesWhatItCannotRead()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, table);
    QFETCH(const QString, reason);
    const auto report = import(write(text), table);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::InvalidInput);
    QVERIFY2(report.error().message.contains(reason), qPrintable(report.error().message));
}

void TestImporter::writesTheJsonDocument()
{
    const auto report = import(sample("bad-rows-contracts.csv"));
    QVERIFY(report);
    const QJsonObject json = toJson(*report);
    QCOMPARE(
        json.keys(), (QStringList{u"accepted"_s, u"dialect"_s, u"dry_run"_s, u"inserted"_s, u"mapping"_s,
                         u"problems"_s, u"rejected"_s, u"rows"_s, u"table"_s, u"unchanged"_s, u"updated"_s}));
    QCOMPARE(json[u"rejected"].toInt(), 12);
    QCOMPARE(json[u"dialect"][u"date_order"].toString(), u"ymd"_s);
    QCOMPARE(json[u"dialect"][u"delimiter"].toString(), u","_s);
    QCOMPARE(json[u"mapping"][u"total_value"].toString(), u"total_value"_s);
    QCOMPARE(json[u"problems"].toArray().size(), 12);
    QCOMPARE(json[u"problems"][0][u"severity"].toString(), u"error"_s);
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestImporter)
#include "tst_importer.moc"
