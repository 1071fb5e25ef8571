// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/records.h"
#include "gpu/model.h"

#include <QList>
#include <QLocale>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace offtake {

/// Whole rating classes; CCC stands for CCC and everything below it that has not defaulted.
enum class RatingClass { Aaa, Aa, A, Bbb, Bb, B, Ccc };
inline constexpr int kRatingClassCount = 7;

/// "AAA", ..., "B", "CCC/C".
QString ratingClassName(RatingClass rating);
/// Reads a rating with or without modifier in S&P's, Fitch's or Moody's letters: "BBB-", "Ba2", "A3".
/// None for 'NR', default grades and anything else.
std::optional<RatingClass> ratingClass(QStringView rating);

/// Cumulative default probability of a class after `years` (real, from 0): the table below with a constant
/// hazard within each year and the sixth year's hazard beyond.
double cumulativeDefaultProbability(RatingClass rating, double years);
/// The same at the ends of quarters 0, 1, ..., as a model wants it.
std::vector<double> defaultCurve(RatingClass rating, int quarters);

/// What an organisation is to the model: its group decides the default factor loadings.
enum class Group { Lab, Neocloud, Technology };
/// Large technology companies are those rated BBB or better; labs have the role model_lab; the rest are
/// neoclouds, site hosts and the like.
Group groupOf(const Organization &organization, RatingClass rating);
/// The class of an organisation without a stored rating: A for listed chip vendors and listed companies that
/// build models, else `unrated`.
RatingClass assumedRating(const Organization &organization, RatingClass unrated);

/// Everything a scenario assumes about all organisations and contracts alike. The members' values are the
/// defaults; defaultGrounds() tells why.
struct Assumptions
{
    struct TakeOrPay
    {
        double takeOrPay = 1.0;
        double committed = 0.85;
        double unknown = 0.7;
        double usage = 0.3;
        double option = 0.25;
        bool operator==(const TakeOrPay &) const = default;
    };
    TakeOrPay takeOrPay;     ///< share that is due whatever the demand, by commitment
    int termMonths = 60;     ///< of a contract that tells neither end nor term
    double rampQuarters = 4; ///< of contracts not yet started; running ones have none
    sim::Delay delay{.mean = 1, .cv = 1, .buildLoading = 0.5, .extendsTerm = true}; ///< not yet started
    sim::Renewal renewal{.probability = 0.5, .demandLoading = 0.5, .discount = 0};
    sim::Relet relet{.share = 0.6, .lag = 2};
    sim::Renegotiation renegotiation{.trigger = 0.6, .probability = 0.5, .passThrough = 0.5};
    double recovery = 0.4;
    RatingClass unratedClass = RatingClass::B;
    sim::Loadings labs{.demand = 0.4, .funding = 0.5};
    sim::Loadings neoclouds{.demand = 0.4, .price = 0.3, .funding = 0.4};
    sim::Loadings technology{.demand = 0.3};
    double uncontractedDemandElasticity = 1;
    double uncontractedPriceElasticity = 1;
    bool operator==(const Assumptions &) const = default;

    /// Share by the stored word; the unknown one's for any other word.
    double takeOrPayOf(const QString &commitment) const;
    const sim::Loadings &loadingsOf(Group group) const;
};

/// The factors of the Base scenario.
sim::Factors defaultFactors();

/// One line of the table of assumptions: its name, the value as text and why it is so (translated).
struct AssumptionGround
{
    QString name;
    QString value;
    QString ground;
};

/// The table of a scenario's assumptions for screen and report, in the reader's number format.
QList<AssumptionGround> assumptionGrounds(
    const Assumptions &assumptions, const sim::Factors &factors, const QLocale &locale);

} // namespace offtake
