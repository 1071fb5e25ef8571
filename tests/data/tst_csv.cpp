// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/csv.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace offtake {

class TestCsv : public QObject
{
    Q_OBJECT
private slots:
    void splitsRecords_data();
    void splitsRecords();
    void tellsNullFromEmpty();
    void countsPhysicalLines();
    void tellsWhereAnUnclosedQuoteOpened_data();
    void tellsWhereAnUnclosedQuoteOpened();
    void flagsNulBytes();
    void decodesUtf16();
    void readsAcrossChunks();
    void givesUpOnEndlessFields();
    void writesWhatItReads();
};

namespace {

QList<CsvRow> readAll(const QByteArray &bytes, const CsvReader::Format &format = {})
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, format);
    QList<CsvRow> rows;
    CsvRow row;
    while (reader.next(row))
        rows.append(row);
    return rows;
}

/// Fields joined by '|', records by '/'.
QString outline(const QList<CsvRow> &rows)
{
    QStringList records;
    for (const CsvRow &row : rows)
        records.append(row.fields.join(u'|'));
    return records.join(u'/');
}

} // namespace

void TestCsv::splitsRecords_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("LF") << QByteArray("a,b\nc,d\n") << u"a|b/c|d"_s;
    QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\r\n") << u"a|b/c|d"_s;
    QTest::newRow("CR") << QByteArray("a,b\rc,d\r") << u"a|b/c|d"_s;
    QTest::newRow("mixed, no last end") << QByteArray("a\r\nb\nc\rd") << u"a/b/c/d"_s;
    QTest::newRow("blank lines") << QByteArray("\n\na\n\r\n\nb\n\n") << u"a/b"_s;
    QTest::newRow("spaces stay") << QByteArray(" a , b \n") << u" a | b "_s;
    QTest::newRow("quotes") << QByteArray("\"a,b\",\"c\"\"d\"\n") << u"a,b|c\"d"_s;
    QTest::newRow("line break in quotes") << QByteArray("\"a\r\nb\",c\n") << u"a\r\nb|c"_s;
    QTest::newRow("quote inside a field") << QByteArray("a\"b,c\n") << u"a\"b|c"_s;
    QTest::newRow("rows of other lengths") << QByteArray("a,bb,ccc\nd\ne,,f,g\n,\"\"\n") << u"a|bb|ccc/d/e||f|g/|"_s;
    QTest::newRow("empty fields") << QByteArray(",,\n") << u"||"_s;
    QTest::newRow("byte-order mark") << QByteArray("\xEF\xBB\xBF\"a\",b\n") << u"a|b"_s;
    QTest::newRow("byte-order mark inside") << QByteArray("a,\xEF\xBB\xBF\xEF\xBB\xBF,\xEF\xBB\xBF"
                                                          "b\n")
                                            << u"a|\uFEFF\uFEFF|\uFEFFb"_s;
    QTest::newRow("UTF-8") << QByteArray("se\xC3\xB1"
                                         "al\n")
                           << u"señal"_s;
}

void TestCsv::splitsRecords()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, expected);
    QCOMPARE(outline(readAll(bytes)), expected);
}

void TestCsv::tellsNullFromEmpty()
{
    const QList<CsvRow> rows = readAll("a,,\"\"\n");
    QVERIFY(rows[0].fields[1].isNull());
    QVERIFY(!rows[0].fields[2].isNull());
    QVERIFY(rows[0].fields[2].isEmpty());
}

void TestCsv::countsPhysicalLines()
{
    const QList<CsvRow> rows = readAll("a\n\n\"b\nb\nb\"\r\nc\rd\n");
    QList<qint64> lines;
    for (const CsvRow &row : rows)
        lines.append(row.line);
    QCOMPARE(lines, (QList<qint64>{1, 3, 6, 7}));
    QCOMPARE(rows.last().record, 4);
}

