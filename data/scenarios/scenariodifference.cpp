// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/scenariodifference.h"

#include "data/scenarios/scenariojson.h"
#include "data/text/format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioDifference)
};

using Leaves = QMap<QString, QJsonValue>;

/// The document's values by their places, "factors/price/drift".
void flatten(const QJsonObject &object, const QString &place, Leaves &leaves)
{
    for (auto each = object.begin(); each != object.end(); ++each) {
        const QString here = place.isEmpty() ? each.key() : QString(place + u'/' + each.key());
        if (each.value().isObject())
            flatten(each.value().toObject(), here, leaves);
        else
            leaves.insert(here, each.value());
    }
}

Leaves leavesOf(const Scenario &scenario)
{
    Leaves leaves;
    flatten(QJsonDocument::fromJson(writeScenario(scenario)).object(), {}, leaves);
    for (const QString &key : {u"schema"_s, u"title"_s, u"description"_s})
        leaves.remove(key);
    return leaves;
}

/// The assumptions by their places; "*/" stands for one organisation or contract.
const QMap<QString, const char *> &assumptionNames()
{
    static const QMap<QString, const char *> names{
        {u"factors/price/drift"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "GPU price, drift")},
        {u"factors/price/volatility"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "GPU price, volatility")},
        {u"factors/demand/drift"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "Demand, drift")},
        {u"factors/demand/volatility"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "Demand, volatility")},
        {u"valuation_date"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "Valued at")},
        {u"known_until"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "Known until")},
        {u"quarters"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "Quarters")},
        {u"clearing"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "Clearing")},
        {u"take_or_pay"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "Take-or-pay share")},
        {u"credit_correlation"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "Credit correlation")},
        {u"student_degrees_of_freedom"_s,
            QT_TRANSLATE_NOOP("ScenarioDifference", "Student-t copula, degrees of freedom")},
        {u"assumptions/recovery"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "Recovery")},
        {u"assumptions/unrated_class"_s,
            QT_TRANSLATE_NOOP("ScenarioDifference", "Unrated labs and neoclouds")},
        {u"assumptions/renewal/probability"_s,
            QT_TRANSLATE_NOOP("ScenarioDifference", "Renewal probability")},
        {u"assumptions/relet/share"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "Re-let share")},
        {u"assumptions/renegotiation/probability"_s,
            QT_TRANSLATE_NOOP("ScenarioDifference", "Renegotiation probability")},
        {u"assumptions/delay/mean"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "Mean delay, quarters")},
        {u"assumptions/delay/build_loading"_s,
            QT_TRANSLATE_NOOP("ScenarioDifference", "Delays come together")},
        {u"thresholds"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "Thresholds")},
        {u"*/annual_default_probability"_s,
            QT_TRANSLATE_NOOP("ScenarioDifference", "probability of default a year")},
        {u"*/recovery"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "recovery")},
        {u"*/forced_exit_quarter"_s,
            QT_TRANSLATE_NOOP("ScenarioDifference", "forced out in quarter, counted from 0")},
        {u"*/resources/per_quarter"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "resources a quarter")},
        {u"*/resources/growth"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "growth of resources a year")},
        {u"*/resources/dispersion"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "dispersion of resources")},
        {u"*/resources/demand_elasticity"_s,
            QT_TRANSLATE_NOOP("ScenarioDifference", "elasticity of resources to demand")},
        {u"*/resources/funding_loading"_s,
            QT_TRANSLATE_NOOP("ScenarioDifference", "dependence of resources on funding")},
        {u"*/resources/receipts_share"_s,
            QT_TRANSLATE_NOOP("ScenarioDifference", "part of its receipts that it pays from")},
        {u"*/distress/ratio"_s,
            QT_TRANSLATE_NOOP("ScenarioDifference", "in distress below a payment ratio of")},
        {u"*/distress/quarters"_s,
            QT_TRANSLATE_NOOP("ScenarioDifference", "exits after quarters of distress")},
        {u"*/included"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "included")},
        {u"*/take_or_pay"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "take-or-pay share")},
        {u"*/renewal_probability"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "renewal probability")},
        {u"*/delay_mean"_s, QT_TRANSLATE_NOOP("ScenarioDifference", "mean delay, quarters")},
        {u"*/termination/fee_quarters"_s,
            QT_TRANSLATE_NOOP("ScenarioDifference", "fee for an early end, quarters")},
        {u"*/termination/annual_probability"_s,
            QT_TRANSLATE_NOOP("ScenarioDifference", "probability of an early end a year")},
    };
    return names;
}

