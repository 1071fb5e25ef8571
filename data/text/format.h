// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/quarter.h"

#include <QDate>
#include <QLocale>
#include <QString>

/// Numbers as an analyst reads them, in English and Spanish. Amounts are in whole currency units, shares
/// are fractions. In Spanish 10^9 is never 'billón': large amounts are told in millions.
namespace offtake::format {

/// US$11.9bn, US$350m; es: 11.900 M US$, 350 M US$.
QString shortMoney(double amount, const QString &currency, const QLocale &locale);
/// US$11,900,000,000; es: 11.900.000.000 US$.
QString fullMoney(double amount, const QString &currency, const QLocale &locale);
/// The number of shortMoney without the currency: 41.2bn; es: 41.200 M.
QString shortAmount(double amount, const QLocale &locale);
/// A plain number with grouped thousands: 4,069; es: 4.069.
QString number(double value, const QLocale &locale, int decimals = 0);
/// 62%; es: 62 %.
QString share(double fraction, const QLocale &locale, int decimals = 0);
/// 10 Mar 2025; es: 10 mar 2025.
QString date(QDate date, const QLocale &locale);
/// Q1 2025; es: T1 2025.
QString quarter(Quarter quarter, const QLocale &locale);
/// 41.2bn (40.9–41.5); es: 41.200 M (40.900–41.500).
QString interval(double value, double low, double high, const QLocale &locale);
/// 4.8 y; es: 4,8 años.
QString years(double value, const QLocale &locale);
/// US$ for USD, € for EUR, ...; the code itself where no sign is customary.
QString currencySign(const QString &currency);

} // namespace offtake::format
