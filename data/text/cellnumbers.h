// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QString>

#include <optional>

/// Numbers as spreadsheets hold them. Which of '.' and ',' is the decimal sign is a property of a column,
/// found from all its cells, never of a cell.
namespace offtake {

/// Collects what the cells of one column (or of all) say of the decimal sign.
class DecimalEvidence
{
public:
    void add(const QString &cell);
    void add(const DecimalEvidence &other);

    /// '.' or ','; none where no cell decides or as many say the one as the other.
    std::optional<QChar> decimal() const;
    /// Cells like 1.234 that both readings allow.
    bool hasAmbiguous() const { return m_ambiguous > 0; }

private:
    int m_point = 0;
    int m_comma = 0;
    int m_ambiguous = 0;
};

struct CellNumber
{
    double value = 0;         ///< with the scale word applied
    QString currency;         ///< ISO code of a sign or code in the cell
    bool hasScale = false;    ///< the cell names thousands, millions, ...
    bool isPercent = false;   ///< value is then already a fraction
    bool isAmbiguous = false; ///< one sign before three digits: only the column knows its meaning
};

/// Reads "$11.9B", "USD 2.9bn", "300e9", "17.400,5 millones", "(1,234)", "1.234,5-", "15 %", digits grouped
/// by spaces of any kind or by apostrophes. B, bn, mil millones and millardos are 10^9; trillion and billones
/// 10^12; M, mm and millones 10^6; k and mil 10^3. None where the cell is no such number under this decimal
/// sign.
std::optional<CellNumber> parseNumber(const QString &cell, QChar decimal);

/// Months of "5 years", "5y", "2,5 años", "18 months", "1 year 6 months", "60"; a bare number is in
/// `bareUnitMonths` (1, or 12 where the header says years).
std::optional<int> parseMonths(const QString &cell, QChar decimal, int bareUnitMonths = 1);

/// What a header says of all cells below it: 1e6 for "Value (USD m)", "Importe en millones"; else 1.
double scaleInHeader(const QString &header);
/// USD for "Value (US$m)"; empty where the header names none.
QString currencyInHeader(const QString &header);

/// An ISO 4217 code in use, any case.
bool isCurrencyCode(const QString &code);
/// The code of "$", "US$", "EUR", "euros", ...; empty where there is none.
QString currencyFrom(const QString &text);

} // namespace offtake
