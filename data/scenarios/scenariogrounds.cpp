// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/scenariogrounds.h"

#include "data/text/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioGrounds)
};

QString overrideText(const OrganizationOverride &of, const QString &currency, const QLocale &locale)
{
    QStringList parts;
    if (of.annualDefaultProbability)
        parts += Text::tr("probability of default %1 a year")
                     .arg(format::share(*of.annualDefaultProbability, locale, 1));
    if (of.recovery)
        parts += Text::tr("recovery %1").arg(format::share(*of.recovery, locale));
    if (of.forcedExitQuarter)
        parts +=
            Text::tr("leaves in quarter %1 of the model").arg(QString::number(*of.forcedExitQuarter + 1));
    if (of.loadings) {
        parts += Text::tr("loadings demand %1, price %2, funding %3, build %4")
                     .arg(format::number(of.loadings->demand, locale, 2),
                         format::number(of.loadings->price, locale, 2),
                         format::number(of.loadings->funding, locale, 2),
                         format::number(of.loadings->build, locale, 2));
    }
    if (of.resources) {
        parts += Text::tr("can pay %1 a quarter, growing by %2 a year, dispersion %3")
                     .arg(format::shortMoney(of.resources->perQuarter, currency, locale),
                         format::share(of.resources->growth, locale),
                         format::number(of.resources->dispersion, locale, 2));
    }
    if (of.distress) {
        parts += Text::tr("exits after %n quarter(s) of paying less than %1", nullptr, of.distress->quarters)
                     .arg(format::share(of.distress->ratio, locale));
    }
    return parts.join(u"; "_s);
}

QString overrideText(const ContractOverride &of, const QLocale &locale)
{
    QStringList parts;
    if (of.included)
        parts += *of.included ? Text::tr("simulated") : Text::tr("left out");
    if (of.takeOrPay)
        parts += Text::tr("take-or-pay share %1").arg(format::share(*of.takeOrPay, locale));
    if (of.renewalProbability)
        parts += Text::tr("renewal probability %1").arg(format::share(*of.renewalProbability, locale));
    if (of.delayMean)
        parts += Text::tr("mean delay of %1 quarters").arg(format::number(*of.delayMean, locale, 1));
    if (of.termination) {
        const QString probability = format::share(of.termination->annualProbability, locale);
        parts += of.termination->feeQuarters == 0
                     ? Text::tr("ends early with a probability of %1 a year, without a fee").arg(probability)
                     : Text::tr("ends early with a probability of %1 a year, for a fee of %2 quarters")
                           .arg(probability, format::number(of.termination->feeQuarters, locale, 1));
    }
    return parts.join(u"; "_s);
}

} // namespace

QList<AssumptionGround> scenarioGrounds(const Scenario &scenario,
    const QMap<QString, QString> &organizationNames, const QMap<QString, QString> &contractTitles,
    const QLocale &locale)
{
    const QString chosen = Text::tr("chosen in this scenario");
    const QString usual = Text::tr("assumption");
    QList<AssumptionGround> lines;
    lines.append({Text::tr("Valuation date and horizon"),
        Text::tr("%1, %n quarter(s)", nullptr, scenario.quarters)
            .arg(format::date(scenario.valuationDate, locale)),
        chosen});
    lines.append({Text::tr("Facts"),
        scenario.knownUntil.isValid()
            ? Text::tr("those known by %1").arg(format::date(scenario.knownUntil, locale))
            : Text::tr("all on record"),
        chosen});
    lines.append({Text::tr("Dependence of the exits"),
        scenario.studentDegreesOfFreedom > 0
            ? Text::tr("Student-t copula, %n degree(s) of freedom", nullptr, scenario.studentDegreesOfFreedom)
            : Text::tr("Gaussian copula"),
        scenario.studentDegreesOfFreedom > 0 ? chosen : usual});
    lines.append({Text::tr("Credit correlation, multiplies the loadings below"),
        format::number(scenario.creditCorrelation, locale, 2),
        scenario.creditCorrelation == 1 ? usual : chosen});
    lines.append({Text::tr("Clearing of payments"), scenario.clearing ? Text::tr("on") : Text::tr("off"),
        scenario.clearing ? usual : chosen});
    if (scenario.takeOrPay) {
        lines.append({Text::tr("Take-or-pay share of every contract"),
            format::share(*scenario.takeOrPay, locale), chosen});
    }
    for (auto it = scenario.organizations.begin(); it != scenario.organizations.end(); ++it) {
        const QString text = overrideText(*it, scenario.currency, locale);
        if (!text.isEmpty())
            lines.append({organizationNames.value(it.key(), it.key()), text, chosen});
    }
    for (auto it = scenario.contracts.begin(); it != scenario.contracts.end(); ++it) {
        const QString text = overrideText(*it, locale);
        if (!text.isEmpty())
            lines.append({contractTitles.value(it.key(), it.key()), text, chosen});
    }
    return lines;
}

} // namespace offtake
