// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/amountcolumn.h"
#include "data/text/format.h"
#include "widgets/charts/measurecharts.h"
#include "widgets/report/reportcontext.h"

#include <QCoreApplication>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QList<KeyFigure> keyFigures(const ProviderMeasures &measures, const QLocale &locale)
{
    const auto money = [&](double amount) { return format::shortMoney(amount, measures.currency, locale); };
    QList<KeyFigure> figures{
        {Text::tr("Contracted"), money(measures.contractedValue),
            measures.contractCount > 0 ? Text::tr("%n contract(s)", nullptr, measures.contractCount)
                                       : Text::tr("no contract of known value")},
        {Text::tr("Remaining"), money(measures.remainingValue),
            measures.lastEnd.isValid() ? Text::tr("to %1").arg(format::date(measures.lastEnd, locale))
                                       : QString()},
    };
    if (measures.backlog) {
        figures.append(
            {measures.backlog->kind == "rpo"_L1 ? Text::tr("RPO, reported") : Text::tr("Backlog, reported"),
                format::shortMoney(measures.backlog->amount, measures.backlog->currency, locale),
                format::date(measures.backlog->asOf, locale)});
    }
    if (measures.topCustomer) {
        figures.append({Text::tr("Top customer"),
            u"%1 %2"_s.arg(measures.topCustomer->label, format::share(measures.topCustomer->share, locale)),
            measurecharts::periodName(
                measures.topCustomer->periodStart, measures.topCustomer->periodEnd, locale)});
    }
    if (measures.hhi) {
        const QString low = format::number(measures.hhi->low, locale);
        const QString high = format::number(measures.hhi->high, locale);
        figures.append({Text::tr("HHI of customers"), low == high ? low : u"%1–%2"_s.arg(low, high),
            Text::tr("0 to 10,000; %1")
                .arg(measurecharts::periodName(measures.hhi->periodStart, measures.hhi->periodEnd, locale))});
    }
    if (measures.warlYears)
        figures.append({Text::tr("Remaining life (WARL)"),
            Text::tr("%1 years", "remaining life").arg(format::number(*measures.warlYears, locale, 1)),
            Text::tr("weighted by value")});
    if (measures.coverage) {
        figures.append({Text::tr("Coverage"),
            Text::tr("%1×", "times").arg(format::number(*measures.coverage, locale, 1)),
            Text::tr("next 12 months contracted, last 12 months' revenue")});
    }
    return figures;
}

/// A column of citations, where the report lists its sources.
void addCitations(ReportTable &table, const ReportContext &context)
{
    if (context.hasSources())
        table.columns.append({Text::tr("Source"), Qt::AlignRight, 0.7, true});
}

/// The row with its citation, where the report lists its sources.
QStringList cited(QStringList row, const QString &sourceId, const ReportContext &context)
{
    if (context.hasSources())
        row.append(context.sources.cite(sourceId));
    return row;
}

void drawEvents(const ReportContext &context)
{
    if (context.content.events.isEmpty())
        return;
    context.canvas.heading(2, Text::tr("Latest events"));
    ReportTable table;
    table.columns = {{Text::tr("Date"), Qt::AlignLeft, 1.2}, {Text::tr("Event"), Qt::AlignLeft, 7}};
    addCitations(table, context);
    for (const Event &event : context.content.events) {
        table.rows.append(cited({format::date(event.happenedOn, context.locale), event.headline},
            event.sourceId.value(), context));
    }
    context.canvas.table(table);
}

ReportTable contractTable(const ReportContext &context)
{
    const ProviderMeasures &measures = context.measures();
    format::AmountColumn amounts(measures.currency, context.locale);
    for (const Deal &deal : measures.deals)
        amounts.add(deal.value.value_or(0));
    ReportTable table;
    table.columns = {{Text::tr("Customer"), Qt::AlignLeft, 1.6}, {Text::tr("Contract"), Qt::AlignLeft, 3.6},
        {Text::tr("Signed"), Qt::AlignLeft, 1.36}, {Text::tr("Ends"), Qt::AlignLeft, 1.36},
        {Text::tr("Value, %1").arg(amounts.unit()), Qt::AlignRight, 1},
        {Text::tr("Basis"), Qt::AlignLeft, 1.1}};
    addCitations(table, context);
    const auto day = [&](QDate date) { return date.isValid() ? format::date(date, context.locale) : u"–"_s; };
    for (const Deal &deal : measures.deals) {
        table.rows.append(cited(
            {context.content.nameOf(deal.customer.value()), deal.title, day(deal.signedOn), day(deal.endsOn),
                deal.value ? amounts.text(*deal.value) : Text::tr("n. d.", "not disclosed"),
                measurecharts::basisName(deal.basis)},
            deal.sourceId, context));
    }
    return table;
}

} // namespace

