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

} // namespace

/// The subcommands that look at a store or at runs: check, compare, chart.
class TestAnalysisCommands : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void checkTellsFindings();

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

QTEST_GUILESS_MAIN(TestAnalysisCommands)
#include "tst_analysiscommands.moc"
