// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/importer.h"
#include "data/records/recordeditor.h"
#include "data/store/database.h"
#include "data/store/history.h"
#include "data/store/query.h"
#include "data/store/search.h"
#include "data/store/store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace offtake {

/// Finding records by their words, with and without the index.
class TestSearch : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void findsTheSameWithAndWithoutIndex();
    void takesAnythingThatIsTyped();
    void followsEditsAndUndo();
    void findsImportedRowsAtOnce();
    void survivesLargeUndo();
    void leavesTheDatabaseSound();

private:
    QStringList find(const QString &text, int limit = 50)
    {
        QStringList found;
        const auto hits = Search(m_store->database()).find(text, limit);
        if (!hits)
            return {u"error: "_s + hits.error().detail};
        for (const SearchHit &hit : *hits)
            found.append(hit.table + u'/' + hit.id);
        return found;
    }
    bool catchUp() { return bool(Search(m_store->database()).catchUp()); }
    qint64 number(const QString &sql)
    {
        Query query(m_store->database(), sql);
        return query.step() ? query.integer(0) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

void TestSearch::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = Store::create(m_folder->filePath(u"s.offtake"_s), Store::Contents::Sample);
    QVERIFY(store);
    m_store = std::move(*store);
}

void TestSearch::findsTheSameWithAndWithoutIndex()
{
    const QStringList texts{
        u"coreweave"_s, u"CoreW"_s, u"openai microsoft"_s, u"nebius"_s, u"CRWV"_s, u"xyzzy"_s};
    QList<QStringList> plain;
    for (const QString &text : texts)
        plain.append(find(text, 500));
    QCOMPARE(plain[0].constFirst(), u"organizations/coreweave"_s);
    QVERIFY(plain[0].size() > 5);
    QVERIFY(plain[4].contains(u"organizations/coreweave"_s));
    QVERIFY(plain[5].isEmpty());
    QVERIFY(catchUp());
    QVERIFY(number(u"SELECT count(*) FROM search"_s) > 400);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QStringList indexed = find(texts[i], 500);
        indexed.sort();
        plain[i].sort();
        QCOMPARE(indexed, plain[i]);
    }
    QCOMPARE(find(u"a"_s, 3).size(), 3);
}

void TestSearch::takesAnythingThatIsTyped()
{
    QVERIFY(catchUp());
    for (const auto &text :
        {u""_s, u"\""_s, u"* AND"_s, u"NEAR(a b)"_s, u"name : x"_s, u"'; DROP TABLE search"_s, u"-"_s})
        QVERIFY2(!find(text).value(0).startsWith("error"_L1), qPrintable(find(text).value(0)));
}

void TestSearch::followsEditsAndUndo()
{
    QVERIFY(catchUp());
    RecordEditor editor(*m_store);
    QVERIFY(editor.update(u"organizations"_s, u"coreweave"_s, {{u"notes"_s, u"Señal única"_s}}));
    QCOMPARE(find(u"senal unic"_s), QStringList(u"organizations/coreweave"_s));
    QVERIFY(History(m_store->database()).undo());
    QVERIFY(find(u"senal"_s).isEmpty());
    QVERIFY(History(m_store->database()).redo());
    QCOMPARE(find(u"señal"_s), QStringList(u"organizations/coreweave"_s));

    QVERIFY(editor.insert(u"sources"_s, {{u"id"_s, u"own"_s}, {u"title"_s, u"Quixotic memo"_s}}));
    QCOMPARE(find(u"quixot"_s), QStringList(u"sources/own"_s));
    QVERIFY(catchUp());
    QCOMPARE(find(u"quixot"_s), QStringList(u"sources/own"_s));
    QVERIFY(editor.remove(u"sources"_s, {u"own"_s}));
    QVERIFY(find(u"quixot"_s).isEmpty());
    QCOMPARE(number(u"SELECT count(*) FROM search WHERE search MATCH 'quixotic'"_s), 0);
    QVERIFY(History(m_store->database()).undo());
    QCOMPARE(find(u"quixot"_s), QStringList(u"sources/own"_s));
}

void TestSearch::findsImportedRowsAtOnce()
{
    QVERIFY(catchUp());
    const QString path = m_folder->filePath(u"in.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id,provider,customer,title\nq-1,CoreWeave,Meta,Zanzibar campus\n");
    file.close();
    QVERIFY(importCsv(*m_store, {.table = u"contracts"_s, .path = path}));
    QCOMPARE(find(u"zanz"_s), QStringList(u"contracts/q-1"_s));
    QVERIFY(catchUp());
    QCOMPARE(find(u"zanz"_s), QStringList(u"contracts/q-1"_s));
    QVERIFY(History(m_store->database()).undo());
    QVERIFY(find(u"zanz"_s).isEmpty());
    // The next import gets the same keys.
    QVERIFY(importCsv(*m_store, {.table = u"contracts"_s, .path = path}));
    QCOMPARE(find(u"zanz"_s), QStringList(u"contracts/q-1"_s));
}

void TestSearch::survivesLargeUndo()
{
    constexpr int kRows = 6'000;
    const QString path = m_folder->filePath(u"in.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id,provider,customer,title\n");
    for (int i = 0; i < kRows; ++i)
        file.write(
            "w-" + QByteArray::number(i) + ",CoreWeave,Meta,Wombat no. " + QByteArray::number(i) + "\n");
    file.close();
    QVERIFY(importCsv(*m_store, {.table = u"contracts"_s, .path = path}));
    QVERIFY(catchUp());
    QCOMPARE(find(u"wombat"_s, kRows + 1).size(), kRows);
    QVERIFY(History(m_store->database()).undo());
    QVERIFY(find(u"wombat"_s).isEmpty());
    QCOMPARE(number(u"SELECT count(*) FROM search"_s), 0); // to be built anew
    QCOMPARE(find(u"coreweave"_s).constFirst(), u"organizations/coreweave"_s);
    QVERIFY(catchUp());
    QCOMPARE(find(u"coreweave"_s).constFirst(), u"organizations/coreweave"_s);
    QVERIFY(History(m_store->database()).redo());
    QCOMPARE(find(u"wombat 17"_s).constFirst(), u"contracts/w-17"_s);
}

void TestSearch::leavesTheDatabaseSound()
{
    QVERIFY(catchUp());
    Query check(m_store->database(), u"PRAGMA integrity_check"_s);
    QVERIFY(check.step());
    QCOMPARE(check.text(0), u"ok"_s);
    QVERIFY(!m_store->info()->rowCounts.contains(u"search_data"_s));
    // Undo sees nothing of the index.
    QVERIFY(!*History(m_store->database()).nextUndo());
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestSearch)
#include "tst_search.moc"
