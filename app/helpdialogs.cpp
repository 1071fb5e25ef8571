// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helpdialogs.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>
#include <QSet>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

void showBox(QMainWindow &window, const QString &title, const QString &text)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Close, &window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace

void showShortcuts(QMainWindow &window)
{
    QString rows;
    const auto actions = window.menuBar()->findChildren<QAction *>() +
                         window.findChildren<QAction *>(Qt::FindDirectChildrenOnly);
    QSet<QString> told;
    for (const QAction *action : actions) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        if (key.isEmpty() || told.contains(key))
            continue;
        told.insert(key);
        rows += u"<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(
            key.toHtmlEscaped(), action->text().remove(u'&').remove(u"..."_s).toHtmlEscaped());
    }
    rows += u"<tr><td><b>+ − 0 ← →</b>&nbsp;&nbsp;</td><td>%1</td></tr>"_s.arg(
        Text::tr("In a chart: zoom, reset, move").toHtmlEscaped());
    showBox(window, Text::tr("Keyboard shortcuts"), u"<table cellpadding='2'>"_s + rows + u"</table>"_s);
}

void showAbout(QMainWindow &window)
{
    showBox(window, Text::tr("About Offtake"),
        u"<h3>Offtake %1</h3><p>%2</p><p>%3</p>"_s.arg(QCoreApplication::applicationVersion(),
            Text::tr("Whose revenue hangs on whom in the business of AI infrastructure, and what a "
                     "simulation makes of it."),
            Text::tr("Free software under the GNU General Public License, version 3 or later.")));
}

} // namespace offtake
