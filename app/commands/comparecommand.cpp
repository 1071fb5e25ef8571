// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/commonoptions.h"

#include "data/scenarios/comparison.h"
#include "data/scenarios/dependence.h"
#include "data/store/store.h"
#include "data/text/format.h"
#include "gpu/resultjson.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct CompareArguments
{
    std::vector<std::string> files;
    std::vector<std::string> scenarios;
    std::string organization;
    sim::RunOptions run;
    bool json = false;
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void printRow(const QString &label, const QStringList &cells)
{
    QString line = u"%1"_s.arg(label, -28);
    for (const QString &cell : cells)
        line += u"%1"_s.arg(cell, 16);
    console::print(line);
}

void printComparison(const PairedComparison &comparison, const QStringList &titles)
{
    const QLocale locale;
    const auto money = [&](double amount) { return format::shortMoney(amount, comparison.currency, locale); };
    console::print(Text::tr("%1: B (%2) less A (%3)").arg(comparison.provider.value(), titles[1], titles[0]));
    console::print(Text::tr("%1 paths, seed %2, the same random numbers on both sides")
                       .arg(locale.toString(qulonglong(comparison.paths)), QString::number(comparison.seed)));
    printRow(Text::tr("Horizon revenue"), {u"A"_s, u"B"_s, Text::tr("B less A"), Text::tr("standard error")});
    printRow(
        Text::tr("Mean"), {money(comparison.a.mean), money(comparison.b.mean),
                              money(comparison.difference.mean), money(comparison.difference.standardError)});
    printRow(Text::tr("Expected shortfall"), {money(comparison.shortfallA), money(comparison.shortfallB),
                                                 money(comparison.shortfallDifference.value),
                                                 money(comparison.shortfallDifference.standardError)});
    for (std::size_t i = 0; i < comparison.levels.size(); ++i) {
        printRow(Text::tr("Quantile %1").arg(format::share(comparison.levels[i], locale)),
            {money(comparison.a.quantiles[i]), money(comparison.b.quantiles[i]),
                money(comparison.difference.quantiles[i])});
    }
    console::print(Text::tr("B is above A on %1 of the paths (%2 to %3).")
                       .arg(format::share(comparison.probabilityBetter.value, locale, 1),
                           format::share(comparison.probabilityBetter.low, locale, 1),
                           format::share(comparison.probabilityBetter.high, locale, 1)));
    console::print(
        Text::tr("A quantile of B less A is one of the paths' differences, not the difference of the two "
                 "quantiles beside it."));
}

/// Two columns, A and B, for each thing that is told of a payer.
void printPayers(Store &store, const Dependence &dependence, const QString &currency)
{
    const QLocale locale;
    constexpr int kColumn = 13;
    const auto pair = [](const QString &a, const QString &b) {
        return u"%1%2  "_s.arg(a, kColumn).arg(b, kColumn);
    };
    const auto told = [&](const Dependence::Payer &payer, const auto &tell) {
        return pair(payer.a ? tell(*payer.a) : QString(), payer.b ? tell(*payer.b) : QString());
    };
    const auto money = [&](double amount) { return format::shortMoney(amount, currency, locale); };
    QString groups = u"%1"_s.arg(QString(), -24);
    for (const QString &group :
        {Text::tr("share of the mean"), Text::tr("part in the shortfall"), Text::tr("change if it leaves")})
        groups += u"%1  "_s.arg(group, 2 * kColumn);
    console::print(groups);
    console::print(u"%1"_s.arg(Text::tr("Who pays"), -24) + pair(u"A"_s, u"B"_s).repeated(3));
    for (const Dependence::Payer &payer : dependence.payers) {
        QString name =
            payer.kind == Dependence::Payer::Relet ? Text::tr("Re-let capacity") : Text::tr("Not contracted");
        if (payer.kind == Dependence::Payer::Customer) {
            const auto organization = store.organization(payer.customer);
            name = organization ? organization->name : payer.customer.value();
        }
        console::print(u"%1"_s.arg(name, -24) + told(payer, [&](const PayerDependence &side) {
            return format::share(side.share, locale);
        }) + told(payer, [&](const PayerDependence &side) {
            return money(side.shortfallContribution);
        }) + told(payer, [&](const PayerDependence &side) {
            return side.lossIfForced ? money(*side.lossIfForced) : QString();
        }));
    }
    console::print(Text::tr("HHI of what the customers pay: %1 in A, %2 in B, in the mean.")
                       .arg(format::number(dependence.concentrationA, locale, 0),
                           format::number(dependence.concentrationB, locale, 0)));
}

ExitCode runScenarios(const CompareArguments &arguments)
{
    auto store = Store::open(fromStd(arguments.files.front()), Store::Mode::ReadOnly);
    if (!store)
        return console::fail(store.error());
    const auto a = findScenario(**store, fromStd(arguments.scenarios[0]));
    if (!a)
        return console::fail(a.error());
    const auto b = findScenario(**store, fromStd(arguments.scenarios[1]));
    if (!b)
        return console::fail(b.error());
    const auto modelA = compileScenario(**store, *a);
    if (!modelA)
        return console::fail(modelA.error());
    const auto modelB = compileScenario(**store, *b);
    if (!modelB)
        return console::fail(modelB.error());
    const OrganizationId provider =
        arguments.organization.empty() ? a->provider : OrganizationId(fromStd(arguments.organization));
    const auto comparison = [&] {
        console::ProgressBar bar;
        return compareModels(
            modelA->model, modelB->model, provider, arguments.run, console::runCallbacks(bar));
    }();
    if (!comparison)
        return console::fail(comparison.error());
    const auto dependence = [&] {
        console::ProgressBar bar;
        return compareDependence(
            modelA->model, modelB->model, provider, arguments.run, console::runCallbacks(bar));
    }();
    if (!dependence)
        return console::fail(dependence.error());
    if (arguments.json) {
        QJsonObject document = toJson(*comparison);
        document.insert(u"scenarios"_s, QJsonArray{a->id.value(), b->id.value()});
        document.insert(u"payers"_s, toJson(dependence->payers));
        document.insert(u"hhi"_s,
            QJsonObject{{u"a"_s, dependence->concentrationA}, {u"b"_s, dependence->concentrationB}});
        console::printJson(document);
    } else {
        printComparison(*comparison, {scenarioTitle(*a), scenarioTitle(*b)});
        printPayers(**store, *dependence, comparison->currency);
    }
    return ExitCode::Done;
}

Result<sim::Results> resultsFrom(const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return Unexpected(bytes.error());
    auto results = sim::readResults(std::string_view(bytes->constData(), size_t(bytes->size())));
    if (!results)
        return failure(ErrorCode::InvalidInput, u"%1: %2"_s.arg(path, fromStd(results.error())));
    return *std::move(results);
}

ExitCode runResults(const CompareArguments &arguments)
{
    const auto a = resultsFrom(fromStd(arguments.files[0]));
    if (!a)
        return console::fail(a.error());
    const auto b = resultsFrom(fromStd(arguments.files[1]));
    if (!b)
        return console::fail(b.error());
    const auto differences = compareResults(*a, *b);
    if (!differences)
        return console::fail(differences.error());
    if (arguments.json) {
        QJsonObject document = toJson(*differences);
        document.insert(u"model_sha256"_s, QJsonArray{fromStd(a->modelSha256), fromStd(b->modelSha256)});
        console::printJson(document);
        return ExitCode::Done;
    }
    const QLocale locale;
    QString provider;
    for (const StatisticDifference &entry : *differences) {
        if (entry.provider != provider) {
            provider = entry.provider;
            printRow(provider, {u"A"_s, u"B"_s, Text::tr("B less A"), Text::tr("standard error")});
        }
        QStringList cells;
        for (const double amount : {entry.a, entry.b, entry.difference})
            cells.append(format::shortAmount(amount, locale));
        if (entry.standardError)
            cells.append(format::shortAmount(*entry.standardError, locale));
        printRow(u"  "_s + entry.statistic, cells);
    }
    console::print(
        Text::tr("Standard errors as if the two runs were independent; compare scenarios of a store to "
                 "share random numbers."));
    return ExitCode::Done;
}

ExitCode runCompare(const CompareArguments &arguments)
{
    if (arguments.files.size() == 1 && arguments.scenarios.size() == 2)
        return runScenarios(arguments);
    if (arguments.files.size() == 2 && arguments.scenarios.empty())
        return runResults(arguments);
    console::printError(
        Text::tr("compare: give either FILE --scenario A --scenario B or two result documents"));
    return ExitCode::Usage;
}

} // namespace

void addCompareCommand(CLI::App &app, ExitCode &exitCode)
{
    auto *command = app.add_subcommand(
        "compare", helpText(QT_TRANSLATE_NOOP("CommandLine",
                       "Tell the difference of two scenarios path by path, or of two results")));
    auto arguments = std::make_shared<CompareArguments>();
    command
        ->add_option("FILE", arguments->files,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "The store; or two result documents of simulate")))
        ->required()
        ->expected(1, 2);
    command
        ->add_option("--scenario", arguments->scenarios,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "Its id or title; given twice, A and then B")))
        ->expected(1, 2);
    command->add_option("--organization", arguments->organization,
        helpText(QT_TRANSLATE_NOOP("CommandLine", "The provider's id; the first scenario's if not given")));
    addRunOptions(*command, arguments->run);
    command->add_flag(
        "--json", arguments->json, helpText(QT_TRANSLATE_NOOP("CommandLine", "Print a JSON document")));
    command->callback([arguments, &exitCode] { exitCode = runCompare(*arguments); });
}

} // namespace offtake
