// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/resulttable.h"
#include "widgets/wrappedtext.h"

#include "data/text/celltable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>
#include <utility>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeadCharacters = 16; ///< of a line of a head over texts

/// Of what no line break parts: those come at spaces and behind hyphens.
int widestWord(const QString &text, const QFontMetrics &metrics)
{
    int width = 0;
    qsizetype start = 0;
    for (qsizetype end = 0; end <= text.size(); ++end) {
        if (end < text.size() && text.at(end) != u' ' && text.at(end) != u'-')
            continue;
        const bool isHyphen = end < text.size() && text.at(end) == u'-';
        width = std::max(width, metrics.horizontalAdvance(text.mid(start, end - start + isHyphen)));
        start = end + 1;
    }
    return width;
}

/// Beside a text, in all: the style sheet's padding and a little air.
constexpr int kPadding = 14;
constexpr int kLineGap = 6; ///< over and under texts of several lines

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
    verticalHeader()->setMinimumSectionSize(24);
    horizontalHeader()->setHighlightSections(false);
    setTabKeyNavigation(false);
}

void ResultTable::setRows(const QStringList &header, const QList<QStringList> &rows)
{
    // Texts are replaced in place: while a slider moves only the numbers change, many times a second.
    const bool isSameShape = columnCount() == header.size() && rowCount() == rows.size();
    if (!isSameShape) {
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
            if (cell->text() == rows.at(row).value(column))
                continue;
            cell->setText(rows.at(row).value(column));
            if (column == 0)
                m_fittedTo = -1; // other names may take other lines
        }
    }
    const bool isNew = !isSameShape || m_header != header;
    m_header = header;
    measure(isNew);
}

