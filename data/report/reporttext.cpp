// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/report/reporttext.h"

#include "data/report/charttext.h"
#include "data/text/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

using namespace Qt::StringLiterals;

namespace offtake::reporttext {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

/// US antitrust scale: Merger Guidelines of 2023, section 2.1.
constexpr double kHighlyConcentrated = 1800;
constexpr double kModeratelyConcentrated = 1000;

QString nameOf(const QMap<QString, QString> &names, const QString &id)
{
    return names.value(id, id);
}

/// A year, a quarter, or 'the year to ...' where the books close on other days.
QString periodName(const QDate &start, const QDate &end, const QLocale &locale)
{
    if (start.year() == end.year() && start == QDate(start.year(), 1, 1) && end == QDate(end.year(), 12, 31))
        return QString::number(start.year());
    const Quarter quarter = Quarter::of(start);
    if (start == quarter.firstDay() && end == quarter.lastDay())
        return format::quarter(quarter, locale);
    const QString last = format::date(end, locale);
    const qint64 days = start.daysTo(end);
    if (days > 350)
        return Text::tr("the year to %1", "period").arg(last);
    if (days > 80 && days < 100)
        return Text::tr("the quarter to %1", "period").arg(last);
    return Text::tr("the period from %1 to %2", "period").arg(format::date(start, locale), last);
}

QString money(double amount, const ProviderMeasures &measures, const QLocale &locale)
{
    return format::shortMoney(amount, measures.currency, locale);
}

QString money(double amount, const RunContext &context, const QLocale &locale)
{
    return format::shortMoney(amount, context.currency, locale);
}

QString nameOf(const RunContext &context)
{
    return nameOf(context.names, context.provider.value());
}

const sim::ProviderResult *resultOf(const sim::Results &results, const RunContext &context)
{
    return sim::find(results.providers, context.provider.value().toStdString());
}

/// Place of a probability in the quantiles, if the run made it.
std::optional<size_t> quantileIndex(const sim::Results &results, double probability)
{
    for (size_t i = 0; i < results.quantiles.size(); ++i) {
        if (std::abs(results.quantiles[i] - probability) < 1e-9)
            return i;
    }
    return std::nullopt;
}

/// When the horizon ends: a year where it closes one, else the quarter.
QString horizonName(const sim::Results &results, const RunContext &context, const QLocale &locale)
{
    const Quarter last = context.firstQuarter + (results.quarterCount - 1);
    return last.number() == 4 ? QString::number(last.year()) : format::quarter(last, locale);
}

double sumOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

} // namespace

QString dependencySentence(const ProviderMeasures &measures, const QLocale &locale)
{
    if (!measures.topCustomer)
        return {};
    const CustomerShare &top = *measures.topCustomer;
    const QString share = format::share(top.share, locale);
    const QString period = periodName(top.periodStart, top.periodEnd, locale);
    if (top.basis == Basis::Disclosed)
        return Text::tr("%1 paid %2 of %3's revenue in %4.").arg(top.label, share, measures.name, period);
    return Text::tr("%1 paid an estimated %2 of %3's revenue in %4.")
        .arg(top.label, share, measures.name, period);
}

QString runOffSentence(const ProviderMeasures &measures, const QLocale &locale)
{
    if (measures.contractCount == 0 || measures.remainingValue <= 0)
        return {};
    return Text::tr(
        "After %1, %n contract(s) of %2 still bring %3, the last until %4.", nullptr, measures.contractCount)
        .arg(format::date(measures.asOf, locale), measures.name,
            money(measures.remainingValue, measures, locale), format::date(measures.lastEnd, locale));
}

QString shareSentence(const ProviderMeasures &measures, const QLocale &locale)
{
    if (measures.contractedShares.isEmpty())
        return {};
    const CustomerShare &first = measures.contractedShares.first();
    if (measures.contractedShares.size() == 1)
        return Text::tr("All that is still contracted comes from %1.").arg(first.label);
    const CustomerShare &second = measures.contractedShares[1];
    return Text::tr("%1 accounts for %2 of what is still contracted, %3 for another %4.")
        .arg(first.label, format::share(first.share, locale), second.label,
            format::share(second.share, locale));
}

