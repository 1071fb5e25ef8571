// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runprogram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// What the program says of itself: help, manual page, completion, errors; and how it behaves when
/// interrupted.
class TestCommandPages : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    static ProgramOutcome offtake(const QStringList &arguments, const QString &locale = {})
    {
        if (locale.isEmpty())
            return runProgram(QStringLiteral(OFFTAKE_PROGRAM), arguments);
        return runProgram(u"env"_s,
            QStringList{u"LC_ALL="_s + locale, u"LANG="_s + locale, QStringLiteral(OFFTAKE_PROGRAM)} +
                arguments);
    }

    static QStringList subcommands()
    {
        const QString listed = QString::fromUtf8(offtake({u"--help"_s}).out).section(u"Subcommands:"_s, 1);
        static const QRegularExpression name(u"^  ([a-z]+) "_s, QRegularExpression::MultilineOption);
        QStringList names;
        for (auto matches = name.globalMatch(listed); matches.hasNext();)
            names.append(matches.next().captured(1));
        return names;
    }

    /// The long options in a subcommand's help.
    static QStringList optionsOf(const QString &subcommand)
    {
        static const QRegularExpression option(
            u"^  (?:-\\w,)?(--[a-z-]+)"_s, QRegularExpression::MultilineOption);
        QStringList options;
        const QString help = QString::fromUtf8(offtake({subcommand, u"--help"_s}).out);
        for (auto matches = option.globalMatch(help); matches.hasNext();)
            options.append(matches.next().captured(1));
        return options;
    }

    /// What the completion offers after these words, the last of them being typed.
    QStringList completions(const QStringList &words)
    {
        const QString script = path(u"completion"_s);
        QFile file(script);
        if (!file.exists() && file.open(QIODevice::WriteOnly))
            file.write(offtake({u"--bash-completion"_s}).out);
        file.close();
        const QString command =
            u"source '%1'; COMP_WORDS=(%2); COMP_CWORD=%3; _offtake; printf '%s\\n' \"${COMPREPLY[@]}\""_s
                .arg(script, words.join(u' '), QString::number(words.size() - 1));
        return QString::fromUtf8(runProgram(u"bash"_s, {u"-c"_s, command}).out)
            .split(u'\n', Qt::SkipEmptyParts);
    }

