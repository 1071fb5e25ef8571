// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reportsections.h"

#include "data/format.h"
#include "data/reporttext.h"
#include "data/translation.h"
#include "widgets/measurecharts.h"
#include "widgets/reportcanvas.h"
#include "widgets/reportdocument.h"
#include "widgets/reportscenario.h"

#include <QCoreApplication>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// Numbers the sources in the order in which the report cites them.
class SourceList
{
public:
    explicit SourceList(const ReportContent &content)
        : m_content(content)
    {}

    /// "[3]", or nothing for a figure without a source.
    QString cite(const QString &sourceId)
    {
        if (sourceId.isEmpty() || !m_content.sources.contains(sourceId))
            return {};
        qsizetype index = m_cited.indexOf(sourceId);
        if (index < 0) {
            index = m_cited.size();
            m_cited.append(sourceId);
        }
        return u"[%1]"_s.arg(index + 1);
    }

    const QStringList &cited() const { return m_cited; }

private:
    const ReportContent &m_content;
    QStringList m_cited;
};

QList<KeyFigure> keyFigures(const ProviderMeasures &measures, const QLocale &locale)
{
    const auto money = [&](double amount) { return format::shortMoney(amount, measures.currency, locale); };
    QList<KeyFigure> figures{
        {Text::tr("Contracted"), money(measures.contractedValue),
            Text::tr("%n contract(s)", nullptr, measures.contractCount)},
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
        const QString low = locale.toString(measures.hhi->low, 'f', 0);
        const QString high = locale.toString(measures.hhi->high, 'f', 0);
        figures.append({Text::tr("HHI of customers"), low == high ? low : u"%1–%2"_s.arg(low, high),
            Text::tr("0 to 10,000; %1")
                .arg(measurecharts::periodName(measures.hhi->periodStart, measures.hhi->periodEnd, locale))});
    }
    if (measures.warlYears)
        figures.append({Text::tr("Remaining life (WARL)"), format::years(*measures.warlYears, locale),
            Text::tr("weighted by value")});
    if (measures.coverage) {
        figures.append(
            {Text::tr("Coverage"), Text::tr("%1x").arg(locale.toString(*measures.coverage, 'f', 1)),
                Text::tr("next 12 months contracted, last 12 months' revenue")});
    }
    return figures;
}

void drawConcentration(
    ReportCanvas &canvas, const ReportContent &content, const ReportPictures &pictures, SourceList &sources)
{
    const QLocale locale = currentLocale();
    const ProviderMeasures &measures = content.measures;
    canvas.heading(1, Text::tr("Customer concentration"), ReportPictures::kSharesHeight + 15);
    if (measures.shares.isEmpty()) {
        canvas.paragraph(Text::tr("No customer's share of %1's revenue had been disclosed by %2.")
                             .arg(measures.name, format::date(measures.asOf, locale)));
        return;
    }
    canvas.paragraph(reporttext::dependencySentence(measures, locale));
    canvas.picture(pictures.shares, ReportPictures::kSharesHeight,
        Text::tr("Share of revenue by customer and period. The lighter rest is undisclosed."));
    canvas.paragraph(reporttext::concentrationSentence(measures, locale));

    ReportTable table;
    table.columns = {{Text::tr("Period"), Qt::AlignLeft, 2.4}, {Text::tr("Customer"), Qt::AlignLeft, 2.4},
        {Text::tr("Share"), Qt::AlignRight, 1}, {Text::tr("Basis"), Qt::AlignLeft, 1.2},
        {Text::tr("Source"), Qt::AlignRight, 0.8}};
    for (const CustomerShare &share : measures.shares) {
        table.rows.append({measurecharts::periodName(share.periodStart, share.periodEnd, locale), share.label,
            format::share(share.share, locale), measurecharts::basisName(share.basis),
            sources.cite(share.sourceId)});
    }
    canvas.table(table);
}

