// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/amountcolumn.h"
#include "data/text/format.h"
#include "widgets/report/reportcontext.h"

#include <QCoreApplication>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

double quantile(const sim::Summary &summary, const sim::Results &results, double probability)
{
    const auto found = std::find(results.quantiles.begin(), results.quantiles.end(), probability);
    return found == results.quantiles.end() ? 0
                                            : summary.quantiles.at(size_t(found - results.quantiles.begin()));
}

/// Those of the usual bands that the run has.
QList<double> shownQuantiles(const sim::Results &results)
{
    QList<double> shown;
    for (const double probability : {0.05, 0.25, 0.50, 0.75, 0.95}) {
        if (std::find(results.quantiles.begin(), results.quantiles.end(), probability) !=
            results.quantiles.end())
            shown.append(probability);
    }
    return shown;
}

void drawStatistics(ReportCanvas &canvas, const sim::Results &results, const sim::ProviderResult &provider,
    const QString &currency, const QLocale &locale)
{
    const QList<double> probabilities = shownQuantiles(results);
    format::AmountColumn amounts(currency, locale);
    const auto addAmounts = [&](const sim::Summary &summary) {
        amounts.add(summary.mean);
        for (const double probability : probabilities)
            amounts.add(quantile(summary, results, probability));
    };
    addAmounts(provider.horizon);
    for (const auto &[year, summary] : provider.years)
        addAmounts(summary);
    const auto amount = [&](double value) { return amounts.text(value); };
    ReportTable table;
    table.columns = {{Text::tr("Revenue, %1").arg(amounts.unit()), Qt::AlignLeft, 1.5},
        {Text::tr("Mean"), Qt::AlignRight, 1.2}};
    for (const double probability : probabilities)
        table.columns.append({Text::tr("P%1").arg(qRound(probability * 100)), Qt::AlignRight, 1.2});
    const auto addRow = [&](const QString &label, const sim::Summary &summary) {
        QStringList row{label, amount(summary.mean)};
        for (const double probability : probabilities)
            row.append(amount(quantile(summary, results, probability)));
        table.rows.append(row);
    };
    for (const auto &[year, summary] : provider.years)
        addRow(QString::number(year), summary);
    addRow(Text::tr("Horizon"), provider.horizon);
    table.lastRowIsTotal = true;
    canvas.heading(2, Text::tr("Revenue by calendar year"));
    canvas.table(table);

    const sim::HorizonSummary &horizon = provider.horizon;
    format::AmountColumn precise(currency, locale);
    const auto addEstimate = [&precise](const auto &estimate) {
        precise.add(estimate.value);
        precise.add(estimate.high - estimate.low); // small: it asks for decimals
    };
    addEstimate(horizon.meanInterval);
    addEstimate(horizon.valueAtRisk);
    addEstimate(horizon.expectedShortfall);
    ReportTable risk;
    risk.columns = {{Text::tr("Horizon revenue, %1").arg(precise.unit()), Qt::AlignLeft, 3},
        {Text::tr("Value"), Qt::AlignRight, 1.4}, {Text::tr("95% interval"), Qt::AlignRight, 2.2}};
    const auto interval = [&](double low, double high) {
        return u"%1–%2"_s.arg(precise.text(low), precise.text(high));
    };
    risk.rows = {
        {Text::tr("Mean"), precise.text(horizon.mean),
            interval(horizon.meanInterval.low, horizon.meanInterval.high)},
        {Text::tr("Value at risk, worst %1 of paths").arg(format::share(results.tail, locale)),
            precise.text(horizon.valueAtRisk.value),
            interval(horizon.valueAtRisk.low, horizon.valueAtRisk.high)},
        {Text::tr("Expected shortfall, mean of the worst %1").arg(format::share(results.tail, locale)),
            precise.text(horizon.expectedShortfall.value),
            interval(horizon.expectedShortfall.low, horizon.expectedShortfall.high)},
    };
    for (const sim::ThresholdProbability &threshold : horizon.below) {
        risk.rows.append({Text::tr("Probability of less than %1")
                              .arg(format::shortMoney(threshold.threshold, currency, locale)),
            format::share(threshold.probability.value, locale, 1),
            u"%1–%2"_s.arg(format::share(threshold.probability.low, locale, 1),
                format::share(threshold.probability.high, locale, 1))});
    }
    canvas.heading(2, Text::tr("Risk over the horizon"));
    canvas.table(risk);
}

