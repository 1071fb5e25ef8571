// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/changeset.h"

#include <sqlite3.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <string_view>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

void check(int code)
{
    if (code != SQLITE_OK)
        throw SQLite::Exception(sqlite3_errstr(code), code);
}

struct FreeSqlite
{
    void operator()(void *memory) const { sqlite3_free(memory); }
};

/// Tables that undo leaves alone: what records, what can be made again, and how a page was arranged.
int isUndoable(void *, const char *table)
{
    constexpr std::array<std::string_view, 7> kOthers{
        "change_log", "history", "history_changes", "runs", "import_profiles", "network_positions", "search"};
    const std::string_view name(table);
    return std::ranges::find(kOthers, name) == kOthers.end() && !name.starts_with("search_") ? 1 : 0;
}

QByteArray taken(int size, void *bytes)
{
    const std::unique_ptr<void, FreeSqlite> owner(bytes);
    return {static_cast<const char *>(bytes), size};
}

QString textOf(sqlite3_value *value)
{
    const void *text = sqlite3_value_text(value);
    return text ? QString::fromUtf8(static_cast<const char *>(text), sqlite3_value_bytes(value)) : QString();
}

QJsonValue jsonOf(sqlite3_value *value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_value_int64(value));
    case SQLITE_FLOAT:
        return sqlite3_value_double(value);
    case SQLITE_NULL:
        return QJsonValue::Null;
    default:
        return textOf(value);
    }
}

bool equal(sqlite3_value *a, sqlite3_value *b)
{
    return sqlite3_value_type(a) == sqlite3_value_type(b) && jsonOf(a) == jsonOf(b);
}

/// The columns of tables, asked once.
class ColumnNames
{
public:
    explicit ColumnNames(Database &database)
        : m_database(database)
    {}
    const QStringList &of(const QString &table)
    {
        QStringList &names = m_names[table];
        if (names.isEmpty()) {
            Query query(m_database, u"SELECT name FROM pragma_table_info(:table) ORDER BY cid"_s);
            query.bind(":table", table);
            while (query.step())
                names.append(query.text(0));
        }
        return names;
    }

private:
    Database &m_database;
    std::map<QString, QStringList> m_names;
};

struct ApplyContext
{
    QString conflict; ///< table and row of the first one
};

/// An update whose new values are stored already.
bool isDoneAlready(sqlite3_changeset_iter *change, int columns)
{
    for (int i = 0; i < columns; ++i) {
        sqlite3_value *wanted = nullptr;
        sqlite3_value *stored = nullptr;
        sqlite3changeset_new(change, i, &wanted);
        sqlite3changeset_conflict(change, i, &stored);
        if (wanted && stored && !equal(wanted, stored))
            return false;
    }
    return true;
}

/// Rows that go with the row they belong to, by ON DELETE CASCADE.
bool isDependent(std::string_view table)
{
    constexpr std::array<std::string_view, 4> kDependent{
        "event_organizations", "ratings", "organization_assumptions", "contract_assumptions"};
    return std::ranges::find(kDependent, table) != kDependent.end();
}

