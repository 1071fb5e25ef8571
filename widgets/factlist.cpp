// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/factlist.h"

#include "widgets/theme.h"

#include <QEvent>

namespace offtake {

using namespace Qt::StringLiterals;

FactList::FactList(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenExternalLinks(true);
    setFrameShape(QFrame::NoFrame);
    setMinimumHeight(60);
    document()->setDocumentMargin(0);
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
        html +=
            u"<tr><td style='color:%1; white-space:nowrap; padding-right:8px'>%2</td><td>%3%4%5</td></tr>"_s
                .arg(theme.muted.name(), fact.lead.toHtmlEscaped(), mark, fact.text.toHtmlEscaped(), source);
    }
    setHtml(html + u"</table>"_s);
}

void FactList::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        writeFacts();
}

} // namespace offtake
