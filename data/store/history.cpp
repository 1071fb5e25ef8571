// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/history.h"

#include "data/store/changeset.h"
#include "data/store/query.h"
#include "data/store/search.h"

#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// A value of the database must not be longer than the connection allows.
constexpr qsizetype kBytesPerPart = 16 * 1024 * 1024;
/// The change log names the records of a step one by one up to here, and counts them beyond.
constexpr qint64 kLoggedRecords = 1000;

const char *wordOf(HistoryStep::Action action)
{
    switch (action) {
    case HistoryStep::Action::Insert:
        return "insert";
    case HistoryStep::Action::Update:
        return "update";
    case HistoryStep::Action::Delete:
        return "delete";
    case HistoryStep::Action::Import:
        return "import";
    }
    Q_UNREACHABLE();
}

HistoryStep::Action actionOf(const QString &word)
{
    for (const auto action :
        {HistoryStep::Action::Insert, HistoryStep::Action::Delete, HistoryStep::Action::Import}) {
        if (word == QLatin1StringView(wordOf(action)))
            return action;
    }
    return HistoryStep::Action::Update;
}

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

const QString kSelect = u"SELECT step, action, table_name, subject, row_count, undone FROM history "_s;

HistoryStep readStep(const Query &row)
{
    return {.step = row.integer(0),
        .action = actionOf(row.text(1)),
        .table = row.text(2),
        .subject = row.text(3),
        .rows = row.integer(4),
        .undone = row.integer(5) != 0};
}

