// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/report/charttext.h"

#include "data/scenarios/distribution.h"
#include "data/text/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace offtake::charttext {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ChartText)
};

QString money(double amount, const RunContext &context, const QLocale &locale)
{
    return format::shortMoney(amount, context.currency, locale);
}

QString nameOf(const RunContext &context, const QString &id)
{
    return context.names.value(id, id);
}

QString providerName(const RunContext &context)
{
    return nameOf(context, context.provider.value());
}

const sim::ProviderResult *resultOf(const sim::Results &results, const RunContext &context)
{
    return sim::find(results.providers, context.provider.value().toStdString());
}

QString smallShare(double share, const QLocale &locale)
{
    return format::share(share, locale, share < 0.1 ? 1 : 0);
}

} // namespace

QString exceedanceSentence(const sim::Results &results, const RunContext &context, const QLocale &locale)
{
    const sim::ProviderResult *result = resultOf(results, context);
    if (!result)
        return {};
    const Distribution distribution(result->horizon);
    const Quarter end = context.firstQuarter + (results.quarterCount - 1);
    return Text::tr("%1 earns more than %2 by %3 with a probability of 90%, more than %4 with one of 10%.")
        .arg(providerName(context), money(distribution.amountAt(0.1), context, locale),
            format::quarter(end, locale), money(distribution.amountAt(0.9), context, locale));
}

QString statisticName(const Statistic &statistic, const QLocale &locale)
{
    const int decimals = std::abs(statistic.level * 100 - std::round(statistic.level * 100)) < 1e-9 ? 0 : 1;
    switch (statistic.kind) {
    case Statistic::Kind::Quantile:
        return Text::tr("the %1 quantile").arg(format::share(statistic.level, locale, decimals));
    case Statistic::Kind::ExpectedShortfall:
        return Text::tr("the mean of the worst %1").arg(format::share(statistic.level, locale, decimals));
    default:
        return Text::tr("the mean");
    }
}

QString leverValue(const Lever &lever, double value, const QLocale &locale, const QList<double> &beside)
{
    // Times and quarters are plain numbers, everything else is a fraction.
    const bool isNumber =
        !lever.inScenario || lever.key == "credit_correlation"_L1 || lever.key == "delay_mean"_L1;
    const double unit = isNumber ? 1 : 100;
    const bool areWhole = std::ranges::all_of(beside + QList<double>{value},
        [unit](double each) { return std::abs(each * unit - std::round(each * unit)) < 1e-6; });
    return isNumber ? format::number(value, locale, areWhole ? 0 : 2)
                    : format::share(value, locale, areWhole ? 0 : 1);
}

QString tornadoSentence(const Sensitivity &sensitivity, const Statistic &statistic, const RunContext &context,
    const QLocale &locale)
{
    if (sensitivity.responses.isEmpty() || sensitivity.responses.first().points.isEmpty())
        return {};
    const LeverResponse &most = sensitivity.responses.first();
    const SensitivityPoint &low = most.points.first();
    const SensitivityPoint &high = most.points.last();
    if (most.swing <= 0)
        return Text::tr("None of the assumptions moves %1.").arg(statisticName(statistic, locale));
    return Text::tr("“%1” moves %2 most: from %3 at %4 to %5 at %6.")
        .arg(most.lever.name, statisticName(statistic, locale), money(low.statistic, context, locale),
            leverValue(most.lever, low.value, locale), money(high.statistic, context, locale),
            leverValue(most.lever, high.value, locale));
}

QString spiderSentence(const Sensitivity &sensitivity, const Statistic &statistic, const RunContext &context,
    const QLocale &locale)
{
    if (sensitivity.responses.isEmpty())
        return {};
    const auto moving = std::ranges::count_if(sensitivity.responses,
        [&](const LeverResponse &response) { return response.swing > 0.05 * std::abs(sensitivity.base); });
    return Text::tr("%n assumption(s) out of %1 move %2 of %3 by more than 5%.", nullptr, int(moving))
        .arg(QString::number(sensitivity.responses.size()), statisticName(statistic, locale),
            money(sensitivity.base, context, locale));
}

QString dependencySentence(
    const sim::Results &results, bool total, const RunContext &context, const QLocale &locale)
{
    if (!results.dependency)
        return {};
    QString worst;
    double loss = 0;
    int others = -1;
    for (const auto &[customer, providers] : results.dependency->customers) {
        const sim::DependencyCell *cell = sim::find(providers, context.provider.value().toStdString());
        if (!cell)
            continue;
        ++others;
        const double change = total ? cell->total.mean : cell->direct.mean;
        if (change < loss) {
            loss = change;
            worst = QString::fromStdString(customer);
        }
    }
    if (worst.isEmpty())
        return Text::tr("%1 loses nothing by any single exit.").arg(providerName(context));
    const QString first =
        Text::tr("If %1 is forced out at once, %2 loses %3 in the mean.")
            .arg(nameOf(context, worst), providerName(context), money(-loss, context, locale));
    if (others < 1)
        return first;
    return first + u' ' + Text::tr("%n other exit(s) cost it less.", nullptr, others);
}

