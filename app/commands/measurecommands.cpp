// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/commonoptions.h"

#include "data/measures/measurecatalogue.h"
#include "data/measures/measures.h"
#include "data/measures/networkmeasures.h"
#include "data/scenarios/scenario.h"
#include "data/store/store.h"
#include "data/text/format.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QMap>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void printLine(const QString &label, const QString &value)
{
    console::print(u"%1 %2"_s.arg(label, -34).arg(value));
}

/// Everything `offtake measures` tells, computed in one go.
struct Measured
{
    ProviderMeasures provider;
    Network network;
    NetworkMeasures ties;
    QList<MeasureNote> notes;
};

Result<Measured> measure(Store &store, const OrganizationId &organization, QDate asOf)
{
    auto provider = computeMeasures(store, organization, asOf);
    if (!provider)
        return Unexpected(provider.error());
    auto network = readNetwork(store, asOf, provider->currency);
    if (!network)
        return Unexpected(network.error());
    Measured measured{*std::move(provider), *std::move(network), {}, {}};
    measured.ties = computeNetworkMeasures(measured.network, organization);
    measured.notes = describeMeasures(measured.provider, measured.ties, measured.network);
    return measured;
}

/// Prints the measures as lines: name, figure, then what it rests on.
class MeasurePrinter
{
public:
    MeasurePrinter(const Measured &measured, bool withDefinitions)
        : m_measured(measured)
        , m_withDefinitions(withDefinitions)
    {}

    void print() const
    {
        const ProviderMeasures &measures = m_measured.provider;
        console::print(Text::tr("%1 as of %2").arg(measures.name, format::date(measures.asOf, m_locale)));
        figure(u"contracted_value"_s, money(measures.contractedValue));
        figure(u"remaining_value"_s, money(measures.remainingValue));
        if (measures.backlog) {
            figure(u"backlog"_s,
                Text::tr("%1 at %2").arg(money(measures.backlog->amount), date(measures.backlog->asOf)));
        }
        if (measures.topCustomer) {
            figure(u"top_customer"_s,
                u"%1 %2"_s.arg(measures.topCustomer->label, share(measures.topCustomer->share)));
        }
        if (measures.top3Share)
            figure(u"top3_share"_s, share(*measures.top3Share));
        if (measures.hhi) {
            figure(u"hhi"_s, u"%1–%2"_s.arg(m_locale.toString(measures.hhi->low, 'f', 0),
                                 m_locale.toString(measures.hhi->high, 'f', 0)));
        }
        if (measures.warlYears)
            figure(u"warl_years"_s, format::years(*measures.warlYears, m_locale));
        if (measures.coverage)
            figure(u"coverage"_s, m_locale.toString(*measures.coverage, 'f', 1) + u'x');
        printRevenue();
        printCustomers();
        printRunOff();
        printTies();
    }

private:
    QString money(double amount) const
    {
        return format::shortMoney(amount, m_measured.provider.currency, m_locale);
    }
    QString date(QDate date) const { return format::date(date, m_locale); }
    QString share(double fraction) const
    {
        return format::share(fraction, m_locale, fraction > 0 && fraction < 0.1 ? 1 : 0);
    }
    QString name(const OrganizationId &id) const { return m_measured.network.nameOf(id); }

    void figure(const QString &key, const QString &value) const
    {
        for (const MeasureNote &note : m_measured.notes) {
            if (note.key != key)
                continue;
            const QString sources = Text::tr("%n source(s)", nullptr, int(note.sourceIds.size()));
            printLine(note.name, u"%1 %2, %3"_s.arg(value, -38).arg(basisText(note.basis), sources));
            if (m_withDefinitions) {
                for (const QString &text : {note.definition, Text::tr("Unit: %1.").arg(note.unit),
                         note.asOfRule, note.sourceIds.join(u", "_s)}) {
                    if (!text.isEmpty())
                        console::print(u"    "_s + text);
                }
            }
        }
    }
    /// One row of a list under its figure.
    void row(const QString &label, const QString &value) const { printLine(u"  "_s + label, value); }

    /// From, to: "1 Jan 2024 to 31 Dec 2024".
    QString period(const QDate &start, const QDate &end) const
    {
        return Text::tr("%1 to %2", "first day, last day").arg(date(start), date(end));
    }

