// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/dialect.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace offtake {

class TestDialect : public QObject
{
    Q_OBJECT
private slots:
    void findsTheEncoding_data();
    void findsTheEncoding();
    void findsTheDelimiter_data();
    void findsTheDelimiter();
    void knowsTheSamples_data();
    void knowsTheSamples();
    void obeysWhatIsGiven();
    void noticesInvalidUtf8LateInTheFile();
};

void TestDialect::findsTheEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("encoding");
    QTest::newRow("ASCII") << QByteArray("a,b\n") << QByteArray("UTF-8");
    QTest::newRow("empty") << QByteArray() << QByteArray("UTF-8");
    QTest::newRow("UTF-8") << QByteArray("se\xC3\xB1or\n") << QByteArray("UTF-8");
    QTest::newRow("UTF-8 mark") << QByteArray("\xEF\xBB\xBF"
                                              "a\n")
                                << QByteArray("UTF-8");
    QTest::newRow("UTF-16LE mark") << QByteArray("\xFF\xFE"
                                                 "a\0",
                                          4)
                                   << QByteArray("UTF-16LE");
    QTest::newRow("UTF-16BE mark") << QByteArray("\xFE\xFF\0a", 4) << QByteArray("UTF-16BE");
    QTest::newRow("UTF-16LE, no mark") << QByteArray("a\0,\0b\0\n\0", 8) << QByteArray("UTF-16LE");
    QTest::newRow("Windows-1252") << QByteArray("Se\xF1"
                                                "al \x80 \xABx\xBB\n")
                                  << QByteArray("windows-1252");
}

void TestDialect::findsTheEncoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(const QByteArray, encoding);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QCOMPARE(detectEncoding(buffer), encoding);
    QCOMPARE(buffer.pos(), 0);
}

void TestDialect::findsTheDelimiter_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << ',';
    QTest::newRow("semicolon, decimal commas") << QByteArray("a;b\n1,5;2,5\n3,5;4,5\n") << ';';
    QTest::newRow("tab") << QByteArray("a\tb\n1,5\t2\n") << '\t';
    QTest::newRow("bar") << QByteArray("a|b|c\n1,5|2;3|x\n") << '|';
    QTest::newRow("in quotes") << QByteArray("a,b\n\"x;y;z\",1\n\"u;v;w\",2\n") << ',';
    QTest::newRow("ragged") << QByteArray("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3\n") << ',';
    QTest::newRow("one column") << QByteArray("a\n1\n2\n") << ',';
    QTest::newRow("said") << QByteArray("sep=;\na,b;c\n1,2;3\n") << ';';
    QTest::newRow("said in capitals") << QByteArray("SEP=|\r\na;b|c\n") << '|';
}

void TestDialect::findsTheDelimiter()
{
    QFETCH(QByteArray, bytes);
    QFETCH(const char, delimiter);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QCOMPARE(detectFormat(buffer).csv.delimiter, delimiter);
}

void TestDialect::knowsTheSamples_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<bool>("separatorLine");
    QTest::newRow("es") << u"es-contratos-cp1252.csv"_s << QByteArray("windows-1252") << ';' << false;
    QTest::newRow("us") << u"us-contracts-utf8-bom.csv"_s << QByteArray("UTF-8") << ',' << false;
    QTest::newRow("excel") << u"excel-unicode-text-utf16.txt"_s << QByteArray("UTF-16LE") << '\t' << false;
    QTest::newRow("sep") << u"sep-line-revenues.csv"_s << QByteArray("UTF-8") << ';' << true;
    QTest::newRow("bad") << u"bad-rows-contracts.csv"_s << QByteArray("UTF-8") << ',' << false;
}

void TestDialect::knowsTheSamples()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, encoding);
    QFETCH(const char, delimiter);
    QFETCH(const bool, separatorLine);
    QFile file(QStringLiteral(OFFTAKE_TEST_DATA "/import-samples/") + name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const FileFormat format = detectFormat(file);
    QCOMPARE(format.csv.encoding, encoding);
    QCOMPARE(format.csv.delimiter, delimiter);
    QCOMPARE(format.separatorLine, separatorLine);
}

void TestDialect::obeysWhatIsGiven()
{
    QByteArray bytes("sep=;\na;b\n");
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const FileFormat format = detectFormat(buffer, "ISO-8859-15", '|');
    QCOMPARE(format.csv.delimiter, '|');
    QCOMPARE(format.csv.encoding, QByteArray("ISO-8859-15"));
    QVERIFY(format.separatorLine);
}

void TestDialect::noticesInvalidUtf8LateInTheFile()
{
    QByteArray bytes = QByteArray("a,b\n").repeated(1'000'000) + "se\xF1or,x\n";
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QCOMPARE(detectEncoding(buffer), QByteArray("windows-1252"));
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestDialect)
#include "tst_dialect.moc"