void drawContracts(
    ReportCanvas &canvas, const ReportContent &content, const ReportPictures &pictures, SourceList &sources)
{
    const QLocale locale = currentLocale();
    const ProviderMeasures &measures = content.measures;
    canvas.heading(1, Text::tr("Contracts and run-off"),
        measures.runOff.isEmpty() ? 25 : ReportPictures::kRunOffHeight + 15);
    if (!measures.runOff.isEmpty()) {
        canvas.paragraph(reporttext::runOffSentence(measures, locale));
        canvas.picture(pictures.runOff, ReportPictures::kRunOffHeight,
            Text::tr("Contracted revenue still to come, by quarter and customer."));
    }
    const QStringList sentences{reporttext::shareSentence(measures, locale),
        reporttext::backlogSentence(measures, locale), reporttext::coverageSentence(measures, locale),
        reporttext::equitySentence(measures, content.organizationNames, locale),
        reporttext::circularSentence(measures, content.organizationNames, locale)};
    QStringList told;
    std::copy_if(sentences.begin(), sentences.end(), std::back_inserter(told),
        [](const QString &sentence) { return !sentence.isEmpty(); });
    canvas.bullets(told);

    if (measures.deals.isEmpty()) {
        canvas.paragraph(Text::tr("The store holds no contract of %1 known by then.").arg(measures.name));
        return;
    }
    ReportTable table;
    table.columns = {{Text::tr("Customer"), Qt::AlignLeft, 1.5}, {Text::tr("Contract"), Qt::AlignLeft, 3},
        {Text::tr("Signed"), Qt::AlignLeft, 1.3}, {Text::tr("Ends"), Qt::AlignLeft, 1.3},
        {Text::tr("Value"), Qt::AlignRight, 1.3}, {Text::tr("Basis"), Qt::AlignLeft, 1.1},
        {Text::tr("Source"), Qt::AlignRight, 0.8}};
    for (const Deal &deal : measures.deals) {
        table.rows.append({content.nameOf(deal.customer.value()), deal.title,
            deal.signedOn.isValid() ? format::date(deal.signedOn, locale) : u"–"_s,
            deal.endsOn.isValid() ? format::date(deal.endsOn, locale) : u"–"_s,
            deal.value ? format::shortMoney(*deal.value, measures.currency, locale) : Text::tr("undisclosed"),
            measurecharts::basisName(deal.basis), sources.cite(deal.sourceId)});
    }
    canvas.table(table);
    const QString leftOut = leftOutText(content, measures.leftOut);
    if (!leftOut.isEmpty())
        canvas.note(Text::tr("In no sum: %1.").arg(leftOut));
}

void drawEvents(ReportCanvas &canvas, const ReportContent &content, SourceList &sources)
{
    if (content.events.isEmpty())
        return;
    const QLocale locale = currentLocale();
    canvas.heading(2, Text::tr("Latest events"));
    ReportTable table;
    table.columns = {{Text::tr("Date"), Qt::AlignLeft, 1.2}, {Text::tr("Event"), Qt::AlignLeft, 7},
        {Text::tr("Source"), Qt::AlignRight, 0.8}};
    for (const Event &event : content.events)
        table.rows.append(
            {format::date(event.happenedOn, locale), event.headline, sources.cite(event.sourceId.value())});
    canvas.table(table);
}

void drawAssumptions(ReportCanvas &canvas, const ReportContent &content)
{
    const QLocale locale = currentLocale();
    const auto groundsOf = [&](const ReportScenario &entry) {
        return assumptionGrounds(entry.scenario.assumptions, entry.scenario.factors, locale);
    };
    canvas.heading(1, Text::tr("Assumptions"), 60);
    const QList<AssumptionGround> base = groundsOf(content.scenarios.first());
    for (const ReportScenario &entry : content.scenarios) {
        const bool isFirst = &entry == &content.scenarios.first();
        const QList<AssumptionGround> grounds = groundsOf(entry);
        ReportTable table;
        table.columns = {{Text::tr("Assumption"), Qt::AlignLeft, 2}, {Text::tr("Value"), Qt::AlignLeft, 2.6},
            {Text::tr("Ground"), Qt::AlignLeft, 3}};
        // The first scenario tells them all, the others what they change.
        for (qsizetype i = 0; i < grounds.size(); ++i) {
            if (isFirst || i >= base.size() || grounds[i].value != base[i].value)
                table.rows.append({grounds[i].name, grounds[i].value, grounds[i].ground});
        }
        if (content.scenarios.size() > 1)
            canvas.heading(2, scenarioTitle(entry.scenario));
        if (table.rows.isEmpty()) {
            canvas.paragraph(
                Text::tr("The same general assumptions as '%1'; what differs stands in its description.")
                    .arg(scenarioTitle(content.scenarios.first().scenario)));
        } else {
            canvas.table(table);
        }
    }
}

