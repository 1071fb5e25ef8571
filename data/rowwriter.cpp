// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/rowwriter.h"

#include "data/quarter.h"
#include "data/textfold.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Columns that lie in the table itself; the organisations of an event lie in a table of their own.
QStringList storedColumns(const TableInfo &table)
{
    QStringList names;
    for (const TableColumn &column : table.columns) {
        if (column.type != ColumnType::Organizations)
            names.append(column.name);
    }
    return names;
}

QString selectSql(const TableInfo &table, const QString &condition)
{
    return u"SELECT row_id, %1 FROM %2 WHERE %3"_s.arg(table.selectList(), table.name, condition);
}

QString insertSql(const TableInfo &table)
{
    const QStringList columns = storedColumns(table);
    QStringList places;
    for (qsizetype i = 1; i <= columns.size(); ++i)
        places.append(u"?%1"_s.arg(i));
    return u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table.name, columns.join(u", "), places.join(u", "));
}

QString updateSql(const TableInfo &table)
{
    QStringList assignments;
    const QStringList columns = storedColumns(table);
    for (qsizetype i = 0; i < columns.size(); ++i)
        assignments.append(u"%1 = ?%2"_s.arg(columns[i]).arg(i + 1));
    return u"UPDATE %1 SET %2 WHERE row_id = :row"_s.arg(table.name, assignments.join(u", "));
}

bool isNull(const Value &value)
{
    return std::holds_alternative<std::monostate>(value);
}

QJsonValue toJsonValue(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *integer = std::get_if<qint64>(&value))
        return *integer;
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    return QJsonValue::Null;
}

/// 2024, 2025q1, or the last day's month: short names of a period for ids.
QString periodName(const QString &from, const QString &to)
{
    const QDate first = QDate::fromString(from, Qt::ISODate);
    const QDate last = QDate::fromString(to, Qt::ISODate);
    const Quarter quarter = Quarter::of(first);
    if (first == QDate(first.year(), 1, 1) && last == QDate(first.year(), 12, 31))
        return QString::number(first.year());
    if (first == quarter.firstDay() && last == quarter.lastDay())
        return u"%1q%2"_s.arg(quarter.year()).arg(quarter.number());
    return last.toString(u"yyyy-MM");
}

} // namespace

RowWriter::RowWriter(
    const TableInfo &table, Database &database, OnConflict onConflict, qint64 step, ChangeRecorder *recorder)
    : m_table(table)
    , m_database(database)
    , m_onConflict(onConflict)
    , m_step(step)
    , m_recorder(recorder)
    , m_id(table.indexOf(u"id"_s))
    , m_byId(database, selectSql(table, u"id = :id"_s))
    , m_insert(database, insertSql(table))
    , m_update(database, updateSql(table))
    , m_log(database, u"INSERT INTO change_log (step, happened_at, action, table_name, record_id, "
                      u"old_values, new_values) "
                      "VALUES (:step, :at, 'update', :table, :record, :old, :new)"_s)
{}