QString exitCostsSentence(
    const sim::Results &results, bool total, const RunContext &context, const QLocale &locale)
{
    struct Loss
    {
        QString name;
        double amount = 0;
    };
    QList<Loss> losses;
    if (results.dependency) {
        for (const auto &[customer, providers] : results.dependency->customers) {
            const sim::DependencyCell *cell = sim::find(providers, context.provider.value().toStdString());
            const double change = !cell ? 0 : total ? cell->total.mean : cell->direct.mean;
            if (change < 0)
                losses += {nameOf(context, QString::fromStdString(customer)), -change};
        }
    }
    if (losses.isEmpty())
        return {};
    std::ranges::stable_sort(losses, std::ranges::greater(), &Loss::amount);
    const QString first = money(losses.first().amount, context, locale);
    if (losses.size() == 1)
        return Text::tr("The exit of %1 would cost %2.", "customer and amount")
            .arg(losses.first().name, first);
    return Text::tr("The exit of %1 would cost %2, that of %3 %4.", "two customers, an amount each")
        .arg(losses.first().name, first, losses.at(1).name, money(losses.at(1).amount, context, locale));
}

QString ratioSentence(const sim::Results &results, const RunContext &context, const QLocale &locale)
{
    QString worst;
    const sim::PaymentRatio *ratio = nullptr;
    for (const auto &[id, organization] : results.organizations) {
        if (organization.paymentRatio &&
            (!ratio || organization.paymentRatio->pooledBelowOne > ratio->pooledBelowOne)) {
            ratio = &*organization.paymentRatio;
            worst = QString::fromStdString(id);
        }
    }
    if (!ratio)
        return {};
    if (ratio->pooledBelowOne <= 0)
        return Text::tr("Whoever has not exited pays all that it owes.");
    return Text::tr("%1 falls short most often: in %2 of the quarters it pays less than it owes, %3 of it in "
                    "the mean over all.")
        .arg(nameOf(context, worst), smallShare(ratio->pooledBelowOne, locale),
            smallShare(ratio->pooledMean, locale));
}

QString convergenceSentence(
    const QList<ConvergencePoint> &points, const RunContext &context, const QLocale &locale)
{
    if (points.isEmpty())
        return {};
    const ConvergencePoint &last = points.last();
    return Text::tr(
        "After %1 paths the mean lies between %2 and %3, the expected shortfall between %4 and %5 "
        "(95% confidence).")
        .arg(format::number(double(last.paths), locale), money(last.mean.low, context, locale),
            money(last.mean.high, context, locale), money(last.shortfall.low, context, locale),
            money(last.shortfall.high, context, locale));
}

QString differenceSentence(const PairedComparison &comparison, const QString &titleA, const QString &titleB,
    const RunContext &context, const QLocale &locale)
{
    const sim::Estimate &mean = comparison.meanDifference;
    const QString error = money((mean.high - mean.low) / 2, context, locale);
    const QString better = format::share(comparison.probabilityBetter.value, locale, 1);
    if (mean.value < 0) {
        return Text::tr("“%1” brings %2 less than “%3” in the mean (±%4); on %5 of the paths it brings more.")
            .arg(titleB, money(-mean.value, context, locale), titleA, error, better);
    }
    return Text::tr("“%1” brings %2 more than “%3” in the mean (±%4); it brings more on %5 of the paths.")
        .arg(titleB, money(mean.value, context, locale), titleA, error, better);
}

QString pathSentence(
    const PathStory &story, double percentile, const RunContext &context, const QLocale &locale)
{
    double total = 0;
    QString exit;
    for (qsizetype q = 0; q < story.quarters.size(); ++q) {
        total += story.quarters.at(q).revenue;
        for (const PathStory::Exit &each : story.quarters.at(q).exits) {
            if (exit.isEmpty())
                exit = Text::tr("The first to exit is %1, in %2.")
                           .arg(nameOf(context, each.organization.value()),
                               format::quarter(context.firstQuarter + int(q), locale));
        }
    }
    const QString first = Text::tr("On path %1 %2 earns %3, more than on %4 of the paths.")
                              .arg(format::number(double(story.path), locale), providerName(context),
                                  money(total, context, locale), smallShare(percentile, locale));
    return first + u' ' + (exit.isEmpty() ? Text::tr("Nobody exits.") : exit);
}

} // namespace offtake::charttext
