// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QMap>
#include <QPainter>
#include <QPicture>
#include <QString>
#include <QStringList>

#include <utility>

class QPdfWriter;

namespace offtake {

/// An entry of the document's outline; page from 0, top in points from the page's lower edge (as in PDF).
struct OutlineEntry
{
    QString title;
    int level = 1;
    int page = 0;
    double top = 0;
};

/// A place in the pages that links lead to; as in an OutlineEntry.
struct LinkTarget
{
    int page = 0;
    double top = 0;
    bool operator==(const LinkTarget &) const = default;
};

/// A rectangle of a page (in points from its lower left corner) that leads to the target of that name.
struct PageLink
{
    int page = 0;
    QRectF area;
    QString target;
};

/// A line of the table of contents.
struct ContentsLine
{
    QString title;
    int page = 0; ///< from 0
    QString target;
    bool operator==(const ContentsLine &) const = default;
};

struct KeyFigure
{
    QString label;
    QString value;
    QString note;
};

struct ReportTable
{
    struct Column
    {
        QString title;
        Qt::Alignment alignment = Qt::AlignLeft;
        double weight = 1;       ///< share of the width
        bool isCitation = false; ///< its cells "[3]" lead to the source of that number
    };
    QList<Column> columns;
    QList<QStringList> rows;
    bool lastRowIsTotal = false;
    QString note; ///< below the last row, on its page
};

/// Places blocks one below the other on as many pages as they need: no heading stays alone at a page's
/// foot, no row or picture is cut, tables repeat their heads. Lengths are in millimetres.
class ReportCanvas
{
public:
    /// `pageTotal` is printed in the feet; lay out once with 0 to learn it. `device` outlives the canvas.
    ReportCanvas(QPdfWriter *device, QString footer, int pageTotal);
    ~ReportCanvas();
    Q_DISABLE_COPY_MOVE(ReportCanvas)

    void cover(const QString &title, const QString &subtitle, const QString &line);
    /// Level 1 or 2; `follows`: height that must fit below it on the same page.
    void heading(int level, const QString &text, double follows = 25);
    /// `follows`: height of the picture that must stand on the same page.
    void paragraph(const QString &sentences, double follows = 0);
    void bullets(const QStringList &sentences);
    void note(const QString &text);
    /// The report's parts with their pages, in two columns; each line leads there.
    void contents(const QString &title, const QList<ContentsLine> &lines);
    /// A framed box of labelled lines; an empty one parts groups.
    void box(const QList<QPair<QString, QString>> &lines);
    void keyFigures(const QList<KeyFigure> &figures);
    void table(const ReportTable &table);
    /// Draws the picture at its own physical size, below it the names of its colours, if there are several,
    /// and the numbered caption.
    void picture(const QPicture &picture, double height, const QString &caption,
        const QList<std::pair<QString, QColor>> &key = {});
    /// One numbered entry with a link, for the list of sources. Cells that cite it lead here.
    void reference(int number, const QString &text, const QString &url);
    /// Links of that name lead to what comes next.
    void anchor(const QString &name);
    void space(double height);
    void newPage();
    /// A new page, unless at most that fraction of the present one is used.
    void beginPart(double usedAtMost = 0.35);

    double contentWidth() const { return m_width; }
    int pageCount() const { return m_page + 1; }
    const QList<OutlineEntry> &outline() const { return m_outline; }
    const QMap<QString, LinkTarget> &targets() const { return m_targets; }
    const QList<PageLink> &links() const { return m_links; }

private:
    enum class Face {
        Title,
        Subtitle,
        Heading1,
        Heading2,
        Body,
        Table,
        TableHead,
        Figure,
        SmallFigure,
        Caption
    };
    QFont font(Face face) const;
    double dots(double millimetres) const { return millimetres * m_dotsPerMm; }
    QRectF rect(double x, double y, double width, double height) const;
    /// In millimetres.
    double widestWord(Face face, const QString &text) const;
    /// The flags with which every word of the text fits into the width.
    int wrapped(int flags, Face face, const QString &text, double width) const;
    /// Height of the wrapped text in a column of that width.
    double textHeight(Face face, const QString &text, double width, int flags = Qt::TextWordWrap);
    void drawText(Face face, const QColor &color, double x, double width, double height, int flags,
        const QString &text);
    void rule(double y, const QColor &color, double thickness = 0.15);
    /// Starts a new page unless that much height is left.
    void ensure(double height);
    void drawFooter();
    void link(double x, double y, double width, double height, const QString &target);
    /// Returns its height.
    double drawKey(const QList<std::pair<QString, QColor>> &key, bool isDrawn);
    QList<double> columnWidths(const ReportTable &table) const;
    double rowHeight(const QStringList &cells, const QList<double> &widths, Face face);
    void drawRow(const ReportTable &table, const QStringList &cells, const QList<double> &widths, Face face,
        const QColor &color);

    QPdfWriter *m_device;
    QPainter m_painter;
    QString m_footer;
    int m_pageTotal;
    double m_dotsPerMm;
    double m_left;
    double m_top;
    double m_width;
    double m_bottom; ///< y at which the text area ends
    double m_pageHeight;
    double m_y = 0; ///< top of the next block
    int m_page = 0;
    int m_pictures = 0;
    QList<OutlineEntry> m_outline;
    QMap<QString, LinkTarget> m_targets;
    QList<PageLink> m_links;
};

} // namespace offtake
