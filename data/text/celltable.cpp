// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/celltable.h"

namespace offtake {

using namespace Qt::StringLiterals;

QString toTsv(const QList<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            text += (i > 0 ? u"\t"_s : QString()) + row[i].simplified();
        text += u'\n';
    }
    return text;
}

QString toHtmlTable(const QList<QStringList> &rows)
{
    QString html = u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\">\n"_s;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString tag = i == 0 ? u"th"_s : u"td"_s;
        html += u"<tr>"_s;
        for (const QString &cell : rows[i])
            html += u'<' + tag + u'>' + cell.simplified().toHtmlEscaped() + u"</"_s + tag + u'>';
        html += u"</tr>\n"_s;
    }
    return html + u"</table>"_s;
}

} // namespace offtake
