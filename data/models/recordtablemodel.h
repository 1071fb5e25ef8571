// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/models/tabledefinition.h"

#include <QAbstractTableModel>
#include <QVariant>

#include <memory>

namespace offtake {

class Store;

/// One table of the store for a view. Sorting and filtering are done by the database; the model holds the
/// integer keys of the rows in their order (8 bytes a row) and reads what is shown in pages, so that a table
/// of a million rows scrolls. Lives in the store's thread; the store outlives it.
class RecordTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole + 1, ///< the raw value: number, ISO date, text; invalid for none
        RecordIdRole,                ///< the record's readable id
        LinkRole,                    ///< the address behind a Link
        FieldNameRole,               ///< TableField::name
    };

    RecordTableModel(Store &store, const TableDefinition &definition, QObject *parent = nullptr);
    ~RecordTableModel() override;

    const TableDefinition &definition() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    int sortColumn() const;
    Qt::SortOrder sortOrder() const;

    /// Rows that hold every word of `text` somewhere in their text columns; empty = all.
    void setFilter(const QString &text);
    /// A filter of one column (see columnCondition); empty = none. False, and nothing changed, where it is
    /// not understood.
    bool setColumnFilter(int column, const QString &text);
    void clearFilters();

    /// Reads the table anew after it was written to. Views remember their selection by id and find it with
    /// rowOf().
    void refresh();
    /// Texts in the language and formats of now.
    void retranslate();

    QString recordId(int row) const;
    /// The row that shows a record now; -1 for none.
    int rowOf(const QString &recordId) const;

signals:
    /// The database could not be read; the model is then empty or shows empty cells.
    void failed(const offtake::Error &error) const;

private:
    struct Row;
    struct Private;

    const Row *rowAt(int row) const;
    void reload();
    QList<qint64> readKeys() const;

    std::unique_ptr<Private> d;
};

} // namespace offtake
