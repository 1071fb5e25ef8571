// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/mainwindow.h"
#include "app/workspace.h"
#include "data/text/translation.h"
#include "gpu/simulate.h"
#include "widgets/charts/chart.h"
#include "widgets/factlist.h"
#include "widgets/import/importdialog.h"
#include "widgets/network/networkpage.h"
#include "widgets/style/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QSettings>
#include <QSlider>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Long enough for the runs of a page to end on a slow machine; a picture of a half-made page is useless.
constexpr int kSettleMs = 1500;
constexpr int kLongestMs = 60'000; ///< that the pages of a report may take

/// Until every chart in sight has its numbers; some have none to show, so no longer than that.
void waitForCharts(offtake::MainWindow &window)
{
    QTest::qWait(kSettleMs);
    const auto isDrawn = [&window] {
        const QList<offtake::Chart *> charts = window.findChildren<offtake::Chart *>();
        return std::ranges::none_of(
            charts, [](const offtake::Chart *chart) { return chart->isVisible() && chart->isEmpty(); });
    };
    for (int waits = 0; waits < 6 && !isDrawn(); ++waits)
        QTest::qWait(kSettleMs);
    QTest::qWait(kSettleMs);
}

/// Pages by their places in the sidebar, from 1; empty = all.
using Places = QList<int>;

void shoot(offtake::MainWindow &window, const Places &pages, const QString &folder, const QString &suffix)
{
    auto *sidebar = window.findChild<QListWidget *>(u"sidebar"_s);
    for (int row = 0; row < sidebar->count(); ++row) {
        if (!pages.isEmpty() && !pages.contains(row + 1))
            continue;
        sidebar->setCurrentRow(row);
        QTest::qWait(kSettleMs);
        if (const auto *preview = window.findChild<QWidget *>(u"reportPreview"_s);
            preview && preview->isVisible()) {
            const auto *progress = window.findChild<QProgressBar *>(u"reportPreviewProgress"_s);
            if (!QTest::qWaitFor([progress] { return !progress->isVisible(); }, kLongestMs))
                qWarning("The pages of the report are not ready.");
            QTest::qWait(kSettleMs); // the view draws them in a thread of its own
        }
        window.grab().save(u"%1/%2-%3.png"_s.arg(folder).arg(row + 1).arg(suffix));
        for (QTabWidget *tabs : window.findChildren<QTabWidget *>()) {
            for (int tab = 1; tabs->isVisible() && tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                waitForCharts(window);
                window.grab().save(u"%1/%2-tab%3-%4.png"_s.arg(folder).arg(row + 1).arg(tab + 1).arg(suffix));
            }
        }
    }
}

/// The network with an organisation chosen, forced out in the mean and on one path, and by provider.
void shootNetwork(offtake::MainWindow &window, const QString &folder, const QString &suffix)
{
    using namespace offtake;
    auto *page = window.findChild<NetworkPage *>();
    window.findChild<QListWidget *>(u"sidebar"_s)->setCurrentRow(4);
    QTest::qWait(kSettleMs);
    const auto save = [&](const QString &name) {
        QTest::qWait(2 * kSettleMs);
        window.grab().save(u"%1/network-%2-%3.png"_s.arg(folder, name, suffix));
    };
    auto *tabs = page->findChild<QTabWidget *>(u"networkTabs"_s);
    page->choose(OrganizationId(u"coreweave"_s));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        save(u"chosen%1"_s.arg(tab + 1));
    }
    page->choose(OrganizationId(u"microsoft"_s));
    page->forceOut(OrganizationId(u"microsoft"_s));
    save(u"forced"_s);
    auto *layout = page->findChild<QComboBox *>(u"networkLayout"_s);
    layout->setCurrentIndex(1);
    save(u"forced-provider"_s);
    page->findChild<QComboBox *>(u"forceOutMode"_s)->setCurrentIndex(1);
    QTest::qWait(2 * kSettleMs);
    page->findChild<QSlider *>(u"forceOutSlider"_s)->setValue(6);
    save(u"path-quarter"_s);
    page->findChild<QAbstractButton *>(u"forceOutClear"_s)->click();
    page->choose(OrganizationId(u"openai"_s));
    save(u"provider"_s);
    layout->setCurrentIndex(0);
}

