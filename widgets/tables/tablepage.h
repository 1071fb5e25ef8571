// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/models/recordtablemodel.h"
#include "widgets/page.h"

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QSplitter;
class QTableView;
class QTextBrowser;
class QTimer;
class QToolButton;

namespace offtake {

class ColumnSpread;
class EmptyTable;
class FilterHeader;
class RecordForm;
class StoreEditor;
class TableEditing;
class TableExport;

/// One table of the store: search, filters by column, sorting, choice of columns, copying, editing, and the
/// chosen row in full beside it. Tables that are no reference data (the change log) are only read.
class TablePage : public Page
{
    Q_OBJECT
public:
    /// `objectName` also names the page's layout in the settings.
    TablePage(Store &store, const TableDefinition &definition, const QString &objectName,
        QWidget *parent = nullptr);

    /// Who writes what is edited here; without one the page is only read.
    void setEditor(StoreEditor *editor);
    /// Reads again after the file changed; the chosen record stays chosen.
    void refresh();
    void showSubject(const Subject &subject, bool dataChanged) override;
    /// Chooses the record; filters that hide it go.
    void showRecord(const QString &id) override;
    /// Stops an export.
    void cancel() override;

    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &state) override;

public slots:
    void copy();

signals:
    /// Said where problems are said: what was exported, and where it is.
    void succeeded(const QString &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createBar();
    QWidget *createTable(Store &store);
    void showMenu(const QPoint &position);
    void fillColumnMenu();
    void clearFilters();
    void selectRecord(const QString &id);
    void showRow();
    void updateCount();
    void retranslate();

    RecordTableModel m_model;
    QLineEdit *m_search = nullptr;
    QToolButton *m_clear = nullptr;
    QToolButton *m_columns = nullptr;
    QMenu *m_columnMenu = nullptr;
    QToolButton *m_copy = nullptr;
    QLabel *m_count = nullptr;
    QSplitter *m_splitter = nullptr;
    QTableView *m_view = nullptr;
    FilterHeader *m_header = nullptr;
    ColumnSpread *m_spread = nullptr;
    EmptyTable *m_empty = nullptr;
    QTextBrowser *m_details = nullptr; ///< of a table that is only read
    RecordForm *m_form = nullptr;      ///< of one that can be edited
    TableEditing *m_editing = nullptr;
    TableExport *m_exporting = nullptr;
    QToolButton *m_export = nullptr;
    QAction *m_exportShown = nullptr;
    QAction *m_exportWhole = nullptr; ///< null where the table is the store's own affair
    QList<QToolButton *> m_editButtons;
    QTimer *m_pause = nullptr;
    QString m_wanted; ///< a record that is to be chosen as soon as its row is read
};

} // namespace offtake
