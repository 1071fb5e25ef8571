// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/amountcolumn.h"

#include "data/text/format.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace offtake::format {

AmountColumn::AmountColumn(QString currency, const QLocale &locale)
    : m_currency(std::move(currency))
    , m_locale(locale)
{}

void AmountColumn::add(double amount)
{
    const double size = std::abs(amount);
    if (!std::isfinite(size) || size == 0)
        return;
    m_smallest = m_largest == 0 ? size : std::min(m_smallest, size);
    m_largest = std::max(m_largest, size);
}

AmountColumn::Scale AmountColumn::scale() const
{
    const bool isSpanish = m_locale.language() == QLocale::Spanish;
    constexpr double kMillion = 1e6;
    constexpr double kBillion = 1e9;
    if (m_largest >= kBillion) {
        // An amount under a billion among larger ones keeps two digits or so.
        const int decimals = m_smallest < kBillion ? 2 : 1;
        const double step = kBillion * std::pow(10.0, -decimals);
        return isSpanish ? Scale{kMillion, step, 0, u"M"_s} : Scale{kBillion, step, decimals, u"bn"_s};
    }
    if (m_largest >= kMillion) {
        const int decimals = m_largest < 100 * kMillion ? 1 : 0;
        return {kMillion, kMillion * std::pow(10.0, -decimals), decimals, isSpanish ? u"M"_s : u"m"_s};
    }
    return {};
}

QString AmountColumn::unit() const
{
    const QString sign = currencySign(m_currency);
    const QString word = scale().word;
    if (word.isEmpty())
        return sign;
    constexpr QChar kNoBreakSpace{0x00a0};
    return m_locale.language() == QLocale::Spanish ? word + kNoBreakSpace + sign
                                                   : sign + kNoBreakSpace + word;
}

QString AmountColumn::text(double amount) const
{
    if (!std::isfinite(amount))
        return u"–"_s;
    const Scale shown = scale();
    return number(std::round(amount / shown.step) * shown.step / shown.unit, m_locale, shown.decimals);
}

QString AmountColumn::signedText(double amount) const
{
    if (!std::isfinite(amount))
        return u"–"_s;
    const Scale shown = scale();
    if (std::abs(amount) < shown.step / 2)
        return text(0);
    return (amount < 0 ? u"−"_s : u"+"_s) + text(std::abs(amount));
}

} // namespace offtake::format
