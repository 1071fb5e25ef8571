// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/fileactions.h"
#include "app/joblist.h"
#include "app/navigationbar.h"
#include "app/pagestack.h"
#include "app/reportactions.h"
#include "app/upkeepactions.h"
#include "app/workspace.h"
#include "data/text/format.h"
#include "widgets/comboaccess.h"
#include "widgets/noticebar.h"
#include "widgets/overview/welcomebar.h"
#include "widgets/report/reportpage.h"
#include "widgets/scenarios/scenariospage.h"
#include "widgets/settings.h"
#include "widgets/style/theme.h"
#include "widgets/tables/tablepage.h"

#include <QAction>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

const QString kGeometryKey = u"window/geometry"_s;
const QString kPageKey = u"window/page"_s;
const QString kLayoutGroup = u"layout"_s;
const QString kWelcomeKey = u"window/welcomeClosed"_s;

/// Of the welcome's questions.
const OrganizationId kFirstProvider(u"coreweave"_s);
const OrganizationId kFirstCustomer(u"microsoft"_s);

constexpr QSize kUsualSize(1280, 800);

} // namespace

MainWindow::MainWindow(Workspace &workspace, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_menus(*this)
    , m_files(new FileActions(workspace, this))
{
    installComboAccess();
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    createBody();
    createStatusBar();
    createMenus();
    connectParts();
    retranslate();
    createPages();
    if (!restoreGeometry(QSettings().value(kGeometryKey).toByteArray()))
        resize(kUsualSize);
}

MainWindow::~MainWindow() = default;

void MainWindow::createBody()
{
    auto *sidebar = new QListWidget;
    sidebar->setObjectName(u"sidebar"_s);
    sidebar->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *stack = new QStackedWidget;
    stack->setObjectName(u"pages"_s);
    m_pages = new PageStack(sidebar, stack, this);
    m_navigation = new NavigationBar;
    m_notice = new NoticeBar;
    m_welcome = new WelcomeBar;
    m_welcome->hide();

    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_navigation);
    right->addWidget(m_welcome);
    right->addWidget(m_notice);
    right->addWidget(stack, 1);
    auto *central = new QWidget;
    auto *layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(sidebar);
    layout->addLayout(right, 1);
    setCentralWidget(central);
}

void MainWindow::createStatusBar()
{
    m_file = new QLabel;
    m_file->setObjectName(u"statusFile"_s);
    m_file->setContentsMargins(spacing::kBetween, 0, spacing::kPage, 0);
    m_engineLabel = new QLabel;
    m_engineLabel->setObjectName(u"statusEngine"_s);
    statusBar()->addWidget(m_file);
    statusBar()->addWidget(m_engineLabel, 1);
    m_jobs = new JobList(statusBar());
    m_reports = new ReportActions(m_workspace, *m_jobs, this);
    m_upkeep = new UpkeepActions(m_workspace, *m_files, *m_jobs, this);
}

