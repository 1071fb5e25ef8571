// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/scenariogrounds.h"
#include "data/text/format.h"
#include "widgets/report/reportcontext.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QList<AssumptionGround> groundsOf(const ReportContext &context, const ReportScenario &entry)
{
    const ReportContent &content = context.content;
    return scenarioGrounds(
               entry.scenario, content.organizationNames, content.contractTitles, context.locale) +
           assumptionGrounds(entry.scenario.assumptions, entry.scenario.factors, context.locale);
}

/// A word of a command line as a shell reads it.
QString quoted(const QString &word)
{
    const bool isPlain = std::ranges::all_of(
        word, [](QChar c) { return (c.unicode() < 128 && c.isLetterOrNumber()) || u"-_./"_s.contains(c); });
    return isPlain ? word : u"'"_s + QString(word).replace(u'\'', u"'\\''"_s) + u"'"_s;
}

} // namespace

void drawAssumptions(const ReportContext &context)
{
    const ReportContent &content = context.content;
    context.canvas.heading(1, Text::tr("Assumptions"), 60);
    const QList<AssumptionGround> base = groundsOf(context, content.scenarios.first());
    const QString firstTitle = scenarioTitle(content.scenarios.first().scenario);
    if (content.scenarios.size() > 1)
        context.canvas.paragraph(
            Text::tr("“%1” is listed in full, the other scenarios where they differ from it.")
                .arg(firstTitle));
    for (const ReportScenario &entry : content.scenarios) {
        const bool isFirst = &entry == &content.scenarios.first();
        ReportTable table;
        table.columns = {{Text::tr("Assumption"), Qt::AlignLeft, 2.3},
            {Text::tr("Value"), Qt::AlignLeft, 3.6}, {Text::tr("Ground"), Qt::AlignLeft, 2.1}};
        for (const AssumptionGround &ground : groundsOf(context, entry)) {
            const bool isSame = std::ranges::any_of(base, [&](const AssumptionGround &other) {
                return other.name == ground.name && other.value == ground.value;
            });
            if (isFirst || !isSame)
                table.rows.append({ground.name, ground.value, ground.ground});
        }
        if (content.scenarios.size() > 1)
            context.canvas.heading(2, scenarioTitle(entry.scenario));
        if (table.rows.isEmpty()) {
            context.canvas.paragraph(Text::tr("The same assumptions as “%1”.").arg(firstTitle));
            continue;
        }
        context.canvas.table(table);
    }
}

void drawMethod(const ReportContext &context)
{
    ReportCanvas &canvas = context.canvas;
    constexpr double kLiteratureHeight = 6; // less the room that goes with every picture
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
        Text::tr(
            "Value at risk is the lower quantile of the horizon revenue, expected shortfall the "
            "mean of the paths below it; "
            "contributions follow Euler's rule (Tasche 1999) and add up. Intervals are at 95% confidence "
            "and show the error of sampling alone, not that of the assumptions."),
        kLiteratureHeight);
    // Titles of works are printed as they were published.
    canvas.note(
        u"O. Vasicek, Probability of Loss on Loan Portfolio, KMV Corporation, 1987. D. X. Li, On Default "
        "Correlation: A Copula Function Approach, Journal of Fixed Income 9 (4), 2000. S. Demarta, A. J. "
        "McNeil, The t Copula and Related Copulas, International Statistical Review 73 (1), 2005. L. "
        "Eisenberg, T. H. Noe, Systemic Risk in Financial Systems, Management Science 47 (2), 2001. D. "
        "Tasche, Risk Contributions and Performance Measurement, Technische Universität München, 1999."_s);
}

void drawReproducibility(const ReportContext &context)
{
    const ReportContent &content = context.content;
    ReportCanvas &canvas = context.canvas;
    constexpr double kWithoutScenarios = 28; // of the sentence and the box, in millimetres
    constexpr double kOfScenario = 18;
    canvas.heading(
        1, Text::tr("Reproducibility"), kWithoutScenarios + kOfScenario * double(content.scenarios.size()));
    canvas.paragraph(Text::tr("These commands reproduce the numbers of this report, on any device."));
    QList<QPair<QString, QString>> lines;
    QList<QPair<QString, QString>> run; // that of the last scenario, told once where all have the same
    const auto tellRun = [&] { lines += std::exchange(run, {}); };
    for (const ReportScenario &entry : content.scenarios) {
        const sim::Results &results = entry.results;
        const QList<QPair<QString, QString>> own{
            {Text::tr("Seed; paths"), u"%1; %2"_s.arg(QString::number(results.seed),
                                          format::number(double(results.paths), context.locale))},
            {Text::tr("Engine"), u"%1 %2, %3"_s.arg(QString::fromStdString(results.run.engine),
                                     QString::fromStdString(results.run.version),
                                     QString::fromStdString(results.run.device))}};
        if (own != run)
            tellRun();
        run = own;
        const QString command = u"offtake simulate %1 --scenario %2 --paths %3 --seed %4"_s.arg(
            quoted(content.storeName), quoted(entry.scenario.id.value()), QString::number(results.paths),
            QString::number(results.seed));
        if (!lines.isEmpty())
            lines.append(QPair<QString, QString>());
        lines += {{Text::tr("Scenario"), scenarioTitle(entry.scenario)}, {Text::tr("Command"), command},
            {Text::tr("Model, SHA-256"), QString::fromStdString(results.modelSha256)}};
    }
    lines.append(QPair<QString, QString>());
    tellRun();
    lines.append({Text::tr("Store"),
        Text::tr("%1, facts known by %2")
            .arg(content.storeName, format::date(content.measures.asOf, context.locale))});
    canvas.box(lines);
}

void drawSources(const ReportContext &context)
{
    context.canvas.heading(1, Text::tr("Sources"), 12);
    if (context.sources.cited().isEmpty()) {
        context.canvas.paragraph(Text::tr("No figure of this report has a stored source."));
        return;
    }
    int number = 0;
    for (const QString &id : context.sources.cited()) {
        const Source source = context.content.sources.value(id);
        QStringList parts{source.title, source.publisher};
        if (source.publishedOn.isValid())
            parts.append(format::date(source.publishedOn, context.locale));
        context.canvas.reference(++number, told(parts).join(u", "_s) + u"."_s, source.url);
    }
}

} // namespace offtake
