// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/rowwriter.h"

#include "data/text/textfold.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Beyond this many stored rows, which ones there are is asked row by row.
constexpr qint64 kMostRemembered = 3'000'000;
/// So many numbers of ids are kept; beyond that they are counted from 2 again.
constexpr qsizetype kMostNumbers = 500'000;
/// Fewer rows are looked up one by one.
constexpr qint64 kManyRows = 1'000;

QString selectSql(const TableInfo &table, const QString &condition)
{
    return u"SELECT row_id, %1 FROM %2 WHERE %3"_s.arg(table.selectList(), table.name, condition);
}

QString updateSql(const TableInfo &table)
{
    QStringList assignments;
    for (const TableColumn &column : table.columns) {
        if (column.type != ColumnType::Organizations)
            assignments.append(u"%1 = ?%2"_s.arg(column.name).arg(assignments.size() + 1));
    }
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

} // namespace

RowWriter::RowWriter(
    const TableInfo &table, Database &database, OnConflict onConflict, qint64 step, ChangeRecorder *recorder)
    : m_table(table)
    , m_database(database)
    , m_rules(table)
    , m_onConflict(onConflict)
    , m_step(step)
    , m_recorder(recorder)
    , m_id(table.indexOf(u"id"_s))
    , m_label(table.indexOf(u"customer_label"_s))
    , m_amends(table.indexOf(u"amends_contract_id"_s))
    , m_organizations(table.indexOf(u"organization_ids"_s))
    , m_byId(database, selectSql(table, u"id = :id"_s))
    , m_update(database, updateSql(table))
    , m_log(database, u"INSERT INTO change_log (step, happened_at, action, table_name, record_id, "
                      u"old_values, new_values) "
                      "VALUES (:step, :at, 'update', :table, :record, :old, :new)"_s)
    , m_nameOf(database, u"SELECT name FROM organizations WHERE id = :id"_s)
    , m_insert(database, table)
    , m_indexes(database)
{}

void RowWriter::expect(qint64 rows, const QStringList &columns)
{
    Query last(m_database, u"SELECT coalesce(max(row_id), 0) FROM %1"_s.arg(m_table.name));
    last.step();
    const qint64 stored = last.integer(0);
    last.reset();
    if (rows < kManyRows || stored > kMostRemembered || stored > 10 * rows)
        return;
    // Of every stored row what tells it: its id and all that may belong to its key.
    QList<int> telling{m_id};
    for (const QString &column : m_table.key + QStringList{u"title"_s}) {
        if (m_table.indexOf(column) >= 0 && !telling.contains(m_table.indexOf(column)))
            telling.append(m_table.indexOf(column));
    }
    QStringList names;
    for (const int column : telling)
        names.append(m_table.columns[column].name);
    Query read(m_database, u"SELECT %1 FROM %2"_s.arg(names.join(u", "), m_table.name));
    QList<Value> values(m_table.columns.size());
    while (read.step()) {
        for (int i = 0; i < int(telling.size()); ++i)
            values[telling[i]] = read.value(i);
        m_ids.add(RowRules::fingerprint(toText(values[m_id]).toUtf8()));
        m_keys.add(m_rules.keyFingerprint(values));
    }
    read.reset();
    m_remembers = true;
    m_indexes.drop(m_table.name, columns, rows);
}

void RowWriter::finish()
{
    m_ids = {};
    m_keys = {};
    m_lines.clear();
    m_nextNumber = {};
    m_indexes.restore();
}

RowWriter::Outcome RowWriter::write(const RowReader::Told &told, qint64 line, qint64 record)
{
    PreparedRow row;
    m_rules.prepare(told, row);
    return write(told, row, line, record);
}

RowWriter::Outcome RowWriter::write(const RowReader::Told &told, PreparedRow &row, qint64 line, qint64 record)
{
    const auto rejected = [&row](Problem problem) {
        return Outcome{RowFate::Rejected, row.values, {}, std::move(problem)};
    };
    const QList<Existing> found = find(row);
    if (found.size() > 1) {
        QStringList ids;
        for (const Existing &existing : found)
            ids.append(toText(existing.values[m_id]));
        return rejected({u"id"_s, {},
            QCoreApplication::translate("Import", "Several stored rows may be meant: %1. Write the id.")
                .arg(ids.join(u", "))});
    }
    if (!found.isEmpty()) {
        if (auto used = usedBefore(row, found.constFirst().rowId))
            return rejected(*used);
        return writeOver(told, found.constFirst(), line, record);
    }
    if (row.problem)
        return rejected(*row.problem);
    const qint64 rowId = insert(row);
    if (rowId == 0) {
        // Its id is new to the store, so a row of this file has it.
        const QList<Existing> twin = findById(toText(row.values[m_id]));
        if (twin.isEmpty())
            throw SQLite::Exception("a unique value is taken", SQLITE_CONSTRAINT);
        if (auto used = usedBefore(row, twin.constFirst().rowId))
            return rejected(*used);
        return writeOver(told, twin.constFirst(), line, record);
    }
    m_lines.insert(rowId, line);
    m_keys.add(row.key);
    awaitAmended(row.values, record);
    return {RowFate::New, row.values, {}, {}};
}

RowWriter::Outcome RowWriter::writeOver(
    const RowReader::Told &told, const Existing &existing, qint64 line, qint64 record)
{
    Outcome outcome;
    outcome.values = m_rules.over(told, existing.values);
    if (auto problem = m_rules.findProblem(outcome.values)) {
        outcome.fate = RowFate::Rejected;
        outcome.problem = std::move(problem);
        return outcome;
    }
    awaitAmended(outcome.values, record);
    m_lines.insert(existing.rowId, line);
    if (outcome.values == existing.values) {
        outcome.fate = RowFate::Unchanged;
        return outcome;
    }
    outcome.before = existing.values;
    if (m_onConflict == OnConflict::Update) {
        outcome.fate = RowFate::Changed;
        update(existing, outcome.values);
    } else {
        outcome.fate = RowFate::Skipped;
    }
    return outcome;
}

