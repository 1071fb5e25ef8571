// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/resultjson.h"
#include "tests/support/modelfile.h"
#include "tests/support/runprogram.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace offtake;

/// offtake-engine as it is called.
class TestEngineProgram : public QObject
{
    Q_OBJECT

private slots:
    void verifies();
    void untilError();
    void writesToDevices();
    void ranksMerge();
    void ranksTellErrors();

private:
    static ProgramOutcome engine(const QStringList &arguments)
    {
        return runProgram(QStringLiteral(OFFTAKE_ENGINE), arguments);
    }
    static ProgramOutcome ranks(const QStringList &arguments)
    {
        return runProgram(
            QStringLiteral("mpirun"), QStringList{QStringLiteral("--oversubscribe"), QStringLiteral("-n"),
                                          QStringLiteral("2"), QStringLiteral(OFFTAKE_ENGINE)} +
                                          arguments);
    }
    sim::Results resultsOf(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot open %s", qPrintable(file.fileName()));
        const auto results = sim::readResults(file.readAll().toStdString());
        if (!results)
            qFatal("%s", results.error().c_str());
        return *results;
    }
    static bool isSame(sim::Results a, sim::Results b)
    {
        a.run = b.run = {};
        return sim::writeResults(a) == sim::writeResults(b);
    }
    static bool hasRanks()
    {
#ifdef OFFTAKE_HAVE_MPI
        // As a container's only user is root, who has to ask for it.
        qputenv("OMPI_ALLOW_RUN_AS_ROOT", "1");
        qputenv("OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1");
        return !QStandardPaths::findExecutable(QStringLiteral("mpirun")).isEmpty();
#else
        return false;
#endif
    }

    QTemporaryDir m_folder;
    QString m_model = test::goldenFile(QStringLiteral("medium"), "model.json");
};

void TestEngineProgram::verifies()
{
    const ProgramOutcome outcome = engine({QStringLiteral("verify"), QStringLiteral("--model"), m_model,
        QStringLiteral("--paths"), QStringLiteral("3001")});
    QVERIFY2(outcome.exitCode == 0, QByteArray(outcome.out + outcome.err).constData());
    QVERIFY(outcome.out.contains("three shards, merged backwards"));
    QVERIFY(!outcome.out.contains("DIFFERS"));
    QVERIFY(outcome.out.contains("skipped: ") || outcome.out.count(" same ") > 5);
}

void TestEngineProgram::untilError()
{
    const ProgramOutcome outcome = engine({QStringLiteral("simulate"), QStringLiteral("--model"), m_model,
        QStringLiteral("--until-error"), QStringLiteral("1e-9"), QStringLiteral("--paths"),
        QStringLiteral("5000"), QStringLiteral("--json"), m_folder.filePath(QStringLiteral("until.json"))});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QVERIFY2(outcome.err.contains("not reached"), outcome.err.constData());
    QCOMPARE(resultsOf(QStringLiteral("until.json")).paths, std::uint64_t{5000});
}

void TestEngineProgram::writesToDevices()
{
    // A file is written beside its place and renamed; a device must not be replaced by one.
    const QString device = m_folder.filePath(QStringLiteral("device"));
    QVERIFY(QFile::link(QStringLiteral("/dev/null"), device));
    const ProgramOutcome outcome = engine({QStringLiteral("simulate"), QStringLiteral("--model"), m_model,
        QStringLiteral("--paths"), QStringLiteral("64"), QStringLiteral("--json"), device});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(QFile::symLinkTarget(device), QStringLiteral("/dev/null"));
}

void TestEngineProgram::ranksMerge()
{
    if (!hasRanks())
        QSKIP("offtake-engine was built without MPI, or there is no mpirun");
    const QStringList arguments{QStringLiteral("simulate"), QStringLiteral("--model"), m_model,
        QStringLiteral("--paths"), QStringLiteral("5001"), QStringLiteral("--first-path"),
        QStringLiteral("77"), QStringLiteral("--json")};
    const ProgramOutcome one = engine(arguments + QStringList{m_folder.filePath(QStringLiteral("one.json"))});
    QVERIFY2(one.exitCode == 0, one.err.constData());
    const ProgramOutcome two = ranks(arguments + QStringList{m_folder.filePath(QStringLiteral("two.json"))});
    QVERIFY2(two.exitCode == 0, two.err.constData());
    const sim::Results merged = resultsOf(QStringLiteral("two.json"));
    QVERIFY2(merged.run.device.starts_with("2 ranks"), merged.run.device.c_str());
    QVERIFY(isSame(merged, resultsOf(QStringLiteral("one.json"))));
}

void TestEngineProgram::ranksTellErrors()
{
    if (!hasRanks())
        QSKIP("offtake-engine was built without MPI, or there is no mpirun");
    const ProgramOutcome outcome = ranks({QStringLiteral("simulate"), QStringLiteral("--model"), m_model,
        QStringLiteral("--paths"), QStringLiteral("0")});
    QVERIFY(outcome.exitCode != 0);
    QVERIFY2(outcome.err.contains("number of paths is 0"), outcome.err.constData());
}

QTEST_GUILESS_MAIN(TestEngineProgram)
#include "tst_engineprogram.moc"
