// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/commonoptions.h"

#include "data/scenarios/scenarioedits.h"
#include "data/scenarios/scenariojson.h"
#include "data/store/store.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct ScenarioArguments
{
    std::string store;
    std::string action;
    std::string name;
    std::vector<std::string> values;
    std::string title;
    std::string description;
    std::string document;
    bool hasDescription = false;
};

Unexpected<Error> wrongUsage(const QString &message)
{
    return failure(ErrorCode::InvalidInput, u"scenario: "_s + message);
}

Result<void> report(const Result<Scenario> &scenario, const QString &done)
{
    if (!scenario)
        return Unexpected(scenario.error());
    console::print(done.arg(scenario->id.value(), scenarioTitle(*scenario)));
    return {};
}

Result<void> show(Store &, const Scenario &scenario, const ScenarioArguments &)
{
    QJsonObject document = QJsonDocument::fromJson(writeScenario(scenario)).object();
    document.insert(u"title"_s, scenarioTitle(scenario));
    document.insert(u"description"_s, scenarioDescription(scenario));
    console::printJson(document);
    return {};
}

Result<void> duplicate(Store &store, const Scenario &scenario, const ScenarioArguments &arguments)
{
    return report(
        duplicateScenario(store, scenario.id, fromStd(arguments.title)), Text::tr("Saved as %1, “%2”."));
}

Result<void> rename(Store &store, const Scenario &scenario, const ScenarioArguments &arguments)
{
    const QString title = arguments.title.empty() ? scenarioTitle(scenario) : fromStd(arguments.title);
    const QString description =
        arguments.hasDescription ? fromStd(arguments.description) : scenarioDescription(scenario);
    return report(renameScenario(store, scenario.id, title, description), Text::tr("%1 is called “%2” now."));
}

Result<void> remove(Store &store, const Scenario &scenario, const ScenarioArguments &)
{
    if (const auto deleted = deleteScenario(store, scenario.id); !deleted)
        return deleted;
    console::print(Text::tr("%1 is deleted.").arg(scenario.id.value()));
    return {};
}

/// "0.5", "true", "null" and the like as JSON has them; anything else is text, nothing is no value.
QJsonValue valueOf(const QString &text)
{
    if (text.isEmpty())
        return QJsonValue::Undefined;
    const QJsonDocument document = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
    return document.isArray() && document.array().size() == 1 ? document.array().first() : QJsonValue(text);
}

Result<void> set(Store &store, const Scenario &scenario, const ScenarioArguments &arguments)
{
    QList<ScenarioOverride> overrides;
    for (const std::string &pair : arguments.values) {
        const QString text = fromStd(pair);
        const qsizetype equals = text.indexOf(u'=');
        if (equals <= 0)
            return wrongUsage(Text::tr("%1: PATH=VALUE is expected").arg(text));
        overrides.append({text.left(equals), valueOf(text.mid(equals + 1))});
    }
    return report(overrideScenario(store, scenario.id, overrides), Text::tr("%1, “%2”, is changed."));
}

Result<void> save(Store &store, const ScenarioArguments &arguments)
{
    const QString path = fromStd(arguments.document);
    const auto bytes = readFile(path);
    if (!bytes)
        return Unexpected(bytes.error());
    auto scenario = readScenario(*bytes);
    if (!scenario)
        return failure(scenario.error().code, u"%1: %2"_s.arg(path, scenario.error().message));
    if (!arguments.title.empty())
        scenario->title = fromStd(arguments.title);
    scenario->id = ScenarioId(fromStd(arguments.name));
    return report(storeScenario(store, *scenario), Text::tr("Saved as %1, “%2”."));
}

struct Action
{
    const char *word;
    Result<void> (*act)(Store &, const Scenario &, const ScenarioArguments &);
};
constexpr std::array kActions{Action{"show", show}, Action{"duplicate", duplicate}, Action{"rename", rename},
    Action{"set", set}, Action{"delete", remove}};

QString faultOf(const ScenarioArguments &arguments)
{
    if (arguments.action == "duplicate" && arguments.title.empty())
        return Text::tr("scenario: duplicate needs --title");
    if (arguments.action == "rename" && arguments.title.empty() && !arguments.hasDescription)
        return Text::tr("scenario: rename needs --title or --description");
    if (arguments.action == "save" && arguments.document.empty())
        return Text::tr("scenario: save needs --document");
    if ((arguments.action == "set") == arguments.values.empty())
        return Text::tr("scenario: PATH=VALUE belongs to set, and set needs it");
    return {};
}

Result<void> act(Store &store, const ScenarioArguments &arguments)
{
    if (arguments.action == "save")
        return save(store, arguments);
    if (arguments.action == "reset") // also brings back one that was deleted
        return report(
            resetScenario(store, ScenarioId(fromStd(arguments.name))), Text::tr("%1, “%2”, is as it came."));
    const auto scenario = findScenario(store, fromStd(arguments.name));
    if (!scenario)
        return Unexpected(scenario.error());
    return std::ranges::find(kActions, arguments.action, &Action::word)->act(store, *scenario, arguments);
}

ExitCode runScenario(const ScenarioArguments &arguments)
{
    if (const QString fault = faultOf(arguments); !fault.isEmpty()) {
        console::printError(fault);
        return ExitCode::Usage;
    }
    const auto mode = arguments.action == "show" ? Store::Mode::ReadOnly : Store::Mode::ReadWrite;
    auto store = Store::open(fromStd(arguments.store), mode);
    if (!store)
        return console::fail(store.error());
    const auto done = act(**store, arguments);
    return done ? ExitCode::Done : console::fail(done.error());
}

} // namespace

void addScenarioCommand(CLI::App &app, ExitCode &exitCode)
{
    auto *command = app.add_subcommand(
        "scenario", helpText(QT_TRANSLATE_NOOP("CommandLine", "Show, save or change one stored scenario")));
    auto arguments = std::make_shared<ScenarioArguments>();
    addStoreOption(*command, arguments->store);
    command
        ->add_option("ACTION", arguments->action,
            helpText(QT_TRANSLATE_NOOP("CommandLine",
                "show prints its document, save stores one, set changes values, reset brings a ready-made "
                "one "
                "back to what it was; every change can be undone in the window")))
        ->required()
        ->check(CLI::IsMember({"show", "save", "duplicate", "rename", "set", "reset", "delete"}));
    command
        ->add_option("NAME", arguments->name,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "Its id or title; for save and reset its id")))
        ->required();
    command->add_option("PATH=VALUE", arguments->values,
        helpText(QT_TRANSLATE_NOOP("CommandLine",
            "For set: a place in the document and its value, such as "
            "contracts/crwv-msft-2023-02/take_or_pay=0.5; without a value it is as stored again")));
    command->add_option("--title", arguments->title,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "The new title, for save, duplicate and rename")));
    auto *description = command->add_option("--description", arguments->description,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "The new description, for rename")));
    command->add_option("--document", arguments->document,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "The scenario document to save")));
    command->callback([arguments, description, &exitCode] {
        arguments->hasDescription = description->count() > 0;
        exitCode = runScenario(*arguments);
    });
}

} // namespace offtake
