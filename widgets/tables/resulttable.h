// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTableWidget>

namespace offtake {

/// A short read-only table of finished texts; the first column is text, the others are numbers. Ctrl+C copies
/// the chosen cells, or all, with the header. Columns of numbers are as wide as their numbers and grow where
/// those need it, but never shrink: they stand still while a slider moves. Names in the first column take the
/// rest, in several lines where it is too little for one; where it is too little for that, too, the table
/// scrolls.
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
    /// The column that takes what the others leave where all texts stand in one line; 0 by default.
    void setRoomyColumn(int column) { m_roomy = column; }
    /// Where not, names that find no room make the table scroll.
    void setWrapsNames(bool wraps) { m_wrapsNames = wraps; }
    /// What is to be known of a cell beyond its text: its tool tip and accessible description.
    void setNote(int row, int column, const QString &note);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// `isNew`: of another shape than before.
    void measure(bool isNew);
    void fitColumns();
    bool isAllText() const { return m_firstNumber >= columnCount(); }
    int widestWordIn(int column) const;
    int firstWidth(int texts) const;
    int fitOthers(bool isScarce);
    void fitNames(int width, bool isWrapped);
    void fitRows();

    int m_firstNumber = 1;
    int m_roomy = 0;
    QStringList m_header;
    QList<QColor> m_marks;
    QList<int> m_widths; ///< of each column's texts
    int m_fittedTo = -1; ///< width that the columns were fitted to
    bool m_wrapsNames = true;
    bool m_isWrapped = false;
};

/// Puts the model's cells under the rectangle of `selected` (all, where nothing or one cell is selected) on
/// the clipboard with the header, tab-separated and as an HTML table.
void copyTable(const QTableView &view);

} // namespace offtake
