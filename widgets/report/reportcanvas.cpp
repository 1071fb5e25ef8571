// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportcanvas.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPdfWriter>
#include <QTextDocument>

#include <algorithm>
#include <numeric>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

// A report is always light, whatever the window's theme (ux: exports in light colours).
constexpr QColor kText(0x1C, 0x23, 0x30);
constexpr QColor kMuted(0x5B, 0x64, 0x72);
constexpr QColor kLine(0xC9, 0xCF, 0xD8);
constexpr QColor kAccent(0x2F, 0x6F, 0xDE);
constexpr QColor kBox(0xF3, 0xF5, 0xF9);

constexpr double kMargin = 20;
constexpr double kBottomMargin = 22;
constexpr double kFooterOffset = 14; ///< of the foot's text from the page's lower edge
constexpr double kCellPadding = 1.1;
constexpr double kColumnGap = 4;
constexpr double kMmPerInch = 25.4;
constexpr double kPointsPerMm = 72 / kMmPerInch;
constexpr int kFiguresPerRow = 4;
constexpr double kAnchorGap = 2; ///< seen above the place that a link leads to

/// Where "[3]" leads.
QString sourceTarget(const QString &citation)
{
    return u"source-"_s + citation.mid(1, citation.size() - 2);
}

} // namespace

ReportCanvas::ReportCanvas(QPdfWriter *device, QString footer, int pageTotal)
    : m_device(device)
    , m_footer(std::move(footer))
    , m_pageTotal(pageTotal)
    , m_dotsPerMm(device->resolution() / kMmPerInch)
{
    const QSizeF page = device->pageLayout().pageSize().size(QPageSize::Millimeter);
    m_left = kMargin;
    m_top = kMargin;
    m_width = page.width() - 2 * kMargin;
    m_bottom = page.height() - kBottomMargin;
    m_pageHeight = page.height();
    m_y = m_top;
    m_painter.begin(device);
    m_painter.setRenderHint(QPainter::Antialiasing);
}

ReportCanvas::~ReportCanvas()
{
    drawFooter();
    m_painter.end();
}

QFont ReportCanvas::font(Face face) const
{
    struct Style
    {
        double points;
        QFont::Weight weight;
    };
    const Style style = [face]() -> Style {
        switch (face) {
        case Face::Title:
            return {24, QFont::DemiBold};
        case Face::Subtitle:
            return {13, QFont::Normal};
        case Face::Heading1:
            return {15, QFont::DemiBold};
        case Face::Heading2:
            return {11, QFont::DemiBold};
        case Face::Body:
            return {9.5, QFont::Normal};
        case Face::Table:
            return {8.5, QFont::Normal};
        case Face::TableHead:
            return {8.5, QFont::DemiBold};
        case Face::Figure:
            return {16, QFont::DemiBold};
        case Face::SmallFigure:
            return {13, QFont::DemiBold};
        case Face::Caption:
            return {8, QFont::Normal};
        }
        return {9.5, QFont::Normal};
    }();
    QFont result(u"Open Sans"_s);
    // A trace of spacing keeps Qt from ligatures: a command or a name copied out of the page has to hold
    // "ff", not "\uFB00".
    result.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    result.setPointSizeF(style.points);
    result.setWeight(style.weight);
    return result;
}

QRectF ReportCanvas::rect(double x, double y, double width, double height) const
{
    return {dots(x), dots(y), dots(width), dots(height)};
}

double ReportCanvas::widestWord(Face face, const QString &text) const
{
    const QFontMetricsF metrics(font(face), m_device);
    double widest = 0;
    for (const QString &word : text.split(u' '))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest / m_dotsPerMm;
}

int ReportCanvas::wrapped(int flags, Face face, const QString &text, double width) const
{
    // A word wider than its column is broken rather than cut at the column's edge.
    const bool breaks = (flags & Qt::TextWordWrap) && widestWord(face, text) > width;
    return breaks ? (flags & ~Qt::TextWordWrap) | Qt::TextWrapAnywhere : flags;
}

double ReportCanvas::textHeight(Face face, const QString &text, double width, int flags)
{
    m_painter.setFont(font(face));
    const QRectF bounds =
        m_painter.boundingRect(rect(0, 0, width, 10000), wrapped(flags, face, text, width), text);
    return bounds.height() / m_dotsPerMm;
}

