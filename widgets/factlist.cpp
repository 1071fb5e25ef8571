// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/factlist.h"

#include "widgets/highlight.h"
#include "widgets/style/focusring.h"
#include "widgets/style/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QDesktopServices>
#include <QEvent>
#include <QScrollBar>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Of links that stand for an organisation.
const QString kOrganizationScheme = u"organization"_s;
/// Of the link to the facts that have no room.
const QString kAllScheme = u"all"_s;
constexpr int kWideGap = 2; ///< around each cell
constexpr int kGap = 1;     ///< where room is short
constexpr int kLinkGap = 2;
constexpr int kColumnGap = 6;
constexpr double kCaptionSize = 8.5; ///< points, as TextRole::Caption

} // namespace

FactList::FactList(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, &FactList::open);
    connect(this, &QTextBrowser::highlighted, this, [](const QUrl &url) {
        Highlight::instance().hover(
            url.scheme() == kOrganizationScheme ? OrganizationId(url.path()) : OrganizationId());
    });
    connect(&Highlight::instance(), &Highlight::changed, this, &FactList::writeFacts,
        Qt::QueuedConnection); // not under the link that is pointed at
    setFrameShape(QFrame::NoFrame);
    setMinimumHeight(44);             // two lines
    document()->setDocumentMargin(2); // room for the ring
    new FocusRing(this);
}

void FactList::setFacts(const QList<Fact> &facts, const QString &emptyText, const QString &allText)
{
    m_facts = facts;
    m_emptyText = emptyText;
    m_allText = allText;
    writeFacts();
}

void FactList::setTitles(const QStringList &titles)
{
    m_titles = titles;
    writeFacts();
}