void drawCover(const ReportContext &context)
{
    const ProviderMeasures &measures = context.measures();
    QStringList titles;
    for (const ReportScenario &entry : context.content.scenarios)
        titles.append(scenarioTitle(entry.scenario));
    context.canvas.cover(measures.name, Text::tr("Revenue dependency and scenarios"),
        Text::tr("As of %1. Scenarios: %2. Figures in %3 unless stated otherwise.")
            .arg(format::date(measures.asOf, context.locale), titles.join(u", "_s), measures.currency));
    context.canvas.keyFigures(keyFigures(measures, context.locale));
    if (context.memory.contents.size() > 1)
        context.canvas.contents(Text::tr("Contents"), context.memory.contents);
}

void drawBrief(const ReportContext &context)
{
    const ReportContent &content = context.content;
    context.canvas.heading(1, Text::tr("In brief"));
    const ReportScenario *first = content.scenarios.isEmpty() ? nullptr : &content.scenarios.first();
    reporttext::RunContext run;
    if (first)
        run = runContext(content, *first);
    run.names = content.organizationNames;
    const QStringList sentences = reporttext::inBrief(content.measures, first ? &first->results : nullptr,
        first ? scenarioTitle(first->scenario) : QString(), run, context.locale);
    context.canvas.bullets(sentences);
    if (sentences.isEmpty()) {
        context.canvas.paragraph(
            Text::tr("By %1 neither a contract of %2 nor a customer's share of its revenue "
                     "was known, so nothing can be said of its dependency.")
                .arg(format::date(content.measures.asOf, context.locale), content.measures.name));
    }
    context.canvas.note(Text::tr(
        "The following pages distinguish figures disclosed by companies from those estimated by others and "
        "those assumed by this program. This is not investment advice."));
}

void drawConcentration(const ReportContext &context)
{
    const ProviderMeasures &measures = context.measures();
    ReportCanvas &canvas = context.canvas;
    canvas.heading(1, Text::tr("Customer concentration"), context.pictures.sharesHeight + 15);
    if (measures.shares.isEmpty()) {
        canvas.paragraph(Text::tr("No customer's share of %1's revenue had been disclosed by %2.")
                             .arg(measures.name, format::date(measures.asOf, context.locale)));
        return;
    }
    canvas.paragraph(reporttext::dependencySentence(measures, context.locale), context.pictures.sharesHeight);
    canvas.picture(context.pictures.shares, context.pictures.sharesHeight,
        Text::tr("Share of revenue by customer and period. The lighter rest is undisclosed."));
    canvas.paragraph(reporttext::concentrationSentence(measures, context.locale));

    ReportTable table;
    table.columns = {{Text::tr("Period"), Qt::AlignLeft, 2.4}, {Text::tr("Customer"), Qt::AlignLeft, 2.4},
        {Text::tr("Share"), Qt::AlignRight, 1}, {Text::tr("Basis"), Qt::AlignLeft, 1.2}};
    addCitations(table, context);
    for (const CustomerShare &share : measures.shares) {
        table.rows.append(
            cited({measurecharts::periodName(share.periodStart, share.periodEnd, context.locale), share.label,
                      format::share(share.share, context.locale), measurecharts::basisName(share.basis)},
                share.sourceId, context));
    }
    canvas.table(table);
}

void drawContracts(const ReportContext &context)
{
    const ProviderMeasures &measures = context.measures();
    ReportCanvas &canvas = context.canvas;
    const QMap<QString, QString> &names = context.content.organizationNames;
    canvas.heading(1, Text::tr("Contracts and run-off"),
        measures.runOff.isEmpty() ? 25 : ReportPictures::kRunOffHeight + 15);
    if (!measures.runOff.isEmpty()) {
        canvas.paragraph(reporttext::runOffSentence(measures, context.locale), ReportPictures::kRunOffHeight);
        canvas.picture(context.pictures.runOff, ReportPictures::kRunOffHeight,
            Text::tr("Contracted revenue still to come, by quarter and customer."),
            context.pictures.runOffKey);
    }
    canvas.bullets(told({reporttext::shareSentence(measures, context.locale),
        reporttext::backlogSentence(measures, context.locale),
        reporttext::coverageSentence(measures, context.locale),
        reporttext::equitySentence(measures, names, context.locale),
        reporttext::circularSentence(measures, names, context.locale)}));

    if (measures.deals.isEmpty()) {
        canvas.paragraph(Text::tr("The store holds no contract of %1 known by then.").arg(measures.name));
    } else {
        ReportTable table = contractTable(context);
        const QString leftOut = leftOutText(context.content, measures.leftOut);
        if (!leftOut.isEmpty())
            table.note = Text::tr("Not in any total: %1.").arg(leftOut);
        canvas.table(table);
    }
    drawEvents(context);
}

} // namespace offtake