void drawMethod(ReportCanvas &canvas)
{
    canvas.heading(1, Text::tr("Method"));
    canvas.paragraph(
        Text::tr("Each path draws a regime of demand, GPU prices, funding and building, the quarterly "
                 "movements of demand and "
                 "price, and the exits of organisations from a factor copula (Vasicek 1987; Li 2000; "
                 "Demarta and McNeil 2005)."));
    canvas.paragraph(
        Text::tr("Contracts pay what their schedule, ramp, delay, take-or-pay share, renegotiation, "
                 "early end and renewal make "
                 "due; freed capacity is let again. Organisations with limited resources pay what "
                 "they have: the payments are "
                 "the greatest clearing vector (Eisenberg and Noe 2001)."));
    canvas.paragraph(
        Text::tr("Value at risk is the lower quantile of the horizon revenue, expected shortfall the "
                 "mean of the paths below it; "
                 "contributions follow Euler's rule (Tasche 1999) and add up. Intervals are of 95 per "
                 "cent and tell the error of "
                 "sampling alone, not that of the assumptions."));
}

void drawReproducibility(ReportCanvas &canvas, const ReportContent &content)
{
    const QLocale locale = currentLocale();
    canvas.heading(1, Text::tr("To repeat these numbers"), 45);
    ReportTable table;
    table.columns = {{Text::tr("Scenario"), Qt::AlignLeft, 1.6},
        {Text::tr("Model, SHA-256"), Qt::AlignLeft, 3.6}, {Text::tr("Seed"), Qt::AlignRight, 0.7},
        {Text::tr("Paths"), Qt::AlignRight, 1}, {Text::tr("Engine"), Qt::AlignLeft, 2}};
    for (const ReportScenario &entry : content.scenarios) {
        const sim::Results &results = entry.results;
        table.rows.append({entry.scenario.id.value(), QString::fromStdString(results.modelSha256),
            QString::number(results.seed), locale.toString(qulonglong(results.paths)),
            u"%1 %2, %3"_s.arg(QString::fromStdString(results.run.engine),
                QString::fromStdString(results.run.version), QString::fromStdString(results.run.device))});
    }
    canvas.table(table);
    canvas.note(Text::tr("Store: %1, facts known by %2. The numbers do not depend on the device.")
                    .arg(content.storeName, format::date(content.measures.asOf, locale)));
}

void drawSources(ReportCanvas &canvas, const ReportContent &content, const SourceList &sources)
{
    const QLocale locale = currentLocale();
    canvas.heading(1, Text::tr("Sources"));
    if (sources.cited().isEmpty()) {
        canvas.paragraph(Text::tr("No figure of this report has a stored source."));
        return;
    }
    int number = 0;
    for (const QString &id : sources.cited()) {
        const Source source = content.sources.value(id);
        QStringList parts{source.title, source.publisher};
        if (source.publishedOn.isValid())
            parts.append(format::date(source.publishedOn, locale));
        parts.removeAll(QString());
        canvas.reference(u"[%1]"_s.arg(++number), parts.join(u", "_s) + u"."_s, source.url);
    }
}

} // namespace

void drawReport(ReportCanvas &canvas, const ReportContent &content, const ReportPictures &pictures)
{
    const QLocale locale = currentLocale();
    const ProviderMeasures &measures = content.measures;
    SourceList sources(content);

    QStringList titles;
    for (const ReportScenario &entry : content.scenarios)
        titles.append(scenarioTitle(entry.scenario));
    canvas.cover(measures.name, Text::tr("Revenue dependency and scenarios"),
        Text::tr("As of %1. Scenarios: %2. Figures in %3 unless told otherwise.")
            .arg(format::date(measures.asOf, locale), titles.join(u", "_s), measures.currency));
    canvas.keyFigures(keyFigures(measures, locale));
    canvas.heading(1, Text::tr("In brief"));
    const ReportScenario *first = content.scenarios.isEmpty() ? nullptr : &content.scenarios.first();
    canvas.bullets(reporttext::inBrief(measures, first ? &first->results : nullptr,
        first ? runContext(content, *first) : reporttext::RunContext{}, locale));
    canvas.note(Text::tr(
        "What follows tells figures that companies disclosed from those estimated by others and those that "
        "this program assumes. It is no investment advice."));
    drawConcentration(canvas, content, pictures, sources);
    drawContracts(canvas, content, pictures, sources);
    drawEvents(canvas, content, sources);
    for (qsizetype i = 0; i < content.scenarios.size(); ++i) {
        canvas.beginPart();
        drawScenario(canvas, content, content.scenarios[i], pictures.scenarios.value(i));
    }
    if (content.scenarios.size() > 1)
        drawComparison(canvas, content);
    drawAssumptions(canvas, content);
    drawMethod(canvas);
    drawReproducibility(canvas, content);
    drawSources(canvas, content, sources);
}

} // namespace offtake