    void printCustomers() const
    {
        const ProviderMeasures &measures = m_measured.provider;
        if (!measures.shares.isEmpty())
            figure(u"shares"_s, Text::tr("%n share(s)", nullptr, int(measures.shares.size())));
        for (const CustomerShare &each : measures.shares) {
            row(each.label, u"%1, %2, %3"_s.arg(share(each.share), period(each.periodStart, each.periodEnd),
                                basisText(each.basis)));
        }
        if (!measures.aboveTenPercent.isEmpty()) {
            figure(u"above_ten_percent"_s,
                Text::tr("%n customer(s)", nullptr, int(measures.aboveTenPercent.size())));
        }
        for (const CustomerShare &each : measures.aboveTenPercent)
            row(each.label, share(each.share));
        if (!measures.contractedShares.isEmpty()) {
            figure(u"contracted_shares"_s,
                Text::tr("%n customer(s)", nullptr, int(measures.contractedShares.size())));
        }
        for (const CustomerShare &each : measures.contractedShares)
            row(each.label, share(each.share));
    }

    /// By year; --json tells it by quarter and customer.
    void printRunOff() const
    {
        QMap<int, double> years;
        for (const RunOffCell &cell : m_measured.provider.runOff)
            years[cell.quarter.year()] += cell.amount;
        if (years.isEmpty())
            return;
        figure(u"run_off"_s, Text::tr("to %1").arg(date(m_measured.provider.lastEnd)));
        for (auto year = years.cbegin(); year != years.cend(); ++year)
            row(QString::number(year.key()), money(year.value()));
    }

    void printRevenue() const
    {
        const ProviderMeasures &measures = m_measured.provider;
        if (measures.trailingRevenue) {
            figure(u"trailing_revenue"_s, u"%1, %2"_s.arg(money(*measures.trailingRevenue),
                                              period(measures.trailingStart, measures.trailingEnd)));
        }
        for (const Growth &growth : measures.growth) {
            figure(u"growth"_s,
                growth.isYear ? Text::tr("%1, year to %2").arg(share(growth.rate()), date(growth.end))
                              : Text::tr("%1, quarter to %2").arg(share(growth.rate()), date(growth.end)));
        }
        if (!measures.segments.isEmpty())
            figure(u"segments"_s, Text::tr("%n segment(s)", nullptr, int(measures.segments.size())));
        for (const SegmentRevenue &segment : measures.segments) {
            QString value =
                Text::tr("%1, %2 to %3").arg(money(segment.amount), date(segment.start), date(segment.end));
            if (segment.share)
                value += u" ("_s + share(*segment.share) + u')';
            row(segment.segment, value);
        }
    }

    QString moneyIfKnown(const std::optional<double> &amount) const
    {
        return amount ? money(*amount) : Text::tr("amount not disclosed");
    }

    void printTies() const
    {
        const NetworkMeasures &ties = m_measured.ties;
        const ProviderMeasures &measures = m_measured.provider;
        if (!measures.equityLinked.isEmpty())
            figure(u"equity_linked"_s, Text::tr("%n link(s)", nullptr, int(measures.equityLinked.size())));
        for (const EquityLink &link : measures.equityLinked) {
            row(Text::tr("%1 to %2", "organisation, organisation").arg(name(link.from), name(link.to)),
                moneyIfKnown(link.amount));
        }
        if (!measures.circular.isEmpty())
            figure(u"circular"_s, Text::tr("%n link(s)", nullptr, int(measures.circular.size())));
        for (const CircularLink &link : measures.circular) {
            row(name(link.counterparty), Text::tr("contracts of %1, funding of %2")
                                             .arg(money(link.contractAmount), money(link.financingAmount)));
        }
        if (ties.vendorFinancing)
            figure(u"vendor_financed"_s, share(ties.vendorFinancing->share));
        printExposures(u"exposure_customers"_s, ties.customers);
        printExposures(u"exposure_suppliers"_s, ties.suppliers);
        if (!ties.endUsers.isEmpty())
            figure(u"end_users"_s, Text::tr("%n organisation(s)", nullptr, int(ties.endUsers.size())));
        for (const EndUser &user : ties.endUsers) {
            row(name(user.organization), Text::tr("%1 bought directly, %2 looked through")
                                             .arg(share(user.direct), share(user.lookThrough)));
        }
        if (!ties.cycles.cycles.isEmpty()) {
            figure(
                u"cycles"_s, ties.cycles.isComplete
                                 ? Text::tr("%n cycle(s)", nullptr, int(ties.cycles.cycles.size()))
                                 : Text::tr("at least %n cycle(s)", nullptr, int(ties.cycles.cycles.size())));
        }
        constexpr qsizetype kListed = 12;
        for (const NetworkCycle &cycle :
            ties.cycles.cycles.first(std::min(kListed, ties.cycles.cycles.size()))) {
            console::print(u"  "_s + cycleTitle(cycle, m_measured.network));
            for (const CycleStep &step : cycle.steps)
                console::print(u"    "_s + cycleStepText(step, m_measured.network, m_locale));
        }
        if (const int more = int(ties.cycles.cycles.size() - kListed); more > 0)
            console::print(u"  "_s + Text::tr("and %n more; --json lists them all", nullptr, more));
    }

