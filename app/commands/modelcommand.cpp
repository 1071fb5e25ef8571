// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/commonoptions.h"

#include "data/scenarios/scenario.h"
#include "data/store/store.h"
#include "gpu/modeljson.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct ModelArguments
{
    std::string store;
    std::string scenario;
    std::string output;
    bool trace = false;
    bool json = false;
};

QString originKey(TraceEntry::Origin origin)
{
    switch (origin) {
    case TraceEntry::Origin::Stored:
        return u"stored"_s;
    case TraceEntry::Origin::Assumed:
        return u"assumed"_s;
    case TraceEntry::Origin::Overridden:
        return u"overridden"_s;
    }
    Q_UNREACHABLE();
}

QString originName(TraceEntry::Origin origin)
{
    switch (origin) {
    case TraceEntry::Origin::Stored:
        return Text::tr("stored");
    case TraceEntry::Origin::Assumed:
        return Text::tr("assumed");
    case TraceEntry::Origin::Overridden:
        return Text::tr("overridden");
    }
    Q_UNREACHABLE();
}

/// What the model document has at "contracts/<id>/<key>/..."; undefined where the place is not one of its
/// keys.
QJsonValue valueAt(const QJsonObject &document, const QString &place)
{
    const QStringList steps = place.split(u'/');
    QJsonValue value = document;
    for (const QString &step : steps) {
        if (!value.isArray()) {
            value = value[step];
            continue;
        }
        const QJsonArray items = value.toArray();
        value = QJsonValue::Undefined;
        for (const QJsonValue &item : items) {
            if (item["id"_L1].toString() == step)
                value = item;
        }
    }
    return value;
}

QJsonObject traceDocument(const CompiledScenario &compiled)
{
    const QJsonObject model =
        QJsonDocument::fromJson(QByteArray::fromStdString(sim::writeModel(compiled.model))).object();
    QJsonArray entries;
    for (const TraceEntry &entry : compiled.trace) {
        QJsonObject object{
            {u"place"_s, entry.place}, {u"origin"_s, originKey(entry.origin)}, {u"ground"_s, entry.ground}};
        if (const QJsonValue value = valueAt(model, entry.place); !value.isUndefined())
            object.insert(u"value"_s, value);
        entries.append(object);
    }
    QJsonArray leftOut;
    for (const LeftOutContract &contract : compiled.leftOut)
        leftOut.append(QJsonObject{{u"contract"_s, contract.id.value()}, {u"reason"_s, contract.reason}});
    return {{u"trace"_s, entries}, {u"left_out"_s, leftOut}};
}

void printTrace(const CompiledScenario &compiled)
{
    const QJsonObject model =
        QJsonDocument::fromJson(QByteArray::fromStdString(sim::writeModel(compiled.model))).object();
    for (const TraceEntry &entry : compiled.trace) {
        const QJsonValue value = valueAt(model, entry.place);
        QString text;
        if (!value.isUndefined()) {
            text = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
            text = u" = "_s + text.mid(1, text.size() - 2);
        }
        console::print(
            Text::tr("%1%2: %3, %4").arg(entry.place, text, originName(entry.origin), entry.ground));
    }
}

ExitCode runModel(const ModelArguments &arguments)
{
    if (arguments.output.empty() && !arguments.trace) {
        console::printError(Text::tr("model: -o, --trace or both are needed"));
        return ExitCode::Usage;
    }
    auto store = Store::open(fromStd(arguments.store), Store::Mode::ReadOnly);
    if (!store)
        return console::fail(store.error());
    const auto scenario = findScenario(**store, fromStd(arguments.scenario));
    if (!scenario)
        return console::fail(scenario.error());
    const auto compiled = compileScenario(**store, *scenario);
    if (!compiled)
        return console::fail(compiled.error());
    if (!arguments.output.empty()) {
        const QString output = fromStd(arguments.output);
        const auto written = writeFile(output, QByteArray::fromStdString(sim::writeModel(compiled->model)));
        if (!written)
            return console::fail(written.error());
        if (!arguments.json)
            console::print(
                Text::tr("%1: %n contract(s) simulated.", nullptr, int(compiled->model.contracts.size()))
                    .arg(output));
    }
    if (arguments.json) {
        console::printJson(traceDocument(*compiled));
        return ExitCode::Done;
    }
    if (arguments.trace)
        printTrace(*compiled);
    for (const LeftOutContract &contract : compiled->leftOut)
        console::print(Text::tr("%1 left out: %2").arg(contract.id.value(), contract.reason));
    return ExitCode::Done;
}

} // namespace

void addModelCommand(CLI::App &app, ExitCode &exitCode)
{
    auto *command = app.add_subcommand("model",
        helpText(QT_TRANSLATE_NOOP("CommandLine", "Write the simulation model that a scenario compiles to")));
    auto arguments = std::make_shared<ModelArguments>();
    addStoreOption(*command, arguments->store);
    command
        ->add_option(
            "--scenario", arguments->scenario, helpText(QT_TRANSLATE_NOOP("CommandLine", "Its id or title")))
        ->required();
    command->add_option(
        "-o,--output", arguments->output, helpText(QT_TRANSLATE_NOOP("CommandLine", "The file to write")));
    auto *trace = command->add_flag("--trace", arguments->trace,
        helpText(QT_TRANSLATE_NOOP(
            "CommandLine", "Tell of each number where it comes from, and of each contract left out why")));
    command
        ->add_flag("--json", arguments->json,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "Print the trace as a JSON document")))
        ->needs(trace);
    command->callback([arguments, &exitCode] { exitCode = runModel(*arguments); });
}

} // namespace offtake