/// The scenarios page with marks, as exceedance, by year, changed, and compared with three others.
void shootScenarios(offtake::MainWindow &window, const QString &folder, const QString &suffix)
{
    auto *page = window.findChild<QWidget *>(u"scenariosPage"_s);
    window.findChild<QListWidget *>(u"sidebar"_s)->setCurrentRow(5);
    auto *tabs = page->findChild<QTabWidget *>(u"scenarioTabs"_s);
    const auto save = [&](const QString &name) {
        waitForCharts(window);
        window.grab().save(u"%1/scenarios-%2-%3.png"_s.arg(folder, name, suffix));
    };
    tabs->setCurrentIndex(0);
    for (int mark = 0; mark < 2; ++mark) {
        page->findChild<QAbstractButton *>(u"addMark"_s)->click();
        QTest::qWait(kSettleMs);
    }
    save(u"marks"_s);
    page->findChild<QComboBox *>(u"distributionKind"_s)->setCurrentIndex(1);
    page->findChild<QAbstractButton *>(u"byYear"_s)->setChecked(true);
    page->findChild<QSlider *>(u"priceDriftSlider"_s)->setValue(40);
    save(u"exceedance-by-year-changed"_s);
    tabs->setCurrentIndex(4);
    const QList<QAction *> others = page->findChild<QToolButton *>(u"chooseOthers"_s)->menu()->actions();
    for (const int other : {1, 3, 4})
        others.value(other)->setChecked(true);
    QTest::qWait(2 * kSettleMs);
    save(u"compared"_s);
    auto *scenario = page->findChild<QComboBox *>(u"scenario"_s);
    scenario->setCurrentIndex(scenario->findData(u"openai-pays-what-it-has"_s));
    for (const int tab : {2, 3, 5}) {
        tabs->setCurrentIndex(tab);
        save(u"resources%1"_s.arg(tab + 1));
    }
    scenario->setCurrentIndex(0);
}

/// The import of a file with every fault there is, and of one from Spain, tab by tab.
void shootImport(const QString &store, const QString &folder, const QString &suffix)
{
    using namespace offtake;
    for (const QString &sample : {u"bad-rows-contracts"_s, u"es-contratos-cp1252"_s}) {
        auto *dialog = new ImportDialog(store); // deletes itself
        dialog->show();
        dialog->setFile(QStringLiteral(OFFTAKE_SOURCE_DIR "/tests/import-samples/%1.csv").arg(sample));
        QTest::qWait(kSettleMs);
        auto *tabs = dialog->findChild<QTabWidget *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QTest::qWait(kSettleMs / 5);
            dialog->grab().save(u"%1/import-%2-tab%3-%4.png"_s.arg(folder, sample).arg(tab + 1).arg(suffix));
        }
        dialog->close();
    }
}

/// What the report says of a provider that no scenario is about.
void shootReportWithoutScenario(offtake::MainWindow &window, const QString &folder, const QString &suffix)
{
    auto *provider = window.findChild<QComboBox *>(u"provider"_s);
    const int chosen = provider->currentIndex();
    provider->setCurrentIndex(provider->findText(u"Oracle"_s));
    window.findChild<QListWidget *>(u"sidebar"_s)->setCurrentRow(6);
    QTest::qWait(kSettleMs);
    window.grab().save(u"%1/report-without-scenario-%2.png"_s.arg(folder, suffix));
    provider->setCurrentIndex(chosen);
}

