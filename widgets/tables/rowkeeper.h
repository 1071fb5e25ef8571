// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/models/recordtablemodel.h"

#include <QObject>

class QTableView;

namespace offtake {

/// Keeps the chosen rows and the place of a table's view when its rows are read anew: by the rows' keys, so
/// that what was chosen stays chosen and what stood on top stays on top, wherever it is now.
class RowKeeper : public QObject
{
    Q_OBJECT
public:
    /// Lives as long as the view.
    RowKeeper(QTableView *view, RecordTableModel &model);

private:
    void remember();
    void restore();

    QTableView *m_view;
    RecordTableModel &m_model;
    qint64 m_current = -1;
    int m_currentRow = -1;
    int m_currentColumn = 0;
    QList<qint64> m_chosen;
    QList<qint64> m_top; ///< rows on the screen, from the top: the first that is still there gives the place
    bool m_atStart = true;
    int m_place = 0;
};

} // namespace offtake
