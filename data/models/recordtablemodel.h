// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/models/rowkeys.h"

#include <QAbstractTableModel>
#include <QVariant>

#include <memory>
#include <optional>

namespace offtake {

class Store;
struct RowsToExport;
struct TableRow;

/// One table of the store for a view. Sorting and filtering are done by the database; the model holds the
/// integer keys of the rows in their order (8 bytes a row) and reads what is shown in pages, so that a table
/// of a million rows scrolls. The keys of a large table are read for a moment only, which gives the first
/// rows where an index has their order, and then to their end on another thread; until that is done the
/// former rows stay, or the first ones stand alone. Lives in the store's thread; the store outlives it.
class RecordTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole + 1, ///< the raw value: number, ISO date, text; invalid for none
        RecordIdRole,                ///< the record's readable id
        LinkRole,                    ///< the address behind a Link
        StoredRole,    ///< what ColumnRole's column holds: a Value, as RecordEditor::Seen has it
        FieldNameRole, ///< TableField::name
        ColumnRole,    ///< the store's column that an edit writes; empty for none
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
    bool isFiltered() const;

    /// What the table shows now, of these columns, in its order: whole values instead of their short texts.
    RowsToExport shownRows(const QList<int> &columns) const;
    const Store &store() const;

    /// Reads the table anew after it was written to. Rows that are still there keep their indexes where the
    /// order allows it; see rowsAboutToChange().
    void refresh();
    /// More rows are being read than are shown yet.
    bool isLoading() const;
    /// Whether cells can be edited. An edit does not write: it is told by edited(), and shows after
    /// refresh().
    void setEditable(bool editable);
    /// Texts in the language and formats of now.
    void retranslate();

    QString recordId(int row) const;
    /// The row that shows a record now; -1 for none.
    int rowOf(const QString &recordId) const;
    /// The same by keys, which are cheaper to keep: the key of a row, and the rows of keys (-1 for none).
    qint64 keyOf(int row) const;
    QList<int> rowsOf(const QList<qint64> &keys) const;

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    /// The same, where the person began to edit when the column held `seen`.
    void edit(const QModelIndex &index, const QString &text, const Value &seen);

signals:
    /// Around every change of the rows but a mere sort, for views to keep their selection and place by keys.
    void rowsAboutToChange();
    void rowsChanged();
    void loadingChanged(bool loading);
    /// A cell was given another text; `column` is the store's, `seen` what it held for the person.
    void edited(
        const QString &recordId, const QString &column, const QString &text, const offtake::Value &seen);
    /// The database could not be read; the model is then empty or shows empty cells.
    void failed(const offtake::Error &error) const;

private:
    struct Private;

    enum class Until { FirstRows, Complete };
    const TableRow *rowAt(int row) const;
    /// Reads the keys of the present selection; Until::Complete leaves the former rows until all are read.
    void reload(Until until);
    std::optional<KeyList> tryKeys(Until until);
    void readInBackground();
    void endReading();
    void replaceAll(QList<qint64> keys);
    void replaceDifferent(const QList<qint64> &keys);

    std::unique_ptr<Private> d;
};

} // namespace offtake
