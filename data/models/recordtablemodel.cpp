// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/models/recordtablemodel.h"

#include "data/backgroundpool.h"
#include "data/import/exporter.h"
#include "data/models/columnfilter.h"
#include "data/models/rowkeys.h"
#include "data/models/rowpages.h"
#include "data/records/recordcells.h"
#include "data/store/database.h"
#include "data/store/store.h"
#include "data/text/translation.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QHash>
#include <QtConcurrent>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// A table of so many rows is always read at once: it takes some milliseconds.
constexpr qint64 kFewRows = 50'000;
/// So long a larger one is read on the thread of the view before another thread takes over.
constexpr std::chrono::milliseconds kBudget{30};
/// Rows that fill a view.
constexpr qsizetype kFirstRows = 256;

QVariant toVariant(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *integer = std::get_if<qint64>(&value))
        return *integer;
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    return {};
}

} // namespace

struct RecordTableModel::Private
{
    explicit Private(Store &opened, TableDefinition table)
        : store(opened)
        , definition(std::move(table))
    {
        for (const TableField &field : definition.fields)
            editedColumns += editedColumn(definition, field);
    }

    /// Names, titles and words stand for themselves.
    QString editText(int column, const Value &value, const QLocale &locale) const
    {
        const TableInfo *info = findTable(definition.table);
        const int stored = info ? info->indexOf(editedColumns.at(column)) : -1;
        return stored < 0 ? toText(value) : cellText(info->columns.at(stored), value, locale);
    }

    KeyQuery query(KeyQuery::Plan plan) const
    {
        return KeyQuery::of(definition, selection, currentLocale(), plan);
    }

    bool isSmall()
    {
        const auto last = store.database().attempt([&] {
            Query query(store.database(), u"SELECT coalesce(max(row_id), 0) FROM %1"_s.arg(definition.table));
            query.step();
            return query.integer(0);
        });
        return !last || *last <= kFewRows || store.database().isInMemory();
    }

    Store &store;
    TableDefinition definition;
    QList<qint64> keys;        ///< row_id of each row shown
    QStringList editedColumns; ///< by column; empty where it is only read
    RowPages pages{store.database(), definition, editedColumns};
    RowSelection selection;
    bool loading = false;
    std::stop_source stop; ///< of the reading in the background
    bool isEditable = false;
};

RecordTableModel::RecordTableModel(Store &store, const TableDefinition &definition, QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(store, definition))
{
    d->selection.sortColumn = definition.indexOf(definition.sortedBy);
    d->selection.sortOrder = definition.descending ? Qt::DescendingOrder : Qt::AscendingOrder;
    reload(Until::FirstRows);
}

RecordTableModel::~RecordTableModel()
{
    d->stop.request_stop();
}

const TableDefinition &RecordTableModel::definition() const
{
    return d->definition;
}

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->keys.size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->definition.fields.size());
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TableField &field = d->definition.fields[index.column()];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumeric(field.kind) ? Qt::AlignRight : Qt::AlignLeft)));
    if (role == FieldNameRole)
        return field.name;
    if (role == ColumnRole)
        return d->editedColumns.at(index.column());
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!isText && role != Qt::EditRole && (role < SortRole || role > StoredRole))
        return {};
    const TableRow *row = rowAt(index.row());
    if (!row)
        return {};
    if (role == RecordIdRole)
        return row->id;
    const Value &value = row->values[index.column()];
    const QString &extra = row->extras[index.column()];
    if (role == SortRole)
        return toVariant(value);
    if (role == LinkRole)
        return field.kind == TableField::Kind::Link && !extra.isEmpty() ? QVariant(extra) : QVariant();
    if (role == StoredRole)
        return QVariant::fromValue(row->stored[index.column()]);
    if (std::holds_alternative<std::monostate>(value))
        return {};
    const QLocale locale = currentLocale();
    return role == Qt::EditRole ? d->editText(index.column(), value, locale)
                                : cellDisplay(field, value, extra, locale, role == Qt::ToolTipRole);
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= d->definition.fields.size())
        return QAbstractTableModel::headerData(section, orientation, role);
    const TableField &field = d->definition.fields[section];
    switch (role) {
    case Qt::DisplayRole:
        return QCoreApplication::translate("Tables", field.title);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumeric(field.kind) ? Qt::AlignRight : Qt::AlignLeft)));
    case FieldNameRole:
        return field.name;
    default:
        return {};
    }
}

