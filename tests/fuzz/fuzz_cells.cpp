// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/celldates.h"
#include "data/import/cellwords.h"
#include "data/store/query.h"
#include "data/store/tables.h"
#include "data/text/cellnumbers.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace offtake;

void readNumber(const QString &cell, QChar decimal)
{
    const auto number = parseNumber(cell, decimal);
    if (!number)
        return;
    if (!std::isfinite(number->value) || (!number->currency.isEmpty() && !isCurrencyCode(number->currency)))
        std::abort();
    // A number as the store writes it is read as the same number.
    const auto again = parseNumber(toText(Value(number->value)), u'.');
    if (!again || std::abs(again->value - number->value) > std::abs(number->value) * 1e-15)
        std::abort();
}

void readDate(const QString &cell, DateOrder order)
{
    for (const bool serial : {false, true}) {
        const auto first = parseDate(cell, order, SpanEdge::First, serial);
        const auto last = parseDate(cell, order, SpanEdge::Last, serial);
        if (first.has_value() != last.has_value())
            std::abort();
        if (!first)
            continue;
        if (!first->isValid() || !last->isValid() || *first > *last)
            std::abort();
        if (parseDate(first->toString(Qt::ISODate), order) != *first)
            std::abort();
    }
}

} // namespace

/// Any text in a cell is a number, a date, a word, or it is none: never a crash, nothing that is not finite
/// or does not exist, and what was read is read again the same from its plain form.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString cell = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const QChar decimal : {u'.', u','}) {
        readNumber(cell, decimal);
        const auto months = parseMonths(cell, decimal, 12);
        if (months && *months < 0)
            std::abort();
    }
    for (const DateOrder order : {DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd})
        readDate(cell, order);
    (void)isAmbiguousDate(cell);
    DecimalEvidence numbers;
    numbers.add(cell);
    (void)numbers.decimal();
    DateEvidence dates;
    dates.add(cell);
    (void)dates.order();
    if (!std::isfinite(scaleInHeader(cell)) || scaleInHeader(cell) <= 0)
        std::abort();
    (void)currencyInHeader(cell);
    (void)parseBoolean(cell);
    (void)isEmptyMark(cell);
    (void)unwrapped(cell);
    for (const TableInfo &table : referenceTables()) {
        for (const TableColumn &column : table.columns) {
            if (column.words.isEmpty())
                continue;
            const auto word = parseWord(column, cell);
            if (word && column.type == ColumnType::Word && !column.words.contains(*word))
                std::abort();
        }
    }
    return 0;
}
