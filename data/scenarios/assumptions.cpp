// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/assumptions.h"

#include "data/text/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Assumptions)
};

constexpr int kTableYears = 6;

/// Per cent after 1 to 6 years: S&P, global corporate average cumulative default rates, as printed in
/// frm.midhafin.com, External and Internal Credit Ratings.
constexpr std::array<std::array<double, kTableYears>, kRatingClassCount> kCumulativePercent{{
    {0.00, 0.03, 0.13, 0.24, 0.35, 0.46},
    {0.02, 0.06, 0.13, 0.23, 0.33, 0.44},
    {0.06, 0.15, 0.25, 0.38, 0.53, 0.69},
    {0.18, 0.51, 0.88, 1.33, 1.78, 2.24},
    {0.72, 2.24, 4.02, 5.80, 7.45, 8.97},
    {3.76, 8.56, 12.66, 15.87, 18.32, 20.32},
    {26.78, 35.88, 40.96, 44.06, 46.42, 47.38},
}};

/// Probability of no default up to the end of a year of the table.
double survivalAfter(RatingClass rating, int years)
{
    return years == 0 ? 1.0 : 1.0 - kCumulativePercent[size_t(rating)][size_t(years - 1)] / 100;
}

bool hasRole(const Organization &organization, QLatin1StringView role)
{
    return organization.roles.contains(role);
}

} // namespace

QString ratingClassName(RatingClass rating)
{
    switch (rating) {
    case RatingClass::Aaa:
        return u"AAA"_s;
    case RatingClass::Aa:
        return u"AA"_s;
    case RatingClass::A:
        return u"A"_s;
    case RatingClass::Bbb:
        return u"BBB"_s;
    case RatingClass::Bb:
        return u"BB"_s;
    case RatingClass::B:
        return u"B"_s;
    case RatingClass::Ccc:
        break;
    }
    return u"CCC/C"_s;
}

std::optional<RatingClass> ratingClass(QStringView rating)
{
    // Modifiers: + and - of S&P and Fitch, 1 to 3 of Moody's, (low) and (high) of DBRS. What is left are the
    // letters.
    const qsizetype end =
        std::find_if(rating.begin(), rating.end(), [](QChar c) { return !c.isLetter(); }) - rating.begin();
    const QStringView letters = rating.left(end);
    struct Letters
    {
        QStringView text;
        RatingClass rating;
    };
    static constexpr std::array kLetters{Letters{u"AAA", RatingClass::Aaa}, Letters{u"Aaa", RatingClass::Aaa},
        Letters{u"AA", RatingClass::Aa}, Letters{u"Aa", RatingClass::Aa}, Letters{u"A", RatingClass::A},
        Letters{u"BBB", RatingClass::Bbb}, Letters{u"Baa", RatingClass::Bbb}, Letters{u"BB", RatingClass::Bb},
        Letters{u"Ba", RatingClass::Bb}, Letters{u"B", RatingClass::B}, Letters{u"CCC", RatingClass::Ccc},
        Letters{u"Caa", RatingClass::Ccc}, Letters{u"CC", RatingClass::Ccc}, Letters{u"Ca", RatingClass::Ccc},
        Letters{u"C", RatingClass::Ccc}};
    const auto found = std::find_if(
        kLetters.begin(), kLetters.end(), [letters](const Letters &each) { return each.text == letters; });
    return found == kLetters.end() ? std::nullopt : std::optional(found->rating);
}

double cumulativeDefaultProbability(RatingClass rating, double years)
{
    if (years <= 0)
        return 0;
    const int whole = std::min(int(years), kTableYears - 1);
    const double from = survivalAfter(rating, whole);
    const double to = survivalAfter(rating, whole + 1);
    return 1 - from * std::pow(to / from, years - whole);
}

