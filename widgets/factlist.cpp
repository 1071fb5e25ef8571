// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/factlist.h"

#include "widgets/highlight.h"
#include "widgets/style/focusring.h"
#include "widgets/style/theme.h"

#include <QDesktopServices>
#include <QEvent>
#include <QScrollBar>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Of links that stand for an organisation.
const QString kOrganizationScheme = u"organization"_s;

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
    setMinimumHeight(44); // two lines
    document()->setDocumentMargin(2); // room for the ring
    new FocusRing(this);
}

void FactList::setFacts(const QList<Fact> &facts, const QString &emptyText)
{
    m_facts = facts;
    m_emptyText = emptyText;
    writeFacts();
}

void FactList::writeFacts()
{
    const Theme &theme = Theme::of(palette());
    if (m_facts.isEmpty()) {
        setHtml(u"<p style='color:%1'>%2</p>"_s.arg(theme.muted.name(), m_emptyText.toHtmlEscaped()));
        return;
    }
    QString html = u"<table cellspacing='0' cellpadding='2'>"_s;
    for (const Fact &fact : std::as_const(m_facts)) {
        const QString mark = fact.mark.isValid()
                                 ? u"<span style='color:%1'>■</span>&nbsp;"_s.arg(fact.mark.name())
                                 : QString();
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
        html +=
            u"<tr><td style='color:%1; white-space:nowrap; padding-right:8px'>%2</td><td>%3%4%5</td></tr>"_s
                .arg(theme.muted.name(), fact.lead.toHtmlEscaped(), mark, text, source);
    }
    const int position = verticalScrollBar()->value();
    setHtml(html + u"</table>"_s);
    verticalScrollBar()->setValue(position);
}

void FactList::open(const QUrl &url)
{
    if (url.scheme() == kOrganizationScheme)
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

} // namespace offtake
