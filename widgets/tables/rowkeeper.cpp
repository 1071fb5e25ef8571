// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/rowkeeper.h"

#include <QItemSelectionModel>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace offtake {

namespace {

/// More chosen rows than this are not chosen again one by one.
constexpr qsizetype kMostChosen = 5'000;
constexpr int kTopRows = 64;

} // namespace

RowKeeper::RowKeeper(QTableView *view, RecordTableModel &model)
    : QObject(view)
    , m_view(view)
    , m_model(model)
{
    connect(&model, &RecordTableModel::rowsAboutToChange, this, &RowKeeper::remember);
    connect(&model, &RecordTableModel::rowsChanged, this, &RowKeeper::restore);
}

void RowKeeper::remember()
{
    const QModelIndex current = m_view->currentIndex();
    m_currentRow = current.row();
    m_currentColumn = std::max(0, current.column());
    m_current = m_model.keyOf(m_currentRow);
    m_chosen.clear();
    const QItemSelection selection = m_view->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom() && m_chosen.size() < kMostChosen; ++row)
            m_chosen.append(m_model.keyOf(row));
    }
    m_top.clear();
    const int top = m_view->rowAt(0);
    m_atStart = top <= 0;
    m_place = m_view->verticalScrollBar()->value();
    for (int row = top; row >= 0 && row < m_model.rowCount() && row < top + kTopRows; ++row)
        m_top.append(m_model.keyOf(row));
}

void RowKeeper::restore()
{
    const QList<int> rows = m_model.rowsOf(QList<qint64>{m_current} + m_top + m_chosen);
    QItemSelection chosen;
    for (qsizetype i = 1 + m_top.size(); i < rows.size(); ++i) {
        if (rows[i] >= 0) {
            const QModelIndex index = m_model.index(rows[i], 0);
            chosen.select(index, index);
        }
    }
    int current = rows[0];
    if (current < 0 && m_currentRow >= 0) // the row is gone: the one that took its place
        current = std::min(m_currentRow, m_model.rowCount() - 1);
    QItemSelectionModel *selection = m_view->selectionModel();
    if (current >= 0) {
        const QModelIndex index = m_model.index(current, m_currentColumn);
        if (chosen.isEmpty() && !m_chosen.isEmpty())
            chosen.select(index, index);
        selection->setCurrentIndex(index, QItemSelectionModel::NoUpdate); // no scrolling to it
    }
    if (!m_chosen.isEmpty())
        selection->select(chosen, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);

    // Last, for a view scrolls to its current row. Where the rows on the screen are gone, or it showed the
    // beginning, the place is left as it is.
    m_view->doItemsLayout();
    for (qsizetype i = 0; !m_atStart && i < m_top.size(); ++i) {
        if (const int row = rows[1 + i]; row >= 0) {
            m_view->verticalScrollBar()->setValue(std::max(0, row - int(i)));
            return;
        }
    }
    m_view->verticalScrollBar()->setValue(m_place);
}

} // namespace offtake
