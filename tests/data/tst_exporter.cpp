// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/exporter.h"
#include "data/import/importer.h"
#include "data/import/plaintables.h"
#include "data/models/recordtablemodel.h"
#include "data/store/database.h"
#include "data/store/query.h"
#include "data/store/store.h"
#include "data/store/tables.h"
#include "data/text/celltable.h"

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
    void leavesOutOnlyWhatIsNoContent();
    void tellsWhichLineOfAFolderIsWrong();
    void canDefuseFormulas();
    void exportsWhatATableShows();
    void formatsForTheClipboard();
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

/// All tables that hold what the analyst has.
QStringList contentTables()
{
    QStringList names{u"event_organizations"_s};
    for (const TableInfo &table : referenceTables())
        names.append(table.name);
    for (const PlainTable &table : plainTables())
        names.append(table.name);
    return names;
}

/// Every cell of every row, with its type, in the order of the rows.
QStringList rowsOf(Database &database, const QString &table)
{
    QStringList cells;
    for (const QString &column : plainColumns(database, table))
        cells.append(u"typeof(%1) || ':' || quote(%1)"_s.arg(column));
    QStringList rows;
    Query query(database, u"SELECT %1 FROM %2 ORDER BY row_id"_s.arg(cells.join(u" || '|' || "), table));
    while (query.step())
        rows.append(query.text(0));
    return rows;
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
    // What the sample does not have, and what is hard to carry: line breaks, quotes, empty texts beside
    // nothing.
    Database &database = m_store->database();
    QVERIFY(database.attempt([&] {
        database.connection().exec(
            "UPDATE contracts SET title = '=1+1 \"ñ\"' || char(10) || ', x', notes = '' "
            "WHERE id = 'crwv-openai-2025-03';"
            "UPDATE contracts SET title = '=\"007\"', notes = ' - ' WHERE id = 'crwv-msft-2023-02';"
            "INSERT INTO exchange_rates (currency, base_currency, as_of, rate, notes) "
            "VALUES ('EUR', 'USD', '2025-01-02', 1.0353, ''), ('EUR', 'USD', '2025-01-03', 0.1, NULL);"
            "INSERT INTO ratings (organization_id, agency, as_of, rating, rating_class) "
            "VALUES ('microsoft', 'S&P', '2025-01-01', 'AAA', 'AAA');"
            "INSERT INTO contract_assumptions (contract_id, parameter, value, ground) "
            "VALUES ('crwv-openai-2025-03', 'take_or_pay_share', 0.85, 'a \"ground\"; of mine');"
            "INSERT INTO runs (id, scenario_id, model_sha256, model, seed, first_path, paths, engine, "
            "results, "
            "started_at) VALUES ('r1', NULL, hex(zeroblob(32)), '{\"a\": 1}', -5, 0, 64, 'cpu', '{}', 't');"
            "INSERT INTO import_profiles (name, table_name, document, updated_at) "
            "VALUES ('p ñ', 'contracts', '{\"x\": \"y\"}', 't');"
            "INSERT INTO network_positions (layout, organization_id, x, y, pinned) "
            "VALUES ('deals', 'coreweave', 1.25, -3e-7, 1)");
    }));
    const QString first = m_folder->filePath(u"first"_s);
    QVERIFY(exportCsv(*m_store, {.table = u"all"_s, .path = first}));

    auto copy = Store::create(m_folder->filePath(u"copy.offtake"_s), Store::Contents::Empty);
    QVERIFY(copy);
    const auto read = importFolder(**copy, first);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message + read.error().detail));
    for (const ImportReport &report : read->tables)
        QVERIFY2(report.rejected == 0, qPrintable(report.table));
    for (const QString &table : contentTables())
        QCOMPARE(rowsOf((*copy)->database(), table), rowsOf(database, table));
    // Reading it once more changes nothing.
    const auto again = importFolder(**copy, first);
    QVERIFY(again);
    for (const ImportReport &report : again->tables)
        QCOMPARE(report.unchanged, report.rows);
    for (const QString &table : contentTables())
        QCOMPARE(rowsOf((*copy)->database(), table), rowsOf(database, table));
}

void TestExporter::leavesOutOnlyWhatIsNoContent()
{
    // A table that is added some day must be exported or named here.
    QStringList all;
    Query tables(m_store->database(),
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
        "'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'search%' ORDER BY name"_s);
    while (tables.step())
        all.append(tables.text(0));
    for (const QString &name : {u"change_log"_s, u"history"_s, u"history_changes"_s})
        all.removeAll(name);
    QStringList exported = contentTables();
    exported.sort();
    QCOMPARE(all, exported);
}

void TestExporter::tellsWhichLineOfAFolderIsWrong()
{
    const QString folder = m_folder->filePath(u"wrong"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile file(QDir(folder).filePath(u"exchange_rates.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("currency,base_currency,as_of,rate\r\nEUR,USD,2025-01-02,1.1\r\nEUR,USD,2025-01-03,-1\r\n");
    file.close();
    const auto read = importFolder(*m_store, folder);
    QVERIFY(!read);
    QVERIFY2(
        read.error().message.contains(u"exchange_rates.csv, line 3"_s), qPrintable(read.error().message));
    QCOMPARE(rowsOf(m_store->database(), u"exchange_rates"_s).size(), 0);
    QVERIFY(!importFolder(*m_store, m_folder->filePath(u"none"_s)));
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

/// Chosen columns in a chosen order, of the rows that pass a filter, in the order of the view; whole values,
/// and texts that would run as formulas made safe.
void TestExporter::exportsWhatATableShows()
{
    m_store->database().connection().exec(
        "UPDATE contracts SET title = '=1+1', total_value = 11900000001.5 WHERE id = 'crwv-openai-2025-03'");
    RecordTableModel model(*m_store, contractsTable());
    const auto column = [&](const QString &name) { return model.definition().indexOf(name); };
    QVERIFY(model.setColumnFilter(column(u"provider"_s), u"=CoreWeave"_s));
    QVERIFY(model.setColumnFilter(column(u"customer"_s), u"=OpenAI"_s));
    model.sort(column(u"signed_on"_s), Qt::AscendingOrder);
    QVERIFY(model.rowCount() > 1);
    const QString path = m_folder->filePath(u"shown.csv"_s);
    const auto rows = exportRows(m_store->database(),
        model.shownRows({column(u"total_value"_s), column(u"title"_s), column(u"signed_on"_s)}), path, true);
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().message));
    QCOMPARE(*rows, model.rowCount());
    const QList<QByteArray> lines = contentOf(path).split('\n');
    QCOMPARE(lines.size(), model.rowCount() + 2);
    QCOMPARE(lines.at(0), "Value,Contract,Signed\r");
    QCOMPARE(lines.at(1 + model.rowOf(u"crwv-openai-2025-03"_s)), "11900000001.5,'=1+1,2025-03-07\r");
}

void TestExporter::formatsForTheClipboard()
{
    const QList<QStringList> rows{{u"Name"_s, u"Note"_s}, {u"A & B"_s, u"two\nlines\tand <tabs>"_s}};
    QCOMPARE(toTsv(rows), u"Name\tNote\nA & B\ttwo lines and <tabs>\n"_s);
    QCOMPARE(toHtmlTable(rows), u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\">\n"
                                "<tr><th>Name</th><th>Note</th></tr>\n"
                                "<tr><td>A &amp; B</td><td>two lines and &lt;tabs&gt;</td></tr>\n</table>"_s);
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
