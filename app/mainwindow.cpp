// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/workspace.h"
#include "data/format.h"
#include "data/translation.h"
#include "widgets/importdialog.h"
#include "widgets/jobbar.h"
#include "widgets/noticebar.h"
#include "widgets/overviewpage.h"
#include "widgets/reportpage.h"
#include "widgets/scenariospage.h"
#include "widgets/tablepage.h"
#include "widgets/theme.h"
#include "widgets/welcomebar.h"

#include <QActionGroup>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

const QString kThemeKey = u"view/theme"_s;
const QString kLanguageKey = u"view/language"_s;
const QString kGeometryKey = u"window/geometry"_s;
const QString kPageKey = u"window/page"_s;
const QString kProviderKey = u"window/provider"_s;
const QString kLayoutGroup = u"layout"_s;
const QString kWelcomeKey = u"window/welcomeClosed"_s;

/// Whom the sample's first question is about.
const OrganizationId kFirstProvider(u"coreweave"_s);
const OrganizationId kFirstCustomer(u"microsoft"_s);

constexpr QSize kUsualSize(1280, 800);

QString storeFilter()
{
    return MainWindow::tr("Offtake stores (*.offtake)");
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    m_sidebar = new QListWidget;
    m_sidebar->setObjectName(u"sidebar"_s);
    m_sidebar->setFixedWidth(148);
    m_sidebar->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int page = 0; page < PageCount; ++page)
        m_sidebar->addItem(QString());
    m_pages = new QStackedWidget;
    m_pages->setObjectName(u"pages"_s);
    m_notice = new NoticeBar;
    m_welcome = new WelcomeBar;
    m_welcome->hide();

    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(createNavigation());
    right->addWidget(m_welcome);
    right->addWidget(m_notice);
    right->addWidget(m_pages, 1);
    auto *central = new QWidget;
    auto *layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addLayout(right, 1);
    setCentralWidget(central);
    createStatusBar();
    createMenus();
    createPages();

    connect(m_sidebar, &QListWidget::currentRowChanged, this, [this](int row) { showPage(Page(row)); });
    connect(m_provider, &QComboBox::currentIndexChanged, this, &MainWindow::invalidatePages);
    connect(m_asOf, &QDateEdit::dateChanged, this, &MainWindow::invalidatePages);
    connect(m_search, &SearchBox::chosen, this, &MainWindow::jumpTo);
    connect(m_welcome, &WelcomeBar::dependencyAsked, this, [this] {
        chooseProvider(kFirstProvider);
        showPage(Overview);
    });
    connect(m_welcome, &WelcomeBar::leavingAsked, this, [this] {
        chooseProvider(kFirstProvider);
        showPage(Scenarios);
        if (m_scenarios)
            m_scenarios->askWhatIfLeaves(kFirstCustomer);
    });
    connect(m_welcome, &WelcomeBar::importAsked, this, [this] { importFile({}); });
    connect(m_welcome, &WelcomeBar::dismissed, this, [this] {
        m_welcome->hide();
        QSettings().setValue(kWelcomeKey, true);
    });
    connect(&m_workspace, &Workspace::opened, this, [this] {
        createPages();
        updateStatus();
    });
    connect(&m_workspace, &Workspace::changed, this, &MainWindow::storeChanged);
    connect(&m_exporter, &ReportExporter::progressed, m_job, &JobBar::setProgress);
    connect(&m_exporter, &ReportExporter::finished, this, [this](const QString &path) {
        m_job->finish();
        const QString link =
            u"<a href=\"%1\">%2</a>"_s.arg(QUrl::fromLocalFile(path).toString().toHtmlEscaped(),
                QDir::toNativeSeparators(path).toHtmlEscaped());
        if (m_report) {
            m_report->setBusy(false);
            m_report->showOutcome(tr("The report is at %1.").arg(link), false);
        }
    });
    connect(&m_exporter, &ReportExporter::failed, this, [this](const Error &error) {
        m_job->finish();
        if (m_report) {
            m_report->setBusy(false);
            m_report->showOutcome(error.message, true);
        }
    });
    connect(m_job, &JobBar::canceled, this, [this] {
        if (m_cancelJob)
            m_cancelJob();
    });
    retranslate();
    restoreSession();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::createNavigation()
{
    auto *bar = new QFrame;
    bar->setObjectName(u"navigation"_s);
    m_navigation = bar;
    m_provider = new QComboBox(bar);
    m_provider->setObjectName(u"provider"_s);
    m_provider->setMinimumContentsLength(18);
    m_provider->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_asOfLabel = new QLabel(bar);
    m_asOf = new QDateEdit(QDate::currentDate(), bar);
    m_asOf->setObjectName(u"asOf"_s);
    m_asOf->setCalendarPopup(true);
    m_asOf->setKeyboardTracking(false);
    m_asOf->setMinimumDate(QDate(2000, 1, 1));
    m_asOfLabel->setBuddy(m_asOf);
    m_search = new SearchBox(bar);
    m_search->setMinimumWidth(260);
    m_search->setMaximumWidth(420);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(spacing::kPage, spacing::kBetween, spacing::kPage, spacing::kBetween);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_provider);
    layout->addWidget(m_asOfLabel);
    layout->addWidget(m_asOf);
    layout->addStretch(1);
    layout->addWidget(m_search, 2);
    m_texts += [this] {
        m_provider->setAccessibleName(tr("Provider"));
        m_asOfLabel->setText(tr("as of"));
        m_asOf->setAccessibleName(tr("As of"));
        m_asOf->setLocale(locale());
        m_asOf->setDisplayFormat(u"d MMM yyyy"_s);
        // Qt's own hint leaves out that Spanish months are longer than their first three letters.
        m_asOf->setMinimumWidth(m_asOf->fontMetrics().horizontalAdvance(u"28 sept 2026"_s) + 48);
        m_search->setPlaceholderText(
            tr("Search everything  (%1)")
                .arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)));
        m_search->setAccessibleName(tr("Search everything"));
        m_sidebar->setAccessibleName(tr("Pages"));
    };
    return bar;
}

