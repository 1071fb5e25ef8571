// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reportexporter.h"
#include "data/ids.h"
#include "widgets/searchbox.h"

#include <QMainWindow>
#include <QSet>

#include <functional>

class QActionGroup;
class QComboBox;
class QDateEdit;
class QLabel;
class QListWidget;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace offtake {

class JobBar;
class NoticeBar;
class OverviewPage;
class ReportPage;
class ScenariosPage;
class WelcomeBar;
class Workspace;

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
    enum Page { Overview, Contracts, Organizations, Revenue, Scenarios, Report, Sources, PageCount };

    void createMenus();
    QWidget *createNavigation();
    void createStatusBar();
    QAction *addAction(QMenu *menu, const QString &name, const QKeySequence &shortcut,
        std::function<QString()> text, std::function<void()> act);
    QMenu *addMenu(const QString &name, std::function<QString()> text);
    void addChoices(QMenu *menu, const QString &settingsKey,
        const QList<std::pair<QString, std::function<QString()>>> &choices,
        const std::function<void(const QString &)> &choose);

    void createPages();
    void fillProviders();
    void fillSearch();
    void fillRecent();
    /// Every page shows older numbers now; the visible one is told at once, the others when they come up.
    void invalidatePages();
    void showPage(Page page);
    void updatePage();
    void storeChanged();
    void jumpTo(const SearchBox::Target &target);
    OrganizationId provider() const;
    void chooseProvider(const OrganizationId &provider);

    void newFile(bool sample);
    void askOpen();
    void importFile(const QString &path);
    void exportReport();
    void showShortcuts();
    void showAbout();
    void updateStatus();
    void retranslate();
    void saveSession();
    void restoreSession();
    void resetLayout();

    Workspace &m_workspace;
    ReportExporter m_exporter;
    QList<std::function<void()>> m_texts; ///< set every text that is not a page's
    QSet<Page> m_stale;
    QString m_engine;
    QString m_speed;

    QListWidget *m_sidebar = nullptr;
    QStackedWidget *m_pages = nullptr;
    QWidget *m_navigation = nullptr;
    QLabel *m_asOfLabel = nullptr;
    QComboBox *m_provider = nullptr;
    QDateEdit *m_asOf = nullptr;
    SearchBox *m_search = nullptr;
    QMenu *m_recent = nullptr;
    QList<QAction *> m_storeActions; ///< need an open file
    WelcomeBar *m_welcome = nullptr;
    NoticeBar *m_notice = nullptr;
    OverviewPage *m_overview = nullptr;
    ScenariosPage *m_scenarios = nullptr;
    ReportPage *m_report = nullptr;
    QLabel *m_file = nullptr;
    QLabel *m_engineLabel = nullptr;
    JobBar *m_job = nullptr;
    std::function<void()> m_cancelJob;
};

} // namespace offtake
