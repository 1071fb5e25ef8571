// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/models/recordtablemodel.h"

#include "data/database.h"
#include "data/format.h"
#include "data/models/columnfilter.h"
#include "data/query.h"
#include "data/store.h"
#include "data/translation.h"
#include "data/wordtext.h"

#include <QCache>
#include <QCoreApplication>
#include <QMap>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPageRows = 256;
constexpr int kCachedPages = 32;

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

double toDouble(const Value &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        return double(*integer);
    return std::holds_alternative<double>(value) ? std::get<double>(value) : 0;
}

bool isNumeric(TableField::Kind kind)
{
    return kind == TableField::Kind::Money || kind == TableField::Kind::Share ||
           kind == TableField::Kind::Number;
}

} // namespace

struct RecordTableModel::Row
{
    QString id;
    QList<Value> values;
    QStringList extras; ///< currency or address, by column
};

struct RecordTableModel::Private
{
    explicit Private(Store &opened, TableDefinition table)
        : store(opened)
        , definition(std::move(table))
        , pages(kCachedPages)
    {}

    /// SELECT of one row: id, then value and extra of every column.
    QString rowSql() const
    {
        QStringList expressions{u"t.id"_s};
        for (const TableField &field : definition.fields)
            expressions << field.expression << (field.extra.isEmpty() ? u"NULL"_s : field.extra);
        return u"SELECT %1 FROM %2 WHERE t.row_id = ?1"_s.arg(expressions.join(u", "), definition.from);
    }

    SqlCondition condition(const QLocale &locale) const
    {
        SqlCondition all;
        QStringList parts;
        if (!filter.isEmpty()) {
            all = textCondition(definition, filter);
            parts.append(all.sql);
        }
        for (const auto &[column, text] : columnFilters.asKeyValueRange()) {
            if (const auto one = columnCondition(definition.fields[column], text, locale)) {
                parts.append(one->sql);
                all.values += one->values;
            }
        }
        all.sql = parts.join(u" AND ");
        return all;
    }

    Store &store;
    TableDefinition definition;
    QList<qint64> keys; ///< row_id of each row shown
    QCache<int, QList<Row>> pages;
    int sortColumn = -1;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    QString filter;
    QMap<int, QString> columnFilters;
};

RecordTableModel::RecordTableModel(Store &store, const TableDefinition &definition, QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(store, definition))
{
    d->sortColumn = definition.indexOf(definition.sortedBy);
    d->sortOrder = definition.descending ? Qt::DescendingOrder : Qt::AscendingOrder;
    d->keys = readKeys();
}

RecordTableModel::~RecordTableModel() = default;

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
    using Kind = TableField::Kind;
    const TableField &field = d->definition.fields[index.column()];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumeric(field.kind) ? Qt::AlignRight : Qt::AlignLeft)));
    if (role == FieldNameRole)
        return field.name;
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!isText && role != SortRole && role != RecordIdRole && role != LinkRole)
        return {};
    const Row *row = rowAt(index.row());
    if (!row)
        return {};
    if (role == RecordIdRole)
        return row->id;
    const Value &value = row->values[index.column()];
    const QString &extra = row->extras[index.column()];
    if (role == SortRole)
        return toVariant(value);
    if (role == LinkRole)
        return field.kind == Kind::Link && !extra.isEmpty() ? QVariant(extra) : QVariant();
    if (std::holds_alternative<std::monostate>(value))
        return {};

    const QLocale locale = currentLocale();
    switch (field.kind) {
    case Kind::Text:
        return toText(value);
    case Kind::Word:
        return wordText(toText(value));
    case Kind::Money:
        return role == Qt::ToolTipRole ? format::fullMoney(toDouble(value), extra, locale)
                                       : format::shortMoney(toDouble(value), extra, locale);
    case Kind::Date:
        return format::date(QDate::fromString(toText(value), Qt::ISODate), locale);
    case Kind::Share:
        return format::share(toDouble(value), locale);
    case Kind::Number:
        return locale.toString(toDouble(value), 'f', QLocale::FloatingPointShortest);
    case Kind::Link:
        return role == Qt::ToolTipRole ? extra : toText(value);
    }
    Q_UNREACHABLE();
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
    if (column < -1 || column >= columnCount() || (column == d->sortColumn && order == d->sortOrder))
        return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<qint64> kept;
    for (const QModelIndex &index : before)
        kept.append(d->keys[index.row()]);

    d->sortColumn = column;
    d->sortOrder = order;
    QList<qint64> keys = readKeys();
    if (keys.size() == d->keys.size()) {
        d->keys = std::move(keys);
        d->pages.clear();
        QHash<qint64, int> rows;
        for (int row = 0; !before.isEmpty() && row < d->keys.size(); ++row)
            rows.insert(d->keys[row], row);
        QModelIndexList after;
        for (qsizetype i = 0; i < before.size(); ++i) {
            const int row = rows.value(kept[i], -1);
            after.append(row < 0 ? QModelIndex() : index(row, before[i].column()));
        }
        changePersistentIndexList(before, after);
        emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
        return;
    }
    // Another connection wrote in the meantime: the rows are not the same any more.
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    reload();
}