void ReportCanvas::drawText(
    Face face, const QColor &color, double x, double width, double height, int flags, const QString &text)
{
    m_painter.setFont(font(face));
    m_painter.setPen(color);
    m_painter.drawText(rect(x, m_y, width, height), wrapped(flags, face, text, width), text);
}

void ReportCanvas::rule(double y, const QColor &color, double thickness)
{
    m_painter.setPen(QPen(color, dots(thickness)));
    m_painter.drawLine(QPointF(dots(m_left), dots(y)), QPointF(dots(m_left + m_width), dots(y)));
}

void ReportCanvas::ensure(double height)
{
    if (m_y + height > m_bottom && m_y > m_top)
        newPage();
}

void ReportCanvas::newPage()
{
    drawFooter();
    m_device->newPage();
    ++m_page;
    m_y = m_top;
}

void ReportCanvas::beginPart(double usedAtMost)
{
    if (m_y - m_top > usedAtMost * (m_bottom - m_top))
        newPage();
}

void ReportCanvas::drawFooter()
{
    const double y = m_y;
    m_y = m_pageHeight - kFooterOffset;
    rule(m_y - 2, kLine);
    const QString number = QCoreApplication::translate("Report", "Page %1 of %2")
                               .arg(m_page + 1)
                               .arg(std::max(m_pageTotal, m_page + 1));
    constexpr double kHeight = 5;
    drawText(Face::Caption, kMuted, m_left, m_width * 0.8, kHeight, Qt::AlignLeft, m_footer);
    drawText(Face::Caption, kMuted, m_left, m_width, kHeight, Qt::AlignRight, number);
    m_y = y;
}

void ReportCanvas::space(double height)
{
    m_y += height;
}

void ReportCanvas::cover(const QString &title, const QString &subtitle, const QString &line)
{
    m_painter.fillRect(rect(m_left, m_y, 24, 1.2), kAccent);
    m_y += 7;
    double height = textHeight(Face::Title, title, m_width);
    drawText(Face::Title, kText, m_left, m_width, height, Qt::TextWordWrap, title);
    m_y += height + 1.5;
    height = textHeight(Face::Subtitle, subtitle, m_width);
    drawText(Face::Subtitle, kText, m_left, m_width, height, Qt::TextWordWrap, subtitle);
    m_y += height + 2;
    height = textHeight(Face::Caption, line, m_width);
    drawText(Face::Caption, kMuted, m_left, m_width, height, Qt::TextWordWrap, line);
    m_y += height + 7;
    m_outline.append({title, 1, m_page, (m_pageHeight - m_top) * kPointsPerMm});
}

void ReportCanvas::heading(int level, const QString &text, double follows)
{
    const Face face = level == 1 ? Face::Heading1 : Face::Heading2;
    const double height = textHeight(face, text, m_width);
    const double before = m_y > m_top ? (level == 1 ? 7 : 4) : 0;
    ensure(before + height + follows);
    if (m_y > m_top)
        m_y += before;
    m_outline.append({text, level, m_page, (m_pageHeight - m_y) * kPointsPerMm});
    anchor(u"heading-%1"_s.arg(m_outline.size() - 1));
    drawText(face, kText, m_left, m_width, height, Qt::TextWordWrap, text);
    m_y += height + (level == 1 ? 2.5 : 1.5);
}

void ReportCanvas::paragraph(const QString &text)
{
    const double height = textHeight(Face::Body, text, m_width);
    ensure(height);
    drawText(Face::Body, kText, m_left, m_width, height, Qt::TextWordWrap, text);
    m_y += height + 2;
}

void ReportCanvas::bullets(const QStringList &sentences)
{
    constexpr double kIndent = 4.5;
    for (const QString &sentence : sentences) {
        const double height = textHeight(Face::Body, sentence, m_width - kIndent);
        ensure(height);
        drawText(Face::Body, kAccent, m_left, kIndent, height, Qt::AlignLeft, u"•"_s);
        drawText(Face::Body, kText, m_left + kIndent, m_width - kIndent, height, Qt::TextWordWrap, sentence);
        m_y += height + 1.4;
    }
    m_y += 1;
}