void ResultTable::measure(bool isNew)
{
    if (isNew) {
        m_widths = QList<int>(columnCount(), 0);
        setHorizontalHeaderLabels(m_header);
        for (int column = 0; column < columnCount(); ++column) {
            const bool isNumber = column >= m_firstNumber;
            horizontalHeaderItem(column)->setTextAlignment(
                (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            horizontalHeader()->setSectionResizeMode(column, !isAllText()  ? QHeaderView::Interactive
                                                             : column == 0 ? QHeaderView::Stretch
                                                                           : QHeaderView::ResizeToContents);
            if (isAllText() && column > 0)
                horizontalHeaderItem(column)->setText(wrapped(m_header.at(column),
                    horizontalHeader()->fontMetrics(), fontMetrics().averageCharWidth() * kHeadCharacters));
        }
    }
    const QList<int> before = m_widths;
    for (int column = 0; column < columnCount(); ++column) {
        int width = 0;
        for (int row = 0; row < rowCount(); ++row)
            width = std::max(width, fontMetrics().horizontalAdvance(item(row, column)->text()));
        m_widths[column] = column >= m_firstNumber ? std::max(m_widths.at(column), width) : width;
    }
    if (isNew || m_widths != before || m_fittedTo < 0)
        fitColumns();
}

int ResultTable::widestWordIn(int column) const
{
    int width = 0;
    for (int row = 0; row < rowCount(); ++row)
        width = std::max(width, widestWord(item(row, column)->text(), fontMetrics()));
    return width;
}

/// What the first column needs for texts of that width.
int ResultTable::firstWidth(int texts) const
{
    return texts + (m_marks.isEmpty() ? 0 : iconSize().width()) + kPadding;
}

void ResultTable::fitColumns()
{
    if (isAllText())
        return;
    m_fittedTo = viewport()->width();
    const QFontMetrics heads = horizontalHeader()->fontMetrics();
    const int line = firstWidth(m_widths.at(0));
    int others = fitOthers(false);
    if (line + others <= m_fittedTo) {
        const int needed = std::max(line, heads.horizontalAdvance(m_header.at(0)) + kPadding);
        const bool isOther = m_roomy > 0 && m_roomy < columnCount() && needed + others <= m_fittedTo;
        fitNames(isOther ? needed : m_fittedTo - others, false);
        if (isOther)
            setColumnWidth(m_roomy, columnWidth(m_roomy) + m_fittedTo - others - needed);
        return;
    }
    if (!m_wrapsNames) {
        fitNames(std::max(line, heads.horizontalAdvance(m_header.at(0)) + kPadding), false);
        return;
    }
    others = fitOthers(true);
    const int word = firstWidth(std::max(widestWord(m_header.at(0), heads), widestWordIn(0)));
    if (word + others <= m_fittedTo) {
        fitNames(m_fittedTo - others, true);
        return;
    }
    // It scrolls at any rate: names have half of what is seen.
    fitOthers(false);
    const int width = std::max(word, std::min(line, m_fittedTo / 2));
    fitNames(width, width < line);
}

/// Sizes all columns but the first and returns their sum. A long header takes two lines; where room is
/// scarce as many as it has words, and texts, too, take lines.
int ResultTable::fitOthers(bool isScarce)
{
    const QFontMetrics metrics = horizontalHeader()->fontMetrics();
    int sum = 0;
    for (int column = 1; column < columnCount(); ++column) {
        const QString &whole = m_header.at(column);
        const bool wraps = isScarce && column < m_firstNumber;
        int width = wraps ? widestWordIn(column) : m_widths.at(column);
        const int allowed = isScarce ? width : std::max(width, metrics.horizontalAdvance(whole) * 6 / 10);
        const QString text = wrapped(whole, metrics, allowed);
        horizontalHeaderItem(column)->setText(text);
        for (const QString &line : text.split(u'\n'))
            width = std::max(width, metrics.horizontalAdvance(line));
        setColumnWidth(column, width + kPadding);
        sum += width + kPadding;
    }
    return sum;
}

/// Gives the first column its width; in lines, rows take the height that they need.
void ResultTable::fitNames(int width, bool isWrapped)
{
    const bool wasWrapped = std::exchange(m_isWrapped, isWrapped);
    setColumnWidth(0, width);
    horizontalHeaderItem(0)->setText(
        wrapped(m_header.at(0), horizontalHeader()->fontMetrics(), width - kPadding));
    if (!isWrapped && !wasWrapped)
        return;
    setWordWrap(isWrapped);
    if (isWrapped) {
        fitRows();
    } else {
        for (int row = 0; row < rowCount(); ++row)
            setRowHeight(row, verticalHeader()->defaultSectionSize());
    }
}

/// As high as their texts. Where several columns are texts, the last line of one row would read as the first
/// of the next without a gap; there is none where it alone would make the table scroll.
void ResultTable::fitRows()
{
    resizeRowsToContents();
    if (m_firstNumber < 2)
        return;
    const int line = std::max(verticalHeader()->defaultSectionSize(), fontMetrics().height() + kLineGap);
    QList<int> heights;
    QList<bool> isOfLines;
    int sum = 0;
    for (int row = 0; row < rowCount(); ++row) {
        bool isBroken = false;
        for (int column = 0; column < std::min(m_firstNumber, columnCount()); ++column) {
            const int icon = column == 0 && !m_marks.isEmpty() ? iconSize().width() : 0;
            const int room = columnWidth(column) - icon - kPadding / 2;
            isBroken = isBroken || fontMetrics().horizontalAdvance(item(row, column)->text()) > room;
        }
        heights += isBroken ? std::max(line, rowHeight(row)) : line;
        isOfLines += isBroken;
        sum += heights.last();
    }
    const int room = viewport()->height();
    const bool isTight = sum <= room && sum + int(isOfLines.count(true)) * kLineGap > room;
    for (int row = 0; row < rowCount(); ++row)
        setRowHeight(row, heights.at(row) + (isOfLines.at(row) && !isTight ? kLineGap : 0));
}

void ResultTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    if (!m_header.isEmpty() && viewport()->width() != m_fittedTo)
        fitColumns();
    else if (m_isWrapped && event->size().height() != event->oldSize().height())
        fitRows();
}

void ResultTable::setNote(int row, int column, const QString &note)
{
    item(row, column)->setToolTip(note);
    item(row, column)->setData(Qt::AccessibleDescriptionRole, note);
}

void ResultTable::setMarks(const QList<QColor> &marks)
{
    if (m_marks == marks)
        return;
    const bool isFirst = m_marks.isEmpty();
    m_marks = marks;
    for (int row = 0; row < std::min(rowCount(), int(marks.size())); ++row) {
        QPixmap square(10, 10);
        square.fill(marks.at(row));
        item(row, 0)->setIcon(QIcon(square));
    }
    // Beside the squares names have less room.
    if ((isFirst || m_isWrapped) && !m_header.isEmpty())
        fitColumns();
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
