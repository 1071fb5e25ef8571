// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `offtake import` as it is typed: profiles, types, names and folders.
class TestImportCommand : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void rejectsUnknownOrganizationsAndSaysWhatToDo();
    void createsThemWhenTold();
    void takesANameForAnOrganization();
    void keepsAndUsesAProfile();
    void carriesAProfileInAFile();
    void readsColumnsAsTold();
    void readsFilesWithoutHeader();
    void stopsAtTheFirstDifference();
    void readsAFolder();
    void refusesBadPairs_data();
    void refusesBadPairs();

private:
    ProgramOutcome run(const QStringList &arguments)
    {
        return runProgram(QStringLiteral(OFFTAKE_PROGRAM), arguments, m_folder->path());
    }
    /// Into contracts of the sample store.
    ProgramOutcome import(const QString &csv, const QStringList &options)
    {
        return run(QStringList{u"import"_s, u"s.offtake"_s, u"contracts"_s, csv} + options);
    }
    QJsonObject report(const ProgramOutcome &outcome)
    {
        return QJsonDocument::fromJson(outcome.out).object();
    }
    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestImportCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QCOMPARE(run({u"new"_s, u"s.offtake"_s, u"--sample"_s}).exitCode, 0);
    write(u"acme.csv"_s, "provider,customer,deal\nCoreWeave,Acme Compute,One\nCoreWeave,Meta,Two\n");
}

void TestImportCommand::rejectsUnknownOrganizationsAndSaysWhatToDo()
{
    const ProgramOutcome outcome = import(u"acme.csv"_s, {});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains("Acme Compute"), outcome.err.constData());
    QVERIFY(outcome.err.contains("--create-organizations"));
    QVERIFY(outcome.out.contains("1 accepted"));
}

void TestImportCommand::createsThemWhenTold()
{
    const ProgramOutcome outcome = import(u"acme.csv"_s, {u"--create-organizations"_s});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.out.contains("Acme Compute"), outcome.out.constData());
    const QJsonObject again = report(import(u"acme.csv"_s, {u"--json"_s}));
    QCOMPARE(again.value("unchanged"_L1).toInt(), 2);
    QVERIFY(again.value("unknown_organizations"_L1).toArray().isEmpty());
}

void TestImportCommand::takesANameForAnOrganization()
{
    QCOMPARE(import(u"acme.csv"_s, {u"--organization"_s, u"Acme Compute=openai"_s}).exitCode, 0);
    const ProgramOutcome wrong =
        import(u"acme.csv"_s, {u"--organization"_s, u"Acme Compute=nobody-at-all"_s});
    QCOMPARE(wrong.exitCode, 1);
    QVERIFY2(wrong.err.contains("nobody-at-all"), wrong.err.constData());
}

void TestImportCommand::keepsAndUsesAProfile()
{
    write(u"odd.csv"_s, "A;B;C;D;E\ncoreweave;meta;One;1.250,5;USD\n");
    const QStringList told{u"--map"_s, u"provider_id=A"_s, u"--map"_s, u"customer_id=B"_s, u"--map"_s,
        u"title=C"_s, u"--map"_s, u"total_value=D"_s, u"--map"_s, u"currency=E"_s, u"--type"_s,
        u"total_value=comma,millions"_s};
    QCOMPARE(import(u"odd.csv"_s, told + QStringList{u"--save-profile"_s, u"Odd ones"_s}).exitCode, 0);
    write(u"next.csv"_s, "A;B;C;D;E\ncoreweave;meta;Two;2;USD\n");
    const QJsonObject next = report(import(u"next.csv"_s, {u"--profile"_s, u"Odd ones"_s, u"--json"_s}));
    QCOMPARE(next.value("inserted"_L1).toInt(), 1);
    QCOMPARE(next.value("types"_L1).toObject().value("total_value"_L1).toString(), u"comma millions"_s);
    const ProgramOutcome missing = import(u"next.csv"_s, {u"--profile"_s, u"Even ones"_s});
    QCOMPARE(missing.exitCode, 1);
    QVERIFY2(missing.err.contains("Odd ones"), missing.err.constData());
}