void ReportCanvas::note(const QString &text)
{
    const double height = textHeight(Face::Caption, text, m_width);
    ensure(height);
    drawText(Face::Caption, kMuted, m_left, m_width, height, Qt::TextWordWrap, text);
    m_y += height + 2.5;
}

void ReportCanvas::link(double x, double y, double width, double height, const QString &target)
{
    m_links.append({m_page,
        QRectF(x * kPointsPerMm, (m_pageHeight - y - height) * kPointsPerMm, width * kPointsPerMm,
            height * kPointsPerMm),
        target});
}

void ReportCanvas::anchor(const QString &name)
{
    m_targets.insert(name, {m_page, (m_pageHeight - m_y + kAnchorGap) * kPointsPerMm});
}

void ReportCanvas::contents(const QString &title, const QList<ContentsLine> &lines)
{
    constexpr double kGap = 8;
    constexpr double kNumberWidth = 10;
    const double width = (m_width - kGap) / 2;
    const qsizetype half = (lines.size() + 1) / 2;
    QList<double> heights;
    for (qsizetype row = 0; row < half; ++row) {
        double height = textHeight(Face::Table, lines[row].title, width - kNumberWidth);
        if (half + row < lines.size())
            height = std::max(height, textHeight(Face::Table, lines[half + row].title, width - kNumberWidth));
        heights.append(height + 1);
    }
    ensure(std::accumulate(heights.begin(), heights.end(), 8.0));
    const double titleHeight = textHeight(Face::TableHead, title, m_width);
    drawText(Face::TableHead, kMuted, m_left, m_width, titleHeight, Qt::TextWordWrap, title);
    m_y += titleHeight + 1;
    const double top = m_y;
    double bottom = m_y;
    // Column by column, so that the text is read in order.
    for (int column = 0; column < 2; ++column) {
        const double x = m_left + column * (width + kGap);
        m_y = top;
        for (qsizetype row = 0; row < half && column * half + row < lines.size(); ++row) {
            const ContentsLine &line = lines[column * half + row];
            drawText(Face::Table, kText, x, width - kNumberWidth, heights[row], Qt::TextWordWrap, line.title);
            drawText(
                Face::Table, kMuted, x, width, heights[row], Qt::AlignRight, QString::number(line.page + 1));
            link(x, m_y, width, heights[row], line.target);
            m_y += heights[row];
        }
        bottom = std::max(bottom, m_y);
    }
    m_y = bottom + 3;
}

void ReportCanvas::box(const QList<QPair<QString, QString>> &lines)
{
    constexpr double kPadding = 3;
    constexpr double kLabelWidth = 34;
    const double textWidth = m_width - 2 * kPadding - kLabelWidth;
    QList<double> heights;
    for (const auto &[label, text] : lines) {
        heights.append(std::max(textHeight(Face::TableHead, label, kLabelWidth - 2),
                           textHeight(Face::Table, text, textWidth, Qt::TextWrapAnywhere)) +
                       1);
    }
    const double height = std::accumulate(heights.begin(), heights.end(), 2 * kPadding);
    ensure(std::min(height, m_bottom - m_top));
    m_painter.fillRect(rect(m_left, m_y, m_width, height), kBox);
    m_painter.fillRect(rect(m_left, m_y, 0.8, height), kAccent);
    const double bottom = m_y + height;
    m_y += kPadding;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        drawText(Face::TableHead, kMuted, m_left + kPadding, kLabelWidth - 2, heights[i], Qt::TextWordWrap,
            lines[i].first);
        drawText(Face::Table, kText, m_left + kPadding + kLabelWidth, textWidth, heights[i],
            Qt::TextWrapAnywhere, lines[i].second);
        m_y += heights[i];
    }
    m_y = bottom + 4;
}

