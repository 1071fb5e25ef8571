// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/commonoptions.h"

#include "data/import/exporter.h"
#include "data/store/store.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

ExitCode runNew(const QString &path, bool sample)
{
    const auto store = Store::create(path, sample ? Store::Contents::Sample : Store::Contents::Empty);
    if (!store)
        return console::fail(store.error());
    return ExitCode::Done;
}

QJsonObject toJson(const Store::Info &info)
{
    QJsonObject tables;
    for (const auto &[table, rows] : info.rowCounts)
        tables.insert(table, rows);
    return {{u"path"_s, info.path}, {u"application_id"_s, info.applicationId}, {u"version"_s, info.version},
        {u"tables"_s, tables}, {u"bytes"_s, info.bytes}};
}

ExitCode runInfo(const QString &path, bool json)
{
    auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return console::fail(store.error());
    const auto info = (*store)->info();
    if (!info)
        return console::fail(info.error());
    if (json) {
        console::printJson(toJson(*info));
        return ExitCode::Done;
    }
    const QLocale locale;
    console::print(
        Text::tr("%1: store of version %2, %3")
            .arg(info->path, QString::number(info->version), locale.formattedDataSize(info->bytes)));
    for (const auto &[table, rows] : info->rowCounts)
        console::print(u"%1 %2"_s.arg(table, -26).arg(locale.toString(rows), 12));
    return ExitCode::Done;
}

ExitCode runExport(const QString &path, const ExportOptions &options)
{
    auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return console::fail(store.error());
    const auto report = [&] {
        console::ProgressBar bar;
        return exportCsv(
            **store, options, [&bar](double fraction) { bar.show(fraction); }, SignalStop::token());
    }();
    if (!report)
        return console::fail(report.error());
    for (const QString &file : report->files)
        console::print(file);
    console::print(Text::tr("%n row(s) written.", nullptr, int(report->rows)));
    return ExitCode::Done;
}

} // namespace

std::string helpText(const char *source)
{
    return QCoreApplication::translate("CommandLine", source).toStdString();
}

void addStoreCommands(CLI::App &app, ExitCode &exitCode)
{
    struct Arguments
    {
        std::string path;
        bool sample = false;
        bool json = false;
    };

    auto *create = app.add_subcommand("new", helpText(QT_TRANSLATE_NOOP("CommandLine", "Make a new store")));
    auto created = std::make_shared<Arguments>();
    create->add_option("FILE", created->path, helpText(QT_TRANSLATE_NOOP("CommandLine", "The store to make")))
        ->required();
    create->add_flag("--sample", created->sample,
        helpText(
            QT_TRANSLATE_NOOP("CommandLine", "Fill it with the reference data that ships with the program")));
    create->callback([created, &exitCode] { exitCode = runNew(fromStd(created->path), created->sample); });

    auto *info = app.add_subcommand(
        "info", helpText(QT_TRANSLATE_NOOP("CommandLine", "Tell a store's version, tables and size")));
    auto asked = std::make_shared<Arguments>();
    addStoreOption(*info, asked->path);
    info->add_flag(
        "--json", asked->json, helpText(QT_TRANSLATE_NOOP("CommandLine", "Print a JSON document")));
    info->callback([asked, &exitCode] { exitCode = runInfo(fromStd(asked->path), asked->json); });

    struct ExportArguments
    {
        std::string path;
        std::string table;
        std::string output;
        bool formulaSafe = false;
    };
    auto *toCsv = app.add_subcommand(
        "export", helpText(QT_TRANSLATE_NOOP("CommandLine", "Write a table, or all of them, as CSV")));
    auto exported = std::make_shared<ExportArguments>();
    addStoreOption(*toCsv, exported->path);
    toCsv
        ->add_option("TABLE", exported->table,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "A table, or all for every one of them")))
        ->required();
    toCsv
        ->add_option("-o,--output", exported->output,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "The file to write; for all, a folder")))
        ->required();
    toCsv->add_flag("--formula-safe", exported->formulaSafe,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Keep spreadsheets from running texts as formulas")));
    toCsv->callback([exported, &exitCode] {
        exitCode = runExport(fromStd(exported->path), {.table = fromStd(exported->table),
                                                          .path = fromStd(exported->output),
                                                          .formulaSafe = exported->formulaSafe});
    });
}

} // namespace offtake