std::vector<double> defaultCurve(RatingClass rating, int quarters)
{
    std::vector<double> curve;
    curve.reserve(size_t(quarters));
    for (int quarter = 0; quarter < quarters; ++quarter) {
        const double probability = cumulativeDefaultProbability(rating, (quarter + 1) / 4.0);
        // Twelve digits are more than the table has, and keep the document the same with any maths library.
        curve.push_back(std::round(probability * 1e12) / 1e12);
    }
    return curve;
}

Group groupOf(const Organization &organization, RatingClass rating)
{
    if (rating <= RatingClass::Bbb)
        return Group::Technology;
    return hasRole(organization, "model_lab"_L1) ? Group::Lab : Group::Neocloud;
}

RatingClass assumedRating(const Organization &organization, RatingClass unrated)
{
    const bool isListed = !organization.ticker.isEmpty();
    const bool isLarge = hasRole(organization, "chip_vendor"_L1) || hasRole(organization, "model_lab"_L1);
    return isListed && isLarge ? RatingClass::A : unrated;
}

double Assumptions::takeOrPayOf(const QString &commitment) const
{
    if (commitment == u"take_or_pay")
        return takeOrPay.takeOrPay;
    if (commitment == u"committed")
        return takeOrPay.committed;
    if (commitment == u"usage")
        return takeOrPay.usage;
    if (commitment == u"option")
        return takeOrPay.option;
    return takeOrPay.unknown;
}

const sim::Loadings &Assumptions::loadingsOf(Group group) const
{
    switch (group) {
    case Group::Lab:
        return labs;
    case Group::Technology:
        return technology;
    case Group::Neocloud:
        break;
    }
    return neoclouds;
}

sim::Factors defaultFactors()
{
    sim::Factors factors;
    factors.demand = {.drift = 0.20, .regimeSd = 0.15, .volatility = 0.20};
    factors.price = {.drift = -0.25, .regimeSd = 0.10, .volatility = 0.30};
    constexpr double kDemandPrice = 0.5;
    constexpr double kDemandFunding = 0.6;
    constexpr double kPriceFunding = 0.3;
    factors.correlation = {{{{1, kDemandPrice, kDemandFunding, 0}}, {{kDemandPrice, 1, kPriceFunding, 0}},
        {{kDemandFunding, kPriceFunding, 1, 0}}, {{0, 0, 0, 1}}}};
    return factors;
}

