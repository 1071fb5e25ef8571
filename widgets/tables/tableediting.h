// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/store/query.h"

#include <QObject>
#include <QStringList>

#include <optional>

class QAction;
class QTableView;

namespace offtake {

class NameLists;
class RecordDelegate;
class RecordForm;
class RecordTableModel;
class Store;
class StoreEditor;

/// Edits rows of a table page: cells in place, adding, duplicating, deleting. Each is one step to undo.
class TableEditing : public QObject
{
    Q_OBJECT
public:
    /// The model is that of the view. The form shows the chosen record beside.
    TableEditing(Store &store, RecordTableModel &model, QTableView *view, RecordForm *form);

    /// Null, or one that cannot write: the table is only read.
    void setEditor(StoreEditor *editor);
    /// Add, duplicate, delete.
    QList<QAction *> actions() const { return {m_add, m_duplicate, m_delete}; }
    void retranslate();

signals:
    /// Chooses a record that was just written.
    void recordWritten(const QString &id);
    void problemOccurred(const QString &message);

private:
    /// `seen`: what the person saw when the edit began; where another value is stored by now, they are asked.
    /// Nothing: it is written whatever is stored.
    void writeCell(const QString &id, const QString &column, const QString &text, std::optional<Value> seen);
    void refuseCell(const QString &id, const QString &column, const QString &text, const Error &error);
    void duplicate();
    void remove();
    QStringList chosenIds() const;
    void updateActions();

    RecordTableModel &m_model;
    QTableView *m_view;
    RecordForm *m_form;
    NameLists *m_names;
    RecordDelegate *m_delegate;
    StoreEditor *m_editor = nullptr;
    QAction *m_add;
    QAction *m_duplicate;
    QAction *m_delete;
};

} // namespace offtake
