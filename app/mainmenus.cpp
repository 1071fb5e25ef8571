// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the menus of the main window.
#include "app/mainwindow.h"

#include "app/fileactions.h"
#include "app/helpdialogs.h"
#include "app/navigationbar.h"
#include "app/pagestack.h"
#include "app/upkeepactions.h"
#include "app/workspace.h"
#include "data/text/translation.h"
#include "widgets/tables/changelogdialog.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QMenu>

namespace offtake {

using namespace Qt::StringLiterals;

void MainWindow::createMenus()
{
    createFileMenu();
    createEditMenu();
    createViewMenu();
    createHelpMenu();
}

void MainWindow::createFileMenu()
{
    QMenu *file = m_menus.addMenu(u"fileMenu"_s, [] { return tr("&File"); });
    m_menus.add(
        file, u"newFile"_s, QKeySequence::New, [] { return tr("&New..."); },
        [this] { m_files->askNew(false); });
    m_menus.add(
        file, u"newSample"_s, {}, [] { return tr("New from &sample..."); },
        [this] { m_files->askNew(true); });
    m_menus.add(
        file, u"openFile"_s, QKeySequence::Open, [] { return tr("&Open..."); },
        [this] { m_files->askOpen(); });
    QMenu *recent = m_menus.addSubmenu(file, u"recentMenu"_s, [] { return tr("Open &recent"); });
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { m_files->fillRecent(recent); });
    file->addSeparator();
    m_menus.addForStore(
        file, u"importCsv"_s, Qt::CTRL | Qt::Key_I, [] { return tr("&Import CSV..."); },
        [this] { m_files->importCsv({}); });
    m_menus.addForStore(
        file, u"pasteImport"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_V, [] { return tr("&Paste cells to import"); },
        [this] { m_files->importClipboard(); });
    m_menus.addForStore(
        file, u"exportStore"_s, {}, [] { return tr("Export all &tables as CSV..."); },
        [this] { m_files->exportStore(); });
    m_menus.addForStore(
        file, u"exportReportAction"_s, Qt::CTRL | Qt::Key_E, [] { return tr("&Export report..."); },
        [this] { exportReport(); });
    file->addSeparator();
    m_menus.addForStore(
        file, u"backUp"_s, {}, [] { return tr("&Back up..."); }, [this] { m_upkeep->backUp(); });
    m_menus.addForStore(
        file, u"compact"_s, {}, [] { return tr("Co&mpact"); }, [this] { m_upkeep->compact(); });
    m_menus.addForStore(
        file, u"check"_s, {}, [] { return tr("&Check"); }, [this] { m_upkeep->check(); });
    file->addSeparator();
    m_menus.add(
        file, u"quit"_s, QKeySequence::Quit, [] { return tr("&Quit"); }, [this] { close(); });
}

void MainWindow::createEditMenu()
{
    QMenu *edit = m_menus.addMenu(u"editMenu"_s, [] { return tr("&Edit"); });
    m_undo = m_menus.add(
        edit, u"undo"_s, QKeySequence::Undo, [] { return tr("&Undo"); },
        [this] { m_workspace.editor().undo(); });
    m_redo = m_menus.add(
        edit, u"redo"_s, QKeySequence::Redo, [] { return tr("&Redo"); },
        [this] { m_workspace.editor().redo(); });
    edit->addSeparator();
    m_menus.addForStore(
        edit, u"changeLog"_s, {}, [] { return tr("&Change log..."); }, [this] { showChangeLog(); });
}

void MainWindow::updateSteps()
{
    const auto &undo = m_workspace.editor().nextUndo();
    const auto &redo = m_workspace.editor().nextRedo();
    const bool writes = m_workspace.editor().canWrite();
    m_undo->setEnabled(undo && writes);
    m_undo->setText(undo ? undo->undoText() : tr("&Undo"));
    m_redo->setEnabled(redo && writes);
    m_redo->setText(redo ? redo->redoText() : tr("&Redo"));
}

void MainWindow::showChangeLog()
{
    auto *dialog = new ChangeLogDialog(*m_workspace.store(), this);
    connect(&m_workspace, &Workspace::changed, dialog, &ChangeLogDialog::refresh);
    connect(&m_workspace, &Workspace::opened, dialog, &QDialog::close);
    connect(dialog, &ChangeLogDialog::problemOccurred, this, &MainWindow::showProblem);
    connect(dialog, &ChangeLogDialog::succeeded, this,
        [this](const QString &message) { m_notice->show(message, NoticeBar::Kind::Information); });
    dialog->show();
}

void MainWindow::createViewMenu()
{
    QMenu *view = m_menus.addMenu(u"viewMenu"_s, [] { return tr("&View"); });
    for (const PageKind &kind : pageKinds()) {
        const int number = int(kind.id);
        m_menus.addForStore(view, u"goTo%1"_s.arg(number),
            QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number)), kind.title,
            [this, id = kind.id] { m_pages->go(id); });
    }
    m_menus.addForStore(
        view, u"goToSearch"_s, Qt::CTRL | Qt::Key_K, [] { return tr("&Search everything"); },
        [this] {
            m_navigation->search()->setFocus(Qt::ShortcutFocusReason);
            m_navigation->search()->selectAll();
        });
    view->addSeparator();
    QMenu *theme = m_menus.addSubmenu(view, u"themeMenu"_s, [] { return tr("&Theme"); });
    m_menus.addChoices(theme, u"view/theme"_s,
        {{QString(), [] { return tr("As the system"); }}, {u"light"_s, [] { return tr("Light"); }},
            {u"dark"_s, [] { return tr("Dark"); }}},
        [](const QString &value) { applyTheme(themeChoiceOf(value)); });
    QMenu *language = m_menus.addSubmenu(view, u"languageMenu"_s, [] { return tr("&Language"); });
    m_menus.addChoices(language, u"view/language"_s,
        {{QString(), [] { return tr("As the system"); }}, {u"en"_s, [] { return u"English"_s; }},
            {u"es"_s, [] { return u"Español"_s; }}},
        [](const QString &value) { setLanguage(value); });
    view->addSeparator();
    m_menus.add(
        view, u"resetLayout"_s, {}, [] { return tr("&Reset layout"); }, [this] { resetLayout(); });
}

void MainWindow::createHelpMenu()
{
    QMenu *help = m_menus.addMenu(u"helpMenu"_s, [] { return tr("&Help"); });
    m_menus.add(
        help, u"shortcuts"_s, QKeySequence::HelpContents, [] { return tr("&Keyboard shortcuts"); },
        [this] { showShortcuts(*this); });
    m_menus.add(
        help, u"about"_s, {}, [] { return tr("&About Offtake"); }, [this] { showAbout(*this); });
}

} // namespace offtake