/// Whether something is said of a single organisation or contract.
bool isOfOne(const QString &place)
{
    return place.startsWith(u"organizations/"_s) || place.startsWith(u"contracts/"_s);
}

/// The place in words, without whom it is said of. Unknown ones stay as the document has them.
QString nameOf(const QString &place)
{
    const QString key = isOfOne(place) ? QString(u"*/"_s + place.section(u'/', 2)) : place;
    const auto found = assumptionNames().constFind(key);
    if (found != assumptionNames().constEnd())
        return QCoreApplication::translate("ScenarioDifference", *found);
    return isOfOne(place) ? place.section(u'/', 2) : place;
}

bool isFraction(const QString &place)
{
    return place.startsWith(u"factors/"_s) || place == u"take_or_pay"_s ||
           place.endsWith(u"/probability"_s) || place.endsWith(u"_probability"_s) ||
           place.endsWith(u"/recovery"_s) || place.endsWith(u"/share"_s) || place.endsWith(u"/take_or_pay"_s);
}

QString valueOf(const QString &place, const QJsonValue &value, const QLocale &locale)
{
    if (value.isUndefined())
        return Text::tr("default");
    if (value.isBool())
        return value.toBool() ? Text::tr("yes") : Text::tr("no");
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &element : value.toArray())
            parts += valueOf(place, element, locale);
        return parts.join(u"; "_s);
    }
    if (!value.isDouble())
        return value.toString();
    const double number = value.toDouble();
    if (isFraction(place)) {
        const double percent = number * 100;
        return format::share(number, locale, std::abs(percent - std::round(percent)) < 1e-6 ? 0 : 1);
    }
    if (std::abs(number) >= 1e6)
        return format::shortAmount(number, locale);
    return format::number(number, locale, number == std::round(number) ? 0 : 2);
}

} // namespace

QStringList scenarioDifferences(const Scenario &scenario, const Scenario &base,
    const QMap<QString, QString> &organizationNames, const QMap<QString, QString> &contractTitles,
    const QLocale &locale)
{
    const Leaves own = leavesOf(scenario);
    const Leaves others = leavesOf(base);
    QStringList places = own.keys() + others.keys();
    places.removeDuplicates();
    places.sort(); // what is said of one stands together
    QStringList differences;
    QString subject; // of the last text
    for (const QString &place : std::as_const(places)) {
        const QJsonValue value = own.value(place, QJsonValue(QJsonValue::Undefined));
        const QJsonValue other = others.value(place, QJsonValue(QJsonValue::Undefined));
        if (value == other)
            continue;
        // Where the other one leaves the number to the store or a rule, there is none to name.
        const QString said =
            other.isUndefined()
                ? valueOf(place, value, locale)
                : Text::tr("%1 instead of %2", "value of an assumption, the other scenario's")
                      .arg(valueOf(place, value, locale), valueOf(place, other, locale));
        if (!isOfOne(place)) {
            differences += Text::tr("%1: %2", "assumption, its value").arg(nameOf(place), said);
            continue;
        }
        const QString part = Text::tr("%1 %2", "assumption, its value").arg(nameOf(place), said);
        const QString before = std::exchange(subject, place.section(u'/', 0, 1));
        if (subject == before) {
            differences.last() += u", "_s + part;
        } else {
            const auto &names = place.startsWith(u'o') ? organizationNames : contractTitles;
            const QString id = place.section(u'/', 1, 1);
            differences += Text::tr("%1: %2", "organisation or contract, and what is said of it")
                               .arg(names.value(id, id), part);
        }
    }
    return differences;
}

} // namespace offtake
