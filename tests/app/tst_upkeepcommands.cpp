// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/database.h"
#include "data/store/store.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace offtake;

/// Ctrl-C in the commands that keep a store in order.
class TestUpkeepCommands : public QObject
{
    Q_OBJECT
private slots:
    void stopsWhenInterrupted_data();
    void stopsWhenInterrupted();

private:
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestUpkeepCommands::stopsWhenInterrupted_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("backup") << QStringList{u"backup"_s, u"STORE"_s, u"-o"_s, u"OUT"_s};
    QTest::newRow("compact") << QStringList{u"compact"_s, u"STORE"_s};
    QTest::newRow("check") << QStringList{u"check"_s, u"STORE"_s};
    QTest::newRow("export") << QStringList{u"export"_s, u"STORE"_s, u"contracts"_s, u"-o"_s, u"OUT"_s};
    QTest::newRow("log") << QStringList{u"log"_s, u"STORE"_s, u"-o"_s, u"OUT"_s};
}

/// The command waits for another process, which has the store for itself; when it gets its turn it has been
/// interrupted, and leaves all as it was.
void TestUpkeepCommands::stopsWhenInterrupted()
{
    QFETCH(QStringList, arguments);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"s.offtake"_s);
    QVERIFY(Store::create(path, Store::Contents::Sample));
    const QByteArray before = content(path);
    const QStringList files = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    arguments.replaceInStrings(u"STORE"_s, path).replaceInStrings(u"OUT"_s, folder.filePath(u"out"_s));

    auto other = Database::open(path, Database::Access::ReadWrite);
    QVERIFY(other);
    (*other)->connection().exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE");
    QProcess process;
    process.start(QStringLiteral(OFFTAKE_PROGRAM), arguments);
    QVERIFY(process.waitForStarted());
    QVERIFY(!process.waitForFinished(700));
    QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
    QVERIFY(!process.waitForFinished(200));
    (*other)->connection().exec("ROLLBACK");
    other->reset();
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit); // died of the signal, as shells expect
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    QCOMPARE(content(path), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), files);
}

QTEST_GUILESS_MAIN(TestUpkeepCommands)
#include "tst_upkeepcommands.moc"