QString concentrationSentence(const ProviderMeasures &measures, const QLocale &locale)
{
    if (!measures.hhi)
        return {};
    const HhiInterval &hhi = *measures.hhi;
    const QString period = periodName(hhi.periodStart, hhi.periodEnd, locale);
    const QString low = format::number(hhi.low, locale);
    const QString high = format::number(hhi.high, locale);
    if (low == high) {
        if (hhi.low > kHighlyConcentrated)
            return Text::tr("The Herfindahl index of %1 is %2 of 10,000, highly concentrated.")
                .arg(period, low);
        return Text::tr("The Herfindahl index of %1 is %2 of 10,000.").arg(period, low);
    }
    if (hhi.low > kHighlyConcentrated) {
        return Text::tr(
            "The Herfindahl index of %1 lies between %2 and %3 of 10,000, highly concentrated either way.")
            .arg(period, low, high);
    }
    if (hhi.high < kModeratelyConcentrated) {
        return Text::tr(
            "The Herfindahl index of %1 lies between %2 and %3 of 10,000, little concentrated either way.")
            .arg(period, low, high);
    }
    return Text::tr("The Herfindahl index of %1 lies between %2 and %3 of 10,000; the rest is not disclosed.")
        .arg(period, low, high);
}

QString backlogSentence(const ProviderMeasures &measures, const QLocale &locale)
{
    if (!measures.backlog)
        return {};
    const ReportedBacklog &backlog = *measures.backlog;
    const QString amount = format::shortMoney(backlog.amount, backlog.currency, locale);
    const QString date = format::date(backlog.asOf, locale);
    if (backlog.kind == u"rpo") {
        return Text::tr("%1 reported %2 of remaining performance obligations at %3.")
            .arg(measures.name, amount, date);
    }
    if (backlog.kind == u"bookings")
        return Text::tr("%1 announced %2 of contracted revenue at %3.").arg(measures.name, amount, date);
    return Text::tr("%1 reported a revenue backlog of %2 at %3, by its own definition.")
        .arg(measures.name, amount, date);
}

QString coverageSentence(const ProviderMeasures &measures, const QLocale &locale)
{
    if (!measures.coverage)
        return {};
    return Text::tr(
        "What is contracted for the twelve months after %1 is %2 times the last reported year's revenue.")
        .arg(format::date(measures.asOf, locale), format::number(*measures.coverage, locale, 1));
}

QString equitySentence(
    const ProviderMeasures &measures, const QMap<QString, QString> &names, const QLocale &locale)
{
    if (measures.equityLinked.isEmpty())
        return {};
    double sum = 0;
    QStringList partners;
    for (const EquityLink &link : measures.equityLinked) {
        sum += link.amount.value_or(0);
        const OrganizationId other = link.from == measures.organization ? link.to : link.from;
        const QString name = nameOf(names, other.value());
        if (!name.isEmpty() && !partners.contains(name))
            partners.append(name);
    }
    const int count = int(measures.equityLinked.size());
    const QString list = locale.createSeparatedList(partners);
    if (sum <= 0) {
        return Text::tr(
            "Shares of undisclosed value are tied to %n contract(s) of %1, with %2.", nullptr, count)
            .arg(measures.name, list);
    }
    return Text::tr("Shares worth %1 are tied to %n contract(s) of %2, with %3.", nullptr, count)
        .arg(money(sum, measures, locale), measures.name, list);
}

