// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/rowreader.h"

#include "data/import/cellwords.h"
#include "data/text/textfold.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShownLength = 200;
constexpr qsizetype kMaxIdLength = 200;
constexpr double kMaxAmount = 1e15;
constexpr double kMaxMegawatts = 1e6;
/// Below this a bare number in a column of billions is more likely billions than units.
constexpr double kSuspectAmount = 1e6;

QString shortened(const QString &text)
{
    return text.size() <= kShownLength ? text : text.left(kShownLength) + u'…';
}

QString orderInWords(DateOrder order)
{
    switch (order) {
    case DateOrder::Dmy:
        return QCoreApplication::translate("Import", "day, month, year");
    case DateOrder::Mdy:
        return QCoreApplication::translate("Import", "month, day, year");
    case DateOrder::Ymd:
        return QCoreApplication::translate("Import", "year, month, day");
    }
    Q_UNREACHABLE();
}

SpanEdge edgeOf(const QString &column)
{
    return column == "ends_on"_L1 || column == "period_end"_L1 || column == "as_of"_L1 ? SpanEdge::Last
                                                                                       : SpanEdge::First;
}

QString notANumber(const ColumnReading &reading)
{
    return reading.decimal == u',' ? QCoreApplication::translate("Import",
                                         "This is not a number with a decimal comma, as the column has them.")
                                   : QCoreApplication::translate("Import", "This is not a number.");
}

} // namespace

RowReader::RowReader(const TableInfo &table, const QList<ColumnReading> &columns, const QStringList &headers,
    Database &database, const QMap<QString, QString> &organizations)
    : m_table(table)
    , m_currency(table.indexOf(u"currency"_s))
    , m_customer(table.indexOf(u"customer_id"_s))
    , m_label(table.indexOf(u"customer_label"_s))
    , m_columns(columns)
    , m_headers(headers)
    , m_organizations(ReferenceIndex::organizations(database))
    , m_sources(ReferenceIndex::sources(database))
{
    m_customerMapped = std::ranges::any_of(
        m_columns, [this](const ColumnReading &reading) { return reading.column == m_customer; });
    for (const auto &[name, id] : organizations.asKeyValueRange())
        m_organizations.define(name, id);
}

void RowReader::read(const CsvRow &row, Outcome &outcome) const
{
    outcome.values.resize(m_table.columns.size());
    for (std::optional<Value> &value : outcome.values)
        value.reset();
    outcome.contextCurrency.clear();
    outcome.problems.clear();
    outcome.rejected = false;
    const qsizetype expected = m_headers.size();
    const qsizetype found = row.fields.size();
    if (row.unclosed) {
        reject(outcome, row.quoteLine, m_headers.value(found - 1), row.fields.last(),
            QCoreApplication::translate("Import", "The quote that opens here never ends."));
    } else if (row.hasNul) {
        reject(outcome, row.line, {}, {},
            QCoreApplication::translate(
                "Import", "The row holds a NUL byte; the file may be damaged or no text."));
    } else if (found < expected) {
        reject(outcome, row.line, m_headers.value(found), {},
            QCoreApplication::translate(
                "Import", "The row (record %1) has %2 of the %3 fields that the header names.")
                .arg(row.record)
                .arg(found)
                .arg(expected));
    } else if (found > expected) {
        reject(outcome, row.line, {}, row.fields[expected],
            QCoreApplication::translate("Import", "The row (record %1) has %2 fields, the header names %3.")
                .arg(row.record)
                .arg(found)
                .arg(expected));
    }
    if (outcome.rejected)
        return;

    for (const ColumnReading &reading : m_columns)
        readCell(reading, row.fields[reading.field], row.line, outcome);
    settleCurrency(row, outcome);
    settleCustomerLabel(outcome);
}

