// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/recordeditor.h"

#include "data/import/rowreader.h"
#include "data/import/rowwriter.h"
#include "data/records/recordcells.h"
#include "data/store/database.h"
#include "data/store/query.h"
#include "data/store/store.h"
#include "data/store/tables.h"
#include "data/text/translation.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <QCoreApplication>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

Result<const TableInfo *> tableOf(const QString &name)
{
    if (const TableInfo *table = findTable(name))
        return table;
    return failure(ErrorCode::InvalidInput,
        QCoreApplication::translate("RecordEditor", "There is no table “%1” to edit.").arg(name));
}

Unexpected<Error> isMissing(const QString &id)
{
    return failure(ErrorCode::NotFound,
        QCoreApplication::translate("RecordEditor", "The store has no record “%1”.").arg(id));
}

Unexpected<Error> isTaken(const QString &id)
{
    return failure(ErrorCode::AlreadyExists,
        QCoreApplication::translate("RecordEditor", "The store has the record “%1” already.").arg(id));
}

Unexpected<Error> isWrong(const QString &column, const QString &reason)
{
    return failure(ErrorCode::InvalidInput, column.isEmpty() ? reason : column + u": "_s + reason, column);
}

/// What people call a record: its name, title or headline, else its id.
QString subjectOf(Database &database, const TableInfo &table, const QString &id)
{
    for (const auto &column : {u"name"_s, u"title"_s, u"headline"_s}) {
        if (table.indexOf(column) < 0)
            continue;
        Query query(database, u"SELECT %1 FROM %2 WHERE id = :id"_s.arg(column, table.name));
        query.bind(":id", id);
        if (query.step() && !query.text(0).isEmpty())
            return query.text(0);
    }
    return id;
}

/// What is stored of a record, by column; none where it is not there.
std::optional<QMap<QString, Value>> valuesOf(Database &database, const TableInfo &table, const QString &id)
{
    Query query(database, u"SELECT %1 FROM %2 WHERE id = :id"_s.arg(table.selectList(), table.name));
    query.bind(":id", id);
    if (!query.step())
        return std::nullopt;
    QMap<QString, Value> values;
    for (int i = 0; i < table.columns.size(); ++i)
        values.insert(table.columns[i].name, query.value(i));
    return values;
}

/// An empty text and none at all look the same to the person.
bool isSame(const Value &a, const Value &b)
{
    return a == b || (toText(a).isEmpty() && toText(b).isEmpty());
}

/// That nobody wrote other values to the record meanwhile, where the person is about to write.
Result<void> asSeen(Database &database, const TableInfo &table, const QString &id,
    const RowReader::Told &wanted, const RecordEditor::Seen &seen)
{
    if (seen.isEmpty())
        return {};
    const auto now = valuesOf(database, table, id);
    if (!now)
        return isMissing(id);
    for (const auto &[column, value] : seen.asKeyValueRange()) {
        const std::optional<Value> told = wanted.value(table.indexOf(column));
        const Value stored = now->value(column);
        if (!told || isSame(stored, value) || isSame(stored, *told))
            continue;
        const QString text =
            shownValue(database, table.columns.at(table.indexOf(column)), stored, currentLocale());
        return failure(ErrorCode::Conflict,
            text.isEmpty() ? QCoreApplication::translate(
                                 "RecordEditor", "Somebody else has emptied this value since you saw it.")
                           : QCoreApplication::translate("RecordEditor",
                                 "Somebody else has changed this value to “%1” since you saw it.")
                                 .arg(text),
            column);
    }
    return {};
}

