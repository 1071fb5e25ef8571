// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/importer.h"
#include "data/records/recordeditor.h"
#include "data/store/database.h"
#include "data/store/history.h"
#include "data/store/query.h"
#include "data/store/store.h"
#include "data/store/tables.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace offtake {

/// Undo and redo of edits and imports, and the editing of single records by the import's rules.
class TestHistory : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void undoesAndRedoesEdits();
    void undoesAnImportOfNewRows();
    void undoesAnImportThatChanges();
    void undoesARenamingWithItsFollowers();
    void undoesADeletionWithItsDependents();
    void survivesClosing();
    void keepsTwoHundredSteps();
    void forgetsRedoAfterANewStep();
    void refusesWhatChangedInAnotherWay();
    void refusesToRemoveNewRowsInUse();
    void logsUndo();
    void savesEveryRecordType();
    void refusesBadCells_data();
    void refusesBadCells();
    void refusesToDeleteWhatIsReferredTo();
    void tellsAConflict();

private:
    QString write(const QByteArray &text)
    {
        const QString path = m_folder->filePath(u"deals.csv"_s);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
    }
    /// All rows of all tables that undo covers.
    QStringList contents()
    {
        QStringList rows;
        for (const TableInfo &table : referenceTables()) {
            Query query(m_store->database(),
                u"SELECT row_id, %1 FROM %2 ORDER BY row_id"_s.arg(table.selectList(), table.name));
            while (query.step()) {
                QStringList cells{table.name};
                for (int i = 0; i <= table.columns.size(); ++i)
                    cells.append(query.isNull(i) ? u"NULL"_s : toText(query.value(i)));
                rows.append(cells.join(u'|'));
            }
        }
        return rows;
    }
    Database &database() { return m_store->database(); }
    History history() { return History(database()); }
    void exec(const char *sql) { database().connection().exec(sql); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

void TestHistory::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = Store::create(m_folder->filePath(u"s.offtake"_s), Store::Contents::Sample);
    QVERIFY(store);
    m_store = std::move(*store);
}

void TestHistory::undoesAndRedoesEdits()
{
    const QStringList before = contents();
    RecordEditor editor(*m_store);
    const auto id = editor.insert(u"contracts"_s,
        {{u"provider_id"_s, u"CoreWeave"_s}, {u"customer_id"_s, u"Meta"_s}, {u"signed_on"_s, u"2026-01-31"_s},
            {u"total_value"_s, u"$1.5bn"_s}, {u"title"_s, u"Small deal"_s}});
    QVERIFY2(id, qPrintable(id ? QString() : id.error().message));
    const QStringList inserted = contents();
    QCOMPARE(m_store->contract(ContractId(*id))->totalValue, 1.5e9);
    QCOMPARE(m_store->contract(ContractId(*id))->currency, u"USD"_s);
    const auto changed =
        editor.update(u"contracts"_s, *id, {{u"title"_s, QString()}, {u"term_months"_s, u"5 years"_s}});
    QVERIFY2(changed, qPrintable(changed ? QString() : changed.error().message));
    QCOMPARE(m_store->contract(ContractId(*id))->termMonths, 60);
    QVERIFY(m_store->contract(ContractId(*id))->title.isNull());
    QVERIFY(editor.remove(u"contracts"_s, {*id}));
    QCOMPARE(contents(), before);

    QCOMPARE(history().nextUndo()->value().undoText(), u"Undo deleting “%1”"_s.arg(*id));
    QVERIFY(history().undo());
    QVERIFY(history().undo());
    QCOMPARE(contents(), inserted);
    QCOMPARE(history().nextUndo()->value().undoText(), u"Undo adding “Small deal”"_s);
    QVERIFY(history().undo());
    QCOMPARE(contents(), before);
    QVERIFY(!*history().nextUndo());
    const auto nothing = history().undo();
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::NotFound);

    QCOMPARE(history().nextRedo()->value().redoText(), u"Redo adding “Small deal”"_s);
    QVERIFY(history().redo());
    QCOMPARE(contents(), inserted);
    QVERIFY(history().redo());
    QVERIFY(history().redo());
    QCOMPARE(contents(), before);
    QVERIFY(!*history().nextRedo());
}

