// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/importplan.h"

#include "data/import/columntypes.h"
#include "data/import/headers.h"
#include "data/text/textfold.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsPerCheck = 1024;
/// Of a file's head, by which it is read until the rest says otherwise: nearly always it does not.
constexpr qint64 kHeadRows = 10'000;

Unexpected<Error> invalid(const QString &message)
{
    return failure(ErrorCode::InvalidInput, message);
}

/// Control characters that no text has.
bool isBinary(QChar c)
{
    return c.unicode() < u' ' && !c.isSpace();
}

Result<void> chooseTable(ImportPlan &plan, const ImportOptions &options)
{
    if (options.table.isEmpty()) {
        plan.table = plan.header ? guessTable(plan.headers) : nullptr;
        if (!plan.table)
            return invalid(QCoreApplication::translate(
                "Import", "The headers do not tell which table the file belongs to. Choose the table."));
        return {};
    }
    plan.table = findTable(options.table);
    if (plan.table)
        return {};
    QStringList names;
    for (const TableInfo &table : referenceTables())
        names.append(table.name);
    return invalid(
        QCoreApplication::translate("Import", "There is no table “%1” to import into. There are: %2.")
            .arg(options.table, names.join(u", ")));
}

Result<void> chooseMapping(ImportPlan &plan, const ImportOptions &options)
{
    if (plan.header)
        plan.mapping = guessMapping(*plan.table, plan.headers);
    else if (plan.headers.size() == plan.table->columns.size())
        for (qsizetype i = 0; i < plan.headers.size(); ++i)
            plan.mapping.insert(plan.table->columns[i].name, plan.headers[i]);

    for (const auto &[column, wanted] : options.mapping.asKeyValueRange()) {
        if (plan.table->indexOf(column) < 0)
            return invalid(
                QCoreApplication::translate("Import", "The table %1 has no column “%2”. It has: %3.")
                    .arg(plan.table->name, column, plan.table->columnNames().join(u", ")));
        plan.mapping.remove(column);
        if (wanted.isEmpty())
            continue;
        const auto header = std::ranges::find_if(plan.headers,
            [name = folded(wanted)](const QString &candidate) { return folded(candidate) == name; });
        if (header == plan.headers.end())
            return invalid(QCoreApplication::translate("Import", "The file has no column “%1”. It has: %2.")
                               .arg(wanted, plan.headers.join(u", ")));
        // A header that was guessed for another column now serves this one.
        plan.mapping.removeIf([&](const auto &entry) { return entry.value() == *header; });
        plan.mapping.insert(column, *header);
    }

    return {};
}

/// What every row needs must be somewhere.
Result<void> checkComplete(const ImportPlan &plan)
{
    if (plan.mapping.contains(u"id"_s))
        return {}; // rows may be updates that leave the rest as it is
    for (const TableColumn &column : plan.table->columns) {
        if (column.required && !plan.mapping.contains(column.name))
            return invalid(QCoreApplication::translate(
                "Import", "No column of the file is known to hold “%1”. Map one of: %2.")
                               .arg(column.name, plan.headers.join(u", ")));
    }
    return {};
}

QList<ColumnReading> mappedColumns(const ImportPlan &plan, const ImportOptions &options)
{
    QList<ColumnReading> readings;
    for (qsizetype i = 0; i < plan.table->columns.size(); ++i) {
        const TableColumn &column = plan.table->columns[i];
        const auto header = plan.mapping.constFind(column.name);
        if (header == plan.mapping.cend())
            continue;
        ColumnReading reading;
        reading.column = int(i);
        reading.field = int(plan.headers.indexOf(*header));
        reading.header = *header;
        reading.nullMark = options.dialect.nullMark;
        reading.clearEmpty = options.clearEmpty;
        if (plan.header && column.type == ColumnType::Amount) {
            reading.scale = scaleInHeader(*header);
            reading.currency = currencyInHeader(*header);
        }
        const QStringList words = foldedWords(*header).split(u' ');
        reading.percent = header->contains(u'%') || words.contains(u"pct"_s) ||
                          words.contains(u"percent"_s) || words.contains(u"percentage"_s) ||
                          words.contains(u"porcentaje"_s);
        if (words.contains(u"years"_s) || words.contains(u"anos"_s))
            reading.bareUnitMonths = 12;
        readings.append(reading);
    }
    return readings;
}

