// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTableWidget>

namespace offtake {

/// A short read-only table of finished texts; the first column is text, the others are numbers. Ctrl+C copies
/// the chosen cells, or all, with the header. Columns of numbers are as wide as their numbers and grow where
/// those need it, but never shrink: they stand still while a slider moves.
class ResultTable : public QTableWidget
{
    Q_OBJECT
public:
    explicit ResultTable(QWidget *parent = nullptr);

    void setRows(const QStringList &header, const QList<QStringList> &rows);
    /// Colours the squares before the first column's texts.
    void setMarks(const QList<QColor> &marks);
    /// Columns from this one on are numbers, flush right; 1 by default.
    void setFirstNumberColumn(int column) { m_firstNumber = column; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// `isNew`: of another shape than before.
    void fitNumbers(bool isNew);

    int m_firstNumber = 1;
    bool m_isFilled = false; ///< every cell has its text
    QStringList m_header;
    QList<QColor> m_marks;
};

/// Puts the model's cells under the rectangle of `selected` (all, where nothing or one cell is selected) on
/// the clipboard with the header, tab-separated and as an HTML table.
void copyTable(const QTableView &view);

} // namespace offtake