void MainWindow::connectParts()
{
    connect(m_navigation, &NavigationBar::subjectChanged, this,
        [this] { m_pages->setSubject(m_navigation->subject()); });
    connect(m_navigation, &NavigationBar::problemOccurred, this, &MainWindow::showProblem);
    connect(m_navigation->search(), &SearchBox::chosen, this, &MainWindow::jumpTo);
    connect(m_files, &FileActions::succeeded, m_notice, &QWidget::hide);
    connect(m_files, &FileActions::problemOccurred, this, &MainWindow::showProblem);
    connect(m_files, &FileActions::openFailed, this, [this](const Error &error, const QString &path) {
        m_notice->show(error.message, NoticeBar::Kind::Problem, m_upkeep->actionsFor(error, path));
    });
    connect(m_upkeep, &UpkeepActions::problemOccurred, this, &MainWindow::showProblem);
    connect(m_upkeep, &UpkeepActions::succeeded, this,
        [this](const QString &message) { m_notice->show(message, NoticeBar::Kind::Information); });
    connect(m_upkeep, &UpkeepActions::recordRequested, this, [this](const QString &table, const QString &id) {
        showRecord({table, id});
    });
    connect(m_files, &FileActions::exported, this,
        [this](const QString &message) { m_notice->show(message, NoticeBar::Kind::Information); });
    connect(m_files, &FileActions::imported, this, [this](const QString &message) {
        m_notice->show(message, NoticeBar::Kind::Information);
        storeChanged();
    });
    StoreEditor &editor = m_workspace.editor();
    connect(&editor, &StoreEditor::stepsChanged, this, &MainWindow::updateSteps);
    connect(&editor, &StoreEditor::failed, this, [this](const Error &error) { showProblem(error.message); });
    connect(&editor, &StoreEditor::turnStarted, this, [this, &editor](const QString &what) {
        m_jobs->start(&editor, what, [&editor] { editor.cancelTurn(); });
    });
    connect(&editor, &StoreEditor::turnEnded, this, [this, &editor] { m_jobs->finish(&editor); });
    connect(m_pages, &PageStack::pageMade, this, &MainWindow::connectPage);
    connect(m_welcome, &WelcomeBar::dependencyAsked, this, [this] {
        m_navigation->choose(kFirstProvider);
        m_pages->go(PageId::Overview);
    });
    connect(m_welcome, &WelcomeBar::leavingAsked, this, [this] {
        m_navigation->choose(kFirstProvider);
        m_pages->go(PageId::Scenarios);
        if (auto *scenarios = m_pages->page<ScenariosPage>())
            scenarios->askWhatIfLeaves(kFirstCustomer);
    });
    connect(m_welcome, &WelcomeBar::importAsked, this, [this] { m_files->importCsv({}); });
    connect(m_welcome, &WelcomeBar::dismissed, this, [this] {
        m_welcome->hide();
        setSetting(kWelcomeKey, true);
    });
    connect(&m_workspace, &Workspace::opened, this, [this] {
        if (!m_pages->isEmpty())
            saveSession(); // the layouts of the pages that go now
        createPages();
        updateStatus();
    });
    connect(&m_workspace, &Workspace::changed, this, &MainWindow::storeChanged);
}

void MainWindow::connectPage(Page *page)
{
    connect(page, &Page::problemOccurred, this, &MainWindow::showProblem);
    connect(page, &Page::importRequested, this, [this] { m_files->importCsv({}); });
    connect(page, &Page::recordRequested, this, &MainWindow::showRecord);
    connect(page, &Page::jobStarted, this,
        [this, page](const QString &what) { m_jobs->start(page, what, [page] { page->cancel(); }); });
    connect(
        page, &Page::jobProgressed, this, [this, page](double share) { m_jobs->setProgress(page, share); });
    connect(page, &Page::jobEnded, this, [this, page] { m_jobs->finish(page); });

    if (auto *scenarios = qobject_cast<ScenariosPage *>(page)) {
        connect(scenarios, &ScenariosPage::ran, this, [this](int threads, double pathsPerSecond) {
            m_speed = tr("%n thread(s): %1 paths/s", "speed, short number", threads)
                          .arg(format::shortAmount(pathsPerSecond, locale()));
            updateStatus();
        });
    } else if (auto *table = qobject_cast<TablePage *>(page)) {
        table->setEditor(&m_workspace.editor());
        connect(table, &TablePage::succeeded, this,
            [this](const QString &message) { m_notice->show(message, NoticeBar::Kind::Information); });
    } else if (auto *report = qobject_cast<ReportPage *>(page)) {
        connect(report, &ReportPage::exportRequested, this, &MainWindow::exportReport);
    }
}

void MainWindow::createPages()
{
    Store *store = m_workspace.store();
    if (store)
        m_navigation->fill(*store);
    m_pages->create(store, m_navigation->subject());
    m_navigation->setEnabled(store);
    m_menus.enableStoreActions(store);
    if (!store)
        return;
    fillSearch();
    const int last = int(pageKinds().size()) - 1;
    m_pages->go(PageId(std::clamp(QSettings().value(kPageKey).toInt(), 0, last)));
}