void RowReader::readCell(
    const ColumnReading &reading, const QString &raw, qint64 line, Outcome &outcome) const
{
    const TableColumn &column = m_table.columns[reading.column];
    std::optional<Value> &value = outcome.values[reading.column];
    const bool isNothing =
        (raw.isNull() && reading.clearEmpty) || (!reading.nullMark.isEmpty() && raw == reading.nullMark);
    if (isNothing) {
        if (column.type != ColumnType::Id && column.defaultWord.isEmpty())
            value = Value();
        return;
    }
    if (column.type == ColumnType::Text) {
        if (!raw.isNull())
            value = column.required && raw.isEmpty() ? Value()
                    : reading.verbatim               ? Value(raw)
                                                     : Value(unwrapped(raw));
        return;
    }
    const QString cell = unwrapped(raw).trimmed();
    if (raw.isNull() || isEmptyMark(cell)) {
        // `""` says that there is nothing, an empty field says nothing.
        if (!raw.isNull() && raw.isEmpty() && column.type != ColumnType::Id && column.defaultWord.isEmpty())
            value = Value();
        return;
    }
    const auto fail = [&](const QString &reason) { reject(outcome, line, reading.header, cell, reason); };

    switch (column.type) {
    case ColumnType::Text:
        return;
    case ColumnType::Id:
    case ColumnType::Contract:
        if (cell.size() > kMaxIdLength)
            return fail(QCoreApplication::translate("Import", "The id is longer than 200 characters."));
        value = cell;
        return;
    case ColumnType::Word:
        if (const auto word = parseWord(column, cell))
            value = *word;
        else
            fail(QCoreApplication::translate("Import", "This word is not known here. Known are: %1.")
                     .arg(column.words.join(u", ")));
        return;
    case ColumnType::Words: {
        QStringList words;
        for (const QString &part : cell.split(u';', Qt::SkipEmptyParts)) {
            const auto word = parseWord(column, part);
            if (!word)
                return fail(
                    QCoreApplication::translate("Import", "The word “%1” is not known here. Known are: %2.")
                        .arg(part, column.words.join(u", ")));
            words.append(*word);
        }
        value = words.join(u';');
        return;
    }
    case ColumnType::Date:
        if (!reading.serialDates && !reading.dateOrderKnown && isAmbiguousDate(cell)) {
            fail(QCoreApplication::translate("Import",
                "This date can be read two ways and no other date of the file decides it. "
                "Say whether the day or the month comes first."));
        } else if (const auto date =
                       parseDate(cell, reading.dateOrder, edgeOf(column.name), reading.serialDates)) {
            value = toValue(*date);
        } else {
            fail(QCoreApplication::translate("Import", "There is no such date in the order %1.")
                     .arg(orderInWords(reading.dateOrder)));
        }
        return;
    case ColumnType::Amount:
        value = readAmount(reading, cell, line, outcome);
        return;
    case ColumnType::Share: {
        auto number = parseNumber(cell, reading.decimal);
        if (!number || number->hasScale || !number->currency.isEmpty())
            return fail(notANumber(reading));
        const double share = reading.percent && !number->isPercent ? number->value / 100 : number->value;
        if (share < 0 || share > 1)
            return fail(
                QCoreApplication::translate("Import", "A share lies between 0 and 1, or 0 % and 100 %."));
        value = share;
        return;
    }
    case ColumnType::Number: {
        static const QString kUnit = u"mw"_s;
        QString text = cell;
        if (text.endsWith(kUnit, Qt::CaseInsensitive))
            text.chop(kUnit.size());
        const auto number = parseNumber(text, reading.decimal);
        if (!number || number->isPercent || !number->currency.isEmpty())
            return fail(notANumber(reading));
        if (number->value < 0 || number->value > kMaxMegawatts)
            return fail(
                QCoreApplication::translate("Import", "The number must lie between 0 and 1,000,000."));
        value = number->value;
        return;
    }
    case ColumnType::Integer: {
        const auto number = parseNumber(cell, reading.decimal);
        if (!number || number->isPercent || !number->currency.isEmpty() ||
            std::floor(number->value) != number->value)
            return fail(QCoreApplication::translate("Import", "This is not a whole number."));
        if (number->value < 0 || number->value > 1e12)
            return fail(
                QCoreApplication::translate("Import", "The number must not be negative or beyond reason."));
        value = qint64(number->value);
        return;
    }
    case ColumnType::Months:
        if (const auto months = parseMonths(cell, reading.decimal, reading.bareUnitMonths))
            value = qint64(*months);
        else
            fail(QCoreApplication::translate(
                "Import", "This is no length of time: write months, or “5 years”; 1 to 1200 months."));
        return;
    case ColumnType::Currency:
        if (const QString code = currencyFrom(cell); !code.isEmpty())
            value = code;
        else
            fail(QCoreApplication::translate(
                "Import", "There is no such currency; write a code such as USD or EUR."));
        return;
    case ColumnType::Organization: {
        const bool mayBeLabel = m_label >= 0 && reading.column == m_customer;
        if (mayBeLabel && m_organizations.find(cell).size() != 1) {
            std::optional<Value> &label = outcome.values[m_label];
            if (!label)
                label = cell;
            warn(outcome, line, reading.header, cell,
                QCoreApplication::translate(
                    "Import", "The store has no such organisation: kept as the customer's label."));
            return;
        }
        value = readReference(m_organizations, reading, cell, line, outcome);
        return;
    }
    case ColumnType::Organizations: {
        QStringList ids;
        for (const QString &part : cell.split(u';', Qt::SkipEmptyParts)) {
            const auto id = readReference(m_organizations, reading, part.trimmed(), line, outcome);
            if (!id)
                return;
            ids.append(std::get<QString>(*id));
        }
        value = ids.join(u';');
        return;
    }
    case ColumnType::Source:
        value = readReference(m_sources, reading, cell, line, outcome);
        return;
    }
}

