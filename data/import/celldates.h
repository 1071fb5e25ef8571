// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/import/importer.h"

#include <QDate>
#include <QString>

#include <optional>

/// Dates as spreadsheets hold them. Whether 03/04/2025 is in March or in April is a property of a column
/// or a file, found from its other dates, never of a cell.
namespace offtake {

/// Collects what the cells of one date column (or of all) say of the order of day, month and year.
class DateEvidence
{
public:
    void add(const QString &cell);
    void add(const DateEvidence &other);

    /// None where no cell decides, or as many say the one as the other.
    std::optional<DateOrder> order() const;
    bool hasAmbiguous() const { return m_ambiguous > 0; }
    /// Every cell that is not empty is a day number of a spreadsheet.
    bool isSerial() const { return m_serial > 0 && m_serial == m_cells; }

private:
    int m_cells = 0;
    int m_dayFirst = 0;
    int m_monthFirst = 0;
    int m_yearFirst = 0;
    int m_ambiguous = 0;
    int m_serial = 0;
};

/// 03/04/2025, but not 13/04/2025 nor 04/04/2025.
bool isAmbiguousDate(const QString &cell);

/// Where a date stands for a span: "March 2025", "2025-03", "Q1 2025", "2025".
enum class SpanEdge { First, Last };

/// Reads ISO dates, "Mar 10, 2025", "10 de marzo de 2025", "10-mar-25", numbers in `order` parted by / - . or
/// spaces, a time of day behind them (ignored), and months, quarters and years as their first or last day.
/// Two digits of a year are 2000 to 2069 and 1970 to 1999. With `serial`, day numbers from 1899-12-30.
std::optional<QDate> parseDate(
    const QString &cell, DateOrder order, SpanEdge edge = SpanEdge::First, bool serial = false);

} // namespace offtake