void drawContributions(ReportCanvas &canvas, const ReportContent &content, const ReportScenario &entry,
    const ReportPictures::OfScenario &pictures, const sim::ProviderResult &provider, const QString &currency,
    const QLocale &locale)
{
    format::AmountColumn amounts(currency, locale);
    amounts.add(provider.horizon.mean);
    for (const auto &[id, part] : provider.customers) {
        amounts.add(part.mean);
        amounts.add(part.shortfallContribution);
    }
    const auto amount = [&](double value) { return amounts.text(value); };
    ReportTable table;
    table.columns = {{Text::tr("Payer"), Qt::AlignLeft, 2.4},
        {Text::tr("Mean revenue, %1").arg(amounts.unit()), Qt::AlignRight, 1.4},
        {Text::tr("Share"), Qt::AlignRight, 0.9},
        {Text::tr("Missing in bad paths, %1").arg(amounts.unit()), Qt::AlignRight, 1.5},
        {Text::tr("Exits by the end"), Qt::AlignRight, 1.4}};

    auto customers = provider.customers;
    std::stable_sort(customers.begin(), customers.end(),
        [](const auto &a, const auto &b) { return a.second.mean > b.second.mean; });
    for (const auto &[id, part] : customers) {
        const sim::OrganizationResult *organization = sim::find(entry.results.organizations, id);
        double exit = 0;
        if (organization) {
            for (const auto *causes :
                {&organization->exitByDefault, &organization->exitByDistress, &organization->exitForced}) {
                for (const double probability : *causes)
                    exit += probability;
            }
        }
        table.rows.append({content.nameOf(QString::fromStdString(id)), amount(part.mean),
            format::share(part.share, locale), amount(part.shortfallContribution),
            organization ? format::share(exit, locale, 1) : QString()});
    }
    const auto addOther = [&](const QString &label, const sim::Contribution &part) {
        if (part.mean != 0)
            table.rows.append({label, amount(part.mean), format::share(part.share, locale),
                amount(part.shortfallContribution), {}});
    };
    addOther(Text::tr("Re-let capacity"), provider.relet);
    addOther(Text::tr("Not contracted"), provider.uncontracted);
    table.rows.append({Text::tr("All"), amount(provider.horizon.mean), format::share(1, locale),
        amount(provider.horizon.mean - provider.horizon.expectedShortfall.value), {}});
    table.lastRowIsTotal = true;
    canvas.heading(
        2, Text::tr("Who pays, and who is missing in the bad paths"), 25 + pictures.contributionsHeight);
    canvas.paragraph(reporttext::contributionSentence(entry.results, runContext(content, entry), locale),
        pictures.contributionsHeight);
    if (pictures.contributionsHeight > 0)
        canvas.picture(pictures.contributions, pictures.contributionsHeight,
            Text::tr("Parts of what lies between the mean and the expected shortfall."));
    canvas.table(table);
}

} // namespace

reporttext::RunContext runContext(const ReportContent &content, const ReportScenario &entry)
{
    const sim::Model &model = entry.compiled.model;
    return {.provider = content.measures.organization,
        .firstQuarter = Quarter(model.startYear, model.startQuarter),
        .currency = QString::fromStdString(model.currency),
        .names = content.organizationNames};
}

