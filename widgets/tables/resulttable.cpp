// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/resulttable.h"

#include "data/text/celltable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Beside a text, in all: the style sheet's padding and a little air.
constexpr int kPadding = 14;

/// The text in lines no wider than `width`, or than its longest word.
QString wrapped(const QString &text, const QFontMetrics &metrics, int width)
{
    QString lines;
    QString line;
    for (const QString &word : text.split(u' ')) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (!line.isEmpty() && metrics.horizontalAdvance(longer) > width) {
            lines += line + u'\n';
            line = word;
        } else {
            line = longer;
        }
    }
    return lines + line;
}

} // namespace

ResultTable::ResultTable(QWidget *parent)
    : QTableWidget(parent)
{
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setWordWrap(false);
    setShowGrid(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(24);
    horizontalHeader()->setHighlightSections(false);
    // Or the first column, which stretches, shrinks to dots where the numbers are long.
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 7);
    setTabKeyNavigation(false);
}

void ResultTable::setRows(const QStringList &header, const QList<QStringList> &rows)
{
    // Texts are replaced in place: while a slider moves only the numbers change, many times a second.
    const bool isSameShape = columnCount() == header.size() && rowCount() == rows.size();
    if (!isSameShape) {
        m_isFilled = false;
        setColumnCount(int(header.size()));
        setRowCount(int(rows.size()));
    }
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            QTableWidgetItem *cell = item(row, column);
            if (!cell) {
                cell = new QTableWidgetItem;
                const Qt::Alignment side = column >= m_firstNumber ? Qt::AlignRight : Qt::AlignLeft;
                cell->setTextAlignment(side | Qt::AlignVCenter);
                setItem(row, column, cell);
            }
            if (cell->text() != rows.at(row).value(column))
                cell->setText(rows.at(row).value(column));
        }
    }
    const bool isNew = !isSameShape || m_header != header;
    m_header = header;
    m_isFilled = true;
    fitNumbers(isNew);
}

void ResultTable::fitNumbers(bool isNew)
{
    if (isNew)
        setHorizontalHeaderLabels(m_header);
    const QFontMetrics metrics = fontMetrics();
    int numbers = 0;
    for (int column = 0; column < columnCount(); ++column) {
        const bool isNumber = column >= m_firstNumber;
        if (isNew) {
            horizontalHeaderItem(column)->setTextAlignment(
                (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            horizontalHeader()->setSectionResizeMode(column, column == 0 ? QHeaderView::Stretch
                                                             : isNumber  ? QHeaderView::Interactive
                                                                         : QHeaderView::ResizeToContents);
        }
        if (isNew && !isNumber && column > 0)
            horizontalHeaderItem(column)->setText(wrapped(
                m_header.at(column), horizontalHeader()->fontMetrics(), metrics.averageCharWidth() * 16));
        if (!isNumber || column == 0)
            continue;
        int width = 0;
        for (int row = 0; row < rowCount(); ++row)
            width = std::max(width, metrics.horizontalAdvance(item(row, column)->text()));
        if (isNew) {
            // A long header takes lines, not width: that is the first column's, whose texts would be cut.
            const QFontMetrics headerMetrics = horizontalHeader()->fontMetrics();
            const QString header = wrapped(m_header.at(column), headerMetrics, width);
            horizontalHeaderItem(column)->setText(header);
            for (const QString &line : header.split(u'\n'))
                width = std::max(width, headerMetrics.horizontalAdvance(line));
        }
        if (width + kPadding > columnWidth(column) || isNew)
            setColumnWidth(column, width + kPadding);
        numbers += columnWidth(column);
    }
    QHeaderView::ResizeMode mode = horizontalHeader()->sectionResizeMode(0);
    if (numbers == 0 || mode == QHeaderView::ResizeToContents)
        return;
    // Names take what the numbers leave; where that is too little they stay whole and the table scrolls.
    const int title = horizontalHeader()->fontMetrics().horizontalAdvance(m_header.first()) + kPadding;
    const int names = std::max(sizeHintForColumn(0) + kPadding / 2, title);
    const bool isTight = names + numbers > viewport()->width();
    mode = isTight ? QHeaderView::Interactive : QHeaderView::Stretch;
    horizontalHeader()->setSectionResizeMode(0, mode);
    if (isTight)
        setColumnWidth(0, names);
}

void ResultTable::setMarks(const QList<QColor> &marks)
{
    if (m_marks == marks)
        return;
    m_marks = marks;
    for (int row = 0; row < std::min(rowCount(), int(marks.size())); ++row) {
        QPixmap square(10, 10);
        square.fill(marks.at(row));
        item(row, 0)->setIcon(QIcon(square));
    }
}

void ResultTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    if (m_isFilled && columnCount() > 0)
        fitNumbers(false);
}

void ResultTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyTable(*this);
    else
        QTableWidget::keyPressEvent(event);
}

void copyTable(const QTableView &view)
{
    const QAbstractItemModel &model = *view.model();
    QModelIndexList chosen = view.selectionModel()->selectedIndexes();
    QList<int> rows;
    QList<int> columns;
    QSet<int> chosenRows;
    QSet<int> chosenColumns;
    for (const QModelIndex &index : std::as_const(chosen)) {
        chosenRows.insert(index.row());
        chosenColumns.insert(index.column());
    }
    rows = {chosenRows.cbegin(), chosenRows.cend()};
    columns = {chosenColumns.cbegin(), chosenColumns.cend()};
    if (chosen.size() <= 1) {
        rows.clear();
        columns.clear();
        for (int row = 0; row < model.rowCount(); ++row)
            rows += row;
        for (int column = 0; column < model.columnCount(); ++column)
            columns += column;
    }
    std::sort(rows.begin(), rows.end());
    columns.removeIf([&view](int column) { return view.isColumnHidden(column); });
    std::sort(columns.begin(), columns.end(), [&view](int a, int b) {
        return view.horizontalHeader()->visualIndex(a) < view.horizontalHeader()->visualIndex(b);
    });

    QList<QStringList> texts;
    QStringList cells;
    for (const int column : std::as_const(columns))
        cells += model.headerData(column, Qt::Horizontal).toString();
    texts += cells;
    for (const int row : std::as_const(rows)) {
        cells.clear();
        for (const int column : std::as_const(columns))
            cells += model.index(row, column).data().toString();
        texts += cells;
    }
    auto *copied = new QMimeData;
    copied->setText(toTsv(texts));
    copied->setHtml(toHtmlTable(texts));
    QGuiApplication::clipboard()->setMimeData(copied);
}

} // namespace offtake