void MainWindow::storeChanged()
{
    m_navigation->refresh(m_workspace.path());
    fillSearch();
    m_pages->dataChanged();
}

void MainWindow::fillSearch()
{
    QList<SearchBox::Target> places;
    for (const PageKind &kind : pageKinds())
        places += {.kind = SearchBox::Kind::Page,
            .id = QString::number(int(kind.id)),
            .name = kind.title(),
            .hint = tr("page")};
    for (const QAction *action : m_menus.commands()) {
        if (action->objectName().startsWith(u"goTo"_s))
            continue; // a page already, or this box
        places += {.kind = SearchBox::Kind::Command,
            .id = action->objectName(),
            .name = action->text().remove(u'&').remove(u"..."_s),
            .hint = tr("command")};
    }
    m_navigation->search()->setPlaces(places);
    QStringList tables;
    for (const auto &table :
        {u"organizations"_s, u"contracts"_s, u"revenues"_s, u"sources"_s, u"scenarios"_s}) {
        if (pageOfTable(table))
            tables += table;
    }
    m_navigation->search()->setStore(m_workspace.path(), tables);
}

void MainWindow::jumpTo(const SearchBox::Target &target)
{
    switch (target.kind) {
    case SearchBox::Kind::Page:
        m_pages->go(PageId(target.id.toInt()));
        break;
    case SearchBox::Kind::Command:
        if (auto *action = findChild<QAction *>(target.id); action && action->isEnabled())
            action->trigger();
        break;
    case SearchBox::Kind::Record:
        if (target.table == organizationsTable().table &&
            m_navigation->isProvider(OrganizationId(target.id))) {
            m_navigation->choose(OrganizationId(target.id));
            m_pages->go(PageId::Overview);
        } else {
            showRecord({target.table, target.id});
        }
        break;
    }
}

void MainWindow::showRecord(const RecordLink &link)
{
    const std::optional<PageId> id = pageOfTable(link.table);
    if (!id)
        return;
    m_pages->go(*id);
    if (Page *page = m_pages->page<Page>())
        page->showRecord(link.id);
}

void MainWindow::openFile(const QString &path)
{
    m_files->open(path);
}

void MainWindow::exportReport()
{
    m_pages->go(PageId::Report);
    m_reports->exportReport(m_pages->page<ReportPage>(), m_navigation->subject().name);
}

void MainWindow::setEngine(const QString &engine)
{
    m_engine = engine;
    updateStatus();
}

void MainWindow::updateStatus()
{
    m_file->setText(m_workspace.store() ? QFileInfo(m_workspace.path()).fileName() : tr("No file open"));
    m_file->setToolTip(QDir::toNativeSeparators(m_workspace.path()));
    m_engineLabel->setText(m_speed.isEmpty() || m_engine.isEmpty() ? m_engine : m_engine + u", "_s + m_speed);
    setWindowTitle(m_workspace.store() ? QFileInfo(m_workspace.path()).completeBaseName() : QString());
}

void MainWindow::showWelcome()
{
    m_welcome->setVisible(!setting(kWelcomeKey).toBool());
}

void MainWindow::showProblem(const QString &message)
{
    m_notice->show(message, NoticeBar::Kind::Problem);
}

void MainWindow::retranslate()
{
    m_menus.retranslate();
    m_pages->retranslate();
    updateSteps();
    findChild<QListWidget *>(u"sidebar"_s)->setAccessibleName(tr("Pages"));
    updateStatus();
}

void MainWindow::saveSession()
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kPageKey, int(m_pages->current()));
    m_navigation->saveSession();
    m_pages->saveLayouts();
}

void MainWindow::resetLayout()
{
    QSettings settings;
    settings.remove(kLayoutGroup);
    settings.remove(kGeometryKey);
    resize(kUsualSize);
    settings.setValue(kPageKey, int(m_pages->current()));
    createPages();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setLocale(QLocale()); // first: the pages write their numbers in it when they hear of the language
        retranslate();
        if (m_workspace.store())
            fillSearch();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_workspace.store())
        saveSession();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_files->drop(event->mimeData());
}

} // namespace offtake