private slots:
    void manualPages_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QByteArray>("title");
        QTest::newRow("English") << u"C.UTF-8"_s << QByteArray("EXIT STATUS");
        QTest::newRow("Spanish") << u"es_ES.UTF-8"_s << QByteArray();
    }

    void manualPages()
    {
        QFETCH(QString, locale);
        QFETCH(QByteArray, title);
        const ProgramOutcome page = offtake({u"--man"_s}, locale);
        QCOMPARE(page.exitCode, 0);
        QVERIFY(page.out.contains(title));
        for (const char byte : page.out)
            QVERIFY(uchar(byte) < 128);
        QFile file(path(u"offtake.1"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(page.out);
        file.close();
        const ProgramOutcome rendered =
            runProgram(u"groff"_s, {u"-man"_s, u"-ww"_s, u"-Tutf8"_s, file.fileName()});
        QCOMPARE(rendered.exitCode, 0);
        QVERIFY2(rendered.err.isEmpty(), rendered.err.constData());
        for (const QString &subcommand : subcommands()) {
            QVERIFY2(page.out.contains(QByteArray("offtake " + subcommand.toUtf8())), qPrintable(subcommand));
            for (const QString &option : optionsOf(subcommand)) {
                if (option != u"--help"_s)
                    QVERIFY2(page.out.contains(QString(option).replace(u'-', u"\\-"_s).toUtf8()),
                        qPrintable(option));
            }
        }
    }

    void bashCompletion()
    {
        QVERIFY(!completions({u"offtake"_s, QString()}).isEmpty());
        QCOMPARE(runProgram(u"bash"_s, {u"-n"_s, path(u"completion"_s)}).exitCode, 0);
        const QStringList first = completions({u"offtake"_s, u"''"_s});
        const QStringList names = subcommands();
        QVERIFY(names.size() > 14);
        for (const QString &subcommand : names) {
            QVERIFY2(first.contains(subcommand), qPrintable(subcommand));
            const QStringList offered = completions({u"offtake"_s, subcommand, u"--"_s});
            const QStringList options = optionsOf(subcommand);
            QVERIFY2(options.contains(u"--help"_s), qPrintable(subcommand));
            for (const QString &option : options)
                QVERIFY2(offered.contains(option), qPrintable(subcommand + u' ' + option));
        }
        QVERIFY(completions({u"offtake"_s, u"chart"_s, u"--kind"_s, u"''"_s}).contains(u"spider"_s));
        QCOMPARE(completions({u"offtake"_s, u"report"_s, u"--language"_s, u"''"_s}),
            (QStringList{u"en"_s, u"es"_s}));
        QCOMPARE(completions({u"offtake"_s, u"simulate"_s, u"--backend"_s, u"c"_s}),
            (QStringList{u"cpu"_s, u"cuda"_s}));
    }

    void everySubcommandHelpsInBothLanguages()
    {
        for (const QString &subcommand : subcommands()) {
            const ProgramOutcome english = offtake({subcommand, u"--help"_s}, u"C.UTF-8"_s);
            const ProgramOutcome spanish = offtake({subcommand, u"--help"_s}, u"es_ES.UTF-8"_s);
            QCOMPARE(english.exitCode, 0);
            QCOMPARE(spanish.exitCode, 0);
            QVERIFY2(english.out.contains("Options:"), english.out.constData());
            QVERIFY2(spanish.out.contains("Opciones:"), spanish.out.constData());
            // Nor do the parser's own words stay English.
            for (const char *word :
                {"TEXT:", "TEXT ", "UINT", "INT in", "FLOAT", "POSITIVE", "Excludes", "Needs"})
                QVERIFY2(!spanish.out.contains(word), spanish.out.constData());
        }
    }

    void usageErrors_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("no value") << QStringList{u"simulate"_s, u"--seed"_s}
                                  << QByteArray("--seed needs a value");
        QTest::newRow("no number") << QStringList{u"simulate"_s, u"--seed"_s, u"x"_s}
                                   << QByteArray("--seed x: a number is expected");
        QTest::newRow("not one of") << QStringList{u"simulate"_s, u"--backend"_s, u"abacus"_s}
                                    << QByteArray("--backend abacus: it can be auto, cpu, cuda");
        QTest::newRow("unknown") << QStringList{u"info"_s, u"a"_s, u"--nonsense"_s}
                                 << QByteArray("--nonsense was not expected");
        QTest::newRow("missing") << QStringList{u"new"_s} << QByteArray("FILE is missing");
        QTest::newRow("excluded") << QStringList{u"runs"_s, u"a"_s, u"--json"_s, u"--repeat"_s, u"b"_s}
                                  << QByteArray("do not go together");
        QTest::newRow("section") << QStringList{u"report"_s, u"a"_s, u"--organization"_s, u"b"_s,
                                        u"--scenario"_s, u"c"_s, u"--sections"_s, u"brief,nonsense"_s,
                                        u"-o"_s, u"d"_s}
                                 << QByteArray("no section “nonsense”");
    }

    void usageErrors()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, message);
        const ProgramOutcome outcome = offtake(arguments);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.err.contains(message), outcome.err.constData());
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY(outcome.out.isEmpty());
    }

    void badModelsNameLineAndColumn()
    {
        QFile file(path(u"broken.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\n  \"schema\": \"offtake-model/1\",\n  \"quarters\" 20\n}\n");
        file.close();
        const ProgramOutcome outcome = offtake({u"simulate"_s, u"--model"_s, file.fileName()});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains("broken.json"), outcome.err.constData());
        QVERIFY2(outcome.err.contains("line 3"), outcome.err.constData());
        QVERIFY2(outcome.err.contains("column"), outcome.err.constData());
    }

    void noProgressInAPipe()
    {
        const QString store = path(u"sample.offtake"_s);
        QCOMPARE(offtake({u"new"_s, store, u"--sample"_s}).exitCode, 0);
        const ProgramOutcome outcome =
            offtake({u"simulate"_s, store, u"--scenario"_s, u"base"_s, u"--paths"_s, u"20000"_s});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
        // script(1) gives it a terminal.
        const QString command =
            u"%1 simulate %2 --scenario base --paths 20000"_s.arg(QStringLiteral(OFFTAKE_PROGRAM), store);
        const ProgramOutcome shown = runProgram(u"script"_s, {u"-qec"_s, command, u"/dev/null"_s});
        QCOMPARE(shown.exitCode, 0);
        QVERIFY2(shown.out.contains('%') && shown.out.contains("[="), shown.out.constData());
    }

    void interruptionLeavesNoHalfFile_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QStringList simulate{
            u"simulate"_s, u"STORE"_s, u"--scenario"_s, u"base"_s, u"--paths"_s, u"50000000"_s};
        QTest::newRow("result") << simulate + QStringList{u"--json"_s, u"OUT"_s};
        QTest::newRow("paths") << simulate + QStringList{u"--paths-csv"_s, u"OUT"_s};
        QTest::newRow("partial") << simulate + QStringList{u"--partial"_s, u"OUT"_s};
        QTest::newRow("report") << QStringList{u"report"_s, u"STORE"_s, u"--organization"_s, u"coreweave"_s,
            u"--scenario"_s, u"base"_s, u"--paths"_s, u"50000000"_s, u"-o"_s, u"OUT"_s};
        for (const QString &kind : {u"fan"_s, u"tornado"_s}) {
            QTest::newRow(qPrintable(kind))
                << QStringList{u"chart"_s, u"STORE"_s, u"--organization"_s, u"coreweave"_s, u"--scenario"_s,
                       u"base"_s, u"--kind"_s, kind, u"--paths"_s, u"50000000"_s, u"-o"_s, u"OUT.png"_s};
        }
    }

    void interruptionLeavesNoHalfFile()
    {
        QFETCH(QStringList, arguments);
        QTemporaryDir folder;
        const QString store = folder.filePath(u"sample.offtake"_s);
        QCOMPARE(offtake({u"new"_s, store, u"--sample"_s}).exitCode, 0);
        const QStringList before = QDir(folder.path()).entryList(QDir::Files);
        arguments.replaceInStrings(u"STORE"_s, store).replaceInStrings(u"OUT"_s, folder.filePath(u"out"_s));
        QProcess process;
        process.start(QStringLiteral(OFFTAKE_PROGRAM), arguments);
        QVERIFY(process.waitForStarted());
        QVERIFY(!process.waitForFinished(1500)); // well under way
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(20'000));
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit); // died of the signal, as shells expect
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), before);
    }
};

QTEST_GUILESS_MAIN(TestCommandPages)
#include "tst_commandpages.moc"
