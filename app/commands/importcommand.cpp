// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"

#include "data/importer.h"
#include "data/store.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFileInfo>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct ImportArguments
{
    std::string store;
    std::string table;
    std::string csv;
    std::vector<std::string> map;
    std::string onConflict = "update";
    std::string rejects;
    std::string delimiter;
    std::string encoding;
    std::string decimal;
    std::string dateOrder;
    bool dryRun = false;
    bool strict = false;
    bool json = false;
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// "\t" and "tab" stand for the tabulator, which a shell makes hard to type.
std::optional<QChar> character(const std::string &word)
{
    if (word.empty())
        return std::nullopt;
    if (word == "tab" || word == "\\t")
        return u'\t';
    return fromStd(word).front();
}

Result<ImportOptions> optionsOf(const ImportArguments &arguments)
{
    ImportOptions options;
    options.table = fromStd(arguments.table);
    options.path = fromStd(arguments.csv);
    options.dialect.encoding = fromStd(arguments.encoding);
    options.dialect.delimiter = character(arguments.delimiter);
    options.dialect.decimal = character(arguments.decimal);
    if (!arguments.dateOrder.empty()) {
        options.dialect.dateOrder = arguments.dateOrder == "dmy"   ? DateOrder::Dmy
                                    : arguments.dateOrder == "mdy" ? DateOrder::Mdy
                                                                   : DateOrder::Ymd;
    }
    options.onConflict = arguments.onConflict == "skip"   ? OnConflict::Skip
                         : arguments.onConflict == "fail" ? OnConflict::Fail
                                                          : OnConflict::Update;
    for (const std::string &pair : arguments.map) {
        const QString text = fromStd(pair);
        const qsizetype equals = text.indexOf(u'=');
        if (equals <= 0)
            return failure(ErrorCode::InvalidInput, Text::tr("--map %1: expected COLUMN=HEADER").arg(text));
        options.mapping.insert(text.left(equals), text.mid(equals + 1));
    }
    options.rejectsPath = fromStd(arguments.rejects);
    options.dryRun = arguments.dryRun;
    options.strict = arguments.strict;
    return options;
}

void printReport(const ImportReport &report, const QString &path)
{
    const QString file = QFileInfo(path).fileName();
    for (const ImportProblem &problem : report.problems) {
        const QString place = problem.column.isEmpty()
                                  ? u"%1:%2"_s.arg(file).arg(problem.line)
                                  : u"%1:%2: %3"_s.arg(file).arg(problem.line).arg(problem.column);
        const QString line = problem.severity == ImportProblem::Severity::Warning
                                 ? Text::tr("%1: warning: %2").arg(place, problem.reason)
                                 : u"%1: %2"_s.arg(place, problem.reason);
        console::printError(line);
    }
    console::print(
        Text::tr("%1: %n row(s) read into %2.", nullptr, int(report.rows)).arg(file, report.table));
    console::print(Text::tr("%1 accepted (%2 new, %3 changed, %4 unchanged), %5 rejected.")
                       .arg(report.accepted)
                       .arg(report.inserted)
                       .arg(report.updated)
                       .arg(report.unchanged)
                       .arg(report.rejected));
    if (report.dryRun)
        console::print(Text::tr("Dry run: nothing was written."));
}

ExitCode runImport(const ImportArguments &arguments)
{
    const auto options = optionsOf(arguments);
    if (!options) {
        console::printError(options.error().message);
        return ExitCode::Usage;
    }
    auto store = Store::open(fromStd(arguments.store));
    if (!store)
        return console::fail(store.error());
    const auto report = [&] {
        console::ProgressBar bar;
        return importCsv(**store, *options, [&bar](double fraction) { bar.show(fraction); });
    }();
    if (!report)
        return console::fail(report.error());
    if (arguments.json)
        console::printJson(toJson(*report));
    else
        printReport(*report, options->path);
    return report->rejected > 0 ? ExitCode::Rejected : ExitCode::Done;
}

} // namespace

void addImportCommand(CLI::App &app, ExitCode &exitCode)
{
    auto *command = app.add_subcommand(
        "import", helpText(QT_TRANSLATE_NOOP("CommandLine", "Read a CSV file into a table of the store")));
    auto arguments = std::make_shared<ImportArguments>();
    command->add_option("FILE", arguments->store, helpText(QT_TRANSLATE_NOOP("CommandLine", "The store")))
        ->required();
    command
        ->add_option("TABLE", arguments->table,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "contracts, revenues or revenue_shares")))
        ->required()
        ->check(CLI::IsMember({"contracts", "revenues", "revenue_shares"}));
    command->add_option("CSV", arguments->csv, helpText(QT_TRANSLATE_NOOP("CommandLine", "The file to read")))
        ->required();
    command->add_option("--map", arguments->map,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "COLUMN=HEADER: read a column from that header")));
    command
        ->add_option("--on-conflict", arguments->onConflict,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "What happens to rows that the store already has")))
        ->check(CLI::IsMember({"update", "skip", "fail"}));
    command->add_option("--rejects", arguments->rejects,
        helpText(
            QT_TRANSLATE_NOOP("CommandLine", "Write rejected rows, with their reasons, to this CSV file")));
    command->add_option("--delimiter", arguments->delimiter,
        helpText(QT_TRANSLATE_NOOP(
            "CommandLine", "Field separator (tab for the tabulator); guessed if not given")));
    command->add_option("--encoding", arguments->encoding,
        helpText(QT_TRANSLATE_NOOP(
            "CommandLine", "Character encoding, e.g. UTF-8 or windows-1252; guessed if not given")));
    command->add_option("--decimal", arguments->decimal,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Decimal separator; guessed if not given")));
    command
        ->add_option("--date-order", arguments->dateOrder,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "Order of day, month and year; guessed if not given")))
        ->check(CLI::IsMember({"dmy", "mdy", "ymd"}));
    command->add_flag("--dry-run", arguments->dryRun,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Check everything, write nothing")));
    command->add_flag("--strict", arguments->strict,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Write nothing if a single row is rejected")));
    command->add_flag(
        "--json", arguments->json, helpText(QT_TRANSLATE_NOOP("CommandLine", "Print a JSON document")));
    command->callback([arguments, &exitCode] { exitCode = runImport(*arguments); });
}

} // namespace offtake
