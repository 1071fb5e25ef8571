// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/recordcells.h"

#include "data/records/contractschedule.h"
#include "data/records/tabledefinition.h"
#include "data/store/database.h"
#include "data/store/query.h"
#include "data/store/store.h"
#include "data/text/format.h"
#include "data/text/wordtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RecordCells)
};

struct Title
{
    QLatin1StringView column;
    const char *text;
};

constexpr std::array kTitles{
    Title{"id"_L1, QT_TRANSLATE_NOOP("Tables", "Id")},
    Title{"title"_L1, QT_TRANSLATE_NOOP("Tables", "Title")},
    Title{"publisher"_L1, QT_TRANSLATE_NOOP("Tables", "Publisher")},
    Title{"url"_L1, QT_TRANSLATE_NOOP("Tables", "Address")},
    Title{"published_on"_L1, QT_TRANSLATE_NOOP("Tables", "Published")},
    Title{"kind"_L1, QT_TRANSLATE_NOOP("Tables", "Kind")},
    Title{"name"_L1, QT_TRANSLATE_NOOP("Tables", "Name")},
    Title{"roles"_L1, QT_TRANSLATE_NOOP("Tables", "Roles")},
    Title{"country"_L1, QT_TRANSLATE_NOOP("Tables", "Country")},
    Title{"ticker"_L1, QT_TRANSLATE_NOOP("Tables", "Ticker")},
    Title{"founded_year"_L1, QT_TRANSLATE_NOOP("Tables", "Founded")},
    Title{"former_name"_L1, QT_TRANSLATE_NOOP("Tables", "Former name")},
    Title{"notes"_L1, QT_TRANSLATE_NOOP("Tables", "Notes")},
    Title{"source_id"_L1, QT_TRANSLATE_NOOP("Tables", "Source")},
    Title{"provider_id"_L1, QT_TRANSLATE_NOOP("Tables", "Provider")},
    Title{"customer_id"_L1, QT_TRANSLATE_NOOP("Tables", "Customer")},
    Title{"signed_on"_L1, QT_TRANSLATE_NOOP("Tables", "Signed")},
    Title{"starts_on"_L1, QT_TRANSLATE_NOOP("Tables", "Starts")},
    Title{"ends_on"_L1, QT_TRANSLATE_NOOP("Tables", "Ends")},
    Title{"term_months"_L1, QT_TRANSLATE_NOOP("Tables", "Term, months")},
    Title{"total_value"_L1, QT_TRANSLATE_NOOP("Tables", "Value")},
    Title{"currency"_L1, QT_TRANSLATE_NOOP("Tables", "Currency")},
    Title{"value_basis"_L1, QT_TRANSLATE_NOOP("Tables", "Basis of the value")},
    Title{"commitment"_L1, QT_TRANSLATE_NOOP("Tables", "Commitment")},
    Title{"status"_L1, QT_TRANSLATE_NOOP("Tables", "Status")},
    Title{"amends_contract_id"_L1, QT_TRANSLATE_NOOP("Tables", "Amends")},
    Title{"gpu_model"_L1, QT_TRANSLATE_NOOP("Tables", "GPU model")},
    Title{"gpu_count"_L1, QT_TRANSLATE_NOOP("Tables", "GPUs")},
    Title{"power_mw"_L1, QT_TRANSLATE_NOOP("Tables", "Power, MW")},
    Title{"equity_amount"_L1, QT_TRANSLATE_NOOP("Tables", "Equity")},
    Title{"equity_from"_L1, QT_TRANSLATE_NOOP("Tables", "Shares of")},
    Title{"equity_to"_L1, QT_TRANSLATE_NOOP("Tables", "Shares to")},
    Title{"organization_id"_L1, QT_TRANSLATE_NOOP("Tables", "Organisation")},
    Title{"segment"_L1, QT_TRANSLATE_NOOP("Tables", "Segment")},
    Title{"period_start"_L1, QT_TRANSLATE_NOOP("Tables", "From")},
    Title{"period_end"_L1, QT_TRANSLATE_NOOP("Tables", "To")},
    Title{"amount"_L1, QT_TRANSLATE_NOOP("Tables", "Amount")},
    Title{"basis"_L1, QT_TRANSLATE_NOOP("Tables", "Basis")},
    Title{"customer_label"_L1, QT_TRANSLATE_NOOP("Tables", "Customer as disclosed")},
    Title{"share"_L1, QT_TRANSLATE_NOOP("Tables", "Share")},
    Title{"as_of"_L1, QT_TRANSLATE_NOOP("Tables", "As of")},
    Title{"counterparty_id"_L1, QT_TRANSLATE_NOOP("Tables", "Given by")},
    Title{"announced_on"_L1, QT_TRANSLATE_NOOP("Tables", "Announced")},
    Title{"closed_on"_L1, QT_TRANSLATE_NOOP("Tables", "Closed")},
    Title{"data_centers"_L1, QT_TRANSLATE_NOOP("Tables", "Data centres")},
    Title{"gpus"_L1, QT_TRANSLATE_NOOP("Tables", "GPUs")},
    Title{"active_mw"_L1, QT_TRANSLATE_NOOP("Tables", "Active power, MW")},
    Title{"contracted_mw"_L1, QT_TRANSLATE_NOOP("Tables", "Contracted power, MW")},
    Title{"happened_on"_L1, QT_TRANSLATE_NOOP("Tables", "Date")},
    Title{"organization_ids"_L1, QT_TRANSLATE_NOOP("Tables", "Organisations")},
    Title{"headline"_L1, QT_TRANSLATE_NOOP("Tables", "Headline")},
};

