// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

ProgramOutcome offtake(const QStringList &arguments)
{
    return runProgram(QStringLiteral(OFFTAKE_PROGRAM), arguments);
}

QJsonObject json(const ProgramOutcome &outcome)
{
    return QJsonDocument::fromJson(outcome.out).object();
}

const QStringList kChartKinds{u"fan"_s, u"histogram"_s, u"exceedance"_s, u"tornado"_s, u"spider"_s,
    u"contributions"_s, u"dependency"_s, u"exits"_s, u"ratios"_s, u"convergence"_s, u"fans"_s,
    u"difference"_s, u"shares"_s, u"runoff"_s, u"timeline"_s, u"network"_s};

} // namespace

/// The subcommands that look at a store or at runs: check, compare, chart.
class TestAnalysisCommands : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void checkTellsFindings();
    void measuresTellKnownFacts();
    void comparesScenarios();
    void comparesResultDocuments();
    void ranksAssumptions();
    void stressesInReverse();
    void recordsAndRepeatsRuns();
    void drawsCharts_data();
    void drawsCharts();
    void refusesChartsItCannotDraw();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_store;
};

void TestAnalysisCommands::initTestCase()
{
    m_store = path(u"sample.offtake"_s);
    const ProgramOutcome made = offtake({u"new"_s, m_store, u"--sample"_s});
    QVERIFY2(made.exitCode == 0, made.err.constData());
}

void TestAnalysisCommands::checkTellsFindings()
{
    const ProgramOutcome plain = offtake({u"check"_s, m_store});
    QCOMPARE(plain.exitCode, 0);
    QVERIFY2(plain.out.contains("finding"), plain.out.constData());

    const ProgramOutcome outcome = offtake({u"check"_s, m_store, u"--json"_s});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject document = json(outcome);
    QVERIFY(document.value("findings"_L1).isArray());
    for (const QJsonValue &finding : document.value("findings"_L1).toArray()) {
        for (const QString &key : {u"rule"_s, u"severity"_s, u"table"_s, u"id"_s, u"message"_s})
            QVERIFY2(finding.toObject().contains(key), qPrintable(key));
    }

    const ProgramOutcome missing = offtake({u"check"_s, path(u"missing.offtake"_s)});
    QCOMPARE(missing.exitCode, 1);
    QVERIFY(missing.err.contains("missing.offtake"));
}

void TestAnalysisCommands::measuresTellKnownFacts()
{
    const QStringList arguments{
        u"measures"_s, m_store, u"--organization"_s, u"coreweave"_s, u"--as-of"_s, u"2025-03-31"_s};
    const ProgramOutcome plain = offtake(arguments);
    QVERIFY2(plain.exitCode == 0, plain.err.constData());
    QVERIFY2(plain.out.contains("Microsoft 62%"), plain.out.constData());
    QVERIFY2(plain.out.contains("CoreWeave → OpenAI: gives shares worth US$350m"), plain.out.constData());
    QVERIFY2(plain.out.contains("OpenAI → CoreWeave: pays US$11.9bn"), plain.out.constData());
    QVERIFY2(plain.out.contains("disclosed") && plain.out.contains("assumed"), plain.out.constData());
    // The provider's shares of 2023 and 2024, and every other measure by its name.
    for (const char *text :
        {"35%, 1 Jan 2023 to 31 Dec 2023, disclosed", "62%, 1 Jan 2024 to 31 Dec 2024, disclosed",
            "15%, 1 Jan 2024 to 31 Dec 2024, disclosed", "US$1.9bn, 1 Jan 2024 to 31 Dec 2024",
            "CoreWeave to OpenAI", "contracts of US$11.9bn, funding of US$350m"})
        QVERIFY2(plain.out.contains(text), plain.out.constData());
    QVERIFY(!plain.out.contains("Whole value of the contracts"));
    QVERIFY(
        offtake(arguments + QStringList{u"--definitions"_s}).out.contains("Whole value of the contracts"));

    const QJsonObject document = json(offtake(arguments + QStringList{u"--json"_s}));
    QCOMPARE(document["top_customer"_L1]["share"_L1].toDouble(), 0.62);
    const QJsonArray cycles = document["cycles"_L1].toArray();
    QCOMPARE(cycles.size(), 1);
    QCOMPARE(cycles[0]["steps"_L1][0]["amount"_L1].toDouble(), 350e6);
    QCOMPARE(cycles[0]["steps"_L1][1]["ties"_L1][0]["amount"_L1].toDouble(), 11.9e9);
    QCOMPARE(document["exposure_customers"_L1].toArray().size(), 3);
    QVERIFY(document["vendor_financed"_L1].isObject());
    for (const QJsonValue &note : document["definitions"_L1].toArray()) {
        for (const QString &key : {u"definition"_s, u"unit"_s, u"as_of_rule"_s, u"basis"_s})
            QVERIFY2(!note[key].toString().isEmpty(), qPrintable(note["key"_L1].toString()));
        QVERIFY(document.contains(note["key"_L1].toString()));
    }
}