void MainWindow::createStatusBar()
{
    m_file = new QLabel;
    m_file->setObjectName(u"statusFile"_s);
    m_engineLabel = new QLabel;
    m_engineLabel->setObjectName(u"statusEngine"_s);
    m_job = new JobBar;
    statusBar()->addWidget(m_file);
    statusBar()->addWidget(m_engineLabel, 1);
    statusBar()->addPermanentWidget(m_job);
    m_file->setContentsMargins(spacing::kBetween, 0, spacing::kPage, 0);
    m_texts += [this] { updateStatus(); };
}

QMenu *MainWindow::addMenu(const QString &name, std::function<QString()> text)
{
    QMenu *menu = menuBar()->addMenu(QString());
    menu->setObjectName(name);
    m_texts += [menu, text = std::move(text)] { menu->setTitle(text()); };
    return menu;
}

QAction *MainWindow::addAction(QMenu *menu, const QString &name, const QKeySequence &shortcut,
    std::function<QString()> text, std::function<void()> act)
{
    QAction *action = menu->addAction(QString(), this, [act = std::move(act)] { act(); });
    action->setObjectName(name);
    action->setShortcut(shortcut);
    m_texts += [action, text = std::move(text)] { action->setText(text()); };
    return action;
}

void MainWindow::addChoices(QMenu *menu, const QString &settingsKey,
    const QList<std::pair<QString, std::function<QString()>>> &choices,
    const std::function<void(const QString &)> &choose)
{
    auto *group = new QActionGroup(menu);
    for (const auto &[value, text] : choices) {
        QAction *action = addAction(
            menu, settingsKey.section(u'/', 1) + u'_' + value, {}, text, [settingsKey, value, choose] {
                QSettings().setValue(settingsKey, value);
                choose(value);
            });
        action->setCheckable(true);
        action->setChecked(QSettings().value(settingsKey).toString() == value);
        group->addAction(action);
    }
}