/// A row of the file that is the same record as an earlier one.
std::optional<RowWriter::Problem> RowWriter::usedBefore(const PreparedRow &row, qint64 rowId) const
{
    const qint64 first = m_lines.value(rowId);
    if (first == 0)
        return std::nullopt;
    const QString reason = row.hasId
                               ? QCoreApplication::translate("Import", "The id is already used in line %1.")
                               : QCoreApplication::translate("Import",
                                     "Line %1 has the same key. If they are two records, give them ids.");
    return Problem{u"id"_s, row.hasId ? toText(row.values[m_id]) : QString(), reason.arg(first)};
}

/// The contract that a row amends may come later in the file.
void RowWriter::awaitAmended(const QList<Value> &values, qint64 record)
{
    if (m_amends < 0)
        return;
    if (const auto *amended = std::get_if<QString>(&values[m_amends]); amended && !idExists(*amended))
        m_awaited.emplace(record, *amended);
}

std::map<qint64, QString> RowWriter::unresolvedAmendments()
{
    std::erase_if(m_awaited, [this](const auto &awaited) { return idExists(awaited.second); });
    return m_awaited;
}

QList<RowWriter::Existing> RowWriter::find(const PreparedRow &row)
{
    if (row.hasId)
        return m_remembers && !m_ids.mayContain(row.id) ? QList<Existing>()
                                                        : findById(toText(row.values[m_id]));
    return m_remembers && !m_keys.mayContain(row.key) ? QList<Existing>() : findByKey(row.values);
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

QList<RowWriter::Existing> RowWriter::findByKey(const QList<Value> &values)
{
    const QList<int> key = m_rules.keyColumns(values);
    if (key.isEmpty())
        return {};
    m_indexes.restore(); // this look-up needs one, and others will follow
    QStringList names;
    for (const int column : key)
        names.append(m_table.columns[column].name);
    const QString condition = names.join(u" IS ? AND ") + u" IS ? ORDER BY row_id LIMIT 9"_s;
    auto query = m_byKey.find(condition);
    if (query == m_byKey.end())
        query = m_byKey.try_emplace(condition, m_database, selectSql(m_table, condition)).first;
    for (qsizetype i = 0; i < key.size(); ++i)
        query->second.bind(int(i) + 1, values[key[i]]);
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

/// 0 where its own id is taken by a row of this file.
qint64 RowWriter::insert(PreparedRow &row)
{
    if (m_label >= 0 && isNull(row.values[m_label])) {
        m_nameOf.bind(":id", row.values[m_table.indexOf(u"customer_id"_s)]);
        if (m_nameOf.step())
            row.values[m_label] = m_nameOf.text(0);
        m_nameOf.reset();
    }
    const qsizetype baseLength = row.idBase.size();
    for (bool isTaken = false;; isTaken = true) {
        if (!row.hasId) {
            row.idBase.truncate(baseLength);
            m_insert.replace(m_id, giveId(row, isTaken));
        }
        if (m_label >= 0 && !isNull(row.values[m_label]))
            m_insert.replace(m_label, toText(row.values[m_label]).toUtf8());
        const qint64 rowId = m_insert.run(row.encoded);
        if (rowId == 0 && row.hasId)
            return 0;
        if (rowId == 0)
            continue; // another row of the file has it for its own id
        if (m_newRows.isEmpty())
            m_newRows.first = rowId;
        m_newRows.last = rowId;
        if (m_organizations >= 0)
            linkOrganizations(row.values);
        return rowId;
    }
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
    if (m_organizations >= 0)
        linkOrganizations(values);
    if (m_recorder)
        m_recorder->pause();
    logUpdate(existing, values);
}

void RowWriter::linkOrganizations(const QList<Value> &values)
{
    const int column = m_organizations;
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

/// Numbered where the bare one is taken: by a stored row, or by one of the file, as `isTaken` tells of the
/// last that was given. Only then is the number kept: most of a large file's ids are used once. The number
/// is written behind the row's own text, whose memory the thread gives and takes back that prepared the row.
/// Returns the id in UTF-8.
QByteArray RowWriter::giveId(PreparedRow &row, bool isTaken)
{
    QString &id = row.idBase;
    QByteArray utf8 = id.toUtf8();
    auto known = m_nextNumber.find(id);
    if (isTaken || known != m_nextNumber.end() || !isFree(id, utf8)) {
        if (known == m_nextNumber.end()) {
            if (m_nextNumber.size() >= kMostNumbers)
                m_nextNumber.clear();
            known = m_nextNumber.insert(QString(id.constData(), id.size()), 2);
        }
        const qsizetype length = id.size();
        const qsizetype bytes = utf8.size();
        do {
            const QByteArray number = '-' + QByteArray::number((*known)++);
            id.truncate(length);
            id.append(QLatin1StringView(number));
            utf8.truncate(bytes);
            utf8.append(number);
        } while (!isFree(id, utf8));
    }
    row.values[m_id] = id;
    return utf8;
}

bool RowWriter::isFree(const QString &id, const QByteArray &utf8)
{
    return (m_remembers && !m_ids.mayContain(RowRules::fingerprint(utf8))) || !idExists(id);
}

bool RowWriter::idExists(const QString &id)
{
    m_byId.bind(":id", id);
    const bool found = m_byId.step();
    m_byId.reset();
    return found;
}

} // namespace offtake