QList<AssumptionGround> assumptionGrounds(
    const Assumptions &assumptions, const sim::Factors &factors, const QLocale &locale)
{
    const Assumptions usual;
    const sim::Factors usualFactors = defaultFactors();
    const QString assumed = Text::tr("assumption");
    const QString chosen = Text::tr("chosen in this scenario");
    const auto percent = [&locale](double fraction) { return format::share(fraction, locale); };
    const auto number = [&locale](double value) { return format::number(value, locale, 2); };
    const auto ground = [&chosen](bool isUsual, const QString &text) { return isUsual ? text : chosen; };
    const auto index = [&](const sim::IndexFactor &factor) {
        return Text::tr("drift %1 a year, volatility %2, regime %3")
            .arg(percent(factor.drift), percent(factor.volatility), percent(factor.regimeSd));
    };
    const auto loadings = [&](const sim::Loadings &each) {
        return Text::tr("demand %1, price %2, funding %3, build %4")
            .arg(number(each.demand), number(each.price), number(each.funding), number(each.build));
    };
    const auto correlation = [&](sim::Factor a, sim::Factor b) {
        return number(factors.correlation[size_t(a)][size_t(b)]);
    };
    using sim::Factor;

    QList<AssumptionGround> lines;
    lines.append({Text::tr("GPU price"), index(factors.price),
        ground(factors.price == usualFactors.price, Text::tr("rental of an H100: above 8 dollars an hour in "
                                                             "2023, 1.70 in October 2025, 2.35 in March 2026 "
                                                             "(SemiAnalysis, as cited by compux.net)"))});
    lines.append(
        {Text::tr("Demand"), index(factors.demand), ground(factors.demand == usualFactors.demand, assumed)});
    lines.append({Text::tr("Correlation of the factors"),
        Text::tr("demand and price %1, demand and funding %2, price and funding %3")
            .arg(correlation(Factor::Demand, Factor::Price), correlation(Factor::Demand, Factor::Funding),
                correlation(Factor::Price, Factor::Funding)),
        ground(factors.correlation == usualFactors.correlation, assumed)});
    lines.append({Text::tr("Default probability"), Text::tr("by rating class, cumulative over 1 to 6 years"),
        Text::tr("S&P global corporate average cumulative default rates, as printed in frm.midhafin.com")});
    lines.append(
        {Text::tr("Rating class of an unrated lab or neocloud"), ratingClassName(assumptions.unratedClass),
            ground(assumptions.unratedClass == usual.unratedClass, assumed)});
    lines.append({Text::tr("Recovery in the quarter of an exit"), percent(assumptions.recovery),
        ground(assumptions.recovery == usual.recovery, Text::tr("customary in credit models"))});
    lines.append({Text::tr("Take-or-pay share by commitment"),
        Text::tr("take or pay %1, committed %2, unknown %3, usage %4, option %5")
            .arg(percent(assumptions.takeOrPay.takeOrPay), percent(assumptions.takeOrPay.committed),
                percent(assumptions.takeOrPay.unknown), percent(assumptions.takeOrPay.usage),
                percent(assumptions.takeOrPay.option)),
        ground(assumptions.takeOrPay == usual.takeOrPay, assumed)});
    lines.append({Text::tr("Term of a contract that states none"),
        Text::tr("%n month(s)", nullptr, assumptions.termMonths),
        ground(assumptions.termMonths == usual.termMonths, assumed)});
    lines.append({Text::tr("Ramp of contracts not yet started"),
        assumptions.rampQuarters == std::round(assumptions.rampQuarters)
            ? Text::tr("%n quarter(s)", nullptr, int(assumptions.rampQuarters))
            : Text::tr("%1 quarters").arg(format::number(assumptions.rampQuarters, locale, 1)),
        ground(assumptions.rampQuarters == usual.rampQuarters, assumed)});
    lines.append({Text::tr("Delay of contracts not yet started"),
        Text::tr("mean of %1 quarters, coefficient of variation %2, build loading %3")
            .arg(format::number(assumptions.delay.mean, locale, 1), number(assumptions.delay.cv),
                number(assumptions.delay.buildLoading)),
        ground(assumptions.delay == usual.delay, assumed)});
    lines.append({Text::tr("Renewal"),
        Text::tr("probability %1, demand loading %2, discount %3")
            .arg(percent(assumptions.renewal.probability), number(assumptions.renewal.demandLoading),
                percent(assumptions.renewal.discount)),
        ground(assumptions.renewal == usual.renewal, assumed)});
    lines.append({Text::tr("Re-letting of freed capacity"),
        Text::tr("%1 of it after %n quarter(s)", nullptr, assumptions.relet.lag)
            .arg(percent(assumptions.relet.share)),
        ground(assumptions.relet == usual.relet, assumed)});
    lines.append({Text::tr("Renegotiation"),
        Text::tr("below a price index of %1, probability %2, pass-through %3")
            .arg(number(assumptions.renegotiation.trigger), percent(assumptions.renegotiation.probability),
                percent(assumptions.renegotiation.passThrough)),
        ground(assumptions.renegotiation == usual.renegotiation, assumed)});
    lines.append({Text::tr("Factor loadings of labs"), loadings(assumptions.labs),
        ground(assumptions.labs == usual.labs, assumed)});
    lines.append({Text::tr("Factor loadings of neoclouds"), loadings(assumptions.neoclouds),
        ground(assumptions.neoclouds == usual.neoclouds, assumed)});
    lines.append({Text::tr("Factor loadings of large technology companies"), loadings(assumptions.technology),
        ground(assumptions.technology == usual.technology, assumed)});
    return lines;
}

} // namespace offtake
