// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runprogram.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDir kSource(QStringLiteral(OFFTAKE_SOURCE_DIR));

QString textOf(const QString &page)
{
    QFile file(kSource.filePath(page));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The shell examples of a page that call the program, in their order.
QStringList examplesOf(const QString &page)
{
    static const QRegularExpression block(u"^```sh\\n(.*?)^```"_s,
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression call(u"^offtake "_s, QRegularExpression::MultilineOption);
    QStringList examples;
    for (auto blocks = block.globalMatch(textOf(page)); blocks.hasNext();) {
        const QString example = blocks.next().captured(1);
        if (example.contains(call))
            examples.append(example);
    }
    return examples;
}

} // namespace

/// Every example of the documentation, as a reader would type it.
class TestTour : public QObject
{
    Q_OBJECT
private slots:
    void examplesRun_data();
    void examplesRun();
    void theTourCallsEverySubcommand();
};

void TestTour::examplesRun_data()
{
    QTest::addColumn<QString>("page");
    QStringList pages{u"README.md"_s};
    for (const QString &page : kSource.entryList({u"docs"_s}, QDir::Dirs)) {
        for (const QString &name : QDir(kSource.filePath(page)).entryList({u"*.md"_s}, QDir::Files))
            pages.append(page + u'/' + name);
    }
    for (const QString &page : std::as_const(pages)) {
        if (!examplesOf(page).isEmpty())
            QTest::newRow(qPrintable(page)) << page;
    }
}

void TestTour::examplesRun()
{
    QFETCH(QString, page);
    QTemporaryDir folder;
    const QString programs = QFileInfo(QStringLiteral(OFFTAKE_PROGRAM)).absolutePath();
    const QString script = u"set -eux\nPATH='%1':$PATH\n%2"_s.arg(programs, examplesOf(page).join(u'\n'));
    const ProgramOutcome outcome = runProgram(u"/bin/sh"_s, {u"-c"_s, script}, folder.path());
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());

    // What an example says it writes is there.
    static const QRegularExpression output(
        u"(?: -o| --json| --partial|>) ([\\w.-]+\\.\\w+)$"_s, QRegularExpression::MultilineOption);
    for (auto outputs = output.globalMatch(examplesOf(page).join(u'\n')); outputs.hasNext();) {
        const QString file = outputs.next().captured(1);
        QVERIFY2(QFileInfo(folder.filePath(file)).size() > 0, qPrintable(file));
    }
}

void TestTour::theTourCallsEverySubcommand()
{
    const QString tour = examplesOf(u"docs/tour.md"_s).join(u'\n');
    const ProgramOutcome help = runProgram(QStringLiteral(OFFTAKE_PROGRAM), {u"--help"_s});
    const QString listed = QString::fromUtf8(help.out).section(u"Subcommands:"_s, 1);
    QVERIFY2(!listed.isEmpty(), help.out.constData());
    static const QRegularExpression name(u"^  ([a-z]+) "_s, QRegularExpression::MultilineOption);
    int count = 0;
    for (auto names = name.globalMatch(listed); names.hasNext(); ++count) {
        const QString subcommand = names.next().captured(1);
        QVERIFY2(tour.contains(u"offtake "_s + subcommand + u' '), qPrintable(subcommand));
    }
    QVERIFY(count > 10);
}

QTEST_GUILESS_MAIN(TestTour)
#include "tst_tour.moc"