void TestAnalysisCommands::comparesScenarios()
{
    const QStringList arguments{u"compare"_s, m_store, u"--scenario"_s, u"march-2025-without-openai"_s,
        u"--scenario"_s, u"march-2025-with-openai"_s, u"--paths"_s, u"4096"_s};
    const ProgramOutcome plain = offtake(arguments);
    QVERIFY2(plain.exitCode == 0, plain.err.constData());
    QVERIFY2(plain.out.contains("B is above A"), plain.out.constData());
    QVERIFY2(plain.out.contains("\nOpenAI "), plain.out.constData());
    QVERIFY2(plain.out.contains("HHI"), plain.out.constData());

    const QJsonObject document = json(offtake(arguments + QStringList{u"--json"_s}));
    QCOMPARE(document.value("organization"_L1).toString(), u"coreweave"_s);
    const QJsonObject difference = document.value("difference"_L1).toObject();
    QVERIFY(difference.value("mean"_L1).toDouble() > 1e9);
    QVERIFY(difference.value("standard_error"_L1).toDouble() <
            difference.value("unpaired_standard_error"_L1).toDouble());
    QCOMPARE(document.value("by_quarter"_L1).toArray().size(), 20);
    const QJsonObject openAi = document.value("payers"_L1).toArray().first().toObject();
    QCOMPARE(openAi.value("customer"_L1).toString(), u"openai"_s);
    QVERIFY(openAi.value("a"_L1).isNull());
    QVERIFY(openAi["b"_L1]["share"_L1].toDouble() > 0.4);
    QVERIFY(openAi["b"_L1]["loss_if_forced"_L1].toDouble() < -1e9);
    QVERIFY(document["hhi"_L1]["a"_L1].toDouble() > document["hhi"_L1]["b"_L1].toDouble());

    QCOMPARE(offtake({u"compare"_s, m_store}).exitCode, 2);
    QCOMPARE(offtake({u"compare"_s, m_store, u"--scenario"_s, u"base"_s}).exitCode, 2);
    const ProgramOutcome dates = offtake({u"compare"_s, m_store, u"--scenario"_s, u"base"_s, u"--scenario"_s,
        u"march-2025-with-openai"_s, u"--paths"_s, u"64"_s});
    QCOMPARE(dates.exitCode, 1);
    QVERIFY2(dates.err.contains("valuation date"), dates.err.constData());
}

void TestAnalysisCommands::comparesResultDocuments()
{
    for (const QString &name : {u"base"_s, u"ai-winter"_s}) {
        const ProgramOutcome run = offtake({u"simulate"_s, m_store, u"--scenario"_s, name, u"--paths"_s,
            u"2048"_s, u"--json"_s, path(name + u".json"_s)});
        QVERIFY2(run.exitCode == 0, run.err.constData());
    }
    const QStringList arguments{u"compare"_s, path(u"base.json"_s), path(u"ai-winter.json"_s)};
    QCOMPARE(offtake(arguments).exitCode, 0);
    const QJsonObject mean =
        json(offtake(arguments + QStringList{u"--json"_s}))["providers"_L1]["coreweave"_L1]["mean"_L1]
            .toObject();
    QVERIFY(mean.value("difference"_L1).toDouble() < 0);
    QVERIFY(mean.value("standard_error"_L1).toDouble() > 0);
    const ProgramOutcome noResult = offtake({u"compare"_s, m_store, path(u"base.json"_s)});
    QCOMPARE(noResult.exitCode, 1);
    QVERIFY(noResult.err.contains("sample.offtake"));
}

void TestAnalysisCommands::ranksAssumptions()
{
    const QStringList arguments{u"tornado"_s, m_store, u"--scenario"_s, u"base"_s, u"--statistic"_s, u"p5"_s,
        u"--paths"_s, u"1024"_s};
    const ProgramOutcome plain = offtake(arguments);
    QVERIFY2(plain.exitCode == 0, plain.err.constData());
    const QJsonObject document = json(offtake(arguments + QStringList{u"--points"_s, u"3"_s, u"--json"_s}));
    QCOMPARE(document.value("statistic"_L1).toString(), u"p5"_s);
    const QJsonArray assumptions = document.value("assumptions"_L1).toArray();
    QVERIFY(assumptions.size() > 10);
    QCOMPARE(assumptions[0]["points"_L1].toArray().size(), 3);
    QCOMPARE(offtake(arguments + QStringList{u"--points"_s, u"1"_s}).exitCode, 2);
}

