// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/tableediting.h"

#include "data/models/recordtablemodel.h"
#include "data/records/recordcells.h"
#include "data/store/store.h"
#include "data/store/tables.h"
#include "widgets/namelists.h"
#include "widgets/style/icons.h"
#include "widgets/tables/conflictquestion.h"
#include "widgets/tables/recorddelegate.h"
#include "widgets/tables/recordform.h"
#include "widgets/tables/storeeditor.h"

#include <QAction>
#include <QPointer>
#include <QTableView>

namespace offtake {

using namespace Qt::StringLiterals;

TableEditing::TableEditing(Store &store, RecordTableModel &model, QTableView *view, RecordForm *form)
    : QObject(view)
    , m_model(model)
    , m_view(view)
    , m_form(form)
    , m_names(new NameLists(store.path(), this))
    , m_delegate(new RecordDelegate(*findTable(model.definition().table), *m_names, view))
    , m_add(new QAction(this))
    , m_duplicate(new QAction(this))
    , m_delete(new QAction(this))
{
    view->setItemDelegate(m_delegate);
    view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_add->setIcon(themedIcon(u"add"_s));
    m_duplicate->setIcon(themedIcon(u"duplicate"_s));
    m_delete->setIcon(themedIcon(u"delete"_s));
    m_add->setObjectName(u"addRow"_s);
    m_add->setShortcut(Qt::Key_Insert);
    m_duplicate->setObjectName(u"duplicateRow"_s);
    m_duplicate->setShortcut(Qt::CTRL | Qt::Key_D);
    m_delete->setObjectName(u"deleteRows"_s);
    m_delete->setShortcut(QKeySequence::Delete);
    for (QAction *action : actions()) {
        action->setShortcutContext(Qt::WidgetShortcut);
        view->addAction(action);
    }
    connect(m_add, &QAction::triggered, form, &RecordForm::startNew);
    connect(m_duplicate, &QAction::triggered, this, &TableEditing::duplicate);
    connect(m_delete, &QAction::triggered, this, &TableEditing::remove);
    connect(&m_model, &RecordTableModel::edited, this, &TableEditing::writeCell);
    connect(
        view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableEditing::updateActions);
    connect(form, &RecordForm::recordWritten, this, &TableEditing::recordWritten);
    updateActions();
}

void TableEditing::setEditor(StoreEditor *editor)
{
    m_editor = editor && editor->canWrite() ? editor : nullptr;
    m_model.setEditable(m_editor);
    m_form->setEditor(m_editor);
    updateActions();
}

void TableEditing::updateActions()
{
    const QItemSelectionModel *chosen = m_view->selectionModel();
    m_add->setEnabled(m_editor);
    m_duplicate->setEnabled(m_editor && chosen->hasSelection());
    m_delete->setEnabled(m_editor && chosen->hasSelection());
}

void TableEditing::writeCell(
    const QString &id, const QString &column, const QString &text, std::optional<Value> seen)
{
    if (!m_editor)
        return;
    const QLocale locale = m_view->locale();
    m_editor->run(
        this,
        [table = m_model.definition().table, id, column, text, seen, decimal = locale.decimalPoint()](
            Store &store) -> Result<QString> {
            RecordEditor editor(store);
            editor.setDecimal(decimal.front());
            const auto written = editor.update(table, id, {{column, text}},
                seen ? RecordEditor::Seen{{column, *seen}} : RecordEditor::Seen());
            return written ? Result<QString>(id) : Unexpected(written.error());
        },
        [this, id, column, text](const Result<QString> &written) {
            if (!written && written.error().code == ErrorCode::Conflict)
                askWhichValue(
                    m_view, written.error(), text, [self = QPointer(this), id, column, text](bool mine) {
                        if (self && mine)
                            self->writeCell(id, column, text, std::nullopt);
                    });
            else if (!written)
                refuseCell(id, column, text, written.error());
        });
}

/// The cell opens again with what was typed; where it is not seen any more, the page says what is wrong.
void TableEditing::refuseCell(
    const QString &id, const QString &column, const QString &text, const Error &error)
{
    const int row = m_model.rowOf(id);
    for (int i = 0; row >= 0 && i < m_model.columnCount(); ++i) {
        const QModelIndex index = m_model.index(row, i);
        if (index.data(RecordTableModel::ColumnRole) != column || m_view->isColumnHidden(i))
            continue;
        QString reason = error.message;
        if (const QString lead = column + u": "_s; reason.startsWith(lead))
            reason.remove(0, lead.size());
        m_delegate->refuse(index, text, reason);
        return;
    }
    emit problemOccurred(error.message);
}

QStringList TableEditing::chosenIds() const
{
    QStringList ids;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        ids += m_model.recordId(index.row());
    return ids;
}

void TableEditing::duplicate()
{
    const QModelIndex current = m_view->currentIndex();
    if (!m_editor || !current.isValid())
        return;
    m_editor->run(
        this,
        [table = m_model.definition().table, id = m_model.recordId(current.row())](
            Store &store) { return duplicateRecord(store, table, id); },
        [this](const Result<QString> &added) {
            if (added)
                emit recordWritten(*added);
            else
                emit problemOccurred(added.error().message);
        });
}

void TableEditing::remove()
{
    const QStringList ids = chosenIds();
    if (!m_editor || ids.isEmpty())
        return;
    const int row = m_view->currentIndex().row();
    m_editor->run(
        this,
        [table = m_model.definition().table, ids](Store &store) -> Result<QString> {
            const auto removed = RecordEditor(store).remove(table, ids);
            return removed ? Result<QString>(QString()) : Unexpected(removed.error());
        },
        [this, row](const Result<QString> &removed) {
            if (!removed)
                emit problemOccurred(removed.error().message);
            else if (const int last = m_model.rowCount() - 1; last >= 0)
                m_view->selectRow(std::clamp(row, 0, last)); // the one that came up
        });
}

void TableEditing::retranslate()
{
    m_add->setText(tr("Add"));
    m_duplicate->setText(tr("Duplicate"));
    m_delete->setText(tr("Delete"));
    m_add->setToolTip(tr("Adds a record in the form beside (%1)")
                          .arg(m_add->shortcut().toString(QKeySequence::NativeText)));
    m_duplicate->setToolTip(tr("Adds a copy of the chosen row (%1)")
                                .arg(m_duplicate->shortcut().toString(QKeySequence::NativeText)));
    m_delete->setToolTip(tr("Deletes the chosen rows (%1); Edit > Undo brings them back")
                             .arg(m_delete->shortcut().toString(QKeySequence::NativeText)));
}

} // namespace offtake