    void printExposures(const QString &key, const QList<Exposure> &exposures) const
    {
        if (exposures.isEmpty())
            return;
        figure(key, Text::tr("%n organisation(s)", nullptr, int(exposures.size())));
        for (const Exposure &exposure : exposures) {
            row(name(exposure.counterparty),
                Text::tr("%1: %2 of its own, %3 of theirs")
                    .arg(money(exposure.amount), share(exposure.shareOfOrganization),
                        share(exposure.shareOfCounterparty)));
        }
    }

    const Measured &m_measured;
    bool m_withDefinitions;
    QLocale m_locale;
};

ExitCode runMeasures(const QString &path, const QString &organization, const std::string &asOfText, bool json,
    bool definitions)
{
    const auto asOf = readAsOf(asOfText);
    if (!asOf)
        return ExitCode::Usage;
    auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return console::fail(store.error());
    const auto measured = measure(**store, OrganizationId(organization), *asOf);
    if (!measured)
        return console::fail(measured.error());
    if (json) {
        QJsonObject document = toJson(measured->provider);
        const QJsonObject ties = toJson(measured->ties, measured->network);
        for (auto each = ties.begin(); each != ties.end(); ++each)
            document.insert(each.key(), each.value());
        document.insert(u"definitions"_s, toJson(measured->notes));
        console::printJson(document);
    } else {
        MeasurePrinter(*measured, definitions).print();
    }
    return ExitCode::Done;
}

ExitCode runScenarios(const QString &path, bool json)
{
    auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return console::fail(store.error());
    const auto scenarios = loadScenarios(**store);
    if (!scenarios)
        return console::fail(scenarios.error());
    QJsonArray list;
    for (const Scenario &scenario : *scenarios) {
        if (json) {
            list.append(QJsonObject{{u"id"_s, scenario.id.value()}, {u"title"_s, scenarioTitle(scenario)},
                {u"description"_s, scenarioDescription(scenario)}, {u"provider"_s, scenario.provider.value()},
                {u"valuation_date"_s, scenario.valuationDate.toString(Qt::ISODate)},
                {u"quarters"_s, scenario.quarters}});
        } else {
            printLine(scenario.id.value(), scenarioTitle(scenario));
        }
    }
    if (json)
        console::printJson({{u"scenarios"_s, list}});
    return ExitCode::Done;
}

} // namespace

Result<Scenario> findScenario(Store &store, const QString &name)
{
    const auto scenarios = loadScenarios(store);
    if (!scenarios)
        return Unexpected(scenarios.error());
    QStringList known;
    for (const Scenario &scenario : *scenarios) {
        if (scenario.id.value() == name || scenario.title.compare(name, Qt::CaseInsensitive) == 0 ||
            scenarioTitle(scenario).compare(name, Qt::CaseInsensitive) == 0)
            return scenario;
        known.append(scenario.id.value());
    }
    return failure(ErrorCode::NotFound,
        Text::tr("%1: no scenario '%2'; there are: %3").arg(store.path(), name, known.join(u", "_s)));
}

void addMeasureCommands(CLI::App &app, ExitCode &exitCode)
{
    struct Arguments
    {
        std::string store;
        std::string organization;
        std::string asOf;
        bool json = false;
        bool definitions = false;
    };
    const std::string jsonHelp = helpText(QT_TRANSLATE_NOOP("CommandLine", "Print a JSON document"));

    auto *measures = app.add_subcommand("measures",
        helpText(
            QT_TRANSLATE_NOOP("CommandLine", "A provider's dependency on its customers, from stored facts")));
    auto asked = std::make_shared<Arguments>();
    addStoreOption(*measures, asked->store);
    measures
        ->add_option("--organization", asked->organization,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "The provider's id")))
        ->required();
    addAsOfOption(*measures, asked->asOf);
    measures->add_flag("--definitions", asked->definitions,
        helpText(QT_TRANSLATE_NOOP(
            "CommandLine", "Print each measure's definition, unit, as-of rule and sources as well")));
    measures->add_flag("--json", asked->json, jsonHelp);
    measures->callback([asked, &exitCode] {
        exitCode = runMeasures(fromStd(asked->store), fromStd(asked->organization), asked->asOf, asked->json,
            asked->definitions);
    });

    auto *scenarios = app.add_subcommand(
        "scenarios", helpText(QT_TRANSLATE_NOOP("CommandLine", "List the stored scenarios")));
    auto listed = std::make_shared<Arguments>();
    addStoreOption(*scenarios, listed->store);
    scenarios->add_flag("--json", listed->json, jsonHelp);
    scenarios->callback(
        [listed, &exitCode] { exitCode = runScenarios(fromStd(listed->store), listed->json); });
}

} // namespace offtake