/// The cells of a record as a row of a file that has just these columns.
Result<RowReader::Told> told(
    Database &database, const TableInfo &table, const RecordEditor::Cells &cells, QChar decimal)
{
    QList<ColumnReading> readings;
    QStringList headers;
    CsvRow row;
    for (const auto &[column, text] : cells.asKeyValueRange()) {
        ColumnReading reading;
        reading.column = table.indexOf(column);
        if (reading.column < 0)
            return failure(ErrorCode::InvalidInput,
                QCoreApplication::translate("RecordEditor", "The table %1 has no column “%2”.")
                    .arg(table.name, column));
        reading.field = int(headers.size());
        reading.header = column;
        reading.decimal = decimal;
        reading.dateOrderKnown = false; // 3/4/2025 is refused rather than guessed
        readings.append(reading);
        headers.append(column);
        row.fields.append(text.isNull() ? u""_s : text);
    }
    RowReader::Outcome read;
    RowReader(table, readings, headers, database).read(row, read);
    for (const ImportProblem &problem : read.problems) {
        if (problem.severity == ImportProblem::Severity::Error)
            return isWrong(problem.column, problem.reason);
    }
    for (const ColumnReading &reading : readings) {
        if (!row.fields[reading.field].isEmpty())
            continue;
        const QString &word = table.columns[reading.column].defaultWord;
        read.values[reading.column] = word.isEmpty() ? Value() : Value(word);
    }
    return read.values;
}

QString text(QDate date)
{
    return date.toString(Qt::ISODate);
}
QString text(double number)
{
    return toText(Value(number));
}
template <class Tag>
QString text(const Id<Tag> &id)
{
    return id.value();
}
template <class T>
QString text(const std::optional<T> &number)
{
    return toText(toValue(number));
}

} // namespace

RecordEditor::RecordEditor(Store &store)
    : m_store(store)
{}

Result<QString> RecordEditor::insert(const QString &table, const Cells &cells)
{
    const auto info = tableOf(table);
    return info ? write(**info, cells, m_decimal, Wanted::New) : Unexpected(info.error());
}

Result<void> RecordEditor::update(
    const QString &table, const QString &id, const Cells &cells, const Seen &seen)
{
    const auto info = tableOf(table);
    if (!info)
        return Unexpected(info.error());
    Database &database = m_store.database();
    const QString newId = cells.value(u"id"_s, id).trimmed();
    if (newId.isEmpty())
        return isWrong(
            u"id"_s, QCoreApplication::translate("RecordEditor", "A record cannot be without an id."));
    if (newId == id) {
        Cells all = cells;
        all.insert(u"id"_s, id);
        const auto written = write(**info, all, m_decimal, Wanted::Stored, seen);
        return written ? Result<void>() : Unexpected(written.error());
    }
    if (cells.size() > 1)
        return isWrong(u"id"_s,
            QCoreApplication::translate("RecordEditor", "The id is changed alone, without other values."));
    if (const auto taken = exists(**info, newId); !taken || *taken)
        return taken ? isTaken(newId) : Unexpected(taken.error());
    const auto renamed = History(database).perform(
        {.action = HistoryStep::Action::Update, .table = table, .subject = newId}, [&]() -> Result<void> {
            Query rename(database, u"UPDATE %1 SET id = :new WHERE id = :old"_s.arg(table));
            return rename.bind(":new", newId).bind(":old", id).run() == 1 ? Result<void>() : isMissing(id);
        });
    return renamed ? Result<void>() : Unexpected(renamed.error());
}

Result<Value> RecordEditor::stored(const QString &table, const QString &id, const QString &column)
{
    const auto info = tableOf(table);
    if (!info)
        return Unexpected(info.error());
    if ((*info)->indexOf(column) < 0)
        return isWrong(column, QCoreApplication::translate("RecordEditor", "There is no such column."));
    Database &database = m_store.database();
    return database.attempt([&]() -> Result<Value> {
        const auto values = valuesOf(database, **info, id);
        return values ? Result<Value>(values->value(column)) : isMissing(id);
    });
}

Result<void> RecordEditor::remove(const QString &table, const QStringList &ids)
{
    const auto info = tableOf(table);
    if (!info)
        return Unexpected(info.error());
    if (ids.isEmpty())
        return {};
    Database &database = m_store.database();
    const auto subject = database.attempt([&] { return subjectOf(database, **info, ids.constFirst()); });
    if (!subject)
        return Unexpected(subject.error());
    const HistoryStep step{.action = HistoryStep::Action::Delete,
        .table = table,
        .subject = ids.size() == 1 ? *subject : u"%1, …"_s.arg(*subject),
        .rows = ids.size()};
    const auto removed = History(database).perform(step, [&]() -> Result<void> {
        Query remove(database, u"DELETE FROM %1 WHERE id = :id"_s.arg(table));
        for (const QString &id : ids) {
            try {
                if (remove.bind(":id", id).run() != 1)
                    return isMissing(id);
            } catch (const SQLite::Exception &exception) {
                if ((exception.getErrorCode() & 0xff) != SQLITE_CONSTRAINT)
                    throw;
                return failure(ErrorCode::InvalidInput,
                    QCoreApplication::translate("RecordEditor",
                        "“%1” cannot be deleted: other records refer to it. Nothing was changed.")
                        .arg(id),
                    QString::fromUtf8(exception.what()));
            }
        }
        return {};
    });
    return removed ? Result<void>() : Unexpected(removed.error());
}