QString circularSentence(
    const ProviderMeasures &measures, const QMap<QString, QString> &names, const QLocale &locale)
{
    struct Partner
    {
        QString name;
        double funding = 0;
        double contracts = 0;
    };
    QList<Partner> partners;
    QMap<OrganizationId, qsizetype> places;
    for (const CircularLink &link : measures.circular) {
        if (!places.contains(link.counterparty)) {
            places.insert(link.counterparty, partners.size());
            partners.append({nameOf(names, link.counterparty.value()), 0, link.contractAmount});
        }
        partners[places.value(link.counterparty)].funding += link.financingAmount;
    }
    if (partners.isEmpty())
        return {};
    std::stable_sort(partners.begin(), partners.end(),
        [](const Partner &a, const Partner &b) { return a.contracts > b.contracts; });
    constexpr qsizetype kNamed = 4;
    QStringList told;
    for (const Partner &partner : partners.first(std::min(kNamed, partners.size()))) {
        const QString funding =
            partner.funding > 0 ? money(partner.funding, measures, locale) : Text::tr("undisclosed");
        const QString contracts =
            partner.contracts > 0 ? money(partner.contracts, measures, locale) : Text::tr("undisclosed");
        told +=
            Text::tr("%1 (%2 of funding or equity, %3 of contracts)").arg(partner.name, funding, contracts);
    }
    if (const int more = int(partners.size() - told.size()); more > 0)
        told += Text::tr("%n other(s)", nullptr, more);
    return Text::tr("%1 has both contracts and funding or equity ties with %n counterparty(ies): %2.",
        nullptr, int(partners.size()))
        .arg(measures.name, told.join(u"; "_s));
}

QString dealsSentence(
    const ProviderMeasures &measures, const QMap<QString, QString> &names, const QLocale &locale)
{
    const auto largest = std::max_element(measures.deals.begin(), measures.deals.end(),
        [](const Deal &a, const Deal &b) { return a.value.value_or(0) < b.value.value_or(0); });
    if (largest == measures.deals.end() || largest->value.value_or(0) <= 0)
        return {};
    return Text::tr(
        "The largest of %n deal(s) is that of %1 with %2, worth %3.", nullptr, int(measures.deals.size()))
        .arg(format::date(largest->signedOn, locale), nameOf(names, largest->customer.value()),
            money(*largest->value, measures, locale));
}

QString fanSentence(const sim::Results &results, const RunContext &context, const QLocale &locale)
{
    const sim::ProviderResult *result = resultOf(results, context);
    if (!result || result->quarters.empty())
        return {};
    const sim::Summary &first = result->quarters.front();
    const sim::Summary &last = result->quarters.back();
    const Quarter end = context.firstQuarter + int(result->quarters.size() - 1);
    const QString path = Text::tr("%1's quarterly revenue goes from %2 in %3 to %4 in %5 on average.")
                             .arg(nameOf(context), money(first.mean, context, locale),
                                 format::quarter(context.firstQuarter, locale),
                                 money(last.mean, context, locale), format::quarter(end, locale));
    const auto low = quantileIndex(results, 0.05);
    const auto high = quantileIndex(results, 0.95);
    if (!low || !high)
        return path;
    const QString range =
        Text::tr("Nine paths in ten end between %1 and %2 a quarter.")
            .arg(money(last.quantiles[*low], context, locale), money(last.quantiles[*high], context, locale));
    return path + u' ' + range;
}

QString histogramSentence(const sim::Results &results, const RunContext &context, const QLocale &locale)
{
    const sim::ProviderResult *result = resultOf(results, context);
    if (!result)
        return {};
    const QString mean = money(result->horizon.mean, context, locale);
    const QString atRisk = money(result->horizon.valueAtRisk.value, context, locale);
    const QString end = horizonName(results, context, locale);
    if (std::abs(results.tail - 0.05) < 1e-9) {
        return Text::tr("%1's revenue by %2 is %3 on average; one path in twenty stays under %4.")
            .arg(nameOf(context), end, mean, atRisk);
    }
    return Text::tr("%1's revenue by %2 is %3 on average; %4 of the paths stay under %5.")
        .arg(nameOf(context), end, mean, format::share(results.tail, locale, results.tail < 0.01 ? 1 : 0),
            atRisk);
}