namespace {

void drawScenario(
    const ReportContext &context, const ReportScenario &entry, const ReportPictures::OfScenario &pictures)
{
    ReportCanvas &canvas = context.canvas;
    const ReportContent &content = context.content;
    const QLocale &locale = context.locale;
    const reporttext::RunContext run = runContext(content, entry);
    canvas.heading(
        1, Text::tr("Scenario: %1").arg(scenarioTitle(entry.scenario)), ReportPictures::kFanHeight);
    // A description speaks of the provider that the scenario is about.
    const QString description = scenarioDescription(entry.scenario);
    if (!description.isEmpty() && entry.scenario.provider == content.measures.organization)
        canvas.paragraph(description);
    const sim::ProviderResult *provider =
        sim::find(entry.results.providers, content.measures.organization.value().toStdString());
    if (!provider) {
        canvas.paragraph(Text::tr(
            "In this scenario %1 has no revenue to simulate: none of its contracts has a known value left to "
            "pay, and it has no other revenue.")
                             .arg(content.measures.name));
        return;
    }
    canvas.paragraph(reporttext::fanSentence(entry.results, run, locale), ReportPictures::kFanHeight);
    canvas.picture(pictures.fan, ReportPictures::kFanHeight,
        Text::tr("Revenue by quarter: mean, and the bands that hold half and nine tenths of the paths."));
    canvas.paragraph(
        reporttext::histogramSentence(entry.results, run, locale), ReportPictures::kHistogramHeight);
    canvas.picture(pictures.histogram, ReportPictures::kHistogramHeight,
        Text::tr(
            "Distribution of the revenue of the whole horizon, with value at risk and expected shortfall."));
    drawStatistics(canvas, entry.results, *provider, run.currency, locale);
    drawContributions(canvas, content, entry, pictures, *provider, run.currency, locale);
    canvas.bullets(told({reporttext::shortfallSentence(entry.results, run, locale),
        reporttext::exitSentence(entry.results, run, locale),
        reporttext::precisionSentence(entry.results, run, locale)}));
    const QString leftOut = leftOutText(content, entry.compiled.leftOut);
    if (!leftOut.isEmpty())
        canvas.note(
            Text::tr("Contracts of %1 that are not simulated: %2.").arg(content.measures.name, leftOut));
}

/// The horizon figures of all scenarios side by side.
ReportTable comparisonTable(const ReportContext &context, const std::string &provider)
{
    const ReportContent &content = context.content;
    const QString currency = QString::fromStdString(content.scenarios.first().compiled.model.currency);
    format::AmountColumn amounts(currency, context.locale);
    for (const ReportScenario &entry : content.scenarios) {
        if (const sim::ProviderResult *result = sim::find(entry.results.providers, provider)) {
            amounts.add(result->horizon.mean);
            amounts.add(result->horizon.expectedShortfall.value);
        }
    }
    // Errors are far smaller than what they belong to: a unit of their own.
    format::AmountColumn errors(currency, context.locale);
    for (const std::optional<PairedComparison> &comparison : content.comparisons) {
        if (!comparison)
            continue;
        amounts.add(comparison->difference.mean);
        amounts.add(comparison->shortfallDifference.value);
        errors.add(comparison->difference.standardError);
        errors.add(comparison->shortfallDifference.standardError);
    }
    ReportTable table;
    table.columns = {{Text::tr("Scenario"), Qt::AlignLeft, 2.6},
        {Text::tr("Mean, %1").arg(amounts.unit()), Qt::AlignRight, 1.2},
        {Text::tr("Difference"), Qt::AlignRight, 1.1},
        {Text::tr("Standard error, %1").arg(errors.unit()), Qt::AlignRight, 1.2},
        {Text::tr("Expected shortfall, %1").arg(amounts.unit()), Qt::AlignRight, 1.4},
        {Text::tr("Difference"), Qt::AlignRight, 1.1},
        {Text::tr("Standard error, %1").arg(errors.unit()), Qt::AlignRight, 1.2}};
    for (qsizetype i = 0; i < content.scenarios.size(); ++i) {
        const ReportScenario &entry = content.scenarios[i];
        const sim::ProviderResult *result = sim::find(entry.results.providers, provider);
        QStringList row{scenarioTitle(entry.scenario)};
        row += result ? QStringList{amounts.text(result->horizon.mean), {}, {},
                            amounts.text(result->horizon.expectedShortfall.value), {}, {}}
                      : QStringList(6, u"–"_s);
        const auto comparison = i == 0 ? std::nullopt : content.comparisons.value(i - 1);
        if (comparison) {
            row[2] = amounts.signedText(comparison->difference.mean);
            row[3] = errors.text(comparison->difference.standardError);
            row[5] = amounts.signedText(comparison->shortfallDifference.value);
            row[6] = errors.text(comparison->shortfallDifference.standardError);
        } else if (i > 0) {
            row[2] = row[3] = row[5] = row[6] = u"–"_s;
        }
        table.rows.append(row);
    }
    return table;
}

} // namespace

void drawScenarios(const ReportContext &context)
{
    for (qsizetype i = 0; i < context.content.scenarios.size(); ++i) {
        context.canvas.beginPart(i == 0 ? 0.35 : 0.55);
        drawScenario(context, context.content.scenarios[i], context.pictures.scenarios.value(i));
    }
}

QString leftOutText(const ReportContent &content, const QList<LeftOutContract> &contracts)
{
    QStringList reasons;
    QMap<QString, QStringList> titles;
    for (const LeftOutContract &contract : contracts) {
        const auto title = content.contractTitles.constFind(contract.id.value());
        if (title == content.contractTitles.constEnd())
            continue;
        if (!titles.contains(contract.reason))
            reasons.append(contract.reason);
        titles[contract.reason].append(*title);
    }
    QStringList parts;
    for (const QString &reason : reasons)
        parts.append(Text::tr("%1 (%2)").arg(titles.value(reason).join(u", "_s), reason));
    return parts.join(u"; "_s);
}

void drawComparison(const ReportContext &context)
{
    const ReportContent &content = context.content;
    ReportCanvas &canvas = context.canvas;
    const std::string id = content.measures.organization.value().toStdString();
    if (content.scenarios.size() < 2 && content.request.sections.size() > 1)
        return; // nobody misses it
    canvas.heading(1, Text::tr("Comparison of scenarios"), 45);
    if (content.scenarios.size() < 2) {
        canvas.paragraph(Text::tr("This report shows one scenario; there is nothing to compare."));
        return;
    }
    const ReportScenario &first = content.scenarios.first();
    canvas.paragraph(Text::tr("All scenarios share their random numbers, so most of the noise cancels in the "
                              "differences, which are measured against “%1”.")
                         .arg(scenarioTitle(first.scenario)));
    canvas.table(comparisonTable(context, id));
    QStringList sentences;
    for (qsizetype i = 1; i < content.scenarios.size(); ++i) {
        const ReportScenario &entry = content.scenarios[i];
        const auto comparison = content.comparisons.value(i - 1);
        sentences += comparison
                         ? reporttext::comparisonSentence(*comparison, scenarioTitle(first.scenario),
                               scenarioTitle(entry.scenario), runContext(content, entry), context.locale)
                         : Text::tr("“%1” cannot be compared path by path: its dates differ, or one of the "
                                    "two brings no revenue.")
                               .arg(scenarioTitle(entry.scenario));
    }
    canvas.bullets(sentences);
}

} // namespace offtake
