// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"

#include "data/store/backup.h"
#include "data/upkeep/salvage.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Arguments
{
    std::string store;
    std::string output;
    bool replace = false;
    bool json = false;
};

ExitCode runBackup(const Arguments &arguments)
{
    const auto done = [&] {
        console::ProgressBar bar;
        return backUpStore(
            fromStd(arguments.store), fromStd(arguments.output), arguments.replace,
            [&bar](double fraction) { bar.show(fraction); }, SignalStop::token());
    }();
    if (!done)
        return console::fail(done.error());
    console::print(fromStd(arguments.output));
    return ExitCode::Done;
}

ExitCode runCompact(const Arguments &arguments)
{
    const auto report = [&] {
        console::ProgressBar bar;
        return compactStore(
            fromStd(arguments.store), [&bar](double fraction) { bar.show(fraction); }, SignalStop::token());
    }();
    if (!report)
        return console::fail(report.error());
    const QLocale locale;
    console::print(Text::tr("%1 became %2.")
                       .arg(locale.formattedDataSize(report->bytesBefore),
                           locale.formattedDataSize(report->bytesAfter)));
    return ExitCode::Done;
}

void print(const SalvageReport &report)
{
    const QLocale locale;
    for (const SalvagedTable &table : report.tables) {
        QStringList told{Text::tr("%n row(s) recovered", nullptr, int(table.recovered))};
        if (table.missing > 0)
            told += Text::tr("%n missing", "rows", int(table.missing));
        if (!table.countKnown)
            told += Text::tr("more may be missing");
        if (table.placeholders > 0)
            told += Text::tr("%n with the id alone", "rows", int(table.placeholders));
        if (table.cleared > 0)
            told += Text::tr("%n reference(s) emptied", nullptr, int(table.cleared));
        console::print(u"%1 %2"_s.arg(table.table, -26).arg(told.join(u", "_s)));
        for (const QString &id : table.missingIds)
            console::print(Text::tr("  missing: %1").arg(id));
    }
    console::print(report.isWhole() ? Text::tr("Every row was recovered into %1.").arg(report.target)
                                    : Text::tr("What could be read is in %1.").arg(report.target));
}

ExitCode runRecover(const Arguments &arguments)
{
    const auto report = [&] {
        console::ProgressBar bar;
        return salvage(
            fromStd(arguments.store), fromStd(arguments.output),
            [&bar](double fraction) { bar.show(fraction); }, SignalStop::token());
    }();
    if (!report)
        return console::fail(report.error());
    if (arguments.json)
        console::printJson(toJson(*report));
    else
        print(*report);
    return report->isWhole() ? ExitCode::Done : ExitCode::Rejected;
}

} // namespace

void addUpkeepCommands(CLI::App &app, ExitCode &exitCode)
{
    const std::string store = helpText(QT_TRANSLATE_NOOP("CommandLine", "The store"));

    auto *backup = app.add_subcommand("backup",
        helpText(
            QT_TRANSLATE_NOOP("CommandLine", "Copy a store, which may be open and written to meanwhile")));
    auto copied = std::make_shared<Arguments>();
    backup->add_option("FILE", copied->store, store)->required();
    backup
        ->add_option(
            "-o,--output", copied->output, helpText(QT_TRANSLATE_NOOP("CommandLine", "The file to write")))
        ->required();
    backup->add_flag("--replace", copied->replace,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Replace the file if it is there")));
    backup->callback([copied, &exitCode] { exitCode = runBackup(*copied); });

    auto *compact = app.add_subcommand("compact",
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Free the space that deleted rows took in a store")));
    auto compacted = std::make_shared<Arguments>();
    compact->add_option("FILE", compacted->store, store)->required();
    compact->callback([compacted, &exitCode] { exitCode = runCompact(*compacted); });

    auto *recover = app.add_subcommand("recover",
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Read what can be read of a damaged store into a new one; "
                                                  "exit status 3 where rows are missing")));
    auto recovered = std::make_shared<Arguments>();
    recover
        ->add_option("FILE", recovered->store,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "The damaged store; it is only read")))
        ->required();
    recover
        ->add_option(
            "-o,--output", recovered->output, helpText(QT_TRANSLATE_NOOP("CommandLine", "The store to make")))
        ->required();
    recover->add_flag(
        "--json", recovered->json, helpText(QT_TRANSLATE_NOOP("CommandLine", "Print a JSON document")));
    recover->callback([recovered, &exitCode] { exitCode = runRecover(*recovered); });
}

} // namespace offtake