Result<QString> RecordEditor::write(
    const TableInfo &table, const Cells &cells, QChar decimal, Wanted wanted, const Seen &seen)
{
    Database &database = m_store.database();
    const auto prepared = database.attempt([&] { return told(database, table, cells, decimal); });
    if (!prepared)
        return Unexpected(prepared.error());
    const QString givenId = cells.value(u"id"_s).trimmed();
    if (!givenId.isEmpty()) {
        const auto stored = exists(table, givenId);
        if (!stored)
            return Unexpected(stored.error());
        if (*stored != (wanted == Wanted::Stored))
            return *stored ? isTaken(givenId) : isMissing(givenId);
    }

    const auto action = wanted == Wanted::New ? HistoryStep::Action::Insert : HistoryStep::Action::Update;
    HistoryStep step{.action = action, .table = table.name, .subject = givenId};
    QString id;
    const auto done = History(database).perform(step, [&]() -> Result<void> {
        if (auto same = asSeen(database, table, givenId, *prepared, seen); !same)
            return same;
        RowWriter writer(table, database, OnConflict::Update, 0);
        const RowWriter::Outcome outcome = writer.write(*prepared, 0, 0);
        if (outcome.fate == RowFate::Rejected)
            return isWrong(outcome.problem->column, outcome.problem->reason);
        id = toText(outcome.values[table.indexOf(u"id"_s)]);
        if (wanted == Wanted::New && outcome.fate != RowFate::New)
            return isTaken(id);
        if (!writer.unresolvedAmendments().empty())
            return isWrong(u"amends_contract_id"_s,
                QCoreApplication::translate("RecordEditor", "The store has no such contract."));
        step.subject = subjectOf(database, table, id);
        return {};
    });
    if (!done)
        return Unexpected(done.error());
    return id;
}

Result<bool> RecordEditor::exists(const TableInfo &table, const QString &id)
{
    Database &database = m_store.database();
    return database.attempt([&] {
        Query query(database, u"SELECT 1 FROM %1 WHERE id = :id"_s.arg(table.name));
        query.bind(":id", id);
        return query.step();
    });
}

/// Records hold plain numbers, whatever the person's decimal sign.
Result<QString> RecordEditor::saveCells(const QString &table, const Cells &cells)
{
    const TableInfo *info = findTable(table);
    const auto stored = exists(*info, cells.value(u"id"_s));
    if (!stored)
        return Unexpected(stored.error());
    return write(*info, cells, u'.', *stored ? Wanted::Stored : Wanted::New);
}

Result<QString> RecordEditor::save(const Source &source)
{
    return saveCells(u"sources"_s,
        {{u"id"_s, text(source.id)}, {u"title"_s, source.title}, {u"publisher"_s, source.publisher},
            {u"url"_s, source.url}, {u"published_on"_s, text(source.publishedOn)}, {u"kind"_s, source.kind}});
}

Result<QString> RecordEditor::save(const Organization &organization)
{
    return saveCells(u"organizations"_s,
        {{u"id"_s, text(organization.id)}, {u"name"_s, organization.name},
            {u"roles"_s, organization.roles.join(u';')}, {u"country"_s, organization.country},
            {u"ticker"_s, organization.ticker}, {u"founded_year"_s, text(organization.foundedYear)},
            {u"former_name"_s, organization.formerName}, {u"notes"_s, organization.notes},
            {u"source_id"_s, text(organization.sourceId)}});
}