void FactList::writeFacts()
{
    m_fitting = fittingCount();
    // Without a bar the text is as wide as it was measured; a bar that was there once would else stay.
    const bool isCut = !m_allText.isEmpty() && m_fitting > 0;
    setVerticalScrollBarPolicy(isCut ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    const int position = verticalScrollBar()->value();
    setHtml(html(shownCount()));
    verticalScrollBar()->setValue(position);
}

qsizetype FactList::shownCount() const
{
    return std::min(m_facts.size(), std::max(m_fitting, qsizetype(1)));
}

/// As many as have room at the present size; 0 where not even one has.
qsizetype FactList::fittingCount() const
{
    if (m_allText.isEmpty() || m_facts.isEmpty())
        return m_facts.size();
    const QFontMetricsF metrics(font());
    const double room = contentsRect().height() - document()->documentMargin();
    const qsizetype most = std::min(m_facts.size(), 2 + qsizetype(room / metrics.height()));
    // Measured apart: in the list itself a scroll bar could come and go, and with it the width.
    QTextDocument trial;
    trial.setDefaultFont(font());
    trial.setDocumentMargin(document()->documentMargin());
    trial.setHtml(html(most));
    trial.setTextWidth(contentsRect().width());
    const auto *table = qobject_cast<QTextTable *>(trial.rootFrame()->childFrames().value(0));
    qsizetype count = 0;
    for (qsizetype fact = 0; table && fact < most; ++fact) {
        double bottom = 0;
        for (int column = 0; column < table->columns(); ++column) {
            const QTextTableCell cell = table->cellAt(int(fact) + (m_titles.isEmpty() ? 0 : 1), column);
            bottom = std::max(bottom,
                trial.documentLayout()->blockBoundingRect(cell.lastCursorPosition().block()).bottom());
        }
        const bool isLast = fact + 1 == m_facts.size();
        if (bottom + (isLast ? 0 : kGap + kLinkGap + metrics.height()) <= room)
            count = fact + 1;
    }
    return count;
}

QString FactList::html(qsizetype count) const
{
    const Theme &theme = Theme::of(palette());
    if (m_facts.isEmpty())
        return u"<p style='color:%1'>%2</p>"_s.arg(theme.muted.name(), m_emptyText.toHtmlEscaped());
    QString rows;
    if (!m_titles.isEmpty()) {
        rows = u"<tr><td style='color:%1; font-size:8.5pt'>%2</td>"_s.arg(
            theme.muted.name(), m_titles.first().toHtmlEscaped());
        for (qsizetype column = 1; column < m_titles.size(); ++column) {
            rows +=
                u"<td align='right' width='%1' style='color:%2; font-size:8.5pt; white-space:nowrap'>%3</td>"_s
                    .arg(QString::number(figureWidth(column)), theme.muted.name(),
                        m_titles.at(column).toHtmlEscaped());
        }
        rows += u"</tr>"_s;
    }
    for (const Fact &fact : m_facts.first(count))
        rows += row(fact);
    const QString width = m_titles.isEmpty() ? QString() : u" width='100%'"_s;
    QString html = u"<table cellspacing='0' cellpadding='%1'%2>%3</table>"_s.arg(
        QString::number(m_allText.isEmpty() ? kWideGap : kGap), width, rows);
    if (count < m_facts.size())
        html += u"<p style='margin-top:%1px'><a style='text-decoration:none' href='%2:'>%3</a></p>"_s.arg(
            QString::number(kLinkGap), kAllScheme, m_allText.toHtmlEscaped());
    return html;
}

/// What the figures under a title need: Qt would share out the room evenly, and break names to that end.
int FactList::figureWidth(qsizetype column) const
{
    const QFontMetricsF metrics(font());
    QFont caption = font();
    caption.setPointSizeF(kCaptionSize);
    double widest = QFontMetricsF(caption).horizontalAdvance(m_titles.at(column));
    for (const Fact &fact : m_facts)
        widest = std::max(widest, metrics.horizontalAdvance(fact.figures.value(column - 1)));
    return int(std::ceil(widest)) + kColumnGap;
}

QString FactList::row(const Fact &fact) const
{
    const Theme &theme = Theme::of(palette());
    const QString mark =
        fact.mark.isValid() ? u"<span style='color:%1'>■</span>&nbsp;"_s.arg(fact.mark.name()) : QString();
    QString source;
    if (!fact.sourceName.isEmpty()) {
        const QString name = fact.sourceName.toHtmlEscaped();
        source = fact.url.isEmpty() ? u" <span style='color:%1'>%2</span>"_s.arg(theme.muted.name(), name)
                                    : u" <a style='text-decoration:none' href='%1'>%2</a>"_s.arg(
                                          fact.url.toHtmlEscaped(), name);
    }
    QString text = fact.text.toHtmlEscaped();
    if (!fact.organization.isEmpty()) {
        const bool isFaint = Highlight::instance().isFaint(fact.organization);
        const bool isLit = Highlight::instance().organization() == fact.organization;
        const QColor color = isFaint ? theme.muted : theme.text;
        text = u"<a style='text-decoration:none; color:%1' href='%2:%3'>%4</a>"_s.arg(color.name(),
            kOrganizationScheme, QString::fromLatin1(QUrl::toPercentEncoding(fact.organization.value())),
            isLit ? u"<b>"_s + text + u"</b>"_s : text);
    }
    QString html = u"<tr>"_s;
    if (m_titles.isEmpty())
        html += u"<td style='color:%1; white-space:nowrap; padding-right:8px'>%2</td>"_s.arg(
            theme.muted.name(), fact.lead.toHtmlEscaped());
    html += u"<td>%1%2%3</td>"_s.arg(mark, text, source);
    for (const QString &figure : fact.figures)
        html += u"<td align='right' style='white-space:nowrap'>%1</td>"_s.arg(figure.toHtmlEscaped());
    return html + u"</tr>"_s;
}

void FactList::open(const QUrl &url)
{
    if (url.scheme() == kAllScheme)
        emit allRequested();
    else if (url.scheme() == kOrganizationScheme)
        Highlight::instance().toggle(OrganizationId(url.path()));
    else
        QDesktopServices::openUrl(url);
}

void FactList::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        writeFacts();
}

/// Screen readers are told of the link that Tab came to; Qt moves on in silence.
bool FactList::focusNextPrevChild(bool next)
{
    const bool isMoved = QTextBrowser::focusNextPrevChild(next);
    const QTextCursor link = textCursor();
    if (isMoved && hasFocus() && link.hasSelection()) {
        QAccessibleTextSelectionEvent told(this, link.selectionStart(), link.selectionEnd());
        QAccessible::updateAccessibility(&told);
    }
    return isMoved;
}

void FactList::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (fittingCount() != m_fitting)
        writeFacts();
}

} // namespace offtake
