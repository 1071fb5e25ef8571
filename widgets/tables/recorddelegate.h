// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

class QLabel;
class QTableView;

namespace offtake {

class NameLists;
struct TableInfo;

/// Edits cells of a table of the store in place: words from a list, names completed, everything else as text.
/// A text that was refused comes back into the cell with the reason under it.
class RecordDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `view` shows a RecordTableModel.
    RecordDelegate(const TableInfo &table, NameLists &names, QTableView *view);

    /// Opens the cell again with what was typed, and says what is wrong with it.
    void refuse(const QModelIndex &index, const QString &text, const QString &reason);

    QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    const TableInfo &m_table;
    NameLists &m_names;
    QTableView *m_view;
    QLabel *m_reason;
    QPersistentModelIndex m_refused;
    QString m_refusedText;
};

} // namespace offtake