Unexpected<Error> changedSince(const QString &detail)
{
    return failure(ErrorCode::InvalidInput,
        QCoreApplication::translate(
            "History", "Records of this step were changed in another way since. Nothing was changed."),
        detail);
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

QString HistoryStep::undoText() const
{
    switch (action) {
    case Action::Insert:
        return QCoreApplication::translate("History", "Undo adding “%1”").arg(subject);
    case Action::Update:
        return QCoreApplication::translate("History", "Undo changing “%1”").arg(subject);
    case Action::Delete:
        return QCoreApplication::translate("History", "Undo deleting “%1”").arg(subject);
    case Action::Import:
        return QCoreApplication::translate("History", "Undo import of %1, %n row(s)", nullptr, int(rows))
            .arg(subject);
    }
    Q_UNREACHABLE();
}

QString HistoryStep::redoText() const
{
    switch (action) {
    case Action::Insert:
        return QCoreApplication::translate("History", "Redo adding “%1”").arg(subject);
    case Action::Update:
        return QCoreApplication::translate("History", "Redo changing “%1”").arg(subject);
    case Action::Delete:
        return QCoreApplication::translate("History", "Redo deleting “%1”").arg(subject);
    case Action::Import:
        return QCoreApplication::translate("History", "Redo import of %1, %n row(s)", nullptr, int(rows))
            .arg(subject);
    }
    Q_UNREACHABLE();
}

Result<qint64> History::perform(const HistoryStep &step, const std::function<Result<void>()> &work)
{
    return m_database.attempt([&]() -> Result<qint64> {
        Transaction transaction(m_database);
        ChangeRecorder recorder(m_database);
        recorder.start();
        if (auto done = work(); !done)
            return Unexpected(done.error());
        const QByteArray changes = recorder.changes();
        if (changes.isEmpty())
            return qint64(0);
        HistoryStep kept = step;
        kept.step = nextStep();
        keep(kept, changes, {});
        log(kept, {}, changes);
        transaction.commit();
        return kept.step;
    });
}

Result<std::optional<HistoryStep>> History::nextUndo()
{
    return m_database.attempt([this] { return find(false); });
}

Result<std::optional<HistoryStep>> History::nextRedo()
{
    return m_database.attempt([this] { return find(true); });
}

Result<HistoryStep> History::undo()
{
    return m_database.attempt([this]() -> Result<HistoryStep> {
        Transaction transaction(m_database);
        const auto step = find(false);
        if (!step)
            return failure(ErrorCode::NotFound,
                QCoreApplication::translate("History", "There is nothing that could be undone."));
        auto turned = turn(*step);
        if (turned)
            transaction.commit();
        return turned;
    });
}

Result<HistoryStep> History::redo()
{
    return m_database.attempt([this]() -> Result<HistoryStep> {
        Transaction transaction(m_database);
        const auto step = find(true);
        if (!step)
            return failure(ErrorCode::NotFound,
                QCoreApplication::translate("History", "There is nothing that could be redone."));
        auto turned = turn(*step);
        if (turned)
            transaction.commit();
        return turned;
    });
}

Result<QList<HistoryStep>> History::steps()
{
    return m_database.attempt([this] {
        QList<HistoryStep> steps;
        Query query(m_database, kSelect + u"ORDER BY step DESC"_s);
        while (query.step())
            steps.append(readStep(query));
        return steps;
    });
}

qint64 History::nextStep()
{
    Query query(m_database, u"SELECT max((SELECT coalesce(max(step), 0) FROM change_log), "
                            u"(SELECT coalesce(max(step), 0) FROM history)) + 1"_s);
    query.step();
    return query.integer(0);
}

void History::keep(const HistoryStep &step, const QByteArray &changes, NewRows newRows)
{
    Query(m_database, u"DELETE FROM history WHERE undone = 1"_s).run();
    Query insert(m_database,
        u"INSERT INTO history (step, action, table_name, subject, row_count, first_row, last_row) "
        u"VALUES (:step, :action, :table, :subject, :rows, :first, :last)"_s);
    insert.bind(":step", step.step)
        .bind(":action", QString::fromLatin1(wordOf(step.action)))
        .bind(":table", step.table)
        .bind(":subject", step.subject)
        .bind(":rows", step.rows);
    if (!newRows.isEmpty())
        insert.bind(":first", newRows.first).bind(":last", newRows.last);
    insert.run();
    saveChanges(step.step, changes);
    Search search(m_database);
    search.noteChanges(changes);
    if (!newRows.isEmpty())
        search.noteNewRows(step.table, newRows.first);
    Query(m_database,
        u"DELETE FROM history WHERE step NOT IN (SELECT step FROM history ORDER BY step DESC LIMIT %1)"_s.arg(
            kSteps))
        .run();
}

/// Undoes a step, or redoes an undone one, and keeps what takes it the other way.
Result<HistoryStep> History::turn(const HistoryStep &step)
{
    const QByteArray stored = changesOf(step.step);
    ChangeRecorder recorder(m_database);
    recorder.start();
    // The rows of an import refer to what it created besides, and changed rows may refer to them: foreign
    // keys are looked at when both are gone.
    if (!step.undone) {
        if (auto removed = removeNewRows(step); !removed)
            return Unexpected(removed.error());
    }
    if (auto applied = apply(m_database, step.undone ? stored : inverted(stored)); !applied)
        return Unexpected(applied.error());
    if (auto whole = checkReferences(); !whole)
        return Unexpected(whole.error());
    const QByteArray turned = recorder.changes();
    recorder.pause();

    HistoryStep done = step;
    done.undone = !step.undone;
    Query(m_database,
        u"UPDATE history SET undone = :undone, first_row = NULL, last_row = NULL WHERE step = :step"_s)
        .bind(":undone", done.undone ? 1 : 0)
        .bind(":step", step.step)
        .run();
    // From now on the whole step is a changeset, the rows of an import included.
    saveChanges(step.step, done.undone ? inverted(turned) : turned);
    Search(m_database).noteChanges(turned);
    log(step, done.undone ? u"undo"_s : u"redo"_s, turned);
    return done;
}

std::optional<HistoryStep> History::find(bool undone)
{
    Query query(m_database, kSelect + (undone ? u"WHERE undone = 1 ORDER BY step LIMIT 1"_s
                                              : u"WHERE undone = 0 ORDER BY step DESC LIMIT 1"_s));
    return query.step() ? std::optional(readStep(query)) : std::nullopt;
}

QByteArray History::changesOf(qint64 step)
{
    QByteArray changes;
    SQLite::Statement parts(
        m_database.connection(), "SELECT changes FROM history_changes WHERE step = ?1 ORDER BY part");
    parts.bind(1, int64_t(step));
    while (parts.executeStep()) {
        const SQLite::Column part = parts.getColumn(0);
        changes.append(static_cast<const char *>(part.getBlob()), part.getBytes());
    }
    return changes;
}

void History::saveChanges(qint64 step, const QByteArray &changes)
{
    Query(m_database, u"DELETE FROM history_changes WHERE step = :step"_s).bind(":step", step).run();
    SQLite::Statement insert(
        m_database.connection(), "INSERT INTO history_changes (step, part, changes) VALUES (?1, ?2, ?3)");
    int part = 0;
    for (qsizetype from = 0; from < changes.size(); from += kBytesPerPart) {
        const qsizetype size = std::min(kBytesPerPart, changes.size() - from);
        insert.bind(1, int64_t(step));
        insert.bind(2, ++part);
        insert.bind(3, changes.constData() + from, int(size));
        insert.exec();
        insert.reset();
    }
}

/// The rows that an import added. They must all be there: one that was deleted in another way is a conflict.
Result<void> History::removeNewRows(const HistoryStep &step)
{
    Query range(m_database,
        u"SELECT first_row, last_row FROM history WHERE step = :step AND first_row IS NOT NULL"_s);
    range.bind(":step", step.step);
    if (!range.step())
        return {};
    const qint64 first = range.integer(0);
    const qint64 last = range.integer(1);
    range.reset();
    m_database.connection().exec(
        "PRAGMA defer_foreign_keys = ON"); // rows of an import may refer to one another
    Query remove(m_database, u"DELETE FROM %1 WHERE row_id BETWEEN :first AND :last"_s.arg(step.table));
    const int removed = remove.bind(":first", first).bind(":last", last).run();
    if (removed == last - first + 1)
        return {};
    return changedSince(u"%1 of %2 rows"_s.arg(removed).arg(last - first + 1));
}

/// Whether rows refer to others that the step took away.
Result<void> History::checkReferences()
{
    int waiting = 0;
    int highest = 0;
    sqlite3_db_status(m_database.handle(), SQLITE_DBSTATUS_DEFERRED_FKS, &waiting, &highest, 0);
    return waiting == 0 ? Result<void>() : changedSince(u"open foreign keys: %1"_s.arg(waiting));
}

/// `action` for all of the changes, or, where it is empty, each change's own.
void History::log(const HistoryStep &step, const QString &action, const QByteArray &changes)
{
    Query insert(m_database,
        u"INSERT INTO change_log (step, happened_at, action, table_name, record_id, old_values, "
        u"new_values) VALUES (:step, :at, :action, :table, :record, :old, :new)"_s);
    insert.bind(":step", step.step).bind(":at", now());
    qint64 rows = 0;
    forEachChange(m_database, changes, [&](const RowChange &change) {
        if (++rows > kLoggedRecords)
            return;
        const QString own = change.kind == RowChange::Kind::Insert   ? u"insert"_s
                            : change.kind == RowChange::Kind::Delete ? u"delete"_s
                                                                     : u"update"_s;
        const auto values = [](const QJsonObject &object) {
            return object.isEmpty() ? QString() : compact(object);
        };
        insert.bind(":action", action.isEmpty() ? own : action)
            .bind(":table", change.table)
            .bind(":record", change.recordId.isEmpty() ? QString() : change.recordId)
            .bind(":old", values(change.before))
            .bind(":new", values(change.after));
        insert.run();
    });
    if (rows <= kLoggedRecords)
        return;
    insert.bind(":action", action.isEmpty() ? QString::fromLatin1(wordOf(step.action)) : action)
        .bind(":table", step.table)
        .bind(":record", QString())
        .bind(":old", QString())
        .bind(":new", compact({{u"rows"_s, rows - kLoggedRecords}}));
    insert.run();
}

} // namespace offtake