void TestAnalysisCommands::stressesInReverse()
{
    const QStringList arguments{u"reverse"_s, m_store, u"--scenario"_s, u"base"_s, u"--assumption"_s,
        u"default_probability"_s, u"--paths"_s, u"1024"_s, u"--target"_s};
    const ProgramOutcome plain = offtake(arguments + QStringList{u"35e9"_s});
    QVERIFY2(plain.exitCode == 0, plain.err.constData());
    QVERIFY2(plain.out.contains("brings mean"), plain.out.constData());
    const QJsonObject found = json(offtake(arguments + QStringList{u"35e9"_s, u"--json"_s}));
    QVERIFY(found.value("reachable"_L1).toBool());
    QVERIFY(found["found"_L1]["value"_L1].toDouble() > 1);
    const QJsonObject never = json(offtake(arguments + QStringList{u"1e15"_s, u"--json"_s}));
    QVERIFY(!never.value("reachable"_L1).toBool(true));
    const ProgramOutcome unknown = offtake({u"reverse"_s, m_store, u"--scenario"_s, u"base"_s,
        u"--assumption"_s, u"x"_s, u"--target"_s, u"1"_s});
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY(unknown.err.contains("price_drift"));
}

void TestAnalysisCommands::drawsCharts_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("magic");
    for (const QString &word : kChartKinds) {
        QTest::addRow("%s png", qPrintable(word)) << word << u"png"_s << QByteArray("\x89PNG");
        QTest::addRow("%s svg", qPrintable(word)) << word << u"svg"_s << QByteArray("<?xml");
        QTest::addRow("%s pdf", qPrintable(word)) << word << u"pdf"_s << QByteArray("%PDF");
    }
}

void TestAnalysisCommands::drawsCharts()
{
    QFETCH(QString, kind);
    QFETCH(QString, suffix);
    QFETCH(QByteArray, magic);
    const QString output = path(kind + u'.' + suffix);
    const ProgramOutcome drawn = offtake({u"chart"_s, m_store, u"--scenario"_s, u"openai-pays-what-it-has"_s,
        u"--scenario"_s, u"base"_s, u"--organization"_s, u"coreweave"_s, u"--kind"_s, kind, u"--paths"_s,
        u"1024"_s, u"-o"_s, output});
    QVERIFY2(drawn.exitCode == 0, drawn.err.constData());
    QFile file(output);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(magic));
    QVERIFY(bytes.size() > 2000);
}

void TestAnalysisCommands::refusesChartsItCannotDraw()
{
    const auto draw = [this](const QStringList &rest) {
        return offtake(QStringList{u"chart"_s, m_store, u"--organization"_s} + rest);
    };
    const QString output = path(u"refused.png"_s);
    const ProgramOutcome kind = draw({u"coreweave"_s, u"--kind"_s, u"nonsense"_s, u"-o"_s, output});
    QCOMPARE(kind.exitCode, 2);
    QVERIFY2(kind.err.contains("timeline"), kind.err.constData());
    // Every kind that it names is drawn by the test before.
    const QString named = QString::fromUtf8(kind.err).section(u"can be "_s, 1).section(u" ("_s, 0, 0);
    QCOMPARE(named.split(u", "_s), kChartKinds);
    QCOMPARE(draw({u"coreweave"_s, u"--kind"_s, u"fan"_s, u"-o"_s, output}).exitCode, 2);
    QCOMPARE(draw({u"coreweave"_s, u"--kind"_s, u"difference"_s, u"--scenario"_s, u"base"_s, u"-o"_s, output})
                 .exitCode,
        2);
    QCOMPARE(draw({u"coreweave"_s, u"--kind"_s, u"shares"_s, u"-o"_s, path(u"x.bmp"_s)}).exitCode, 2);
    QCOMPARE(draw({u"nobody"_s, u"--kind"_s, u"shares"_s, u"-o"_s, output}).exitCode, 1);
    QVERIFY(!QFile::exists(output));
}

void TestAnalysisCommands::recordsAndRepeatsRuns()
{
    const ProgramOutcome run = offtake({u"simulate"_s, m_store, u"--scenario"_s, u"base"_s, u"--paths"_s,
        u"1024"_s, u"--seed"_s, u"7"_s, u"--record"_s, u"--json"_s, path(u"recorded.json"_s)});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QJsonArray runs = json(offtake({u"runs"_s, m_store, u"--json"_s})).value("runs"_L1).toArray();
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs[0]["scenario"_L1].toString(), u"base"_s);
    QCOMPARE(runs[0]["seed"_L1].toString(), u"7"_s);
    const QString id = runs[0]["id"_L1].toString();

    const ProgramOutcome again = offtake({u"runs"_s, m_store, u"--repeat"_s, id});
    QVERIFY2(again.exitCode == 0, again.err.constData());
    QVERIFY2(again.out.contains("same bytes"), again.out.constData());
    QCOMPARE(offtake({u"runs"_s, m_store, u"--repeat"_s, u"nonsense"_s}).exitCode, 1);
    QCOMPARE(offtake({u"simulate"_s, m_store, u"--scenario"_s, u"base"_s, u"--record"_s, u"--partial"_s,
                         path(u"p"_s)})
                 .exitCode,
        2);
}

QTEST_GUILESS_MAIN(TestAnalysisCommands)
#include "tst_analysiscommands.moc"