void MainWindow::createMenus()
{
    QMenu *file = addMenu(u"fileMenu"_s, [] { return tr("&File"); });
    addAction(
        file, u"newFile"_s, QKeySequence::New, [] { return tr("&New..."); }, [this] { newFile(false); });
    addAction(
        file, u"newSample"_s, {}, [] { return tr("New from &sample..."); }, [this] { newFile(true); });
    addAction(
        file, u"openFile"_s, QKeySequence::Open, [] { return tr("&Open..."); }, [this] { askOpen(); });
    m_recent = file->addMenu(QString());
    m_recent->setObjectName(u"recentMenu"_s);
    m_texts += [this] { m_recent->setTitle(tr("Open &recent")); };
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    file->addSeparator();
    m_storeActions += addAction(
        file, u"importCsv"_s, Qt::CTRL | Qt::Key_I, [] { return tr("&Import CSV..."); },
        [this] { importFile({}); });
    m_storeActions += addAction(
        file, u"exportReportAction"_s, Qt::CTRL | Qt::Key_E, [] { return tr("&Export report..."); },
        [this] { exportReport(); });
    file->addSeparator();
    addAction(
        file, u"quit"_s, QKeySequence::Quit, [] { return tr("&Quit"); }, [this] { close(); });

    QMenu *view = addMenu(u"viewMenu"_s, [] { return tr("&View"); });
    const std::function<QString()> titles[] = {[] { return tr("Overview"); }, [] { return tr("Contracts"); },
        [] { return tr("Organisations"); }, [] { return tr("Revenue"); }, [] { return tr("Scenarios"); },
        [] { return tr("Report"); }, [] { return tr("Sources"); }};
    for (int page = 0; page < PageCount; ++page) {
        m_storeActions +=
            addAction(view, u"goTo%1"_s.arg(page), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + page)),
                titles[page], [this, page] { showPage(Page(page)); });
        m_texts += [this, page, title = titles[page]] { m_sidebar->item(page)->setText(title()); };
    }
    m_storeActions += addAction(
        view, u"goToSearch"_s, Qt::CTRL | Qt::Key_K, [] { return tr("&Search everything"); },
        [this] {
            m_search->setFocus(Qt::ShortcutFocusReason);
            m_search->selectAll();
        });
    view->addSeparator();
    QMenu *theme = view->addMenu(QString());
    m_texts += [theme] { theme->setTitle(tr("&Theme")); };
    addChoices(theme, kThemeKey,
        {{QString(), [] { return tr("As the system"); }}, {u"light"_s, [] { return tr("Light"); }},
            {u"dark"_s, [] { return tr("Dark"); }}},
        [](const QString &value) { applyTheme(themeChoiceOf(value)); });
    QMenu *language = view->addMenu(QString());
    m_texts += [language] { language->setTitle(tr("&Language")); };
    addChoices(language, kLanguageKey,
        {{QString(), [] { return tr("As the system"); }}, {u"en"_s, [] { return u"English"_s; }},
            {u"es"_s, [] { return u"Español"_s; }}},
        [](const QString &value) { setLanguage(value); });
    view->addSeparator();
    addAction(
        view, u"resetLayout"_s, {}, [] { return tr("&Reset layout"); }, [this] { resetLayout(); });

    QMenu *help = addMenu(u"helpMenu"_s, [] { return tr("&Help"); });
    addAction(
        help, u"shortcuts"_s, QKeySequence::HelpContents, [] { return tr("&Keyboard shortcuts"); },
        [this] { showShortcuts(); });
    addAction(
        help, u"about"_s, {}, [] { return tr("&About Offtake"); }, [this] { showAbout(); });
}

void MainWindow::createPages()
{
    if (m_overview)
        saveSession(); // the layouts of the pages that go now
    m_overview = nullptr;
    m_scenarios = nullptr;
    m_report = nullptr;
    while (m_pages->count() > 0) {
        QWidget *page = m_pages->widget(0);
        m_pages->removeWidget(page);
        delete page;
    }
    Store *store = m_workspace.store();
    m_navigation->setEnabled(store);
    m_sidebar->setEnabled(store);
    for (QAction *action : std::as_const(m_storeActions))
        action->setEnabled(store);
    if (!store)
        return;

    const QString path = store->path();
    m_overview = new OverviewPage(path);
    connect(m_overview, &OverviewPage::importRequested, this, [this] { importFile({}); });
    connect(m_overview, &OverviewPage::problemOccurred, this, &MainWindow::showProblem);
    m_scenarios = new ScenariosPage(path);
    connect(m_scenarios, &ScenariosPage::problemOccurred, this, &MainWindow::showProblem);
    connect(m_scenarios, &ScenariosPage::runStarted, this, [this] {
        m_job->start(tr("Simulation"));
        m_cancelJob = [this] { m_scenarios->cancel(); };
    });
    connect(m_scenarios, &ScenariosPage::progressed, m_job, &JobBar::setProgress);
    connect(m_scenarios, &ScenariosPage::runEnded, m_job, &JobBar::finish);
    connect(m_scenarios, &ScenariosPage::ran, this, [this](int threads, double pathsPerSecond) {
        m_speed = tr("%n thread(s): %1 paths/s", "speed, short number", threads)
                      .arg(format::shortAmount(pathsPerSecond, locale()));
        updateStatus();
    });
    m_report = new ReportPage(path);
    connect(m_report, &ReportPage::exportRequested, this, &MainWindow::exportReport);

    const auto table = [this, store](const TableDefinition &definition, const QString &name) {
        auto *page = new TablePage(*store, definition, name);
        connect(page, &TablePage::problemOccurred, this, &MainWindow::showProblem);
        return page;
    };
    QWidget *const pages[] = {m_overview, table(contractsTable(), u"contractsPage"_s),
        table(organizationsTable(), u"organizationsPage"_s), table(revenuesTable(), u"revenuePage"_s),
        m_scenarios, m_report, table(sourcesTable(), u"sourcesPage"_s)};
    for (QWidget *page : pages)
        m_pages->addWidget(page);
    QSettings settings;
    settings.beginGroup(kLayoutGroup);
    for (QWidget *page : pages) {
        const QByteArray state = settings.value(page->objectName()).toByteArray();
        if (state.isEmpty())
            continue;
        if (auto *tablePage = qobject_cast<TablePage *>(page))
            tablePage->restoreLayout(state);
        else if (page == m_scenarios)
            m_scenarios->restoreLayout(state);
    }
    fillProviders();
    fillSearch();
    showPage(Page(std::clamp(QSettings().value(kPageKey).toInt(), 0, PageCount - 1)));
    invalidatePages();
}