void TestHistory::undoesAnImportOfNewRows()
{
    const QStringList before = contents();
    const auto report = importCsv(
        *m_store, {.table = u"contracts"_s,
                      .path = write("id,provider,customer,signed_on,total_value,currency,amends_contract_id\n"
                                    "x-2,CoreWeave,Meta,2026-02-01,5000000,USD,x-1\n"
                                    "x-1,CoreWeave,Meta,2026-01-01,4000000,USD,\n")});
    QVERIFY(report);
    const QStringList imported = contents();
    const auto step = history().nextUndo();
    QVERIFY(step && *step);
    QCOMPARE((*step)->step, report->changeId);
    QCOMPARE((*step)->rows, 2);
    QVERIFY((*step)->undoText().startsWith("Undo import of deals.csv, 2 row"_L1));
    for (int round = 0; round < 2; ++round) {
        const auto undone = history().undo();
        QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().message + undone.error().detail));
        QCOMPARE(contents(), before);
        QVERIFY(history().redo());
        QCOMPARE(contents(), imported);
    }
}

void TestHistory::undoesAnImportThatChanges()
{
    const QStringList before = contents();
    Query stored(database(), u"SELECT id FROM contracts ORDER BY row_id LIMIT 1"_s);
    QVERIFY(stored.step());
    const QByteArray id = stored.text(0).toUtf8();
    stored.reset();
    const auto report =
        importCsv(*m_store, {.table = u"contracts"_s,
                                .path = write("id,provider,customer,notes,amends_contract_id\n" + id +
                                              ",,,changed,y-1\n"
                                              "y-1,CoreWeave,Meta,new,\n")});
    QVERIFY(report);
    QCOMPARE(report->updated, 1);
    QCOMPARE(report->inserted, 1);
    const QStringList imported = contents();
    const auto undone = history().undo();
    QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().message + undone.error().detail));
    QCOMPARE(contents(), before);
    QVERIFY(history().redo());
    QCOMPARE(contents(), imported);
    QVERIFY(history().undo());
    QCOMPARE(contents(), before);
}

void TestHistory::undoesARenamingWithItsFollowers()
{
    const QStringList before = contents();
    QVERIFY(RecordEditor(*m_store).update(u"organizations"_s, u"coreweave"_s, {{u"id"_s, u"crwv"_s}}));
    const QStringList renamed = contents();
    QVERIFY(!m_store->contractsOfProvider(OrganizationId(u"crwv"_s))->isEmpty());
    for (int round = 0; round < 2; ++round) {
        const auto undone = history().undo();
        QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().message + undone.error().detail));
        QCOMPARE(contents(), before);
        const auto redone = history().redo();
        QVERIFY2(redone, qPrintable(redone ? QString() : redone.error().message + redone.error().detail));
        QCOMPARE(contents(), renamed);
    }
}

void TestHistory::undoesADeletionWithItsDependents()
{
    const QStringList before = contents();
    Query event(database(), u"SELECT event_id FROM event_organizations LIMIT 1"_s);
    QVERIFY(event.step());
    const QString id = event.text(0);
    event.reset();
    QVERIFY(RecordEditor(*m_store).remove(u"events"_s, {id}));
    const QStringList removed = contents();
    for (int round = 0; round < 2; ++round) {
        QVERIFY(history().undo());
        QCOMPARE(contents(), before);
        QVERIFY(history().redo());
        QCOMPARE(contents(), removed);
    }
}

void TestHistory::survivesClosing()
{
    const QString path = m_store->path();
    const QStringList before = contents();
    QVERIFY(RecordEditor(*m_store).update(u"organizations"_s, u"coreweave"_s, {{u"notes"_s, u"seen"_s}}));
    m_store.reset();
    m_store = std::move(*Store::open(path));
    QVERIFY(history().undo());
    QCOMPARE(contents(), before);
    m_store.reset();
    m_store = std::move(*Store::open(path));
    QVERIFY(history().redo());
    QCOMPARE(m_store->organization(OrganizationId(u"coreweave"_s))->notes, u"seen"_s);
}

void TestHistory::keepsTwoHundredSteps()
{
    RecordEditor editor(*m_store);
    for (int i = 0; i < History::kSteps + 5; ++i)
        QVERIFY(editor.update(u"organizations"_s, u"coreweave"_s, {{u"notes"_s, QString::number(i)}}));
    QCOMPARE(history().steps()->size(), History::kSteps);
    for (int i = 0; i < History::kSteps; ++i)
        QVERIFY(history().undo());
    QVERIFY(!history().undo());
    QCOMPARE(m_store->organization(OrganizationId(u"coreweave"_s))->notes, u"4"_s);
    Query left(database(), u"SELECT count(*) FROM history_changes"_s);
    QVERIFY(left.step());
    QCOMPARE(left.integer(0), History::kSteps);
}

