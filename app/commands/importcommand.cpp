// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"

#include "data/import/importer.h"
#include "data/import/importprofile.h"
#include "data/store/store.h"
#include "data/store/tables.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct ImportArguments
{
    std::string store;
    std::string table;
    std::string csv;
    std::vector<std::string> map;
    std::vector<std::string> types;
    std::vector<std::string> organizations;
    std::string onConflict;
    std::string empty;
    std::string nullMark;
    std::string header;
    std::string profile;
    std::string saveProfile;
    std::string rejects;
    std::string delimiter;
    std::string encoding;
    std::string decimal;
    std::string dateOrder;
    bool dryRun = false;
    bool strict = false;
    bool createOrganizations = false;
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

/// The pairs of an option such as --map COLUMN=HEADER.
Result<QMap<QString, QString>> pairsOf(
    const char *option, const std::vector<std::string> &texts, const QString &form)
{
    QMap<QString, QString> pairs;
    for (const std::string &pair : texts) {
        const QString text = fromStd(pair);
        const qsizetype equals = text.indexOf(u'=');
        if (equals <= 0)
            return failure(ErrorCode::InvalidInput,
                Text::tr("%1 %2: expected %3").arg(QString::fromLatin1(option), text, form));
        pairs.insert(text.left(equals), text.mid(equals + 1));
    }
    return pairs;
}

Result<ImportOptions> optionsOf(const ImportArguments &arguments)
{
    ImportOptions options;
    options.table = fromStd(arguments.table);
    options.path = fromStd(arguments.csv);
    options.dialect.encoding = fromStd(arguments.encoding);
    options.dialect.delimiter = character(arguments.delimiter);
    options.dialect.decimal = character(arguments.decimal);
    options.dialect.dateOrder = dateOrderOf(fromStd(arguments.dateOrder));
    options.dialect.nullMark = fromStd(arguments.nullMark);
    if (!arguments.header.empty())
        options.dialect.header = arguments.header == "yes";
    const auto mapping = pairsOf("--map", arguments.map, u"COLUMN=HEADER"_s);
    const auto types = pairsOf("--type", arguments.types, u"COLUMN=WORD"_s);
    const auto organizations = pairsOf("--organization", arguments.organizations, u"NAME=ID"_s);
    for (const auto *pairs : {&mapping, &types, &organizations}) {
        if (!*pairs)
            return Unexpected<Error>(pairs->error());
    }
    options.mapping = *mapping;
    for (const auto &[column, words] : types->asKeyValueRange())
        options.types.insert(column, QString(words).replace(u',', u' '));
    options.organizations = *organizations;
    options.createAllOrganizations = arguments.createOrganizations;
    options.rejectsPath = fromStd(arguments.rejects);
    options.dryRun = arguments.dryRun;
    options.strict = arguments.strict;
    return options;
}

bool isFile(const QString &profile)
{
    return profile.endsWith(u".json"_s, Qt::CaseInsensitive);
}

/// The profile first, then what the command line says over it.
Result<void> settle(Store &store, const ImportArguments &arguments, ImportOptions &options)
{
    if (const QString name = fromStd(arguments.profile); !name.isEmpty()) {
        const auto profile =
            isFile(name) ? readProfileFile(name) : ImportProfiles(store.database()).load(name);
        if (!profile)
            return Unexpected<Error>(profile.error());
        if (profile->table != options.table)
            return failure(ErrorCode::InvalidInput,
                Text::tr("The profile “%1” is for the table %2.").arg(name, profile->table));
        profile->applyTo(options);
    }
    if (const auto conflict = onConflictOf(fromStd(arguments.onConflict)))
        options.onConflict = *conflict;
    if (!arguments.empty.empty())
        options.clearEmpty = arguments.empty == "clear";
    return {};
}

Result<void> saveProfile(
    Store &store, const QString &name, const ImportReport &report, const ImportOptions &options)
{
    const QString plain = isFile(name) ? QFileInfo(name).completeBaseName() : name;
    const ImportProfile profile = ImportProfile::of(plain, report, options);
    return isFile(name) ? writeProfileFile(name, profile) : ImportProfiles(store.database()).save(profile);
}

/// What could be done about names that the store does not know.
void printOrganizations(const ImportReport &report)
{
    bool open = false;
    for (const UnknownOrganization &organization : report.unknownOrganizations) {
        if (organization.isCreated) {
            console::print(Text::tr("Organisation created: %1").arg(organization.name));
        } else if (!organization.isLabel) {
            open = true;
            console::printError(
                organization.near.isEmpty()
                    ? Text::tr("Unknown organisation “%1”, %n row(s).", nullptr, int(organization.rows))
                          .arg(organization.name)
                    : Text::tr("Unknown organisation “%1”, %n row(s). Similar: %2.", nullptr,
                          int(organization.rows))
                          .arg(organization.name, organization.near.join(u", ")));
        }
    }
    if (open)
        console::printError(Text::tr("Say whom a name means with --organization NAME=ID, or create them with "
                                     "--create-organizations."));
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
    printOrganizations(report);
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

/// A folder that the export wrote.
ExitCode runFolderImport(const ImportArguments &arguments)
{
    auto store = Store::open(fromStd(arguments.store));
    if (!store)
        return console::fail(store.error());
    const auto report = [&] {
        console::ProgressBar bar;
        return importFolder(**store, fromStd(arguments.csv), [&bar](double fraction) { bar.show(fraction); });
    }();
    if (!report)
        return console::fail(report.error());
    qint64 rejected = 0;
    QJsonArray tables;
    for (const ImportReport &table : report->tables) {
        rejected += table.rejected;
        tables.append(toJson(table));
        if (!arguments.json)
            printReport(table, table.table + u".csv"_s);
    }
    if (arguments.json)
        console::printJson({{u"tables"_s, tables}, {u"other_rows"_s, report->otherRows}});
    else
        console::print(Text::tr("%n row(s) read into the other tables.", nullptr, int(report->otherRows)));
    return rejected > 0 ? ExitCode::Rejected : ExitCode::Done;
}

ExitCode runImport(const ImportArguments &arguments)
{
    if (arguments.table == "all")
        return runFolderImport(arguments);
    const auto options = optionsOf(arguments);
    if (!options) {
        console::printError(options.error().message);
        return ExitCode::Usage;
    }
    auto store = Store::open(fromStd(arguments.store));
    if (!store)
        return console::fail(store.error());
    ImportOptions settled = *options;
    if (const auto done = settle(**store, arguments, settled); !done)
        return console::fail(done.error());
    const auto report = [&] {
        console::ProgressBar bar;
        return importCsv(
            **store, settled, [&bar](double fraction) { bar.show(fraction); }, SignalStop::token());
    }();
    if (!report)
        return console::fail(report.error());
    if (const QString name = fromStd(arguments.saveProfile); !name.isEmpty() && !settled.dryRun) {
        if (const auto saved = saveProfile(**store, name, *report, settled); !saved)
            return console::fail(saved.error());
    }
    if (arguments.json)
        console::printJson(toJson(*report));
    else
        printReport(*report, options->path);
    return report->rejected > 0 ? ExitCode::Rejected : ExitCode::Done;
}

std::vector<std::string> tableNames()
{
    std::vector<std::string> names{"all"};
    for (const TableInfo &table : referenceTables())
        names.push_back(table.name.toStdString());
    return names;
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
            helpText(QT_TRANSLATE_NOOP(
                "CommandLine", "contracts, revenues, organizations, ...; all for a folder of them")))
        ->required()
        ->check(CLI::IsMember(tableNames()));
    command->add_option("CSV", arguments->csv, helpText(QT_TRANSLATE_NOOP("CommandLine", "The file to read")))
        ->required();
    command->add_option("--map", arguments->map,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "COLUMN=HEADER: read a column from that header")));
    command->add_option("--type", arguments->types,
        helpText(
            QT_TRANSLATE_NOOP("CommandLine", "COLUMN=WORD[,WORD]: how a column is read: dmy, mdy, ymd, "
                                             "serial, point, comma, units, thousands, "
                                             "millions, billions, fraction, percent, months, years, text")));
    command->add_option("--profile", arguments->profile,
        helpText(QT_TRANSLATE_NOOP(
            "CommandLine", "Read the file as this profile says, of the store or a .json file")));
    command->add_option("--save-profile", arguments->saveProfile,
        helpText(
            QT_TRANSLATE_NOOP("CommandLine", "Keep how the file was read, in the store or a .json file")));
    command->add_option("--organization", arguments->organizations,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "NAME=ID: whom a name in the file means")));
    command->add_flag("--create-organizations", arguments->createOrganizations,
        helpText(QT_TRANSLATE_NOOP("CommandLine",
            "Create the organisations that the store does not have; else their rows are rejected")));
    command
        ->add_option("--header", arguments->header,
            helpText(QT_TRANSLATE_NOOP(
                "CommandLine", "Whether the first row names the columns; guessed if not given")))
        ->check(CLI::IsMember({"yes", "no"}));
    command->add_option("--null", arguments->nullMark,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "A cell with this text holds nothing, like \"\"")));
    command
        ->add_option("--empty", arguments->empty,
            helpText(QT_TRANSLATE_NOOP(
                "CommandLine", "Whether an empty cell leaves the stored value or takes it away")))
        ->check(CLI::IsMember({"keep", "clear"}));
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
