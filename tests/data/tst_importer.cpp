// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfixture.h"

#include "data/store/database.h"
#include "data/store/query.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace offtake {

class TestImporter : public ImportFixture
{
    Q_OBJECT
private slots:
    void init() { makeStore(); }
    void writesNothingOnADryRun();
    void keepsStoredRowsOnSkip();
    void failsOnTheFirstDifference();
    void keepsWhatTheFileDoesNotSay();
    void updatesPartOfARow();
    void acceptsAmendmentsInAnyOrder();
    void importsTwiceWithoutChange();
    void rollsBackWhenStopped();
    void leavesTheFileAsItWasWhenStopped_data();
    void leavesTheFileAsItWasWhenStopped();
    void tellsTwinsOfABigImport();
    void findsKeysOfABigImport();
    void keepsTheIndexesOfABigImport();
    void logsOneStep();
    void writesTheJsonDocument();
};

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

void TestImporter::leavesTheFileAsItWasWhenStopped_data()
{
    QTest::addColumn<double>("at");
    QTest::newRow("while it is looked through") << 0.1;
    QTest::newRow("while rows are written") << 0.6;
    QTest::newRow("shortly before the end") << 0.95;
}

void TestImporter::leavesTheFileAsItWasWhenStopped()
{
    QFETCH(const double, at);
    QByteArray text = "id,provider_id,customer_id,title\n";
    for (int i = 0; i < 20'000; ++i)
        text += "c" + QByteArray::number(i) + ",coreweave,meta,A contract of some length no. " +
                QByteArray::number(i) + '\n';
    const QString path = write(text);
    const QString file = m_store->path();
    const auto bytes = [&] {
        m_store.reset();
        QFile stored(file);
        const QByteArray content = stored.open(QIODevice::ReadOnly) ? stored.readAll() : QByteArray();
        m_store = std::move(*Store::open(file));
        return content;
    };
    const QByteArray before = bytes();
    std::stop_source source;
    double seen = 0;
    const auto report = importCsv(
        *m_store, {.table = u"contracts"_s, .path = path},
        [&](double share) {
            seen = std::max(seen, share);
            if (share >= at)
                source.request_stop();
        },
        source.get_token());
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Canceled);
    QVERIFY(seen >= at);
    QVERIFY(!before.isEmpty());
    QVERIFY(bytes() == before);
}

/// Beyond some thousand rows what is stored is remembered instead of looked up; the answers are the same.
void TestImporter::tellsTwinsOfABigImport()
{
    QByteArray text = "id,provider_id,customer_id,title,total_value,currency\n";
    for (int i = 0; i < 12'000; ++i)
        text += "c" + QByteArray::number(i) + ",coreweave,meta,No. " + QByteArray::number(i) + ",5,USD\n";
    text += "c7,coreweave,meta,Twin,5,USD\n"                      // of a row of the file
            "crwv-openai-2025-03,coreweave,openai,Stored,5,USD\n" // of a stored row
            ",coreweave,meta,No. 9,5,USD\n";                      // the key of a row of the file
    const auto report = import(write(text));
    QVERIFY2(report, qPrintable(explain(report)));
    QCOMPARE(report->inserted, 12'000);
    QCOMPARE(report->updated, 1);
    QCOMPARE(report->rejected, 2);
    QVERIFY2(report->problems[0].reason.contains(u"line 9"_s), qPrintable(report->problems[0].reason));
    QVERIFY2(report->problems[1].reason.contains(u"same key"_s), qPrintable(report->problems[1].reason));
    QCOMPARE(contract(u"crwv-openai-2025-03"_s).title, u"Stored"_s);
    // All of them again, half of them changed.
    text.replace("No. 1", "Number 1");
    const auto again = import(write(text));
    QVERIFY2(again, qPrintable(explain(again)));
    QCOMPARE(again->inserted, 0);
    QCOMPARE(again->updated + again->unchanged, 12'001);
    QCOMPARE(again->rejected, 2);
}

void TestImporter::findsKeysOfABigImport()
{
    QByteArray text = "provider_id,customer_id,signed_on,title\n";
    for (int i = 0; i < 12'000; ++i)
        text += "coreweave,meta," + QDate(1990, 1, 1).addDays(i).toString(Qt::ISODate).toLatin1() + ",No. " +
                QByteArray::number(i) + '\n';
    const QString path = write(text);
    const auto report = import(path);
    QVERIFY2(report && report->inserted > 11'990, qPrintable(explain(report)));
    const qint64 rows = count(u"contracts"_s);
    const auto again = import(path);
    QVERIFY2(again && again->inserted == 0, qPrintable(explain(again)));
    QCOMPARE(count(u"contracts"_s), rows);
    Query ids(m_store->database(),
        u"SELECT count(DISTINCT id), min(id) FROM contracts WHERE id LIKE 'coreweave-meta-1990-01%'"_s);
    QVERIFY(ids.step());
    QCOMPARE(ids.integer(0), 31);
    QCOMPARE(ids.text(1), u"coreweave-meta-1990-01"_s);
}

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

void TestImporter::writesTheJsonDocument()
{
    const auto report = import(sample("bad-rows-contracts.csv"));
    QVERIFY(report);
    const QJsonObject json = toJson(*report);
    QCOMPARE(json.keys(), (QStringList{u"accepted"_s, u"dialect"_s, u"dry_run"_s, u"inserted"_s, u"mapping"_s,
                              u"problems"_s, u"rejected"_s, u"rows"_s, u"table"_s, u"types"_s, u"unchanged"_s,
                              u"unknown_organizations"_s, u"updated"_s}));
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
