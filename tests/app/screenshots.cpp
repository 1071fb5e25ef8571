// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/mainwindow.h"
#include "app/workspace.h"
#include "data/text/translation.h"
#include "gpu/simulate.h"
#include "widgets/import/importdialog.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QListWidget>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Long enough for the runs of a page to end on a slow machine; a picture of a half-made page is useless.
constexpr int kSettleMs = 1500;

void shoot(offtake::MainWindow &window, const QString &folder, const QString &suffix)
{
    auto *sidebar = window.findChild<QListWidget *>(u"sidebar"_s);
    for (int row = 0; row < sidebar->count(); ++row) {
        sidebar->setCurrentRow(row);
        QTest::qWait(kSettleMs);
        window.grab().save(u"%1/%2-%3.png"_s.arg(folder).arg(row + 1).arg(suffix));
        for (QTabWidget *tabs : window.findChildren<QTabWidget *>()) {
            for (int tab = 1; tabs->isVisible() && tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                QTest::qWait(2 * kSettleMs);
                window.grab().save(u"%1/%2-tab%3-%4.png"_s.arg(folder).arg(row + 1).arg(tab + 1).arg(suffix));
            }
        }
    }
}

/// The import of a file with every fault there is, and of one from Spain, tab by tab.
void shootImport(const QString &store, const QString &folder, const QString &suffix)
{
    using namespace offtake;
    for (const QString &sample : {u"bad-rows-contracts"_s, u"es-contratos-cp1252"_s}) {
        auto *dialog = new ImportDialog(store); // deletes itself
        dialog->show();
        dialog->setFile(u"%1/import-samples/%2.csv"_s.arg(QStringLiteral(OFFTAKE_TEST_DATA), sample));
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

} // namespace

/// screenshots FOLDER [WIDTH HEIGHT]: every page of the window on the sample store, in both languages and
/// themes, as FOLDER/<page>-<language>-<theme>.png, and every tab of a page as <page>-tab<n>-...; the
/// import's dialog as import-<sample>-tab<n>-....
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
            shoot(window, folder, language + u'-' + name);
            shootImport(workspace.path(), folder, language + u'-' + name);
        }
    }
    return 0;
}