RowWriter::Outcome RowWriter::write(const RowReader::Told &told, qint64 line, qint64 record)
{
    const auto rejected = [](QList<Value> values, Problem problem) {
        return Outcome{RowFate::Rejected, std::move(values), std::move(problem)};
    };
    const bool hasId = told[m_id] && !isNull(*told[m_id]);
    QList<Value> fresh = merged(told, nullptr);
    const QList<Existing> found = hasId ? findById(toText(*told[m_id])) : findByKey(fresh);
    if (found.size() > 1) {
        QStringList ids;
        for (const Existing &existing : found)
            ids.append(toText(existing.values[m_id]));
        return rejected(fresh,
            {u"id"_s, {},
                QCoreApplication::translate("Import", "Several stored rows may be meant: %1. Write the id.")
                    .arg(ids.join(u", "))});
    }
    const Existing *existing = found.isEmpty() ? nullptr : &found.constFirst();
    if (existing && m_lines.contains(existing->rowId)) {
        const qint64 first = m_lines.value(existing->rowId);
        const QString reason =
            hasId ? QCoreApplication::translate("Import", "The id is already used in line %1.")
                  : QCoreApplication::translate(
                        "Import", "Line %1 has the same key. If they are two records, give them ids.");
        return rejected(fresh, {u"id"_s, hasId ? toText(*told[m_id]) : QString(), reason.arg(first)});
    }

    Outcome outcome;
    outcome.values = existing ? merged(told, existing) : std::move(fresh);
    if (auto problem = findProblem(outcome.values, record))
        return rejected(outcome.values, *problem);

    if (!existing) {
        outcome.fate = RowFate::New;
        m_lines.insert(insert(outcome.values), line);
        return outcome;
    }
    m_lines.insert(existing->rowId, line);
    if (outcome.values == existing->values) {
        outcome.fate = RowFate::Unchanged;
    } else if (m_onConflict == OnConflict::Update) {
        outcome.fate = RowFate::Changed;
        update(*existing, outcome.values);
    } else {
        outcome.fate = RowFate::Skipped;
        outcome.values = existing->values;
    }
    return outcome;
}

std::map<qint64, QString> RowWriter::unresolvedAmendments()
{
    std::erase_if(m_awaited, [this](const auto &awaited) { return idExists(awaited.second); });
    return m_awaited;
}

QList<RowWriter::Existing> RowWriter::findById(const QString &id)
{
    m_byId.bind(":id", id);
    QList<Existing> found;
    if (m_byId.step())
        found.append(readExisting(m_byId, m_table.columns.size()));
    m_byId.reset();
    return found;
}

/// The stored rows with the key of `values`. A share of a known customer goes by the customer, otherwise by
/// the label; a contract whose signing is not dated also by its title.
QList<RowWriter::Existing> RowWriter::findByKey(const QList<Value> &values)
{
    QStringList key = m_table.key;
    if (m_table.name == "revenue_shares"_L1 && !isNull(at(values, u"customer_id"_s)))
        key.removeAll(u"customer_label"_s);
    if (m_table.name == "contracts"_L1 && isNull(at(values, u"signed_on"_s)))
        key.append(u"title"_s);
    if (key.isEmpty())
        return {};

    const QString condition = key.join(u" IS ? AND ") + u" IS ? ORDER BY row_id LIMIT 9"_s;
    auto query = m_byKey.find(condition);
    if (query == m_byKey.end())
        query = m_byKey.try_emplace(condition, m_database, selectSql(m_table, condition)).first;
    for (qsizetype i = 0; i < key.size(); ++i)
        query->second.bind(int(i) + 1, at(values, key[i]));
    QList<Existing> found;
    while (query->second.step())
        found.append(readExisting(query->second, m_table.columns.size()));
    query->second.reset();

    if (const int title = m_table.indexOf(u"title"_s); found.size() > 1 && title >= 0) {
        QList<Existing> titled;
        std::ranges::copy_if(found, std::back_inserter(titled), [&](const Existing &existing) {
            return folded(toText(existing.values[title])) == folded(toText(values[title]));
        });
        if (titled.size() == 1)
            return titled;
    }
    return found;
}

RowWriter::Existing RowWriter::readExisting(const Query &query, qsizetype columns)
{
    Existing existing;
    existing.rowId = query.integer(0);
    for (int i = 0; i < columns; ++i)
        existing.values.append(query.value(i + 1));
    return existing;
}

/// What the row says over what is stored, or over the defaults of a new row.
QList<Value> RowWriter::merged(const RowReader::Told &told, const Existing *existing)
{
    QList<Value> values;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        const QString &word = m_table.columns[i].defaultWord;
        if (told[i])
            values.append(*told[i]);
        else if (existing)
            values.append(existing->values[i]);
        else
            values.append(word.isEmpty() ? Value() : Value(word));
    }
    if (existing)
        return values;
    // A value that is told without more is taken as the contract's own.
    const int basis = m_table.indexOf(u"value_basis"_s);
    if (basis >= 0 && !told[basis] && !isNull(at(values, u"total_value"_s)))
        values[basis] = u"fixed"_s;
    return values;
}

