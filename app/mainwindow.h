// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/menubuilder.h"
#include "app/pages.h"
#include "widgets/searchbox.h"

#include <QMainWindow>

class QLabel;

namespace offtake {

class FileActions;
class JobList;
class NavigationBar;
class NoticeBar;
class PageStack;
class ReportActions;
class UpkeepActions;
class WelcomeBar;
class Workspace;
struct RecordLink;

/// The window: sidebar, pages, menus, status. It connects; what is shown and computed is the pages' matter.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Workspace &workspace, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens the file, or says in place why not.
    void openFile(const QString &path);
    /// What the simulations run on, for the status bar.
    void setEngine(const QString &engine);
    /// The bar with three things to try; on the first start, with the sample.
    void showWelcome();
    void showProblem(const QString &message);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void createBody();
    void createStatusBar();
    /// In mainmenus.cpp.
    void createMenus();
    void createFileMenu();
    void createEditMenu();
    void createViewMenu();
    void createHelpMenu();
    void connectParts();
    /// Connects a page that was just made: the one place to wire signals that only some page has.
    void connectPage(Page *page);

    /// Everything of the present store, anew.
    void createPages();
    void storeChanged();
    void fillSearch();
    void jumpTo(const SearchBox::Target &target);
    void showRecord(const RecordLink &link);
    void exportReport();
    void updateStatus();
    /// What the Edit menu can take back.
    void updateSteps();
    void showChangeLog();
    void retranslate();
    void saveSession();
    void resetLayout();

    Workspace &m_workspace;
    MenuBuilder m_menus;
    QString m_engine;
    QString m_speed;

    NavigationBar *m_navigation = nullptr;
    WelcomeBar *m_welcome = nullptr;
    NoticeBar *m_notice = nullptr;
    QLabel *m_file = nullptr;
    QLabel *m_engineLabel = nullptr;
    PageStack *m_pages = nullptr;
    JobList *m_jobs = nullptr;
    FileActions *m_files = nullptr;
    ReportActions *m_reports = nullptr;
    UpkeepActions *m_upkeep = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
};

} // namespace offtake