Result<QString> RecordEditor::save(const Contract &contract)
{
    return saveCells(u"contracts"_s,
        {{u"id"_s, text(contract.id)}, {u"provider_id"_s, text(contract.providerId)},
            {u"customer_id"_s, text(contract.customerId)}, {u"kind"_s, contract.kind},
            {u"title"_s, contract.title}, {u"signed_on"_s, text(contract.signedOn)},
            {u"starts_on"_s, text(contract.startsOn)}, {u"ends_on"_s, text(contract.endsOn)},
            {u"term_months"_s, text(contract.termMonths)}, {u"total_value"_s, text(contract.totalValue)},
            {u"currency"_s, contract.currency}, {u"value_basis"_s, contract.valueBasis},
            {u"commitment"_s, contract.commitment}, {u"status"_s, contract.status},
            {u"amends_contract_id"_s, text(contract.amendsContractId)}, {u"gpu_model"_s, contract.gpuModel},
            {u"gpu_count"_s, text(contract.gpuCount)}, {u"power_mw"_s, text(contract.powerMw)},
            {u"equity_amount"_s, text(contract.equityAmount)}, {u"equity_from"_s, text(contract.equityFrom)},
            {u"equity_to"_s, text(contract.equityTo)}, {u"notes"_s, contract.notes},
            {u"source_id"_s, text(contract.sourceId)}});
}

Result<QString> RecordEditor::save(const Revenue &revenue)
{
    return saveCells(
        u"revenues"_s, {{u"id"_s, revenue.id}, {u"organization_id"_s, text(revenue.organizationId)},
                           {u"segment"_s, revenue.segment}, {u"period_start"_s, text(revenue.periodStart)},
                           {u"period_end"_s, text(revenue.periodEnd)}, {u"amount"_s, text(revenue.amount)},
                           {u"currency"_s, revenue.currency}, {u"basis"_s, revenue.basis},
                           {u"notes"_s, revenue.notes}, {u"source_id"_s, text(revenue.sourceId)}});
}

Result<QString> RecordEditor::save(const RevenueShare &share)
{
    return saveCells(u"revenue_shares"_s,
        {{u"id"_s, share.id}, {u"organization_id"_s, text(share.organizationId)},
            {u"customer_id"_s, text(share.customerId)}, {u"customer_label"_s, share.customerLabel},
            {u"period_start"_s, text(share.periodStart)}, {u"period_end"_s, text(share.periodEnd)},
            {u"share"_s, text(share.share)}, {u"basis"_s, share.basis}, {u"notes"_s, share.notes},
            {u"source_id"_s, text(share.sourceId)}});
}

Result<QString> RecordEditor::save(const Backlog &backlog)
{
    return saveCells(
        u"backlogs"_s, {{u"id"_s, backlog.id}, {u"organization_id"_s, text(backlog.organizationId)},
                           {u"as_of"_s, text(backlog.asOf)}, {u"kind"_s, backlog.kind},
                           {u"amount"_s, text(backlog.amount)}, {u"currency"_s, backlog.currency},
                           {u"notes"_s, backlog.notes}, {u"source_id"_s, text(backlog.sourceId)}});
}

Result<QString> RecordEditor::save(const Financing &financing)
{
    return saveCells(u"financings"_s,
        {{u"id"_s, financing.id}, {u"organization_id"_s, text(financing.organizationId)},
            {u"counterparty_id"_s, text(financing.counterpartyId)}, {u"kind"_s, financing.kind},
            {u"announced_on"_s, text(financing.announcedOn)}, {u"closed_on"_s, text(financing.closedOn)},
            {u"amount"_s, text(financing.amount)}, {u"currency"_s, financing.currency},
            {u"notes"_s, financing.notes}, {u"source_id"_s, text(financing.sourceId)}});
}

Result<QString> RecordEditor::save(const Event &event)
{
    QStringList organizations;
    for (const OrganizationId &id : event.organizationIds)
        organizations.append(id.value());
    return saveCells(
        u"events"_s, {{u"id"_s, event.id}, {u"happened_on"_s, text(event.happenedOn)},
                         {u"organization_ids"_s, organizations.join(u';')}, {u"kind"_s, event.kind},
                         {u"headline"_s, event.headline}, {u"source_id"_s, text(event.sourceId)}});
}

} // namespace offtake