void TestCsv::tellsWhereAnUnclosedQuoteOpened_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<qint64>("quoteLine");
    QTest::addColumn<int>("fields");
    QTest::newRow("at the end") << QByteArray("a,b\nc,\"d") << qint64(2) << qint64(2) << 2;
    QTest::newRow("with a line end") << QByteArray("a,b\nc,\"d\n") << qint64(2) << qint64(2) << 2;
    QTest::newRow("lines before the end") << QByteArray("a\n\"b\nc\nd\n") << qint64(2) << qint64(2) << 1;
    QTest::newRow("after a closed one") << QByteArray("x\n\"a\nb\",\"c\nd\n") << qint64(2) << qint64(3) << 2;
}

void TestCsv::tellsWhereAnUnclosedQuoteOpened()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const qint64, line);
    QFETCH(const qint64, quoteLine);
    QFETCH(const int, fields);
    const QList<CsvRow> rows = readAll(bytes);
    QVERIFY(rows.last().unclosed);
    QCOMPARE(rows.last().line, line);
    QCOMPARE(rows.last().quoteLine, quoteLine);
    QCOMPARE(rows.last().fields.size(), fields);
    QVERIFY(bytes.endsWith(rows.last().fields.last().toUtf8()));
    for (qsizetype i = 0; i + 1 < rows.size(); ++i)
        QVERIFY(!rows[i].unclosed);
}

void TestCsv::flagsNulBytes()
{
    const QList<CsvRow> rows = readAll(QByteArray("a,b\nc,d\0e\nf,g\n", 13));
    QCOMPARE(rows.size(), 3);
    QVERIFY(!rows[0].hasNul);
    QVERIFY(rows[1].hasNul);
    QVERIFY(!rows[2].hasNul);
}

void TestCsv::decodesUtf16()
{
    const QByteArray little("\xFF\xFE"
                            "a\0\t\0\xF1\0\r\0\n\0",
        12);
    QCOMPARE(outline(readAll(little, {.delimiter = '\t', .encoding = "UTF-16LE"})), u"a|ñ"_s);
}

/// Records, line ends and letters of several bytes lie across the borders of what is read at once.
void TestCsv::readsAcrossChunks()
{
    QByteArray bytes;
    for (int i = 0; i < 60'000; ++i)
        bytes += QByteArray::number(i) + ",\"\xC3\xB1\r\n\"\r\n";
    const QList<CsvRow> rows = readAll(bytes);
    QCOMPARE(rows.size(), 60'000);
    for (int i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows[i].line, 2 * i + 1);
        QCOMPARE(rows[i].fields, (QStringList{QString::number(i), u"ñ\r\n"_s}));
    }
}

void TestCsv::givesUpOnEndlessFields()
{
    QBuffer buffer;
    buffer.setData("a,b\n\"" + QByteArray(6 * 1024 * 1024, 'x'));
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, {});
    CsvRow row;
    QVERIFY(reader.next(row));
    QVERIFY(!reader.next(row));
    QVERIFY2(reader.errorString().contains("line 2"_L1), qPrintable(reader.errorString()));
}

void TestCsv::writesWhatItReads()
{
    const QList<QStringList> records{{u"\uFEFFa"_s, u"\uFEFF"_s}, {u"a"_s, u"b"_s}, {u"x,y"_s, u"\"q\""_s}, {u"two\nlines"_s, QString()},
        {u""_s, u" spaced "_s}, {QString(), QString()}, {u"ñ;€"_s, u"=1+1"_s}};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    for (const QStringList &record : records)
        QVERIFY(writer.write(record));
    const QList<CsvRow> rows = readAll(buffer.data());
    QCOMPARE(rows.size(), records.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows[i].fields, records[i]);
        for (qsizetype j = 0; j < records[i].size(); ++j)
            QCOMPARE(rows[i].fields[j].isNull(), records[i][j].isNull());
    }
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestCsv)
#include "tst_csv.moc"
