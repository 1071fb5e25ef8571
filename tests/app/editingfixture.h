// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/models/recordtablemodel.h"
#include "tests/support/windowfixture.h"

#include <QTableView>

/// The window on the sample store with one contract of CoreWeave's to be edited.
class EditingFixture : protected WindowFixture
{
protected:
    void openSample()
    {
        QSettings().clear();
        createStore();
        m_contract = m_workspace->store()
                         ->contractsOf(offtake::OrganizationId(QStringLiteral("coreweave")))
                         ->first()
                         .id.value();
        openWindow();
    }
    /// As the next start does it.
    void reopen()
    {
        const QString path = m_workspace->path();
        closeAll();
        m_workspace = std::make_unique<offtake::Workspace>();
        QVERIFY(m_workspace->open(path).has_value());
        openWindow();
    }

    QWidget *page(int index) const
    {
        go(index);
        return currentPage();
    }
    QTableView *table(int index) const
    {
        return page(index)->findChild<QTableView *>(QStringLiteral("table"));
    }
    static int columnOf(const QTableView *view, const QString &field)
    {
        using offtake::RecordTableModel;
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            if (view->model()->headerData(column, Qt::Horizontal, RecordTableModel::FieldNameRole) == field)
                return column;
        }
        return -1;
    }
    static void choose(QTableView *view, const QString &id)
    {
        const int row = static_cast<offtake::RecordTableModel *>(view->model())->rowOf(id);
        QVERIFY(row >= 0);
        view->selectRow(row);
    }

    QString m_contract;
};
