// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/format.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace offtake::format {

namespace {

constexpr QChar kNoBreakSpace{0x00a0};
constexpr QChar kEnDash{0x2013};
constexpr QChar kMinus{0x2212}; ///< as wide as a plus, and never broken off its number at a line's end

bool isSpanish(const QLocale &locale)
{
    return locale.language() == QLocale::Spanish;
}

/// A fixed-point number with every group of three separated: QLocale leaves Spanish numbers of four digits
/// ungrouped, and columns that mix 9500 and 41.200 read badly.
QString groupedNumber(double value, int decimals, const QLocale &locale)
{
    QString digits = QString::number(std::abs(value), 'f', decimals);
    const qsizetype point = digits.indexOf(u'.');
    const qsizetype whole = point < 0 ? digits.size() : point;
    const bool isZero = digits.count(u'0') + (point < 0 ? 0 : 1) == digits.size();
    if (point >= 0)
        digits.replace(point, 1, locale.decimalPoint());
    for (qsizetype at = whole - 3; at > 0; at -= 3)
        digits.insert(at, locale.groupSeparator());
    return value < 0 && !isZero ? QString(kMinus + digits) : digits;
}

/// How a short amount is written: the number is divided by `unit` and rounded to `decimals`.
struct ShortScale
{
    double unit = 1;
    int decimals = 0;
    QLatin1StringView suffix;
};

int decimalsFor(double scaled)
{
    return scaled < 99.95 ? 1 : 0;
}

/// The English scale, three digits or so; also decides how far Spanish millions are rounded.
ShortScale shortScale(double amount)
{
    const double size = std::abs(amount);
    // A value that would round up to 1,000 of a unit belongs to the next one.
    constexpr double kCarry = 0.9995;
    if (size >= 1e12 * kCarry)
        return {1e12, decimalsFor(size / 1e12), "tn"_L1};
    if (size >= 1e9 * kCarry)
        return {1e9, decimalsFor(size / 1e9), "bn"_L1};
    if (size >= 1e6 * kCarry)
        return {1e6, decimalsFor(size / 1e6), "m"_L1};
    if (size >= 1e3 * kCarry)
        return {1e3, decimalsFor(size / 1e3), "k"_L1};
    const bool isWhole = std::abs(size - std::round(size)) < 0.005;
    return {1, isWhole ? 0 : 2, {}};
}

double roundTo(double value, double step)
{
    return std::round(value / step) * step;
}

/// Number without its unit word on a given scale.
QString scaledNumber(double amount, const ShortScale &scale, const QLocale &locale)
{
    if (!isSpanish(locale))
        return groupedNumber(amount / scale.unit, scale.decimals, locale);
    const double step = scale.unit * std::pow(10.0, -scale.decimals);
    if (scale.unit >= 1e6) {
        const int decimals = step >= 1e6 ? 0 : int(std::lround(std::log10(1e6 / step)));
        return groupedNumber(roundTo(amount, step) / 1e6, decimals, locale);
    }
    return groupedNumber(roundTo(amount, step), scale.unit == 1 ? scale.decimals : 0, locale);
}

QString unitSuffix(const ShortScale &scale, const QLocale &locale)
{
    if (!isSpanish(locale))
        return scale.suffix;
    return scale.unit >= 1e6 ? QString(kNoBreakSpace + u"M"_s) : QString();
}

/// Puts the currency where the language wants it: before the digits in English, behind in Spanish.
QString withCurrency(const QString &number, const QString &currency, const QLocale &locale)
{
    const QString sign = currencySign(currency);
    if (isSpanish(locale))
        return number + kNoBreakSpace + sign;
    const bool isCode = sign == currency;
    const QString before = isCode ? QString(sign + kNoBreakSpace) : sign;
    if (number.startsWith(kMinus))
        return kMinus + before + number.mid(1);
    return before + number;
}

} // namespace

QString currencySign(const QString &currency)
{
    struct Sign
    {
        QLatin1StringView code;
        QStringView sign;
    };
    static constexpr std::array kSigns{Sign{"USD"_L1, u"US$"}, Sign{"EUR"_L1, u"€"}, Sign{"GBP"_L1, u"£"},
        Sign{"JPY"_L1, u"¥"}, Sign{"CNY"_L1, u"CN¥"}, Sign{"CAD"_L1, u"CA$"}, Sign{"AUD"_L1, u"A$"},
        Sign{"MXN"_L1, u"MX$"}, Sign{"INR"_L1, u"₹"}, Sign{"KRW"_L1, u"₩"}};
    for (const auto &[code, sign] : kSigns) {
        if (currency == code)
            return sign.toString();
    }
    return currency;
}

QString shortAmount(double amount, const QLocale &locale)
{
    if (!std::isfinite(amount))
        return kEnDash;
    const ShortScale scale = shortScale(amount);
    return scaledNumber(amount, scale, locale) + unitSuffix(scale, locale);
}

QString shortMoney(double amount, const QString &currency, const QLocale &locale)
{
    if (!std::isfinite(amount))
        return kEnDash;
    return withCurrency(shortAmount(amount, locale), currency, locale);
}

QString fullMoney(double amount, const QString &currency, const QLocale &locale)
{
    if (!std::isfinite(amount))
        return kEnDash;
    return withCurrency(groupedNumber(amount, 0, locale), currency, locale);
}

QString number(double value, const QLocale &locale, int decimals)
{
    return std::isfinite(value) ? groupedNumber(value, decimals, locale) : QString(kEnDash);
}

QString share(double fraction, const QLocale &locale, int decimals)
{
    if (!std::isfinite(fraction))
        return kEnDash;
    const QString percent = groupedNumber(fraction * 100, decimals, locale);
    return isSpanish(locale) ? QString(percent + kNoBreakSpace + u'%') : QString(percent + u'%');
}

QString date(QDate date, const QLocale &locale)
{
    if (!date.isValid())
        return {};
    // 'mar', not 'mar.': the abbreviation's point is no part of our format.
    QString month = locale.standaloneMonthName(date.month(), QLocale::ShortFormat);
    if (month.endsWith(u'.'))
        month.chop(1);
    return QString::number(date.day()) + u' ' + month + u' ' + QString::number(date.year());
}

QString quarter(Quarter quarter, const QLocale &locale)
{
    const QChar letter = isSpanish(locale) ? u'T' : u'Q';
    return letter + QString::number(quarter.number()) + u' ' + QString::number(quarter.year());
}

QString interval(double value, double low, double high, const QLocale &locale)
{
    if (!std::isfinite(value) || !std::isfinite(low) || !std::isfinite(high))
        return shortAmount(value, locale);
    ShortScale scale = shortScale(value);
    constexpr int kMostDecimals = 3;
    while (scale.decimals < kMostDecimals && low < high &&
           scaledNumber(low, scale, locale) == scaledNumber(high, scale, locale)) {
        ++scale.decimals;
    }
    return scaledNumber(value, scale, locale) + unitSuffix(scale, locale) + u" ("_s +
           scaledNumber(low, scale, locale) + kEnDash + scaledNumber(high, scale, locale) + u')';
}

QString years(double value, const QLocale &locale)
{
    const QLatin1StringView unit = "y"_L1;
    const QString number = format::number(value, locale, 1);
    return isSpanish(locale) ? QString(number + kNoBreakSpace + u"años"_s)
                             : QString(number + kNoBreakSpace + unit);
}

} // namespace offtake::format