/// The evidence of the column first, then of the file's other columns, then the custom that goes with the
/// delimiter: who writes ';' between cells does so because of the decimal comma.
Result<void> decide(ImportPlan &plan, const ImportOptions &options)
{
    const QList<ColumnEvidence> &evidence = plan.evidence.columns();
    const ImportDialect &wanted = options.dialect;
    DecimalEvidence allDecimals;
    DateEvidence allDates;
    for (const ColumnEvidence &column : evidence) {
        allDecimals.add(column.decimals);
        allDates.add(column.dates);
    }
    const bool commaCustom = plan.format.csv.delimiter == ';';
    const QChar customDecimal = commaCustom ? u',' : u'.';
    const DateOrder customOrder =
        allDates.hasAmbiguous() ? (commaCustom ? DateOrder::Dmy : DateOrder::Mdy) : DateOrder::Ymd;
    plan.dialect.decimal = wanted.decimal ? wanted.decimal : allDecimals.decimal().value_or(customDecimal);
    plan.dialect.dateOrder = wanted.dateOrder ? wanted.dateOrder : allDates.order().value_or(customOrder);
    plan.decimalTold = wanted.decimal || allDecimals.decimal();
    plan.dateOrderTold = wanted.dateOrder || allDates.order();

    for (qsizetype i = 0; i < plan.columns.size(); ++i) {
        ColumnReading &reading = plan.columns[i];
        const ColumnEvidence &own = evidence[i];
        const auto decimal = own.decimals.decimal();
        reading.decimal = wanted.decimal ? *wanted.decimal : decimal.value_or(*plan.dialect.decimal);
        reading.dateOrder =
            wanted.dateOrder ? *wanted.dateOrder : own.dates.order().value_or(*plan.dialect.dateOrder);
        const bool orderTold = wanted.dateOrder ||
                               own.dates.order().value_or(DateOrder::Ymd) != DateOrder::Ymd ||
                               allDates.order().value_or(DateOrder::Ymd) != DateOrder::Ymd;
        reading.dateOrderKnown = orderTold;
        reading.serialDates = own.dates.isSerial();
        reading.mostlyScaled = own.scaled * 2 > own.amounts;
        const TableColumn &column = plan.table->columns[reading.column];
        const QString words = options.types.value(column.name);
        if (auto applied = applyTypeWords(reading, column, words); !applied)
            return applied;
        if (!reading.dateOrderKnown && !reading.serialDates && plan.ambiguousDate.isEmpty())
            plan.ambiguousDate = own.ambiguousDate;
        if (words.contains("point"_L1) || words.contains("comma"_L1))
            continue;
        const bool decimalTold = wanted.decimal || decimal || allDecimals.decimal();
        if (own.decimals.hasAmbiguous() && !decimalTold) {
            const auto number = parseNumber(own.ambiguousCell, reading.decimal);
            plan.problems.append({own.ambiguousLine, reading.header, own.ambiguousCell,
                ImportProblem::Severity::Warning,
                QCoreApplication::translate("Import", "This can be read two ways and no other cell decides "
                                                      "it; it is read as %1, like the whole column.")
                    .arg(number ? toText(number->value) : own.ambiguousCell)});
        }
    }
    return {};
}

} // namespace

Unexpected<Error> canceledImport()
{
    return failure(ErrorCode::Canceled,
        QCoreApplication::translate("Import", "The import was stopped. Nothing was changed."));
}

namespace {

/// Reads up to the header's record, which `row` holds then.
Result<void> readHead(ImportPlan &plan, QIODevice &file, const ImportOptions &options,
    std::optional<CsvReader> &reader, CsvRow &row)
{
    const QByteArray encoding = options.dialect.encoding.toLatin1();
    if (!encoding.isEmpty() && !QStringDecoder(encoding.constData()).isValid())
        return invalid(QCoreApplication::translate("Import", "The encoding “%1” is not known.")
                           .arg(options.dialect.encoding));
    const QChar delimiter = options.dialect.delimiter.value_or(QChar());
    if (delimiter.unicode() > 127)
        return invalid(QCoreApplication::translate("Import", "“%1” cannot be a delimiter.").arg(delimiter));
    plan.format = detectFormat(file, encoding, delimiter.toLatin1());

    reader.emplace(file, plan.format.csv);
    bool hasRow = reader->next(row);
    if (hasRow && plan.format.separatorLine)
        hasRow = reader->next(row);
    if (!hasRow && !reader->errorString().isEmpty())
        return invalid(reader->errorString());
    if (!hasRow)
        return invalid(QCoreApplication::translate("Import", "The file holds no rows."));
    if (std::ranges::any_of(row.fields.join(QString()), isBinary))
        return invalid(QCoreApplication::translate("Import", "The file is not a text file."));

    plan.header = options.dialect.header.value_or(looksLikeHeader(row.fields));
    for (qsizetype i = 0; i < row.fields.size(); ++i)
        plan.headers.append(plan.header ? row.fields[i].trimmed() : QString::number(i + 1));
    plan.dialect.encoding = QString::fromLatin1(plan.format.csv.encoding);
    plan.dialect.delimiter = QLatin1Char(plan.format.csv.delimiter);
    plan.dialect.header = plan.header;
    plan.dialect.nullMark = options.dialect.nullMark;
    return {};
}

} // namespace