std::optional<RowWriter::Problem> RowWriter::findProblem(const QList<Value> &values, qint64 record)
{
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        if (m_table.columns[i].required && isNull(values[i]))
            return Problem{m_table.columns[i].name, {},
                QCoreApplication::translate(
                    "Import", "The cell is empty, but every row needs a value here.")};
    }
    const auto bothEqual = [&](const QString &a, const QString &b) {
        return m_table.indexOf(a) >= 0 && m_table.indexOf(b) >= 0 && !isNull(at(values, a)) &&
               at(values, a) == at(values, b);
    };
    if (bothEqual(u"provider_id"_s, u"customer_id"_s))
        return Problem{u"customer_id"_s, textAt(values, u"customer_id"_s),
            QCoreApplication::translate("Import", "The provider sells to itself.")};
    if (bothEqual(u"id"_s, u"amends_contract_id"_s))
        return Problem{u"amends_contract_id"_s, textAt(values, u"id"_s),
            QCoreApplication::translate("Import", "The contract amends itself.")};
    for (const auto &[first, last] :
        {std::pair(u"starts_on"_s, u"ends_on"_s), std::pair(u"period_start"_s, u"period_end"_s)}) {
        const QString from = textAt(values, first);
        const QString to = textAt(values, last);
        if (!from.isEmpty() && !to.isEmpty() && to < from)
            return Problem{last, to,
                QCoreApplication::translate("Import", "The end is before the start, %1.").arg(from)};
    }
    for (const QString &amount : {u"total_value"_s, u"equity_amount"_s, u"amount"_s}) {
        if (!textAt(values, amount).isEmpty() && textAt(values, u"currency"_s).isEmpty())
            return Problem{
                u"currency"_s, {}, QCoreApplication::translate("Import", "The amount has no currency.")};
    }
    if (m_table.name == "revenues"_L1 && std::get<double>(at(values, u"amount"_s)) < 0 &&
        textAt(values, u"segment"_s).isEmpty())
        return Problem{u"amount"_s, textAt(values, u"amount"_s),
            QCoreApplication::translate("Import", "The revenue of a whole company must not be negative.")};
    if (m_table.name == "revenue_shares"_L1 && textAt(values, u"customer_id"_s).isEmpty() &&
        textAt(values, u"customer_label"_s).isEmpty())
        return Problem{u"customer_id"_s, {},
            QCoreApplication::translate("Import", "The row names neither a customer nor a label.")};
    if (const QString amended = textAt(values, u"amends_contract_id"_s);
        !amended.isEmpty() && !idExists(amended))
        m_awaited.emplace(record, amended); // it may come later in the file
    return std::nullopt;
}

qint64 RowWriter::insert(QList<Value> &values)
{
    if (isNull(values[m_id]))
        values[m_id] = newId(values);
    if (const int label = m_table.indexOf(u"customer_label"_s); label >= 0 && isNull(values[label])) {
        Query name(m_database, u"SELECT name FROM organizations WHERE id = :id"_s);
        name.bind(":id", at(values, u"customer_id"_s));
        if (name.step())
            values[label] = name.text(0);
    }
    int place = 0;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        if (m_table.columns[i].type != ColumnType::Organizations)
            m_insert.bind(++place, values[i]);
    }
    m_insert.run();
    const qint64 rowId = m_database.connection().getLastInsertRowid();
    if (m_newRows.isEmpty())
        m_newRows.first = rowId;
    m_newRows.last = rowId;
    linkOrganizations(values);
    return rowId;
}