void TestHistory::forgetsRedoAfterANewStep()
{
    RecordEditor editor(*m_store);
    QVERIFY(editor.update(u"organizations"_s, u"coreweave"_s, {{u"notes"_s, u"one"_s}}));
    QVERIFY(history().undo());
    QVERIFY(editor.update(u"organizations"_s, u"coreweave"_s, {{u"notes"_s, u"two"_s}}));
    QVERIFY(!*history().nextRedo());
    QCOMPARE(history().steps()->size(), 1);
    // What changes nothing is no step.
    QVERIFY(editor.update(u"organizations"_s, u"coreweave"_s, {{u"notes"_s, u"two"_s}}));
    QCOMPARE(history().steps()->size(), 1);
}

void TestHistory::refusesWhatChangedInAnotherWay()
{
    QVERIFY(RecordEditor(*m_store).update(
        u"organizations"_s, u"coreweave"_s, {{u"notes"_s, u"one"_s}, {u"ticker"_s, u"NEW"_s}}));
    exec("UPDATE organizations SET notes = 'by another program' WHERE id = 'coreweave'");
    const QStringList before = contents();
    const auto undone = history().undo();
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::InvalidInput);
    QVERIFY(undone.error().message.contains("changed in another way"_L1));
    QVERIFY(undone.error().detail.contains("organizations"_L1));
    QCOMPARE(contents(), before);
    QVERIFY(*history().nextUndo());
}

void TestHistory::refusesToRemoveNewRowsInUse()
{
    QVERIFY(importCsv(
        *m_store, {.table = u"contracts"_s, .path = write("id,provider,customer\nz-1,CoreWeave,Meta\n")}));
    exec("INSERT INTO contracts (id, provider_id, customer_id, amends_contract_id) "
         "VALUES ('z-2', 'coreweave', 'meta', 'z-1')");
    const QStringList before = contents();
    const auto undone = history().undo();
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::InvalidInput);
    QCOMPARE(contents(), before);
    exec("DELETE FROM contracts WHERE id IN ('z-1', 'z-2')");
    QVERIFY(!history().undo());
}

void TestHistory::logsUndo()
{
    QVERIFY(RecordEditor(*m_store).update(u"organizations"_s, u"coreweave"_s, {{u"ticker"_s, u"NEW"_s}}));
    QVERIFY(history().undo());
    Query log(database(),
        u"SELECT action, table_name, record_id, old_values, new_values FROM change_log ORDER BY row_id"_s);
    QVERIFY(log.step());
    QCOMPARE(log.text(0), u"update"_s);
    QCOMPARE(log.text(2), u"coreweave"_s);
    QCOMPARE(log.text(3), u"{\"ticker\":\"CRWV\"}"_s);
    QCOMPARE(log.text(4), u"{\"ticker\":\"NEW\"}"_s);
    QVERIFY(log.step());
    QCOMPARE(log.text(0), u"undo"_s);
    QCOMPARE(log.text(4), u"{\"ticker\":\"CRWV\"}"_s);
    QVERIFY(!log.step());
}

/// Saving what was read changes nothing; a changed record reads back as it was saved.
void TestHistory::savesEveryRecordType()
{
    RecordEditor editor(*m_store);
    const OrganizationId id(u"coreweave"_s);
    const auto unchanged = [&](const auto &records) {
        for (const auto &record : *records) {
            const auto saved = editor.save(record);
            if (!saved)
                qWarning() << saved.error().message;
            if (!saved || *history().nextUndo())
                return false;
        }
        return !records->isEmpty();
    };
    QVERIFY(unchanged(m_store->contractsOf(id)));
    QVERIFY(unchanged(m_store->revenuesOf(id)));
    QVERIFY(unchanged(m_store->revenueSharesOf(id)));
    QVERIFY(unchanged(m_store->backlogsOf(id)));
    QVERIFY(unchanged(m_store->financingsOf(id)));
    QVERIFY(unchanged(m_store->eventsOf(id, {}, 100)));
    QVERIFY(unchanged(m_store->organizations()));
    Contract contract = m_store->contractsOf(id)->constFirst();
    QVERIFY(editor.save(*m_store->source(contract.sourceId)));
    QVERIFY(!*history().nextUndo());

    contract.totalValue = 1234567890.25;
    contract.endsOn = QDate(2040, 2, 29);
    contract.notes = u"commas, \"quotes\"\nand lines"_s;
    QVERIFY(editor.save(contract));
    QCOMPARE(*m_store->contract(contract.id), contract);
}

