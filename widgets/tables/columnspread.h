// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/records/tabledefinition.h"

#include <QObject>
#include <QTimer>

class QTableView;

namespace offtake {

class FilterHeader;

/// Which columns a table shows and how wide they are, until the person arranges them: as many of the usual
/// ones, from the left, as the view has room for, so that it need not be scrolled sideways. What is to spare
/// goes to texts, which are cut short otherwise.
class ColumnSpread : public QObject
{
    Q_OBJECT
public:
    ColumnSpread(QTableView *view, FilterHeader *header, const QList<TableField> &fields);

    /// The person's own arrangement, which stays as it is.
    bool isArranged() const { return m_arranged; }
    void setArranged(bool arranged);
    /// As soon as the layout is done, where the person has arranged nothing.
    void spreadSoon();

signals:
    /// Other columns are shown than before.
    void shownChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Column;

    QList<Column> usualColumns() const;
    void spread();

    QTableView *m_view;
    FilterHeader *m_header;
    QList<TableField> m_fields;
    QTimer m_soon;
    bool m_arranged = false;
    bool m_spreading = false;
};

} // namespace offtake
