// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

Outcome run(const QString &program, const QStringList &arguments, const QStringList &environment = {})
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    // Subcommands need no display and find their own platform.
    variables.remove(u"QT_QPA_PLATFORM"_s);
    variables.remove(u"DISPLAY"_s);
    for (const QString &entry : environment)
        variables.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    process.setProcessEnvironment(variables);
    process.start(program, arguments);
    process.waitForFinished(120'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        process.readAllStandardOutput(), process.readAllStandardError()};
}

Outcome runProgram(const QStringList &arguments, const QStringList &environment = {})
{
    return run(QStringLiteral(OFFTAKE_PROGRAM), arguments, environment);
}

QString sample(const QString &name)
{
    return QStringLiteral(OFFTAKE_TEST_DATA "/import-samples/") + name;
}

QList<QByteArrayList> readCsv(const QString &path)
{
    QFile file(path);
    QList<QByteArrayList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    file.readLine();
    while (!file.atEnd())
        rows.append(file.readLine().trimmed().split(','));
    return rows;
}

} // namespace

/// The program as its users call it: arguments in; files, output and exit code out.
class TestCommandLine : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_store;

    QString path(const QString &name) const { return m_folder.filePath(name); }

private slots:
    void initTestCase()
    {
        m_store = path(u"sample.offtake"_s);
        const Outcome outcome = runProgram({u"new"_s, m_store, u"--sample"_s});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    }

    void infoCountsTheSample()
    {
        const Outcome outcome = runProgram({u"info"_s, m_store, u"--json"_s});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        const QJsonObject info = QJsonDocument::fromJson(outcome.out).object();
        const QJsonObject tables = info.value("tables"_L1).toObject();
        QCOMPARE(tables.value("contracts"_L1).toInt(), 68);
        QCOMPARE(tables.value("organizations"_L1).toInt(), 38);
        QCOMPARE(tables.value("sources"_L1).toInt(), 209);
        QVERIFY(info.value("bytes"_L1).toInt() > 0);
        QVERIFY(info.contains("application_id"_L1));
        QVERIFY(info.contains("version"_L1));
    }

    void newRefusesToOverwrite()
    {
        const Outcome outcome = runProgram({u"new"_s, m_store});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(outcome.err.contains("sample.offtake"));
    }

    void exportWritesEveryTable()
    {
        const Outcome outcome = runProgram({u"export"_s, m_store, u"all"_s, u"-o"_s, path(u"csv"_s)});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        QFile file(path(u"csv/contracts.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("crwv-openai-2025-03"));
        const Outcome unknown = runProgram({u"export"_s, m_store, u"nonsense"_s, u"-o"_s, path(u"x.csv"_s)});
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY(!QFile::exists(path(u"x.csv"_s)));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{u"info"_s, u"--nonsense"_s};
        QTest::newRow("missing file") << QStringList{u"new"_s};
        QTest::newRow("neither store nor model") << QStringList{u"simulate"_s};
        QTest::newRow("unknown table") << QStringList{u"import"_s, u"a"_s, u"nonsense"_s, u"b"_s};
        QTest::newRow("unknown backend")
            << QStringList{u"simulate"_s, u"--model"_s, u"a"_s, u"--backend"_s, u"abacus"_s};
        QTest::newRow("no date") << QStringList{
            u"measures"_s, u"a"_s, u"--organization"_s, u"b"_s, u"--as-of"_s, u"soon"_s};
    }

    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome = runProgram(arguments);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(outcome.out.isEmpty());
        QCOMPARE(outcome.err.count('\n'), 1);
    }

    void importsTellWhatTheyDid_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("table");
        QTest::addColumn<int>("accepted");
        QTest::addColumn<int>("rejected");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("bad rows") << u"bad-rows-contracts.csv"_s << u"contracts"_s << 4 << 12 << 3;
        QTest::newRow("sep line") << u"sep-line-revenues.csv"_s << u"revenues"_s << 3 << 0 << 0;
        QTest::newRow("Spanish") << u"es-contratos-cp1252.csv"_s << u"contracts"_s << 4 << 0 << 0;
        QTest::newRow("US") << u"us-contracts-utf8-bom.csv"_s << u"contracts"_s << 4 << 0 << 0;
        QTest::newRow("UTF-16") << u"excel-unicode-text-utf16.txt"_s << u"revenue_shares"_s << 4 << 0 << 0;
    }

    void importsTellWhatTheyDid()
    {
        QFETCH(QString, file);
        QFETCH(QString, table);
        QFETCH(int, accepted);
        QFETCH(int, rejected);
        QFETCH(int, exitCode);
        const QString store = path(file + u".offtake"_s);
        QVERIFY(QFile::copy(m_store, store));

        const Outcome dry =
            runProgram({u"import"_s, store, table, sample(file), u"--dry-run"_s, u"--json"_s});
        QCOMPARE(dry.exitCode, exitCode);
        const QJsonObject dryReport = QJsonDocument::fromJson(dry.out).object();
        QCOMPARE(dryReport.value("accepted"_L1).toInt(), accepted);
        QCOMPARE(dryReport.value("rejected"_L1).toInt(), rejected);
        QVERIFY(dryReport.value("dry_run"_L1).toBool());

        const Outcome real = runProgram({u"import"_s, store, table, sample(file), u"--json"_s});
        QCOMPARE(real.exitCode, exitCode);
        const QJsonObject report = QJsonDocument::fromJson(real.out).object();
        // The dry run wrote nothing: the real one finds as many new rows.
        QCOMPARE(report.value("inserted"_L1), dryReport.value("inserted"_L1));
        QCOMPARE(report.value("accepted"_L1).toInt(), accepted);
        for (const QJsonValue &problem : report.value("problems"_L1).toArray()) {
            QVERIFY(problem["line"_L1].toInt() > 0);
            QVERIFY(!problem["reason"_L1].toString().isEmpty());
        }

        const Outcome again = runProgram({u"import"_s, store, table, sample(file), u"--json"_s});
        const QJsonObject second = QJsonDocument::fromJson(again.out).object();
        QCOMPARE(second.value("unchanged"_L1).toInt(), accepted);
        QCOMPARE(second.value("inserted"_L1).toInt(), 0);
    }

    void simulateAgreesWithTheGoldenPaths_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"indices", "student-defaults", "renewal", "clearing", "medium"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void simulateAgreesWithTheGoldenPaths()
    {
        QFETCH(QString, name);
        const QString golden = QStringLiteral(OFFTAKE_TEST_DATA "/golden/") + name;
        const QString csv = path(name + u".csv"_s);
        const Outcome outcome = runProgram({u"simulate"_s, u"--model"_s, golden + u"/model.json"_s,
            u"--paths"_s, u"200"_s, u"--seed"_s, u"42"_s, u"--paths-csv"_s, csv});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());

        const QList<QByteArrayList> expected = readCsv(golden + u"/paths.csv"_s);
        const QList<QByteArrayList> found = readCsv(csv);
        QVERIFY(!expected.isEmpty());
        QCOMPARE(found.size(), expected.size());
        QHash<QByteArray, double> meanCell;
        for (const QByteArrayList &row : expected)
            meanCell[row[1]] += row[3].toDouble() / double(expected.size());
        QSet<QByteArray> differingPaths;
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QCOMPARE(found[i].first(3), expected[i].first(3));
            const double want = expected[i][3].toDouble();
            const double got = found[i][3].toDouble();
            const double difference = std::abs(got - want);
            if (difference > 1e-3 * std::abs(want) && difference > 1e-6 * meanCell[expected[i][1]])
                differingPaths.insert(expected[i][0]);
        }
        // tests/golden/README.md: at most one path of the 200 may differ.
        QVERIFY2(differingPaths.size() <= 1, qPrintable(QString::number(differingPaths.size())));
    }

    void aBadModelNamesThePlace()
    {
        QFile file(path(u"bad.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"schema": "offtake-model/1", "start": "2026-01-01", "quarters": 99, "currency": "USD",
                       "organizations": [], "contracts": []})");
        file.close();
        const Outcome outcome = runProgram({u"simulate"_s, u"--model"_s, file.fileName()});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains("quarters"), outcome.err.constData());
        QVERIFY2(outcome.err.contains("80"), outcome.err.constData());
    }

    void shardsMergeToTheWhole()
    {
        const QString model = QStringLiteral(OFFTAKE_TEST_DATA "/golden/medium/model.json");
        const auto shard = [&](const QString &first, const QString &count, const QString &file) {
            return runProgram({u"simulate"_s, u"--model"_s, model, u"--first-path"_s, first, u"--paths"_s,
                                  count, u"--partial"_s, path(file)})
                .exitCode;
        };
        QCOMPARE(shard(u"0"_s, u"1000"_s, u"a.partial"_s), 0);
        QCOMPARE(shard(u"1000"_s, u"3000"_s, u"b.partial"_s), 0);
        QCOMPARE(runProgram({u"merge"_s, path(u"b.partial"_s), path(u"a.partial"_s), u"--json"_s,
                                path(u"merged.json"_s)})
                     .exitCode,
            0);
        QCOMPARE(runProgram({u"simulate"_s, u"--model"_s, model, u"--paths"_s, u"4000"_s, u"--json"_s,
                                path(u"whole.json"_s)})
                     .exitCode,
            0);
        const auto read = [&](const QString &name) {
            QFile file(path(name));
            if (!file.open(QIODevice::ReadOnly))
                return QJsonObject();
            QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
            document.remove("run"_L1);
            return document;
        };
        QVERIFY(!read(u"whole.json"_s).isEmpty());
        QCOMPARE(read(u"merged.json"_s), read(u"whole.json"_s));
    }

    void simulateStopsAtAPrecision()
    {
        const QString model = QStringLiteral(OFFTAKE_TEST_DATA "/golden/medium/model.json");
        const auto run = [&](const QStringList &rest, const QString &file) {
            return runProgram(
                QStringList{u"simulate"_s, u"--model"_s, model, u"--json"_s, path(file)} + rest);
        };
        const auto read = [&](const QString &name) {
            QFile file(path(name));
            if (!file.open(QIODevice::ReadOnly))
                return QJsonObject();
            QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
            document.remove("run"_L1);
            return document;
        };
        const Outcome reached =
            run({u"--until-error"_s, u"0.05"_s, u"--paths"_s, u"200000"_s}, u"reached.json"_s);
        QVERIFY2(reached.exitCode == 0, reached.err.constData());
        QVERIFY2(!reached.err.contains("not reached"), reached.err.constData());
        const int paths = read(u"reached.json"_s).value("paths"_L1).toInt();
        QVERIFY(paths >= 4096 && paths < 200000);
        // The result is that of a plain run of as many paths.
        QCOMPARE(run({u"--paths"_s, QString::number(paths)}, u"plain.json"_s).exitCode, 0);
        QCOMPARE(read(u"reached.json"_s), read(u"plain.json"_s));

        const Outcome missed =
            run({u"--until-error"_s, u"1e-9"_s, u"--paths"_s, u"5000"_s}, u"missed.json"_s);
        QVERIFY2(missed.exitCode == 0, missed.err.constData());
        QVERIFY2(missed.err.contains("not reached"), missed.err.constData());
        QCOMPARE(read(u"missed.json"_s).value("paths"_L1).toInt(), 5000);
        QVERIFY(run({u"--until-error"_s, u"0"_s}, u"none.json"_s).exitCode != 0);
        QVERIFY(
            run({u"--until-error"_s, u"0.1"_s, u"--partial"_s, path(u"p"_s)}, u"none.json"_s).exitCode != 0);
    }

    void aScenarioRunsFromTheStore()
    {
        const Outcome listed = runProgram({u"scenarios"_s, m_store, u"--json"_s});
        QCOMPARE(listed.exitCode, 0);
        const QJsonArray scenarios =
            QJsonDocument::fromJson(listed.out).object().value("scenarios"_L1).toArray();
        QVERIFY(!scenarios.isEmpty());
        for (const QJsonValue &scenario : scenarios) {
            const QString id = scenario["id"_L1].toString();
            const Outcome outcome = runProgram({u"simulate"_s, m_store, u"--scenario"_s, id, u"--paths"_s,
                u"512"_s, u"--json"_s, path(u"run.json"_s)});
            QVERIFY2(outcome.exitCode == 0, qPrintable(id + u": "_s + QString::fromUtf8(outcome.err)));
        }
        const Outcome unknown = runProgram({u"simulate"_s, m_store, u"--scenario"_s, u"nonsense"_s});
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY(unknown.err.contains("base"));
    }

    void reportIsASoundPdf_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("word");
        QTest::newRow("English") << u"en"_s << u"Customer concentration"_s;
        QTest::newRow("Spanish") << u"es"_s << u"Concentración de clientes"_s;
    }

    void reportIsASoundPdf()
    {
        QFETCH(QString, language);
        QFETCH(QString, word);
        const QString pdf = path(language + u".pdf"_s);
        const QStringList arguments{u"report"_s, m_store, u"--organization"_s, u"coreweave"_s,
            u"--scenario"_s, u"base"_s, u"--language"_s, language, u"--paths"_s, u"4096"_s, u"-o"_s};
        const Outcome outcome = runProgram(arguments + QStringList{pdf}, {u"SOURCE_DATE_EPOCH=1767225600"_s});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());

        const Outcome check = run(u"qpdf"_s, {u"--check"_s, pdf});
        QVERIFY2(check.exitCode == 0, QByteArray(check.out + check.err).constData());
        const QByteArray info = run(u"pdfinfo"_s, {pdf}).out;
        QVERIFY(info.contains("CoreWeave"));
        static const QRegularExpression pageLine(u"Pages: +(\\d+)"_s);
        const int pages = pageLine.match(QString::fromUtf8(info)).captured(1).toInt();
        QVERIFY2(pages >= 3, info.constData());
        const QString text = QString::fromUtf8(run(u"pdftotext"_s, {pdf, u"-"_s}).out);
        QVERIFY2(text.contains(word), qPrintable(text.left(2000)));
        QVERIFY(text.contains(u"62"_s)); // Microsoft's share of 2024
        for (const QByteArray &font : run(u"pdffonts"_s, {pdf}).out.split('\n').mid(2)) {
            if (!font.isEmpty())
                QVERIFY2(font.contains("yes"), font.constData()); // embedded
        }

        const QString again = path(language + u"-again.pdf"_s);
        QCOMPARE(runProgram(arguments + QStringList{again}, {u"SOURCE_DATE_EPOCH=1767225600"_s}).exitCode, 0);
        QFile first(pdf);
        QFile second(again);
        QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
        QCOMPARE(first.readAll(), second.readAll());
    }

    void helpSpeaksSpanish()
    {
        const Outcome outcome =
            runProgram({u"new"_s, u"--help"_s}, {u"LC_ALL=es_ES.UTF-8"_s, u"LANG=es_ES.UTF-8"_s});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(outcome.out.contains("Sin subcomando"));
        QVERIFY(outcome.out.contains("Opciones:"));
        QVERIFY2(!outcome.out.contains("Options:"), outcome.out.constData());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