void RecordTableModel::sort(int column, Qt::SortOrder order)
{
    RowSelection &selection = d->selection;
    if (column < -1 || column >= columnCount() ||
        (column == selection.sortColumn && order == selection.sortOrder))
        return;
    selection.sortColumn = column;
    selection.sortOrder = order;
    if (!d->isSmall() || d->loading)
        return reload(Until::FirstRows);
    auto read = tryKeys(Until::Complete);
    if (!read || read->keys.size() != d->keys.size()) // another connection wrote in the meantime
        return reload(Until::FirstRows);

    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<qint64> kept;
    for (const QModelIndex &index : before)
        kept.append(d->keys[index.row()]);
    d->keys = std::move(read->keys);
    d->pages.clear();
    const QList<int> rows = rowsOf(kept);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(rows[i] < 0 ? QModelIndex() : index(rows[i], before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

int RecordTableModel::sortColumn() const
{
    return d->selection.sortColumn;
}

Qt::SortOrder RecordTableModel::sortOrder() const
{
    return d->selection.sortOrder;
}

void RecordTableModel::setFilter(const QString &text)
{
    const QString trimmed = text.simplified();
    if (trimmed == d->selection.filter)
        return;
    d->selection.filter = trimmed;
    reload(Until::FirstRows);
}

bool RecordTableModel::setColumnFilter(int column, const QString &text)
{
    if (column < 0 || column >= columnCount())
        return false;
    const QString trimmed = text.trimmed();
    QMap<int, QString> &filters = d->selection.columnFilters;
    if (trimmed == filters.value(column))
        return true;
    if (trimmed.isEmpty())
        filters.remove(column);
    else if (columnCondition(d->definition.fields[column], trimmed, currentLocale()))
        filters.insert(column, trimmed);
    else
        return false;
    reload(Until::FirstRows);
    return true;
}

void RecordTableModel::clearFilters()
{
    if (!d->selection.isFiltered())
        return;
    d->selection.filter.clear();
    d->selection.columnFilters.clear();
    reload(Until::FirstRows);
}

RowsToExport RecordTableModel::shownRows(const QList<int> &columns) const
{
    RowsToExport rows;
    QStringList expressions;
    for (const int column : columns) {
        const TableField &field = d->definition.fields.at(column);
        rows.headers += headerData(column, Qt::Horizontal).toString();
        rows.mayBeRun += !isNumeric(field.kind);
        expressions += field.expression;
    }
    const KeyQuery query = KeyQuery::of(
        d->definition, d->selection, currentLocale(), KeyQuery::Plan::ByFilter, expressions.join(u", "));
    rows.sql = query.sql;
    rows.values = query.values;
    return rows;
}

const Store &RecordTableModel::store() const
{
    return d->store;
}

void RecordTableModel::refresh()
{
    d->pages.clear();
    reload(Until::Complete);
}

bool RecordTableModel::isFiltered() const
{
    return d->selection.isFiltered();
}

bool RecordTableModel::isLoading() const
{
    return d->loading;
}

void RecordTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        emit dataChanged(
            index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole, Qt::ToolTipRole});
}

void RecordTableModel::setEditable(bool editable)
{
    d->isEditable = editable;
}

Qt::ItemFlags RecordTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (d->isEditable && index.isValid() && !d->editedColumns.at(index.column()).isEmpty())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool RecordTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    edit(index, value.toString(), index.data(StoredRole).value<Value>());
    return true;
}

void RecordTableModel::edit(const QModelIndex &index, const QString &text, const Value &seen)
{
    if (flags(index).testFlag(Qt::ItemIsEditable) && text != index.data(Qt::EditRole).toString())
        emit edited(recordId(index.row()), d->editedColumns.at(index.column()), text, seen);
}

QString RecordTableModel::recordId(int row) const
{
    const TableRow *found = row >= 0 && row < d->keys.size() ? rowAt(row) : nullptr;
    return found ? found->id : QString();
}

int RecordTableModel::rowOf(const QString &recordId) const
{
    const auto key = d->store.database().attempt([&]() -> qint64 {
        Query query(d->store.database(), u"SELECT row_id FROM %1 WHERE id = :id"_s.arg(d->definition.table));
        query.bind(":id", recordId);
        return query.step() ? query.integer(0) : -1;
    });
    return key && *key >= 0 ? int(d->keys.indexOf(*key)) : -1;
}

qint64 RecordTableModel::keyOf(int row) const
{
    return d->keys.value(row, -1);
}