Result<ImportPlan> makeHeadPlan(QIODevice &file, const ImportOptions &options)
{
    ImportPlan plan;
    std::optional<CsvReader> reader;
    CsvRow row;
    if (auto head = readHead(plan, file, options, reader, row); !head)
        return Unexpected(head.error());
    // Without a table, or with headers of another file, there is still something to show.
    if (chooseTable(plan, options) && !chooseMapping(plan, options))
        plan.mapping = guessMapping(*plan.table, plan.headers);
    return plan;
}

Result<ImportPlan> makeImportPlan(QIODevice &file, const ImportOptions &options,
    const std::function<void(double)> &progress, std::stop_token stop, bool whole)
{
    ImportPlan plan;
    std::optional<CsvReader> reader;
    CsvRow row;
    if (auto head = readHead(plan, file, options, reader, row); !head)
        return Unexpected(head.error());
    if (auto chosen = chooseTable(plan, options); !chosen)
        return Unexpected(chosen.error());
    if (auto mapped = chooseMapping(plan, options); !mapped)
        return Unexpected(mapped.error());
    if (auto complete = checkComplete(plan); !complete)
        return Unexpected(complete.error());
    for (const auto &[column, words] : options.types.asKeyValueRange()) {
        if (plan.table->indexOf(column) < 0)
            return invalid(
                QCoreApplication::translate("Import", "The table %1 has no column “%2”. It has: %3.")
                    .arg(plan.table->name, column, plan.table->columnNames().join(u", ")));
    }
    plan.columns = mappedColumns(plan, options);

    plan.evidence = FileEvidence(*plan.table, plan.columns, plan.headers.size());
    reader->readOnly(plan.evidence.tellingFields());
    bool hasRow = !plan.header || reader->next(row);
    while (hasRow && (whole || plan.evidence.rows() < kHeadRows)) {
        if (plan.evidence.rows() % kRowsPerCheck == 0) {
            if (stop.stop_requested())
                return canceledImport();
            if (progress)
                progress(double(reader->bytesRead()) / double(std::max<qint64>(file.size(), 1)));
        }
        plan.evidence.add(row);
        hasRow = reader->next(row);
    }
    if (!reader->errorString().isEmpty())
        return invalid(reader->errorString());
    plan.isWhole = !hasRow;
    plan.rows = plan.evidence.rows();
    if (!plan.isWhole)
        plan.rows = plan.rows * file.size() / std::max<qint64>(reader->bytesRead(), 1);
    if (auto decided = decide(plan, options); !decided)
        return Unexpected(decided.error());
    return plan;
}

Result<ImportPlan> settledPlan(const ImportPlan &plan, FileEvidence &&evidence, const ImportOptions &options)
{
    ImportPlan settled = plan;
    settled.evidence = std::move(evidence);
    settled.isWhole = true;
    settled.rows = settled.evidence.rows();
    settled.problems.clear();
    settled.ambiguousDate.clear();
    settled.columns = mappedColumns(settled, options);
    if (auto decided = decide(settled, options); !decided)
        return Unexpected(decided.error());
    return settled;
}

bool ImportPlan::readsLike(const ImportPlan &other) const
{
    return std::ranges::equal(columns, other.columns, [](const ColumnReading &a, const ColumnReading &b) {
        return a.column == b.column && a.field == b.field && a.decimal == b.decimal &&
               a.dateOrder == b.dateOrder && a.dateOrderKnown == b.dateOrderKnown &&
               a.serialDates == b.serialDates && a.mostlyScaled == b.mostlyScaled;
    });
}

} // namespace offtake