void RowWriter::update(const Existing &existing, const QList<Value> &values)
{
    int place = 0;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        if (m_table.columns[i].type != ColumnType::Organizations)
            m_update.bind(++place, values[i]);
    }
    m_update.bind(":row", existing.rowId);
    if (m_recorder)
        m_recorder->start();
    m_update.run();
    linkOrganizations(values);
    if (m_recorder)
        m_recorder->pause();
    logUpdate(existing, values);
}

void RowWriter::linkOrganizations(const QList<Value> &values)
{
    const int column = m_table.indexOf(u"organization_ids"_s);
    if (column < 0)
        return;
    Query clear(m_database, u"DELETE FROM event_organizations WHERE event_id = :event"_s);
    clear.bind(":event", values[m_id]).run();
    Query link(m_database, u"INSERT OR IGNORE INTO event_organizations (event_id, organization_id, position) "
                           "VALUES (:event, :organization, :at)"_s);
    int position = 0;
    for (const QString &organization : toText(values[column]).split(u';', Qt::SkipEmptyParts))
        link.bind(":event", values[m_id]).bind(":organization", organization).bind(":at", position++).run();
}

void RowWriter::logUpdate(const Existing &existing, const QList<Value> &values)
{
    if (m_step == 0)
        return;
    QJsonObject before;
    QJsonObject after;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (existing.values[i] == values[i])
            continue;
        before.insert(m_table.columns[i].name, toJsonValue(existing.values[i]));
        after.insert(m_table.columns[i].name, toJsonValue(values[i]));
    }
    const auto text = [](const QJsonObject &object) {
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    m_log.bind(":step", m_step)
        .bind(":at", QDateTime::currentDateTimeUtc().toString(Qt::ISODate))
        .bind(":table", m_table.name)
        .bind(":record", existing.values[m_id])
        .bind(":old", text(before))
        .bind(":new", text(after));
    m_log.run();
}

/// Made of what the row is: coreweave-openai-2025-03, coreweave-2024, ...; numbered where that is taken.
QString RowWriter::newId(const QList<Value> &values)
{
    QStringList parts;
    for (const QString &column : {u"provider_id"_s, u"organization_id"_s, u"customer_id"_s,
             u"counterparty_id"_s, u"segment"_s, u"kind"_s, u"name"_s, u"headline"_s}) {
        const bool kindMatters = m_table.name == "financings"_L1 || m_table.name == "backlogs"_L1;
        if (column != "kind"_L1 || kindMatters)
            parts.append(slug(textAt(values, column)));
    }
    if (textAt(values, u"customer_id"_s).isEmpty())
        parts.append(slug(textAt(values, u"customer_label"_s)));
    if (m_table.name == "sources"_L1)
        parts.append(slug(textAt(values, u"title"_s)));
    if (const QString end = textAt(values, u"period_end"_s); !end.isEmpty())
        parts.append(periodName(textAt(values, u"period_start"_s), end));
    for (const QString &date : {u"signed_on"_s, u"announced_on"_s, u"as_of"_s})
        parts.append(textAt(values, date).left(7));
    parts.removeAll(QString());
    const QString base = parts.isEmpty() ? m_table.name : parts.join(u'-');

    int &next = m_nextNumber[base];
    for (;;) {
        const QString id = ++next == 1 ? base : u"%1-%2"_s.arg(base).arg(next);
        if (!idExists(id))
            return id;
    }
}

bool RowWriter::idExists(const QString &id)
{
    m_byId.bind(":id", id);
    const bool found = m_byId.step();
    m_byId.reset();
    return found;
}

const Value &RowWriter::at(const QList<Value> &values, const QString &column) const
{
    static const Value none;
    const int index = m_table.indexOf(column);
    return index < 0 ? none : values[index];
}

QString RowWriter::textAt(const QList<Value> &values, const QString &column) const
{
    return toText(at(values, column));
}

} // namespace offtake