QList<int> RecordTableModel::rowsOf(const QList<qint64> &keys) const
{
    QList<int> rows(keys.size(), -1);
    if (keys.isEmpty())
        return rows;
    QMultiHash<qint64, qsizetype> wanted; // several columns of one row may be asked for
    for (qsizetype i = 0; i < keys.size(); ++i)
        wanted.insert(keys[i], i);
    for (int row = 0; row < d->keys.size(); ++row) {
        for (auto found = wanted.constFind(d->keys[row]);
             found != wanted.cend() && found.key() == d->keys[row]; ++found)
            rows[*found] = row;
    }
    return rows;
}

const TableRow *RecordTableModel::rowAt(int row) const
{
    const auto found = d->pages.row(d->keys, row);
    if (found)
        return *found;
    emit failed(found.error());
    return nullptr;
}

void RecordTableModel::reload(Until until)
{
    d->stop.request_stop();
    const auto read = tryKeys(until);
    if (!read)
        return readInBackground();
    if (until == Until::Complete)
        replaceDifferent(read->keys);
    else
        replaceAll(read->keys);
    if (read->isComplete)
        endReading();
    else
        readInBackground();
}

/// The keys as far as they can be had at once; none where that is not far enough.
std::optional<KeyList> RecordTableModel::tryKeys(Until until)
{
    Database &database = d->store.database();
    const bool small = d->isSmall();
    if (!small && until == Until::Complete)
        return std::nullopt;
    const std::optional<std::chrono::milliseconds> budget = small ? std::nullopt : std::optional(kBudget);
    auto read = readKeys(database, d->query(KeyQuery::Plan::ByFilter), budget);
    // Sorting what a filter leaves may take long where the first rows in the sorted order do not.
    if (read && !read->isComplete && read->keys.size() < kFirstRows && d->selection.isFiltered())
        read = readKeys(database, d->query(KeyQuery::Plan::ByOrder), budget);
    if (!read) {
        emit failed(read.error());
        return KeyList{};
    }
    if (!read->isComplete && read->keys.size() < kFirstRows)
        return std::nullopt;
    return *read;
}

void RecordTableModel::readInBackground()
{
    d->stop = std::stop_source();
    if (!std::exchange(d->loading, true))
        emit loadingChanged(true);
    using Keys = Result<KeyList>;
    auto *watcher = new QFutureWatcher<Keys>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, token = d->stop.get_token()] {
        watcher->deleteLater();
        if (token.stop_requested())
            return; // another reading has taken its place
        const Keys read = watcher->future().takeResult();
        if (read)
            replaceDifferent(read->keys);
        else
            emit failed(read.error());
        endReading();
    });
    watcher->setFuture(QtConcurrent::run(&backgroundPool(),
        [path = d->store.path(), token = d->stop.get_token(),
            query = d->query(KeyQuery::Plan::ByFilter)]() -> Keys {
            auto database = Database::open(path, Database::Access::ReadOnly);
            if (!database)
                return Unexpected(database.error());
            return readKeys(**database, query, {}, token);
        }));
}

void RecordTableModel::endReading()
{
    if (std::exchange(d->loading, false))
        emit loadingChanged(false);
}

void RecordTableModel::replaceAll(QList<qint64> keys)
{
    emit rowsAboutToChange();
    beginResetModel();
    d->pages.clear();
    d->keys = std::move(keys);
    endResetModel();
    emit rowsChanged();
}

/// Removes and inserts the rows between those that both lists begin and end with; the others only may have
/// other values.
void RecordTableModel::replaceDifferent(const QList<qint64> &keys)
{
    emit rowsAboutToChange();
    const QList<qint64> &old = d->keys;
    const auto [oldFrom, newFrom] = std::ranges::mismatch(old, keys);
    const auto first = int(oldFrom - old.begin());
    int oldEnd = int(old.size());
    int newEnd = int(keys.size());
    while (oldEnd > first && newEnd > first && old[oldEnd - 1] == keys[newEnd - 1]) {
        --oldEnd;
        --newEnd;
    }
    d->pages.clear();
    if (oldEnd > first) {
        beginRemoveRows({}, first, oldEnd - 1);
        d->keys.remove(first, oldEnd - first);
        endRemoveRows();
    }
    if (newEnd > first) {
        beginInsertRows({}, first, newEnd - 1);
        d->pages.clear();
        d->keys = keys;
        endInsertRows();
    }
    d->pages.clear();
    if (!d->keys.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit rowsChanged();
}

} // namespace offtake
