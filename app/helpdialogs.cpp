// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helpdialogs.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>
#include <QSet>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

} // namespace

void showShortcuts(QMainWindow &window)
{
    QString rows;
    const auto addHeading = [&rows](const QString &text) {
        rows += u"<tr><td colspan='2'><br><b>%1</b></td></tr>"_s.arg(text.toHtmlEscaped());
    };
    const auto add = [&rows](const QString &keys, const QString &what) {
        rows += u"<tr><td>%1&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(
            keys.toHtmlEscaped(), what.toHtmlEscaped());
    };
    const auto native = [](const QKeySequence &key) { return key.toString(QKeySequence::NativeText); };

    addHeading(Text::tr("Everywhere"));
    const auto actions = window.menuBar()->findChildren<QAction *>() +
                         window.findChildren<QAction *>(Qt::FindDirectChildrenOnly);
    QSet<QString> told;
    for (const QAction *action : actions) {
        const QString key = native(action->shortcut());
        if (key.isEmpty() || told.contains(key))
            continue;
        told.insert(key);
        add(key, action->text().remove(u'&').remove(u"..."_s));
    }
    addHeading(Text::tr("In a table"));
    add(native(Qt::Key_F2), Text::tr("Edit the cell"));
    add(native(Qt::Key_Insert), Text::tr("Add a record"));
    add(native(Qt::CTRL | Qt::Key_D), Text::tr("Duplicate the chosen record"));
    add(native(QKeySequence::Delete), Text::tr("Delete the chosen records"));
    add(native(QKeySequence::Copy), Text::tr("Copy the chosen rows"));
    addHeading(Text::tr("In a chart"));
    add(u"+  −  0"_s, Text::tr("Zoom in, out, reset"));
    add(u"←  →  ↑  ↓"_s, Text::tr("Move"));
    add(u"L"_s, Text::tr("Logarithmic axis"));
    add(native(QKeySequence::Copy), Text::tr("Copy the numbers"));
    add(native(Qt::Key_Menu), Text::tr("Limits, series, picture"));
    addHeading(Text::tr("In the network"));
    add(u"←  →  ↑  ↓"_s, Text::tr("To the neighbour in that direction"));
    add(u"N"_s, Text::tr("To the next organisation by name"));
    add(u"F"_s, Text::tr("Force out"));
    add(u"P"_s, Text::tr("Pin, unpin"));
    add(u"T"_s, Text::tr("Open in the tables"));
    add(u"/"_s, Text::tr("Search"));
    add(u"+  −  0"_s, Text::tr("Zoom in, out, show everything"));

    auto *dialog = new QDialog(&window);
    dialog->setObjectName(u"shortcutList"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Text::tr("Keyboard shortcuts"));
    auto *list = new QTextBrowser(dialog);
    list->setAccessibleName(dialog->windowTitle());
    list->setHtml(u"<table cellpadding='2'>"_s + rows + u"</table>"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    dialog->resize(520, 640);
    dialog->open();
}

void showAbout(QMainWindow &window)
{
    const QString text =
        u"<h3>Offtake %1</h3><p>%2</p><p>%3</p>"_s.arg(QCoreApplication::applicationVersion(),
            Text::tr("Whose revenue hangs on whom in the business of AI infrastructure, and what a "
                     "simulation makes of it."),
            Text::tr("Free software under the GNU General Public License, version 3 or later."));
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, Text::tr("About Offtake"), text, QMessageBox::Close, &window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace offtake
