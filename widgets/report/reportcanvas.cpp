// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportcanvas.h"

#include "widgets/report/reportstyle.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextDocument>

#include <algorithm>
#include <numeric>

namespace offtake {

using namespace Qt::StringLiterals;
using namespace reportstyle;

namespace {

constexpr double kMargin = 20;
constexpr double kBottomMargin = 22;
constexpr double kFooterOffset = 14; ///< of the foot's text from the page's lower edge
constexpr double kMmPerInch = 25.4;
constexpr double kPointsPerMm = 72 / kMmPerInch;
constexpr int kFiguresPerRow = 4;
constexpr double kCaptionRoom = 10; ///< of a paragraph's gap and the picture's caption after it
constexpr double kAnchorGap = 2;    ///< seen above the place that a link leads to

/// The text with its dates and quarters on one line each.
QString withWholeDates(QString text)
{
    static const QRegularExpression date(
        u"\\b(\\d{1,2}) (\\p{L}{3,5}) (\\d{4})\\b"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression quarter(u"\\b([QT][1-4]) (\\d{4})\\b"_s);
    return text.replace(date, u"\\1\u00a0\\2\u00a0\\3"_s).replace(quarter, u"\\1\u00a0\\2"_s);
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
    const double footerWidth = m_width * 0.8;
    const QString footer =
        QFontMetricsF(font(Face::Caption), m_device).elidedText(m_footer, Qt::ElideMiddle, dots(footerWidth));
    drawText(Face::Caption, kMuted, m_left, footerWidth, kHeight, Qt::AlignLeft, footer);
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

void ReportCanvas::paragraph(const QString &sentences, double follows)
{
    const QString text = withWholeDates(sentences);
    const double height = textHeight(Face::Body, text, m_width);
    ensure(height + (follows > 0 ? follows + kCaptionRoom : 0));
    drawText(Face::Body, kText, m_left, m_width, height, Qt::TextWordWrap, text);
    m_y += height + 2;
}

void ReportCanvas::bullets(const QStringList &sentences)
{
    constexpr double kIndent = 4.5;
    for (const QString &each : sentences) {
        const QString sentence = withWholeDates(each);
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
    constexpr double kGroupGap = 2.5;
    const double textWidth = m_width - 2 * kPadding - kLabelWidth;
    QList<double> heights;
    for (const auto &[label, text] : lines) {
        if (label.isEmpty() && text.isEmpty()) {
            heights.append(kGroupGap);
            continue;
        }
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

void ReportCanvas::picture(
    const QPicture &picture, double height, const QString &text, const QList<std::pair<QString, QColor>> &key)
{
    const QString caption =
        QCoreApplication::translate("Report", "Figure %1. %2").arg(QString::number(++m_pictures), text);
    const double captionHeight = textHeight(Face::Caption, caption, m_width);
    const double keyHeight = key.size() > 1 ? drawKey(key, false) : 0;
    ensure(height + keyHeight + captionHeight + 2);
    // drawPicture keeps the picture's physical size on a device of another resolution.
    m_painter.save();
    m_painter.translate(dots(m_left), dots(m_y));
    m_painter.drawPicture(QPointF(0, 0), picture);
    m_painter.restore();
    m_y += height + 1;
    if (keyHeight > 0)
        m_y += drawKey(key, true);
    drawText(Face::Caption, kMuted, m_left, m_width, captionHeight, Qt::TextWordWrap, caption);
    m_y += captionHeight + 4;
}

double ReportCanvas::drawKey(const QList<std::pair<QString, QColor>> &key, bool isDrawn)
{
    constexpr double kSquare = 2.4;
    constexpr double kTextGap = 1.4;
    constexpr double kGap = 5;
    constexpr double kBelow = 1.5;
    const QFontMetricsF metrics(font(Face::Caption), m_device);
    const double lineHeight = metrics.height() / m_dotsPerMm;
    const double widest = m_width - kSquare - kTextGap;
    const double top = m_y;
    double x = m_left;
    for (const auto &[name, color] : key) {
        const QString text = metrics.elidedText(name, Qt::ElideRight, dots(widest));
        const double width = metrics.horizontalAdvance(text) / m_dotsPerMm + 0.5;
        if (x > m_left && x + kSquare + kTextGap + width > m_left + m_width) {
            x = m_left;
            m_y += lineHeight;
        }
        if (isDrawn) {
            m_painter.fillRect(rect(x, m_y + (lineHeight - kSquare) / 2, kSquare, kSquare), color);
            drawText(Face::Caption, kText, x + kSquare + kTextGap, width, lineHeight,
                Qt::AlignLeft | Qt::TextSingleLine, text);
        }
        x += kSquare + kTextGap + width + kGap;
    }
    const double height = m_y - top + lineHeight + kBelow;
    m_y = top;
    return height;
}

void ReportCanvas::reference(int number, const QString &text, const QString &url)
{
    const QString label = u"[%1]"_s.arg(number);
    // QTextDocument, because only its layout turns anchors into links of the PDF.
    constexpr double kIndent = 8;
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(font(Face::Caption));
    document.documentLayout()->setPaintDevice(m_device);
    document.setDefaultStyleSheet(u"a { color: %1; text-decoration: none; }"_s.arg(kAccent.name()));
    const QString link = url.isEmpty() ? QString() : u" <a href=\"%1\">%1</a>"_s.arg(url.toHtmlEscaped());
    document.setHtml(u"<span style=\"color:%1\">%2</span>%3"_s.arg(kText.name(), text.toHtmlEscaped(), link));
    document.setTextWidth(dots(m_width - kIndent));
    const double height = document.size().height() / m_dotsPerMm;
    ensure(height);
    anchor(sourceTarget(label));
    drawText(Face::Caption, kMuted, m_left, kIndent, height, Qt::AlignLeft, label);
    m_painter.save();
    m_painter.translate(dots(m_left + kIndent), dots(m_y));
    document.drawContents(&m_painter);
    m_painter.restore();
    m_y += height + 1.2;
}

} // namespace offtake