QString shortfallSentence(const sim::Results &results, const RunContext &context, const QLocale &locale)
{
    const sim::ProviderResult *result = resultOf(results, context);
    if (!result)
        return {};
    const double shortfall = result->horizon.expectedShortfall.value;
    return Text::tr("In the worst %1 of the paths %2's revenue averages %3, %4 less than over all paths.")
        .arg(format::share(results.tail, locale, results.tail < 0.01 ? 1 : 0), nameOf(context),
            money(shortfall, context, locale), money(result->horizon.mean - shortfall, context, locale));
}

QString contributionSentence(const sim::Results &results, const RunContext &context, const QLocale &locale)
{
    const sim::ProviderResult *result = resultOf(results, context);
    if (!result)
        return {};
    const double missing = result->horizon.mean - result->horizon.expectedShortfall.value;
    const auto most = std::max_element(
        result->customers.begin(), result->customers.end(), [](const auto &a, const auto &b) {
            return a.second.shortfallContribution < b.second.shortfallContribution;
        });
    const double ofCustomer = most == result->customers.end() ? 0 : most->second.shortfallContribution;
    const double ofUncontracted = result->uncontracted.shortfallContribution;
    if (missing <= 0 || std::max(ofCustomer, ofUncontracted) <= 0)
        return {};
    if (ofUncontracted > ofCustomer) {
        return Text::tr("Revenue without contracts accounts for the largest part of the shortfall in the bad "
                        "paths: %1 of the %2 missing there.")
            .arg(money(ofUncontracted, context, locale), money(missing, context, locale));
    }
    return Text::tr(
        "%1 accounts for the largest part of the shortfall in the bad paths: %2 of the %3 missing "
        "there.")
        .arg(nameOf(context.names, QString::fromStdString(most->first)), money(ofCustomer, context, locale),
            money(missing, context, locale));
}

QString exitSentence(const sim::Results &results, const RunContext &context, const QLocale &locale)
{
    const sim::ProviderResult *result = resultOf(results, context);
    if (!result)
        return {};
    QString name;
    double most = 0;
    for (const auto &[id, contribution] : result->customers) {
        const sim::OrganizationResult *organization = sim::find(results.organizations, id);
        if (!organization)
            continue;
        const double exits = sumOf(organization->exitByDefault) + sumOf(organization->exitByDistress) +
                             sumOf(organization->exitForced);
        if (exits > most) {
            most = exits;
            name = nameOf(context.names, QString::fromStdString(id));
        }
    }
    if (name.isEmpty())
        return {};
    return Text::tr("Of %1's customers, %2 exits most often: in %3 of the paths by %4.")
        .arg(nameOf(context), name, format::share(most, locale, most < 0.1 ? 1 : 0),
            horizonName(results, context, locale));
}

QString precisionSentence(const sim::Results &results, const RunContext &context, const QLocale &locale)
{
    const sim::ProviderResult *result = resultOf(results, context);
    if (!result || result->horizon.mean <= 0)
        return {};
    const auto relative = [&locale](const sim::Estimate &estimate) {
        const double half = estimate.value > 0 ? (estimate.high - estimate.low) / 2 / estimate.value : 0;
        return format::share(half, locale, 1);
    };
    const QString paths = format::number(double(results.paths), locale);
    return Text::tr(
        "%1 paths with seed %2 give the mean to ±%3 and the expected shortfall to ±%4 (95% confidence).")
        .arg(paths, QString::number(results.seed), relative(result->horizon.meanInterval),
            relative(result->horizon.expectedShortfall));
}

QString statisticName(const Statistic &statistic, const QLocale &locale)
{
    const QString level = format::share(statistic.level, locale, statistic.level < 0.01 ? 1 : 0);
    switch (statistic.kind) {
    case Statistic::Kind::Mean:
        return Text::tr("the mean revenue", "statistic");
    case Statistic::Kind::Quantile:
        return Text::tr("the %1 quantile of revenue", "statistic").arg(level);
    case Statistic::Kind::ExpectedShortfall:
        return Text::tr("the expected shortfall (the mean of the worst %1 of paths)", "statistic").arg(level);
    }
    Q_UNREACHABLE();
}