QString plainNumber(double number, const QLocale &locale)
{
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(number, 'f', QLocale::FloatingPointShortest);
}

/// Ten digits in a row are not read, they are counted. Grouped by hand: QLocale leaves the first group of
/// Spanish millions together with the second.
QString groupedNumber(double number, const QLocale &locale)
{
    QString digits = plainNumber(number, locale);
    const qsizetype point = digits.indexOf(locale.decimalPoint());
    const qsizetype first = number < 0 ? 1 : 0;
    for (qsizetype at = (point < 0 ? digits.size() : point) - 3; at > first; at -= 3)
        digits.insert(at, locale.groupSeparator());
    return digits;
}

double numberOf(const Value &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        return double(*integer);
    return std::holds_alternative<double>(value) ? std::get<double>(value) : 0;
}

/// Name of an organisation or title of a source; the id where there is none. Throws SQLite::Exception.
QString nameOf(Database &database, ColumnType type, const QString &id)
{
    const QString sql = type == ColumnType::Organization ? u"SELECT name FROM organizations WHERE id = :id"_s
                                                         : u"SELECT title FROM sources WHERE id = :id"_s;
    Query query(database, sql);
    query.bind(":id", id);
    return query.step() && !query.text(0).isEmpty() ? query.text(0) : id;
}

/// Stored values of a record in the order of the table's columns. Throws SQLite::Exception.
std::optional<QList<Value>> storedValues(Database &database, const TableInfo &table, const QString &id)
{
    Query query(database, u"SELECT %1 FROM %2 WHERE id = :id"_s.arg(table.selectList(), table.name));
    query.bind(":id", id);
    if (!query.step())
        return std::nullopt;
    QList<Value> values;
    for (int column = 0; column < int(table.columns.size()); ++column)
        values += query.value(column);
    return values;
}

Unexpected<Error> isMissing(const QString &id)
{
    return failure(ErrorCode::NotFound, Text::tr("The store has no record “%1”.").arg(id));
}

} // namespace

QString columnTitle(const QString &table, const QString &column)
{
    if (table == "contracts"_L1 && column == "title"_L1)
        return QCoreApplication::translate("Tables", "Contract");
    const auto found = std::ranges::find(kTitles, column, &Title::column);
    return found == kTitles.end() ? column : QCoreApplication::translate("Tables", found->text);
}

QString editedColumn(const TableDefinition &table, const TableField &field)
{
    const TableInfo *info = findTable(table.table);
    if (!info)
        return {};
    for (const auto &suffix : {u""_s, u"_id"_s, u"_contract_id"_s}) {
        const QString column = field.name + suffix;
        if (column != "id"_L1 && info->indexOf(column) >= 0)
            return column;
    }
    return {};
}

QString cellText(const TableColumn &column, const Value &value, const QLocale &locale)
{
    if (std::holds_alternative<std::monostate>(value))
        return {};
    switch (column.type) {
    case ColumnType::Amount:
    case ColumnType::Number:
    case ColumnType::Months:
        return groupedNumber(numberOf(value), locale);
    case ColumnType::Integer: {
        const bool isYear = column.name.endsWith("_year"_L1);
        return isYear ? plainNumber(numberOf(value), locale) : groupedNumber(numberOf(value), locale);
    }
    case ColumnType::Share: {
        // 100 times a fraction has digits that the fraction does not have.
        const QString percent = QString::number(numberOf(value) * 100, 'g', 15);
        return plainNumber(percent.toDouble(), locale) + u'%';
    }
    case ColumnType::Date: {
        const QString text = toText(value);
        const QString date = format::date(QDate::fromString(text, Qt::ISODate), locale);
        return date.isEmpty() ? text : date;
    }
    default:
        return toText(value);
    }
}