void MainWindow::fillProviders()
{
    const auto providers = m_workspace.store()->providers();
    if (!providers) {
        showProblem(providers.error().message);
        return;
    }
    const QSignalBlocker quiet(m_provider);
    const QString chosen = m_provider->count() > 0
                               ? m_provider->currentData().toString()
                               : QSettings().value(kProviderKey, kFirstProvider.value()).toString();
    m_provider->clear();
    for (const Organization &organization : *providers)
        m_provider->addItem(organization.name, organization.id.value());
    m_provider->setCurrentIndex(m_provider->count() > 0 ? std::max(0, m_provider->findData(chosen)) : -1);
}

void MainWindow::fillSearch()
{
    QList<SearchBox::Target> pages;
    for (int page = 0; page < PageCount; ++page)
        pages += {SearchBox::Kind::Page, QString::number(page), m_sidebar->item(page)->text(), tr("page")};
    runInBackground(
        this, [path = m_workspace.path()] { return readSearchTargets(path); },
        [this, pages](const QList<SearchBox::Target> &records) { m_search->setTargets(pages + records); });
}

OrganizationId MainWindow::provider() const
{
    return OrganizationId(m_provider->currentData().toString());
}

void MainWindow::chooseProvider(const OrganizationId &provider)
{
    if (const int index = m_provider->findData(provider.value()); index >= 0)
        m_provider->setCurrentIndex(index);
}

void MainWindow::invalidatePages()
{
    m_stale = {Overview, Scenarios, Report};
    updatePage();
}

void MainWindow::showPage(Page page)
{
    m_sidebar->setCurrentRow(page);
    m_pages->setCurrentIndex(page);
    updatePage();
}

void MainWindow::updatePage()
{
    const auto page = Page(m_pages->currentIndex());
    if (!m_workspace.store() || !m_stale.remove(page))
        return;
    if (page == Overview)
        m_overview->show(provider(), m_asOf->date());
    else if (page == Scenarios)
        m_scenarios->show(provider(), m_asOf->date());
    else if (page == Report)
        m_report->show(provider(), m_provider->currentText(), m_asOf->date());
}

void MainWindow::storeChanged()
{
    fillProviders();
    fillSearch();
    for (TablePage *page : m_pages->findChildren<TablePage *>())
        page->refresh();
    invalidatePages();
}

void MainWindow::jumpTo(const SearchBox::Target &target)
{
    const auto searchIn = [this, &target](Page page) {
        showPage(page);
        auto *table = static_cast<TablePage *>(m_pages->widget(page));
        table->search(target.name);
        table->selectRecord(target.id);
    };
    switch (target.kind) {
    case SearchBox::Kind::Page:
        showPage(Page(target.id.toInt()));
        break;
    case SearchBox::Kind::Organization:
        if (m_provider->findData(target.id) >= 0) {
            chooseProvider(OrganizationId(target.id));
            showPage(Overview);
        } else {
            searchIn(Organizations);
        }
        break;
    case SearchBox::Kind::Contract:
        searchIn(Contracts);
        break;
    }
}

void MainWindow::openFile(const QString &path)
{
    const Result<void> opened = m_workspace.open(path);
    if (opened)
        m_notice->hide();
    else
        showProblem(opened.error().message);
}