std::optional<Value> RowReader::readAmount(
    const ColumnReading &reading, const QString &cell, qint64 line, Outcome &outcome) const
{
    const auto number = parseNumber(cell, reading.decimal);
    if (!number || number->isPercent) {
        reject(outcome, line, reading.header, cell, notANumber(reading));
        return std::nullopt;
    }
    double amount = number->value;
    if (!number->hasScale && reading.scale != 1) {
        amount *= reading.scale;
        amount = std::abs(amount) >= 1000 ? std::round(amount) : amount;
    }
    const bool mayBeNegative = m_table.name == "revenues"_L1;
    if (amount < 0 && !mayBeNegative) {
        reject(outcome, line, reading.header, cell,
            QCoreApplication::translate("Import", "The amount must not be negative."));
        return std::nullopt;
    }
    if (std::abs(amount) > kMaxAmount) {
        reject(outcome, line, reading.header, cell,
            QCoreApplication::translate("Import", "The amount is beyond 1,000,000,000,000,000."));
        return std::nullopt;
    }
    if (reading.mostlyScaled && !reading.scaleTold && !number->hasScale && std::abs(amount) > 0 &&
        std::abs(amount) < kSuspectAmount)
        warn(outcome, line, reading.header, cell,
            QCoreApplication::translate("Import", "Other amounts of this column say thousands, millions or "
                                                  "billions; this one is read as whole units."));
    const QString currency = number->currency.isEmpty() ? reading.currency : number->currency;
    if (currency.isEmpty())
        return amount;
    if (!outcome.contextCurrency.isEmpty() && outcome.contextCurrency != currency)
        reject(outcome, line, reading.header, cell,
            QCoreApplication::translate("Import", "The amounts of one row are in %1 and in %2.")
                .arg(outcome.contextCurrency, currency));
    outcome.contextCurrency = currency;
    return amount;
}

std::optional<Value> RowReader::readReference(const ReferenceIndex &index, const ColumnReading &reading,
    const QString &cell, qint64 line, Outcome &outcome) const
{
    const QStringList ids = index.find(cell);
    if (ids.size() == 1)
        return ids.constFirst();
    const bool isSource = m_table.columns[reading.column].type == ColumnType::Source;
    QString reason;
    if (ids.size() > 1)
        reason = QCoreApplication::translate("Import", "Several records have this name: %1. Write the id.")
                     .arg(ids.join(u", "));
    else if (isSource)
        reason =
            QCoreApplication::translate("Import", "The store has no source with this id, link or title.");
    else
        reason = QCoreApplication::translate("Import", "The store has no organisation with this id or name.");
    if (const QString nearest = ids.isEmpty() ? index.nearest(cell) : QString(); !nearest.isEmpty())
        reason += u' ' + QCoreApplication::translate("Import", "Did you mean “%1”?").arg(nearest);
    reject(outcome, line, reading.header, cell, reason);
    return std::nullopt;
}

/// A sign in an amount tells the currency where its column does not; where both speak they must agree.
void RowReader::settleCurrency(const CsvRow &row, Outcome &outcome) const
{
    if (m_currency < 0 || outcome.contextCurrency.isEmpty())
        return;
    std::optional<Value> &currency = outcome.values[m_currency];
    if (!currency || std::holds_alternative<std::monostate>(*currency)) {
        currency = outcome.contextCurrency;
        warn(outcome, row.line, u"currency"_s, outcome.contextCurrency,
            QCoreApplication::translate("Import", "The currency %1 follows from the sign of the amount.")
                .arg(outcome.contextCurrency));
    } else if (const QString stated = std::get<QString>(*currency); stated != outcome.contextCurrency) {
        reject(outcome, row.line, u"currency"_s, stated,
            QCoreApplication::translate("Import", "The row says %1, the sign of its amount %2.")
                .arg(stated, outcome.contextCurrency));
    }
}

void RowReader::settleCustomerLabel(Outcome &outcome) const
{
    if (m_label < 0 || !outcome.values[m_label] || m_customerMapped)
        return;
    // An organisation that is named in the label's column only is still that organisation.
    const auto *text = std::get_if<QString>(&*outcome.values[m_label]);
    if (text && m_organizations.find(*text).size() == 1)
        outcome.values[m_customer] = m_organizations.find(*text).constFirst();
}

void RowReader::reject(
    Outcome &outcome, qint64 line, const QString &column, const QString &value, const QString &reason) const
{
    outcome.rejected = true;
    outcome.problems.append({line, column, shortened(value), ImportProblem::Severity::Error, reason});
}

void RowReader::warn(
    Outcome &outcome, qint64 line, const QString &column, const QString &value, const QString &reason) const
{
    outcome.problems.append({line, column, shortened(value), ImportProblem::Severity::Warning, reason});
}

} // namespace offtake
