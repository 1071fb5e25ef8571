// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/database.h"
#include "data/exporter.h"
#include "data/importer.h"
#include "data/store.h"
#include "data/tables.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace offtake {

class TestExporter : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void writesTheSampleAsItCame_data();
    void writesTheSampleAsItCame();
    void importsBackToAnEqualStore();
    void canDefuseFormulas();
    void refusesUnknownTables();
    void tellsWhatCannotBeWritten();
    void leavesTheOldFileWhenStopped();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not readable");
}

} // namespace

void TestExporter::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = Store::create(m_folder->filePath(u"s.offtake"_s), Store::Contents::Sample);
    QVERIFY(store);
    m_store = std::move(*store);
}

void TestExporter::writesTheSampleAsItCame_data()
{
    QTest::addColumn<QString>("table");
    for (const TableInfo &table : referenceTables())
        QTest::newRow(qPrintable(table.name)) << table.name;
}

void TestExporter::writesTheSampleAsItCame()
{
    QFETCH(const QString, table);
    const QString path = m_folder->filePath(table + u".csv"_s);
    const auto report = exportCsv(*m_store, {.table = table, .path = path});
    QVERIFY(report);
    QCOMPARE(report->files, QStringList{path});
    QCOMPARE(contentOf(path),
        contentOf(QStringLiteral(OFFTAKE_SOURCE_DIR "/resources/sample/") + table + u".csv"_s));
}

void TestExporter::importsBackToAnEqualStore()
{
    Database &database = m_store->database();
    QVERIFY(database.attempt([&] {
        database.connection().exec(
            "UPDATE contracts SET title = '=1+1 \"ñ\"' || char(10) || ', x', notes = '' "
            "WHERE id = 'crwv-openai-2025-03'");
    }));
    const QString first = m_folder->filePath(u"first"_s);
    QVERIFY(exportCsv(*m_store, {.table = u"all"_s, .path = first}));

    auto copy = Store::create(m_folder->filePath(u"copy.offtake"_s), Store::Contents::Empty);
    QVERIFY(copy);
    for (const TableInfo &table : referenceTables()) {
        const auto report = importCsv(**copy,
            {.table = table.name, .path = QDir(first).filePath(table.name + u".csv"_s), .strict = true});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message + report.error().detail));
    }
    const QString second = m_folder->filePath(u"second"_s);
    QVERIFY(exportCsv(**copy, {.table = u"all"_s, .path = second}));
    for (const TableInfo &table : referenceTables()) {
        const QString name = table.name + u".csv"_s;
        QCOMPARE(contentOf(QDir(second).filePath(name)), contentOf(QDir(first).filePath(name)));
    }
}

void TestExporter::canDefuseFormulas()
{
    Database &database = m_store->database();
    QVERIFY(database.attempt([&] {
        database.connection().exec(
            "UPDATE contracts SET title = '=HYPERLINK(1)' WHERE id = 'crwv-openai-2025-03'");
    }));
    const QString path = m_folder->filePath(u"c.csv"_s);
    QVERIFY(exportCsv(*m_store, {.table = u"contracts"_s, .path = path, .formulaSafe = true}));
    QVERIFY(contentOf(path).contains(",'=HYPERLINK(1),"));
    QVERIFY(exportCsv(*m_store, {.table = u"contracts"_s, .path = path}));
    QVERIFY(contentOf(path).contains(",=HYPERLINK(1),"));
}

void TestExporter::refusesUnknownTables()
{
    const auto report = exportCsv(*m_store, {.table = u"nothing"_s, .path = m_folder->filePath(u"x.csv"_s)});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::InvalidInput);
}

void TestExporter::tellsWhatCannotBeWritten()
{
    const auto report =
        exportCsv(*m_store, {.table = u"contracts"_s, .path = m_folder->filePath(u"no/such/x.csv"_s)});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::ReadOnly);
}

void TestExporter::leavesTheOldFileWhenStopped()
{
    const QString path = m_folder->filePath(u"c.csv"_s);
    QVERIFY(exportCsv(*m_store, {.table = u"sources"_s, .path = path}));
    const QByteArray before = contentOf(path);
    std::stop_source source;
    source.request_stop();
    const auto report = exportCsv(*m_store, {.table = u"contracts"_s, .path = path}, {}, source.get_token());
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Canceled);
    QCOMPARE(contentOf(path), before);
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestExporter)
#include "tst_exporter.moc"