int RecordTableModel::sortColumn() const
{
    return d->sortColumn;
}

Qt::SortOrder RecordTableModel::sortOrder() const
{
    return d->sortOrder;
}

void RecordTableModel::setFilter(const QString &text)
{
    const QString trimmed = text.simplified();
    if (trimmed == d->filter)
        return;
    d->filter = trimmed;
    reload();
}

bool RecordTableModel::setColumnFilter(int column, const QString &text)
{
    if (column < 0 || column >= columnCount())
        return false;
    const QString trimmed = text.trimmed();
    if (trimmed == d->columnFilters.value(column))
        return true;
    if (trimmed.isEmpty())
        d->columnFilters.remove(column);
    else if (columnCondition(d->definition.fields[column], trimmed, currentLocale()))
        d->columnFilters.insert(column, trimmed);
    else
        return false;
    reload();
    return true;
}

void RecordTableModel::clearFilters()
{
    if (d->filter.isEmpty() && d->columnFilters.isEmpty())
        return;
    d->filter.clear();
    d->columnFilters.clear();
    reload();
}

void RecordTableModel::refresh()
{
    reload();
}

void RecordTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        emit dataChanged(
            index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole, Qt::ToolTipRole});
}

QString RecordTableModel::recordId(int row) const
{
    const Row *found = row >= 0 && row < d->keys.size() ? rowAt(row) : nullptr;
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

const RecordTableModel::Row *RecordTableModel::rowAt(int row) const
{
    const int page = row / kPageRows;
    if (const QList<Row> *rows = d->pages.object(page))
        return &rows->at(row % kPageRows);

    Database &database = d->store.database();
    auto rows = std::make_unique<QList<Row>>();
    const auto read = database.attempt([&] {
        Query query(database, d->rowSql());
        const qsizetype end = std::min<qsizetype>(d->keys.size(), qsizetype(page + 1) * kPageRows);
        for (qsizetype i = qsizetype(page) * kPageRows; i < end; ++i) {
            query.bind(1, Value(d->keys[i]));
            Row cells;
            const bool found = query.step(); // false for a row that another connection deleted
            cells.id = found ? query.text(0) : QString();
            for (int column = 0; column < d->definition.fields.size(); ++column) {
                cells.values.append(found ? query.value(1 + 2 * column) : Value());
                cells.extras.append(found ? query.text(2 + 2 * column) : QString());
            }
            query.reset();
            rows->append(cells);
        }
    });
    if (!read) {
        emit failed(read.error());
        return nullptr;
    }
    d->pages.insert(page, rows.release());
    return &d->pages.object(page)->at(row % kPageRows);
}

void RecordTableModel::reload()
{
    beginResetModel();
    d->pages.clear();
    d->keys = readKeys();
    endResetModel();
}

/// The keys of the rows that pass the filters, sorted. What is not known comes last in either order.
QList<qint64> RecordTableModel::readKeys() const
{
    Database &database = d->store.database();
    const SqlCondition condition = d->condition(currentLocale());
    QString sql = u"SELECT t.row_id FROM %1"_s.arg(d->definition.from);
    if (!condition.sql.isEmpty())
        sql += u" WHERE "_s + condition.sql;
    if (d->sortColumn >= 0) {
        const TableField &field = d->definition.fields[d->sortColumn];
        const bool isText = field.kind == TableField::Kind::Text || field.kind == TableField::Kind::Link;
        sql += u" ORDER BY %1%2 %3 NULLS LAST, t.row_id"_s.arg(field.expression,
            isText ? u" COLLATE NOCASE"_s : QString(),
            d->sortOrder == Qt::AscendingOrder ? u"ASC"_s : u"DESC"_s);
    } else {
        sql += u" ORDER BY t.row_id"_s;
    }
    auto keys = database.attempt([&] {
        QList<qint64> read;
        Query query(database, sql);
        for (qsizetype i = 0; i < condition.values.size(); ++i)
            query.bind(int(i) + 1, condition.values[i]);
        while (query.step())
            read.append(query.integer(0));
        return read;
    });
    if (!keys) {
        emit failed(keys.error());
        return {};
    }
    return *keys;
}

} // namespace offtake
