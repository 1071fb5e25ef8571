// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/measures/measures.h"
#include "data/quarter.h"
#include "data/scenarios/comparison.h"
#include "data/scenarios/sensitivity.h"
#include "gpu/results.h"

#include <QLocale>
#include <QMap>
#include <QString>
#include <QStringList>

/// The sentences above charts and in the report: whole sentences with the numbers of today, in the language
/// of the installed translators and the number format of `locale`. A sentence that has nothing to tell is
/// empty.
namespace offtake::reporttext {

/// "Microsoft paid 62% of CoreWeave's revenue in 2024." Above the shares by period.
QString dependencySentence(const ProviderMeasures &measures, const QLocale &locale);
/// "After 31 Mar 2025, 4 contracts of CoreWeave still bring US$24.1bn, the last until 31 Oct 2030." Above the
/// run-off.
QString runOffSentence(const ProviderMeasures &measures, const QLocale &locale);
/// "OpenAI makes 54% of what is still contracted, Microsoft another 30%." Above the contracted shares.
QString shareSentence(const ProviderMeasures &measures, const QLocale &locale);
/// "The Herfindahl index of 2024 lies between 4,069 and 4,278 of 10,000, highly concentrated either way."
QString concentrationSentence(const ProviderMeasures &measures, const QLocale &locale);
/// "CoreWeave reported US$15.1bn of remaining performance obligations at 31 Dec 2024."
QString backlogSentence(const ProviderMeasures &measures, const QLocale &locale);
/// "What is contracted for the twelve months after 31 Mar 2025 is 1.9 times the last reported year's
/// revenue."
QString coverageSentence(const ProviderMeasures &measures, const QLocale &locale);
/// "Shares worth US$350m are tied to one contract of CoreWeave, with OpenAI."
QString equitySentence(
    const ProviderMeasures &measures, const QMap<QString, QString> &names, const QLocale &locale);
/// "CoreWeave has both contracts and funding or equity ties with 2 counterparties: OpenAI (US$350m of funding
/// or equity, US$22.4bn of contracts); NVIDIA (US$2.1bn of funding or equity, US$7.6bn of contracts)."
QString circularSentence(
    const ProviderMeasures &measures, const QMap<QString, QString> &names, const QLocale &locale);
/// "The largest of 9 deals is that of 9 Apr 2026 with Meta Platforms, worth US$21.0bn." Above the deals in
/// time.
QString dealsSentence(
    const ProviderMeasures &measures, const QMap<QString, QString> &names, const QLocale &locale);

/// What a result document does not know and its sentences need.
struct RunContext
{
    OrganizationId provider;
    Quarter firstQuarter; ///< of the model
    QString currency;
    QMap<QString, QString> names; ///< of organisations, by id; the id stands for a missing one
};

/// "CoreWeave's quarterly revenue goes from US$2.1bn in Q3 2026 to US$2.6bn in Q2 2031 on average. Nine
/// paths in ten end between US$0.9bn and US$4.1bn a quarter." Above the fan chart.
QString fanSentence(const sim::Results &results, const RunContext &context, const QLocale &locale);
/// "CoreWeave's revenue by 2030 is US$41.2bn on average; one path in twenty stays under US$22.8bn." Above the
/// histogram.
QString histogramSentence(const sim::Results &results, const RunContext &context, const QLocale &locale);
/// "In the worst 5% of the paths CoreWeave's revenue averages US$18.9bn, US$22.3bn less than over all paths."
QString shortfallSentence(const sim::Results &results, const RunContext &context, const QLocale &locale);
/// "Microsoft accounts for the largest part of the shortfall in the bad paths: US$9.1bn of the US$22.3bn
/// missing there." Above the
/// contributions.
QString contributionSentence(const sim::Results &results, const RunContext &context, const QLocale &locale);
/// "Of CoreWeave's customers, OpenAI exits most often: in 24% of the paths by Q2 2031."
QString exitSentence(const sim::Results &results, const RunContext &context, const QLocale &locale);
/// "65,536 paths with seed 42 give the mean to ±0.3% and the expected shortfall to ±0.6% (95% confidence)."
QString precisionSentence(const sim::Results &results, const RunContext &context, const QLocale &locale);

/// "Of the assumptions, the default hazard of everyone moves the expected shortfall most: US$4.1bn where it
/// is 2, US$15.0bn where it is 0.5, US$8.9bn as assumed." Above the tornado.
QString sensitivitySentence(
    const Sensitivity &sensitivity, const Statistic &statistic, const QLocale &locale);
/// "If OpenAI left in the first quarter, CoreWeave's revenue would be US$10.2bn lower on average; with what
/// is lost through other payers, US$10.9bn lower." Above the dependency table.
QString forcedExitSentence(
    const sim::DependencyResult &dependency, const RunContext &context, const QLocale &locale);
/// "In “AI winter” the revenue of CoreWeave is US$12.3bn lower than in “Base” on average (±US$78.0m at 95%
/// confidence), and lower on 87% of the paths."
QString comparisonSentence(const PairedComparison &comparison, const QString &titleA, const QString &titleB,
    const RunContext &context, const QLocale &locale);
/// The name of a statistic in a sentence: "the expected shortfall (worst 5%)".
QString statisticName(const Statistic &statistic, const QLocale &locale);

/// Four to eight sentences for the report's first page; `results`, those of the scenario of that title, may
/// be missing.
QStringList inBrief(const ProviderMeasures &measures, const sim::Results *results,
    const QString &scenarioTitle, const RunContext &context, const QLocale &locale);

} // namespace offtake::reporttext