int onConflict(void *context, int kind, sqlite3_changeset_iter *change)
{
    auto &applying = *static_cast<ApplyContext *>(context);
    if (kind == SQLITE_CHANGESET_FOREIGN_KEY) {
        applying.conflict = u"foreign keys"_s;
        return SQLITE_CHANGESET_ABORT;
    }
    const char *table = nullptr;
    int columns = 0;
    int operation = 0;
    sqlite3changeset_op(change, &table, &columns, &operation, nullptr);
    if (kind == SQLITE_CHANGESET_DATA && operation == SQLITE_UPDATE && isDoneAlready(change, columns))
        return SQLITE_CHANGESET_OMIT;
    if (kind == SQLITE_CHANGESET_NOTFOUND && operation == SQLITE_DELETE && isDependent(table))
        return SQLITE_CHANGESET_OMIT;
    sqlite3_value *row = nullptr;
    if (operation == SQLITE_INSERT)
        sqlite3changeset_new(change, 0, &row);
    else
        sqlite3changeset_old(change, 0, &row);
    applying.conflict = u"%1, row %2"_s.arg(QString::fromUtf8(table), row ? textOf(row) : QString());
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

ChangeRecorder::~ChangeRecorder()
{
    if (m_session)
        sqlite3session_delete(m_session);
}

void ChangeRecorder::start()
{
    if (!m_session) {
        check(sqlite3session_create(m_database.handle(), "main", &m_session));
        check(sqlite3session_attach(m_session, nullptr));
        sqlite3session_table_filter(m_session, &isUndoable, nullptr);
    }
    sqlite3session_enable(m_session, 1);
}

void ChangeRecorder::pause()
{
    if (m_session)
        sqlite3session_enable(m_session, 0);
}

QByteArray ChangeRecorder::changes()
{
    if (!m_session)
        return {};
    int size = 0;
    void *bytes = nullptr;
    check(sqlite3session_changeset(m_session, &size, &bytes));
    return taken(size, bytes);
}

void forEachChange(Database &database, const QByteArray &changes, const std::function<void(RowChange)> &visit)
{
    sqlite3_changeset_iter *raw = nullptr;
    check(sqlite3changeset_start(
        &raw, int(changes.size()), const_cast<void *>(static_cast<const void *>(changes.constData()))));
    const std::unique_ptr<sqlite3_changeset_iter, decltype(&sqlite3changeset_finalize)> iterator(
        raw, &sqlite3changeset_finalize);
    ColumnNames names(database);
    while (sqlite3changeset_next(raw) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        check(sqlite3changeset_op(raw, &table, &columns, &operation, nullptr));
        RowChange change;
        change.table = QString::fromUtf8(table);
        change.kind = operation == SQLITE_INSERT   ? RowChange::Kind::Insert
                      : operation == SQLITE_DELETE ? RowChange::Kind::Delete
                                                   : RowChange::Kind::Update;
        const QStringList &columnNames = names.of(change.table);
        for (int i = 0; i < columns; ++i) {
            sqlite3_value *before = nullptr;
            sqlite3_value *after = nullptr;
            if (operation != SQLITE_INSERT)
                check(sqlite3changeset_old(raw, i, &before));
            if (operation != SQLITE_DELETE)
                check(sqlite3changeset_new(raw, i, &after));
            if (i == 0) {
                change.rowId = sqlite3_value_int64(before ? before : after);
                continue;
            }
            const QString name = columnNames.value(i);
            const bool isNew = after && (before || sqlite3_value_type(after) != SQLITE_NULL);
            const bool wasThere = before && (after || sqlite3_value_type(before) != SQLITE_NULL);
            if (wasThere)
                change.before.insert(name, jsonOf(before));
            if (isNew)
                change.after.insert(name, jsonOf(after));
            if (name == "id"_L1 && (before || after))
                change.recordId = textOf(after ? after : before);
        }
        if (change.recordId.isEmpty() && columnNames.contains(u"id"_s)) {
            Query id(database, u"SELECT id FROM %1 WHERE row_id = :row"_s.arg(change.table));
            id.bind(":row", change.rowId);
            change.recordId = id.step() ? id.text(0) : QString();
        }
        visit(std::move(change));
    }
}

QByteArray inverted(const QByteArray &changes)
{
    int size = 0;
    void *bytes = nullptr;
    check(sqlite3changeset_invert(int(changes.size()), changes.constData(), &size, &bytes));
    return taken(size, bytes);
}

Result<void> apply(Database &database, const QByteArray &changes)
{
    if (changes.isEmpty())
        return {};
    ApplyContext context;
    const int code = sqlite3changeset_apply(database.handle(), int(changes.size()),
        const_cast<void *>(static_cast<const void *>(changes.constData())), nullptr, &onConflict, &context);
    if (code == SQLITE_OK)
        return {};
    if (!context.conflict.isEmpty())
        return failure(ErrorCode::InvalidInput,
            QCoreApplication::translate(
                "History", "Records of this step were changed in another way since. Nothing was changed."),
            context.conflict);
    throw SQLite::Exception(sqlite3_errmsg(database.handle()), code);
}

} // namespace offtake