void MainWindow::newFile(bool sample)
{
    QString path = QFileDialog::getSaveFileName(
        this, sample ? tr("New store from the sample") : tr("New store"), QString(), storeFilter());
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += ".offtake"_L1;
    const Result<void> made =
        m_workspace.create(path, sample ? Store::Contents::Sample : Store::Contents::Empty);
    if (!made)
        showProblem(made.error().message);
}

void MainWindow::askOpen()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open store"), QString(), storeFilter() + u";;"_s + tr("All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::fillRecent()
{
    m_recent->clear();
    const QStringList files = Workspace::recentFiles();
    for (const QString &file : files)
        m_recent->addAction(QDir::toNativeSeparators(file), this, [this, file] { openFile(file); });
    if (files.isEmpty())
        m_recent->addAction(tr("No files yet"))->setEnabled(false);
}

void MainWindow::importFile(const QString &path)
{
    if (!m_workspace.store())
        return;
    if (m_workspace.store()->mode() == Store::Mode::ReadOnly) {
        showProblem(tr("%1 can only be read. Make a new store, or copy the file to a folder of yours.")
                        .arg(QFileInfo(m_workspace.path()).fileName()));
        return;
    }
    auto *dialog = new ImportDialog(m_workspace.path(), this);
    connect(dialog, &ImportDialog::imported, this, [this](const ImportReport &report) {
        m_notice->show(tr("Imported into %1: %2 new, %3 changed, %4 rejected.")
                           .arg(report.table, format::number(double(report.inserted), locale()),
                               format::number(double(report.updated), locale()),
                               format::number(double(report.rejected), locale())),
            NoticeBar::Kind::Information);
        storeChanged();
    });
    if (!path.isEmpty())
        dialog->setFile(path);
    dialog->open();
}

void MainWindow::exportReport()
{
    showPage(Report);
    if (m_exporter.isRunning() || m_report->request().scenarios.isEmpty())
        return;
    const QString name = m_provider->currentText() + u".pdf"_s;
    QString path = QFileDialog::getSaveFileName(this, tr("Export report"), name, tr("PDF document (*.pdf)"));
    if (path.isEmpty())
        return;
    m_report->setBusy(true);
    m_report->showOutcome(QString(), false);
    m_job->start(tr("Report"));
    m_cancelJob = [this] { m_exporter.cancel(); };
    m_exporter.start(m_workspace.path(), m_report->request(), path);
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
    m_welcome->setVisible(!QSettings().value(kWelcomeKey).toBool());
}

void MainWindow::showProblem(const QString &message)
{
    m_notice->show(message, NoticeBar::Kind::Problem);
}

void MainWindow::showShortcuts()
{
    QString rows;
    const auto actions =
        menuBar()->findChildren<QAction *>() + findChildren<QAction *>(Qt::FindDirectChildrenOnly);
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
        tr("In a chart: zoom, reset, move").toHtmlEscaped());
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Keyboard shortcuts"),
        u"<table cellpadding='2'>"_s + rows + u"</table>"_s, QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Offtake"),
        u"<h3>Offtake %1</h3><p>%2</p><p>%3</p>"_s.arg(QCoreApplication::applicationVersion(),
            tr("Whose revenue hangs on whom in the business of AI infrastructure, and what a simulation "
               "makes of it."),
            tr("Free software under the GNU General Public License, version 3 or later.")),
        QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::retranslate()
{
    for (const auto &setText : std::as_const(m_texts))
        setText();
}

void MainWindow::saveSession()
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kPageKey, m_pages->currentIndex());
    if (m_provider->currentIndex() >= 0)
        settings.setValue(kProviderKey, m_provider->currentData());
    settings.beginGroup(kLayoutGroup);
    for (const TablePage *page : m_pages->findChildren<TablePage *>())
        settings.setValue(page->objectName(), page->saveLayout());
    if (m_scenarios)
        settings.setValue(m_scenarios->objectName(), m_scenarios->saveLayout());
}

void MainWindow::restoreSession()
{
    if (!restoreGeometry(QSettings().value(kGeometryKey).toByteArray()))
        resize(kUsualSize);
}

void MainWindow::resetLayout()
{
    QSettings settings;
    settings.remove(kLayoutGroup);
    settings.remove(kGeometryKey);
    resize(kUsualSize);
    const int page = m_pages->currentIndex();
    m_overview = nullptr; // so that the layouts are not saved again
    createPages();
    if (m_workspace.store())
        showPage(Page(page));
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
    const QString path = event->mimeData()->urls().first().toLocalFile();
    if (path.endsWith(".offtake"_L1, Qt::CaseInsensitive))
        openFile(path);
    else
        importFile(path);
}

} // namespace offtake