QString shownValue(Database &database, const TableColumn &column, const Value &value, const QLocale &locale)
{
    const QString text = cellText(column, value, locale);
    if (text.isEmpty())
        return text;
    if (column.type == ColumnType::Word)
        return wordText(text);
    const bool isNamed = column.type == ColumnType::Organization || column.type == ColumnType::Source;
    return isNamed ? nameOf(database, column.type, text) : text;
}

Result<ShownRecord> readRecord(Store &store, const QString &table, const QString &id, const QLocale &locale)
{
    const TableInfo *info = findTable(table);
    if (!info)
        return isMissing(id);
    Database &database = store.database();
    return database.attempt([&]() -> Result<ShownRecord> {
        const auto values = storedValues(database, *info, id);
        if (!values)
            return isMissing(id);
        ShownRecord record;
        for (int i = 0; i < int(values->size()); ++i) {
            const TableColumn &column = info->columns.at(i);
            // Words stand as they are stored: their field has a text for each.
            record.cells.insert(column.name, column.type == ColumnType::Word
                                                 ? toText(values->at(i))
                                                 : shownValue(database, column, values->at(i), locale));
            record.values.insert(column.name, values->at(i));
        }
        return record;
    });
}

Result<QMap<QString, QString>> assumedCells(
    Store &store, const QString &table, const QString &id, const QLocale &locale)
{
    QMap<QString, QString> assumed;
    if (table != "contracts"_L1)
        return assumed;
    const auto contract = store.contract(ContractId(id));
    if (!contract)
        return Unexpected(contract.error());
    const auto terms = storedContractTerms(store, *contract);
    if (!terms)
        return assumed;
    const auto say = [&](const QString &column, const RuledDate &ruled) {
        if (!ruled.isStored)
            assumed.insert(column, Text::tr("assumed %1: %2", "date, ground")
                                       .arg(format::date(ruled.date, locale), ruled.ground));
    };
    say(u"starts_on"_s, terms->start);
    say(u"ends_on"_s, terms->end);
    return assumed;
}

std::optional<std::pair<QString, QString>> referredRecord(
    Store &store, const QString &table, const QString &id, const QString &column)
{
    const TableInfo *info = findTable(table);
    const int index = info ? info->indexOf(column) : -1;
    if (index < 0)
        return std::nullopt;
    QString target;
    switch (info->columns.at(index).type) {
    case ColumnType::Organization:
        target = u"organizations"_s;
        break;
    case ColumnType::Source:
        target = u"sources"_s;
        break;
    case ColumnType::Contract:
        target = u"contracts"_s;
        break;
    default:
        return std::nullopt;
    }
    Database &database = store.database();
    const auto values = database.attempt([&] { return storedValues(database, *info, id); });
    if (!values || !*values)
        return std::nullopt;
    const QString referred = toText((*values)->at(index));
    return referred.isEmpty() ? std::nullopt : std::optional(std::pair(target, referred));
}

Result<QStringList> sourceTitles(Store &store, int limit)
{
    Database &database = store.database();
    return database.attempt([&] {
        QStringList titles;
        Query query(database, u"SELECT DISTINCT title FROM sources ORDER BY title LIMIT :limit"_s);
        query.bind(":limit", limit);
        while (query.step())
            titles += query.text(0);
        return titles;
    });
}

Result<QString> duplicateRecord(Store &store, const QString &table, const QString &id)
{
    const TableInfo *info = findTable(table);
    if (!info)
        return isMissing(id);
    Database &database = store.database();
    const auto cells = database.attempt([&]() -> Result<RecordEditor::Cells> {
        const auto values = storedValues(database, *info, id);
        if (!values)
            return isMissing(id);
        RecordEditor::Cells copy;
        for (int i = 0; i < int(values->size()); ++i) {
            if (const QString text = toText(values->at(i)); !text.isEmpty())
                copy.insert(info->columns.at(i).name, text);
        }
        Query taken(database, u"SELECT 1 FROM %1 WHERE id = :id"_s.arg(table));
        QString free;
        for (int number = 2; free.isEmpty(); ++number) {
            const QString candidate = u"%1-%2"_s.arg(id).arg(number);
            taken.bind(":id", candidate);
            if (!taken.step())
                free = candidate;
            taken.reset();
        }
        copy.insert(u"id"_s, free);
        return copy;
    });
    if (!cells)
        return Unexpected(cells.error());
    return RecordEditor(store).insert(table, *cells);
}

} // namespace offtake