/// What stands above the pages for a while: the welcome, a problem, the palette, dialogs.
void shootOverlays(offtake::MainWindow &window, const QString &folder, const QString &suffix)
{
    const auto save = [&](QWidget &widget, const QString &name) {
        QTest::qWait(kSettleMs / 3);
        widget.grab().save(u"%1/%2-%3.png"_s.arg(folder, name, suffix));
    };
    window.findChild<QListWidget *>(u"sidebar"_s)->setCurrentRow(0);
    QSettings().remove(u"window/welcomeClosed"_s);
    window.showWelcome();
    save(window, u"welcome"_s);
    const QSize size = window.size();
    window.resize(size.width(), 720);
    save(window, u"welcome-low"_s);
    window.resize(size);
    window.findChild<QWidget *>(u"welcomeBar"_s)->hide();

    auto *search = window.findChild<QLineEdit *>(u"search"_s);
    search->setFocus();
    QTest::keyClicks(search, u"micro"_s);
    QTest::qWait(kSettleMs / 3);
    save(*search->completer()->popup(), u"palette"_s);
    search->completer()->popup()->hide();
    search->clear();

    for (const auto &name : {u"shortcuts"_s, u"changeLog"_s, u"check"_s, u"topCustomerCard"_s, u"events"_s}) {
        if (auto *action = window.findChild<QAction *>(name))
            action->trigger();
        else if (auto *list = window.findChild<offtake::FactList *>(name))
            emit list->allRequested();
        else
            QTest::mouseClick(window.findChild<QWidget *>(name), Qt::LeftButton);
        QTest::qWait(kSettleMs / 2);
        for (QDialog *dialog : window.findChildren<QDialog *>()) {
            if (dialog->isVisible()) {
                save(*dialog, name);
                dialog->close();
            }
        }
    }
}

void shootEmpty(const QString &folder, const QSize &size, const QString &suffix)
{
    const QTemporaryDir place;
    offtake::Workspace workspace;
    if (!workspace.create(place.filePath(u"empty.offtake"_s), offtake::Store::Contents::Empty))
        return;
    offtake::MainWindow window(workspace);
    window.resize(size);
    window.show();
    auto *sidebar = window.findChild<QListWidget *>(u"sidebar"_s);
    for (int row = 0; row < sidebar->count(); ++row) {
        sidebar->setCurrentRow(row);
        QTest::qWait(kSettleMs / 3);
        window.grab().save(u"%1/empty%2-%3.png"_s.arg(folder).arg(row + 1).arg(suffix));
    }
}

} // namespace

/// screenshots FOLDER [WIDTH HEIGHT [PAGE...]]: every page of the window on the sample store, in both
/// languages and themes, as FOLDER/<page>-<language>-<theme>.png, every tab of a page as <page>-tab<n>-...,
/// the dialogs by name, the import's as import-<sample>-tab<n>-..., and the pages of an empty store as
/// empty<page>-.... With pages by their places in the sidebar only these are taken; 0 is what is no page of
/// the sample: the dialogs, the import's and the empty store's.
int main(int argc, char **argv)
{
    using namespace offtake;
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    setApplicationNames();
    if (argc < 2)
        return 2;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const QSize size = argc > 3 ? QSize(atoi(argv[2]), atoi(argv[3])) : QSize(1280, 800);
    Places pages;
    for (int i = 4; i < argc; ++i)
        pages += atoi(argv[i]);
    const auto isWanted = [&pages](int page) { return pages.isEmpty() || pages.contains(page); };
    QDir().mkpath(folder);
    QFile::remove(Workspace::samplePath());

    for (const QString &language : languages()) {
        setLanguage(language);
        for (const auto &[theme, name] :
            {std::pair(ThemeChoice::Light, u"light"_s), std::pair(ThemeChoice::Dark, u"dark"_s)}) {
            applyTheme(theme);
            Workspace workspace;
            MainWindow window(workspace);
            if (const Result<void> opened = workspace.openSample(); !opened) {
                qCritical("%s", qPrintable(opened.error().message));
                return 1;
            }
            window.setEngine(QString::fromStdString(sim::describeBackend(sim::Backend::Auto)));
            window.resize(size);
            window.show();
            shoot(window, pages, folder, language + u'-' + name);
            if (isWanted(5))
                shootNetwork(window, folder, language + u'-' + name);
            if (isWanted(6))
                shootScenarios(window, folder, language + u'-' + name);
            if (!isWanted(0))
                continue;
            shootOverlays(window, folder, language + u'-' + name);
            shootReportWithoutScenario(window, folder, language + u'-' + name);
            shootImport(workspace.path(), folder, language + u'-' + name);
            shootEmpty(folder, size, language + u'-' + name);
        }
    }
    return 0;
}