QString sensitivitySentence(const Sensitivity &sensitivity, const Statistic &statistic, const QLocale &locale)
{
    if (sensitivity.responses.isEmpty() || sensitivity.responses.first().swing <= 0)
        return {};
    const LeverResponse &most = sensitivity.responses.first();
    const auto amount = [&](double value) { return format::shortMoney(value, sensitivity.currency, locale); };
    const auto value = [&](double number) { return charttext::leverValue(most.lever, number, locale); };
    return Text::tr("Of the assumptions, “%1” moves %2 most: %3 where it is %4, %5 where it is %6, %7 as "
                    "assumed (%8).")
        .arg(most.lever.name, statisticName(statistic, locale), amount(most.points.first().statistic),
            value(most.points.first().value), amount(most.points.last().statistic),
            value(most.points.last().value), amount(sensitivity.base), value(most.lever.base));
}

QString forcedExitSentence(
    const sim::DependencyResult &dependency, const RunContext &context, const QLocale &locale)
{
    const std::string *worst = nullptr;
    const sim::DependencyCell *most = nullptr;
    for (const auto &[customer, row] : dependency.customers) {
        const sim::DependencyCell *cell = sim::find(row, context.provider.value().toStdString());
        if (cell && (!most || cell->total.mean < most->total.mean)) {
            worst = &customer;
            most = cell;
        }
    }
    if (!most || most->total.mean >= 0)
        return {};
    const QString customer = nameOf(context.names, QString::fromStdString(*worst));
    const QString direct = money(-most->direct.mean, context, locale);
    const QString total = money(-most->total.mean, context, locale);
    if (direct == total) {
        return Text::tr("If %1 left in the first quarter, %2's revenue would be %3 lower on average; hardly "
                        "anything more would be lost through other payers.")
            .arg(customer, nameOf(context), total);
    }
    return Text::tr(
        "If %1 left in the first quarter, %2's revenue would be %3 lower on average; with what is "
        "lost through other payers, %4 lower.")
        .arg(customer, nameOf(context), direct, total);
}

QString comparisonSentence(const PairedComparison &comparison, const QString &titleA, const QString &titleB,
    const RunContext &context, const QLocale &locale)
{
    const double mean = comparison.meanDifference.value;
    const bool isLess = mean < 0;
    const double worse = 1 - comparison.probabilityBetter.value - comparison.probabilityEqual;
    const QString paths =
        format::share(isLess ? std::max(0.0, worse) : comparison.probabilityBetter.value, locale);
    const double half = (comparison.meanDifference.high - comparison.meanDifference.low) / 2;
    if (mean == 0)
        return Text::tr("In “%1” the revenue of %2 is the same as in “%3” on average.")
            .arg(titleB, nameOf(context), titleA);
    const QString sentence =
        isLess ? Text::tr("In “%1” the revenue of %2 is %3 lower than in “%4” on average (±%5 at 95% "
                          "confidence), and lower on %6 of the paths.")
               : Text::tr("In “%1” the revenue of %2 is %3 higher than in “%4” on average (±%5 at 95% "
                          "confidence), and higher on %6 of the paths.");
    return sentence.arg(titleB, nameOf(context), money(std::abs(mean), context, locale), titleA,
        money(half, context, locale), paths);
}

QStringList inBrief(const ProviderMeasures &measures, const sim::Results *results,
    const QString &scenarioTitle, const RunContext &context, const QLocale &locale)
{
    QStringList sentences{dependencySentence(measures, locale), concentrationSentence(measures, locale),
        runOffSentence(measures, locale), shareSentence(measures, locale),
        circularSentence(measures, context.names, locale)};
    if (results) {
        const QString revenue = histogramSentence(*results, context, locale);
        if (!revenue.isEmpty())
            sentences += Text::tr("In the scenario “%1”, %2", "title, sentence that begins with a name")
                             .arg(scenarioTitle, revenue);
        sentences +=
            {contributionSentence(*results, context, locale), exitSentence(*results, context, locale)};
    } else {
        sentences += {backlogSentence(measures, locale), coverageSentence(measures, locale)};
    }
    sentences.removeAll(QString());
    return sentences;
}

} // namespace offtake::reporttext