void TestHistory::refusesBadCells_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown organisation") << u"provider_id"_s << u"Nobody Inc"_s;
    QTest::newRow("empty but required") << u"provider_id"_s << QString();
    QTest::newRow("sells to itself") << u"customer_id"_s << u"coreweave"_s;
    QTest::newRow("no number") << u"total_value"_s << u"much"_s;
    QTest::newRow("negative") << u"total_value"_s << u"-5"_s;
    QTest::newRow("no date") << u"signed_on"_s << u"2025-02-30"_s;
    QTest::newRow("date of two readings") << u"signed_on"_s << u"3/4/2025"_s;
    QTest::newRow("end before start") << u"ends_on"_s << u"1999-01-01"_s;
    QTest::newRow("no word") << u"kind"_s << u"sandwich"_s;
    QTest::newRow("no contract") << u"amends_contract_id"_s << u"nothing"_s;
    QTest::newRow("no column") << u"colour"_s << u"red"_s;
}

void TestHistory::refusesBadCells()
{
    QFETCH(const QString, column);
    QFETCH(const QString, text);
    Query query(
        database(), u"SELECT id FROM contracts WHERE provider_id = 'coreweave' AND starts_on IS NOT NULL"_s);
    QVERIFY(query.step());
    const QString id = query.text(0);
    query.reset();
    const QStringList before = contents();
    const auto written = RecordEditor(*m_store).update(u"contracts"_s, id, {{column, text}});
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::InvalidInput);
    QVERIFY2(written.error().message.contains(column), qPrintable(written.error().message));
    QCOMPARE(contents(), before);
    QVERIFY(!*history().nextUndo());
}

void TestHistory::refusesToDeleteWhatIsReferredTo()
{
    const QStringList before = contents();
    RecordEditor editor(*m_store);
    const auto removed = editor.remove(u"organizations"_s, {u"coreweave"_s});
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, ErrorCode::InvalidInput);
    QCOMPARE(contents(), before);
    QCOMPARE(editor.remove(u"events"_s, {u"nothing"_s}).error().code, ErrorCode::NotFound);
    QCOMPARE(
        editor.insert(u"organizations"_s, {{u"id"_s, u"coreweave"_s}, {u"name"_s, u"Second"_s}}).error().code,
        ErrorCode::AlreadyExists);
    QCOMPARE(editor.insert(u"organizations"_s, {{u"name"_s, u"CoreWeave"_s}}).error().code,
        ErrorCode::AlreadyExists);
}

/// Two people edit the same value: the second hears of it and chooses; different values of one record are no
/// conflict.
void TestHistory::tellsAConflict()
{
    RecordEditor mine(*m_store);
    const QString table = u"contracts"_s;
    const QString id = u"crwv-openai-2025-03"_s;
    const auto seen = mine.stored(table, id, u"total_value"_s);
    QVERIFY(seen);
    QCOMPARE(toText(*seen), u"11900000000"_s);

    auto other = Store::open(m_store->path());
    QVERIFY(other);
    QVERIFY(RecordEditor(**other).update(table, id, {{u"total_value"_s, u"12bn"_s}}));
    const auto refused = mine.update(table, id, {{u"total_value"_s, u"13bn"_s}}, {{u"total_value"_s, *seen}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(refused.error().detail, u"total_value"_s);
    QVERIFY(refused.error().message.contains("12,000,000,000"_L1));
    QCOMPARE(m_store->contract(ContractId(id))->totalValue, 12e9);

    // The same change twice, or another column, is none; and who has seen the new value may write.
    QVERIFY(mine.update(table, id, {{u"total_value"_s, u"12bn"_s}}, {{u"total_value"_s, *seen}}));
    QVERIFY(mine.update(
        table, id, {{u"notes"_s, u"mine"_s}}, {{u"notes"_s, *mine.stored(table, id, u"notes"_s)}}));
    QVERIFY(mine.update(table, id, {{u"total_value"_s, u"13bn"_s}}, {{u"total_value"_s, Value(12e9)}}));
    QCOMPARE(m_store->contract(ContractId(id))->totalValue, 13e9);
    QVERIFY(!mine.stored(table, u"nothing"_s, u"notes"_s));
    QVERIFY(!mine.stored(table, id, u"no_column"_s));
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestHistory)
#include "tst_history.moc"
