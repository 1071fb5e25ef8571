// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfixture.h"

#include "data/store/database.h"
#include "data/store/query.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace offtake {

class TestImportRejects : public ImportFixture
{
    Q_OBJECT
private slots:
    void init() { makeStore(); }
    void rejectsImportAgainAfterRepair();
    void unrepairedRejectsStayRejected();
    void tellsWhenRejectsCannotBeSaved();
    void isAllOrNothingWhenStrict();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void refusesAmendmentsOfRejectedRows();
};

void TestImportRejects::rejectsImportAgainAfterRepair()
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

void TestImportRejects::unrepairedRejectsStayRejected()
{
    const QString rejects = m_folder->filePath(u"rejects.csv"_s);
    QVERIFY(importCsv(*m_store,
        {.table = u"contracts"_s, .path = sample("bad-rows-contracts.csv"), .rejectsPath = rejects}));
    const auto again = import(rejects);
    QVERIFY2(again, qPrintable(explain(again)));
    // All but the second "ok-1", which is alone in its file now and changes the stored row.
    QVERIFY2(again->rejected == 11, qPrintable(explain(again)));
}

void TestImportRejects::tellsWhenRejectsCannotBeSaved()
{
    const QString path = m_folder->filePath(u"no/such/folder.csv"_s);
    const auto report = importCsv(
        *m_store, {.table = u"contracts"_s, .path = sample("bad-rows-contracts.csv"), .rejectsPath = path});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::ReadOnly);
    QVERIFY(report.error().message.contains("folder.csv"_L1));
    QCOMPARE(count(u"contracts"_s), 68);
}

void TestImportRejects::isAllOrNothingWhenStrict()
{
    const auto report = importCsv(
        *m_store, {.table = u"contracts"_s, .path = sample("bad-rows-contracts.csv"), .strict = true});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Rejected);
    QVERIFY(report.error().detail.contains("line 18"_L1));
    QCOMPARE(count(u"contracts"_s), 68);
}

void TestImportRejects::refusesWhatItCannotRead_data()
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

void TestImportRejects::refusesWhatItCannotRead()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, table);
    QFETCH(const QString, reason);
    const auto report = import(write(text), table);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::InvalidInput);
    QVERIFY2(report.error().message.contains(reason), qPrintable(report.error().message));
}

void TestImportRejects::refusesAmendmentsOfRejectedRows()
{
    const auto report = import(write("id,provider_id,customer_id,amends_contract_id\n"
                                     "third,coreweave,meta,second\nsecond,coreweave,meta,first\n"
                                     "first,coreweave,coreweave,\nfine,coreweave,meta,\n"));
    QVERIFY2(report && report->accepted == 1 && report->rejected == 3, qPrintable(explain(report)));
    QCOMPARE(count(u"contracts"_s), 69);
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestImportRejects)
#include "tst_importrejects.moc"