void ReportCanvas::keyFigures(const QList<KeyFigure> &figures)
{
    constexpr double kGap = 4;
    const double width = (m_width - (kFiguresPerRow - 1) * kGap) / kFiguresPerRow;
    // All of one size: that at which the longest still stands on one line.
    const bool allFit = std::ranges::all_of(figures, [&](const KeyFigure &figure) {
        const QFontMetricsF metrics(font(Face::Figure), m_device);
        return metrics.horizontalAdvance(figure.value) <= dots(width);
    });
    const Face face = allFit ? Face::Figure : Face::SmallFigure;
    for (qsizetype first = 0; first < figures.size(); first += kFiguresPerRow) {
        const qsizetype last = std::min(first + kFiguresPerRow, figures.size());
        double labelHeight = 0;
        double valueHeight = 0;
        double noteHeight = 0;
        for (qsizetype i = first; i < last; ++i) {
            labelHeight = std::max(labelHeight, textHeight(Face::Caption, figures[i].label, width));
            valueHeight = std::max(valueHeight, textHeight(face, figures[i].value, width));
            noteHeight = std::max(noteHeight, textHeight(Face::Caption, figures[i].note, width));
        }
        const double height = labelHeight + valueHeight + noteHeight + 3;
        ensure(height);
        const double top = m_y;
        for (qsizetype i = first; i < last; ++i) {
            const double x = m_left + double(i - first) * (width + kGap);
            m_painter.fillRect(rect(x, top, width, 0.4), kAccent);
            m_y = top + 2;
            drawText(Face::Caption, kMuted, x, width, labelHeight, Qt::TextWordWrap, figures[i].label);
            m_y += labelHeight;
            drawText(face, kText, x, width, valueHeight, Qt::TextWordWrap, figures[i].value);
            m_y += valueHeight;
            drawText(Face::Caption, kMuted, x, width, noteHeight, Qt::TextWordWrap, figures[i].note);
        }
        m_y = top + height + 4;
    }
}

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

    ensure(headHeight + (table.rows.isEmpty() ? 0 : rowHeight(table.rows.first(), widths, Face::Table)));
    drawHead();
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const bool total = table.lastRowIsTotal && i + 1 == table.rows.size();
        const Face face = total ? Face::TableHead : Face::Table;
        double needed = rowHeight(table.rows[i], widths, face);
        if (i + 2 == table.rows.size()) // the last row, which may be the total, never goes on alone
            needed += rowHeight(table.rows.last(), widths, Face::TableHead);
        if (m_y + needed > m_bottom) {
            newPage();
            drawHead();
        }
        drawRow(table, table.rows[i], widths, face, kText);
        rule(m_y, kLine);
    }
    m_y += 4;
}

void ReportCanvas::picture(const QPicture &picture, double height, const QString &text)
{
    const QString caption =
        QCoreApplication::translate("Report", "Figure %1. %2").arg(QString::number(++m_pictures), text);
    const double captionHeight = textHeight(Face::Caption, caption, m_width);
    ensure(height + captionHeight + 2);
    // drawPicture keeps the picture's physical size on a device of another resolution.
    m_painter.save();
    m_painter.translate(dots(m_left), dots(m_y));
    m_painter.drawPicture(QPointF(0, 0), picture);
    m_painter.restore();
    m_y += height + 1;
    drawText(Face::Caption, kMuted, m_left, m_width, captionHeight, Qt::TextWordWrap, caption);
    m_y += captionHeight + 4;
}

void ReportCanvas::reference(int number, const QString &text, const QString &url)
{
    const QString label = u"[%1]"_s.arg(number);
    // QTextDocument, because only its layout turns anchors into links of the PDF.
    constexpr double kIndent = 8;
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(font(Face::Table));
    document.documentLayout()->setPaintDevice(m_device);
    document.setDefaultStyleSheet(u"a { color: %1; text-decoration: none; }"_s.arg(kAccent.name()));
    const QString link = url.isEmpty() ? QString() : u" <a href=\"%1\">%1</a>"_s.arg(url.toHtmlEscaped());
    document.setHtml(u"<span style=\"color:%1\">%2</span>%3"_s.arg(kText.name(), text.toHtmlEscaped(), link));
    document.setTextWidth(dots(m_width - kIndent));
    const double height = document.size().height() / m_dotsPerMm;
    ensure(height);
    anchor(sourceTarget(label));
    drawText(Face::Table, kMuted, m_left, kIndent, height, Qt::AlignLeft, label);
    m_painter.save();
    m_painter.translate(dots(m_left + kIndent), dots(m_y));
    document.drawContents(&m_painter);
    m_painter.restore();
    m_y += height + 1.2;
}

} // namespace offtake