void TestImportCommand::carriesAProfileInAFile()
{
    QCOMPARE(import(u"acme.csv"_s,
                 {u"--save-profile"_s, u"acme.json"_s, u"--organization"_s, u"Acme Compute=openai"_s})
                 .exitCode,
        0);
    QVERIFY(QFile::exists(m_folder->filePath(u"acme.json"_s)));
    const QJsonObject again = report(import(u"acme.csv"_s, {u"--profile"_s, u"acme.json"_s, u"--json"_s}));
    QCOMPARE(again.value("unchanged"_L1).toInt(), 2);
}

void TestImportCommand::readsColumnsAsTold()
{
    write(u"dates.csv"_s, "provider,customer,deal,signed\nCoreWeave,Meta,One,03/04/2025\n");
    QCOMPARE(import(u"dates.csv"_s, {u"--dry-run"_s}).exitCode, 3); // two readings
    QCOMPARE(import(u"dates.csv"_s, {u"--dry-run"_s, u"--type"_s, u"signed_on=dmy"_s}).exitCode, 0);
    QCOMPARE(import(u"dates.csv"_s, {u"--dry-run"_s, u"--type"_s, u"signed_on=percent"_s}).exitCode, 1);
}

void TestImportCommand::readsFilesWithoutHeader()
{
    write(u"bare.csv"_s, "coreweave,meta,One\n");
    const QStringList mapping{
        u"--map"_s, u"provider_id=1"_s, u"--map"_s, u"customer_id=2"_s, u"--map"_s, u"title=3"_s};
    const QJsonObject read =
        report(import(u"bare.csv"_s, mapping + QStringList{u"--header"_s, u"no"_s, u"--json"_s}));
    QCOMPARE(read.value("inserted"_L1).toInt(), 1);
}

void TestImportCommand::stopsAtTheFirstDifference()
{
    write(u"value.csv"_s, "id,total_value\ncrwv-openai-2025-03,1\n");
    QCOMPARE(import(u"value.csv"_s, {u"--on-conflict"_s, u"fail"_s}).exitCode, 3);
    QCOMPARE(report(import(u"value.csv"_s, {u"--on-conflict"_s, u"skip"_s, u"--json"_s}))
                 .value("updated"_L1)
                 .toInt(),
        0);
    QCOMPARE(report(import(u"value.csv"_s, {u"--json"_s})).value("updated"_L1).toInt(), 1);
}

void TestImportCommand::readsAFolder()
{
    QCOMPARE(run({u"export"_s, u"s.offtake"_s, u"all"_s, u"-o"_s, u"tables"_s}).exitCode, 0);
    QCOMPARE(run({u"new"_s, u"copy.offtake"_s}).exitCode, 0);
    const ProgramOutcome outcome = run({u"import"_s, u"copy.offtake"_s, u"all"_s, u"tables"_s, u"--json"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(report(outcome).value("tables"_L1).toArray().size(), 9);
    const auto tablesOf = [this](const QString &store) {
        return report(run({u"info"_s, store, u"--json"_s}))
            .value("tables"_L1)
            .toObject()
            .value("contracts"_L1);
    };
    QCOMPARE(tablesOf(u"copy.offtake"_s), tablesOf(u"s.offtake"_s));
}

void TestImportCommand::refusesBadPairs_data()
{
    QTest::addColumn<QString>("option");
    for (const QString &option : {u"--map"_s, u"--type"_s, u"--organization"_s})
        QTest::newRow(qPrintable(option)) << option;
}

void TestImportCommand::refusesBadPairs()
{
    QFETCH(const QString, option);
    const ProgramOutcome outcome = import(u"acme.csv"_s, {option, u"nothing"_s});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.err.contains(option.toLatin1()), outcome.err.constData());
}

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_importcommand.moc"
