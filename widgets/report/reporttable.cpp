// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportcanvas.h"

#include "widgets/report/reportstyle.h"

#include <algorithm>
#include <cmath>
#include <numeric>

// How the canvas sets tables.

namespace offtake {

using namespace Qt::StringLiterals;
using namespace reportstyle;

namespace {

constexpr double kCellPadding = 1.1;
constexpr double kColumnGap = 4;
constexpr double kNoteGap = 4; ///< between the last row and what follows

} // namespace

QList<double> ReportCanvas::columnWidths(const ReportTable &table) const
{
    const double total = std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
        [](double sum, const ReportTable::Column &column) { return sum + column.weight; });
    const double width = m_width - kColumnGap * double(table.columns.size() - 1);
    QList<double> widths;
    QList<double> spare; // beyond the longest word of the head and, in columns of numbers, of the cells
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const ReportTable::Column &column = table.columns[i];
        double least = widestWord(Face::TableHead, column.title);
        if (column.alignment & Qt::AlignRight) {
            for (const QStringList &row : table.rows)
                least = std::max(least, widestWord(Face::TableHead, row.value(i)));
        }
        widths.append(width * column.weight / total);
        spare.append(widths.last() - least);
    }
    // Columns too narrow for a word take what they lack from those that have room.
    double lacking = 0;
    double room = 0;
    for (const double space : std::as_const(spare))
        (space < 0 ? lacking : room) += std::abs(space);
    if (lacking == 0 || lacking > room)
        return widths;
    for (qsizetype i = 0; i < widths.size(); ++i)
        widths[i] -= spare[i] < 0 ? spare[i] : spare[i] * lacking / room;
    return widths;
}

double ReportCanvas::rowHeight(const QStringList &cells, const QList<double> &widths, Face face)
{
    double height = 0;
    for (qsizetype i = 0; i < cells.size() && i < widths.size(); ++i)
        height = std::max(height, textHeight(face, cells[i], widths[i]));
    return height + 2 * kCellPadding;
}

void ReportCanvas::drawRow(const ReportTable &table, const QStringList &cells, const QList<double> &widths,
    Face face, const QColor &color)
{
    const double height = rowHeight(cells, widths, face);
    double x = m_left;
    m_y += kCellPadding;
    for (qsizetype i = 0; i < cells.size() && i < widths.size(); ++i) {
        // Heads of one line stand on the rule with those of two.
        const int vertical = face == Face::TableHead ? Qt::AlignBottom : Qt::AlignTop;
        const int flags = Qt::TextWordWrap | int(table.columns[i].alignment) | vertical;
        const bool isLink = table.columns[i].isCitation && cells[i].startsWith(u'[');
        drawText(face, isLink ? kAccent : color, x, widths[i], height - 2 * kCellPadding, flags, cells[i]);
        if (isLink)
            link(x, m_y, widths[i], height - 2 * kCellPadding, sourceTarget(cells[i]));
        x += widths[i] + kColumnGap;
    }
    m_y += height - kCellPadding;
}

void ReportCanvas::table(const ReportTable &table)
{
    const QList<double> widths = columnWidths(table);
    QStringList titles;
    for (const ReportTable::Column &column : table.columns)
        titles.append(column.title);
    const double headHeight = rowHeight(titles, widths, Face::TableHead);
    const auto drawHead = [&] {
        drawRow(table, titles, widths, Face::TableHead, kMuted);
        rule(m_y, kText, 0.25);
    };

    const double noteHeight =
        table.note.isEmpty() ? 0 : textHeight(Face::Caption, table.note, m_width) + kNoteGap;
    // What stands with the row: the last one never goes on alone, nor does the note below it.
    const auto neededFrom = [&](qsizetype i) {
        double needed = 0;
        for (; i < table.rows.size(); ++i) {
            const bool isTotal = table.lastRowIsTotal && i + 1 == table.rows.size();
            needed += rowHeight(table.rows[i], widths, isTotal ? Face::TableHead : Face::Table);
            if (i + 2 < table.rows.size())
                return needed;
        }
        return needed + noteHeight;
    };
    ensure(headHeight + neededFrom(0));
    drawHead();
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const bool total = table.lastRowIsTotal && i + 1 == table.rows.size();
        const Face face = total ? Face::TableHead : Face::Table;
        if (m_y + neededFrom(i) > m_bottom) {
            newPage();
            drawHead();
        }
        drawRow(table, table.rows[i], widths, face, kText);
        rule(m_y, kLine);
    }
    m_y += kNoteGap;
    if (!table.note.isEmpty())
        note(table.note);
}

} // namespace offtake
