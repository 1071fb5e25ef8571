// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/import/exporter.h"

#include <QObject>

class QTableView;
class QWidget;

namespace offtake {

/// Writes rows of a table page to a CSV file, in the background: those that are shown, or the whole table of
/// the store. Texts that a spreadsheet would run as formulas are made safe in what is shown; the whole table
/// is written as it imports again.
class TableExport : public QObject
{
    Q_OBJECT
public:
    enum class What { Shown, Whole };

    /// `view` shows a RecordTableModel.
    explicit TableExport(QTableView *view);

    /// Asks for a file; nothing happens where none is chosen.
    void exportTo(What what);
    /// The same to a known file.
    void write(What what, const QString &path);
    void cancel() { m_stop.request_stop(); }

signals:
    void started(const QString &what);
    void ended();
    /// Where the rows are now, and how many.
    void succeeded(const QString &message);
    void failed(const QString &message);

private:
    RowsToExport shownRows() const;

    QTableView *m_view;
    bool m_running = false;
    std::stop_source m_stop;
};

} // namespace offtake
