// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/report/reporttext.h"
#include "data/scenarios/comparison.h"
#include "data/scenarios/pathset.h"
#include "data/scenarios/pathstory.h"
#include "data/scenarios/sensitivity.h"

/// The sentences above the charts of a scenario that the report does not draw: as in reporttext.h.
namespace offtake::charttext {

using reporttext::RunContext;

/// "With a probability of 90% CoreWeave earns more than US$30.1bn by Q2 2031, with one of 10% more than
/// US$61.0bn."
QString exceedanceSentence(const sim::Results &results, const RunContext &context, const QLocale &locale);

/// "the mean", "P5", "the expected shortfall of the worst 5%": a statistic within a sentence.
QString statisticName(const Statistic &statistic, const QLocale &locale);
/// A lever's value with its sign for per cent where it is a rate: "−25%", "1.50". It has the decimals that it
/// and those beside it need.
QString leverValue(const Lever &lever, double value, const QLocale &locale, const QList<double> &beside = {});
/// "“GPU price, drift a year” moves the mean most: from US$38.0bn at −50% to US$44.1bn at 0%."
QString tornadoSentence(const Sensitivity &sensitivity, const Statistic &statistic, const RunContext &context,
    const QLocale &locale);
/// "3 of 13 assumptions move the mean by more than 5%."
QString spiderSentence(const Sensitivity &sensitivity, const Statistic &statistic, const RunContext &context,
    const QLocale &locale);

/// "If OpenAI is forced out, CoreWeave loses US$12.4bn in the mean, more than by any of the other 6."
/// `total` with the shortfalls that travel on through clearing.
QString dependencySentence(
    const sim::Results &results, bool total, const RunContext &context, const QLocale &locale);
/// "The exit of OpenAI would cost US$12.4bn, that of Microsoft US$9.1bn." Of the two costliest in the
/// dependency matrix; empty where none costs anything. Under the page's heading.
QString exitCostsSentence(
    const sim::Results &results, bool total, const RunContext &context, const QLocale &locale);
/// "OpenAI falls short most often: in 12% of the quarters in which it owes something."
QString ratioSentence(const sim::Results &results, const RunContext &context, const QLocale &locale);
/// "After 65,536 paths the mean lies between US$41.1bn and US$41.3bn (95% confidence); ..."
QString convergenceSentence(
    const QList<ConvergencePoint> &points, const RunContext &context, const QLocale &locale);
/// "“B” brings US$2.1bn less than “A” in the mean (±0.1bn); it is better on 12% of the paths."
QString differenceSentence(const PairedComparison &comparison, const QString &titleA, const QString &titleB,
    const RunContext &context, const QLocale &locale);
/// "On path 1,234 CoreWeave earns US$23.1bn, more than on 8% of the paths; OpenAI exits in Q3 2028."
QString pathSentence(
    const PathStory &story, double percentile, const RunContext &context, const QLocale &locale);

} // namespace offtake::charttext
